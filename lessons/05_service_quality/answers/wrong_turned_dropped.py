# task: turned
# caught_by: alpha_of_the_raw_table
b3 = 8 - answers["b3"]
fixed = answers.assign(b3=b3)
overall = fixed.mean().mean()
alpha = cronbach_alpha(answers.drop(columns="b3"))["alpha"]
reading = "B"
