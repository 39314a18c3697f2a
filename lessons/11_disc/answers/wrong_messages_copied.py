# task: messages
# caught_by: same_words_for_both
messages = {
    "direct": "手机修好了。周五 15:00 以后到店取。维修免费，晚了两天，退 20 元。",
    "calm": "手机修好了。周五 15:00 以后到店来取。维修免费，晚了两天，退 20 元。",
}
