# ---
# course:
#   title: {zh: 测量 CSAT/CES/NPS, en: "Measuring CSAT, CES and NPS"}
#   minutes: 45
#   points: 40
# ---

# %% [markdown] lang="zh"
# 八道题，一题一格答案。两道是选择，五道要写几行代码，写法都有例子，最后一道是写一段话。
#
# - 把 `...` 换成你的答案，运行那一格，再运行下面的 `check(...)`。没写完的题只会显示“还没有作答”，不算错。
# - 检查会告诉你哪里不对、往哪里想。改好再运行，次数不限。
# - 标着“必做”的先做；“有时间再做”的放在最后。
# - 如果出现红色的报错，答案就没有存进去。看报错的最后一行：NameError 多半是漏了引号，SyntaxError 多半是漏了逗号或括号，KeyError 是名字写错了。
# - 全部做完后，按 Ctrl + S 保存，把这个文件交给老师，就是“交卷”。有几分要等交卷后才评；自学的话，看检查给的分就够了。
#
# 先运行下面这一格，把数据和课上用过的函数拿来。

# %% [markdown] lang="en"
# Eight tasks, one answer cell each. Two ask you to choose, five need a few lines of code, each with an example of how to write it, and the last is a short text.
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
from course_lib.models.scores import change, check_report, driver_importance, importance_performance, nps

responses = load_dataset("survey_responses")

# %% [markdown] lang="zh" task="kinds"
# ## 1　哪一类指标？
#
# 下面五个数出自澜海的月报：
#
# | | 月报里的数 |
# |---|---|
# | `case_1` | 客户平均等了 94 秒 |
# | `case_2` | “您觉得等得久吗？”平均 2.1 分（5 = 一点也不久） |
# | `case_3` | 半年后，82% 的客户还在用 |
# | `case_4` | 71% 的问题第一次来电就解决了 |
# | `case_5` | NPS 22 |
#
# 各是哪一类？选一个字母：**A** 描述（发生了什么）　**B** 感知（客户怎么看）　**C** 结果（客户后来做了什么、打算做什么）
#
# 把字母写在引号里，例如 `"case_1": "C",`。第三个交卷以后才评，但现在也要填。

# %% [markdown] lang="en" task="kinds"
# ## 1 Which kind of metric?
#
# Five figures from Lanhai's monthly report:
#
# | | In the report |
# |---|---|
# | `case_1` | customers waited 94 seconds on average |
# | `case_2` | "Did the wait feel long?" 2.1 on average (5 = not at all) |
# | `case_3` | after half a year 82% of the customers are still with us |
# | `case_4` | 71% of problems were solved at the first call |
# | `case_5` | NPS 22 |
#
# Of which kind is each? Choose one letter: **A** descriptive (what happened), **B** perceptual (how the customer saw it), **C** outcome (what the customer did next, or means to do).
#
# Write the letter in quotes, for example `"case_1": "C",`. The third is marked after you hand in, but fill it in now.

# %% task="kinds" answer="kinds" kind="choice" points=5 concepts="C86" mark="must"
# begin solution
kinds = {
    "case_1": "A",
    "case_2": "B",
    "case_3": "C",
    "case_4": "A",
    "case_5": "C",
}
# end solution

# %% [markdown] lang="zh" task="three"
# ## 2　三个分数，自己算
#
# 表 `shop` 是一家门店的 12 份回答，列 `csat`（1–5）、`ces`（1–7，7 = 很容易）、`nps`（0–10）。
#
# 1. **CSAT**：答 4、5 分的占几成？赋给 `my_csat`，一个 0 到 1 之间的数。写法如 `(shop["csat"] >= 2).mean()`，界线要换。
# 2. **CES**：平均几分？赋给 `my_ces`，写法如 `shop["csat"].mean()`。
# 3. **NPS**：推荐者的百分比减去贬损者的百分比，是几点？赋给 `my_nps`，一个 −100 到 100 之间的数。
#
# 交卷以后会换一张 `shop` 再算，所以要写算式，不要抄数字。

# %% [markdown] lang="en" task="three"
# ## 2 The three scores, by yourself
#
# The table `shop` has 12 answers from one shop, with the columns `csat` (1 to 5), `ces` (1 to 7, 7 = very easy) and `nps` (0 to 10).
#
# 1. **CSAT**: what share answered 4 or 5? Call it `my_csat`, a number from 0 to 1. It is written like `(shop["csat"] >= 2).mean()`, with another limit.
# 2. **CES**: what is the mean? Call it `my_ces`, written like `shop["csat"].mean()`.
# 3. **NPS**: the per cent of promoters minus the per cent of detractors, in points? Call it `my_nps`, a number from −100 to 100.
#
# After you hand in, all of it is worked out with another table `shop`: write formulas and copy no digits.

# %%
shop = pd.DataFrame(
    {
        "csat": [5, 4, 3, 4, 2, 5, 4, 1, 3, 4, 5, 3],
        "ces": [7, 6, 4, 5, 2, 6, 6, 1, 5, 5, 7, 4],
        "nps": [10, 9, 6, 8, 3, 9, 8, 0, 7, 9, 10, 6],
    }
)
shop

# %% task="three" answer="my_csat my_ces my_nps" kind="code" points=6 concepts="C87 C44" mark="must"
# begin solution
my_csat = (shop["csat"] >= 4).mean()
my_ces = shop["ces"].mean()
my_nps = 100 * ((shop["nps"] >= 9).mean() - (shop["nps"] <= 6).mean())
# end solution

# %% [markdown] lang="zh" task="real"
# ## 3　变化是真的吗？
#
# 只看网页的回答：下一格的 `waves`。
#
# 1. 用 `change(nps(waves, "wave"), "2025H1", "2025H2")` 比较两轮，把结果赋给 `test`。
# 2. 差是几点？赋给 `difference`，写法如 `test["score_before"]`，名字换成 `"difference"`。
# 3. 区间的下端是几点？赋给 `low`，名字是 `"low"`。
# 4. 哪句话对？把字母赋给 `reading`，例如 `reading = "D"`。
#
# **A** 差是正数，所以网页客户的 NPS 升了。　**B** 区间里有 0，所以 NPS 没有变。　**C** 区间里有 0：可能升了，也可能只是偶然，这些回答分不出来。
#
# 交卷以后会换一张 `waves` 再算 2 和 3，所以从 `test` 里取，不要抄数字。

# %% [markdown] lang="en" task="real"
# ## 3 Is the change real?
#
# Look at the web answers only: `waves` in the next cell.
#
# 1. Compare the two waves with `change(nps(waves, "wave"), "2025H1", "2025H2")` and call the result `test`.
# 2. How many points is the difference? Call it `difference`, written like `test["score_before"]` with the name `"difference"`.
# 3. What is the lower end of its interval? Call it `low`; its name is `"low"`.
# 4. Which sentence is right? Give its letter to `reading`, for example `reading = "D"`.
#
# **A** The difference is positive, so the NPS of web customers rose. **B** The interval holds 0, so the NPS did not change. **C** The interval holds 0: it may have risen or it may be chance; these answers cannot tell.
#
# After you hand in, 2 and 3 are worked out with another table `waves`: take them from `test`, copy no digits.

# %%
waves = responses[responses["mode"] == "web"]
len(waves)

# %% task="real" answer="test difference low reading" kind="code" points=5 concepts="C44 C87" mark="must"
# begin solution
test = change(nps(waves, "wave"), "2025H1", "2025H2")
difference = test["difference"]
low = test["low"]
reading = "C"
# end solution

# %% [markdown] lang="zh" task="mix"
# ## 4　换了问法，分数升了多少？
#
# 表 `mix` 一行一种调查方式：`share_before`、`share_after` 是这种方式在两轮里的占比（加起来是 1），`nps_before`、`nps_after` 是这种方式的 NPS。
#
# 1. 报告的变化：每轮的 NPS 是各方式的 NPS 按占比加起来。后一轮减前一轮，赋给 `reported`。例：前一轮是 `(mix["share_before"] * mix["nps_before"]).sum()`。
# 2. 同样的构成：两轮都用**前一轮的占比**，再相减，赋给 `same_mix`。
# 3. 换问法带来几点？用 1 减 2，赋给 `by_mode`。
# 4. 哪句话对？把字母赋给 `reading_mix`，例如 `reading_mix = "D"`。
#
# **A** 报告的变化全是真的，因为每份回答都是真的。　**B** 报告的变化里，有一部分只是因为电话多了。　**C** 既然方式变了，这次调查就什么也说明不了。
#
# 交卷以后会换一张 `mix` 再算，所以 1 到 3 要写算式。

# %% [markdown] lang="en" task="mix"
# ## 4 How much comes from asking in another way?
#
# The table `mix` has one survey mode a row: `share_before` and `share_after` are its shares in the two waves (each adds up to 1), `nps_before` and `nps_after` its NPS.
#
# 1. The change as reported: the NPS of a wave is the NPS of its modes, each times its share, added up. Take the later minus the earlier and call it `reported`. For example, the earlier is `(mix["share_before"] * mix["nps_before"]).sum()`.
# 2. The same mix: use the **shares of the first wave** for both waves, then subtract. Call it `same_mix`.
# 3. How many points come from asking in another way? 1 minus 2; call it `by_mode`.
# 4. Which sentence is right? Give its letter to `reading_mix`, for example `reading_mix = "D"`.
#
# **A** The whole change is real, for every answer is real. **B** Part of the reported change is there only because there was more telephone. **C** As the modes have changed, this survey tells nothing at all.
#
# After you hand in, it is worked out with another table `mix`: write formulas for 1 to 3.

# %%
mix = pd.DataFrame(
    {
        "share_before": [0.20, 0.40, 0.30, 0.10],
        "share_after": [0.50, 0.20, 0.20, 0.10],
        "nps_before": [30, 10, 5, -10],
        "nps_after": [36, 16, 13, 0],
    },
    index=["phone", "web", "ivr", "sms"],
)
mix

# %% task="mix" answer="reported same_mix by_mode reading_mix" kind="code" points=6 concepts="C13 C87" mark="must"
# begin solution
before = (mix["share_before"] * mix["nps_before"]).sum()
reported = (mix["share_after"] * mix["nps_after"]).sum() - before
same_mix = (mix["share_before"] * mix["nps_after"]).sum() - before
by_mode = reported - same_mix
reading_mix = "B"
# end solution

# %% [markdown] lang="zh" task="report"
# ## 5　核对调查公司的数
#
# 调查公司说：上半年的 CSAT 是 **87%**。下一格的 `survey` 是上半年的原始数据。
#
# 1. 用 `check_report(survey, "csat", 87)` 复算，把结果赋给 `found`。
# 2. 能复现，还是存疑？赋给 `verdict`，写法是 `found.verdict`。
# 3. 复算出来是百分之几？赋给 `percent`，写法是 `found.recomputed`。
# 4. 87 最可能是怎么来的？看 `found.definitions`（运行一格 `found.definitions` 就能看到），选一个字母赋给 `slip`：**A** 只算了 5 分　**B** 把 3 分也算成满意　**C** 用平均分除以满分　**D** 分母里算进了没有作答的人
# 5. 委托第三方调查，结束时应当收到什么？选一个字母赋给 `handover`：**A** 一份报告就够了　**B** 原始数据就够了，报告自己写　**C** 原始数据和报告
#
# 交卷以后会换一张 `survey` 再算 3，所以从 `found` 里取，不要抄数字。

# %% [markdown] lang="en" task="report"
# ## 5 Check a figure of the agency
#
# The agency says: CSAT in the first half of the year was **87%**. `survey` in the next cell holds the raw data of that half-year.
#
# 1. Compute it again with `check_report(survey, "csat", 87)` and call the result `found`.
# 2. Reproduced or disputed? Call it `verdict`; it is written `found.verdict`.
# 3. What per cent do the raw data give? Call it `percent`; it is written `found.recomputed`.
# 4. Where does the 87 most likely come from? Look at `found.definitions` (run a cell with just that) and give one letter to `slip`: **A** only the 5s were counted, **B** the 3s were counted as satisfied, **C** the mean was divided by the highest answer, **D** people who did not answer were counted.
# 5. What should a third party hand over at the end? Give one letter to `handover`: **A** a report is enough, **B** raw data are enough, the report we write ourselves, **C** raw data and report.
#
# After you hand in, 3 is worked out with another table `survey`: take it from `found`, copy no digits.

# %%
survey = responses[responses["wave"] == "2025H1"]
len(survey)

# %% task="report" answer="found verdict percent slip handover" kind="code" points=5 concepts="C13" mark="must"
# begin solution
found = check_report(survey, "csat", 87)
verdict = found.verdict
percent = found.recomputed
slip = "B"
handover = "C"
# end solution

# %% [markdown] lang="zh" task="levels"
# ## 6　哪一层的好服务？用哪个分数？
#
# | | 做了什么 |
# |---|---|
# | `case_1` | 答应 48 小时内回电，第 46 小时回了 |
# | `case_2` | 老客户来电，坐席已经看到上次的记录，不用他从头讲 |
# | `case_3` | 和一家小店一起想办法：合并三张卡和宽带，省下的钱教他开网店，生意好了再一起调整 |
# | `case_4` | 一位专家一次来电解决了四个难题，一步也没有让客户自己做 |
# | `case_5` | 师傅按约定的九点到，九点半装好 |
#
# 各是哪一层？选一个字母：**A** 良好（让人满意）　**B** 优秀（让人省力）　**C** 卓越（让人忠诚）。把字母填进 `levels`，例如 `"case_1": "C",`。第五个交卷以后才评。
#
# 再选：要看出 `case_2` 这样的改进有没有用，最该看哪个分数？赋给 `score`：`"CSAT"`、`"CES"` 或 `"NPS"`。

# %% [markdown] lang="en" task="levels"
# ## 6 Which level of service, and which score?
#
# | | What was done |
# |---|---|
# | `case_1` | a call back was promised within 48 hours and came after 46 |
# | `case_2` | an old customer calls; the agent sees the record of last time, and he does not have to explain it all again |
# | `case_3` | together with a small shop: three cards and broadband in one plan, the savings used to teach the owner to sell online, the plan adapted as business grows |
# | `case_4` | an expert solved four hard problems in one call, without one step for the customer to do |
# | `case_5` | the fitter came at nine as agreed and was done at half past |
#
# Which level is each? Choose one letter: **A** good (satisfies), **B** excellent (saves effort), **C** outstanding (earns loyalty). Put the letters into `levels`, for example `"case_1": "C",`. The fifth is marked after you hand in.
#
# Then choose: to see whether an improvement like `case_2` works, which score tells most? Give it to `score`: `"CSAT"`, `"CES"` or `"NPS"`.

# %% task="levels" answer="levels score" kind="choice" points=4 concepts="C77" mark="must"
# begin solution
levels = {
    "case_1": "A",
    "case_2": "B",
    "case_3": "C",
    "case_4": "B",
    "case_5": "A",
}
score = "CES"
# end solution

# %% [markdown] lang="zh" task="views"
# ## 7　数次数，还是数人？
#
# 表 `visits` 是一周里每次通话以后的即时评分：`customer_id` 和 `csat`。
#
# 1. **按次**：所有评分里，满意（4、5 分）的占几成？赋给 `per_contact`，一个 0 到 1 之间的数。
# 2. **按人**：先算每位客户满意的占几成，再把各人的数平均。赋给 `per_customer`。例：`visits["csat"].groupby(visits["customer_id"]).max().mean()` 是每人最高分的平均。
# 3. 两个数为什么不一样？把字母赋给 `why`，例如 `why = "D"`。**A** 有一个算错了　**B** 按次算，打得多的人算得多　**C** 按人算，满意的人算得多
# 4. 总经理想知道“客户和我们的关系怎么样”，该用哪种测量？把字母赋给 `model`：**A** 整体测量　**B** 关键业务测量　**C** 即时测量
#
# 交卷以后会换一张 `visits` 再算 1 和 2，所以要写算式。

# %% [markdown] lang="en" task="views"
# ## 7 Count contacts or people?
#
# The table `visits` has the instant ratings after each call of one week: `customer_id` and `csat`.
#
# 1. **By contact**: of all ratings, what share is satisfied (4 or 5)? Call it `per_contact`, a number from 0 to 1.
# 2. **By customer**: first the share of satisfied ratings of each customer, then the mean of these. Call it `per_customer`. For example, `visits["csat"].groupby(visits["customer_id"]).max().mean()` is the mean of each customer's highest rating.
# 3. Why do the two differ? Give a letter to `why`, for example `why = "D"`. **A** One of them is wrong. **B** By contact, those who call often count more. **C** By customer, the satisfied count more.
# 4. The general manager wants to know how the relationship with customers is. Which measurement is right for it? Give a letter to `model`: **A** whole-system, **B** key-business, **C** instant.
#
# After you hand in, 1 and 2 are worked out with another table `visits`: write formulas.

# %%
visits = pd.DataFrame(
    {
        "customer_id": ["C1", "C1", "C1", "C1", "C2", "C2", "C3", "C4", "C5", "C5"],
        "csat": [1, 2, 2, 4, 5, 3, 4, 5, 3, 5],
    }
)
visits

# %% task="views" answer="per_contact per_customer why model" kind="code" points=5 concepts="C88" mark="must"
# begin solution
satisfied = visits["csat"] >= 4
per_contact = satisfied.mean()
per_customer = satisfied.groupby(visits["customer_id"]).mean().mean()
why = "B"
model = "A"
# end solution

# %% [markdown] lang="zh" task="plan"
# ## 8　把结果变成计划
#
# 下一格是轻享客户第二轮的重要性和表现，按先后排好。主管看了说：“价格得分最低，先降价。”
#
# 写一段话回答他（至少 25 个不同的字），把整段放在引号里，赋给 `plan`。说清三件事：
#
# 1. 先改什么，用表里的两个数说明为什么；
# 2. 为什么不是先降价；
# 3. 谁、到哪一天、做什么，看哪个数才知道有没有用（这个数下一轮要怎样问，才比得了）。
#
# 这一题由老师按评分表打分。

# %% [markdown] lang="en" task="plan"
# ## 8 Turn the result into a plan
#
# The next cell shows importance and performance for Lite customers in the second wave, in order. The head of service says: "Price scores lowest. Cut prices first."
#
# Answer in a short text (25 different words or more), put it in quotes and call it `plan`. Say three things:
#
# 1. what to improve first, and why, with two numbers from the table;
# 2. why not a price cut first;
# 3. who does what by which day, and which number will tell whether it works (and how it must be asked next time to be comparable).
#
# Your instructor scores this task by a rubric.

# %%
customers = load_dataset("customers")
lite_ids = customers.loc[customers["brand"] == "lite", "customer_id"]
lite = responses[(responses["wave"] == "2025H2") & responses["customer_id"].isin(lite_ids)]
lite_ranks = importance_performance(driver_importance(lite), lite)
display(lite_ranks[["rank", "importance", "performance", "quadrant"]].round(2))

# %% task="plan" answer="plan" kind="written" points=4 concepts="C14 C13" mark="if-time"
# begin solution
from course_lib.language import say

plan = say(
    zh="""主管：
先改“解决”。它最重要，占能解释的差别的三成（0.30），得分只有 3.34，比畅行、尊享都低。
价格得分最低（2.78），可是重要性只有 0.12，不到解决的一半；降价花钱多，满意度未必动。可以先问清楚，嫌贵的是哪一项。
请维修主管老李在 3 月 31 日前，把轻享客户的一次解决率从 71% 提到 80%，做法是高峰时段加一位专家坐席。
看下一轮轻享“解决”的得分和 CSAT，电话、网页、语音、短信的占比照这一轮，差的区间不含 0 才算有用。""",
    en="""Dear head of service,
Work on "solution" first. It matters most (importance 0.30) and scores only 3.34, lower than for Flow or Prime.
Price scores lowest (2.78), but its importance is 0.12, less than half. A cut is expensive and satisfaction may not move.
Let us first ask which item people find dear.
The head of repairs raises solved-at-first-call for Lite from 71% to 80% by 31 March, with one more expert agent at peak
hours. We then watch the score of "solution" and CSAT of Lite in the next wave, with the same shares of phone, web, IVR
and text; only if the interval of the difference leaves out 0 has it worked.""",
)
# end solution
