# task: conclusion
# caught_by: customers_not_asked
judged = {
    "s1": "A",
    "s2": "B",
    "s3": "C",
    "s4": "A",
}
statement = """快速反馈：12 位坐席自评平均 3.9，四位同事给 3.0，高出 0.9 分，7 人有盲点。
不知道是不是真的慢，也没问过客户。下周一起听录音，数一数按时回电的有几通。"""
