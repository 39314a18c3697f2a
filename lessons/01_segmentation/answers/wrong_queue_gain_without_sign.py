# task: queue
# caught_by: gain_without_sign
served = ["P", "R", "T", "S", "Q", "U"]
extra_wait = {"Q": 11, "T": 8}
