# task: pyramid
# caught_by: levels_not_stacked
one, two, three = people["csat"] >= 4, people["ces"] >= 5, people["nps"] >= 9
met, easy, memorable = one.mean(), two.mean(), three.mean()
first = "B"
