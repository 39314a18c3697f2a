# ---
# course:
#   title: {zh: 客户细分与分层服务, en: Segmentation and tiered service}
#   question: {zh: "谁得到什么样的服务，要花多少钱？", en: "Who gets which service, and at what cost?"}
#   minutes: 75
#   objectives:
#     zh:
#       - 分清外部、内部和合作客户，算出不被幸存者偏差抬高的漏斗
#       - 先按品牌、再按 ARPU 给客户分类，说清并列、零和缺失怎么处理
#       - 算出各类客户的服务时间和强度，读懂洛伦兹曲线和基尼系数
#       - 在预算内排出五个方面的服务方案；做不到时，说清差多少
#       - 比较一条队和优先队列，说出谁因此多等，并为自己的选择给出理由
#     en:
#       - tell external, internal and partner customers apart, and read a funnel without survivorship bias
#       - sort customers into classes, by brand first and ARPU second, with clear rules for ties, zeros and gaps
#       - work out service time and intensity of each class, and read a Lorenz curve and a Gini coefficient
#       - plan five levers of service inside a budget, or say by how much the budget falls short
#       - compare one queue with a priority queue, say who waits longer for it, and give reasons for your choice
#   prerequisites: {zh: 无。会运行单元格即可（见欢迎页）, en: nothing but how to run a cell (see the welcome page)}
# ---

# %% [markdown] lang="zh" mark="must"
# ## 11 月 11 日上午，下一个接谁？
#
# 购物节这天，澜海的呼叫中心忙得不可开交。坐席都占着线，又有人不断打进来。这时，一位坐席刚挂断，可以接下一个了。
#
# 下面是五分钟之内的来电：谁打来的，用什么品牌，每月付多少钱，为了什么事。（同一批坐席处理热线、在线聊天、手机应用和门店转来的联系，这一课都叫“来电”。`NaN` 表示没有。）

# %% [markdown] lang="en" mark="must"
# ## 11 November, late morning: whose call is next?
#
# It is the shopping festival, and every agent in Lanhai's call centre is busy. More people ring. One agent has just hung up and is free.
#
# Here are the calls of five minutes: who it is, which brand, what they pay a month, and what about. (One team handles hotline, chat, app and what the stores pass on; this lesson calls all of these "calls". `NaN` means there is none.)

# %%
import pandas as pd

from course_lib import display, load_dataset

customers = load_dataset("customers")
contacts = load_dataset("contacts")
calls = contacts.merge(customers, on="customer_id")
rush = calls[calls["arrived"].between("2025-11-11 11:47", "2025-11-11 11:52")]
display(rush[["arrived", "role", "brand", "arpu_yuan", "reason"]].set_index("arrived"))

# %% [markdown] lang="zh"
# **先猜。** 写在纸上：
#
# 1. 你先接谁？为什么？
# 2. 谁会因此等得最久？他能接受你的理由吗？
#
# 有的人没有品牌，也没有账单。别忘了他们。这一课的最后，我们再回到这张表。

# %% [markdown] lang="en"
# **Predict first.** Write down:
#
# 1. Whose call do you take, and why?
# 2. Who waits longest because of that? Would that person accept your reason?
#
# Some people have no brand and no bill. Do not forget them. At the end of the lesson we come back to this table.

# %% [markdown] lang="zh" concepts="C37 C68" mark="must"
# ## 1　谁是我们的客户？
#
# | 类型 | 包括谁 |
# |---|---|
# | 外部客户 | 潜在客户、意向客户、准客户、签约客户、会员 |
# | 内部客户 | 各部门、员工 |
# | 合作客户 | 供应商、承包商、经销商 |
#
# 外部客户的五种，其实是一条路上的五步：从听说过澜海，到成为会员。
#
# **先猜。** 客户表有 2 万行。外部客户占百分之几？呼叫中心的来电里，内部客户又占百分之几？

# %% [markdown] lang="en" concepts="C37 C68" mark="must"
# ## 1 Who are our customers?
#
# | Kind | Who belongs to it |
# |---|---|
# | external | potential, interested, prospective, contracted customers, members |
# | internal | departments and staff |
# | partner | suppliers, contractors, distributors |
#
# The five external ones are five steps on one road, from having heard of Lanhai to being a member.
#
# **Predict first.** The customer table has 20,000 rows. What per cent are external? And of all calls, what per cent come from internal customers?

# %% concepts="C37 C68"
from course_lib.models.segmentation import count_kinds
from course_lib.plots.segmentation import plot_kinds

kinds = count_kinds(customers)
_ = plot_kinds(kinds)

# %% [markdown] lang="zh" concepts="C68"
# **看这里：** 外部客户约占 96%，但其中四成多还没有签约。内部客户和合作客户加起来只有 4% 左右。
#
# 人少，不等于电话少。下面数的是来电，不是人。

# %% [markdown] lang="en" concepts="C68"
# **What to see:** about 96% are external, but over 40% of these have not signed yet. Internal customers and partners together are some 4%.
#
# Few people need not mean few calls. The next table counts calls instead of people.

# %% concepts="C68"
display(count_kinds(calls, by=["kind"]).round(3))

# %% [markdown] lang="zh" concepts="C68" mark="must"
# ### 内部客户还可以怎么分
#
# 内部客户和合作客户的来电约占 7%，几乎是人数占比的两倍。内部客户还能这样看（例子是我们举的）：
#
# | 按什么分 | 谁是我的内部客户 | 例子 |
# |---|---|---|
# | 职能 | 用我成果的部门 | 账务部等着来电原因日报 |
# | 职级 | 我的上级和下级 | 班组长等坐席如实上报，坐席等班组长排班 |
# | 流程 | 流程的下一个环节 | 维修组接报障单 |
# | 工序 | 同一环节的下一道工序 | 晚班接早班没办完的单子 |

# %% [markdown] lang="en" concepts="C68" mark="must"
# ### Other ways to see internal customers
#
# Internal customers and partners make about 7% of the calls, nearly twice their share of people. Internal customers can also be seen by (the examples are ours):
#
# | By | My internal customer is | Example |
# |---|---|---|
# | function | the department that uses my work | billing needs the daily report on call reasons |
# | rank | those above and below me | the team leader needs honest reports, agents need a roster |
# | flow | the next stage of the process | repairs takes over the fault ticket |
# | step | the next step within a stage | the late shift takes over open tickets |

# %% [markdown] lang="zh" concepts="C37" mark="must"
# ### 漏斗：100 个潜在客户，多少人签约？
#
# 状态历史记着每个人哪一天走到哪一步。
#
# **先猜。** 每 100 个潜在客户，最后有几个签约？写下一个数，再运行。

# %% [markdown] lang="en" concepts="C37" mark="must"
# ### The funnel: of 100 potential customers, how many sign?
#
# The status history holds the day on which each person reached each stage.
#
# **Predict first.** Of 100 potential customers, how many sign in the end? Write a number, then run.

# %% concepts="C37"
from course_lib.models.segmentation import funnel
from course_lib.plots.segmentation import plot_funnel

history = load_dataset("status_history")
_ = plot_funnel(funnel(history))

# %% [markdown] lang="zh" concepts="C37"
# **看这里：** 用全部记录算，19,222 个潜在客户里有 11,223 个签约：每 100 个有 58 个。（图上括号里的是“上一步的百分之几”，不是这个数。）这样的结果，哪个销售经理都求之不得。
#
# 结果好得不像真的，就该起疑。先只看 2025 年以前进来的人：

# %% [markdown] lang="en" concepts="C37"
# **What to see:** over all records, 11,223 of 19,222 potential customers sign: 58 in 100. (The brackets in the figure are per cent of the step before, which is another number.) Any sales director would dream of that.
#
# When a result is too good to be true, be suspicious. Look at those who came in before 2025 only:

# %% concepts="C37"
display(funnel(history, end="2024-12-31"))

# %% [markdown] lang="zh" concepts="C37"
# **陷阱：幸存者偏差。** 前三步的转化率都是 100%，这不可能。原来，2025 年以前进来、却没有签约的人，公司已经从系统里删掉了。留下来的记录，当然人人签约。
#
# 正确的做法：只看**同一批进来、没有被删过**的人，也就是 2025 年进来的那一批。

# %% [markdown] lang="en" concepts="C37"
# **The trap is survivorship.** Three steps at 100% cannot be real. The firm has deleted everyone who came in before 2025 and never signed. Of the records that survived, of course everyone signed.
#
# The right way is to follow people who **came in together and were not thinned out**: the entry cohort of 2025.

# %% concepts="C37"
_ = plot_funnel(funnel(history, start="2025-01-01"))

# %% [markdown] lang="zh" concepts="C37"
# **看这里：** 真实的数字是每 100 人约 13 人签约（1,159 ÷ 9,158）、不到 4 人成为会员（324 ÷ 9,158）。人丢得最多的是第一步：一半以上的潜在客户从未表示过兴趣。按比例最窄的是最后一步：签约的人里，不到三成成为会员。
#
# 实际工作中还要当心一点：年底才进来的人还没有走完这条路，要等够时间再算。

# %% [markdown] lang="en" concepts="C37"
# **What to see:** the true figures are about 13 in 100 who sign (1,159 ÷ 9,158) and fewer than 4 who become members (324 ÷ 9,158). Most people are lost at the first step: over half of the potential customers never show interest. The narrowest step, by rate, is the last: fewer than three in ten who sign become members.
#
# At work, mind one more thing: people who came in late in the year have not had time to finish the road. Wait before you count them.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 你见过哪张表，里面只剩下“留下来的人”？缺的是谁？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** which table have you seen that holds only those who stayed? Who is missing from it?

# %% [markdown] lang="zh" concepts="C03" mark="must"
# ## 2　为什么要细分？
#
# 细分不是为了给人贴标签，而是为了了解：每一群人需要什么、期望什么。有了这些，才谈得上差异化、个性化的服务和营销。
#
# **先猜。** 三个品牌里，哪一个的客户最常为**账单**来电？哪一个最常**报障**？哪一个最爱用**自助渠道**？

# %% [markdown] lang="en" concepts="C03" mark="must"
# ## 2 Why segment at all?
#
# Segmentation is not for labelling people. It is for learning what each group needs and expects; only then can service and marketing be shaped to a group, and to a person.
#
# **Predict first.** Of the three brands, whose customers call most about **bills**? Whose most often report **faults**? Who uses **self-service** most?

# %% concepts="C03"
from course_lib.models.segmentation import need_profile

display(need_profile(customers, contacts, by="brand").round(2).T)

# %% [markdown] lang="zh" concepts="C03"
# **看这里：** 三个品牌每人的来电次数差不多，来电的原因却很不一样。轻享约四成为了账单；畅行最多的是变更套餐，而且三分之二以上的人常用自助；尊享最多的是故障和咨询。
#
# 所以同样一分钟，在轻享应该花在看得懂的账单上，在尊享应该花在排障上。这就是细分的目的。

# %% [markdown] lang="en" concepts="C03"
# **What to see:** a customer calls about equally often in all three brands, but for very different reasons. In Lite some 40% of calls are about bills. Flow's customers call most about changing plans, and over two thirds of them use self-service often. Prime's call most about faults and for advice.
#
# So the same minute is best spent on clear bills in Lite, and on repairs in Prime. That is the purpose.

# %% [markdown] lang="zh" concepts="C04" mark="must"
# ## 3　先品牌，后 ARPU
#
# ARPU 是每位客户每月带来的平均收入。呼入服务的细分有两步：
#
# 1. **先按品牌**，跟着品牌战略走；
# 2. **再按 ARPU**，在每个品牌**内部**分成 A、B、C、D 四类：20%、30%、30%、20%。
#
# 为什么不把所有人排成一队，从高到低切？**先猜：** 那样切，轻享会有多少人进 A 类？

# %% [markdown] lang="en" concepts="C04" mark="must"
# ## 3 Brand first, then ARPU
#
# ARPU is the average revenue a customer brings in a month. For inbound service we split in two steps:
#
# 1. **by brand first**, following the brand strategy;
# 2. **then by ARPU**, **inside** each brand, into classes A, B, C and D of 20, 30, 30 and 20%.
#
# Why not put everyone in one line, from high to low, and cut? **Predict first:** cut that way, how many Lite customers reach class A?

# %% concepts="C04"
from course_lib.models.segmentation import tier_within_brand

# zh: 错误的做法：假装大家是同一个品牌
# en: the wrong way: pretend that all have one brand
one_line = tier_within_brand(customers.assign(brand="all"))
display(pd.crosstab(customers["brand"], one_line))

# %% [markdown] lang="zh" concepts="C04"
# **看这里：** 轻享没有一个人进 A 类，尊享几乎人人是 A 类。这样排，排的其实是品牌，不是客户。在轻享付得最多的人，永远得不到好一点的服务；尊享里付得少的人，却样样都是最好的。
#
# 现在换成正确的做法：在品牌内部比。

# %% [markdown] lang="en" concepts="C04"
# **What to see:** not one Lite customer is in class A, and nearly everyone in Prime is. This ranks brands, not customers. The best customers of Lite can never earn better service, while even the low payers of Prime get the best of everything.
#
# Now the right way, inside each brand.

# %% concepts="C04"
from course_lib.models.segmentation import tier_cutoffs
from course_lib.plots.segmentation import plot_tiers

customers["tier"] = tier_within_brand(customers)
cutoffs = tier_cutoffs(customers)
_ = plot_tiers(cutoffs)

# %% concepts="C04"
display(cutoffs.round(3))

# %% [markdown] lang="zh" concepts="C04"
# **看这里：** 每月 39 元多一点，在轻享已经是 A 类；在尊享，要将近 276 元。同一个数，放在不同品牌里，意思完全不同。
#
# 再看表里的占比：畅行和轻享的 A 类都不到 20%。这不是算错，是规则在起作用。

# %% [markdown] lang="en" concepts="C04"
# **What to see:** just over 39 yuan a month makes class A in Lite; in Prime it takes nearly 276. One number means different things in different brands.
#
# Look at the shares in the table: class A of Flow and of Lite is below 20%. That is no mistake. It is a rule at work.

# %% [markdown] lang="zh" concepts="C04" mark="must"
# ### 三条规则：并列、零、缺失
#
# | 情况 | 规则 | 理由 |
# |---|---|---|
# | 在分界线上并列 | 一起进**较低**的一类 | 付一样的钱，得一样的服务；A 类不会超过两成 |
# | ARPU 是 0 | 总在最后一类 | 签了约但没用，也是客户，照样有类别 |
# | 缺失（还没有账单或没签约） | 没有类别，也不参加计算 | 不知道，不等于零 |
#
# 轻享有许多人正好付 39.00 元，就卡在线上：

# %% [markdown] lang="en" concepts="C04" mark="must"
# ### Three rules: ties, zeros, gaps
#
# | Case | Rule | Reason |
# |---|---|---|
# | a tie at the border | all go to the **lower** class | same pay, same service; class A never exceeds a fifth |
# | ARPU is 0 | always in the last class | a contract without use is still a customer with a class |
# | missing (no bill yet, or no contract) | no class, not counted | unknown is not zero |
#
# Many Lite customers pay exactly 39.00 yuan and stand on the line:

# %% concepts="C04"
on_the_line = customers[(customers["brand"] == "lite") & (customers["arpu_yuan"] == 39.00)]
display(on_the_line["tier"].value_counts())

# %% [markdown] lang="zh" concepts="C04"
# **看这里：** 他们全部进了 B 类。换一种行序再算，结果也一样。好的规则不看谁排在表的前面。

# %% [markdown] lang="en" concepts="C04"
# **What to see:** all of them are in class B, and shuffling the rows would change nothing. A good rule does not care who stands first in the table.

# %% [markdown] lang="zh" concepts="C04" mark="if-time"
# ### 这个模型弱在哪里
#
# **先猜。** 假设行情很差，每个人的 ARPU 都减半。A 类会变少吗？

# %% [markdown] lang="en" concepts="C04" mark="if-time"
# ### Where this model is weak
#
# **Predict first.** Suppose a bad year halves everybody's ARPU. Will class A shrink?

# %% concepts="C04"
bad_year = customers.assign(arpu_yuan=customers["arpu_yuan"] / 2)
same = tier_within_brand(bad_year) == customers["tier"]
# zh: 有类别的客户里，类别不变的占比
# en: of the customers with a class, the share whose class stays the same
float(same[customers["tier"].notna()].mean())

# %% [markdown] lang="zh" concepts="C04"
# **看这里：** 1.0，没有一个人变动。按比例切，年景再差也有约 20% 的 A 类。它说的是“谁在前面”，不是“够不够好”。
#
# 还有一点：**ARPU 是收入，不是利润。** 付得多的人，也可能用得多、打电话多。下一节就会看到。

# %% [markdown] lang="en" concepts="C04"
# **What to see:** 1.0; nobody moves. Cutting by shares gives about 20% of class A even in the worst of years. It says who is ahead, not who is good enough.
#
# And **ARPU is revenue, not profit.** Those who pay more may also use more and call more, as the next section shows.

# %% [markdown] lang="zh" concepts="C24" mark="must"
# ## 4　ABCD 分类与服务时间
#
# | 类别 | A | B | C | D |
# |---|---:|---:|---:|---:|
# | 客户占比 | 20% | 30% | 30% | 20% |
# | 服务时间占比 | 40% | 30% | 20% | 10% |
#
# **强度** = 时间占比 ÷ 客户占比。强度为 1，就是平均水平。
#
# **先猜。** 有 100 位客户、40 小时。一位 A 类客户得到几分钟？一位 D 类客户呢？先用纸笔算。

# %% [markdown] lang="en" concepts="C24" mark="must"
# ## 4 ABCD classes and service time
#
# | Class | A | B | C | D |
# |---|---:|---:|---:|---:|
# | Share of customers | 20% | 30% | 30% | 20% |
# | Share of service time | 40% | 30% | 20% | 10% |
#
# **Intensity** = share of time ÷ share of customers. An intensity of 1 is the average.
#
# **Predict first.** Take 100 customers and 40 hours. How many minutes does one class A customer get, and one of class D? Use pencil and paper.

# %% concepts="C24"
from course_lib.models.segmentation import service_time

case = service_time([20, 30, 30, 20], time_share=[0.4, 0.3, 0.2, 0.1], hours=40)
display(case.round(3))

# %% [markdown] lang="zh" concepts="C24"
# **看这里：** A 类每人 0.8 小时，即 48 分钟；D 类每人 0.2 小时，即 12 分钟。强度依次是 2、1、0.67、0.5，A 是 D 的 **4 倍**。
#
# 现在换成澜海：真实的各类人数，加上 11 月全部坐席工时。

# %% [markdown] lang="en" concepts="C24"
# **What to see:** 0.8 hours or 48 minutes for a class A customer, 0.2 hours or 12 minutes for class D. The intensities are 2, 1, 0.67 and 0.5, so A gets **4 times** as much as D.
#
# Now Lanhai itself, with its real class sizes and all agent hours of November.

# %% concepts="C24"
from course_lib.plots.segmentation import plot_service_time

hours = load_dataset("agent_hours")["agent_hours"].sum()
sizes = customers["tier"].value_counts().sort_index()
planned = service_time(sizes, time_share=[0.4, 0.3, 0.2, 0.1], hours=hours)
_ = plot_service_time(planned)

# %% [markdown] lang="zh" concepts="C24"
# **看这里：** 一个月里，A 类每人二十多分钟，D 类每人约 5 分钟。这里比 4 倍多一点，因为并列的规则让 A 类的人少了一些，而时间占比没变。
#
# 怎么用一张图、一个数说清这种差别？把客户从得到最少的排到最多的，一路累加，就是**洛伦兹曲线**。

# %% [markdown] lang="en" concepts="C24"
# **What to see:** in a month a class A customer gets over 20 minutes, one of class D about 5. The ratio is somewhat above 4, because the rule for ties left fewer people in class A while its share of the time stayed the same.
#
# How can one picture and one number show such a difference? Line customers up from the least to the most served and add up as you go. That is the **Lorenz curve**.

# %% concepts="C24"
from course_lib.models.segmentation import gini, lorenz
from course_lib.plots.segmentation import plot_lorenz

_ = plot_lorenz(lorenz(case["customers"], case["hours"]))

# %% concepts="C24"
round(gini(case["customers"], case["hours"]), 2)

# %% [markdown] lang="zh" concepts="C24"
# **看这里：** 得到最少的 20% 客户只有 10% 的时间，得到最少的一半客户只有 30%。曲线离对角线越远，差别越大。**基尼系数**是两条线之间面积的两倍，这里是 0.27：0 表示人人一样，越接近 1 越集中。
#
# 老实说一句：这里的基尼系数量的是**有意安排的差别**，本身不等于不公平。0 也不一定公平：断网的人和查余额的人，需要的时间本来就不同。公不公平，要看差别有没有正当的理由。

# %% [markdown] lang="en" concepts="C24"
# **What to see:** the 20% who get least have 10% of the time, the lower half 30%. The further the curve sags, the greater the difference. The **Gini coefficient** is twice the area between the two lines, here 0.27: 0 is the same for all, near 1 is all for a few.
#
# To be honest: here it measures an **intended difference**, which is not injustice by itself. Nor is 0 always fair: a dead line needs more time than a question about a balance. What counts is a good reason.

# %% [markdown] lang="zh" concepts="C24 C03" mark="if-time"
# ### 没有任何政策时，时间是怎么用掉的？
#
# **先猜。** 11 月还没有分层政策，先来先接。A 类客户用掉了百分之几的时间？

# %% [markdown] lang="en" concepts="C24 C03" mark="if-time"
# ### Where did the time go without any policy?
#
# **Predict first.** In November there was no tiering yet: first come, first served. What per cent of the time did class A use?

# %% concepts="C24"
calls = contacts.merge(customers, on="customer_id")
used = calls.groupby("tier", observed=True)["handling_minutes"].sum()
display((used / used.sum()).round(2))

# %% concepts="C03"
display(need_profile(customers, contacts, by="tier").round(2).T)

# %% [markdown] lang="zh" concepts="C24 C03"
# **看这里：** A 类已经用了三成左右，因为他们每人来电 1.3 次，是 D 类的两倍。所以按**每次来电**算，40% 的时间让 A 类得到的大约只是 D 类的 2 倍，不是 4 倍。
#
# 再看原因：四类几乎一样。**类别能说出来电多少，说不出为了什么。** 要懂需求，还得看品牌，看本人。

# %% [markdown] lang="en" concepts="C24 C03"
# **What to see:** class A used about 30% already, as its customers call 1.3 times each, twice as often as class D. So **per call**, 40% of the time would give class A only about twice as much as class D, not four times.
#
# Now the reasons: they hardly differ between classes. **A class tells how much people call, not what for.** For needs, look at the brand and at the person.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 用一句话解释“强度”，用一句话解释“基尼系数”。不许用公式。

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** explain intensity in one sentence and the Gini coefficient in another, without a formula.

# %% [markdown] lang="zh" concepts="C06" mark="must"
# ## 5　预算里的五个方面
#
# 服务策略可以在五个方面拉开差别：
#
# | 方面 | 问题 |
# |---|---|
# | 服务人员 | 谁来服务？ |
# | 服务水平 | 多快接起？ |
# | 服务内容 | 服务到哪一步？ |
# | 服务时间 | 什么时候开放？ |
# | 服务渠道 | 通过什么方式？ |
#
# 注意：这里的“服务时间”指开放时间，不是第 4 节里分给每位客户的时间。
#
# 澜海给每个方面定了三档价钱。**服务分值**是管理层估的好处，不是量出来的。

# %% [markdown] lang="en" concepts="C06" mark="must"
# ## 5 Five levers in a budget
#
# Service can differ on five levers:
#
# | Lever | Question |
# |---|---|
# | staff | Who serves? |
# | service level | How fast do we answer? |
# | content | How far does the service go? |
# | hours | When are we open? |
# | channel | By what way? |
#
# Mind the word: these hours are opening hours, not the service time per customer of section 4.
#
# Lanhai has priced three levels of each. The **service points** are what managers believe a level is worth; nobody measured them.

# %% concepts="C06"
costs = load_dataset("service_costs")
display(costs)

# %% [markdown] lang="zh" concepts="C05 C06"
# 分层服务要在成本预算之内实现。澜海每月的预算是 45,000 元，有类别的客户将近 11,000 人。
#
# 有人提议：A 类全给第 3 档，B、C 类给第 2 档，D 类给第 1 档。
#
# **先猜。** 可行吗？不可行的话，差多少？

# %% [markdown] lang="en" concepts="C05 C06"
# Tiered service has to fit a cost budget. Lanhai's is 45,000 yuan a month, and nearly 11,000 customers have a class.
#
# Someone proposes level 3 everywhere for class A, level 2 for B and C, level 1 for D.
#
# **Predict first.** Is that feasible? If not, how much is missing?

# %% concepts="C05 C06"
from course_lib.models.segmentation import LEVERS, plan_cost
from course_lib.plots.segmentation import plot_plan

plan = pd.DataFrame({lever: [3, 2, 2, 1] for lever in LEVERS}, index=["A", "B", "C", "D"])
proposal = plan_cost(plan, sizes, costs, budget=45_000)
_ = plot_plan(proposal)

# %% [markdown] lang="zh" concepts="C05 C06"
# **看这里：** 这个方案每月要 7 万多元，比预算多出将近 3 万元。最贵的一格是 A 类的专属客户经理。
#
# 五个方面、四类客户，20 格都填了，方案才算**完整**；总额不超过预算，方案才算**可行**。完整不等于可行。

# %% [markdown] lang="en" concepts="C05 C06"
# **What to see:** the proposal costs over 70,000 yuan a month, nearly 30,000 more than the budget. The dearest cell is a personal manager for class A.
#
# A plan is **complete** when all 20 cells of five levers and four classes are filled. It is **feasible** when the total is within the budget. The one does not imply the other.

# %% [markdown] lang="zh" concepts="C05" mark="must"
# ### 真的做不到的时候
#
# **先猜。** 如果预算只有 20,000 元，模型会给出什么？

# %% [markdown] lang="en" concepts="C05" mark="must"
# ### When it cannot be done
#
# **Predict first.** What will the model return when the budget is only 20,000 yuan?

# %% concepts="C05"
from course_lib.models.segmentation import best_plan

poor = best_plan(sizes, costs, budget=20_000)
poor.feasible, poor.total, poor.shortfall

# %% [markdown] lang="zh" concepts="C05"
# **看这里：** `False`，也就是不可行。第二个数是最便宜的方案（处处第 1 档）的总额，将近 22,000 元；第三个数是差额，将近 2,000 元。
#
# 这是一个清楚的答案。它不会偷偷把 D 类降到底线以下来凑数。有了差额，管理层才能决定：加钱、少许诺，还是换别的办法。

# %% [markdown] lang="en" concepts="C05"
# **What to see:** `False`, that is, infeasible. The second number is the cheapest plan, level 1 everywhere, at nearly 22,000 yuan. The third is the shortfall, nearly 2,000.
#
# That is a clear answer. The model does not quietly push class D below the floor to make it fit. Knowing the shortfall, managers can add money, promise less, or find another way.

# %% [markdown] lang="zh" concepts="C05 C06" mark="must"
# ### 45,000 元能买到的最好方案
#
# `best_plan` 找出预算内服务分值最高的方案：类别从 A 到 D，档次只能持平或下降，谁也不低于第 1 档。
#
# **先猜。** 如果每位客户的 1 分都一样重要，A 和 D 会差很多吗？

# %% [markdown] lang="en" concepts="C05 C06" mark="must"
# ### The best that 45,000 yuan can buy
#
# `best_plan` finds the plan with the most service points inside the budget. From A to D levels stay or fall, and nobody goes below level 1.
#
# **Predict first.** If one point counts the same for every customer, will A and D differ much?

# %% concepts="C05 C06"
equal = best_plan(sizes, costs, budget=45_000)
_ = plot_plan(equal)

# %% [markdown] lang="zh" concepts="C05 C06"
# **看这里：** 差别很小：只有 A 类在一两个方面高一档。花同样的钱，让所有人都升到第 2 档，比让少数人升到第 3 档更划算。
#
# 要分层，就得说“A 类的 1 分更重要”。下面让 A、B、C、D 的权重为 4、3、2、1。

# %% [markdown] lang="en" concepts="C05 C06"
# **What to see:** hardly any tiers: only class A stands a level higher, on a lever or two. For the same money it pays more to lift everyone to level 2 than a few to level 3.
#
# To get tiers, somebody has to say that a point for class A counts more. Here A, B, C and D weigh 4, 3, 2 and 1.

# %% concepts="C05 C06"
weighted = best_plan(sizes, costs, budget=45_000, weights=[4, 3, 2, 1])
_ = plot_plan(weighted)

# %% [markdown] lang="zh" concepts="C05 C06"
# **看这里：** 预算没变，服务却从 C、D 类移到了 A、B 类。变的只有权重，而权重是**价值判断**，不是数据。谁定权重，谁就决定了谁得到服务。

# %% [markdown] lang="en" concepts="C05 C06"
# **What to see:** the budget is the same, yet service has moved from classes C and D to A and B. Only the weights changed, and weights are a **judgement of value**, not data. Whoever sets them decides who gets the service.

# %% [markdown] lang="zh" concepts="C17" mark="must"
# ## 6　客户金字塔与服务速度
#
# **客户金字塔**：塔尖的客户人数少、人均贡献大。先接他们的电话，他们得到的服务就快。
#
# 先说清楚一件事：课程依据的原始资料说，提高服务速度有**四种方法**，金字塔是第一种；另外三种在资料里被截掉了。我们不知道是什么，**也不替它编**。

# %% [markdown] lang="en" concepts="C17" mark="must"
# ## 6 Customer pyramid and speed
#
# In the **customer pyramid** the few at the top bring the most per head. Answer them first, and service at the top is fast.
#
# One thing openly: the source of this course names **four ways** to raise the speed of service. The pyramid is the first; the rest of the list is cut off. We do not know what the other three were, **and we do not make them up**.

# %% [markdown] lang="zh" concepts="C17"
# 回到 11 月 11 日。我们用当天真实的来电，模拟两种排法：
#
# - **一条队**：先来先接；
# - **优先队列**：有坐席空出来时，先接 A 类，再接 B、C、D 类；同类里先来先接；正在通话的不打断。
#
# 没有类别的人（潜在客户、员工、合作客户）排在最后。
#
# **先猜。** A 类少等几分钟？谁多等？所有人的平均等待会变吗？

# %% [markdown] lang="en" concepts="C17"
# Back to 11 November. With the real calls of that day we simulate two rules:
#
# - **one queue:** first come, first served;
# - **priority queue:** a free agent takes class A first, then B, C, D; within a class, first come first; a call in progress is never cut off.
#
# People without a class (potential customers, staff, partners) come last.
#
# **Predict first.** How many minutes does class A save? Who waits longer? Does the mean over everyone change?

# %% concepts="C17"
calls = contacts.merge(customers, on="customer_id")
day = calls[calls["arrived"].dt.strftime("%Y-%m-%d") == "2025-11-11"]
minutes = (day["arrived"] - pd.Timestamp("2025-11-11")).dt.total_seconds() / 60
roster = load_dataset("agent_hours").set_index("date")
agents = int(roster.loc["2025-11-11", "agents"])
# zh: 0 最优先；没有类别的人是 4，排在最后
# en: 0 goes first; people without a class are 4, the last
rank = day["tier"].cat.codes.replace(-1, 4)

# %% concepts="C17"
from course_lib.models.segmentation import simulate_queue, wait_by_class
from course_lib.plots.segmentation import plot_waits

one = simulate_queue(minutes, day["handling_minutes"], rank, agents, priority=False)
first = simulate_queue(minutes, day["handling_minutes"], rank, agents, priority=True)
# zh: 没有类别的人单独算一组
# en: people without a class are a group of their own
who = day["tier"].astype(object).fillna("none")
_ = plot_waits(wait_by_class(one, who), wait_by_class(first, who))

# %% [markdown] lang="zh" concepts="C17"
# **看这里：** A 类的平均等待降了一多半，B、C 类也快了一些，D 类多等了一些，没有类别的人等的时间翻了一倍。坐席一个没多，有人快，就有人慢。
#
# “未分类”是些什么人？按角色再看一遍（之前：一条队；之后：优先队列）。

# %% [markdown] lang="en" concepts="C17"
# **What to see:** the mean wait of class A falls by more than half, and B and C wait less too. Class D waits longer, and people without a class about twice as long. No agent was added: where some are faster, others are slower.
#
# Who are the people without a class? Look again, by role (before: one queue; after: priority).

# %% concepts="C17"
waits = pd.DataFrame({"before": one["wait_minutes"], "after": first["wait_minutes"]})
display(waits.groupby(day["role"]).mean().round(1))

# %% concepts="C17"
display(waits.mean().rename("mean_wait").round(1))

# %% [markdown] lang="zh" concepts="C17"
# **看这里：** 等得最久的是意向客户、潜在客户和供应商，自己的同事也多等了。想买东西的人等不及就会走；同事等不到，也会拖慢对客户的服务。而总平均几乎没变。
#
# **只看总平均，就看不到谁付了代价。**

# %% [markdown] lang="en" concepts="C17"
# **What to see:** interested and potential customers and suppliers wait longest, and our own colleagues wait longer too. People who want to buy may give up, and colleagues who wait slow down the service of others. The mean over everyone hardly moved.
#
# **Look at the overall mean only, and you cannot see who paid.**

# %% [markdown] lang="zh" concepts="C17"
# 模型的简化之处，也要说清楚：没有人等不及挂断；每位坐席什么都会，不休息；四种渠道排同一条队。所以这些分钟数只能用来**比较两种规则**，不能当作当天的实际等待。
#
# > **停一停，和邻座说一说：** 总平均没变，为什么还有人觉得服务变差了？

# %% [markdown] lang="en" concepts="C17"
# What the model leaves out: nobody hangs up while waiting, every agent can do everything and takes no break, and all four channels share one queue. So use these minutes to **compare two rules**, not as the waits of that day.
#
# > **Stop. Say it to your neighbour:** the overall mean did not change. Why do some people say that service got worse?

# %% [markdown] lang="zh" concepts="C04 C05 C17 C24" mark="must"
# ## 7　自己动手：探索器
#
# 拖动滑块，四个小图一起变：分类、洛伦兹曲线、等待、谁得谁失；下面有一句话告诉你看什么。这里用的是整个 11 月的来电。
#
# 服务工时一开始是 11 月实际用掉的时间，比第 4 节的全部坐席工时少，所以每人的分钟数也少；预算从 44,000 元开始。
#
# 每次都**先猜，再拖**：
#
# 1. 坐席加 2 人。大家还等多久？优先排队还有用吗？
# 2. 预算降到 20,000 元。图上怎样告诉你“不可行”？
# 3. 把 A 类的分界线拖到 40%。A 类每人还剩几分钟？和 B 类比一比，奇怪在哪里？

# %% [markdown] lang="en" concepts="C04 C05 C17 C24" mark="must"
# ## 7 Your turn: the explorer
#
# Move the sliders. Four panels change together: classes, Lorenz curve, waits, who gains and who loses. A sentence beneath says what to see. The calls are those of all November.
#
# Service time starts at the hours actually used in November, fewer than all agent hours of section 4, so the minutes per customer are lower too; the budget starts at 44,000 yuan.
#
# Each time **guess before you move**:
#
# 1. Add two agents. How long do people wait now? Is priority still of use?
# 2. Cut the budget to 20,000 yuan. How does the figure say "infeasible"?
# 3. Move the border of class A to 40%. What is left for each of class A? Compare with B: what is odd?

# %% concepts="C04 C05 C17 C24"
from course_lib.widgets.segmentation import SegmentationExplorer

SegmentationExplorer(customers, contacts, costs)

# %% [markdown] lang="zh" concepts="C05 C17 C24"
# **对一下答案：** 多两位坐席，等待几乎消失，优先不优先也就差不多了：有时候，加人比排序更管用。预算不够时，标题变色，写明还缺多少。A 类扩大一倍，每人的时间就少了一半，比 B 类还少，因为时间占比 40/30/20/10 没有跟着变。**分界线和时间要一起定。**

# %% [markdown] lang="en" concepts="C05 C17 C24"
# **Check yourself:** with two more agents the waits all but vanish, and priority hardly matters: sometimes more people help more than a better order. When the budget is too small, the headline changes colour and names the shortfall. Twice as many in class A means half the time for each, less even than in B, because 40/30/20/10 of the time did not move. **Set borders and time together.**

# %% [markdown] lang="zh" concepts="C05 C17" mark="must"
# ## 8　分层服务，谁吃亏？
#
# 到这里，数字说了不少。剩下的问题，数字答不了：**这样对吗？**
#
# | 赞成的理由 | 反对的理由 |
# |---|---|
# | 钱和人手有限，不分层就是谁都等 | D 类也签了合同，也付了钱 |
# | A 类客户人均贡献最大，大家的服务也靠它支撑 | 付得少，往往是因为收入低，不是因为需要少 |
# | 客户不同，服务本来就该不同 | 断网对谁都是断网 |
# | 分层公开，客户可以自己选套餐 | 服务越差，人越容易走；走了更证明“不值得” |

# %% [markdown] lang="en" concepts="C05 C17" mark="must"
# ## 8 Who loses by tiering?
#
# The numbers have told a good deal. One question they cannot answer: **is this right?**
#
# | For | Against |
# |---|---|
# | money and staff are short; without tiers everyone waits | class D has signed and paid as well |
# | class A brings most per head, and that helps to pay for everyone's service | those who pay little often earn little; they do not need less |
# | customers differ, so service should differ | a dead line is a dead line for anyone |
# | open tiers let customers choose a plan | poor service drives people out, and their leaving then "proves" they were not worth it |

# %% [markdown] lang="zh" concepts="C05 C06" mark="must"
# ### 不能越过的线
#
# - **紧急求助**：断网、失窃、安全问题，人人随时找得到人。
# - **投诉和退订**：不因为付得少就更难。
# - **合同**：许诺过的，按时、按质给到。
# - **不变相歧视**：ARPU 低的人里，老人、残障人士、乡村用户可能更多。要查，要补。
# - **最低服务**：每一类都有写明的底线，而且公开。
#
# 合法只是起点。各地法律对消费者权益、紧急通信、个人信息的规定不同，上线前要问法务。

# %% [markdown] lang="en" concepts="C05 C06" mark="must"
# ### Lines not to cross
#
# - **Emergencies:** a dead line, theft, safety. Anyone reaches a person at any time.
# - **Complaints and leaving:** no harder for those who pay little.
# - **The contract:** what was promised is delivered in full.
# - **No hidden discrimination:** low ARPU may include more old, disabled or rural customers. Check, and make up for it.
# - **A floor:** a written, public minimum for every class.
#
# Legal is only the start. Laws on consumers, emergency calls and personal data differ; ask the lawyers first.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 一人扮经理，一人扮 D 类客户。经理用一分钟解释分层，不许说“因为您付得少”。

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** one is the manager, one a class D customer. The manager has a minute to explain tiering, and may not say "because you pay less".

# %% [markdown] lang="zh" mark="must"
# ### 回到开头的那张表
#
# 再看一次 11 月 11 日上午的来电，这次带上类别。**你现在先接谁？** 和开头写下的比一比：答案变了吗？理由变了吗？
#
# 两位 A 类客户付的钱差好几倍，因为他们在不同的品牌。让他们排在一起，你同意吗？

# %% [markdown] lang="en" mark="must"
# ### Back to the first table
#
# Here are the calls of that morning again, now with their class. **Whose call do you take now?** Compare with what you wrote: has your answer changed? Has your reason?
#
# The two customers of class A pay very different sums, for they are in different brands. Do you agree that they rank alike?

# %%
rush = day[day["arrived"].between("2025-11-11 11:47", "2025-11-11 11:52")]
display(rush[["arrived", "role", "brand", "arpu_yuan", "tier", "reason"]].set_index("arrived"))

# %% [markdown] lang="zh" mark="must"
# ## 要点
#
# - 客户有外部、内部、合作三种；算漏斗，要跟着同一批进来的人走。
# - 细分是为了懂需求；品牌在先，ARPU 在后，只在品牌内部比。
# - 并列归低、零在最后、缺失不算；结果不看行序。
# - 20/30/30/20 的客户，40/30/20/10 的时间：A 是 D 的 4 倍，基尼系数 0.27。
# - 五个方面的差异要装进预算；装不下，就说差多少。
# - 优先队列不增加坐席，只改变谁等。总平均看不出代价。
# - 权重和底线是价值判断，要敢当面说清。

# %% [markdown] lang="en" mark="must"
# ## Key points
#
# - Customers are external, internal or partners; a funnel follows one entry cohort.
# - Segmentation is for learning needs. Brand first, then ARPU inside the brand.
# - Ties go down, zeros last, gaps do not count.
# - Customers 20/30/30/20, time 40/30/20/10: A gets 4 times as much as D; Gini 0.27.
# - Five levers must fit a budget; if not, name the shortfall.
# - Priority adds no agent; it changes who waits. The mean hides the price.
# - Weights and floors are value judgements. Defend them face to face.

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
# - 练习：[自己动手](../../exercises/zh/01_segmentation.ipynb)
# - 小组活动：[预算里的服务分层表](../../exercises/zh/01_segmentation_group.html)
# - 小测验：运行下面的单元格，8 题。选错了也有解释，值得每个选项都看一看。

# %% [markdown] lang="en" mark="must"
# ## What next
#
# - Exercise: [do it yourself](../../exercises/en/01_segmentation.ipynb)
# - Group exercise: [a service-tier matrix in a budget](../../exercises/en/01_segmentation_group.html)
# - Quiz: run the cell below for 8 questions. A wrong choice is explained too; every option is worth a look.

# %%
from course_lib import show_quiz

show_quiz("01_segmentation")
