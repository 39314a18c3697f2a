# task: conclusion
# caught_by: too_short
judged = {
    "s1": "A",
    "s2": "B",
    "s3": "C",
    "s4": "B",
}
statement = "他们高估了自己 0.9 分。高估，高估，高估。"
