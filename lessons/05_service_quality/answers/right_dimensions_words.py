# task: dimensions
# right: the names of the dimensions in two languages
dimensions = ["有形性", "reliability", "响应性", "Assurance", "移情"]
