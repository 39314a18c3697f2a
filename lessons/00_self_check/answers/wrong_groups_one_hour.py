# task: groups
# caught_by: minutes_do_not_add_up
sizes = [6, 6, 6, 6, 5]
minutes = {"theory": 10, "mind_map": 10, "drill": 15, "practice": 10}
