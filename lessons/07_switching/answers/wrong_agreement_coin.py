# task: agreement
# caught_by: chance_of_yes_only
p, q = coded["first"].mean(), coded["second"].mean()
observed = (coded["first"] == coded["second"]).mean()
chance = 0.5
kappa = (observed - chance) / (1 - chance)
advice = "B"
