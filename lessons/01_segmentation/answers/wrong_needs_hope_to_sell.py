# task: needs
# caught_by: what_we_want_to_sell
needs = {"potential": "order", "member": "billing", "distributor": "order"}
times = profile.loc["distributor", "contacts_per_customer"] / profile.loc["potential", "contacts_per_customer"]
