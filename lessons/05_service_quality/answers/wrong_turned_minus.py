# task: turned
# caught_by: scale_ends_missed
b3 = -answers["b3"]
fixed = answers.assign(b3=b3)
overall = fixed.mean().mean()
alpha = cronbach_alpha(fixed)["alpha"]
reading = "B"
