# task: stories
# right: the names of the themes in either language
codes = {
    "story_1": "品质",
    "story_2": "detail",
    "story_3": "Initiative",
    "story_4": "克制",
    "story_5": "第一印象",
    "story_6": "关心",
}
claims = ["A 证据支持", "证据不够", "和证据相反", "not enough evidence"]
