# task: peers
# right: a column with two keys, Chinese names, text pairs
means = peer_scores(scores)["mean"]
talk = ["第 3 组 四步齐全", "第 1 组 温度用语"]
blind = "第 2 组"
