# task: kinds
# caught_by: twelve_months_still_new
kinds = ["B", "C", "D", "E", "E"]
