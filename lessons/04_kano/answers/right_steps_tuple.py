# task: steps
# right: a tuple, letters with words
steps = ("B 列功能", "C 写题试答", "Ｆ", "a", "E", "d")
