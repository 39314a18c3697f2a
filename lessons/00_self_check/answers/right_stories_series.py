# task: stories
# right: a series in other order; a list of pairs
codes = pd.Series(["C 关心", "E", "F", "D", "B", "A"], index=[f"story_{number}" for number in range(6, 0, -1)])
claims = [["claim_2", "B"], ["claim_1", "A"], ["claim_4", "Ｂ"], ["claim_3", "C"]]
