# task: mend
# caught_by: still_jargon
mended = {
    "q1": "您对送货的速度有多满意？",
    "q2": "您觉得资费贵不贵？",
    "q3": "您觉得打电话时的 IVR 好用吗？",
}
