# task: stories
# caught_by: everything_from_four_stories
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
    "claim_2": "A",
    "claim_3": "C",
    "claim_4": "B",
}
