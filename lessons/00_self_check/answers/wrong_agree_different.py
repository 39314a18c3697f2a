# task: agree
# caught_by: totals_compared
def share_same(first, second):
    return sum(a != b for a, b in zip(first, second, strict=True)) / len(first)


def can_correlate(first, second):
    return len(set(first)) > 1 and len(set(second)) > 1


meaning = "B"
