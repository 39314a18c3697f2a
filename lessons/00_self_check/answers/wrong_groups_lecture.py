# task: groups
# caught_by: theory_takes_over
sizes = [6, 6, 6, 6, 5]
minutes = {"theory": 90, "mind_map": 10, "drill": 40, "practice": 40}
