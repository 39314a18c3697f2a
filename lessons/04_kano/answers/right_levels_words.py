# task: levels
# right: names of the levels in two languages
levels = ["基础服务", "worry-free", "超预期", "do not invest", "避免", "ask again"]
