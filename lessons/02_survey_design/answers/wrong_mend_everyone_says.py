# task: mend
# caught_by: still_leading
mended = {
    "q1": "Everyone likes our fast delivery. How satisfied are you with it?",
    "q2": "您觉得资费贵不贵？",
    "q3": "打热线时按键选服务的那段语音，您觉得好不好用？",
}
