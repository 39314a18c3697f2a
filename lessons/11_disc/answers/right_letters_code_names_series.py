# task: letters
# right: a series with the names of the code and full-width letters
letters = pd.Series(
    ["fast_expressive", "ＣＡＬＭ", " Calm-steady ", "direct_dominant", "cannot tell"],
    index=["第1条", "第2条", "第3条", "第4条", "第5条"],
)
