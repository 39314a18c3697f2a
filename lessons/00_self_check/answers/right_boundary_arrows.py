# task: boundary
# right: full-width letters with arrows; a tuple in order
steps = "Ｃ→Ａ→Ｅ→Ｂ→Ｄ"
calls = ("A", "B", "C", "B")
