# task: notes
# caught_by: one_style_for_all
notes = ["unknown"] * 6
