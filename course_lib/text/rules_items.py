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
    # what others think or do
    Rule(
        "leading",
        r"(?:街坊|邻居|乡亲|老顾客|老客户|老用户|回头客|顾客|客户|会员|用户|同事|家长|别人|人家|大家|大伙|网友|市民|群众|业主|旅客|住客|患者|同学|全国|全球|全城|行业|业内|十个|身边)[^。?!]{0,14}(?:都|夸|票选|投票|推荐|有目共睹|点赞|爱|好评|评为|公认|首选|已经|已|选择|称|说|认|晓得|知道|信赖)",
        unless=r"(?:有没有|是否有|会不会)",
    ),
    # flatters whoever answers
    Rule(
        "leading",
        r"(?:像|作为|身为)[^。?]{0,14}(?:的|一样)|(?:您|你)(?:这么|这样|如此)(?:懂|有|会|爱|讲究|细心)|(?:精明|聪明|明智|负责|有远见|有品位|有眼光|有爱心|有素质|讲究|孝顺|体贴|真正|合格|称职|优秀|文明|爱国|懂生活|懂行|支持[^。?]{1,8}|爱[^。?]{1,6}|关心[^。?]{1,8})的?(?:人|家长|父母|车主|客户|家庭|公民|市民|邻居|员工|学生|顾客|老板|企业|子女)|好(?:家长|公民|邻居|员工|学生|父母|妈妈|爸爸|老板|市民|丈夫|妻子|子女)",
        unless=r"(?:如果|若|请)[^。?]{0,4}(?:作为|身为)",
    ),
    # asks for mercy, or gives the reason for the answer
    Rule(
        "leading",
        r"(?:辛苦|不容易|不易|风里来|背井离乡|加班加点|这么(?:忙|累|晚|用心|关心|好|难得|热|冷|努力)|忍心|体谅|谅解|给[^。?]{0,6}(?:高分|好评|五星|满分|打气|鼓励)|既然|毕竟|考虑到|鉴于|也是没办法|谁也没办法|全国的事|万一|一旦)[^。]{0,30}(?:吧|吗|呢|呗|\?|么|几分|几颗|多少)",
        unless=r"如果|若(?:您|你)?有",
    ),
    Rule(
        "leading",
        r"(?:吧|呗|对吧|是吧|不是吗|对不对|是不是|您说(?:呢|对不对?|是不是|是吧)|没错吧|您觉着呢|可不是|是不是这个理|难道不是|总不会)[?。!]$|您呢\?$|不会[^。?]{0,14}吧|总不能|还有什么(?:不|可)|何尝|岂|谁不|谁会不",
    ),
    # praise before the question
    Rule(
        "leading",
        r"(?:名师|金牌|百年|老字号|第一|最佳|冠军|人气|爆棚|难得|超值|匠心|亲手|现摘|亲自|特意|精心|气派|荣获|票选|最受|惊艳|独家|特色|珍宝|名厨|大厨|星级|尊享|一流|进口|用心|值回|全新|升级|便民|惠民|放心|安全高于|温度)[^。?]{0,24}(?:[。,,][^。]{0,30})?(?:吗|呢|吧|几|评价|如何|怎么样|\?)",
        unless=r"有没有|是否(?:有|需要)|多少元|第一次|第一(?:步|件|个)",
    ),
    Rule(
        "leading",
        r"(?:是不是|是否|有没有)(?:也|都)?[^。?]{0,10}(?:特别|非常|十分|很|更|最|挺|多了|格外|倍感|深受|了不起|值回|一样认为|有同感|感受到|舒坦)|(?:更|最)(?:喜欢|欣赏|满意|打动)[^。?]{0,6}(?:哪一?点|什么)|是不是比[^。?]{1,14}(?:多了|得多|更)",
    ),
    # takes a fault of whoever answers for granted
    Rule(
        "loaded",
        r"(?:您|你|您家|贵司|贵公司)[^。?,]{0,10}(?:骗|偷懒|偷|拖欠|拖着|赖|撒谎|作弊|浪费|乱扔|抢|插队|苛刻|惩罚|打骂|吵架|吵(?:了|过)|失望|后悔|上当|受骗|忍受|忍|讨厌|害怕|抱怨|逃|懒|隐瞒|违规|酗酒|沉迷|拖沓|逾期|损失|忽视|溺爱|敷衍|不爱|不肯|不愿)",
        unless=r"如果|若|有没有|是否|有无|会不会",
    ),
    Rule(
        "loaded",
        r"(?:造成|带来|损失|害|耽误|多收|多花|白花|白等|影响)[^。?]{0,10}(?:多少|哪些|多大|什么|几)|(?:因为|由于|被|让)(?:我们|他们|阿姨|师傅|司机|快递|您)?[^。?,]{0,10}(?:丢|打碎|弄|坏|延误|耽误|拖延|失误|取消|骗|坑|绕路|粗心)",
        unless=r"如果|若|有没有|是否|有无",
    ),
    Rule(
        "loaded",
        r"当时有多[^。?]{1,6}\?|心情多久|(?:那|这)(?:场|次|个|些|种|回)[^。?,]{0,8}(?:失败|糟|难|烂|坏|差|反人类|破|黑|蠢|无聊|折腾)|自从[^。?,]{0,14}(?:下滑|变差|恶化|涨价|缩水|变坏|走下坡)|从(?:哪|什么)[^。?]{0,6}开始[^。?]{0,12}(?:失望|不|偷懒|讨厌|后悔)|从什么时候(?:起|开始)|穿一条裤子|(?:打算|准备)(?:什么时候|何时|怎么)[^。?]{0,4}(?:停止|维权|应对|戒|改)|怎么(?:向|跟|对)[^。?]{1,8}(?:解释|交代)|(?:是因为|是为了|是出于|因为)[^。?]{1,8},?还是(?:因为|为了|出于)?[^。?]{1,8}|出于什么(?:心理|目的)",
        unless=r"如果|若(?:您|你)",
    ),
    Rule(
        "loaded",
        r"(?:黑心|偏心|臃肿|拖沓|一塌糊涂|难吃|失败|低劣|烂|粗心|故意|反人类|卖得[^。?]{0,4}黑|宰客|缺德|坑爹|破旧|老掉牙|差劲|可怜|糊涂|霸道|蛮横|懒惰|贪|刁|死板|僵化|官僚|花里胡哨|没完没了|乱糟糟|不负责任|形同虚设|不靠谱|不像话|漫长|繁琐|冗长|累赘|多此一举|高得|贵得|乱|慢网|冷冰冰)",
        unless=r"如果|若|有没有|是否",
    ),
    Rule(
        "double_negative",
        r"没有[^。?,]{0,8}不|(?:不|没)[^。?,]{0,8}(?:不|没)[^。?]{0,12}(?:吧|不是吗|对吗|是吗|您说呢)|不[^。,?]{1,8}不许|不是不|不能不|不会不|不该不|不应该?不|不否认|不反对|不赞成取消|不同意取消|禁止不",
        unless=r"能不能|好不好|会不会|要不要|是不是|够不够|对不对",
    ),
    Rule(
        "absolute",
        r"一律|一向|一概|(?:从|压根|根本)(?:没|不)|(?:句句|本本|样样|处处|回回|次次|天天|件件|人人|个个|家家|顿顿|场场|页页|事事|时时|年年|月月|夜夜|趟趟|道道|科科)|任何|哪怕|无论|不管|不论|除了[^。?]{1,12}(?:就|都|再)不|就数|从头(?:到|看到)尾|非[^。?]{1,8}不|一(?:次|回|点儿?|句|道|个|件|天|刻)(?:也|都)(?:没|不)|没有一(?:次|个|道|天|件|位|句|处)|什么时候都|到哪(?:儿|里)?都|在哪(?:儿|里)?都|随时都|(?:每|各)(?:个|一|件|位|次|条|张|步|道|处)[^。?]{0,10}(?:都|全|从)|每到[^。?]{1,6}就|只(?:认|挑|走|打|喝|穿|听|找|订|买)|全都|全是|通通|统统",
        unless=r"请|所有适用|哪怕一次|(?:总是|从不)[/;、]",
    ),
    Rule(
        "recall_overload",
        r"这辈子|一生|有生以来|头一回|头一次|第一(?:次|本|天|回|个月|趟|部)|(?:小|中)学(?:时|春游)|童年|刚(?:入园|入学|入职|来)|(?:入住|入园|入学|合作|结婚|工作|毕业|搬来)(?:至今|以来|这[^。?]{0,4}年)|这些年|这[两三四五六七八九十几]年|近[五六七八九十]年|[十几]{1,2}年里|去年(?:开春|每|一年|全年|[^。?]{0,4}月)|上个月[^。?]{0,6}(?:每|各|哪天|都)|今年以来[^。?]{0,6}每|逐笔|逐次|逐条|每(?:一)?(?:趟|顿|遍|次|车|个包裹)[^。?]{0,12}(?:各|分别|都|几|多少|谁)|几块几毛|几分几秒|几[口页步杯遍]|坐(?:第)?几排|凭记忆|请(?:写|列|回忆|说)(?:出|下|一?下)[^。?]{0,12}(?:每|所有|哪天)",
        unless=r"如果记不清|大约|大概",
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
    # what others think or do
    Rule(
        "leading",
        r"\b(?:everyone|everybody|regulars|neighbours|guests|customers|parents|people|readers|experts|travellers|drivers|members|residents|visitors|colleagues|critics|the whole \w+|nine in ten|four out of five|thousands|households)\b[^?.!]{0,24}\b(?:love|loves|swear|swears|rave|raves|tell us|agree|say|says|voted|have voted|already|chose|choose|prefer|talking|talk|trust|recommend|rate|think|are switching|switched|know|knows)\b",
        unless=r"\b(?:do|does|did|how many|would)\b[^?]{0,10}\b(?:people|customers|guests|parents|members)\b",
    ),
    Rule(
        "leading",
        r"\b(?:talk of the town|voted (?:best|top|us|the)|best-loved|loved by|acclaimed|treasures|famous|renowned|celebrated|legendary|unrivalled|beautifully|gorgeous|our (?:best|finest)|picked this morning|hand-?made|lovingly|specially|proud|generously|tirelessly|above and beyond|really looks after|leaps and bounds|good value|delighted to)\b[^?]{0,80}\?",
    ),
    # flatters whoever answers
    Rule(
        "leading",
        r"\b(?:as an? \w+|like (?:most|all|any|every)|someone (?:with|like|as)|people (?:who|like you)|anyone who|with your|an? \w+ (?:person|leader) (?:like|such as) you|(?:savvy|sensible|smart|responsible|caring|house-?proud|good|loving|thoughtful|discerning|modern|busy|serious|conscientious|considerate|intelligent|real|true) (?:people|parents|drivers|savers|residents|owners|customers|shoppers|citizens|neighbours|students|families|mothers|fathers|firms|employees|travellers|patients))\b",
        unless=r"\bas an? (?:whole|result|percentage|member of staff)\b|\bas a guest of",
    ),
    # asks for mercy, or gives the reason for the answer
    Rule(
        "leading",
        r"\b(?:given (?:how|that|our|the)|considering|since (?:nobody|our|we|it)|seeing (?:how|that)|with (?:so many|such|treasures)|after all|knowing (?:how|that|what)|so you(?:'ll| will| can)|you(?:'ll| will|'d| would) (?:understand|forgive|agree|have (?:noticed|spotted|seen)|be (?:joining|pleased|glad)|surely|no doubt)|nobody can help|far from home|work(?:s|ed|ing)? so hard|if the worst|how about a|will you give|do us a favour|show (?:your|our|them)|could you spare|a nice high|means? (?:so much|a lot|the world))\b",
    ),
    Rule(
        "leading",
        r"(?:,|\.) ?(?:no|right|eh|yes|true|correct|agreed?|satisfied|i (?:hope|trust|take it|bet|suppose|assume)|can't you|won't they|would(?:n't)? you|do(?:n't)? you|is(?:n't)? it|are(?:n't)? (?:you|they|we)|can you)\?|^you (?:wouldn't|won't|don't|didn't|can't|must|look|do|feel|felt|love|loved|liked|enjoyed)|\bmust have\b|\bcan't (?:help|fail)|\bit's time\b|\bso much (?:better|\w+er)\b|\bisn't [^?]{3,50}\?|\bwasn't [^?]{3,50}\?|\baren't [^?]{3,50}\?|\bshare our\b|\bhow (?:moved|delighted|pleased|impressed|much (?:did you )?(?:love|enjoy|better))\b|\bwhat do you (?:love|like|enjoy) (?:most|best)\b|\banything at all\b|\bwhat could\b|\bshould(?:n't)? [^?]{2,40}\b(?:stop|finally|at last)\b",
        unless=r"\bif you\b|how satisfied",
    ),
    # takes a fault of whoever answers, or of the service, for granted
    Rule(
        "loaded",
        r"\bhow (?:cross|angry|upset|annoyed|disappointed|sad|ashamed|frustrated|embarrassed|furious|fed up)\b|\b(?:since|now that|ever since)\b[^?,]{0,40}\b(?:downhill|worse|decline\w*|robbery|in the \w+(?:'s)? pocket|fell|dropped|slipped|dear|ruined)\b|\b(?:we|she|he|they) (?:soaked|broke|ruined|lost|damaged|wrecked|messed|mislaid|spoilt|spoiled|overcharged|forgot)\b|\b(?:your|our|the) (?:excuse|laziness|greed|temper|bad (?:habit|temper)|fault|failure|poor \w+|neglect|addiction|carelessness)\b|\b(?:laziness|forgetfulness|greed|stupidity|selfishness|carelessness|favouritism|dithering|incompetence|arrogance|rudeness|dishonesty|negligence|nagging)\b",
        unless=r"\bif (?:you|any|so|the|your)\b",
    ),
    Rule(
        "loaded",
        r"\bwhen (?:did )?you (?:first |last )?(?:padded|grabbed|cheated|lied|wasted|broke|skipped|ignored|stole|jumped|stop|notice|realise|begin|start|lose|give up)|\b(?:when|on which \w+|at what point) did you (?:stop|begin|start|first notice|realise|lose|give up|decide)|\bhow did you (?:cope|dry|get over|react|feel) (?:when|after)?|\bget over\b|\bcost you\b|\b(?:made?|makes?|making) you (?:miss|ignore|so|return|wait|angry|late|lose|skip|avoid|hate|dislike|waste|refuse|neglect)|\bhow (?:much|many|often|long)[^?]{0,20}\b(?:overpay|overpaid|wrong turns|rows|waste|lose|suffer|put up with|cheat|drink too|extra did|you late)|\bhow do you (?:usually )?(?:punish|discipline|cope|put up|excuse|justify)|\bwhy (?:are|were) you (?:against|so|still|not|always|unwilling|late|rude)|\bstop (?:wasting|failing|ignoring|overcharging)|\bto (?:hide|avoid|cover) [^?]{1,30} or (?:to )?[^?]{1,30}\?|\bhard on\b|\bdragged (?:his|her|their|its) feet\b|\bwhy (?:do|did|have) you (?:throw|waste|refuse|keep|never|always|overpay|neglect|put off|complain|let|allow|break|spend so)",
        unless=r"\bif (?:you|any|so)\b",
    ),
    Rule(
        "loaded",
        r"\b(?:hopeless|careless|dud|crooked|dithering|rotten|robbery|flop|cluttered|unreliable|confusing|stingy|nosy|shameful|scandalous|reckless|pushy|bossy|lousy|rubbish|junk|failed|failing|botched|chaotic|messy|ugly|stale|boring|dull|clunky|bungled|rude|arrogant|corrupt|dishonest|harsh|cruel|stupid|silly|meaningless|hated|broken|long-winded|old-fashioned|outdated|dangerous|dirty|filthy|noisy|unhelpful|unfriendly|wasted?|empty|extortionate|exorbitant|eye-watering|inflated|hidden|sneaky|nasty|hefty|crippling|draconian|needless)\b",
        unless=r"\b(?:or|and|,|too|how) (?:too )?(?:dirty|noisy|unhelpful|unfriendly|unreliable|confusing|dull|boring|rude|empty|messy)\b|\bif (?:you|any)|dirty\?|\b(?:was|were|is|are) (?:anything|any)\b|empty or|dirtier|lost or",
    ),
    Rule(
        "double_negative",
        r"\b(?:wasn't|isn't|aren't|weren't|don't|doesn't|didn't|wouldn't|won't|can't|couldn't|shouldn't|nobody|no one|nothing|never|hardly)\b[^?.]{0,40}\b(?:not|n't|isn't|wasn't|don't|doesn't|without|unless|dislikes?|deny|object|no|never|nothing|against)\b|\b(?:deny|oppose|object|against|untrue|disagree|refuse|forbid|ban)\b[^?.]{0,40}\b(?:not|n't|no|never|without|unless)\b|\bnot [^?.]{0,30}\bunless (?:not|un)",
        unless=r"\bor not\b|\bif you (?:did|have|do|were|are|had)(?: not|n't)|don't know|^(?:isn't|aren't|don't|wouldn't|won't|didn't|doesn't|wasn't)[^?]{0,60}\?$",
    ),
    Rule(
        "absolute",
        r"\b(?:each (?:and every|one|time|week|day|book|safety|object|of)?|every|everywhere|wherever|whenever|whatever|nobody but|no one but|nothing but|or nothing|or nobody|first (?:word|page)? ?to (?:the )?last|without fail|at any (?:hour|time)|not (?:even )?once|even once|never once|all of (?:your|our|the|them)|the whole|perfectly|from start to finish|day or night|no matter|come storm|rain or shine|in all|under all|any corner|nobody for miles|a moment's|beats our|spotless|perfect|flawless(?:ly)?|not a single|without exception)\b",
        unless=r"\ball (?:that apply|in all)|each (?:statement|of the following|row|question|item|one that)|how (?:often|many)|(?:every|each) (?:week|day|month|year|two|three)[;/,]|tick each|mark each|for each\b|or every",
    ),
    Rule(
        "recall_overload",
        r"\b(?:as a child|when you were (?:a child|little|young|at)|first (?:day|visit|flight|trip|book|time|case|month|school|ride)|since you (?:moved|were born|joined|started|first|opened)|since (?:you|your) \w+ (?:were|was) born|(?:in|of|over) (?:your|the) (?:whole |entire )?(?:life|career|driving life|lifetime)|(?:two|three|four|five|six|ten|\d{1,2}) years (?:she|he|they|you|of)|(?:last|past) (?:two|three|four|five|six|seven|eight|ten|\d{1,2}) years|over (?:two|three|five|six|ten) years|each (?:week|day|night|month|crossing|scrape|visit|enclosure|delay|one|time)[^?]{0,30}(?:last|past|in (?:19|20)\d\d|how many|how much|exact)|every (?:cab|ride|meal|trip|ticket|call|visit|week)[^?]{0,20}(?:last|past|took|since)|each day last|minutes and seconds|spoonfuls|ounces|to the penny|which row|sat next|write down|list (?:all|every|each)|give the (?:start|dates?|times?)|on what (?:day|dates?)|whom did you speak)\b",
        unless=r"\bfirst time buyer|about how|roughly|approximately",
    ),
)
