# task: pyramid
# caught_by: gifts_without_foundations
one, two, three = people["csat"] >= 4, people["ces"] >= 5, people["nps"] >= 9
met, easy, memorable = one.mean(), (one & two).mean(), (one & two & three).mean()
first = "A"
