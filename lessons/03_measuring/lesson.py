# ---
# course:
#   title: {zh: 测量 CSAT/CES/NPS, en: "Measuring CSAT, CES and NPS"}
#   question: {zh: "变化是真的吗？", en: "Is the change real?"}
#   minutes: 75
#   objectives:
#     zh:
#       - 分清描述、感知、结果三类指标，知道每一类回答什么
#       - 算出 CSAT、CES、NPS 和它们的误差范围，判断两轮之差是不是偶然
#       - 看出调查方式的变化冒充了多少“进步”
#       - 用原始数据核对报告里的数：能复现，还是存疑
#       - 把分数连到留存和利润，再排出先改什么
#     en:
#       - tell descriptive, perceptual and outcome metrics apart, and what each can answer
#       - compute CSAT, CES and NPS with their error, and judge whether a change may be chance
#       - see how much of an "improvement" is only a change of survey mode
#       - check a reported figure against raw data, reproduced or disputed
#       - link the scores to retention and profit, and rank what to improve first
#   prerequisites: {zh: 会运行单元格；会算百分比；先做过 02 课更好, en: running a cell; percentages; lesson 02 first is better}
# ---

# %% [markdown] lang="zh" mark="must"
# ## 一张让人高兴的图
#
# 12 月的例会上，调查公司的报告只有一页：
#
# > **净推荐值（NPS）从 11 升到 26，半年升了 15 点。**
#
# 会场鼓掌。总经理说：“新的服务流程见效了，奖金照发，流程全面推广。”

# %% [markdown] lang="en" mark="must"
# ## A figure to be happy about
#
# At the December meeting the survey agency's report has a single page:
#
# > **The Net Promoter Score (NPS) rose from 11 to 26: 15 points in half a year.**
#
# Applause. The general manager says: "The new service process works. Pay the bonuses, and introduce it everywhere."

# %%
import pandas as pd

from course_lib import display, load_dataset
from course_lib.models.scores import ces, csat, nps
from course_lib.plots.scores import plot_scores

responses = load_dataset("survey_responses")
_ = plot_scores(nps(responses, by="wave"))

# %% [markdown] lang="zh"
# **看这里：** 两轮合起来 4,728 份回答。竖线是 95% 区间：要是换一批人来答，结果大约会落在哪里。两根竖线离得很远。
#
# **先猜。** 写在纸上：
#
# 1. 这 15 点里，有几点是客户真的更愿意推荐了？
# 2. 除了服务变好，还有什么能让 NPS 上升？写出两样。
# 3. 奖金该不该发？
#
# 这一课先认识三个分数，再追问“变化是真的吗”，最后用它们排出先改什么。

# %% [markdown] lang="en"
# **What to see:** there are 4,728 answers in the two waves. The bars are 95% intervals, about where the result would lie if other people had been asked. The two bars are far apart.
#
# **Predict first.** Write down:
#
# 1. How many of the 15 points mean that customers really became more willing to recommend us?
# 2. What, besides better service, can raise an NPS? Name two things.
# 3. Should the bonuses be paid?
#
# We first get to know three scores, then ask whether the change is real, and last use them to rank what to improve.

# %% [markdown] lang="zh" concepts="C86" mark="must"
# ## 1　三类指标：发生了什么，怎么看，后来怎样
#
# 呼叫中心的大屏上有几十个数，可以分成三类：
#
# | 类别 | 回答什么 | 例子 | 从哪里来 |
# |---|---|---|---|
# | **描述** | 发生了什么？ | 等待时间、呼入量、首次解决率 | 系统自动记下 |
# | **感知** | 客户怎么看？ | 满意度、费力程度、感知的等待 | 要去问 |
# | **结果** | 客户后来做了什么、打算做什么？ | 留存率、复购率、推荐 | 账本，或问打算 |
#
# 三类连成一串：等得久（描述）→ 觉得烦（感知）→ 走了（结果）。只看一类会上当：等待时间缩短了，客户可能一点也没感觉到。
#
# **先猜：** “感知等待时间”和“等待时间”是同一类吗？

# %% [markdown] lang="en" concepts="C86" mark="must"
# ## 1 Three kinds of metric: what happened, how it was seen, what came of it
#
# The screens of a call centre show dozens of numbers. They are of three kinds:
#
# | Kind | What it answers | Examples | Where it comes from |
# |---|---|---|---|
# | **descriptive** | what happened? | waiting time, number of calls, first contact resolution | recorded by the system |
# | **perceptual** | how did the customer see it? | satisfaction, effort, perceived waiting time | one has to ask |
# | **outcome** | what did the customer do next, or mean to do? | retention, repurchase, recommending | the books, or a question on plans |
#
# The three form a chain: a long wait (descriptive) → annoyance (perceptual) → gone (outcome). One kind alone misleads: the wait may be shorter, and the customer feels nothing of it.
#
# **Predict first:** are "perceived waiting time" and "waiting time" of the same kind?

# %% concepts="C86"
from course_lib.language import say
from course_lib.models.scores import classify_metrics

zh = ["等待时间", "感知等待时间", "CSAT", "NPS", "留存率", "CAST"]
en = ["waiting time", "perceived waiting time", "CSAT", "NPS", "retention rate", "CAST"]
display(classify_metrics(say(zh=zh, en=en)))

# %% [markdown] lang="zh" concepts="C86 C87"
# **看这里：** 一个是秒表量的，一个是心里觉得的，不是同一类。
#
# 最后一行是个提醒：有的教材把 CSAT（customer satisfaction）印成了 **CAST**。那是误印。看到它，就当 CSAT 读，自己别再抄错。
#
# NPS 放在“结果”里，是因为它问的是打算做的事（推荐）。打算还不是行动，所以它是三个结果指标里最软的一个。

# %% [markdown] lang="en" concepts="C86 C87"
# **What to see:** one is measured with a stopwatch, the other in the mind. They are of different kinds.
#
# The last row is a reminder: some textbooks print CSAT (customer satisfaction) as **CAST**. That is a misprint. Read it as CSAT, and do not copy it.
#
# NPS counts as an outcome because it asks what people mean to do (recommend). A plan is not yet a deed, so it is the softest of the outcome metrics.

# %% [markdown] lang="zh" concepts="C87 C44" mark="must"
# ## 2　三个分数怎么算
#
# | 分数 | 问题 | 量表 | 算法 |
# |---|---|---|---|
# | **CSAT** 满意度 | 总体来说，您满意吗？ | 1–5 | 答 4、5 的占百分之几 |
# | **CES** 省力度 | 把事情办好，容易吗？ | 1–7，7 = 很容易 | 平均分 |
# | **NPS** 净推荐值 | 您有多大可能推荐给朋友？ | 0–10 | 答 9、10 的占比 − 答 0 到 6 的占比 |
#
# NPS 里，9、10 分叫**推荐者**，7、8 分叫**被动者**，0–6 分叫**贬损者**。结果是“点”，从 −100 到 100。
#
# 小心方向：CES 早年的问法里，分高是**费力**。和别家比之前，先问清哪头是好。
#
# 先用十个人手算一遍。**先猜：** 下面十个人的 NPS 是多少？

# %% [markdown] lang="en" concepts="C87 C44" mark="must"
# ## 2 How the three scores are computed
#
# | Score | Question | Scale | Computed as |
# |---|---|---|---|
# | **CSAT** satisfaction | Overall, how satisfied are you? | 1 to 5 | per cent who answer 4 or 5 |
# | **CES** effort | How easy was it to get things done? | 1 to 7, 7 = very easy | the mean |
# | **NPS** recommending | How likely are you to recommend us to a friend? | 0 to 10 | per cent of 9 and 10 minus per cent of 0 to 6 |
#
# In NPS those with 9 and 10 are **promoters**, 7 and 8 **passives**, 0 to 6 **detractors**. The result is in points, from −100 to 100.
#
# Mind the direction: in the first wording of CES a high number meant **much** effort. Before you compare with others, ask which end is good.
#
# Work out ten people by hand first. **Predict:** what is their NPS?

# %% concepts="C87 C44"
ten = pd.DataFrame(
    {
        "csat": [5, 4, 4, 3, 5, 2, 4, 3, 5, 1],
        "ces": [7, 6, 5, 5, 6, 3, 6, 4, 7, 2],
        "nps": [10, 9, 8, 7, 9, 6, 8, 6, 10, 0],
    }
)
promoters = (ten["nps"] >= 9).mean()
detractors = (ten["nps"] <= 6).mean()
print(100 * promoters, 100 * detractors, 100 * promoters - 100 * detractors)

# %% [markdown] lang="zh" concepts="C87 C44"
# **看这里：** 推荐者 40%，贬损者 30%，NPS 是 **10**。答 8 分的两位其实挺满意，NPS 却当他们不存在；答 6 分和答 0 分的，一样算贬损者。
#
# 再算一遍另外两个：答 4、5 的有六位，CSAT 60%；CES 的平均分 5.1。

# %% [markdown] lang="en" concepts="C87 C44"
# **What to see:** 40% promoters, 30% detractors, an NPS of **10**. The two who answered 8 are quite content, and NPS acts as if they were not there; a 6 and a 0 count as the same.
#
# The other two: six people answered 4 or 5, so CSAT is 60%; the mean of CES is 5.1.

# %% concepts="C87 C44"
three = {"CSAT": csat(ten), "CES": ces(ten), "NPS": nps(ten)}
table = pd.DataFrame({name: found.iloc[0][["score", "low", "high"]].astype(float) for name, found in three.items()}).T
display(table.round(2))

# %% [markdown] lang="zh" concepts="C87 C44"
# **看这里：** 十个人的 NPS 是 10，区间却从 −41 到 61。也就是说，**十个人什么也说明不了**。每报一个分数，都要带上区间，或者至少说出问了多少人。
#
# （表里的 CSAT 是小数，0.6 就是 60%。）

# %% [markdown] lang="en" concepts="C87 C44"
# **What to see:** the NPS of these ten is 10, and its interval goes from −41 to 61. **Ten people tell nothing.** Report each score with its interval, or at least with the number of people asked.
#
# (CSAT is a decimal in this table: 0.6 is 60%.)

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 商场门口的“笑脸按钮”，今天 NPS 80。你会先问哪三个问题？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** the smiley buttons at a shop door show an NPS of 80 today. Which three questions do you ask first?

# %% [markdown] lang="zh" concepts="C44 C87" mark="must"
# ## 3　变化是真的，还是偶然？
#
# 两轮问的不是同一批人。就算什么也没变，两轮的分数也会不一样。办法是算**差的区间**：
#
# - 区间**不含 0**：超出了抽样误差；
# - 区间**含 0**：可能只是偶然。这不等于“没有变”，只是看不出来。
#
# **先猜：** 如果每轮只问 200 人，从 11 升到 26 这么大的变化，看得出来吗？

# %% [markdown] lang="en" concepts="C44 C87" mark="must"
# ## 3 Real, or chance?
#
# The two waves asked different people. Even if nothing changes, the scores of two waves differ. So we compute the **interval of the difference**:
#
# - it **leaves out 0**: the change is more than chance in the sample;
# - it **holds 0**: the change may be chance. That does not mean "no change", only that one cannot tell.
#
# **Predict first:** with 200 people in each wave, would a rise as large as from 11 to 26 be seen?

# %% concepts="C44 C87"
from course_lib.models.scores import change

scores = {"CSAT": csat(responses, "wave"), "CES": ces(responses, "wave"), "NPS": nps(responses, "wave")}
tests = pd.DataFrame({name: change(found, "2025H1", "2025H2") for name, found in scores.items()}).T
display(tests[["score_before", "score_after", "difference", "low", "high"]].round(2))

# %% [markdown] lang="zh" concepts="C44 C87"
# **看这里：** 全部回答都用上，三个分数都升了，三个区间都不含 0。NPS 升 14.7 点，区间 10.2 到 19.1。所以它**不是抽样的偶然**。
#
# 可是，“不是偶然”就等于“服务变好了”吗？先玩一玩探索器。

# %% [markdown] lang="en" concepts="C44 C87"
# **What to see:** with all answers all three scores rose, and all three intervals leave out 0. NPS rose by 14.7 points, from 10.2 to 19.1. So it is **not chance in the sample**.
#
# Does "not chance" mean "better service"? First play with the explorer.

# %% [markdown] lang="zh" concepts="C44 C87" mark="must"
# ### 问多少人才够？自己试
#
# 探索器从两轮里各抽一些回答，左边是一份样本的报告，右边是二十份样本的报告。
#
# 1. NPS，每轮 **200** 份。二十份样本里，几份看得出变化？最小的报告升了几点，最大的呢？
# 2. 减到 **50**，再加到 **1,000**。右边的横线怎样变？
# 3. 回到 200，换成 **CSAT**，再换成 **CES**。哪一个最容易看出变化？
# 4. **先猜：** 勾上“换成和第一轮一样的调查方式构成”以后，NPS 的变化会变大、变小，还是不变？

# %% [markdown] lang="en" concepts="C44 C87" mark="must"
# ### How many answers are enough? Try it
#
# The explorer draws answers from each wave. On the left is what one sample reports, on the right what twenty samples report.
#
# 1. NPS, **200** answers from each wave: how many of twenty samples see the change? What do the lowest and the highest report?
# 2. Down to **50**, then up to **1,000**. What happens to the bars on the right?
# 3. Back to 200, then **CSAT**, then **CES**. Which shows the change most easily?
# 4. **Predict first:** tick "Give both waves the modes of the first". Will the change in NPS grow, shrink or stay?

# %% concepts="C44 C87"
from course_lib.widgets.scores import MeasuringExplorer

MeasuringExplorer(responses)

# %% [markdown] lang="zh" concepts="C44 C87"
# **对一下答案：**
#
# 1. 10 份，一半。同一件事，有的报告升 5 点，有的升 28.5 点。
# 2. 横线变长，再变短。50 份时只有 4 份看得出，1,000 份时二十份全看得出。
# 3. CES（17 份），然后是 CSAT（16 份），NPS 最难（10 份）。NPS 把 11 种回答并成三类，丢了信息，所以要问更多的人。
# 4. 变小。为什么？看下一节。

# %% [markdown] lang="en" concepts="C44 C87"
# **Check yourself:**
#
# 1. 10, one half. Of the same event one report says 5 points, another 28.5.
# 2. The bars grow, then shrink. With 50 only 4 samples see it, with 1,000 all twenty do.
# 3. CES (17), then CSAT (16); NPS is hardest (10). It folds eleven answers into three groups and loses information, so it needs more people.
# 4. It shrinks. Why? See the next section.

# %% [markdown] lang="zh" concepts="C13 C87" mark="must"
# ## 4　谁在答，怎么答的？
#
# 分析结果有两条规矩：
#
# - **自动语音（IVR）的结果要定期分析**，写成报告，不是攒着；
# - **委托第三方调查，要收两样东西：报告，和原始数据。** 没有原始数据，报告里的数就没法核对。
#
# 澜海收了原始数据。打开看一眼“调查方式”这一列。**先猜：** 两轮的方式一样吗？

# %% [markdown] lang="en" concepts="C13 C87" mark="must"
# ## 4 Who answered, and how?
#
# Two rules for analysing results:
#
# - **answers by automatic voice (IVR) are analysed regularly**, with a report; they are not left to pile up;
# - **a third party hands over two things: its report and the raw data.** Without raw data no figure in a report can be checked.
#
# Lanhai got the raw data. Look at the column "mode". **Predict first:** did both waves use the same modes?

# %% concepts="C13 C87"
modes = responses.groupby(["wave", "mode"]).size().unstack()
display((100 * modes.div(modes.sum(axis=1), axis=0)).round(1))

# %% [markdown] lang="zh" concepts="C13 C87"
# **看这里：** 人工电话从 24% 变成 45%，几乎翻了一番；网页从 33% 降到 21%。
#
# **先猜：** 对着访问员说话的人，和对着网页打勾的人，谁打分高？

# %% [markdown] lang="en" concepts="C13 C87"
# **What to see:** telephone interviews went from 24% to 45%, nearly twice as many; the web fell from 33% to 21%.
#
# **Predict first:** who gives higher marks, those who speak to an interviewer or those who tick a box on a web page?

# %% concepts="C13 C87"
from course_lib.models.scores import mode_effects
from course_lib.plots.scores import plot_mode_effects

_ = plot_mode_effects(mode_effects(responses, "nps"))

# %% [markdown] lang="zh" concepts="C13 C87"
# **看这里：** 同一轮里比，电话比网页高 0.45 分（满分 10）。人对着活人，总要客气一点。短信低一点。
#
# 第二轮电话多了，分数就“自己”升了。要比较，就让第二轮换成**和第一轮一样的构成**：电话的回答少算一点，网页的多算一点。

# %% [markdown] lang="en" concepts="C13 C87"
# **What to see:** within a wave the telephone scores 0.45 above the web (of 10). In front of a person one is a little kinder. Text messages score lower.
#
# With more telephone in the second wave the score rises "by itself". To compare, give the second wave the **mix of the first**: telephone answers count a little less, web answers a little more.

# %% concepts="C13 C87 C44"
from course_lib.models.scores import mix_weights

weighted = responses.assign(weight=mix_weights(responses, reference="2025H1"))
same_mix = nps(weighted, "wave", weight="weight")
_ = plot_scores(same_mix)

# %% [markdown] lang="zh" concepts="C13 C87 C44"
# **看这里：** 换成同样的构成，NPS 从 11 升到 22，升了 10.5 点（5.9 到 15.2）。报告的 14.7 点里，**大约 4 点是换了问法**，10.5 点还在。
#
# 老实说：
#
# - 剩下的 10.5 点也还不等于“新流程见效”。同半年里，价格、对手、季节都可能变。要说是流程的功劳，得有一组没有用新流程的客户来比。
# - 加权只能去掉我们**记下来**的差别。谁肯接电话，这张表里没有。
# - CES 的升幅几乎没变：换不换构成，都是 0.40。它不太受调查方式影响。

# %% [markdown] lang="en" concepts="C13 C87 C44"
# **What to see:** with the same mix NPS goes from 11 to 22, up by 10.5 points (5.9 to 15.2). Of the 14.7 points in the report **about 4 come from asking in another way**; 10.5 remain.
#
# To be honest:
#
# - The 10.5 do not yet mean "the new process works". Prices, rivals and the season may have changed in the same half-year. To credit the process one needs customers who were served the old way.
# - Weights take out only differences that were **recorded**. Who picks up the telephone is not in the table.
# - The rise in CES is 0.40 with either mix: the mode matters little to it.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 下一轮，调查公司说“电话贵，全改成网页”。分数会怎样？你现在就该跟总经理说什么？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** for the next wave the agency says: "Telephone is expensive; let us do it all by web." What will the score do? What should you tell the general manager now?

# %% [markdown] lang="zh" concepts="C13" mark="must"
# ## 5　核对报告：能复现，还是存疑
#
# 报告的第二页有三个数：**CSAT 62%，CES 5.0，NPS 46**。咦，第一页的 NPS 不是 26 吗？
#
# 拿原始数据复算。复算的数四舍五入后和报告一样，叫**能复现**；不一样，叫**存疑**，再去找最可能的原因。
#
# **先猜：** 46 是怎么来的？

# %% [markdown] lang="en" concepts="C13" mark="must"
# ## 5 Check the report: reproduced or disputed
#
# Page two of the report has three figures: **CSAT 62%, CES 5.0, NPS 46**. But was the NPS on page one not 26?
#
# We compute them again from the raw data. If the figure agrees after rounding it is **reproduced**; if not it is **disputed**, and we look for the likely reason.
#
# **Predict first:** where does the 46 come from?

# %% concepts="C13"
from course_lib.models.scores import check_report
from course_lib.plots.scores import plot_report

second = responses[responses["wave"] == "2025H2"]
_ = plot_report(check_report(second, "nps", 46))

# %% [markdown] lang="zh" concepts="C13"
# **看这里：** 46 正好是推荐者的占比：**忘了减贬损者**。第一页是对的，第二页错了。另外两个数呢？

# %% [markdown] lang="en" concepts="C13"
# **What to see:** 46 is just the share of promoters. **The detractors were not taken away.** Page one is right, page two is wrong. And the other two figures?

# %% concepts="C13"
rows = []
for metric, reported, decimals in (("csat", 62, 0), ("ces", 5.0, 1), ("csat", 75, 0)):
    found = check_report(second, metric, reported, decimals)
    rows.append([metric.upper(), reported, found.recomputed, found.verdict, found.reason])
columns = ["metric", "reported", "recomputed", "verdict", "note"]
display(pd.DataFrame(rows, columns=columns).round(2))

# %% [markdown] lang="zh" concepts="C13"
# **看这里：** 62 和 5.0 都能复现。最后一行是去年常见的写法“满意度 75 分”：存疑。它是用平均分除以满分 5 算出来的，和“62% 的人满意”不是一回事。**同一批回答，换个算法，就能从 62 变成 75、92（把 3 分也算满意）或 21（只算 5 分）。** 所以先看定义，再看数。

# %% [markdown] lang="en" concepts="C13"
# **What to see:** 62 and 5.0 are reproduced. The last row is a figure often seen last year, "satisfaction 75": disputed. It is the mean divided by the highest answer, and not the share who are satisfied. **From the same answers one gets 62, 75, 92 (with the 3s) or 21 (only the 5s).** Look at the definition first, then at the number.

# %% [markdown] lang="zh" concepts="C87 C44" mark="must"
# ## 6　分数值多少：留存和利润
#
# 分数是路标，不是目的地。问完半年以后，账本上知道谁留下了、带来多少利润。
#
# 有一项有名的研究（Dixon 等，2010）说：省力的客户里，94% 打算再买，所以 CES 最能预言。**先猜：** 在澜海，三个分数里哪一个最能分出谁会留下？

# %% [markdown] lang="en" concepts="C87 C44" mark="must"
# ## 6 What a score is worth: retention and profit
#
# A score is a signpost, not the place we want to reach. Half a year after the question the books know who stayed, and how much profit they brought.
#
# A well-known study (Dixon et al., 2010) found that 94% of those with little effort meant to buy again, and that CES predicts best. **Predict first:** at Lanhai, which of the three scores best tells who stays?

# %% concepts="C87 C44"
rows = {}
for metric, low in {"csat": 4, "ces": 5, "nps": 9}.items():
    good = responses[metric] >= low
    rows[metric] = {
        "good_stayed": responses.loc[good, "retained"].mean(),
        "others_stayed": responses.loc[~good, "retained"].mean(),
    }
stayed = pd.DataFrame(rows).T
display((100 * stayed.assign(difference=stayed["good_stayed"] - stayed["others_stayed"])).round(1))

# %% [markdown] lang="zh" concepts="C87 C44"
# **看这里：** 差别最大的是 NPS（93.7% 对 74.4%，差 19.3 个百分点），CES 最小（差 8 个百分点）。在**我们的**客户里，那项研究的结论不成立。别家的结论，要拿自己的账本验一验。

# %% [markdown] lang="en" concepts="C87 C44"
# **What to see:** NPS separates most (93.7% against 74.4%, 19.3 percentage points), CES least (8). Among **our** customers the finding of that study does not hold. Check what others found against your own books.

# %% concepts="C87 C44"
from course_lib.models.scores import profit_by_band, retention_by_score
from course_lib.plots.scores import plot_profit_bands, plot_retention

_ = plot_retention(retention_by_score(responses, "nps"))

# %% [markdown] lang="zh" concepts="C44"
# **看这里：** 从 6 分到 7 分有一个台阶（62% 到 83%），从 8 分到 9 分又有一个（82% 到 90%）。低分那几个点，人少，竖线长，别当真。
#
# 把 NPS 的回答分成四档体验：差（0–6）、好（7–8）、很好（9）、极好（10）。来源只给了档名，没说从几分起，**分界是我们定的**。
#
# **先猜：** “极好”的客户，利润是“好”的几倍？

# %% [markdown] lang="en" concepts="C44"
# **What to see:** there is a step from 6 to 7 (62% to 83%), and another from 8 to 9 (82% to 90%). At the low end there are few people and long bars; do not take those points at face value.
#
# Sort the answers into four bands of experience: poor (0–6), good (7–8), great (9), superb (10). The source names the bands but not where they begin; **the borders are ours**.
#
# **Predict first:** how many times the profit of a "good" customer does a "superb" one bring?

# %% concepts="C44"
_ = plot_profit_bands(profit_by_band(responses))

# %% [markdown] lang="zh" concepts="C44"
# **看这里：** 好的 197 元，很好 386 元，极好 563 元，差的只有 67 元。极好是好的近三倍。**只做到“满意”，钱还没有赚到。**
#
# 老实说：这是相关，不是因果。也许花钱多的大客户本来就被照顾得更好。要说“提高一档，多赚多少”，得做试验。

# %% [markdown] lang="en" concepts="C44"
# **What to see:** 197 yuan for good, 386 for great, 563 for superb, and only 67 for poor. Superb is nearly three times good. **Those who are merely content are not where the money is.**
#
# To be honest: this is correlation, not cause. Perhaps big customers were looked after better from the start. To say "one band up brings so much" takes an experiment.

# %% [markdown] lang="zh" concepts="C77" mark="must"
# ## 7　三个层级的好服务，各用哪个分数
#
# | 层级 | 做到什么 | 例子 | 用哪个分数量 |
# |---|---|---|---|
# | **良好**：让人满意 | 说到做到，准时 | 说周三装机，周三装好 | CSAT |
# | **优秀**：让人省力 | 高效、细致、专业 | 一次解决，不用再打；资料替你填好 | CES |
# | **卓越**：让人忠诚 | 额外的价值、关系、整体方案、分享成长 | 主动帮小店把三张卡、宽带、监控合成一套，省下的钱再教他做网店 | NPS |
#
# 层级是一层一层垒上去的。没有准时，就没有人在乎你多细致。
#
# **先猜：** “客户还没问，就提醒他套餐快超了”，是哪一层？

# %% [markdown] lang="en" concepts="C77" mark="must"
# ## 7 Three levels of excellent service, and the score for each
#
# | Level | What it does | Example | Score |
# |---|---|---|---|
# | **good**: satisfies | keeps promises, is on time | installed on Wednesday, as promised | CSAT |
# | **excellent**: saves effort | efficient, careful, expert | solved at the first call; the form comes filled in | CES |
# | **outstanding**: earns loyalty | extra value, a relationship, a whole solution, a share in growth | puts a small shop's three cards, broadband and camera into one plan, and teaches the owner to sell online with what he saves | NPS |
#
# Each level stands on the one below. Without punctuality nobody cares how careful you are.
#
# **Predict first:** "the customer is told that the plan is nearly used up, before asking": which level?

# %% [markdown] lang="zh" concepts="C77"
# **对一下答案：** 优秀。替他省了查流量、超支、再打电话的力。要到卓越，还得再给他一点他没想到的价值，比如顺手帮他换成更便宜的套餐。
#
# 用错分数会看不见努力：维修队把“一次修好”从六成做到九成，CSAT 可能不动（人们本来就以为该一次修好），CES 会动。

# %% [markdown] lang="en" concepts="C77"
# **Check yourself:** excellent. It saves looking up the usage, paying extra, and one more call. Outstanding would add a value he had not thought of, such as moving him to a cheaper plan at once.
#
# The wrong score hides the work: if the repair team gets "fixed at the first visit" from 60% to 90%, CSAT may not move (people expect it anyway), but CES will.

# %% [markdown] lang="zh" concepts="C88" mark="must"
# ## 8　什么时候问：三种测量模型
#
# | 模型 | 什么时候问 | 问谁 | 回答什么 |
# |---|---|---|---|
# | **整体测量** | 每半年、每年 | 全体客户的样本 | 客户和我们的关系怎么样？ |
# | **关键业务测量** | 一项重要业务办完（装机、理赔） | 办过的人 | 这项业务做得怎么样？ |
# | **即时测量** | 每次通话、每次到店之后 | 每次接触的人 | 这一次怎么样？ |
#
# 同一家公司，三种问法会得出三个数，而且**都对**。下面是六位客户一周里的评分和半年调查。**先猜：** 满意（4、5 分）的占几成，三种问法谁最高？

# %% [markdown] lang="en" concepts="C88" mark="must"
# ## 8 When to ask: three measurement models
#
# | Model | When | Whom | What it answers |
# |---|---|---|---|
# | **whole-system** | every half-year or year | a sample of all customers | how is the relationship? |
# | **key-business** | after an important process (installation, claim) | those who went through it | how well do we do this process? |
# | **instant** | after each call or visit | everyone who was in contact | how was this one? |
#
# One firm, three ways of asking, three numbers, and **all of them are right**. Here are six customers, their ratings of one week and the half-yearly survey. **Predict first:** which of the three has the largest share of satisfied answers (4 and 5)?

# %% concepts="C88"
week = pd.DataFrame(
    {
        "customer_id": ["C1", "C1", "C1", "C1", "C1", "C2", "C2", "C3", "C4", "C5", "C6", "C6"],
        "occasion": ["call"] * 5 + ["call", "installation", "installation", "call", "call", "call", "installation"],
        "csat": [1, 2, 1, 2, 5, 5, 4, 5, 4, 5, 5, 5],
    }
)
half_year = pd.Series({"C1": 2, "C2": 4, "C3": 4, "C4": 3, "C5": 5, "C6": 3})

week["satisfied"] = week["csat"] >= 4
calls = week[week["occasion"] == "call"]
views = pd.Series(
    {
        "whole_system": (half_year >= 4).mean(),
        "key_business": week.loc[week["occasion"] == "installation", "satisfied"].mean(),
        "instant_per_contact": calls["satisfied"].mean(),
        "instant_per_customer": calls.groupby("customer_id")["satisfied"].mean().mean(),
    },
    name="share",
)
display(views.round(2))

# %% [markdown] lang="zh" concepts="C88"
# **看这里：** 装机 100% 满意，电话 56%，整体只有 50%。
#
# - 电话低，是因为 C1 为同一个故障打了五次。即时测量里，**麻烦多的人算好几次**。把每个人先平均成一个数，再平均（0.84），又把他的五次并成一次。两种算法都有用，报告里要写明是哪一种。
# - 整体低，除了 C1，还因为 C4、C6 每次电话都满意，却嫌价格贵，而电话后面从来不问价格。
#
# 所以：管**坐席和流程**用即时和关键业务，管**关系**用整体。拿即时的 NPS 去比别家整体的 NPS，比的根本不是一回事。

# %% [markdown] lang="en" concepts="C88"
# **What to see:** installation 100%, calls 56%, and overall only 50%.
#
# - Calls are low because C1 rang five times about one fault. In instant measurement **those with most trouble count several times**. If each person is averaged first and then the people (0.84), his five calls become one. Both are useful; the report has to say which it is.
# - The whole is low because, besides C1, C4 and C6 were content with every call and find the price too high, and no call is followed by a question on price.
#
# So use instant and key-business measurement to run **agents and processes**, and whole-system measurement for the **relationship**. An instant NPS against someone else's whole-system NPS compares apples with pears.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 你们学校的食堂，三种测量各该怎么问？在哪里问？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** your canteen: how would you ask for each of the three, and where?

# %% [markdown] lang="zh" concepts="C14" mark="must"
# ## 9　用起来：先改什么？
#
# 调查的结果有三个用处：**找出内部的短处，了解客户的需要，订改进计划并做到底。** 收进抽屉的调查，不如不做。
#
# 六个方面（等待、态度、专业、解决、价格、网络），先改哪一个？看两样：
#
# - **重要性**：这个方面的高低，能解释多少满意度的高低；
# - **表现**：现在得几分。
#
# 重要而表现差的，先改。下面是第一轮（改流程之前）。**先猜：** 是得分很低的价格吗？

# %% [markdown] lang="en" concepts="C14" mark="must"
# ## 9 Put it to use: what to improve first?
#
# Results serve three purposes: **find internal weaknesses, learn what customers need, make improvement plans and carry them out.** A survey for the drawer is worse than none.
#
# Six aspects (waiting, attitude, expertise, solution, price, network): which one first? Look at two things:
#
# - **importance**: how much of the ups and downs of satisfaction it explains;
# - **performance**: its score today.
#
# What matters and is poor comes first. Here is the first wave, before the new process. **Predict first:** is it price, with its low score?

# %% concepts="C14"
from course_lib.models.scores import driver_importance, importance_performance
from course_lib.plots.scores import plot_importance_performance

first = responses[responses["wave"] == "2025H1"]
_ = plot_importance_performance(importance_performance(driver_importance(first), first))

# %% [markdown] lang="zh" concepts="C14"
# **看这里：** 先改的是**解决**和**等待**。价格（3.15 分）和等待（3.14 分）一样低，可是对满意度的影响小得多：不到解决的一半。态度得分最高，而影响不大：再培训微笑，收效有限。
#
# 澜海上半年抓的正是等待和解决。**先猜：** 第二轮它们到了哪里？

# %% [markdown] lang="en" concepts="C14"
# **What to see:** **solution** and **waiting** come first. Price scores as low as waiting (3.15 and 3.14) and matters much less. Attitude scores highest and matters little: more smile training would bring little.
#
# Waiting and solution are what Lanhai worked on. **Predict first:** where are they in the second wave?

# %% concepts="C14"
ranked = importance_performance(driver_importance(second), second)
_ = plot_importance_performance(ranked)

# %% [markdown] lang="zh" concepts="C14"
# **看这里：** 等待从 3.14 升到 3.58，解决从 3.37 升到 3.58，都离开了“先改进”。这和 NPS 的真上升（10.5 点）说得到一起去。
#
# 排出下一步的计划：

# %% [markdown] lang="en" concepts="C14"
# **What to see:** waiting went from 3.14 to 3.58, solution from 3.37 to 3.58, and both have left "work first". That fits the real part of the rise (10.5 points).
#
# Now rank the next steps:

# %% concepts="C14"
display(ranked[["rank", "importance", "performance", "quadrant"]].round(2))

# %% [markdown] lang="zh" concepts="C14"
# 老实说：
#
# - 表里没有“先改进”了，不等于没事可做。**线是平均数**，总有几样在线下。解决（3.58）只比线高一点点，又最重要，仍然排第一。
# - 重要性是从相关里算出来的。改了它，满意度会不会升，要做了才知道，所以计划里要写：**谁、到哪天、做什么、看哪个数。**
#
# 例：“维修主管，3 月 31 日前，把一次修好率从 71% 提到 80%；看下一轮‘解决’的得分，方式构成照第一轮。”

# %% [markdown] lang="en" concepts="C14"
# To be honest:
#
# - No driver is left in "work first", and there is still work. **The lines are means**: some always lie below. Solution (3.58) is just above its line and matters most, so it still ranks first.
# - Importance comes from correlations. Whether satisfaction rises when you improve it is known only afterwards. So a plan says **who, by when, does what, and which number tells.**
#
# For example: "The head of repairs raises fixed-at-first-visit from 71% to 80% by 31 March; watch the score of 'solution' in the next wave, with the modes of the first."

# %% [markdown] lang="zh" concepts="C13 C44" mark="must"
# ## 10　回到那张图
#
# “升了 15 点，奖金照发，全面推广。”现在可以回答了：
#
# - 不是抽样的偶然：区间不含 0。
# - 15 点里约 4 点是换了问法：电话多了。真正的变化约 10 点（6 到 15）。
# - 第二页的 46 是算错的，请调查公司更正。
# - 等待和解决确实好了，和分数说得到一起去；但要说全是新流程的功劳，还缺一组没有用新流程的客户。
#
# 所以：先在一半门店推广，另一半照旧，下一轮用同样的方式构成再比。奖金？先说好**看哪个数、怎么问、和谁比**，再发。
#
# 看看你开头的三个猜测：哪一个改主意了？

# %% [markdown] lang="en" concepts="C13 C44" mark="must"
# ## 10 Back to the figure
#
# "Up 15 points: pay the bonuses, introduce it everywhere." Now we can answer:
#
# - It is not chance in the sample: the interval leaves out 0.
# - About 4 of the 15 points come from asking in another way, with more telephone. The real change is about 10 points (6 to 15).
# - The 46 on page two is wrong; the agency should correct it.
# - Waiting and solution did improve, and that fits. To credit the new process with all of it, customers who were served the old way are missing.
#
# So: introduce it in half of the shops, leave the others as they are, and compare in the next wave with the same modes. The bonuses? First agree on **which number, asked how, compared with whom**.
#
# Look at your three guesses. Where did you change your mind?

# %% [markdown] lang="zh" mark="must"
# ## 要点
#
# - 描述说发生了什么，感知说客户怎么看，结果说后来怎样。
# - CSAT 看 4、5 分的占比；CES 看平均分；NPS 是推荐者减贬损者。CAST 是误印。
# - 每个分数都带区间。差的区间不含 0，才超出抽样误差。
# - 换了调查方式，分数会自己变。先换成同样的构成，再比。
# - 第三方要交报告和原始数据；能复现，或存疑。
# - 良好看 CSAT，优秀看 CES，卓越看 NPS。
# - 整体、关键业务、即时，三种数不能混着比。
# - 先改重要而差的；计划写明谁、哪天、做什么、看哪个数。

# %% [markdown] lang="en" mark="must"
# ## Key points
#
# - Descriptive metrics say what happened, perceptual ones how it was seen, outcomes what came of it.
# - CSAT is the share of 4 and 5, CES a mean, NPS promoters minus detractors. CAST is a misprint.
# - Every score has an interval. A change is more than chance if its interval leaves out 0.
# - Another survey mode moves the score by itself. Give both waves the same mix, then compare.
# - A third party hands over report and raw data; a figure is reproduced or disputed.
# - Good service shows in CSAT, excellent in CES, outstanding in NPS.
# - Whole-system, key-business and instant figures are not compared with each other.
# - Improve first what matters and is poor; a plan says who, by when, what, and which number tells.

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
# - 练习：[自己动手](../../exercises/zh/03_measuring.ipynb)
# - 小组活动：[审一份调查报告](../../exercises/zh/03_measuring_group.html)
# - 小测验：运行下面的单元格，8 题。选错了也有解释，值得每个选项都看一看。

# %% [markdown] lang="en" mark="must"
# ## What next
#
# - Exercise: [do it yourself](../../exercises/en/03_measuring.ipynb)
# - Group exercise: [audit a survey report](../../exercises/en/03_measuring_group.html)
# - Quiz: run the cell below for 8 questions. A wrong choice is explained too; every option is worth a look.

# %%
from course_lib import show_quiz

show_quiz("03_measuring")
