# ---
# course:
#   title: {zh: 课堂控制台, en: Class console}
#   question: {zh: 怎样带好一堂有小组活动的课？, en: "How do you run a class with a group exercise?"}
#   minutes: 5
# ---

# %% [markdown] lang="zh"
# # 课堂控制台
#
# 给教师用：带着 4 到 8 人的小组上课，看钟、分组、收成果、打分、复盘，最后写一份课堂报告。
#
# 1. 运行下面这一格，选小组活动和时长，给出名单，点“新开一堂课”。
# 2. 点“分组并发角色”，再点“开始上课”。屏幕右下角可以全屏，也可以另开一个窗口拖到投影仪上；全屏时用翻页笔或方向键走到下一环节，空格键暂停。
# 3. 一切随点随存，存在 `classes/` 文件夹的一个文件里，只在这台电脑上。内核重启了、电脑合上了、停电了，都不要紧：再运行一次这一格，课接着上，时钟也对。

# %% [markdown] lang="en"
# # Class console
#
# For instructors: run a class with teams of 4 to 8, with a clock, teams, products, scores, a debrief and, at the end, a report.
#
# 1. Run the cell below, choose the exercise and the length, give the class list, and press "Open a new class".
# 2. Press "Make teams, deal roles", then "Start the class". At the lower right of the screen is full screen, or a window of its own to drag to the projector. There a presenter's remote or the arrow keys lead to the next part, and the space bar pauses.
# 3. Everything is kept as you press it, in one file in the folder `classes/`, on this computer only. If the kernel restarts, the lid closes or the power fails, run the cell again: the class goes on, and the clock is right.

# %%
from course_lib.widgets.classroom import ClassConsole

ClassConsole()

# %% [markdown] lang="zh"
# **先演练一遍。** `ClassConsole(speed=60)` 让新开的课快 60 倍：90 分钟的课，一分半钟走完。
#
# **分几天上。** 4 × 45 分钟的课，每进入新的课时，时钟会停下来等您点“继续”。
#
# **删除资料。** 在“记录”里可以删除一个人；也可以在终端里运行 `python3 start.py class forget classes/文件名.sqlite 姓名`。

# %% [markdown] lang="en"
# **Rehearse first.** With `ClassConsole(speed=60)` a new class runs 60 times faster: 90 minutes pass in a minute and a half.
#
# **Over several days.** In a plan of 4 x 45 minutes the clock waits at each new class hour until you press "Go on".
#
# **Personal data.** Under "Record" you can remove a person. In a terminal: `python3 start.py class forget classes/FILE.sqlite NAME`.
