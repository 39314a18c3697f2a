# task: stories
# caught_by: missed_read_as_praised
codes = {
    "story_1": "A",
    "story_2": "B",
    "story_3": "D",
    "story_4": "F",
    "story_5": "E",
    "story_6": "C",
}
claims = {
    "claim_1": "A",
    "claim_2": "B",
    "claim_3": "A",
    "claim_4": "B",
}
