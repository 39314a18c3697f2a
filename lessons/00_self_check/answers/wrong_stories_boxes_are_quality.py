# task: stories
# caught_by: first_sight_not_seen
codes = {
    "story_1": "A",
    "story_2": "B",
    "story_3": "D",
    "story_4": "F",
    "story_5": "A",
    "story_6": "C",
}
claims = {
    "claim_1": "A",
    "claim_2": "B",
    "claim_3": "C",
    "claim_4": "B",
}
