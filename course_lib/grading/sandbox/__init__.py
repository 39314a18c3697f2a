"""The far side of the border: the jail, the warm parent and the child in which a submission runs.

``jail``, ``warm`` and ``child`` run beside strangers' code. They know no checks, masters, solutions or gradebook.
"""
