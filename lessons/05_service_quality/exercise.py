# ---
# course:
#   title: {zh: SERVQUAL 与服务差距, en: SERVQUAL and the service gaps}
#   minutes: 45
#   points: 40
# ---

# %% [markdown] lang="zh"
# 八道题，一题一格答案。三道是选择，四道要写几行代码，写法都有例子，最后一道是写一段话。
#
# - 把 `...` 换成你的答案，运行那一格，再运行下面的 `check(...)`。没写完的题只会显示“还没有作答”，不算错。
# - 检查会告诉你哪里不对、往哪里想。改好再运行，次数不限。
# - 标着“必做”的先做；“有时间再做”的放在最后。
# - 如果出现红色的报错，答案就没有存进去。看报错的最后一行：NameError 多半是漏了引号，SyntaxError 多半是漏了逗号或括号，KeyError 是名字写错了。
# - 全部做完后，按 Ctrl + S 保存，把这个文件交给老师，就是“交卷”。有几分要等交卷后才评；自学的话，看检查给的分就够了。
#
# 先运行下面这一格，把课上用过的函数拿来。

# %% [markdown] lang="en"
# Eight tasks, one answer cell each. Three ask you to choose, four need a few lines of code, each with an example of how to write it, and the last is a short text.
#
# - Put your answer in place of `...`, run that cell, then the `check(...)` below it. A task you have not finished only shows "not answered yet"; that is no mistake.
# - The check says what is not right and where to look. Correct it and run it again as often as you like.
# - Do the "must do" tasks first; those marked "if there is time" come last.
# - If a red error appears, the answer was not stored. Read its last line: NameError mostly means missing quotes, SyntaxError a missing comma or bracket, KeyError a wrong name.
# - When you are done, press Ctrl + S and give this file to your instructor: that is "handing in". A few points are scored only then. If you study alone, the points from the checks are enough.
#
# Run the next cell first: it fetches the functions of the lesson.

# %%
import pandas as pd

from course_lib.models.service_quality import cronbach_alpha

# %% [markdown] lang="zh" task="dimensions"
# ## 1　哪个维度？
#
# 五位住客谈同一家酒店：
#
# | | 原话 |
# |---|---|
# | `case_1` | 房间干净敞亮，电梯也是新的。 |
# | `case_2` | 说好两点能入住，两点房卡就到手了。 |
# | `case_3` | 打电话要一条毛巾，三分钟就送来。 |
# | `case_4` | 护照押在前台，我放心；签证的事她样样懂。 |
# | `case_5` | 还记得我对花生过敏，早餐先替我挑了出来。 |
#
# 各说的是哪个维度？写一个字母：**A** 有形性　**B** 可靠性　**C** 响应性　**D** 保证性　**E** 移情性。例如 `"case_1": "E",`。第五句交卷以后才评，但现在也要填。

# %% [markdown] lang="en" task="dimensions"
# ## 1 Which dimension?
#
# Five guests of one hotel:
#
# | | What they say |
# |---|---|
# | `case_1` | The room is clean and bright, and the lift is new. |
# | `case_2` | They said I could check in at two, and at two I had the key. |
# | `case_3` | I rang for a towel, and it came within three minutes. |
# | `case_4` | I leave my passport at the desk without worry, and she knows all about visas. |
# | `case_5` | They remember my peanut allergy and picked them out of my breakfast. |
#
# Which dimension does each speak of? Write one letter: **A** tangibles, **B** reliability, **C** responsiveness, **D** assurance, **E** empathy. For example `"case_1": "E",`. The fifth is marked after you hand in, but fill it in now.

# %% task="dimensions" answer="dimensions" kind="choice" points=5 concepts="C48" mark="must"
# begin solution
dimensions = {
    "case_1": "A",
    "case_2": "B",
    "case_3": "C",
    "case_4": "D",
    "case_5": "E",
}
# end solution

# %% [markdown] lang="zh" task="turned"
# ## 2　翻过来再平均
#
# 表 `answers` 是八位会员给一家健身房打的分，1 到 7 分。`b1`、`b2`、`b4` 分越高越好；`b3` 是“器械坏了，要等很久才修好”。
#
# 1. 把 `b3` 翻过来，赋给 `b3`。列的写法如 `answers["b1"]`，例如 `10 - answers["b1"]`（那个数要换）。
# 2. 把翻好的换进表里，赋给 `fixed`，写法如 `answers.assign(b4=answers["b1"])`（那是用 `b1` 换掉 `b4`）。
# 3. 四题的总平均赋给 `overall`，写法如 `answers.mean().mean()`，要用翻好的表。
# 4. 四题的 α 赋给 `alpha`，写法如 `cronbach_alpha(answers)["alpha"]`，要用翻好的表。
# 5. 没翻的时候，α 是负数。这说明什么？把字母赋给 `reading`：**A** 会员都在乱答　**B** 多半有一题方向相反，翻过来再算　**C** 响应性不重要，整个维度删掉
#
# 交卷以后会换一张 `answers` 再算，所以要写算式，不要抄数字。

# %% [markdown] lang="en" task="turned"
# ## 2 Turn it round, then take the mean
#
# The table `answers` has what eight members gave a gym, from 1 to 7. For `b1`, `b2` and `b4` a high answer is good; `b3` says "A broken machine takes ages to be repaired".
#
# 1. Turn `b3` round and call the result `b3`. A column is written like `answers["b1"]`, for example `10 - answers["b1"]` (with another number).
# 2. Put it into the table and call that `fixed`, written like `answers.assign(b4=answers["b1"])` (which puts `b1` in place of `b4`).
# 3. Call the mean of all four `overall`, written like `answers.mean().mean()`, but of the table put right.
# 4. Call the alpha of the four `alpha`, written like `cronbach_alpha(answers)["alpha"]`, but of the table put right.
# 5. Before turning, alpha is below zero. What does that tell? Give the letter to `reading`: **A** members answer at random, **B** most likely one item runs the other way; turn it and compute again, **C** responsiveness does not matter; delete the dimension.
#
# After you hand in, it is all worked out with another table `answers`: write formulas and copy no digits.

# %%
answers = pd.DataFrame(
    {
        "b1": [6, 5, 3, 7, 4, 6, 2, 5],
        "b2": [6, 4, 3, 6, 5, 7, 3, 5],
        "b3": [1, 3, 6, 2, 4, 1, 6, 4],
        "b4": [5, 5, 4, 7, 4, 6, 2, 6],
    }
)
answers

# %% task="turned" answer="b3 fixed overall alpha reading" kind="code" points=6 concepts="C48" mark="must"
# begin solution
b3 = 8 - answers["b3"]
fixed = answers.assign(b3=b3)
overall = fixed.mean().mean()
alpha = cronbach_alpha(fixed)["alpha"]
reading = "B"
# end solution

# %% [markdown] lang="zh" task="gaps"
# ## 3　差距，先改哪个？
#
# 表 `clinic` 是一家口腔诊所五个维度的期望、感知和权重。
#
# 1. 每个维度的差距赋给 `gap`。列的写法如 `clinic["weight"]`。没达到期望的，应该是负数。
# 2. 加权差距赋给 `weighted`：每个差距乘权重，再加起来，写法如 `(clinic["weight"] * clinic["expectation"]).sum()`。
# 3. 按加权的差距，最该先改的是哪个维度？把它的名字赋给 `first`，写法如 `clinic["weight"].idxmin()`（那是权重最小的）。
#
# 交卷以后会换一张 `clinic` 再算，所以要写算式。

# %% [markdown] lang="en" task="gaps"
# ## 3 The gap, and what comes first
#
# The table `clinic` has expectation, perception and weight of the five dimensions at a dentist's.
#
# 1. Call the gap of each dimension `gap`. A column is written like `clinic["weight"]`. What falls short should be below zero.
# 2. Call the weighted gap `weighted`: each gap times its weight, added up, written like `(clinic["weight"] * clinic["expectation"]).sum()`.
# 3. By the weighted gaps, which dimension comes first? Give its name to `first`, written like `clinic["weight"].idxmin()` (that is the least weight).
#
# After you hand in, it is all worked out with another table `clinic`: write formulas.

# %%
clinic = pd.DataFrame(
    {
        "expectation": [4.6, 6.2, 5.8, 6.0, 5.9],
        "perception": [4.3, 5.3, 5.2, 5.6, 4.8],
        "weight": [0.10, 0.35, 0.20, 0.20, 0.15],
    },
    index=["tangibles", "reliability", "responsiveness", "assurance", "empathy"],
)
clinic

# %% task="gaps" answer="gap weighted first" kind="code" points=6 concepts="C48" mark="must"
# begin solution
gap = clinic["perception"] - clinic["expectation"]
weighted = (gap * clinic["weight"]).sum()
first = (gap * clinic["weight"]).idxmin()
# end solution

# %% [markdown] lang="zh" task="causes"
# ## 4　漏在哪一环？
#
# 一家餐馆：
#
# | | 看到的 |
# |---|---|
# | `case_1` | 老板以为客人要的是装修，从来没有问过。 |
# | `case_2` | 人人知道客人怕等，可是没人规定几分钟上菜。 |
# | `case_3` | 规定十分钟上菜；厨房缺两个人，做不到。 |
# | `case_4` | 外卖广告写“半小时必达”，平时要四十五分钟。 |
# | `case_5` | 客人对上菜速度的期望是 6.1 分，实际感到 4.8 分。 |
#
# 各是哪一个？写一个字母：**A** 倾听差距　**B** 标准差距　**C** 传递差距　**D** 沟通差距　**E** 客户差距，是前面四个的结果。最后一样交卷以后才评。

# %% [markdown] lang="en" task="causes"
# ## 4 Where does it leak?
#
# A restaurant:
#
# | | What you see |
# |---|---|
# | `case_1` | The owner thinks guests want a new interior. He never asked. |
# | `case_2` | Everyone knows that guests hate waiting, but nobody set a number of minutes. |
# | `case_3` | The rule says ten minutes; the kitchen is two people short and cannot keep it. |
# | `case_4` | The flyer says "with you in half an hour"; forty-five minutes is usual. |
# | `case_5` | On speed guests expect 6.1 and find 4.8. |
#
# Which one is each? Write one letter: **A** listening gap, **B** standards gap, **C** delivery gap, **D** communication gap, **E** customer gap, the result of the other four. The last is marked after you hand in.

# %% task="causes" answer="causes" kind="choice" points=5 concepts="C82" mark="must"
# begin solution
causes = {
    "case_1": "A",
    "case_2": "B",
    "case_3": "C",
    "case_4": "D",
    "case_5": "E",
}
# end solution

# %% [markdown] lang="zh" task="measures"
# ## 5　先做哪一项？
#
# 表 `test` 是一家物业公司的自测：12 项举措，1 没有做，5 完全做到。
#
# 1. 每项的改进空间赋给 `room`（最高 5 分）。列的写法如 `test["score"]`。
# 2. 每个差距的平均分赋给 `by_gap`，写法如 `test.groupby("measure")["score"].mean()`，要按差距分。
# 3. 空间最大的举措叫什么？赋给 `first`，写法如 `test.loc[test["score"].idxmax(), "measure"]`（那是得分最高的）。
# 4. 同事说：“书上有五个差距，再加一行‘补救’吧。”怎么办？把字母赋给 `fifth`：**A** 加上，书上就是五个　**B** 不加：第五个是客户差距，由前四个造成；补救是一项举措，表里已经有了　**C** 不加：补救不重要
#
# 交卷以后会换一张 `test` 再算 1 到 3，所以要写算式。

# %% [markdown] lang="en" task="measures"
# ## 5 Which measure first?
#
# The table `test` is the self-test of a property manager: 12 measures from 1, not done, to 5, fully done.
#
# 1. Call the room to improve of each `room` (the highest score is 5). A column is written like `test["score"]`.
# 2. Call the mean score of each gap `by_gap`, written like `test.groupby("measure")["score"].mean()`, but by gap.
# 3. What is the measure with most room called? Give it to `first`, written like `test.loc[test["score"].idxmax(), "measure"]` (that is the highest score).
# 4. A colleague says: "The book has five gaps. Add a row 'remedy'." What do you do? Give the letter to `fifth`: **A** add it, there are five, **B** do not: the fifth is the customer gap, which the four bring about; recovery is a measure and is in the table already, **C** do not: the remedy does not matter.
#
# After you hand in, 1 to 3 are worked out with another table `test`: write formulas.

# %%
test = pd.DataFrame(
    {
        "gap": ["listening"] * 3 + ["standards"] * 3 + ["delivery"] * 4 + ["communication"] * 2,
        "measure": [
            "research",
            "upward_communication",
            "first_time_recovery",
            "service_design",
            "closed_loop",
            "visible_standards",
            "hire",
            "enable",
            "support",
            "keep",
            "no_over_publicity",
            "no_over_promise",
        ],
        "score": [2.0, 2.5, 3.0, 3.5, 1.5, 4.0, 3.0, 3.5, 2.5, 4.0, 4.5, 4.0],
    }
)
test

# %% task="measures" answer="room by_gap first fifth" kind="code" points=5 concepts="C83" mark="must"
# begin solution
room = 5 - test["score"]
by_gap = test.groupby("gap")["score"].mean()
first = test.loc[room.idxmax(), "measure"]
fifth = "B"
# end solution

# %% [markdown] lang="zh" task="promise"
# ## 6　能不能这样承诺？
#
# 一家家具店：
#
# | | 自己 | 行业标准 | 对手 |
# |---|---:|---:|---:|
# | `case_1` 保修（年） | 5 | 2 | 3 |
# | `case_2` 几天送到 | 5 | 7 | 3 |
# | `case_3` 无理由退货（天） | 3 | 7 | 7 |
# | `case_4` 几天内上门修 | 2 | 4 | 2 |
#
# 各该怎么办？写一个字母：**A** 不能这样承诺　**B** 可以承诺，但不当卖点，换一个维度　**C** 当卖点。第四样交卷以后才评。

# %% [markdown] lang="en" task="promise"
# ## 6 May it be promised?
#
# A furniture shop:
#
# | | own | industry standard | rival |
# |---|---:|---:|---:|
# | `case_1` guarantee (years) | 5 | 2 | 3 |
# | `case_2` days to delivery | 5 | 7 | 3 |
# | `case_3` return without a reason (days) | 3 | 7 | 7 |
# | `case_4` days until someone comes to repair | 2 | 4 | 2 |
#
# What about each? Write one letter: **A** must not be promised, **B** may be promised, but does not sell; take another dimension, **C** sells. The fourth is marked after you hand in.

# %% task="promise" answer="promise" kind="choice" points=4 concepts="C16" mark="must"
# begin solution
promise = {
    "case_1": "C",
    "case_2": "B",
    "case_3": "A",
    "case_4": "B",
}
# end solution

# %% [markdown] lang="zh" task="views"
# ## 7　三个视角
#
# 表 `views` 是一家快递公司：自己、客户要的、对手、行业最佳。
#
# 1. 自己比客户要的高多少？赋给 `to_customer`（落后是负数），写法如 `views["best"] - views["rival"]`。
# 2. 自己比对手高多少？赋给 `to_rival`。
# 3. 哪些维度比对手强？把名字列成一列，赋给 `ahead`，写法如 `list(views.index[views["own"] > 5])`。
# 4. 先改哪个维度？把字母赋给 `start`：**A** 落后对手最多的　**B** 离客户要的最远的　**C** 离行业最佳最近的
#
# 交卷以后会换一张 `views` 再算 1 到 3，所以要写算式。

# %% [markdown] lang="en" task="views"
# ## 7 Three views
#
# The table `views` is of a parcel service: own, what customers want, the rival, the best in the trade.
#
# 1. By how much is own above what customers want? Call it `to_customer` (behind is below zero), written like `views["best"] - views["rival"]`.
# 2. By how much is own above the rival? Call it `to_rival`.
# 3. Which dimensions are better than the rival's? List their names in `ahead`, written like `list(views.index[views["own"] > 5])`.
# 4. Where do you start? Give the letter to `start`: **A** where we are furthest behind the rival, **B** where we are furthest from what customers want, **C** where we are nearest to the best.
#
# After you hand in, 1 to 3 are worked out with another table `views`: write formulas.

# %%
views = pd.DataFrame(
    {
        "own": [5.2, 4.6, 5.0, 5.3, 4.7],
        "customer": [5.0, 6.1, 5.8, 5.6, 5.2],
        "rival": [5.8, 4.4, 5.0, 5.1, 4.9],
        "best": [6.0, 5.7, 6.1, 5.9, 5.6],
    },
    index=["tangibles", "reliability", "responsiveness", "assurance", "empathy"],
)
views

# %% task="views" answer="to_customer to_rival ahead start" kind="code" points=4 concepts="C92" mark="must"
# begin solution
to_customer = views["own"] - views["customer"]
to_rival = views["own"] - views["rival"]
ahead = list(views.index[to_rival > 0])
start = "B"
# end solution

# %% [markdown] lang="zh" task="standard"
# ## 8　一条岗位标准
#
# 为**药店收银员**写一条岗位标准，从客户感受到的一件事出发，写成一段话（至少 25 个不同的字），放在引号里，赋给 `standard`：
#
# 1. 客户感受到什么？
# 2. **指标**怎么数，**目标**是多少，**谁**负责，到**哪一天**？
# 3. 这条标准可能怎样被钻空子？用什么堵？
#
# 这一题由老师按评分表打分。

# %% [markdown] lang="en" task="standard"
# ## 8 One role standard
#
# Write one standard for the **cashier of a pharmacy**, starting from something that customers notice, as one text (25 different words or more) in quotes; call it `standard`:
#
# 1. what do customers notice?
# 2. how is the **metric** counted, what is the **target**, **who** owns it, by **which date**?
# 3. how could it be cheated, and what prevents that?
#
# Your instructor scores this task by a rubric.

# %% task="standard" answer="standard" kind="written" points=5 concepts="C49" mark="if-time"
# begin solution
from course_lib.language import say

standard = say(
    zh="""客户感受：排队付钱时，不知道还要等多久，前面的人又在问药怎么吃。
指标：从排到队尾到付完钱的分钟数，每天抽上午十点和下午六点各二十位，由值班店长看监控来数。目标：九成在四分钟以内。责任人：收银组长。期限：2027 年 3 月 31 日。
空子：收银员可能催客人快走，不答用药的问题。堵法：再加一条，问药的客人由药师在旁边的窗口接，每周抽十位回访，“问题有没有答清楚”答“有”的不少于九成。""",
    en="""What customers notice: at the till nobody knows how long it takes, and the person in front is asking how to take a medicine.
Metric: minutes from joining the queue to paying, twenty people at ten and twenty at six every day, counted by the shift manager from the
camera. Target: nine in ten within four minutes. Owner: the head cashier. By 31 March 2027.
How to cheat: cashiers may hurry people away and leave their questions unanswered. So a second standard stands beside it: questions go to the
pharmacist at the next window, ten customers are called each week, and at least nine in ten say that theirs was answered clearly.""",
)
# end solution
