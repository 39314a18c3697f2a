# ---
# course:
#   title: {zh: DISC 因人沟通, en: DISC styles}
#   question: {zh: "怎样因人沟通，又不给人贴标签？", en: "How do I adapt without labelling people?"}
#   minutes: 75
#   objectives:
#     zh:
#       - 按意思说出四种风格的行为、表达、思维和沟通关键，并知道字母为什么会弄混
#       - 做一遍自己的风格问卷，读懂净得分、区间和并列，说出它不能用来做什么
#       - 从通话记录里找出线索，证据不够时敢说“看不出”
#       - 把同一个承诺用四种方式说出来，价格、日期和条件一个字也不变
#       - 在角色扮演里听出客户的风格，边听边调整
#     en:
#       - name the four styles by what they mean (behaviour, expression, thinking, key to win), and say why the letters get mixed up
#       - fill in an inventory of your own, read net scores, intervals and ties, and say what they must not be used for
#       - find cues in call notes, and say "not enough evidence" when that is so
#       - put one promise in four ways without touching price, date or conditions
#       - hear a customer's style in a role-play, and adjust as you listen
#   prerequisites: {zh: 会运行单元格；第 10 课的四步对话会用到，没学过也能做, en: running a cell; the four steps of lesson 10 come up again and can be picked up on the way}
# ---

# %% [markdown] lang="zh" mark="must"
# ## 一个字母，两种接待
#
# 澜海的客户档案里有一栏“沟通备注”。上个月培训以后，有人在一位客户的备注里只写了一个字母：**S**。
#
# - 白班坐席照培训课件理解：S 是“快速表现型”。他热情地陪客户聊了十分钟。
# - 夜班坐席以前学过标准的 DISC：S 是“平和稳定型”。她放慢语速，一再请客户别着急。
#
# 第二天客户投诉了：“我只问三项费用是怎么算的。你们一个拉我聊天，一个叫我别急，就是没人给我看明细。”
#
# **先猜。** 写在纸上：
#
# 1. 两位坐席，谁把字母读对了？
# 2. 备注里应该写什么，下一位同事才用得上？
#
# 这一课最后会回到这条备注。

# %% [markdown] lang="en" mark="must"
# ## One letter, two ways to be served
#
# Lanhai's customer file has a line "how to talk to this customer". After a training last month, someone wrote a single letter into one file: **S**.
#
# - The agent of the day shift read it as the training slides do: S is "fast-expressive". He chatted warmly for ten minutes.
# - The agent of the night shift once learned standard DISC: S is "calm-steady". She slowed down and kept telling the customer not to worry.
#
# Next day the customer complained: "I asked how three charges were worked out. One of you wanted a chat, the other told me to stay calm, and nobody showed me the figures."
#
# **Predict first.** Write down:
#
# 1. Which of the two read the letter correctly?
# 2. What should stand in the file, so that the next colleague can use it?
#
# The lesson comes back to this note at the end.

# %% [markdown] lang="zh" concepts="C63" mark="must"
# ## 1　四种风格：认意思，不认字母
#
# 风格说的是一个人**这一次**怎么说话、怎么做决定，不是他是什么人。
#
# | 风格 | 行为 | 表达 | 思维 | 沟通的关键 |
# |---|---|---|---|---|
# | **快速表现型** | 热情，爱与人来往 | 说个不停，生动，爱打比方 | 跳跃，想到哪儿说到哪儿 | **关系**：先接住情绪，像熟人一样说话 |
# | **谨慎分析型** | 有保留，不轻易表态 | 问细节，要依据 | 讲条理，一步一步推 | **专业**：数字、出处、书面 |
# | **直接支配型** | 以自己为中心，要掌控 | 短，直接，最后由他说了算 | 先看结果 | **速度**：先给结果和时间，让他选 |
# | **平和稳定型** | 慢，温和，能包容 | 语气轻，不爱争 | 求稳，躲开压力 | **安心**：不催，说清一切照旧 |
#
# **先猜。** 标准的 DISC 里，“快速表现型”是哪个字母？“平和稳定型”呢？

# %% [markdown] lang="en" concepts="C63" mark="must"
# ## 1 Four styles: go by the meaning, not by the letter
#
# A style says how somebody talks and decides **this time**. It does not say what kind of person that is.
#
# | Style | Behaviour | Expression | Thinking | Key to win |
# |---|---|---|---|---|
# | **fast-expressive** | warm, seeks company | talks on, vivid, full of comparisons | jumps from one thing to the next | **relationship**: meet the feeling first, talk like someone they know |
# | **careful-analytical** | guarded, slow to commit | asks for details and reasons | orderly, one step after the other | **expertise**: figures, sources, in writing |
# | **direct-dominant** | self-centred, wants control | short and direct, has the final word | looks at the result first | **speed**: result and time first, then a choice |
# | **calm-steady** | slow, mild, tolerant | soft, does not argue | wants things to stay as they are, avoids pressure | **reassurance**: no rush, say what stays the same |
#
# **Predict first.** Which letter does standard DISC give to fast-expressive, and which to calm-steady?

# %% concepts="C63"
import pandas as pd

from course_lib import display, label, load_dataset
from course_lib.language import say
from course_lib.models.disc import STYLES, labelling

pd.set_option("display.max_colwidth", None)
display(labelling())

# %% [markdown] lang="zh" concepts="C63" mark="must"
# **看这里：** D 和 C 两边一样，**S 和 I 正好对调**。
#
# 说句实话：课程依据的资料把快速表现型叫 S，把平和稳定型叫 I。标准的 DISC 里，I 是影响（influence），就是快速表现型；S 是稳健（steadiness），就是平和稳定型。资料这里和通行的叫法相反。两种叫法你都会遇到，所以：
#
# - 这门课只叫**意思**（“快速表现型”），代码里也是（`fast_expressive`）；
# - 看见别人写的单个字母，先问一句：照哪一套写的？问不到，这个字母就等于没写。
#
# 马斯顿（Marston）1928 年写下四种风格，他没有做过测验；现在的各种 DISC 测验都是后来的人做的。

# %% [markdown] lang="en" concepts="C63" mark="must"
# **What to see:** D and C agree. **S and I change places.**
#
# To say it openly: the source of this course calls fast-expressive S and calm-steady I. In standard DISC, I is influence, which is fast-expressive, and S is steadiness, which is calm-steady. The source has it the other way round. You will meet both, so:
#
# - this course uses the **meaning** ("fast-expressive"), and so does its code (`fast_expressive`);
# - when you see a bare letter, ask which system it is from. If nobody can tell, the letter says nothing.
#
# Marston described the four styles in 1928 and built no test. The DISC tests of today were made by others, later.

# %% [markdown] lang="zh" concepts="C63" mark="must"
# ### 听一听
#
# 同一件事：包裹丢了。下面是四位客户的第一句话。**先猜：** 各是哪一种风格？哪几个字告诉你的？

# %% [markdown] lang="en" concepts="C63" mark="must"
# ### Listen
#
# One and the same trouble: a lost parcel. Here is how four customers begin. **Predict first:** which style is each, and which words tell you?

# %% concepts="C63"
from course_lib.models.roleplay import brief, start

talks = {style: start("lost_parcel", style=style) for style in sorted(STYLES)}
words = [talk.turns[0].text for talk in talks.values()]
display(pd.DataFrame({"customer_words": words}, index=[1, 2, 3, 4]))

# %% [markdown] lang="zh" concepts="C63"
# **对一下答案：** 1 平和稳定型，2 谨慎分析型，3 直接支配型，4 快速表现型。
#
# 猜错了一句也很正常：**一句话的证据很少。** 后面会算给你看，究竟有多少。
#
# 那么，坐席能答应的东西，四位客户一样吗？

# %% [markdown] lang="en" concepts="C63"
# **Check yourself:** 1 is calm-steady, 2 careful-analytical, 3 direct-dominant, 4 fast-expressive.
#
# If you missed one, that is no surprise: **one sentence is little evidence.** How little, you will compute below.
#
# Now, may the agent promise these four customers the same?

# %% concepts="C63"
promises = {brief(talk)["limits"] for talk in talks.values()}
[len(promises), *promises]

# %% [markdown] lang="zh" concepts="C63"
# **看这里：** 四位客户，一个承诺。话可以换着说，**答应的事不换**。这一条贯穿整课。

# %% [markdown] lang="en" concepts="C63"
# **What to see:** four customers, one promise. The words may change; **what is promised does not**. This runs through the whole lesson.

# %% [markdown] lang="zh" concepts="C63" mark="must"
# ## 2　先看自己
#
# 课程自己编了一份问卷：24 个服务情境，每个情境有四句话，一种风格一句，都是好做法。你选出**最像**自己的一句和**最不像**的一句。
#
# 一种风格的**净得分** = 选它“最像”的次数 − 选它“最不像”的次数。
#
# **先猜：** 你的哪一种会排第一？净得分会是多少（−24 到 24）？写下来。
#
# 然后做“风格问卷”那一页，大约 6 分钟。凭第一感觉选，没有对错。答案只在你这台电脑上，不存盘，也不会交上去。

# %% [markdown] lang="en" concepts="C63" mark="must"
# ## 2 Look at yourself first
#
# The course has an inventory of its own: 24 situations in service, with four sentences each, one for each style, all of them good ways to work. You mark the sentence **most** like you and the one **least** like you.
#
# The **net score** of a style = times marked "most" − times marked "least".
#
# **Predict first:** which of yours will stand first, and with what net score (−24 to 24)? Write it down.
#
# Then fill in the page "Inventory", about 6 minutes. Go by your first impression; nothing is right or wrong. The answers stay in this notebook's memory: they are not saved or handed in.

# %% concepts="C63"
from course_lib.widgets.disc import StyleExplorer

explorer = StyleExplorer()
explorer

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 哪几个情境你选得犹豫？换一天、换个客户，你会不会选别的？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** at which situations did you hesitate? On another day, with another customer, would you choose differently?

# %% [markdown] lang="zh" concepts="C63" mark="must"
# ## 3　这个结果有多可靠？
#
# 换 80 位（虚构的）澜海员工的回答来看。先看 E01。竖线是 95% 区间：换 24 个同类的情境再做一次，净得分大概会在这个范围里。
#
# **先猜：** 区间有多宽？

# %% [markdown] lang="en" concepts="C63" mark="must"
# ## 3 How far can you trust the result?
#
# Take the answers of 80 (made-up) employees of Lanhai. First E01. The vertical lines are 95% intervals: with 24 other situations of the same kind, the net score would be somewhere in there.
#
# **Predict first:** how wide are they?

# %% concepts="C63"
from course_lib.models.disc import first_stability, profile, score_styles
from course_lib.plots.disc import plot_profile

answers = load_dataset("disc_answers")
scores, profiles = score_styles(answers), profile(answers)
_ = plot_profile(scores, profiles, "E01")

# %% [markdown] lang="zh" concepts="C63"
# **看这里：** 净得分是 +10，区间却从 +3 到 +17。快速表现型排第一，可是谨慎分析型的区间和它叠在一起。
#
# 再看三个人：每人把 24 个情境重新抽样 1,000 次，原来的第一名有几成还是第一？**先猜：** 三个人里，谁的第一名站得最稳？

# %% [markdown] lang="en" concepts="C63"
# **What to see:** the net score is +10, and its interval runs from +3 to +17. Fast-expressive stands first, yet the interval of careful-analytical overlaps with it.
#
# Three people: draw their 24 situations anew 1,000 times; how often does the same style still stand first? **Predict first:** whose first style stands firmest?

# %% concepts="C63"
stability = first_stability(answers)["stability"]
display(profiles.loc[["E01", "E16", "E21"], [*STYLES, "pattern"]].assign(stability=stability.round(2)))

# %% [markdown] lang="zh" concepts="C63"
# **看这里：** E21 几乎次次一样。E01 每六次有一次会换成别的。E16 是“平坦”：四种差不多，重抽一次就可能换第一名，所以不给他定风格。
#
# ### 闭着眼睛选，会怎样？
#
# 让 1,000 个“人”全靠掷骰子来答。**先猜：** 有多少人会有一个“第一名”？里面有多少人会被说成某种风格？

# %% [markdown] lang="en" concepts="C63"
# **What to see:** E21 comes out the same nearly every time. With E01 it changes about one time in six. E16 is "flat": the four are so close that the first may change with every draw, and so no style is named.
#
# ### What if somebody answers with eyes closed?
#
# Let 1,000 "people" answer by dice alone. **Predict first:** how many of them will have a highest score, and how many will be told that they have a style?

# %% concepts="C63"
import numpy as np

rng = np.random.default_rng(0)
picks = np.array([rng.permutation(STYLES)[:2] for _ in range(1000 * 24)])
dice = pd.DataFrame({"person_id": np.repeat(range(1000), 24), "block": np.tile(range(1, 25), 1000)})
by_chance = profile(dice.assign(most=picks[:, 0], least=picks[:, 1]))
display(by_chance["pattern"].value_counts())

# %% [markdown] lang="zh" concepts="C63"
# **看这里：** 人人都有一个最高分，这不稀奇，四个数里总有一个最大。课程的规则是：**不比掷骰子更不均匀，就叫“平坦”，不说风格。** 这样，1,000 个掷骰子的人里，只有 57 个被误判，约二十分之一。
#
# 80 位员工里，平坦的有 12 位。没有风格突出，不是缺点，多数场合反而好用。
#
# ### 两个并列，怎么说？
#
# 下面这位同事，一半情境最像直接支配型，一半最像谨慎分析型。

# %% [markdown] lang="en" concepts="C63"
# **What to see:** everyone has a highest score; of four numbers one is the largest. The rule of this course: **no more uneven than dice would be is "flat", and no style is named.** That leaves 57 of the 1,000 dice-throwers with a false style, about one in twenty.
#
# Of the 80 employees 12 are flat. To have no style that stands out is no fault; in most situations it helps.
#
# ### And a tie?
#
# Here is a colleague who is most direct-dominant in half of the situations, and most careful-analytical in the other half.

# %% concepts="C63"
from course_lib.models.disc import headline

colleague = pd.DataFrame({"person_id": "T1", "block": range(1, 25)})
colleague["most"] = 12 * ["direct_dominant", "careful_analytical"]
colleague["least"] = 12 * ["calm_steady", "fast_expressive"]
headline(profile(colleague), "T1")

# %% [markdown] lang="zh" concepts="C63"
# **看这里：** 并列就说并列，两个都写上。**不许**按字母、按顺序、按印象挑一个。
#
# ### 前后一致吗？
#
# 只用单数题算一次第一名，只用双数题再算一次。**先猜：** 80 个人里，有几个人两次一样？

# %% [markdown] lang="en" concepts="C63"
# **What to see:** a tie is called a tie, and both are named. Do **not** pick one by alphabet, by order or by impression.
#
# ### Is it the same both times?
#
# Work out the first style from the odd situations only, and again from the even ones. **Predict first:** for how many of the 80 is it the same?

# %% concepts="C63"
halves = [score_styles(answers[answers["block"] % 2 == rest])["rank"].unstack() == 1 for rest in (1, 0)]
same = (halves[0] == halves[1]).all(axis=1)
# zh: 全部 80 人里一样的；平坦的 12 人里一样的
# en: the same among all 80; the same among the 12 who are flat
[int(same.sum()), int(same[profiles["pattern"] == "flat"].sum())]

# %% [markdown] lang="zh" concepts="C63"
# **看这里：** 80 人里 69 人一样；平坦的 12 人里，只有 2 人一样。给平坦的人定风格，就是在猜。
#
# 还要说句实话：这些员工是电脑编出来的，每人只有一种固定的倾向。真人换个场合、换个客户、换个心情，就会换一种做法。**真实的一致程度只会更低。**

# %% [markdown] lang="en" concepts="C63"
# **What to see:** 69 of the 80 agree with themselves; of the 12 flat ones only 2 do. To name a style for them is guessing.
#
# And openly: these employees were made by a computer, each with one fixed tendency. Real people act differently in another place, with another customer, in another mood. **Real agreement can only be lower.**

# %% [markdown] lang="zh" concepts="C63" mark="must"
# ### 为什么看着总是“真准”？
#
# 读一读下面这段话，打个分：0 分完全不像我，5 分非常像我。
#
# > 您愿意替人着想，也希望别人看到您的付出。有时您很有主见，有时又会反复掂量。熟人面前您放得开，陌生场合会先看一看。您不喜欢被人催，可该快的时候也快得起来。
#
# **先打分，再往下看。**

# %% [markdown] lang="en" concepts="C63" mark="must"
# ### Why does it always seem to fit?
#
# Read this and give it marks, from 0 (not me at all) to 5 (very much me).
#
# > You think of others, and you would like them to see what you do. At times you know your own mind, at times you turn things over and over. Among friends you are open; among strangers you look around first. You dislike being hurried, yet you can be quick when it matters.
#
# **Give your marks before you read on.**

# %% [markdown] lang="zh" concepts="C63"
# 班上每个人读到的是**同一段话**。问问邻座打了几分。
#
# 1949 年，心理学家福勒（Forer）让 39 名学生做测验，发给每人一份“个人报告”，其实人人一样。学生打分，满分 5 分，平均 4.26。说得含糊、两头都沾、又好听的话，谁读了都觉得准。**觉得准，不等于准。** 所以这门课不给你写性格描述，只给分数和区间。

# %% [markdown] lang="en" concepts="C63"
# Everyone in the class has read **the same words**. Ask your neighbour for the marks.
#
# In 1949 the psychologist Forer gave 39 students a test, and then each a "personal report", which was the same for all. They marked it 4.26 out of 5 on average. Words that are vague, say both sides and flatter seem true to everybody. **To feel true is not to be true.** That is why this course writes no description of your character, only scores and intervals.

# %% [markdown] lang="zh" concepts="C63" mark="must"
# ## 4　能拿两个人来比吗？
#
# 主管想挑一位“最有耐心的人”。他说：“比一比平和稳定型的净得分就行了。”
#
# 假设我们**知道**两位员工真正的样子（0 到 10 分）。P2 样样都比 P1 强，耐心也强。每个情境，两人都把自己最强的选成“最像”，最弱的选成“最不像”。
#
# **先猜：** 谁的平和稳定型净得分高？

# %% [markdown] lang="en" concepts="C63" mark="must"
# ## 4 Can two people be compared?
#
# A manager wants "the most patient person". He says: "Just compare the net scores for calm-steady."
#
# Suppose we **knew** what two employees are really like (0 to 10). P2 is stronger than P1 in everything, patience included. In each situation both mark their strongest style as "most" and their weakest as "least".
#
# **Predict first:** who gets the higher net score for calm-steady?

# %% concepts="C63"
real = pd.DataFrame([[2, 3, 5, 4], [9, 8, 7, 6]], columns=STYLES, index=["P1", "P2"])
sheets = [
    pd.DataFrame({"person_id": name, "block": range(1, 25), "most": row.idxmax(), "least": row.idxmin()})
    for name, row in real.iterrows()
]
nets = score_styles(pd.concat(sheets))["net"].unstack()
patience = say(zh="真正的耐心（0–10）", en="Real patience (0 to 10)")
display(pd.DataFrame({patience: real["calm_steady"], "net": nets["calm_steady"]}))

# %% [markdown] lang="zh" concepts="C63"
# **看这里：** P2 更有耐心（7 比 5），净得分却是 0，P1 是 +24。**全反了。**
#
# 因为这是**被迫选出来的**：每个人的四个净得分加起来一定是 0，一种高，别的就得低。它只说“和我自己的另外三种比”，不说“和别人比”。这叫**自比分数**（ipsative）。所以：
#
# - 不排名，不算全组平均，不比谁“更 D”；
# - 不用来招聘、升职、排班、定奖金。没有常模，预测工作表现的证据也很弱。

# %% [markdown] lang="en" concepts="C63"
# **What to see:** P2 is the more patient (7 against 5) and gets 0; P1 gets +24. **The wrong way round.**
#
# The choice was **forced**. The four net scores of a person always add up to 0: one can only be high because others are low. They say "compared with my other three", never "compared with you". Such scores are called **ipsative**. So:
#
# - no ranking, no team averages, no "who is more D";
# - not for hiring, promotion, rosters or bonuses. There are no norms, and the evidence that such scores predict work is weak.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 组长提议：“把全组的风格贴在墙上，方便配合。”好处是什么？你会担心什么？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** a team leader suggests: "Let us put everyone's style on the wall; it will help us to work together." What is good about it, and what would worry you?

# %% [markdown] lang="zh" concepts="C64" mark="must"
# ## 5　从通话记录里读线索
#
# 客户不会给你填问卷。你有的只是一通电话、几行记录。分四步，**先写看到的，再写猜的**：
#
# | 行为（看到、听到的） | 特点（猜的） | 关键需求（猜的） | 沟通（拿来试的） |
# |---|---|---|---|
# | 逐项问费用；把两个月的账单对了一遍；“我看完再答复您” | 这一次很谨慎，讲依据 | 弄清楚，不出错 | 发明细和出处，给他时间看 |
#
# 只有第一列是证据。后三列都是推测，随时准备改。
#
# 下面是七条记录。**先猜：** 每条写一种风格，或者写“看不出”。
#
# | 号 | 通话记录 |
# |---|---|
# | 1 | 解释到一半打断说“直接讲结果”；要今天下班前办完；最后自己定：“就三点，上门。” |
# | 2 | 家里水管爆了，喊“快点快点”，报完地址就挂了。 |
# | 3 | 说话慢，等了二十分钟没有催；说“师傅也不容易”；问要不要换套餐，说“照旧就好”。 |
# | 4 | 要费用明细，问每一项的依据；把两个月的账单对了一遍；说“我看完再答复您”。 |
# | 5 | 同事转告：这位客户“一看就是 D”。本人还没有联系上。 |
# | 6 | 开场聊女儿的婚礼；说“你们的网像老牛拉车”，自己先笑了；从宽带说到旅游；说“跟你聊天真开心”。 |
# | 7 | 先要一份书面的条款；没等看完又说“算了，你帮我定吧，都行”。 |

# %% [markdown] lang="en" concepts="C64" mark="must"
# ## 5 Reading cues in call notes
#
# Customers fill in no inventory for you. All you have is one call and a few lines. Go in four steps, and **write what you saw before what you guess**:
#
# | Behaviour (seen, heard) | Trait (a guess) | Key need (a guess) | Communication (to be tried) |
# |---|---|---|---|
# | asks about each charge; compares two bills; "I'll read it and call you back" | careful this time, wants reasons | to understand, to make no mistake | send the breakdown and its source, leave time to read |
#
# Only the first column is evidence. The other three are guesses, and may have to change at any moment.
#
# Here are seven notes. **Predict first:** for each write a style, or "cannot tell".
#
# | No. | Call note |
# |---|---|
# | 1 | Broke into the explanation: "Just the result." Wants it done before the end of the day. Decided alone: "Three o'clock, at my place." |
# | 2 | A pipe has burst at home; shouted "quick, quick", gave the address and rang off. |
# | 3 | Spoke slowly; waited twenty minutes without pressing; said "it can't be easy for the technician"; asked about another plan, said "let's leave it as it is". |
# | 4 | Wanted an itemised bill and the reason for each charge; compared the bills of two months; said "I'll read it and call you back". |
# | 5 | A colleague passes on that this customer is "obviously a D". Not reached in person yet. |
# | 6 | Began with her daughter's wedding; said "your network is like an old ox-cart" and laughed; went from broadband to travelling; said "it's lovely to talk to you". |
# | 7 | First wanted the terms in writing; before reading them said "oh, never mind, you choose, anything will do". |

# %% [markdown] lang="zh" concepts="C64"
# **对一下答案：**
#
# | 号 | 风格 | 为什么 |
# |---|---|---|
# | 1 | 直接支配型 | 三条线索，都是他自己的言行 |
# | 2 | 看不出 | 急的是**事情**，不是风格。谁家爆了水管都会喊 |
# | 3 | 平和稳定型 | 三四条，方向一致 |
# | 4 | 谨慎分析型 | 三条，方向一致 |
# | 5 | 看不出 | 别人的评价不是线索；而且“D”是照哪一套写的？ |
# | 6 | 快速表现型 | 四条，方向一致 |
# | 7 | 看不出 | 两条线索互相打架 |
#
# 七条里有三条看不出，这很正常。**“看不出”是一个合格的答案**，它不妨碍服务：照第 10 课的四步走，边听边看。
#
# ### 几条线索才够？
#
# 假定一开始四种风格机会均等，每条线索投一票。**先猜：** 一条线索，把握有多大？两条、三条呢？三条里有一条不一样呢？

# %% [markdown] lang="en" concepts="C64"
# **Check yourself:**
#
# | No. | Style | Why |
# |---|---|---|
# | 1 | direct-dominant | three cues, all of them the customer's own words and acts |
# | 2 | cannot tell | it is the **matter** that is urgent, not the style; anybody shouts when a pipe bursts |
# | 3 | calm-steady | three or four cues, all one way |
# | 4 | careful-analytical | three cues, all one way |
# | 5 | cannot tell | what others think is no cue; and which system is the D from? |
# | 6 | fast-expressive | four cues, all one way |
# | 7 | cannot tell | two cues that contradict each other |
#
# Three of seven cannot be told, and that is normal. **"Cannot tell" is a good answer**, and it does not stand in the way of service: take the four steps of lesson 10, and go on listening.
#
# ### How many cues are enough?
#
# Let all four styles be equally likely at first, and let each cue have one vote. **Predict first:** how sure are you with one cue? With two, with three? With three, when one of them points elsewhere?

# %% concepts="C64"
from course_lib.models.disc import call_style, weigh_cues

calm, direct = "calm_steady", "direct_dominant"
heard = {"1": [calm], "2": [calm] * 2, "3": [calm] * 3}
heard |= {f"{count} + 1": [calm] * count + [direct] for count in (2, 4)}
table = {
    cues: {"chance_first": weigh_cues(styles)["chance_first"].max().round(2), "style": call_style(styles)}
    for cues, styles in heard.items()
}
display(pd.DataFrame(table).T.rename_axis("cues"))

# %% [markdown] lang="zh" concepts="C64" mark="must"
# **看这里：** 一条线索，只有一半把握；两条，七成；**三条同方向，才过八成**。有一条唱反调，就要四比一。课程定的线是 80%，不到就说“看不出”。
#
# 这个算法还是**偏乐观**的：它把几条线索当成各管各的，其实一通电话里的话互相牵着。所以宁可多听一句。
#
# 第 7 条记录是一比一，画出来是这样：

# %% [markdown] lang="en" concepts="C64" mark="must"
# **What to see:** one cue makes it half sure, two 72%; **only three that agree pass 80%**. With one against, it takes four. The course draws the line at 80%; below that the answer is "cannot tell".
#
# And this sum is **on the hopeful side**: it takes each cue as independent, while what is said in one call hangs together. When in doubt, listen to one more sentence.
#
# Note 7, with one cue each way, looks like this:

# %% concepts="C64"
from course_lib.plots.disc import plot_cues

_ = plot_cues(weigh_cues(["careful_analytical", "calm_steady"]))

# %% [markdown] lang="zh" concepts="C64" mark="must"
# ### 请程序读
#
# 课程的文字工具 `code_note` 也读通话记录，同样可以回答“看不出”。给它两条最清楚的：

# %% [markdown] lang="en" concepts="C64" mark="must"
# ### Let a program read
#
# The course's text tool `code_note` reads call notes too, and it may also answer "not enough evidence". Give it two of the plainest:

# %% concepts="C64"
from course_lib.text import code_note

plain = [
    say(
        zh="逐条问合同条款，要费用明细和计算依据，追问数据来源，要求书面答复，先不签。",
        en="She went through the contract clause by clause, wanted an itemised breakdown, the source of each figure "
        "and an answer in writing before she would sign.",
    ),
    say(zh="客户来电查询账单金额。", en="Customer called to ask for the amount of the bill."),
]
[label(code_note(note).style, "style") for note in plain]

# %% [markdown] lang="zh" concepts="C64"
# **看这里：** 一条有好几处同方向的线索，一条只是一件事。把你自己写的记录放进去试试：`code_note("……").style`。
#
# **它是一面镜子，不是裁判。** 绕弯的、不常见的说法，它会读错，也会在该说“看不出”的时候硬给一个。它错多少，看[文字工具有多准](../../datasets/text/CARD.zh.md)。你和它不一样时，回去看记录里的原话，由你来定。

# %% [markdown] lang="en" concepts="C64"
# **What to see:** one note has several cues that agree, the other only a matter of fact. Try notes of your own: `code_note("...").style`.
#
# **It is a mirror, not a judge.** It misreads unusual wording, and at times it names a style where it should have said that it cannot tell. For how often it is wrong see [how good the text tools are](../../datasets/text/CARD.md). When you and it differ, go back to the words of the note; you decide.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 说一件你最近接待客户的事，只说看到和听到的，不说“他这个人……”。邻座数一数：有几条线索？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** tell of a customer you met lately, and only what you saw and heard, nothing like "he is the kind of man who …". Your neighbour counts: how many cues were there?

# %% [markdown] lang="zh" concepts="C63" mark="must"
# ## 6　一个承诺，四种说法
#
# 星期二约好装宽带，师傅没来。公司的补救只有一种：**周四 14:00–16:00 上门，免费；本月账单减 30 元；时间不合适可以另约。**
#
# **先猜：** 写给四种风格的客户，哪些可以变，哪些不能变？
#
# | 可以变 | 不能变 |
# |---|---|
# | 先说什么，后说什么 | 价格、金额、日期、期限 |
# | 说多长 | 条件、例外、选择的机会 |
# | 语气、例子、给多少解释 | 真话：不知道就说不知道 |
#
# 看一看下面的四种说法。承诺的部分标了颜色，切换风格，它跟不跟着变？

# %% [markdown] lang="en" concepts="C63" mark="must"
# ## 6 One promise, four ways to say it
#
# Broadband was to be installed on Tuesday, and nobody came. The firm offers one remedy: **a technician on Thursday, 14:00 to 16:00, free of charge; 30 yuan off this month's bill; another time if that does not suit.**
#
# **Predict first:** when you write to customers of four styles, what may change and what may not?
#
# | May change | May not change |
# |---|---|
# | what comes first | price, sums, dates, deadlines |
# | how long it is | conditions, exceptions, the choice to say no |
# | tone, examples, how much is explained | the truth: what is not known is called not known |
#
# Look at the four versions. The promise is marked. Does it change with the style?

# %% concepts="C63"
StyleExplorer("messages")

# %% [markdown] lang="zh" concepts="C63" mark="must"
# **看这里：** 换的是开头、长短和语气。标了颜色的部分，四种都齐。
#
# 动手试：
#
# 1. 在框里写一版给你自己看着舒服的，按“检查承诺”。漏了哪一项？
# 2. 故意加一句“再送您 50 元话费”，再按一次。
# 3. 换到“能不能便宜点”：先猜，四种说法里有没有一种可以松口？
#
# 程序只查承诺还在不在、有没有多答应钱和礼物；**像不像那种风格，它不评**，由人来评。
#
# 为什么不能变？快速表现型爱聊，坐席一高兴就多减 20 元；谨慎分析型问得细，坐席一烦就说“没有优惠”。同样的延误，不一样的补偿：这不是因人沟通，是**因人定价**。客户之间会说，投诉也会来。

# %% [markdown] lang="en" concepts="C63" mark="must"
# **What to see:** what changes is the opening, the length and the tone. All that is marked is there in all four.
#
# Try it:
#
# 1. Write a version that you would like to receive and press "Check the promise". What is missing?
# 2. Add "and a gift of 50 yuan" on purpose, and press again.
# 3. Go to "A lower price". Predict first: is there a style in which the agent may give way?
#
# The program only looks whether the promise is there, and whether money or a gift was added. **Whether the manner fits a style is for people to judge.**
#
# Why must it not change? The fast-expressive customer chats, the agent is charmed and takes off another 20 yuan; the careful-analytical one asks and asks, the agent is tired and says "no discount". The same delay, another remedy: that is no adapted communication but **a price by personality**. Customers talk to each other, and complaints follow.

# %% [markdown] lang="zh" concepts="C63 C64" mark="must"
# ## 7　边听边调：角色扮演
#
# 这位客户的风格是藏起来的。四步不变：探询、提议、行动、确认。每一步挑一句，看他的情绪怎么变；结束以后先猜风格，再揭晓。
#
# **先猜：** 说法合不合拍，和踩不踩红线（轻蔑、不耐烦、推诿拒绝、质疑、敷衍），哪一个更要紧？

# %% [markdown] lang="en" concepts="C63 C64" mark="must"
# ## 7 Listen and adjust: a role-play
#
# The style of this customer is hidden. The four steps are the same: explore, offer, action, confirm. Pick a sentence at each step and watch the mood. At the end, guess the style before it is revealed.
#
# **Predict first:** which matters more, words that suit the style, or not crossing a red line (contempt, irritation, refusal, doubt, carelessness)?

# %% concepts="C63 C64"
from course_lib.widgets.roleplay import play

play("slow_broadband", hidden_style=True, seed=3)

# %% [markdown] lang="zh" concepts="C63"
# **看这里：** 在这个模拟里，一句好回复，合拍的话多加 **3** 分；踩一次红线，扣 **15** 分，还伤耐心。这些数是课程定的，意思是：**先把人当人，再谈风格。** 不合拍的真诚，客户也会留下；合拍的敷衍，留不住。
#
# 按“换一局”，风格会换。一次对话只能猜，猜错了，改说法就是。

# %% [markdown] lang="en" concepts="C63"
# **What to see:** in this simulation a good reply that suits the style gains **3** more; crossing a red line costs **15**, and patience besides. The numbers are the course's choice. They mean: **respect first, style second.** Honest words in the wrong manner keep a customer; careless ones in the right manner do not.
#
# Press "Another round" for another style. After one talk you can only guess; if the guess was wrong, change your words.

# %% [markdown] lang="zh" concepts="C63 C64" mark="must"
# ## 8　回到那条备注
#
# 白班、夜班谁读对了？**都没有用**：字母不说明是哪一套，就算说明了，也只是别人的结论，没有证据。客户要的是明细，两个人都没听。
#
# | 不要写 | 可以写 |
# |---|---|
# | S 型 | 7 月 3 日来电，问三项费用的算法，要书面明细；已发到邮箱 |
# | 难缠，强势 | 要求当天答复，已约 17:00 回电 |
# | 话多 | 喜欢先聊两句再谈事；不反对回访 |
#
# 左边是标签，右边是**行为和请求**：下一位同事看了知道做什么，客户自己看到也不会生气。这也是一把尺子：**写下来的话，你敢不敢给客户看？**
#
# ### 能用来做什么，不能用来做什么
#
# | 可以 | 不可以 |
# |---|---|
# | 想一想自己习惯怎么说，少了哪一种 | 招聘、升职、排名、定奖金 |
# | 多备几种说法 | 决定价格、补偿、谁先办 |
# | 听不进去的时候，换一种方式 | 在档案里给客户写类型 |
# | 小组里谈怎么配合，自愿 | 断定一个人“就是这样的人” |
#
# 证据有多强？直说：独立的研究不多，四种风格边界模糊，人会随场合变，“按类型配对就能提高满意度”还没有可靠的证据。它值得学，是因为它提醒你：**客户不一定喜欢你喜欢的方式。** 别的，不要指望它。

# %% [markdown] lang="en" concepts="C63 C64" mark="must"
# ## 8 Back to the note
#
# Day shift or night shift, who read it right? **Neither could.** The letter does not say which system it is from; and even then it is somebody's conclusion without the evidence. The customer wanted figures, and neither listened.
#
# | Do not write | Write |
# |---|---|
# | an S | Called on 3 July, asked how three charges are worked out, wants it in writing; sent by email |
# | difficult, pushy | Wants an answer the same day; call-back agreed for 17:00 |
# | never stops talking | Likes a few words before business; does not mind a call afterwards |
#
# On the left stand labels, on the right **behaviour and requests**. The next colleague knows what to do, and the customer could read it without being hurt. Take that as your yardstick: **would you show the customer what you wrote?**
#
# ### What it is good for, and what not
#
# | Good for | Not for |
# |---|---|
# | thinking about your own habits, and which manner you lack | hiring, promotion, ranking, bonuses |
# | having several ways of saying it at hand | prices, remedies, who is served first |
# | trying another way when you are not getting through | writing types into customers' files |
# | talking in a team about working together, if all wish to | deciding that somebody "is like that" |
#
# How strong is the evidence? Plainly: independent studies are few, the borders of the four styles are blurred, people change with the situation, and there is no sound evidence that matching types makes customers more satisfied. It is worth learning for one reminder: **customers may not like what you like.** Expect no more of it.

# %% [markdown] lang="zh" mark="must"
# ## 要点
#
# - 四种风格认意思：快速表现要关系，谨慎分析要专业，直接支配要速度，平和稳定要安心。
# - 字母会弄混：课件的 S、I 和标准的正好对调。单写一个字母，等于没写。
# - 净得分只和自己比，四个加起来是 0；不比人，不排名。并列说并列，平坦说平坦。
# - 线索只算客户自己的言行。三条同方向，才过八成；事情急、别人说的，都不算。
# - “看不出”是合格的答案。
# - 换说法，不换承诺：价格、日期、条件、选择，对谁都一样。
# - 档案里写行为和请求，不写类型。
# - 先守住红线，再谈风格。

# %% [markdown] lang="en" mark="must"
# ## Key points
#
# - Know the styles by meaning: fast-expressive wants relationship, careful-analytical expertise, direct-dominant speed, calm-steady reassurance.
# - Letters mislead: S and I of the slides are the reverse of the standard. A bare letter says nothing.
# - Net scores compare you with yourself and add up to 0; they compare no people. A tie is a tie, flat is flat.
# - Cues are the customer's own words and acts. Three that agree pass 80%; urgency and hearsay do not count.
# - "Cannot tell" is a good answer.
# - Change the words, not the promise: price, date, conditions and choice are the same for everyone.
# - Write behaviour and requests into the file, not types.
# - Keep off the red lines first; style comes second.

# %% [markdown] lang="zh" mark="must"
# ## 3-2-1 回顾
#
# 写下：
#
# - **3** 件今天学到的事；
# - **2** 件明天上班就能用的事；
# - **1** 个还没想通的问题，拿到小组里去问。

# %% [markdown] lang="en" mark="must"
# ## 3-2-1 reflection
#
# Write down:
#
# - **3** things you learned today;
# - **2** you could use at work tomorrow;
# - **1** question that is still open. Take it to your group.

# %% [markdown] lang="zh" mark="must"
# ## 接下来
#
# - 练习：[自己动手](../../exercises/zh/11_disc.ipynb)
# - 小组活动：[听、猜、换个说法](../../exercises/zh/11_disc_group.html)
# - 小测验：运行下面的单元格，8 题。选错了也有解释，值得每个选项都看一看。

# %% [markdown] lang="en" mark="must"
# ## What next
#
# - Exercise: [do it yourself](../../exercises/en/11_disc.ipynb)
# - Group exercise: [listen, guess, say it another way](../../exercises/en/11_disc_group.html)
# - Quiz: run the cell below for 8 questions. A wrong choice is explained too; every option is worth a look.

# %%
from course_lib import show_quiz

show_quiz("11_disc")
