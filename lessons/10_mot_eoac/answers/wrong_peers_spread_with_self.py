# task: peers
# caught_by: mean_hides_the_quarrel
means = peer_scores(scores)["mean"].unstack()
spread = scores.groupby(["judged", "skill"])["score"].agg(lambda s: s.max() - s.min())
talk = list(spread.index[spread >= 2])
blind = "2"
