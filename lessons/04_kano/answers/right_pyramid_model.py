# task: pyramid
# right: with the functions of the course
from course_lib.models.kano import experience_level, pyramid

met, easy, memorable = pyramid(experience_level(people)).loc[["needs_met", "easy", "memorable"], "reached"]
first = " b "
