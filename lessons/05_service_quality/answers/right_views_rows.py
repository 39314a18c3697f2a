# task: views
# right: sub, rounded, the rows themselves
to_customer = views["own"].sub(views["customer"]).round(2)
to_rival = views["own"].sub(views["rival"]).round(2)
ahead = views[views["own"] > views["rival"]]
start = "B"
