# task: views
# right: True and False
to_customer = list(views["own"] - views["customer"])
to_rival = (views["own"] - views["rival"]).to_numpy()
ahead = views["own"] > views["rival"]
start = " B "
