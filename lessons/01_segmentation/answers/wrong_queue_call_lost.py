# task: queue
# caught_by: call_lost_or_doubled
served = ["P", "R", "T", "S", "Q"]
extra_wait = {"Q": 11, "T": -8}
