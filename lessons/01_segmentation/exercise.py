# ---
# course:
#   title: {zh: 客户细分与分层服务, en: Segmentation and tiered service}
#   minutes: 45
#   points: 40
# ---

# %% [markdown] lang="zh"
# 八道题，一题一格答案。多数题是选择、排序、填空和修改，只有两题要自己写两三行代码。
#
# - 把 `...` 换成你的答案，运行那一格，再运行下面的 `check(...)`。没写完的题只会显示“还没有作答”，不算错。
# - 检查会告诉你哪里不对、往哪里想。改好再运行，次数不限。
# - 标着“必做”的先做；“有时间再做”的放在最后。
# - 运行答案那一格时如果出现红色的报错，答案就没有存进去，检查看到的还是原来的。看报错的最后一行：NameError 多半是漏了引号，SyntaxError 多半是漏了逗号或括号，KeyError 是名字写错了（行名、列名用英文代码）。
# - 全部做完后，按 Ctrl + S 保存，把这个文件交给老师，就是“交卷”。有几分要等交卷后才评；自学的话，看检查给的分就够了。
#
# 先运行下面这一格，把数据和课上用过的函数拿来。

# %% [markdown] lang="en"
# Eight tasks, one answer cell each. Most ask you to choose, order, complete or change; only two need two or three lines of your own.
#
# - Put your answer in place of `...`, run that cell, then the `check(...)` below it. A task you have not finished only shows "not answered yet"; that is no mistake.
# - The check says what is not right and where to look. Correct it and run it again as often as you like.
# - Do the "must do" tasks first; those marked "if there is time" come last.
# - If a red error appears under your answer cell, the answer was not stored and the check still sees the old one. Read the last line: NameError mostly means missing quotes, SyntaxError a missing comma or bracket, KeyError a wrong row or column name.
# - When you are done, press Ctrl + S and give this file to your instructor: that is "handing in". A few points are scored only then. If you study alone, the points from the checks are enough.
#
# Run the next cell first: it fetches the data and the functions of the lesson.

# %%
import pandas as pd

from course_lib import display, load_dataset
from course_lib.models.segmentation import LEVERS, funnel, need_profile, plan_cost, simulate_queue, tier_within_brand

customers = load_dataset("customers")
contacts = load_dataset("contacts")
history = load_dataset("status_history")
costs = load_dataset("service_costs")

# %% [markdown] lang="zh" task="kinds"
# ## 1　他是哪一类客户？
#
# 五个人今天找到澜海。先猜，再想理由：**此时此刻**，他以什么身份来？
#
# | 案例 | 发生了什么 |
# |---|---|
# | `case_1` | 小周在营业厅试了新手机，说“我再想想”，没有签约。 |
# | `case_2` | 网络部的林工每天等客服部的报障日报，拿到才能派人检修。 |
# | `case_3` | 晨帆公司替澜海卖套餐，今天来问上个月的代理佣金。 |
# | `case_4` | 老陈在给澜海供货的路由器厂上班，今天打来查自己手机套餐的账单。 |
# | `case_5` | 给澜海印账单的印刷厂打来电话，问下个月印多少份。 |
#
# 每个案例选一个字母：**A** 外部客户　**B** 内部客户　**C** 合作客户　**D** 不是澜海的客户
#
# 把字母写在引号里，例如 `"case_1": "D",`。案例 5 交卷以后才评，但现在也要填，否则这道题还算没有答完。

# %% [markdown] lang="en" task="kinds"
# ## 1 Which kind of customer?
#
# Five people come to Lanhai today. Guess first, then find the reason: in which role does each come **at this moment**?
#
# | Case | What happens |
# |---|---|
# | `case_1` | Xiao Zhou tries a new phone in the shop, says "let me think" and signs nothing. |
# | `case_2` | Lin, of the network department, waits each day for customer service's fault list. Only then can he send people out. |
# | `case_3` | Chenfan Ltd sells Lanhai's plans. Today it asks about last month's commission. |
# | `case_4` | Chen works at the factory that supplies Lanhai with routers. Today he calls about the bill of his own mobile plan. |
# | `case_5` | The printer of Lanhai's bills calls to ask how many to print next month. |
#
# Choose one letter for each case: **A** external customer, **B** internal customer, **C** partner customer, **D** no customer of Lanhai.
#
# Write the letter in quotes, for example `"case_1": "D",`. Case 5 is marked after you hand in, but fill it in now; until then the task counts as unfinished.

# %% task="kinds" answer="kinds" kind="choice" points=5 concepts="C68 C37" mark="must"
# begin solution
kinds = {
    "case_1": "A",
    "case_2": "B",
    "case_3": "C",
    "case_4": "A",
    "case_5": "C",
}
# end solution

# %% [markdown] lang="zh" task="funnel"
# ## 2　哪个漏斗可信？
#
# 2025 年以前进来、却没有签约的人，公司已经把记录删掉了。下一格用**全部记录**算漏斗。看看签约（`contracted`）的总转化率：你信吗？
#
# 接着做两件事：
#
# 1. 算出 **2025 年进来的那一批人**的漏斗，赋给 `funnel_2025`。`funnel` 的 `start=` 和 `end=` 写这一批人进来的第一天和最后一天，写法如 `end="2023-06-30"`。
# 2. 这一批人里，走到签约的占多大比例？从你的表里取出来，赋给 `signed_2025`，写成 0 到 1 之间的数。
#
# 从表里取一个数，写 `表.loc["行", "列"]`，例如 `all_records.loc["interested", "reached"]`。行和列都用英文代码：`potential` 潜在客户、`interested` 意向客户、`prospective` 准客户、`contracted` 签约客户、`member` 会员；`reached` 到达人数、`step_rate` 本步转化率、`overall_rate` 总转化率。交卷以后会换一批记录再算，所以请从表里取，不要抄数字。

# %% [markdown] lang="en" task="funnel"
# ## 2 Which funnel can you trust?
#
# The firm has deleted everyone who came in before 2025 and never signed. The next cell takes **all records**. Look at the overall rate of `contracted`: do you believe it?
#
# Now do two things:
#
# 1. Work out the funnel of **those who came in during 2025** and call it `funnel_2025`. In `funnel`, `start=` and `end=` take the first and the last day on which these people came in, written like `end="2023-06-30"`.
# 2. What share of them got as far as a contract? Take it from your table and call it `signed_2025`, a number from 0 to 1.
#
# To take one number from a table, write `table.loc["row", "column"]`, for example `all_records.loc["interested", "reached"]`. After you hand in, it is worked out again with other records, so take it from the table and do not copy the digits.

# %%
all_records = funnel(history)
all_records

# %% task="funnel" answer="funnel_2025 signed_2025" kind="code" points=5 concepts="C37" mark="must"
# begin solution
funnel_2025 = funnel(history, start="2025-01-01", end="2025-12-31")
signed_2025 = funnel_2025.loc["contracted", "overall_rate"]
# end solution

# %% [markdown] lang="zh" task="tiers"
# ## 3　先品牌，后 ARPU
#
# 给每位客户一个类别，赋给 `tiers`：一行客户一个字母，顺序和 `customers` 一样。规则是：
#
# - 只和**同一品牌**的客户比 ARPU。
# - 看他的**位置**：本品牌里，ARPU 大于或等于他的人占几成（他自己也算）。不超过 0.2 是 A，不超过 0.5 是 B，不超过 0.8 是 C，其余是 D。
# - 付得一样多的人，类别也一样。
# - 没有品牌或没有 ARPU 的人没有类别，留空。
#
# 例：五位轻享客户付 50、40、30、20、10 元，位置是 0.2、0.4、0.6、0.8、1.0，类别是 A、B、C、C、D。
#
# 课上用的是 `tier_within_brand`。这一次自己来，两行就够：
#
# 1. 位置：从 `customers.groupby("brand")["arpu_yuan"]` 开始，后面接 `.rank(...)`。括号里写三项：`method="max"`（并列的人位置相同）、`pct=True`（写成比例），以及 `ascending=True` 或 `ascending=False`（从低到高，还是从高到低）。
# 2. 类别：用 `pd.cut` 把位置切成段。写法如 `pd.cut(position, [0, 0.6, 1], labels=["many", "few"])`。
#
# 写好以后，数一数：`tiers.value_counts()`。

# %% [markdown] lang="en" task="tiers"
# ## 3 Brand first, then ARPU
#
# Give each customer a class and call the result `tiers`: one letter for each row of `customers`, in the same order. The rules:
#
# - ARPU is compared only with customers of the **same brand**.
# - What counts is the customer's **place**: the share of the brand's customers whose ARPU is at least as high (the customer included). Up to 0.2 is A, up to 0.5 is B, up to 0.8 is C, the rest is D.
# - Those who pay the same get the same class.
# - People without a brand or without an ARPU get no class; leave it empty.
#
# Example: five Lite customers pay 50, 40, 30, 20 and 10 yuan. Their places are 0.2, 0.4, 0.6, 0.8 and 1.0, so their classes are A, B, C, C and D.
#
# The lesson used `tier_within_brand`. This time do it yourself; two lines are enough:
#
# 1. The place: begin with `customers.groupby("brand")["arpu_yuan"]` and add `.rank(...)`. Three things go into the brackets: `method="max"` (customers who tie share the same place), `pct=True` (as a share), and `ascending=True` or `ascending=False` (from low to high, or from high to low).
# 2. The class: `pd.cut` cuts places into pieces, written like `pd.cut(position, [0, 0.6, 1], labels=["many", "few"])`.
#
# Then count them: `tiers.value_counts()`.

# %% task="tiers" answer="tiers" kind="code" points=6 concepts="C04" mark="must"
# begin solution
place = customers.groupby("brand")["arpu_yuan"].rank(ascending=False, method="max", pct=True)
tiers = pd.cut(place, [0, 0.2, 0.5, 0.8, 1], labels=["A", "B", "C", "D"])
# end solution

# %% [markdown] lang="zh" task="needs"
# ## 4　每一群人需要什么？
#
# 细分是为了看清需求。下一格按身份（`role`）把人分开，算出每一群人的联系次数和原因占比。
#
# 1. **读表**：潜在客户（`potential`）、会员（`member`）、经销商（`distributor`）各自联系得最多的原因是什么？把原因的代码写进 `needs`，例如 `"member": "complaint",`。代码有：`billing` 账单、`fault` 故障、`plan_change` 套餐变更、`order` 订购、`complaint` 投诉、`advice` 咨询。
# 2. **算一算**：平均**每位**经销商的联系次数，是平均**每位**潜在客户的几倍？用 `profile` 写成算式（列名：`customers` 人数、`contacts` 联系总次数、`contacts_per_customer` 每人联系次数），赋给 `times`，例如 `times = profile.loc["staff", "customers"] / profile.loc["member", "customers"]`。交卷以后会换一张表再算，所以不要抄数字。

# %% [markdown] lang="en" task="needs"
# ## 4 What does each group need?
#
# We segment to see needs. The next cell splits people by `role` and works out, for each group, how often they contact us and the share of each reason.
#
# 1. **Read the table.** What is the most frequent reason of potential customers (`potential`), of members (`member`) and of distributors (`distributor`)? Write the reason's code into `needs`, for example `"member": "complaint",`. The codes are `billing`, `fault`, `plan_change`, `order`, `complaint` and `advice`.
# 2. **Work it out.** On average, how many times as often does **one** distributor contact us, compared with **one** potential customer? Write it as a formula on `profile` and call it `times`, for example `times = profile.loc["staff", "customers"] / profile.loc["member", "customers"]`. After you hand in, it is worked out on another table, so do not copy the digits.

# %%
reasons = ["billing", "fault", "plan_change", "order", "complaint", "advice"]
# zh: 重新读入，前面改过的表不会影响这一题
# en: read afresh, so that changes made above do not matter here
customers = load_dataset("customers")
profile = need_profile(customers, contacts, by="role")
profile["contacts"] = (profile["customers"] * profile["contacts_per_customer"]).round()
profile[["customers", "contacts", "contacts_per_customer", *reasons]].round(3)

# %% task="needs" answer="needs times" kind="table" points=4 concepts="C03" mark="must"
# begin solution
needs = {
    "potential": "advice",
    "member": "billing",
    "distributor": "order",
}
times = profile.loc["distributor", "contacts_per_customer"] / profile.loc["potential", "contacts_per_customer"]
# end solution

# %% [markdown] lang="zh" task="hours"
# ## 5　每位客户得到多少时间？
#
# 填好两个函数，把 `return` 后面的 `...` 换成一个算式。
#
# 1. `hours_each`：这一类里**每位**客户得到几小时。例：某一类有 50 位客户，分到 10% 的时间，全部时间是 200 小时，那么 `hours_each(50, 0.1, 200)` 得 0.4。
# 2. `intensity`：服务强度。强度 1 表示和平均水平一样；比平均多，就大于 1。例：占客户 50%、占时间 10% 的一类，`intensity(0.5, 0.1)` 得 0.2。
#
# 写完自己试一次：课上 A 类的强度是 2，用你的函数算出来也是 2 吗？

# %% [markdown] lang="en" task="hours"
# ## 5 How much time does each customer get?
#
# Complete two functions: put a formula in place of the `...` after `return`.
#
# 1. `hours_each`: the hours that **one** customer of a class gets. Example: a class has 50 customers and 10% of the time, and there are 200 hours in all. Then `hours_each(50, 0.1, 200)` gives 0.4.
# 2. `intensity`: the intensity of service. 1 is the average; more than the average is above 1. Example: a class with 50% of the customers and 10% of the time has `intensity(0.5, 0.1)`, which gives 0.2.
#
# Try it yourself: in the lesson class A has an intensity of 2. Does your function find 2 as well?


# %% task="hours" answer="hours_each intensity" kind="fill-in" points=5 concepts="C24" mark="must"
def hours_each(customers, time_share, hours):
    # zh: customers：这一类的人数；time_share：这一类占的时间（0 到 1）；hours：全部时间（小时）
    # en: customers: people in the class; time_share: the class's share of the time (0 to 1); hours: all hours
    # begin solution
    return hours * time_share / customers
    # end solution


def intensity(customer_share, time_share):
    # zh: customer_share：这一类占的客户（0 到 1）；time_share：这一类占的时间（0 到 1）
    # en: customer_share: the class's share of customers (0 to 1); time_share: its share of the time (0 to 1)
    # begin solution
    return time_share / customer_share
    # end solution


# %% [markdown] lang="zh" task="plan"
# ## 6　把方案改到预算之内
#
# 市场部的方案 `plan`：A 类处处第 3 档，其他三类处处第 2 档。预算是每月 60,000 元。下一格已经算好了各类人数。
#
# 1. 这个方案每月还**差多少元**？赋给 `shortfall`。课上的 `plan_cost(方案, 各类人数, 价目表, 预算)` 会算出 `.total`（总费用）、`.feasible`（是否可行）和 `.shortfall`（差额；预算够用时是 0）。写成算式，交卷以后会换一个预算再算。
# 2. 修改方案，赋给 `my_plan`。正确答案不止一个，守住四条就行：
#    - 20 格都填，每格是 1、2 或 3，谁也不低于第 1 档；
#    - 至少有两个方面，A 的档次**高于** D；
#    - 同一个方面，从 A 到 D 的档次只能持平或下降；
#    - 总费用不超过预算。
#
# 先复制，再改。改一格：`my_plan.loc["B", "hours"] = 1`；改一整行：`my_plan.loc["B"] = 1`。五个方面的代码是 `staff` 服务人员、`service_level` 服务水平、`content` 服务内容、`hours` 服务时间、`channel` 服务渠道。
#
# 动手时，先把 `my_plan = ...` 写成 `my_plan = plan.copy()`，在它下面一行一行地改。每改一次，都用 `plan_cost` 看看还差多少。

# %% [markdown] lang="en" task="plan"
# ## 6 Bring a plan inside the budget
#
# The marketing department's `plan`: class A gets level 3 everywhere, the other three classes level 2. The budget is 60,000 yuan a month. The next cell has the size of each class.
#
# 1. **How many yuan a month** are missing? Call it `shortfall`. From the lesson, `plan_cost(plan, class sizes, price list, budget)` gives `.total` (the cost), `.feasible` and `.shortfall` (0 when the budget is enough). Write a formula; after you hand in, it is worked out with another budget.
# 2. Change the plan and call yours `my_plan`. There are many right answers; keep four rules:
#    - all 20 cells are filled with 1, 2 or 3, and nobody is below level 1;
#    - on at least two levers A stands **higher** than D;
#    - within a lever, levels stay equal or fall from A to D;
#    - the total does not exceed the budget.
#
# Copy first, then change. One cell: `my_plan.loc["B", "hours"] = 1`; a whole row: `my_plan.loc["B"] = 1`. The codes of the five levers are `staff`, `service_level`, `content`, `hours` and `channel`.
#
# To begin, turn `my_plan = ...` into `my_plan = plan.copy()` and add your changes below it. After each change let `plan_cost` tell you what is still missing.

# %%
# zh: 重新读入，前面改过的表不会影响这一题
# en: read afresh, so that changes made above do not matter here
customers = load_dataset("customers")
budget = 60_000
class_sizes = tier_within_brand(customers).value_counts().sort_index().to_dict()
plan = pd.DataFrame(2, index=["A", "B", "C", "D"], columns=LEVERS)
plan.loc["A"] = 3
print(class_sizes)
plan

# %% task="plan" answer="shortfall my_plan" kind="table" points=6 concepts="C05 C06" mark="must"
# begin solution
shortfall = plan_cost(plan, class_sizes, costs, budget).shortfall

mended = plan.copy()
mended.loc["A", ["staff", "service_level"]] = 2
mended.loc["C", "hours"] = 1
mended.loc["D"] = 1
my_plan = mended
# end solution

# %% [markdown] lang="zh" task="queue"
# ## 7　下一个接谁？
#
# 只有一位坐席，六个来电 P、Q、R、S、T、U。`arrived` 是打进来的时刻（分钟），`minutes` 是要处理几分钟，`class` 是客户类别。规则是**优先队列**：坐席空出来时，先接等着的人里类别最高的；同一类，先来先接；正在通话的**不打断**。
#
# 1. 坐席按什么顺序接起？把六个字母排好，赋给 `served`，例如 `served = ["U", "T", "S", "R", "Q", "P"]`。
# 2. 和“一条队、先来先接”相比，Q 和 T 各多等几分钟？赋给 `extra_wait`：多等写正数，少等写负数，例如 `"Q": -3,`。T 的那一半交卷以后才评。
#
# 建议先在纸上画时间线；也可以用课上的 `simulate_queue` 核对（`rank` 里 0 最优先）。

# %% [markdown] lang="en" task="queue"
# ## 7 Whose call is next?
#
# One agent and six calls, P, Q, R, S, T and U. `arrived` is the minute in which a call comes in, `minutes` how long it takes, `class` the customer's class. The rule is the **priority queue**: when the agent is free, the highest class among those waiting goes first; within a class, first come first served; a call in progress is **never cut off**.
#
# 1. In which order are the calls answered? Put the six letters in order and call the list `served`, for example `served = ["U", "T", "S", "R", "Q", "P"]`.
# 2. Compared with one queue, first come first served, how many minutes longer do Q and T wait? Call it `extra_wait`: longer is positive, shorter is negative, for example `"Q": -3,`. The half for T is marked after you hand in.
#
# Draw a time line on paper first. To check it you can use `simulate_queue` from the lesson (a `rank` of 0 goes first).

# %%
calls = pd.DataFrame(
    {
        "call": ["P", "Q", "R", "S", "T", "U"],
        "class": ["C", "D", "A", "B", "A", "A"],
        "arrived": [0, 1, 2, 3, 5, 18],
        "minutes": [6, 3, 4, 5, 2, 3],
    }
)
calls

# %% task="queue" answer="served extra_wait" kind="ordering" points=4 concepts="C17" mark="if-time"
# begin solution
# zh: P 打到第 6 分钟；R、T（A 类）打到 12；S（B 类）打到 17；Q（D 类）打到 20；U 在 18 才打进来
# en: P lasts until minute 6; R and T (class A) until 12; S (B) until 17; Q (D) until 20; U calls only at 18
served = ["P", "R", "T", "S", "Q", "U"]
# zh: 一条队时，Q 在第 6 分钟、T 在第 18 分钟接起；优先队列时，Q 在 17、T 在 10
# en: in one queue Q is answered in minute 6 and T in 18; with priority Q in 17 and T in 10
extra_wait = {
    "Q": 17 - 6,
    "T": 10 - 18,
}
# end solution

# %% [markdown] lang="zh" task="letter"
# ## 8　写给一位 D 类客户
#
# 孙阿姨用轻享六年，每月 18 元，是 D 类客户。上周断网，她打热线等了很久，听说有人后打进来却先接通。她写信问：“凭什么？”
#
# 替澜海写一封回信，80 到 250 字，赋给 `letter`。请写清三点：为什么会这样；无论付多少钱，她都有什么保证；她现在可以怎么做。说实话，不推脱，不教训人。
#
# 写在三个引号之间，可以换行：`letter = """孙阿姨，您好！……"""`

# %% [markdown] lang="en" task="letter"
# ## 8 A letter to a class D customer
#
# Mrs Sun has been with Lite for six years, pays 18 yuan a month and is in class D. Last week her line was down. She waited long on the hotline, and heard that people who called later were answered first. She writes: "By what right?"
#
# Answer for Lanhai in 60 to 180 words and call the text `letter`. Make three things clear: why it is so; what she can count on whatever she pays; what she can do now. Tell the truth, do not shift the blame, do not lecture.
#
# Write between three quotes; line breaks are fine: `letter = """Dear Mrs Sun, ..."""`

# %% task="letter" answer="letter" kind="written" points=5 concepts="C03 C05 C17" mark="if-time"
# begin solution
from course_lib.language import say

letter = say(
    zh="""孙阿姨，您好！
断网还要久等，换了谁都着急，对不起。您听说的是真的：线路忙的时候，我们按每个品牌里的月消费分类，消费高的先接。
坐席和预算有限，先接一些人，就有人多等，上周多等的是您。这是我们的选择，不是您的错。
有几件事和付多少钱没有关系：断网随时可以报修，有投诉一定受理，您自己的资料随时可以查。
下次断网，不必在电话里等：去营业厅，或者请家人在手机应用里点“报障”，我们会给您回电。您觉得这样排不公平，请告诉我们：投诉会登记、会答复，定规则的人也会看到。
澜海客服""",
    en="""Dear Mrs Sun,
A dead line and then a long wait would upset anyone. I am sorry. What you heard is true: when lines are busy we
answer by class, and the class comes from the monthly bill within each brand; higher bills go first. Agents and
budget are limited, so when some go first, others wait longer. Last week that was you. It was our choice, not your fault.
Some things do not depend on what you pay: you can report a dead line at any hour, every complaint is taken up,
and you can always see your own data.
Next time you need not hold the line: go to a shop, or have someone press "report a fault" in our app, and we call
you back. If you find this order unfair, tell us: a complaint is recorded and answered, and those who make the rules
will read it.
Lanhai customer service""",
)
# end solution
