# task: queue
# caught_by: waits_for_who_has_not_called
served = ["P", "R", "T", "U", "S", "Q"]
extra_wait = {"Q": 11, "T": -8}
