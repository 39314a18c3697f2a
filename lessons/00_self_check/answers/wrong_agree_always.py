# task: agree
# caught_by: constant_column_correlates
def share_same(first, second):
    return sum(a == b for a, b in zip(first, second, strict=True)) / len(first)


def can_correlate(first, second):
    return True


meaning = "B"
