# task: views
# caught_by: rival_sets_the_order
to_customer = views["own"] - views["customer"]
to_rival = views["own"] - views["rival"]
ahead = list(views.index[to_rival > 0])
start = "A"
