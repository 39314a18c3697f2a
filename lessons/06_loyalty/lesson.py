# ---
# course:
#   title: {zh: 客户忠诚, en: Customer loyalty}
#   question: {zh: "忠诚、被套住，还是闲着？", en: "Loyal, captive or idle?"}
#   minutes: 75
#   objectives:
#     zh:
#       - 算出客户在多大的差价上会转走，说清服务和麻烦各留住了谁
#       - 用依赖度和交易频率画出忠诚度矩阵，定好分界线，把太新的客户分出来
#       - 加上满意度，找出“看起来忠诚、其实被套住”的客户
#       - 把收入分成新客户的和老客户的，读懂同批客户的留存
#       - 算出差异化政策省多少工时和钱，并给服务投资的回报一个范围
#     en:
#       - work out at what price gap a customer leaves, and what keeps whom, the service or the trouble of changing
#       - draw the loyalty matrix of dependence and frequency, place its lines, and set aside customers who are too new
#       - add satisfaction, and find those who look loyal and are captive
#       - split revenue into new and retained, and read how long cohorts stay
#       - work out the hours and the money a differentiated policy saves, and give the return on service as a range
#   prerequisites: {zh: 会运行单元格；95% 区间先看作“抽样造成的误差大约有多大”, en: running a cell; take a 95% interval as "how far chance in the sample may be off"}
# ---

# %% [markdown] lang="zh" mark="must"
# ## “他们反正不会走”
#
# 澜海的销售总监带来一张图。2,500 位客户里，340 位既离不开我们，又常在网店下单：右上角，“高度忠诚”。
#
# 他提议：“他们反正不会走。把花在他们身上的服务时间减一半，拿去拉新客户。”

# %% [markdown] lang="en" mark="must"
# ## "They will not leave anyway"
#
# Lanhai's sales director brings a figure. Of 2,500 customers 340 both depend on us and often order in the online shop: the top right corner, "high loyalty".
#
# His proposal: "They will not leave anyway. Halve the service time we spend on them, and use it to win new customers."

# %%
import numpy as np
import pandas as pd

from course_lib import display, load_dataset
from course_lib.models.loyalty import loyalty_matrix, loyalty_quadrant
from course_lib.plots.loyalty import plot_loyalty_matrix

scores = load_dataset("loyalty_scores")
quadrant = loyalty_quadrant(scores, dependence_cut=6, frequency_cut=3)
matrix = loyalty_matrix(scores, quadrant, satisfaction_cut=3)
_ = plot_loyalty_matrix(matrix.assign(dissatisfied_share=np.nan))

# %% [markdown] lang="zh"
# **看这里：** 右上角有 340 位，占 14%。还有 14% 太新，不下判断。
#
# **先猜。** 写在纸上：
#
# 1. 这 340 位里，有几位其实不满意？
# 2. 如果把分界线挪一挪，“高度忠诚”能变成多少位？
# 3. 你同意总监的提议吗？
#
# 这一课先看客户为什么走，再看谁是真忠诚，最后算留住他们值多少钱。

# %% [markdown] lang="en"
# **What to see:** 340 in the top right corner, 14%. Another 14% are too new to tell.
#
# **Predict first.** Write down:
#
# 1. How many of the 340 are in fact dissatisfied?
# 2. If the lines between the cells are moved, how large or small can "high loyalty" become?
# 3. Do you agree with the proposal?
#
# We look first at why customers leave, then at who is truly loyal, and last at what it is worth to keep them.

# %% [markdown] lang="zh" concepts="C23" mark="must"
# ## 1　便宜 2%，就走了
#
# 店长问一位老客户：“我们多做的服务，值不值 2%？”客户说：“值，当然值。”隔壁店同样的产品便宜 2%，他还是去了隔壁。
#
# 他没有撒谎。**服务是一个承诺，省下的钱是实实在在的。** 嘴上说值 2%，2% 的差价就留不住他。
#
# 客户的**转换门槛**由两部分组成：
#
# - **服务值多少**：他愿意为这份服务多付百分之几；
# - **换的麻烦**：改号码、重新办合同、学新软件，折合百分之几。
#
# 差价不到门槛，他留下；差价等于或超过门槛，他就走。
#
# 我们卖 100 元，隔壁卖 98 元。**先猜：** 下面八位客户，几位会走？注意 4、5、6 号，三位都说服务值 2%。

# %% [markdown] lang="en" concepts="C23" mark="must"
# ## 1 Gone for two per cent
#
# A shop manager asks an old customer: "Is the extra service we give worth 2%?" "Yes, of course," says the customer. The shop next door sells the same product 2% cheaper, and that is where he buys.
#
# He did not lie. **Service is a promise; the money saved is certain.** Someone who says it is worth 2% is not kept against a gap of 2%.
#
# A customer's **switching threshold** has two parts:
#
# - **what the service is worth**: how many per cent more he would pay for it;
# - **the trouble of changing**: a new number, a new contract, new software, put into per cent.
#
# Below the threshold he stays. When the gap equals or exceeds it, he leaves.
#
# We charge 100 yuan, next door 98. **Predict first:** how many of these eight leave? Look at numbers 4, 5 and 6: all three say the service is worth 2%.

# %% concepts="C23"
from course_lib.models.loyalty import switching_threshold

offers = pd.DataFrame(
    {
        "price_yuan": 100,
        "rival_yuan": 98,
        "service_worth": [0, 0.005, 0.01, 0.02, 0.02, 0.02, 0.03, 0.05],
        "switching_cost": [0, 0, 0, 0, 0.01, 0.05, 0, 0],
    },
    index=range(1, 9),
)
answers = switching_threshold(offers)
display(offers.join(answers[["threshold", "switches"]]))

# %% [markdown] lang="zh" concepts="C23"
# **看这里：** 走了四位，一半。4、5、6 号说的话一样，4 号走，5、6 号留，差别全在“换的麻烦”上。
#
# 再看 6 号和 8 号。两位都留下了：8 号因为**服务值** 5%，6 号主要因为**太麻烦**。从账面上看，两位一样“忠诚”。
#
# **先猜：** 隔壁再降到 95 元，还剩谁？

# %% [markdown] lang="en" concepts="C23"
# **What to see:** four leave, one half. Numbers 4, 5 and 6 say the same; 4 leaves, 5 and 6 stay, and the trouble of changing makes all the difference.
#
# Now compare 6 and 8. Both stay: 8 because the **service is worth** 5%, 6 mostly because it is **too much trouble**. In the books the two look equally loyal.
#
# **Predict first:** next door goes down to 95. Who is left?

# %% concepts="C23"
from course_lib.plots.loyalty import plot_switching

_ = plot_switching(switching_threshold(offers.assign(rival_yuan=95)))

# %% [markdown] lang="zh" concepts="C23"
# **看这里：** 差价 5% 时走了八位里的七位（88%），只剩 6 号。他不是最满意的，是最难走的。
#
# 所以，留住客户有两条路：**让服务更值**，或者**让走更麻烦**。第一条路赚来的是态度，第二条路得到的是依赖。这一课的关键，就在分清两者。
#
# 老实说：“值百分之几”是问出来的，人说的常常比做的高。门槛要拿真实的去留来校对。

# %% [markdown] lang="en" concepts="C23"
# **What to see:** at a gap of 5% seven of the eight leave (88%), and only number 6 is left. He is not the most satisfied. He is the one who finds it hardest to go.
#
# So there are two ways to keep customers: make the **service worth more**, or make **leaving more trouble**. The first earns attitude, the second dependence. This lesson is about telling them apart.
#
# To be honest: "worth how many per cent" comes from asking, and people say more than they do. Check thresholds against who really stayed.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 有哪一家公司，你一直在用，却并不喜欢？是什么让你没有走？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** which company have you used for years without liking it? What keeps you from leaving?

# %% [markdown] lang="zh" concepts="C25" mark="must"
# ## 2　忠诚度矩阵：两个分数，四种客户
#
# 纵轴是**依赖度**（0 = 随时可换，10 = 换不了），横轴是**交易频率**（12 个月里有订单的天数）。
#
# | | 频率低 | 频率高 |
# |---|---|---|
# | **依赖度高** | **潜在忠诚**：离不开，却很少买 | **高度忠诚**：离不开，又常买 |
# | **依赖度低** | **零忠诚**：随时可换，也很少买 | **惯性忠诚**：常买，但随时可换 |
#
# 每一种客户，服务政策不一样：
#
# | 类型 | 政策 | 例子 |
# |---|---|---|
# | 零忠诚 | 控制服务成本 | 自助优先，答得快而简单 |
# | 潜在忠诚 | 让购买更方便 | 一键再买、到货提醒 |
# | 惯性忠诚 | 给出留下的理由 | 主动比较套餐、积分、专人 |
# | 高度忠诚 | 保护并回馈 | 优先解决问题、提前体验 |
# | 太新 | 欢迎，再观察 | 30 天回访，先不贴标签 |
#
# 零忠诚不等于坏客户。他照章付费，报障和投诉的渠道，一样也不能少。

# %% [markdown] lang="en" concepts="C25" mark="must"
# ## 2 The loyalty matrix: two scores, four kinds of customers
#
# Upwards goes **dependence** (0 = could change at any time, 10 = cannot change), to the right the **frequency of transactions** (days with an order in 12 months).
#
# | | Low frequency | High frequency |
# |---|---|---|
# | **High dependence** | **latent**: needs us and seldom buys | **high**: needs us and buys often |
# | **Low dependence** | **zero**: free to go and seldom buys | **inertia**: buys often and is free to go |
#
# Each kind calls for its own policy:
#
# | Kind | Policy | Example |
# |---|---|---|
# | zero | serve at low cost | self-service first; quick, plain answers |
# | latent | make buying easy | reorder with one click, reminders |
# | inertia | give reasons to stay | compare plans for them, points, one person to call |
# | high | protect and reward | problems solved first, early access |
# | too new | welcome and wait | a call after 30 days, no label yet |
#
# Zero loyalty is not a bad customer. He pays his bills, and can report a fault or complain like everyone else.

# %% [markdown] lang="zh" concepts="C25" mark="must"
# ### 先把太新的分出来
#
# 频率数的是 12 个月。来了 3 个月的人，只有 3 个月的机会下单。拿他和老客户比，不公平。所以在网**不满 12 个月**的，一律“太新，暂不判断”。
#
# **先猜：** 2,500 位里有多少位太新？如果不管新旧、硬要归类，他们多数会被归到哪一格？

# %% [markdown] lang="en" concepts="C25" mark="must"
# ### Set aside those who are too new
#
# Frequency counts 12 months. Someone who came 3 months ago has had 3 months to order; to compare him with the others is unfair. So everybody with us for **less than 12 months** is "too early to tell".
#
# **Predict first:** how many of the 2,500 are too new? And if they were put into cells all the same, which one would most of them get?

# %% concepts="C25"
new = scores[scores["tenure_months"] < 12]
# zh: 假装他们都已经来了 12 个月，看会落在哪一格
# en: pretend that they have been here for 12 months, and see which cell they get
pretended = loyalty_quadrant(new.assign(tenure_months=12), dependence_cut=6, frequency_cut=3)
display(pretended.value_counts().reindex(["zero", "latent", "inertia", "high"]).rename("customers"))

# %% [markdown] lang="zh" concepts="C25"
# **看这里：** 341 位太新。硬归的话，一半（170 位）成了“零忠诚”，刚来就被当成没有价值的客户，服务也跟着减，于是他真的走了。标签会自己变成真的。

# %% [markdown] lang="en" concepts="C25"
# **What to see:** 341 are too new. Half of them (170) would be labelled "zero": worthless from the start, served less, and so they do leave. A label can make itself come true.

# %% [markdown] lang="zh" concepts="C25" mark="must"
# ### 线画在哪里？自己挪一挪
#
# “高”和“低”之间的线，不是天上掉下来的，是人画的。在下面的探索器里试：
#
# 1. 依赖度 6、频率 3：记下“高度忠诚”有几位。
# 2. 依赖度 **4**、频率 **2**。多了多少位？哪一位客户变了？
# 3. 依赖度 **8**、频率 **5**。还剩几位？
# 4. 回到 6 和 3，把“不满几个月算太新”拖到 **1**。多出来的人，你放心吗？
# 5. **先猜：** 回到 12 个月，右上角有百分之几不满意？然后勾上“加上满意度这一列”。

# %% [markdown] lang="en" concepts="C25" mark="must"
# ### Where is the line? Move it yourself
#
# The lines between high and low do not fall from heaven. Someone draws them. Try it in the explorer:
#
# 1. Dependence 6, frequency 3: note how many look highly loyal.
# 2. Dependence **4**, frequency **2**. How many more? Which customer has changed?
# 3. Dependence **8**, frequency **5**. How many are left?
# 4. Back to 6 and 3, and "too new below" to **1**. Do you trust the extra ones?
# 5. **Predict first:** back at 12 months, what per cent of the top right corner is dissatisfied? Then tick "Add the satisfaction column".

# %% concepts="C25"
from course_lib.widgets.loyalty import LoyaltyExplorer

LoyaltyExplorer(scores)

# %% [markdown] lang="zh" concepts="C25"
# **对一下答案：**
#
# 1. 340 位，14%。
# 2. 631 位，25%，差不多翻了一番。没有一位客户变了，变的是线。
# 3. 100 位，4%。
# 4. 398 位。多出来的 58 位还不到一年，谁也不知道他们会不会留下。
# 5. 34%。第 3 节细看。
#
# 所以规矩是三条：**线在看结果之前定；理由写下来；每一期都用同样的线。** 有人报告“忠诚客户翻番”，先问一句：线动了没有？

# %% [markdown] lang="en" concepts="C25"
# **Check yourself:**
#
# 1. 340, 14%.
# 2. 631, 25%, nearly twice as many. No customer has changed; the line has.
# 3. 100, 4%.
# 4. 398. The extra 58 have been here for less than a year, and nobody knows if they will stay.
# 5. 34%. Section 3 takes a closer look.
#
# Hence three rules: **draw the lines before you see the result, write down why, and keep them from one report to the next.** If someone reports that loyal customers have doubled, ask first whether the line has moved.

# %% [markdown] lang="zh" concepts="C25" mark="must"
# ## 3　辩一辩：离不开，就是忠诚吗？
#
# 两人一组，一人站一边，各说一分钟：
#
# - **销售总监：** “他们离不开，又买得多，这就是忠诚。钱该花在别处。”
# - **服务总监：** “离不开，不等于愿意留。门一开，先走的就是他们。”
#
# 说完再看证据：给矩阵加上一列**满意度**（1–5 分，不到 3 分算不满意）。
#
# **先猜：** 哪一格的平均满意度最高？是“高度忠诚”吗？

# %% [markdown] lang="en" concepts="C25" mark="must"
# ## 3 A debate: is it loyalty if they cannot leave?
#
# In pairs, one on each side, one minute each:
#
# - **Sales director:** "They need us and they buy a lot. That is loyalty. Spend the money elsewhere."
# - **Service director:** "Unable to leave is not willing to stay. When the door opens, they go first."
#
# Then look at the evidence: we add a column of **satisfaction** to the matrix (1 to 5; below 3 is dissatisfied).
#
# **Predict first:** which cell has the highest mean satisfaction? Is it "high loyalty"?

# %% concepts="C25"
display(matrix[["customers", "share", "satisfaction", "dissatisfied_share"]].round(2))

# %% [markdown] lang="zh" concepts="C25"
# **看这里：** 最满意的是**潜在忠诚**（3.69 分），不是高度忠诚（3.31 分）。高度忠诚里有 34% 不满意，在四格里最高，和零忠诚（32%）差不多。
#
# 他们就是**被套住的客户**：看起来最忠诚，其实不满意，只是走不了。

# %% [markdown] lang="en" concepts="C25"
# **What to see:** the most satisfied are the **latent** (3.69), not those of high loyalty (3.31). Of these 34% are dissatisfied, the largest share of the four cells, about as many as in zero loyalty (32%).
#
# They are the **captive**: they look most loyal, are dissatisfied, and just cannot leave.

# %% concepts="C25"
from course_lib.models.loyalty import captive_customers

captive = captive_customers(scores, quadrant, satisfaction_cut=3)
groups = {"high": scores[quadrant == "high"], "captive": scores[captive]}
columns = ["dependence", "frequency", "satisfaction"]
table = pd.DataFrame({name: group[columns].mean() for name, group in groups.items()}).T.rename_axis("quadrant")
display(table.assign(customers=[len(group) for group in groups.values()]).round(2))

# %% [markdown] lang="zh" concepts="C25"
# **看这里：** 340 位里 115 位被套住。看依赖度和频率，他们和全体 340 位几乎一样；**只有问了满意度，才分得开。** 2,500 位客户里，依赖度和满意度的相关只有 0.20。
#
# 老实说三句：
#
# - 这张矩阵的纵轴是**依赖**，不是**态度**。研究忠诚的人（迪克和巴苏，1994）在这个位置上放的是态度。用依赖来代替，就会把被套住的人算成最忠诚的。所以要另加满意度。
# - 34% 是从 340 位里数出来的，95% 区间是 29% 到 39%。
# - 合同一到期，他们会不会走？这张表**说不出来**，要去跟踪。两位总监在这一点上都还只是猜。

# %% [markdown] lang="en" concepts="C25"
# **What to see:** 115 of the 340 are captive. In dependence and frequency they hardly differ from the whole group; **only asking for satisfaction tells them apart.** Across the 2,500, dependence and satisfaction correlate at just 0.20.
#
# Three honest words:
#
# - The matrix has **dependence** on its vertical axis, not **attitude**. Those who study loyalty (Dick and Basu, 1994) have attitude in this place. With dependence instead, the captive count as the most loyal. Hence the extra column.
# - The 34% come from 340 people; the 95% interval goes from 29% to 39%.
# - Will they leave when the contract ends? This table **cannot tell**; one has to follow them up. On this point both directors are still guessing.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 如果你是那 115 位中的一位，澜海做什么，会让你从“走不了”变成“不想走”？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** if you were one of the 115, what could Lanhai do to turn "I cannot leave" into "I do not want to"?

# %% [markdown] lang="zh" concepts="C41" mark="must"
# ## 4　从满意到忠诚：靠新客户，能涨多久？
#
# 拉新客户看得见、来得快，可是会**越来越少**：愿意来的，迟早都来过了。后面要靠**留住的人**。从满意走到忠诚，有三步：
#
# - **预见问题**：账单要变，先打招呼；
# - **服务在先**：客户没开口，先做好；
# - **超出期望**：答应三天，两天送到。
#
# 网店的订单记录从 2023 年 11 月开始。第一次下单的那个月，算新客户；之后再来，算老客户。
#
# **先猜：** 一年以后，收入里百分之几来自老客户？

# %% [markdown] lang="en" concepts="C41" mark="must"
# ## 4 From satisfaction to loyalty: how long can new customers carry growth?
#
# Winning customers is visible and quick, and it **fades**: sooner or later all who wanted to come have come. Then one lives on those who **stay**. Three steps lead from satisfaction to loyalty:
#
# - **foresee problems**: a bill is about to change, so say it first;
# - **serve first**: do it before the customer asks;
# - **exceed the expectation**: promise three days, deliver in two.
#
# The order log of the online shop begins in November 2023. In the month of the first order a customer is new; afterwards retained.
#
# **Predict first:** one year later, what per cent of the revenue comes from retained customers?

# %% concepts="C41"
from course_lib.models.loyalty import revenue_split
from course_lib.plots.loyalty import plot_revenue

orders = load_dataset("transactions")
monthly = revenue_split(orders, "month")
_ = plot_revenue(monthly)

# %% [markdown] lang="zh" concepts="C41"
# **看这里：** 头一年，新客户每个月 155 到 205 位，收入一路涨到每月近 20 万元。2024 年 11 月起，新客户一下子降到每月 17 到 37 位，总收入跟着回落到 10 万元左右，直到 2025 年 8 月，九成以上靠老客户。**增长停下来，不是老客户变差了，是新客户没有了。**
#
# 读这张图要小心两端：
#
# - **开头：** 记录从这里才开始，头几个月的“新客户”，多半早就是签约客户，只是第一次在网店下单。他们只能“新”一次。
# - **末尾：** 2025 年 10 月的新客户跳到 91 位。他们会不会再来，现在还不知道。

# %% [markdown] lang="en" concepts="C41"
# **What to see:** in the first year 155 to 205 new customers came each month, and revenue climbed to nearly 200,000 yuan a month. From November 2024 only 17 to 37 came, revenue fell back to about 100,000, and until August 2025 over nine tenths of it is from retained customers. **Growth did not stop because old customers became worse. There were no more new ones.**
#
# Be careful at both ends:
#
# - **The beginning:** the log starts here. Most "new" customers of that year had a contract long before, and were new to the shop only. They can be new once.
# - **The end:** 91 came in October 2025. Whether they come back, nobody knows yet.

# %% [markdown] lang="zh" concepts="C41" mark="must"
# ### 同一批人，过后还剩多少？
#
# 把同一季度第一次下单的人放在一起，叫**同批客户**。看他们以后每个季度还有百分之几下单。
#
# **先猜：** 下一个季度还有百分之几？一批一批比下来，是越来越好，还是越来越差？

# %% [markdown] lang="en" concepts="C41" mark="must"
# ### Of those who came together, how many are left?
#
# All who first ordered in the same quarter form a **cohort**. We follow what per cent of them order in each later quarter.
#
# **Predict first:** what per cent in the next quarter? From cohort to cohort, does it get better or worse?

# %% concepts="C41"
from course_lib.models.loyalty import cohort_counts
from course_lib.plots.loyalty import plot_cohorts

# zh: 只取完整的季度：第四季度才过了一个月，留着它，最后一条斜线会偏低
# en: whole quarters only: of the last one a single month is over, and it would make the last diagonal too low
whole = orders[orders["date"] < "2025-10-01"]
cohorts = cohort_counts(whole, "quarter")
_ = plot_cohorts(cohorts)

# %% [markdown] lang="zh" concepts="C41"
# **看这里：** 横着看，每一批在下个季度都剩一半左右（49% 到 54%），再下个季度剩三分之一多，之后越掉越慢。竖着看，各批差不多：**留存既没有变好，也没有变差。** 右下角的空白，是还没有发生的事，不是 0。
#
# 这正是要做的事：把“下个季度还在”的一半，往上抬几个百分点。值不值，第 6 节来算。

# %% [markdown] lang="en" concepts="C41"
# **What to see:** along a row, about half are left in the next quarter (49% to 54%), a little over a third in the one after, and then the loss slows down. Down a column the cohorts are alike: **retention got neither better nor worse.** The blanks at the lower right have not happened yet. They are not 0.
#
# Here lies the work: lift that half by some points. Whether it pays is for section 6.

# %% [markdown] lang="zh" concepts="C26" mark="must"
# ## 5　差异化政策：省了多少工时？
#
# 差异化的服务政策，说是能**省时间、省人力、提高效率、提高忠诚**。前两样可以直接算。
#
# 下面是 11 月每一种客户的来电和咨询，实际用了坐席多少小时。**先猜：** 平均到每个人，高度忠诚的客户得到的时间最多吗？

# %% [markdown] lang="en" concepts="C26" mark="must"
# ## 5 A differentiated policy: how many hours does it save?
#
# A differentiated policy is said to **save time and labour and to raise efficiency and loyalty**. The first two can be worked out at once.
#
# Here is how many hours of agents' time each kind of customer took in November. **Predict first:** per person, do the highly loyal get most?

# %% concepts="C26"
contacts = load_dataset("contacts")
known = contacts.merge(scores.assign(quadrant=quadrant)[["customer_id", "quadrant"]], on="customer_id")
size = matrix["customers"]
hours = known.groupby("quadrant", observed=False)["handling_minutes"].sum() / 60
minutes_each = (60 * hours / size).rename("minutes_per_customer")
display(pd.concat([size, hours.rename("hours"), minutes_each], axis=1).round(1))

# %% [markdown] lang="zh" concepts="C26"
# **看这里：** 每人 5 到 6 分钟，谁也没有特别多，谁也没有特别少。现在的政策就是“一视同仁”。
#
# 小组提了一个新政策，每人每月的分钟数：零忠诚 3（自助优先），潜在忠诚 6，惯性忠诚 7，高度忠诚 8（先解决问题），太新 7（回访）。坐席一小时 48 元。
#
# **先猜：** 一共省了，还是多花了？

# %% [markdown] lang="en" concepts="C26"
# **What to see:** 5 to 6 minutes each; nobody gets much more, nobody much less. Today's policy treats all alike.
#
# A team proposes these minutes per customer and month: zero 3 (self-service first), latent 6, inertia 7, high 8 (problems first), too new 7 (a call). An hour of an agent costs 48 yuan.
#
# **Predict first:** does it save time in all, or cost more?

# %% concepts="C26"
from course_lib.models.loyalty import policy_savings
from course_lib.plots.loyalty import plot_savings

plan = pd.Series({"zero": 3, "latent": 6, "inertia": 7, "high": 8, "too_early": 7})
savings = policy_savings(before=hours, after=plan * size / 60, yuan_per_hour=48)
_ = plot_savings(savings)

# %% [markdown] lang="zh" concepts="C26"
# **看这里：** 零忠诚那一格人最多，每人少 2 分多钟，就省出 39.4 小时；其他几格合起来多花 22 小时，净省 17.4 小时、837 元，占原来工时的 7%。**人多的那一格，每分钟都值钱。**
#
# 老实说：
#
# - 时间不是我们“发”下去的，是客户打来的。自助做不好，3 分钟就守不住，人还会再打一次。
# - 省下的工时，只有少排了班、或做了更有用的事，才是钱。
# - “提高忠诚”**没有**算出来。要知道有没有提高，得留一部分客户照旧，过半年再比。

# %% [markdown] lang="en" concepts="C26"
# **What to see:** the zero cell has most people, so two minutes less for each frees 39.4 hours. The other cells together take 22 more; net 17.4 hours and 837 yuan are saved, 7% of the hours. **Where the people are many, every minute counts.**
#
# To be honest:
#
# - We do not hand out the minutes; customers call. If self-service is bad, the 3 minutes will not hold, and people call twice.
# - Hours saved are money only if fewer are rostered, or they are used for something better.
# - "Raises loyalty" was **not** worked out. To know it, leave some customers as they were and compare after half a year.

# %% [markdown] lang="zh" concepts="C42 C79" mark="must"
# ## 6　服务回报：投进去的钱，能回来吗？
#
# 服务回报模型说：好的服务，让品牌和客户一起成长。体验回报是同一个模型。怎样变成数字？
#
# 1. 一位客户值多少？每年利润 × 他会留多少年（还要打个折，因为明年的钱不如今年的钱）。这叫**客户终身价值**（CLV）。
# 2. 服务好了，留存率高一点，每位客户就更值钱一点。
# 3. 多出来的价值 × 客户数 − 投资 = 净收益；净收益 ÷ 投资 = **投资回报率**。
#
# 澜海想花 90,000 元做一个“预见问题”的项目，面向 2,000 位客户：每人每年利润 240 元，留存率 75%，折现率 10%。
#
# 留存率能提多少？谁也说不准。保守说 1 个百分点，最可能 3 个，乐观说 6 个。**先猜：** 三种情景，几种能回本？

# %% [markdown] lang="en" concepts="C42 C79" mark="must"
# ## 6 The return on service: does the money come back?
#
# The service return model says that good service lets brand and customer grow together. Return on experience is the same model. How does it become a number?
#
# 1. What is a customer worth? The margin per year × the years he stays (at a discount, for next year's money is worth less than today's). This is the **customer lifetime value** (CLV).
# 2. With better service retention is a little higher, and each customer worth a little more.
# 3. The extra value × customers − investment = net gain; net gain ÷ investment = **return on investment**.
#
# Lanhai thinks of spending 90,000 yuan on a programme that foresees problems, for 2,000 customers: a margin of 240 yuan a year each, retention 75%, discount rate 10%.
#
# By how much will retention rise? Nobody knows. Low, say, 1 percentage point; most likely 3; high 6. **Predict first:** in how many of the three does the money come back?

# %% concepts="C42 C79"
from course_lib.models.loyalty import service_return
from course_lib.plots.loyalty import plot_service_return

programme = {
    "investment_yuan": 90_000,
    "customers": 2_000,
    "margin_yuan": 240,
    "retention": 0.75,
    "discount": 0.10,
}
lifts = pd.DataFrame({"lift": [0.01, 0.03, 0.06]}, index=["low", "likely", "high"])
_ = plot_service_return(service_return(lifts.assign(**programme)))

# %% [markdown] lang="zh" concepts="C42 C79"
# **看这里：** 保守时亏一半（−51%），最可能时赚 57%，乐观时赚近两倍半（+247%）。同一个项目，从亏 4.6 万到赚 22 万。**只报中间那个数，等于把风险藏起来。**
#
# 其他输入也不确定。让六个输入一起在各自的范围里变，抽一万次：

# %% [markdown] lang="en" concepts="C42 C79"
# **What to see:** on the low side half the money is lost (−51%), most likely 57% are gained, on the high side nearly two and a half times the stake (+247%). One programme, from a loss of 46,000 to a gain of 222,000. **To report the middle number only is to hide the risk.**
#
# The other inputs are uncertain as well. Let all six vary within their ranges, ten thousand times:

# %% concepts="C42 C79"
from course_lib.models.switching import monte_carlo
from course_lib.plots.switching import plot_monte_carlo

ranges = {
    "investment_yuan": (80_000, 90_000, 120_000),
    "customers": (1_900, 2_000, 2_050),
    "margin_yuan": (180, 240, 300),
    "retention": (0.70, 0.75, 0.80),
    "lift": (0.00, 0.03, 0.06),
    "discount": (0.08, 0.10, 0.12),
}
spread = monte_carlo(service_return, ranges, "net_yuan", seed=6)
_ = plot_monte_carlo(spread)

# %% [markdown] lang="zh" concepts="C42 C79"
# **看这里：** 95% 的结果在亏 7 万到赚 20 万元之间；大约四次里有一次亏。该不该做？这不是算出来的，是决定出来的。比较稳的办法是：先在 200 位客户身上试半年，把最没把握的那个数（留存提升）量出来，再决定做不做。
#
# 老实说：留存提升**不能**拿“满意的人留得多”来代替。满意的人也许本来就不爱换。要看**做了和没做**的两组人差多少。

# %% [markdown] lang="en" concepts="C42 C79"
# **What to see:** 95% of the results lie between a loss of 70,000 and a gain of 200,000 yuan; about one time in four the money is lost. Should one do it? That is not worked out but decided. The safer way: try it with 200 customers for half a year, measure the least certain number, the lift, and decide then.
#
# To be honest: "satisfied people stay longer" is **no** measure of the lift. Perhaps they are people who never change anyway. Compare those who **got** the service with those who **did not**.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 如果老板只许你报一个数，你报哪一个？后面会补一句什么话？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** if the boss allows you one number only, which do you give? What sentence do you add?

# %% [markdown] lang="zh" concepts="C42" mark="if-time"
# ## 7　一位客户还在不在？还会买几次？
#
# 网店的客户不会写信告诉我们“我走了”，他只是不再来。BG/NBD 模型从订单里估两件事：**他还在的可能性**，和**以后还会买几次**。它的道理很简单：
#
# - 平时一周来一次的人，三个月没来，多半走了；
# - 平时半年来一次的人，三个月没来，很正常。
#
# 只用 2024 年底以前的订单来估。

# %% [markdown] lang="en" concepts="C42" mark="if-time"
# ## 7 Is a customer still there, and how often will he buy?
#
# Customers of an online shop do not write "I am leaving". They just stop coming. The BG/NBD model reads two things from orders: **how likely a customer is still there**, and **how often he will buy from now on**. The idea is simple:
#
# - someone who came every week and has been silent for three months has probably left;
# - someone who came twice a year and has been silent for three months is perfectly normal.
#
# We use orders up to the end of 2024 only.

# %% concepts="C42"
from course_lib.models.loyalty import bgnbd_summary, expected_purchases, fit_bgnbd, probability_alive
from course_lib.plots.loyalty import plot_alive, plot_expected

past = bgnbd_summary(orders, end="2024-12-31")
model = fit_bgnbd(past)
people = past.assign(alive=probability_alive(model, past))
_ = plot_alive(people)

# %% [markdown] lang="zh" concepts="C42" mark="if-time"
# **看这里：** 同样是沉默，越常买的人，线掉得越快。2,189 位客户里，估计还在的有 1,285 位左右。（只买过一次的人，这个模型一律当作还在，这是它的弱点。）
#
# **先猜：** 接下来 43 周，模型预计他们一共再买 3,381 次。实际发生了多少次？如果直接照以前的频率推，又会是多少次？

# %% [markdown] lang="en" concepts="C42" mark="if-time"
# **What to see:** silence is the same, but the more often someone bought, the faster the line falls. Of 2,189 customers about 1,285 are still there. (Whoever bought only once counts as there for certain. That is a weakness of the model.)
#
# **Predict first:** for the next 43 weeks the model expects 3,381 purchases. How many came? And how many would the old frequency, simply carried on, have promised?

# %% concepts="C42"
# zh: 2025 年 1 月到 10 月有 304 天
# en: January to October 2025 have 304 days
weeks = 304 / 7
later = orders[orders["date"] > "2024-12-31"].groupby("customer_id")["date"].nunique()
people["expected"] = expected_purchases(model, past, weeks)
people["actual"] = later.reindex(past.index, fill_value=0)
_ = plot_expected(people)

# %% [markdown] lang="zh" concepts="C42" mark="if-time"
# **看这里：** 实际 3,362 次，差不到 1%。照老频率直接推，会得出约 6,300 次，几乎多了一倍：它忘了有人已经走了。单看一组一组的人，误差就大一些；预测总数，比预测一个人可靠得多。
#
# ### 客户终身价值：留存率的最后几个百分点最值钱

# %% [markdown] lang="en" concepts="C42" mark="if-time"
# **What to see:** 3,362 came, less than 1% off. Carrying the old frequency on would have promised about 6,300, nearly twice as many: it forgets that some have left. For single groups the error is larger; a total is far easier to foretell than a person.
#
# ### Customer lifetime value: the last points of retention are worth most

# %% concepts="C42"
from course_lib.models.loyalty import clv
from course_lib.plots.loyalty import plot_clv

_ = plot_clv(pd.Series({rate: clv(240, rate, 0.10) for rate in (0.60, 0.65, 0.70, 0.75, 0.80, 0.85, 0.90)}))

# %% [markdown] lang="zh" concepts="C42" mark="if-time"
# **看这里：** 线往上弯。从 60% 提到 65%，每位客户多值 59 元；从 85% 提到 90%，多值 264 元。留存已经很高的客户，再失去就最贵，所以不能说“他们反正不会走”。
#
# 公式假定利润和留存率永远不变。真实的客户会变，数字当作量级来看。

# %% [markdown] lang="en" concepts="C42" mark="if-time"
# **What to see:** the line bends upwards. From 60% to 65% a customer gains 59 yuan in value, from 85% to 90% 264. Where retention is high, losing it costs most, so "they will not leave anyway" is no argument.
#
# The formula takes margin and retention to be the same for ever. Real customers change; read the numbers as orders of magnitude.

# %% [markdown] lang="zh" concepts="C25 C42" mark="must"
# ## 8　回到总监的提议
#
# “340 位反正不会走，服务时间减半。”现在可以回答了：
#
# - 340 位里，**115 位不满意**，是被套住的。先弄清他们为什么不满意，而不是再减一半。
# - “不会走”没有人量过。隔壁降到 95 元那张图里，留下的是走不了的人；门一开，他就走。
# - 减半能省多少？340 位现在一共 31 小时，减半省 15.7 小时，每月 751 元。而按第 6 节的算法，留住一位这样的客户，价值 754 元。**每个月因此多走一位，就白省了。**
# - 拉新客户会越来越难（第 4 节）。
#
# 看看你开头写下的三个猜测：哪一个猜中了？哪一个改主意了？

# %% [markdown] lang="en" concepts="C25 C42" mark="must"
# ## 8 Back to the proposal
#
# "The 340 will not leave anyway, so halve their service." Now we can answer:
#
# - **115 of the 340 are dissatisfied**: captive. Find out why, instead of giving them half.
# - "Will not leave" was never measured. With next door at 95, the one who stayed was the one who could not go. When the door opens, he goes.
# - What does it save? The 340 take 31 hours; half of it is 15.7 hours, 751 yuan a month. By the sum of section 6 one such customer is worth 754 yuan. **If one more leaves each month, nothing is saved.**
# - New customers get harder to win (section 4).
#
# Look at the three guesses you wrote down. Which hit the mark, and where did you change your mind?

# %% [markdown] lang="zh" mark="must"
# ## 要点
#
# - 说服务值 2% 的人，会为 2% 的差价走。门槛 = 服务值多少 + 换的麻烦。
# - 忠诚度矩阵：纵轴依赖度，横轴交易频率；零、潜在、惯性、高度四种，各有各的政策。
# - 线先定、写理由、不再挪；太新的客户不下判断。
# - 依赖不是态度。加上满意度，才看得见被套住的人。
# - 新客户带来的增长会变慢；看同批客户的留存，空白不是 0。
# - 差异化政策省的工时和钱可以算；忠诚有没有提高，要量。
# - 服务回报要报一个范围；留存提升最没把握，先小规模试。

# %% [markdown] lang="en" mark="must"
# ## Key points
#
# - Who says the service is worth 2% leaves for 2%. Threshold = worth of the service + trouble of changing.
# - The loyalty matrix: dependence upwards, frequency to the right; zero, latent, inertia, high, each with its policy.
# - Draw the lines first, write down why, do not move them. Too new is too early to tell.
# - Dependence is not attitude. Only with satisfaction do you see the captive.
# - Growth by new customers fades. Follow cohorts; a blank is not 0.
# - Hours and money saved by a policy can be worked out. Whether loyalty rose has to be measured.
# - Give the return on service as a range. The lift is the least certain number: try it on a small scale.

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
# - 练习：[自己动手](../../exercises/zh/06_loyalty.ipynb)
# - 小组活动：[80 小时，四种客户，四份政策](../../exercises/zh/06_loyalty_group.html)
# - 小测验：运行下面的单元格，8 题。选错了也有解释，值得每个选项都看一看。

# %% [markdown] lang="en" mark="must"
# ## What next
#
# - Exercise: [do it yourself](../../exercises/en/06_loyalty.ipynb)
# - Group exercise: [80 hours, four kinds of customers, four policies](../../exercises/en/06_loyalty_group.html)
# - Quiz: run the cell below for 8 questions. A wrong choice is explained too; every option is worth a look.

# %%
from course_lib import show_quiz

show_quiz("06_loyalty")
