# task: turned
# caught_by: not_turned_round
b3 = answers["b3"]
fixed = answers.assign(b3=b3)
overall = fixed.mean().mean()
alpha = cronbach_alpha(fixed)["alpha"]
reading = "B"
