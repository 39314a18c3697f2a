# task: groups
# caught_by: more_talk_than_practice
sizes = [6, 6, 6, 6, 5]
minutes = {"theory": 45, "mind_map": 15, "drill": 100, "practice": 20}
