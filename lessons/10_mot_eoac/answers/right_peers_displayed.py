# task: peers
# right: display names in the table, pairs turned round, the pair of idxmax
means = display(peer_scores(scores)["mean"].unstack()).round(1)
talk = [("steps", "3"), ("warm", "1")]
blind = peer_scores(scores)["gap"].idxmax()
