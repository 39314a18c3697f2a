# task: missing
# caught_by: news_came_late
missing = {"case_1": "E", "case_2": "C", "case_3": "D", "case_4": "E", "case_5": "A"}
