# task: ten
# right: an index of a table
chosen = pd.DataFrame({"place": range(10)}, index=["F", "D", "P", "R", "A", "J", "I", "K", "N", "G"])
ten = chosen.sort_values("place").index
