"""The options of a survey question: ranges that overlap, and sides of a scale that are not equal."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from course_lib.text.prepare import prepare

_ZH_DIGITS = {letter: value for value, letter in enumerate("零一二三四五六七八九十")} | {"两": 2, "半": 0.5}
_NUMBER = re.compile(
    r"\d{1,9}(?:\.\d{1,4})?|[零一二两三四五六七八九十](?=[个天次年月周小分元岁块公里人件家成点本]|以|及|至|到|-|~)"
)
_UNITS = (
    (re.compile(r"分钟|min"), 1.0),
    (re.compile(r"小时|钟头|hour|hr"), 60.0),
    (re.compile(r"天|日(?!常)|day"), 1440.0),
    (re.compile(r"周|星期|week"), 10080.0),
    (re.compile(r"个?月|month"), 43200.0),
    (re.compile(r"年|year"), 525600.0),
)
_UP = re.compile(
    r"以上|及以上|或以上|起|更[多长高久]|or more|or over|\+|and (?:over|above|more|up)|or (?:above|longer|older)|at least|from"
)
_ABOVE = re.compile(r"超过|多于|大于|高于|more than|over|above|longer than|older than|exceed")
_DOWN = re.compile(r"以[下内]|之内|或以下|及以下|up to|or (?:less|fewer|under|younger)|within|at most|不超过")
_BELOW = re.compile(r"不到|不足|不满|少于|小于|低于|未满|less than|under|below|fewer than|younger than")
_RANGE = re.compile(r"\d\s*[^\d,;]{0,6}?(?:-|–|—|~|至|到|to|through|and)\s*[^\d]{0,4}\d")

_GOOD = {
    "zh": re.compile(
        r"(?<!不)(?<!不太)(?<!不很)(?<!不怎么)(?<!没)(?:满意|好|快|香|方便|清楚|同意|赞成|喜欢|愿意|值|干净|舒[服适]|推荐|棒|优|佳|便宜|合理|及时|耐心|热情|友好|专业|可以|安[心静稳]|放心|强|划算|新鲜|整洁|流畅|准|有用|有帮助|容易|简单|轻松|赞|完美|出色|惊喜|极了|绝[妙了]|精湛|高超|过硬|扎实|亲切|礼貌|顺|麻利|周到|无微不至|熟练|优|良|尚可|不错|提高|神级|顶尖|可口|感动|贴心|负责|靠谱|好吃|风趣|漂亮|高效|可靠)"
    ),
    "en": re.compile(
        r"\b(?:very |extremely |quite |fairly |rather |pretty |mostly |somewhat |totally )?(?:satisfied|good|great|excellent|happy|pleased|agree|likely|easy|clear|helpful|fast|quick|friendly|clean|useful|fair|outstanding|superb|perfect|brilliant|fantastic|love\w*|delighted|wonderful|amazing|better|well|best|comfortable|reliable|smooth|polite|nice|fine|lovely|decent|impress\w*|recommend|warm|gripping|skilled|spotless|tasty|delicious|effective|valuable|thorough)\b"
    ),
}
_BAD = {
    "zh": re.compile(
        r"不(?:太|很|大|怎么|够|是很|甚)?(?:满意|好|快|香|方便|清楚|同意|赞成|喜欢|愿意|值|干净|舒|推荐|合理|及时|耐心|热情|友好|专业|可以|安|放心|强|划算|新鲜|准|有用|容易|行|佳)|差|糟|坏|慢|难|脏|贵|失望|恶劣|反对|讨厌|乱|吵|劣|不及格|不影响|没有帮助|没用|勉强|凑合|离谱|太[高低长短冷热吵]|偏[高低]|待提升|欠佳|冷淡|粗"
    ),
    "en": re.compile(
        r"\b(?:dissatisfied|unsatisfied|not (?:very |at all |so |really )?\w+|bad|poor|terrible|awful|unhappy|disagree|unlikely|difficult|hard|unclear|unhelpful|slow|unfriendly|dirty|useless|unfair|hate\w*|disappoint\w*|worse|worst|uncomfortable|unreliable|rude|rough|below|too \w{1,12}|impossible|appalling|dreadful|weak|confusing)\b"
    ),
}
_MIDDLE = re.compile(
    r"一般|中立|中性|普通|说不(?:准|清|好)|不确定|不知道|没(?:想法|意见)|还行|无所谓|neither|neutral|average|ok(?:ay)?$|not sure|don't know|so-so|middling|about right|刚(?:好|刚好)|正好|适中|跳过|n/a|not applicable|没(?:用过|有使用)|其他|other|prefer not"
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
        found.append("overlap" if _overlap(ranges) else "ranges")
    if len(set(texts)) < len(texts):
        found.append("repeated")
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
    if len(texts) >= 3 and not any(_BAD[lang].search(text) or _NO.search(text) for text in texts) and _stem(texts):
        found.append("one stem")
    return found


_NO = re.compile(r"不|没|无|未|差|\bnot?\b|n't|\bun|\bdis")


def _stem(texts: Sequence[str]) -> bool:
    """Return whether most options say the same word more or less strongly."""
    counts: Counter[str] = Counter()
    for text in texts:
        words = set(re.findall(r"[a-z]{4,20}", text)) or {text[i : i + 2] for i in range(len(text) - 1)}
        counts.update(words)
    return bool(counts) and max(counts.values()) >= max(2, 0.6 * len(texts)) and not re.search(r"\d", "".join(texts))


def _bounds(text: str) -> tuple[float, float] | None:
    """Return the range that an option names, as whole steps where it excludes an end."""
    values = []
    for match in _NUMBER.finditer(text):
        word = match.group()
        value = float(word) if word[0].isdigit() else float(_ZH_DIGITS[word])
        behind = text[match.end() : match.end() + 4]
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


def _overlap(ranges: Sequence[tuple[float, float]]) -> bool:
    ordered = sorted(ranges)
    return any(second[0] <= first[1] for first, second in pairwise(ordered))
