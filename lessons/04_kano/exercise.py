# ---
# course:
#   title: {zh: KANO 需求分析, en: Kano needs analysis}
#   minutes: 45
#   points: 40
# ---

# %% [markdown] lang="zh"
# 八道题，一题一格答案。三道是选择和排序，四道要写几行代码，写法都有例子，最后一道是写一段话。
#
# - 把 `...` 换成你的答案，运行那一格，再运行下面的 `check(...)`。没写完的题只会显示“还没有作答”，不算错。
# - 检查会告诉你哪里不对、往哪里想。改好再运行，次数不限。
# - 标着“必做”的先做；“有时间再做”的放在最后。
# - 如果出现红色的报错，答案就没有存进去。看报错的最后一行：NameError 多半是漏了引号，SyntaxError 多半是漏了逗号或括号，KeyError 是名字写错了。
# - 全部做完后，按 Ctrl + S 保存，把这个文件交给老师，就是“交卷”。有几分要等交卷后才评；自学的话，看检查给的分就够了。
#
# 先运行下面这一格，把数据和课上用过的函数拿来。

# %% [markdown] lang="en"
# Eight tasks, one answer cell each. Three ask you to choose or to order, four need a few lines of code, each with an example of how to write it, and the last is a short text.
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
from course_lib.models.kano import summarise, summarise_counts

pairs = load_dataset("kano_pairs")

# %% [markdown] lang="zh" task="classes"
# ## 1　两个回答，哪一类？
#
# 一家宠物医院问了一位主人五样服务：
#
# | | 要是有 | 要是没有 |
# |---|---|---|
# | `case_1` 候诊时间短 | 喜欢 | 不喜欢 |
# | `case_2` 手术器械消毒 | 理应如此 | 不喜欢 |
# | `case_3` 出院第二天打电话问候 | 喜欢 | 可以忍受 |
# | `case_4` 每天发一条推广短信 | 不喜欢 | 理应如此 |
# | `case_5` 微信上看检查报告 | 喜欢 | 喜欢 |
#
# 各是哪一类？写一个字母：**M** 必备　**O** 期望　**A** 魅力　**I** 无差异　**R** 反向　**Q** 可疑。例如 `"case_1": "I",`。第五样交卷以后才评，但现在也要填。

# %% [markdown] lang="en" task="classes"
# ## 1 Two answers, which class?
#
# A vet asked one owner about five services:
#
# | | With it | Without it |
# |---|---|---|
# | `case_1` a short wait | I like it | I dislike it |
# | `case_2` sterile instruments | it must be so | I dislike it |
# | `case_3` a call the day after, to ask how the animal is | I like it | I can live with it |
# | `case_4` a promotion text every day | I dislike it | it must be so |
# | `case_5` results on the phone | I like it | I like it |
#
# Which class is each? Write one letter: **M** must-be, **O** one-dimensional, **A** attractive, **I** indifferent, **R** reverse, **Q** questionable. For example `"case_1": "I",`. The fifth is marked after you hand in, but fill it in now.

# %% task="classes" answer="classes" kind="choice" points=5 concepts="C46" mark="must"
# begin solution
classes = {
    "case_1": "O",
    "case_2": "M",
    "case_3": "A",
    "case_4": "R",
    "case_5": "Q",
}
# end solution

# %% [markdown] lang="zh" task="numbers"
# ## 2　有了添多少，没有伤多少
#
# 表 `votes` 是一家软件公司（SaaS）问 100 位用户的结果：一行一个功能，六列是六类各有几人。
#
# 1. 每个功能的 **Better** =（A + O）÷（A + O + M + I）。写成算式，赋给 `better`。列的写法如 `votes["A"]`，例如 `votes["A"] / votes["M"]`。
# 2. 每个功能的 **Worse** = −（O + M）÷（A + O + M + I）。赋给 `worse`，是负数。
#
# 交卷以后会换一张 `votes` 再算，所以要写算式，不要抄数字。

# %% [markdown] lang="en" task="numbers"
# ## 2 How much it adds, how much its lack hurts
#
# The table `votes` is what a software firm (SaaS) found with 100 users: one feature a row, and how many put it into each of the six classes.
#
# 1. The **Better** of each feature = (A + O) ÷ (A + O + M + I). Write a formula and call it `better`. A column is written like `votes["A"]`, for example `votes["A"] / votes["M"]`.
# 2. The **Worse** of each feature = −(O + M) ÷ (A + O + M + I). Call it `worse`; it is below 0.
#
# After you hand in, both are worked out with another table `votes`: write formulas and copy no digits.

# %%
votes = pd.DataFrame(
    {
        "M": [42, 12, 8, 4],
        "O": [33, 51, 16, 7],
        "A": [7, 18, 48, 10],
        "I": [12, 15, 21, 55],
        "R": [4, 3, 4, 20],
        "Q": [2, 1, 3, 4],
    },
    index=["no_data_lost", "fast_loading", "one_click_report", "mascot"],
)
votes

# %% task="numbers" answer="better worse" kind="code" points=6 concepts="C46" mark="must"
# begin solution
valid = votes["A"] + votes["O"] + votes["M"] + votes["I"]
better = (votes["A"] + votes["O"]) / valid
worse = -(votes["O"] + votes["M"]) / valid
# end solution

# %% [markdown] lang="zh" task="firm"
# ## 3　靠得住吗？
#
# 还是表 `votes`。
#
# 1. 用 `summarise_counts(votes)`，把结果赋给 `result`。
# 2. 每个功能的类别赋给 `category`，写法如 `result["runner_up"]`（那是第二名，列名要换成 `"category"`）。
# 3. 哪些功能的前两名差得**不够**？把它们的名字列成一列，赋给 `unsure`。列 `"significant"` 是 True 就是差得够，写法如 `list(result.index[result["significant"]])`；那是差得够的，前面加 `~` 才反过来。
# 4. 拿不准的功能，报告里怎么写最妥当？把字母赋给 `advice`，例如 `advice = "D"`。
#
# **A** 写第一名就行，总要有个结论。　**B** 写前两名都有可能，先按用户分开看，或者多问一些人。　**C** 这个功能不可靠，从表里删掉。
#
# 交卷以后会换一张 `votes` 再算 2 和 3，所以从 `result` 里取。

# %% [markdown] lang="en" task="firm"
# ## 3 How firm is it?
#
# The table `votes` again.
#
# 1. Use `summarise_counts(votes)` and call the result `result`.
# 2. Give the class of each feature to `category`, written like `result["runner_up"]` (that is the second; the column is `"category"`).
# 3. For which features do the first two **not** differ enough? List their names in `unsure`. The column `"significant"` is True where they do, written like `list(result.index[result["significant"]])`; those are the firm ones, and a `~` in front turns it round.
# 4. What should a report say of an unsure feature? Give the letter to `advice`, for example `advice = "D"`.
#
# **A** The first class; there must be a conclusion. **B** Either of the first two; split by kinds of users, or ask more people. **C** The feature is unreliable and leaves the table.
#
# After you hand in, 2 and 3 are worked out with another table `votes`: take them from `result`.

# %% task="firm" answer="result category unsure advice" kind="code" points=5 concepts="C46" mark="must"
# begin solution
result = summarise_counts(votes)
category = result["category"]
unsure = list(result.index[~result["significant"]])
advice = "B"
# end solution

# %% [markdown] lang="zh" task="brands"
# ## 4　分开看
#
# `pairs` 是课上的数据。这一次看 `"short_hotline_wait"`（热线等待时间短）和 `"next_day_delivery"`（手机次日送达）。
#
# 1. 用 `summarise(pairs, by=["brand", "feature"])` 分品牌算，把结果赋给 `by_brand`。
# 2. 尊享（`"prime"`）的次日送达，Better 是多少？赋给 `prime_better`，写法如 `by_brand.loc[("flow", "data_volume"), "worse"]`。
# 3. 轻享（`"lite"`）的热线等待，Worse 是多少？赋给 `lite_worse`。
# 4. “首次来电即解决”合起来是 M、拿不准，尊享是 M，轻享是 O，两个品牌都靠得住。哪句话对？把字母赋给 `reading`：**A** 客户自己也说不清　**B** 两种客户要的不一样，合起来就看不出　**C** 问卷有毛病，要重问
#
# 交卷以后会换一张 `pairs` 再算 2 和 3，所以从表里取，不要抄数字。

# %% [markdown] lang="en" task="brands"
# ## 4 Split
#
# `pairs` are the data of the lesson. Look at `"short_hotline_wait"` and `"next_day_delivery"` this time.
#
# 1. Use `summarise(pairs, by=["brand", "feature"])` to split by brand, and call the result `by_brand`.
# 2. What is the Better of next-day delivery for Prime (`"prime"`)? Call it `prime_better`, written like `by_brand.loc[("flow", "data_volume"), "worse"]`.
# 3. What is the Worse of a short hotline wait for Lite (`"lite"`)? Call it `lite_worse`.
# 4. "Solved at the first call" is M and unsure for all together, M for Prime, O for Lite, and firm for both. Which sentence is right? Give the letter to `reading`: **A** customers do not know what they want, **B** two kinds of customers want different things, and the mixture hides it, **C** the questionnaire is faulty and must be repeated.
#
# After you hand in, 2 and 3 are worked out with another table `pairs`: take them from the table, copy no digits.

# %% task="brands" answer="by_brand prime_better lite_worse reading" kind="code" points=5 concepts="C46" mark="must"
# begin solution
by_brand = summarise(pairs, by=["brand", "feature"])
prime_better = by_brand.loc[("prime", "next_day_delivery"), "better"]
lite_worse = by_brand.loc[("lite", "short_hotline_wait"), "worse"]
reading = "B"
# end solution

# %% [markdown] lang="zh" task="levels"
# ## 5　三层策略
#
# 一家口腔诊所问出了六样：
#
# | | 多数人的类别 |
# |---|---|
# | `case_1` 针头一人一换 | M |
# | `case_2` 约几点就几点看 | O |
# | `case_3` 拔牙第二天，医生打电话问候 | A |
# | `case_4` 候诊区换新沙发 | I |
# | `case_5` 每周推送护牙短信 | R |
# | `case_6` “自助选择麻药” | Q，22% 的人两边都答“喜欢” |
#
# 各放进哪一格？选一个字母：**A** 基础服务，守住不出错　**B** 省心服务，做得比别人好　**C** 超预期服务，挑一两样　**D** 不投入　**E** 避免，让客户自己选　**F** 改了题目再问。最后一样交卷以后才评。

# %% [markdown] lang="en" task="levels"
# ## 5 The strategy on three levels
#
# A dentist found six things:
#
# | | Class of most people |
# |---|---|
# | `case_1` a new needle for each patient | M |
# | `case_2` seen at the time of the appointment | O |
# | `case_3` the doctor calls the day after a tooth was pulled | A |
# | `case_4` a new sofa in the waiting room | I |
# | `case_5` weekly texts on dental care | R |
# | `case_6` "self-chosen anaesthesia" | Q; 22% answered "I like it" both times |
#
# Where does each belong? Choose one letter: **A** basic service, held without errors, **B** worry-free service, better than others, **C** beyond expectation, one or two, **D** no investment, **E** avoided, the customer chooses, **F** asked again with a better question. The last is marked after you hand in.

# %% task="levels" answer="levels" kind="choice" points=5 concepts="C47" mark="must"
# begin solution
levels = {
    "case_1": "A",
    "case_2": "B",
    "case_3": "C",
    "case_4": "D",
    "case_5": "E",
    "case_6": "F",
}
# end solution

# %% [markdown] lang="zh" task="pyramid"
# ## 6　爬到了哪一层？
#
# 表 `people` 是十位客户的三个分数。分界：满意度 `csat` **4 分起**算满足，省力度 `ces` **5 分起**算轻松，推荐 `nps` **9 分起**算难忘。下面一层没到，上面的不算。
#
# 1. 到了第一层（或更高）的占几成？赋给 `met`，一个 0 到 1 之间的数。写法如 `(people["csat"] >= 2).mean()`，界线要换。
# 2. 到了第二层（或更高）的占几成？赋给 `easy`。两个条件都要，用 `&` 连起来，各加括号，如 `((people["csat"] >= 2) & (people["ces"] >= 2)).mean()`。
# 3. 到了第三层的占几成？赋给 `memorable`。
# 4. 十人里有四人没到第一层。先做哪样？把字母赋给 `first`：**A** 送礼，制造惊喜　**B** 把答应的事做到、不出错　**C** 再做一次调查
#
# 交卷以后会换一张 `people` 再算，所以要写算式。

# %% [markdown] lang="en" task="pyramid"
# ## 6 Which level?
#
# The table `people` has three scores of ten customers. The limits: satisfaction `csat` **from 4** is met, effort `ces` **from 5** is easy, recommending `nps` **from 9** is memorable. Without the lower level the higher does not count.
#
# 1. What share reaches the first level (or more)? Call it `met`, a number from 0 to 1, written like `(people["csat"] >= 2).mean()` with another limit.
# 2. What share reaches the second (or more)? Call it `easy`. Both conditions are needed: join them with `&`, each in brackets, like `((people["csat"] >= 2) & (people["ces"] >= 2)).mean()`.
# 3. What share reaches the third? Call it `memorable`.
# 4. Four of the ten have not reached the first level. What comes first? Give a letter to `first`: **A** gifts, for delight, **B** keep promises without errors, **C** another survey.
#
# After you hand in, all of it is worked out with another table `people`: write formulas.

# %%
people = pd.DataFrame(
    {
        "csat": [5, 4, 2, 3, 5, 4, 1, 3, 5, 4],
        "ces": [6, 4, 6, 3, 7, 5, 2, 5, 7, 5],
        "nps": [9, 9, 9, 6, 10, 7, 3, 10, 10, 8],
    }
)
people

# %% task="pyramid" answer="met easy memorable first" kind="code" points=5 concepts="C45" mark="must"
# begin solution
one = people["csat"] >= 4
two = one & (people["ces"] >= 5)
three = two & (people["nps"] >= 9)
met = one.mean()
easy = two.mean()
memorable = three.mean()
first = "B"
# end solution

# %% [markdown] lang="zh" task="steps"
# ## 7　先做什么，后做什么？
#
# 做一次 KANO 分析有六步，次序打乱了：
#
# | | 做什么 |
# |---|---|
# | **A** | 数六类，算 Better 和 Worse |
# | **B** | 从客户的话里列出要问的功能 |
# | **C** | 每样写成正反两问，先请几个人试答 |
# | **D** | 写三层策略 |
# | **E** | 看类别靠不靠得住，拿不准的分开看 |
# | **F** | 正式发问卷 |
#
# 排出先后，赋给 `steps`，例如 `steps = ["A", "B", "C", "D", "E", "F"]`（这不是答案）。

# %% [markdown] lang="en" task="steps"
# ## 7 What comes first?
#
# Six steps of a Kano study, out of order:
#
# | | What is done |
# |---|---|
# | **A** | count the classes, work out Better and Worse |
# | **B** | list the features, from what customers say |
# | **C** | write a pair of questions for each, and try them on a few people |
# | **D** | write the strategy on three levels |
# | **E** | see how firm the classes are, and split where unsure |
# | **F** | send out the questionnaire |
#
# Put them in order and call the list `steps`, for example `steps = ["A", "B", "C", "D", "E", "F"]` (not the answer).

# %% task="steps" answer="steps" kind="ordering" points=4 concepts="C46" mark="must"
# begin solution
steps = ["B", "C", "F", "A", "E", "D"]
# end solution

# %% [markdown] lang="zh" task="chances"
# ## 8　三问，三个机会
#
# 为“**手机次日送达**”（期望）找三个机会，各一两句，合成一段话（至少 25 个不同的字），放在引号里，赋给 `chances`：
#
# 1. 怎样让人**信任**？
# 2. 怎样**因人而异**、有人情味？
# 3. **超出标准**的要求（比如今晚就要），怎样接住？
#
# 每个机会写明谁、做什么、什么时候。这一题由老师按评分表打分。

# %% [markdown] lang="en" task="chances"
# ## 8 Three questions, three opportunities
#
# Find three opportunities for "**next-day delivery**" (one-dimensional), one or two sentences each, as one text (25 different words or more) in quotes; call it `chances`:
#
# 1. how are we **trusted**?
# 2. how is it **personal**?
# 3. how do we meet a request **past the standard** (tonight, for example)?
#
# For each say who, does what, by when. Your instructor scores this task by a rubric.

# %% task="chances" answer="chances" kind="written" points=5 concepts="C91" mark="if-time"
# begin solution
from course_lib.language import say

chances = say(
    zh="""信任：打包时仓库录一段十秒的视频，连同快递员的姓名，发货后十分钟内由系统发给客户；延误了，物流主管当晚九点前主动打电话，说清新的时间。
因人而异：下单时客服问一句“白天家里有人吗”；上班的改送单位，老人由快递员帮忙装卡、调大字，从三月一日起每一单都问。
超标准：今晚就要的，不说“最快明天”。门店店长查最近的店有没有货，有就请客户来取，或由店员下班顺路送，十五分钟内回话；都不行，
就借一台备用机先用着，新机明天九点送到。""",
    en="""Trusted: the warehouse films the packing for ten seconds and the system sends it with the courier's name within ten minutes. If it is
late, the head of logistics calls before nine the same evening with the new time.
Personal: when an order is placed the agent asks whether someone is in during the day. Those at work get it there; for older people
the courier puts in the card and sets large letters, with every order from 1 March.
Past the standard: who needs it tonight does not hear "tomorrow at the earliest". The shop manager looks for one nearby and calls back
within fifteen minutes: collect it, or a colleague brings it on the way home. If there is none, a loan phone until nine tomorrow.""",
)
# end solution
