# task: needs
# caught_by: firm_average_for_all
top = contacts["reason"].value_counts().idxmax()
needs = {"potential": top, "member": top, "distributor": top}
times = profile.loc["distributor", "contacts_per_customer"] / profile.loc["potential", "contacts_per_customer"]
