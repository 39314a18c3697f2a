# task: stories
# caught_by: small_things_not_seen
codes = {
    "story_1": "A",
    "story_2": "C",
    "story_3": "D",
    "story_4": "F",
    "story_5": "E",
    "story_6": "C",
}
claims = {
    "claim_1": "A",
    "claim_2": "B",
    "claim_3": "C",
    "claim_4": "B",
}
