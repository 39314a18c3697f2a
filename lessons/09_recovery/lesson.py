# ---
# course:
#   title: {zh: 投诉与服务补救, en: Complaints and service recovery}
#   question: {zh: "预防、处理，还是修补？", en: "Prevent, handle or repair?"}
#   minutes: 75
#   objectives:
#     zh:
#       - 用四类投诉场景和流程环节排主次，知道件数最多的不一定最该先改
#       - 给风险打分，算出 RPN，也看得见乘法藏起了什么
#       - 分清事前、事中、事后，看失误在哪一段最伤人
#       - 从七条补救策略里，为一个案例挑出该先补的
#       - 检验“投诉变黄金”，写出有人、有日期、有数的投诉预防方案
#     en:
#       - rank four complaint scenes and process steps, knowing that the most frequent need not come first
#       - rate risks, compute the RPN, and see what that product hides
#       - tell before, during and after apart, and see where failing hurts most
#       - choose, of the seven recovery strategies, the one that a case lacks most
#       - test "turn complaints into gold", and write a prevention plan with people, dates and numbers
#   prerequisites: {zh: 会运行单元格；会算百分比, en: running a cell; percentages}
# ---

# %% [markdown] lang="zh" mark="must"
# ## “投诉最多的，先改”
#
# 澜海网店十个月收到 800 起投诉。网店主管按流程环节数了数，快递环节第一，244 起。他提议：“50 万元全给快递，换一家更贵的。”
#
# 他又加了一句：“别的环节，出了事好好道歉就行。书上说，补救得好，客户比没出事还忠诚。”

# %% [markdown] lang="en" mark="must"
# ## "Start with what is complained about most"
#
# In ten months Lanhai's online shop received 800 complaints. Its manager counted them by process step. The courier is first, with 244. He proposes: "All 500,000 yuan for the courier. We take a dearer one."
#
# And he adds: "For the other steps a good apology will do. The books say that a customer who was well looked after is more loyal than one who never had a problem."

# %%
import pandas as pd

from course_lib import display, load_dataset
from course_lib.models.recovery import complaint_pareto

complaints = load_dataset("complaints")
steps = complaint_pareto(complaints)
display(steps[["count", "share", "covered"]].round(2))

# %% [markdown] lang="zh"
# **看这里：** 快递配送占三成（30.5%），出账占四分之一。报关单据只有 59 起，排第五。
#
# **先猜。** 写在纸上：
#
# 1. 244 起和 59 起，哪一个环节更该先改？还要知道什么？
# 2. 失误发生在事前、事中、事后，哪一段最伤人？
# 3. 补救好的客户，再来买的会比没出过事的多吗？

# %% [markdown] lang="en"
# **What to see:** the courier has three in ten (30.5%), the bill run a quarter. Customs papers have only 59 and are fifth.
#
# **Predict first.** Write down:
#
# 1. Which step needs work first, the one with 244 or the one with 59? What else must you know?
# 2. Before, during or after the event: where does a failure hurt most?
# 3. Do customers who were well looked after buy again more often than those who never had a problem?

# %% [markdown] lang="zh" concepts="C57" mark="must"
# ## 1　四类投诉场景
#
# 网店的投诉，常见四类：
#
# | 场景 | 客户会说 |
# |---|---|
# | **丢失或损坏** | “屏幕裂了，盒子是瘪的。” |
# | **账单与结算** | “退了货，钱怎么还扣着？” |
# | **未按时送达** | “说好周二到，我请了假。” |
# | **海关扣留** | “东西在海关，没人告诉我要补什么。” |
#
# 场景是客户看见的；**环节**是公司里出错的地方。一个场景可以从好几个环节来。**先猜：** “未按时送达”多半出在哪个环节？全是快递吗？

# %% [markdown] lang="en" concepts="C57" mark="must"
# ## 1 Four complaint scenes
#
# Complaints about an online shop are mostly of four kinds:
#
# | Scene | The customer says |
# |---|---|
# | **lost or damaged** | "The screen is cracked and the box is flat." |
# | **billing and settlement** | "I sent it back. Why have I still been charged?" |
# | **not delivered on time** | "Tuesday, you said. I took the day off." |
# | **held at customs** | "It is at the customs, and nobody tells me what they need." |
#
# The scene is what the customer sees; the **step** is where it went wrong inside. One scene can come from several steps. **Predict first:** where does "not delivered on time" come from? Is it all the courier?

# %% concepts="C57"
table = pd.crosstab(complaints["process_step"], complaints["scene"])
display(table.loc[steps.index])

# %% [markdown] lang="zh" concepts="C57"
# **看这里：** 未按时送达的 225 起里，快递配送 140 起；还有 37 起是订单录错，31 起是库存不准，13 起是打包，4 起是没有回访。换快递，救不了这 85 起。
#
# 账单的 263 起里，出账 199 起，订单录入 31 起，资费更新 26 起，一起也不经过快递。
#
# 所以先问“在哪个环节出的错”，不要只看客户说了什么。

# %% [markdown] lang="en" concepts="C57"
# **What to see:** of 225 that were not on time the courier has 140. But 37 were typed in wrongly, 31 were not in stock, 13 were held up in packing, 4 wanted a call that never came. A new courier does not help these 85.
#
# Of the 263 about billing 199 come from the bill run, 31 from order entry, 26 from price updates, and none from the courier.
#
# So ask in which step it went wrong, and not only what the customer said.

# %% [markdown] lang="zh" concepts="C59" mark="must"
# ## 2　哪个风险先管：RPN
#
# 件数只说多不多，不说重不重。给每起投诉打三个分，都是 1 到 10：
#
# - **严重度**：伤得多重；
# - **发生度**：多常发生；
# - **探测度**：多晚才发现（10 = 到了客户手里才知道）。
#
# 三个数相乘，叫**风险优先数（RPN）**。**先猜：** 八个环节里，谁的 RPN 最高？快递排第几？

# %% [markdown] lang="en" concepts="C59" mark="must"
# ## 2 Which risk comes first: the RPN
#
# A count says how many, not how bad. Give each complaint three ratings from 1 to 10:
#
# - **severity**: how much it hurts;
# - **occurrence**: how often it happens;
# - **detection**: how late it is noticed (10 = only when the customer has it).
#
# Multiplied they are the **risk priority number (RPN)**. **Predict first:** of the eight steps, which has the highest RPN, and where is the courier?

# %% concepts="C59"
from course_lib.models.recovery import risk_ranking
from course_lib.plots.recovery import plot_risks

risks = risk_ranking(complaints)
_ = plot_risks(risks)

# %% [markdown] lang="zh" concepts="C59"
# **看这里：** 报关单据第一，RPN 336，是快递（162）的两倍。它出得不多，可是一出就重，而且到最后才发现。快递排第四：常见，但多半不重，也容易查。
#
# 老实说，RPN 是**名次相乘**，不是真的量：
#
# - 10 × 1 × 4 和 2 × 4 × 5 都是 40，一个会要命，一个只是烦；
# - 很重而少见的，会排到后面：**资费更新**的 RPN 排第五，单看严重度排第二；
# - 打包、出账、快递（176、168、162）挨得很近，相邻的两个分不出先后。
#
# 所以两列都看：先看 RPN，再看严重度排在前面、RPN 却排在后面的。

# %% [markdown] lang="en" concepts="C59"
# **What to see:** customs papers are first, with an RPN of 336, twice the courier's 162. They do not fail often, but badly, and nobody notices until the end. The courier is fourth: frequent, mostly not serious, easy to notice.
#
# To be honest, an RPN **multiplies ranks** and measures nothing:
#
# - 10 × 1 × 4 and 2 × 4 × 5 are both 40; one may be deadly, the other is a nuisance;
# - what is serious and rare slips down: **price updates** are fifth by RPN and second by severity;
# - packing, bill run and courier (176, 168, 162) are close; neighbours cannot be told apart.
#
# So read both columns: first the RPN, then whatever is high by severity and low by RPN.

# %% concepts="C59"
display(risks[["count", "severity", "occurrence", "detection", "rpn", "rank", "severity_rank"]].round(1))

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 探测度能不能不花钱就降下来？报关单据，谁、在哪一步多看一眼就行？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** can detection be improved without money? For customs papers, who would have to look once more, and at which step?

# %% [markdown] lang="zh" concepts="C78" mark="must"
# ## 3　防抱怨三段：事前、事中、事后
#
# | 段 | 要做的 | 出了错是什么样 |
# |---|---|---|
# | **事前** | 打好关系，提前说，管好期望 | 没有提前告诉他要清关 |
# | **事中** | 快，把损失压到最小 | 打了三次电话，没有人管 |
# | **事后** | 回访，把抱怨变成机会 | 赔了钱，再没有下文 |
#
# **先猜：** 哪一段出错的最多？哪一段出错以后，最后满意的最少？

# %% [markdown] lang="en" concepts="C78" mark="must"
# ## 3 Three stages: before, during, after
#
# | Stage | What to do | How it fails |
# |---|---|---|
# | **before** | know each other, speak up early, manage expectations | nobody said that customs would want papers |
# | **during** | quickly, with the least loss | three calls, and nobody took it on |
# | **after** | call back, make something of it | money was paid, and then nothing more |
#
# **Predict first:** which stage fails most often? After which are the fewest satisfied in the end?

# %% concepts="C78"
from course_lib.models.recovery import failure_stage
from course_lib.plots.recovery import plot_failure_stage

stages = failure_stage(complaints)
_ = plot_failure_stage(stages)

# %% [markdown] lang="zh" concepts="C78"
# **看这里：** 事前出错的最多（45%），可是后来补得好，83% 最后满意。**事中**出错的只有三分之一满意（34%）。事后是 54%。
#
# 意思是：没预料到，客户还能谅解；**当场没人管**，后面怎么补也难。所以人手先放在事中：第一个接的人能当场做主。
#
# 老实说：同一起投诉只记了一段。三段都没做好的，记的是哪一段，要看记的人。
#
# 到探索器里再看四件事：
#
# 1. 按**件数**排，全部场景：第一是谁？换成按 **RPN**，再换成按**严重度**，各是谁？
# 2. 场景换成**未按时送达**，按件数：除了快递，还有哪几个环节？
# 3. 场景换成**账单与结算**，按严重度：第一变成谁？
# 4. 四个场景里，事中出错的满意比例差得多吗？

# %% [markdown] lang="en" concepts="C78"
# **What to see:** most fail before (45%), but it is made good later: 83% are satisfied in the end. Of those who were failed **during**, only a third are (34%). After: 54%.
#
# So customers forgive what nobody foresaw; when **nobody takes it on there and then**, it is hard to mend. Put people into "during" first: whoever answers first must be able to decide.
#
# To be honest: each complaint is filed under one stage. Where all three failed, the stage depends on who filed it.
#
# Look for four things in the explorer:
#
# 1. By **count**, all scenes: which step is first? And by **RPN**, and by **severity**?
# 2. Choose **Not delivered on time**, by count: which steps are there besides the courier?
# 3. Choose **Billing and settlement**, by severity: which comes first now?
# 4. Does the share satisfied where "during" failed differ much between the four scenes?

# %% concepts="C57 C59 C78"
from course_lib.widgets.recovery import RecoveryExplorer

RecoveryExplorer(complaints)

# %% [markdown] lang="zh" concepts="C57 C59 C78"
# **对一下答案：**
#
# 1. 件数是快递，RPN 和严重度都是报关单据。
# 2. 订单录入、库存盘点、打包，还有 4 起客户回访。
# 3. 资费更新。26 起，比出账少得多，却更重。
# 4. 从 31%（账单）到 42%（海关），区间都叠在一起，看不出差别。哪一类都一样：当场没人管，最伤人。
#
# 一张图，三种先后。要先定下来**按什么排**，再花钱。

# %% [markdown] lang="en" concepts="C57 C59 C78"
# **Check yourself:**
#
# 1. By count the courier; by RPN and by severity customs papers.
# 2. Order entry, stock count, packing, and four call-backs.
# 3. Price updates: 26, far fewer than the bill run, but more serious.
# 4. From 31% (billing) to 42% (customs), with intervals that overlap: no difference to be seen. In every scene it hurts most when nobody takes it on there and then.
#
# One table, three orders. Settle **what to rank by** before you spend.

# %% [markdown] lang="zh" concepts="C58" mark="must"
# ## 4　补救七策略
#
# 出了事，怎么补？
#
# | 策略 | 一句话 |
# |---|---|
# | **懂规则、会评估** | 先弄清规定和损失，再开口 |
# | **早告知、管期望** | 客户还没问，你先说 |
# | **勤跟进** | 多联系一次，不让他追你 |
# | **守承诺** | 说几点回电，就几点回 |
# | **真诚、专属的关心** | 叫得出他的事，不念稿子 |
# | **流程灵活** | 规定之外，有人能拍板 |
# | **细节到位** | 一处小疏忽，会把小事闹大 |
#
# 下面六个案例，1 是做到了，0 是没做到。**先猜：** 哪一条最常缺？

# %% [markdown] lang="en" concepts="C58" mark="must"
# ## 4 Seven recovery strategies
#
# Something went wrong. How is it put right?
#
# | Strategy | In one sentence |
# |---|---|
# | **know the rules and appraise** | find out what the rules and the damage are, then speak |
# | **inform early, manage expectations** | speak before the customer asks |
# | **follow up** | one contact more, so that he does not have to chase you |
# | **keep promises** | a call at four is a call at four |
# | **sincere, exclusive care** | know his case; no script |
# | **flexible process** | someone can decide outside the rule |
# | **careful detail** | one slip makes a small thing large |
#
# Six cases; 1 means done, 0 not done. **Predict first:** which is missing most often?

# %% concepts="C58"
from course_lib.models.recovery import STRATEGIES, rank_strategies
from course_lib.plots.recovery import plot_strategies

cases = pd.DataFrame(
    [
        [1, 0, 0, 1, 1, 1, 1],
        [1, 0, 1, 0, 1, 0, 1],
        [1, 1, 0, 1, 0, 1, 1],
        [0, 0, 0, 1, 1, 0, 1],
        [1, 0, 0, 0, 1, 1, 0],
        [1, 0, 1, 1, 1, 0, 1],
    ],
    columns=list(STRATEGIES),
    index=["B0002", "B0006", "B0003", "B0117", "B0208", "B0311"],
)
_ = plot_strategies(rank_strategies(cases))

# %% [markdown] lang="zh" concepts="C58"
# **看这里：** 早告知只做到 1/6，勤跟进 2/6。真诚的关心 5/6，倒不缺。**态度好，消息晚**：培训微笑没有用，要的是一条提前通知的规矩。
#
# 老实说：只有六个案例，1/6 的区间从 3% 到 56%。挑案例的人也会挑印象深的。要下结论，先随机抽 50 个。

# %% [markdown] lang="en" concepts="C58"
# **What to see:** informing early was done in one of six, following up in two. Sincere care was there in five. **Kind people, late news:** smile training does not help; a rule to speak up early does.
#
# To be honest: there are only six cases, and the interval of 1/6 runs from 3% to 56%. People also choose the cases that they remember. For a conclusion draw 50 at random.

# %% [markdown] lang="zh"
# > **停一停，和邻座说一说：** 你收过的最早的一次“坏消息”是怎么说的？你当时更生气，还是更放心？

# %% [markdown] lang="en"
# > **Stop. Say it to your neighbour:** think of bad news that reached you early. Were you angrier for it, or calmer?

# %% [markdown] lang="zh" concepts="C78" mark="must"
# ## 5　“投诉变黄金”，是真的吗？
#
# 主管说：补救得好的客户，比没出过事的还忠诚。这叫**补救悖论**。我们有两组人：投诉后满意的 482 位，和没有问题的 600 位。
#
# **先猜：** 再来买的比例，哪一组高？

# %% [markdown] lang="en" concepts="C78" mark="must"
# ## 5 "Turn complaints into gold": is it true?
#
# The manager says that well-treated customers are more loyal than those who never had a problem. This is the **recovery paradox**. There are two groups: 482 who were satisfied after their complaint, and 600 who had no problem.
#
# **Predict first:** in which group do more buy again?

# %% concepts="C78"
from course_lib.models.recovery import recovery_paradox
from course_lib.plots.recovery import plot_paradox

no_problem = load_dataset("no_problem")
recovered = complaints[complaints["satisfied"] == 1]
_ = plot_paradox(recovery_paradox(recovered, no_problem))

# %% [markdown] lang="zh" concepts="C78"
# **看这里：** 再购：补救好的 79%，没出过事的 86.5%，少 8 个百分点，区间不含 0。**不出事最好。**
#
# 满意那一格是 100% 对 68%，像是悖论成立。小心：这 482 位就是**按满意挑出来的**，当然 100% 满意。拿“补好了的”去比“没出事的”，等于只看赢家。换成全部 800 位投诉的：满意 60%，再购 64%，两样都更低。
#
# 不少研究汇总起来也是这样：满意度有时会更高，再购没有。
#
# 那“投诉变黄金”还有什么用？投诉的人**告诉了我们哪里漏**。不满意的 318 位只有 42% 再买，满意的 79%：把事办好，每三位能多留一位。金子在信息里，不在悖论里。

# %% [markdown] lang="en" concepts="C78"
# **What to see:** 79% of those well treated buy again, against 86.5% of those without a problem: 8 percentage points fewer, and the interval does not hold 0. **No problem is best.**
#
# For satisfaction it is 100% against 68%, and the paradox seems to hold. Beware: the 482 were **chosen for being satisfied**. Comparing those for whom it ended well with those who had no problem looks at winners only. Take all 800 who complained: 60% are satisfied, 64% buy again, both lower.
#
# Many studies taken together say the same: satisfaction is sometimes higher, repurchase is not.
#
# Is there no gold then? Those who complain **tell us where it leaks**. Of the 318 dissatisfied 42% buy again, of the satisfied 79%: settle it well, and of every three you keep one more. The gold is in the news, not in the paradox.

# %% [markdown] lang="zh" concepts="C59" mark="must"
# ## 6　成果 3：投诉预防方案
#
# 每组回看流程，找出投诉从哪里来，定预防，改细节。方案一行一个环节：
#
# **环节 → 会出什么错 → 三个分 → 预防措施 → 谁、哪天 → 改后的三个分**
#
# 以报关单据为例。现在：严重 8，发生 5，探测 8。措施：下单时自动提示要哪些单据，发货前单证员核一遍。**先猜：** 三个分各会降吗？RPN 变成多少？

# %% [markdown] lang="en" concepts="C59" mark="must"
# ## 6 Deliverable 3: a plan to prevent complaints
#
# Each group goes through the process, finds where complaints come from, plans prevention and improves details. One row a step:
#
# **step → what goes wrong → three ratings → prevention → who, by when → the ratings after it**
#
# Take customs papers. Today: severity 8, occurrence 5, detection 8. Measures: the order page says which papers are needed, and a clerk checks them before dispatch. **Predict first:** which of the ratings go down, and what is the RPN then?

# %% concepts="C59"
plan = pd.DataFrame(
    {
        "process_step": ["customs_papers", "packing", "bill_run", "price_update"],
        "severity": [8, 6, 6, 7],
        "occurrence": [3, 4, 7, 3],
        "detection": [3, 5, 2, 3],
    }
)
after = risk_ranking(plan)["rpn"].rename("after")
before = risks["rpn"].reindex(after.index).rename("before")
display(pd.concat([before, after], axis=1).round(0))

# %% [markdown] lang="zh" concepts="C59"
# **看这里：** 报关单据从 336 降到 72。严重度没有变，还是 8：**卡在海关，伤得一样重**；降的是发生（5 到 3）和探测（8 到 3）。
#
# 出账从 168 降到 84，靠的只是先抽查再发出（探测 4 到 2）。
#
# 老实说：“改后的分”是我们希望的，不是量出来的。所以方案里要写：三个月后看哪个数，投诉少了几起，才算数。

# %% [markdown] lang="en" concepts="C59"
# **What to see:** customs papers fall from 336 to 72. Severity stays at 8: **goods at the customs hurt as much as ever**. What falls is occurrence (5 to 3) and detection (8 to 3).
#
# The bill run falls from 168 to 84 merely by checking a sample before bills go out (detection 4 to 2).
#
# To be honest: the ratings "after" are hopes, not measurements. So a plan says which number is looked at after three months, and by how many complaints it must be lower.

# %% [markdown] lang="zh" concepts="C59 C78" mark="must"
# ## 7　回到主管的提议
#
# “投诉最多的，先改；出了事，好好道歉。”现在可以回答了：
#
# - 快递件数第一，RPN 只排第四；换快递，救不了别的环节带来的 85 起晚到。
# - 先管报关单据：不多，却最重、最晚发现。措施几乎不花钱。
# - 人手放在事中：当场没人管的，只有三分之一最后满意。
# - 补救得好，再购 79%，还是不如没出事的 86.5%。预防在前，补救在后。
# - 早告知最缺，先立一条提前通知的规矩。
#
# 看看你开头的三个猜测：哪一个改主意了？

# %% [markdown] lang="en" concepts="C59 C78" mark="must"
# ## 7 Back to the manager
#
# "Start with what is complained about most; elsewhere an apology will do." Now we can answer:
#
# - The courier is first by count and only fourth by RPN. A new one does not help the 85 late deliveries that come from other steps.
# - Customs papers come first: few, but the worst and the last to be noticed. Prevention costs next to nothing.
# - People go into "during": where nobody takes it on there and then, only a third end up satisfied.
# - Even the well treated buy again in 79% of cases, against 86.5% without a problem. Prevention first, repair second.
# - Early news is what is missing most. Make it a rule.
#
# Look at your three guesses. Where did you change your mind?

# %% [markdown] lang="zh" mark="must"
# ## 要点
#
# - 四类场景：丢失或损坏、账单与结算、未按时送达、海关扣留。场景是客户看见的，环节是出错的地方。
# - 件数、RPN、严重度，三种先后。先定按什么排。
# - RPN 是名次相乘：很重而少见的会被藏起来，所以再看严重度。
# - 事前、事中、事后：当场没人管最伤人。
# - 七条策略：懂规则、早告知、勤跟进、守承诺、真关心、流程灵活、细节到位。
# - 补救悖论在这里不成立。按满意挑出来的人，不能拿来证明它。
# - 预防方案：环节、错、三个分、措施、谁、哪天、看哪个数。

# %% [markdown] lang="en" mark="must"
# ## Key points
#
# - Four scenes: lost or damaged, billing and settlement, not delivered on time, held at customs. The scene is what customers see, the step is where it goes wrong.
# - Count, RPN and severity give three orders. Settle first what to rank by.
# - An RPN multiplies ranks and hides what is serious and rare; so look at severity as well.
# - Before, during, after: when nobody takes it on there and then, it hurts most.
# - Seven strategies: know the rules, inform early, follow up, keep promises, sincere care, flexible process, careful detail.
# - The recovery paradox does not hold here, and people chosen for being satisfied cannot prove it.
# - A prevention plan has the step, the failure, three ratings, the measure, who, by when, and the number to watch.

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
# - 练习：[自己动手](../../exercises/zh/09_recovery.ipynb)
# - 小组活动：[成果 3：投诉预防方案](../../exercises/zh/09_recovery_group.html)
# - 小测验：运行下面的单元格，8 题。选错了也有解释，值得每个选项都看一看。

# %% [markdown] lang="en" mark="must"
# ## What next
#
# - Exercise: [do it yourself](../../exercises/en/09_recovery.ipynb)
# - Group exercise: [deliverable 3, a plan to prevent complaints](../../exercises/en/09_recovery_group.html)
# - Quiz: run the cell below for 8 questions. A wrong choice is explained too; every option is worth a look.

# %%
from course_lib import show_quiz

show_quiz("09_recovery")
