# ---
# course:
#   title: {zh: SERVQUAL 与服务差距, en: SERVQUAL and the service gaps}
#   question: {zh: "我们差在哪里，为什么差？", en: "Where do we fall short, and why?"}
#   minutes: 90
#   objectives:
#     zh:
#       - 用五个维度、22 道题看服务质量，查出问反了的题
#       - 算出感知减期望的差距，按客户看重的程度加权
#       - 用四个差距找出公司里面的原因，排出先做的举措
#       - 判断一句承诺能不能说，拿什么当卖点
#       - 用三个视角和五项标准看自己，写出带数字的岗位标准
#     en:
#       - look at service quality in five dimensions and 22 items, and find the item that was asked the other way round
#       - compute the gap between perception and expectation, weighted by what matters to customers
#       - find causes inside the firm with four gaps, and rank the measures
#       - judge which promise may be made, and which one sells
#       - see yourself from three views and by five standards, and write role standards with numbers
#   prerequisites: {zh: 会运行单元格；会算平均数, en: running a cell; means}
# ---

# %% [markdown] lang="zh" mark="must"
# ## “谁的分低，就先改谁”
#
# 澜海请一家咨询公司做了调查：250 位客户，22 道题，每题 1 到 7 分，归成五个维度。咨询顾问把各维度平均，排了个名：
#
# “响应性最低，4.48 分。请再招 20 名热线坐席，一年 120 万元。”

# %% [markdown] lang="en" mark="must"
# ## "Start where the score is lowest"
#
# Lanhai hired a consultant for a survey: 250 customers, 22 items from 1 to 7, in five dimensions. He took the mean of each dimension and ranked them:
#
# "Responsiveness is lowest, with 4.48. Hire 20 more hotline agents, for 1.2 million yuan a year."

# %%
import pandas as pd

from course_lib import display, load_dataset
from course_lib.models.service_quality import servperf

ratings = load_dataset("service_quality")
display(servperf(ratings)[["answers", "score"]].sort_values("score").round(2))

# %% [markdown] lang="zh"
# **看这里：** 响应性垫底，可靠性倒数第三，保证性最高。
#
# **先猜。** 写在纸上：
#
# 1. 这 120 万元该不该花？这张表可能错在哪里？
# 2. 4.66 分的一项，会不会比 4.57 分的一项更该先改？
# 3. 找到了最差的一项，又怎样知道**为什么**差？

# %% [markdown] lang="en"
# **What to see:** responsiveness is last, reliability third from the end, assurance first.
#
# **Predict first.** Write down:
#
# 1. Should the 1.2 million be spent? What could be wrong with this table?
# 2. Could a dimension with 4.66 need work more urgently than one with 4.57?
# 3. Once you have found the worst, how do you learn **why** it is bad?

# %% [markdown] lang="zh" concepts="C48" mark="must"
# ## 1　五个维度，22 道题
#
# | 维度 | 问的是 | 澜海的一道题 | 题数 |
# |---|---|---|---:|
# | **有形性** | 看得见的 | 门店整洁明亮，样机都能使用 | 4 |
# | **可靠性** | 说到做到，不出错 | 账单金额和套餐说明一致 | 5 |
# | **响应性** | 快，肯帮忙 | 拨打热线很快有人接听 | 4 |
# | **保证性** | 懂行，让人放心 | 把个人信息交给它，我放心 | 4 |
# | **移情性** | 把我当一个人 | 推荐的套餐符合我的实际用量 | 5 |
#
# 有的教材每个维度只讲三点，把保证性叫“专业性”，又把“信任”放在可靠性里。量表不是这样：**信任属于保证性**。可靠性说的是事办没办到，保证性说的是心里放不放心。
#
# 每题问两遍：**期望**（好公司应该有几分）和**感知**（澜海实际有几分）。
#
# 顾问说响应性最低。下面是响应性的四道题。**先猜：** 哪一道和另外三道不一样？

# %% [markdown] lang="en" concepts="C48" mark="must"
# ## 1 Five dimensions, 22 items
#
# | Dimension | It asks about | One of Lanhai's items | Items |
# |---|---|---|---:|
# | **tangibles** | what can be seen | The stores are clean and bright and the devices on show work | 4 |
# | **reliability** | doing what was said, without errors | The bill agrees with what the plan says | 5 |
# | **responsiveness** | speed, and the will to help | Someone answers the hotline quickly | 4 |
# | **assurance** | knowledge that gives confidence | I can leave my personal data there without worry | 4 |
# | **empathy** | being treated as a person | The plan suggested fits what I really use | 5 |
#
# Some textbooks name three points for each, call assurance "professionalism" and put trust under reliability. The instrument does not: **trust belongs to assurance**. Reliability is whether the thing was done; assurance is whether you feel safe.
#
# Each item is asked twice: **expectation** (what a good firm should have) and **perception** (what Lanhai has).
#
# The consultant says responsiveness is lowest. Here are its four items. **Predict first:** which one differs from the other three?

# %% concepts="C48"
from course_lib.models.service_quality import DIMENSIONS

display(pd.DataFrame({"item": DIMENSIONS["responsiveness"]}, index=DIMENSIONS["responsiveness"]))

# %% [markdown] lang="zh" concepts="C48" mark="must"
# ## 2　有一道题问反了
#
# q13 是“办一件小事也要拖上好几天”。前三题分越高越好，这一题分越高**越糟**。这叫反向题，用来看客户有没有认真读。
#
# 反向题要先翻过来再平均：1 到 7 分的题，用 **8 减去**答案。顾问忘了。
#
# 忘了没有，数据自己会说。看每道题和同维度其他题合不合拍。**先猜：** q13 的那一条朝哪边？

# %% [markdown] lang="en" concepts="C48" mark="must"
# ## 2 One item was asked the other way round
#
# q13 says "Even a small request drags on for days". In the first three a high answer is good; here it is **bad**. Such reversed items show whether people read with care.
#
# Before taking a mean it has to be turned round: on a scale from 1 to 7, **8 minus** the answer. The consultant forgot.
#
# The data tell by themselves. See how each item goes along with the others of its dimension. **Predict first:** which way does the bar of q13 point?

# %% concepts="C48"
from course_lib.models.service_quality import check_items, reliability, reverse_items
from course_lib.plots.service_quality import plot_items

_ = plot_items(check_items(ratings).loc[["responsiveness", "assurance"]])

# %% [markdown] lang="zh" concepts="C48"
# **看这里：** 保证性的四题都朝右，一起高、一起低；q13 一个人朝左。
#
# 有一个数专门量“几道题是不是在说同一件事”，叫**克龙巴赫 α**：1 是完全一致，0.7 以上通常算够用。**先猜：** 没翻之前，响应性的 α 是多少？

# %% [markdown] lang="en" concepts="C48"
# **What to see:** the four items of assurance point right, high together and low together. q13 alone points left.
#
# One number measures whether items speak of the same thing, **Cronbach's alpha**: 1 is perfect agreement, and 0.7 or more usually counts as enough. **Predict first:** what is the alpha of responsiveness before turning?

# %% concepts="C48"
turned = reverse_items(ratings, ["q13"])
display(
    pd.DataFrame({"before": reliability(ratings)["alpha"], "after": reliability(turned)["alpha"]})
    .rename_axis("dimension")
    .round(2)
)
display(servperf(turned)[["answers", "score"]].sort_values("score").round(2))

# %% [markdown] lang="zh" concepts="C48"
# **看这里：** 没翻之前，响应性的 α 是 −0.23。好好的四道题，不会是负数：见到负数，先查反向题。翻过来是 0.79。
#
# 翻过来以后，响应性 4.91，从最后一名变成第二名。120 万元差一点就花在一个**算错的数**上。
#
# 现在垫底的是移情性，4.57。那就先改移情性？

# %% [markdown] lang="en" concepts="C48"
# **What to see:** before turning, the alpha of responsiveness is −0.23. Four sound items do not go below zero: when you see it, look for a reversed item. Turned round it is 0.79.
#
# And responsiveness has 4.91: from last place to second. The 1.2 million nearly went after **a number computed wrongly**.
#
# Now empathy is last, with 4.57. So start with empathy?

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 问卷里为什么要放反向题？放太多又会怎样？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** why put reversed items into a questionnaire? And what happens with too many?

# %% [markdown] lang="zh" concepts="C48" mark="must"
# ## 3　和期望比：差距
#
# 客户对五个维度的期望不一样。晚饭咸了点，食堂可以忍，酒席不行。所以看的是
#
# **差距 = 感知 − 期望**，负数就是没达到。
#
# **先猜：** 哪个维度差距最大？是不是分最低的移情性？

# %% [markdown] lang="en" concepts="C48" mark="must"
# ## 3 Against what was expected: the gap
#
# Customers do not expect the same of all five. A salty dinner is bearable in a canteen, not at a wedding. So look at
#
# **gap = perception − expectation**; below zero it falls short.
#
# **Predict first:** where is the gap widest? In empathy, which has the lowest score?

# %% concepts="C48"
from course_lib.models.service_quality import score_dimensions
from course_lib.plots.service_quality import plot_gaps

gaps = score_dimensions(turned)
_ = plot_gaps(gaps)

# %% [markdown] lang="zh" concepts="C48"
# **看这里：** 可靠性差 1.25 分，远远甩开别的。移情性分最低，差距却只有 0.78：客户本来就没指望那么多。可靠性 4.66 分，期望却是 5.91。
#
# 五个差距对客户也不一样要紧。请客户把 100 分分给五个维度，就得到权重。这里用量表作者公布的：可靠性 0.32、响应性 0.22、保证性 0.19、移情性 0.16、有形性 0.11。
#
# **加权差距** = 每个差距 × 权重，加起来。

# %% [markdown] lang="en" concepts="C48"
# **What to see:** reliability falls short by 1.25, far more than the others. Empathy has the lowest score, but its gap is only 0.78: customers did not expect that much. Reliability has 4.66 against an expectation of 5.91.
#
# The five gaps do not matter equally either. Ask customers to share 100 points among the dimensions, and you have weights. We use those that the authors of the instrument published: reliability 0.32, responsiveness 0.22, assurance 0.19, empathy 0.16, tangibles 0.11.
#
# **Weighted gap** = each gap × its weight, added up.

# %% concepts="C48"
from course_lib.models.service_quality import WEIGHTS, weighted_gap

weights = pd.Series(WEIGHTS, name="weight")
table = pd.DataFrame({"gap": gaps["gap"], "weight": weights})
display(table.assign(weighted_gap=table["gap"] * table["weight"]).round(2))
round(weighted_gap(gaps["gap"]), 2)

# %% [markdown] lang="zh" concepts="C48"
# **看这里：** 加权差距 −0.84，其中可靠性一项就占了 −0.40，将近一半。
#
# 到探索器里再看四件事：
#
# 1. 取消“q13 翻过来”：响应性的差距变成多少？
# 2. 翻回去，换成**轻享**：可靠性差多少？**尊享**呢？
# 3. 尊享的有形性，区间跨没跨过 0？
# 4. 回到全部品牌，把可靠性的权重往下拖：到多少，最该先改的才换成别的？

# %% [markdown] lang="en" concepts="C48"
# **What to see:** the weighted gap is −0.84. Reliability alone brings −0.40 of it, nearly half.
#
# Look for four things in the explorer:
#
# 1. Take away "q13 turned round": what becomes of the gap in responsiveness?
# 2. Turn it back and choose **Lite**: how far short is reliability? And for **Prime**?
# 3. Tangibles for Prime: does the interval cross 0?
# 4. Back to all brands, pull the weight of reliability down: at which weight does another dimension come first?

# %% concepts="C48"
from course_lib.widgets.service_quality import QualityExplorer

QualityExplorer(ratings)

# %% [markdown] lang="zh" concepts="C48"
# **对一下答案：**
#
# 1. −0.40，看上去没什么事。一道题没翻，问题就藏起来了。
# 2. 轻享差 1.41 分，尊享差 1.06 分。
# 3. 跨过了：尊享客户对门店的要求，基本达到。
# 4. 降到 17% 左右，响应性才排到前面。权重不准也不要紧，结论还站得住。
#
# 老实说，差距不是万能的：
#
# - 期望人人都往高处填，差距多半是负的。
# - 期望是事后问的，刚生过气的人，期望也会变。
# - 有研究发现，只用感知（SERVPERF）更能说中客户的总评价。所以两个都看：**分数看现状，差距看先后。**
# - 权重是美国几家公司三十多年前的数。自己的客户要自己问。

# %% [markdown] lang="en" concepts="C48"
# **Check yourself:**
#
# 1. −0.40, which looks harmless. One item not turned hides a problem.
# 2. Lite is 1.41 short, Prime 1.06.
# 3. It does: what Prime customers expect of the shops is nearly met.
# 4. At about 17% responsiveness comes first. The weights need not be exact for the conclusion to stand.
#
# To be honest, gaps are not everything:
#
# - Everybody writes high expectations, so most gaps are negative.
# - Expectations are asked afterwards; an angry customer remembers others.
# - Some studies find that perception alone (SERVPERF) agrees better with the overall judgement. Use both: **the score shows the state, the gap shows the order.**
# - The weights come from a few American firms more than thirty years ago. Ask your own customers.

# %% [markdown] lang="zh" concepts="C82" mark="must"
# ## 4　为什么差？公司里面的四个差距
#
# 客户只看见结果。原因在公司里面，一环漏了，后面跟着漏：
#
# | 差距 | 漏在哪里 | 一听就知道 |
# |---|---|---|
# | **倾听** | 不知道客户要什么 | “客户应该喜欢吧？” |
# | **标准** | 知道了，没有变成规定 | “大家尽快处理。” |
# | **传递** | 有规定，做不到 | “规定是规定，人不够。” |
# | **沟通** | 说的比做的多 | “先把单签下来再说。” |
#
# 这四个合起来，才有了**客户差距**：期望和感知的差。它是**结果**，不是第五个原因。有的教材把“补救”数成第五个，那是笔误：补救是弥补倾听差距的一项举措。
#
# 澜海六位主管给 12 项举措打了分：1 没有做，5 完全做到。**先猜：** 哪个差距最弱？

# %% [markdown] lang="en" concepts="C82" mark="must"
# ## 4 Why? Four gaps inside the firm
#
# Customers see the result only. The causes lie inside; where one step leaks, the next ones leak too:
#
# | Gap | Where it leaks | You hear |
# |---|---|---|
# | **listening** | nobody knows what customers want | "They will like it, I suppose." |
# | **standards** | known, but never made a rule | "Everyone please hurry up." |
# | **delivery** | there is a rule, but it cannot be kept | "Rules are rules, but we are short of people." |
# | **communication** | more is said than done | "Sign them up first." |
#
# Together they make the **customer gap**, between expectation and perception. That is the **result**, not a fifth cause. Some textbooks count "the remedy" as the fifth; that is a slip: recovering at once is one of the measures against the listening gap.
#
# Six of Lanhai's managers scored 12 measures, from 1, not done, to 5, fully done. **Predict first:** which gap is weakest?

# %% concepts="C82"
from course_lib.models.service_quality import score_measures, self_test
from course_lib.plots.service_quality import plot_radar

managers = pd.DataFrame(
    {
        "research": [4, 3, 4, 3, 4, 3],
        "upward_communication": [2, 3, 2, 1, 2, 2],
        "first_time_recovery": [3, 2, 3, 2, 2, 3],
        "service_design": [4, 3, 4, 3, 4, 3],
        "closed_loop": [3, 3, 2, 4, 3, 3],
        "visible_standards": [4, 4, 3, 4, 4, 4],
        "hire": [3, 4, 4, 3, 4, 3],
        "enable": [3, 2, 3, 3, 3, 3],
        "support": [3, 3, 4, 2, 3, 3],
        "keep": [2, 3, 2, 3, 3, 2],
        "no_over_publicity": [2, 2, 3, 1, 2, 2],
        "no_over_promise": [1, 2, 2, 1, 2, 1],
    }
)
answers = managers.melt(var_name="gap_measure", value_name="score")
_ = plot_radar(self_test(answers))

# %% [markdown] lang="zh" concepts="C82"
# **看这里：** 沟通差距最弱，1.75 分；标准差距最好，3.4 分。
#
# 和第 3 节连起来：可靠性差得最远，因为**答应得太多**。销售说“第二天一定装好”，装维排到第四天。不是装维慢，是话说早了。再招热线坐席，治不了这个病。
#
# 老实说：六个人给自己公司打分，不算证据，只告诉你先去查哪里。去翻投诉记录里“说好的”三个字。

# %% [markdown] lang="en" concepts="C82"
# **What to see:** the communication gap is weakest, with 1.75; standards are best, with 3.4.
#
# Put it beside section 3: reliability falls short most because **too much is promised**. Sales says "installed tomorrow, for sure", and the fitters come on day four. The fitters are not slow; the words came too early. More hotline agents do not cure that.
#
# To be honest: six people scoring their own firm are no evidence. They only tell you where to look first. Search the complaints for the words "I was promised".

# %% [markdown] lang="zh" concepts="C83" mark="must"
# ## 5　先做哪几项？
#
# 四个差距对应 12 项举措：
#
# | 差距 | 举措 |
# |---|---|
# | 倾听（3） | 市场调研、向上沟通、首次补救 |
# | 标准（3） | 服务设计、闭环管理、标准可视化 |
# | 传递（4） | 选对人、赋能、支持、留住人 |
# | 沟通（2） | 不过度宣传、不过度承诺 |
#
# **改进空间 = 5 − 得分。** 空间最大的先看。**先猜：** 前三名是哪三项？

# %% [markdown] lang="en" concepts="C83" mark="must"
# ## 5 Which measures first?
#
# Twelve measures belong to the four gaps:
#
# | Gap | Measures |
# |---|---|
# | listening (3) | research, upward communication, recovery at the first time |
# | standards (3) | service design, closed loop, visible standards |
# | delivery (4) | hire the right people, enable, support, keep them |
# | communication (2) | no over-publicity, no over-promising |
#
# **Room to improve = 5 − score.** Look first where there is most room. **Predict first:** which three come first?

# %% concepts="C83"
display(score_measures(answers)[["score", "low", "high", "room", "rank"]].head(6).round(1))

# %% [markdown] lang="zh" concepts="C83"
# **看这里：** 不过度承诺第一，空间 3.5；向上沟通、不过度宣传并列第二。
#
# 名次是起点，不是命令。还要问三句：花多少钱？几天见效？能不能缩小差得最远的可靠性？“不过度承诺”三样都占：改一句话术，不花钱，明天就能做。
#
# 只有六个人打分，区间很宽，第 4 名和第 7 名分不出高下。

# %% [markdown] lang="en" concepts="C83"
# **What to see:** no over-promising is first with a room of 3.5; upward communication and no over-publicity share second place.
#
# The rank is a start, not an order. Ask three things: what does it cost, how soon does it work, does it narrow the widest gap, reliability? "No over-promising" has all three: one sentence in the script changes, it costs nothing, and it can start tomorrow.
#
# With six scores the intervals are wide; number 4 and number 7 cannot be told apart.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 你在哪家公司听过做不到的承诺？是谁说的，为什么要这样说？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** where have you been promised something that could not be kept? Who said it, and why?

# %% [markdown] lang="zh" concepts="C16" mark="must"
# ## 6　能承诺什么？
#
# 少承诺，不是不承诺。两条规矩：
#
# 1. **不低于行业标准。** 退、换、修都有规定，低于它就不能说出口。
# 2. **拿比对手强的当卖点。** 比不过，就换一个维度承诺，不要硬碰。
#
# 澜海卖手机的四条承诺（数字是为课堂取的）。**先猜：** 哪一条不能说？哪一条当卖点？

# %% [markdown] lang="en" concepts="C16" mark="must"
# ## 6 What may be promised?
#
# Promising less does not mean promising nothing. Two rules:
#
# 1. **Never below the standard of the industry.** There are rules for return, exchange and repair; below them it must not be said.
# 2. **Sell what is better than the rival's.** Where you cannot beat it, promise on another dimension.
#
# Here are four promises of Lanhai on phones (figures made for the lesson). **Predict first:** which must not be made, and which one sells?

# %% concepts="C16"
from course_lib.models.service_quality import check_promises
from course_lib.plots.service_quality import plot_promises

promises = pd.DataFrame(
    {
        "dimension": ["return_days", "exchange_days", "warranty_months", "repair_days"],
        "own": [7, 15, 24, 7],
        "industry": [7, 15, 12, 5],
        "rival": [7, 30, 12, 3],
        "better": ["more", "more", "more", "less"],
    }
)
_ = plot_promises(check_promises(promises))

# %% [markdown] lang="zh" concepts="C16"
# **看这里：** 维修 7 天，行业标准是 5 天：不能这样承诺，先把维修改快。换货 15 天合规，但对手给 30 天，别拿它打广告。保修 24 个月，比对手多一倍：就说这一条。
#
# 有一处要当心：保修多一倍，修得却慢，客户要的是“别坏、坏了快修”。卖点要落在客户在乎的地方。

# %% [markdown] lang="en" concepts="C16"
# **What to see:** repair in 7 days, where the standard is 5, must not be promised; make repairs faster first. Exchange within 15 days is within the rules, but the rival gives 30: do not advertise it. A guarantee of 24 months is twice the rival's: say that.
#
# One warning: a long guarantee with slow repairs is worth little. Customers want phones that do not break and are mended fast. Sell what they care about.

# %% [markdown] lang="zh" concepts="C92" mark="must"
# ## 7　三个视角：跟谁比？
#
# 同一个自己，有三面镜子：**客户要的**、**对手做的**、**行业最佳**。神秘顾客给对手和最佳打了分（数字是为课堂取的）。
#
# **先猜：** 只盯着对手，会先改哪个维度？

# %% [markdown] lang="en" concepts="C92" mark="must"
# ## 7 Three views: compared with whom?
#
# There are three mirrors for the same face: **what customers want**, **what the rival does**, **the best in the trade**. Mystery shoppers scored the rival and the best (figures made for the lesson).
#
# **Predict first:** watching the rival only, which dimension would you work on first?

# %% concepts="C92"
from course_lib.models.service_quality import benchmark_gap
from course_lib.plots.service_quality import plot_benchmark

views = gaps[["perception", "expectation"]].set_axis(["own", "customer"], axis=1).round(2)
views = views.assign(rival=[5.6, 4.4, 5.0, 5.0, 4.5], best=[5.8, 5.6, 6.0, 5.9, 5.5]).reset_index()
_ = plot_benchmark(benchmark_gap(views))

# %% [markdown] lang="zh" concepts="C92"
# **看这里：** 只看对手，落后的是有形性，低 0.8 分，于是去装修门店。看客户，差得最远的是可靠性，而可靠性上**对手比我们还差**。
#
# 所以：客户告诉你先改什么，对手告诉你哪里能赢，最佳告诉你能做到多好。可靠性做到最佳的 5.6 分，就是对手没有的卖点。

# %% [markdown] lang="en" concepts="C92"
# **What to see:** seen from the rival we are behind in tangibles, by 0.8, and would renovate the shops. Seen from the customers reliability is furthest behind, and there **the rival is worse than we are**.
#
# So customers tell what to improve first, the rival where you can win, the best how good it can be. With a reliability of 5.6, as the best have it, we could sell what the rival has not.

# %% [markdown] lang="zh" concepts="C50" mark="must"
# ## 8　五项标准：一张单子办得怎么样？
#
# 维度太大，一线要看得见的标准。每张单子看五项：
#
# | 标准 | 怎么量（0 到 1） |
# |---|---|
# | **最快响应** | 目标时间内是 1；超了，目标 ÷ 实际 |
# | **专业支持** | 1 ÷ 客户联系了几次 |
# | **要事优先** | 有没有让不急的插到它前面 |
# | **换位思考** | 客户给的 1 到 5 分 |
# | **信守承诺** | 有没有按说好的时间办完 |
#
# 六张报修单，响应目标 2 分钟。**先猜：** 哪一张问题最多？哪一项最弱？

# %% [markdown] lang="en" concepts="C50" mark="must"
# ## 8 Five standards: how was one ticket handled?
#
# Dimensions are large; the front line needs standards it can see. Five for each ticket:
#
# | Standard | How it is measured (0 to 1) |
# |---|---|
# | **fastest response** | 1 within the target, else target ÷ wait |
# | **professional support** | 1 ÷ number of contacts needed |
# | **first things first** | was something less urgent served before it? |
# | **in their place** | the customer's rating from 1 to 5 |
# | **promises kept** | done by the time that was said? |
#
# Six repair tickets, with a target of 2 minutes. **Predict first:** which has most trouble, and which standard is weakest?

# %% concepts="C50"
from course_lib.models.service_quality import score_tickets
from course_lib.plots.service_quality import plot_tickets

tickets = pd.DataFrame(
    {
        "ticket_id": ["T1", "T2", "T3", "T4", "T5", "T6"],
        "arrived_minutes": [0, 2, 5, 9, 20, 26],
        "started_minutes": [1, 14, 6, 10, 24, 27],
        "promised_minutes": [60, 30, 30, 40, 60, 60],
        "done_minutes": [50, 75, 20, 95, 55, 58],
        "target_minutes": 2,
        "urgency": [2, 1, 3, 2, 2, 3],
        "contacts": [1, 3, 1, 2, 1, 1],
        "empathy": [4, 2, 5, 3, 5, 4],
    }
)
display(score_tickets(tickets).round(2))
_ = plot_tickets(score_tickets(tickets))

# %% [markdown] lang="zh" concepts="C50"
# **看这里：** T2 最糟：最急的单子（紧急度 1）等了 12 分钟，中间先办了 T3，客户打了三次，说好 30 分钟，75 分钟才好。
#
# 五项里最弱的是信守承诺，0.67。又是它：和第 3 节的可靠性、第 4 节的沟通差距，说的是一回事。
#
# 老实说：六张单子定不了罪。而且专业支持按联系次数算，客户自己多打一次问进度，也会算进去。

# %% [markdown] lang="en" concepts="C50"
# **What to see:** T2 is worst: the most urgent ticket (urgency 1) waited 12 minutes while T3 was served, its customer called three times, and what was promised in 30 minutes took 75.
#
# The weakest standard is promises kept, 0.67. Again: the same story as reliability in section 3 and the communication gap in section 4.
#
# To be honest: six tickets prove nothing. And "professional support" counts contacts, so a customer who only asks how things stand lowers it too.

# %% [markdown] lang="zh" concepts="C49" mark="must"
# ## 9　成果 2：岗位满意标准 1.0
#
# 从客户感受到的事出发，为每个岗位写标准，再接到考核里。每条标准四样东西缺一不可：
#
# **指标**能数，**目标**有数字，**责任人**是一个岗位，**期限**是一个日期。
#
# 下面四条，前两条是某公司墙上的。**先猜：** 各缺什么？

# %% [markdown] lang="en" concepts="C49" mark="must"
# ## 9 Deliverable 2: role standards 1.0
#
# Start from what customers notice, write standards for each role, and join them to the appraisal. Each standard needs four things:
#
# a **metric** that can be counted, a **target** with a number, an **owner** who is one role, a **deadline** that is a date.
#
# Of the four below, the first two hang on a company's wall. **Predict first:** what does each lack?

# %% concepts="C49"
from course_lib.language import say
from course_lib.models.service_quality import check_indicators

standards = pd.DataFrame(
    [
        (say(zh="热情服务", en="Warm service"), say(zh="提升满意度", en="improve satisfaction"), "", "", ""),
        (
            say(zh="回电及时", en="Prompt call-backs"),
            say(zh="及时回电率", en="rate of calls returned in time"),
            "95%",
            say(zh="大家", en="everyone"),
            "",
        ),
        (
            say(zh="说到做到", en="Promises kept"),
            say(zh="按承诺时间装好的占比", en="share installed by the promised time"),
            ">= 95%",
            say(zh="装维班长", en="head of fitters"),
            "2027-03-31",
        ),
        (
            say(zh="不让客户催", en="No chasing"),
            say(zh="客户来电催办次数", en="number of calls that ask how things stand"),
            say(zh="每百单 <= 5", en="<= 5 per 100 orders"),
            say(zh="调度主管", en="dispatcher"),
            "2027-03-31",
        ),
    ],
    columns=["indicator", "metric", "target", "owner", "deadline"],
)
checked = check_indicators(standards)
display(checked[["indicator", "score", "problem"]])

# %% [markdown] lang="zh" concepts="C49"
# **看这里：** “热情服务”四样全缺。“回电及时”有指标有目标，可是“大家”负责就是没人负责，也没有期限。后两条齐全。
#
# 这个检查只看**写没写全**，不看**写得对不对**。“按承诺时间装好”会不会逼着装维把承诺说长？所以第三条要和第二条一起看：再加一条“承诺的平均天数不超过 3 天”。

# %% [markdown] lang="en" concepts="C49"
# **What to see:** "Warm service" lacks all four. "Prompt call-backs" has metric and target, but what everyone owns nobody owns, and there is no date. The other two are complete.
#
# The check sees only **whether it is all there**, not **whether it is wise**. Will "installed by the promised time" make fitters promise later dates? So add one beside it: "mean promised time at most 3 days".

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 为你熟悉的一个岗位写一条标准。怎样可以钻它的空子？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** write one standard for a role that you know. How could one cheat it?

# %% [markdown] lang="zh" concepts="C48 C82" mark="must"
# ## 10　回到顾问的建议
#
# “响应性最低，再招 20 名坐席。”现在可以回答了：
#
# - 响应性垫底，是因为 q13 没有翻过来。翻过来是第二名。
# - 该看的是差距：可靠性差 1.25 分，换品牌、换权重，它都排第一。
# - 原因在沟通差距：答应得太多。先改话术，不花钱。
# - 维修 7 天低于行业标准，先改到 5 天以内，再谈承诺。
# - 120 万元先留着。三个月后看“按承诺时间装好的占比”到没到 95%。
#
# 看看你开头的三个猜测：哪一个改主意了？

# %% [markdown] lang="en" concepts="C48 C82" mark="must"
# ## 10 Back to the consultant
#
# "Responsiveness is lowest; hire 20 agents." Now we can answer:
#
# - Responsiveness came last because q13 was not turned round. Turned, it is second.
# - What counts is the gap: reliability is 1.25 short, first for every brand and under very different weights.
# - The cause is the communication gap: too much is promised. Change the words first; it costs nothing.
# - Repair in 7 days is below the standard. Bring it down to 5 before you promise anything.
# - Keep the 1.2 million. In three months see whether the share installed by the promised time has reached 95%.
#
# Look at your three guesses. Where did you change your mind?

# %% [markdown] lang="zh" mark="must"
# ## 要点
#
# - 五个维度：有形性、可靠性、响应性、保证性、移情性。信任属于保证性。
# - 反向题先翻过来；α 是负数，先查反向题。
# - 差距 = 感知 − 期望，再按客户看重的程度加权。分数看现状，差距看先后。
# - 原因有四个：倾听、标准、传递、沟通。客户差距是结果。
# - 举措按改进空间排，再看花费、见效快慢、对着哪个差距。
# - 承诺不低于行业标准；比不过对手，就换个维度。
# - 客户说先改什么，对手说哪里能赢，最佳说能有多好。
# - 岗位标准要有指标、目标、责任人、期限，还要想想怎样被钻空子。

# %% [markdown] lang="en" mark="must"
# ## Key points
#
# - Five dimensions: tangibles, reliability, responsiveness, assurance, empathy. Trust belongs to assurance.
# - Turn reversed items round first; with a negative alpha, look for one.
# - Gap = perception − expectation, weighted by what customers care about. The score shows the state, the gap the order.
# - Four causes: listening, standards, delivery, communication. The customer gap is their result.
# - Rank measures by room, then look at cost, speed, and which gap they narrow.
# - Never promise below the standard of the industry; where the rival is better, promise on another dimension.
# - Customers say what comes first, the rival where to win, the best how good it can be.
# - A role standard has metric, target, owner and deadline. Think how it could be cheated.

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
# - 练习：[自己动手](../../exercises/zh/05_service_quality.ipynb)
# - 小组活动：[成果 2：岗位满意标准 1.0](../../exercises/zh/05_service_quality_group.html)
# - 小测验：运行下面的单元格，8 题。选错了也有解释，值得每个选项都看一看。

# %% [markdown] lang="en" mark="must"
# ## What next
#
# - Exercise: [do it yourself](../../exercises/en/05_service_quality.ipynb)
# - Group exercise: [deliverable 2, role standards 1.0](../../exercises/en/05_service_quality_group.html)
# - Quiz: run the cell below for 8 questions. A wrong choice is explained too; every option is worth a look.

# %%
from course_lib import show_quiz

show_quiz("05_service_quality")
