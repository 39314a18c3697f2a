# task: queue
# caught_by: whole_wait_instead_of_extra
served = ["P", "R", "T", "S", "Q", "U"]
extra_wait = {"Q": 16, "T": 5}
