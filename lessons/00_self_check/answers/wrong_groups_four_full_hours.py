# task: groups
# caught_by: minutes_do_not_add_up
sizes = [6, 6, 6, 6, 5]
minutes = {"theory": 45, "mind_map": 15, "drill": 80, "practice": 100}
