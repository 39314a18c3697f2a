# task: agree
# caught_by: second_column_not_looked_at
def share_same(first, second):
    return sum(a == b for a, b in zip(first, second, strict=True)) / len(first)


def can_correlate(first, second):
    return len(set(first)) > 1


meaning = "B"
