# task: agreement
# right: kappa from the course, the rest by hand
from course_lib.models.agreement import cohen_kappa

observed = sum(coded["first"] == coded["second"]) / len(coded)
table = pd.crosstab(coded["first"], coded["second"], normalize=True)
chance = float(table.sum(axis=1) @ table.sum(axis=0))
kappa = cohen_kappa(coded["first"], coded["second"])["value"]
advice = " b "
