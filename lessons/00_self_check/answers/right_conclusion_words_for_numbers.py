# task: conclusion
# right: numbers in words, built from lines, verdicts in another order
judged = {"s4": "B", "s3": "C 相反", "s2": "B", "s1": "a"}
lines = [
    "同事四人一组打的分，十二位坐席里有七人的快速反馈比自评低一分还多，",
    "但这不等于他们在吹牛，也没有人问过客户到底觉得快不快。",
    "本周起由班长记下每一通答应回电的时间，月底再请同事重评。",
]
statement = "\n".join(lines)
