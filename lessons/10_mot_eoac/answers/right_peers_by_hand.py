# task: peers
# right: groupby without peer_scores; turned the other way
others = scores[scores["judged"] != scores["judge"]]
means = others.pivot_table(index="skill", columns="judged", values="score")
spread = others.groupby(["judged", "skill"])["score"].agg(["min", "max"])
talk = spread.index[spread["max"] - spread["min"] >= 2]
blind = 2
