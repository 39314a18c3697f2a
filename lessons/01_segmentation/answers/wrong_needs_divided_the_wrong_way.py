# task: needs
# caught_by: divided_the_wrong_way
needs = {"potential": "advice", "member": "billing", "distributor": "order"}
times = profile.loc["potential", "contacts_per_customer"] / profile.loc["distributor", "contacts_per_customer"]
