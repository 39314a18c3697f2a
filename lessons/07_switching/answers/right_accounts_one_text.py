# task: accounts
# right: one text
accounts = "A B C B C"
