# task: classes
# right: the names of the classes in two languages
classes = ["期望", "must-be", "魅力", "Reverse", "可疑"]
