# task: groups
# caught_by: form_left_out
sizes = [6, 6, 6, 6, 5]
minutes = {"theory": 35, "mind_map": 0, "drill": 60, "practice": 85}
