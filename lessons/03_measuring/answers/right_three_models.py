# task: three
# right: with the functions of the course
from course_lib.models.scores import ces, csat

my_csat = csat(shop)["score"]
my_ces = ces(shop)["score"]
my_nps = nps(shop)["score"]
