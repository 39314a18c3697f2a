# task: groups
# caught_by: somebody_without_a_group
sizes = [6, 6, 6, 6, 6]
minutes = {"theory": 35, "mind_map": 15, "drill": 60, "practice": 70}
