# task: conclusion
# caught_by: no_number_in_it
judged = {
    "s1": "A",
    "s2": "B",
    "s3": "C",
    "s4": "B",
}
statement = "坐席把快速反馈看得比同事高不少，可能是真的慢，也可能是同事没有看到，以后要听录音，请班长帮忙看看。"
