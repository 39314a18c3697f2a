# ---
# course:
#   title: {zh: MOT/EOAC 积极沟通, en: MOT/EOAC communication}
#   question: {zh: "客户要的，我给不了，这句话怎么说？", en: "What do I say when the request is past my limit?"}
#   minutes: 80
#   objectives:
#     zh:
#       - 认出五条态度红线，找出抱怨从事情转到人身上的那一句
#       - 把冷冰冰的话改成有温度的话：四种用语、四种氛围、五步反馈
#       - 按探询、提议、行动、确认四步，给一段对话编码，说出缺了哪一步、哪一步错位
#       - 分清四种疑难请求，每一种都说得出下一步，而不是一句“不行”
#       - 和扮演的客户谈一场，再按技能点互评，看得懂互评表
#     en:
#       - recognise five red lines, and the sentence at which a complaint turns from the matter to the person
#       - turn cold words into warm ones by four wordings, four builders of atmosphere, and a reply of five parts
#       - code a dialogue by the steps explore, offer, action, confirm; say which is left out or misplaced
#       - tell four kinds of hard request apart, and have a next step for each instead of a bare no
#       - hold a talk with a played customer, judge others by skill points, and read a matrix of peer scores
#   prerequisites: {zh: 会运行单元格；不需要前面的课, en: running a cell; no earlier lesson is needed}
# ---

# %% [markdown] lang="zh" mark="must"
# ## 两段录音，同一件事
#
# 澜海热线。客户搬了家，宽带三天没通。上门的日期由网络部定，**热线坐席定不了**。两段录音里，客户的第一句话一字不差，坐席的权限也一模一样。
#
# 先读录音一。

# %% [markdown] lang="en" mark="must"
# ## Two recordings, one request
#
# Lanhai's hotline. A customer has moved, and for three days there is no broadband. The date of the visit is set by network construction; **the agent on the hotline cannot set it.** In both recordings the customer's first sentence is the same, word for word, and so is what the agent may do.
#
# Read the first recording.

# %%
import pandas as pd
from IPython.display import HTML

from course_lib import display
from course_lib.models.dialogue import example
from course_lib.plots.dialogue import coded_html

cold = example("cold_call")
HTML(coded_html(cold))

# %% [markdown] lang="zh"
# **先猜。** 写在纸上：
#
# 1. 客户从第几句开始（看左边的编号，从 0 数起），气的不再是宽带，而是**人**？
# 2. 是坐席的哪一句惹出来的？
# 3. 坐席确实定不了日期。那他还能说什么？

# %% [markdown] lang="en"
# **Predict first.** Write down:
#
# 1. From which turn on (the number at the left, counted from 0) is the customer angry no longer about broadband, but about the **person**?
# 2. Which of the agent's sentences brought it about?
# 3. The agent really cannot set the date. What else could have been said?

# %% [markdown] lang="zh" mark="must"
# 现在读录音二。

# %% [markdown] lang="en" mark="must"
# Now read the second recording.

# %%
warm = example("warm_call")
HTML(coded_html(warm))

# %% [markdown] lang="zh"
# **看这里：** 坐席同样没有说出上门的日期，客户却说了谢谢。差别不在权限，在**说法和下一步**。这样的一次接触，叫**关键时刻**（MOT）：几分钟里，客户决定还信不信这家公司。
#
# 这一课就把两段录音拆开来看。

# %% [markdown] lang="en"
# **What to see:** this agent gave no date for the visit either, and yet the customer says thank you. The difference lies not in the powers, but in the **words and the next step**. Such a contact is called a **moment of truth** (MOT): in a few minutes the customer decides whether to go on trusting the firm.
#
# This lesson takes the two recordings apart.

# %% [markdown] lang="zh" concepts="C51" mark="must"
# ## 1　五条红线
#
# | 红线 | 客户听到的是 | 例子 | 换成 |
# |---|---|---|---|
# | **轻蔑** | 你不配 | 这么简单都不懂？ | 这里确实容易看混，我陪您看一遍。 |
# | **不耐烦** | 你很烦 | 不是说过了吗，还问。 | 我再说一遍，说慢一点。 |
# | **推诿拒绝** | 别找我 | 这不归我管。 | 这要网络部来定，我现在替您联系他们。 |
# | **质疑** | 你在撒谎 | 您确定报过修？ | 我查一下报修记录，您记得是哪一天吗？ |
# | **敷衍** | 我没在听 | 嗯嗯，知道了，就这样。 | 我记下了三点，您听听对不对。 |
#
# 三条边界，最容易弄错：
#
# - **客气的拒绝也是拒绝。** “非常抱歉，这个我们办不了。”没有别的办法，没有下一步，照样越线。
# - **规定要问的，不算质疑。** 为了安全核对身份，先说明为什么问。
# - **和客户一起恼火系统，不算不耐烦。** 不耐烦是冲着客户去的。
#
# **先猜。** 录音一里坐席说了四句，各踩了哪一条？

# %% [markdown] lang="en" concepts="C51" mark="must"
# ## 1 Five red lines
#
# | Red line | What the customer hears | Example | Instead |
# |---|---|---|---|
# | **Contempt** | you are beneath me | Can't you understand that much? | It is easy to mix these up. Let us look at it together. |
# | **Irritation** | you are a nuisance | I told you already. | Let me say it again, a little more slowly. |
# | **Refusal** | go away | That is not my job. | Network construction decides that. I am contacting them for you now. |
# | **Doubt** | you are lying | Are you sure you reported it? | I am looking up the report. Which day was it, do you remember? |
# | **Carelessness** | I am not listening | Yeah, whatever, that's it. | I have noted three points. Did I get them right? |
#
# Three borders that are easy to get wrong:
#
# - **A polite refusal is a refusal.** "I am terribly sorry, we cannot do that", with no other way and no next step, crosses the line all the same.
# - **What the rules demand is not doubt.** When you check who is calling, say why you ask.
# - **Being annoyed with the system, together with the customer, is not irritation.** Irritation is aimed at the customer.
#
# **Predict first.** The agent of recording 1 speaks four times. Which line does each cross?

# %% concepts="C51"
HTML(coded_html(cold, "red_lines"))

# %% [markdown] lang="zh" concepts="C51"
# **看这里：** 两次推诿拒绝，一次不耐烦，一次质疑。没有一个脏字，句句都在推人。编码是人按[编码手册](../../docs/coders_guide.zh.md)标的；你标的不一样，就说出手册里的哪一句支持你。

# %% [markdown] lang="en" concepts="C51"
# **What to see:** two refusals, then irritation, then doubt. There is not one rude word, and every sentence pushes the customer away. The codes were given by people who followed the [coders' guide](../../docs/coders_guide.md); if yours differ, name the sentence of the guide that supports you.

# %% [markdown] lang="zh" concepts="C52" mark="must"
# ## 2　抱怨升级：从事情到人
#
# 抱怨有两种：抱怨**产品和服务**（宽带不通），抱怨**态度**（你这么说话）。前一种变成后一种，叫**升级**。从那一句起，修好宽带也不够了。
#
# 话说得再重，只要说的还是宽带，就不算升级；说的是刚才这番对话，才算。

# %% [markdown] lang="en" concepts="C52" mark="must"
# ## 2 Escalation: from the matter to the person
#
# A complaint can be about the **product or service** (no broadband) or about **attitude** (how you talk to me). When the first turns into the second, it **escalates**. From that turn on, mending the line is no longer enough.
#
# Strong words about broadband are not yet escalation. Words about this very conversation are.

# %% concepts="C52"
from course_lib.models.dialogue import as_report, escalation_point
from course_lib.plots.dialogue import plot_steps

display(escalation_point(cold).to_frame("cold_call").T)

# %% concepts="C52"
HTML(coded_html(cold, "about"))

# %% concepts="C52"
_ = plot_steps(as_report(cold))

# %% [markdown] lang="zh" concepts="C52"
# **看这里：** 第 6 句升级，引爆它的是第 5 句“烦不烦啊”。可是第 1、3 句已经推了两次，火药早就堆好了。找升级点，不是为了怪最后一句，而是为了看清：**哪一句换掉，后面就不会发生。**

# %% [markdown] lang="en" concepts="C52"
# **What to see:** it escalates at turn 6, and turn 5 set it off ("I have had enough of this"). But turns 1 and 3 had already refused twice; the powder was there. We look for this point not to blame the last sentence, but to see **which sentence, if changed, would have spared the rest.**

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 你自己当客户时，最近一次从“气这件事”变成“气这个人”，是因为听到了哪句话？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** as a customer, when did you last stop being angry about a thing and become angry with a person? What had been said?

# %% [markdown] lang="zh" concepts="C61 C81" mark="must"
# ## 3　四步：探询、提议、行动、确认（EOAC）
#
# | 步 | 做什么 | 一句话的样子 | 不算 |
# |---|---|---|---|
# | **E** 探询需求（Explore） | 问，为了弄明白 | 您最晚哪天要用上网？ | 审问、责怪 |
# | **O** 提出方案（Offer） | 说出我能做的，也说出做不到的 | 日期我定不了，我可以先借您一台路由器。 | “再说吧” |
# | **A** 行动承诺（Action） | **谁**、**做什么**、**几点** | 门店今天 18 点前送到。 | “尽快处理” |
# | **C** 确认满意（Confirm） | 问一声：这样行吗，还有没有漏的 | 还有哪里我没想到？ | “没别的事就这样” |
#
# EOAC 就是这四步的英文首字母。碰到要别的部门才能办的事，只说一句“不归我管”是**消极**的；走完四步，才是**积极**的，哪怕结果是“做不到”。
#
# **先猜。** 录音二里坐席说了四句，各是哪一步？录音一呢？

# %% [markdown] lang="en" concepts="C61 C81" mark="must"
# ## 3 Four steps: explore, offer, action, confirm (EOAC)
#
# | Step | What it does | How it sounds | What does not count |
# |---|---|---|---|
# | **E** Explore | asks in order to understand | By which day do you need the line? | questioning, blaming |
# | **O** Offer | says what I can do, and what I cannot | I cannot set the date. I can lend you a router. | "we will see" |
# | **A** Action | **who** does **what**, by **when** | The store brings it by 18:00 today. | "as soon as possible" |
# | **C** Confirm | asks whether that will do, and what is left | Is there anything I have not thought of? | "if that is all, goodbye" |
#
# EOAC are the first letters. When a request needs another department, a bare "not my job" is **passive**. Taking all four steps is **active**, even where the answer is "that cannot be done".
#
# **Predict first.** The agent of recording 2 speaks four times. Which step is each? And in recording 1?

# %% concepts="C61 C81"
_ = plot_steps(as_report(warm))

# %% concepts="C61 C81"
from course_lib.models.dialogue import step_sequence

recordings = {"cold_call": cold, "warm_call": warm}
codes = {name: call.loc[call["speaker"] == "agent", "stage"] for name, call in recordings.items()}
display(pd.DataFrame({name: step_sequence(stages)["verdict"] for name, stages in codes.items()}))

# %% [markdown] lang="zh" concepts="C61 C81"
# **看这里：** 录音二四句走完四步；录音一四句，一步也没有走。再来两段，只看坐席每句的编码。**先猜：** 缺了哪一步？哪一步错位？

# %% [markdown] lang="en" concepts="C61 C81"
# **What to see:** recording 2 takes four steps in four sentences; recording 1 takes none in four. Two more calls, in codes only. **Predict first:** which step is left out, which is misplaced?

# %% concepts="C61"
from course_lib.language import say

calls = {
    say(zh="第一段", en="Call 1"): ["offer", "explore", "action"],
    say(zh="第二段", en="Call 2"): ["explore", "other", "offer", "action", "explore", "confirm"],
}
display(pd.DataFrame({name: step_sequence(stages)["verdict"] for name, stages in calls.items()}))

# %% [markdown] lang="zh" concepts="C61"
# **看这里：** 第一段没问就提方案，所以“提议”抢到了前面，“探询”错位，最后又没有确认。第二段后来又问了一次，不算错：**只看每一步第一次出现的先后。**

# %% [markdown] lang="en" concepts="C61"
# **What to see:** call 1 offers before it asks, so exploring comes too late and is misplaced; and nobody confirms. Call 2 asks again later, which is no fault: **only the first time of each step counts.**

# %% [markdown] lang="zh" concepts="C60 C81" mark="must"
# ## 4　四种疑难场景：给不了的时候
#
# 客户要的，你给不了。先分清是哪一种，因为**下一步不一样**：
#
# | 场景 | 问自己 | 提议时说 | 行动时说 |
# |---|---|---|---|
# | **超出岗位** | 我说了不算，谁说了算？ | 我能定的是……再多要店长批 | 我现在去问店长，半小时内给您答复 |
# | **超出部门** | 归哪个部门？谁来盯？ | 日期归网络部定，我来做您唯一的联系人 | 他们明天 17 点前给我日期，我 17 点半前打给您 |
# | **超出合同** | 合同以外，有没有别的路？对谁都一样吗？ | 合同里没有这一条。我可以免费借您一台，也可以加急，200 元 | 一小时内送到，司机到了给您打电话 |
# | **紧急协调** | 照常走来不来得及？谁同时动？ | 几点修好我不能保证，能保证的是三路同时走 | 抢修两小时内到；我每半小时报一次 |
#
# 四种都有两条规矩：**做不到的，直说，不藏着；答应的，只答应做得到的。** 空口答应，比拒绝更伤人。
#
# 一件事可能同时沾上几种。本课的问法有先后：来不及了吗 → 合同里有吗 → 归我们部门吗 → 我能定吗。这个先后是课程定的，你所在的公司可以不一样。
#
# **先猜。** 下面五个请求，各归哪一种？

# %% [markdown] lang="en" concepts="C60 C81" mark="must"
# ## 4 Four hard scenes: when you cannot give it
#
# The customer wants what you cannot give. First find out which kind it is, for the **next step differs**:
#
# | Scene | Ask yourself | In the offer | In the action |
# |---|---|---|---|
# | **Beyond my role** | I may not decide. Who may? | This much I can decide; for more I ask the manager | I am asking now. You have the answer within half an hour |
# | **Beyond my department** | Whose is it? Who follows it up? | The date is theirs to set; I become your only contact | They tell me by 17:00 tomorrow, and I ring you by 17:30 |
# | **Beyond the contract** | Is there a way outside it, the same for everyone? | The contract does not hold this. I can lend you one free, or send an urgent visit for 200 yuan | It is there within an hour; the driver rings you |
# | **Urgent coordination** | Is the normal way too slow? Who must move at once? | I cannot promise when it is mended. I can promise that three teams move now | The field team is there in two hours; I report every half hour |
#
# Two rules hold in all four: **say plainly what cannot be done, and promise only what can.** An empty promise hurts more than a refusal.
#
# A request may be several kinds at once. Here we ask in this order: is the normal way too late, does the contract hold it, is it our department's, may I decide? The order is the course's choice; your firm may have another.
#
# **Predict first.** Which kind is each of these five?

# %% concepts="C60 C81"
from course_lib.models.dialogue import route

requests = pd.DataFrame(
    [
        [True, True, False, 48, 1],
        [True, False, False, 72, 48],
        [False, True, True, 48, 24],
        [True, False, False, 2, 48],
        [True, True, True, 24, 1],
    ],
    columns=["in_contract", "in_department", "in_role", "deadline_hours", "normal_hours"],
    index=[
        say(zh="免 300 元违约金", en="waive a fee of 300 yuan"),
        say(zh="新楼什么时候能接光纤", en="a date for fibre in a new building"),
        say(zh="保修两年的手机摔碎了，要免费换", en="a dropped phone replaced under guarantee"),
        say(zh="诊所断网，疫苗冰箱没了报警", en="a clinic offline, vaccine fridge without alarm"),
        say(zh="重寄一张发票", en="send an invoice again"),
    ],
)
display(requests)

# %% concepts="C60 C81"
display(route(requests))

# %% [markdown] lang="zh" concepts="C60 C81"
# **看这里：** 第二和第四个请求都归别的部门，归类却不同：诊所只能等 2 小时，照常要 48 小时，转一张单子就来不及了，得几个部门**同时**动。最后一个根本不难：在权限之内，马上办，别往外推。

# %% [markdown] lang="en" concepts="C60 C81"
# **What to see:** the second and the fourth both belong to another department, and are still different. The clinic can wait 2 hours and the normal way takes 48: a ticket would come too late, so several departments must move **at once**. The last is not hard at all. It is within your limits: do it, and pass nobody on.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** “非常抱歉，公司规定就是这样。”这句话踩了哪条红线？怎么改，才算走了“提议”这一步？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** "I am very sorry, those are the rules." Which red line is that? How must it change to become an offer?

# %% [markdown] lang="zh" concepts="C53" mark="must"
# ## 5　四种温度用语
#
# | 用语 | 作用 | 冷 | 暖 |
# |---|---|---|---|
# | **“我……”** | 表示尊重：我来担着，我懂您 | 你别急。 | 换了我也着急，这件事我来跟。 |
# | **“我可以……”** | 表示愿意 | 这个弄不了。 | 我可以先替您查到哪一步了。 |
# | **“能不能请您……”** | 缓和要求 | 把编号报一下。 | 能不能请您念一下箱子上的编号？ |
# | **“可以打扰您……吗”** | 征得同意 | 等着。 | 可以耽误您两分钟吗？我去问店长。 |
#
# 注意两件事：只说“抱歉”，不算“我……”；已经做完的事，不算“我可以”。
#
# **先猜。** 录音二用了几种？

# %% [markdown] lang="en" concepts="C53" mark="must"
# ## 5 Four warm wordings
#
# | Wording | What it does | Cold | Warm |
# |---|---|---|---|
# | **"I …"** | shows respect: I take it on, I understand | Calm down. | I would be worried too. I will follow this up. |
# | **"I can …"** | shows willingness | That is not possible. | I can find out for you how far it has come. |
# | **"Could you …"** | eases a request | Give me the number. | Could you read me the number on the box? |
# | **"May I trouble you …"** | asks consent | Hold on. | May I trouble you to wait two minutes while I ask the manager? |
#
# Two borders: a bare "sorry" is not yet an "I"; and what is already done is not an "I can".
#
# **Predict first.** How many of them are in recording 2?

# %% concepts="C53"
from course_lib.models.dialogue import technique_coverage

display(technique_coverage(warm, "warm"))

# %% [markdown] lang="zh" concepts="C53"
# **看这里：** 四种里用了三种，“征得同意”没有用。这不扣分：该用才用。**温度用语救不了空话。** “我非常愿意帮您，可是没办法”，“没办法”三个字，就把前面全抹了。先有下一步，再谈温度。

# %% [markdown] lang="en" concepts="C53"
# **What to see:** three of the four are there; consent is not. That is no fault: use what fits. **Warm words do not save an empty reply.** "I would so love to help, but there is nothing I can do": the end wipes out the beginning. The next step comes first, warmth second.

# %% [markdown] lang="zh" concepts="C54" mark="must"
# ## 6　营造氛围：三种还是四种？
#
# 先数一数。课程依据的资料写的是“营造沟通氛围有**三种**方法”，下面列出来的却是：
#
# - **恰当的称赞**：夸对方刚才做的事，“您把时间记得这么清楚，帮了大忙”；
# - **及时的关怀**：关心人，不只关心事，“孩子的课来得及吗？”；
# - **习惯性的感谢**：“谢谢您告诉我”；
# - **抬高对方**：“您是老客户，比我还清楚这套流程”。
#
# 列了四种，就是**四种**。我们按四种来算，也不去猜资料想的是哪三种。
#
# **先猜。** 录音二用到了其中几种？占几分之几？

# %% [markdown] lang="en" concepts="C54" mark="must"
# ## 6 Atmosphere: three builders or four?
#
# Count them. The source of this course says that there are **three** ways to build a good atmosphere, and then lists:
#
# - **fitting praise** of what the other has just done: "You noted the day so precisely that it saves us time";
# - **timely care** for the person, not only the case: "Will your child be in time for the lesson?";
# - **habitual thanks**: "Thank you for telling me";
# - **high esteem**: "You have been with us for years and know this better than I do".
#
# Four are listed, so there are **four**. We count by four, and do not guess which three were meant.
#
# **Predict first.** How many of them are in recording 2, and what share is that?

# %% concepts="C54"
atmosphere = technique_coverage(warm, "atmosphere")
display(atmosphere)

# %% concepts="C54"
float(atmosphere["used"].mean())

# %% [markdown] lang="zh" concepts="C54"
# **看这里：** 四种里有三种，覆盖是 0.75。如果照“三种”来除，就会得出 1，以为样样齐全。同一种说五遍，也只算一种。
#
# 氛围也会用过头：对一个正着急的人连夸三句，听起来像讽刺。

# %% [markdown] lang="en" concepts="C54"
# **What to see:** three of four, a coverage of 0.75. Divide by "three" and you get 1, as if nothing were missing. The same builder five times is still one.
#
# Atmosphere can be overdone: three compliments to somebody who is in a hurry sound like mockery.

# %% [markdown] lang="zh" concepts="C55" mark="must"
# ## 7　五步反馈：一段话里的次序
#
# 客户发完火，该你说话了。这一段话有五个部分：
#
# | 部分 | 例子：同一笔话费扣了两次 |
# |---|---|
# | 1　承认事实 | 我看到了，3 号那天扣了两笔，各 30 元。 |
# | 2　感受情绪 | 钱平白少了，您一定很恼火。 |
# | 3　肯定合理 | 要我们说清楚，完全应该。 |
# | 4　积极行动 | 多扣的 30 元我现在退，今天 18 点前到账。 |
# | 5　开放结尾 | 这样行吗？还有哪一点我没说到？ |
#
# 为什么是这个次序？先认了事实，人才听得进安慰；情绪接住了，才听得进办法；最后把话交还给客户。
#
# **先猜。** 有人一开口就说：“您一定很恼火。多扣的 30 元我现在退。我看到 3 号扣了两笔。”三个部分，有几个次序是对的？

# %% [markdown] lang="en" concepts="C55" mark="must"
# ## 7 A reply of five parts, in order
#
# The customer has let off steam, and now it is your turn. The reply has five parts:
#
# | Part | Example: a charge taken twice |
# |---|---|
# | 1 Acknowledge the facts | I see it here: on the 3rd, 30 yuan were taken twice. |
# | 2 Feel the emotion | Money gone for nothing, you must be angry. |
# | 3 Affirm that it is reasonable | You have every right to an explanation. |
# | 4 Positive action | I am returning the extra 30 yuan now; you have it by 18:00. |
# | 5 Open ending | Would that do? Is there anything I left out? |
#
# Why this order? Comfort is heard once the facts are admitted; a solution is heard once the feeling is met; and the customer has the last word.
#
# **Predict first.** Somebody begins: "You must be angry. I am returning the extra 30 yuan now. I see that it was taken twice." Of these three parts, how many are in order?

# %% concepts="C55"
from course_lib.models.dialogue import reply_structure

replies = {
    say(zh="开口那一段", en="As it was said"): ["emotion", "action", "facts"],
    say(zh="表里的五句", en="The five above"): ["facts", "emotion", "affirm", "action", "open_ending"],
}
display(pd.DataFrame({name: reply_structure(parts) for name, parts in replies.items()}).T)

# %% [markdown] lang="zh" concepts="C55"
# **看这里：** 三个部分都在，次序对的只有两个：事实放到了最后，听起来像刚刚才去查。还缺“肯定合理”和“开放结尾”。少了结尾，就像在说：“好了，你可以走了。”

# %% [markdown] lang="en" concepts="C55"
# **What to see:** three parts are there, two of them in order. The facts come last, as if they had only just been looked up. Affirming and the open ending are missing. Without the ending the reply says: "That's it, you may go."

# %% [markdown] lang="zh" concepts="C93" mark="must"
# ## 8　换位与双赢：客户怕的是什么？
#
# 录音二里，客户要的是宽带，**怕**的是孩子今晚上不了课。坐席给不了宽带的日期，却解决了怕的那件事。这就是**顾问**：不是把产品卖出去，也不是什么都答应，而是替客户把问题解决掉，公司也守得住规矩。两边都好，才叫双赢。
#
# 三个问题，说话前先问自己：
#
# 1. 客户嘴上要的是什么？心里怕的是什么？
# 2. 在我能做的事里，哪一件正好对着他怕的？
# 3. 这样办，公司守住了什么？换一位客户来，我也会这样办吗？
#
# 这三问，机器评不了。**换位和同理心，由人来评**：读一段话，问问邻座，如果你是客户，你觉得他懂你吗？

# %% [markdown] lang="en" concepts="C93" mark="must"
# ## 8 Perspective and win-win: what is the customer afraid of?
#
# In recording 2 the customer wants broadband and **fears** that the child will miss tonight's lesson. The agent cannot give a date, but removes the fear. That is an **adviser**: somebody who neither just sells nor says yes to everything, but solves the customer's problem while the firm's rules hold. Good for both sides: a win-win.
#
# Three questions to ask yourself before you speak:
#
# 1. What does the customer say they want, and what do they fear?
# 2. Of the things I can do, which one meets that fear?
# 3. What does the firm keep? Would I do the same for another customer?
#
# No machine can score these. **Perspective and empathy are scored by people**: read a reply to your neighbour and ask, "If you were the customer, would you feel understood?"

# %% [markdown] lang="zh" concepts="C51 C53 C61" mark="if-time"
# ## 9　照一照：自己写的对话
#
# 下面是一面镜子。写几句自己的对话，一行一句；先在纸上标好每句的步骤和红线，再按“照一照”。它会标出词句，说出理由。
#
# **它会看错**：它认的是词句，不认得人。它不打分，也不知道客户心里怎么想。你和它不一样的时候，去翻编码手册，说出理由。也试试用“录音一”“录音二”照一照，数一数它和人标的有几处不一样。

# %% [markdown] lang="en" concepts="C51 C53 C61" mark="if-time"
# ## 9 A mirror for your own lines
#
# Write a few turns of your own, one a line. Code the steps and red lines on paper first, then press Look. It marks words and says why.
#
# **It can be wrong**: it reads words, not people. It grades nobody, and it does not know what the customer feels. Where you and it differ, open the coders' guide and give a reason. Try recordings 1 and 2 as well, and count in how many places it differs from the people who coded them.

# %% concepts="C51 C53 C61"
from course_lib.widgets.dialogue import DialogueMirror

DialogueMirror()

# %% [markdown] lang="zh" concepts="C56 C60 C61" mark="must"
# ## 10　上场：和一位会回话的客户谈
#
# 下面这位客户会回话。她有要求，有没说出口的担心，有耐心的底线。每一步从几句里选一句，或者自己打一句。
#
# **先猜：** 开头情绪是 42，留住她要到 60。要是头两句都踩红线，会怎样？
#
# 1. 先好好谈一遍，每一步选你真会说的那句。
# 2. 按“从头再来”，故意踩一次红线，再用“挽回”的话救。救得回来吗？还差多少？
# 3. 看最后的“逐句回看”：哪一句让她说出了担心？

# %% [markdown] lang="en" concepts="C56 C60 C61" mark="must"
# ## 10 Your turn: a customer who answers back
#
# This customer answers. She has a wish, a worry that she does not tell, and patience that runs out. At each step pick a sentence, or type one of your own.
#
# **Predict first:** her mood starts at 42, and she stays from 60. What happens if your first two sentences both cross a red line?
#
# 1. First hold the talk well. At each step pick what you would really say.
# 2. Press "Play again", cross a red line on purpose, then make good. Does that work, and what does it cost?
# 3. Read "Turn by turn" at the end: which sentence made her tell the worry?

# %% concepts="C56 C60 C61"
from course_lib.widgets.roleplay import play

play("beyond_role")

# %% [markdown] lang="zh" concepts="C56 C61"
# **对一下答案。** 下面让程序把同一个场景演两遍：一遍每步都选最合适的，一遍头两句都踩红线。

# %% [markdown] lang="en" concepts="C56 C61"
# **Check yourself.** The program plays the scene twice: once with the best sentence at each step, once with a red line in each of the first two.

# %% concepts="C56 C61"
from course_lib.models import roleplay
from course_lib.plots.roleplay import plot_mood

good = roleplay.start("beyond_role")
while not roleplay.finished(good):
    good = roleplay.reply(good, roleplay.best_reply(good).id)
_ = plot_mood(roleplay.mood_curve(good))

# %% concepts="C56 C61"
bad = roleplay.start("beyond_role")
while not roleplay.finished(bad):
    bad = roleplay.reply(bad, next(choice.id for choice in roleplay.choices(bad) if choice.red_lines))
_ = plot_mood(roleplay.mood_curve(bad))

# %% [markdown] lang="zh" concepts="C56 C61"
# **看这里：** 四句走完四步，情绪从 42 升到 97；两句红线，从 42 掉到 12，人就走了。每一步怎么加减是课程定的规则：越红线每次扣 15，走好一步加 8，贴心、合拍再加一点。真人没有这么整齐，但方向是真的：**两句话就能丢掉一位客户。**
#
# 有时间再玩：把 `play("beyond_role")` 改成 `play()`，十二个场景都能选，四种疑难场景都在里面。投影给全组看时，打开“大字”和“小组投票”。

# %% [markdown] lang="en" concepts="C56 C61"
# **What to see:** four sentences take four steps, and mood rises from 42 to 97. Two red lines take it from 42 to 12, and she walks out. How much each step adds is a rule of the course: a red line costs 15 each time, a step well taken brings 8, and a little more when it is warm and fits. People are less tidy, but the direction is real: **two sentences can lose a customer.**
#
# If there is time: change `play("beyond_role")` to `play()` and choose among twelve scenes, the four hard ones among them. For a whole group on the projector switch on "Large type" and "Group vote".

# %% [markdown] lang="zh" concepts="C56 C62" mark="must"
# ## 11　对演和互评
#
# 小组活动要把一个案例写两遍：一遍消极，一遍积极。两个人演客户和坐席，其他人按**技能点**打 1–5 分。场景可以对外（客户），也可以对内（别的部门来求你办事）：下一道工序也是客户。
#
# 分数放进一张互评表。下面三个组互评了三个技能点（每组也给自己打了分）。**先猜：** 算平均时，要不要算上自己给自己的分？

# %% [markdown] lang="en" concepts="C56 C62" mark="must"
# ## 11 Acting and judging
#
# In the group exercise a case is written twice, negatively and positively. Two people act the customer and the agent; the others score **skill points** from 1 to 5. Scenes may be outside (a customer) or inside (another department asks you for something): the next process is a customer too.
#
# The scores go into a matrix. Here three teams judged three skill points; each also scored itself. **Predict first:** should a team's own score count in its mean?

# %% concepts="C56 C62"
from course_lib.models.dialogue import peer_scores
from course_lib.plots.dialogue import plot_peer_scores

sheet = pd.DataFrame(
    [
        ["1", "1", 5, 5, 4],
        ["1", "2", 4, 2, 3],
        ["1", "3", 4, 4, 3],
        ["2", "1", 4, 3, 5],
        ["2", "2", 5, 4, 5],
        ["2", "3", 5, 3, 5],
        ["3", "1", 3, 5, 2],
        ["3", "2", 3, 4, 3],
        ["3", "3", 4, 4, 5],
    ],
    columns=["judged", "judge", "red_lines", "steps", "warm"],
)
# zh: 一行一个分数
# en: one score a row
scores = sheet.melt(["judged", "judge"], var_name="skill", value_name="score")
matrix = peer_scores(scores)
_ = plot_peer_scores(matrix)

# %% concepts="C56 C62"
display(matrix.loc["3"].round(1))

# %% [markdown] lang="zh" concepts="C56 C62"
# **看这里：** 第 1 组的“四步齐全”，一组给 2 分，一组给 4 分，平均 3 分谁也不服。带感叹号的格子**先谈**：各自看到了哪一句？谈完再改分。
#
# 第 3 组给自己的“温度用语”打 5 分，别人平均只给 2.5 分。自己的分不进平均，但放在旁边看：这叫**盲点**。
#
# 分数低，说的是这一场的话，不是这个人。

# %% [markdown] lang="en" concepts="C56 C62"
# **What to see:** for team 1's four steps one judge gives 2 and the other 4; a mean of 3 satisfies nobody. Where there is an exclamation mark, **talk first**: which sentence did each of you hear? Then score again.
#
# Team 3 gives itself 5 for warm wording and the others 2.5 on average. One's own score stays out of the mean, but stands beside it: that is a **blind spot**.
#
# A low score is about the words of this scene, not about the person.

# %% [markdown] lang="zh" mark="must"
# ## 要点
#
# - 五条红线：轻蔑、不耐烦、推诿拒绝、质疑、敷衍。客气的拒绝也是拒绝。
# - 升级：抱怨从事情转到态度。找到引爆的那一句，换掉它。
# - 四步 EOAC：探询、提议、行动（谁、做什么、几点）、确认。只看第一次出现的先后。
# - 疑难四场景：超出岗位、部门、合同，紧急协调。都有下一步，都不空口答应。
# - 四种温度用语，四种氛围（资料写三种，列了四种）。没有下一步，温度救不了。
# - 五步反馈：事实、情绪、合理、行动、开放结尾。
# - 先想客户怕什么，再从做得到的事里挑一件。同理心由人来评，机器只是镜子。

# %% [markdown] lang="en" mark="must"
# ## Key points
#
# - Five red lines: contempt, irritation, refusal, doubt, carelessness. A polite refusal is a refusal.
# - Escalation: a complaint turns from the matter to attitude. Find the sentence that set it off, and change it.
# - EOAC: explore, offer, action (who, what, when), confirm. The first time of each decides the order.
# - Four hard scenes: beyond my role, my department, the contract, and urgent coordination. Each has a next step; no empty promises.
# - Four warm wordings, four builders of atmosphere (the source says three and lists four). Without a next step, warmth saves nothing.
# - A reply of five parts: facts, emotion, affirmation, action, open ending.
# - Think first of what the customer fears, then choose from what you can do. Empathy is for people to judge; the machine is a mirror.

# %% [markdown] lang="zh" mark="must"
# ## 3-2-1 回顾
#
# 写下：
#
# - **3** 句你以后不再说的话；
# - **2** 句你明天就能用的话；
# - **1** 个还没想通的问题，拿到小组里去问。

# %% [markdown] lang="en" mark="must"
# ## 3-2-1 reflection
#
# Write down:
#
# - **3** sentences that you will not say again;
# - **2** that you can use tomorrow;
# - **1** question that is still open. Take it to your group.

# %% [markdown] lang="zh" mark="must"
# ## 接下来
#
# - 练习：[自己动手](../../exercises/zh/10_mot_eoac.ipynb)
# - 小组活动：[一个案例，演两遍](../../exercises/zh/10_mot_eoac_group.html)
# - 小测验：运行下面的单元格，8 题。选错了也有解释，值得每个选项都看一看。

# %% [markdown] lang="en" mark="must"
# ## What next
#
# - Exercise: [do it yourself](../../exercises/en/10_mot_eoac.ipynb)
# - Group exercise: [one case, acted twice](../../exercises/en/10_mot_eoac_group.html)
# - Quiz: run the cell below for 8 questions. A wrong choice is explained too; every option is worth a look.

# %%
from course_lib import show_quiz

show_quiz("10_mot_eoac")
