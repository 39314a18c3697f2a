# ---
# course:
#   title: {zh: 客户忠诚, en: Customer loyalty}
#   minutes: 45
#   points: 40
# ---

# %% [markdown] lang="zh"
# 八道题，一题一格答案。一半是选择、排序和填空，另一半要写一两行代码，写法都有例子。
#
# - 把 `...` 换成你的答案，运行那一格，再运行下面的 `check(...)`。没写完的题只会显示“还没有作答”，不算错。
# - 检查会告诉你哪里不对、往哪里想。改好再运行，次数不限。
# - 标着“必做”的先做；“有时间再做”的放在最后。
# - 如果出现红色的报错，答案就没有存进去。看报错的最后一行：NameError 多半是漏了引号，SyntaxError 多半是漏了逗号或括号，KeyError 是名字写错了。
# - 全部做完后，按 Ctrl + S 保存，把这个文件交给老师，就是“交卷”。有几分要等交卷后才评；自学的话，看检查给的分就够了。
#
# 先运行下面这一格，把数据和课上用过的函数拿来。

# %% [markdown] lang="en"
# Eight tasks, one answer cell each. Half of them ask you to choose, order or complete; the others need a line or two of code, and each shows an example of how to write it.
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
from course_lib.models.loyalty import (
    captive_customers,
    cohort_counts,
    loyalty_quadrant,
    policy_savings,
    revenue_split,
    service_return,
)

scores = load_dataset("loyalty_scores")

# %% [markdown] lang="zh" task="kinds"
# ## 1　归进哪一格？
#
# 依赖度 **6 分起**算高，频率 **3 天起**算高，在网**不满 12 个月**算太新。
#
# | 客户 | 依赖度（0–10） | 频率（天） | 在网（月） | 满意度（1–5） |
# |---|---:|---:|---:|---:|
# | `case_1` | 6 | 1 | 30 | 4 |
# | `case_2` | 2 | 9 | 50 | 4 |
# | `case_3` | 9 | 6 | 60 | 1 |
# | `case_4` | 9 | 4 | 5 | 5 |
# | `case_5` | 3 | 2 | 12 | 3 |
#
# 每位客户在矩阵里属于哪一格？选一个字母：**A** 零忠诚　**B** 潜在忠诚　**C** 惯性忠诚　**D** 高度忠诚　**E** 太新，暂不判断
#
# 把字母写在引号里，例如 `"case_1": "E",`。第 5 位交卷以后才评，但现在也要填。

# %% [markdown] lang="en" task="kinds"
# ## 1 Which cell?
#
# Dependence is high **from 6**, frequency **from 3** days; **less than 12 months** is too new.
#
# | Customer | Dependence (0-10) | Frequency (days) | With us (months) | Satisfaction (1-5) |
# |---|---:|---:|---:|---:|
# | `case_1` | 6 | 1 | 30 | 4 |
# | `case_2` | 2 | 9 | 50 | 4 |
# | `case_3` | 9 | 6 | 60 | 1 |
# | `case_4` | 9 | 4 | 5 | 5 |
# | `case_5` | 3 | 2 | 12 | 3 |
#
# To which cell of the matrix does each belong? Choose one letter: **A** zero, **B** latent, **C** inertia, **D** high, **E** too early to tell.
#
# Write the letter in quotes, for example `"case_1": "E",`. Customer 5 is marked after you hand in, but fill it in now.

# %% task="kinds" answer="kinds" kind="choice" points=5 concepts="C25" mark="must"
# begin solution
kinds = {
    "case_1": "B",
    "case_2": "C",
    "case_3": "D",
    "case_4": "E",
    "case_5": "A",
}
# end solution

# %% [markdown] lang="zh" task="switch"
# ## 2　差多少钱，他会走？
#
# 填好两个函数，把 `return` 后面的 `...` 换成算式。
#
# 1. `leaves`：会走就得 `True`，会留就得 `False`。差价占**我们价格**的几成，达到或超过门槛（服务值多少 + 换的麻烦），就走。例：`leaves(100, 90, 0.05, 0.02)` 得 `True`，因为差价 10%，门槛只有 7%。“大于或等于”写作 `>=`。
# 2. `highest_price`：对手卖 `rival` 元，我们的价格到多少元时，差价正好等于门槛？（只有比它低才留得住。）例：`highest_price(90, 0.08, 0.02)` 得 100：100 元比 90 元贵 10 元，正好是 100 元的 10%。
#
# 如果门槛是 20%，对手卖 80 元，你的函数得 100 吗？

# %% [markdown] lang="en" task="switch"
# ## 2 At what price does he leave?
#
# Complete two functions: put a formula in place of the `...` after `return`.
#
# 1. `leaves`: `True` if the customer goes, `False` if he stays. He goes when the gap, as a share of **our price**, reaches or exceeds the threshold (worth of the service + trouble of changing). Example: `leaves(100, 90, 0.05, 0.02)` gives `True`, for the gap is 10% and the threshold only 7%. "Greater than or equal" is written `>=`.
# 2. `highest_price`: the rival charges `rival` yuan. At which price of ours does the gap just equal the threshold? (Only below it do we keep the customer.) Example: `highest_price(90, 0.08, 0.02)` gives 100: 100 is 10 yuan more than 90, and that is just 10% of 100.
#
# With a threshold of 20% and a rival at 80 yuan: does your function give 100?


# %% task="switch" answer="leaves highest_price" kind="fill-in" points=5 concepts="C23" mark="must"
def leaves(price, rival, worth, effort):
    # zh: price 我们的价格；rival 对手的价格；worth 服务值几成（0.02 就是 2%）
    # en: price: ours; rival: the rival's; worth: of the service, as a share (0.02 is 2%)
    # zh: effort 换的麻烦折合几成
    # en: effort: the trouble of changing, as a share
    # begin solution
    return (price - rival) / price >= worth + effort
    # end solution


def highest_price(rival, worth, effort):
    # begin solution
    return rival / (1 - worth - effort)
    # end solution


# %% [markdown] lang="zh" task="matrix"
# ## 3　画线，再找被套住的人
#
# 这一次的线在下一格：`dependence_cut`、`frequency_cut` 和 `window`（不满几个月算太新）。不要用课上的 6 和 3。
#
# 1. 用 `loyalty_quadrant(scores, dependence_cut, frequency_cut, window)` 给每位客户一个象限，赋给 `quadrant`。
# 2. “高度忠诚”（代码里是 `"high"`）有几位？赋给 `high_count`。写法如 `(quadrant == "zero").sum()`。
# 3. 这些人里，满意度**不到 3 分**的有几位？赋给 `captive_count`。写法如 `captive_customers(scores, quadrant, 2).sum()`，第三个数换成 3。
# 4. 被套住的占“高度忠诚”的几成？写成算式，赋给 `captive_share`，一个 0 到 1 之间的数。
#
# 交卷以后会换一张 `scores` 再算，所以要写算式，不要抄数字。

# %% [markdown] lang="en" task="matrix"
# ## 3 Draw the lines, then find the captive
#
# This time the lines are in the next cell: `dependence_cut`, `frequency_cut` and `window` (below how many months is too new). Do not use the 6 and 3 of the lesson.
#
# 1. Use `loyalty_quadrant(scores, dependence_cut, frequency_cut, window)` to give each customer a quadrant, and call it `quadrant`.
# 2. How many look highly loyal (`"high"` in the code)? Call it `high_count`. It is written like `(quadrant == "zero").sum()`.
# 3. How many of these have a satisfaction **below 3**? Call it `captive_count`. It is written like `captive_customers(scores, quadrant, 2).sum()`, with 3 as the third input.
# 4. What share of those who look highly loyal is captive? Write a formula and call it `captive_share`, a number from 0 to 1.
#
# After you hand in, all of it is worked out with another table `scores`: write formulas and copy no digits.

# %%
dependence_cut, frequency_cut, window = 5, 4, 12
scores.head()

# %% task="matrix" answer="quadrant high_count captive_count captive_share" kind="code" points=6 concepts="C25" mark="must"
# begin solution
quadrant = loyalty_quadrant(scores, dependence_cut, frequency_cut, window)
high_count = (quadrant == "high").sum()
captive_count = captive_customers(scores, quadrant, 3).sum()
captive_share = captive_count / high_count
# end solution

# %% [markdown] lang="zh" task="steps"
# ## 4　先做什么，后做什么？
#
# 要在公司里用忠诚度矩阵，有六步，次序打乱了：
#
# | | 做什么 |
# |---|---|
# | **A** | 把其余的客户归进四格 |
# | **B** | 为每一格定政策；留一部分客户照旧，半年后比较 |
# | **C** | 定好两条分界线，写下理由 |
# | **D** | 给四格加上满意度，找出被套住的人 |
# | **E** | 定好时间段（例如 12 个月），算出每人的依赖度和频率 |
# | **F** | 把在网不满这个时间段的客户分出来 |
#
# 排出先后，赋给 `steps`，例如 `steps = ["A", "B", "C", "D", "E", "F"]`（这不是答案）。正确的排法不止一种，守住课上的规矩就行。

# %% [markdown] lang="en" task="steps"
# ## 4 What comes first?
#
# Six steps to use the loyalty matrix in a firm, out of order:
#
# | | What is done |
# |---|---|
# | **A** | put the remaining customers into the four cells |
# | **B** | give each cell its policy; leave some customers as they were, and compare after half a year |
# | **C** | draw the two lines and write down why |
# | **D** | add satisfaction to the four cells and find the captive |
# | **E** | fix the window (12 months, for example) and work out each customer's dependence and frequency |
# | **F** | set aside the customers who have been here for less than the window |
#
# Put them in order and call the list `steps`, for example `steps = ["A", "B", "C", "D", "E", "F"]` (not the answer). There is more than one right order; keep the rules of the lesson.

# %% task="steps" answer="steps" kind="ordering" points=4 concepts="C25" mark="must"
# begin solution
steps = ["E", "C", "F", "A", "D", "B"]
# end solution

# %% [markdown] lang="zh" task="cohorts"
# ## 5　老客户带来多少？还剩几成？
#
# 下一格是一家小店三个月的订单 `sales`，日期都记在月中；表里看得到的是 3 月的七笔。
#
# 1. **3 月**的收入里，老客户（以前月份买过的）占几成？赋给 `old_share`，一个 0 到 1 之间的数。`revenue_split(sales, "month")` 给出一张表，从里面取，写法如 `表.loc["2025-02", "new_yuan"]`。
# 2. **1 月**第一次买的那批人，到 **3 月**还有几成在买？赋给 `left`，一个 0 到 1 之间的数。`cohort_counts(sales, "month")` 给出每批的人数：一行一批，列 0 是这批有几人，列 1 是下个月还有几人在买，列 2 是再下个月。写法如 `表.loc["2025-02", 1] / 表.loc["2025-02", 0]`。
# 3. 在那张表里，3 月那一批的列 1 是空的（NaN）。哪句话对？把字母赋给 `reading`，例如 `reading = "D"`。
#
# **A** 3 月那批全跑了，留存是 0。　**B** 4 月还没到，还不知道。　**C** 是数据坏了，应该把这一批删掉。
#
# 交卷以后会换一张 `sales` 再算，所以从表里取，不要抄数字。

# %% [markdown] lang="en" task="cohorts"
# ## 5 What do retained customers bring, and how many are left?
#
# The next cell has three months of orders of a small shop, `sales`, all dated in the middle of the month; the seven that you see are those of March.
#
# 1. Of the revenue of **March**, what share is from retained customers (who had bought in an earlier month)? Call it `old_share`, a number from 0 to 1. `revenue_split(sales, "month")` gives a table; take it from there, written like `table.loc["2025-02", "new_yuan"]`.
# 2. Of those who first bought in **January**, what share buys in **March**? Call it `left`, a number from 0 to 1. `cohort_counts(sales, "month")` counts people: one cohort a row; column 0 is how many they are, column 1 how many buy in the next month, column 2 in the month after. It is written like `table.loc["2025-02", 1] / table.loc["2025-02", 0]`.
# 3. In that table column 1 of the March cohort is empty (NaN). Which sentence is right? Give its letter to `reading`, for example `reading = "D"`.
#
# **A** The March cohort has all gone; retention is 0. **B** April has not come yet; nobody knows. **C** The data are broken; the cohort should be deleted.
#
# After you hand in, it is worked out with another table `sales`: take the numbers from the tables, copy no digits.

# %%
sales = pd.DataFrame(
    {
        "customer_id": [1, 2, 3, 4, 5, 1, 1, 2, 3, 6, 1, 1, 1, 1, 4, 6, 7],
        "date": 5 * ["2025-01-15"] + 5 * ["2025-02-15"] + 7 * ["2025-03-15"],
        "amount_yuan": [100, 50, 80, 60, 90, 40, 60, 30, 70, 120, 30, 20, 25, 25, 40, 60, 150],
    }
)
sales.tail(7)

# %% task="cohorts" answer="old_share left reading" kind="code" points=6 concepts="C41" mark="must"
# begin solution
by_month = revenue_split(sales, "month")
old_share = by_month.loc["2025-03", "retained_share"]
counts = cohort_counts(sales, "month")
left = counts.loc["2025-01", 2] / counts.loc["2025-01", 0]
reading = "B"
# end solution

# %% [markdown] lang="zh" task="hours"
# ## 6　新政策省多少？
#
# 表 `policy` 里，每种客户有 `customers`（人数）、`minutes_before` 和 `minutes_after`（现在和新政策，每人每月几分钟）。坐席一小时 `wage` 元。
#
# 1. 每种客户一个月省几**小时**？写成算式，赋给 `saved`（多花的是负数），例如 `saved = policy["customers"] * 2`。
# 2. 全部加起来，省几元？写成算式，赋给 `yuan`。`saved.sum()` 把一列加起来。
# 3. 经理说：“工时省了，忠诚也提高了。”哪句话最妥当？把字母赋给 `claim`，例如 `claim = "D"`。
#
# **A** 对：工时省下来，忠诚就提高了。　**B** 工时省了；忠诚有没有提高，要和照旧的客户比过才知道。　**C** 不对：有三种客户的工时多了，所以根本没有省。
#
# 例：30 人，每人从 6 分钟减到 4 分钟，省 1 小时。交卷以后会换一张 `policy` 再算，所以 1 和 2 要写算式。

# %% [markdown] lang="en" task="hours"
# ## 6 What does the new policy save?
#
# For each kind of customer the table `policy` has `customers` (people), `minutes_before` and `minutes_after` (today and with the new policy, minutes per customer and month). An hour of an agent costs `wage` yuan.
#
# 1. How many **hours** a month does each kind save? Write a formula and call it `saved` (negative where it takes more), for example `saved = policy["customers"] * 2`.
# 2. How many yuan are saved in all? Write a formula and call it `yuan`. `saved.sum()` adds up a column.
# 3. The manager says: "We saved hours, and loyalty has risen as well." Which sentence is best? Give its letter to `claim`, for example `claim = "D"`.
#
# **A** Right: when hours are saved, loyalty has risen. **B** Hours are saved; whether loyalty rose is known only after a comparison with customers who were left as they were. **C** Wrong: three kinds take more hours, so nothing is saved.
#
# Example: 30 people, from 6 minutes to 4 each, save 1 hour. After you hand in, 1 and 2 are worked out with another `policy`: write formulas.

# %%
policy = pd.DataFrame(
    {
        "customers": [200, 100, 60, 80, 40],
        "minutes_before": [6, 6, 6, 6, 6],
        "minutes_after": [3, 5, 8, 9, 9],
    },
    index=["zero", "latent", "inertia", "high", "too_early"],
)
wage = 48
policy

# %% task="hours" answer="saved yuan claim" kind="table" points=5 concepts="C26" mark="must"
# begin solution
saved = policy["customers"] * (policy["minutes_before"] - policy["minutes_after"]) / 60
yuan = saved.sum() * wage
claim = "B"
# end solution

# %% [markdown] lang="zh" task="returns"
# ## 7　投进去的钱，能回来吗？
#
# 下一格是一个服务项目 `programme`，和三种情景下的留存提升 `lifts`：保守（`low`）0.5 个百分点，最可能（`likely`）2 个，乐观（`high`）5 个。
#
# 1. `service_return(表)` 给每种情景算出收益 `gain_yuan`、净收益 `net_yuan` 和投资回报率 `roi`。表由 `lifts.assign(**programme)` 拼成。把三个**净收益**赋给 `net`，写法如 `service_return(lifts.assign(**programme))["gain_yuan"]`，列名要换。
# 2. 把**保守**情景的投资回报率赋给 `low_roi`，写法如 `表.loc["high", "roi"]`。
# 3. 三种说法，哪一种最妥当？把字母赋给 `advice`，例如 `advice = "D"`。
#
# **A** 最可能的情景赚钱，所以报这一个数，马上全面开展。　**B** 报出范围；先在一小部分客户身上试，量出提升，再决定。　**C** 保守情景亏钱，所以永远不要做。
#
# 交卷以后会换一个 `programme` 再算，所以从表里取，不要抄数字。

# %% [markdown] lang="en" task="returns"
# ## 7 Does the money come back?
#
# The next cell has a service programme, `programme`, and the lift in retention in three scenarios, `lifts`: `low` 0.5 percentage points, `likely` 2, `high` 5.
#
# 1. `service_return(table)` works out the gain `gain_yuan`, the net gain `net_yuan` and the return on investment `roi` of each scenario. `lifts.assign(**programme)` makes the table. Give the three **net gains** to `net`, written like `service_return(lifts.assign(**programme))["gain_yuan"]` with another column.
# 2. Give the return on investment of the **low** scenario to `low_roi`, written like `table.loc["high", "roi"]`.
# 3. Which of three is the best advice? Give its letter to `advice`, for example `advice = "D"`.
#
# **A** The likely scenario makes money: report that one number and start everywhere at once. **B** Report the range; try it with a few customers, measure the lift, then decide. **C** The low scenario loses money: never do it.
#
# After you hand in, it is worked out with another `programme`: take the numbers from the table, copy no digits.

# %%
programme = {
    "investment_yuan": 40_000,
    "customers": 1_000,
    "margin_yuan": 200,
    "retention": 0.80,
    "discount": 0.10,
}
lifts = pd.DataFrame({"lift": [0.005, 0.02, 0.05]}, index=["low", "likely", "high"])
lifts

# %% task="returns" answer="net low_roi advice" kind="code" points=5 concepts="C42 C79" mark="must"
# begin solution
result = service_return(lifts.assign(**programme))
net = result["net_yuan"]
low_roi = result.loc["low", "roi"]
advice = "B"
# end solution

# %% [markdown] lang="zh" task="memo"
# ## 8　回销售总监的一段话
#
# 总监说：“340 位高度忠诚的客户反正不会走，服务时间减一半。”你知道：其中 115 位（34%，95% 区间 29% 到 39%）不满意；减一半每月省 751 元；留住一位这样的客户，估计价值 754 元；他们在合同到期时会不会走，谁也没有量过。
#
# 写一段回话，80 到 250 字，赋给 `memo`。写清三点：“依赖”和“忠诚”差在哪里，谁是被套住的；省下的钱和可能失去的钱比起来怎样，什么还不知道；你建议下一步做什么，怎样知道有没有用。
#
# 写在三个引号之间，可以换行：`memo = """总监，您好！……"""`

# %% [markdown] lang="en" task="memo"
# ## 8 A reply to the sales director
#
# The director says: "The 340 highly loyal customers will not leave anyway. Halve their service time." You know that 115 of them (34%, 95% interval 29% to 39%) are dissatisfied; that halving saves 751 yuan a month; that keeping one such customer is worth about 754 yuan; and that nobody has measured whether they leave when their contract ends.
#
# Answer in 60 to 180 words and call the text `memo`. Make three things clear: how dependence differs from loyalty, and who is captive; how the money saved compares with what may be lost, and what is not known; what to do next, and how you will know if it works.
#
# Write between three quotes; line breaks are fine: `memo = """Dear ..."""`

# %% task="memo" answer="memo" kind="written" points=4 concepts="C25 C42" mark="if-time"
# begin solution
from course_lib.language import say

memo = say(
    zh="""总监，您好！
这 340 位离不开我们，又常买，可是离不开不等于愿意留。其中 115 位打分不到 3 分，是被套住的，大约三成到四成。
减半每月省 751 元，只要每月因此多走一位（约值 754 元），就白省了。他们合同到期时会不会走，还没有人量过，这一点我们都在猜。
建议先给这 115 位打电话，弄清不满意的原因，一件一件解决；同时留一半人照旧，半年后比较两组的满意度和留存，再决定服务时间怎么分。""",
    en="""Dear director,
The 340 depend on us and buy often, but being unable to leave is not the same as wanting to stay. 115 of them rate us
below 3. They are captive: some 29% to 39% of the group.
Halving their service saves 751 yuan a month. If one more customer leaves each month, about 754 yuan are gone and
nothing is saved. Whether they leave when the contract ends, nobody has measured; we are both guessing.
I suggest that we call the 115, find out what is wrong, and solve it. We do this for one half of them first, compare
satisfaction and retention with the other half after six months, and only then decide about service time.""",
)
# end solution
