# task: causes
# right: a series
causes = pd.Series(list("cedfg"), index=[f"case_{number}" for number in range(1, 6)])
