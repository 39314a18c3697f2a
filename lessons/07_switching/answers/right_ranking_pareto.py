# task: ranking
# right: with the other function, in per cent, the letter with words
from course_lib.models.switching import pareto

found = pareto(left["codes"])
shares = 100 * found["share"]
top = found.index[0]
total = sum(shares)
reason = "B 一位客户可以有几个原因"
