# ---
# course:
#   title: {zh: 满意度调查设计, en: Satisfaction survey design}
#   minutes: 45
#   points: 40
# ---

# %% [markdown] lang="zh"
# 八道题，一题一格答案。多数题是选择、排序、填空和改写，只有两题要自己写一两行代码。
#
# - 把 `...` 换成你的答案，运行那一格，再运行下面的 `check(...)`。没写完的题只会显示“还没有作答”，不算错。
# - 检查会告诉你哪里不对、往哪里想。改好再运行，次数不限。
# - 标着“必做”的先做；“有时间再做”的放在最后。
# - 如果出现红色的报错，答案就没有存进去。看报错的最后一行：NameError 多半是漏了引号，SyntaxError 多半是漏了逗号或括号，KeyError 是名字写错了。
# - 全部做完后，按 Ctrl + S 保存，把这个文件交给老师，就是“交卷”。有几分要等交卷后才评；自学的话，看检查给的分就够了。
#
# 先运行下面这一格，把数据和课上用过的函数拿来。

# %% [markdown] lang="en"
# Eight tasks, one answer cell each. Most ask you to choose, order, complete or reword; only two need a line or two of your own.
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
from course_lib.models.fieldwork import action_list
from course_lib.models.questionnaire import as_read, example, in_words, lint, revise, to_xlsform
from course_lib.models.sampling import half_year_compliance
from course_lib.models.scores import mode_effects

pd.set_option("display.max_colwidth", None)
customers = load_dataset("customers")

# %% [markdown] lang="zh" task="errors"
# ## 1　哪一个误区？
#
# | 案例 | 发生了什么 |
# |---|---|
# | `case_1` | 经理说：“调查就是让客户知道我们很重视他。分数低的那几份，就别录了。” |
# | `case_2` | 每次调查都外包，报告寄到以后没人读。问起上一期的结论，部门里谁也说不出。 |
# | `case_3` | 想了解全体客户的看法，却只在来电结束后请人按键打分。 |
# | `case_4` | 从抽样框里按比例抽人，两种方式，加权以后连同区间一起报告，问题分给了负责人。 |
# | `case_5` | 客户最在意的是账单，问卷却有 15 题在问门店的装修。 |
#
# 每个案例选一个字母：**A** 不懂调查是什么　**B** 公司不重视　**C** 因素选错或方法太弱　**D** 没有误区
#
# 把字母写在引号里，例如 `"case_1": "D",`。案例 5 交卷以后才评，但现在也要填。

# %% [markdown] lang="en" task="errors"
# ## 1 Which error is it?
#
# | Case | What happens |
# |---|---|
# | `case_1` | A manager says: "A survey shows customers that we care. The few with low scores need not be entered." |
# | `case_2` | Each survey is bought from outside, and nobody reads the report. Asked what the last one found, no one in the department can tell. |
# | `case_3` | To learn what all customers think, people are asked to press a key at the end of a call, and nobody else is asked. |
# | `case_4` | People are drawn from the frame in proportion, in two modes; the weighted score is reported with its interval, and each problem gets an owner. |
# | `case_5` | Bills are what customers care about most. The form has 15 questions on how the shops are decorated. |
#
# Choose one letter for each case: **A** a wrong idea of what a survey is, **B** too little attention by the firm, **C** wrong factors or weak methods, **D** no error.
#
# Write the letter in quotes, for example `"case_1": "D",`. Case 5 is marked after you hand in, but fill it in now.

# %% task="errors" answer="errors" kind="choice" points=5 concepts="C15" mark="must"
# begin solution
errors = {
    "case_1": "A",
    "case_2": "B",
    "case_3": "C",
    "case_4": "D",
    "case_5": "C",
}
# end solution

# %% [markdown] lang="zh" task="cycle"
# ## 2　漏做了哪个半年？先做哪件事？
#
# 下一格有一家公司的调查日期 `dates`、今天的日期 `today`，以及应当从哪天做起 `start`；还有四个指标两期的平均分 `trend` 和目标 `targets`。
#
# 1. 把漏做的半年写成一列，赋给 `missed`，例如 `missed = ["2021H1"]`。`half_year_compliance(dates, today, start)` 给出一张表，`verdict` 那一列里 `missed` 是未达标。可以照着表写，也可以从表里取。
# 2. 哪些指标**要马上行动**：没到目标，而且没有变好？把它们写成一列，赋给 `act`，例如 `act = ["bill"]`。变化不到 0.1 分，算没有变。
#
# 交卷以后会换一张 `trend` 再算 `act`，所以不要照着写，要从 `action_list(trend, targets)` 的结果里取。取法如 `表.index[表["status"] == "keep"]`。

# %% [markdown] lang="en" task="cycle"
# ## 2 Which half-year was missed, and what comes first?
#
# The next cell has the survey dates of a firm, today's date, and the day from which surveys were due; and the mean ratings of four things in two waves, `trend`, with their `targets`.
#
# 1. List the half-years that were missed and call the list `missed`, for example `missed = ["2021H1"]`. `half_year_compliance(dates, today, start)` gives a table; its column `verdict` says `missed`. Copy from the table or take it from there.
# 2. Which things call for **action at once**: short of the target and not getting better? List them and call the list `act`, for example `act = ["bill"]`. A change of less than 0.1 counts as none.
#
# After you hand in, `act` is worked out with another `trend`. So do not type it: take it from the result of `action_list(trend, targets)`, written like `table.index[table["status"] == "keep"]`.

# %%
dates = ["2023-04-02", "2023-05-30", "2024-01-15", "2024-12-20", "2025-06-30"]
today, start = "2025-11-28", "2023-01-01"
trend = pd.DataFrame(
    {"2025H1": [3.2, 3.5, 3.9, 3.1], "2025H2": [3.4, 3.45, 3.6, 3.0]}, index=["wait", "bill", "shop", "app"]
)
targets = {"wait": 3.8, "bill": 3.6, "shop": 3.5, "app": 3.5}
trend

# %% task="cycle" answer="missed act" kind="code" points=5 concepts="C09 C07" mark="must"
# begin solution
halves = half_year_compliance(dates, today, start)
missed = list(halves.index[halves["verdict"] == "missed"])
actions = action_list(trend, targets)
act = list(actions.index[actions["status"] == "act"])
# end solution

# %% [markdown] lang="zh" task="sample"
# ## 3　分样本，再加权
#
# 表 `classes` 里，每一类客户有 `population`（人数）、`answers`（收到几份回答）、`satisfied`（其中几份满意）。
#
# 1. 要 200 份访问，**按人数的比例**分给四类。把每一类的份数填进 `quota`，例如 `"A": 50,`。
# 2. 实际收到的回答不成比例。一份回答代表几个人？把四类的权重写成算式，赋给 `weights`，例如 `weights = classes["satisfied"] / 2`。
# 3. 加权以后，全部客户里满意的占比是多少？写成算式，赋给 `weighted_score`，一个 0 到 1 之间的数。
#
# 例：甲类 30 人，收到 3 份，满意 3 份；乙类 70 人，收到 7 份，满意 0 份，那么一份都代表 10 人，满意的占比是 0.3。
#
# 交卷以后会换一张 `classes` 再算，所以 2 和 3 要写算式，不要抄数字。提示：`sum()` 把一列加起来，如 `classes["population"].sum()`。

# %% [markdown] lang="en" task="sample"
# ## 3 Share out a sample, then weight it
#
# For each class the table `classes` has its `population` (people), `answers` (number received) and `satisfied` (how many of these are satisfied).
#
# 1. Share 200 interviews among the four classes **in proportion to their people**. Fill them into `quota`, for example `"A": 50,`.
# 2. The answers that came in are not in proportion. How many people does one answer stand for? Write the weights of the four classes as a formula and call it `weights`, for example `weights = classes["satisfied"] / 2`.
# 3. Weighted, what share of all customers is satisfied? Write a formula and call it `weighted_score`, a number from 0 to 1.
#
# Example: one class has 30 people and 3 answers, 3 of them satisfied; another 70 people and 7 answers, none satisfied. Then each answer stands for 10 people, and the share is 0.3.
#
# After you hand in, 2 and 3 are worked out with another `classes`: write formulas and copy no digits. Hint: `sum()` adds up a column, as in `classes["population"].sum()`.

# %%
classes = pd.DataFrame(
    {"population": [1000, 2000, 3000, 4000], "answers": [120, 80, 60, 40], "satisfied": [90, 48, 30, 10]},
    index=["A", "B", "C", "D"],
)
classes

# %% task="sample" answer="quota weights weighted_score" kind="table" points=6 concepts="C10" mark="must"
# begin solution
quota = {
    "A": 20,
    "B": 40,
    "C": 60,
    "D": 80,
}
weights = classes["population"] / classes["answers"]
weighted_score = (weights * classes["satisfied"]).sum() / classes["population"].sum()
# end solution

# %% [markdown] lang="zh" task="mode"
# ## 4　方式让分数变了多少？
#
# 下一格的 `people` 是下半年的回答。自动语音（`ivr`）多用在轻享客户身上，而轻享本来就不那么满意。
#
# 1. 用 `mode_effects(people, "csat", strata=..., reference=...)` 比较各种方式和网页（`web`），只比**同一品牌**的人。赋给 `effects`。写法如 `mode_effects(people, "ces", strata="wave", reference="sms")`。
# 2. 从 `effects` 里取出自动语音的差 `difference`，赋给 `ivr_effect`，写法如 `effects.loc["phone", "answers"]`。交卷以后会换一批人再算，所以从表里取，不要抄数字。
# 3. 看 `effects` 里自动语音那一行的 `low` 和 `high`，下面哪句话说得对？把字母赋给 `verdict`，例如 `verdict = "D"`。
#
# **A** 区间不含 0：同一品牌的人，用自动语音打的分要高一些。　**B** 区间含 0：看不出差别。　**C** 自动语音的分高，说明用自动语音问的客户得到了更好的服务。

# %% [markdown] lang="en" task="mode"
# ## 4 By how much did the mode move the score?
#
# `people` in the next cell are the answers of the second half. Automatic voice (`ivr`) was used most for Lite customers, and Lite is less satisfied anyway.
#
# 1. Use `mode_effects(people, "csat", strata=..., reference=...)` to compare each mode with web (`web`), among people of the **same brand** only. Call it `effects`. It is written like `mode_effects(people, "ces", strata="wave", reference="sms")`.
# 2. From `effects` take the `difference` of IVR and call it `ivr_effect`, written like `effects.loc["phone", "answers"]`. After you hand in, it is worked out with other people: take it from the table, copy no digits.
# 3. Look at `low` and `high` in the row of IVR. Which sentence is right? Give its letter to `verdict`, for example `verdict = "D"`.
#
# **A** The interval does not hold 0: people of the same brand score higher by IVR. **B** The interval holds 0: no difference shows. **C** IVR scores higher, so the customers it asked get better service.

# %%
responses = load_dataset("survey_responses").merge(customers[["customer_id", "brand"]], on="customer_id")
people = responses[responses["wave"] == "2025H2"]
people[["customer_id", "brand", "mode", "csat"]].head()

# %% task="mode" answer="effects ivr_effect verdict" kind="code" points=5 concepts="C08" mark="must"
# begin solution
effects = mode_effects(people, "csat", strata="brand", reference="web")
ivr_effect = effects.loc["ivr", "difference"]
verdict = "A"
# end solution

# %% [markdown] lang="zh" task="ten"
# ## 5　从十八题里挑出十题，排好
#
# 下一格列出 18 道题，编号 A 到 R。挑出**正好十题**，按提问的先后排好，赋给 `ten`，例如 `ten = ["R", "Q", "P"]`（这里只写了三题）。正确答案不止一个，守住这些规则：
#
# - **顺序**：甄别题（`screening`）最前；总体（`overall`）在细节（`detail`）之前；背景和敏感题（`demographic`、`sensitive`）最后；
# - **跳转**：`ask_if` 里用到的题，要在它前面问过；
# - **目的**：每题都有目的；甄别（`screen`）、总分（`score`）、改进（`improve`）、加权（`weight`）、回访（`follow_up`）五个目的都要照顾到；
# - **用词和选项**：不诱导、一题只问一事、听得懂、记得住、选项不重叠。
#
# 念一念再决定。想自己先查结构，可以运行 `display(in_words(lint(revise(pool, ten))))`，它不查用词。有三道坏题交卷以后才评。

# %% [markdown] lang="en" task="ten"
# ## 5 Pick ten of eighteen questions, in order
#
# The next cell lists 18 questions, A to R. Pick **exactly ten**, in the order in which you would ask them, and call the list `ten`, for example `ten = ["R", "Q", "P"]` (which has only three). There are many right answers; keep the rules:
#
# - **Order**: screening (`screening`) first; the whole (`overall`) before details (`detail`); background and sensitive questions (`demographic`, `sensitive`) last.
# - **Filters**: what `ask_if` uses was asked before.
# - **Purpose**: each question has one, and all five are served: screening (`screen`), the score (`score`), improvement (`improve`), weighting (`weight`) and calling back (`follow_up`).
# - **Words and options**: no leading, one thing at a time, plain, easy to remember, options that do not overlap.
#
# Read them aloud before you decide. To check the structure yourself, run `display(in_words(lint(revise(pool, ten))))`; it does not look at the wording. Three of the bad questions are marked after you hand in.

# %%
pool = example("pool")
as_read(pool)

# %% task="ten" answer="ten" kind="ordering" points=7 concepts="C11" mark="must"
# begin solution
ten = ["F", "D", "A", "I", "M", "J", "P", "K", "N", "C"]
# end solution

# %% [markdown] lang="zh" task="ten"
# 做对以后，去掉下面这一行开头的 `#` 再运行，你的问卷就存成了 `my_survey.xlsx`，在左边的文件列表里。ODK 和 KoboToolbox 能直接读它。

# %% [markdown] lang="en" task="ten"
# When it is right, take away the `#` in front of the next line and run it: your questionnaire is stored as `my_survey.xlsx`, in the list of files at the left. ODK and KoboToolbox read it as it is.

# %%
# to_xlsform(revise(pool, ten), "my_survey.xlsx")

# %% [markdown] lang="zh" task="mend"
# ## 6　改写三道坏题
#
# | 编号 | 原题 | 毛病 |
# |---|---|---|
# | `q1` | 大家都说我们的送货很快，您也很满意吧？ | 诱导 |
# | `q2` | 您对账单的清楚程度和资费的高低满意吗？ | 一题问了两事 |
# | `q3` | 您对我们的 IVR 满意吗？ | 术语 |
#
# 把改好的题写进 `mended`，例如 `"q1": "您……？",`。还问原来那件事，用问号结尾，每题不超过 40 个字。`q2` 只留下一件事来问，哪一件都行（另一件可以另开一题，这里不用写）。`q3` 换成没学过客服的人也听得懂的话。
#
# 机器只看这一种毛病还在不在；写得顺不顺，由老师来看（1 分）。

# %% [markdown] lang="en" task="mend"
# ## 6 Reword three bad questions
#
# | No. | As it is | Fault |
# |---|---|---|
# | `q1` | Everyone says that our delivery is fast. Wouldn't you agree? | leading |
# | `q2` | How satisfied are you with the clarity of the bill and the price? | two things at once |
# | `q3` | How satisfied are you with our IVR? | jargon |
#
# Write your questions into `mended`, for example `"q1": "How ...?",`. Ask about the same thing, end with a question mark, use at most 30 words. For `q2` keep one of the two things, whichever you like (the other would be a question of its own; leave it out here). Put `q3` into words that anybody understands.
#
# The machine only looks whether this one fault is gone. How well it reads is for your instructor to say (1 point).

# %% task="mend" answer="mended" kind="written" points=4 concepts="C11" mark="must"
# begin solution
from course_lib.language import say

mended = {
    "q1": say(zh="您对这次送货的速度有多满意？", en="How satisfied are you with the speed of this delivery?"),
    "q2": say(zh="您觉得账单看起来有多清楚？", en="How clear do you find the bill?"),
    "q3": say(
        zh="您打热线时，会听到语音让您按键选服务。您觉得这个按键菜单好用吗？",
        en="When you call, a voice asks you to press a key. How easy is that menu to use?",
    ),
}
# end solution

# %% [markdown] lang="zh" task="fieldwork"
# ## 7　要打多少次，几天打完？
#
# 填好两个函数，把 `return` 后面的 `...` 换成算式。
#
# 1. `calls_needed`：要完成 `quota` 份访问，预计要打几次电话（先不取整）。例：要 10 份，接触率 0.5，合作率 0.5，`calls_needed(10, 0.5, 0.5)` 得 40。
# 2. `days_needed`：这些电话要打几天，**不满一天也算一天**。例：`days_needed(450, 2, 10, 5)` 得 5：2 个人，每人每小时 10 次，每天 5 小时，一天 100 次，450 次要 4.5 天，也就是 5 天。向上取整用 `math.ceil(...)`。
#
# 写完自己试一次：课上 400 份、接触率 0.45、合作率 0.5，要打 1,778 次，对吗？

# %% [markdown] lang="en" task="fieldwork"
# ## 7 How many calls, how many days?
#
# Complete two functions: put a formula in place of the `...` after `return`.
#
# 1. `calls_needed`: the calls to expect for `quota` interviews (do not round yet). Example: 10 interviews, contact rate 0.5, cooperation rate 0.5; `calls_needed(10, 0.5, 0.5)` gives 40.
# 2. `days_needed`: the days for these calls; **part of a day is a day**. Example: `days_needed(450, 2, 10, 5)` gives 5: 2 people make 10 calls an hour, 5 hours a day, so 100 a day; 450 take 4.5 days, that is 5. `math.ceil(...)` rounds up.
#
# Try it yourself: in the lesson 400 interviews at 0.45 and 0.5 took 1,778 calls. Do you get that?

# %%
import math


# %% task="fieldwork" answer="calls_needed days_needed" kind="fill-in" points=4 concepts="C12" mark="must"
def calls_needed(quota, contact_rate, cooperation_rate):
    # zh: quota：要几份；contact_rate：一次电话找到本人的比例；cooperation_rate：找到的人里愿意答的比例
    # en: quota: interviews wanted; contact_rate: share of calls that reach the person; cooperation_rate: share of those reached who take part
    # begin solution
    return quota / (contact_rate * cooperation_rate)
    # end solution


def days_needed(calls, agents, calls_per_hour, hours_per_day):
    # zh: calls：一共几次；agents：几个人；calls_per_hour：每人每小时几次；hours_per_day：每天几小时
    # en: calls: in all; agents: people; calls_per_hour: by each of them; hours_per_day: hours of calling a day
    # begin solution
    return math.ceil(calls / (agents * calls_per_hour * hours_per_day))
    # end solution


# %% [markdown] lang="zh" task="memo"
# ## 8　给总经理的一段话
#
# 报告说：“CSAT 从 50.6% 升到 62.3%，服务大有起色。”你知道：电话访问从 24% 增加到 45%；尊享占客户的 14%，在回答里占 30%；两期按同样的抽样框和方式加权以后，是从 46% 升到 56%；不满意的人更不爱回答。
#
# 总经理问：“能不能说涨了 12 个百分点，发奖金？”写一段回话，80 到 250 字，赋给 `memo`。写清三点：哪些是真的，哪些要打折扣、为什么；还有什么是不知道的；下一步做什么、下一期怎么量。
#
# 写在三个引号之间，可以换行：`memo = """总经理，您好！……"""`

# %% [markdown] lang="en" task="memo"
# ## 8 A note to the managing director
#
# The report says: "CSAT rose from 50.6% to 62.3%; service is much better." You know that telephone interviews went from 24% to 45%; that Prime is 14% of the customers and 30% of the answers; that, weighted to the same frame and the same modes, the score goes from 46% to 56%; and that the dissatisfied answer less.
#
# The managing director asks: "Can we say 12 points and pay the bonus?" Answer in 60 to 180 words and call the text `memo`. Make three things clear: what is real, and what has to be taken off and why; what remains unknown; what to do next, and how to measure the next wave.
#
# Write between three quotes; line breaks are fine: `memo = """Dear ..."""`

# %% task="memo" answer="memo" kind="written" points=4 concepts="C07 C08 C10" mark="if-time"
# begin solution
memo = say(
    zh="""总经理，您好！
进步是真的，但不是 12 个百分点。这一期电话访问多了将近一倍，人在电话里打分会客气；尊享客户也答得太多。按同样的名单和方式加权以后，是从 46% 到 56%，大约 9 个百分点。
还有一点我们不知道：不满意的人更不爱回答，真实的分数可能更低，加权补不回来。
建议先不拿这个数发奖金。下一步把没有起色的价格和专业水平各定一位负责人；下一期用同样的方式、同样的比例再问一次，再看涨没涨。""",
    en="""Dear managing director,
The progress is real, but it is not 12 points. This time nearly twice as many were asked by telephone, where people
are polite, and Prime customers answered far more than their share. Weighted to the same customers and the same modes,
the score goes from 46% to 56%, some 9 points.
One thing we do not know: the dissatisfied answer less, so the true score may be lower, and no weight repairs that.
I suggest not to tie the bonus to this number. Next, price and expertise, which did not improve, each get an owner;
the next wave is asked in the same modes and the same proportions, and then we look again.""",
)
# end solution
