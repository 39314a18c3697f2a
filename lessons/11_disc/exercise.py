# ---
# course:
#   title: {zh: DISC 因人沟通, en: DISC styles}
#   minutes: 45
#   points: 40
# ---

# %% [markdown] lang="zh"
# 八道题，一题一格答案。多数题是选择、排序和写话，只有两题要自己写一两行代码。
#
# - 把 `...` 换成你的答案，运行那一格，再运行下面的 `check(...)`。没写完的题只会显示“还没有作答”，不算错。
# - 检查会告诉你哪里不对、往哪里想。改好再运行，次数不限。
# - 标着“必做”的先做；“有时间再做”的放在最后。
# - 如果出现红色的报错，答案就没有存进去。看报错的最后一行：NameError 多半是漏了引号，SyntaxError 多半是漏了逗号或括号，KeyError 是名字写错了。
# - 全部做完后，按 Ctrl + S 保存，把这个文件交给老师，就是“交卷”。有几分要等交卷后才评；自学的话，看检查给的分就够了。
#
# 风格一律写**意思**，不写字母：`"fast"` 快速表现型，`"careful"` 谨慎分析型，`"direct"` 直接支配型，`"calm"` 平和稳定型，`"unknown"` 看不出。写中文“快速表现型”也行。
#
# 先运行下面这一格，把课上用过的函数拿来。

# %% [markdown] lang="en"
# Eight tasks, one answer cell each. Most ask you to choose, order or write; only two need a line or two of code.
#
# - Put your answer in place of `...`, run that cell, then the `check(...)` below it. A task you have not finished only shows "not answered yet"; that is no mistake.
# - The check says what is not right and where to look. Correct it and run it again as often as you like.
# - Do the "must do" tasks first; those marked "if there is time" come last.
# - If a red error appears, the answer was not stored. Read its last line: NameError mostly means missing quotes, SyntaxError a missing comma or bracket, KeyError a wrong name.
# - When you are done, press Ctrl + S and give this file to your instructor: that is "handing in". A few points are scored only then. If you study alone, the points from the checks are enough.
#
# Styles are always written by **meaning**, never by letter: `"fast"` is fast-expressive, `"careful"` careful-analytical, `"direct"` direct-dominant, `"calm"` calm-steady, `"unknown"` cannot tell. The full name will do as well.
#
# Run the next cell first: it fetches the functions of the lesson.

# %%
import pandas as pd

from course_lib import display
from course_lib.models.disc import labelling, profile, score_styles, weigh_cues

pd.set_option("display.max_colwidth", None)

# %% [markdown] lang="zh" task="letters"
# ## 1　这个字母是什么意思？
#
# 交接本上有五条，每条只写了一个字母。“课件”是这门课依据的资料，“标准”是通行的 DISC。
#
# | 编号 | 谁写的 | 字母 |
# |---|---|---|
# | `note_1` | 刚参加完课件培训的同事 | S |
# | `note_2` | 学过标准 DISC 的同事 | S |
# | `note_3` | 刚参加完课件培训的同事 | I |
# | `note_4` | 刚参加完课件培训的同事 | D |
# | `note_5` | 没有署名，问了一圈，没人知道照的是哪一套 | I |
#
# 每条是哪一种风格？写 `"fast"`、`"careful"`、`"direct"`、`"calm"` 或 `"unknown"`。记不清可以运行 `display(labelling())`。第 4 条交卷以后才评，但现在也要填。

# %% [markdown] lang="en" task="letters"
# ## 1 What does this letter mean?
#
# Five entries in the handover book have nothing but a letter. "Slides" are the source of this course, "standard" is DISC as it is commonly used.
#
# | No. | Who wrote it | Letter |
# |---|---|---|
# | `note_1` | a colleague just trained with the slides | S |
# | `note_2` | a colleague who learned standard DISC | S |
# | `note_3` | a colleague just trained with the slides | I |
# | `note_4` | a colleague just trained with the slides | D |
# | `note_5` | not signed, and nobody knows which system it follows | I |
#
# Which style is each? Write `"fast"`, `"careful"`, `"direct"`, `"calm"` or `"unknown"`. If you do not remember, run `display(labelling())`. Entry 4 is marked after you hand in, but fill it in now.

# %% task="letters" answer="letters" kind="choice" points=5 concepts="C63" mark="must"
# begin solution
letters = {
    "note_1": "fast",
    "note_2": "calm",
    "note_3": "calm",
    "note_4": "direct",
    "note_5": "unknown",
}
# end solution

# %% [markdown] lang="zh" task="score"
# ## 2　算一份问卷
#
# 下一格的 `sheet` 是一位同事的 24 题：`most` 是选作最像的，`least` 是选作最不像的。有一题漏了一个选择，有一题把同一句既选作最像又选作最不像，这两题都不能用。
#
# 1. 能用的有几题？赋给 `usable`。`profile(sheet)` 的 `blocks` 那一列就是，取法如 `profile(sheet)["incomplete"].iloc[0]`；自己数也行。
# 2. 四种风格的净得分，赋给 `net`。`score_styles(sheet).loc["T1"]` 有 `most`、`least`、`net`、`rank` 等几列，取法如 `score_styles(sheet).loc["T1"]["rank"]`；自己数也行，结果要看得出哪个数是哪种风格的。
# 3. 哪一种或哪几种风格排第一？写成一列，赋给 `first`，例如 `first = ["fast"]`。要从 `net` 算出来：`net.index[...]` 取出满足条件的名字，条件如 `net < 0`；最大的数是 `net.max()`。
#
# 交卷以后会换一份 `sheet` 再算，所以不要抄数字和名字。

# %% [markdown] lang="en" task="score"
# ## 2 Score an inventory
#
# `sheet` in the next cell has the 24 blocks of a colleague: `most` is what was marked as most like, `least` as least like. In one block a mark is missing, and in one the same sentence is both most and least; neither can be used.
#
# 1. How many blocks can be used? Call it `usable`. It is the column `blocks` of `profile(sheet)`, taken as in `profile(sheet)["incomplete"].iloc[0]`; or count them yourself.
# 2. The net scores of the four styles; call them `net`. `score_styles(sheet).loc["T1"]` has columns such as `most`, `least`, `net` and `rank`, taken as in `score_styles(sheet).loc["T1"]["rank"]`; or count yourself, so that one can see which number is whose.
# 3. Which style or styles stand first? Make a list and call it `first`, for example `first = ["fast"]`. Work it out from `net`: `net.index[...]` takes the names for which something holds, such as `net < 0`; the largest number is `net.max()`.
#
# After you hand in, another `sheet` is used: copy no digits and no names.

# %%
direct, fast, calm, careful = "direct_dominant", "fast_expressive", "calm_steady", "careful_analytical"
most = 8 * [direct] + 9 * [careful] + 3 * [calm] + 2 * [fast] + [careful, direct]
least = 5 * [calm] + 9 * [fast] + 3 * [calm] + [direct, direct, careful] + 2 * [careful] + [None, direct]
sheet = pd.DataFrame({"person_id": "T1", "block": range(1, 25), "most": most, "least": least})
display(sheet.tail(4))

# %% task="score" answer="usable net first" kind="table" points=6 concepts="C63" mark="must"
# begin solution
usable = profile(sheet)["blocks"].iloc[0]
net = score_styles(sheet).loc["T1"]["net"]
first = list(net.index[net == net.max()])
# end solution

# %% [markdown] lang="zh" task="readings"
# ## 3　这个结果可以怎么说？
#
# | 情况 | 看到的 |
# |---|---|
# | `case_1` | 有效 24 题。直接 −5，快速 −8，平和 +19，谨慎 −6 |
# | `case_2` | 有效 24 题。直接 +2，快速 −1，平和 0，谨慎 −1 |
# | `case_3` | 有效 24 题。直接 +9，快速 −10，平和 −8，谨慎 +9 |
# | `case_4` | 有效 9 题。直接 +6，快速 −2，平和 −2，谨慎 −2 |
# | `case_5` | 甲的直接支配型 +20，乙的 +14。主管说：“甲比乙更强势，让甲当组长。” |
#
# 每种情况选一个字母：**A** 一种风格排第一　**B** 两种并列第一　**C** 四种差不多，不说风格　**D** 作答太少，不说风格　**E** 这两个数不能这样比
#
# 写法如 `"case_1": "E",`。情况 4 交卷以后才评，但现在也要填。

# %% [markdown] lang="en" task="readings"
# ## 3 What may be said of this result?
#
# | Case | What one sees |
# |---|---|
# | `case_1` | 24 usable blocks. Direct −5, fast −8, calm +19, careful −6 |
# | `case_2` | 24 usable blocks. Direct +2, fast −1, calm 0, careful −1 |
# | `case_3` | 24 usable blocks. Direct +9, fast −10, calm −8, careful +9 |
# | `case_4` | 9 usable blocks. Direct +6, fast −2, calm −2, careful −2 |
# | `case_5` | Direct-dominant: one employee has +20, another +14. The manager says: "The first is more forceful; she shall lead the team." |
#
# Choose one letter for each: **A** one style stands first, **B** two stand first together, **C** the four are close, name no style, **D** too few answers, name no style, **E** these two numbers cannot be compared like that.
#
# Write it like `"case_1": "E",`. Case 4 is marked after you hand in, but fill it in now.

# %% task="readings" answer="readings" kind="choice" points=5 concepts="C63" mark="must"
# begin solution
readings = {
    "case_1": "A",
    "case_2": "C",
    "case_3": "B",
    "case_4": "D",
    "case_5": "E",
}
# end solution

# %% [markdown] lang="zh" task="notes"
# ## 4　听得出是哪一种吗？
#
# | 编号 | 通话记录（坐席自己写的） |
# |---|---|
# | `n1` | 没等我报完名字就说“说结论”；让我“五点前给准信”；最后拍板：“就换新的，别的不谈。” |
# | `n2` | 孩子被锁在屋里，一直喊“快，快派人”，说完地址就挂断了。 |
# | `n3` | 声音轻，说“不急，您先忙前面的”；等了半小时没抱怨；问要不要升级，说“用惯了，不换了”。 |
# | `n4` | 问了一句：“这个套餐多少钱？”听完说“好的”，挂了。 |
# | `n5` | 要看合同原文；问“这个数是怎么算的”；把每一笔抄下来核对；说“核完再签”。 |
# | `n6` | 一上来催“给我结果就行”；我刚要说，又说“你慢慢讲，不着急，怎么办都行”。 |
#
# 每条写 `"fast"`、`"careful"`、`"direct"`、`"calm"` 或 `"unknown"`。只看客户自己的言行，线索不够或互相打架，就写 `"unknown"`。`n5`、`n6` 交卷以后才评，但现在也要填。

# %% [markdown] lang="en" task="notes"
# ## 4 Can you tell the style?
#
# | No. | Call note (in the agent's own words) |
# |---|---|
# | `n1` | Before I had given my name: "Just the conclusion." Told me to ring back by five. Settled it alone: "A new one, nothing else to discuss." |
# | `n2` | A child is locked in a room; shouted "quick, send someone", gave the address and rang off. |
# | `n3` | Spoke softly, said "no hurry, see to the others first"; waited half an hour without a word; asked about an upgrade, said "I'm used to this one, I'll keep it". |
# | `n4` | One question: "How much is this plan?" Heard the answer, said "all right" and rang off. |
# | `n5` | Wanted to see the contract itself; asked "how did you get this figure?"; copied each item to check it; said "I'll sign when it all adds up". |
# | `n6` | Began with "just give me the result"; when I started, said "take your time, there's no rush, anything will do". |
#
# For each write `"fast"`, `"careful"`, `"direct"`, `"calm"` or `"unknown"`. Go by the customer's own words and acts only; with too few cues, or cues that contradict each other, write `"unknown"`. `n5` and `n6` are marked after you hand in, but fill them in now.

# %% task="notes" answer="notes" kind="choice" points=6 concepts="C64" mark="must"
# begin solution
notes = {
    "n1": "direct",
    "n2": "unknown",
    "n3": "calm",
    "n4": "unknown",
    "n5": "careful",
    "n6": "unknown",
}
# end solution

# %% [markdown] lang="zh" task="evidence"
# ## 5　证据够不够？
#
# 下一格的 `heard` 记着几位客户的线索：`style` 是这条线索像哪种风格，`source` 是谁看到的，`self` 是你自己，`other` 是听别人说的。
#
# 填好两个函数，把 `return` 后面的 `...` 换掉。
#
# 1. `own_cues`：取出**这一位**客户、**你自己看到的**线索。`heard.loc[heard["style"] == "calm_steady", "customer"]` 是取满足一个条件的行；两个条件这样写：`heard.loc[(条件一) & (条件二), "style"]`，每个条件外面都要括号。例：`own_cues(heard, "K1")` 得三条平和稳定型。
# 2. `decide`：`chance` 是四种风格排第一的把握。最大的到了 0.8，就返回那种风格的名字，`chance.idxmax()`；不到，就返回 `"insufficient"`。写法如 `"带伞" if rain > 0.5 else "不带"`。例：三条同样的，返回那种风格；两条同样的，返回 `"insufficient"`。

# %% [markdown] lang="en" task="evidence"
# ## 5 Is it enough evidence?
#
# `heard` in the next cell lists cues of several customers: `style` is the style that the cue speaks for, `source` is who noticed it: `self` is you, `other` is hearsay.
#
# Complete two functions: put something in place of the `...` after `return`.
#
# 1. `own_cues`: take the cues of **this** customer that **you noticed yourself**. `heard.loc[heard["style"] == "calm_steady", "customer"]` takes the rows for which one condition holds; two are written `heard.loc[(first condition) & (second condition), "style"]`, each in its own brackets. Example: `own_cues(heard, "K1")` gives three times calm-steady.
# 2. `decide`: `chance` has, for each style, the chance that it stands first. If the largest is 0.8 or more, return the name of that style, `chance.idxmax()`; otherwise return `"insufficient"`. It is written like `"umbrella" if rain > 0.5 else "none"`. Example: for three equal cues it returns that style, for two `"insufficient"`.

# %%
heard = pd.DataFrame(
    [
        ("K1", "calm_steady", "self"),
        ("K1", "calm_steady", "self"),
        ("K1", "calm_steady", "self"),
        ("K2", "direct_dominant", "self"),
        ("K2", "direct_dominant", "other"),
        ("K2", "direct_dominant", "other"),
        ("K3", "careful_analytical", "self"),
        ("K3", "fast_expressive", "self"),
    ],
    columns=["customer", "style", "source"],
)
heard


# %% task="evidence" answer="own_cues decide" kind="fill-in" points=5 concepts="C64" mark="must"
def own_cues(heard, customer):
    # zh: heard：线索表；customer：客户编号
    # en: heard: the table of cues; customer: the customer's name in it
    # begin solution
    return list(heard.loc[(heard["customer"] == customer) & (heard["source"] == "self"), "style"])
    # end solution


def decide(cues):
    # zh: cues：一位客户的线索，每条一种风格；chance：四种风格排第一的把握
    # en: cues: the cues of one customer, a style each; chance: for each style, that it stands first
    chance = weigh_cues(cues)["chance_first"]
    # begin solution
    return chance.idxmax() if chance.max() >= 0.8 else "insufficient"
    # end solution


# %% [markdown] lang="zh" task="order"
# ## 6　接一通电话，先做什么，后做什么？
#
# | 字母 | 做什么 |
# |---|---|
# | A | 按猜到的方式，把承诺说给客户听 |
# | B | 把客户的行为和请求写进档案 |
# | C | 听客户说，记下他自己的言行 |
# | D | 看他的反应，不顺就换一种说法 |
# | E | 数一数线索够不够，不够就接着听 |
# | F | 猜一种风格，心里留个问号 |
# | G | 查清楚公司对这件事能答应什么 |
#
# 七个字母排好顺序，赋给 `order`，例如 `order = ["G", "F", "E"]`（这里只写了三个）。正确的排法不止一种。

# %% [markdown] lang="en" task="order"
# ## 6 What comes first in a call, and what next?
#
# | Letter | What to do |
# |---|---|
# | A | tell the customer what you can promise, in the manner you guessed |
# | B | write the customer's behaviour and requests into the file |
# | C | listen, and note the customer's own words and acts |
# | D | watch the reaction, and say it another way if it does not go well |
# | E | count the cues; if they are too few, go on listening |
# | F | guess a style, with a question mark in your mind |
# | G | find out what the firm can promise in this matter |
#
# Put the seven letters in order and call the list `order`, for example `order = ["G", "F", "E"]` (which has only three). There is more than one right order.

# %% task="order" answer="order" kind="ordering" points=4 concepts="C64" mark="must"
# begin solution
order = ["C", "E", "F", "G", "A", "D", "B"]
# end solution

# %% [markdown] lang="zh" task="messages"
# ## 7　一个承诺，两种说法
#
# 手机修好了。公司的承诺，对谁都一样：**周五 15:00 以后到店取；维修免费；因为晚了两天，退 20 元。**
#
# 给两位客户各写一条短信，写进 `messages`：
#
# - `"direct"`：给直接支配型的客户，**不超过 60 个字**；
# - `"calm"`：给平和稳定型的客户，不超过 120 个字。
#
# 写法如 `"direct": "……",`。四样都要在：周五、15:00、免费、20 元。别多答应什么，也别对客户说他是哪一型。
#
# 程序只查承诺和长短；口气合不合适，由老师来看（1 分）。

# %% [markdown] lang="en" task="messages"
# ## 7 One promise, two ways to say it
#
# The phone is repaired. The firm promises the same to everybody: **pick it up at the shop on Friday, from 15:00; the repair is free; 20 yuan are refunded because it took two days too long.**
#
# Write a text message to each of two customers and put them into `messages`:
#
# - `"direct"`: to a direct-dominant customer, **at most 45 words**;
# - `"calm"`: to a calm-steady customer, at most 90 words.
#
# Write it like `"direct": "...",`. All four must be there: Friday, 15:00, free, 20 yuan. Promise nothing more, and do not tell customers which style they are.
#
# The program looks only at promise and length; whether the manner fits is for your instructor to say (1 point).

# %% task="messages" answer="messages" kind="written" points=5 concepts="C63" mark="must"
# begin solution
from course_lib.language import say

messages = {
    "direct": say(
        zh="手机已修好。周五 15:00 以后到店取，维修免费；晚了两天，退您 20 元。",
        en="Your phone is repaired. Pick it up on Friday from 15:00. No charge for the repair; 20 yuan back for the delay.",
    ),
    "calm": say(
        zh="您好，让您多等了两天，对不起。手机已经修好了，请放心：周五 15:00 以后，您方便的时候到店来取就行。维修免费，另外因为晚了，退您 20 元。谢谢您的耐心。",
        en="Hello, and sorry that you had to wait two days longer. All is well with your phone now. From Friday, 15:00, "
        "come to the shop whenever it suits you. The repair is free, and because of the delay 20 yuan are refunded. "
        "Thank you for bearing with us over this phone.",
    ),
}
# end solution

# %% [markdown] lang="zh" task="memo"
# ## 8　回人事经理的信
#
# 人事经理来信：“听说你们做了 DISC。请把全组的结果发给我：D 型的当组长，平和稳定型的去接投诉；下次招人也用它来筛。另外，客户档案里也把类型标上，话多的客户以后少给优惠。”
#
# 写一段回信，80 到 250 字，赋给 `memo`。写清三点：分数为什么不能这样用（至少说出两个理由）；客户档案里写什么、不写什么；这套东西可以拿来做什么。
#
# 写在三个引号之间，可以换行：`memo = """经理，您好！……"""`

# %% [markdown] lang="en" task="memo"
# ## 8 A reply to the HR manager
#
# The HR manager writes: "I hear that you did DISC. Please send me the results: D types become team leaders, calm-steady ones take complaints, and we will use it to screen applicants. And mark the types in the customers' files; those who talk a lot get fewer discounts from now on."
#
# Answer in 60 to 180 words and call the text `memo`. Make three things clear: why the scores cannot be used like that (two reasons at least); what goes into customers' files and what does not; what DISC may be used for.
#
# Write between three quotes; line breaks are fine: `memo = """Dear ..."""`

# %% task="memo" answer="memo" kind="written" points=4 concepts="C63 C64" mark="if-time"
# begin solution
memo = say(
    zh="""经理，您好！
结果我不能这样交。第一，这份问卷是逼着人在四句里挑的，四个分数加起来总是零，只能和自己比，不能比谁更强势，也排不了名。第二，
它没有常模，隔一批题就可能换第一名，有的人根本没有突出的风格；拿它招人、定岗，证据太弱，对人也不公平。
客户档案里请写行为和请求，例如“要书面明细，希望邮件回复”，不写类型。优惠对每位客户都一样，不能看他话多不多。
可以用它做的是：大家自愿谈谈自己习惯怎么说话，多练几种说法。要选组长，看工作表现和面谈。""",
    en="""Dear manager,
I cannot hand over the results for that. First, the inventory forces a choice: the four scores of a person add up to
zero and compare that person only with themselves, so nobody can be ranked as more forceful than another. Second, there
are no norms, the first style may change with other situations, and some people have none that stands out. For hiring
or assigning people the evidence is too weak, and it would be unfair.
In customers' files we write behaviour and requests, such as "wants the breakdown by email", and no types. Discounts
are the same for everyone, however much they talk.
What we can do with it: talk, if all wish to, about our own habits, and practise other ways of saying things.""",
)
# end solution
