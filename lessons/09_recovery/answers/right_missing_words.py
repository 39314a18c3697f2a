# task: missing
# right: words in two languages
missing = ["早告知", "keep promises", "真诚", "flexible process", "懂规则"]
