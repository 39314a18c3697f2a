# task: causes
# right: full-width and small letters, numbers as keys
causes = {1: "Ｃ", 2: " e ", 3: ("d",), 4: "F 竞争", 5: "g"}
