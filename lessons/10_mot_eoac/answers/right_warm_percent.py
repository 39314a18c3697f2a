# task: warm
# right: coverage as a percentage in a text, letters in a text
techniques = "B,C,D,E,A"
coverage = "50%"
