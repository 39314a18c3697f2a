# ---
# course:
#   title: {zh: 自评与他评, en: Self and peer assessment}
#   minutes: 45
#   points: 43
# ---

# %% [markdown] lang="zh"
# 八道题，一题一格答案。多数是选择、排序和填空，有三题要自己写一两行代码。
#
# - 把 `...` 换成你的答案，运行那一格，再运行下面的 `check(...)`。没写完的题只会显示“还没有作答”，不算错。
# - 检查会告诉你哪里不对、往哪里想。改好再运行，次数不限。
# - 标着“必做”的先做；“有时间再做”的放在最后。
# - 如果出现红色的报错，答案就没有存进去。看报错的最后一行：NameError 多半是漏了引号，SyntaxError 多半是漏了逗号或括号，KeyError 是名字写错了。
# - 全部做完后，按 Ctrl + S 保存，把这个文件交给老师，就是“交卷”。有几分要等交卷后才评；自学的话，看检查给的分就够了。
#
# 先运行下面这一格，把数据和课上用过的函数拿来。

# %% [markdown] lang="en"
# Eight tasks, one answer cell each. Most ask you to choose, order or complete; three need a line or two of your own.
#
# - Put your answer in place of `...`, run that cell, then the `check(...)` below it. A task you have not finished only shows "not answered yet"; that is no mistake.
# - The check says what is not right and where to look. Correct it and run it again as often as you like.
# - Do the "must do" tasks first; those marked "if there is time" come last.
# - If a red error appears, the answer was not stored. Read its last line: NameError mostly means missing quotes, SyntaxError a missing comma or bracket, KeyError a wrong name.
# - When you are done, press Ctrl + S and give this file to your instructor: that is "handing in". A few points are scored only then. If you study alone, the points from the checks are enough.
#
# Run the next cell first: it fetches the data and the functions of the lesson.

# %%
import pandas as pd

from course_lib import display, load_dataset
from course_lib.models.agreement import score_table
from course_lib.models.experience import evidence_map, experiences

pd.set_option("display.max_colwidth", None)
ratings = load_dataset("ratings_360")

# %% [markdown] lang="zh" task="goals"
# ## 1　哪一个目标？进步多少？
#
# | 工作 | 内容 |
# |---|---|
# | `work_1` | 在每个品牌里按月费排名，给客户标上 A、B、C、D 四类。 |
# | `work_2` | 坐席只有五位：排一张班表，定好先接谁，并对多等的人说明理由。 |
# | `work_3` | 查一查：这一期的分数是真的升了，还是问的方式变了。 |
# | `work_4` | 找出不满意却还在买的人，想办法让他们愿意留下。 |
# | `work_5` | 问一问离开的人为什么走，把能留住人的办法排个先后。 |
#
# 每件工作主要为了哪个目标？**A** 细分客户　**B** 分层服务　**C** 让满意度达标　**D** 提升忠诚。例如 `"work_1": "D",`。第 5 件交卷以后才评，但现在也要填。
#
# 然后写一个算式 `learning_gain`：**原来缺的，补上了几成**，一个 0 到 1 之间的数。下一格给了 `before`（之前对几题）、`after`（之后）、`most`（满分）。例：从 6 升到 7，满分 8，得 0.5。交卷以后会换三个数再算，所以只写名字，不写数字。

# %% [markdown] lang="en" task="goals"
# ## 1 Which goal, and how much progress?
#
# | Work | What is done |
# |---|---|
# | `work_1` | Within each brand, rank customers by their fee and mark them as class A, B, C or D. |
# | `work_2` | There are five agents: make a roster, settle whose call comes first, and give reasons to those who wait longer. |
# | `work_3` | Find out whether this wave's score has really risen, or only the way of asking has changed. |
# | `work_4` | Find those who are dissatisfied and still buy, and make them want to stay. |
# | `work_5` | Ask those who left why they did, and put the ways of keeping people in order. |
#
# Which goal does each serve most? **A** tell customers apart, **B** serve them differently, **C** bring satisfaction to its target, **D** grow loyalty. For example `"work_1": "D",`. The fifth is marked after you hand in, but fill it in now.
#
# Then write a formula `learning_gain`: **which share of what was missing was gained**, a number from 0 to 1. The next cell has `before` (right before), `after` (right after) and `most` (questions in all). Example: from 6 to 7 of 8 gives 0.5. After you hand in, three other numbers are used: write names only, no digits.

# %%
before, after, most = 3, 6, 8

# %% task="goals" answer="work learning_gain" kind="choice" points=5 concepts="C01" mark="must"
# begin solution
work = {
    "work_1": "A",
    "work_2": "B",
    "work_3": "C",
    "work_4": "D",
    "work_5": "D",
}
learning_gain = (after - before) / (most - before)
# end solution

# %% [markdown] lang="zh" task="groups"
# ## 2　分组和排时间
#
# 一个班 **29** 人，一个单元 **4 课时**（每课时 45 分钟）。
#
# 1. 每组 4 到 8 人，人人有组。把各组的人数写成一列，赋给 `sizes`。例：12 人可以是 `[4, 8]`。答案不止一个。
# 2. 把 4 课时的分钟数分给四种形式，填进 `minutes`：短讲 `theory`、思维导图 `mind_map`、案例演练 `drill`、实战操练 `practice`。规则：分钟加起来正好用完；四种都有，每种至少 10 分钟；短讲不超过四分之一，也不比实战长。答案不止一个。

# %% [markdown] lang="en" task="groups"
# ## 2 Groups and minutes
#
# A class has **29** people; a unit takes **4 class hours** of 45 minutes.
#
# 1. Groups have 4 to 8 people and everybody is in one. List the sizes and call the list `sizes`. Example: 12 people can be `[4, 8]`. There are many right answers.
# 2. Share the minutes of the 4 class hours among the four forms in `minutes`: short `theory`, `mind_map`, case `drill` and real `practice`. The rules: the minutes are used up exactly; all four are there with at least 10 minutes each; theory takes no more than a quarter, and is no longer than practice. There are many right answers.

# %% task="groups" answer="sizes minutes" kind="fill-in" points=5 concepts="C02 C66" mark="must"
# begin solution
sizes = [6, 6, 6, 6, 5]
minutes = {
    "theory": 35,
    "mind_map": 15,
    "drill": 60,
    "practice": 70,
}
# end solution

# %% [markdown] lang="zh" task="totals"
# ## 3　复核合计
#
# 下一格的表 `sheet`：一行一项指标，一列一位评分人（`NaN` 是漏评）。`reported` 是他们自己报的合计。
#
# 1. 每位评分人的合计是多少？从 `sheet` 算出来，赋给 `totals`，四个数。交卷以后会换一张 `sheet`，所以不要抄数字。
# 2. 对每个报上来的合计，选一个字母，填进 `verdicts`：**A** 对　**B** 错　**C** 有漏评，没法核对。例如 `"me": "B",`。
# 3. 谁的分数从头到尾都一样？把这些列名写成一列，赋给 `constant`，也从 `sheet` 算。提示：`sheet.nunique()` 数出每一列有几个不同的数；`表.columns[条件]` 取出符合条件的列名。

# %% [markdown] lang="en" task="totals"
# ## 3 Check the totals
#
# The table `sheet` in the next cell has a row for each indicator and a column for each rater (`NaN`: left out). `reported` are the totals that they handed in.
#
# 1. What is each rater's total? Work it out from `sheet` and call the four numbers `totals`. After you hand in another `sheet` is used: copy no digits.
# 2. For each reported total choose a letter in `verdicts`: **A** right, **B** wrong, **C** a score is missing, so it cannot be checked. For example `"me": "B",`.
# 3. Whose scores are the same from top to bottom? List these column names as `constant`, worked out from `sheet` as well. Hint: `sheet.nunique()` counts the different numbers in each column; `table.columns[condition]` takes the names of the columns that fit.

# %%
sheet = pd.DataFrame(
    {
        "me": [4, 4, 3, 5, 4, 3, 4, 4, 3, 4],
        "colleague_1": [4, 3, 4, 3, 2, 4, 5, 4, 3, 5],
        "colleague_2": [5, 4, 4, 3, None, 4, 4, 5, 4, 3],
        "colleague_3": [3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
    },
    index=range(1, 11),
)
reported = pd.Series({"me": 38, "colleague_1": 39, "colleague_2": 36, "colleague_3": 30})
sheet

# %% task="totals" answer="totals verdicts constant" kind="code" points=6 concepts="C18 C19" mark="must"
# begin solution
totals = sheet.sum()
verdicts = {
    "me": "A",
    "colleague_1": "B",
    "colleague_2": "C",
    "colleague_3": "A",
}
constant = list(sheet.columns[sheet.nunique() == 1])
# end solution

# %% [markdown] lang="zh" task="agree"
# ## 4　一致吗？能算相关吗？
#
# 填好两个函数，把 `return` 后面的 `...` 换成你的。`first` 和 `second` 是两位评分人的分数，一样长的两个列表。
#
# 1. `share_same`：有几成的指标打了**同样**的分？0 到 1 之间的数。例：`share_same([4, 5, 3, 3], [4, 3, 3, 5])` 得 0.5。提示：`zip(first, second)` 把两列配成对；`sum(a == b for a, b in ...)` 数出相等的有几对；`len(first)` 是长度。
# 2. `can_correlate`：相关系数有定义吗？**两列都**要有高有低，才是 True。例：`can_correlate([4, 4, 4], [3, 5, 4])` 得 False。提示：`len(set(first))` 是 `first` 里有几个不同的数。
# 3. 有人自评全是 4，相关系数“没有定义”。这说明什么？把字母赋给 `meaning`，例如 `meaning = "D"`：
#
# **A** 相关是 0，两人的看法没有关系。　**B** 自评没有高低，这个问题没法问：请他一项一项重评。　**C** 两人的看法相反。　**D** 两人的看法完全一致。

# %% [markdown] lang="en" task="agree"
# ## 4 Do they agree, and can they correlate?
#
# Complete two functions: put your own in place of the `...` after `return`. `first` and `second` are the scores of two raters, two lists of one length.
#
# 1. `share_same`: on which share of the indicators is the score **the same**? A number from 0 to 1. Example: `share_same([4, 5, 3, 3], [4, 3, 3, 5])` gives 0.5. Hint: `zip(first, second)` pairs the two; `sum(a == b for a, b in ...)` counts equal pairs; `len(first)` is the length.
# 2. `can_correlate`: is a correlation defined? True only when **both** have higher and lower scores. Example: `can_correlate([4, 4, 4], [3, 5, 4])` gives False. Hint: `len(set(first))` is the number of different scores in `first`.
# 3. Somebody's self-rating is all 4, and the correlation is "undefined". What does that tell us? Give its letter to `meaning`, for example `meaning = "D"`:
#
# **A** The correlation is 0: their views are unrelated. **B** The self-rating has no high and low, so the question cannot be asked: let it be rated again, indicator by indicator. **C** Their views are opposite. **D** Their views agree completely.


# %% task="agree" answer="share_same can_correlate meaning" kind="fill-in" points=5 concepts="C18 C19" mark="must"
def share_same(first, second):
    # begin solution
    return sum(a == b for a, b in zip(first, second, strict=True)) / len(first)
    # end solution


def can_correlate(first, second):
    # begin solution
    return len(set(first)) > 1 and len(set(second)) > 1
    # end solution


# begin solution
meaning = "B"
# end solution

# %% [markdown] lang="zh" task="gaps"
# ## 5　差距、盲点、隐藏的优势
#
# 下一格的 `card` 是 E05 的评分：`self` 是自评，其余各列是同事。
#
# 1. `gap`：每一项的自评**减去同事的平均**，十个数。提示：`card.drop(columns=...)` 去掉一列，`mean(axis=1)` 按行求平均。
# 2. `blind`：盲点的编号写成一列，例如 `blind = [3, 10]`。自评高出**至少** 1 分就算。从 `gap` 取，如 `gap.index[gap > 2]`。
# 3. `strengths`：隐藏的优势的编号，自评低至少 1 分。
#
# 交卷以后会换一个人的 `card`，同事的列名和人数也不同，所以不要写 E01 这样的列名，也不要抄数字。

# %% [markdown] lang="en" task="gaps"
# ## 5 Gaps, blind spots, hidden strengths
#
# `card` in the next cell has the ratings of E05: `self` is the person's own rating, the other columns are colleagues.
#
# 1. `gap`: own score **minus the colleagues' mean** for each indicator, ten numbers. Hint: `card.drop(columns=...)` takes a column out, `mean(axis=1)` is the mean of each row.
# 2. `blind`: the numbers of the blind spots as a list, for example `blind = [3, 10]`. A blind spot is **at least** 1 point above. Take them from `gap`, as in `gap.index[gap > 2]`.
# 3. `strengths`: the numbers of the hidden strengths, at least 1 point below.
#
# After you hand in, the `card` of another person is used, with other colleagues and another number of them: write no names such as E01, and copy no digits.

# %%
card = score_table(ratings, "E05")
card

# %% task="gaps" answer="gap blind strengths" kind="table" points=6 concepts="C18" mark="must"
# begin solution
gap = card["self"] - card.drop(columns="self").mean(axis=1)
blind = list(gap.index[gap >= 1])
strengths = list(gap.index[gap <= -1])
# end solution

# %% [markdown] lang="zh" task="stories"
# ## 6　给故事编码，给结论找证据
#
# | 故事 | 原话 |
# |---|---|
# | `story_1` | 水龙头修了三次，还是漏。（最差） |
# | `story_2` | 她记得我上次要的是无糖、少冰。（最好） |
# | `story_3` | 我还没开口，他看外面下雨，就把伞递了过来。（最好） |
# | `story_4` | 我急得直嚷嚷，他从头到尾没有提高过声音。（最好） |
# | `story_5` | 推开店门，先看到的是满地纸箱和空着的前台，我转身就走。（最差） |
# | `story_6` | 知道我刚出院，他让我坐着别动，怕我累着。（最好） |
#
# 每个故事说的**主要**是哪一条？填进 `codes`：**A** 品质　**B** 细节　**C** 关心　**D** 主动　**E** 第一印象　**F** 克制　**G** 温暖。例如 `"story_1": "G",`
#
# 下一格是课上 12 个人的证据表。四句结论，证据够不够？填进 `claims`：**A** 证据支持　**B** 证据不够，说过头了　**C** 和证据相反
#
# | 结论 | 说法 |
# |---|---|
# | `claim_1` | 这 12 个人最差的经历里，缺得最多的是品质。 |
# | `claim_2` | 第一印象决定一切。 |
# | `claim_3` | 这 12 个人夸得最多的是品质。 |
# | `claim_4` | 只要忍受一切，客户就会满意。 |
#
# 故事 6 和结论 4 交卷以后才评，但现在也要填。

# %% [markdown] lang="en" task="stories"
# ## 6 Code stories, find evidence for claims
#
# | Story | What was said |
# |---|---|
# | `story_1` | The tap was repaired three times and still drips. (worst) |
# | `story_2` | She remembered that last time I took it without sugar and with little ice. (best) |
# | `story_3` | Before I said a word, he saw the rain outside and handed me an umbrella. (best) |
# | `story_4` | I was upset and shouting; he never once raised his voice. (best) |
# | `story_5` | I opened the shop door, saw boxes all over the floor and nobody at the counter, and turned round. (worst) |
# | `story_6` | He knew I was just out of hospital, and told me to stay seated so that I would not tire. (best) |
#
# What is each story **mainly** about? Fill in `codes`: **A** quality, **B** detail, **C** care, **D** initiative, **E** first impression, **F** restraint, **G** warmth. For example `"story_1": "G",`
#
# The next cell shows the evidence of the twelve people of the lesson. Is it enough for these four claims? Fill in `claims`: **A** the evidence supports it, **B** not enough evidence, it says too much, **C** the evidence says the opposite.
#
# | Claim | What it says |
# |---|---|
# | `claim_1` | In the worst experiences of these twelve, quality is what is missed most. |
# | `claim_2` | The first impression decides everything. |
# | `claim_3` | These twelve praise quality most. |
# | `claim_4` | Endure everything, and customers will be satisfied. |
#
# Story 6 and claim 4 are marked after you hand in, but fill them in now.

# %%
display(evidence_map(experiences()))

# %% task="stories" answer="codes claims" kind="choice" points=5 concepts="C21 C22" mark="must"
# begin solution
codes = {
    "story_1": "A",
    "story_2": "B",
    "story_3": "D",
    "story_4": "F",
    "story_5": "E",
    "story_6": "C",
}
claims = {
    "claim_1": "A",
    "claim_2": "B",
    "claim_3": "C",
    "claim_4": "B",
}
# end solution

# %% [markdown] lang="zh" task="boundary"
# ## 7　守住边界
#
# 有人在电话里辱骂坐席。把五步排好，赋给 `steps`，例如 `steps = ["E", "D", "C", "B", "A"]`：
#
# - **A** “请不要这样骂人，否则我没法继续帮您。”
# - **B** 还不停，就说明谁会联系他，然后挂断或转给班长。
# - **C** “我想帮您把这件事办好。是哪一笔账不对？”
# - **D** 记下他的原话，离开座位歇一会儿。
# - **E** “我们现在好好说，或者请班长给您回电，您看哪个好？”
#
# 再看四通电话，怎么办？填进 `calls`：**A** 听完，冷静，解决　**B** 按五步守边界　**C** 先保护自己，马上叫人
#
# | 电话 | 客户说 |
# |---|---|
# | `call_1` | （大声）“一个月断三回网，你们到底修不修！我要投诉你们公司！” |
# | `call_2` | “你就是个废物，你妈怎么养的你！” |
# | `call_3` | “我就在你们楼下，等你下班，看我不打断你的腿。” |
# | `call_4` | “声音这么甜，下班出来陪我喝一杯，不来我就投诉你。” |
#
# 第 4 通交卷以后才评，但现在也要填。

# %% [markdown] lang="en" task="boundary"
# ## 7 Hold the line
#
# A caller insults an agent. Put the five steps in order and call them `steps`, for example `steps = ["E", "D", "C", "B", "A"]`:
#
# - **A** "Please do not insult me, or I cannot go on helping you."
# - **B** If it does not stop: say who will be in touch, and hang up or pass it on to the team leader.
# - **C** "I want to get this settled for you. Which item of the bill is wrong?"
# - **D** Note the words that were used, and leave your seat for a rest.
# - **E** "We can go on calmly now, or my team leader calls you back. Which do you prefer?"
#
# Then four calls. What do we do? Fill in `calls`: **A** listen to the end, stay calm, solve it; **B** hold the line in the five steps; **C** protect yourself first and call for help at once.
#
# | Call | The caller says |
# |---|---|
# | `call_1` | (loud) "Three times in a month the line was down. Are you ever going to repair it? I shall complain about your firm!" |
# | `call_2` | "You are a piece of dirt. Who brought you up?" |
# | `call_3` | "I am standing outside your building. When you come out I shall break your legs." |
# | `call_4` | "What a sweet voice. Come out for a drink with me tonight, or I complain about you." |
#
# Call 4 is marked after you hand in, but fill it in now.

# %% task="boundary" answer="steps calls" kind="ordering" points=5 concepts="C22" mark="must"
# begin solution
steps = ["C", "A", "E", "B", "D"]
calls = {
    "call_1": "A",
    "call_2": "B",
    "call_3": "C",
    "call_4": "B",
}
# end solution

# %% [markdown] lang="zh" task="conclusion"
# ## 8　一句撑得住的结论
#
# 畅行热线的 12 位坐席，每人由自己和四位同事评：
#
# | 指标 | 自评平均 | 同事平均 | 差距（95% 区间） | 12 人里有盲点的 |
# |---|---|---|---|---|
# | 快速反馈 | 3.9 | 3.0 | +0.9（0.6 到 1.2） | 7 |
# | 听取建议和投诉 | 3.1 | 3.3 | −0.2（−0.6 到 0.2） | 1 |
# | 第一次就专业回答 | 2.5 | 3.4 | −0.9（−1.2 到 −0.6） | 0 |
#
# 1. 四句话，填进 `judged`：**A** 证据撑得住　**B** 说过头了　**C** 和证据相反。例如 `"s1": "B",`
#    - `s1` 这 12 人平均把自己的快速反馈看得比同事看到的好。
#    - `s2` 他们反馈慢，是因为懒。
#    - `s3` 他们把自己的“第一次就专业回答”看得太高。
#    - `s4` 这条热线的客户不满意。（交卷以后才评，现在也要填）
# 2. 写一段结论，40 到 200 字，赋给 `statement`。四样都要有：看到什么（数字）、谁看到的、还不知道什么、下一步做什么。不猜动机，不骂人。
#
# 写在三个引号之间，可以换行：`statement = """……"""`

# %% [markdown] lang="en" task="conclusion"
# ## 8 A conclusion that holds
#
# The 12 agents of Flow's hotline, each rated by themselves and by four colleagues:
#
# | Indicator | Own mean | Colleagues' mean | Gap (95% interval) | With a blind spot, of 12 |
# |---|---|---|---|---|
# | gives fast feedback | 3.9 | 3.0 | +0.9 (0.6 to 1.2) | 7 |
# | takes advice and complaints | 3.1 | 3.3 | −0.2 (−0.6 to 0.2) | 1 |
# | gives a professional first answer | 2.5 | 3.4 | −0.9 (−1.2 to −0.6) | 0 |
#
# 1. Four sentences for `judged`: **A** the evidence bears it, **B** it says too much, **C** the evidence says the opposite. For example `"s1": "B",`
#    - `s1` On average these 12 think better of their fast feedback than their colleagues do.
#    - `s2` Their feedback is slow because they are lazy.
#    - `s3` They think too well of their professional first answer.
#    - `s4` The customers of this hotline are dissatisfied. (marked after you hand in; fill it in now)
# 2. Write a conclusion of 30 to 150 words and call it `statement`. It has all four parts: what was seen (numbers), by whom, what is not known, what comes next. Guess no motives and blame nobody.
#
# Write between three quotes; line breaks are fine: `statement = """..."""`

# %% task="conclusion" answer="judged statement" kind="written" points=6 concepts="C20" mark="if-time"
# begin solution
from course_lib.language import say

judged = {
    "s1": "A",
    "s2": "B",
    "s3": "C",
    "s4": "B",
}
statement = say(
    zh="""12 位坐席的“快速反馈”自评平均 3.9 分，各自的四位同事平均只给 3.0 分，差 0.9 分，其中 7 人有盲点。
我们还不知道是反馈真的慢，还是同事没有看到；也没有问过客户。
下周每人抽五通录音，和班长一起数答应的回电有几通按时打了，再决定练什么。“第一次就专业回答”反而低估了 0.9 分，请他们在晨会上教别人。""",
    en="""The 12 agents rate their fast feedback at 3.9 on average; their four colleagues each give 3.0, which is 0.9
less, and 7 of the 12 have a blind spot. We do not know whether feedback is slow or whether colleagues do not see it, and
no customer was asked. Next week each agent and the team leader listen to five recordings and count the promised
call-backs that were made in time; then we decide what to practise. They underrate their first answer by 0.9: let them
teach it.""",
)
# end solution
