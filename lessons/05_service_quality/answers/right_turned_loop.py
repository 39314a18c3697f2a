# task: turned
# right: a list, a mean of means of rows
b3 = [8 - score for score in answers["b3"]]
fixed = answers.assign(b3=b3)
overall = fixed.mean(axis=1).mean()
alpha = cronbach_alpha(fixed)[["alpha"]]
reading = "B 多半有一题方向相反"
