# task: silence
# right: counts and a crosstab, in per cent
table = pd.crosstab(incidents["complained"], incidents["searched"])
silent = table.loc[0].sum()
silent_searching = 100 * table.loc[0, 1] / silent
has = incidents["coder_1"].str.split(";").map(lambda causes: "encounter_failure" in causes)
encounter_complained = round(100 * (has & (incidents["complained"] == 1)).sum() / has.sum(), 1)
missed = "A 沉默的人数多得多"
