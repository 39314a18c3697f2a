# task: queue
# caught_by: one_queue_or_wrong_way_round
served = ["P", "Q", "S", "R", "T", "U"]
extra_wait = {"Q": 11, "T": -8}
