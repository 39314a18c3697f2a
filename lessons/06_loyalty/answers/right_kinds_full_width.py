# task: kinds
# right: full-width letters, small ones, with words
kinds = {"1": "Ｂ", "2": "c", "3": "D 高度忠诚", "4": " e ", "5": ("A",)}
