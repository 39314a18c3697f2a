# ---
# course:
#   title: {zh: 投诉与服务补救, en: Complaints and service recovery}
#   minutes: 45
#   points: 40
# ---

# %% [markdown] lang="zh"
# 八道题，一题一格答案。三道是选择，一道是排序，三道要写几行代码，写法都有例子，最后一道是写一段话。
#
# - 把 `...` 换成你的答案，运行那一格，再运行下面的 `check(...)`。没写完的题只会显示“还没有作答”，不算错。
# - 检查会告诉你哪里不对、往哪里想。改好再运行，次数不限。
# - 标着“必做”的先做；“有时间再做”的放在最后。
# - 如果出现红色的报错，答案就没有存进去。看报错的最后一行：NameError 多半是漏了引号，SyntaxError 多半是漏了逗号或括号，KeyError 是名字写错了。
# - 全部做完后，按 Ctrl + S 保存，把这个文件交给老师，就是“交卷”。有几分要等交卷后才评；自学的话，看检查给的分就够了。
#
# 先运行下面这一格。

# %% [markdown] lang="en"
# Eight tasks, one answer cell each. Three ask you to choose, one to order, three need a few lines of code, each with an example of how to write it, and the last is a short text.
#
# - Put your answer in place of `...`, run that cell, then the `check(...)` below it. A task you have not finished only shows "not answered yet"; that is no mistake.
# - The check says what is not right and where to look. Correct it and run it again as often as you like.
# - Do the "must do" tasks first; those marked "if there is time" come last.
# - If a red error appears, the answer was not stored. Read its last line: NameError mostly means missing quotes, SyntaxError a missing comma or bracket, KeyError a wrong name.
# - When you are done, press Ctrl + S and give this file to your instructor: that is "handing in". A few points are scored only then. If you study alone, the points from the checks are enough.
#
# Run the next cell first.

# %%
import pandas as pd

# %% [markdown] lang="zh" task="scenes"
# ## 1　哪一类投诉？
#
# 一家跨境买茶具的网店：
#
# | | 客户的话 |
# |---|---|
# | `case_1` | 收到六个杯子，碎了两个。 |
# | `case_2` | 退了货，卡里只退回一半。 |
# | `case_3` | 说好中秋前到，过完节才来。 |
# | `case_4` | 物流停在口岸九天，只写着“待补材料”。 |
# | `case_5` | 物流显示已签收，可我根本没见着。 |
#
# 各是哪一类场景？写一个字母：**A** 丢失或损坏　**B** 账单与结算　**C** 未按时送达　**D** 海关扣留。例如 `"case_1": "D",`。第五句交卷以后才评，但现在也要填。

# %% [markdown] lang="en" task="scenes"
# ## 1 Which kind of complaint?
#
# A shop that sends tea sets abroad:
#
# | | What customers say |
# |---|---|
# | `case_1` | Six cups came, two of them broken. |
# | `case_2` | I sent it back, and half of the money came. |
# | `case_3` | Before the festival, you said. It came after. |
# | `case_4` | It has been at the border for nine days, "papers missing". |
# | `case_5` | The tracking says "received". I have never seen it. |
#
# Which scene is each? Write one letter: **A** lost or damaged, **B** billing and settlement, **C** not delivered on time, **D** held at customs. For example `"case_1": "D",`. The fifth is marked after you hand in, but fill it in now.

# %% task="scenes" answer="scenes" kind="choice" points=5 concepts="C57" mark="must"
# begin solution
scenes = {
    "case_1": "A",
    "case_2": "B",
    "case_3": "C",
    "case_4": "D",
    "case_5": "A",
}
# end solution

# %% [markdown] lang="zh" task="pareto"
# ## 2　排主次
#
# 表 `log` 是一家洗衣店的投诉，一行一起，列 `step` 是出错的环节。
#
# 1. 每个环节几起？赋给 `counts`，从多到少。写法如 `log["scene"].value_counts()`，列名要换。
# 2. 每个环节占几成？赋给 `share`，0 到 1 之间的数，写法如 `counts / 2`，要除以总数（`counts.sum()`）。
# 3. 占得最多的两个环节，一共占几成？赋给 `two`，写法如 `share.iloc[:3].sum()`（那是三个）。
#
# 交卷以后会换一张 `log` 再算，所以要写算式，不要抄数字。

# %% [markdown] lang="en" task="pareto"
# ## 2 Rank them
#
# The table `log` has the complaints of a laundry, one a row; the column `step` says where it went wrong.
#
# 1. How many at each step? Call it `counts`, most first, written like `log["scene"].value_counts()` with another column.
# 2. What share has each step? Call it `share`, numbers from 0 to 1, written like `counts / 2`, but divided by all of them (`counts.sum()`).
# 3. What share do the first two have together? Call it `two`, written like `share.iloc[:3].sum()` (that is three).
#
# After you hand in, it is all worked out with another table `log`: write formulas and copy no digits.

# %%
log = pd.DataFrame(
    {
        "step": ["washing"] * 9 + ["ironing"] * 5 + ["counter"] * 4 + ["delivery"] * 2,
        "scene": ["damaged", "late", "damaged", "billing"] * 5,
    }
)
log.head()

# %% task="pareto" answer="counts share two" kind="code" points=5 concepts="C57" mark="must"
# begin solution
counts = log["step"].value_counts()
share = counts / counts.sum()
two = share.iloc[:2].sum()
# end solution

# %% [markdown] lang="zh" task="risk"
# ## 3　先管哪个风险？
#
# 表 `risks` 是一家月子中心的四个风险，三个分都是 1 到 10（探测度 10 = 最晚才发现）。
#
# 1. 每个风险的 RPN 赋给 `rpn`。列的写法如 `risks["severity"]`，例如 `risks["severity"] + risks["detection"]`（加号要换）。
# 2. RPN 最高的叫什么？赋给 `first`，写法如 `risks["detection"].idxmax()`。
# 3. 最严重的叫什么？赋给 `worst`。
# 4. “认错宝宝”的 RPN 排第三。怎么办？把字母赋给 `advice`：**A** 按 RPN 来，先放一放　**B** 虽然少见，后果太重，也要马上防　**C** 把它的发生度改成 10
#
# 交卷以后会换一张 `risks` 再算 1 到 3，所以要写算式。

# %% [markdown] lang="en" task="risk"
# ## 3 Which risk comes first?
#
# The table `risks` has four risks of a home for mothers and newborns, each rated from 1 to 10 (detection 10 = noticed last).
#
# 1. Call the RPN of each `rpn`. A column is written like `risks["severity"]`, for example `risks["severity"] + risks["detection"]` (with another sign).
# 2. Which has the highest RPN? Give its name to `first`, written like `risks["detection"].idxmax()`.
# 3. Which is the most severe? Give its name to `worst`.
# 4. "Babies mixed up" is third by RPN. What now? Give a letter to `advice`: **A** follow the RPN and leave it for later, **B** it is rare but far too serious: prevent it at once, **C** change its occurrence to 10.
#
# After you hand in, 1 to 3 are worked out with another table `risks`: write formulas.

# %%
risks = pd.DataFrame(
    {
        "severity": [10, 5, 4, 6],
        "occurrence": [1, 6, 8, 5],
        "detection": [7, 5, 2, 3],
    },
    index=["babies_mixed_up", "meal_late", "bill_unclear", "room_cold"],
)
risks

# %% task="risk" answer="rpn first worst advice" kind="code" points=6 concepts="C59" mark="must"
# begin solution
rpn = risks["severity"] * risks["occurrence"] * risks["detection"]
first = rpn.idxmax()
worst = risks["severity"].idxmax()
advice = "B"
# end solution

# %% [markdown] lang="zh" task="stages"
# ## 4　漏在哪一段？
#
# 一家搬家公司：
#
# | | 发生了什么 |
# |---|---|
# | `case_1` | 知道那天有雨，没有提前提醒客户，也没有备雨布。 |
# | `case_2` | 柜子刮花了，客户当场找领队，领队说“回头再说”。 |
# | `case_3` | 赔了钱以后，再没有人问过一句满不满意。 |
# | `case_4` | 车晚到两小时，客户打了三个电话，没有一个人给准话。 |
# | `case_5` | 签单时没有说清电梯要另收费。 |
#
# 各是哪一段没做好？写一个字母：**A** 事前　**B** 事中　**C** 事后。最后一样交卷以后才评。

# %% [markdown] lang="en" task="stages"
# ## 4 Which stage failed?
#
# A removal firm:
#
# | | What happened |
# |---|---|
# | `case_1` | Rain was forecast. Nobody warned the customer, and no covers were packed. |
# | `case_2` | A cupboard got scratched. The customer turned to the foreman, who said "later". |
# | `case_3` | Money was paid, and after that nobody ever asked whether it was all right. |
# | `case_4` | The lorry was two hours late. Three calls, and nobody would name a time. |
# | `case_5` | When the contract was signed, nobody said that a lift costs extra. |
#
# Which stage failed? Write one letter: **A** before, **B** during, **C** after. The last is marked after you hand in.

# %% task="stages" answer="stages" kind="choice" points=5 concepts="C78" mark="must"
# begin solution
stages = {
    "case_1": "A",
    "case_2": "B",
    "case_3": "C",
    "case_4": "B",
    "case_5": "A",
}
# end solution

# %% [markdown] lang="zh" task="missing"
# ## 5　缺的是哪一条？
#
# | | 补救的经过 |
# |---|---|
# | `case_1` | 航班取消了，旅客到登机口才知道；其实六小时前就定了。 |
# | `case_2` | 答应两点回电，四点才打。 |
# | `case_3` | 补偿是合适的，可客服每一句都在念稿子，连他的名字也念错了。 |
# | `case_4` | 谁都知道该换，可是没有一个人有权换，要等总部批一周。 |
# | `case_5` | 开口就说“按规定不赔”，后来才发现规定是赔的。 |
#
# 各缺哪一条策略？写一个字母：**A** 懂规则、会评估　**B** 早告知、管期望　**C** 守承诺　**D** 真诚、专属的关心　**E** 流程灵活。最后一样交卷以后才评。

# %% [markdown] lang="en" task="missing"
# ## 5 What was missing?
#
# | | How it was handled |
# |---|---|
# | `case_1` | A flight was cancelled. Passengers heard it at the gate; it had been decided six hours before. |
# | `case_2` | A call at two was promised; it came at four. |
# | `case_3` | The compensation was right, but every sentence came from a script, and even the name was wrong. |
# | `case_4` | All agreed that it should be exchanged. Nobody was allowed to; head office took a week. |
# | `case_5` | "By the rules we do not pay" was the first word. Later it turned out that the rules say they do. |
#
# Which strategy was missing? Write one letter: **A** know the rules and appraise, **B** inform early, manage expectations, **C** keep promises, **D** sincere, exclusive care, **E** flexible process. The last is marked after you hand in.

# %% task="missing" answer="missing" kind="choice" points=5 concepts="C58" mark="must"
# begin solution
missing = {
    "case_1": "B",
    "case_2": "C",
    "case_3": "D",
    "case_4": "E",
    "case_5": "A",
}
# end solution

# %% [markdown] lang="zh" task="gold"
# ## 6　投诉变黄金？
#
# 表 `people` 是一家健身房的会员：`group` 是 `"none"`（没出过问题）、`"settled"`（投诉后满意）或 `"unsettled"`（投诉后不满意），`renewed` 是 1（续了费）或 0。
#
# 1. 每组续费的占几成？赋给 `renewal`，写法如 `people.groupby("renewed")["renewed"].mean()`，要按组分。
# 2. 投诉后满意的比没出过问题的高多少？赋给 `difference`（低就是负数），写法如 `renewal["none"] - renewal["unsettled"]`。
# 3. 把每位不满意的都办到满意，每 100 位能多留几位？赋给 `kept`，写法如 `100 * (renewal["none"] - renewal["unsettled"])`，要用另外两组。
# 4. 哪句话站得住？把字母赋给 `reading`：**A** 投诉越多越好，补救好了更忠诚　**B** 不出事最好；出了事，办好了能多留不少人　**C** 补救没有用
#
# 交卷以后会换一张 `people` 再算 1 到 3，所以要写算式。

# %% [markdown] lang="en" task="gold"
# ## 6 Complaints into gold?
#
# The table `people` has the members of a gym: `group` is `"none"` (no problem), `"settled"` (satisfied after a complaint) or `"unsettled"` (dissatisfied after one); `renewed` is 1 or 0.
#
# 1. What share of each group renewed? Call it `renewal`, written like `people.groupby("renewed")["renewed"].mean()`, but by group.
# 2. By how much is "settled" above "none"? Call it `difference` (below zero if it is lower), written like `renewal["none"] - renewal["unsettled"]`.
# 3. If every dissatisfied complaint were settled, how many more of 100 would stay? Call it `kept`, written like `100 * (renewal["none"] - renewal["unsettled"])`, with the other two groups.
# 4. Which sentence stands? Give a letter to `reading`: **A** the more complaints the better, a good recovery makes people loyal, **B** no problem is best; once there is one, settling it keeps many more, **C** recovery is useless.
#
# After you hand in, 1 to 3 are worked out with another table `people`: write formulas.

# %%
people = pd.DataFrame(
    {
        "group": ["none"] * 10 + ["settled"] * 10 + ["unsettled"] * 10,
        "renewed": [1] * 9 + [0] + [1] * 7 + [0] * 3 + [1] * 3 + [0] * 7,
    }
)
people.groupby("group").head(2)

# %% task="gold" answer="renewal difference kept reading" kind="code" points=6 concepts="C78" mark="must"
# begin solution
renewal = people.groupby("group")["renewed"].mean()
difference = renewal["settled"] - renewal["none"]
kept = 100 * (renewal["settled"] - renewal["unsettled"])
reading = "B"
# end solution

# %% [markdown] lang="zh" task="steps"
# ## 7　预防方案，先做什么？
#
# 做一份投诉预防方案有六步，次序打乱了：
#
# | | 做什么 |
# |---|---|
# | **A** | 定措施：谁、哪天、做什么 |
# | **B** | 把流程一步一步画出来 |
# | **C** | 三个月后数投诉，看少了没有 |
# | **D** | 给每个错打三个分，算 RPN，也看严重度 |
# | **E** | 翻投诉记录，找出每一步会出什么错 |
# | **F** | 照措施去做 |
#
# 排出先后，赋给 `steps`，例如 `steps = ["A", "B", "C", "D", "E", "F"]`（这不是答案）。

# %% [markdown] lang="en" task="steps"
# ## 7 A prevention plan: what comes first?
#
# Six steps of a prevention plan, out of order:
#
# | | What is done |
# |---|---|
# | **A** | settle the measures: who, by when, what |
# | **B** | draw the process step by step |
# | **C** | count complaints after three months and see whether there are fewer |
# | **D** | rate each failure three times, compute the RPN, look at severity too |
# | **E** | go through the complaints and find what goes wrong at each step |
# | **F** | carry the measures out |
#
# Put them in order and call the list `steps`, for example `steps = ["A", "B", "C", "D", "E", "F"]` (not the answer).

# %% task="steps" answer="steps" kind="ordering" points=4 concepts="C59" mark="must"
# begin solution
steps = ["B", "E", "D", "A", "F", "C"]
# end solution

# %% [markdown] lang="zh" task="plan"
# ## 8　一条预防措施
#
# 为“**账单金额和套餐说明不一样**”（出账环节，严重 6、发生 7、探测 4）写一条预防措施，写成一段话（至少 25 个不同的字），放在引号里，赋给 `plan`：
#
# 1. 为什么会错？**预防**什么（不是怎样道歉）？
# 2. **谁、哪一天、做什么**？
# 3. 改后三个分各是几，RPN 是多少？三个月后看**哪个数**？
#
# 这一题由老师按评分表打分。

# %% [markdown] lang="en" task="plan"
# ## 8 One preventive measure
#
# Write one measure against "**the bill does not agree with the plan**" (bill run; severity 6, occurrence 7, detection 4), as one text (25 different words or more) in quotes; call it `plan`:
#
# 1. why does it go wrong, and what is **prevented** (not how to apologise)?
# 2. **who does what by when**?
# 3. the three ratings after it and the RPN; **which number** is looked at in three months?
#
# Your instructor scores this task by a rubric.

# %% task="plan" answer="plan" kind="written" points=4 concepts="C59 C58" mark="if-time"
# begin solution
from course_lib.language import say

plan = say(
    zh="""错在资费更新以后，出账系统里的旧价目没有同步，月底才有人发现。预防：出账前一天，系统自动拿一百张账单和新价目逐项对比，有一处不同就停发。
计费主管负责，二月二十日前上线；停发时，客服组长两小时内短信告诉受影响的客户，并写明改好的日子。改后：严重还是 6，发生 3，探测 2，RPN 从 168 降到 36。
三个月后看“账单与结算”类投诉，从每月 26 起降到 10 起以下才算有用。""",
    en="""It goes wrong because an old price list stays in the billing system after a price update and nobody notices before the end of the month.
Prevented so: the day before the bill run the system compares a hundred bills with the new list, item by item, and one difference stops the run. The head of
billing has it working by 20 February; if the run stops, the service team leader texts those affected within two hours, with the day when it will be right.
After it: severity still 6, occurrence 3, detection 2; the RPN falls from 168 to 36. In three months complaints about billing must be
below 10 a month, down from 26.""",
)
# end solution
