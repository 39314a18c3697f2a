# task: mend
# caught_by: asks_something_else
mended = {
    "q1": "您对我们的门店有多满意？",
    "q2": "您觉得资费贵不贵？",
    "q3": "打热线时按键选服务的那段语音，您觉得好不好用？",
}
