# task: boundary
# right: an array; calls by their numbers, last first
steps = pd.Series(list("CAEBD")).to_numpy()
calls = {4: "B", 3: "C", 2: "B", 1: "A"}
