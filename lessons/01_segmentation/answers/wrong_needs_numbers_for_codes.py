# task: needs
# caught_by: unknown_reason
needs = profile[reasons].max(axis=1).round(2)
times = profile.loc["distributor", "contacts_per_customer"] / profile.loc["potential", "contacts_per_customer"]
