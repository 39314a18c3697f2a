"""Parsing of Python source while several products are made at once."""

import ast
from threading import RLock

# CPython 3.11 counts how deep it is in a tree for all threads together (its issue 106905): two that parse at the same
# time end in a SystemError. Whoever parses while products are made, or lets `inspect` parse, holds this.
PARSING = RLock()


def parse(code: str) -> ast.Module:
    """Return the tree of ``code``, as ``ast.parse`` does, from any thread."""
    with PARSING:
        return ast.parse(code)
