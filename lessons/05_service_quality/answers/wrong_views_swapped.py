# task: views
# caught_by: view_minus_own
to_customer = views["customer"] - views["own"]
to_rival = views["rival"] - views["own"]
ahead = list(views.index[to_rival < 0])
start = "B"
