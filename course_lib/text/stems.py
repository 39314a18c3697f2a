"""What no single pattern tells about the wording of a question: evaluations, learned words, periods."""

import re
from collections.abc import Sequence

from course_lib.text.features import vectors
from course_lib.text.prepare import Prepared
from course_lib.text.terms import terms

# Abbreviations that everybody reads as a word.
_KNOWN = re.compile(
    "TV|PC|ID|OK|AM|PM|UK|US|USA|EU|GB|MB|KG|KM|CM|MM|PIN|SMS|ATM|QR|APP|WIFI|USB|VIP|FAQ|CD|DVD|GPS|PDF|"
    "URL|DIY|CEO|HR|IT|BBC|NHS|GP|MP|AC|DNA|UFO|SUV|CCTV|KTV|IQ|EQ|DJ|OR|AND|NOT|NO|YES|ALL|A|B|C|D|E|F|G|"
    "I|N|S|V|X|Y|T|Q|AI|IPHONE|VS|ETC|PS|BMI|ECG|CT|MRI|XL|XXL|WC|SIM|GIF|CV|PE|BBQ|RSVP|PTA|VAT|EUR|USD|"
    "GBP|RMB|LED|VPN|MOT|DMV|EMS|LHR|JFK|READ|OUT|WEB|REPLY|STOP|LCD|HD|RAM|CPU|POS|ETA|AQI|UV|SPF|[QN][0-9]{1,2}|[A-Z]{1,2}[0-9]{3,4}"
)
_CAPITALS = re.compile(
    r"(?<![A-Za-z])(?:[A-Z]{2,7}s?|[A-Z]{1,4}[a-z]?[A-Z0-9]{1,4}|[a-z][A-Z]{1,3}|[A-Z][a-z]k|[A-Z]\+\d|p\d{2})(?![A-Za-z])"
)
_WORD = re.compile(r"[a-z]{5,30}")
_ENDINGS = ("ies", "es", "s", "ed", "d", "ing", "ly", "er", "'s", "ier", "iest", "ness", "ers")
_LEARNED = re.compile(
    r"(?:isation|ization|ometric|ometry|ography|ology|phylaxis|plasty|ectomy|itis|osis|emia|aemia|ysis|scopy|ivity|"
    r"ibility|ability|ification|tional|ular|inear|ance|ence|ancy|ency|ment|tion|sion|ture|ity|ism|ics|oid|ase|ide|ate)$"
)

_ZH_GOOD = (
    "快|慢|稳|好(?:吃|用|看|找|听|玩|懂|喝)?|干净|整洁|清楚|清晰|明(?:白|确)|热情|专业|准时|准(?:确)?|及时|便宜|贵|方便|便利|舒[适服]|宽敞|安静|"
    "新鲜|可口|美味|礼貌|友[好善]|和气|亲切|耐心|细[心致]?|周到|合理|公[道平正]|安全|实惠|划算|简单|易[用懂]|精彩|有趣|有意思|够[吃用大]?|"
    "勤快|麻利|满意|信任|信得过|顺[畅手]?|齐全|丰富|足|轻松|有用|有效|可靠|靠谱|高效|流畅|漂亮|美观|结实|耐用|透明|香|甜|脏|吵|远|近|难|早|晚|"
    "恰当|合适|得体|适中|到位|负责|认真|积极|主动|温馨|明亮|通畅|愉快|开心|值|灵活|全面|详[细尽]|生动|充足|良好|优[质秀]|懂行|爱吃|睡得香|合身"
)
_ZH_ASPECT = (
    "价[格钱位]|质量|态度|速度|环境|卫生|味道|口味|服务|效率|位置|地点|交通|装修|设[施备]|菜品|菜式|分量|外观|性能|功能|界面|讲解|内容|时间|安排|难度|"
    "数量|薪[酬水资]|工资|福利|晋升|隔音|清洁|品种|种类|水平|频率|能力|力道|水温|安全|稳定性?|信号|网速|资费|包装|物流|配送|售后|环节|流程|材料|"
    "营业时间|开放时间|退票|手续|退换|班次|规则|通风|遮阳|标识|气味|菜单|餐具|账单|排队|预约|班主任|老师|医生|护士|前台|客服|司机|教练|服务员|教材|课程|场地|灯光|音响|座位|座椅|小食|餐[饮食]|早餐|床|厕所|更衣室|器械|指示牌|休息椅|停车|"
    "电梯|保安|绿化|保洁|维修|工作人员|答复|报价|交期|效果|款式|做工|尺码|颜色|面料|安装|注册|登录|操作|说明|语言|专业|经验|沟通|反馈|准时率?|距离"
)
_ZH_AND = r"(?:、|和|与|以及|及(?!时)|跟|还有|连同|并且?|而且|且|又|也|还|既|同时|,)"
_EN_GOOD = (
    r"(?:un)?(?:quick|fast|slow|prompt|punctual|on time|polite|friendly|helpful|kind|clean|tidy|safe|secure|cheap|dear|"
    r"expensive|fair(?:ly priced)?|clear|easy|simple|useful|comfortable|roomy|quiet|fresh|tasty|filling|good|great|nice|"
    r"pleasant|reliable|efficient|knowledgeable|professional|thorough|careful|patient|attentive|accurate|complete|"
    r"up to date|well[ -]\w{2,12}|modern|spacious|bright|warm|honest|cheerful|entertaining|interesting|fun|smooth|stable|"
    r"strong|convenient|affordable|reasonable|satisfied|happy|content|willing|able|likely|good value|relevant|timely|"
    r"courteous|welcoming|responsive|flexible|durable|stylish|attractive|lively|engaging|neat|smart|handy|near|close|quickly|"
    r"politely|clearly|safely|promptly|easily|well|openly|properly|carefully|on schedule|to specification)"
)
_EN_ASPECT = (
    r"(?:prices?|pricing|quality|service|speed|attitude|location|parking|cleanliness|comfort|value|range|choice|selection|"
    r"taste|portions?|size|design|features?|support|delivery|packaging|coverage|staff|reception(?:ist)?|doctors?|nurses?|"
    r"teachers?|drivers?|waiters?|cook(?:ing)?|atmosphere|music|lighting|content|pace|length|layout|knowledge|friendliness|"
    r"punctuality|baggage|handling|pay|prospects|benefits|training|communication|water|pressure|windows?|oven|signs?|"
    r"benches|toilets?|food|drinks?|rooms?|beds?|breakfast|shower|diagnosis|treatment|explanation|documentation|reliability|"
    r"security|performance|appearance|availability|accuracy|usefulness|response|repairs?|maintenance|cleaning|lifts?|homework|"
    r"opening hours|hours|helpings|dinner|soundproofing|packing|shade|seats?|seating|lights?|alertness|temperature|hygiene|docs|fees?|fares?|rules|queues?|menu|booking|lessons|materials|facilities|equipment|changing rooms?|website|app|colou?rs?|fit|style|fabric)"
)
_EVALUATION = {"zh": re.compile(_ZH_GOOD), "en": re.compile(rf"\b{_EN_GOOD}\b")}
_JOINED = {
    "zh": (
        ("eval-and-eval", re.compile(rf"(?:{_ZH_GOOD})[^。?;]{{0,3}}{_ZH_AND}[^。?;]{{0,8}}(?:{_ZH_GOOD})")),
        ("eval-eval", re.compile(rf"(?:{_ZH_GOOD})(?:{_ZH_GOOD})")),
        (
            "aspect-and-aspect",
            re.compile(
                rf"(?:{_ZH_ASPECT})[^。?;,]{{0,4}}(?:、|和|与|以及|及(?!时)|跟|还有|连同|、)[^。?;,]{{0,10}}(?:{_ZH_ASPECT})"
            ),
        ),
        ("a-not-a twice", re.compile(r"(.)不\1[^。;]{0,16}(.)不\2|(.{2})不\3[^。;]{0,16}(.{2})不\4")),
        (
            "asked twice",
            re.compile(
                r"(?:[吗呢么不没]|怎[样么]样?|如何|没有)[,?][^。;]{2,16}(?:[吗呢么不没]|怎[样么]样?|如何|没有)\?"
            ),
        ),
        ("and then", re.compile(r"(?:并且?|而且|同时|也|还)(?:愿意|会|想|打算|介绍|推荐|使用|提前|告诉|帮|能|给)")),
        (
            "comma clauses",
            re.compile(
                rf"(?:{_ZH_GOOD})[,、][^。?;,]{{1,9}}(?:{_ZH_GOOD})[。?]?$|(?:{_ZH_GOOD})[,、][^。?;,]{{1,9}}(?:{_ZH_GOOD})[。,]?(?:您)?(?:同意|认可|认同|对此|赞成|是否|吗)"
            ),
        ),
    ),
    "en": (
        (
            "eval-and-eval",
            re.compile(rf"\b{_EN_GOOD}(?:,? (?:and|but|yet|as well as|while)|,) (?:[a-z']+ ){{0,5}}?{_EN_GOOD}\b"),
        ),
        (
            "aspect-and-aspect",
            re.compile(
                rf"\b{_EN_ASPECT}(?:,? (?:and|as well as|plus|along with|&)|,) (?:[a-z']+ ){{0,4}}?{_EN_ASPECT}\b"
            ),
        ),
        (
            "and clause",
            re.compile(
                r",? and,? (?:then )?(?:is|are|was|were|do|does|did|would|will|could|can|have|has|the|a|i|we|they|it|he|she|your) "
            ),
        ),
        (
            "and verb",
            re.compile(
                r" and (?:will|would|tell|told|recommend|use|used|explain\w*|trust|unload|come|came|book|watch|know|knew|treated|keep|sleep|answer|call|find|made|give|gave|feel) ?"
            ),
        ),
        (
            "asked twice",
            re.compile(
                r"\?[^?]{2,60}\?|^(?:is|are|was|were|do|does|did|has|have|will|would|can|could) [^?]{3,60}, "
                r"(?:is|are|was|were|do|does|did|has|have|will|would|can|could) (?:i|he|she|it|they|you|we|the|your)\b"
            ),
        ),
        (
            "comma verbs",
            re.compile(
                r"\b(?:to|you) [a-z]{2,12} [^,?;]{2,40}, [a-z]{3,12} (?:to |your|the|my|a|an|our|its?|us|them)\b"
            ),
        ),
        ("semicolon", re.compile(r"[a-z]; [a-z]")),
    ),
}

# Phrases and names whose "and" joins nothing: they are one thing.
_FIXED = re.compile(
    r"\b(?:click|lost|trial|bed|health|terms|research|pros|park|bring|drop|pick|search|stop|room|profit|supply|"
    r"black|fish|peace|law|arts?|hide|wash|food|friends|family|drop-off|pick-up|meet|mix|wear|give|up|back|more|again|food|heating|gas|pay|scan|"
    r"grab|show|track|copy|cut|save|shake|research|track|plug|press|question|trick) (?:and|&|'?n'?) (?:collect|found|"
    r"error|breakfast|safety|conditions|development|cons|ride|share|off|drop-off|pick-up|family|friends|go|mix|rescue|frisk|board|loss|demand|white|"
    r"chips|quiet|order|crafts?|seek|dry|fold|drink|greet|match|tear|take|down|forth|more|again|beverages?|"
    r"ventilation|electricity|display|trace|paste|send|polish|play|hold|answer|treat)\b|(?<=[a-z,] )"
    r"[A-Z][\w'-]{1,20} (?:and|&) [A-Z][\w'-]{1,20}"
)


def _as_one(text: str, plain: str) -> str:
    """Return a folded text in which the joining word of fixed phrases and names is blotted out."""
    for match in _FIXED.finditer(text):
        start, end = match.span()
        plain = plain[:start] + plain[start:end].replace(" and ", " --- ").replace(" & ", " - ") + plain[end:]
    return plain


_JOINING = {
    "zh": re.compile(
        r"和|与|以及|及(?!时)|、|并且?|而且|且|又|也|同时|跟|或者?|还是|因为|所以|[,](?=[^,。?]{1,6}[吗?])"
    ),
    "en": re.compile(r"\b(?:and|or|as well as|but|plus|while|because|so that|yet|both)\b|[,;/&]"),
}

# Words that judge what they speak of, or take a feeling for granted.
_JUDGING = {
    "zh": re.compile(
        r"横冲直撞|蛮横|霸道|霸王|黑心|坑人|坑爹|宰客|乱收费|离谱|荒唐|拖沓|拖拉|磨蹭|懒惰|懒散|偷懒|敷衍|糊弄|忽悠|扰民|吵闹|闹哄哄|刺耳|破旧|破烂|老掉牙|落后|过时|陈旧|丑陋|难看|肮脏|脏乱|"
        r"刺鼻|难吃|难喝|冷冰冰|爱答不理|爱理不理|傲慢|粗鲁|粗暴|不讲理|无良|劣质|山寨|坑坑洼洼|拥挤不堪|天价|死贵|虚高|暴利|苛刻|繁琐|啰嗦|笨重|迟钝|摇摇欲坠|震得|吵得|漏雨的|臃肿|低效|"
        r"官僚|推诿|扯皮|不负责任|没完没了|恼人|烦人|烦心|可恶|可恨|可怕|糟糕|糟心|恶劣|混乱|不合理|不公平?|无理|多余|不必要|白白|浪费|虚假|骗|折磨|恐怖|失败的|无聊|枯燥|乏味|沉闷|马虎|"
        r"粗制滥造|乱停|乱丢|乱扔|乱叫|害人|愚蠢|沉迷|上瘾|忍受|忍着?|受够|受不了|吃亏|上当|被坑|撒谎|说谎|偷看|逃课|逃票|后悔|失望|抱怨|埋怨|讨厌|讨嫌|害怕|恨|厌倦|厌烦|崩溃|不闻不问|"
        r"冷落|刁难|欺负|逼|劝您?放弃|气人|添堵|鸡肋|形同虚设|一塌糊涂|乌烟瘴气|良心|昧心|贪心|贪婪|仗势|嚣张|猖獗"
    ),
    "en": re.compile(
        r"\b(?:reckless\w*|careless\w*|shoddy|creaking|surly|sullen|idle|lazy|rude\w*|greedy|grasping|rip-?offs?|rowdy|noisy|rattling|draughty|ugly|hideous|filthy|grubby|smelly|cramped|"
        r"overcrowded|overpriced|extortionate|outrageous|ridiculous|absurd|pointless|needless\w*|unnecessary|unnecessarily|useless|clumsy|sluggish|bloated|bureaucratic|incompeten\w+|inept|hopeless|"
        r"dreadful|awful|terrible|appalling|disgrac\w+|shame\w*|unfair\w*|unjust|unreasonable|crooked|dishonest|misleading|deceptive|bogus|botched|bungl\w+|broken promises?|endless|never-ending|"
        r"tedious|boring|dreary|outdated|antiquated|clapped-out|failing|chaotic|chaos|mess\w*|racket|nuisance|menace|blight|scourge|scandal\w*|wast(?:e|ed|eful|ing)|squander\w*|addict\w*|hooked|"
        r"obsess\w*|lie|lies|lying|cheat\w*|fob\w*|fall(?:en)? for|put(?:ting)? up with|endur\w+|suffer\w*|hardest to bear|regret\w*|disappoint\w*|hate[ds]?|dread\w*|annoy\w*|bother\w*|"
        r"irritat\w+|frustrat\w+|angry|anger\w*|cross|nagging|neglect\w*|ignoring|ignored|skipp\w+|slight(?:ed|s)?|mistreat\w*|bull(?:y|ied|ying)|pushed you|talked you|crushed|struggl\w+|sick of|"
        r"fed up|worst|crude|heartless|cruel|notorious|so-called|overcharg\w+|botch|tourist trap|scam\w*|con|cowboy)\b"
    ),
}
# Whoever a question is meant for knows the terms of the trade.
_LAY = r"(?!passengers|customers|travell?ers|users|members|shoppers|visitors|diners|subscribers|readers|commuters|drivers|consumers|neighbou?rs|others|winters|summers|quarters|orders|letters|numbers|offers|papers|flowers|homeowners|home-owners|holders|players|residents|owners|viewers|listeners|learners|savers|renters|borrowers|riders|cyclists|tourists|parents|clients|students|patients|applicants|participants|respondents|tenants|pensioners|newcomers|teenagers|others?)"
_ADDRESSED = re.compile(
    r"(?:仅限|限|请|由|面向|供|致)[^。?!]{0,14}(?:师|(?<![会学成人店演])员|(?<![家生])长|人员|经理|主管|总监|医生|护士|老师|会计|律师|法务|电工|监理|机务|技工|教练|负责人|从业者|管理者|同行|专家|部门|部|科|组|团队|方)(?:[^。?!]{0,6}(?:填|答|回|勾|选|说|评|看|作答)|[:,：，）)])|"
    r"(?:师|(?<![会学成人店演])员|(?<![家生])长|经理|主管|总监|医生|护士|会计|律师|法务|电工|监理|机务|教练|私教|托运人|技师|负责人|同行)(?:们|您好|好|请答|请填|专用|专答|作答|填写|填|答)?[:,：，）)]|"
    r"[（(【][^）)】]{0,16}(?:师|(?<![会学成人店演])员|医生|护士|人员|岗位|专用|填写|持证|在职|会计|同行)[^）)】]{0,6}[）)】]|贵(?:司|公司|方|院|厂|校|所)[^。?!]{0,10}(?:员|师|经理|主管|部|科)|"
    rf"(?i:\bfor (?:[\w-]+ ){{0,3}}{_LAY}(?:\w+(?:ers|ors|ists|ians|ants|ents|men)|nurses|staff|teams?|admins?|dpos?|buyers|pilots|crew|leads?)\b[^?]{{0,30}}[:,]|"
    rf"\b{_LAY}(?:\w+(?:ers|ors|ists|ians|ants)|nurses|sisters|admins|sres|ctos|leads?|crew|buyers|pilots|clinicians|surgeons|radiographers)\b(?: (?:at|of|on|in|with|who|that) [^:?]{{0,40}})?(?: only| alone)?\s?[:,(]|"
    rf"\(\s?(?:[\w-]+ ){{0,3}}{_LAY}(?:\w+(?:ers|ors|ists|ians|ants)|nurses|staff|admins|clinicians|surgeons)(?: only)?\s?\)|\bin your role as\b|\b(?:only|alone) (?:for|by)\b|\bto be (?:answered|completed|filled in) by\b|\bas (?:a|an|the) (?:[\w-]+ ){{0,2}}(?:engineer|administrator|nurse|doctor|surgeon|developer|manager|analyst|accountant|architect|pharmacist|technician|operator|pilot|broker|buyer|teacher)\b)"
)

# How far back a question goes, and how fine an answer it wants.
_PERIODS = {
    "zh": (
        (
            "life",
            r"这辈子|一生|有生以来|从小|小时候|童年|(?:小|中|大)学(?:时|毕业|期间|春游)|出生|当年|生平|历次|历年|多年来|这些年",
        ),
        (
            "since",
            r"以来|至今|到现在|到今天|自从|自打|[入开]户|入会|入职|入住|入网|注册后|办卡(?:后|起)|头一[回次]|第一[次回天本趟]|首[次回]|刚(?:来|搬|开)|创业|合作",
        ),
        (
            "years",
            r"[两二三四五六七八九十几\d]{1,3}年(?!级)|[两二三四五六七八九十几\d]{1,3}个?(?:冬天|夏天|春天|秋天|春秋|寒暑|学年|学期|赛季|暑假|寒假|财年|年头)|前年|大前年|(?:19|20)\d\d年|上一?届|上次搬家|几年",
        ),
        (
            "year",
            r"去年|这一年|[过最]?[去近]一年|全年|年初|年底|上半年|下半年|半年|十二个月|[六九6-9]个月|1[0-9]个月|三个月|季度|去年[春夏秋冬]|上个?(?:学期|暑假|寒假|春节)",
        ),
        ("month", r"上个?月|本月|[过最]?[去近](?:一|两|1|2)个月|[过最]去?三十天|30天|这个月"),
        ("week", r"上周|本周|[过最]?[去近](?:一周|七天|7天|两周)|昨天|今天|这次|本次|刚才|最近一次|上(?:一)?次"),
    ),
    "en": (
        (
            "life",
            r"\b(?:in your (?:whole |entire )?(?:life|career|lifetime)|as a child|childhood|born|when you were|lifetime|over the years|throughout your)\b",
        ),
        (
            "since",
            r"\b(?:since|ever since|first (?:time|visit|day|ride|flight|order|call|stay|trip|came|joined|opened|used|heard)|from the (?:day|time) you|when you (?:first|joined|opened|moved))\b",
        ),
        (
            "years",
            r"\b(?:two|three|four|five|six|seven|eight|ten|fifteen|twenty|\d{1,2}|several|few|many) (?:years|winters|summers|seasons|springs|autumns|terms|school years|decades)|years? ago|in (?:19|20)\d\d|decade|the year before last\b",
        ),
        (
            "year",
            r"\b(?:last|past|previous) (?:year|(?:six|nine|ten|twelve|eighteen|6|9|12|18) months|(?:three|3) months|quarter|spring|summer|autumn|winter|christmas|easter|term|season)|this year|all year|half a year\b",
        ),
        ("month", r"\b(?:last|past|this|previous) (?:month|30 days|four weeks|few weeks|two months)\b"),
        (
            "week",
            r"\b(?:last|past|this) (?:week|seven days|7 days|fortnight|time|visit|call|stay)|today|yesterday|just now|most recent\b",
        ),
    ),
}
_FINE = {
    "zh": (
        (
            "exact",
            r"[几多]少?分几秒|几[秒分毛厘]|分秒|精确|具体(?:到|时间|日期|金额)|准确|几点几分|原话|逐[条笔次项日]|[每各](?:一)?[次回天笔趟顿遍通个月周](?:[^。?]{0,12}(?:多少|几|哪|什么|谁|各|分别))|分别|各[用花等是]?了?(?:多少|几)|哪[一几]?[天日号]|几月几[日号]|第几|坐在?(?:哪|第)",
        ),
        ("list", r"列[出举]|写[出下]|回忆|回想|[填记]写|说[出一]下?[^。?]{0,6}(?:每|所有|全部)|依次|一一|凭记忆"),
        ("count", r"多少|几[次回遍趟个天分小]|总共|一共|总计|累计|合计|平均"),
        ("about", r"大约|大概|左右|差不多|估计|通常|一般来说"),
    ),
    "en": (
        (
            "exact",
            r"\b(?:exact\w*|precise\w*|to the (?:nearest )?(?:penny|minute|second|pound)|minutes and seconds|what (?:date|time)|which (?:date|day|row|seat)|on what|each (?:time|one|visit|call|day|week|night|month|occasion|of)|every (?:time|single|visit|call|one)|word for word|respectively)\b",
        ),
        (
            "list",
            r"\b(?:list|write down|recall|itemi[sz]e|name (?:each|every|all)|state (?:the|each)|give (?:the|each|us) (?:dates?|start|details)|describe each|tell us (?:what|which)[^?.]{0,20}each|note (?:down|how))\b",
        ),
        ("count", r"\b(?:how (?:many|much|long|often|far)|total|average|number of)\b"),
        ("about", r"\b(?:about|roughly|approximately|around|usually|typically|rough idea)\b"),
    ),
}
_RECALL = {
    lang: tuple(tuple((name, re.compile(pattern)) for name, pattern in table[lang]) for table in (_PERIODS, _FINE))
    for lang in ("zh", "en")
}


def stem_facts(ready: Prepared) -> list[str]:
    """Return names for what the wording of a question is like.

    Args:
        ready: the question.
    """
    lang, plain = ready.lang, ready.plain
    if lang == "en":
        plain = _as_one(ready.text, plain)
    facts = ["fixed"] if plain != ready.plain else []
    facts += [f"evaluations{min(len(set(_EVALUATION[lang].findall(plain))), 3)}"]
    facts += [name for name, pattern in _JOINED[lang] if pattern.search(plain)]
    short = [word for word in _CAPITALS.findall(ready.text) if not _KNOWN.fullmatch(word.upper().rstrip("S"))]
    if short and (lang == "zh" or ready.text.upper() != ready.text):  # where all is in capitals, none stands out
        facts += ["short", f"short{min(len(short), 2)}"]
    known = terms(plain, lang)
    if known:
        facts += ["terms", f"terms{min(known, 2)}"]
    if short or known:
        facts += ["learned", f"learned addressed{bool(_ADDRESSED.search(ready.text)):d}"]
    judging = len(set(_JUDGING[lang].findall(plain)))
    if judging:
        facts += ["judging", f"judging{min(judging, 3)}"]
    if lang == "en":
        facts += _rare(ready)
    spans, fineness = (next((name for name, pattern in table if pattern.search(plain)), "") for table in _RECALL[lang])
    facts += [f"period {spans}", f"fine {fineness}", f"period {spans} fine {fineness}"]
    facts += [f"joined {word}" for word in sorted(set(_JOINING[lang].findall(plain)))]
    return facts


def _rare(ready: Prepared) -> list[str]:
    """Return names for words that are rare, and for rare words side by side."""
    known, _ = vectors("en")
    rare, last, pairs = [], -9, 0
    for match in _WORD.finditer(ready.plain):
        word = match.group()
        if ready.text[match.start()].isupper() and match.start() > 0:
            continue  # a name
        if _in(known, word):
            continue
        rare.append(word)
        pairs += match.start() - last <= 1
        last = match.end()
    facts = [f"rare{min(len(rare), 3)}"] if rare else []
    if any(_LEARNED.search(word) for word in rare):
        facts.append("rare learned")
    return facts + (["rare pair"] if pairs else [])


def _in(known: dict[str, int], word: str) -> bool:
    if word in known:
        return True
    for ending in _ENDINGS:
        if word.endswith(ending):
            root = word[: -len(ending)]
            if root in known or root + "e" in known or root + "y" in known or (len(root) > 3 and root[:-1] in known):
                return True
    return False


# What a question takes for granted about whoever answers, and how many things it asks.
_ASKING = {
    "zh": re.compile(
        r"多少|几(?=[个次遍天分位本条张月年点米块元口趟回句])|多[久长大快远高]|怎么样|怎样|如何|什么|啥|哪|谁|"
        r"([\u4e00-\u9fff])[不没]\1|([\u4e00-\u9fff]{2})[不没]\2|[吗呢没](?=[,、;?。]|$)"
    ),
    "en": re.compile(
        r"\b(?:how|what|which|who|when|where|why|whether)\b|\b(?:and|or|,|plus) (?:is|was|were|are|did|do|does|will|would) "
    ),
}
_THINGS = {
    "zh": (
        ("two of owners", r"的[\u4e00-\u9fff]{1,6}(?:和|跟|与|连同|连带|带|加上?|外加|以及|还有|、|或者?|,还有)[^,。?;]{0,8}的[\u4e00-\u9fff]"),
        ("two joined", r"[\u4e00-\u9fff]{2,6}(?:和|跟|与|连同|连带|外加|加上|还有|以及|、|,还有)[\u4e00-\u9fff]{2,7}[,:]?(?:您|你|满意|怎么样|如何|写|说|讲|给|打|让|合|算|有多)"),
        ("one mark", r"(?:合起来|一并|一起|总评|总分|总体|个分|打分|等级|一个数)"),
        ("two verbs", r"(?:并且?|又|还|也|再|同时|,)(?:愿意|会|想|介绍|推荐|续|改|来|买|说|看|告诉|能|不|肯)"),
    ),
    "en": (
        ("two of owners", r"(?:\b(?:the|our|your|its|their|my)|'s) \w+(?: \w+)?,? ?(?:\band|\bplus|\bor|\bas well as|\balong with|/|&|,) ?(?:(?:the|our|your|its|their|how|also) )"),
        ("two joined", r"\b(?:how|rate|was|were|is|are|find|found|with|of|for|the|our) (?:\w+ ){0,3}\w+(?:,| and| plus| or| yet| but|/| along with| as well as) ?(?:\w+ ){0,3}\w+(?: enough| was| were| is| are| do| did|,|\?|:)"),
        ("one mark", r"\b(?:one (?:mark|score|rating)|an overall|a single|circle|score|rate|mark|in a word|combined|together)\b"),
        ("two verbs", r"(?:,|\band|\bor|\bwhile|\bthen|\bwithout) (?:then )?(?:also )?(?:\w+ing|suggest|recommend|tell|change|follow|smile|explain|come|buy|use|renew|never|read|keep|make|made)\b"),
    ),
}  # fmt: skip
_GRANTED = {
    "zh": (
        ("still", r"还(?:在|不|没|是|肯)|仍|依旧|一直|总是?|老是?|又|再次|不肯|舍不得|拖到|至今"),
        ("change", r"(?:换|改|用|装|来|搬|加入|升级|涨价|缩短|离开|戒|停|减)了?[^,。?]{0,10}(?:以?后|之后|以来)|自从|从[^,。?]{0,14}(?:起|走出来)"),
        ("which most", r"最(?:让|令|搅|叫|烦|怕|讨厌|爱|喜欢|舍不得|受不了|难忘|顾虑)|(?:主要|最大的?)(?:是|原因|顾虑|困难)?"),
        ("first one", r"头一[个次回]|第一个|最先|首先|先[^,。?]{1,6}(?:了)?(?:什么|哪|谁)"),
        ("plan", r"(?:打算|准备|计划|想)(?:在|什么时候|何时|怎么|哪|几)|什么时候(?:升级|续|换|买|办|搬|要)"),
        ("another", r"第[二三四](?:辆|台|套|部|个|只|张|次)|另一|其他几|上一次|上次"),
        ("past deed", r"(?:您|你)[^,。?]{0,12}(?:过|了)[^,。?]{0,6}(?:谁|什么|哪|多少|怎么|几)"),
        ("own", r"(?:您|你)?家(?:里)?(?:的|那|最|谁|狗|车|孩子|老人)|(?:您|你)的(?:孩子|车|狗|猫|爱人|老板|房东|债|毛病)"),
        ("how long you", r"(?:您|你)[^。?]{0,16}(?:多久|几年|多长时间)"),
    ),
    "en": (
        ("still", r"\b(?:still|again|any longer|keep|keeps|kept|continue|yet to|putting up|put up with)\b"),
        ("change", r"\b(?:since|now that|once (?:your|you)|after (?:you|your|the)|thanks to|freed|has (?:saved|shortened|cut)|have (?:saved|freed))\b"),
        ("which most", r"\b(?:most|least|main|biggest|worst|chief|put you off|bother\w*|annoy\w*|miss\w*|drove you|keeps? you)\b"),
        ("first one", r"\b(?:first (?:person|thing|one|place)|who was the|who (?:have|did|else) you|finally)\b"),
        ("plan", r"\bwill you (?:be )?|\bwhen (?:will|do you (?:plan|intend|expect))|\bare you (?:going|planning)\b"),
        ("another", r"\byour (?:second|other|next|new|last|spare|previous)\b|\bthe last \w+ you\b"),
        ("past deed", r"\b(?:what|where|how|who|which \w+|into which \w+)(?: \w+){0,2} (?:did|have|has) you\b|\b(?:did|have) you (?:do|done|put|told|tell|spend|spent|get over|use|play)\b"),
        ("own", r"\byour (?:child\w*|kids?|teen\w*|husband|wife|partner|car|dog|cat|boss|debts?|neighbours?|landlord)\b"),
        ("how long you", r"\bhow (?:long|often|much|many)\b[^?]{0,20}\byou(?:r)?\b"),
    ),
}  # fmt: skip
_THINGS_OF = {lang: tuple((name, re.compile(pattern)) for name, pattern in rows) for lang, rows in _THINGS.items()}
_GRANTED_OF = {lang: tuple((name, re.compile(pattern)) for name, pattern in rows) for lang, rows in _GRANTED.items()}
_WAY_OUT = re.compile(
    r"没|不|无|未|否|其他|跳过|如果|若|none|never|\bno\b|\bnot\b|n't|n/a|other|\bif\b|skip|neither|nothing|haven|0"
)
_JUDGED = re.compile(
    r"满意|评价|觉得|认为|看法|同意|支持|印象|打分|satisf|rate|think|agree|find|feel|view|opinion|support"
)


def asked_for(ready: Prepared, options: Sequence[str] = ()) -> list[str]:
    """Return names for what a question takes for granted and for how many things it asks.

    Args:
        ready: the question.
        options: its options; one that lets people out takes nothing for granted.
    """
    lang, plain = ready.lang, ready.plain
    if lang == "en":
        plain = _as_one(ready.text, plain)
    start, end = ready.sentences[-1] if ready.sentences else (0, 0)
    askings = min(sum(1 for _ in _ASKING[lang].finditer(plain[start:end])), 3)
    out = bool(_WAY_OUT.search(" ".join(options).lower()) or _WAY_OUT.search(plain))
    judged = bool(_JUDGED.search(plain))
    names = [f"askings{askings}", f"askings{askings} options{bool(options):d}", f"out{out:d}judged{judged:d}"]
    for name, pattern in _GRANTED_OF[lang]:
        if pattern.search(plain):
            names += [f"granted {name}", f"granted {name} out{out:d} judged{judged:d}"]
    for name, pattern in _THINGS_OF[lang]:
        if pattern.search(plain):
            names += [f"things {name}", f"things {name} judged{judged:d}"]
    if sum(name.startswith("things") for name in names) > 2:
        names.append("things twice")
    return names
