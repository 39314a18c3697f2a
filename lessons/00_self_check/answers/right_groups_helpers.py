# task: groups
# right: the course's own helper; a series of four equal parts
from course_lib.teaching.teams import team_sizes

sizes = team_sizes(29, 4)
minutes = pd.Series([45, 45, 45, 45], index=["theory", "mind_map", "drill", "practice"])
