"""Public checks of lesson 04: each names one misconception about what customers need.

A task whose answers can be wrong in several ways asks each check only for its own aspect: an answer that has
another misconception, but not this one, still earns the points of this one. Rubbish earns none.
"""

import re
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from course_lib import load_dataset
from course_lib.checks import Answer, Checklist, Criterion, Value, WrongKind
from course_lib.checks.plain import Unordered
from course_lib.checks.reading import different_words, folded, joined, letter_of, letters_of, near_any, one_letter
from course_lib.language import say
from course_lib.models import kano

checks = Checklist()


def told(found: float) -> dict[str, Any]:
    """Return what a feedback text says it has found."""
    return {"found": f"{found:.3f}".rstrip("0").rstrip(".")}


# -- 1 classes -------------------------------------------------------------------------------------

CLASSES = dict(zip(("case_1", "case_2", "case_3", "case_4", "case_5"), "OMARQ", strict=True))
CLASS_WORDS = {
    "M": "must|必备|基本",
    "O": "one-dim|performance|期望|绩效",
    "A": "attract|excite|魅力|兴奋",
    "I": "indiff|无差异",
    "R": "revers|反向",
    "Q": "question|可疑",
}


def class_letters(answer: Answer) -> dict[str, str]:
    return letters_of(answer, "classes", tuple(CLASSES), CLASS_WORDS)


@checks.check(
    "classes",
    "one_class_for_all",
    points=0,
    gate=True,
    zh="五样你都选了 {found}。五对回答各不相同。",
    en="You chose {found} for all five. The five pairs of answers differ.",
    hint_zh="一样一样查对照表：先找正问那一行，再找反问那一列。",
    hint_en="Look each up in the table: the row of the functional answer, then the column of the other.",
)
def one_class_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(class_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "classes",
    "missed_taken_for_a_surprise",
    points=1,
    zh="`case_1` 你选了 {found}。有了喜欢、没有不喜欢，两头都动：期望（O）。魅力是没有也不难过。",
    en="`case_1`: you chose {found}. Liked with it and disliked without it: one-dimensional (O). An attractive feature is not missed.",
    hint_zh="看“要是没有”那一格。",
    hint_en="Look at the answer 'without it'.",
)
def missed_taken_for_a_surprise(answer: Answer) -> bool | dict[str, Any]:
    found = class_letters(answer)["case_1"]
    return found == CLASSES["case_1"] or {"found": found}


@checks.check(
    "classes",
    "no_joy_taken_for_no_need",
    points=1,
    zh="`case_2` 你选了 {found}。有了不会特别高兴，没有却不答应：必备（M）。",
    en="`case_2`: you chose {found}. No joy with it, but anger without it: must-be (M).",
    hint_zh="“理应如此”不是“无所谓”，也不是“喜欢”。",
    hint_en="'It must be so' is neither 'I am neutral' nor 'I like it'.",
)
def no_joy_taken_for_no_need(answer: Answer) -> bool | dict[str, Any]:
    found = class_letters(answer)["case_2"]
    return found == CLASSES["case_2"] or {"found": found}


@checks.check(
    "classes",
    "bearable_taken_for_missed",
    points=1,
    zh="`case_3` 你选了 {found}。有了喜欢，没有也能忍：魅力（A）。",
    en="`case_3`: you chose {found}. Liked with it, bearable without it: attractive (A).",
    hint_zh="“可以忍受”不是“不喜欢”。",
    hint_en="'I can live with it' is not 'I dislike it'.",
)
def bearable_taken_for_missed(answer: Answer) -> bool | dict[str, Any]:
    found = class_letters(answer)["case_3"]
    return found == CLASSES["case_3"] or {"found": found}


@checks.check(
    "classes",
    "annoyance_not_seen",
    points=1,
    zh="`case_4` 你选了 {found}。有了不喜欢，没有才理应如此：反向（R）。",
    en="`case_4`: you chose {found}. Disliked with it, and being without it is as it should be: reverse (R).",
    hint_zh="做了反而惹人烦，是哪一类？",
    hint_en="Doing it annoys: which class?",
)
def annoyance_not_seen(answer: Answer) -> bool | dict[str, Any]:
    found = class_letters(answer)["case_4"]
    return found == CLASSES["case_4"] or {"found": found}


# -- 2 numbers -------------------------------------------------------------------------------------

FEATURES = ["no_data_lost", "fast_loading", "one_click_report", "mascot"]


def votes() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "M": [42, 12, 8, 4],
            "O": [33, 51, 16, 7],
            "A": [7, 18, 48, 10],
            "I": [12, 15, 21, 55],
            "R": [4, 3, 4, 20],
            "Q": [2, 1, 3, 4],
        },
        index=FEATURES,
    )


def by_feature(value: Value) -> pd.Series:
    """Return one number for each feature, by its name or in the order of the table."""
    try:
        found = {str(key): number for key, number in value.mapping().items()}
        if set(found) == set(FEATURES):
            return pd.Series([Value(value.name, found[name]).number() for name in FEATURES], index=FEATURES)
    except WrongKind:
        pass
    numbers = value.numbers()
    if len(numbers) != len(FEATURES):
        raise WrongKind(
            say(
                zh=f"`{value.name}` 要给四个功能各一个数，现在有 {len(numbers)} 个。",
                en=f"`{value.name}` needs a number for each of the four features; it has {len(numbers)}.",
            )
        )
    return pd.Series(numbers, index=FEATURES)


_SUMS = {"AO": ("A", "O"), "OM": ("O", "M"), "A": ("A",), "O": ("O",), "M": ("M",)}


def way_of(found: pd.Series, table: pd.DataFrame) -> tuple[str, bool, int] | None:
    """Return which classes were added up, whether R and Q were left out below, and the sign; None if nothing fits."""
    for name, columns in _SUMS.items():
        for valid in (True, False):
            below = table[list("MOAI" if valid else "MOAIRQ")].sum(axis=1)
            for sign in (1, -1):
                for unit in (1, 100):
                    way = sign * unit * table[list(columns)].sum(axis=1) / below
                    if np.allclose(found, way, atol=0.0051 * unit):
                        return name, valid, sign
    return None


def ways(answer: Answer) -> dict[str, tuple[str, bool, int] | None]:
    return {name: way_of(by_feature(answer[name]), votes()) for name in ("better", "worse")}


def shown(answer: Answer, name: str) -> dict[str, Any]:
    return {"found": joined(f"{number:.2f}" for number in by_feature(answer[name]))}


@checks.check(
    "numbers",
    "no_share_of_classes",
    points=0,
    gate=True,
    zh="`better` 现在是：{found}。看不出是“几类的人数 ÷ 人数”。",
    en="`better` is {found}. It does not look like people in some classes ÷ people.",
    hint_zh="上面是 A + O，下面是 A + O + M + I。",
    hint_en="A + O above, A + O + M + I below.",
)
def no_share_of_classes(answer: Answer) -> bool | dict[str, Any]:
    found = ways(answer)
    return (found["better"] is not None and found["worse"] is not None) or shown(answer, "better")


@checks.check(
    "numbers",
    "reverse_in_the_denominator",
    points=1.5,
    zh="分母里算进了 R 和 Q。答“反向”和“可疑”的人，说不出有没有它会不会更满意。",
    en="R and Q are in your denominator. People in these classes do not tell whether the feature would satisfy them.",
    hint_zh="分母是 A + O + M + I，不是 100。",
    hint_en="The denominator is A + O + M + I, and not 100.",
)
def reverse_in_the_denominator(answer: Answer) -> bool:
    return all(way is not None and way[1] for way in ways(answer).values())


@checks.check(
    "numbers",
    "better_and_worse_swapped",
    points=1.5,
    zh="`better` 现在是：{found}。有了会更满意的是 A 和 O，没有会不满的是 O 和 M，看看是不是放反了。",
    en="`better` is {found}. A and O are more satisfied with it, O and M dissatisfied without it: have you swapped the two?",
    hint_zh="必备（M）有了也不高兴，不能算进 Better。",
    hint_en="A must-be (M) gives no joy and cannot count in Better.",
)
def better_and_worse_swapped(answer: Answer) -> bool | dict[str, Any]:
    better, worse = ways(answer)["better"], ways(answer)["worse"]
    # one class left out is another misconception
    told_apart = better is not None and better[0] in ("AO", "A", "O") and worse is not None
    return (told_apart and worse is not None and worse[0] in ("OM", "O", "M")) or shown(answer, "better")


@checks.check(
    "numbers",
    "one_dimensional_left_out",
    points=1,
    zh="期望（O）两边都要算：有了添满意，没有添不满。现在 `better` 或 `worse` 里漏了一类。",
    en="The one-dimensional (O) count on both sides: it adds satisfaction and its lack adds dissatisfaction. In `better` or `worse` a class is missing.",
    hint_zh="Better 用 A + O，Worse 用 O + M。",
    hint_en="A + O for Better, O + M for Worse.",
)
def one_dimensional_left_out(answer: Answer) -> bool:
    return all(way is not None and way[0] in ("AO", "OM") for way in ways(answer).values())


@checks.check(
    "numbers",
    "worse_without_minus",
    points=1,
    zh="`worse` 现在是：{found}。没有它会更不满，所以是负数。",
    en="`worse` is {found}. Without it people are less satisfied, so it is below 0.",
    hint_zh="前面加一个负号；`better` 不加。",
    hint_en="Put a minus in front; `better` has none.",
)
def worse_without_minus(answer: Answer) -> bool | dict[str, Any]:
    found = ways(answer)
    signs = [way[2] for way in found.values() if way is not None]
    return signs == [1, -1] or shown(answer, "worse")


# -- 3 firm ----------------------------------------------------------------------------------------


def class_of(text: Any) -> str:
    """Return the letter of a class by its letter or its name in either language."""
    name = folded(text)
    return next((letter for letter, word in CLASS_WORDS.items() if re.search(word, name.casefold())), name.upper()[:1])


def categories_of(value: Value) -> list[str]:
    """Return the class given to each feature, by its name or in the order of the table."""
    labels = value.labels()
    if len(labels) != len(FEATURES):
        raise WrongKind(
            say(
                zh=f"`{value.name}` 要给四个功能各一个类别，现在有 {len(labels)} 个。",
                en=f"`{value.name}` needs a class for each of the four features; it has {len(labels)}.",
            )
        )
    if set(map(str, labels.index)) == set(FEATURES):
        labels = labels.set_axis(labels.index.map(str)).reindex(FEATURES)
    return [class_of(label) for label in labels]


def names_in(value: Value) -> set[str]:
    """Return the features that are listed; one name alone is a list of one."""
    data = value.data
    if isinstance(data, str):
        return {name for name in FEATURES if name in data}
    if isinstance(data, Unordered):
        return {str(name) for name in data.items}
    if isinstance(data, pd.DataFrame):  # the rows of the table themselves
        return {str(name) for name in data.index}
    return {str(name) for name in value.labels()}


def result_of(table: pd.DataFrame) -> pd.DataFrame:
    return kano.summarise_counts(table)


@checks.check(
    "firm",
    "not_the_most_frequent",
    points=1.5,
    zh="`category` 现在是：{found}。类别是人数最多的那一类，不是第二名，也不是只看 Better。",
    en="`category` is {found}. The class is the most frequent one, not the second, and not the one with the best Better.",
    hint_zh='`result["category"]`',
    hint_en='`result["category"]`',
)
def not_the_most_frequent(answer: Answer) -> bool | dict[str, Any]:
    found = categories_of(answer["category"])
    return found == result_of(votes())["category"].tolist() or {"found": joined(found)}


@checks.check(
    "firm",
    "firm_ones_listed",
    points=1.5,
    zh="`unsure` 现在是：{found}。要的是前两名差得不够的，`significant` 是 False 的那些。",
    en="`unsure` is {found}. It should be those whose first two do not differ enough, where `significant` is False.",
    hint_zh="前面加一个 `~`。",
    hint_en="Put a `~` in front.",
)
def firm_ones_listed(answer: Answer) -> bool | dict[str, Any]:
    found, table = names_in(answer["unsure"]), result_of(votes())
    return found == set(table.index[~table["significant"]]) or {"found": joined(sorted(found))}


@checks.check(
    "firm",
    "letter_forced",
    points=0.5,
    zh="你选了 {found}。前两名只差几个人，换一批人就倒过来；硬报一个，下次就打自己的脸。",
    en="You chose {found}. The first two are a few people apart, and others would turn it round. Force one, and you may contradict yourself next time.",
    hint_zh="说清还不知道什么，再说怎样弄清。",
    hint_en="Say what is not known yet, and how to find out.",
)
def letter_forced(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "advice")
    return found in ("B", "C") or {"found": found}


@checks.check(
    "firm",
    "unsure_thrown_away",
    points=0.5,
    zh="你选了 {found}。拿不准的，常常是因为里面有两种客户，正是最值得看的。",
    en="You chose {found}. A class is often unsure because there are two kinds of customers: the very feature worth looking at.",
    hint_zh="分开看看。",
    hint_en="Split it.",
)
def unsure_thrown_away(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "advice")
    return found in ("A", "B") or {"found": found}


# -- 4 brands --------------------------------------------------------------------------------------


@cache
def pairs() -> pd.DataFrame:
    return load_dataset("kano_pairs")


def by_brand(table: pd.DataFrame) -> pd.DataFrame:
    return kano.summarise(table, by=["brand", "feature"])


def together(table: pd.DataFrame) -> pd.DataFrame:
    return kano.summarise(table)


@checks.check(
    "brands",
    "brands_not_split",
    points=1.5,
    zh="`prime_better` 是 {prime}，`lite_worse` 是 {lite}：里面有一个是三个品牌合起来的数。",
    en="`prime_better` is {prime} and `lite_worse` is {lite}: one of them is the number of all brands together.",
    hint_zh='`by=["brand", "feature"]`，再用 ("prime", …) 和 ("lite", …) 取。',
    hint_en='`by=["brand", "feature"]`, then take ("prime", …) and ("lite", …).',
)
def brands_not_split(answer: Answer) -> bool | dict[str, Any]:
    prime, lite = answer["prime_better"].number(), answer["lite_worse"].number()
    table = together(pairs())
    mixed = near_any(prime, [table.loc["next_day_delivery", "better"]], 0.002) or near_any(
        lite, [table.loc["short_hotline_wait", "worse"]], 0.002
    )
    return not mixed or {"prime": f"{prime:.3f}", "lite": f"{lite:.3f}"}


@checks.check(
    "brands",
    "another_row_or_column",
    points=1.5,
    zh="`prime_better` 是 {prime}，`lite_worse` 是 {lite}。尊享次日送达的 Better 是正数，轻享热线等待的 Worse 是负数；看看品牌、功能和列有没有取对。",
    en="`prime_better` is {prime} and `lite_worse` is {lite}. The Better of next-day delivery for Prime is above 0, the Worse of the hotline wait "
    "for Lite below: check brand, feature and column.",
    hint_zh='("prime", "next_day_delivery") 的 "better"；("lite", "short_hotline_wait") 的 "worse"。',
    hint_en='"better" of ("prime", "next_day_delivery"); "worse" of ("lite", "short_hotline_wait").',
)
def another_row_or_column(answer: Answer) -> bool | dict[str, Any]:
    prime, lite = answer["prime_better"].number(), answer["lite_worse"].number()
    split, mixed = by_brand(pairs()), together(pairs())
    # all brands together is another misconception
    right = near_any(
        prime, [split.loc[("prime", "next_day_delivery"), "better"], mixed.loc["next_day_delivery", "better"]]
    ) and near_any(lite, [split.loc[("lite", "short_hotline_wait"), "worse"], mixed.loc["short_hotline_wait", "worse"]])
    return right or {"prime": f"{prime:.3f}", "lite": f"{lite:.3f}"}


@checks.check(
    "brands",
    "customers_blamed",
    points=0.5,
    zh="你选了 {found}。分开看，尊享和轻享都很清楚，只是不一样。",
    en="You chose {found}. Split, both Prime and Lite are quite clear. They only differ.",
    hint_zh="谁付得多，谁的要求就成了“理应如此”。",
    hint_en="Whoever pays more takes more for granted.",
)
def customers_blamed(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "reading")
    return found in ("B", "C") or {"found": found}


@checks.check(
    "brands",
    "questions_blamed",
    points=0.5,
    zh="你选了 {found}。题目有毛病，可疑（Q）的人会多；这里只有 1%。",
    en="You chose {found}. A faulty question shows in many questionable answers (Q); here they are 1%.",
    hint_zh="看 Q 有几个人。",
    hint_en="How many are in Q?",
)
def questions_blamed(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "reading")
    return found in ("A", "B") or {"found": found}


# -- 5 levels --------------------------------------------------------------------------------------

LEVELS = dict(zip(("case_1", "case_2", "case_3", "case_4", "case_5", "case_6"), "ABCDEF", strict=True))
LEVEL_WORDS = {
    "A": "basic|基本|基础",
    "B": "worry|省心|放心",
    "C": "beyond|超预期",
    "D": "invest|不投",
    "E": "avoid|避免",
    "F": "again|再问|重新问",
}


def level_letters(answer: Answer) -> dict[str, str]:
    return letters_of(answer, "levels", tuple(LEVELS), LEVEL_WORDS)


@checks.check(
    "levels",
    "one_place_for_all",
    points=0,
    gate=True,
    zh="六样你都放进了 {found}。六样的类别各不相同。",
    en="You put all six into {found}. Their classes differ.",
    hint_zh="M、O、A、I、R、Q 各有各的去处。",
    hint_en="M, O, A, I, R and Q each have a place of their own.",
)
def one_place_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(level_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "levels",
    "must_be_not_guarded",
    points=1,
    zh="`case_1` 你选了 {found}。一人一换是必备，不能拿来当卖点，更不能出错：基础服务。",
    en="`case_1`: you chose {found}. A new needle is a must-be: no selling point, and no error allowed. Basic service.",
    hint_zh="没有它，会怎样？",
    hint_en="What happens without it?",
)
def must_be_not_guarded(answer: Answer) -> bool | dict[str, Any]:
    found = level_letters(answer)["case_1"]
    return found == LEVELS["case_1"] or {"found": found}


@checks.check(
    "levels",
    "performance_not_competed_on",
    points=1,
    zh="`case_2` 你选了 {found}。准点看病是期望：越准越满意，要做得比别人好。省心服务。",
    en="`case_2`: you chose {found}. Being seen on time is one-dimensional: the better, the more satisfied. Worry-free service.",
    hint_zh="O 是“多做多得”。",
    hint_en="O is 'the more, the better'.",
)
def performance_not_competed_on(answer: Answer) -> bool | dict[str, Any]:
    found = level_letters(answer)["case_2"]
    return found == LEVELS["case_2"] or {"found": found}


@checks.check(
    "levels",
    "delight_not_seen",
    points=1,
    zh="`case_3` 你选了 {found}。没想到医生会打来，没有也不会怪：超预期服务，挑一两样做。",
    en="`case_3`: you chose {found}. Nobody expects the call and nobody would miss it: beyond expectation, one or two of these.",
    hint_zh="A 是惊喜。",
    hint_en="A is delight.",
)
def delight_not_seen(answer: Answer) -> bool | dict[str, Any]:
    found = level_letters(answer)["case_3"]
    return found == LEVELS["case_3"] or {"found": found}


@checks.check(
    "levels",
    "money_for_indifference",
    points=0.5,
    zh="`case_4` 你选了 {found}。多数人觉得无所谓，钱花在别处。",
    en="`case_4`: you chose {found}. Most are indifferent; spend the money elsewhere.",
    hint_zh="I 不投入。",
    hint_en="No money for I.",
)
def money_for_indifference(answer: Answer) -> bool | dict[str, Any]:
    found = level_letters(answer)["case_4"]
    return found == LEVELS["case_4"] or {"found": found}


@checks.check(
    "levels",
    "annoyance_kept_up",
    points=0.5,
    zh="`case_5` 你选了 {found}。多数人嫌它烦，或觉得没有更好：避免，让想要的人自己订。",
    en="`case_5`: you chose {found}. Most are happier without it: avoid it, and let those who want it subscribe.",
    hint_zh="R 是反向，不是无差异。",
    hint_en="R is reverse, not indifferent.",
)
def annoyance_kept_up(answer: Answer) -> bool | dict[str, Any]:
    found = level_letters(answer)["case_5"]
    return found == LEVELS["case_5"] or {"found": found}


# -- 6 pyramid -------------------------------------------------------------------------------------


def people() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "csat": [5, 4, 2, 3, 5, 4, 1, 3, 5, 4],
            "ces": [6, 4, 6, 3, 7, 5, 2, 5, 7, 5],
            "nps": [9, 9, 9, 6, 10, 7, 3, 10, 10, 8],
        }
    )


def pyramid_ways(table: pd.DataFrame) -> dict[str, list[float]]:
    """Return met, easy and memorable as learners compute them: the right way and the known others."""
    one, two, three = table["csat"] >= 4, table["ces"] >= 5, table["nps"] >= 9
    strict = (table["csat"] > 4, table["ces"] > 5, table["nps"] > 9)
    return {
        "right": [one.mean(), (one & two).mean(), (one & two & three).mean()],
        "each": [one.mean(), two.mean(), three.mean()],
        "only": [(one & ~two).mean(), (one & two & ~three).mean(), (one & two & three).mean()],
        "above": [strict[0].mean(), (strict[0] & strict[1]).mean(), (strict[0] & strict[1] & strict[2]).mean()],
    }


def pyramid_of(answer: Answer) -> list[float]:
    return [answer[name].number() for name in ("met", "easy", "memorable")]


def fits(found: list[float], known: dict[str, list[float]], names: tuple[str, ...]) -> bool:
    """True when each number comes about in one of the ways named; a slip in one says nothing of the others."""
    return all(near_any(number, [known[name][place] for name in names]) for place, number in enumerate(found))


@checks.check(
    "pyramid",
    "levels_not_stacked",
    points=1.5,
    zh="`met`、`easy`、`memorable` 现在是：{found}。下面一层没到，上面的不算：不满意的人答了“很容易”，也不算第二层。",
    en="`met`, `easy`, `memorable` are {found}. Without the lower level the higher does not count: someone dissatisfied who says 'easy' is not on "
    "the second.",
    hint_zh="第二层要两个条件，第三层要三个，用 `&` 连。",
    hint_en="Two conditions for the second level, three for the third; join them with `&`.",
)
def levels_not_stacked(answer: Answer) -> bool | dict[str, Any]:
    found, known = pyramid_of(answer), pyramid_ways(people())
    # where a level begins, and people exactly on it, are other misconceptions
    return fits(found, known, ("right", "only", "above")) or {"found": joined(f"{share:g}" for share in found)}


@checks.check(
    "pyramid",
    "those_above_left_out",
    points=1,
    zh="`met`、`easy`、`memorable` 现在是：{found}。要的是“到了这一层或更高”，爬得更高的人也站过这一层。",
    en="`met`, `easy`, `memorable` are {found}. The question is 'this level or more': whoever climbed higher has passed it.",
    hint_zh="第一层只看满意度，不用去掉后面的人。",
    hint_en="For the first level look at satisfaction only, and take nobody out.",
)
def those_above_left_out(answer: Answer) -> bool | dict[str, Any]:
    found, known = pyramid_of(answer), pyramid_ways(people())
    return fits(found, known, ("right", "each", "above")) or {"found": joined(f"{share:g}" for share in found)}


@checks.check(
    "pyramid",
    "limits_left_out",
    points=0.5,
    zh="`met`、`easy`、`memorable` 现在是：{found}。“4 分起”包括 4 分，用 `>=`。",
    en="`met`, `easy`, `memorable` are {found}. 'From 4' includes 4: use `>=`.",
    hint_zh="大于号换成大于或等于号。",
    hint_en="Greater than or equal, not greater than.",
)
def limits_left_out(answer: Answer) -> bool | dict[str, Any]:
    found, known = pyramid_of(answer), pyramid_ways(people())
    return fits(found, known, ("right", "each", "only")) or {"found": joined(f"{share:g}" for share in found)}


@checks.check(
    "pyramid",
    "gifts_without_foundations",
    points=1,
    zh="`first` 你选了 {found}。四成人的事还没办好，送礼他们只会更生气。先把答应的做到。",
    en="`first`: you chose {found}. For four in ten the matter is not settled yet; a gift would make them angrier. Keep promises first.",
    hint_zh="金字塔从下往上垒。",
    hint_en="A pyramid is built from the ground.",
)
def gifts_without_foundations(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "first")
    return found == "B" or {"found": found}


# -- 7 steps ---------------------------------------------------------------------------------------


def order_of(answer: Answer) -> list[str]:
    value = answer["steps"]
    items = value.data if isinstance(value.data, list) and len(value.data) > 1 else value.order()
    return [one_letter("steps", item, {}) for item in items]


def before(answer: Answer, first: str, second: str) -> bool:
    letters = order_of(answer)
    return letters.index(first) < letters.index(second)


@checks.check(
    "steps",
    "not_six_steps",
    points=0,
    gate=True,
    zh="`steps` 里要有 A 到 F 六个字母，每个一次。现在是：{found}。",
    en="`steps` needs the six letters A to F, each once. It has: {found}.",
    hint_zh="数一数，看有没有重复或漏掉的。",
    hint_en="Count them; see whether one is missing or comes twice.",
)
def not_six_steps(answer: Answer) -> bool | dict[str, Any]:
    letters = order_of(answer)
    return sorted(letters) == list("ABCDEF") or {"found": joined(letters)}


@checks.check(
    "steps",
    "sent_without_a_trial",
    points=1,
    zh="先发问卷（F）、后试答（C）：正反两问最容易看错，发出去才知道，就晚了。",
    en="The questionnaire goes out (F) before it is tried (C). A pair of questions is easily misread; after sending it is too late.",
    hint_zh="先请几个人试答，看 Q 多不多。",
    hint_en="Try it on a few people and see how many are in Q.",
)
def sent_without_a_trial(answer: Answer) -> bool:
    return before(answer, "C", "F")


@checks.check(
    "steps",
    "questions_before_features",
    points=1,
    zh="先写题（C）、后列功能（B）：还没听客户说过什么，问的就是自己想卖的。",
    en="You write questions (C) before you list the features (B): without listening you ask about what you want to sell.",
    hint_zh="先听，再列，再问。",
    hint_en="Listen, list, then ask.",
)
def questions_before_features(answer: Answer) -> bool:
    return before(answer, "B", "C")


@checks.check(
    "steps",
    "strategy_on_shaky_classes",
    points=1,
    zh="先写策略（D）、后看靠不靠得住（E）：拿不准的那一样，可能已经花了大钱。",
    en="You write the strategy (D) before you see how firm the classes are (E): the unsure one may have got the money already.",
    hint_zh="拿不准的，先分开看。",
    hint_en="Split the unsure ones first.",
)
def strategy_on_shaky_classes(answer: Answer) -> bool:
    return before(answer, "E", "D")


# -- 8 chances -------------------------------------------------------------------------------------

DIFFERENT_WORDS = 25


@checks.check(
    "chances",
    "too_short",
    points=0,
    gate=True,
    zh="还太短：只有 {found} 个不同的字。三个机会，请各写一两句。",
    en="This is too short (different words so far: {found}). Write a sentence or two on each of the three opportunities.",
    hint_zh="信任、因人而异、超出标准，各说谁、做什么、什么时候。",
    hint_en="Trusted, personal, past the standard: who does what, by when.",
)
def too_short(answer: Answer) -> bool | dict[str, Any]:
    found = different_words(answer["chances"].text())
    return found >= DIFFERENT_WORDS or {"found": found}


checks.rubric(
    "chances",
    criteria=[
        Criterion(
            "trusted",
            points=1,
            zh="怎样让人信任",
            en="How we are trusted",
            levels=[
                (0, "没有，或只有“加强服务”一类的话", "None, or words such as 'improve service'"),
                (0.5, "有做法，但客户看不见、查不到", "A measure, but customers cannot see or check it"),
                (1, "客户自己看得见、查得到的做法", "A measure that customers can see or check"),
            ],
        ),
        Criterion(
            "personal",
            points=1,
            zh="怎样因人而异",
            en="How it is personal",
            levels=[
                (0, "对谁都一样", "The same for everybody"),
                (0.5, "说了要因人而异，没有说哪种人怎么做", "Says so, but not who gets what"),
                (1, "至少两种人，各有各的做法", "Two kinds of people at least, each with a way of their own"),
            ],
        ),
        Criterion(
            "past_the_standard",
            points=1.5,
            zh="超出标准的，怎样接住",
            en="Requests past the standard",
            levels=[
                (0, "只说不行，或什么都答应", "Only says no, or promises everything"),
                (1, "有别的办法，但没有说什么时候回话", "Offers another way, but no time for an answer"),
                (
                    1.5,
                    "说清做不到什么、能做什么、多久回话",
                    "Says what is not possible, what is, and when the answer comes",
                ),
            ],
        ),
        Criterion(
            "who_what_when",
            points=1.5,
            zh="谁、做什么、什么时候",
            en="Who, what, when",
            levels=[
                (0, "没有人，也没有时间", "No person and no time"),
                (1, "有的有，有的没有", "Some have, some have not"),
                (1.5, "三个机会都写清了", "All three have person, deed and time"),
            ],
        ),
    ],
)
