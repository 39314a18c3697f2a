# task: queue
# caught_by: cuts_off_a_call
served = ["R", "T", "S", "P", "Q", "U"]
extra_wait = {"Q": 11, "T": -8}
