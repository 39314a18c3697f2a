# task: agreement
# caught_by: chance_not_taken_out
p, q = coded["first"].mean(), coded["second"].mean()
observed = (coded["first"] == coded["second"]).mean()
chance = p * q + (1 - p) * (1 - q)
kappa = observed
advice = "B"
