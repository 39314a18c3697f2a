# task: views
# caught_by: level_counted_as_ahead
to_customer = views["own"] - views["customer"]
to_rival = views["own"] - views["rival"]
ahead = list(views.index[to_rival < 0])
start = "B"
