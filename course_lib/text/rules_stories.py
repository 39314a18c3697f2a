"""Causes of leaving in short stories, after Keaveney (1995)."""

from course_lib.text.rules import Rule

ZH = (
    Rule(
        "price",
        r"涨(?:价|了|到)|太贵|贵(?:了|得|出|一|太)|价(?:格|钱)|便宜|(?:多|少)(?:花|收|交|付)|(?:月|年|会员|服务|手续|管理|物业|学|停车|运|续)费[^。,]{0,10}(?:涨|高|贵|加|翻|多)|加(?:价|收|钱)|收费|性价比|(?:不|没)划算|划算|不值|优惠(?:没|取消|到期)|打折|折扣|隐(?:形|藏)|附加费|块钱|省(?:钱|下|了)|吃不消|负担|(?:用|住|吃|付)不起|同样的(?:钱|价)|缩水",
    ),
    Rule(
        "inconvenience",
        r"(?:太|很|离|好|那么|又|挺)远|绕(?:路|一大圈|远)|排(?:队|了|号)|等(?:了|上|一个|半天|两|三|到|位|候)|停车|(?:营业|上班|开门|关门|下班|打烊)(?:时间|早|晚|太|了)|只(?:能|开|收|接受|认|支持|上)[^。,]{0,14}(?:app|网上|手机|现金|小程序|柜台|机器|预约|工作日|上午|窗口|自助|扫码|线上)|预约(?:不|要|排|到)|约不(?:上|到)|搬(?:到|去|走|了)[^。,]{0,14}(?:远|外|郊|城|区|楼)|不(?:方便|顺路|顺道)|跑(?:一趟|两|三|腿|断)|倒(?:两|三|几)趟|来回|下(?:了)?载|注册|换乘|不在(?:家|路)|工作日|周末(?:不|休)|必须(?:到|去|用|本人)|逼(?:着|我)(?:用|下)|强(?:制|推)",
    ),
    Rule(
        "core_failure",
        r"(?:坏|断|错|漏|丢|少|碎|脏|臭|凉|冷|馊|破|卡|掉|死|闪|停|裂|糊|堵|黑)(?:了|掉|线|网|电|机|单|件|发|屏|记|算|水|退)|(?:寄|送|发|装|做|剪|染|洗|修|开|扣|算|记|填|打|写|录|改)(?:错|坏|丢|漏|反|糊|破|歪|晚|重)|(?:没|不)(?:修好|到|送到|准|准时|干净|稳|生效|到账|发货|信号|热水|准点|熟|新鲜)|(?:重复|多)(?:扣|收|划)|账(?:单|目)?(?:错|不对|乱|对不上)|延误|晚点|晚了|迟(?:到|了)|故障|崩|出(?:错|问题|毛病|岔)|(?:老|总|三天两头|隔三差五|经常|动不动|又)(?:断|坏|停|掉|卡|错|漏|死)|查不到|数据(?:丢|没)|记录(?:丢|没|错)|质量(?:差|不|下降|一)|过敏|感染|疼|化脓|吃(?:出|坏)|拉肚子|虫|头发丝|误(?:诊|删|了)|弄混|搞混|张冠李戴|(?:记|转|打|划|算)到(?:别人|他人|人家)|别人(?:的)?(?:账|名下|户头)",
    ),
    Rule(
        "encounter_failure",
        r"态度|白眼|爱(?:答|理|搭)不|不(?:理|搭理|耐烦|吭声|抬头|闻不问|回(?:消息|微信|电话|复|我))|没(?:人)?(?:理|管|回|接|招呼|抬)|冷(?:冰冰|脸|淡|漠)|凶|吼|骂|嘲|挖苦|翻(?:了)?(?:个)?白眼|玩手机|聊(?:天|自己)|低头|一问三不知|什么(?:都)?不(?:懂|知道)|答不(?:上|出)|不(?:专业|懂行|会用)|甩(?:脸|给|下)|摆(?:脸|谱)|瞧不起|看不起|当(?:我|空气|没)|推(?:销|给)|敷衍|不情不愿|粗(?:鲁|暴)|没礼貌|阴阳怪气|嫌(?:我|弃)|催(?:我|着)",
    ),
    Rule(
        "complaint_response",
        r"(?:投诉|反映|反馈|举报|申诉|提(?:了)?意见|报修|理论|要(?:个)?说法|找(?:经理|店长|客服|他们|前台|物业|厂家))[^。]{0,40}(?:没(?:有)?(?:下文|人|回|结果|音|理|用)|不(?:了了之|理|认|回|管|承认|处理)|石沉|推|拖|敷衍|踢皮球|说(?:是|我|会|他)|让我|反(?:而|倒|过来)|等(?:通知|着)|挂|打发|打太极|勉强|就(?:说|一句|赔|退)|还(?:是|说)|爱)|踢皮球|石沉大海|不了了之|没(?:有)?下文|打发|死不(?:认|承认)|互相推|推来推去|扯皮|(?:客服|经理|店长)[^。]{0,10}(?:说|讲|回)[^。]{0,16}(?:规定|没办法|不归|正常|自己|爱)|拉黑",
    ),
    Rule(
        "competition",
        r"(?:别家|隔壁|对面|另一家|新(?:开|来)的?|人家|那家|这家|朋友(?:介绍|推荐)|同事(?:介绍|推荐)|楼下|他家)[^。]{0,40}(?:好|快|细|专业|上门|还(?:会|给|送|有|能|帮)|热情|周到|干净|新|准|贴心|主动|懂|随时|舒服|方便|全|免费)|(?:比|跟)[^。,]{0,10}(?:强|好|快|细|专业)|(?:被|让)[^。,]{0,10}(?:吸引|打动|圈粉)|(?:没什么|没啥|也没|倒没|并没|不是)(?:不好|毛病|问题|得罪|不满)|试(?:了)?(?:一)?(?:次|回|下|用|课)[^。]{0,16}(?:就|回不去|发现)",
    ),
    Rule(
        "ethics",
        r"骗|欺|假(?:货|的|冒|药|单|装)|忽悠|吓(?:唬|我)|威胁|恐吓|翻新|以次充好|掺|隐瞒|瞒(?:着|了)|偷(?:偷|换|拿|看|拍|油|工)|作弊|刷(?:单|好评)|虚(?:假|报|构)|伪造|泄(?:露|漏)|倒卖|卖(?:了|给|我的)(?:信息|资料|号码|电话)|回扣|拿(?:提成|回扣)|关系户|亲戚(?:的|开)|过期|地沟油|没(?:戴|消毒|洗手|系|证|执照|资质)|无(?:证|照)|酒(?:驾|后|味)|超速|闯红灯|违规|安全(?:带|隐患|绳)|代签|擅自|背着|诱导|暗(?:示|中)|私(?:自|下|吞)|红包|塞钱|不(?:洗手|消毒)|重复使用",
    ),
    Rule(
        "involuntary",
        r"搬(?:家|走|到|去|离|回|了)|调(?:到|去|动|回|离)|关(?:门|张|店|停)了?|停(?:业|运|办|产|止|服|了)|倒闭|转让|不(?:干|做|开|营业)了|撤(?:点|店|走|出|了)|拆(?:迁|了)|毕业|退休|离职|换(?:工作|公司|单位|城市|了公司)|单位(?:统一|规定|换|要求|指定)|公司(?:统一|规定|换|要求|指定|集中)|总部|政策|医保(?:不|定点|取消)|(?:房东|老板|领导|爸妈|父母|孩子|老公|老婆|儿子|女儿|家里|学校)(?:换|决定|要|让|给|说|统一|不让|替)|出国|移民|去世|生(?:病|孩子)|(?:合同|租约|租期)到期|并购|被收购|合并|不再(?:提供|服务|经营)|取消(?:了)?(?:线路|航线|业务|这)|统一(?:采购|换|改|安排)",
    ),
)

EN = (
    Rule(
        "price",
        r"\b(?:price\w{0,20}|expensive|dear(?:er)?|cost\w{0,20}|cheap\w{0,20}|charg\w{0,20}|fees?|surcharge\w{0,20}|rates?|bill (?:went|kept|jumped|doubled)|went up|put up|hike\w{0,20}|increase\w{0,20}|raised|doubled|tripled|premium\w{0,20}|afford|overpriced|discount\w{0,20}|deal|same money|less for|shrunk|smaller portions|hidden|extra for|per cent|%|half the|pounds|dollars|euros|quid|£|\$|€|budget|save[ds]?|saving|bargain|worth it|value for money|rip-?off|pay(?:ing)? more)\b|[£$€]\d",
    ),
    Rule(
        "inconvenience",
        r"\b(?:far(?:ther)?|miles away|drive|commute|park(?:ing)?|queue\w{0,20}|line[ds]? up|wait(?:ed|ing|s)?|waiting (?:list|room|time)|on hold|opening hours|hours|clos(?:es|ed|ing) at|open(?:s|ed)? (?:only|at|until|late)|shut at|weekends?|appointment\w{0,20}|weeks for an?|only (?:through|via|by|online|in person|accept|take|open)|app(?: only)?|download\w{0,20}|online only|cash only|in person|forced|had to (?:go|come|travel|print|queue|use|book|drive|take|ring|fax)|out of (?:my|the) way|across town|two buses|bus|other side of|inconvenien\w{0,20}|location|relocat\w{0,20}|moved (?:to|out|the)|further|nearest|branch)\b",
    ),
    Rule(
        "core_failure",
        r"\b(?:broke\w{0,20}|broken|fail\w{0,20}|fault\w{0,20}|wrong|error\w{0,20}|mistake\w{0,20}|lost|late|delay\w{0,20}|cancel\w{0,20}|cold|stale|dirty|filthy|leak\w{0,20}|crash\w{0,20}|outage\w{0,20}|drop(?:ped|s|ping)|dead|cut out|down again|went down|slow|missing|never (?:arrived|came|worked|turned up|showed)|didn't (?:work|arrive|turn up|come|show)|double[- ]?(?:charged|billed|booked)|billed (?:me )?twice|(?:someone|somebody|anyone) else's|charged (?:me )?twice|overcharged|incorrect|mixed up|mix-up|damaged|ruined|shrank|shrunk|burnt|burned|undercooked|raw|mould|hair in|rash|infection|botched|misdiagnos\w{0,20}|wiped|deleted|corrupt\w{0,20}|no (?:signal|hot water|heating|connection)|unreliable|kept (?:breaking|failing|dropping|cutting|crashing|losing|stalling)|poor quality|faulty|defective|stain\w{0,20}|scratch\w{0,20}|uneven|squeak\w{0,20}|again and again|third time)\b",
    ),
    Rule(
        "encounter_failure",
        r"\b(?:rude\w{0,20}|ignored|ignoring|roll(?:ed|ing) (?:her|his|their) eyes|eye-?roll\w{0,20}|sigh(?:ed|ing)?|snapp(?:ed|y)|sneer\w{0,20}|snooty|attitude|uninterested|indifferent|couldn't care|didn't (?:care|look up|know|even look|bother|reply|answer|return)|never (?:looked up|called back|replied|returned|smiled|answered|said|greeted)|on (?:her|his|their) phones?|scrolling|chatting (?:to|with|among)|talked (?:down|over)|patroni[sz]\w{0,20}|condescend\w{0,20}|cold(?:ly)?|unfriendly|surly|grumpy|dismissive|impatient|clueless|no idea|hadn't a clue|knew nothing|know less|knew less|shrug\w{0,20}|barked|shouted|yelled|mocked|laughed at|treated (?:me|us) like|made (?:me|us) feel|unhelpful|unanswered|no one (?:answered|replied|spoke|greeted)|nobody (?:answered|replied|spoke|greeted)|bored|muttered|grunt\w{0,20})\b",
    ),
    Rule(
        "complaint_response",
        r"\b(?:complain\w{0,20}|complaint\w{0,20}|reported|raised it|wrote (?:to|in)|emailed (?:them|the)|asked for (?:a refund|the manager)|pointed (?:it|this) out|told (?:them|the manager))\b[^.]{0,80}(?:\b(?:nothing|no (?:reply|answer|response|one|apology)|never (?:heard|came|got|answered)|ignored|brush\w{0,20}|fob\w{0,20}|shrug\w{0,20}|told (?:me|us)|said|template|automated|weeks|months|grudg\w{0,20}|reluctan\w{0,20}|voucher|blam\w{0,20}|passed|pointed|policy|denied|refus\w{0,20}|laughed|deaf|closed|argued|hung up|insist\w{0,20}|offered)\b)|\b(?:fobbed off|brushed (?:me|us|it) off|passed (?:from|around)|pillar to post|fell on deaf ears|case closed|ticket (?:was )?closed|no apology|refused to (?:refund|replace|apologi[sz]e|listen|admit)|standard reply|canned|form letter)\b",
    ),
    Rule(
        "competition",
        r"\b(?:rival\w{0,20}|competitor\w{0,20}|another (?:firm|provider|place|shop|company|bank|garage|salon|gym|clinic|dentist)|new (?:place|shop|gym|clinic|firm|provider|garage|salon|cafe|company) (?:opened|down|near|next|does|offers)|down the (?:road|street)|next door|over the road|a friend (?:recommended|told|took|raved)|recommended|they (?:offer|have|do|come|pick|answer|remember|even|also)|tried (?:the|another|a)|better (?:service|app|care|selection|range|classes|equipment|coverage|support)|never looked back|won me over|nothing (?:wrong|against)|no complaints|couldn't fault|perfectly (?:good|fine|happy)|were (?:fine|good|ok)|switched to|impressed|personal|same-day|24/7|free (?:pick-?up|delivery|trial))\b",
    ),
    Rule(
        "ethics",
        r"\b(?:lied|lying|lies|liar|cheat\w{0,20}|deceiv\w{0,20}|deceit\w{0,20}|dishonest\w{0,20}|mislead\w{0,20}|misled|fraud\w{0,20}|fake\w{0,20}|forged|scam\w{0,20}|con(?:ned|artist)|threaten\w{0,20}|bull(?:y|ied)|intimidat\w{0,20}|scared me|unsafe|dangerous\w{0,20}|without (?:gloves|a licen[cs]e|asking|my (?:consent|permission|knowledge))|unlicensed|no (?:licen[cs]e|helmets?|gloves|harness)|drunk|smell(?:ed|t) of (?:drink|alcohol|beer)|speeding|texting while|commission|kickback\w{0,20}|back-?hander|conflict of interest|his own (?:firm|brother|cousin)|brother-in-law|cousin|sold my (?:data|details|number|email)|behind my back|never (?:did|done|fitted|replaced) (?:the|it|them)|charged for (?:work|parts)[^.]{0,20}never|out of date|expired|relabel\w{0,20}|second-?hand|refurbished|as new|hid(?:den)?(?: the)?|cover(?:ed)? up|pressur\w{0,20}|unnecessary (?:work|treatment|repairs?)|didn't need|perfectly (?:good|healthy|sound) (?:tooth|teeth|brakes?|tyres?|parts?)|healthy tooth|just to (?:bill|charge)|to bill for it|fake reviews?|illegal\w{0,20}|unethical|skimm\w{0,20}|stole\w{0,20}|pocketed|forg\w{1,20} my signature|signed (?:it )?for me)\b",
    ),
    Rule(
        "involuntary",
        r"\b(?:moved (?:house|away|to|abroad|cities|city|back|for|out)|moving|relocat\w{1,20}|closed (?:down|its|their|the)|shut (?:down|its)|went (?:bust|under|out of business)|out of business|bankrupt\w{0,20}|retire[ds]?|graduat\w{0,20}|left (?:the|that|my) (?:job|company|city|country)|new job|transferred|my (?:employer|company|landlord|boss|wife|husband|partner|parents|school|insurer|firm|university|son|daughter)[^.]{0,20}(?:switched|decided|chose|requires|changed|picks|moved|made|told|insisted|arranged|signed|took)|head office|no longer (?:offer|serve|cover|available|exist|accept|operate|run)\w{0,20}|discontinued|withdrew|pulled out|stopped (?:serving|offering|flying|running|covering|accepting)|demolished|merged|acquired|bought out|taken over|contract (?:ended|expired|ran out)|died|passed away|divorce\w{0,20}|had (?:a baby|no choice)|no choice|sold the (?:car|house|business)|procurement|policy changed|network|insurance (?:no longer|stopped|changed))\b",
    ),
)
