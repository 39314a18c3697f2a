# task: letters
# right: full names in Chinese, a list in order
letters = ["快速表现型", "平和稳定型", "平和稳定", "直接支配型", "看不出"]
