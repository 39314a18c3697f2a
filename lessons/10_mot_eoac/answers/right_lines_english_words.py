# task: lines
# right: English names, in a list
lines = ["refusal", "none", "contempt", "no red line", "Carelessness", "irritation", "doubt"]
