# task: peers
# caught_by: own_score_in_the_mean
means = scores.groupby(["judged", "skill"])["score"].mean().unstack()
talk = [("1", "warm"), ("3", "steps")]
blind = "2"
