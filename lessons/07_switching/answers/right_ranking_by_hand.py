# task: ranking
# right: a dict by hand, the cause in Chinese
n = len(left)
shares = {}
for text in left["codes"]:
    for cause in text.split(";"):
        shares[cause] = shares.get(cause, 0) + 1 / n
names = {"core_failure": "核心服务失误", "encounter_failure": "服务接触失误"}
top = names[max(shares, key=shares.get)]
total = round(sum(shares.values()), 2)
reason = ["b"]
