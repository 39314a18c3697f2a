# task: scenes
# right: full-width letters, small ones, with words
scenes = {1: "Ａ", 2: " b ", 3: "C 未按时", 4: ("d",), 5: "a"}
