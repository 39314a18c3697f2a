# task: mend
# caught_by: no_short_question
mended = {
    "q1": "请评价送货的速度。",
    "q2": "您觉得资费贵不贵？",
    "q3": "打热线时按键选服务的那段语音，您觉得好不好用？",
}
