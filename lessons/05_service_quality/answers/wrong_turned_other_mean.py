# task: turned
# caught_by: mean_of_the_raw_table
b3 = 8 - answers["b3"]
fixed = answers.assign(b3=b3)
overall = answers.assign(b3=7 - answers["b3"]).mean().mean()
alpha = cronbach_alpha(fixed)["alpha"]
reading = "B"
