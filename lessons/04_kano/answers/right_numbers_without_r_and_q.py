# task: numbers
# right: taken off instead of added up, a list in per cent
valid = votes.sum(axis=1) - votes["R"] - votes["Q"]
better = list(votes.eval("A + O") / valid * 100)
worse = list(votes.eval("O + M") / valid * -100)
