"""What is wrong with the wording of a survey question; what concerns options is in ``items.py``."""

from course_lib.text.rules import Rule

ZH = (
    Rule(
        "leading",
        r"(?:您|你|大家)?(?:是否|是不是|难道|不觉得|应该|想必|肯定|一定|当然|无疑|相信)(?:也|都|会|就|不)?(?:觉得|认为|同意|赞成|认同|支持|满意|喜欢|愿意)|(?:难道|想必|毫无疑问|众所周知|大家都(?:知道|说|认为|觉得)|不(?:觉得|认为)[^。?]{0,20}吗)",
    ),
    Rule(
        "leading", r"(?:吧|对吧|对不对|是吧|不是吗|没错吧|是不是|您说是吧)\?$|(?:吧|对吧|对不对|是吧|不是吗|没错吧)\?"
    ),
    Rule(
        "leading",
        r"(?:绝大多数|大多数|多数|九成|八成|百分之[九八]|[89][0-9]%|凡是|越来越多|很多|不少|广大|其他)(?:的)?(?:[^。,?]{0,12})(?:都|已经|已|选择|认为|觉得|表示|推荐|好评|满意|给了)",
    ),
    Rule(
        "leading",
        r"(?:专家|研究|权威|医生|老师|院士|央视|国家|领导)[^。,?]{0,14}(?:认为|表明|证明|建议|推荐|指出|提倡|都说|证实)",
    ),
    Rule(
        "leading",
        r"(?:优质|贴心|一流|顶级|卓越|出色|备受好评|深受|广受|屡获|荣获|领先|周到|热情|精心|美味|超值|倾心|获奖|引以为傲|无微不至|用心|全新升级|明星)(?:的)?[^。?]{0,24}(?:您|满意|喜欢|打分|评价|如何|吗)",
    ),
    Rule(
        "leading",
        r"(?:作为|身为)(?:一[名个位])?(?:有|负责|爱|合格|好|文明|关心)[^。?]{0,16}(?:您|你|会|是否|应该)|(?:5|五|满|10|十|好)(?:星|分)(?:好评)?[^。?]{0,12}(?:支持|鼓励|工资|奖金|绩效|考核|哦|拜托|辛苦)|(?:关系到|影响)(?:我们|我|员工)[^。]{0,6}(?:工资|奖金|考核|绩效)",
    ),
    Rule(
        "loaded",
        r"(?:您|你)(?:为什么|为何|怎么|如何|什么时候|何时)(?:还|总|一直|不|没|讨厌|害怕|嫌|拒绝|浪费|忍受|抱怨|喜欢|乐于|会|要|停止|开始|戒)[^。?]{0,30}",
        unless=r"^(?:如果|若|如)|如(?:您|果)|(?:选|答)了",
    ),
    Rule(
        "loaded",
        r"(?:乱收费|黑心|坑人|糟糕|恶劣|臃肿|低效|愚蠢|懒散|敷衍|霸王|垄断|天价|离谱|过分|无理|烦人|恼人|浪费|折磨|坑|傲慢|推诿|拖沓|混乱|不合理|令人失望|可恶|虚高|粗暴|骚扰)(?:的)?(?:[^。?]{0,24})(?:吗|什么|哪|几|多少|如何|怎么|\?|满意|程度|影响|看法|评价)",
    ),
    Rule(
        "loaded",
        r"(?:上次|这次|最近一次|经常|平时|通常)?(?:您|你)(?:的|家)?(?:孩子|爱人|丈夫|妻子|老公|老婆|车|宠物|信用卡|年终奖|司机|保姆|二胎)[^。?]{0,24}(?:几|多少|哪|什么|怎么)",
        unless=r"如果|若|如有|没有",
    ),
    Rule(
        "double_barrelled",
        r"[\u4e00-\u9fff]{1,10}(?:和|与|以及|及|、|还有|并且|且|同时|又|跟|既|也)[\u4e00-\u9fff]{1,14}(?:满意|如何|怎么样|怎样|好不好|是否|吗|打[几多]?分|评价|合理|清楚|方便|及时|舒适|干净|同意|专业|准确|值得|友好|友善|好|快|认可|够)",
        unless=r"(?:相比|比较|哪个|哪一|哪种|哪些|还是|更|之间|先|再)|(?:整个|全程|流程|过程)",
    ),
    Rule(
        "double_negative",
        r"(?:不|没|无|未|非|别|勿|否)[^。?,]{0,10}(?:不|没|无|未|非|别|勿|否|难|缺|反对|拒绝|禁止|取消)[^。?]{0,20}(?:同意|赞成|吗|是否|看法|\?|反对|认为)",
        unless=r"(?:如果|若|如)(?:您|你)?(?:没|不|未)|有没有|是不是|要不要|会不会|能不能|好不好|满意或不满意|不满意|不知道|不清楚|不同意还是|不断|不错|无线|不锈|无人|非常|非|无障碍|差不多|来不及|不得不",
    ),
    Rule(
        "double_negative",
        r"(?:是否|您)?(?:反对|不同意|不赞成|不认为|不希望|不觉得)[^。?]{0,8}(?:不|没|无|未|取消|禁止|停止|拒绝|废除)",
    ),
    Rule(
        "jargon",
        r"(?:[a-z]{2,6}(?:/[a-z]{2,6})?(?:指数|值|机制|模型|协议|率|指标|系统|体系|码|认证|评分|渠道|模式|接口|架构))|(?:触达|闭环|赋能|颗粒度|链路|抓手|私域|心智|漏斗|首解率|首呼|一次解决率|履约|敞口|净值|久期|年化|免赔|起付线|代位|追偿|敏捷|迭代|并发|带宽|时延|丢包|吞吐|网元|基站|漫游|套餐外|颗粒|履约率|时效件|妥投|揽收|中转|干线|甩挂|最后一公里|全渠道|渗透率|转化率|客单价|复购率|留存|触点|动线|坪效|热力图|净推荐值|体验官|分诊|主诉|预后|并发症|术中|种植体|牙周|根尖|导诊|统筹|个账|共付|dpi|qps|sla|api|nps|csat|ces|kpi|erp|crm|ivr|sku|oem|ddp|fob|bim|vlan|dns|sop|mttr|rto)",
        unless=r"(?:工程师|运维|医师|药师|管理员|开发者|专员|经理|从业|采购|报关员|分析师|技术人员)(?:填|专|请|版|您)|[((][^))]{0,14}(?:填写|填|答|专用|岗位|人员)",
    ),
    Rule(
        "absolute",
        r"总是|从来(?:都|没|不)?|从不|从未|永远|一直(?:都)?|每(?:次|天|一次|一天|个|一个|回|顿|一位|笔|单)[^。?]{0,12}(?:都|均|全)|所有(?:的)?|全部|任何|完全|只(?:去|用|买|在|有|看|吃|选|坐|认|信)|唯一|一定|必须|绝对|百分之百|100%|始终|毫无|无一|全都|全程都|彻底|凡是",
        unless=r"(?:所有|全部)(?:适用|符合|选项|权益)|可多选|总是/|,总是",
    ),
    Rule(
        "recall_overload",
        r"(?:过去|最近|近|前|这|去年|前年)(?:的)?(?:[二两三四五六七八九十0-9]{1,3}(?:个)?(?:年|多年)|十几年|半年|[0-9]{2}个月|十二个月|一整年|一年|几年)[^。?]{0,30}(?:几次|多少|每|逐|分别|各|具体|哪[天几]|总共|一共|列|总计|平均)|(?:20[01][0-9]|20[12][0-9])年[^。?]{0,20}(?:几|多少|哪|第一次|每|各)|(?:小时候|上学时|第一次|头一回|首次|当年|从(?:小|开户|入职|装机|办卡|出生|注册|开业)|以来|至今|入网)[^。?]{0,30}(?:几|多少|哪|什么|每|各)|(?:逐(?:次|一|日|条|笔)|一一|一次次|每(?:次|天|笔|一次|一笔|一通)(?:的|各)?)[^。?]{0,24}(?:填|写|列|多少|几|回忆|分钟|金额|时间)|(?:几|多少)(?:秒|分几秒)|精确到|具体到",
    ),
)

EN = (
    Rule(
        "leading",
        r"\b(?:don't you|wouldn't you|isn't it|aren't|didn't you|won't you|shouldn't|wouldn't it|doesn't (?:it|our|the)|isn't (?:that|our|the)|surely|obviously|of course|naturally|no doubt|undoubtedly|clearly|you(?:'d| would) (?:agree|surely|no doubt)|agree that|how much (?:better|did you (?:love|enjoy))|we(?:'re| are) sure|i(?:'m| am) sure|as (?:everyone|we all|you) (?:knows?|can see))\b",
    ),
    Rule(
        "leading",
        r",\s?(?:right|yes|correct|no|don't you|isn't it|wasn't it|aren't they|didn't (?:it|we|you|they)|weren't they|won't you|haven't (?:we|you)|hasn't it|doesn't it|wouldn't you|do you not|eh)\?",
    ),
    Rule(
        "leading",
        r"\b(?:most (?:of our |people|customers|guests|members|patients|users|parents|travellers)|(?:8|9)\d ?(?:%|per ?cent)|nine (?:out of|in) ten|many (?:customers|people|experts)|experts?|doctors|studies|research|scientists|dentists|everyone|millions of)\b[^?.]{0,50}\b(?:agree|say|said|recommend|show|shows|prefer|love|rate|rated|believe|found|think|choose|prove|warn|call|report|switched|trust)\b",
    ),
    Rule(
        "leading",
        r"\b(?:award-winning|world-class|excellent|outstanding|wonderful|fantastic|delicious|friendly and|exceptional|superb|state-of-the-art|amazing|lovely|brilliant|hard-?working|dedicated|hugely popular|much-loved|great|premium|generous|unbeatable|first-class|caring|delightful|improved|superior|exciting)\b[^?.]{0,60}\?",
    ),
    Rule(
        "leading",
        r"\b(?:five stars?|5 stars?|a (?:10|ten|five)|top marks?|full marks)\b[^?.]{0,40}\b(?:help|bonus|job|keep|appreciate|means|pay|please)|(?:helps? us|our (?:jobs?|bonus|pay)|keep (?:our|us))[^?.]{0,30}(?:score|rating|10|five|nine)|as a (?:responsible|good|caring|loyal|concerned|sensible)",
    ),
    Rule(
        "loaded",
        r"\b(?:why (?:do|did|have|are|don't|didn't|won't|haven't) you (?:still |not |keep |always |prefer |refuse |dislike |hate |stop|ignore|fail|waste|love|enjoy|put up|tolerate|resist)|when did you (?:stop|last (?:cheat|lie|waste)|start (?:ignoring|avoiding|wasting))|have you stopped|do you still|how (?:often|much|long) (?:do|did|have) you (?:waste|suffer|ignore|fail|neglect|struggle|put up|cheat|endure|complain|tolerate|regret)|what (?:annoys|irritates|frustrates|do you (?:hate|dislike|love|enjoy)|did you (?:hate|dislike|love|enjoy|like most)|made you (?:unhappy|angry))|which of our (?:failings|failures|mistakes))",
        unless=r"\bif (?:you|any|so)|if applicable",
    ),
    Rule(
        "loaded",
        r"\b(?:rip-?offs?|greedy|lazy|incompetent|outrageous|ridiculous|useless|terrible|awful|appalling|dreadful|unfair|unreasonable|excessive|wasteful|bloated|poor|pathetic|sloppy|shoddy|bureaucratic|absurd|pointless|notorious|so-called|disgraceful|sky-high|endless|tedious|painful|clumsy|heartless|overpriced|unnecessary|hated|dismal|chaotic|reckless|slow)\b[^?]{0,60}\?",
        unless=r"poor\s*(?:,|to|/|$)|or poor",
    ),
    Rule(
        "loaded",
        r"\b(?:your (?:children|child|kids|husband|wife|partner|car|dog|cat|pet|boss|mortgage|second|cleaner|son|daughter|complaint|problems?|debts?|addiction))\b[^?]{0,50}\?",
        unless=r"\bif (?:you|any)|do you have|have you",
    ),
    Rule(
        "double_barrelled",
        r"\b[a-z'-]{1,20}(?:,? and|,? as well as|,? or| but also|/| while also| yet| plus) (?:the |our |your |how |its |their |whether |did |was |were |do |would |had )?[a-z'-]{1,20}(?: [a-z'-]{1,20}){0,4}[^?]{0,50}(?:\?|$|:)",
        unless=r"satisfied or|dissatisfied|yes or no|agree or|\bor not\b|compare|which (?:of|do|is|would|one)|\bbetween\b|rather|more than|versus|and conditions|bed and breakfast|research and dev|health and safety|food and drink|fish and|p and p|and so on|terms and|arts and|profit and|black and|\bor more\b|\bor (?:so|less)\b|once or twice|more or less|sooner or later|back and forth",
    ),
    Rule(
        "double_negative",
        r"\b(?:not|never|no|n't|don't|didn't|isn't|wasn't|can't|won't|shouldn't|nobody|none|neither|without|cannot)\b[^?.]{0,45}\b(?:not|never|no(?! one)|none|nothing|nobody|without|un(?:necessary|satisf\w{1,20}|help\w{0,20}|clear|fair|able|likely|happy|comfortable|reasonable|friendly|safe|important|reliable|available|usual|acceptable|wanted|seen)|dis(?:agree\w{0,20}|satisf\w{1,20}|approve\w{0,20}|like\w{0,20}|allow\w{0,20}|courag\w{1,20}|continu\w{1,20})|in(?:convenient|adequate|accurate|correct|efficient|sufficient|frequent\w{0,20}|considerate|valid|appropriate|complete)|im(?:possible|polite|patient|practical|proper)|prohibit\w{0,20}|ban(?:ned)?|oppose\w{0,20}|fail\w{0,20}|lack\w{0,20}|refus\w{1,20}|abolish\w{0,20}|avoid\w{0,20}|den(?:y|ied)|reject\w{0,20}|prevent\w{0,20}|hardly|cancel\w{0,20}|irrelevant|non-?\w{1,20}|rarely)\b",
        unless=r"\bif you (?:did|have|do|were|are|had)(?: not|n't)|do not know|don't know|not applicable|not at all|\bor not\b",
    ),
    Rule(
        "double_negative",
        r"\b(?:oppose|disagree|against|object to|dislike|disapprove|unhappy)\b[^?.]{0,40}\b(?:not|no longer|never|ban\w{0,20}|abolish\w{0,20}|without|remov\w{1,20}|prohibit\w{0,20}|un\w{1,20}ed|stopp?\w{0,20}|scrap\w{0,20}|cancel\w{0,20}|withdraw\w{0,20})\b",
    ),
    Rule(
        "jargon",
        r"\b(?:omni-?channel|kpi|nps|csat|sla|api|mttr|rto|rpo|churn|latency|throughput|jitter|packet loss|bandwidth|qos|apn|ont|vlan|dns|ssl|oauth|saml|sso|ux|ui|crm|erp|ivr|acd|fcr|ces|sku|moq|fob|ddp|incoterms?|demurrage|dwell|last[- ]mile|cross-?dock\w{0,20}|tare|hs codes?|bonded|excess|deductible|subrogation|indemnity|actuarial|annuit\w{1,20}|amorti[sz]\w{1,20}|apr|aer|ltv|escrow|fiduciary|hedg\w{1,20}|triage|periodontal|occlus\w{1,20}|endodont\w{1,20}|perioperative|prophyla\w{1,20}|contraindicat\w{1,20}|comorbid\w{1,20}|haemo\w{1,20}|anal?esthe\w{1,20}|titration|dispositions?|wayfinding|touch-?points?|granular\w{0,20}|synerg\w{1,20}|stakeholders?|leverage|deliverables?|ecosystem|onboarding|proactive\w{0,20}|provisioning|asynchronous|idempot\w{1,20}|containeri\w{1,20}|kubernetes|webhooks?|failover|redundancy|torque|hvac|u-value|thermal|kva|kwh|rccb|fttp|dsl|torsion|cetane|ecu|obd|adas|rebooking class|fare basis|codeshare|pnr|interline|revpar|turndown|folio|yield management|dynamic pricing|utili[sz]ation|attrition|ergonomic\w{0,20}|biometric\w{0,20}|pedagog\w{1,20}|formative|summative|scaffold\w{1,20}|curricul\w{1,20})\b",
        unless=r"\((?:[^)]{6,})\)|(?:engineers?|technicians?|administrators?|developers?|clinicians?|dentists?|surgeons?|brokers?|forwarders?|buyers?|specialists?|it staff|nurses|managers|analysts?|pharmacists?)\b",
    ),
    Rule(
        "absolute",
        r"\b(?:always|never|every(?: single)?|everything|everyone|everybody|all(?! in all)|none|only|entirely|completely|totally|ever|nothing|nobody|invariably|without exception|at all times|constantly|whenever|exclusively|100 ?%|each and every|any)\b",
        unless=r"\ball that apply|all right|overall|how often|have you ever|did you ever|at all\b|if any|\bany (?:other|comments|further|questions)|every (?:day|week|month|year|\d|two|three|few)[^?]{0,20}(?:do|how)",
    ),
    Rule(
        "recall_overload",
        r"\b(?:(?:in|over|during|for|within) the (?:past|last) (?:(?:two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d{1,9}|several|few) (?:years|months)|year|decade|12 months)|since (?:you (?:joined|opened|first|started|moved|became|were|signed)|\d{4}|school|childhood)|in (?:19|20)\d\d|(?:two|three|four|five|six|ten|\d{1,9}) (?:years|months) ago|as a child|(?:the|your) (?:very )?first time|when you first|last (?:year|christmas|summer|winter|spring|autumn)|ever since|lifetime|in your life|all the (?:times|calls|visits))\b[^?]{0,100}\b(?:how many|how much|exact\w{0,20}|each|every|list|what|which|when|times|precise\w{0,20}|average|date|total|who)\b",
    ),
    Rule(
        "recall_overload",
        r"\b(?:how many|how much|exact\w{0,20}|list|precise\w{0,20}|what (?:date|time)|to the (?:minute|penny|second|nearest)|(?:on )?which (?:date|day)|itemi[sz]e|how long)\b[^?]{0,100}\b(?:(?:past|last) (?:(?:two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d{1,9}|several|few) (?:years|months)|year|decade)|since (?:you|\d{4})|in (?:19|20)\d\d|years ago|ever|each (?:time|visit|call|occasion|one|day|of)|every (?:time|visit|call|occasion|single)|last (?:year|christmas|summer|winter)|first (?:time|visit|year))\b|to the (?:nearest )?(?:minute|penny|second)\b|exact (?:date|time|number|amount|words|minute)",
    ),
)
