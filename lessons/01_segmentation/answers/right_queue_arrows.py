# task: queue
# right: one text with arrows, and lower-case letters
served = "p → r → t → s → q → u"
extra_wait = {"t": -8.0, "q": 11.0}
