"""Display names of columns and values in the reader's language."""

import json
from functools import cache
from typing import Any

import pandas as pd

from course_lib import language
from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.paths import root

PACKAGE = "datapackage.json"

# Columns and values that the models make, and that no table of the data set has: key -> (zh, en). A value that
# means something else in one column has the key "column.value".
EXTRA: dict[str, tuple[str, str]] = {
    # classes
    "tier": ("客户类别", "Class"),
    "class": ("客户类别", "Class"),
    "A": ("A 类", "Class A"),
    "B": ("B 类", "Class B"),
    "C": ("C 类", "Class C"),
    "D": ("D 类", "Class D"),
    "segment": ("细分", "Segment"),
    "lowest": ("最低值（元/月）", "Lowest value (yuan/month)"),
    "count": ("数量", "Count"),
    "share": ("占比", "Share"),
    # needs
    "arpu_mean": ("ARPU 均值（元/月）", "Mean ARPU (yuan/month)"),
    "arpu_median": ("ARPU 中位数（元/月）", "Median ARPU (yuan/month)"),
    "contacts": ("联系次数", "Contacts"),
    "contacts_per_customer": ("每客户联系次数", "Contacts per customer"),
    "self_service_share": ("自助服务占比", "Self-service share"),
    # service time
    "customers": ("客户数", "Customers"),
    "customer_share": ("客户占比", "Share of customers"),
    "time_share": ("服务时间占比", "Share of service time"),
    "hours": ("服务时间（小时）", "Service time (hours)"),
    "hours_per_customer": ("每客户小时数", "Hours per customer"),
    "minutes_per_customer": ("每客户分钟数", "Minutes per customer"),
    "intensity": ("服务强度", "Service intensity"),
    "cum_customers": ("累计客户占比", "Cumulative share of customers"),
    "cum_time": ("累计服务时间占比", "Cumulative share of service time"),
    "gini": ("基尼系数", "Gini coefficient"),
    # funnel
    "reached": ("到达人数", "Reached"),
    "step_rate": ("本步转化率", "Step rate"),
    "overall_rate": ("总转化率", "Overall rate"),
    # service plan
    "plan": ("服务方案", "Service plan"),
    "cost": ("成本（元/月）", "Cost (yuan/month)"),
    "total": ("合计（元/月）", "Total (yuan/month)"),
    "budget": ("预算（元/月）", "Budget (yuan/month)"),
    "shortfall": ("缺口（元/月）", "Shortfall (yuan/month)"),
    "feasible": ("可行", "Feasible"),
    "points": ("总分值", "Points"),
    "points_per_customer": ("每客户分值", "Points per customer"),
    # queue
    "calls": ("来电数", "Calls"),
    "rank": ("名次", "Rank"),
    "start": ("开始处理", "Start"),
    "wait_minutes": ("等待时间（分钟）", "Wait (minutes)"),
    "mean_wait": ("平均等待（分钟）", "Mean wait (minutes)"),
    "mean_wait_minutes": ("平均等待（分钟）", "Mean wait (minutes)"),
    "p90_wait": ("等待时间 90 分位（分钟）", "90th percentile of wait (minutes)"),
    "p90_wait_minutes": ("等待时间 90 分位（分钟）", "90th percentile of wait (minutes)"),
    "answered_in_20s": ("20 秒内接听占比", "Share answered in 20 s"),
    "utilisation": ("坐席利用率", "Utilisation"),
    # who gains and who loses
    "measure": ("指标", "Measure"),
    "before": ("之前", "Before"),
    "after": ("之后", "After"),
    "gain": ("得失", "Gain"),
    "verdict": ("结论", "Verdict"),
    "gains": ("受益", "Gains"),
    "loses": ("受损", "Loses"),
    "same": ("不变", "Same"),
    # causes of switching, which the incidents hold several to a cell
    "inconvenience": ("不便", "Inconvenience"),
    "core_failure": ("核心服务失误", "Core service failure"),
    "encounter_failure": ("服务接触失误", "Service encounter failure"),
    "complaint_response": ("投诉回应不当", "Response to a complaint"),
    "competition": ("竞争对手吸引", "Attraction by competitors"),
    "ethics": ("道德问题", "Ethical problems"),
    "involuntary": ("非自愿转换", "Involuntary switching"),
    # sampling and questionnaires
    "population": ("总体人数", "Population"),
    "sd": ("标准差", "Standard deviation"),
    "yuan_per_interview": ("每份成本（元）", "Cost per interview (yuan)"),
    "exact": ("公式值", "Formula value"),
    "sample": ("样本量", "Sample"),
    "population_share": ("占总体", "Share of population"),
    "sample_share": ("占样本", "Share of sample"),
    "design_weight": ("设计权重", "Design weight"),
    "weight": ("权重", "Weight"),
    "stratum": ("层", "Stratum"),
    "target": ("目标", "Target"),
    "gap": ("偏差", "Gap"),
    "margin": ("边际变量", "Margin"),
    "category": ("类别", "Category"),
    "half_year": ("半年", "Half-year"),
    "surveys": ("调查次数", "Surveys"),
    "met": ("达标", "Met"),
    "missed": ("未达标", "Missed"),
    "open": ("进行中", "Open"),
    "estimated_minutes": ("估计时长（分钟）", "Estimated minutes"),
    "reading_seconds": ("读题（秒）", "Reading (s)"),
    "answer_seconds": ("作答（秒）", "Answering (s)"),
    "questions": ("题数", "Questions"),
    "advice_zh": ("怎么办", "What to do"),
    "advice_en": ("怎么办", "What to do"),
    "message_zh": ("发现", "Finding"),
    "message_en": ("发现", "Finding"),
    "question": ("问题", "Question"),
    "seriousness": ("轻重", "How serious"),
    "remedy": ("怎么办", "What to do"),
    "ok": ("合适", "OK"),
    "long": ("偏长", "Long"),
    "too_long": ("过长", "Too long"),
    "no_limit": ("无上限", "No limit"),
    "error": ("错误", "Error"),
    "warning": ("警告", "Warning"),
    "hint": ("提示", "Hint"),
    # survey and fieldwork
    "status.act": ("要行动", "Act"),
    "status.carry_on": ("继续做", "Carry on"),
    "status.watch": ("盯住", "Watch"),
    "status.keep": ("保持", "Keep"),
    # loyalty, switching, journey, recovery
    "quadrant": ("象限", "Quadrant"),
    "quadrant.zero": ("零忠诚", "Zero loyalty"),
    "quadrant.latent": ("潜在忠诚", "Latent loyalty"),
    "quadrant.inertia": ("惯性忠诚", "Inertia"),
    "quadrant.high": ("高度忠诚", "High loyalty"),
    "too_early": ("太新，暂不判断", "Too early to tell"),
    "policy": ("服务政策", "Policy"),
    "serve_at_low_cost": ("控制服务成本", "Serve at low cost"),
    "make_buying_easy": ("让购买更方便", "Make buying easy"),
    "give_reasons_to_stay": ("给出留下的理由", "Give reasons to stay"),
    "protect_and_reward": ("保护并回馈", "Protect and reward"),
    "welcome_and_wait": ("欢迎，再观察", "Welcome and wait"),
    "captive": ("被套住的客户", "Captive"),
    "dissatisfied_share": ("不满意占比", "Share dissatisfied"),
    "low": ("95% 下限", "95% low"),
    "high": ("95% 上限", "95% high"),
    "price_gap": ("差价（占我们价格）", "Price gap (of our price)"),
    "threshold": ("转换门槛", "Switching threshold"),
    "switches": ("会转走", "Switches"),
    "highest_price_yuan": ("留得住的最高价（元）", "Highest price that keeps (yuan)"),
    "price_yuan": ("我们的价格（元）", "Our price (yuan)"),
    "rival_yuan": ("对手的价格（元）", "Rival's price (yuan)"),
    "service_worth": ("服务价值（占我们价格）", "Service value (of our price)"),
    "switching_cost": ("转换成本（占我们价格）", "Switching cost (of our price)"),
    "cohort": ("首购时间", "Cohort"),
    "age": ("首购后第几期", "Age (periods)"),
    "active": ("活跃客户", "Active customers"),
    "retention": ("留存率", "Retention"),
    "month": ("月份", "Month"),
    "quarter": ("季度", "Quarter"),
    "year": ("年份", "Year"),
    "new_customers": ("新客户数", "New customers"),
    "retained_customers": ("老客户数", "Retained customers"),
    "new_yuan": ("新客户收入（元）", "Revenue from new customers (yuan)"),
    "retained_yuan": ("老客户收入（元）", "Revenue from retained customers (yuan)"),
    "retained_share": ("老客户收入占比", "Share from retained customers"),
    "recency_days": ("距最近购买（天）", "Recency (days)"),
    "monetary_yuan": ("消费金额（元）", "Monetary value (yuan)"),
    "r_score": ("R 得分", "R score"),
    "f_score": ("F 得分", "F score"),
    "m_score": ("M 得分", "M score"),
    "x": ("重复购买次数", "Repeat purchases"),
    "t_x": ("首购到最近购买的时间", "Time of the last purchase"),
    "T": ("首购至今的时间", "Time since the first purchase"),
    "alive": ("仍是客户的概率", "Chance to be still a customer"),
    "expected": ("预期", "Expected"),
    "investment_yuan": ("投资（元）", "Investment (yuan)"),
    "margin_yuan": ("每期利润（元/人）", "Margin per period (yuan per customer)"),
    "lift": ("留存率提升", "Lift in retention"),
    "discount": ("折现率", "Discount rate"),
    "gain_yuan": ("收益（元）", "Gain (yuan)"),
    "net_yuan": ("净收益（元）", "Net gain (yuan)"),
    "roi": ("投资回报率", "Return on investment"),
    "scenario.low": ("保守", "Low"),
    "scenario.likely": ("最可能", "Likely"),
    "scenario.high": ("乐观", "High"),
    "hours_saved": ("节省工时（小时）", "Hours saved"),
    "yuan_saved": ("节省金额（元）", "Yuan saved"),
    "covered": ("累计覆盖", "Covered so far"),
    "complained_low": ("投诉：95% 下限", "Complained: 95% low"),
    "complained_high": ("投诉：95% 上限", "Complained: 95% high"),
    "searched_low": ("寻找别家：95% 下限", "Searched: 95% low"),
    "searched_high": ("寻找别家：95% 上限", "Searched: 95% high"),
    "left_silently": ("没投诉就寻找别家", "Searched without a word"),
    "problem_rate": ("问题发生率", "Problem rate"),
    "complaint_rate": ("投诉率", "Complaint rate"),
    "satisfied_rate": ("投诉后满意率", "Satisfied after complaint"),
    "repurchase_no_problem": ("没有问题者的再购率", "Repurchase without a problem"),
    "repurchase_satisfied": ("投诉后满意者的再购率", "Repurchase, complained and satisfied"),
    "repurchase_dissatisfied": ("投诉后不满意者的再购率", "Repurchase, complained and dissatisfied"),
    "repurchase_silent": ("没有投诉者的再购率", "Repurchase, never complained"),
    "clv_yuan": ("客户终身价值（元）", "Customer lifetime value (yuan)"),
    "problems": ("遇到问题的客户", "Customers with a problem"),
    "lost_satisfied": ("流失：投诉后满意", "Lost: complained, satisfied"),
    "lost_dissatisfied": ("流失：投诉后不满意", "Lost: complained, dissatisfied"),
    "lost_silent": ("流失：没有投诉", "Lost: never complained"),
    "lost": ("流失的客户", "Customers lost"),
    "value_yuan": ("损失价值（元）", "Value lost (yuan)"),
    "input": ("输入", "Input"),
    "input_low": ("输入：最低", "Input: lowest"),
    "input_likely": ("输入：最可能", "Input: most likely"),
    "input_high": ("输入：最高", "Input: highest"),
    "at_low": ("结果：输入最低时", "Result at lowest input"),
    "at_likely": ("结果：最可能", "Result at likeliest inputs"),
    "at_high": ("结果：输入最高时", "Result at highest input"),
    "swing": ("摆幅", "Swing"),
    "unhappy": ("不满意的客户", "Unhappy customers"),
    "told": ("听说此事的人", "People told"),
    "money": ("金额", "Money"),
    "amount": ("数量", "Amount"),
    "round": ("轮次", "Round"),
    "new": ("新增客户", "New customers"),
    "word_of_mouth_yuan": ("口碑成本（元）", "Cost by word of mouth (yuan)"),
    "advertising_yuan": ("广告成本（元）", "Cost by advertising (yuan)"),
    "source_day": ("来源：第几天", "Day in the source"),
    "record_day": ("记录：第几天", "Day on record"),
    "difference_days": ("相差天数", "Difference (days)"),
    "source_yuan": ("拖延代价：按来源（元）", "Cost of delay by the source (yuan)"),
    "record_yuan": ("拖延代价：按记录（元）", "Cost of delay on record (yuan)"),
    "difference_yuan": ("相差（元）", "Difference (yuan)"),
    "disclosed": ("及时公开", "Told the public at once"),
    "informed_inside": ("内部通报到位", "Informed each other"),
    "respectful": ("言辞尊重", "Spoke with respect"),
    "recalled_fully": ("全面召回", "Recalled everything"),
    "leader_answered": ("负责人出面回应", "The leader answered"),
    "done": ("做到", "Done"),
    "known": ("已知", "Known"),
    "visits": ("到访次数", "Visits"),
    "strength": ("感受强度（平均绝对值）", "Strength of feeling (mean absolute rating)"),
    "opens": ("开启的旅程", "Journeys opened"),
    "closes": ("结束的旅程", "Journeys closed"),
    "first": ("首次触点", "First touchpoint"),
    "high_frequency": ("高频触点", "High-frequency touchpoint"),
    "high_perception": ("高感知", "High perception"),
    "last": ("末次触点", "Last touchpoint"),
    "moments": ("时刻数", "Moments"),
    "peak": ("峰值", "Peak"),
    "end": ("结束", "End"),
    "mean": ("平均", "Mean"),
    "predicted": ("预测的记忆", "Predicted memory"),
    "predictor": ("预测变量", "Predictor"),
    "changed": ("改变的旅程占比", "Share of journeys changed"),
    "idea": ("点子", "Idea"),
    "low_cost": ("低成本", "Low cost"),
    "simple": ("流程简单", "Simple process"),
    "easy_to_spread": ("易传播", "Easy to spread"),
    "owners": ("负责人数", "Owners"),
    "responsible": ("负责人", "Responsible"),
    "authority_yuan": ("一线权限（元）", "Front-line limit (yuan)"),
    "finding": ("发现", "Finding"),
    "unlisted": ("表里没有", "Not in the table"),
    "no_owner": ("没有负责人", "No owner"),
    "several_owners": ("几个负责人", "Several owners"),
    "no_authority": ("权限未定", "Limit not settled"),
    "minute_share": ("处理时间占比", "Share of minutes"),
    "life_cycle": ("生命周期阶段", "Life-cycle stage"),
    "strategy": ("战略", "Strategy"),
    "design": ("设计", "Design"),
    "transition": ("转换", "Transition"),
    "operation": ("运营", "Operation"),
    "element": ("峰值要素", "Peak element"),
    "delight": ("欣喜", "Delight"),
    "insight": ("认知", "Insight"),
    "pride": ("荣耀", "Pride"),
    "connection": ("连接", "Connection"),
    "on_stage": ("前台", "On stage"),
    "back_stage": ("后台", "Back stage"),
    "support": ("支持", "Support"),
    "fail_point": ("失误点", "Fail point"),
    "position": ("先后", "Position"),
    "critical": ("关键路径", "On the critical path"),
    "connected": ("已接上", "Connected"),
    "rpn": ("风险优先数（RPN）", "Risk priority number (RPN)"),
    "severity_rank": ("按严重度排名", "Rank by severity"),
    "tied": ("并列项数", "Tied with"),
    "know_rules": ("熟悉规则与考核", "Know the rules"),
    "inform_early": ("提前告知，管理期望", "Inform early"),
    "follow_up": ("跟进，多联系", "Follow up"),
    "keep_promises": ("信守承诺", "Keep promises"),
    "sincere_care": ("真诚专属的关怀", "Sincere, exclusive care"),
    "flexible_process": ("流程灵活", "Flexible process"),
    "careful_detail": ("细节用心，不让升级", "Careful detail"),
    "satisfied_low": ("满意：95% 下限", "Satisfied: 95% low"),
    "satisfied_high": ("满意：95% 上限", "Satisfied: 95% high"),
    "outcome": ("结果", "Outcome"),
    "recovered": ("问题得到补救", "Recovered"),
    "recovered_low": ("补救：95% 下限", "Recovered: 95% low"),
    "recovered_high": ("补救：95% 上限", "Recovered: 95% high"),
    "no_problem_low": ("没有问题：95% 下限", "No problem: 95% low"),
    "no_problem_high": ("没有问题：95% 上限", "No problem: 95% high"),
    "difference": ("相差", "Difference"),
    "paradox": ("悖论成立", "Paradox holds"),
    "no_paradox": ("悖论不成立", "No paradox"),
    "undecided": ("看不出", "Undecided"),
    # service-profit chain and DISC
    "path": ("路径系数", "Path"),
    "positive": ("正向", "Positive"),
    "negative": ("负向", "Negative"),
    "as_expected": ("与预期一致", "As expected"),
    "opposite": ("与预期相反", "Opposite"),
    "unclear": ("不能确定", "Unclear"),
    "predictors": ("前因个数", "Predictors"),
    "r2": ("拟合优度 R²", "R squared"),
    "route": ("路线", "Route"),
    "steps": ("步数", "Steps"),
    "effect": ("间接效应", "Effect"),
    "answers": ("回答数", "Answers"),
    "change": ("与上一级之差", "Change from the level above"),
    "change_low": ("之差下限", "Change, low"),
    "change_high": ("之差上限", "Change, high"),
    "kept": ("保留比例", "Share kept"),
    "kept_low": ("保留比例下限", "Share kept, low"),
    "kept_high": ("保留比例上限", "Share kept, high"),
    "acquisition_yuan": ("广告获客成本（元/人）", "Advertising cost (yuan per new customer)"),
    "service_yuan": ("服务附加成本（元/人年）", "Extra service cost (yuan per customer and year)"),
    "referral_yuan": ("转介绍成本（元/人）", "Referral cost (yuan per referred customer)"),
    "referrals": ("新增转介绍（人/客户年）", "Extra referrals (per customer and year)"),
    "yuan_by_service": ("靠服务获客的成本（元/人）", "Cost by service (yuan per new customer)"),
    "break_even_referrals": ("盈亏平衡的转介绍率", "Break-even referrals"),
    "break_even_service_yuan": ("服务成本上限（元/人年）", "Most that service may cost (yuan per customer and year)"),
    "saving_yuan": ("节省（元/客户年）", "Saving (yuan per customer and year)"),
    "cheaper": ("更省的办法", "Cheaper way"),
    "cheaper.service": ("优质服务", "Service"),
    "cheaper.advertising": ("广告", "Advertising"),
    "cheaper.same": ("一样", "Same"),
    "cases_in": ("接收件数", "Cases in"),
    "cases_out": ("交出件数", "Cases out"),
    "suppliers": ("上游部门数", "Suppliers"),
    "receivers": ("下游部门数", "Receivers"),
    "minutes_in": ("处理时间（分钟）", "Minutes in"),
    "minutes_per_case": ("每件用时（分钟）", "Minutes per case"),
    "hub": ("枢纽", "Hub"),
    "slowest": ("每件最慢", "Slowest"),
    "bottleneck": ("瓶颈", "Bottleneck"),
    "function": ("部门功能", "Function"),
    "function.sales": ("销售", "Sales"),
    "complaints_suggestions": ("投诉与建议", "Complaints and suggestions"),
    "after_sales": ("售后服务", "After-sales"),
    "value_added": ("增值业务", "Value-added business"),
    "information_feedback": ("客户信息反馈", "Customer information feedback"),
    "accountable": ("当责（A）", "Accountable (A)"),
    "consulted": ("咨询（C）", "Consulted (C)"),
    "informed": ("知会（I）", "Informed (I)"),
    "no_accountable": ("无人当责", "Nobody accountable"),
    "several_accountable": ("多头当责", "Several accountable"),
    "no_responsible": ("无人执行", "Nobody responsible"),
    "several_responsible": ("多头执行", "Several responsible"),
    "carried": ("承担职责数", "Duties carried"),
    "overloaded": ("负担过重", "Overloaded"),
    "goal": ("服务目标", "Goal"),
    "goal.brand": ("品牌", "Brand"),
    "contact_window": ("沟通窗口", "Contact window"),
    "one_image": ("统一形象", "One image"),
    "personal_marketing": ("个性化营销", "Personal marketing"),
    "goal.quality": ("质量", "Quality"),
    "efficiency": ("效率", "Efficiency"),
    "goal.cost": ("成本", "Cost"),
    "relationship": ("客户关系", "Relationship"),
    "input_to_research": ("研发输入", "Input to R&D"),
    "metric": ("衡量指标", "Metric"),
    "metrics": ("指标个数", "Metrics"),
    "has_metric": ("有指标", "Has a metric"),
    "next_customer": ("下一道客户", "Next customer"),
    "service": ("服务", "Service"),
    "promise": ("服务承诺", "Promise"),
    "services": ("服务条数", "Services"),
    "complete": ("完整条数", "Complete"),
    "no_next_customer": ("缺服务对象", "No next customer"),
    "no_service": ("缺服务内容", "No service"),
    "no_promise": ("缺承诺", "No promise"),
    "serves_itself": ("只服务自己", "Serves itself"),
    "served_by": ("被几个部门服务", "Served by"),
    "passed": ("通过", "Passed"),
    "barrier": ("障碍", "Barrier"),
    "best_rank": ("最高可能名次", "Best rank"),
    "worst_rank": ("最低可能名次", "Worst rank"),
    "situation": ("情境", "Situation"),
    "place": ("位置", "Place"),
    "style": ("风格", "Style"),
    "statement": ("陈述", "Statement"),
    "source_letter": ("课件字母", "Source letter"),
    "standard_letter": ("标准字母", "Standard letter"),
    "net": ("净得分", "Net"),
    "blocks": ("有效题数", "Usable blocks"),
    "problem": ("问题", "Problem"),
    "incomplete": ("漏答", "Incomplete"),
    "contradictory": ("自相矛盾", "Contradictory"),
    "pattern": ("画像形态", "Pattern"),
    "single": ("单一突出", "Single"),
    "blend": ("并列", "Blend"),
    "flat": ("平坦", "Flat"),
    "too_few": ("作答太少", "Too few"),
    "first_style": ("首位风格", "First style"),
    "stability": ("稳定度", "Stability"),
    "people": ("人数", "People"),
    "correlation": ("相关系数", "Correlation"),
    "reliability": ("信度", "Reliability"),
    "reliability_low": ("信度下限", "Reliability, low"),
    "reliability_high": ("信度上限", "Reliability, high"),
    "finding.ok": ("清楚", "Settled"),
    # scores, agreement, Kano, service quality
    "missing": ("空缺", "Missing"),
    "effective": ("有效样本量", "Effective sample size"),
    "satisfied_answers": ("满意的回答", "Satisfied answers"),
    "easy_answers": ("省力的回答", "Easy answers"),
    "promoters": ("推荐者", "Promoters"),
    "passives": ("被动者", "Passives"),
    "detractors": ("贬损者", "Detractors"),
    "standard_error": ("标准误", "Standard error"),
    "all": ("全部", "All"),
    "score_before": ("之前的得分", "Score before"),
    "score_after": ("之后的得分", "Score after"),
    "z": ("z 值", "z"),
    "p_value": ("p 值", "p-value"),
    "band": ("体验档次", "Band of experience"),
    "band.poor": ("差", "poor"),
    "band.good": ("好", "good"),
    "band.great": ("很好", "great"),
    "band.superb": ("极好", "superb"),
    "reference": ("参照", "Reference"),
    "raw_difference": ("直接相比的差", "Raw difference"),
    "driver": ("驱动因素", "Driver"),
    "beta": ("标准化系数", "Standardised coefficient"),
    "importance": ("重要性", "Importance"),
    "performance": ("表现", "Performance"),
    "importance_cut": ("重要性分界", "Importance cut"),
    "performance_cut": ("表现分界", "Performance cut"),
    "quadrant.concentrate": ("优先改进", "Concentrate here"),
    "quadrant.keep_up": ("继续保持", "Keep up"),
    "quadrant.low_priority": ("低优先级", "Low priority"),
    "quadrant.overkill": ("可能过度", "Possible overkill"),
    "definition": ("算法", "Definition"),
    "matches": ("与报告相符", "Matches"),
    "value": ("值", "Value"),
    "reported": ("报告的数", "Reported"),
    "recomputed": ("复算的数", "Recomputed"),
    "verdict.reproduced": ("可复现", "Reproduced"),
    "verdict.disputed": ("存疑", "Disputed"),
    "metric_kind": ("指标种类", "Kind of metric"),
    "metric_kind.descriptive": ("描述性", "Descriptive"),
    "metric_kind.perceptual": ("感知性", "Perceptual"),
    "metric_kind.outcome": ("结果性", "Outcome"),
    "metric_kind.unknown": ("未知", "Unknown"),
    "note": ("备注", "Note"),
    "category.M": ("M 必备", "M must-be"),
    "category.O": ("O 期望", "O one-dimensional"),
    "category.A": ("A 魅力", "A attractive"),
    "category.I": ("I 无差异", "I indifferent"),
    "category.R": ("R 反向", "R reverse"),
    "category.Q": ("Q 可疑", "Q questionable"),
    "runner_up": ("次多类别", "Runner-up"),
    "runner_up.M": ("M 必备", "M must-be"),
    "runner_up.O": ("O 期望", "O one-dimensional"),
    "runner_up.A": ("A 魅力", "A attractive"),
    "runner_up.I": ("I 无差异", "I indifferent"),
    "runner_up.R": ("R 反向", "R reverse"),
    "runner_up.Q": ("Q 可疑", "Q questionable"),
    "better": ("Better 系数", "Better"),
    "better_low": ("Better：95% 下限", "Better: 95% low"),
    "better_high": ("Better：95% 上限", "Better: 95% high"),
    "worse": ("Worse 系数", "Worse"),
    "worse_low": ("Worse：95% 下限", "Worse: 95% low"),
    "worse_high": ("Worse：95% 上限", "Worse: 95% high"),
    "total_strength": ("总强度", "Total strength"),
    "category_strength": ("类别强度", "Category strength"),
    "fong_difference": ("最多两类之差", "Difference of the top two"),
    "fong_threshold": ("Fong 检验临界值", "Threshold by Fong"),
    "significant": ("差异显著", "Significant"),
    "q_rate": ("可疑回答占比", "Share questionable"),
    "q_warning": ("可疑回答过多", "Too many questionable"),
    "strategy.basic": ("基础服务", "Basic"),
    "strategy.worry_free": ("省心服务", "Worry-free"),
    "strategy.beyond_expectation": ("超预期服务", "Beyond expectation"),
    "strategy.do_not_invest": ("不投入", "Do not invest"),
    "strategy.avoid": ("避免", "Avoid"),
    "strategy.ask_again": ("重新调查", "Ask again"),
    "confidence": ("把握", "Confidence"),
    "confidence.firm": ("确定", "Firm"),
    "confidence.open": ("未定", "Open"),
    "experience_level": ("体验层级", "Level of experience"),
    "experience_level.unmet": ("需求未满足", "Needs not met"),
    "experience_level.needs_met": ("1.0 满足需求", "1.0 needs met"),
    "experience_level.easy": ("2.0 省力", "2.0 easy"),
    "experience_level.memorable": ("3.0 超预期难忘", "3.0 memorable"),
    "dimension": ("维度", "Dimension"),
    "dimension.tangibles": ("有形性", "Tangibles"),
    "dimension.reliability": ("可靠性", "Reliability"),
    "dimension.responsiveness": ("响应性", "Responsiveness"),
    "dimension.assurance": ("保证性", "Assurance"),
    "dimension.empathy": ("移情性", "Empathy"),
    "gap_low": ("差距：95% 下限", "Gap: 95% low"),
    "gap_high": ("差距：95% 上限", "Gap: 95% high"),
    "weighted_gap": ("加权差距", "Weighted gap"),
    "weighted_low": ("加权差距：95% 下限", "Weighted gap: 95% low"),
    "weighted_high": ("加权差距：95% 上限", "Weighted gap: 95% high"),
    "items": ("题数", "Items"),
    "alpha": ("克龙巴赫 α", "Cronbach's alpha"),
    "deviation": ("标准差", "Standard deviation"),
    "item_rest": ("题余相关", "Item-rest correlation"),
    "alpha_if_dropped": ("删去后的 α", "Alpha if dropped"),
    "alpha_if_reversed": ("反向后的 α", "Alpha if reversed"),
    "verdict.ok": ("正常", "OK"),
    "verdict.constant": ("答案全都一样", "All answers the same"),
    "verdict.reversed": ("可能没有反向", "Not reversed?"),
    "gap.listening": ("倾听差距", "Listening gap"),
    "gap.standards": ("标准差距", "Standards gap"),
    "gap.delivery": ("传递差距", "Delivery gap"),
    "gap.communication": ("沟通差距", "Communication gap"),
    "gap_measure": ("举措", "Measure"),
    "scored": ("已评举措", "Measures scored"),
    "listed": ("应评举措", "Measures listed"),
    "room": ("改进空间", "Room to improve"),
    "first_measure": ("先做的举措", "First measure"),
    "gap_measure.research": ("市场调研", "Research"),
    "gap_measure.upward_communication": ("向上沟通", "Upward communication"),
    "gap_measure.first_time_recovery": ("首次补救", "First-time recovery"),
    "gap_measure.service_design": ("服务设计", "Service design"),
    "gap_measure.closed_loop": ("闭环管理", "Closed loop"),
    "gap_measure.visible_standards": ("标准可视化", "Visible standards"),
    "gap_measure.hire": ("选对人", "Hire"),
    "gap_measure.enable": ("赋能", "Enable"),
    "gap_measure.support": ("支持", "Support"),
    "gap_measure.keep": ("留住人", "Keep"),
    "gap_measure.no_over_publicity": ("不过度宣传", "No over-publicity"),
    "gap_measure.no_over_promise": ("不过度承诺", "No over-promising"),
    "first_measure.research": ("市场调研", "Research"),
    "first_measure.upward_communication": ("向上沟通", "Upward communication"),
    "first_measure.first_time_recovery": ("首次补救", "First-time recovery"),
    "first_measure.service_design": ("服务设计", "Service design"),
    "first_measure.closed_loop": ("闭环管理", "Closed loop"),
    "first_measure.visible_standards": ("标准可视化", "Visible standards"),
    "first_measure.hire": ("选对人", "Hire"),
    "first_measure.enable": ("赋能", "Enable"),
    "first_measure.support": ("支持", "Support"),
    "first_measure.keep": ("留住人", "Keep"),
    "first_measure.no_over_publicity": ("不过度宣传", "No over-publicity"),
    "first_measure.no_over_promise": ("不过度承诺", "No over-promising"),
    "own": ("自己", "Own"),
    "industry": ("行业标准", "Industry standard"),
    "rival": ("竞争对手", "Rival"),
    "best": ("行业最佳", "Best in the trade"),
    "lead": ("领先幅度", "Lead"),
    "verdict.below_industry": ("低于行业标准", "below the industry"),
    "verdict.behind_rival": ("落后对手", "behind the rival"),
    "verdict.level_with_rival": ("与对手持平", "level with the rival"),
    "verdict.ahead_of_rival": ("领先对手", "ahead of the rival"),
    "alternative": ("可另行承诺", "Promise instead"),
    "alternative.tangibles": ("有形性", "Tangibles"),
    "alternative.reliability": ("可靠性", "Reliability"),
    "alternative.responsiveness": ("响应性", "Responsiveness"),
    "alternative.assurance": ("保证性", "Assurance"),
    "alternative.empathy": ("移情性", "Empathy"),
    "customer_gap": ("与客户要求的差距", "Gap to the customer's wish"),
    "rival_gap": ("与对手的差距", "Gap to the rival"),
    "best_gap": ("与行业最佳的差距", "Gap to the best"),
    "worst_view": ("落后最多的视角", "View furthest ahead"),
    "worst_view.customer": ("客户的要求", "the customer's wish"),
    "worst_view.rival": ("竞争对手", "the rival"),
    "worst_view.best": ("行业最佳", "the best in the trade"),
    "worst_gap": ("最大差距", "Widest gap"),
    "deadline": ("期限", "Deadline"),
    "fastest_response": ("最快响应", "fastest response"),
    "professional_support": ("专业支持", "professional support"),
    "first_things_first": ("要事优先", "first things first"),
    "in_their_place": ("换位思考", "in their place"),
    "promises_kept": ("信守承诺", "promises kept"),
    "indicators": ("指标数", "Indicators"),
    "verdict.incomplete": ("有空缺，无法核对", "Incomplete"),
    "verdict.no_ratings": ("没有评分", "No ratings"),
    "verdict.not_reported": ("没有报告", "Not reported"),
    "self_score": ("自评", "Own score"),
    "others_mean": ("他评均值", "Others' mean"),
    "raters": ("评分人数", "Raters"),
    "finding.blind_spot": ("盲点", "Blind spot"),
    "finding.hidden_strength": ("隐藏的优势", "Hidden strength"),
    "finding.in_line": ("一致", "In line"),
    "finding.no_self": ("没有自评", "No self-rating"),
    "finding.no_others": ("没有他评", "No other ratings"),
    "rater_1": ("评分人 1", "Rater 1"),
    "rater_2": ("评分人 2", "Rater 2"),
    "measure.exact": ("完全一致", "Exact agreement"),
    "measure.within_one": ("相差不超过 1 分", "Within one point"),
    "measure.pearson": ("皮尔逊相关", "Pearson correlation"),
    "measure.spearman": ("斯皮尔曼相关", "Spearman correlation"),
    "measure.kappa_linear": ("线性加权 κ", "Kappa, linear"),
    "measure.kappa_quadratic": ("平方加权 κ", "Kappa, quadratic"),
    "measure.icc": ("组内相关 ICC(A,1)", "ICC(A,1)"),
    "form": ("形式", "Form"),
    "code": ("编码", "Code"),
    "both": ("两人都用", "Both"),
    "only_first": ("只有第一人用", "Only the first"),
    "only_second": ("只有第二人用", "Only the second"),
    "neither": ("都没有用", "Neither"),
    "line": ("线", "Line"),
    "line.lower": ("下限", "Lower limit"),
    "line.bias": ("偏差", "Bias"),
    "line.upper": ("上限", "Upper limit"),
}


@cache
def package() -> dict[str, Any]:
    """Return the description of the data set, ``datasets/datapackage.json``, read once.

    Raises:
        CourseError: the file is missing or is not JSON.
    """
    path = root() / "datasets" / PACKAGE
    try:
        described: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise CourseError(
            say(
                zh=f"读不出数据说明 {path}:{problem}。请从课程原件恢复这个文件。",
                en=f"Cannot read the description of the data {path}: {problem}. Restore the file from the course.",
            )
        ) from problem
    return described


def tables() -> dict[str, dict[str, Any]]:
    """Return the description of each table by its name."""
    return {resource["name"]: resource for resource in package()["resources"]}


@cache
def _names() -> dict[str, tuple[str, str]]:
    """Return every known key with its names in Chinese and English.

    A value stands under "column.value", and alone where it has one meaning or its first one. Columns go before
    values, values before tables.
    """
    names = dict(EXTRA)
    fields = [field for table in tables().values() for field in table["schema"]["fields"]]
    for field in fields:
        names[field["name"]] = (field["title_zh"], field["title_en"])
    for field in fields:
        for value, text in field.get("labels", {}).items():
            names[f"{field['name']}.{value}"] = (text["zh"], text["en"])
            if field["type"] == "string":  # a number alone is only a number
                names.setdefault(value, (text["zh"], text["en"]))
    for name, table in tables().items():
        names.setdefault(name, (table["title_zh"], table["title_en"]))
    return names


def label(key: Any, column: Any = None) -> Any:
    """Return the display name of a column, a value or a table in the current language.

    Args:
        key: name of a column, a code value such as ``"prime"``, or the name of a table.
        column: the column of the value, for a value that means different things in different columns, and for
            numbered items.

    Returns:
        Its display name; for several codes joined by semicolons their names; a key that has none comes back
        unchanged.

    >>> from course_lib.labels import label
    >>> label("prime") in ("尊享", "Prime"), label("no such key"), label(7)
    (True, 'no such key', 7)
    >>> label("A", "tier") == label("A"), label("A", "role") in ("当责", "Accountable")
    (True, True)
    """
    names = _names()
    wanted = f"{column}.{key}" if isinstance(key, str | int) and f"{column}.{key}" in names else key
    if not isinstance(wanted, str) or wanted not in names:
        parts = key.split(";") if isinstance(key, str) else []
        if len(parts) > 1 and all(part in names for part in parts):
            return say(zh="；", en="; ").join(label(part, column) for part in parts)
        return key
    zh, en = names[wanted]
    return zh if language.current() == "zh" else en


def display(frame: pd.DataFrame | pd.Series) -> pd.DataFrame:
    """Return a copy of a table for people: columns, index and values in the current language.

    Args:
        frame: any table; a series becomes a table of one column.

    Returns:
        A new frame of the same shape and order; numbers, dates and unknown texts stay as they are.

    >>> import pandas as pd
    >>> display(pd.DataFrame({"brand": ["prime"], "n": [3]})).iloc[0, 0] in ("尊享", "Prime")
    True
    """
    shown = frame.to_frame() if isinstance(frame, pd.Series) else frame.copy()
    for position in range(shown.shape[1]):
        shown.isetitem(position, _values(shown.iloc[:, position]).array)
    shown.columns = _axis(shown.columns)
    shown.index = _axis(shown.index)
    return shown


def _values(column: pd.Series) -> pd.Series:
    """Put the display names of codes in place of the codes of one column."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        return column.cat.rename_categories([label(category, column.name) for category in column.cat.categories])
    if pd.api.types.is_string_dtype(column.dtype) or column.dtype == object:
        return column.map(lambda value: label(value, column.name))
    return column


def _axis(axis: pd.Index) -> pd.Index:
    """Put display names on an index or on column names, and on the names of its levels."""
    if isinstance(axis, pd.MultiIndex):
        names = [label(name) for name in axis.names]
        return axis.set_levels([_axis(level).tolist() for level in axis.levels], verify_integrity=False).set_names(
            names
        )
    if isinstance(axis, pd.CategoricalIndex):
        axis = axis.rename_categories([label(category, axis.name) for category in axis.categories])
    elif pd.api.types.is_string_dtype(axis.dtype) or axis.dtype == object:
        axis = axis.map(lambda value: label(value, axis.name))
    return axis.rename(label(axis.name))
