# task: agree
# caught_by: totals_compared
def share_same(first, second):
    return 1.0 if sum(first) == sum(second) else 0.0


def can_correlate(first, second):
    return len(set(first)) > 1 and len(set(second)) > 1


meaning = "B"
