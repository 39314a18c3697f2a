"""Public checks of lesson 09: each names one misconception about complaints, their risks and their repair.

A task whose answers can be wrong in several ways asks each check only for its own aspect: an answer that has
another misconception, but not this one, still earns the points of this one. Rubbish earns none.
"""

from typing import Any

import numpy as np
import pandas as pd

from course_lib.checks import Answer, Checklist, Criterion, Value, WrongKind
from course_lib.checks.reading import (
    different_words,
    folded,
    joined,
    letter_of,
    letters_of,
    near_any,
    numbers_by_name,
    one_letter,
    one_name,
)
from course_lib.models.recovery import risk_ranking

checks = Checklist()

FIVE = ("case_1", "case_2", "case_3", "case_4", "case_5")


def agrees(found: pd.Series, way: pd.Series) -> bool:
    return bool(np.allclose(found, way, atol=0.0051))


def shown(numbers: pd.Series) -> dict[str, Any]:
    return {"found": joined(f"{number:g}" for number in numbers)}


# -- 1 scenes ---------------------------------------------------------------------------------------

SCENES = dict(zip(FIVE, "ABCDA", strict=True))
SCENES_WORDS = {
    "A": "lost|damag|丢失|损坏|破损",
    "B": "bill|settle|账单|结算",
    "C": "time|late|按时",
    "D": "custom|海关",
}


def scene_letters(answer: Answer) -> dict[str, str]:
    return letters_of(answer, "scenes", FIVE, SCENES_WORDS)


@checks.check(
    "scenes",
    "one_scene_for_all",
    points=0,
    gate=True,
    zh="五句你都选了 {found}。五位客户说的不是一件事。",
    en="You chose {found} for all five. The five customers speak of different things.",
    hint_zh="一句一句问：东西坏了、钱不对、来晚了，还是卡在口岸？",
    hint_en="Ask of each: is it broken, is the money wrong, is it late, or is it at the border?",
)
def one_scene_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(scene_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "scenes",
    "breakage_not_seen",
    points=1,
    zh="`case_1` 你选了 {found}。碎了两个，东西坏在路上：丢失或损坏（A）。",
    en="`case_1`: you chose {found}. Two are broken; it was damaged on the way: lost or damaged (A).",
    hint_zh="不管是谁弄碎的，客户看见的是碎了。",
    hint_en="Whoever broke it, the customer sees it broken.",
)
def breakage_not_seen(answer: Answer) -> bool | dict[str, Any]:
    found = scene_letters(answer)["case_1"]
    return found == SCENES["case_1"] or {"found": found}


@checks.check(
    "scenes",
    "refund_taken_for_loss",
    points=1,
    zh="`case_2` 你选了 {found}。货退了，钱没退够：账单与结算（B）。",
    en="`case_2`: you chose {found}. The goods went back and the money did not: billing and settlement (B).",
    hint_zh="少的是货，还是钱？",
    hint_en="Is it goods that are missing, or money?",
)
def refund_taken_for_loss(answer: Answer) -> bool | dict[str, Any]:
    found = scene_letters(answer)["case_2"]
    return found == SCENES["case_2"] or {"found": found}


@checks.check(
    "scenes",
    "lateness_not_seen",
    points=1,
    zh="`case_3` 你选了 {found}。东西好好的，就是过了节才到：未按时送达（C）。",
    en="`case_3`: you chose {found}. It is whole, but after the festival: not delivered on time (C).",
    hint_zh="东西坏了没有？钱错了没有？",
    hint_en="Is anything broken? Is the money wrong?",
)
def lateness_not_seen(answer: Answer) -> bool | dict[str, Any]:
    found = scene_letters(answer)["case_3"]
    return found == SCENES["case_3"] or {"found": found}


@checks.check(
    "scenes",
    "border_taken_for_delay",
    points=1,
    zh="`case_4` 你选了 {found}。停在口岸等材料，要补的是清关单据：海关扣留（D）。",
    en="`case_4`: you chose {found}. It waits at the border for papers: held at customs (D).",
    hint_zh="也晚了，可是晚在哪里？快递催得动吗？",
    hint_en="It is late as well, but where? Can the courier do anything?",
)
def border_taken_for_delay(answer: Answer) -> bool | dict[str, Any]:
    found = scene_letters(answer)["case_4"]
    return found == SCENES["case_4"] or {"found": found}


# -- 2 pareto --------------------------------------------------------------------------------------

STEPS = ["washing", "ironing", "counter", "delivery"]


def log() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "step": ["washing"] * 9 + ["ironing"] * 5 + ["counter"] * 4 + ["delivery"] * 2,
            "scene": ["damaged", "late", "damaged", "billing"] * 5,
        }
    )


def right_counts(table: pd.DataFrame) -> pd.Series:
    return table["step"].value_counts().reindex(STEPS)


def right_shares(table: pd.DataFrame) -> pd.Series:
    return right_counts(table) / len(table)


def own_shares(answer: Answer) -> pd.Series:
    """Return the shares that go with the learner's counts: of the steps, or of the scenes where these were counted."""
    table = log()
    scenes = table["scene"].value_counts()
    counted_scenes = len(answer["counts"].numbers()) == len(scenes)
    return scenes / len(table) if counted_scenes else right_shares(table)


def of_steps(value: Value) -> pd.Series:
    return numbers_by_name(value, STEPS)


@checks.check(
    "pareto",
    "another_column_counted",
    points=1.5,
    zh="`counts` 不是每个环节的件数。要数的是列 `step`，四个环节各一个数。",
    en="`counts` is not the number at each step. Count the column `step`: four steps, a number each.",
    hint_zh='`log["step"].value_counts()`',
    hint_en='`log["step"].value_counts()`',
)
def another_column_counted(answer: Answer) -> bool | dict[str, Any]:
    try:
        return agrees(of_steps(answer["counts"]), right_counts(log()))
    except WrongKind:
        return False


@checks.check(
    "pareto",
    "counts_for_shares",
    points=1.5,
    zh="`share` 现在是：{found}。占比是件数除以总数，加起来是 1。",
    en="`share` is {found}. A share is a count divided by all; together they are 1.",
    hint_zh="除以 `counts.sum()`。",
    hint_en="Divide by `counts.sum()`.",
)
def counts_for_shares(answer: Answer) -> bool | dict[str, Any]:
    found, way = answer["share"].numbers(), own_shares(answer)
    return (len(found) == len(way) and agrees(np.sort(found), np.sort(way))) or shown(found)


@checks.check(
    "pareto",
    "other_number_of_steps",
    points=1,
    zh="`two` 现在是 {found}。要的是最多的两个环节合起来占几成，0 到 1 之间的数。",
    en="`two` is {found}. It should be the share of the first two together, a number from 0 to 1.",
    hint_zh="`share.iloc[:2].sum()`",
    hint_en="`share.iloc[:2].sum()`",
)
def other_number_of_steps(answer: Answer) -> bool | dict[str, Any]:
    found = answer["two"].number()
    return near_any(found, (own_shares(answer).nlargest(2).sum(),)) or {"found": f"{found:g}"}


# -- 3 risk ----------------------------------------------------------------------------------------

RISKS = ["babies_mixed_up", "meal_late", "bill_unclear", "room_cold"]


def risks() -> pd.DataFrame:
    return pd.DataFrame(
        {"severity": [10, 5, 4, 6], "occurrence": [1, 6, 8, 5], "detection": [7, 5, 2, 3]},
        index=RISKS,
    )


def products(table: pd.DataFrame) -> pd.Series:
    ranking = risk_ranking(table.rename_axis("process_step").reset_index())
    return ranking["rpn"].reindex(table.index)


def rpn_ways(table: pd.DataFrame) -> dict[str, pd.Series]:
    severity, occurrence = table["severity"], table["occurrence"]
    return {
        "right": products(table),
        "sum": table.sum(axis=1),
        "mean": table.mean(axis=1),
        "without_detection": severity * occurrence,
    }


def firsts(table: pd.DataFrame) -> set[str]:
    """Return the names that stand first in some order of the risks."""
    return {str(way.idxmax()) for way in (*rpn_ways(table).values(), *(table[name] for name in table))}


@checks.check(
    "risk",
    "ratings_added",
    points=1.5,
    zh="`rpn` 现在是：{found}。三个分要相乘，一个也不能少。",
    en="`rpn` is {found}. Multiply the three ratings; none may be left out.",
    hint_zh="用 `*`，不用 `+`。",
    hint_en="Use `*` and not `+`.",
)
def ratings_added(answer: Answer) -> bool | dict[str, Any]:
    found = numbers_by_name(answer["rpn"], RISKS)
    return agrees(found, rpn_ways(risks())["right"]) or shown(found)


@checks.check(
    "risk",
    "not_the_highest_product",
    points=1,
    zh="`first` 是 {found}。要的是 RPN 最高的那一个。",
    en="`first` is {found}. It should be the one with the highest RPN.",
    hint_zh="`rpn.idxmax()`",
    hint_en="`rpn.idxmax()`",
)
def not_the_highest_product(answer: Answer) -> bool | dict[str, Any]:
    found = one_name(answer["first"])
    return found == products(risks()).idxmax() or {"found": found}


@checks.check(
    "risk",
    "not_the_most_severe",
    points=1,
    zh="`worst` 是 {found}。最严重的，看列 `severity`，不看 RPN。",
    en="`worst` is {found}. For the most severe look at the column `severity`, not at the RPN.",
    hint_zh='`risks["severity"].idxmax()`',
    hint_en='`risks["severity"].idxmax()`',
)
def not_the_most_severe(answer: Answer) -> bool | dict[str, Any]:
    found = one_name(answer["worst"])
    return found == risks()["severity"].idxmax() or {"found": found}


@checks.check(
    "risk",
    "product_followed_blindly",
    points=1,
    zh="你选了 {found}。认错宝宝，一次也不行。乘法把“少见”当成了“不要紧”。",
    en='You chose {found}. Babies must not be mixed up even once. The product takes "rare" for "harmless".',
    hint_zh="严重度 10 的，不管 RPN 排第几，都要防。",
    hint_en="Whatever has a severity of 10 is prevented, whatever its RPN.",
)
def product_followed_blindly(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "advice")
    return found in ("B", "C") or {"found": found}


@checks.check(
    "risk",
    "rating_bent",
    points=0.5,
    zh="你选了 {found}。改分数，是拿尺子凑结果；下一次谁还信这张表？",
    en="You chose {found}. That bends the ruler to fit the result. Who would trust the table next time?",
    hint_zh="分照实打，另外看严重度那一列。",
    hint_en="Rate honestly, and look at severity beside it.",
)
def rating_bent(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "advice")
    return found in ("A", "B") or {"found": found}


# -- 4 stages ---------------------------------------------------------------------------------------

STAGES = dict(zip(FIVE, "ABCBA", strict=True))
STAGES_WORDS = {"A": "before|事前", "B": "during|事中", "C": "after|事后"}


def stage_letters(answer: Answer) -> dict[str, str]:
    return letters_of(answer, "stages", FIVE, STAGES_WORDS)


@checks.check(
    "stages",
    "one_stage_for_all",
    points=0,
    gate=True,
    zh="五样你都选了 {found}。漏的时候各不相同。",
    en="You chose {found} for all five. They failed at different times.",
    hint_zh="出事以前、正在出事、出事以后，各是哪一样？",
    hint_en="Ahead of it, in the middle of it, or afterwards: which is which?",
)
def one_stage_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(stage_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "stages",
    "warning_left_out",
    points=1,
    zh="`case_1` 你选了 {found}。雨还没下，本来来得及提醒：事前（A）。",
    en="`case_1`: you chose {found}. It had not rained yet; there was time to warn: before (A).",
    hint_zh="那时候出事了没有？",
    hint_en="Had anything happened yet?",
)
def warning_left_out(answer: Answer) -> bool | dict[str, Any]:
    found = stage_letters(answer)["case_1"]
    return found == STAGES["case_1"] or {"found": found}


@checks.check(
    "stages",
    "nobody_took_it_on",
    points=1,
    zh="`case_2` 你选了 {found}。客户当场找人，没有人管：事中（B）。",
    en="`case_2`: you chose {found}. The customer turned to someone there and then, and nobody took it on: during (B).",
    hint_zh="刮花了，客户正站在面前。",
    hint_en="It is scratched, and the customer is standing there.",
)
def nobody_took_it_on(answer: Answer) -> bool | dict[str, Any]:
    found = stage_letters(answer)["case_2"]
    return found == STAGES["case_2"] or {"found": found}


@checks.check(
    "stages",
    "no_call_afterwards",
    points=1,
    zh="`case_3` 你选了 {found}。钱赔了，没有回访：事后（C）。",
    en="`case_3`: you chose {found}. Money was paid and nobody called back: after (C).",
    hint_zh="事情已经了结，还差什么？",
    hint_en="It is settled. What is still missing?",
)
def no_call_afterwards(answer: Answer) -> bool | dict[str, Any]:
    found = stage_letters(answer)["case_3"]
    return found == STAGES["case_3"] or {"found": found}


@checks.check(
    "stages",
    "calls_taken_for_aftermath",
    points=1,
    zh="`case_4` 你选了 {found}。车还没到，正要有人给准话：事中（B）。",
    en="`case_4`: you chose {found}. The lorry is still under way and someone should name a time: during (B).",
    hint_zh="打电话的时候，事情过去了吗？",
    hint_en="Is it over when he calls?",
)
def calls_taken_for_aftermath(answer: Answer) -> bool | dict[str, Any]:
    found = stage_letters(answer)["case_4"]
    return found == STAGES["case_4"] or {"found": found}


# -- 5 missing --------------------------------------------------------------------------------------

MISSING = dict(zip(FIVE, "BCDEA", strict=True))
MISSING_WORDS = {
    "A": "know|apprais|懂规则|评估",
    "B": "inform|early|早告知|提前",
    "C": "promis|守承诺|承诺",
    "D": "sincere|care|真诚|关心",
    "E": "flexib|灵活",
}


def missing_letters(answer: Answer) -> dict[str, str]:
    return letters_of(answer, "missing", FIVE, MISSING_WORDS)


@checks.check(
    "missing",
    "one_strategy_for_all",
    points=0,
    gate=True,
    zh="五样你都选了 {found}。缺的各不相同。",
    en="You chose {found} for all five. Each lacks something else.",
    hint_zh="早一点说、说到做到、把他当人看、有人拍板、先弄清规定，各缺哪一样？",
    hint_en="Earlier news, a promise kept, care, a decision, the rules: which is missing where?",
)
def one_strategy_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(missing_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "missing",
    "news_came_late",
    points=1,
    zh="`case_1` 你选了 {found}。六小时前就知道，登机口才说：缺早告知（B）。",
    en="`case_1`: you chose {found}. Known six hours before, told at the gate: informing early is missing (B).",
    hint_zh="消息本来可以什么时候说？",
    hint_en="When could the news have come?",
)
def news_came_late(answer: Answer) -> bool | dict[str, Any]:
    found = missing_letters(answer)["case_1"]
    return found == MISSING["case_1"] or {"found": found}


@checks.check(
    "missing",
    "call_not_kept",
    points=1,
    zh="`case_2` 你选了 {found}。答应两点，四点才打：缺守承诺（C）。",
    en="`case_2`: you chose {found}. Two was promised and it came at four: keeping promises (C).",
    hint_zh="打了电话，问题出在哪里？",
    hint_en="The call did come. What was wrong with it?",
)
def call_not_kept(answer: Answer) -> bool | dict[str, Any]:
    found = missing_letters(answer)["case_2"]
    return found == MISSING["case_2"] or {"found": found}


@checks.check(
    "missing",
    "script_taken_for_care",
    points=1,
    zh="`case_3` 你选了 {found}。赔得对，却是念稿子，名字都错：缺真诚、专属的关心（D）。",
    en="`case_3`: you chose {found}. The money was right, but it was a script, with the wrong name: sincere, exclusive care (D).",
    hint_zh="换一位客户，这些话要改吗？",
    hint_en="Would a single word differ for another customer?",
)
def script_taken_for_care(answer: Answer) -> bool | dict[str, Any]:
    found = missing_letters(answer)["case_3"]
    return found == MISSING["case_3"] or {"found": found}


@checks.check(
    "missing",
    "nobody_may_decide",
    points=1,
    zh="`case_4` 你选了 {found}。都说该换，没有人有权：缺流程灵活（E）。",
    en="`case_4`: you chose {found}. All agree and nobody may decide: a flexible process (E).",
    hint_zh="缺的是态度，还是权限？",
    hint_en="Is it the manner that is missing, or the power to decide?",
)
def nobody_may_decide(answer: Answer) -> bool | dict[str, Any]:
    found = missing_letters(answer)["case_4"]
    return found == MISSING["case_4"] or {"found": found}


# -- 6 gold ----------------------------------------------------------------------------------------

GROUPS = ["none", "settled", "unsettled"]


def people() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "group": ["none"] * 10 + ["settled"] * 10 + ["unsettled"] * 10,
            "renewed": [1] * 9 + [0] + [1] * 7 + [0] * 3 + [1] * 3 + [0] * 7,
        }
    )


def renewals(table: pd.DataFrame) -> pd.Series:
    return table.groupby("group")["renewed"].mean().reindex(GROUPS)


def gold_ways(table: pd.DataFrame) -> dict[str, float]:
    """Return the differences that learners compute between the groups, as shares."""
    none, settled, unsettled = renewals(table)
    return {
        "right": settled - none,
        "reversed": none - settled,
        "unsettled": unsettled - none,
        "kept": settled - unsettled,
        "to_none": none - unsettled,
    }


@checks.check(
    "gold",
    "groups_not_split",
    points=1.5,
    zh="`renewal` 不是每组的续费比例。要按 `group` 分，三组各一个 0 到 1 之间的数。",
    en="`renewal` is not the share of each group. Split by `group`: three groups, each a number from 0 to 1.",
    hint_zh='`people.groupby("group")["renewed"].mean()`',
    hint_en='`people.groupby("group")["renewed"].mean()`',
)
def groups_not_split(answer: Answer) -> bool | dict[str, Any]:
    try:
        return agrees(numbers_by_name(answer["renewal"], GROUPS), renewals(people()))
    except WrongKind:
        return False


@checks.check(
    "gold",
    "winners_compared_upside_down",
    points=1.5,
    zh="`difference` 现在是 {found}。是投诉后满意的减没出过问题的；低就是负数。",
    en='`difference` is {found}. It is "settled" minus "none"; lower is below zero.',
    hint_zh='`renewal["settled"] - renewal["none"]`',
    hint_en='`renewal["settled"] - renewal["none"]`',
)
def winners_compared_upside_down(answer: Answer) -> bool | dict[str, Any]:
    found = answer["difference"].number()
    return near_any(found, (gold_ways(people())["right"],)) or {"found": f"{found:g}"}


@checks.check(
    "gold",
    "kept_against_no_problem",
    points=1,
    zh="`kept` 现在是 {found}。不满意的办到满意，就成了 settled 那一组：拿这两组比，每 100 位。",
    en='`kept` is {found}. A dissatisfied member who is settled joins the group "settled": compare these two, for every 100.',
    hint_zh='`100 * (renewal["settled"] - renewal["unsettled"])`',
    hint_en='`100 * (renewal["settled"] - renewal["unsettled"])`',
)
def kept_against_no_problem(answer: Answer) -> bool | dict[str, Any]:
    found = answer["kept"].number()
    return near_any(found, (100 * gold_ways(people())["kept"],), 0.51) or {"found": f"{found:g}"}


@checks.check(
    "gold",
    "paradox_believed",
    points=0.5,
    zh="你选了 {found}。补救好的只有 70% 续费，没出过问题的 90%。",
    en="You chose {found}. Of the well treated 70% renewed, of those without a problem 90%.",
    hint_zh="看 `difference` 的正负号。",
    hint_en="Look at the sign of `difference`.",
)
def paradox_believed(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "reading")
    return found in ("B", "C") or {"found": found}


@checks.check(
    "gold",
    "recovery_given_up",
    points=0.5,
    zh="你选了 {found}。办好了，每 100 位多留 40 位，怎么会没用？",
    en="You chose {found}. Settled well, 40 more of 100 stay. How is that useless?",
    hint_zh="看 `kept`。",
    hint_en="Look at `kept`.",
)
def recovery_given_up(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "reading")
    return found in ("A", "B") or {"found": found}


# -- 7 steps ---------------------------------------------------------------------------------------


def order_of(answer: Answer) -> list[str]:
    value = answer["steps"]
    items = value.data if isinstance(value.data, list) and len(value.data) > 1 else value.order()
    return [one_letter("steps", item) for item in items]


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
    "faults_before_the_process",
    points=1,
    zh="先翻记录（E）、后画流程（B）：不知道有几步，错就对不上是哪一步。",
    en="You go through complaints (E) before you draw the process (B): without the steps a fault belongs nowhere.",
    hint_zh="先画出来，再往上面贴。",
    hint_en="Draw it first, then pin the faults on it.",
)
def faults_before_the_process(answer: Answer) -> bool:
    return before(answer, "B", "E")


@checks.check(
    "steps",
    "rated_before_found",
    points=1,
    zh="先打分（D）、后找错（E）：还不知道会出什么错，给什么打分？",
    en="You rate (D) before you find what goes wrong (E). What is there to rate?",
    hint_zh="先有错，再有分。",
    hint_en="First the failures, then the ratings.",
)
def rated_before_found(answer: Answer) -> bool:
    return before(answer, "E", "D")


@checks.check(
    "steps",
    "measures_before_ranking",
    points=1,
    zh="先定措施（A）、后打分（D）：钱会花在说得最响的那件事上。",
    en="You settle measures (A) before you rate (D): the money goes to whatever is loudest.",
    hint_zh="先排主次，再花钱。",
    hint_en="Rank first, spend later.",
)
def measures_before_ranking(answer: Answer) -> bool:
    return before(answer, "D", "A")


@checks.check(
    "steps",
    "done_before_settled",
    points=0.5,
    zh="先做（F）、后定谁来做（A）：做到一半，没人知道该谁接。",
    en="You carry out (F) before you settle who does it (A): half-way nobody knows whose turn it is.",
    hint_zh="先写清谁、哪天。",
    hint_en="Write who and by when first.",
)
def done_before_settled(answer: Answer) -> bool:
    return before(answer, "A", "F")


# -- 8 plan ----------------------------------------------------------------------------------------

DIFFERENT_WORDS = 25


@checks.check(
    "plan",
    "too_short",
    points=0,
    gate=True,
    zh="还太短：只有 {found} 个不同的字。原因、措施、改后的数，请各写一两句。",
    en="This is too short (different words so far: {found}). Write a sentence or two on the cause, the measure, and the numbers after it.",
    hint_zh="谁、哪一天、做什么、看哪个数。",
    hint_en="Who, by when, what, and which number.",
)
def too_short(answer: Answer) -> bool | dict[str, Any]:
    found = different_words(folded(answer["plan"].text()))
    return found >= DIFFERENT_WORDS or {"found": found}


checks.rubric(
    "plan",
    criteria=[
        Criterion(
            "prevents",
            points=1.5,
            zh="预防，不是道歉",
            en="Prevents instead of apologising",
            levels=[
                (0, "只说怎样道歉、赔偿，或“加强管理”", "Only apologies, money, or 'better management'"),
                (1, "有预防，但没有说错从哪里来", "A prevention, but not where the failure comes from"),
                (1.5, "说出错的来处，措施正好拦在那里", "Names the cause, and the measure stops it there"),
            ],
        ),
        Criterion(
            "who_what_when",
            points=1,
            zh="谁、哪天、做什么",
            en="Who, by when, what",
            levels=[
                (0, "没有人，也没有日期", "No person and no date"),
                (0.5, "缺一样，或写“大家”“尽快”", "One is missing, or 'everyone', 'soon'"),
                (1, "一个岗位，一个日期，一件做得到的事", "One role, one date, one thing that can be done"),
            ],
        ),
        Criterion(
            "numbers",
            points=1.5,
            zh="改后的分和要看的数",
            en="Ratings after it, and the number to watch",
            levels=[
                (0, "没有数", "No number"),
                (
                    0.5,
                    "有 RPN，但乘错了，或连严重度也无缘无故降了",
                    "An RPN, but multiplied wrongly, or severity falls for no reason",
                ),
                (
                    1,
                    "三个分和 RPN 对，没有说三个月后看什么",
                    "Ratings and RPN are right, but nothing to look at in three months",
                ),
                (
                    1.5,
                    "都对，并说明三个月后看哪个数、到多少算有用",
                    "All right, with the number to look at and how low it must be",
                ),
            ],
        ),
    ],
)
