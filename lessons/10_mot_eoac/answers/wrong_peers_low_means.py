# task: peers
# caught_by: mean_hides_the_quarrel
means = peer_scores(scores)["mean"].unstack()
table = peer_scores(scores)
talk = list(table.index[table["mean"] < 3])
blind = "2"
