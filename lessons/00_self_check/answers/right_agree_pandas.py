# task: agree
# right: with pandas; a small letter in a list
def share_same(first, second):
    return (pd.Series(first) == pd.Series(second)).mean()


def can_correlate(first, second):
    return bool(pd.Series(first).std() > 0) & bool(pd.Series(second).std() > 0)


meaning = ["b"]
