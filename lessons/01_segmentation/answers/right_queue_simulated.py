# task: queue
# right: everything worked out by the model; an array of letters and a column of floats
rank = calls["class"].map({"A": 0, "B": 1, "C": 2, "D": 3})
first = simulate_queue(calls["arrived"], calls["minutes"], rank, agents=1)
one = simulate_queue(calls["arrived"], calls["minutes"], rank, agents=1, priority=False)
served = calls["call"].to_numpy()[first["start"].argsort()]
extra_wait = (first["wait_minutes"] - one["wait_minutes"]).set_axis(calls["call"])
