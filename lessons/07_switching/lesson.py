# ---
# course:
#   title: {zh: 流失与体验损害, en: Switching and market damage}
#   question: {zh: "沉默的代价有多大？", en: "What does silence cost?"}
#   minutes: 75
#   objectives:
#     zh:
#       - 用八类原因给离开的故事编码，排出主次，知道一件事可以有几个原因
#       - 用 kappa 看两位编码员是真一致，还是碰巧一致
#       - 算出问题带走多少客户、多少钱，其中多少人从没投诉过
#       - 说清口碑和广告各省什么、各费什么
#       - 读一场危机时，把来源和记录并排放，再数出哪几件事没做到
#     en:
#       - code stories of leaving by eight causes and rank them, knowing that one story may have several
#       - tell with kappa whether two coders really agree or only by luck
#       - work out how many customers and how much money problems cost, and how many of those lost never complained
#       - say what word of mouth and advertising each save and cost
#       - read a crisis with source and record side by side, and count what was left undone
#   prerequisites: {zh: 会运行单元格；会算百分比, en: running a cell; percentages}
# ---

# %% [markdown] lang="zh" mark="must"
# ## “没人吭声，就是没事”
#
# 2025 年前十个月，澜海记下了 600 件让客户想离开的事。运营总监看了一眼投诉那一列，说：
#
# > “600 件里，只有 211 件有人来投诉。将近三分之二的人连电话都懒得打，可见没什么大事。投诉热线减一半人手吧。”

# %% [markdown] lang="en" mark="must"
# ## "Nobody said a word, so nothing is wrong"
#
# In the first ten months of 2025 Lanhai wrote down 600 incidents that made customers want to leave. The operations director looks at one column and says:
#
# > "Of 600 only 211 complained. Nearly two thirds did not even call, so it cannot have been much. Halve the complaint line."

# %%
import pandas as pd

from course_lib import display, load_dataset

incidents = load_dataset("incidents")
flags = incidents[["complained", "searched"]]
display(pd.DataFrame({"count": flags.sum(), "share": flags.mean()}).round(2))

# %% [markdown] lang="zh"
# **看这里：** 每三件里约有一件有人投诉（35%），却有一半的人（51%）开始找别家。
#
# **先猜。** 写在纸上：
#
# 1. 没投诉的 389 位里，有多少位一声不响地在找别家？
# 2. 如果想办法让更多人来投诉，流失会变少还是变多？
# 3. 热线该不该减一半人？

# %% [markdown] lang="en"
# **What to see:** about one in three complained (35%), yet half of them (51%) began to look for another provider.
#
# **Predict first.** Write down:
#
# 1. Of the 389 who did not complain, how many are looking elsewhere without a word?
# 2. If we get more people to complain, do we lose fewer customers or more?
# 3. Should the line be halved?

# %% [markdown] lang="zh" concepts="C27" mark="must"
# ## 1　客户移转行为模型：原因 → 说出来 → 去找别家
#
# 一位客户离开，常常走三步：
#
# 1. 出了一件事（**原因**）；
# 2. 有的人说出来（**投诉**），多数人不说；
# 3. 说过的和没说的，都可能**去找别家**。
#
# 这个模型来自基维尼（Keaveney，1995）。她请五百多位离开的客户讲故事，归出八类原因。
#
# **先猜：** 投诉过的人和没投诉的人，哪一边找别家的比例高？哪一边的人数多？

# %% [markdown] lang="en" concepts="C27" mark="must"
# ## 1 The switching model: cause, spoken complaint, search
#
# Leaving often takes three steps:
#
# 1. something happens (the **cause**);
# 2. some people say so (a **complaint**), most do not;
# 3. both those who spoke and those who did not may **look for another provider**.
#
# The model is Keaveney's (1995). She had more than five hundred customers tell why they left, and found eight causes.
#
# **Predict first:** on which side is the share that looks elsewhere larger, with those who complained or those who did not? On which side are there more people?

# %% concepts="C27"
paths = incidents.groupby("complained")["searched"].agg(incidents="size", searched="sum", share="mean")
display(paths.round(2))

# %% [markdown] lang="zh" concepts="C27"
# **看这里：** 投诉过的人里 62% 在找别家，没投诉的是 45%。可是没投诉的人多得多：**175 位**悄悄在找，比投诉后在找的 130 位还多。
#
# 总监看到的是比例，漏掉的是人数。没吭声的 389 位里，将近一半并不是没事。
#
# 老实说：“在找别家”还不是“走了”。表里没有记谁真的走了。

# %% [markdown] lang="en" concepts="C27"
# **What to see:** of those who complained 62% are looking elsewhere; of the others 45%. But the others are many more: **175** search in silence, against 130 who complained and search.
#
# The director looked at a share and missed the number of people. Of the 389 who said nothing, nearly half are not fine at all.
#
# To be honest: "looking elsewhere" is not "gone". The table does not say who left in the end.

# %% [markdown] lang="zh" concepts="C27 C28" mark="must"
# ### 八类原因，各有子类
#
# | 原因 | 常见的子类 |
# |---|---|
# | **价格** | 太贵、涨价、骗人的价格 |
# | **不便** | 地方远、要等、时间不合适 |
# | **核心服务失误** | 东西错了、坏了、账单错了 |
# | **服务接触失误** | 冷淡、无礼、不懂 |
# | **投诉回应不当** | 勉强、没有回应、推回来 |
# | **竞争对手吸引** | 别家服务更好 |
# | **道德问题** | 欺骗、强迫、不安全 |
# | **非自愿转换** | 搬走了、对方停业了 |
#
# **来源有一处漏：** 课程依据的材料只列了七类，没有**道德问题**。基维尼原来有。我们补上。
#
# **先猜：** 在澜海，哪一类最多？八类的百分比加起来是多少？

# %% [markdown] lang="en" concepts="C27 C28" mark="must"
# ### Eight causes, each with its sub-causes
#
# | Cause | Common sub-causes |
# |---|---|
# | **price** | too high, raised, deceptive |
# | **inconvenience** | far away, waiting, hours |
# | **core service failure** | wrong, broken, billing errors |
# | **service encounter failure** | uncaring, rude, ignorant |
# | **response to a complaint** | reluctant, none, turned back on the customer |
# | **attraction by competitors** | better service elsewhere |
# | **ethical problems** | deceit, pressure, danger |
# | **involuntary switching** | moved, or the provider closed |
#
# **A gap in our source:** the material behind this course lists seven and leaves out **ethical problems**. Keaveney had it. We put it back.
#
# **Predict first:** which is most frequent at Lanhai? And what do the eight percentages add up to?

# %% concepts="C27"
from course_lib.models.switching import pareto
from course_lib.plots.switching import plot_pareto

causes = pareto(incidents["coder_1"])
_ = plot_pareto(causes)

# %% [markdown] lang="zh" concepts="C27"
# **看这里：** 核心服务失误第一（35%），价格第二（31%）。加起来 148%，不是 100%：**一件事可以有几个原因**，42% 的故事不止一个。所以不能画成饼图。
#
# 橙线是“累计覆盖”：前四类里至少有一类的，占 82%。
#
# 漏掉第八类会怎样？标着道德问题的只有 23 件（4%），其中 7 件没有别的原因。用七类的表去归，这 7 件要么没处放，要么硬塞进“价格”。
#
# 常见的书会说“核心失误占 44%”。那是基维尼一项研究的数，我们没有核对原文；后来的调查差得很远。**用自己的数。**

# %% [markdown] lang="en" concepts="C27"
# **What to see:** core service failure is first (35%), price second (31%). They add up to 148%, not 100%: **one incident may have several causes**, and 42% have more than one. A pie chart would be wrong.
#
# The orange line is "covered so far": 82% have at least one of the first four.
#
# What if the eighth is left out? Only 23 are marked as ethical problems (4%), but 7 of these have no other cause. In a list of seven they have no place, or are pressed into "price".
#
# Books often quote 44% for core failures. That is one study of Keaveney's, and we have not checked the original; later surveys differ widely. **Use your own figures.**

# %% concepts="C27"
from course_lib.models.switching import cause_chain
from course_lib.plots.switching import plot_cause_chain

chain = cause_chain(incidents)
_ = plot_cause_chain(chain)

# %% [markdown] lang="zh" concepts="C27"
# **看这里：** 每一类都一样，找别家的（橙）多过投诉的（蓝）。（标题里的 34% 按原因数，一件有几个原因就数几次，所以和开头的 35% 差一点。）
#
# 道德问题特别显眼：23 件里有 18 件在找别家。可以写“道德问题走得最快”吗？**还不行。** 只有 23 件，而且我们一口气看了八类，八类里碰巧冒出一类，不稀奇。把它当问题，不当结论。

# %% [markdown] lang="en" concepts="C27"
# **What to see:** it is the same for every cause. More people look elsewhere (orange) than complain (blue). (The 34% in the title counts an incident once for each of its causes, hence not quite the 35% of the beginning.)
#
# Ethical problems stand out: 18 of 23 look elsewhere. May we write "deceived customers leave fastest"? **Not yet.** There are 23, and we looked at eight causes at once; that one of eight stands out by luck is nothing rare. It is a question, not a finding.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 你上一次换掉一家店、一个软件，是哪一类原因？你当时跟他们说了吗？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** when did you last leave a shop or an app? Which cause was it, and did you tell them?

# %% [markdown] lang="zh" concepts="C28" mark="must"
# ## 2　编码：从一句话到一类原因
#
# 八个故事。**先自己编：** 每个写一两类原因，再往下运行。
#
# 1. 套餐从 59 元涨到 89 元，什么也没多，我就没续。
# 2. 网络一晚上断三次，修了两回还是断，只好换一家。
# 3. 营业厅搬到了城东，来回要倒两趟车，排队又是一小时。
# 4. 问店员怎么退订，她一边看手机一边说“自己查”，我不去了。
# 5. 投诉了三次，每次都说“已反映”，没有一个人回电话。
# 6. 隔壁那家师傅上门前会打电话，修完还教老人用，我就换过去了。
# 7. 签的时候说没有合约期，想走才拿出一张我没见过的字，说要赔 600。
# 8. 公司统一换了供应商，没问过我。

# %% [markdown] lang="en" concepts="C28" mark="must"
# ## 2 Coding: from a sentence to a cause
#
# Eight stories. **Code them yourself first:** one or two causes each, then run on.
#
# 1. The plan went from 59 to 89 yuan for the same thing, so I did not renew.
# 2. The line broke three times a night. They repaired it twice and it still broke, so I changed.
# 3. The shop moved across town. Two buses each way, and an hour in the queue.
# 4. I asked how to cancel. She looked at her phone and said 'look it up yourself'. I never went back.
# 5. I complained three times. Each time they said it was passed on. Nobody ever called me.
# 6. The other firm's fitter calls before he comes and shows my mother how it works, so I moved to them.
# 7. They said there was no minimum term. When I wanted to leave they showed a paper I had never seen and asked for 600.
# 8. My company changed the provider for everybody. Nobody asked me.

# %% concepts="C28"
from course_lib.labels import label
from course_lib.language import say
from course_lib.text import code_story

stories = say(
    zh=[
        "套餐从 59 元涨到 89 元，什么也没多，我就没续。",
        "网络一晚上断三次，修了两回还是断，只好换一家。",
        "营业厅搬到了城东，来回要倒两趟车，排队又是一小时。",
        "问店员怎么退订，她一边看手机一边说“自己查”，我不去了。",
        "投诉了三次，每次都说“已反映”，没有一个人回电话。",
        "隔壁那家师傅上门前会打电话，修完还教老人用，我就换过去了。",
        "签的时候说没有合约期，想走才拿出一张我没见过的字，说要赔 600。",
        "公司统一换了供应商，没问过我。",
    ],
    en=[
        "The plan went from 59 to 89 yuan for the same thing, so I did not renew.",
        "The line broke three times a night. They repaired it twice and it still broke, so I changed.",
        "The shop moved across town. Two buses each way, and an hour in the queue.",
        "I asked how to cancel. She looked at her phone and said 'look it up yourself'. I never went back.",
        "I complained three times. Each time they said it was passed on. Nobody ever called me.",
        "The other firm's fitter calls before he comes and shows my mother how it works, so I moved to them.",
        "They said there was no minimum term. When I wanted to leave they showed a paper I had never seen and asked for 600.",
        "My company changed the provider for everybody. Nobody asked me.",
    ],
)
by_book = ["price", "core_failure", "inconvenience", "encounter_failure"]
by_book += ["complaint_response", "competition", "ethics", "involuntary"]
by_tool = [" + ".join(str(label(cause)) for cause in code_story(story).causes) for story in stories]
columns = say(zh=["照编码手册", "文字工具"], en=["By the guide", "Text tool"])
pd.DataFrame(zip([label(cause) for cause in by_book], by_tool, strict=True), columns=columns, index=range(1, 9))

# %% [markdown] lang="zh" concepts="C28"
# **看这里：** 八条里，工具有五条和手册完全一样。另外三条都多标了一类：第 2 条的“非自愿”是错的，“只好”不等于被迫；第 5、7 条多出来的一类也站不住。
#
# 照手册：第 5 条说的是投诉**之后**的事，归“投诉回应不当”；如果是平常办事时被冷落，才归“服务接触失误”。
#
# 工具是一面镜子，不是裁判。它读生故事时，大约四条里错一条，见[文字工具有多准](../../datasets/text/CARD.zh.md)；定义见[编码手册](../../docs/coders_guide.zh.md)。

# %% [markdown] lang="en" concepts="C28"
# **What to see:** in six of eight the tool says what the guide says. In the other two it adds a cause: in number 5 a core failure that nobody mentions, in number 7 a complaint that was never made.
#
# By the guide: number 5 tells what happened **after** a complaint, so it is the response to a complaint. Being treated coldly in ordinary service would be an encounter failure.
#
# The tool is a mirror, not a judge. With new stories about one label in four is wrong; see [how good the text tools are](../../datasets/text/CARD.md), and the [coders' guide](../../docs/coders_guide.md) for the definitions.

# %% [markdown] lang="zh" concepts="C28" mark="must"
# ### 两个人编，一致吗？
#
# 澜海的 600 件，两位编码员各自编了一遍。要是两个人编得不一样，上面的排名就是一个人的看法。
#
# 只看“一样的占几成”会上当：一类很少见时，两个人都不标，也算一样。**kappa** 把碰巧的一致扣掉：
#
# kappa =（实际一致 − 碰巧一致）÷（1 − 碰巧一致）
#
# 1 是完全一致，0 是跟抛硬币差不多。**先猜：** 哪一类最难编？

# %% [markdown] lang="en" concepts="C28" mark="must"
# ### Two people code. Do they agree?
#
# Two coders read Lanhai's 600 incidents, each alone. If they differ, the ranking above is one person's view.
#
# "The share on which they agree" misleads: when a cause is rare, both leave it unmarked nearly always, and that counts as agreement. **Kappa** takes out the agreement that comes by luck:
#
# kappa = (observed − by chance) ÷ (1 − by chance)
#
# 1 is full agreement, 0 is no better than luck. **Predict first:** which cause is hardest to code?

# %% concepts="C28"
from course_lib.models.agreement import code_agreement

agreement = code_agreement(incidents["coder_1"], incidents["coder_2"])
agreed = (agreement["both"] + agreement["neither"]) / len(incidents)
table = agreement[["both", "only_first", "only_second"]].assign(agreed_share=agreed, kappa=agreement["value"])
display(table.drop("all").round(2))

# %% [markdown] lang="zh" concepts="C28"
# **看这里：** 七类的 kappa 在 0.75 以上，只有**投诉回应不当**是 0.49。它的“一样的占几成”却有 84%，看起来挺好。
#
# 标了它的一共 165 件，两个人都标的只有 69 件。这一类的定义要改：先写清“投诉之后”从哪一刻算起，两个人各编 50 件，再对一次。
#
# 在那以前，“投诉回应不当占 20%”这句话别写进报告。

# %% [markdown] lang="en" concepts="C28"
# **What to see:** for seven causes kappa is 0.75 or more. Only **response to a complaint** has 0.49, while its share of agreement, 84%, looks fine.
#
# One or the other marked it in 165 incidents; both did in 69. The definition needs mending: write down from which moment on it is "after a complaint", let both code 50, and compare again.
#
# Until then leave "20% go back to how complaints are met" out of the report.

# %% [markdown] lang="zh" concepts="C43" mark="must"
# ## 3　冰山：一起投诉，下面有多少？
#
# 有一条流传很广的推算：
#
# > 1 起投诉，背后有 7 位不满意的客户；每位告诉 9 个人，就是 63 人听说；四分之一因此不来，失去 16 位；每位值 1,000，一共 **16,000**。
#
# **先猜：** 四个倍数里，哪一个最靠不住？

# %% [markdown] lang="en" concepts="C43" mark="must"
# ## 3 The iceberg: what lies under one complaint?
#
# There is a sum that is often told:
#
# > Behind 1 complaint stand 7 unhappy customers; each tells 9 people, so 63 hear of it; a quarter stay away, so 16 are lost; at 1,000 each that is **16,000**.
#
# **Predict first:** which of its four multipliers can you trust least?

# %% concepts="C43"
from course_lib.models.switching import complaint_chain
from course_lib.plots.switching import plot_complaint_chain

_ = plot_complaint_chain(complaint_chain())

# %% [markdown] lang="zh" concepts="C43"
# **看这里：** 乘法没有错，可是 7、9、四分之一、1,000 都是举例，**没有出处**。
#
# 第一个倍数我们自己有：600 件里 211 件投诉，每起投诉背后是 2.8 件，不是 7 件。“听说的人四分之一不来”最可疑：听说的人多半本来就不是我们的客户。
#
# 这条推算提醒人往水下看，这是它的好处。要算钱，用下一节的模型。

# %% [markdown] lang="en" concepts="C43"
# **What to see:** the multiplication is right, but 7, 9, a quarter and 1,000 are examples **without a source**.
#
# The first we can replace: 211 of 600 complained, so 2.8 incidents stand behind a complaint, not 7. "A quarter of those who hear of it stay away" is weakest: most who hear of it were never our customers.
#
# The sum makes people look below the water, and that is its merit. To count money use the model of the next section.

# %% [markdown] lang="zh" concepts="C43" mark="must"
# ## 4　体验损害模型：沉默值多少钱？
#
# 遇到问题的客户分三条路，每条路上回来的比例不一样：
#
# | 路 | 占遇到问题的人 | 还会再买 |
# |---|---|---|
# | 投诉了，满意 | 35% × 60% = 21% | 79% |
# | 投诉了，不满意 | 35% × 40% = 14% | 42% |
# | **没投诉** | 65% | **？** |
# | （对照）没遇到问题 | | 86.5% |
#
# 一条路上**多流失**的人 = 这条路的人数 ×（没问题的再购率 − 这条路的再购率）。注意减的是 86.5%，不是 100%：没问题的人也有不回来的，不能算在问题头上。
#
# **先猜：** “？”填多少？想想第 1 节：沉默的人里 45% 在找别家。

# %% [markdown] lang="en" concepts="C43" mark="must"
# ## 4 The market damage model: what is silence worth?
#
# Customers with a problem go three ways, and on each another share comes back:
#
# | Way | Of those with a problem | Buy again |
# |---|---|---|
# | complained, satisfied | 35% × 60% = 21% | 79% |
# | complained, dissatisfied | 35% × 40% = 14% | 42% |
# | **never complained** | 65% | **?** |
# | (to compare) no problem | | 86.5% |
#
# **Extra** losses on a way = people on it × (repurchase without a problem − repurchase on this way). We start from 86.5% and not from 100%: some without a problem do not return either, and the problem is not to blame for them.
#
# **Predict first:** what do you put for "?"? Remember section 1: 45% of the silent look elsewhere.

# %% concepts="C43"
complaints, no_problem = load_dataset("complaints"), load_dataset("no_problem")
again = complaints.groupby("satisfied")["repurchased"].mean()
known = {
    "complaint_rate": incidents["complained"].mean(),
    "satisfied_rate": complaints["satisfied"].mean(),
    "repurchase_no_problem": no_problem["repurchased"].mean(),
    "repurchase_satisfied": again[1],
    "repurchase_dissatisfied": again[0],
}
display(pd.Series(known, name="share").round(3))

# %% [markdown] lang="zh" concepts="C43"
# **看这里：** 五个数都有数据。还缺两个：
#
# - **问题发生率：** 十个月 800 起投诉，一年约 960 起；投诉的占 35%，那么一年约有 2,740 位客户遇到问题。签约客户 11,223 位，约 **25%**。
# - **沉默者的再购率：没有人知道，因为没有人问过他们。** 如果找别家的 45% 全走了，是 55%；如果只走一部分，可能到 80%。先放 **70%**。
#
# 一位客户值多少？用 06 课的算法，754 元。

# %% [markdown] lang="en" concepts="C43"
# **What to see:** five of the numbers come from data. Two are missing:
#
# - **the problem rate:** 800 complaints in ten months are about 960 a year; as 35% complain, about 2,740 customers a year have a problem. Of 11,223 with a contract that is about **25%**.
# - **repurchase of the silent: nobody knows, because nobody asked them.** If the 45% who search all leave, it is 55%; if only some do, perhaps 80%. We start with **70%**.
#
# What is a customer worth? By the sum of lesson 06, 754 yuan.

# %% concepts="C43"
from course_lib.models.loyalty import clv
from course_lib.models.switching import market_damage
from course_lib.plots.switching import plot_market_damage

shop = {
    "customers": 11_223,
    "problem_rate": 0.25,
    "complaint_rate": 0.35,
    "satisfied_rate": 0.60,
    "repurchase_no_problem": 0.865,
    "repurchase_satisfied": 0.79,
    "repurchase_dissatisfied": 0.42,
    "repurchase_silent": 0.70,
    "clv_yuan": round(clv(240, 0.75, 0.10)),
}
_ = plot_market_damage(market_damage(shop))

# %% [markdown] lang="zh" concepts="C43"
# **看这里：** 问题一年带走 520 位客户，39 万元。58% 的人**从没投诉过**：301 位，约 22.7 万元。总监那一列里，看不见他们。
#
# 还有一句流行的话：“投诉处理得好，客户比没出事还忠诚。”这里不是：投诉后满意的 79% 再买，没出过问题的 86.5%。满意度也许会更高，再购并没有。**不出事最好。**

# %% [markdown] lang="en" concepts="C43"
# **What to see:** in a year problems cost 520 customers, 392,000 yuan. 58% of them **never complained**: 301 people, about 227,000 yuan. In the director's column they do not exist.
#
# A popular saying has it that a complaint well handled makes a customer more loyal than no problem at all. Not here: of the satisfied complainers 79% buy again, of those without a problem 86.5%. They may be more satisfied; they do not buy more. **No problem is best.**

# %% [markdown] lang="zh" concepts="C43" mark="must"
# ### 先验算，再相信
#
# 一套讲这个模型的幻灯片上印着：56,000 位客户，26% 遇到问题，“共 **13,200** 位”。**先猜：** 对吗？用手机算一下。

# %% [markdown] lang="en" concepts="C43" mark="must"
# ### Check first, then believe
#
# A slide deck on this model prints: 56,000 customers, 26% with a problem, "**13,200** in all". **Predict first:** is it right? Use your phone.

# %% concepts="C43"
from course_lib.models.scores import audit_product

display(audit_product(13_200, 0.26, 56_000).to_frame().T)

# %% [markdown] lang="zh" concepts="C43"
# **看这里：** 0.26 × 56,000 = 14,560，印的数少了 1,360 位，四舍五入解释不了。后面每一步都从它乘下去，所以后面的钱也都不对。**存疑**：向作者要原始数据，不要自己挑一个“差不多”的。

# %% [markdown] lang="en" concepts="C43"
# **What to see:** 0.26 × 56,000 = 14,560. The printed figure is 1,360 short, more than rounding. All that follows is multiplied from it, so the money is wrong as well. It is **disputed**: ask the authors for their data, and do not pick the figure you like.

# %% [markdown] lang="zh" concepts="C43" mark="must"
# ### 哪个数最要紧？
#
# 八个输入都不准。每个给三个数：最低、最可能、最高；一次只动一个，看结果动多少。
#
# **先猜：** 哪一个把结果拉得最远？

# %% [markdown] lang="en" concepts="C43" mark="must"
# ### Which number matters most?
#
# All eight inputs are uncertain. Give each three values, lowest, most likely, highest, and move one at a time.
#
# **Predict first:** which pulls the result furthest?

# %% concepts="C43"
from course_lib.models.switching import monte_carlo, tornado
from course_lib.plots.switching import plot_monte_carlo, plot_tornado

ranges = shop | {
    "problem_rate": (0.18, 0.25, 0.32),
    "complaint_rate": (0.20, 0.35, 0.40),
    "satisfied_rate": (0.55, 0.60, 0.65),
    "repurchase_no_problem": (0.84, 0.865, 0.89),
    "repurchase_satisfied": (0.75, 0.79, 0.83),
    "repurchase_dissatisfied": (0.37, 0.42, 0.48),
    "repurchase_silent": (0.55, 0.70, 0.80),
    "clv_yuan": (500, 754, 1_000),
}
_ = plot_tornado(tornado(market_damage, ranges, "value_yuan"))

# %% [markdown] lang="zh" concepts="C43"
# **看这里：** 最要紧的，正是没有人量过的那一个：沉默者的再购率。它一个，就能让损失从 25 万变到 60 万。
#
# 投诉率在最下面，几乎不动。记住这一点，探索器里要用。

# %% [markdown] lang="en" concepts="C43"
# **What to see:** what matters most is the very number that nobody measured, repurchase of the silent. It alone moves the damage from about 250,000 to 600,000 yuan.
#
# The complaint rate is at the bottom and hardly moves anything. Keep that in mind for the explorer.

# %% concepts="C43"
_ = plot_monte_carlo(monte_carlo(market_damage, ranges, "value_yuan", seed=7))

# %% [markdown] lang="zh" concepts="C43"
# **看这里：** 八个数一起变，抽一万次，95% 在 23 万到 64 万之间。报告里写“一年约 40 万元，可能从 23 万到 64 万”，不要只写一个 392,009。
#
# 老实说，这个模型有几处弱：
#
# - 几个比例来自不同的表：投诉率来自想离开的事，满意率来自网店投诉；
# - 投诉后满意的人，也许本来就更喜欢我们，不全是处理得好；
# - 每个数各抽各的，真实里它们会一起动；
# - 口碑没有算进去。

# %% [markdown] lang="en" concepts="C43"
# **What to see:** all eight vary at once, ten thousand times, and 95% lie between about 233,000 and 643,000 yuan. Report "about 400,000 a year, perhaps from 230,000 to 640,000", and not a lone 392,009.
#
# To be honest, the model is weak in places:
#
# - its rates come from different tables: complaining from incidents, satisfaction from complaints about the shop;
# - those who are satisfied after a complaint may have liked us more from the start;
# - each number is drawn by itself; in life they move together;
# - word of mouth is left out.

# %% [markdown] lang="zh" concepts="C43" mark="must"
# ### 请大家多投诉，有用吗？自己试
#
# 1. 照现在的样子：流失几位？其中几位从没投诉过？
# 2. 只把**投诉率**从 35% 拉到 **55%**。流失变少还是变多？
# 3. 回到 35%，把**投诉后满意率**从 60% 拉到 **80%**；再把投诉率拉到 55%。
# 4. 满意率回到 60%，投诉率回到 35%，把**沉默者的再购率**降到 **55%**；再把投诉率拉到 55%。这次呢？

# %% [markdown] lang="en" concepts="C43" mark="must"
# ### Does it help to invite complaints? Try it
#
# 1. As things are: how many are lost, and how many of them never complained?
# 2. Raise only the **complaint rate**, from 35% to **55%**. Are fewer lost, or more?
# 3. Back to 35%. Raise **satisfied after complaint** from 60% to **80%**, then the complaint rate to 55%.
# 4. Satisfied back to 60%, complaint rate to 35%. Lower **repurchase of the silent** to **55%**, then raise the complaint rate to 55%. And now?

# %% concepts="C43"
from course_lib.widgets.switching import SwitchingExplorer

SwitchingExplorer(shop)

# %% [markdown] lang="zh" concepts="C43"
# **对一下答案：**
#
# 1. 520 位，其中 301 位从没投诉过。
# 2. 变成 552 位，**多了**。投诉的人里四成不满意，他们走得比沉默的人还多。
# 3. 447 位，再到 438 位。处理好了，多投诉才划算。
# 4. 793 位，再降到 742 位。沉默的人走得多，请他们说出来就有用，哪怕处理得还不好。
#
# 分界在哪里？照现在六成满意，沉默者的再购率低于 **64%**，请人投诉就划算；高于它，先把处理做好。所以下一步很清楚：**去问 200 位没投诉的人，后来还买不买。**

# %% [markdown] lang="en" concepts="C43"
# **Check yourself:**
#
# 1. 520, and 301 of them never complained.
# 2. 552: **more**. Four in ten complainers stay dissatisfied, and they leave more often than the silent.
# 3. 447, then 438. Once complaints are settled well, more of them pay.
# 4. 793, then 742. If the silent leave in numbers, it helps to make them speak, even with today's handling.
#
# Where is the line? With six in ten satisfied, inviting complaints pays when fewer than **64%** of the silent buy again; above that, mend the handling first. So the next step is plain: **ask 200 who never complained whether they still buy.**

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** “欢迎投诉”的牌子挂出来，处理的人手没加。会发生什么？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** a sign "complaints welcome" goes up, and nobody is added to deal with them. What happens?

# %% [markdown] lang="zh" concepts="C40" mark="must"
# ## 5　口碑与广告：走了的人，拿什么补？
#
# 补 500 多位客户有两条路：
#
# - **广告**：快，钱一停就停；每赢一位约 120 元；
# - **口碑**：慢，在客户之间传；介绍人奖励 30 元。
#
# 先用广告请来 300 位种子客户，设每位新客户平均介绍 0.5 位。**先猜：** 八轮以后一共多少位？比全靠广告省多少钱？

# %% [markdown] lang="en" concepts="C40" mark="must"
# ## 5 Word of mouth and advertising: how are those who left replaced?
#
# There are two ways to win 500 customers:
#
# - **advertising** is quick and ends with the money, about 120 yuan for each;
# - **word of mouth** is slow and spreads between customers, with a reward of 30 yuan.
#
# Win 300 seeds by advertising, and let each newcomer bring 0.5 others on average. **Predict first:** how many are there after eight rounds, and how much cheaper is it than advertising alone?

# %% concepts="C40"
from course_lib.models.switching import word_of_mouth
from course_lib.plots.switching import plot_word_of_mouth

market = {"rounds": 8, "market": 8_000, "reward_yuan": 30, "advertising_yuan": 120}
_ = plot_word_of_mouth(word_of_mouth(300, 0.5, **market))

# %% [markdown] lang="zh" concepts="C40"
# **看这里：** 572 位，省下约 2.4 万元，比全靠广告便宜三分之一。可是前三轮就赢了大半，后面几乎不动：每位介绍不到一位，雪球会停。
#
# 结果全压在 0.5 这个数上。换几个数看看：

# %% [markdown] lang="en" concepts="C40"
# **What to see:** 572 customers, about 24,000 yuan less, a third cheaper than advertising alone. But the first three rounds bring most of them and then hardly anything moves: with less than one for each, the snowball comes to rest.
#
# All of it hangs on the 0.5. Try other values:

# %% concepts="C40"
rates = pd.Index([0.1, 0.3, 0.5, 0.7, 0.9], name=say(zh="每位介绍", en="Brought by each"))
last = [word_of_mouth(300, rate, **market).iloc[-1] for rate in rates]
display(pd.DataFrame(last, index=rates)[["customers", "word_of_mouth_yuan", "advertising_yuan"]].round(0))

# %% [markdown] lang="zh" concepts="C40"
# **看这里：** 从 0.5 到 0.9，八轮后的人数多出一倍多。差一点点，结果差很多，所以介绍率要量，不能猜。
#
# 老实说：**坏口碑走的是同一条路，还不用奖励。** 上一节 520 位走的人，每位也会说。模型没有算这一半。急着要人，还得靠广告。

# %% [markdown] lang="en" concepts="C40"
# **What to see:** from 0.5 to 0.9 the number after eight rounds more than doubles. A small difference makes a large one, so measure the referral rate and do not guess it.
#
# To be honest: **bad word of mouth takes the same road, and needs no reward.** The 520 who left talk as well, and the model leaves that half out. And who needs people fast still needs advertising.

# %% [markdown] lang="zh" concepts="C29" mark="must"
# ## 6　沉默的公司：雪印牛奶事件
#
# 客户的沉默费钱，公司的沉默更费。2000 年 6 月，日本大阪有人喝了雪印的低脂牛奶后呕吐、腹泻。
#
# 这件事，课程来源和公开记录说得不全一样。我们两边都放出来。**先猜：** 从第一个电话到下令召回，隔了几天？两份材料，哪一天对不上？

# %% [markdown] lang="en" concepts="C29" mark="must"
# ## 6 A silent company: the Snow Brand case
#
# The silence of customers costs money; the silence of a company costs more. In June 2000 people in Osaka fell ill after drinking Snow Brand's low-fat milk.
#
# The source of this course and the public record do not quite agree. We show both. **Predict first:** how many days from the first call to the order to recall? And which date differs?

# %% concepts="C29"
from course_lib.models.switching import response_timeline
from course_lib.plots.switching import plot_timeline

timeline = response_timeline(load_dataset("crisis_events"))
_ = plot_timeline(timeline)

# %% [markdown] lang="zh" concepts="C29"
# **看这里：** 第 2 天下令召回，第 4 天才开记者会。联合检查工厂，来源说 7 月 3 日，记录是 7 月 1 日，差两天。再看三件事实：

# %% [markdown] lang="en" concepts="C29"
# **What to see:** the recall was ordered on day 2, the press conference came on day 4. The plant was inspected on 3 July by the source and on 1 July on record: two days apart. Three facts more:

# %% concepts="C29"
facts = load_dataset("crisis_facts").set_index("fact")
names = say(zh=["source_zh", "record_zh", "status"], en=["source_en", "record_en", "status"])
display(facts[names].fillna(say(zh="没有找到", en="none found")))

# %% [markdown] lang="zh" concepts="C29"
# **看这里：** 人数两边合得上，记录更细。**原因**不一样：来源只说阀门没洗，记录还说到停电后脱脂奶粉里的毒素。只听来源，会以为“洗洗阀门”就够了。21 家工厂停产，只有来源说，**没有核实**。
#
# 记录里不全，不等于没有发生；来源里有，也不等于真的发生。
#
# ### 拖一天，多少钱？
#
# 假定（课堂用，不是雪印的数）：每拖一天多 1,500 人受害，每人赔 800 元。**先猜：** 日期差两天，账差多少？

# %% [markdown] lang="en" concepts="C29"
# **What to see:** the number of people ill fits, and the record is more exact. The **cause** does not: the source knows a valve that was not cleaned, the record also toxin in skim-milk powder after a power cut. By the source alone one would think that cleaning a valve is enough. That 21 plants closed is in the source only and **not verified**.
#
# What is not on record may have happened all the same, and what stands in a source need not have.
#
# ### What does a day cost?
#
# Suppose (for the classroom; not Snow Brand's figures) that each day harms 1,500 more people at 800 yuan each. **Predict first:** two days apart in a date, how far apart in money?

# %% concepts="C29"
from course_lib.models.switching import cost_of_delay
from course_lib.plots.switching import plot_cost_of_delay

_ = plot_cost_of_delay(cost_of_delay(timeline, cases_per_day=1_500, yuan_per_case=800))

# %% [markdown] lang="zh" concepts="C29"
# **看这里：** 一个日期不同，账就差 240 万元。写案例、打官司、算赔偿，日期要先核对。
#
# 模型假定每天受害的人一样多。真实的曲线先慢后快，召回以后才降，所以早一天往往比这里更值钱。

# %% [markdown] lang="en" concepts="C29"
# **What to see:** one date makes a difference of 2.4 million yuan. Before you write a case, go to court or work out damages, check the dates.
#
# The model takes every day to be alike. In life harm grows faster and faster until the recall, so an early day is worth more than this.

# %% [markdown] lang="zh" concepts="C30" mark="must"
# ### 错在哪里？
#
# 来源说了三处失误：**隐瞒**、**内部不通气**、**公开场合言语轻慢**。结果：顾客抵制，社长辞职，产品全部召回。
#
# 把它翻成五条检查：及时公开、内部通报、言辞尊重、全面召回、负责人出面。
#
# **先猜：** 五条里做到了几条？

# %% [markdown] lang="en" concepts="C30" mark="must"
# ### What went wrong?
#
# The source names three failings: **concealment**, **broken communication inside**, **contempt in public words**. What followed: a boycott, the president's resignation, and a full recall.
#
# Turn it into five checks: told the public at once, informed each other, spoke with respect, recalled everything, the leader answered.
#
# **Predict first:** how many of the five were done?

# %% concepts="C30 C31"
from course_lib.models.switching import CRISIS_CHECKLIST, checklist_score
from course_lib.plots.switching import plot_checklist

unknown = [None] * 5
cases = pd.DataFrame(
    [[0, 0, 0, 1, 1], [0, *unknown[1:]], unknown, unknown],
    columns=CRISIS_CHECKLIST,
    index=say(
        zh=["雪印牛奶", "陈馅月饼", "假茅台", "硫磺蘑菇"],
        en=["Snow Brand milk", "old mooncake filling", "fake Maotai", "sulphured mushrooms"],
    ),
)
_ = plot_checklist(checklist_score(cases.iloc[:1]))

# %% [markdown] lang="zh" concepts="C30"
# **看这里：** 五条做到两条：最后全部召回了，社长也出面了。这些格子是我们照来源填的。
#
# 公开报道里查得到：社长辞职；2001 年，检察机关调查他拖延公布。“轻慢”的原话，我们没有核对。
#
# 老实说：检查表看不见**早晚**。召回是第 2 天，记者会是第 4 天，社长出面时话又说错了。五条都做到、都晚三天，分数照样是满分。所以检查表要和时间线一起看。

# %% [markdown] lang="en" concepts="C30"
# **What to see:** two of five. In the end everything was recalled, and the president did appear. We filled in the cells by the source.
#
# The press of the time bears out that the president resigned, and that in 2001 prosecutors questioned him over the delay in telling the public. The words of contempt we have not checked.
#
# To be honest: a checklist does not see **when**. The recall came on day 2, the press conference on day 4, and when the president appeared his words were wrong. Do all five three days late, and the score is still full. Read it together with the timeline.

# %% [markdown] lang="zh" concepts="C31" mark="must"
# ## 7　国内的三件事：知道多少，写多少
#
# | 事件 | 来源说 | 核对的结果 |
# |---|---|---|
# | 南京，月饼用回收的陈馅 | 2002 年 | **年份有误**：2001 年中秋前被电视台曝光 |
# | 某大卖场卖假茅台 | 2003 年 | 没有核实 |
# | 另一家大卖场卖硫磺熏的蘑菇 | 2003 年 | 没有核实 |
#
# **先猜：** 用同样的五条去查，三件事能填上几格？

# %% [markdown] lang="en" concepts="C31" mark="must"
# ## 7 Three cases from China: write no more than you know
#
# | Case | The source says | What we found |
# |---|---|---|
# | Nanjing, mooncakes with last year's filling | 2002 | **wrong year**: television exposed it before the Mid-Autumn Festival of 2001 |
# | a hypermarket sold fake Maotai | 2003 | not verified |
# | another sold mushrooms treated with sulphur | 2003 | not verified |
#
# **Predict first:** with the same five checks, how many cells can be filled for the three?

# %% concepts="C31"
_ = plot_checklist(checklist_score(cases))

# %% [markdown] lang="zh" concepts="C31"
# **看这里：** 三件事 15 格，只填得上一格：陈馅月饼是被别人曝光的，不是自己公开的。其余“不明”。
#
# **不明不是没做。** 陈馅月饼那一格是“没做”，可五格里只知道这一格，所以图上不说谁最差。案例少、知道得少，就不要排名。
#
# 能比的是共同点：三件都是吃进嘴里的东西；要是说的都属实，三件都不是“核心失误”，而是第八类**道德问题**。课程来源漏掉的，偏偏是这一类。

# %% [markdown] lang="en" concepts="C31"
# **What to see:** of 15 cells one can be filled: the mooncake firm was exposed by others and did not tell. The rest is unknown.
#
# **Unknown is not "not done".** The mooncake case has a "not done", but in the only cell that is known, so the figure names no worst case. With so few cases and so little known, do not rank.
#
# What can be compared is what they share: all three were things to eat or drink, and if the reports are true, none was a mere failure. They belong to the eighth cause, **ethical problems**, the very one that our source leaves out.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 澜海的充电宝要是冒烟了，第一个接到电话的人，一小时内该告诉谁？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** if one of Lanhai's power banks begins to smoke, whom must the person who takes the first call tell within the hour?

# %% [markdown] lang="zh" concepts="C27 C43" mark="must"
# ## 8　回到总监的话
#
# “没人吭声，就是没事。”现在可以回答了：
#
# - 没吭声的 389 位里，175 位在找别家。
# - 照 70% 的再购率算，一年流失 520 位，301 位从没投诉过，约 22.7 万元。
# - 热线减一半，投诉会少，满意的会更少。满意率每掉 10 个百分点，就多走 36 位，约 2.7 万元。
# - 最该花的钱，是问 200 位没投诉的人还买不买。低于 64%，就请大家多说；高于它，先把六成满意做到八成。
#
# 看看你开头的三个猜测：哪一个改主意了？

# %% [markdown] lang="en" concepts="C27 C43" mark="must"
# ## 8 Back to the director
#
# "Nobody said a word, so nothing is wrong." Now we can answer:
#
# - Of the 389 who said nothing, 175 look elsewhere.
# - With a repurchase of 70%, 520 customers a year are lost; 301 of them never complained, about 227,000 yuan.
# - Half the line means fewer complaints, and fewer that end well. Each 10 points off the satisfied share cost 36 customers more, about 27,000 yuan.
# - The best money spent is to ask 200 who never complained whether they still buy. Below 64%, invite them to speak; above it, first bring six in ten satisfied to eight.
#
# Look at your three guesses. Where did you change your mind?

# %% [markdown] lang="zh" mark="must"
# ## 要点
#
# - 离开三步：原因、说出来、去找别家。多数人跳过第二步。
# - 八类原因，一件事可以有几类；占比加起来超过 100%。第八类是道德问题。
# - 编码要两个人各编，用 kappa 看；一样的占几成会骗人。
# - 多流失的人 = 人数 ×（没问题的再购率 − 这条路的再购率）。
# - 最要紧的数常常是没人量过的：沉默者的再购率。
# - 处理不好，请人投诉反而多流失。
# - 口碑便宜而慢，广告快而短；坏口碑走同一条路。
# - 危机：来源和记录并排放；不明不等于没做；检查表看不见早晚。

# %% [markdown] lang="en" mark="must"
# ## Key points
#
# - Leaving takes three steps: a cause, a complaint, a search. Most people skip the second.
# - There are eight causes, several to a story; shares add up to more than 100%. The eighth is ethical problems.
# - Two people code alone, and kappa tells how far they agree; the plain share of agreement deceives.
# - Extra losses = people × (repurchase without a problem − repurchase on this way).
# - The number that matters most is often the one nobody measured: repurchase of the silent.
# - Inviting complaints without settling them loses more customers.
# - Word of mouth is cheap and slow, advertising quick and short; bad word of mouth takes the same road.
# - In a crisis put source and record side by side. Unknown is not "not done", and a checklist does not see when.

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
# - 练习：[自己动手](../../exercises/zh/07_switching.ipynb)
# - 小组活动：[充电宝冒烟了：45 分钟危机室](../../exercises/zh/07_switching_group.html)
# - 小测验：运行下面的单元格，8 题。选错了也有解释，值得每个选项都看一看。

# %% [markdown] lang="en" mark="must"
# ## What next
#
# - Exercise: [do it yourself](../../exercises/en/07_switching.ipynb)
# - Group exercise: [smoke from a power bank, 45 minutes in the crisis room](../../exercises/en/07_switching_group.html)
# - Quiz: run the cell below for 8 questions. A wrong choice is explained too; every option is worth a look.

# %%
from course_lib import show_quiz

show_quiz("07_switching")
