# task: peers
# right: an array, a filtered column, a team in words
table = peer_scores(scores)
means = table["mean"].unstack().to_numpy()
talk = table["spread"][table["spread"] >= 2]
blind = "第二组"
