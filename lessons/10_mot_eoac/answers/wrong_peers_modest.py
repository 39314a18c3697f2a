# task: peers
# caught_by: highest_self_score_is_blind
means = peer_scores(scores)["mean"].unstack()
talk = [("1", "warm"), ("3", "steps")]
blind = peer_scores(scores)["gap"].idxmin()[0]
