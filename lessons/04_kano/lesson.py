# ---
# course:
#   title: {zh: KANO 需求分析, en: Kano needs analysis}
#   question: {zh: "什么必须有，什么应该有，什么可以有？", en: "What must, should and might we offer?"}
#   minutes: 75
#   objectives:
#     zh:
#       - 用正反两问把需求归进六类：必备、期望、魅力、无差异、反向、可疑
#       - 算出有了能添多少满意、没有会添多少不满，画出地图
#       - 看出哪些类别靠得住，哪些换一批人、换一个品牌就变
#       - 用体验金字塔说出客户爬到了哪一层
#       - 写出三层需求策略，并用三问找出服务的机会
#     en:
#       - sort needs into six classes with a pair of questions, must-be, one-dimensional, attractive, indifferent, reverse, questionable
#       - compute how much a feature adds when it is there and hurts when it is not, and draw the map
#       - see which classes are firm, and which change with other people or another brand
#       - say with the experience pyramid how high customers climb
#       - write a strategy on three levels, and find opportunities with three questions
#   prerequisites: {zh: 会运行单元格；会算百分比, en: running a cell; percentages}
# ---

# %% [markdown] lang="zh" mark="must"
# ## “客户最喜欢的，就该先做”
#
# 澜海明年有 30 万元改进服务。产品经理问了 300 位客户：下面十样东西，要是有了，您喜欢吗？
#
# 他按“喜欢”的人数排了名，提议：“前五名先做，后五名不做。”

# %% [markdown] lang="en" mark="must"
# ## "What customers like best comes first"
#
# Next year Lanhai has 300,000 yuan to improve its service. The product manager asked 300 customers about ten features: if we had it, would you like it?
#
# He ranked them by the number who said "I like it" and proposes: "We do the top five, and drop the rest."

# %%
import pandas as pd

from course_lib import display, load_dataset

pairs = load_dataset("kano_pairs")
liked = (pairs["functional"] == "like").groupby(pairs["feature"]).mean().sort_values(ascending=False)
display((100 * liked).round(0).rename("liked_percent"))

# %% [markdown] lang="zh"
# **看这里：** 借用手机第一，生日礼包第五。账单准确只有 24%，排在第八；通话稳定 32%，排在第七。
#
# **先猜。** 写在纸上：
#
# 1. “账单准确无误”排第八，是不是说明客户不在乎？
# 2. 怎样再问一句，就能看出它有多要紧？
# 3. 十样里，哪一样做了反而惹人烦？

# %% [markdown] lang="en"
# **What to see:** the loan phone is first, the birthday gift fifth. A correct bill has only 24% and is eighth; stable calls have 32% and are seventh.
#
# **Predict first.** Write down:
#
# 1. A correct bill is eighth. Do customers not care?
# 2. Which one further question would show how much it matters?
# 3. Which of the ten would annoy people if we did it?

# %% [markdown] lang="zh" concepts="C46" mark="must"
# ## 1　再问一句：要是没有呢？
#
# 没有人会说“账单没算错，我真喜欢”。理应如此的事，有了也不会高兴，**没有就发火**。所以每样东西要问两遍：
#
# - **正问**：要是有，您觉得怎样？
# - **反问**：要是没有，您觉得怎样？
#
# 回答都是五个里选一个：喜欢、理应如此、无所谓、可以忍受、不喜欢。
#
# **先猜：** 把“要是没有，我不喜欢”的人数排个名，第一是谁？

# %% [markdown] lang="en" concepts="C46" mark="must"
# ## 1 One more question: what if we did not have it?
#
# Nobody says "My bill was right, how I like that". Where a thing goes without saying, having it gives no joy and **not having it makes people angry**. So each feature is asked about twice:
#
# - **functional**: if we had it, how would you feel?
# - **dysfunctional**: if we did not have it, how would you feel?
#
# There are five answers: I like it, it must be so, I am neutral, I can live with it, I dislike it.
#
# **Predict first:** rank by those who dislike being without it. Which is first?

# %% concepts="C46"
missed = (pairs["dysfunctional"] == "dislike").groupby(pairs["feature"]).mean().sort_values(ascending=False)
display((100 * missed).round(0).rename("missed_percent"))

# %% [markdown] lang="zh" concepts="C46"
# **看这里：** 顺序几乎倒过来了。账单准确排第一，85% 的人没有它就不高兴；生日礼包只有 13%。**一个问题只看见半张脸。**
#
# ### 两个回答合起来，分成六类
#
# | 类别 | 有了 | 没有 | 课上怎么叫 |
# |---|---|---|---|
# | **M** 必备 | 没感觉 | 发火 | 基本需求 |
# | **O** 期望 | 高兴 | 不高兴 | 绩效需求：做得越多越高兴 |
# | **A** 魅力 | 惊喜 | 没感觉 | 兴奋需求 |
# | **I** 无差异 | 没感觉 | 没感觉 | 别花钱 |
# | **R** 反向 | 不高兴 | 高兴 | 做了反而烦 |
# | **Q** 可疑 | 两边都喜欢，或都不喜欢 | | 多半没看懂题 |
#
# 有的教材只讲前三类。后三类也要认：省钱、少惹人、查出问卷毛病，都靠它们。

# %% [markdown] lang="en" concepts="C46"
# **What to see:** the order is nearly reversed. A correct bill is first: 85% dislike being without it. For the birthday gift it is 13%. **One question shows half the face.**
#
# ### Two answers together give six classes
#
# | Class | with it | without it | also called |
# |---|---|---|---|
# | **M** must-be | no feeling | anger | basic need |
# | **O** one-dimensional | pleased | displeased | performance need: more is better |
# | **A** attractive | delighted | no feeling | excitement need |
# | **I** indifferent | no feeling | no feeling | spend nothing |
# | **R** reverse | displeased | pleased | doing it annoys |
# | **Q** questionable | likes both, or dislikes both | | probably misread the question |
#
# Some textbooks teach the first three only. You need the others as well: they save money, spare people, and find faults of the questionnaire.

# %% concepts="C46"
from course_lib.labels import label
from course_lib.models.kano import evaluate, evaluation_table

three = pd.DataFrame(
    {"functional": ["must_be", "like", "like"], "dysfunctional": ["dislike", "dislike", "neutral"]},
    index=["correct_bill", "data_volume", "birthday_gift"],
)
display(three.assign(category=evaluate(three)))
display(evaluation_table().map(lambda letter: label(letter, "category")))

# %% [markdown] lang="zh" concepts="C46"
# **看这里：** 上面是一位客户的三样回答：M、O、A。下面是整张对照表：行是正问，列是反问。
#
# 左上角和右下角是 Q：有也喜欢、没有也喜欢，说不通。中间一大片是 I。

# %% [markdown] lang="en" concepts="C46"
# **What to see:** above, one customer on three features: M, O, A. Below, the whole table, functional down and dysfunctional across.
#
# The two corners are Q: liking it and liking to be without it makes no sense. The large middle is I.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 为手机店想三样服务，一样必备、一样期望、一样魅力。十年前，魅力的那一样是什么？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** think of three services of a phone shop: a must-be, a one-dimensional, an attractive one. What was attractive ten years ago?

# %% [markdown] lang="zh" concepts="C46"
# ### 不只是手机店
#
# | 行业 | 必备 | 期望 | 魅力 |
# |---|---|---|---|
# | **贸易公司** | 单证不出错 | 报价快 | 替客户盯住汇率，提前说 |
# | **制造厂** | 交货准时、尺寸合格 | 交期短 | 帮客户改设计，省一道工序 |
# | **软件服务（SaaS）** | 数据不丢 | 打开快 | 一键做好月报 |
# | **芯片原厂** | 样品和手册对得上 | 技术支持回复快 | 工程师到场一起调板子 |
#
# 类别会老：今天的惊喜，明天是期望，后天就理应如此。所以过一两年要再问一次。

# %% [markdown] lang="en" concepts="C46"
# ### Not only phone shops
#
# | Trade | Must-be | One-dimensional | Attractive |
# |---|---|---|---|
# | **trading company** | papers without errors | quick quotations | watches the exchange rate for the customer and speaks up first |
# | **manufacturer** | on time, to size | short lead time | helps to redesign a part and saves a step |
# | **software service (SaaS)** | no data lost | loads fast | the monthly report with one click |
# | **chip maker** | samples agree with the manual | quick technical answers | an engineer comes and debugs the board with you |
#
# Classes grow old: today's delight is expected tomorrow and goes without saying the day after. Ask again every year or two.

# %% [markdown] lang="zh" concepts="C46" mark="must"
# ## 2　三百人合起来：数一数，画张地图
#
# 每样东西数六类各有几人，最多的一类就是它的类别。**先猜：** 十样里，各类各有几样？

# %% [markdown] lang="en" concepts="C46" mark="must"
# ## 2 Three hundred people: count and draw a map
#
# For each feature count the people in each class; the most frequent is its class. **Predict first:** of the ten, how many fall into each?

# %% concepts="C46"
from course_lib.models.kano import summarise
from course_lib.plots.kano import plot_better_worse, plot_categories

summary = summarise(pairs)
_ = plot_categories(summary)

# %% [markdown] lang="zh" concepts="C46"
# **看这里：** 三样必备（M），三样期望（O），两样魅力（A），纸质杂志没人在乎（I），促销短信是反向（R）：64% 的人**嫌它烦，或觉得没有更好**。
#
# 只报一个字母，丢掉的太多。再算两个数：
#
# - **有了添多少满意**（Better）=（A + O）÷（A + O + M + I）；
# - **没有添多少不满**（Worse）= −（O + M）÷（A + O + M + I）。
#
# R 和 Q 不进分母。**先猜：** 账单准确的两个数，各大约是多少？

# %% [markdown] lang="en" concepts="C46"
# **What to see:** three must-be (M), three one-dimensional (O), two attractive (A); nobody cares for the magazine (I), and promotion texts are reverse (R): 64% **dislike them or would rather be without**.
#
# A letter alone throws away too much. Two numbers more:
#
# - **Better**, how much satisfaction it adds = (A + O) ÷ (A + O + M + I);
# - **Worse**, how much dissatisfaction its lack adds = −(O + M) ÷ (A + O + M + I).
#
# R and Q stay out of the denominator. **Predict first:** what are the two for a correct bill, roughly?

# %% concepts="C46"
_ = plot_better_worse(summary)

# %% [markdown] lang="zh" concepts="C46"
# **看这里：** 账单准确 Better 0.24、Worse −0.86：做得再好，也换不来掌声；做不好，人就走。右下角先守住，右上角比着做，左上角挑一两样做，左下角别花钱。
#
# 也看看**首次来电即解决**：它就挂在 M 和 O 的边上。它到底算哪一类？

# %% [markdown] lang="en" concepts="C46"
# **What to see:** a correct bill has Better 0.24 and Worse −0.86: done well it earns no applause, done badly people leave. Guard the lower right, compete in the upper right, pick one or two from the upper left, spend nothing in the lower left.
#
# Look at **solved at the first call** too: it hangs on the edge between M and O. Which is it?

# %% [markdown] lang="zh" concepts="C46" mark="must"
# ## 3　类别靠得住吗？
#
# 300 人里，“首次来电即解决”有 128 人当它必备，117 人当它期望，只差 11 人。换一批 300 人，说不定就倒过来。
#
# 两个办法看靠不靠得住：
#
# - **Fong 检验**：前两名差的人数够不够（这里要差 20 人左右）；
# - **重抽样**：从这 300 人里反复再抽 300 人，看几成还是同一类。
#
# **先猜：** 十样里有几样拿不准？

# %% [markdown] lang="en" concepts="C46" mark="must"
# ## 3 How firm is a class?
#
# Of the 300, 128 take "solved at the first call" for a must-be and 117 for one-dimensional: 11 apart. With another 300 it might be the other way round.
#
# Two ways to see how firm it is:
#
# - **Fong's test**: do the first two differ by enough people (here about 20)?
# - **resampling**: draw 300 again and again from these 300, and see how often the class stays.
#
# **Predict first:** how many of the ten are unsure?

# %% concepts="C46"
from course_lib.models.kano import category_stability, count_categories

table = summary[["category", "runner_up", "fong_difference", "fong_threshold", "significant"]]
stability = category_stability(count_categories(pairs))["stability"]
display(table.assign(stability=stability).round(2))

# %% [markdown] lang="zh" concepts="C46"
# **看这里：** 九样都靠得住，只有“首次来电即解决”差 11 人，不到 20；重抽样里 78% 是 M，22% 是 O。报告里要写“M 或 O，还拿不准”，不要硬报一个。
#
# 为什么偏偏是它？到探索器里找：
#
# 1. 全部品牌，**300** 人：右边哪一条是橙色的？
# 2. 拖到 **50** 人：它变成了什么？
# 3. 回到 300，换成**尊享**，再换成**轻享**，看它两次各是什么、稳不稳。
# 4. 换成**畅行**。它站在哪一边？

# %% [markdown] lang="en" concepts="C46"
# **What to see:** nine are firm. Only "solved at the first call" is 11 apart, less than 20; in the resamples it is M in 78% and O in 22%. Report "M or O, not sure yet", and do not force one.
#
# Why just this one? Look for it in the explorer:
#
# 1. All brands, **300** people: which bar on the right is orange?
# 2. Down to **50** people: what has it become?
# 3. Back to 300, then **Prime**, then **Lite**: what is it each time, and how firm?
# 4. **Flow**: on which side does it stand?

# %% concepts="C46"
from course_lib.widgets.kano import KanoExplorer

KanoExplorer(pairs)

# %% [markdown] lang="zh" concepts="C46"
# **对一下答案：**
#
# 1. 首次来电即解决。
# 2. 变成了 O，其次是 M。人一少，类别就跳。
# 3. 尊享是 M，轻享是 O，两次都稳。
# 4. 畅行是 M，但拿不准。
#
# 原来如此：**不是客户说不清，是三种客户不一样。** 尊享客户付得多，一次解决是理应如此；轻享客户没指望，办成了就高兴。合起来一平均，就成了“拿不准”。拿不准的时候，先分开看。
#
# 老实说：每个品牌只有 100 人，分得再细，人就不够了。

# %% [markdown] lang="en" concepts="C46"
# **Check yourself:**
#
# 1. Solved at the first call.
# 2. It has become O, with M next. With few people a class jumps.
# 3. M for Prime, O for Lite, firm both times.
# 4. M for Flow, but not sure.
#
# So that is it: **customers are not confused; there are three kinds of them.** Prime customers pay more, and to be helped at once goes without saying. Lite customers do not expect it and are pleased. Mixed together they look unsure. When a class is unsure, split first.
#
# To be honest: there are only 100 people of each brand. Split further and too few are left.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 同一个坐席，接到尊享和轻享客户的电话，“一次解决”该一样用力吗？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** should an agent try equally hard to solve it in one call for Prime and for Lite?

# %% [markdown] lang="zh" concepts="C45" mark="must"
# ## 4　体验金字塔：客户爬到了哪一层？
#
# 从下往上三层，下面一层没站稳，上面的不算：
#
# | 层 | 客户会说 | 用什么看 |
# |---|---|---|
# | **3.0 难忘**：超出预期 | “没想到！” | 推荐意愿 9、10 分 |
# | **2.0 轻松**：不费力 | “真省事。” | 省力度 5 分起 |
# | **1.0 满足**：需要的有了 | “办好了。” | 满意度 4 分起 |
#
# 用 03 课的调查来数（分界是我们定的）。**先猜：** 2025 年下半年，几成客户连第一层都没到？几成到了最上面？

# %% [markdown] lang="en" concepts="C45" mark="must"
# ## 4 The experience pyramid: how high do customers climb?
#
# Three levels from the ground up; without the lower one, the higher does not count:
#
# | Level | The customer says | Seen in |
# |---|---|---|
# | **3.0 memorable**: beyond expectation | "I never expected that!" | recommending 9 or 10 |
# | **2.0 easy**: no effort | "That was simple." | effort 5 and above |
# | **1.0 met**: got what was needed | "It is done." | satisfaction 4 and above |
#
# We count with the survey of lesson 03 (the limits are ours). **Predict first:** in the second half of 2025, what share has not even reached the first level, and what share is at the top?

# %% concepts="C45"
from course_lib.models.kano import experience_level, pyramid
from course_lib.plots.kano import plot_pyramid

responses = load_dataset("survey_responses")
second = responses[responses["wave"] == "2025H2"]
_ = plot_pyramid(pyramid(experience_level(second)))

# %% [markdown] lang="zh" concepts="C45"
# **看这里：** 38% 连第一层都没到；34% 到了最上面。中间两层加起来不到三成。
#
# 金字塔和 KANO 说的是一件事：第一层靠**必备**，第二层靠**期望**，第三层靠**魅力**。地基没打好，送礼没有用。
#
# 老实说：这三个分数也许都跟着心情走。有人不满意，却答了 10 分会推荐，我们算他没到第一层。

# %% [markdown] lang="en" concepts="C45"
# **What to see:** 38% have not reached the first level; 34% are at the top. The two in the middle are less than three in ten.
#
# Pyramid and Kano tell one story: the first level rests on **must-be**, the second on **one-dimensional**, the third on **attractive** features. Without foundations gifts are wasted.
#
# To be honest: all three scores may follow a mood. Someone who is dissatisfied and answers 10 on recommending counts as not having reached the first.

# %% [markdown] lang="zh" concepts="C47" mark="must"
# ## 5　成果 1：三层需求策略
#
# 现在把类别变成策略，这是小组要交的第一份成果：
#
# | 类别 | 策略 | 一句话 |
# |---|---|---|
# | M | **基础服务**：守住，不出错 | 先补最伤人的 |
# | O | **省心服务**：做得比别人好 | 有多少钱，做多少 |
# | A | **超预期服务**：挑一两样 | 贵在没想到 |
# | I | 不投入 | 已经在花的，停掉 |
# | R | 避免 | 让客户自己选 |
# | Q | 重新问 | 先改题目 |
#
# **先猜：** 三层各自排第一的是什么？

# %% [markdown] lang="en" concepts="C47" mark="must"
# ## 5 Deliverable 1: a strategy on three levels
#
# Now turn classes into a strategy. It is the first product that groups hand in:
#
# | Class | Strategy | In one sentence |
# |---|---|---|
# | M | **basic service**: hold it, no errors | mend first what hurts most |
# | O | **worry-free service**: do better than others | as much as the money allows |
# | A | **service beyond expectation**: one or two | worth most when not expected |
# | I | do not invest | if you are paying for it, stop |
# | R | avoid | let customers choose |
# | Q | ask again | mend the question first |
#
# **Predict first:** what comes first on each of the three levels?

# %% concepts="C47"
from course_lib.models.kano import strategy

display(strategy(summary)[["strategy", "rank", "category", "better", "worse", "confidence"]].round(2))

# %% [markdown] lang="zh" concepts="C47"
# **看这里：** 基础服务先守账单准确（没有它最伤人），省心服务先做流量充足，超预期先做借用手机。杂志停掉，短信改成客户自己选。
#
# 产品经理的“前五名”里，一样必备也没有。照他的办法，账单出错没人管，却在送生日礼包。

# %% [markdown] lang="en" concepts="C47"
# **What to see:** basic service begins with a correct bill (its lack hurts most), worry-free with ample data, beyond expectation with the loan phone. The magazine stops; promotion texts become the customer's choice.
#
# The product manager's "top five" hold no must-be at all. His way, nobody would mend the bills, and birthday gifts would go out.

# %% [markdown] lang="zh" concepts="C91" mark="must"
# ## 6　提升价值感的三问
#
# 策略表说先做哪一样，没有说怎样让人觉得值。对每一样再问三句：
#
# 1. **怎样让人信任？** 账单：每一笔都点得开，看得到依据。
# 2. **怎样有人情味、因人而异？** 账单：张奶奶要大字纸质的，小店主要能导进记账软件的。
# 3. **超出标准的要求，怎样接住？** 账单：客户要补三年前的，规定只给一年。不说“没有”，说“我去档案室找，周五前给您回话”。
#
# 每一句都要落成一个**机会**：谁，做什么，什么时候做。
#
# **先猜：** “维修期间借用手机”，三问各能找到什么机会？先写再往下看。

# %% [markdown] lang="en" concepts="C91" mark="must"
# ## 6 Three questions that add value
#
# The table says what to do first, not how to make people feel it is worth it. Ask three questions of each feature:
#
# 1. **How are we trusted?** Bill: every item opens and shows its basis.
# 2. **How is it personal?** Bill: large print on paper for an old lady, a file for the book-keeping of a shop owner.
# 3. **How do we meet a request past the standard?** Bill: someone needs one from three years ago, and the rule says one year. Instead of "we do not have it": "I will look in the archive and call you by Friday."
#
# Each answer becomes an **opportunity**: who, does what, by when.
#
# **Predict first:** take the loan phone. Which opportunity does each question find? Write before you read on.

# %% [markdown] lang="zh" concepts="C91"
# **对一下答案**（你的可能更好）：
#
# | 问 | 机会 | 谁、什么时候 |
# |---|---|---|
# | 信任 | 当面把旧手机里的照片封存、贴条，还机时当面清空 | 前台，从 3 月起每一单 |
# | 人情味 | 老人给大字模式的，骑手给电池耐用的 | 库管，2 月底前备 20 台 |
# | 超标准 | 借期规定 7 天，零件没到就延，不用客户开口 | 维修主管，第 6 天主动打电话 |

# %% [markdown] lang="en" concepts="C91"
# **Check yourself** (yours may be better):
#
# | Question | Opportunity | Who and when |
# |---|---|---|
# | trust | photos on the old phone are sealed in front of the customer, the loan phone is wiped in front of him | front desk, every case from March |
# | personal | large print for the old, a strong battery for couriers | storekeeper, 20 phones by the end of February |
# | past the standard | the loan is for 7 days; if the part is late, it goes on without asking | head of repairs, calls on day 6 |

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 三问里，哪一问不花钱？哪一问最容易变成空话？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** which of the three costs nothing, and which most easily turns into empty words?

# %% [markdown] lang="zh" concepts="C46 C47" mark="must"
# ## 7　回到产品经理的提议
#
# “喜欢的人多，就先做。”现在可以回答了：
#
# - 只问“有了喜不喜欢”，必备的永远排在后面。账单准确只有 24% 的人喜欢，没有它却有 85% 的人不高兴。
# - 30 万元先守三样必备，再比期望，最后挑借用手机一样惊喜。
# - 杂志停，短信改成自选，省下的钱也算进去。
# - “首次来电即解决”按品牌分：尊享守住，轻享比着做。
# - 一年后再问一次：惊喜会变成理应如此。
#
# 看看你开头的三个猜测：哪一个改主意了？

# %% [markdown] lang="en" concepts="C46 C47" mark="must"
# ## 7 Back to the product manager
#
# "What most people like comes first." Now we can answer:
#
# - Ask only "would you like it", and must-be features always come last. 24% like a correct bill; 85% dislike being without one.
# - The 300,000 yuan guard the three must-be features first, then compete on the one-dimensional, and pick one delight, the loan phone.
# - The magazine stops, texts become a choice, and the savings count as well.
# - "Solved at the first call" is split by brand: guarded for Prime, competed on for Lite.
# - Ask again in a year: delight turns into "it must be so".
#
# Look at your three guesses. Where did you change your mind?

# %% [markdown] lang="zh" mark="must"
# ## 要点
#
# - 每样问两遍：有了怎样，没有怎样。两个回答合成六类：M、O、A、I、R、Q。
# - Better 看有了添多少满意，Worse 看没有添多少不满；R 和 Q 不进分母。
# - 类别要看靠不靠得住；拿不准的，先按客户分开看。
# - 金字塔三层：满足、轻松、难忘。下面没站稳，上面不算。
# - 三层策略：M 守住，O 比着做，A 挑一两样；I 不投，R 避免，Q 重问。
# - 三问：怎样让人信任，怎样因人而异，超标准的怎样接住。
# - 类别会老，过一两年再问。

# %% [markdown] lang="en" mark="must"
# ## Key points
#
# - Ask twice: how with it, how without it. Two answers make six classes: M, O, A, I, R, Q.
# - Better is what it adds, Worse what its lack costs; R and Q stay out of the denominator.
# - See how firm a class is; where it is unsure, split by kinds of customers first.
# - The pyramid: met, easy, memorable. Without the lower level the higher does not count.
# - The strategy: guard M, compete on O, pick one or two A; no money for I, avoid R, ask Q again.
# - Three questions: how trusted, how personal, how past the standard.
# - Classes grow old. Ask again in a year or two.

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
# - 练习：[自己动手](../../exercises/zh/04_kano.ipynb)
# - 小组活动：[成果 1：三层需求策略](../../exercises/zh/04_kano_group.html)
# - 小测验：运行下面的单元格，8 题。选错了也有解释，值得每个选项都看一看。

# %% [markdown] lang="en" mark="must"
# ## What next
#
# - Exercise: [do it yourself](../../exercises/en/04_kano.ipynb)
# - Group exercise: [deliverable 1, a strategy on three levels](../../exercises/en/04_kano_group.html)
# - Quiz: run the cell below for 8 questions. A wrong choice is explained too; every option is worth a look.

# %%
from course_lib import show_quiz

show_quiz("04_kano")
