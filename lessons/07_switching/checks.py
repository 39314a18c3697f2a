"""Public checks of lesson 07: each names one misconception about why customers leave and what it costs.

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
from course_lib.checks.reading import different_words, folded, joined, letter_of, letters_of, near_any
from course_lib.language import say
from course_lib.models import switching

checks = Checklist()


def told(found: float) -> dict[str, Any]:
    """Return what a feedback text says it has found."""
    return {"found": f"{found:.3f}".rstrip("0").rstrip(".")}


# -- 1 causes --------------------------------------------------------------------------------------

CAUSES = dict(zip(("case_1", "case_2", "case_3", "case_4", "case_5"), "CEDFG", strict=True))
CAUSE_WORDS = {
    "A": "price|价格",
    "B": "inconv|不便",
    "C": "core|核心",
    "D": "encounter|接触",
    "E": "complaint|投诉",
    "F": "compet|竞争",
    "G": "ethic|道德",
    "H": "involunt|非自愿",
}
KEYS = dict(
    zip(
        "ABCDEFGH",
        (
            "price",
            "inconvenience",
            "core_failure",
            "encounter_failure",
            "complaint_response",
            "competition",
            "ethics",
            "involuntary",
        ),
        strict=True,
    )
)


def cause_letters(answer: Answer) -> dict[str, str]:
    return letters_of(answer, "causes", tuple(CAUSES), CAUSE_WORDS)


@checks.check(
    "causes",
    "one_cause_for_all",
    points=0,
    gate=True,
    zh="五位你都选了 {found}。五个故事说的不是一件事。",
    en="You chose {found} for all five. The five tell different things.",
    hint_zh="一句一句看：是东西坏了，是人冷淡，还是投诉以后没人理？",
    hint_en="Take each by itself: was the work bad, the person cold, or the complaint left lying?",
)
def one_cause_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(cause_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "causes",
    "bad_work_not_seen",
    points=1,
    zh="`case_1` 你选了 {found}。洗串色、丢衣服，是服务本身出了错：核心服务失误（C）。",
    en="`case_1`: you chose {found}. Colours ran and a shirt was lost: the service itself failed, core failure (C).",
    hint_zh="客户买的是什么？这件事做错了吗？",
    hint_en="What did the customer pay for? Was that done wrong?",
)
def bad_work_not_seen(answer: Answer) -> bool | dict[str, Any]:
    found = cause_letters(answer)["case_1"]
    return found == CAUSES["case_1"] or {"found": found}


@checks.check(
    "causes",
    "after_the_complaint_not_seen",
    points=1,
    zh="`case_2` 你选了 {found}。他已经投诉了，一个月没有回音：投诉回应不当（E）。",
    en="`case_2`: you chose {found}. He had complained, and for a month nothing came: response to a complaint (E).",
    hint_zh="让他走的，是串色，还是没人回？",
    hint_en="Did he leave over the colour, or because nobody answered?",
)
def after_the_complaint_not_seen(answer: Answer) -> bool | dict[str, Any]:
    found = cause_letters(answer)["case_2"]
    return found == CAUSES["case_2"] or {"found": found}


@checks.check(
    "causes",
    "rudeness_taken_for_price",
    points=1,
    zh="`case_3` 你选了 {found}。他只是来问价，走是因为店员冷淡；他也没有投诉：服务接触失误（D）。",
    en="`case_3`: you chose {found}. He only asked the price and left because she was cold; he never complained: encounter failure (D).",
    hint_zh="话里有“价”，原因不一定是价。",
    hint_en="The word 'price' is there, but is it the reason?",
)
def rudeness_taken_for_price(answer: Answer) -> bool | dict[str, Any]:
    found = cause_letters(answer)["case_3"]
    return found == CAUSES["case_3"] or {"found": found}


@checks.check(
    "causes",
    "better_taken_for_cheaper",
    points=1,
    zh="`case_4` 你选了 {found}。价钱一样，是对面的服务更好：竞争对手吸引（F）。",
    en="`case_4`: you chose {found}. The price is the same; the service opposite is better: attraction by competitors (F).",
    hint_zh="这家店做错了什么吗？",
    hint_en="Did the old shop do anything wrong?",
)
def better_taken_for_cheaper(answer: Answer) -> bool | dict[str, Any]:
    found = cause_letters(answer)["case_4"]
    return found == CAUSES["case_4"] or {"found": found}


# -- 2 ranking -------------------------------------------------------------------------------------


def left() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "codes": [
                "price",
                "inconvenience;price",
                "core_failure",
                "core_failure;complaint_response",
                "encounter_failure",
                "core_failure;price",
                "complaint_response",
                "core_failure",
                "competition;inconvenience",
                "core_failure;ethics",
            ]
        }
    )


def cause_of(text: Any) -> str:
    """Return the key of a cause by its key, its letter or its name in either language."""
    name = folded(text)
    if name.upper() in KEYS:
        return KEYS[name.upper()]
    return next((KEYS[letter] for letter, word in CAUSE_WORDS.items() if re.search(word, name.casefold())), name)


def by_cause(value: Value) -> pd.Series:
    """Return a number for each cause, by its name or in the order of the course; one that never comes may be missing."""
    empty = pd.Series(0.0, index=list(switching.CAUSES))
    try:
        found = {cause_of(key): number for key, number in value.mapping().items()}
        if found and set(found) <= set(empty.index):
            return pd.Series({name: Value(value.name, number).number() for name, number in found.items()}).reindex(
                empty.index, fill_value=0.0
            )
    except WrongKind:
        pass
    numbers = value.numbers()
    if len(numbers) != len(empty):
        raise WrongKind(
            say(
                zh=f"`{value.name}` 要给八类原因各一个数，现在有 {len(numbers)} 个。",
                en=f"`{value.name}` needs a number for each of the eight causes; it has {len(numbers)}.",
            )
        )
    return pd.Series(numbers, index=empty.index)


def share_ways(table: pd.DataFrame) -> dict[str, pd.Series]:
    """Return the shares as learners compute them: the right way and the known others."""
    found = switching.label_shares(table["codes"])
    return {"right": found["share"], "counts": found["count"], "forced": found["count"] / found["count"].sum()}


def share_way(found: pd.Series, table: pd.DataFrame) -> str | None:
    for name, way in share_ways(table).items():
        units = (1,) if name == "counts" else (1, 100)
        for unit in units:
            if np.allclose(found.to_numpy(), unit * way.reindex(found.index).to_numpy(), atol=0.0051 * unit):
                return name
    return None


def shown_shares(answer: Answer) -> dict[str, Any]:
    return {"found": joined(f"{number:.3g}" for number in by_cause(answer["shares"]))}


@checks.check(
    "ranking",
    "number_instead_of_share",
    points=1,
    zh="`shares` 现在是：{found}。要的是占十位客户的比例，不是件数。",
    en="`shares` is {found}. It should be shares of the ten customers, and not how many.",
    hint_zh='列名是 `"share"`。',
    hint_en='The column is `"share"`.',
)
def number_instead_of_share(answer: Answer) -> bool | dict[str, Any]:
    # shares of all causes are another misconception
    return share_way(by_cause(answer["shares"]), left()) in ("right", "forced") or shown_shares(answer)


@checks.check(
    "ranking",
    "forced_to_a_hundred",
    points=1,
    zh="`shares` 现在是：{found}。分母是十位客户，不是十五个原因；加起来不必是 100%。",
    en="`shares` is {found}. Below the line stand ten customers, not fifteen causes; they need not add up to 100%.",
    hint_zh="核心服务失误：十位里有五位，是 0.5。",
    hint_en="Core failure: five of ten, 0.5.",
)
def forced_to_a_hundred(answer: Answer) -> bool | dict[str, Any]:
    return share_way(by_cause(answer["shares"]), left()) in ("right", "counts") or shown_shares(answer)


@checks.check(
    "ranking",
    "not_the_most_frequent",
    points=1,
    zh="`top` 现在是 {found}。要的是最多的那一类的名字。",
    en="`top` is {found}. It should be the name of the most frequent cause.",
    hint_zh="`idxmax()` 给名字，`max()` 给数。",
    hint_en="`idxmax()` gives the name, `max()` the number.",
)
def not_the_most_frequent(answer: Answer) -> bool | dict[str, Any]:
    found = cause_of(answer["top"].text())
    return found == switching.label_shares(left()["codes"])["count"].idxmax() or {"found": found}


@checks.check(
    "ranking",
    "not_the_sum_of_all",
    points=0.5,
    zh="`total` 现在是 {found}，和你的 `shares` 加起来不一样。",
    en="`total` is {found}, which is not what your `shares` add up to.",
    hint_zh="八类都要加，用 `sum()`。",
    hint_en="Add all eight, with `sum()`.",
)
def not_the_sum_of_all(answer: Answer) -> bool | dict[str, Any]:
    total, whole = answer["total"].number(), by_cause(answer["shares"]).sum()
    return near_any(total, [whole, 1.5], 0.02) or near_any(total, [100 * whole], 2) or told(total)


@checks.check(
    "ranking",
    "several_causes_not_seen",
    points=0.5,
    zh="`reason` 你选了 {found}。没有数错，样本也没关系：一位客户可以有几个原因，一个人就数了几次。",
    en="`reason`: you chose {found}. Nothing was counted wrongly, and the sample has no part in it: one customer may have several causes.",
    hint_zh="看第二位客户的 `codes`。",
    hint_en="Look at `codes` of the second customer.",
)
def several_causes_not_seen(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "reason")
    return found == "B" or {"found": found}


# -- 3 agreement -----------------------------------------------------------------------------------


def coded() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "first": [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            "second": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        }
    )


def observed_ways(table: pd.DataFrame) -> dict[str, float]:
    same = table["first"] == table["second"]
    both = (table["first"] == 1) & (table["second"] == 1)
    return {"right": same.mean(), "both_yes": both.mean(), "different": 1 - same.mean()}


def chance_ways(table: pd.DataFrame) -> dict[str, float]:
    p, q = table["first"].mean(), table["second"].mean()
    return {"right": p * q + (1 - p) * (1 - q), "yes": p * q, "coin": 0.5, "no": (1 - p) * (1 - q)}


@checks.check(
    "agreement",
    "agreed_on_yes_only",
    points=1,
    zh="`observed` 现在是 {found}。两人都说“有”是一样，都说“没有”也是一样。",
    en="`observed` is {found}. Both saying yes is agreement, and so is both saying no.",
    hint_zh="两列相等的占几成？",
    hint_en="In what share are the two columns equal?",
)
def agreed_on_yes_only(answer: Answer) -> bool | dict[str, Any]:
    found = answer["observed"].number()
    return near_any(found, [observed_ways(coded())["right"]]) or told(found)


@checks.check(
    "agreement",
    "chance_of_yes_only",
    points=1.5,
    zh="`chance` 现在是 {found}。碰巧一样有两种：都说“有”，和都说“没有”；这里多半是后一种。",
    en="`chance` is {found}. There are two ways to agree by luck, both yes and both no; here it is mostly the second.",
    hint_zh="`p * q` 再加上 `(1 - p)` 和 `(1 - q)` 的乘积。",
    hint_en="Add the product of `(1 - p)` and `(1 - q)` to `p * q`.",
)
def chance_of_yes_only(answer: Answer) -> bool | dict[str, Any]:
    found = answer["chance"].number()
    return near_any(found, [chance_ways(coded())["right"]]) or told(found)


@checks.check(
    "agreement",
    "chance_not_taken_out",
    points=1,
    zh="`kappa` 现在是 {found}。要从 `observed` 里减掉 `chance`，再除以 1 − `chance`。",
    en="`kappa` is {found}. Take `chance` off `observed`, and divide by 1 − `chance`.",
    hint_zh="减完还要除：一共能超过碰巧多少？",
    hint_en="After the subtraction divide: by how much can one beat luck at all?",
)
def chance_not_taken_out(answer: Answer) -> bool | dict[str, Any]:
    observed, chance, found = (answer[name].number() for name in ("observed", "chance", "kappa"))
    p_o, p_e = observed_ways(coded())["right"], chance_ways(coded())["right"]
    ways = [(p_o - p_e) / (1 - p_e)]
    if abs(1 - chance) > 1e-9:
        ways.append((observed - chance) / (1 - chance))  # with their own numbers
    return near_any(found, ways, 0.011) or told(found)


@checks.check(
    "agreement",
    "high_share_trusted",
    points=0.5,
    zh="`advice` 你选了 {found}。85% 里，78% 是碰巧也会有的。先把定义写清，再编一次。",
    en="`advice`: you chose {found}. Of the 85%, 78% would come by luck. Mend the definition and code again.",
    hint_zh="分歧怪定义，不怪人。",
    hint_en="Blame the definition, not the person.",
)
def high_share_trusted(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "advice")
    return found == "B" or {"found": found}


# -- 4 silence -------------------------------------------------------------------------------------


@cache
def incidents() -> pd.DataFrame:
    return load_dataset("incidents")


def silent_ways(table: pd.DataFrame) -> dict[str, float]:
    quiet, search = table["complained"] == 0, table["searched"] == 1
    return {"right": quiet.sum(), "spoke": (~quiet).sum(), "searching": (quiet & search).sum(), "share": quiet.mean()}


def searching_ways(table: pd.DataFrame) -> dict[str, float]:
    quiet, search = table["complained"] == 0, table["searched"] == 1
    both = (quiet & search).sum()
    return {
        "right": both / quiet.sum(),
        "of_all": both / len(table),
        "of_searching": both / search.sum(),
        "spoke": search[~quiet].mean(),
        "everybody": search.mean(),
    }


def encounter_ways(table: pd.DataFrame) -> dict[str, float]:
    cold, spoke = table["coder_1"].str.contains("encounter_failure"), table["complained"] == 1
    lone = table["coder_1"] == "encounter_failure"
    both = (cold & spoke).sum()
    return {
        "right": both / cold.sum(),
        "lone": spoke[lone].mean(),
        "of_complaints": both / spoke.sum(),
        "of_all": both / len(table),
        "silent": 1 - both / cold.sum(),
    }


@checks.check(
    "silence",
    "another_group_counted",
    points=1,
    zh="`silent` 现在是 {found}。要的是没投诉的件数，不管后来有没有找别家。",
    en="`silent` is {found}. It should be how many did not complain, whether they search or not.",
    hint_zh="`complained` 等于 0 的有几行？",
    hint_en="In how many rows is `complained` 0?",
)
def another_group_counted(answer: Answer) -> bool | dict[str, Any]:
    found = answer["silent"].number()
    return near_any(found, [silent_ways(incidents())["right"]], 0.5) or told(found)


@checks.check(
    "silence",
    "others_in_the_denominator",
    points=1,
    zh="`silent_searching` 现在是 {found}。分母只是没投诉的人，分子是其中在找别家的。",
    en="`silent_searching` is {found}. Below the line stand those who did not complain, and only they; above it those of them who search.",
    hint_zh="先筛出没投诉的行，再算 `searched` 的平均。",
    hint_en="Filter the rows without a complaint, then take the mean of `searched`.",
)
def others_in_the_denominator(answer: Answer) -> bool | dict[str, Any]:
    found, right = answer["silent_searching"].number(), searching_ways(incidents())["right"]
    return near_any(found, [right]) or near_any(found, [100 * right], 0.51) or told(found)


@checks.check(
    "silence",
    "share_turned_round",
    points=1,
    zh="`encounter_complained` 现在是 {found}。分母是服务接触失误的件数，分子是其中投诉过的。",
    en="`encounter_complained` is {found}. Below the line stand the encounter failures, above it those of them with a complaint.",
    hint_zh="“失误里有几成投诉”和“投诉里有几成是失误”，不一样。",
    hint_en="'What share of failures is complained about' is not 'what share of complaints is about failures'.",
)
def share_turned_round(answer: Answer) -> bool | dict[str, Any]:
    found, known = answer["encounter_complained"].number(), encounter_ways(incidents())
    # the incidents with this cause alone are another misconception
    ways = [known["right"], known["lone"]]
    return near_any(found, ways) or near_any(found, [100 * way for way in ways], 0.51) or told(found)


@checks.check(
    "silence",
    "lone_causes_only",
    points=0.5,
    zh="`encounter_complained` 现在是 {found}。你只取了**只有**这一个原因的；`price;encounter_failure` 里也含服务接触失误。",
    en="`encounter_complained` is {found}. You took only the incidents with this cause **alone**; `price;encounter_failure` has it too.",
    hint_zh="用 `str.contains`，不用 `==`。",
    hint_en="Use `str.contains`, not `==`.",
)
def lone_causes_only(answer: Answer) -> bool | dict[str, Any]:
    found, known = answer["encounter_complained"].number(), encounter_ways(incidents())
    # a share turned round is another misconception
    ways = [known[name] for name in ("right", "of_complaints", "of_all", "silent")]
    return near_any(found, ways) or near_any(found, [100 * way for way in ways], 0.51) or told(found)


@checks.check(
    "silence",
    "number_of_people_missed",
    points=0.5,
    zh="`missed` 你选了 {found}。比例小，人数多：389 × 45% = 175 位，比投诉后在找的 130 位还多。",
    en="`missed`: you chose {found}. The share is smaller, the people more: 389 × 45% = 175, against 130 who complained and search.",
    hint_zh="比例乘上人数，再比。",
    hint_en="Multiply the share by the people, then compare.",
)
def number_of_people_missed(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "missed")
    return found == "A" or {"found": found}


# -- 5 damage --------------------------------------------------------------------------------------


def gym() -> dict[str, float]:
    return {
        "customers": 2_000,
        "problem": 0.30,
        "complaint": 0.25,
        "satisfied": 0.40,
        "renew_ok": 0.80,
        "renew_satisfied": 0.72,
        "renew_dissatisfied": 0.35,
        "renew_silent": 0.62,
        "value": 900,
    }


def parts(club: dict[str, float], *, baseline: bool = True) -> dict[str, float]:
    """Return the losses on each way, from ``renew_ok`` or, as learners do, from everybody."""
    start = club["renew_ok"] if baseline else 1.0
    troubled = club["customers"] * club["problem"]
    spoke = troubled * club["complaint"]
    return {
        "silent": (troubled - spoke) * (start - club["renew_silent"]),
        "satisfied": spoke * club["satisfied"] * (start - club["renew_satisfied"]),
        "dissatisfied": spoke * (1 - club["satisfied"]) * (start - club["renew_dissatisfied"]),
        "all_as_silent": troubled * (start - club["renew_silent"]),
        "spoke_as_silent": spoke * (start - club["renew_silent"]),
    }


SILENT = ("silent", "all_as_silent", "spoke_as_silent")
WAYS = {
    "all": ("silent", "satisfied", "dissatisfied"),
    "all_mixed": ("all_as_silent", "satisfied", "dissatisfied"),
    "spoke_mixed": ("spoke_as_silent", "satisfied", "dissatisfied"),
    "no_satisfied": ("silent", "dissatisfied"),
    "no_dissatisfied": ("silent", "satisfied"),
    "silent_only": ("silent",),
    "complaints_only": ("satisfied", "dissatisfied"),
}

ALL_THREE = ("all", "all_mixed", "spoke_mixed", "all_half_from_everybody")


def silent_losses(club: dict[str, float]) -> dict[tuple[str, bool], float]:
    return {(name, start): parts(club, baseline=start)[name] for name in SILENT for start in (True, False)}


def losses(club: dict[str, float]) -> dict[tuple[str, bool], float]:
    known = {
        (name, start): sum(parts(club, baseline=start)[part] for part in ways)
        for name, ways in WAYS.items()
        for start in (True, False)
    }
    # the silent from everybody, the others from those who would have stayed
    mixed = known[("complaints_only", True)] + parts(club, baseline=False)["silent"]
    return known | {("all_half_from_everybody", False): mixed}


def matching(found: float, known: dict[tuple[str, bool], float]) -> tuple[str, bool] | None:
    """Return which way of computing gives ``found``; a whole number of people is near enough."""
    best = min(known, key=lambda way: abs(known[way] - found))
    return best if abs(known[best] - found) <= 0.51 else None


def damage_ways(answer: Answer) -> tuple[tuple[str, bool] | None, tuple[str, bool] | None]:
    club = gym()
    return (
        matching(answer["lost_silent"].number(), silent_losses(club)),
        matching(answer["lost"].number(), losses(club)),
    )


def shown_losses(answer: Answer) -> dict[str, Any]:
    silent, lost = (told(answer[name].number())["found"] for name in ("lost_silent", "lost"))
    return {"silent": silent, "lost": lost}


@checks.check(
    "damage",
    "everybody_would_have_stayed",
    points=1.5,
    zh="`lost_silent` 是 {silent}，`lost` 是 {lost}。没问题的会员也有两成不续，不能算在问题头上：从 `renew_ok` 减，不从 1 减。",
    en="`lost_silent` is {silent}, `lost` is {lost}. Of the members without a problem a fifth leave too, and the problem is not to blame: "
    "subtract from `renew_ok`, not from 1.",
    hint_zh="没问题的续费率 − 这条路的续费率。",
    hint_en="Renewal without a problem − renewal on this way.",
)
def everybody_would_have_stayed(answer: Answer) -> bool | dict[str, Any]:
    return all(way is not None and way[1] for way in damage_ways(answer)) or shown_losses(answer)


@checks.check(
    "damage",
    "other_people_taken_for_silent",
    points=1,
    zh="`lost_silent` 是 {silent}。沉默的人是遇到问题、**没有**投诉的：再乘上 1 − `complaint`。",
    en="`lost_silent` is {silent}. The silent have a problem and did **not** complain: multiply by 1 − `complaint`.",
    hint_zh="2,000 × 30% × 75% 是几位？",
    hint_en="How many are 2,000 × 30% × 75%?",
)
def other_people_taken_for_silent(answer: Answer) -> bool | dict[str, Any]:
    way = damage_ways(answer)[0]
    # whom one starts from is another misconception
    return (way is not None and way[0] == "silent") or shown_losses(answer)


@checks.check(
    "damage",
    "a_way_left_out",
    points=1,
    zh="`lost` 是 {lost}。三条路都要加：没投诉、投诉后满意、投诉后不满意。",
    en="`lost` is {lost}. Add all three ways: silent, satisfied after a complaint, dissatisfied after it.",
    hint_zh="满意的也会少续一点，也要算。",
    hint_en="Even the satisfied renew a little less; count them.",
)
def a_way_left_out(answer: Answer) -> bool | dict[str, Any]:
    way = damage_ways(answer)[1]
    return (way is not None and way[0] in ALL_THREE) or shown_losses(answer)


@checks.check(
    "damage",
    "not_times_the_value",
    points=1,
    zh="`yuan` 现在是 {found}。流失的人数乘上一位值多少元。",
    en="`yuan` is {found}. Multiply the people lost by what one is worth.",
    hint_zh='`lost` 乘 `gym["value"]`。',
    hint_en='`lost` times `gym["value"]`.',
)
def not_times_the_value(answer: Answer) -> bool | dict[str, Any]:
    found, lost = answer["yuan"].number(), answer["lost"].number()
    value = gym()["value"]
    right = value * losses(gym())[("all", True)]
    return near_any(found, [lost * value, right], 0.51 * value) or {"found": f"{found:,.0f}"}


@checks.check(
    "damage",
    "sign_before_handling",
    points=0.5,
    zh="`sign` 你选了 {found}。投诉的 150 位平均多流失 30%，沉默的 18%：现在请人投诉，反而多走。",
    en="`sign`: you chose {found}. Of the 150 who complain 30% more leave, of the silent 18%: inviting complaints now loses more.",
    hint_zh="两条投诉的路合起来，除以投诉的人数，再和沉默的比。",
    hint_en="Put the two ways of complainers together, divide by their number, and compare with the silent.",
)
def sign_before_handling(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "sign")
    return found == "B" or {"found": found}


# -- 6 mouth ---------------------------------------------------------------------------------------


def noodle() -> dict[str, float]:
    return {"seeds": 80, "rate": 0.6, "rounds": 5, "market": 1_500, "reward": 12, "advert": 40}


def rounds_of(shop: dict[str, float]) -> pd.DataFrame:
    return switching.word_of_mouth(
        shop["seeds"],
        shop["rate"],
        rounds=int(shop["rounds"]),
        market=shop["market"],
        reward_yuan=shop["reward"],
        advertising_yuan=shop["advert"],
    )


def customer_ways(shop: dict[str, float]) -> dict[str, float]:
    rounds = rounds_of(shop)
    last = rounds.iloc[-1]
    return {
        "right": last["customers"],
        "last": last["new"],
        "won": last["customers"] - shop["seeds"],
        "twice": rounds["customers"].sum(),
    }


def saving_ways(shop: dict[str, float]) -> dict[str, float]:
    rounds = rounds_of(shop)
    last = rounds.iloc[-1]
    saved = last["advertising_yuan"] - last["word_of_mouth_yuan"]
    return {
        "right": saved,
        "turned": -saved,
        "advertising": last["advertising_yuan"],
        "word_of_mouth": last["word_of_mouth_yuan"],
        "every_round": (rounds["advertising_yuan"] - rounds["word_of_mouth_yuan"]).sum(),
    }


@checks.check(
    "mouth",
    "last_round_only",
    points=1.5,
    zh="`customers` 现在是 {found}。要的是到最后一共几位，种子也算。",
    en="`customers` is {found}. It should be all there are in the end, the seeds included.",
    hint_zh='最后一行的 `"customers"` 已经是累计。',
    hint_en='In the last row `"customers"` is the running total.',
)
def last_round_only(answer: Answer) -> bool | dict[str, Any]:
    found = answer["customers"].number()
    return near_any(found, [customer_ways(noodle())["right"]], 0.51) or told(found)


@checks.check(
    "mouth",
    "cost_instead_of_saving",
    points=1.5,
    zh="`saved` 现在是 {found}。要的是最后一行两个成本之差，不是其中一个，也不是各轮相加。",
    en="`saved` is {found}. It should be the difference of the two costs in the last row, not one of them, and not a sum over rounds.",
    hint_zh="成本已经是累计，只看最后一行。",
    hint_en="Costs are running totals; look at the last row only.",
)
def cost_instead_of_saving(answer: Answer) -> bool | dict[str, Any]:
    found, known = answer["saved"].number(), saving_ways(noodle())
    # the sign is another misconception
    return near_any(found, [known["right"], known["turned"]], 1.01) or told(found)


@checks.check(
    "mouth",
    "saving_turned_round",
    points=0.5,
    zh="`saved` 现在是 {found}。口碑比广告便宜，省下的是正数。",
    en="`saved` is {found}. Word of mouth is cheaper, so the saving is above 0.",
    hint_zh="广告的成本在前，减口碑的。",
    hint_en="The cost of advertising first, minus that of word of mouth.",
)
def saving_turned_round(answer: Answer) -> bool | dict[str, Any]:
    found, known = answer["saved"].number(), saving_ways(noodle())
    right = [known[name] for name in ("right", "advertising", "word_of_mouth", "every_round")]
    return near_any(found, right, 1.01) or told(found)


@checks.check(
    "mouth",
    "cheap_taken_for_quick",
    points=0.5,
    zh="`opening` 你选了 {found}。口碑一轮一轮地传，下周六来不及；没有客人，也没有人替你说。",
    en="`opening`: you chose {found}. Word of mouth goes round by round and will not be there by Saturday; without guests nobody talks.",
    hint_zh="广告快而短，口碑慢而省。",
    hint_en="Advertising is quick and short, word of mouth slow and cheap.",
)
def cheap_taken_for_quick(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "opening")
    return found == "B" or {"found": found}


# -- 7 accounts ------------------------------------------------------------------------------------

ACCOUNTS = dict(zip(("case_1", "case_2", "case_3", "case_4", "case_5"), "ABCBC", strict=True))
# B stands first: "不一致" holds "一致", and "disagree" "agree".
ACCOUNT_WORDS = {
    "B": "differ|disagree|不一致",
    "A": "agree|一致",
    "C": "source only|not verified|只有来源|未核实",
    "D": "did not happen|没有发生|没发生",
}


def account_letters(answer: Answer) -> dict[str, str]:
    return letters_of(answer, "accounts", tuple(ACCOUNTS), ACCOUNT_WORDS)


@checks.check(
    "accounts",
    "one_verdict_for_all",
    points=0,
    gate=True,
    zh="五样你都选了 {found}。两份材料有的合，有的不合。",
    en="You chose {found} for all five. The two accounts agree in some and differ in others.",
    hint_zh="一样一样对：来源怎么说，记录怎么说？",
    hint_en="Take them one by one: what says the source, what the record?",
)
def one_verdict_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(account_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "accounts",
    "agreement_doubted",
    points=1,
    zh="`case_1` 你选了 {found}。召回两边都是 6 月 29 日：一致（A）。",
    en="`case_1`: you chose {found}. Both have the recall on 29 June: they agree (A).",
    hint_zh="一处对不上，不等于处处对不上。",
    hint_en="One difference does not make all else doubtful.",
)
def agreement_doubted(answer: Answer) -> bool | dict[str, Any]:
    found = account_letters(answer)["case_1"]
    return found == ACCOUNTS["case_1"] or {"found": found}


@checks.check(
    "accounts",
    "difference_hidden",
    points=1,
    zh="`case_2` 你选了 {found}。来源是 7 月 3 日，记录是 7 月 1 日：两个都写出来（B）。",
    en="`case_2`: you chose {found}. The source has 3 July, the record 1 July: give both (B).",
    hint_zh="回去看时间线上那条橙线。",
    hint_en="Look at the orange line of the timeline again.",
)
def difference_hidden(answer: Answer) -> bool | dict[str, Any]:
    found = account_letters(answer)["case_2"]
    return found == ACCOUNTS["case_2"] or {"found": found}


@checks.check(
    "accounts",
    "unverified_told_as_fact",
    points=1,
    zh="`case_3` 你选了 {found}。只有来源说 21 家，没有找到记录：写明未核实（C）。没有记录，也不等于没有发生。",
    en="`case_3`: you chose {found}. Only the source has the 21 plants: write 'not verified' (C). That no record was found does not "
    "mean it did not happen.",
    hint_zh="事实表最后一列写着什么？",
    hint_en="What stands in the last column of the table of facts?",
)
def unverified_told_as_fact(answer: Answer) -> bool | dict[str, Any]:
    found = account_letters(answer)["case_3"]
    return found == ACCOUNTS["case_3"] or {"found": found}


@checks.check(
    "accounts",
    "wrong_year_kept",
    points=1,
    zh="`case_4` 你选了 {found}。来源说 2002 年，曝光是 2001 年中秋前：不一致，两个都写（B）。",
    en="`case_4`: you chose {found}. The source says 2002, it was exposed before the Mid-Autumn Festival of 2001: they differ (B).",
    hint_zh="这件事查到了另一个年份。",
    hint_en="Another year was found for this one.",
)
def wrong_year_kept(answer: Answer) -> bool | dict[str, Any]:
    found = account_letters(answer)["case_4"]
    return found == ACCOUNTS["case_4"] or {"found": found}


# -- 8 statement -----------------------------------------------------------------------------------

DIFFERENT_WORDS = 40


@checks.check(
    "statement",
    "too_short",
    points=0,
    gate=True,
    zh="还太短：只有 {found} 个不同的字。要让收到的人知道出了什么事、现在做什么。",
    en="This is too short (different words so far: {found}). Whoever reads it must know what happened and what to do now.",
    hint_zh="知道什么、不知道什么、现在怎么办、谁几点再说，各写一句。",
    hint_en="One sentence each: what is known, what is not, what to do now, who speaks again and when.",
)
def too_short(answer: Answer) -> bool | dict[str, Any]:
    found = different_words(answer["statement"].text())
    return found >= DIFFERENT_WORDS or {"found": found}


checks.rubric(
    "statement",
    criteria=[
        Criterion(
            "known_and_unknown",
            points=1,
            zh="知道什么，不知道什么",
            en="What is known and what is not",
            levels=[
                (0, "隐瞒，或说“产品没有问题”", "Hides it, or says 'our product is safe'"),
                (
                    0.5,
                    "说了出事，没说几起，或猜了原因",
                    "Says that something happened, but not how often, or guesses the cause",
                ),
                (1, "两起、没有人受伤、原因还不知道", "Two cases, nobody hurt, cause not known yet"),
            ],
        ),
        Criterion(
            "what_to_do",
            points=1,
            zh="客户现在做什么",
            en="What customers do now",
            levels=[
                (0, "没有说", "Nothing"),
                (0.5, "只说“小心使用”", "Only 'use with care'"),
                (1, "停用、放哪里、怎样退", "Stop using it, where to put it, how to return it"),
            ],
        ),
        Criterion(
            "who_and_when",
            points=1,
            zh="谁负责，几点再说",
            en="Who answers, and when again",
            levels=[
                (0, "没有人，也没有时间", "No person and no time"),
                (0.5, "有一样", "One of the two"),
                (1, "有名有姓的负责人，和下一次说话的时间", "A named leader and the time of the next statement"),
            ],
        ),
        Criterion(
            "respect",
            points=1,
            zh="尊重",
            en="Respect",
            levels=[
                (
                    0,
                    "推给客户，或轻慢（“极个别”“不必恐慌”）",
                    "Blames customers, or belittles ('only a few', 'no need to panic')",
                ),
                (0.5, "客气，但没有道歉", "Polite, but without an apology"),
                (1, "道歉，为客户着想，不推责任", "Apologises, thinks of the customer, shifts no blame"),
            ],
        ),
    ],
)
