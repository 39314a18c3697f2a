# task: steps
# right: letters with words, full-width
steps = ["Ｅ", "C 定线", "F", "A 归格", "D", "B"]
