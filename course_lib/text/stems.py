"""What no single pattern tells about the wording of a question: how much it evaluates, and how learned its words are."""

import re

from course_lib.text.features import vectors
from course_lib.text.prepare import Prepared

# Abbreviations that everybody reads as a word.
_KNOWN = frozenset(
    [
        "TV",
        "PC",
        "ID",
        "OK",
        "AM",
        "PM",
        "UK",
        "US",
        "USA",
        "EU",
        "GB",
        "MB",
        "KG",
        "KM",
        "CM",
        "MM",
        "PIN",
        "SMS",
        "ATM",
        "QR",
        "APP",
        "WIFI",
        "USB",
        "VIP",
        "FAQ",
        "CD",
        "DVD",
        "GPS",
        "PDF",
        "URL",
        "DIY",
        "CEO",
        "HR",
        "IT",
        "BBC",
        "NHS",
        "GP",
        "MP",
        "AC",
        "DNA",
        "UFO",
        "SUV",
        "CCTV",
        "KTV",
        "IQ",
        "EQ",
        "DJ",
        "OR",
        "AND",
        "NOT",
        "NO",
        "YES",
        "ALL",
        "A",
        "B",
        "C",
        "D",
        "E",
        "F",
        "G",
        "I",
        "N",
        "S",
        "V",
        "X",
        "Y",
        "T",
        "Q",
        "AI",
        "IPHONE",
        "VS",
        "ETC",
        "PS",
        "BMI",
        "ECG",
        "CT",
        "MRI",
        "XL",
        "XXL",
        "WC",
        "SIM",
        "GIF",
        "CV",
        "PE",
        "BBQ",
        "RSVP",
        "PTA",
        "VAT",
        "EUR",
        "USD",
        "GBP",
        "RMB",
    ]
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
    "班主任|老师|医生|护士|前台|客服|司机|教练|服务员|教材|课程|场地|灯光|音响|座位|座椅|小食|餐[饮食]|早餐|床|厕所|更衣室|器械|指示牌|休息椅|停车|"
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
    r"lessons|materials|facilities|equipment|changing rooms?|website|app|colou?rs?|fit|style|fabric)"
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
        ("asked twice", re.compile(r"[吗呢么不没][,?][^。;]{2,16}[吗呢么不没]\?")),
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
        ("asked twice", re.compile(r"\?[^?]{2,60}\?")),
        ("semicolon", re.compile(r"[a-z]; [a-z]")),
    ),
}

# Nouns of one trade: heads that learned Chinese compounds end in, with what people say in daily life left out.
_ZH_HEAD = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:系数|指数|阈值|口径|机制|模型|策略|粒度|时延|量表|图谱|预案|协议|架构|冗余|敞口|头寸|久期|曲线|梯度|参数|分级|评点|谱系|"
    r"矩阵|闭环|链路|抓手|漏斗|基线|峰值|均值|方差|权重|溢价|封顶|列支|归集|折算|勾稽|校准|稽核|核保|代偿|置换|交换量|成膜率|抑制率|还原剂|缓冲剂|"
    r"波聚合|丰容|保育|组配|检索式|字段|端口|网关|带宽|吞吐|并发|集群|节点|探针|报文|信令|缓存|渲染|帧率|埋点|灰度|重试|预留|轧差|平仓|对冲)|"
    r"[\u4e00-\u9fff]{2,6}(?:转化|达成|派签|妥投|履约|渗透|留存|复购|触达|周转|冗余|直通|良品|合格|命中|覆盖|响应|解决|接通|丢包|误码|负载|存取|赔付|折现|贴现|周转)率"
)
_EVERYDAY = re.compile(r"(?:效率|频率|速率|税率|利率|汇率|几率|概率|心率|费率)$")


def stem_facts(ready: Prepared) -> list[str]:
    """Return names for what the wording of a question is like.

    Args:
        ready: the question.
    """
    lang, plain = ready.lang, ready.plain
    facts = [f"evaluations{min(len(set(_EVALUATION[lang].findall(plain))), 3)}"]
    facts += [name for name, pattern in _JOINED[lang] if pattern.search(plain)]
    short = [word for word in _CAPITALS.findall(ready.text) if word.upper().rstrip("S") not in _KNOWN]
    if short and ready.text.upper() != ready.text:
        facts += ["short", f"short{min(len(short), 2)}"]
    facts += _learned_zh(plain) if lang == "zh" else _learned_en(ready)
    return facts


def _learned_zh(plain: str) -> list[str]:
    found = [match.group() for match in _ZH_HEAD.finditer(plain)]
    return ["learned"] if any(not _EVERYDAY.search(word) for word in found) else []


def _learned_en(ready: Prepared) -> list[str]:
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
        facts.append("learned")
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
