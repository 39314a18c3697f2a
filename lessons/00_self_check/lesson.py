# ---
# course:
#   title: {zh: 自评与他评, en: Self and peer assessment}
#   question: {zh: "我眼里的服务，和别人眼里的一样吗？", en: "Do I see my service as others do?"}
#   minutes: 70
#   objectives:
#     zh:
#       - 说出这门课的四个目标，知道自己从哪里出发，学完再量一次进步
#       - 分好 4 到 8 人的小组，看懂四课时怎样用
#       - 用十项指标评自己，也请同事评自己，复核合计，找出差距和可能的盲点
#       - 说清楚合计为什么骗人，全打一样的分为什么算不出相关
#       - 把最好和最差的服务经历编成码来比较，写出证据撑得住的结论，并守住不受辱骂的底线
#     en:
#       - name the four goals of the course, know where you start, and measure your progress at the end
#       - form groups of 4 to 8, and read the plan of four class hours
#       - rate yourself on ten indicators and be rated by colleagues, check totals, find gaps and possible blind spots
#       - explain why totals mislead, and why no correlation exists when all scores are the same
#       - code and compare best and worst experiences, conclude what the evidence bears, and draw a line against abuse
#   prerequisites: {zh: 无。会运行单元格即可（见欢迎页）, en: nothing but how to run a cell (see the welcome page)}
# ---

# %% [markdown] lang="zh" mark="must"
# ## 这里是课程的大门
#
# 澜海的呼叫中心要选一位新的带教师傅。有一位员工的评分表交上来了：自己打 40 分，两位同事各打 41 分（十项指标，每项 1 到 5 分，满分 50）。
#
# 主管很高兴：“三个人看法一致，他很了解自己，就是他了。”
#
# **先猜。** 写在纸上：
#
# 1. 这三个数能说明三个人看法一致吗？
# 2. 要相信“他很了解自己”，你还想看什么？
#
# 这一课先帮你把课程看清楚，再学会看清自己的服务。最后回到这张评分表。

# %% [markdown] lang="en" mark="must"
# ## The front door of the course
#
# Lanhai's call centre is looking for someone to train newcomers. The sheet of one employee comes in: 40 points by his own rating, 41 by each of two colleagues (ten indicators, 1 to 5 points each, 50 at most).
#
# The manager is pleased: "All three agree. He knows himself well. He is the one."
#
# **Predict first.** Write down:
#
# 1. Do these three numbers show that the three agree?
# 2. What else would you want to see before you believe "he knows himself well"?
#
# This lesson shows you first what the course is, and then how to see your own service. At the end we come back to this sheet.

# %% [markdown] lang="zh" concepts="C01" mark="must"
# ## 1　学完以后，你会做什么
#
# 整门课只有四个目标：
#
# | 目标 | 学完以后，你能 | 主要在哪几课 |
# |---|---|---|
# | **细分客户** | 说清有哪几类客户，按规则分开 | 01 |
# | **分层服务** | 在人手和预算里给不同的服务，并说明理由 | 01、10、11 |
# | **让满意度达标** | 设计调查，读懂分数，判断是不是真的达标 | 02 到 05、09 |
# | **提升忠诚** | 分清忠诚和走不了的客户，留住该留的人 | 06 到 08、12 |
#
# 这一课是起点：先看清自己。第 13 课是终点：拿出一份行动计划。（有的课还在编写，欢迎页列出已经能学的。）

# %% [markdown] lang="en" concepts="C01" mark="must"
# ## 1 What you will be able to do
#
# The whole course has four goals:
#
# | Goal | At the end you can | Mostly in lessons |
# |---|---|---|
# | **tell customers apart** | name the kinds of customers and sort them by a rule | 01 |
# | **serve them differently** | give different service within staff and budget, with reasons | 01, 10, 11 |
# | **bring satisfaction to its target** | design a survey, read its scores, judge whether the target is really met | 02 to 05, 09 |
# | **grow loyalty** | tell loyal customers from captive ones, and keep those you should keep | 06 to 08, 12 |
#
# This lesson is the start: see yourself. Lesson 13 is the end: a plan of action. (Some lessons are still being written; the welcome page lists those you can open.)

# %% [markdown] lang="zh" concepts="C01" mark="must"
# ### 你现在在哪里？
#
# 运行下面这一格，答四个把握程度和八道题。**不会就猜，猜完才学得牢。** 对错先不告诉你；学完整门课再回来答一次，就能看到自己补上了多少。
#
# 答案只存在你自己的电脑上（课程文件夹的 `.course/goals.json`），不会交给老师，随时可以删。

# %% [markdown] lang="en" concepts="C01" mark="must"
# ### Where are you now?
#
# Run the next cell: four ratings and eight questions. **If you do not know, guess; you will remember it better.** Right and wrong are not shown yet. After the last lesson come back, answer again, and see how much of what was missing you have gained.
#
# The answers stay on your own computer (in `.course/goals.json` of the course folder). They are not handed in, and you can delete them at any time.

# %% concepts="C01"
from course_lib.teaching.goals import show_goals

show_goals()

# %% [markdown] lang="zh" concepts="C01" mark="must"
# 进步怎样算？不是“多对了几题”，而是**原来缺的，补上了几成**：
#
# > 学习增益 =（之后 − 之前）÷（满分 − 之前）
#
# **先猜：** 甲从 2 题升到 5 题，乙从 6 题升到 7 题，满分 8 题。谁的学习增益大？

# %% [markdown] lang="en" concepts="C01" mark="must"
# How is progress measured? Not by "how many more are right" but by **which share of what was missing was gained**:
#
# > learning gain = (after − before) ÷ (most − before)
#
# **Predict first:** X goes from 2 to 5 right, Y from 6 to 7, of 8. Whose learning gain is larger?

# %% concepts="C01"
from course_lib.teaching.goals import gain

[gain(2, 5, 8), gain(6, 7, 8)]

# %% [markdown] lang="zh" concepts="C01"
# **看这里：** 都是一半。甲多对了 3 题，可是甲原来缺 6 题；乙只多对 1 题，可是乙只缺 2 题。起点不同的人，这样才能比。

# %% [markdown] lang="en" concepts="C01"
# **What to see:** half, for both. X gained 3 of the 6 that were missing, Y gained 1 of 2. This is how people with different starts are compared.

# %% [markdown] lang="zh" concepts="C02 C66" mark="must"
# ## 2　我们怎样学
#
# 这门课用**行动式学习**，四种形式轮着来：
#
# | 形式 | 在这里是什么 |
# |---|---|
# | 短讲理论 | 课文里的几句话、一张表、一幅图 |
# | 思维导图 | 把想法画成一张图，看出主干和枝叶 |
# | 案例演练 | 用澜海的数据做题，检查会说哪里不对、为什么 |
# | 实战操练 | 小组里分角色做出东西；回到岗位上去用 |
#
# 一个单元用 **4 课时**，每课时 45 分钟。**先猜：** 180 分钟里，听讲和看课文占多少？

# %% [markdown] lang="en" concepts="C02 C66" mark="must"
# ## 2 How we learn
#
# This is **action learning**: four forms take turns.
#
# | Form | What it is here |
# |---|---|
# | short theory | a few sentences, a table, a figure of the lesson |
# | mind map | ideas drawn as one picture, with trunk and branches |
# | case drill | tasks with Lanhai's data; the checks say what is wrong and why |
# | real practice | in your group you make something in roles; then you use it at work |
#
# A unit takes **4 class hours** of 45 minutes. **Predict first:** of 180 minutes, how many are listening and reading?

# %% concepts="C02 C66"
import pandas as pd

from course_lib import display, load_dataset
from course_lib.language import say
from course_lib.teaching.agenda import make_agenda

pd.set_option("display.max_colwidth", None)

# zh: 小组活动：活动单写的是 45 分钟；开场占 3 分钟，这里先留 42 分钟
# en: the sheet says 45 minutes; the opening takes 3, so 42 are left here
title = {"zh": "小组活动", "en": "Group exercise"}
steps = [{"id": "group", "minutes": 42, "mark": "must", "title": title}]
parts = make_agenda({"steps": steps}, minutes=180)
rows = [(part.session, part.minutes, say(**part.title)) for part in parts]
columns = [say(zh="课时", en="Class hour"), say(zh="分钟", en="Minutes"), say(zh="做什么", en="What we do")]
pd.DataFrame(rows, columns=columns).set_index(columns[0])

# %% [markdown] lang="zh" concepts="C02 C66"
# **看这里：** 课文只占 40 分钟，不到四分之一。其余的时间你在做题、做东西、互相打分，最后定一件带日期的行动。

# %% [markdown] lang="en" concepts="C02 C66"
# **What to see:** the lesson itself takes 40 minutes, less than a quarter. The rest of the time you solve, make, score each other, and settle on one action with a date.

# %% [markdown] lang="zh" concepts="C02" mark="must"
# ### 分组：4 到 8 人
#
# 少于 4 人，角色分不开；多于 8 人，总有人不说话。分组还要**均衡**：不能把强的都放在一组。
#
# 澜海客服部有 24 人来上课，每人给自己的服务打过分。**先猜：** 按座位分成四组，各组的平均分会差多少？

# %% [markdown] lang="en" concepts="C02" mark="must"
# ### Groups of 4 to 8
#
# With fewer than 4 the roles do not work; with more than 8 somebody stays silent. Groups should also be **balanced**: not all the strong ones in one.
#
# The 24 people of Lanhai's customer service attend, and each has rated their own service. **Predict first:** in four groups by seat, how far are the groups' means apart?

# %% concepts="C02"
from course_lib.teaching.teams import make_teams

ratings = load_dataset("ratings_360")
own = ratings[ratings["relation"] == "self"].groupby("ratee")[["score"]].sum()
by_seat = pd.Series(range(24), index=own.index) // 6 + 1
balanced = make_teams(own, size=6, balance=["score"], seed=1).team
ways = {say(zh="按座位", en="By seat"): by_seat, say(zh="均衡", en="Balanced"): balanced}
pd.DataFrame({name: own["score"].groupby(team).mean() for name, team in ways.items()}).round(1)

# %% [markdown] lang="zh" concepts="C02"
# **看这里：** 按座位，最高的组和最低的组差将近 4 分；均衡分组以后，四组都是 34.7。老师不用自己算：`python3 start.py teams` 读全班名单，几秒就分好。
#
# ### 练习和检查怎样用
#
# 练习里把 `...` 换成答案，运行 `check("...")`：它说得了几分、哪里不对、往哪里想。没作答不算错，想试几次都行。有几分要等交卷后换新数据才评，所以别抄数字，要写算法。

# %% [markdown] lang="en" concepts="C02"
# **What to see:** by seat, the best and the weakest group are nearly 4 points apart; balanced, all four are at 34.7. Your instructor need not calculate: `python3 start.py teams` reads the class list and does it in seconds.
#
# ### Exercises and checks
#
# In an exercise put your answer in place of `...` and run `check("...")`: it tells you your points, what is wrong and where to look. Unanswered is not wrong; try as often as you like. A few points are scored after you hand in, with new data: so copy no digits, write the way to get them.

# %% [markdown] lang="zh" concepts="C18" mark="must"
# ## 3　十项指标：先评自己
#
# 好的服务是什么样子？课程用十项看得见的行为来说。打分看**多常做到**：1 几乎从不，2 有时，3 经常，4 通常，5 总是。
#
# 请现在就做，**做完再往下读**：
#
# 1. 运行下面这一格。在“我评自己”里，想着最近一个月，十项各选一个数。没上过班，就想打工、实习、帮人办事的时候。
# 2. 把电脑转给邻座，点“同事 1 评我”。别人的分是盖住的。不熟，就让他看你演一段：接一个抱怨“快递还没到”的电话。
# 3. 有第三个人，再点“同事 2 评我”。然后**揭开结果**。
# 4. 换过来，你也去评他：评别人，才知道打分有多难。
#
# 一个人自学，就先评自己，再选“资料里的例子”和“澜海的 E02”看看。

# %% [markdown] lang="en" concepts="C18" mark="must"
# ## 3 Ten indicators: rate yourself first
#
# What does good service look like? The course says it in ten kinds of behaviour that can be seen. A score says **how often**: 1 almost never, 2 sometimes, 3 often, 4 usually, 5 always.
#
# Please do it now, **before you read on**:
#
# 1. Run the next cell. Under "I rate myself", think of the last month and choose a number for each of the ten. If you have no job, think of a placement, or of times when you helped somebody.
# 2. Turn the computer to your neighbour and click "Colleague 1 rates me". Your scores are covered. If you hardly know each other, act a scene first: a caller complains that a parcel has not come.
# 3. If there is a third person, click "Colleague 2 rates me". Then **show the result**.
# 4. Swap and rate your neighbour: only then do you learn how hard rating is.
#
# If you study alone, rate yourself, and then look at "the worked example" and at "E02 of Lanhai".

# %% concepts="C18"
from course_lib.widgets.self_check import SelfCheck

example = load_dataset("ratings_example")
SelfCheck(ratings, example, people=("E02", "E16"))

# %% [markdown] lang="zh" concepts="C18"
# > **停一停，和邻座说一说：** 哪一项你们差得最多？先别争谁对，只说**看见了什么**：“昨天那通电话，你……”

# %% [markdown] lang="en" concepts="C18"
# > **Stop. Say it to your neighbour:** on which indicator are you furthest apart? Do not argue about who is right. Say only **what you saw**: "In that call yesterday, you …"

# %% [markdown] lang="zh" concepts="C19" mark="must"
# ## 4　合计会骗人
#
# 现在看资料里的例子，就是开头那张评分表。先复核：合计加对了吗？

# %% [markdown] lang="en" concepts="C19" mark="must"
# ## 4 Totals mislead
#
# Now the worked example, the sheet from the beginning. First check it: were the totals added up rightly?

# %% concepts="C19"
from course_lib.models.agreement import audit_totals

raters = ["self", "colleague_1", "colleague_2"]
reported = pd.DataFrame({"ratee": "E01", "rater": raters, "total": [40, 41, 41]})
display(audit_totals(example, reported).loc["E01"])

# %% [markdown] lang="zh" concepts="C19"
# **看这里：** 三个合计都对。加法没有错，问题不在加法。
#
# **先猜：** 两位同事的合计都是 41。十项指标里，他们有几项打了同样的分？

# %% [markdown] lang="en" concepts="C19"
# **What to see:** all three totals are right. The sums are fine; the trouble lies elsewhere.
#
# **Predict first:** both colleagues reach 41. On how many of the ten indicators do they give the same score?

# %% concepts="C19"
from course_lib.models.agreement import score_table

sheet = score_table(example, "E01")
display(sheet.astype(int))

# %% [markdown] lang="zh" concepts="C19"
# **看这里：** 只有 4 项一样（40%）。面对愤怒的客户，同事 1 说“经常”冷静（3 分），同事 2 说“总是”（5 分）。一个高、一个低，加起来正好抵消。**合计相同，看法可以完全不同。**
#
# 再看自评那一列：十个 4。
#
# **先猜：** 自评和同事 1 的相关系数是多少？正的、负的，还是 0？

# %% [markdown] lang="en" concepts="C19"
# **What to see:** 4 only (40%). With angry customers colleague 1 sees calm "often" (3), colleague 2 "always" (5). One is high where the other is low, and in the sum they cancel out. **Equal totals can hide quite different views.**
#
# Now the self-rating: ten times 4.
#
# **Predict first:** what is the correlation between the self-rating and colleague 1: positive, negative, or 0?

# %% concepts="C18 C19"
from course_lib.models.agreement import pairwise_agreement
from course_lib.plots.agreement import plot_agreement

_ = plot_agreement(pairwise_agreement(sheet), measure="pearson")

# %% [markdown] lang="zh" concepts="C18 C19"
# **看这里：** 既不是正，也不是负，也**不是 0**，而是**没有定义**。相关问的是“一个高的时候，另一个也高吗？”自评从来不高也不低，这个问题就没法问。算起来是 0 ÷ 0。
#
# 两位同事之间是 −0.22：一个打得高的地方，另一个多半打得低。不过只有十项，区间从 −0.75 到 0.47，连正负都说不准。
#
# | 问什么 | 用什么 | 例子里 |
# |---|---|---|
# | 打了同样的分吗？ | 完全一致的占比 | 两位同事 40% |
# | 差得不远吗？ | 相差不超过 1 分的占比 | 两位同事 80% |
# | 高低排得一样吗？ | 相关系数 | 两位同事 −0.22；和自评：无定义 |
# | 三个人能互相代替吗？ | ICC(A,1) | −0.125，等于不能 |
#
# **全打一样的分**叫**常数列**。它多半不是“样样都通常做到”，而是没有一项一项地想。看到它，先请本人重评，不要拿去算。

# %% [markdown] lang="en" concepts="C18 C19"
# **What to see:** neither positive nor negative, and **not 0** either: it is **undefined**. A correlation asks "when one is high, is the other high as well?" A self-rating that is never high nor low cannot be asked that. The sum comes to 0 ÷ 0.
#
# Between the colleagues it is −0.22: where one is high the other tends to be low. But with ten indicators the interval runs from −0.75 to 0.47; not even the sign is settled.
#
# | The question | The measure | In the example |
# |---|---|---|
# | Is the score the same? | share of exact agreement | colleagues 40% |
# | Is it near? | share within 1 point | colleagues 80% |
# | Are high and low in the same places? | correlation | colleagues −0.22; with self: undefined |
# | Could one rater stand in for another? | ICC(A,1) of all three | −0.125, so no |
#
# **The same score everywhere** is a **constant column**. It rarely means "usually, in everything"; mostly nobody thought about each indicator. When you see one, ask for a fresh rating before you calculate.

# %% [markdown] lang="zh" concepts="C18 C19" mark="must"
# ### 这是例外吗？
#
# 看澜海的 24 位员工，每人由自己和四位同事评。有 12 人的自评合计和同事的平均合计相差不超过 2 分，看上去“很了解自己”。
#
# **盲点**：自评比同事的平均高 1 分或更多。**隐藏的优势**：低 1 分或更多。**先猜：** 这 12 人里，几个人至少有一个盲点？

# %% [markdown] lang="en" concepts="C18 C19" mark="must"
# ### Is that an exception?
#
# Take the 24 people of Lanhai, each rated by themselves and four colleagues. For 12 of them their own total is within 2 points of the colleagues' mean total: they seem to "know themselves".
#
# A **blind spot**: the person's own score is 1 point or more above the colleagues' mean. A **hidden strength**: 1 or more below. **Predict first:** of these 12, how many have at least one blind spot?

# %% concepts="C18 C19"
from course_lib.models.agreement import self_other_gaps

gaps = self_other_gaps(ratings)
total = gaps.groupby("ratee")["gap"].sum()
close = total[total.abs() <= 2].index
blind = (gaps["finding"] == "blind_spot").groupby("ratee").sum()
[len(close), int((blind[close] > 0).sum())]

# %% [markdown] lang="zh" concepts="C18 C19"
# **看这里：** 12 人里有 11 人。合计里，盲点和隐藏的优势互相抵消了。看合计，一个也看不出来。

# %% [markdown] lang="en" concepts="C18 C19"
# **What to see:** 11 of the 12. In the total, blind spots and hidden strengths cancel out; the total shows none of them.

# %% [markdown] lang="zh" concepts="C18" mark="must"
# ## 5　差距和盲点
#
# 拿 E02 来说。自评合计 31，四位同事平均 30.25，几乎一样。下面一项一项看。**先猜：** 有几个盲点？

# %% [markdown] lang="en" concepts="C18" mark="must"
# ## 5 Gaps and blind spots
#
# Take E02, whose own total is 31; the colleagues' mean is 30.25: nearly the same. Now look indicator by indicator. **Predict first:** how many blind spots are there?

# %% concepts="C18"
from course_lib.plots.agreement import plot_self_other

_ = plot_self_other(gaps.loc[["E02"]])

# %% [markdown] lang="zh" concepts="C18"
# **看这里：** 菱形是自评，圆点是同事的平均。4、5、6、7 四项是盲点，2、8、9、10 四项是隐藏的优势。四个正、四个负，合计就“很准”了。
#
# **但是先别下结论。** 同事只有四位，每位的眼光又不一样。看另一位员工 E16 的四位同事：

# %% [markdown] lang="en" concepts="C18"
# **What to see:** diamonds are own scores, dots the colleagues' mean. Indicators 4, 5, 6 and 7 are blind spots; 2, 8, 9 and 10 are hidden strengths. Four up, four down, and the total looks right.
#
# **But do not conclude yet.** There are only four colleagues, and they see with different eyes. Look at the four colleagues of somebody else, E16:

# %% concepts="C18"
display(score_table(ratings, "E16").sum().astype(int).rename("points"))

# %% [markdown] lang="zh" concepts="C18"
# **看这里：** 同一个人，一位同事给 46，一位给 30。有人手松，有人手紧。所以：少于三位同事，不要算平均；一个人的盲点，是**去问一问的线索**，不是判决。
#
# 那么，24 个人合起来呢？一个人的偏差可能是运气，24 个人都往同一边偏，就不是了。**先猜：** 十项里，大家最容易高估自己的是哪一项？

# %% [markdown] lang="en" concepts="C18"
# **What to see:** the same person gets 46 from one and 30 from another. Some are generous, some are strict. So take no mean of fewer than three colleagues, and treat one person's blind spot as **something to ask about**, not as a verdict.
#
# And all 24 together? One person's gap may be chance; when 24 lean to the same side, it is not. **Predict first:** on which of the ten do people think too well of themselves?

# %% concepts="C18 C20"
from course_lib import label
from course_lib.models.scores import mean_interval

group = gaps.groupby("indicator")["gap"].agg(["mean", "std", "count"])
group["low"], group["high"] = mean_interval(group["mean"], group["std"], group["count"])
group["blind_spot"] = (gaps["finding"] == "blind_spot").groupby("indicator").sum()
group.index = [f"{number} {label(str(number), 'indicator')}" for number in group.index]
display(group[["mean", "low", "high", "blind_spot"]].round(2))

# %% [markdown] lang="zh" concepts="C18 C20"
# **看这里：** “冷静面对愤怒客户”平均高估 1.5 分，24 人里 20 人有盲点；“快速反馈”高估 0.9 分，11 人；“第一次就专业回答”反而低估 0.9 分。这三项的区间都不含 0。其余七项的区间都含 0：看不出大家偏向哪一边。
#
# 再看“提出替代方案”：也有 7 个“盲点”，可是平均的区间含 0。四个人评、1 分为界，单凭运气也会冒出几个盲点。

# %% [markdown] lang="en" concepts="C18 C20"
# **What to see:** people overrate "stays calm with angry customers" by 1.5 points on average, and 20 of 24 have a blind spot there; "gives fast feedback" by 0.9, with 11; and they underrate "gives a professional first answer" by 0.9. The intervals of these three do not hold 0. Those of the other seven do: no lean to either side can be seen.
#
# Look at "suggests alternatives": it has 7 "blind spots" too, and yet the interval of its mean holds 0. With four raters and a cut-off of 1 point, chance alone produces a few.

# %% [markdown] lang="zh" concepts="C20" mark="must"
# ## 6　写一个撑得住的结论
#
# 结论要从证据里长出来。一句好结论有四样：**看到什么**（数字）、**谁看到的**（几个人）、**还不知道什么**、**下一步做什么**。
#
# **先猜。** 下面五句，哪几句证据撑得住？
#
# - **甲** E02 表现平平，合计才 31 分。
# - **乙** 四位同事看到的 E02，快速反馈不如他自己说的多：平均 2.75 分，他打了 4 分。
# - **丙** E02 在评分时说谎，为了升职。
# - **丁** 全组先练“冷静面对愤怒客户”：24 人里 20 人自评高出同事至少 1 分。
# - **戊** 练了以后，客户满意度会升 10 个百分点。

# %% [markdown] lang="en" concepts="C20" mark="must"
# ## 6 A conclusion that the evidence bears
#
# A conclusion grows out of evidence. A good one has four parts: **what was seen** (numbers), **by whom** (how many), **what is not known yet**, and **what comes next**.
#
# **Predict first.** Which of these five does the evidence bear?
#
# - **V** E02 is only average: a total of 31.
# - **W** Four colleagues see E02 give fast feedback less often than E02 does: 2.75 on average against 4.
# - **X** E02 lied in the rating, to be promoted.
# - **Y** The whole team should first practise staying calm with angry customers: 20 of 24 rate themselves at least 1 point above their colleagues.
# - **Z** After that practice, customer satisfaction will rise by 10 percentage points.

# %% [markdown] lang="zh" concepts="C20"
# **对一下答案：** 乙和丁撑得住。甲只看合计，盖住了四个盲点和四个优势。丙说的是**动机**，评分表里没有动机；人看不见自己的盲点，正因为它是盲点。戊说的是**将来**，这里没有一个数字讲到客户满意度。
#
# 一句完整的话可以这样写：
#
# > 四位同事给 E02 的“快速反馈”平均 2.75 分，比自评低 1.25 分。只有四个人评，手松手紧不同，我们还不知道是慢，还是客户没有感觉到快。下周请班长听五通录音，和 E02 一起数：答应回电的，几通按时回了。

# %% [markdown] lang="en" concepts="C20"
# **Check yourself:** W and Y hold. V looks at the total only, which covers four blind spots and four strengths. X is about **motives**, and a rating sheet has none; people do not see their blind spots, that is what makes them blind. Z is about the **future**, and not one number here speaks of customers' satisfaction.
#
# A whole conclusion may read:
#
# > Four colleagues give E02 a mean of 2.75 for fast feedback, 1.25 below E02's own score. Only four people rated, some strict and some generous, and we do not know whether feedback is slow or whether customers do not notice it. Next week the team leader and E02 listen to five recordings and count how many promised call-backs were made in time.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 用这四样，说一句关于**你自己**的结论。

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** say one conclusion about **yourself**, with all four parts.

# %% [markdown] lang="zh" concepts="C21" mark="must"
# ## 7　最好和最差的一次
#
# 换个位置：你也是客户。想想最近三个月，你遇到的**最好**和**最差**的一次服务，每次答八个问题，各写一句：
#
# 1. 一开始有没有人招呼我？
# 2. 我等了多久？
# 3. 他们把我当什么人？
# 4. 我当时感觉怎么样？
# 5. 我期望的，达到了吗？
# 6. 以后还会和他们打交道吗？
# 7. 名声好的三家公司、名声不好的三家公司，各是谁？
# 8. 我是从哪里知道这些名声的？
#
# 有 12 个人也答了（都是虚构的）。先读其中三个人的：

# %% [markdown] lang="en" concepts="C21" mark="must"
# ## 7 The best and the worst
#
# Change places: you are a customer too. Think of the **best** and the **worst** service you had in the last three months, and answer eight questions about each, a line for each:
#
# 1. Was I greeted at the start?
# 2. How long did I wait?
# 3. What did they see in me?
# 4. How did I feel?
# 5. Was my expectation met?
# 6. Will I deal with them again?
# 7. Which three firms have a good name, and which three a bad one?
# 8. Where did I learn about their reputation?
#
# Twelve people answered as well (all of them invented). Read three of them first:

# %% concepts="C21"
from course_lib.models.experience import experiences

told = experiences()
three = told[told["person"].isin(["P03", "P05", "P11"])]
display(three.set_index("person")[["experience", "story"]])

# %% [markdown] lang="zh" concepts="C21"
# 话没法相加，所以要**编码**：把每个故事变成几个“是”或“否”。
#
# **先猜：** 下面四个问题，哪一个**分不开**最好和最差的经历？
#
# 一开始有人招呼／把我当人，不当号码／达到期望／还会再来

# %% [markdown] lang="en" concepts="C21"
# Words cannot be added up, so they are **coded**: each story becomes a few answers of yes or no.
#
# **Predict first:** which of these four does **not** tell the best from the worst experience?
#
# Greeted at the start / Seen as a person / Expectation met / Would come back

# %% concepts="C21"
from course_lib.models.experience import contrast
from course_lib.plots.experience import plot_contrast

_ = plot_contrast(contrast(told))

# %% [markdown] lang="zh" concepts="C21"
# **看这里：** “把我当人”差 83 个百分点，“还会再来”差 75 个，区间都离 0 很远。“有人招呼”差 33 个（12 个人里差 4 个），可是区间含 0：12 个人还看不出来。**没看出来，不等于没有差别**，再多问些人才知道。
#
# “达到期望”差 100 个百分点，一点也不奇怪：我们请人讲的就是最好和最差。这种差别是问法造成的。
#
# 等待呢？

# %% [markdown] lang="en" concepts="C21"
# **What to see:** "seen as a person" differs by 83 percentage points and "would come back" by 75, with intervals far from 0. "Greeted" differs by 33 (4 people of 12), but its interval holds 0: twelve people cannot show it. **Not shown is not the same as no difference**; it takes more people to know.
#
# "Expectation met" differs by 100 percentage points, which is no surprise: we asked for the best and the worst. That difference is made by the question.
#
# And the waiting?

# %% concepts="C21"
display(told.groupby("experience")["wait_minutes"].agg(["mean", "median", "max"]).round(1))

# %% [markdown] lang="zh" concepts="C21"
# **看这里：** 最好的经历里，平均等 13.6 分钟，中位数只有 6.5 分钟。差在一个人身上：航班晚点，P11 等了 90 分钟，却仍是最好的一次，因为地勤主动来说，票也改好了。等得久不一定是差，**等得不明不白才是**。这句话也只有一个故事撑着，先当作猜想。
#
# 第 8 个问题：名声从哪里来？12 个人里，自己的经历 5 人，亲友 4 人，网上评价 2 人，广告 1 人。

# %% [markdown] lang="en" concepts="C21"
# **What to see:** in the best experiences the mean wait is 13.6 minutes, the median only 6.5. One person makes the difference: P11's flight was late, a wait of 90 minutes, and still the best, because the ground staff came and had changed the ticket already. A long wait need not be bad; **a wait without a word is**. Only one story carries that sentence: take it as a guess.
#
# And question 8, where does reputation come from? Of the twelve, own experience 5, family and friends 4, reviews 2, advertising 1.

# %% [markdown] lang="zh" concepts="C22" mark="must"
# ## 8　结论配证据
#
# 听完这样的故事，人们常得出七条结论：**品质、细节、关心、主动、第一印象、克制、温暖**。每一条听起来都对。可是，证据一样多吗？
#
# **先猜：** 最好的经历里夸得最多的是哪一条？最差的经历里缺得最多的又是哪一条？是同一条吗？

# %% [markdown] lang="en" concepts="C22" mark="must"
# ## 8 Claims and their evidence
#
# From stories like these people draw seven conclusions: **quality, detail, care, initiative, first impression, restraint, warmth**. Each sounds right. Has each the same evidence?
#
# **Predict first:** which is praised most in the best experiences, and which is missed most in the worst? Is it the same?

# %% concepts="C22"
from course_lib.models.experience import evidence_map
from course_lib.plots.experience import plot_evidence

evidence = evidence_map(told)
_ = plot_evidence(evidence)

# %% [markdown] lang="zh" concepts="C22"
# **看这里：** 不是同一条。最差的经历里，12 个有 6 个栽在**品质**上：修不好，菜是凉的。夸得最多的是**主动**，12 个有 6 个；品质只有 2 个人夸，因为本来就该好。**品质是底线，主动才让人记住。**（第 04 课会用 KANO 模型讲这件事。）
#
# 每条结论都要指得出故事：

# %% [markdown] lang="en" concepts="C22"
# **What to see:** it is not the same. Of the 12 worst experiences, 6 failed on **quality**: not repaired, food cold. Praised most is **initiative**, in 6 of 12; only 2 praise quality, for it is expected anyway. **Quality is the floor; initiative is remembered.** (Lesson 04 explains this with the Kano model.)
#
# Each claim should be able to point to its stories:

# %% concepts="C22"
display(evidence[["praised_by", "lacking_by"]])

# %% [markdown] lang="zh" concepts="C22"
# **看这里：** “细节”有 5 个故事夸、1 个抱怨；“第一印象决定一切”呢？夸的 2 个，抱怨的 2 个，这里的证据不够说“决定一切”。
#
# > **停一停，画一张思维导图：** 中间写“好服务”，七条作枝，把你自己最好和最差的经历挂上去。哪一枝最粗？和邻座比一比。

# %% [markdown] lang="en" concepts="C22"
# **What to see:** "detail" has 5 stories for it and 1 that misses it. And "the first impression decides everything"? Praised in 2, missed in 2: that is not enough for "everything".
#
# > **Stop and draw a mind map:** "good service" in the middle, the seven as branches, and your own best and worst experiences hung on them. Which branch is the thickest? Compare with your neighbour.

# %% [markdown] lang="zh" concepts="C22" mark="must"
# ### “客户是上帝，什么都要忍”？
#
# 这样的话很常见，课程依据的资料里也有：“客户就是上帝”“再委屈也要忍”。**我们不同意，而且说清楚为什么。** 客户值得尊重，可是尊重不是没有边界；让人忍受辱骂，伤人，也留不住人。回头看那 12 个故事：夸“克制”的 P06，说的是对方面对**着急、难听的话**仍然平心静气；没有一个故事夸谁忍受了侮辱。
#
# 分清两件事：
#
# | | 客户在做什么 | 怎么办 |
# |---|---|---|
# | **生气** | 嗓门大，反复说，抱怨公司，话不好听，但说的是**事** | 听完，冷静，解决。这是本职 |
# | **越线** | 辱骂、威胁、骚扰、歧视、动手，或要人违法，冲着**人**来 | 守住边界，按下面五步 |
#
# **越线时的五步**：
#
# 1. **先回到事**：“我想帮您把这件事办好。”
# 2. **说出边界**，一次，客气而清楚：“请不要这样称呼我，否则我没法继续帮您。”
# 3. **给选择**：“我们现在好好说，或者请班长给您回电，您看哪个好？”
# 4. **还不停，就结束或转交**：说明会由谁、什么时候联系，然后挂断或交给班长。
# 5. **记下事实，歇一歇**：写下原话，班长跟进；人先离开座位缓一缓。
#
# 有动手或威胁人身安全的危险，跳过前三步，先保护自己，叫人。**守边界不会扣分**：这是公司对员工的责任。

# %% [markdown] lang="en" concepts="C22" mark="must"
# ### "The customer is god; endure everything"?
#
# One hears it often, and the source of this course says it too: "the customer is god", "bear it, however you are wronged". **We disagree, and say why.** Customers deserve respect, but respect has bounds. To let people be abused harms them, and it drives them away. Look at the twelve stories again: P06, who praises restraint, speaks of somebody who stayed calm with an **upset and impolite** customer. Not one story praises anyone for bearing insults.
#
# Keep two things apart:
#
# | | What the customer does | What we do |
# |---|---|---|
# | **anger** | is loud, repeats, blames the firm, is not polite, but speaks about the **matter** | listen to the end, stay calm, solve it: that is the job |
# | **abuse** | insults, threatens, harasses, discriminates, gets physical, demands something illegal: aims at the **person** | hold the line, in the five steps below |
#
# **Five steps when the line is crossed:**
#
# 1. **Back to the matter:** "I want to get this settled for you."
# 2. **Name the line,** once, politely and clearly: "Please do not call me that, or I cannot go on."
# 3. **Offer a choice:** "We can go on calmly now, or my team leader calls you back. Which do you prefer?"
# 4. **If it does not stop, end it or hand over:** say who will be in touch and when; then hang up, or pass it on.
# 5. **Note the facts, and rest:** write down the words, the team leader follows up, and you leave your seat for a while.
#
# Where there is danger of violence, skip the first three: protect yourself and call for help. **Holding the line never costs points**: the firm owes that to its people.

# %% [markdown] lang="zh"
# > **停一停，和邻座练一次：** 一个人说：“你们都是骗子，我要投诉！”另一个人说：“你这个蠢货！”哪一句是生气，哪一句是越线？各用一句话回答。

# %% [markdown] lang="en"
# > **Stop and practise with your neighbour:** one says "You people are cheats, I shall complain!", then "You idiot!" Which is anger, and which crosses the line? Answer each in one sentence.

# %% [markdown] lang="zh" concepts="C19 C20" mark="must"
# ## 9　回到开头的评分表
#
# 40、41、41。主管说：“三个人看法一致。”现在你知道：
#
# - 两位同事只有 40% 的指标打了同样的分，高低还多半相反；
# - 自评全是 4 分，**什么也没有说**：看不出他觉得自己哪里强、哪里弱；
# - 两位同事都给“快速反馈”打 5 分，他自己打 4 分：这倒可能是一个隐藏的优势。
#
# 给主管的话：证据不够说“他很了解自己”，也不够说“他不了解”。请他一项一项重评，再请两位同事各举一个看到的例子，然后再定。
#
# 看看你开头写下的两条：猜中了哪一条？

# %% [markdown] lang="en" concepts="C19 C20" mark="must"
# ## 9 Back to the sheet
#
# 40, 41, 41, and the manager said "all three agree". Now you know:
#
# - the two colleagues give the same score on 40% of the indicators only, and tend to be high where the other is low;
# - a self-rating of nothing but 4 **says nothing**: not where he feels strong, not where he feels weak;
# - both colleagues give 5 for fast feedback and he gives 4: that may be a hidden strength.
#
# To the manager: there is not enough evidence for "he knows himself well", nor for the opposite. Let him rate again, indicator by indicator, let each colleague tell one example of what they saw, and then decide.
#
# Look at the two things you wrote at the start: which one was right?

# %% [markdown] lang="zh" mark="must"
# ## 要点
#
# - 四个目标：细分客户、分层服务、让满意度达标、提升忠诚。进步看“原来缺的补上了几成”。
# - 小组 4 到 8 人，一个单元 4 课时；短讲、导图、演练、实战轮着来。
# - 十项指标按“多常做到”打分；先自评，再揭开别人的。
# - 合计相同，看法可以相反。一项一项看。
# - 常数列没有相关系数，也没有信息：请他重评。
# - 一个人的盲点是线索；一群人往一边偏才是证据。
# - 好结论有四样：看到什么、谁看到、还不知道什么、下一步。
# - 品质是底线，主动让人记住。每条结论都要指得出故事。
# - 生气是本职，辱骂有边界：回到事、说边界、给选择、结束或转交、记录和休息。

# %% [markdown] lang="en" mark="must"
# ## Key points
#
# - Four goals: tell customers apart, serve them differently, bring satisfaction to its target, grow loyalty. Progress is the share of what was missing that you gained.
# - Groups of 4 to 8, 4 class hours a unit; theory, mind map, drill and practice take turns.
# - The ten indicators say how often. Rate yourself before you see the others.
# - Equal totals can hide opposite views. Look indicator by indicator.
# - A constant column has no correlation and no information: ask for a fresh rating.
# - One person's blind spot is something to ask about; a whole team leaning to one side is evidence.
# - A good conclusion has four parts: what was seen, by whom, what is unknown, what comes next.
# - Quality is the floor; initiative is remembered. Each claim points to its stories.
# - Anger is part of the job; abuse is not: the matter, the line, a choice, an end, a note and a rest.

# %% [markdown] lang="zh" mark="must"
# ## 3-2-1 回顾
#
# 写下：
#
# - **3** 件今天学到的事；
# - **2** 件明天就能用的事；
# - **1** 个还没想通的问题，拿到小组里去问。

# %% [markdown] lang="en" mark="must"
# ## 3-2-1 reflection
#
# Write down:
#
# - **3** things you learned today;
# - **2** you could use tomorrow;
# - **1** question that is still open. Take it to your group.

# %% [markdown] lang="zh" mark="must"
# ## 接下来
#
# - 练习：[自己动手](../../exercises/zh/00_self_check.ipynb)
# - 小组活动：[商定三个要改的行为](../../exercises/zh/00_self_check_group.html)
# - 下一课：[客户细分与分层服务](01_segmentation.ipynb)
# - 小测验：运行下面的单元格，8 题。选错了也有解释，值得每个选项都看一看。

# %% [markdown] lang="en" mark="must"
# ## What next
#
# - Exercise: [do it yourself](../../exercises/en/00_self_check.ipynb)
# - Group exercise: [three behaviours to change](../../exercises/en/00_self_check_group.html)
# - Next lesson: [segmentation and tiered service](01_segmentation.ipynb)
# - Quiz: run the cell below for 8 questions. A wrong choice is explained too; every option is worth a look.

# %%
from course_lib import show_quiz

show_quiz("00_self_check")
