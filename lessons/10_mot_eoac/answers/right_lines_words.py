# task: lines
# right: the names of the red lines instead of letters
lines = {
    "line_1": "推诿拒绝",
    "line_2": "没有踩线",
    "line_3": "轻蔑",
    "line_4": "F 没有踩线",
    "line_5": "敷衍",
    "line_6": "不耐烦",
    "line_7": "质疑",
}
