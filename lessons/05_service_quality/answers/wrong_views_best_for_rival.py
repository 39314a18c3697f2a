# task: views
# caught_by: view_minus_own
to_customer = views["own"] - views["customer"]
to_rival = views["own"] - views["best"]
ahead = list(views.index[views["own"] > views["rival"]])
start = "B"
