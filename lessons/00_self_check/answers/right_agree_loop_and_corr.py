# task: agree
# right: a loop; 0 and 1 for False and True; the letter with its words
def share_same(first, second):
    equal = 0
    for place in range(len(first)):
        if first[place] == second[place]:
            equal = equal + 1
    return round(equal / len(first), 3)


def can_correlate(first, second):
    if max(first) == min(first):
        return 0
    return 0 if max(second) == min(second) else 1


meaning = "B 自评没有高低，这个问题没法问"
