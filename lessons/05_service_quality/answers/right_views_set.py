# task: views
# right: dicts and a set
to_customer = {name: row["own"] - row["customer"] for name, row in views.iterrows()}
to_rival = {name: row["own"] - row["rival"] for name, row in views.iterrows()}
ahead = {name for name in views.index if views.loc[name, "own"] > views.loc[name, "rival"]}
start = "b"
