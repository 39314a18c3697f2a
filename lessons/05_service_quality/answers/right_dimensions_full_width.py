# task: dimensions
# right: full-width letters, small ones, with words
dimensions = {1: "Ａ", 2: " b ", 3: "C 响应性", 4: ("d",), 5: "e"}
