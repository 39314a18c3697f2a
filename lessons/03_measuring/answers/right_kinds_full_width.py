# task: kinds
# right: full-width letters, small ones, with words
kinds = {1: "Ａ", 2: " b ", 3: "C 结果", 4: ("a",), 5: "c"}
