# task: stories
# caught_by: one_code_for_all
codes = {
    "story_1": "C",
    "story_2": "C",
    "story_3": "C",
    "story_4": "C",
    "story_5": "C",
    "story_6": "C",
}
claims = {
    "claim_1": "A",
    "claim_2": "B",
    "claim_3": "C",
    "claim_4": "B",
}
