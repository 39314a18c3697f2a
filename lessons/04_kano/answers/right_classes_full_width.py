# task: classes
# right: full-width letters, small ones, with words
classes = {1: "Ｏ", 2: " m ", 3: "A 魅力", 4: ("r",), 5: "q"}
