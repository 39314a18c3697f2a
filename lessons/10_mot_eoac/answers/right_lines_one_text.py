# task: lines
# right: seven letters in one text
lines = "CFAFEBD"
