# task: peers
# right: a dict of cells, a dict of teams
means = peer_scores(scores)["mean"].to_dict()
talk = {"3": "steps", "1": "warm"}
blind = ["2"]
