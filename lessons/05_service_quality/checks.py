"""Public checks of lesson 05: each names one misconception about where quality falls short, and why.

A task whose answers can be wrong in several ways asks each check only for its own aspect: an answer that has
another misconception, but not this one, still earns the points of this one. Rubbish earns none.
"""

import re
from typing import Any

import numpy as np
import pandas as pd

from course_lib.checks import Answer, Checklist, Criterion, Value, WrongKind
from course_lib.checks.plain import Unordered
from course_lib.checks.reading import (
    close,
    different_words,
    folded,
    joined,
    letter_of,
    letters_of,
    near_any,
    numbers_by_name,
    one_name,
)
from course_lib.language import say
from course_lib.models import service_quality as sq

checks = Checklist()


def agrees(found: pd.Series, way: pd.Series) -> bool:
    return bool(np.allclose(found, way, atol=0.0051))


def shown(numbers: pd.Series) -> dict[str, Any]:
    return {"found": joined(f"{number:.2f}" for number in numbers)}


def names_in(value: Value, names: list[str]) -> set[str]:
    """Return the names that are listed, also as the rows of a table, as True or False, or as one text."""
    data = value.data
    if isinstance(data, str):
        return {name for name in names if name in data}
    if isinstance(data, Unordered):
        return {str(name) for name in data.items}
    if isinstance(data, pd.Series) and data.dtype == bool:
        data = data[data]
    if isinstance(data, pd.DataFrame | pd.Series) and set(map(str, data.index)) <= set(names):
        return set(map(str, data.index))
    return {str(name) for name in value.labels()}


# -- 1 dimensions ----------------------------------------------------------------------------------

FIVE = ("case_1", "case_2", "case_3", "case_4", "case_5")
SAID = dict(zip(FIVE, "ABCDE", strict=True))
DIMENSION_WORDS = {
    "A": "tangib|有形",
    "B": "reliab|可靠",
    "C": "respons|响应",
    "D": "assur|保证|专业",
    "E": "empath|移情|同理",
}


def dimension_letters(answer: Answer) -> dict[str, str]:
    return letters_of(answer, "dimensions", FIVE, DIMENSION_WORDS)


@checks.check(
    "dimensions",
    "one_dimension_for_all",
    points=0,
    gate=True,
    zh="五句你都选了 {found}。五位住客说的是五件事。",
    en="You chose {found} for all five. The five guests speak of different things.",
    hint_zh="一句一句问：这是看得见的、办到的、快的、放心的，还是体贴的？",
    hint_en="Ask of each: is it something seen, done, quick, trusted, or personal?",
)
def one_dimension_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(dimension_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "dimensions",
    "seen_not_tangible",
    points=1,
    zh="`case_1` 你选了 {found}。房间、电梯，都是看得见的：有形性（A）。",
    en="`case_1`: you chose {found}. A room and a lift can be seen: tangibles (A).",
    hint_zh="看得见、摸得着的是哪个维度？",
    hint_en="Which dimension is what can be seen and touched?",
)
def seen_not_tangible(answer: Answer) -> bool | dict[str, Any]:
    found = dimension_letters(answer)["case_1"]
    return found == SAID["case_1"] or {"found": found}


@checks.check(
    "dimensions",
    "promise_taken_for_speed",
    points=1,
    zh="`case_2` 你选了 {found}。要紧的是“说好两点，就是两点”，说到做到：可靠性（B）。",
    en="`case_2`: you chose {found}. What counts is 'they said two, and it was two': reliability (B).",
    hint_zh="两点才给，不算快；可是和说好的一样。",
    hint_en="Two o'clock is not early, but it is what was said.",
)
def promise_taken_for_speed(answer: Answer) -> bool | dict[str, Any]:
    found = dimension_letters(answer)["case_2"]
    return found == SAID["case_2"] or {"found": found}


@checks.check(
    "dimensions",
    "speed_not_seen",
    points=1,
    zh="`case_3` 你选了 {found}。没有人答应过几分钟，是快，是肯帮忙：响应性（C）。",
    en="`case_3`: you chose {found}. Nobody had promised a time; it was quick and willing: responsiveness (C).",
    hint_zh="“三分钟就送来”说的是什么？",
    hint_en="What does 'within three minutes' speak of?",
)
def speed_not_seen(answer: Answer) -> bool | dict[str, Any]:
    found = dimension_letters(answer)["case_3"]
    return found == SAID["case_3"] or {"found": found}


@checks.check(
    "dimensions",
    "trust_taken_for_reliability",
    points=1,
    zh="`case_4` 你选了 {found}。信任和懂行都在保证性（D）。有的教材把信任放进可靠性，量表不是这样。",
    en="`case_4`: you chose {found}. Trust and knowledge both belong to assurance (D). Some books put trust under reliability; the instrument does "
    "not.",
    hint_zh="可靠性：事办到了没有。保证性：心里放不放心。",
    hint_en="Reliability: was it done? Assurance: do I feel safe?",
)
def trust_taken_for_reliability(answer: Answer) -> bool | dict[str, Any]:
    found = dimension_letters(answer)["case_4"]
    return found == SAID["case_4"] or {"found": found}


# -- 2 turned --------------------------------------------------------------------------------------

ITEMS = ["b1", "b2", "b3", "b4"]


def answers() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "b1": [6, 5, 3, 7, 4, 6, 2, 5],
            "b2": [6, 4, 3, 6, 5, 7, 3, 5],
            "b3": [1, 3, 6, 2, 4, 1, 6, 4],
            "b4": [5, 5, 4, 7, 4, 6, 2, 6],
        }
    )


# "other": turned, but with a number that puts answers outside the scale.
_TURNS = {"right": 8, "scale_from_zero": 7, "ten": 10, "eleven": 11, "six": 6, "five": 5, "nought": 0}


def turn_of(value: Value, table: pd.DataFrame) -> str | None:
    """Return how ``b3`` was turned: "right", "raw" (not at all), another number, or None."""
    numbers = np.array(value.numbers())
    if len(numbers) != len(table):
        return None
    if np.allclose(numbers, table["b3"]):
        return "raw"
    return next((name for name, top in _TURNS.items() if np.allclose(numbers, top - table["b3"])), None)


def mean_ways(table: pd.DataFrame) -> dict[str, float]:
    """Return the mean of all items as learners compute it, by how ``b3`` was turned."""
    ways = {name: table.assign(b3=top - table["b3"]).mean().mean() for name, top in _TURNS.items()}
    return {**ways, "raw": table.mean().mean()}


def alpha_ways(table: pd.DataFrame) -> dict[str, float]:
    turned = table.assign(b3=8 - table["b3"])
    return {
        "right": sq.cronbach_alpha(turned)["alpha"],
        "raw": sq.cronbach_alpha(table)["alpha"],
        "dropped": sq.cronbach_alpha(table.drop(columns="b3"))["alpha"],
    }


@checks.check(
    "turned",
    "not_turned_round",
    points=1.5,
    zh="`b3` 没有翻过来。原来答 1（很快修好）的，翻过来应是 7。",
    en="`b3` is not turned round. An answer of 1 (repaired quickly) should become 7.",
    hint_zh="1 变 7，2 变 6……什么数减去答案？",
    hint_en="1 becomes 7, 2 becomes 6: which number minus the answer?",
)
def not_turned_round(answer: Answer) -> bool:
    # turned with another number is another misconception
    return turn_of(answer["b3"], answers()) not in (None, "raw")


@checks.check(
    "turned",
    "scale_ends_missed",
    points=1,
    zh="翻 `b3` 用的数不对：1 应变成 7，7 应变成 1。要用最低分和最高分之和来减。",
    en="`b3` is turned with the wrong number: 1 should become 7 and 7 become 1. Subtract from the sum of the lowest and the highest score.",
    hint_zh="最低 1，最高 7，加起来是 8。",
    hint_en="Lowest 1, highest 7: together 8.",
)
def scale_ends_missed(answer: Answer) -> bool:
    # not turned at all is another misconception
    return turn_of(answer["b3"], answers()) in ("right", "raw")


@checks.check(
    "turned",
    "mean_of_the_raw_table",
    points=1,
    zh="`overall` 是 {found}，那是没有翻的表的平均，或者不是四题的总平均。",
    en="`overall` is {found}: the mean of the table as it was, or not of all four items.",
    hint_zh="先把翻好的换进表里，得到 `fixed`，再对 `fixed` 求平均。",
    hint_en="First put it into the table, which gives `fixed`; then take the mean of `fixed`.",
)
def mean_of_the_raw_table(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["overall"].number(), mean_ways(answers())
    # another number to turn with is another misconception: then the mean of that table is right
    own = turn_of(answer["b3"], answers())
    return near_any(found, [ways["right"] if own in (None, "raw") else ways[own]]) or {"found": f"{found:.2f}"}


@checks.check(
    "turned",
    "alpha_of_the_raw_table",
    points=1,
    zh="`alpha` 是 {found}。要用翻好的 `fixed`，四题都在里面。",
    en="`alpha` is {found}. Take `fixed`, the table put right, with all four items.",
    hint_zh='`cronbach_alpha(fixed)["alpha"]`',
    hint_en='`cronbach_alpha(fixed)["alpha"]`',
)
def alpha_of_the_raw_table(answer: Answer) -> bool | dict[str, Any]:
    found = answer["alpha"].number()
    return close(found, alpha_ways(answers())["right"]) or {"found": f"{found:.2f}"}


@checks.check(
    "turned",
    "negative_alpha_misread",
    points=0.5,
    zh="你选了 {found}。α 是负数，多半是有一题方向相反。翻过来就好了，会员没有乱答，维度也不用删。",
    en="You chose {found}. With a negative alpha one item most likely runs the other way. Turn it: members did not answer at random, and nothing needs "
    "deleting.",
    hint_zh="看看翻过来以后的 α。",
    hint_en="Look at alpha after turning.",
)
def negative_alpha_misread(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "reading")
    return found == "B" or {"found": found}


# -- 3 gaps ----------------------------------------------------------------------------------------

DIMENSIONS = list(sq.DIMENSIONS)


def clinic() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "expectation": [4.6, 6.2, 5.8, 6.0, 5.9],
            "perception": [4.3, 5.3, 5.2, 5.6, 4.8],
            "weight": [0.10, 0.35, 0.20, 0.20, 0.15],
        },
        index=DIMENSIONS,
    )


def gap_ways(table: pd.DataFrame) -> dict[str, pd.Series]:
    gap = table["perception"] - table["expectation"]
    return {"right": gap, "reversed": -gap, "weighted": gap * table["weight"], "both": -gap * table["weight"]}


def weighted_ways(table: pd.DataFrame) -> dict[str, float]:
    gap, weight = table["perception"] - table["expectation"], table["weight"]
    return {
        "right": (gap * weight).sum(),
        "reversed": -(gap * weight).sum(),
        "unweighted": gap.mean(),
        "summed": gap.sum(),
        "mean": (gap * weight).mean(),
    }


def first_ways(table: pd.DataFrame) -> dict[str, str]:
    gap = table["perception"] - table["expectation"]
    return {
        "right": str((gap * table["weight"]).idxmin()),
        "unweighted": str(gap.idxmin()),
        "perception": str(table["perception"].idxmin()),
        "weight": str(table["weight"].idxmax()),
    }


def dimension_in(value: Value) -> str:
    """Return the dimension named, in either language or by the row of the table."""
    text = one_name(value).casefold()
    order = {"A": 0, "B": 1, "C": 2, "D": 3, "E": 4}
    return next((DIMENSIONS[order[key]] for key, word in DIMENSION_WORDS.items() if re.search(word, text)), text)


@checks.check(
    "gaps",
    "gap_the_wrong_way_round",
    points=1.5,
    zh="`gap` 现在是：{found}。差距 = 感知 − 期望，没达到期望的是负数。",
    en="`gap` is {found}. Gap = perception − expectation; what falls short is below zero.",
    hint_zh='`clinic["perception"]` 在前，`clinic["expectation"]` 在后。',
    hint_en='`clinic["perception"]` first, `clinic["expectation"]` after it.',
)
def gap_the_wrong_way_round(answer: Answer) -> bool | dict[str, Any]:
    found = numbers_by_name(answer["gap"], DIMENSIONS)
    return agrees(found, gap_ways(clinic())["right"]) or shown(found)


@checks.check(
    "gaps",
    "weights_left_out",
    points=1.5,
    zh="`weighted` 是 {found}。每个差距先乘权重，再**加起来**：不是平均，也不是不乘权重。",
    en="`weighted` is {found}. Multiply each gap by its weight and **add up**: no mean, and not without weights.",
    hint_zh='`(gap * clinic["weight"]).sum()`',
    hint_en='`(gap * clinic["weight"]).sum()`',
)
def weights_left_out(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["weighted"].number(), weighted_ways(clinic())
    # the sign belongs to the check of the gaps: reversed gaps may be weighted as they are
    own = numbers_by_name(answer["gap"], DIMENSIONS)
    allowed = ["right", "reversed"] if agrees(own, gap_ways(clinic())["reversed"]) else ["right"]
    return near_any(found, [ways[name] for name in allowed]) or {"found": f"{found:.3f}"}


@checks.check(
    "gaps",
    "lowest_score_first",
    points=1,
    zh="`first` 是 {found}：那是感知分最低的，或者权重最大、最小的。要看差距。",
    en="`first` is {found}: the lowest perception, or a weight alone. Look at the gaps.",
    hint_zh='`(gap * clinic["weight"]).idxmin()`',
    hint_en='`(gap * clinic["weight"]).idxmin()`',
)
def lowest_score_first(answer: Answer) -> bool | dict[str, Any]:
    found, ways = dimension_in(answer["first"]), first_ways(clinic())
    # the gap without its weight is another misconception
    return found in (ways["right"], ways["unweighted"]) or {"found": found}


@checks.check(
    "gaps",
    "widest_gap_without_weight",
    points=1,
    zh="`first` 是 {found}。差距要先乘权重：客户不太看重的维度，差得远也排在后面。",
    en="`first` is {found}. Weigh the gaps first: a wide gap in what matters little comes later.",
    hint_zh="移情性差 1.1 分，权重 0.15；可靠性差 0.9 分，权重 0.35。",
    hint_en="Empathy is 1.1 short with a weight of 0.15, reliability 0.9 with 0.35.",
)
def widest_gap_without_weight(answer: Answer) -> bool | dict[str, Any]:
    found, ways = dimension_in(answer["first"]), first_ways(clinic())
    # the lowest score is another misconception
    return found in (ways["right"], ways["perception"]) or {"found": found}


# -- 4 causes --------------------------------------------------------------------------------------

CAUSES = dict(zip(FIVE, "ABCDE", strict=True))
CAUSE_WORDS = {
    "A": "listen|倾听",
    "B": "standard|标准",
    "C": "deliver|传递",
    "D": "commun|沟通",
    "E": "customer|result|客户|结果",
}


def cause_letters(answer: Answer) -> dict[str, str]:
    return letters_of(answer, "causes", FIVE, CAUSE_WORDS)


@checks.check(
    "causes",
    "one_cause_for_all",
    points=0,
    gate=True,
    zh="五样你都选了 {found}。漏的地方各不相同。",
    en="You chose {found} for all five. They leak in different places.",
    hint_zh="不知道、没规定、做不到、说过头，各是哪一个？",
    hint_en="Not known, no rule, not done, too much said: which is which?",
)
def one_cause_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(cause_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "causes",
    "never_asked",
    points=1,
    zh="`case_1` 你选了 {found}。从来没有问过，不知道客人要什么：倾听差距（A）。",
    en="`case_1`: you chose {found}. He never asked and does not know what guests want: listening (A).",
    hint_zh="第一环：知不知道？",
    hint_en="The first step: is it known?",
)
def never_asked(answer: Answer) -> bool | dict[str, Any]:
    found = cause_letters(answer)["case_1"]
    return found == CAUSES["case_1"] or {"found": found}


@checks.check(
    "causes",
    "known_but_no_rule",
    points=1,
    zh="`case_2` 你选了 {found}。都知道，却没有变成规定：标准差距（B）。",
    en="`case_2`: you chose {found}. Everyone knows, but it was never made a rule: standards (B).",
    hint_zh="第二环：有没有规定几分钟？",
    hint_en="The second step: is there a number of minutes?",
)
def known_but_no_rule(answer: Answer) -> bool | dict[str, Any]:
    found = cause_letters(answer)["case_2"]
    return found == CAUSES["case_2"] or {"found": found}


@checks.check(
    "causes",
    "rule_not_kept",
    points=1,
    zh="`case_3` 你选了 {found}。规定有，人不够，做不到：传递差距（C）。",
    en="`case_3`: you chose {found}. There is a rule, but too few people to keep it: delivery (C).",
    hint_zh="第三环：规定了，做到没有？",
    hint_en="The third step: is the rule kept?",
)
def rule_not_kept(answer: Answer) -> bool | dict[str, Any]:
    found = cause_letters(answer)["case_3"]
    return found == CAUSES["case_3"] or {"found": found}


@checks.check(
    "causes",
    "said_more_than_done",
    points=1,
    zh="`case_4` 你选了 {found}。广告说的比平时做的多：沟通差距（D）。",
    en="`case_4`: you chose {found}. The flyer says more than is usually done: communication (D).",
    hint_zh="厨房和骑手照旧，是话说早了。",
    hint_en="Kitchen and riders are as ever; the words came too early.",
)
def said_more_than_done(answer: Answer) -> bool | dict[str, Any]:
    found = cause_letters(answer)["case_4"]
    return found == CAUSES["case_4"] or {"found": found}


# -- 5 measures ------------------------------------------------------------------------------------

GAP_OF = sq.MEASURES
NAMES = list(GAP_OF)
GAPS = list(sq.GAP_MEASURES)


def self_test(scores: list[float]) -> pd.DataFrame:
    return pd.DataFrame({"gap": list(GAP_OF.values()), "measure": NAMES, "score": scores})


def test() -> pd.DataFrame:
    return self_test([2.0, 2.5, 3.0, 3.5, 1.5, 4.0, 3.0, 3.5, 2.5, 4.0, 4.5, 4.0])


def room_of(value: Value, table: pd.DataFrame) -> str | None:
    """Return how the room was computed: "right", "reversed", "from_four", "score" or None."""
    numbers = np.array(value.numbers())
    score = table["score"].to_numpy()
    ways = {"right": 5 - score, "reversed": score - 5, "from_four": 4 - score, "score": score}
    if len(numbers) != len(score):
        return None
    return next((name for name, way in ways.items() if np.allclose(numbers, way, atol=0.0051)), None)


@checks.check(
    "measures",
    "room_upside_down",
    points=1,
    zh="改进空间 = 5 − 得分，做得越少空间越大。现在的 `room` 不是这样算的。",
    en="Room = 5 − score: the less is done, the more room. Your `room` is not computed like that.",
    hint_zh='`5 - test["score"]`',
    hint_en='`5 - test["score"]`',
)
def room_upside_down(answer: Answer) -> bool:
    return room_of(answer["room"], test()) == "right"


@checks.check(
    "measures",
    "grouped_by_measure",
    points=1,
    zh="`by_gap` 要给四个差距各一个平均分，现在不是。",
    en="`by_gap` should have a mean score for each of the four gaps; it has not.",
    hint_zh='`groupby` 里写 "gap"。',
    hint_en='Write "gap" inside `groupby`.',
)
def grouped_by_measure(answer: Answer) -> bool:
    return means_by_gap(answer["by_gap"], test())


@checks.check(
    "measures",
    "most_done_first",
    points=1,
    zh="`first` 是 {found}。要的是空间最大的，也就是得分最低的那一项。",
    en="`first` is {found}. It should be the one with most room, the lowest score.",
    hint_zh='`test.loc[room.idxmax(), "measure"]`',
    hint_en='`test.loc[room.idxmax(), "measure"]`',
)
def most_done_first(answer: Answer) -> bool | dict[str, Any]:
    found = one_name(answer["first"])
    return found == least_done(test()) or {"found": found}


@checks.check(
    "measures",
    "remedy_counted_as_a_gap",
    points=1,
    zh="你选了 {found}。第五个是客户差距，它由前四个造成，不能自己打分。补救很重要，但它是一项举措，表里已经有了。",
    en="You chose {found}. The fifth is the customer gap, which the four bring about; it is not scored. Recovery does matter, but it is a measure and "
    "already in the table.",
    hint_zh="看第 3 行：`first_time_recovery`。",
    hint_en="Look at the third row, `first_time_recovery`.",
)
def remedy_counted_as_a_gap(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "fifth")
    return found == "B" or {"found": found}


def means_by_gap(value: Value, table: pd.DataFrame) -> bool:
    """Say whether ``value`` has the mean score of each gap, by its name or in alphabetical or the table's order."""
    means = table.groupby("gap")["score"].mean()
    try:
        given = {folded(key): number for key, number in value.mapping().items()}
    except WrongKind:
        given = {}
    if set(given) == set(GAPS):
        return agrees(pd.Series([Value("by_gap", given[gap]).number() for gap in GAPS]), means.reindex(GAPS))
    numbers = value.numbers()
    if len(numbers) != len(GAPS):
        return False
    return any(agrees(pd.Series(numbers), order) for order in (means, means.reindex(GAPS)))


def least_done(table: pd.DataFrame) -> str:
    return str(table.loc[table["score"].idxmin(), "measure"])


# -- 6 promise -------------------------------------------------------------------------------------

FOUR = ("case_1", "case_2", "case_3", "case_4")
PROMISES = dict(zip(FOUR, "CBAB", strict=True))
PROMISE_WORDS = {"A": "must not|不能|不可", "B": "another|does not sell|不当|换", "C": "^sell|卖点"}


def promise_letters(answer: Answer) -> dict[str, str]:
    return letters_of(answer, "promise", FOUR, PROMISE_WORDS)


@checks.check(
    "promise",
    "one_verdict_for_all",
    points=0,
    gate=True,
    zh="四样你都选了 {found}。各和行业标准、和对手比一比。",
    en="You chose {found} for all four. Compare each with the standard and with the rival.",
    hint_zh="先看有没有低于行业标准，再看比不比得过对手。",
    hint_en="First the standard, then the rival.",
)
def one_verdict_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(promise_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "promise",
    "lead_not_used",
    points=1,
    zh="`case_1` 你选了 {found}。保修 5 年，高过标准，也高过对手：当卖点（C）。",
    en="`case_1`: you chose {found}. Five years is above the standard and above the rival: it sells (C).",
    hint_zh="保修，越长越好。",
    hint_en="A guarantee is better when it is longer.",
)
def lead_not_used(answer: Answer) -> bool | dict[str, Any]:
    found = promise_letters(answer)["case_1"]
    return found == PROMISES["case_1"] or {"found": found}


@checks.check(
    "promise",
    "fewer_days_misread",
    points=1,
    zh="`case_2` 你选了 {found}。送货天数越少越好：5 天比标准快，可是对手 3 天，换一个维度（B）。",
    en="`case_2`: you chose {found}. Fewer days are better: 5 beats the standard, but the rival has 3. Take another dimension (B).",
    hint_zh="这一行，小的好。",
    hint_en="In this row, less is better.",
)
def fewer_days_misread(answer: Answer) -> bool | dict[str, Any]:
    found = promise_letters(answer)["case_2"]
    return found == PROMISES["case_2"] or {"found": found}


@checks.check(
    "promise",
    "below_the_standard",
    points=1,
    zh="`case_3` 你选了 {found}。只给 3 天，行业标准是 7 天：低于标准，不能这样承诺（A）。",
    en="`case_3`: you chose {found}. 3 days where the standard is 7: below it, and not to be promised (A).",
    hint_zh="退货的天数，是越多越好还是越少越好？",
    hint_en="Are more days to return better, or fewer?",
)
def below_the_standard(answer: Answer) -> bool | dict[str, Any]:
    found = promise_letters(answer)["case_3"]
    return found == PROMISES["case_3"] or {"found": found}


# -- 7 views ---------------------------------------------------------------------------------------


def views() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "own": [5.2, 4.6, 5.0, 5.3, 4.7],
            "customer": [5.0, 6.1, 5.8, 5.6, 5.2],
            "rival": [5.8, 4.4, 5.0, 5.1, 4.9],
            "best": [6.0, 5.7, 6.1, 5.9, 5.6],
        },
        index=DIMENSIONS,
    )


def differences(table: pd.DataFrame) -> dict[str, pd.Series]:
    return {
        "to_customer": table["own"] - table["customer"],
        "to_rival": table["own"] - table["rival"],
        "to_best": table["own"] - table["best"],
    }


@checks.check(
    "views",
    "view_minus_own",
    points=1,
    zh="`to_customer` 或 `to_rival` 不对。都是自己减去对照，落后是负数。",
    en="`to_customer` or `to_rival` is not right. Both are own minus the view; behind is below zero.",
    hint_zh='`views["own"]` 在前。',
    hint_en='`views["own"]` comes first.',
)
def view_minus_own(answer: Answer) -> bool:
    ways = differences(views())
    return all(agrees(numbers_by_name(answer[name], DIMENSIONS), ways[name]) for name in ("to_customer", "to_rival"))


@checks.check(
    "views",
    "level_counted_as_ahead",
    points=0.5,
    zh="`ahead` 现在是：{found}。要的是比对手**强**的，持平不算，落后也不算。",
    en="`ahead` is {found}. It should be those **better** than the rival's; level is not ahead, and behind is not either.",
    hint_zh="用 `> 0`，和对手比。",
    hint_en="Use `> 0`, against the rival.",
)
def level_counted_as_ahead(answer: Answer) -> bool | dict[str, Any]:
    found = names_in(answer["ahead"], DIMENSIONS)
    return found == ahead_of(views()) or {"found": joined(sorted(found))}


@checks.check(
    "views",
    "rival_sets_the_order",
    points=0.5,
    zh="你选了 {found}。只盯对手会先改有形性，客户差得最远的可靠性就没人管。先后听客户的。",
    en="You chose {found}. Watching the rival you would start with tangibles, and nobody would mend reliability, where customers are furthest from what they "
    "want. Customers set the order.",
    hint_zh="三个视角各管什么？",
    hint_en="What does each of the three views tell?",
)
def rival_sets_the_order(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "start")
    return found == "B" or {"found": found}


def ahead_of(table: pd.DataFrame) -> set[str]:
    return {str(name) for name in table.index[table["own"] > table["rival"]]}


# -- 8 standard ------------------------------------------------------------------------------------

DIFFERENT_WORDS = 25


@checks.check(
    "standard",
    "too_short",
    points=0,
    gate=True,
    zh="还太短：只有 {found} 个不同的字。感受、标准、空子，请各写一两句。",
    en="This is too short (different words so far: {found}). Write a sentence or two on what is noticed, the standard, and how it is cheated.",
    hint_zh="指标、目标、责任人、期限，缺一不可。",
    hint_en="Metric, target, owner and deadline: all four.",
)
def too_short(answer: Answer) -> bool | dict[str, Any]:
    found = different_words(answer["standard"].text())
    return found >= DIFFERENT_WORDS or {"found": found}


checks.rubric(
    "standard",
    criteria=[
        Criterion(
            "noticed",
            points=1,
            zh="从客户感受出发",
            en="Starts from what customers notice",
            levels=[
                (0, "只写公司想要的，如“提升形象”", "Only what the firm wants, such as 'a better image'"),
                (0.5, "提到客户，但不是他能感受到的事", "Mentions customers, but nothing they would notice"),
                (1, "一件客户看得见、等得着的事", "Something a customer sees, hears or waits for"),
            ],
        ),
        Criterion(
            "complete",
            points=2.5,
            zh="指标、目标、责任人、期限",
            en="Metric, target, owner, deadline",
            levels=[
                (0, "空话，例如“服务热情”", "Empty words such as 'warm service'"),
                (1, "四样里有一两样", "One or two of the four"),
                (2, "三样，或责任人写“大家”、期限写“尽快”", "Three, or 'everyone' as owner, 'soon' as deadline"),
                (2.5, "四样齐全，照着就能数", "All four; anyone could count it"),
            ],
        ),
        Criterion(
            "cheating",
            points=1.5,
            zh="怎样钻空子，怎样堵",
            en="How it is cheated, and what prevents it",
            levels=[
                (0, "没有", "None"),
                (0.5, "只说“加强监督”", "Only 'more control'"),
                (1, "说出一个空子，没有堵法", "Names a way, but nothing against it"),
                (1.5, "说出空子，用另一条能数的标准堵", "Names a way, and a second standard that counts against it"),
            ],
        ),
    ],
)
