# task: groups
# caught_by: group_too_small_or_large
sizes = [8, 8, 8, 5, 0]
minutes = {"theory": 35, "mind_map": 15, "drill": 60, "practice": 70}
