# task: mend
# caught_by: still_two_things
mended = {
    "q1": "您对送货的速度有多满意？",
    "q2": "您对账单是否清楚以及资费高低有多满意？",
    "q3": "打热线时按键选服务的那段语音，您觉得好不好用？",
}
