# task: peers
# caught_by: digits_of_one_table
means = pd.DataFrame(
    {"red_lines": [4.5, 2.5, 5.0], "steps": [3.0, 4.0, 3.5], "warm": [3.5, 3.0, 4.0]}, index=["1", "2", "3"]
)
talk = [("1", "warm"), ("3", "steps")]
blind = "2"
