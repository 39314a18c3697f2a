# ---
# course:
#   title: {zh: MOT/EOAC 积极沟通, en: MOT/EOAC communication}
#   minutes: 50
#   points: 44
# ---

# %% [markdown] lang="zh"
# 八道题，一题一格答案。多数题是选择、排序、编码和改写，只有两题要写几行代码。
#
# - 把 `...` 换成你的答案，运行那一格，再运行下面的 `check(...)`。没写完的题只会显示“还没有作答”，不算错。
# - 检查会告诉你哪里不对、往哪里想。改好再运行，次数不限。
# - 标着“必做”的先做；“有时间再做”的放在最后。
# - 编码的对错，照的是[编码手册](../../docs/coders_guide.zh.md)和人标的编码，不是机器的判断。
# - 如果出现红色的报错，答案就没有存进去。看报错的最后一行：NameError 多半是漏了引号，SyntaxError 多半是漏了逗号或括号，KeyError 是名字写错了。
# - 全部做完后，按 Ctrl + S 保存，把这个文件交给老师，就是“交卷”。有几分要等交卷后才评；自学的话，看检查给的分就够了。
#
# 先运行下面这一格，把课上用过的函数拿来。

# %% [markdown] lang="en"
# Eight tasks, one answer cell each. Most ask you to choose, order, code or reword; only two need a few lines of code of your own.
#
# - Put your answer in place of `...`, run that cell, then the `check(...)` below it. A task you have not finished only shows "not answered yet"; that is no mistake.
# - The check says what is not right and where to look. Correct it and run it again as often as you like.
# - Do the "must do" tasks first; those marked "if there is time" come last.
# - Codes are judged by the [coders' guide](../../docs/coders_guide.md) and by what people coded, not by a machine.
# - If a red error appears, the answer was not stored. Read its last line: NameError mostly means missing quotes, SyntaxError a missing comma or bracket, KeyError a wrong name.
# - When you are done, press Ctrl + S and give this file to your instructor: that is "handing in". A few points are scored only then. If you study alone, the points from the checks are enough.
#
# Run the next cell first: it fetches the functions of the lesson.

# %%
import pandas as pd
from IPython.display import HTML

from course_lib import display
from course_lib.models.dialogue import example, peer_scores
from course_lib.plots.dialogue import coded_html

# %% [markdown] lang="zh" task="lines"
# ## 1　踩了哪条红线？
#
# | 编号 | 坐席说 |
# |---|---|
# | `line_1` | 非常抱歉，这个我们确实办不了，祝您生活愉快。 |
# | `line_2` | 为了保护您的账户，我要先核对身份。请问证件的后四位是多少？ |
# | `line_3` | 您这个年纪，手机应用学不会也正常。 |
# | `line_4` | 系统又卡住了，真让人着急，我陪您一起等。 |
# | `line_5` | 嗯嗯，您说您的，我大概记一下，反正都差不多。 |
# | `line_6` | 同一句话您要我说几遍才够？ |
# | `line_7` | 没收到？签收单上可是有名字的，您别是收了又说没收吧。 |
#
# 每句选一个字母：**A** 轻蔑　**B** 不耐烦　**C** 推诿拒绝　**D** 质疑　**E** 敷衍　**F** 没有踩线
#
# 把字母写在引号里，例如 `"line_1": "F",`。第 7 句交卷以后才评，但现在也要填。

# %% [markdown] lang="en" task="lines"
# ## 1 Which red line is it?
#
# | No. | The agent says |
# |---|---|
# | `line_1` | I am terribly sorry, that is not possible. Have a lovely day. |
# | `line_2` | To protect your account I have to check who is calling. What are the last four digits of your ID? |
# | `line_3` | At your age it is normal that one cannot learn to use an app. |
# | `line_4` | The system hangs again, how annoying for both of us. I will wait with you. |
# | `line_5` | Mm-hm, go on talking, I am jotting some of it down, it is all much the same anyway. |
# | `line_6` | How many times do I have to repeat the same sentence to you? |
# | `line_7` | Not delivered? There is a signature on the slip. You would not be taking it and then saying you did not, would you? |
#
# Choose one letter for each: **A** contempt, **B** irritation, **C** refusal, **D** doubt, **E** carelessness, **F** no red line.
#
# Write the letter in quotes, for example `"line_1": "F",`. Line 7 is marked after you hand in, but fill it in now.

# %% task="lines" answer="lines" kind="choice" points=7 concepts="C51" mark="must"
# begin solution
lines = {
    "line_1": "C",
    "line_2": "F",
    "line_3": "A",
    "line_4": "F",
    "line_5": "E",
    "line_6": "B",
    "line_7": "D",
}
# end solution

# %% [markdown] lang="zh" task="coding"
# ## 2　给一段对话编码
#
# 下一格是一段新的录音。坐席说的是第 1、3、5、7、9、11 句。
#
# 1. 给坐席的每一句选一个字母，填进 `codes`：**E** 探询　**O** 提议　**A** 行动　**C** 确认　**X** 其他（道歉、安慰、解释、拒绝、责怪）。例如 `1: "X",`。一句里有几样，选它主要在做的那一样。
# 2. `escalation`：客户从哪一句起抱怨的是**态度**？写那一句左边的编号。
# 3. `trigger`：引爆它的是坐席的哪一句？也写左边的编号。

# %% [markdown] lang="en" task="coding"
# ## 2 Code a dialogue
#
# The next cell has a new recording. Turns 1, 3, 5, 7, 9 and 11 are the agent's.
#
# 1. Choose one letter for each of the agent's turns and fill in `codes`: **E** explore, **O** offer, **A** action, **C** confirm, **X** other (apologises, comforts, explains, refuses, blames). For example `1: "X",`. Where a turn does several things, choose what it is mainly there for.
# 2. `escalation`: at which turn does the customer begin to complain of **attitude**? Write the number at the left of that turn.
# 3. `trigger`: which of the agent's turns set that off? Write its number at the left.

# %%
call = example("broken_screen")
HTML(coded_html(call))

# %% task="coding" answer="codes escalation trigger" kind="table" points=6 concepts="C61 C52 C81" mark="must"
# begin solution
codes = {
    1: "E",
    3: "X",
    5: "X",
    7: "O",
    9: "A",
    11: "C",
}
escalation = 4
trigger = 3
# end solution

# %% [markdown] lang="zh" task="order"
# ## 3　挑四句，排成 EOAC
#
# 林女士要提前解约，不想付 300 元违约金。店员自己最多能减 50 元，再多要店长批；也可以停机保号，每月 5 元，不算违约。
#
# | 字母 | 店员的话 |
# |---|---|
# | A | 违约金我能减 50 元，再多要请店长批；也可以停机保号，每月 5 元，不算违约。您看哪一种合适？ |
# | B | 这个我做不了主，您跟上面反映吧。 |
# | C | 方便告诉我，为什么这个时候要解约，这个号码以后还用吗？ |
# | D | 我现在就给您办停机保号，两分钟以后生效，今天下班前您会收到短信。 |
# | E | 号码留着，每月 5 元，违约金不用付。这样您放心吗，还有没有没说到的？ |
# | F | 您放心，一定给您想办法，回头联系您。 |
# | G | 合同是您自己签的，当时怎么不看清楚？ |
# | H | 解约和留住号码，哪一样对您更要紧？ |
#
# 挑**四句**，按先后排好，赋给 `order`，例如 `order = ["G", "F", "B", "H"]`。正确答案不止一个。

# %% [markdown] lang="en" task="order"
# ## 3 Pick four sentences and put them in the order of EOAC
#
# Ms Lin wants to end her contract early without the fee of 300 yuan. A clerk may take off 50 yuan; the manager may do more. The number can also be put on hold for 5 yuan a month, with no fee.
#
# | Letter | The clerk's words |
# |---|---|
# | A | I can take 50 yuan off, and ask the manager for more; or put the number on hold for 5 yuan a month, with no fee. Which would suit you? |
# | B | That is not for me to decide. You will have to complain higher up. |
# | C | Could you tell me why you want to end it now, and whether you still need the number? |
# | D | I am putting the number on hold now. It works in two minutes, and you have a text message before we close today. |
# | E | The number stays, 5 yuan a month, and there is no fee. Are you at ease with that, and is anything left? |
# | F | Don't worry, we will definitely find a way and get back to you. |
# | G | You signed the contract. Why didn't you read it? |
# | H | Which matters more to you, to end the contract or to keep the number? |
#
# Pick **four**, in the order in which you would say them, and call the list `order`, for example `order = ["G", "F", "B", "H"]`. There is more than one right answer.

# %% task="order" answer="order" kind="ordering" points=5 concepts="C60 C61 C81" mark="must"
# begin solution
order = ["C", "A", "D", "E"]
# end solution

# %% [markdown] lang="zh" task="reply"
# ## 4　五步反馈，排好次序
#
# 客户说：“这个月又多扣我 30 块，上个月就扣过一次！你们到底管不管？”
#
# | 字母 | 句子 |
# |---|---|
# | A | 我现在就退这 60 元，今天 18 点前到账；原因明天中午前我打电话告诉您。 |
# | B | 同样的错来了两次，您一定很生气。 |
# | C | 事情就是这样，我还有别的电话，先挂了。 |
# | D | 我看到了：这个月 3 号多扣 30 元，上个月 3 号也多扣过 30 元。 |
# | E | 您看这样行吗？还有哪一点我没说到？ |
# | F | 扣费是系统自动的，跟我们热线没关系。 |
# | G | 钱是您的，要我们给个说法，完全应该。 |
#
# 挑**五句**，按五步反馈的次序排好，赋给 `reply`，例如 `reply = ["F", "C", "A", "B", "D"]`。

# %% [markdown] lang="en" task="reply"
# ## 4 A reply of five parts, in order
#
# The customer says: "Again 30 yuan too much this month, and it happened last month as well! Does anybody care?"
#
# | Letter | Sentence |
# |---|---|
# | A | I am returning the 60 yuan now; you have it by 18:00 today. Tomorrow before noon I ring you with the reason. |
# | B | The same mistake twice, you must be really angry. |
# | C | That is how it is. I have other calls waiting, goodbye. |
# | D | I see it here: 30 yuan too much on the 3rd of this month, and 30 on the 3rd of last month. |
# | E | Would that do? Is there anything I have left out? |
# | F | The system charges by itself, that has nothing to do with the hotline. |
# | G | It is your money, and you have every right to an explanation. |
#
# Pick **five**, in the order of the five parts, and call the list `reply`, for example `reply = ["F", "C", "A", "B", "D"]`.

# %% task="reply" answer="reply" kind="ordering" points=5 concepts="C55" mark="must"
# begin solution
reply = ["D", "B", "G", "A", "E"]
# end solution

# %% [markdown] lang="zh" task="warm"
# ## 5　温度用语和氛围
#
# | 编号 | 坐席说 |
# |---|---|
# | `s1` | 我可以现在就替您问仓库。 |
# | `s2` | 能不能请您把箱子上的编号念给我听？ |
# | `s3` | 可以占用您两分钟吗？我想核对一下地址。 |
# | `s4` | 非常抱歉。 |
# | `s5` | 换了我，也会这么着急。 |
#
# 1. 每句选一个字母，填进 `techniques`：**A** “我”表示尊重　**B** “我可以”表示愿意　**C** “能不能请您”缓和要求　**D** 征得同意　**E** 哪一种也不是。例如 `"s1": "E",`。
# 2. 另一段对话里，坐席说了四句：
#
#    - 谢谢您打来告诉我们。
#    - 断网的时间您都记下来了，真仔细，查起来快多了。
#    - 谢谢您等了这么久。
#    - 工单开好了，编号是 B2207。
#
#    氛围营造的方式里，用到的占几分之几？写成 0 到 1 之间的数，赋给 `coverage`。

# %% [markdown] lang="en" task="warm"
# ## 5 Warm wording and atmosphere
#
# | No. | The agent says |
# |---|---|
# | `s1` | I can ask the warehouse for you right now. |
# | `s2` | Could you please read me the number on the box? |
# | `s3` | May I trouble you for two minutes? I would like to go through the address. |
# | `s4` | I am very sorry. |
# | `s5` | I would be just as worried in your place. |
#
# 1. Choose one letter for each and fill in `techniques`: **A** "I" for respect, **B** "I can" for willingness, **C** "could you" to ease a request, **D** asking consent, **E** none of them. For example `"s1": "E",`.
# 2. In another call the agent says four sentences:
#
#    - Thank you for letting us know.
#    - You noted every time the line went down. That is so careful, and it makes the search much faster.
#    - Thank you for waiting so long.
#    - The ticket is open, its number is B2207.
#
#    Of the builders of atmosphere, what share is used? Write a number from 0 to 1 and call it `coverage`.

# %% task="warm" answer="techniques coverage" kind="choice" points=5 concepts="C53 C54" mark="must"
# begin solution
techniques = {
    "s1": "B",
    "s2": "C",
    "s3": "D",
    "s4": "E",
    "s5": "A",
}
coverage = 0.5
# end solution

# %% [markdown] lang="zh" task="route"
# ## 6　疑难请求归哪一种？
#
# 填好函数 `route_of`。按课上的先后来问，问到一个就返回：
#
# 1. 照常要的时间 `normal_hours` 比客户最多能等的 `deadline_hours` **长**：返回 `"urgent"`；
# 2. 合同里没有：`"beyond_contract"`；
# 3. 不归本部门：`"beyond_department"`；
# 4. 我不能决定：`"beyond_role"`；
# 5. 都没有问题：`"within_limits"`。
#
# 把 `return ...` 那一行删掉，换成你自己的几行。每个判断占两行：`if` 前面四个空格，它下面的 `return` 前面八个空格。
#
# ```python
#     if not in_stock:
#         return "sold_out"
# ```
#
# 五个判断里的最后一个不用 `if`，直接写 `return`，前面四个空格。`in_contract`、`in_department`、`in_role` 都是 True 或 False。
#
# 例：`route_of(True, True, False, 48, 1)` 得 `"beyond_role"`。

# %% [markdown] lang="en" task="route"
# ## 6 Which kind of hard request is it?
#
# Complete the function `route_of`. Ask in the order of the lesson, and return at the first that holds:
#
# 1. the normal way, `normal_hours`, takes **longer** than the customer can wait, `deadline_hours`: return `"urgent"`;
# 2. the contract does not hold it: `"beyond_contract"`;
# 3. it is not my department's: `"beyond_department"`;
# 4. I may not decide it: `"beyond_role"`;
# 5. none of these: `"within_limits"`.
#
# Delete the line `return ...` and write your own lines in its place. Each question takes two: `if` with four spaces before it, and under it `return` with eight.
#
# ```python
#     if not in_stock:
#         return "sold_out"
# ```
#
# The last of the five needs no `if`: just `return`, with four spaces. `in_contract`, `in_department` and `in_role` are True or False.
#
# Example: `route_of(True, True, False, 48, 1)` gives `"beyond_role"`.


# %% task="route" answer="route_of" kind="fill-in" points=5 concepts="C60 C81" mark="must"
def route_of(in_contract, in_department, in_role, deadline_hours, normal_hours):
    # begin solution
    if normal_hours > deadline_hours:
        return "urgent"
    if not in_contract:
        return "beyond_contract"
    if not in_department:
        return "beyond_department"
    if not in_role:
        return "beyond_role"
    return "within_limits"
    # end solution


# %% [markdown] lang="zh" task="rewrite"
# ## 7　把冷话改暖
#
# | 编号 | 原话 | 要求 |
# |---|---|---|
# | `r1` | 这不归我管，您打网络部吧。 | 用“我可以……”，说一件你马上做的事 |
# | `r2` | 把身份证后四位报一下。 | 用“能不能请您……”之类的说法 |
# | `r3` | 等着，我去问问。 | 先征得同意：打扰、耽误、占用、方便吗…… |
# | `r4` | 客户：“网三天没通，孩子今晚还有网课。” | 写一两句：说出客户怕的事，再给一个你做得到的办法（能借一台 5G 路由器，今天 18 点前到） |
#
# 把改好的话写进 `rewritten`，例如 `"r1": "……",`，每句不超过 80 个字。机器只看冷话还在不在、该有的说法有没有；客户会不会觉得你懂他，由老师来看（2 分）。

# %% [markdown] lang="en" task="rewrite"
# ## 7 Warm up cold words
#
# | No. | As it is | What is asked |
# |---|---|---|
# | `r1` | That is not my department, ring network construction. | use "I can …" and name something you do at once |
# | `r2` | Give me the last four digits of your ID. | use "could you …" or the like |
# | `r3` | Hold on, I will ask. | ask consent first: may I trouble you, would you mind … |
# | `r4` | Customer: "No line for three days, and my child has a lesson online tonight." | one or two sentences: name what the customer fears, then something you can do (a 5G router on loan, there by 18:00 today) |
#
# Write your sentences into `rewritten`, for example `"r1": "…",`, at most 60 words each. The machine only looks whether the cold words are gone and the wording is there. Whether the customer would feel understood is for your instructor to say (2 points).

# %% task="rewrite" answer="rewritten" kind="written" points=6 concepts="C51 C53 C93" mark="must"
# begin solution
from course_lib.language import say

rewritten = {
    "r1": say(
        zh="上门的日期由网络部定，我可以现在替您开一张急单，由我来盯。",
        en="The date is set by network construction. I can open an urgent ticket for you now and follow it up.",
    ),
    "r2": say(zh="能不能请您说一下身份证的后四位？", en="Could you tell me the last four digits of your ID?"),
    "r3": say(
        zh="可以耽误您两分钟吗？我去问一下店长。",
        en="May I trouble you to wait for two minutes while I ask the manager?",
    ),
    "r4": say(
        zh="孩子今晚的课可不能耽误。我今天先借您一台 5G 路由器，18 点前送到，课能照常上。",
        en="Your child's lesson tonight must not be missed. I can lend you a 5G router, and it is there by 18:00 today.",
    ),
}
# end solution

# %% [markdown] lang="zh" task="peers"
# ## 8　读互评表
#
# 下一格的 `scores` 是三个组的互评：`judged` 被评的组，`judge` 评分的组，`skill` 技能点，`score` 1–5 分。每组也给自己打了分。
#
# 1. 用 `peer_scores(scores)` 算出一张表，取它的 `mean` 那一列，再用 `unstack()` 铺成“组 × 技能点”，赋给 `means`。写法如 `peer_scores(scores)["spread"].unstack()`。交卷以后会换一批分数再算，所以不要抄数字。
# 2. 哪几格评的人差了 2 分或更多，要先谈一谈？一格写成一对（组，技能点），赋给 `talk`，例如 `talk = [("2", "steps")]`。
# 3. 哪个组给自己的分比别人给的高得最多（看某一格）？把组名赋给 `blind`，例如 `blind = "3"`。
#
# 想先看一眼，在答案格里加一行 `print(peer_scores(scores))`。

# %% [markdown] lang="en" task="peers"
# ## 8 Read a matrix of peer scores
#
# `scores` in the next cell is what three teams gave: `judged` is the team judged, `judge` the team that judges, `skill` the skill point, `score` 1 to 5. Each team scored itself as well.
#
# 1. Work out `peer_scores(scores)`, take its column `mean`, spread it out as teams by skill points with `unstack()`, and call that `means`. It is written like `peer_scores(scores)["spread"].unstack()`. After you hand in, it is worked out with other scores: copy no digits.
# 2. In which cells are the judges 2 points or more apart, so that they should talk first? Write each cell as a pair of team and skill point and call the list `talk`, for example `talk = [("2", "steps")]`.
# 3. Which team's own score is furthest above what the others gave it (look for a single cell)? Give its name to `blind`, for example `blind = "3"`.
#
# To look at it first, add a line `print(peer_scores(scores))` to your cell.

# %%
sheet = pd.DataFrame(
    [
        ["1", "1", 4, 4, 5],
        ["1", "2", 4, 3, 5],
        ["1", "3", 5, 3, 2],
        ["2", "1", 2, 4, 3],
        ["2", "2", 5, 4, 4],
        ["2", "3", 3, 4, 3],
        ["3", "1", 5, 2, 4],
        ["3", "2", 5, 5, 4],
        ["3", "3", 4, 4, 3],
    ],
    columns=["judged", "judge", "red_lines", "steps", "warm"],
)
scores = sheet.melt(["judged", "judge"], var_name="skill", value_name="score")
display(sheet)

# %% task="peers" answer="means talk blind" kind="code" points=5 concepts="C56 C62" mark="if-time"
# begin solution
table = peer_scores(scores)
means = table["mean"].unstack()
talk = list(table.index[table["verdict"] == "talk"])
blind = table["gap"].idxmax()[0]
# end solution
