# ---
# course:
#   title: {zh: 流失与体验损害, en: Switching and market damage}
#   minutes: 50
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
from course_lib.models.switching import label_shares, word_of_mouth

incidents = load_dataset("incidents")

# %% [markdown] lang="zh" task="causes"
# ## 1　为什么走？
#
# 五位客户离开了一家洗衣店：
#
# | | 客户说 |
# |---|---|
# | `case_1` | “两件衬衫洗串了色，一件找不到了。” |
# | `case_2` | “我说串色了，要个说法，店里一个月没有回音。” |
# | `case_3` | “第一次去问价，店员眼皮也不抬，‘墙上有，自己看’。” |
# | `case_4` | “对面新开的上门取送，还当天补好扣子，价钱一样。” |
# | `case_5` | “收据上写‘手工干洗’，我在后门看见全扔进水洗机，还叫我别声张。” |
#
# 各选最主要的一类，写一个字母：**A** 价格　**B** 不便　**C** 核心服务失误　**D** 服务接触失误　**E** 投诉回应不当　**F** 竞争对手吸引　**G** 道德问题　**H** 非自愿转换。例如 `"case_1": "B",`。第五位交卷以后才评，但现在也要填。

# %% [markdown] lang="en" task="causes"
# ## 1 Why did they leave?
#
# Five customers left a laundry:
#
# | | The customer says |
# |---|---|
# | `case_1` | "The colour ran on two shirts, and one was lost." |
# | `case_2` | "I told them about the colour and asked what they would do. A month, and no answer." |
# | `case_3` | "The first time I asked for a price she did not look up: 'It's on the wall.'" |
# | `case_4` | "The new shop opposite collects, delivers and sews on buttons the same day, for the same price." |
# | `case_5` | "The receipt said 'dry-cleaned by hand'. Through the back door I saw it all go into the washing machine, and was told to keep quiet." |
#
# Choose the main cause of each, one letter: **A** price, **B** inconvenience, **C** core service failure, **D** service encounter failure, **E** response to a complaint, **F** attraction by competitors, **G** ethical problems, **H** involuntary switching. For example `"case_1": "B",`. The fifth is marked after you hand in, but fill it in now.

# %% task="causes" answer="causes" kind="choice" points=5 concepts="C27 C28" mark="must"
# begin solution
causes = {
    "case_1": "C",
    "case_2": "E",
    "case_3": "D",
    "case_4": "F",
    "case_5": "G",
}
# end solution

# %% [markdown] lang="zh" task="ranking"
# ## 2　排主次
#
# 表 `left` 是十位退租的客户，`codes` 里几个原因用分号隔开。
#
# 1. 用 `label_shares(left["codes"])` 数一数，把**占比那一列**赋给 `shares`。列名是 `"share"`，写法如 `label_shares(left["codes"])["count"]`（那是件数）。
# 2. 最多的一类赋给 `top`。`idxmax()` 给出最大的那一个的名字，`idxmin()` 给出最小的。
# 3. 八类占比的合计赋给 `total`。
# 4. 合计超过 1，为什么？把字母赋给 `reason`：**A** 数错了，要除以合计　**B** 一位客户可以有几个原因　**C** 样本太小
#
# 交卷以后会换一张 `left` 再算前三问，所以不要抄数字。

# %% [markdown] lang="en" task="ranking"
# ## 2 Rank the causes
#
# The table `left` has ten tenants who left; several causes in `codes` are joined by semicolons.
#
# 1. Count with `label_shares(left["codes"])` and give its **column of shares** to `shares`. The column is `"share"`, written like `label_shares(left["codes"])["count"]` (that one is the number).
# 2. Give the most frequent cause to `top`. `idxmax()` gives the name of the largest, `idxmin()` of the smallest.
# 3. Give the sum of all eight shares to `total`.
# 4. The sum is above 1. Why? Give a letter to `reason`: **A** a mistake, divide by the sum, **B** one customer may have several causes, **C** the sample is too small.
#
# After you hand in, 1 to 3 are worked out with another table `left`: copy no digits.

# %%
left = pd.DataFrame(
    {
        "codes": [
            "price",
            "inconvenience;price",
            "core_failure",
            "core_failure;complaint_response",
            "encounter_failure",
            "core_failure;price",
            "complaint_response",
            "core_failure",
            "competition;inconvenience",
            "core_failure;ethics",
        ]
    }
)
left

# %% task="ranking" answer="shares top total reason" kind="code" points=5 concepts="C27" mark="must"
# begin solution
shares = label_shares(left["codes"])["share"]
top = shares.idxmax()
total = sum(shares)
reason = "B"
# end solution

# %% [markdown] lang="zh" task="agreement"
# ## 3　真一致，还是碰巧？
#
# 表 `coded` 是两位编码员对 20 个故事的判断：有没有“道德问题”（1 = 有，0 = 没有）。
#
# 1. 两人一样的占几成？赋给 `observed`。写法如 `(coded["first"] > coded["second"]).mean()`，要换成“等于”（`==`）。
# 2. 碰巧也会一样的占几成？= 两人都说有的机会 + 两人都说没有的机会。`p` 和 `q` 已经写好，是两人各说“有”的占比；两个机会相乘，例如 `p * q` 是都说有。赋给 `chance`。
# 3. kappa =（observed − chance）÷（1 − chance），赋给 `kappa`。
# 4. 怎样写进报告？把字母赋给 `advice`：**A** 一致率很高，可以用　**B** kappa 不高，先改定义、再编一次　**C** 换掉编得慢的那位
#
# 交卷以后会换一张 `coded` 再算前三问。

# %% [markdown] lang="en" task="agreement"
# ## 3 Agreement, or luck?
#
# The table `coded` has what two coders say of 20 stories: an ethical problem (1) or none (0).
#
# 1. What share do they agree on? Call it `observed`, written like `(coded["first"] > coded["second"]).mean()` with "equal" (`==`) instead.
# 2. On what share would they agree by luck? = the chance that both say yes + the chance that both say no. `p` and `q` are ready: the share of yes of each coder. Chances are multiplied; `p * q` is that both say yes. Call it `chance`.
# 3. kappa = (observed − chance) ÷ (1 − chance). Call it `kappa`.
# 4. What goes into the report? Give a letter to `advice`: **A** agreement is high, use it, **B** kappa is low; mend the definition and code again, **C** replace the slower coder.
#
# After you hand in, 1 to 3 are worked out with another table `coded`.

# %%
coded = pd.DataFrame(
    {
        "first": [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        "second": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    }
)
coded.value_counts().rename("stories").reset_index()

# %% task="agreement" answer="observed chance kappa advice" kind="code" points=5 concepts="C28" mark="must"
p, q = coded["first"].mean(), coded["second"].mean()
# begin solution
observed = (coded["first"] == coded["second"]).mean()
chance = p * q + (1 - p) * (1 - q)
kappa = (observed - chance) / (1 - chance)
advice = "B"
# end solution

# %% [markdown] lang="zh" task="silence"
# ## 4　沉默的人
#
# `incidents` 是课上的 600 件。`complained` 是 1 就是投诉过，`searched` 是 1 就是在找别家。
#
# 1. 没投诉的有多少件？赋给 `silent`（件数）。写法如 `(incidents["complained"] == 1).sum()`。
# 2. **没投诉的里面**，在找别家的占几成？赋给 `silent_searching`。先筛选：`incidents[incidents["complained"] == 1]` 是投诉过的那些行。
# 3. 服务接触失误（`coder_1` 里含 `"encounter_failure"`）的里面，投诉的占几成？赋给 `encounter_complained`。筛选的写法如 `incidents[incidents["coder_1"].str.contains("price")]`。
# 4. 总监说：“投诉的人 62% 在找别家，沉默的才 45%，所以沉默的不用管。”他漏了什么？把字母赋给 `missed`：**A** 沉默的人数多得多　**B** 45% 算错了　**C** 投诉的人在夸大
#
# 交卷以后会换一张 `incidents` 再算前三问。

# %% [markdown] lang="en" task="silence"
# ## 4 The silent
#
# `incidents` are the 600 of the lesson. `complained` is 1 for a complaint, `searched` is 1 for looking elsewhere.
#
# 1. How many did not complain? Call the number `silent`, written like `(incidents["complained"] == 1).sum()`.
# 2. **Among those who did not complain**, what share looks elsewhere? Call it `silent_searching`. Filter first: `incidents[incidents["complained"] == 1]` are the rows with a complaint.
# 3. Of the encounter failures (`coder_1` contains `"encounter_failure"`), what share complained? Call it `encounter_complained`. A filter is written like `incidents[incidents["coder_1"].str.contains("price")]`.
# 4. The director says: "62% of those who complain look elsewhere and only 45% of the silent, so leave the silent alone." What did he miss? Give a letter to `missed`: **A** the silent are many more, **B** the 45% is wrong, **C** those who complain exaggerate.
#
# After you hand in, 1 to 3 are worked out with another table `incidents`.

# %% task="silence" answer="silent silent_searching encounter_complained missed" kind="code" points=5 concepts="C27" mark="must"
# begin solution
quiet = incidents[incidents["complained"] == 0]
silent = len(quiet)
silent_searching = quiet["searched"].mean()
encounter = incidents[incidents["coder_1"].str.contains("encounter_failure")]
encounter_complained = encounter["complained"].mean()
missed = "A"
# end solution

# %% [markdown] lang="zh" task="damage"
# ## 5　一家健身房
#
# 字典 `gym` 里是一家健身房的数：会员 `customers`，遇到问题的 `problem`，其中投诉的 `complaint`，投诉后满意的 `satisfied`；续费率：没问题的 `renew_ok`，投诉后满意的 `renew_satisfied`，投诉后不满意的 `renew_dissatisfied`，没投诉的 `renew_silent`；一位会员值 `value` 元。
#
# 多流失的人 = 这条路的人数 ×（没问题的续费率 − 这条路的续费率）。
#
# 1. 没投诉的这条路，多流失几位？赋给 `lost_silent`。
# 2. 三条路一共多流失几位？赋给 `lost`。
# 3. 值多少元？赋给 `yuan`。
# 4. 店长想挂“欢迎投诉”。现在该不该？把字母赋给 `sign`：**A** 该，投诉越多越好　**B** 先把投诉处理好，因为投诉的人平均走得比沉默的人多　**C** 不该，投诉的人都是来找碴的
#
# 取数的写法如 `gym["customers"] * gym["problem"]`，是遇到问题的人数。交卷以后会换一个 `gym` 再算前三问。

# %% [markdown] lang="en" task="damage"
# ## 5 A gym
#
# The dictionary `gym` has the numbers of a gym: members `customers`, those with a `problem`, of these a `complaint`, of these `satisfied`; renewals without a problem `renew_ok`, after a complaint that satisfied `renew_satisfied`, that did not `renew_dissatisfied`, and without a complaint `renew_silent`; a member is worth `value` yuan.
#
# Extra losses = people on the way × (renewal without a problem − renewal on this way).
#
# 1. How many are lost on the silent way? Call it `lost_silent`.
# 2. How many on all three ways together? Call it `lost`.
# 3. How many yuan? Call it `yuan`.
# 4. The manager wants a sign "complaints welcome". Now? Give a letter to `sign`: **A** yes, the more the better, **B** first settle complaints well, as those who complain leave more often than the silent on average, **C** no, people who complain only want trouble.
#
# Numbers are taken like `gym["customers"] * gym["problem"]`, the people with a problem. After you hand in, 1 to 3 are worked out with another `gym`.

# %%
gym = {
    "customers": 2_000,
    "problem": 0.30,
    "complaint": 0.25,
    "satisfied": 0.40,
    "renew_ok": 0.80,
    "renew_satisfied": 0.72,
    "renew_dissatisfied": 0.35,
    "renew_silent": 0.62,
    "value": 900,
}

# %% task="damage" answer="lost_silent lost yuan sign" kind="code" points=6 concepts="C43" mark="must"
# begin solution
troubled = gym["customers"] * gym["problem"]
spoke = troubled * gym["complaint"]
happy, unhappy = spoke * gym["satisfied"], spoke * (1 - gym["satisfied"])
lost_silent = troubled * (1 - gym["complaint"]) * (gym["renew_ok"] - gym["renew_silent"])
lost_happy = happy * (gym["renew_ok"] - gym["renew_satisfied"])
lost_unhappy = unhappy * (gym["renew_ok"] - gym["renew_dissatisfied"])
lost = lost_silent + lost_happy + lost_unhappy
yuan = lost * gym["value"]
sign = "B"
# end solution

# %% [markdown] lang="zh" task="mouth"
# ## 6　一家面馆的口碑
#
# 字典 `noodle`：用广告请来 `seeds` 位种子客户，每位新客户介绍 `rate` 位，跟 `rounds` 轮；这一带可能来的人有 `market` 位；介绍一位送面 `reward` 元，广告请一位 `advert` 元。
#
# 1. 用 `word_of_mouth(...)` 算，把表赋给 `table`。写法如 `word_of_mouth(50, 0.2, rounds=3, market=1_000, reward_yuan=5, advertising_yuan=30)`，数字换成 `noodle` 里的，如 `noodle["seeds"]`。
# 2. 最后一共多少位客户？从表的最后一行取，赋给 `customers`，写法如 `table["new"].iloc[-1]`（那是最后一轮新来的）。
# 3. 和全靠广告请来同样多的人比，省多少元？赋给 `saved`。两列是 `"advertising_yuan"` 和 `"word_of_mouth_yuan"`。
# 4. 下周六开业，要坐满 80 个位子。靠什么？把字母赋给 `opening`：**A** 只靠口碑，便宜　**B** 开业靠广告，以后靠口碑　**C** 都不用，味道好自然有人来
#
# 交卷以后会换一个 `noodle` 再算 2 和 3。

# %% [markdown] lang="en" task="mouth"
# ## 6 Word of mouth for a noodle shop
#
# The dictionary `noodle`: `seeds` first customers won by advertising, each newcomer brings `rate`, for `rounds` rounds; `market` people live near enough; a customer who was brought costs a free bowl, `reward` yuan, one won by advertising `advert` yuan.
#
# 1. Work it out with `word_of_mouth(...)` and call the table `table`, written like `word_of_mouth(50, 0.2, rounds=3, market=1_000, reward_yuan=5, advertising_yuan=30)`; put the numbers of `noodle` there, such as `noodle["seeds"]`.
# 2. How many customers are there in the end? Take it from the last row and call it `customers`, written like `table["new"].iloc[-1]` (those are the newcomers of the last round).
# 3. How many yuan are saved against winning as many by advertising? Call it `saved`. The columns are `"advertising_yuan"` and `"word_of_mouth_yuan"`.
# 4. The shop opens next Saturday and 80 seats should be filled. With what? Give a letter to `opening`: **A** word of mouth alone, it is cheap, **B** advertising for the opening, word of mouth afterwards, **C** neither, good noodles find their eaters.
#
# After you hand in, 2 and 3 are worked out with another `noodle`.

# %%
noodle = {"seeds": 80, "rate": 0.6, "rounds": 5, "market": 1_500, "reward": 12, "advert": 40}

# %% task="mouth" answer="table customers saved opening" kind="code" points=5 concepts="C40" mark="must"
# begin solution
table = word_of_mouth(
    noodle["seeds"],
    noodle["rate"],
    rounds=noodle["rounds"],
    market=noodle["market"],
    reward_yuan=noodle["reward"],
    advertising_yuan=noodle["advert"],
)
end = table.iloc[-1]
customers = end["customers"]
saved = end["advertising_yuan"] - end["word_of_mouth_yuan"]
opening = "B"
# end solution

# %% [markdown] lang="zh" task="accounts"
# ## 7　来源和记录
#
# 课上讲的危机，各是下面哪一种？
#
# | | 说法 |
# |---|---|
# | `case_1` | 雪印：6 月 29 日下令召回 |
# | `case_2` | 雪印：7 月 3 日检查工厂 |
# | `case_3` | 雪印：21 家工厂停产检查 |
# | `case_4` | 南京陈馅月饼：2002 年 |
# | `case_5` | 2003 年，某大卖场卖假茅台 |
#
# 写一个字母：**A** 来源和记录一致　**B** 来源和记录不一致，写出两个日期　**C** 只有来源说，写明“未核实”　**D** 没有记录，所以没有发生。第五样交卷以后才评。

# %% [markdown] lang="en" task="accounts"
# ## 7 Source and record
#
# Which is true of these, as told in the lesson?
#
# | | Statement |
# |---|---|
# | `case_1` | Snow Brand: the recall was ordered on 29 June |
# | `case_2` | Snow Brand: the plant was inspected on 3 July |
# | `case_3` | Snow Brand: 21 plants were closed for checks |
# | `case_4` | old mooncake filling in Nanjing: 2002 |
# | `case_5` | fake Maotai in a hypermarket, 2003 |
#
# Choose a letter: **A** source and record agree, **B** they differ; give both dates, **C** in the source only; write "not verified", **D** there is no record, so it did not happen. The fifth is marked after you hand in.

# %% task="accounts" answer="accounts" kind="choice" points=5 concepts="C29 C31" mark="must"
# begin solution
accounts = {
    "case_1": "A",
    "case_2": "B",
    "case_3": "C",
    "case_4": "B",
    "case_5": "C",
}
# end solution

# %% [markdown] lang="zh" task="statement"
# ## 8　第一份公告
#
# 澜海卖出 3,000 个充电宝，今天上午接到两个冒烟的电话，没有人受伤，原因还不知道。下午三点要发公告。
#
# 写给客户（至少 40 个不同的字），放在引号里，赋给 `statement`。不隐瞒、不推给客户、不轻慢；说清知道什么、不知道什么，客户现在做什么，谁在什么时候再说。这一题由老师按评分表打分。

# %% [markdown] lang="en" task="statement"
# ## 8 The first statement
#
# Lanhai has sold 3,000 power banks. This morning two customers called: theirs smoked. Nobody is hurt, the cause is not known. A statement goes out at three in the afternoon.
#
# Write it to the customers (40 different words or more), in quotes, and call it `statement`. Hide nothing, blame no customer, show no contempt; say what is known and what is not, what to do now, and who will speak again, when. Your instructor scores this task by a rubric.

# %% task="statement" answer="statement" kind="written" points=4 concepts="C30" mark="if-time"
# begin solution
from course_lib.language import say

statement = say(
    zh="""各位买了澜海 P2 充电宝的客户：今天上午十点和十一点，两位客户来电，说充电宝充电时冒烟。目前没有人受伤。原因还没有查清，我们不猜。
请现在就停用，拔下电源，放在地砖或空铁盒里，不要拆，不要扔进垃圾桶。三千个我们全部召回，不问使用情况，退全款；明天早上八点起，快递
上门取，运费由我们付。澜海热线今晚不关，有人受伤请先打 120。我是总经理林海，这件事由我负责。今晚九点，查到什么、没查到什么，我都会
在这里再说一次。让您担心了，对不起。""",
    en="""To all who bought a Lanhai P2 power bank: at ten and at eleven this morning two customers called to say that theirs smoked while
charging. Nobody has been hurt. We do not know the cause yet and will not guess. Please stop using it now, unplug it, put it on tiles or in an
empty tin, do not open it, and keep it out of the bin. We are recalling all three thousand and pay the full price back, with no questions
about how it was used. From eight tomorrow a courier collects it at our cost. Our hotline is open all night; if someone is hurt, call the
ambulance first. I am Lin Hai, general manager, and I answer for this. At nine tonight I shall tell you here what we have found and what we
have not. We are sorry for the worry.""",
)
# end solution
