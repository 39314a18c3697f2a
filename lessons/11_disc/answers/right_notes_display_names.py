# task: notes
# right: display names of either language, in a table
notes = pd.DataFrame(
    {
        "note": ["n1", "n2", "n3", "n4", "n5", "n6"],
        "style": ["直接支配型", "看不出风格", "Calm-steady", "Not enough evidence", "谨慎", "不确定"],
    }
)
