"""The options of a survey question: ranges that overlap, and sides of a scale that are not equal."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from course_lib.text.prepare import prepare

_ZH_DIGITS = {letter: value for value, letter in enumerate("零一二三四五六七八九十")} | {"两": 2, "半": 0.5}
_EN_DIGITS = {
    word: value
    for value, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "half": 0.5}
_TENS = re.compile(r"([一二两三四五六七八九])?十([一二三四五六七八九])?")
_PAIR = re.compile(
    r"([一二两三四五六七八九])([二两三四五六七八九十])(?=[个天次年月周小分元岁块公里人件家成点本亩斤杯趟回顿晚位张句页门])"
)
_NUMBER = re.compile(
    r"\d{1,9}(?:\.\d{1,4})?|[零一二两三四五六七八九十半](?=[个天次年月周小分元岁块公里人件家成点本亩斤杯趟回顿晚位张句页门米平万千百]|以|及|至|到|-|~)|"
    r"\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|half)\b"
)
_UNITS = (
    (re.compile(r"分钟|min"), 1.0),
    (re.compile(r"小时|钟头|hour|hr"), 60.0),
    (re.compile(r"天|日(?!常)|day"), 1440.0),
    (re.compile(r"周|星期|week"), 10080.0),
    (re.compile(r"个?月|month"), 43200.0),
    (re.compile(r"年|year"), 525600.0),
)
_TIMES = re.compile(r"\s?([千万]|k\b)")
# How often something happens, as times a year.
_EVERY = tuple(
    (re.compile(rf"每(?:个)?(?:{zh})|\b(?:a|an|per|each|every) ?(?:{en})\b|\b(?:{adverb})\b"), times)
    for zh, en, adverb, times in (
        ("天|日", "day", "daily", 365.0),
        ("周|星期|礼拜", "week", "weekly", 52.0),
        ("月", "month", "monthly", 12.0),
        ("季度?", "quarter", "quarterly", 4.0),
        ("年", "year", "yearly|annually", 1.0),
    )
)
_UP = re.compile(
    r"以上|及以上|或以上|至少|起|更[多长高久]|or more|or over|\+|and (?:over|above|more|up)|or (?:above|longer|older)|at least|from"
)
_ABOVE = re.compile(r"超过|多于|大于|高于|more than|over|above|longer than|older than|exceed")
_DOWN = re.compile(r"以[下内]|之内|或以下|及以下|up to|or (?:less|fewer|under|younger)|within|at most|不超过")
_BELOW = re.compile(r"不到|不足|不满|少于|小于|低于|未满|less than|under|below|fewer than|younger than")
_RANGE = re.compile(r"\d\s*[^\d,;]{0,6}?(?:-|–|—|~|至|到|to|through|and)\s*[^\d]{0,4}\d")

_GOOD = {
    "zh": re.compile(
        r"(?<!不)(?<!不太)(?<!不很)(?<!不怎么)(?<!没)(?:满意|好|快|香|方便|清楚|同意|赞成|喜欢|愿意|值|干净|舒[服适]|推荐|棒|优|佳|便宜|合理|及时|耐心|热情|友好|专业|可以|安[心静稳]|放心|强|划算|新鲜|整洁|流畅|准|有用|有帮助|容易|简单|轻松|赞|完美|出色|惊喜|极了|绝[妙了]|精湛|高超|过硬|扎实|亲切|礼貌|顺|麻利|周到|无微不至|熟练|优|良|尚可|不错|提高|神级|顶尖|可口|感动|贴心|负责|靠谱|好吃|风趣|漂亮|高效|可靠|认可|重要|高|有效|符合|支持|接受|理想|到位|信任|信赖|欢迎|开心|愉快|丰富|充足|满分|精彩|热烈|积极|完善|齐全|恰当|超出预期|宽敞|明亮|透明|公[平正道]|守时|踏实|细致|细心|合适|顺畅|省心|暖心|美|嫩|鲜|甜|绝了|惊艳|一流|极致|嗨)"
    ),
    "en": re.compile(
        r"\b(?:very |extremely |quite |fairly |rather |pretty |mostly |somewhat |totally )?(?:satisfied|good|great|excellent|happy|pleased|agree|likely|easy|clear|helpful|fast|quick|friendly|clean|useful|fair|outstanding|superb|perfect|brilliant|fantastic|love\w*|delighted|wonderful|amazing|better|well|best|comfortable|reliable|smooth|polite|nice|fine|lovely|decent|impress\w*|recommend|warm|gripping|skilled|spotless|tasty|delicious|effective|valuable|thorough)\b"
    ),
}
_BAD = {
    "zh": re.compile(
        r"不(?:太|很|大|怎么|够|是很|甚)?(?:满意|好|快|香|方便|清楚|同意|赞成|喜欢|愿意|值|干净|舒|推荐|合理|及时|耐心|热情|友好|专业|可以|安|放心|强|划算|新鲜|准|有用|容易|行|佳)|差|糟|坏|慢|难|脏|贵|失望|恶劣|反对|讨厌|乱|吵|劣|不及格|不影响|没有帮助|没用|勉强|凑合|离谱|太[高低长短冷热吵]|偏[高低]|待提升|欠佳|冷淡|粗|低|弱|落后|不足|有待|硬|苦|无聊|枯燥|拥挤|失败|后悔|反感|抵触|拒绝|破|旧|吃力|马虎|拖拉|漏|烂|坑|有点[累晕吵乱脏]"
    ),
    "en": re.compile(
        r"\b(?:dissatisfied|unsatisfied|not (?:very |at all |so |really )?\w+|bad|poor|terrible|awful|unhappy|disagree|unlikely|difficult|hard|unclear|unhelpful|slow|unfriendly|dirty|useless|unfair|hate\w*|disappoint\w*|worse|worst|uncomfortable|unreliable|rude|rough|below|too \w{1,12}|impossible|appalling|dreadful|weak|confusing)\b"
    ),
}
_MIDDLE = re.compile(
    r"一般|中立|中性|普通|说不(?:准|清|好)|不确定|不知道|没(?:想法|意见)|还行|无所谓|neither|neutral|average|ok(?:ay)?$|not sure|don't know|so-so|middling|about right|刚(?:好|刚好)|正好|适中|跳过|n/a|not applicable|没(?:有)?(?:用|去|坐|买|看|听|吃|住|来|试|参加|打|办|接触|使用|经历)过?|不适用|不清楚|不了解|无法评价|其他|other|prefer not|no (?:opinion|view|experience)|(?:never|haven't|have not|didn't|did not) (?:use|used|tr(?:y|ied)|been|visit\w*|go|had?|seen?|tak\w+|stayed|bought|attend\w*)|can't say|cannot say|unsure"
)


def option_findings(options: Sequence[str], lang: str) -> list[str]:
    """Return what is wrong with options: "overlap", "unbalanced", "balanced", and how strongly.

    Args:
        options: the options in their order.
        lang: "zh" or "en".

    >>> option_findings(["0-10", "10-20", "20 or more"], "en")
    ['overlap']
    >>> option_findings(["excellent", "very good", "good", "poor"], "en")
    ['unbalanced', 'unbalanced3-1']
    """
    texts = [prepare(option, lang).plain.strip() for option in options[:60]]
    found = []
    ranges = [bounds for text in texts if (bounds := _bounds(text)) is not None]
    if len(ranges) >= 2:
        found.append(_meeting(ranges))
    if len(set(texts)) < len(texts):
        found.append("repeated")
    found += _kinds(texts, lang)
    good = bad = 0
    for text in texts:
        if _MIDDLE.search(text):
            continue
        if _BAD[lang].search(text):
            bad += 1
        elif _GOOD[lang].search(text):
            good += 1
    if good + bad >= 3 and good + bad >= 0.6 * len(texts):
        if good != bad:
            found += ["unbalanced", f"unbalanced{min(good, 5)}-{min(bad, 5)}"]
        else:
            found.append("balanced")
    found += _one_word(texts, lang)
    if len(texts) >= 3 and not any(_BAD[lang].search(text) or _NO.search(text) for text in texts) and _stem(texts):
        found.append("one stem")
    return found


# What an answer may be about; a single choice that mixes these lets one person be several things.
_KINDS = {
    "zh": {
        "age": r"[\d十]岁|少年|老年|老人|青年|中年|儿童|未成年|成年",
        "work": r"学生|教师|上班|职员|职工|工人|农民|企业主|老板|个体|公务员|退休|自由职业|医生|在职|白领|待业|经理|主管|司机",
        "family": r"家长|父母|爸|妈|有孩子|已婚|单身|丈夫|妻子|业主|租户|房东|有车|养宠",
        "member": r"会员|vip|贵宾|新客|老客|老顾客|协会|持卡|常客|首次|新用户|老用户",
        "home": r"本市|居民|外地|本地|市区|郊区|乡|游客|北方|南方|省",
        "gender": r"^男|^女|男性|女性|先生|女士",
    },
    "en": {
        "age": r"\b(?:under|over|aged?|child|adult|teen\w*|pensioner|senior|young|youth|elderly)\b",
        "work": r"\b(?:students?|teachers?|employed|employee|self-employed|unemployed|retired|retiree|worker|manager|owner|professional|"
        r"freelance\w*|staff|apprentice|nurse|doctor|engineer|driver|working|full-time|part-time|homemaker)\b",
        "family": r"\b(?:parent|mother|father|married|single|carer|homeowner|tenant|landlord|with children|couple|family)\b",
        "member": r"\b(?:member\w*|regular|new|first-time|returning|subscriber|cardholder|friends|loyalty|vip|customer|guest)\b",
        "home": r"\b(?:resident|local|tourist|visitor|commuter|city|town|rural|north|south|abroad)\b",
        "gender": r"^(?:wo)?m[ae]n$|^(?:fe)?male$",
    },
}
# Words that say the same, or of which the first holds the second.
_NESTED = {
    "zh": (
        ("网|线上|互联网", "微信|公众号|抖音|朋友圈|小红书|官网|app|微博|短视频|邮件|搜索"),
        ("公务|商务|工作|上班", "出差|会议|培训|办事"),
        ("旅游|休闲|度假|旅行", "观光|放松|玩|蜜月"),
        ("白天|工作时间|上班时间", "早上|上午|下午|中午|午"),
        ("晚上|夜", "睡前|下班后|周末"),
        ("家人|亲友|家庭|亲人|全家", "孩子|父母|爱人|配偶|老人|子女|朋友"),
        ("朋友|熟人", "同事|同学|邻居"),
        ("媒体|广告", "电视|报|广播|电台"),
        ("电子|手机|智能", "平板|app|小程序|短信"),
        ("水果|蔬菜|食品|吃的|零食", "苹果|香蕉|青菜|饼干|方便面"),
        ("任何|任意|一切|各种|全部|所有|都", "."),
        ("至少|经常", "每天|每周|一次"),
        ("医生|医护", "护士|专家|主任"),
        ("交通", "地铁|公交|开车"),
        ("高等|大学", "本科|硕士|博士|专科"),
        ("肉", "牛|猪|鸡|羊"),
    ),
    "en": (
        (
            r"online|internet|web|social media|digital",
            r"instagram|facebook|email|website|app|google|twitter|tiktok|youtube|search",
        ),
        (r"business|work", r"conference|meeting|work|business|trade|training"),
        (r"holiday|leisure|pleasure|vacation", r"sightseeing|family|beach|honeymoon|holiday|leisure"),
        (r"daytime|working hours|office hours", r"morning|afternoon|lunch|midday"),
        (r"evening|night", r"after work|weekend|bedtime|late"),
        (r"family|relatives", r"children|child|parents|partner|spouse|husband|wife|kids"),
        (r"friends?", r"colleague|neighbour|classmate|workmate"),
        (r"media|advert\w*", r"tv|television|radio|newspaper|magazine"),
        (r"phone|mobile|device", r"app|text|smartphone|tablet|sms"),
        (r"any|all|every\w*", r"\w"),
        (r"at least|often|regularly|frequently", r"daily|weekly|every|once|several|monthly"),
        (r"within|up to", r"weekly|fortnight|daily"),
        (r"staff|medical", r"nurse|doctor|receptionist|manager"),
        (r"public transport", r"bus|train|tram|metro|tube"),
        (r"degree|university|graduate", r"bachelor|master|phd|doctorate|college"),
        (r"meat", r"beef|pork|chicken|lamb"),
        (r"vegetarian", r"vegan"),
    ),
}


def _kinds(texts: Sequence[str], lang: str) -> list[str]:
    """Return whether options are of several kinds, or one holds another."""
    kinds = {name for text in texts for name, pattern in _KINDS[lang].items() if re.search(pattern, text)}
    found = [f"kinds{min(len(kinds), 3)}"] if kinds else []
    edge = r"\b" if lang == "en" else ""
    for wide, narrow in _NESTED[lang]:
        wider = [number for number, text in enumerate(texts) if re.search(f"{edge}(?:{wide}){edge}", text)]
        if any(
            number not in wider[:1] and re.search(f"{edge}(?:{narrow})", text)
            for number, text in enumerate(texts)
            if wider
        ):
            found.append("nested")
            break
    return found


_NO = re.compile(r"不|没|无|未|差|\bnot?\b|n't|\bun|\bdis")


_NEGATED = {
    "zh": re.compile(r"[不没未无]"),
    "en": re.compile(r"\b(?:not|no|never|hardly|un\w+|dis\w+|in(?:con|ef|ad)\w+|less)\b|n't"),
}


def _one_word(texts: Sequence[str], lang: str) -> list[str]:
    """Return how many points of a scale affirm its word and how many deny it ("important", "not important")."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(re.findall(r"[a-z]{4,20}", text)) - _DEGREES if lang == "en" else _pairs(text))
    if not counts:
        return []
    top = max(sorted(counts), key=lambda word: counts[word])
    holding = [text for text in texts if top in text]
    if len(holding) < max(3, 0.7 * len(texts)) or re.search(r"\d", "".join(texts)):
        return []
    denying = sum(1 for text in holding if _NEGATED[lang].search(text))
    affirming = len(holding) - denying
    if affirming == denying:
        return ["word balanced"]
    return ["word unbalanced", f"word {min(affirming, 4)}-{min(denying, 4)}"] if denying or affirming > 2 else []


_DEGREES = {"very", "quite", "fairly", "rather", "extremely", "somewhat", "totally", "completely", "strongly", "really"}
_ZH_DEGREES = re.compile(r"非常|十分|特别|比较|相当|基本|有点|不太|完全|极其|一般|很|较|太|最|挺|极|不|没|了")


def _pairs(text: str) -> set[str]:
    bare = _ZH_DEGREES.sub("", text)
    return {bare[i : i + 2] for i in range(len(bare) - 1)}


def _stem(texts: Sequence[str]) -> bool:
    """Return whether most options say the same word more or less strongly."""
    counts: Counter[str] = Counter()
    for text in texts:
        words = set(re.findall(r"[a-z]{4,20}", text)) or {text[i : i + 2] for i in range(len(text) - 1)}
        counts.update(words)
    return bool(counts) and max(counts.values()) >= max(2, 0.6 * len(texts)) and not re.search(r"\d", "".join(texts))


def _bounds(text: str) -> tuple[float, float] | None:
    """Return the range that an option names, as whole steps where it excludes an end."""
    text = re.sub(r"\btwice\b", "2", re.sub(r"\bonce\b", "1", text))
    for period, times in _EVERY:
        if every := period.search(text):  # "once a day" and "once a week" do not meet
            within = _bounds(text[: every.start()] + " " + text[every.end() :])
            return None if within is None else (within[0] * times, within[1] * times)
    text = _TENS.sub(_ten, text) if len(text) > 1 else text
    text = _PAIR.sub(lambda pair: f"{_ZH_DIGITS[pair[1]]}-{_ZH_DIGITS[pair[2]]}", text)
    values = []
    for match in _NUMBER.finditer(text):
        word = match.group()
        value = float(word) if word[0].isdigit() else float((_ZH_DIGITS | _EN_DIGITS)[word])
        behind = text[match.end() : match.end() + 5]
        if scale := _TIMES.match(behind):
            value *= {"k": 1e3, "千": 1e3, "万": 1e4}[scale[1]]
            behind = behind[scale.end() :]
        unit = next((size for pattern, size in _UNITS if pattern.match(behind.lstrip("个 "))), 0.0)
        values.append((value, unit))
    if not values or len(values) > 3:
        return None
    last = values[-1][1]
    numbers = [value * (unit or last or 1.0) for value, unit in values]
    step = 1e-6
    if len(numbers) >= 2 and (_RANGE.search(text) or _ABOVE.search(text) or len(numbers) == 2):
        low, high = numbers[0], numbers[1]
        if low > high:
            return None
        low = low + step if _ABOVE.search(text[: text.find(str(values[1][0]).rstrip("0").rstrip("."))] or text) else low
        return low, high - step if _BELOW.search(text) else high
    one = numbers[0]
    if _UP.search(text):
        return one, float("inf")
    if _BELOW.search(text):
        return float("-inf"), one - step
    if _DOWN.search(text):
        return float("-inf"), one
    if _ABOVE.search(text):
        return one + step, float("inf")
    return one, one


def _ten(match: re.Match[str]) -> str:
    """Return a Chinese number from ten to ninety-nine in digits."""
    tens, ones = (_ZH_DIGITS.get(group, 0) if group else None for group in match.groups())
    return str(int((1 if tens is None else tens) * 10 + (ones or 0)))


def _meeting(ranges: Sequence[tuple[float, float]]) -> str:
    """Return how ranges meet: "overlap", "touch low" or "touch high" where only an open end is shared, or "ranges"."""
    ordered = sorted(ranges)
    shared = [(first, second) for first, second in pairwise(ordered) if second[0] <= first[1]]
    if sum(high == float("inf") for _, high in ranges) > 1:
        return "overlap"
    if not shared:
        return "ranges"
    kinds = set()
    for first, second in shared:
        if second[0] < first[1] or first[0] == second[0] == first[1]:
            return "overlap" if second[1] < float("inf") or second[0] < first[1] else "touch high"
        kinds.add(
            "touch low" if first[0] == float("-inf") else "touch high" if second[1] == float("inf") else "overlap"
        )
    return "overlap" if "overlap" in kinds or len(kinds) > 1 else kinds.pop()
