# task: pyramid
# caught_by: levels_not_stacked
met = (people["csat"] >= 4).mean()
easy = ((people["csat"] >= 4) & (people["ces"] >= 5)).mean()
memorable = (people["nps"] >= 9).mean()
first = "B"
