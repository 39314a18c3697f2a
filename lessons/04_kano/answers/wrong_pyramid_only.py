# task: pyramid
# caught_by: those_above_left_out
one, two, three = people["csat"] >= 4, people["ces"] >= 5, people["nps"] >= 9
met, easy, memorable = (one & ~two).mean(), (one & two & ~three).mean(), (one & two & three).mean()
first = "B"
