# task: three
# caught_by: other_answers_counted_as_satisfied
my_csat = (shop["csat"] >= 3).mean()
my_ces = shop["ces"].mean()
my_nps = 100 * ((shop["nps"] >= 9).mean() - (shop["nps"] <= 6).mean())
