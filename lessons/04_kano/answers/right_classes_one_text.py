# task: classes
# right: one text
classes = "O、M、A、R、Q"
