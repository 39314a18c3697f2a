# task: turned
# caught_by: negative_alpha_misread
b3 = 8 - answers["b3"]
fixed = answers.assign(b3=b3)
overall = fixed.mean().mean()
alpha = cronbach_alpha(fixed)["alpha"]
reading = "C"
