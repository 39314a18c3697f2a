# ---
# course:
#   title: {zh: 满意度调查设计, en: Satisfaction survey design}
#   question: {zh: "问谁、问什么、怎么问、问多久？", en: "Whom do we ask, what, how, and for how long?"}
#   minutes: 75
#   objectives:
#     zh:
#       - 说出调查的目的，把两期结果变成一张行动清单
#       - 从抽样框里按四个因素抽样，并把回答加权还原
#       - 算出访问方式对分数的影响和它的区间，查出哪个半年漏做了调查
#       - 找出一份坏问卷的毛病，改成不到 10 分钟的电话问卷，并导出成表单
#       - 估算访问要多少天，说出加权能补什么、不能补什么
#     en:
#       - say what a survey is for, and turn two waves into a list of actions
#       - draw a sample from a frame by four factors, and weight the answers back
#       - measure what the survey mode does to a score, with its interval, and find a half-year without a survey
#       - find what is wrong with a bad questionnaire, mend it to under 10 minutes by telephone, and export it as a form
#       - work out the days of fieldwork, and say what weights can repair and what they cannot
#   prerequisites: {zh: 会运行单元格；第 01 课的客户类别会用到，没学过也能做, en: running a cell; the classes of lesson 01 are used here and explained again}
# ---

# %% [markdown] lang="zh" mark="must"
# ## 满意度涨了，发不发奖金？
#
# 澜海每半年请第三方做一次满意度调查。今年下半年的报告刚到，总经理很高兴。
#
# CSAT 是满意的人占的比例：五分制里打 4 分和 5 分的。竖线是 95% 区间，先把它看作“抽样造成的误差大约有多大”。

# %% [markdown] lang="en" mark="must"
# ## Satisfaction is up. Is it bonus time?
#
# Every half-year an outside firm surveys Lanhai's customers. The report of the second half has just come in, and the managing director is pleased.
#
# CSAT is the share of satisfied people: answers 4 and 5 out of 5. The vertical line is the 95% interval; for now, take it as "how far chance in the sample may be off".

# %%
import pandas as pd

from course_lib import display, load_dataset
from course_lib.models.scores import csat
from course_lib.plots.scores import plot_scores

customers = load_dataset("customers")
responses = load_dataset("survey_responses")
_ = plot_scores(csat(responses, "wave"))

# %% [markdown] lang="zh"
# 半年涨了近 12 个百分点，而且远远超出抽样误差。总经理想发奖金。
#
# **先猜。** 写在纸上：
#
# 1. 相信这个数以前，你要先问哪三个问题？
# 2. 真正的变化会比 12 个百分点大、小，还是一样？
#
# 这一课把一次调查从头拆开：目的、抽样框、样本、方式、问卷、实施。最后再回到这张图。

# %% [markdown] lang="en"
# Nearly 12 points in half a year, far more than chance in the sample. The managing director wants to pay a bonus.
#
# **Predict first.** Write down:
#
# 1. Which three questions do you ask before you believe this number?
# 2. Is the real change larger than 12 points, smaller, or the same?
#
# This lesson takes a survey apart: purpose, frame, sample, mode, questionnaire, fieldwork. At the end we come back to this figure.

# %% [markdown] lang="zh" concepts="C07" mark="must"
# ## 1　目的：调查是一个圈，不是一份报告
#
# 满意度管理有三个目的：
#
# - 了解客户的**需求和期望**；
# - 提高客服中心的**效率和质量**；
# - 让**策略**更对路。
#
# 它是一个不断转的圈：问 → 分析 → 行动 → 再问。分数只是中间的一站，终点是行动清单，然后再量一次，看行动有没有用。
#
# 下面是客户对六件事的平均分（1–5 分）。目标由管理层定。**先猜：** 哪两件事要马上行动？

# %% [markdown] lang="en" concepts="C07" mark="must"
# ## 1 Purpose: a survey is a loop, not a report
#
# Satisfaction management has three purposes:
#
# - to know customers' **needs and expectations**;
# - to raise the **efficiency and quality** of the service centre;
# - to find a better **strategy**.
#
# It is a loop that keeps turning: ask, analyse, act, ask again. The score is a stop on the way. The loop leads to a list of actions, and then to measuring whether they worked.
#
# Here are the customers' mean ratings of six things (1 to 5). The targets are set by the managers. **Predict first:** which two call for action at once?

# %% concepts="C07"
from course_lib.models.fieldwork import action_list

targets = {"waiting": 3.6, "attitude": 3.5, "expertise": 3.7, "solution": 3.6, "price": 3.2, "network": 3.5}
trend = responses.groupby("wave")[list(targets)].mean().T
display(action_list(trend, targets).round(2))

# %% [markdown] lang="zh" concepts="C07"
# **看这里：** 价格和专业水平没到目标，也没有变好，要行动。等待和解决问题也没到目标，但涨得很明显，做法接着用。光看最后一期，四件事都“没达标”；有了趋势，才知道先动哪两件。
#
# 满意是客户的眼光，中心自己的效率也要看。下面是每个工时办结的件数和员工流失率（下半年只有第三季度）。**流失率越低越好**，所以方向要反过来。

# %% [markdown] lang="en" concepts="C07"
# **What to see:** price and expertise miss their targets and are not getting better: act. Waiting and solution miss theirs too, but they rise clearly: carry on. The last wave alone would show four failures; the trend tells which two come first.
#
# Satisfaction is how customers see it. The centre's own efficiency counts too: cases per working hour, and staff turnover (of the second half only the third quarter is known). **Low turnover is good**, so its direction is turned round.

# %% concepts="C07"
units = load_dataset("unit_panel")
halves = units["period"].map({"2025Q1": "2025H1", "2025Q2": "2025H1", "2025Q3": "2025H2"}).astype(str)
kpi = units.groupby(halves)[["productivity", "turnover"]].mean().T[["2025H1", "2025H2"]]
display(action_list(kpi, {"productivity": 6.3, "turnover": 6.0}, lower_is_better=("turnover",)).round(2))

# %% [markdown] lang="zh" concepts="C07"
# **看这里：** 每个工时办得更多了，走的人也更多了。人走得多，专业水平就上不去：两张表合起来，第一个行动就有了方向。
#
# 每个问题都要能说出“答案会改变哪个行动”。说不出，就不要问。

# %% [markdown] lang="en" concepts="C07"
# **What to see:** more cases per hour, and more people leaving. Where people leave, expertise does not grow. Together the two tables point to a first action.
#
# For each question you ask, say which action its answer could change. If you cannot, do not ask it.

# %% [markdown] lang="zh" concepts="C10" mark="must"
# ## 2　抽样框与样本：问谁？
#
# **抽样框**是能抽到的人的名单。**样本**是从里面抽出来的人。抽样要看四个因素：
#
# | 因素 | 为什么 |
# |---|---|
# | 各类客户的占比 | 每一类都要有人，比例要对得上 |
# | 联系频率（从不、偶尔、经常、非常频繁） | 常来电的人看到的服务，和从不来电的人不一样 |
# | 渠道使用频率 | 只用手机应用的人，电话里很难碰到 |
# | ARPU | 付得多和付得少的人，期望不同 |
#
# **先猜。** 从不联系客服的客户占百分之几？如果只在来电结束时请人打分，会漏掉谁？

# %% [markdown] lang="en" concepts="C10" mark="must"
# ## 2 Frame and sample: whom do we ask?
#
# The **frame** is the list of people who can be drawn. The **sample** is who was drawn. Four factors matter:
#
# | Factor | Why |
# |---|---|
# | share of each customer class | every class must be there, in its proportion |
# | contact frequency (never, seldom, often, very often) | those who call often see another service than those who never call |
# | how often channels are used | people who live in the app are hard to meet on the phone |
# | ARPU | those who pay much and those who pay little expect different things |
#
# **Predict first.** What per cent of customers never contact the service? If we ask only at the end of a call, whom do we miss?

# %% concepts="C10"
from course_lib.models.segmentation import tier_within_brand

# zh: 抽样框：有合同、有账单的客户；类别按第 01 课的规则
# en: the frame: customers with a contract and a bill; classes by the rules of lesson 01
frame = customers.assign(tier=tier_within_brand(customers)).dropna(subset=["tier"])
display(pd.crosstab(frame["tier"], frame["contact_frequency"], normalize="index").round(2))

# %% [markdown] lang="zh" concepts="C10"
# **看这里：** 全部客户里约四分之一从不联系客服，D 类里超过三分之一。只问来电的人，就把他们全漏了：他们也许很满意，也许早就想走。
#
# ### 要多少人？
#
# 想让比例的误差不超过 ±5 个百分点。**先猜：** 近 11,000 位客户，要多少份回答？误差减半，份数要翻几倍？

# %% [markdown] lang="en" concepts="C10"
# **What to see:** about a quarter of all customers never contact the service; in class D over a third. Ask callers only, and all of these are missed. They may be happy, or about to leave.
#
# ### How many?
#
# A share is to be right within 5 percentage points. **Predict first:** of nearly 11,000 customers, how many answers are needed? And for half that margin, how many times as many?

# %% concepts="C10"
from course_lib.models.sampling import sample_size

plans = {margin: sample_size(margin, population=len(frame), response_rate=0.25) for margin in (0.05, 0.025)}
table = {f"±{margin:.1%}": [plan.completes, plan.invitations] for margin, plan in plans.items()}
display(pd.DataFrame(table, index=["answers", "invitations"]))

# %% [markdown] lang="zh" concepts="C10"
# **看这里：** ±5 个百分点要 372 份回答；每四人只有一人回答，就要邀请 1,488 人。误差减半，份数差不多要翻到四倍。没回答的人要靠**多邀请**来补，不能算进份数里。
#
# 记住：这只是**抽样的误差**。问错了人、问错了话，人再多也没用。第 7 节会让你亲眼看到。

# %% [markdown] lang="en" concepts="C10"
# **What to see:** 5 points take 372 answers, and when one in four answers, 1,488 invitations. Half the margin takes nearly four times as many. People who do not answer are made up for by **more invitations**, never by counting them.
#
# Remember: this is the **error of the draw** only. With the wrong people or the wrong words, more people do not help. In section 7 you will see it happen.

# %% [markdown] lang="zh" concepts="C10" mark="must"
# ### 每一类分几份？
#
# 最简单的规则是**按比例**：一类占人数的 20%，就占样本的 20%。用类别和联系频率合起来分层，四个因素就用上了三个：类别本身按 ARPU 划分，再加上联系频率。

# %% [markdown] lang="en" concepts="C10" mark="must"
# ### How many from each class?
#
# The plainest rule is **proportional**: a class with 20% of the people gets 20% of the sample. Strata of class and contact frequency together bring in three of the four factors, for a class is cut by ARPU.

# %% concepts="C10"
from course_lib.models.sampling import allocate, stratify

strata = stratify(frame, ["tier", "contact_frequency"])
plan = allocate(strata, 400)
display(plan.loc[["A", "D"], ["population", "exact", "sample", "design_weight"]].round(1))

# %% [markdown] lang="zh" concepts="C10"
# **看这里：** 公式给的是小数，份数必须是整数，合起来正好 400。**设计权重**是一份回答代表几个人：这里每份都代表 27 人左右，因为是按比例抽的。D 类里非常频繁的只有 5 份，单独看这 5 个人，什么结论也下不了；想看清他们，就要多抽一些，再用权重还原。
#
# 澜海的第三方正是这样做的：尊享和 A 类抽得多。**先猜：** 下半年的回答里，尊享占百分之几？抽样框里呢？

# %% [markdown] lang="en" concepts="C10"
# **What to see:** the formula gives fractions; interviews are whole, and they add up to exactly 400. The **design weight** is how many people one answer stands for: about 27 for each, for the draw is proportional. Of class D's very frequent callers there are 5. Five people prove nothing; to see such a group clearly, draw more of it and weight back.
#
# Lanhai's outside firm did just that: more of Prime and of class A. **Predict first:** what share of the answers is Prime's in the second half, and what share of the frame?

# %% concepts="C10"
who = ["customer_id", "brand", "tier", "contact_frequency", "channel_use"]
answers = responses.merge(frame[who], on="customer_id")
second = answers[answers["wave"] == "2025H2"]
shares = {"population_share": frame["brand"], "answers_share": second["brand"]}
display(pd.DataFrame({name: brand.value_counts(normalize=True) for name, brand in shares.items()}).round(2))

# %% [markdown] lang="zh" concepts="C10"
# **看这里：** 尊享只占抽样框的 14%，在回答里却占 30%；人数最多的轻享，反而从一半降到三成。尊享更满意，所以不加权的分数偏高。
#
# 加权就是让每份回答代表它该代表的人数：某一层的总人数 ÷ 这一层的回答数。

# %% [markdown] lang="en" concepts="C10"
# **What to see:** Prime is 14% of the frame and 30% of the answers; Lite, the largest, falls from a half to under a third. Prime is happier, so the raw score is too high.
#
# Weighting lets each answer stand for the people it should: the people of a stratum ÷ the answers from it.

# %% concepts="C10"
from course_lib.models.sampling import design_weights

cells = ["brand", "tier"]
second = second.assign(weight=design_weights(second, cells, stratify(frame, cells)["population"]))
compared = pd.concat({"raw": csat(second), "weighted": csat(second, weight="weight")}).droplevel(1)
display(compared[["answers", "effective", "score", "low", "high"]].round(3))

# %% [markdown] lang="zh" concepts="C10"
# **看这里：** 62% 变成 58%。代价也写在表里：权重不一样大，2,517 份回答只相当于 1,976 份（有效样本量），区间变宽了一点。

# %% [markdown] lang="en" concepts="C10"
# **What to see:** 62% becomes 58%. The price stands in the table as well: with unequal weights 2,517 answers are worth 1,976 (the effective sample size), and the interval is a little wider.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 你上一次填满意度问卷是什么时候？没填的那些时候，你更满意还是更不满意？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** when did you last fill in a satisfaction survey? The times you did not: were you more satisfied or less?

# %% [markdown] lang="zh" concepts="C08" mark="must"
# ## 3　方式：同一个人，换个方式问，分数会变吗？
#
# 至少要有**两种**方式：自动语音（IVR）和第三方问卷（通常是电话访问）。网页和短信可以加，也可以不加。
#
# | 方式 | 长处 | 短处 |
# |---|---|---|
# | 自动语音 | 便宜，一挂电话就问 | 只能问一两题，只问得到来电的人 |
# | 第三方电话 | 能追问，客户对外人更敢说 | 贵；对着人，话会说得客气 |
# | 网页、短信 | 便宜，不用对着人 | 不上网的人问不到，回答的人少 |
#
# **先猜。** 同一个品牌、同一期，电话里的分数比网页上高还是低？差多少分（五分制）？

# %% [markdown] lang="en" concepts="C08" mark="must"
# ## 3 Mode: does the way of asking change the score?
#
# There should be at least **two** modes: automatic voice (IVR) and a questionnaire by a third party (usually by telephone). Web and text message may be added.
#
# | Mode | Good at | Bad at |
# |---|---|---|
# | IVR | cheap, asks right after the call | one or two questions, reaches callers only |
# | third party by phone | can ask why; people speak more freely to an outsider than to the firm | dear; to a person, people are polite |
# | web, SMS | cheap, nobody listens | misses people who are not online, few answer |
#
# **Predict first.** Same brand, same wave: is the score by phone above or below the one by web? By how many points of the five?

# %% concepts="C08"
from course_lib.models.scores import mode_effects
from course_lib.plots.scores import plot_mode_effects

effects = mode_effects(answers, "csat", strata=["wave", "brand"], reference="web")
_ = plot_mode_effects(effects)

# %% [markdown] lang="zh" concepts="C08"
# **看这里：** 同类相比，电话比网页高 0.32 分，区间是 0.25 到 0.38：绝不是碰巧。自动语音高 0.1 分左右，短信看不出差别。对着人说话，人会客气一些，这叫**方式效应**。空心的点没有先分同类，所以有偏。
#
# 老实说：这里只比了同一期、同一品牌。愿意接电话的人和愿意点开网页的人，别的地方也可能不同，这一点区间里没有算。要分得干净，就得**抽签决定**谁用什么方式。
#
# 那么，两期用的方式一样吗？

# %% [markdown] lang="en" concepts="C08"
# **What to see:** like with like, phone scores 0.32 above web, with an interval from 0.25 to 0.38: no accident. IVR is some 0.1 higher, and for SMS no difference shows. Speaking to a person, people are polite: the **mode effect**. The hollow dots do not compare like with like and are biased.
#
# To be honest: this compares within wave and brand only. People who pick up the phone may differ from those who click a link in other ways too, and the interval does not count that. To be sure, let **a lot decide** who is asked in which mode.
#
# Now, were the two waves asked in the same modes?

# %% concepts="C08"
display(pd.crosstab(responses["wave"], responses["mode"], normalize="index").round(2))

# %% [markdown] lang="zh" concepts="C08"
# **看这里：** 电话从 24% 涨到 45%。记住这个数，第 9 节要用。

# %% [markdown] lang="en" concepts="C08"
# **What to see:** phone goes from 24% to 45%. Keep this in mind for section 9.

# %% [markdown] lang="zh" concepts="C09" mark="must"
# ## 4　周期：每半年至少一次
#
# 第三方调查**每半年至少做一次**。自动语音可以天天做，但它代替不了第三方。
#
# 某公司说：“我们三年做了六次，平均每半年一次，达标。”**先猜：** 下面这些日期，有几个半年没做？

# %% [markdown] lang="en" concepts="C09" mark="must"
# ## 4 Cycle: at least once in each half-year
#
# The third party surveys **at least once per half-year**. IVR may run every day, but it does not replace the third party.
#
# A firm says: "Six surveys in three years make one per half-year. We comply." **Predict first:** with these dates, how many half-years had none?

# %% concepts="C09"
from course_lib.models.sampling import half_year_compliance
from course_lib.plots.sampling import plot_compliance

dates = ["2023-02-14", "2023-06-20", "2023-12-05", "2024-06-28", "2025-01-09", "2025-05-12"]
cycle = half_year_compliance(dates, today="2025-11-28", start="2023-01-01")
_ = plot_compliance(cycle)

# %% [markdown] lang="zh" concepts="C09"
# **看这里：** 2024 年下半年一次也没有。同一个半年做两次，补不了另一个半年。2025 年下半年还没过完，叫“进行中”，不能算漏，也不能算达标。**平均数会把缺口盖住，要一格一格地看。**

# %% [markdown] lang="en" concepts="C09"
# **What to see:** the second half of 2024 had none. Two in one half-year do not make up for another. The second half of 2025 is still running: open, neither missed nor met. **An average hides the gap; look at each half-year.**

# %% [markdown] lang="zh" concepts="C11" mark="must"
# ## 5　问卷：先弄坏，再修好
#
# 四条规则：
#
# 1. **时长要配得上方式**：电话最多 20 分钟。
# 2. **不提示，不诱导**。
# 3. **用词要让受访者听得懂**。
# 4. **内容和联系方式要符合目的**。
#
# 关于第 1 条，要说句实话：课程依据的资料写的是 20 分钟，可是做现场的人说，过了 **10 分钟**，拒访和中途挂断就多得受不了。所以我们 10 分钟就警告，20 分钟算不合格。
#
# 下面是澜海的旧电话问卷，24 题（`ask_if` 是跳转：满足什么条件才问）。**先猜：** 你能找出几处毛病？给自己三分钟，记下题号。

# %% [markdown] lang="en" concepts="C11" mark="must"
# ## 5 The questionnaire: broken first, then mended
#
# Four rules:
#
# 1. **The length fits the mode**: by telephone 20 minutes at most.
# 2. **No hints, no leading.**
# 3. **The words fit those who answer.**
# 4. **Content and contact fit the purpose.**
#
# On rule 1, openly: the source of this course says 20 minutes. People who run fieldwork report that after **10 minutes** refusals and hang-ups become unbearable. So we warn at 10 and fail at 20.
#
# Here is Lanhai's old telephone questionnaire, 24 questions (`ask_if` is a filter: who is asked). **Predict first:** how many faults can you find? Take three minutes and note their numbers.

# %% concepts="C11"
from course_lib.models.questionnaire import as_read, example

pd.set_option("display.max_colwidth", None)
old = example("old_phone")
as_read(old)[["text", "options", "ask_if"]]

# %% [markdown] lang="zh" concepts="C11"
# ### 要多久？
#
# 时长 = 念题的时间 + 回答的时间。电话里每分钟念 170 个字左右。**先猜：** 从头到尾要几分钟？

# %% [markdown] lang="en" concepts="C11"
# ### How long does it take?
#
# Length = time to read the questions out + time to answer them. On the telephone one reads about 120 words a minute. **Predict first:** how many minutes from beginning to end?

# %% concepts="C11"
from course_lib.models.questionnaire import minutes_by_mode
from course_lib.plots.questionnaire import plot_minutes

_ = plot_minutes(minutes_by_mode(old))

# %% [markdown] lang="zh" concepts="C11"
# **看这里：** 10 分钟多一点，已经越过警告线，而这是**估计**：假定每题都问，访问员不停顿。正式使用以前，找几个人真的念一遍，按秒表。小组活动就做这件事。
#
# ### 毛病在哪里？
#
# 结构由 `lint` 检查：顺序、选项、跳转、时长、目的。用词由文字工具 `check_item` 检查。对一对你记下的题号。

# %% [markdown] lang="en" concepts="C11"
# **What to see:** just over 10 minutes, past the warning, and that is an **estimate**: everybody is asked everything and the interviewer never pauses. Before real use, read it aloud to a few people with a stopwatch. That is what the group exercise does.
#
# ### What is wrong with it?
#
# `lint` checks the structure: order, options, filters, length, purpose. The text tool `check_item` checks the wording. Compare with the numbers you noted.

# %% concepts="C11"
from course_lib.models.questionnaire import in_words, lint, wording_by
from course_lib.text import check_item

display(in_words(lint(old, wording_by(check_item))))

# %% [markdown] lang="zh" concepts="C11"
# **看这里：** 13 道题有毛病，有的题还不止一处。几种常见的：
#
# | 毛病 | 例 | 为什么坏 |
# |---|---|---|
# | 诱导 | Q4 “您很满意吧？” | 答案已经写在题目里 |
# | 一题问两事 | Q3 “态度和专业水平” | 态度好、专业差的人怎么答？ |
# | 术语 | Q5 “首解率” | 听不懂，随口答 |
# | 记不住 | Q8 “过去两年……每次” | 答的是猜测 |
# | 选项重叠 | Q1 正好 5,000 元 | 两格都对，数据没法用 |
# | 顺序 | Q6 总体排在细节之后 | 前面的题带着走 |
#
# **机器是一面镜子，不是裁判。** 它会漏：Q20 让客户想广告语，目的写着“改进”，机器就放过了，人一看就知道没用。它也会错怪好题。最后拿主意的是你。

# %% [markdown] lang="en" concepts="C11"
# **What to see:** 13 of the questions have a fault, some more than one. The common kinds:
#
# | Fault | Example | Why it is bad |
# |---|---|---|
# | leading | Q4 "Wouldn't you agree …" | the answer stands in the question |
# | double-barrelled | Q3 "manner and knowledge" | what does someone say who found one good and one poor? |
# | jargon | Q5 "FCR" | not understood, answered at random |
# | recall overload | Q8 "past two years … each time" | the answer is a guess |
# | overlapping options | Q1, exactly 5,000 yuan | two boxes fit, and the data cannot be used |
# | order | Q6, the whole after details | the questions before it pull the answer along |
#
# **The tool is a mirror, not a judge.** It misses things: Q20 asks customers for a slogan, its purpose says "improve", and the tool lets it pass; a person sees at once that it serves nothing. It also blames sound questions at times. You decide.

# %% [markdown] lang="zh" concepts="C11" mark="must"
# ### 修
#
# 三把刀：**删、排、改**。
#
# - 删：没有目的的（Q14、Q16）；抽样框里早就有的（Q1 收入：名单里有 ARPU，何必问？）；答了也没人用的。
# - 排：甄别题最前，总体在细节之前，背景题最后。
# - 改：拿不准的，换成中性、单一、听得懂的问法。
#
# **先猜：** 留下 11 题，改写 3 题，还剩几分钟？

# %% [markdown] lang="en" concepts="C11" mark="must"
# ### Mending
#
# Three tools: **cut, order, reword.**
#
# - Cut what has no purpose (Q14, Q16), what the frame already knows (Q1, income: the list has ARPU, why ask?), and what nobody will use.
# - Order: screening first, the whole before details, background last.
# - Reword into something neutral, single and plain.
#
# **Predict first:** with 11 questions kept and 3 of them reworded, how many minutes are left?

# %% concepts="C11"
from course_lib.language import say
from course_lib.models.questionnaire import revise

keep = ["Q2", "Q6", "Q7", "Q10", "Q9", "Q3", "Q5", "Q12", "Q22", "Q23", "Q24"]
texts = {
    "Q3": say(zh="您对坐席的态度有多满意？", en="How satisfied are you with the agent's manner?"),
    "Q5": say(zh="您对解决问题的速度有多满意？", en="How satisfied are you with the speed of the solution?"),
    "Q12": say(zh="上一次来电，是不到一分钟就接通的吗？", en="Was your last call answered within a minute?"),
}
mended = revise(old, keep, texts)
# zh: 改之前和改之后，各有几处毛病
# en: the number of faults before and after
[len(lint(form, wording_by(check_item))) for form in (old, mended)]

# %% concepts="C11"
display(minutes_by_mode(mended).loc["phone", ["questions", "estimated_minutes"]].round(1))

# %% [markdown] lang="zh" concepts="C11"
# **看这里：** 20 来处毛病一处不剩，时间从 10 分多钟降到 2.5 分钟左右。最管用的不是改词，是**删**。

# %% [markdown] lang="en" concepts="C11"
# **What to see:** of some 20 faults none is left, and the time falls from over 10 minutes to about 2.5. What helped most was not rewording but **cutting**.

# %% [markdown] lang="zh" concepts="C11" mark="must"
# ### 十道题，导出成表单
#
# 课程附了一份合格的十题电话问卷。`to_xlsform` 把它写成 XLSForm：一种 Excel 表，ODK、KoboToolbox 等软件能直接读进去，变成手机上的访问表。两种语言在同一份表里。

# %% [markdown] lang="en" concepts="C11" mark="must"
# ### Ten questions, exported as a form
#
# The course brings a sound telephone survey of ten questions. `to_xlsform` writes it as an XLSForm, an Excel file that ODK, KoboToolbox and others read and turn into a form on the interviewer's phone. Both languages are in the one file.

# %% concepts="C11"
import tempfile
from pathlib import Path

from course_lib.models.questionnaire import to_xlsform

ten = example("telephone")
file = Path(tempfile.mkdtemp()) / "lanhai_phone.xlsx"
to_xlsform(ten, file)
label = say(zh="label::中文 (zh)", en="label::English (en)")
pd.read_excel(file).fillna("")[["type", "name", label, "relevant"]]

# %% [markdown] lang="zh" concepts="C11"
# **看这里：** 一行一题。`relevant` 是跳转：总体打 1、2 分的人才问原因，打过热线的人才问等待。第一行是开场白：说清是谁、多久、可以不答。换成别的问卷，只要 `lint` 还有“错误”，`to_xlsform` 就不肯导出。

# %% [markdown] lang="en" concepts="C11"
# **What to see:** one question a row. `relevant` is the filter: only those who answer 1 or 2 overall are asked why, only callers are asked about the wait. The first row is the opening: who calls, how long it takes, that one may stop. As long as `lint` finds an error in a questionnaire, `to_xlsform` refuses to export it.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 把 Q4 念给邻座听，请他打分；再念“您对坐席的服务有多满意？”，再打一次。两次一样吗？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** read Q4 aloud and ask for a score. Then read "How satisfied are you with our agents?" and ask again. Is it the same?

# %% [markdown] lang="zh" concepts="C12" mark="must"
# ## 6　实施：要几个人，干几天？
#
# 方式、时间、日程和人员，都跟着目的走：想知道上班族的看法，就不能只在上班时间打；想赶在月底开会以前出结果，就要倒着排日程。
#
# 要 400 份电话访问。打一次，有 45% 的机会找到本人；找到的人里，一半愿意答完。5 位访问员，每人每小时打 12 次，每天打 6 小时。
#
# **先猜：** 一共要打多少次电话？几天做完？

# %% [markdown] lang="en" concepts="C12" mark="must"
# ## 6 Fieldwork: how many people, how many days?
#
# Mode, time, schedule and staff all follow the purpose. To hear people who work, do not call in working hours only; to have results for the meeting at the end of the month, plan backwards from it.
#
# We want 400 interviews by telephone. A call reaches the person 45% of the time; of those reached, half take part. There are 5 interviewers; each makes 12 calls an hour, 6 hours a day.
#
# **Predict first:** how many calls does it take, and how many days?

# %% concepts="C12"
from course_lib.models.sampling import fieldwork_days

team = {"agents": 5, "calls_per_agent_hour": 12, "hours_per_day": 6}
hoped = fieldwork_days(400, contact_rate=0.45, cooperation_rate=0.5, **team)
found = fieldwork_days(400, contact_rate=0.30, cooperation_rate=0.35, **team)
table = {"phone_calls": [hoped.calls, found.calls], "days": [hoped.days, found.days]}
display(pd.DataFrame(table, index=["hoped", "found"]))

# %% [markdown] lang="zh" concepts="C12"
# **看这里：** 计划是 1,778 次、5 天。实际接触率 30%、合作率 35%，看上去没差多少，可是两个比例**相乘**：22.5% 变成 10.5%，于是要 3,810 次、11 天。排日程时，先小规模试打一天，用自己的比例来算。

# %% [markdown] lang="en" concepts="C12"
# **What to see:** the plan is 1,778 calls and 5 days. With a contact rate of 30% and a cooperation rate of 35%, which look not much worse, the two **multiply**: 22.5% becomes 10.5%, and it takes 3,810 calls and 11 days. Before you fix a schedule, call for a day and use your own rates.

# %% [markdown] lang="zh" concepts="C08 C10 C11 C12" mark="must"
# ## 7　自己动手：调查模拟器
#
# 真实的调查永远不知道真实分数。模拟器知道：四座虚构的城里，每个人有多满意，是事先埋好的。你来做调查，最后按按钮**揭晓**。
#
# “再联系几次”在电话里是再打，在网页上是再提醒。加权用的是抽样框里的品牌、类别、联系频率和渠道使用。
#
# 每一轮都先把“我猜真实分数”拖好，再揭晓：
#
# 1. **东城**，全部用电话，不再联系。猜一猜，揭晓。加权以后，离真相近了还是远了？
# 2. **东城**，电话调到 0%（全部用网页），再联系 3 次。
# 3. **西城**，同样的做法。揭晓以前，你看得出和东城有什么不同吗？
# 4. 回到第 2 轮，问法换成“诱导”。
# 5. 回到第 1 轮，把邀请人数加到 5,000。区间变窄了，结果准了吗？

# %% [markdown] lang="en" concepts="C08 C10 C11 C12" mark="must"
# ## 7 Your turn: the fieldwork simulator
#
# A real survey never learns the true score. The simulator knows it: in four made-up towns everybody's satisfaction is planted. You run the survey, and a button **reveals** the truth at the end.
#
# "Call-backs" are further calls by phone, and reminders by web. Weights use what the frame knows: brand, class, contact frequency and use of self-service.
#
# In each round set "My guess" before you reveal:
#
# 1. **East**, all by phone, no call-backs. Guess, then reveal. Do weights bring you nearer the truth, or further away?
# 2. **East**, phone at 0% (all by web), 3 call-backs.
# 3. **West**, the same way. Before you reveal: can you see any difference from East?
# 4. Back to round 2, with the leading wording.
# 5. Back to round 1, with 5,000 people invited. The interval is narrower. Is the result right?

# %% concepts="C08 C10 C11 C12"
from course_lib.widgets.fieldwork import FieldworkSimulator

FieldworkSimulator(customers)

# %% [markdown] lang="zh" concepts="C08 C10 C12"
# **对一下答案：**
#
# 1. 真实分数 51.6%。不加权 59.9%，加权后 66.4%，**反而更远**。原来两个错误在互相抵消：常来电的人不大满意，又更愿意答，把分数拉低 6 个百分点左右；电话里的客气，把分数抬高 15 个百分点左右。加权只改掉了前一个。
# 2. 加权 49.8%，区间 45.1% 到 54.6%，把真相框住了。不对着人，多提醒几次，再加权，三样都做对才行。
# 3. 西城的真实分数是 39.0%，而加权结果是 51.8%，区间连边都没碰到。回答率低了几个百分点（24% 对 31%），**图的样子却差不多，看不出哪里不对。** 这里的人越不满意越不回答，抽样框里看不到这一点，加权补不回来，也没有一张图会提醒你。
# 4. 多了 14 个百分点，全是问法问出来的。
# 5. 区间窄了，中心还是错的：**看着精确，其实是错的，最会骗人。**

# %% [markdown] lang="en" concepts="C08 C10 C12"
# **Check yourself:**
#
# 1. The true score is 51.6%. Raw it is 59.9%, weighted 66.4%: **further away**. Two errors had cancelled. Those who call often are less satisfied and answer more, which pulls the score down some 6 points; politeness on the phone lifts it by some 15. Weights removed only the first.
# 2. Weighted 49.8%, with an interval from 45.1% to 54.6%: it holds the truth. It took all three, no interviewer, reminders, and weights.
# 3. West's true score is 39.0%; the weighted one is 51.8%, and the interval does not come near. Fewer answered (24% against 31%), but **the figures look alike, and nothing seems wrong.** Here the dissatisfied keep silent. The frame does not show it, weights cannot repair it, and no figure warns you.
# 4. Another 14 points, all made by the wording.
# 5. The interval is narrow and its centre is still wrong. **Precise and wrong fools people best.**

# %% [markdown] lang="zh" concepts="C10 C12" mark="must"
# ### 加权能补什么，不能补什么
#
# | 问题 | 多邀请 | 再联系 | 加权 | 那该怎么办 |
# |---|---|---|---|---|
# | 抽样的运气 | 能 | — | — | 报出区间 |
# | 联系不上的人不一样 | 不能 | 能补一部分 | 看抽样框知不知道 | 换时间再打，多种方式 |
# | 不满意的人不回答 | 不能 | 不能 | **不能** | 简短、匿名、真的改进；拿投诉和流失来对照 |
# | 方式让人客气 | 不能 | 不能 | 不能 | 两期用同样的方式；抽签分方式 |
# | 问法诱导 | 不能 | 不能 | 不能 | 改问卷 |

# %% [markdown] lang="en" concepts="C10 C12" mark="must"
# ### What weights can repair, and what they cannot
#
# | Trouble | More people | Call-backs | Weights | What to do |
# |---|---|---|---|---|
# | luck of the draw | yes | – | – | report the interval |
# | those not reached are different | no | in part | if the frame knows | other hours, other modes |
# | the dissatisfied keep silent | no | no | **no** | be short and anonymous, act on answers; hold the score against complaints and leaving |
# | politeness of the mode | no | no | no | same modes in each wave; let a lot decide the mode |
# | leading words | no | no | no | mend the questionnaire |

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 回答率 80% 的调查，一定比回答率 30% 的好吗？举个反例。

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** is a survey with a response rate of 80% always better than one with 30%? Find a counter-example.

# %% [markdown] lang="zh" concepts="C15" mark="must"
# ## 8　调查的三个误区
#
# | | 误区 | 常见的话 |
# |---|---|---|
# | **一** | 不懂调查是什么 | “调查嘛，就是证明我们做得好。” |
# | **二** | 公司不重视 | “让实习生发一发，报告放抽屉里。” |
# | **三** | 因素选错，方法太弱 | “在店门口问二十个人就够了。” |
#
# **先猜。** 下面三件事各是哪一个误区？
#
# - **甲** 店长把问卷直接交给刚夸过他的客人，说“帮我打个满分”。
# - **乙** 报告连续三期写着“等待太久”。没人开会，没人负责，第四期照旧。
# - **丙** 问卷问了门店装修、音乐和茶水，就是没问账单；而投诉里一半是账单。

# %% [markdown] lang="en" concepts="C15" mark="must"
# ## 8 Three errors about surveys
#
# | | Error | What one hears |
# |---|---|---|
# | **I** | a wrong idea of what a survey is | "A survey is there to show how good we are." |
# | **II** | too little attention by the firm | "Let the intern send it out, and put the report in a drawer." |
# | **III** | wrong factors and weak methods | "Ask twenty people at the shop door, that will do." |
#
# **Predict first.** Which error is each of these?
#
# - **X** A shop manager hands the form to a customer who has just praised him: "Give me full marks, please."
# - **Y** Three reports in a row say "waits too long". Nobody meets, nobody is in charge, and the fourth says the same.
# - **Z** The form asks about decoration, music and tea, and not about bills; half of the complaints are about bills.

# %% [markdown] lang="zh" concepts="C15"
# **对一下答案：** 甲是误区一：把调查当成要来的好评。乙是误区二：圈断在“行动”这里。丙是误区三：该问的没问。
#
# 要分清，就问：是**想法**错了（为了好看），是**没人管**（做了不用），还是**做法**错了（因素、样本、方法）？有的公司三个都占。

# %% [markdown] lang="en" concepts="C15"
# **Check yourself:** X is error I: a survey taken for collecting praise. Y is error II: the loop breaks at "act". Z is error III: what matters was not asked.
#
# To tell them apart, ask: is the **idea** wrong (it is to look good), does **nobody care** (done and not used), or is the **method** wrong (factors, sample, way of asking)? Some firms manage all three.

# %% [markdown] lang="zh" concepts="C07 C08 C10" mark="must"
# ## 9　回到开头的那张图
#
# 涨的近 12 个百分点里，有多少是真的？我们把两期都加权到同一个抽样框，再假定两期用**同样的方式**（上半年的比例）。`rake` 一个条件一个条件地调权重，调到全部对上。
#
# **先猜：** 还剩几个百分点？

# %% [markdown] lang="en" concepts="C07 C08 C10" mark="must"
# ## 9 Back to the first figure
#
# How much of the nearly 12 points is real? We weight both waves to the same frame, and to the **same modes**, those of the first half. `rake` adjusts the weights to one condition after the other until all of them fit.
#
# **Predict first:** how many points are left?

# %% concepts="C07 C08 C10"
from course_lib.models.sampling import rake

same_modes = responses.loc[responses["wave"] == "2025H1", "mode"].value_counts(normalize=True) * len(frame)
margins = {"brand": frame["brand"].value_counts(), "tier": frame["tier"].value_counts(), "mode": same_modes}
answers["weight"] = pd.concat([rake(wave, margins).weight for _, wave in answers.groupby("wave", observed=True)])
_ = plot_scores(csat(answers, "wave", weight="weight"))

# %% [markdown] lang="zh" concepts="C07 C08 C10"
# **看这里：** 46% 到 56%，涨了 9.3 个百分点，区间 5.9 到 12.6。所以：
#
# - 进步是**真的**，等待和解决问题确实好了；
# - 但有五分之一左右是电话打多了“打”出来的；
# - 水平也没有 62% 那么高。而且不满意的人更不爱回答，真实分数可能还要再低一点。加权看不到这一点。
#
# 给总经理的话：进步属实，先把价格和专业水平做了，下一期**用同样的方式**再量。奖金发不发，不要只看一个没加权的数。
#
# 现在看看你开头写下的三个问题：哪一个问中了？

# %% [markdown] lang="en" concepts="C07 C08 C10"
# **What to see:** from 46% to 56%, up 9.3 points, with an interval from 5.9 to 12.6. So:
#
# - the progress is **real**; waiting and solution did get better;
# - about a fifth of the rise was made by calling more;
# - nor is the level as high as 62%. And as the dissatisfied like to keep silent, the true score may be lower still. Weights do not see that.
#
# To the managing director: the progress is real; work on price and expertise; measure the next wave **in the same modes**. And let no bonus hang on one unweighted number.
#
# Now look at the three questions you wrote down at the start. Which one hit the mark?

# %% [markdown] lang="zh" mark="must"
# ## 要点
#
# - 调查是一个圈：问、分析、行动、再问。每道题都要说得出会改变哪个行动。
# - 抽样看四个因素：客户类别、联系频率、渠道使用、ARPU。没回答的人靠多邀请来补。
# - 至少两种方式；两期的方式要一样。电话让人客气。
# - 第三方每半年至少一次，一格一格地查，不看平均。
# - 问卷四规则：时长、不诱导、听得懂、合目的。电话 10 分钟警告，20 分钟为限。
# - 接触率和合作率要相乘。
# - 加权只能补抽样框知道的。不满意的沉默、方式和问法，它都补不了。
# - 三个误区：想法错、没人管、方法弱。

# %% [markdown] lang="en" mark="must"
# ## Key points
#
# - A survey is a loop: ask, analyse, act, ask again. For each question, know which action it could change.
# - Four factors of a sample: class, contact frequency, channel use, ARPU. Silence is made up for by more invitations.
# - At least two modes, and the same ones in each wave. The phone makes people polite.
# - A third party at least once per half-year; look at each, not at the average.
# - Four rules for questions: length, no leading, plain words, purpose. By phone warn at 10 minutes, stop at 20.
# - Contact rate and cooperation rate multiply.
# - Weights repair only what the frame knows. Not the silence of the dissatisfied, not the mode, not the wording.
# - Three errors: a wrong idea, nobody caring, weak methods.

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
# - 练习：[自己动手](../../exercises/zh/02_survey_design.ipynb)
# - 小组活动：[掐着秒表念问卷](../../exercises/zh/02_survey_design_group.html)
# - 小测验：运行下面的单元格，8 题。选错了也有解释，值得每个选项都看一看。

# %% [markdown] lang="en" mark="must"
# ## What next
#
# - Exercise: [do it yourself](../../exercises/en/02_survey_design.ipynb)
# - Group exercise: [a questionnaire read against the clock](../../exercises/en/02_survey_design_group.html)
# - Quiz: run the cell below for 8 questions. A wrong choice is explained too; every option is worth a look.

# %%
from course_lib import show_quiz

show_quiz("02_survey_design")
