# task: firm
# right: dict of names, a set, the letter with words
result = summarise_counts(votes)
category = {
    name: {"M": "必备", "O": "期望", "A": "魅力", "I": "无差异"}[kind] for name, kind in result["category"].items()
}
unsure = set(result[result["significant"] == False].index)  # noqa: E712
advice = "B 先分开看"
