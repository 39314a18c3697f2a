# task: ranking
# caught_by: digits_of_ten_tenants
shares = [0.5, 0.1, 0.3, 0.2, 0.2, 0.1, 0.1, 0.0]
top = "core_failure"
total = 1.5
reason = "B"
