# task: needs
# caught_by: totals_instead_of_each
needs = {"potential": "advice", "member": "billing", "distributor": "order"}
times = profile.loc["distributor", "contacts"] / profile.loc["potential", "contacts"]
