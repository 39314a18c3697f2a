"""Public checks of lesson 06: each names one misconception about loyalty.

A task whose answers can be wrong in several ways asks each check only for its own aspect: an answer that has
another misconception, but not this one, still earns the points of this one. Rubbish earns none.
"""

import re
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from course_lib import load_dataset
from course_lib.checks import Answer, Checklist, Criterion, Missing, Value, WrongKind
from course_lib.checks.reading import close, different_words, folded, joined, near_any
from course_lib.language import say
from course_lib.models import loyalty

checks = Checklist()


def one_letter(name: str, found: Any) -> str:
    """Return the letter of an option, also when its words follow it."""
    if isinstance(found, str):
        found = re.sub(r"^([A-Fa-f])\s*[^A-Za-z\s].*", r"\1", folded(found))
    return Value(name, found).choice()


def letter_of(answer: Answer, name: str) -> str:
    return one_letter(name, answer[name].data)


_KIND_WORDS = (
    ("too_early", r"too|early|new|太新|新客|暂不"),
    ("zero", r"zero|零"),
    ("latent", r"latent|潜在"),
    ("inertia", r"inert|惯性"),
    ("high", r"high|高"),
)


def kind_of(name: Any) -> str:
    """Return the code of a quadrant by its code or its name in either language."""
    text = folded(name).casefold()
    return next((code for code, words in _KIND_WORDS if re.search(words, text)), text)


def share_given(answer: Answer, *names: str) -> bool | dict[str, Any]:
    """Return whether each of ``names`` is a number from 0 to 1, and what it is if not."""
    for name in names:
        found = answer[name].number()
        if not 0 <= found <= 1:
            return {"name": name, "found": f"{found:g}"}
    return True


# -- 1 kinds ---------------------------------------------------------------------------------------

CASES = {"case_1": "B", "case_2": "C", "case_3": "D", "case_4": "E", "case_5": "A"}
_LETTER_OF_KIND = {"zero": "A", "latent": "B", "inertia": "C", "high": "D", "too_early": "E"}


def kind_letters(answer: Answer) -> dict[str, str]:
    """Return the letter given to each customer; letters in order, or the names of the cells, will do as well."""
    value = answer["kinds"]
    try:
        given = {_case_of(key): item for key, item in value.mapping().items()}
    except WrongKind:
        items = value.data if isinstance(value.data, list) else None
        letters = items if items and len(items) == len(CASES) else value.order()
        if len(letters) != len(CASES):
            raise
        given = dict(zip(CASES, letters, strict=True))
    for case in CASES:
        if case not in given:
            raise Missing(case)
    return {case: _kind_letter(case, given[case]) for case in CASES}


def _case_of(key: Any) -> str:
    number = re.search(r"\d+", folded(key))
    return f"case_{number[0]}" if number else str(key)


def _kind_letter(case: str, found: Any) -> str:
    if isinstance(found, str) and kind_of(found) in _LETTER_OF_KIND and len(folded(found)) > 1:
        return _LETTER_OF_KIND[kind_of(found)]
    return one_letter(f'kinds["{case}"]', found)


@checks.check(
    "kinds",
    "one_letter_for_all",
    points=0,
    gate=True,
    zh="五位客户你都选了 {found}。他们的依赖度、频率和在网时间各不相同。",
    en="You chose {found} for all five. They differ in dependence, frequency and time with us.",
    hint_zh="一位一位来：先看够不够 12 个月，再看依赖度，最后看频率。",
    hint_en="Take them one by one: first the 12 months, then dependence, then frequency.",
)
def one_letter_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(kind_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "kinds",
    "at_the_line_is_low",
    points=1,
    zh="客户 1：你选了 {found}。依赖度 6 分起算高，正好 6 分就是高；频率只有 1 天。",
    en="Customer 1: you chose {found}. Dependence is high from 6, so exactly 6 is high; the frequency is only 1.",
    hint_zh="依赖度高、频率低，是哪一格？",
    hint_en="High dependence and low frequency: which cell?",
)
def at_the_line_is_low(answer: Answer) -> bool | dict[str, Any]:
    found = kind_letters(answer)["case_1"]
    # the other axis is another misconception
    return found in ("B", "C") or {"found": found}


@checks.check(
    "kinds",
    "axes_swapped",
    points=1,
    zh="客户 1 你选了 {first}，客户 2 你选了 {second}。一位离不开却很少买，一位常买却随时可换：看看两格是不是放反了，"
    "或者漏看了哪一列。",
    en="You chose {first} for customer 1 and {second} for customer 2. One needs us and seldom buys, the other buys often "
    "and is free to go: have you swapped the two, or missed a column?",
    hint_zh="潜在忠诚：忠诚还没有变成购买。惯性忠诚：买是习惯，没有什么拴住他。",
    hint_en="Latent: the bond has not turned into buying. Inertia: buying is a habit, and nothing ties him.",
)
def axes_swapped(answer: Answer) -> bool | dict[str, Any]:
    letters = kind_letters(answer)
    # a line taken wrongly is another misconception
    right = letters["case_2"] == "C" and letters["case_1"] != "C"
    return right or {"first": letters["case_1"], "second": letters["case_2"]}


@checks.check(
    "kinds",
    "matrix_sees_satisfaction",
    points=1,
    zh="客户 3：你选了 {found}。矩阵只看依赖度和频率，两样他都高。他不满意，矩阵看不见，正因为这样才要另加一列。",
    en="Customer 3: you chose {found}. The matrix looks at dependence and frequency only, and both are high. It does not see "
    "that he is dissatisfied; that is why the extra column is needed.",
    hint_zh="先不看满意度，他在哪一格？",
    hint_en="Leave satisfaction aside: which cell is he in?",
)
def matrix_sees_satisfaction(answer: Answer) -> bool | dict[str, Any]:
    found = kind_letters(answer)["case_3"]
    return found == CASES["case_3"] or {"found": found}


@checks.check(
    "kinds",
    "newcomer_judged",
    points=1,
    zh="客户 4：你选了 {found}。他才来 5 个月，分数再好看，也还不能判断。",
    en="Customer 4: you chose {found}. He has been here for 5 months; however good his scores, it is too early to tell.",
    hint_zh="先看在网的月数，再看分数。",
    hint_en="Look at the months first, then at the scores.",
)
def newcomer_judged(answer: Answer) -> bool | dict[str, Any]:
    found = kind_letters(answer)["case_4"]
    return found == CASES["case_4"] or {"found": found}


# -- 2 switch --------------------------------------------------------------------------------------


def goes(answer: Answer, *given: float) -> bool:
    return answer.call("leaves", *given).truth()


def highest(answer: Answer, *given: float) -> float:
    return answer.call("highest_price", *given).number()


@checks.check(
    "switch",
    "stays_for_half_the_price",
    points=0,
    gate=True,
    zh="`leaves(100, 50, 0.01, 0)` 得 {found}。对手便宜一半，服务只值 1%，他当然会走，应当得 `True`。",
    en="`leaves(100, 50, 0.01, 0)` gives {found}. At half the price, with a service worth 1%, he goes: it should be `True`.",
    hint_zh="看看大于号是不是写反了，或者把“会留”当成了 True。",
    hint_en="See whether the comparison points the wrong way, or `True` means staying.",
)
def stays_for_half_the_price(answer: Answer) -> bool | dict[str, Any]:
    found = goes(answer, 100, 50, 0.01, 0)
    return found or {"found": found}


@checks.check(
    "switch",
    "a_tie_keeps_the_customer",
    points=1,
    zh="`leaves(100, 75, 0.25, 0)` 得 False。服务值 25%，差价也是 25%：省下的钱是实在的，服务是承诺，他会走。",
    en="`leaves(100, 75, 0.25, 0)` gives False. The service is worth 25% and the gap is 25%: the saving is certain, the service "
    "a promise, and he goes.",
    hint_zh="“达到或超过”要用 `>=`。",
    hint_en="'Reaches or exceeds' is `>=`.",
)
def a_tie_keeps_the_customer(answer: Answer) -> bool:
    # an effort that is left out, a share of the rival's price and yuan for shares all say True here as well
    # Binary numbers without rest: a tie is a tie, whichever way the comparison is written.
    return goes(answer, 100, 75, 0.25, 0) and goes(answer, 200, 175, 0.125, 0)


@checks.check(
    "switch",
    "trouble_of_changing_forgotten",
    points=1,
    zh="换的麻烦没有加进门槛里：`leaves(100, 97, 0.02, 0.02)` 得 {found}，`highest_price(80, 0.1, 0.1)` 得 {price}。",
    en="The trouble of changing does not count in your functions: `leaves(100, 97, 0.02, 0.02)` gives {found}, "
    "`highest_price(80, 0.1, 0.1)` gives {price}.",
    hint_zh="门槛 = worth + effort，两个函数里都是。差价 3%，门槛 4%，他留下。",
    hint_en="The threshold is worth + effort, in both functions. A gap of 3% is below 4%: he stays.",
)
def trouble_of_changing_forgotten(answer: Answer) -> bool | dict[str, Any]:
    found, price = goes(answer, 100, 97, 0.02, 0.02), highest(answer, 80, 0.1, 0.1)
    # a share of the rival's price, which gives 96, and yuan for shares are other misconceptions
    yuan = goes(answer, 100, 99, 0.05, 0)
    return ((not found or yuan) and near_any(price, (100, 96), 0.51)) or {"found": found, "price": f"{price:g}"}


@checks.check(
    "switch",
    "gap_in_yuan",
    points=0.5,
    zh="`leaves(100, 99, 0.05, 0)` 得 True。差价是 1 元，占价格的 1%，不到 5%，他留下。看看是不是拿元和百分比直接比了。",
    en="`leaves(100, 99, 0.05, 0)` gives True. The gap is 1 yuan, 1% of the price and below 5%: he stays. Did you compare yuan "
    "with a share?",
    hint_zh="差价先除以我们的价格。",
    hint_en="Divide the gap by our price first.",
)
def gap_in_yuan(answer: Answer) -> bool:
    return not goes(answer, 100, 99, 0.05, 0)


@checks.check(
    "switch",
    "gap_of_the_rivals_price",
    points=0.5,
    zh="`leaves(100, 80, 0.22, 0)` 得 True。差价 20 元占我们的 100 元是 20%，不到 22%。除以对手的 80 元，才会变成 25%。",
    en="`leaves(100, 80, 0.22, 0)` gives True. A gap of 20 yuan is 20% of our 100, below 22%. It is 25% only of the rival's 80.",
    hint_zh="除以 `price`，不是 `rival`。",
    hint_en="Divide by `price`, not by `rival`.",
)
def gap_of_the_rivals_price(answer: Answer) -> bool:
    # yuan for shares is another misconception
    return not goes(answer, 100, 80, 0.22, 0) or goes(answer, 100, 99, 0.05, 0)


@checks.check(
    "switch",
    "dearer_rival_wins",
    points=0.5,
    zh="`leaves(100, 120, 0.05, 0)` 得 True。对手比我们还贵 20 元，他没有理由走。",
    en="`leaves(100, 120, 0.05, 0)` gives True. The rival is 20 yuan dearer than we are; he has no reason to go.",
    hint_zh="差价是我们的价格减对手的价格，可以是负数，不要去掉负号。",
    hint_en="The gap is our price minus the rival's. It may be negative; keep the sign.",
)
def dearer_rival_wins(answer: Answer) -> bool:
    return not goes(answer, 100, 120, 0.05, 0)


@checks.check(
    "switch",
    "threshold_put_on_the_rivals_price",
    points=1,
    zh="`highest_price(80, 0.1, 0.1)` 得 {found}。门槛是我们价格的 20%：100 元比 80 元贵 20 元，正好是 100 元的 20%。",
    en="`highest_price(80, 0.1, 0.1)` gives {found}. The threshold is 20% of our price: 100 is 20 yuan more than 80, and that "
    "is 20% of 100.",
    hint_zh="对手的 80 元，是我们价格的百分之几？用除法，不是加 20%。",
    hint_en="Which share of our price are the rival's 80? Divide; do not add 20%.",
)
def threshold_put_on_the_rivals_price(answer: Answer) -> bool | dict[str, Any]:
    found = highest(answer, 80, 0.1, 0.1)
    # an effort that is left out is another misconception
    return near_any(found, (100, 80 / 0.9), 0.51) or {"found": f"{found:g}"}


# -- 3 matrix --------------------------------------------------------------------------------------

LINES = (5, 4)
WINDOW = 12
UNHAPPY = 3
# Other lines that learners take: those of the lesson, and "above" for "at or above".
OTHER_LINES = ((6, 3), (6, 5), (4, 5))


@cache
def scores() -> pd.DataFrame:
    return load_dataset("loyalty_scores")


def quadrants(table: pd.DataFrame, lines: tuple[int, int] = LINES, window: float = WINDOW) -> pd.Series:
    return loyalty.loyalty_quadrant(table, *lines, window).astype(object)


@cache
def right_quadrants() -> pd.Series:
    return quadrants(scores())


def quadrant_of(answer: Answer) -> pd.Series:
    """Return the codes of the quadrants in the order of the table, however they are called."""
    found = answer["quadrant"].labels()
    found = found.map({name: kind_of(name) for name in found.dropna().unique()})
    if len(found) != len(scores()):
        raise WrongKind(
            say(
                zh=f"`quadrant` 要给 {len(scores())} 位客户各一个，现在有 {len(found)} 个。",
                en=f"`quadrant` needs one entry for each of the {len(scores())} customers; it has {len(found)}.",
            )
        )
    ids = scores()["customer_id"]
    for order in (scores().index, pd.Index(ids)):
        if found.index.is_unique and set(found.index) == set(order):
            found = found.reindex(order)
    return found.set_axis(scores().index)


def captives(table: pd.DataFrame, quadrant: pd.Series, below: float = UNHAPPY) -> int:
    return int(((quadrant == "high") & (table["satisfaction"] < below)).sum())


@checks.check(
    "matrix",
    "other_lines",
    points=1,
    zh="{found} 位老客户不在该在的格子里。看看用的是不是这一格给的 `dependence_cut`、`frequency_cut`，次序有没有写反，"
    "正好在线上的算不算高。",
    en="{found} customers who are not new are in the wrong cell. Did you use `dependence_cut` and `frequency_cut` as given here, "
    "in that order, and is a customer exactly at the line high?",
    hint_zh="`loyalty_quadrant(scores, dependence_cut, frequency_cut, window)`：先依赖度，后频率。",
    hint_en="`loyalty_quadrant(scores, dependence_cut, frequency_cut, window)`: dependence first, then frequency.",
)
def other_lines(answer: Answer) -> bool | dict[str, Any]:
    old = scores()["tenure_months"] >= WINDOW
    wrong = int((answer.once(quadrant_of)[old] != right_quadrants()[old]).sum())
    if (answer.once(quadrant_of) == "too_early").sum() > (~old).sum():
        # a longer window is another misconception
        judged = answer.once(quadrant_of) != "too_early"
        wrong = int((answer.once(quadrant_of)[old & judged] != right_quadrants()[old & judged]).sum())
    return not wrong or {"found": wrong}


@checks.check(
    "matrix",
    "newcomers_put_into_cells",
    points=1,
    zh="太新的客户应有 {right} 位，你的 `quadrant` 里有 {found} 位。在网不满 12 个月的，一律不下判断。",
    en="{right} customers are too new; your `quadrant` has {found}. Who has been here for less than 12 months is not judged.",
    hint_zh="`loyalty_quadrant` 的第四个数是 `window`。",
    hint_en="The fourth input of `loyalty_quadrant` is `window`.",
)
def newcomers_put_into_cells(answer: Answer) -> bool | dict[str, Any]:
    found, right = answer.once(quadrant_of) == "too_early", scores()["tenure_months"] < WINDOW
    return bool((found == right).all()) or {"found": int(found.sum()), "right": int(right.sum())}


@checks.check(
    "matrix",
    "another_cell_counted",
    points=1,
    zh="`high_count` 现在是 {found}。按你的 `quadrant`，“高度忠诚”（`high`）有 {own} 位。",
    en="`high_count` is {found}. By your `quadrant`, {own} customers are `high`.",
    hint_zh='`(quadrant == "high").sum()`',
    hint_en='`(quadrant == "high").sum()`',
)
def another_cell_counted(answer: Answer) -> bool | dict[str, Any]:
    found, own = answer["high_count"].number(), int((answer.once(quadrant_of) == "high").sum())
    right = int((right_quadrants() == "high").sum())
    return found in (own, right) or {"found": f"{found:g}", "own": own}


@checks.check(
    "matrix",
    "all_dissatisfied_counted",
    points=0.5,
    zh="`captive_count` 现在是 {found}。被套住的，是看起来高度忠诚而且不满意的人；只是不满意的，不算。",
    en="`captive_count` is {found}. Captive are those who look highly loyal and are dissatisfied; dissatisfied alone is not.",
    hint_zh="`captive_customers(scores, quadrant, ...)` 只在“高度忠诚”里找。",
    hint_en="`captive_customers(scores, quadrant, ...)` looks among the highly loyal only.",
)
def all_dissatisfied_counted(answer: Answer) -> bool | dict[str, Any]:
    found = answer["captive_count"].number()
    # another limit of satisfaction is another misconception
    ways = [
        captives(scores(), cells, below)
        for cells in (right_quadrants(), answer.once(quadrant_of))
        for below in (2, UNHAPPY, 4, 5)
    ]
    return found in ways or {"found": f"{found:g}"}


@checks.check(
    "matrix",
    "three_is_dissatisfied",
    points=0.5,
    zh="`captive_count` 现在是 {found}。不到 3 分才算不满意，正好 3 分不算。",
    en="`captive_count` is {found}. Dissatisfied means below 3; exactly 3 is not.",
    hint_zh="`captive_customers` 的第三个数是 3：比它小的才算。",
    hint_en="The third input of `captive_customers` is 3: only what is smaller counts.",
)
def three_is_dissatisfied(answer: Answer) -> bool | dict[str, Any]:
    found = answer["captive_count"].number()
    # all who are dissatisfied is another misconception
    everyone = int((scores()["satisfaction"] < UNHAPPY).sum())
    ways = [everyone, *(captives(scores(), cells) for cells in (right_quadrants(), answer.once(quadrant_of)))]
    return found in ways or {"found": f"{found:g}"}


@checks.check(
    "matrix",
    "percent_instead_of_share",
    points=0,
    gate=True,
    zh="`{name}` 现在是 {found}。这里要的是 0 到 1 之间的数：例如 5% 写成 0.05。",
    en="`{name}` is {found}. It should be a number from 0 to 1: 5%, for example, is written 0.05.",
    hint_zh="几位 ÷ 几位，不要乘 100，也不要写反。",
    hint_en="People ÷ people; do not multiply by 100, and do not turn it over.",
)
def percent_instead_of_share(answer: Answer) -> bool | dict[str, Any]:
    return share_given(answer, "captive_share")


@checks.check(
    "matrix",
    "share_of_everybody",
    points=1,
    zh="`captive_share` 现在是 {found}。题目问的是“高度忠诚”的人里有几成被套住，分母是 `high_count`，不是全部客户。",
    en="`captive_share` is {found}. The question is what share of the highly loyal is captive: divide by `high_count`, not by "
    "all customers.",
    hint_zh="`captive_count / high_count`",
    hint_en="`captive_count / high_count`",
)
def share_of_everybody(answer: Answer) -> bool | dict[str, Any]:
    found = answer["captive_share"].number()
    high, captive = answer["high_count"].number(), answer["captive_count"].number()
    right = right_quadrants()
    ways = [captives(scores(), right) / (right == "high").sum(), *([captive / high] if high else [])]
    return near_any(found, ways) or {"found": f"{found:.3f}"}


# -- 4 steps ---------------------------------------------------------------------------------------


def order_of(answer: Answer) -> list[str]:
    return [one_letter("steps", letter) for letter in _step_items(answer["steps"])]


def _step_items(value: Value) -> list[Any]:
    if isinstance(value.data, list) and len(value.data) > 1:
        return value.data
    return list(value.order())


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
    "lines_after_the_result",
    points=1,
    zh="先归进四格（A）、后定线（C）：看着结果画线，想要多少“忠诚客户”就有多少。",
    en="You fill the cells (A) before you draw the lines (C). Whoever draws lines with the result in sight gets as many loyal "
    "customers as he likes.",
    hint_zh="线在看结果之前定，理由写下来。",
    hint_en="Draw the lines before you see the result, and write down why.",
)
def lines_after_the_result(answer: Answer) -> bool:
    return before(answer, "C", "A")


@checks.check(
    "steps",
    "newcomers_labelled_first",
    points=1,
    zh="先归进四格（A）、后分出太新的人（F）：新来的已经被贴上了“零忠诚”。",
    en="You fill the cells (A) before you set the newcomers aside (F): by then they are labelled 'zero'.",
    hint_zh="归类以前，先把不能判断的人请到一边。",
    hint_en="Before you put people into cells, set aside those who cannot be judged.",
)
def newcomers_labelled_first(answer: Answer) -> bool:
    return before(answer, "F", "A")


@checks.check(
    "steps",
    "policy_before_satisfaction",
    points=1,
    zh="先定政策（B）、后看满意度（D）：被套住的人就按“最忠诚”来对待了。",
    en="You set the policy (B) before you look at satisfaction (D): the captive are then treated as the most loyal.",
    hint_zh="依赖不是态度。定政策以前，先看他们满不满意。",
    hint_en="Dependence is not attitude. See if they are satisfied before you decide what to do.",
)
def policy_before_satisfaction(answer: Answer) -> bool:
    return before(answer, "D", "B")


# -- 5 cohorts -------------------------------------------------------------------------------------


def sales() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "customer_id": [1, 2, 3, 4, 5, 1, 1, 2, 3, 6, 1, 1, 1, 1, 4, 6, 7],
            "date": 5 * ["2025-01-15"] + 5 * ["2025-02-15"] + 7 * ["2025-03-15"],
            "amount_yuan": [100, 50, 80, 60, 90, 40, 60, 30, 70, 120, 30, 20, 25, 25, 40, 60, 150],
        }
    )


def revenue_ways(table: pd.DataFrame) -> dict[str, float]:
    """Return the share of March that is from retained customers, rightly and as learners mistake it."""
    split = loyalty.revenue_split(table, "month").loc["2025-03"]
    month = table["date"].str[:7]
    march = table[month == "2025-03"]
    first = month.groupby(table["customer_id"]).transform("min")[march.index]
    retained = first < "2025-03"
    return {
        "right": split["retained_share"],
        "new": 1 - split["retained_share"],
        "customers": split["retained_customers"] / (split["retained_customers"] + split["new_customers"]),
        "purchases": retained.mean(),
        "first_cohort": march.loc[first == "2025-01", "amount_yuan"].sum() / march["amount_yuan"].sum(),
    }


def retention_ways(table: pd.DataFrame) -> dict[str, float]:
    """Return the share of the January cohort that buys in March, rightly and as learners mistake it."""
    month = table["date"].str[:7]
    bought = {name: set(table.loc[month == name, "customer_id"]) for name in ("2025-01", "2025-02", "2025-03")}
    cohort = bought["2025-01"]
    in_march = table[(month == "2025-03") & table["customer_id"].isin(cohort)]
    return {
        "right": len(cohort & bought["2025-03"]) / len(cohort),
        "next_month": len(cohort & bought["2025-02"]) / len(cohort),
        "ever": len(cohort & (bought["2025-02"] | bought["2025-03"])) / len(cohort),
        "purchases": len(in_march) / len(cohort),
    }


@cache
def ways_of_revenue() -> dict[str, float]:
    return revenue_ways(sales())


@cache
def ways_of_retention() -> dict[str, float]:
    return retention_ways(sales())


@checks.check(
    "cohorts",
    "percent_instead_of_share",
    points=0,
    gate=True,
    zh="`{name}` 现在是 {found}。这里要的是 0 到 1 之间的数：例如 5% 写成 0.05；元和人数也要除一除。",
    en="`{name}` is {found}. It should be a number from 0 to 1: 5%, for example, is written 0.05; divide yuan and people as well.",
    hint_zh="一部分 ÷ 全部。",
    hint_en="A part ÷ the whole.",
)
def share_in_cohorts(answer: Answer) -> bool | dict[str, Any]:
    return share_given(answer, "old_share", "left")


@checks.check(
    "cohorts",
    "customers_for_yuan",
    points=1,
    zh="`old_share` 现在是 {found}。题目问的是收入的几成，不是几成的人，也不是几成的订单：一个人可以买很多。",
    en="`old_share` is {found}. The question is about the share of revenue, not of people or of orders: one person may buy a lot.",
    hint_zh="表里以 `_yuan` 结尾的列是收入；`retained_share` 是现成的。",
    hint_en="The columns that end in `_yuan` are revenue; `retained_share` is ready-made.",
)
def customers_for_yuan(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["old_share"].number(), ways_of_revenue()
    return near_any(found, (ways["right"], ways["new"], ways["first_cohort"])) or {"found": f"{found:.3f}"}


@checks.check(
    "cohorts",
    "new_for_retained",
    points=0.5,
    zh="`old_share` 现在是 {found}。看看是不是取成了新客户那一半。",
    en="`old_share` is {found}. Did you take the part of the new customers?",
    hint_zh="retained 是老客户，new 是新客户。取 3 月那一行。",
    hint_en="'retained' had bought before, 'new' had not. Take the row of March.",
)
def new_for_retained(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["old_share"].number(), ways_of_revenue()
    others = (ways["right"], ways["customers"], ways["purchases"], ways["first_cohort"])
    return near_any(found, others) or {"found": f"{found:.3f}"}


@checks.check(
    "cohorts",
    "only_the_first_cohort_is_old",
    points=0.5,
    zh="`old_share` 现在是 {found}。2 月才来的 6 号客户，到 3 月也是老客户了。",
    en="`old_share` is {found}. Customer 6, who came in February, is a retained customer in March as well.",
    hint_zh="以前任何一个月买过，就是老客户。",
    hint_en="Retained means: bought in any earlier month.",
)
def only_the_first_cohort_is_old(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["old_share"].number(), ways_of_revenue()
    others = (ways["right"], ways["customers"], ways["purchases"], ways["new"])
    return near_any(found, others) or {"found": f"{found:.3f}"}


@checks.check(
    "cohorts",
    "purchases_for_customers",
    points=0.5,
    zh="`left` 现在是 {found}。留存数的是人：1 号客户在 3 月买了四次，也只算一个人。",
    en="`left` is {found}. Retention counts people: customer 1 ordered four times in March and is one person.",
    hint_zh="`cohort_counts` 数的就是人。",
    hint_en="`cohort_counts` counts people.",
)
def purchases_for_customers(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["left"].number(), ways_of_retention()
    return near_any(found, (ways["right"], ways["ever"], ways["next_month"])) or {"found": f"{found:.3f}"}


@checks.check(
    "cohorts",
    "came_back_at_some_time",
    points=0.5,
    zh="`left` 现在是 {found}。问的是 3 月还在买的；2 月来过、3 月没来的，不算。",
    en="`left` is {found}. The question is who buys in March; who came in February and not in March does not count.",
    hint_zh="只看 3 月那一列。",
    hint_en="Look at the column of March only.",
)
def came_back_at_some_time(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["left"].number(), ways_of_retention()
    return near_any(found, (ways["right"], ways["purchases"], ways["next_month"])) or {"found": f"{found:.3f}"}


@checks.check(
    "cohorts",
    "one_month_too_early",
    points=1,
    zh="`left` 现在是 {found}。1 月那批，列 0 是 1 月，列 1 是 2 月，列 2 才是 3 月；分母是这批原来的人数。",
    en="`left` is {found}. For the January cohort column 0 is January, column 1 February, column 2 March; divide by the size of the "
    "cohort.",
    hint_zh='行是 "2025-01"，列是 2，除以同一行的列 0。',
    hint_en='Row "2025-01", column 2, divided by column 0 of the same row.',
)
def one_month_too_early(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["left"].number(), ways_of_retention()
    return near_any(found, (ways["right"], ways["purchases"], ways["ever"])) or {"found": f"{found:.3f}"}


@checks.check(
    "cohorts",
    "blank_taken_for_zero",
    points=1,
    zh="你选了 {found}。空白说的是那个月还没有到，不是没有人来，也不是数据坏了。",
    en="You chose {found}. The blank says that the month has not come yet; it does not say that nobody came, or that data are broken.",
    hint_zh="3 月那批，列 1 是哪个月？表里有那个月的订单吗？",
    hint_en="Which month is column 1 of the March cohort? Does the table have orders of that month?",
)
def blank_taken_for_zero(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "reading")
    return found == "B" or {"found": found}


# -- 6 hours ---------------------------------------------------------------------------------------

WAGE = 48
KINDS = ["zero", "latent", "inertia", "high", "too_early"]


def policy() -> pd.DataFrame:
    return pd.DataFrame(
        {"customers": [200, 100, 60, 80, 40], "minutes_before": 6, "minutes_after": [3, 5, 8, 9, 9]}, index=KINDS
    )


def by_kind(value: Value) -> pd.Series:
    """Return one number for each kind, by its name or in the order of the table."""
    try:
        found = {kind_of(key): number for key, number in value.mapping().items()}
        if set(found) == set(KINDS):
            return pd.Series([Value(value.name, found[kind]).number() for kind in KINDS], index=KINDS)
    except WrongKind:
        pass
    numbers = value.numbers()
    if len(numbers) != len(KINDS):
        raise WrongKind(
            say(
                zh=f"`{value.name}` 要给五种客户各一个数，现在有 {len(numbers)} 个。",
                en=f"`{value.name}` needs a number for each of the five kinds; it has {len(numbers)}.",
            )
        )
    return pd.Series(numbers, index=KINDS)


def right_hours(table: pd.DataFrame) -> pd.Series:
    return table["customers"] * (table["minutes_before"] - table["minutes_after"]) / 60


def way_of_hours(found: pd.Series, table: pd.DataFrame) -> dict[str, bool] | None:
    """Return what is right in ``found``: the unit, the customers, the sign; None if it is neither of the known ways."""
    for hours in (True, False):
        for customers in (True, False):
            for sign in (True, False):
                way = right_hours(table) if customers else right_hours(table) / table["customers"]
                way = (way if hours else 60 * way) * (1 if sign else -1)
                if np.allclose(found, way, atol=max(0.003, 0.006 * way.abs().max())):
                    return {"hours": hours, "customers": customers, "sign": sign}
    return None


def hours_told(answer: Answer) -> tuple[dict[str, bool], str]:
    """Return what is right in ``saved``, and ``saved`` in words."""
    found = by_kind(answer["saved"])
    way = way_of_hours(found, policy())
    return way or dict.fromkeys(("hours", "customers", "sign"), False), joined(f"{number:.3g}" for number in found)


@checks.check(
    "hours",
    "no_difference_taken",
    points=0,
    gate=True,
    zh="`saved` 现在是：{found}。看不出是从“之前减之后”来的。",
    en="`saved` is {found}. It does not look like the difference between before and after.",
    hint_zh="每人省的分钟 = minutes_before − minutes_after；再乘人数，再换成小时。",
    hint_en="Minutes saved by each = minutes_before − minutes_after; then times people, then into hours.",
)
def no_difference_taken(answer: Answer) -> bool | dict[str, Any]:
    known = way_of_hours(by_kind(answer["saved"]), policy()) is not None
    return known or {"found": hours_told(answer)[1]}


@checks.check(
    "hours",
    "minutes_not_hours",
    points=1,
    zh="`saved` 现在是：{found}。题目要的是小时。",
    en="`saved` is {found}. The question asks for hours.",
    hint_zh="60 分钟是 1 小时。",
    hint_en="60 minutes are an hour.",
)
def minutes_not_hours(answer: Answer) -> bool | dict[str, Any]:
    way, found = hours_told(answer)
    return way["hours"] or {"found": found}


@checks.check(
    "hours",
    "one_customer_for_all",
    points=1,
    zh="`saved` 现在是：{found}。零忠诚有 200 人，每人省 3 分钟，一共省多少？看看是不是漏乘了人数。",
    en="`saved` is {found}. There are 200 zero customers; each saves 3 minutes: how much in all? Did you leave out the number of "
    "people?",
    hint_zh="每人省的分钟 × 人数 ÷ 60。",
    hint_en="Minutes saved by each × people ÷ 60.",
)
def one_customer_for_all(answer: Answer) -> bool | dict[str, Any]:
    way, found = hours_told(answer)
    return way["customers"] or {"found": found}


@checks.check(
    "hours",
    "saving_with_a_minus",
    points=0.5,
    zh="`saved` 现在是：{found}。省下的是正数，多花的是负数：零忠诚从 6 分钟减到 3 分钟，是省。",
    en="`saved` is {found}. Savings are positive, extra hours negative: from 6 minutes to 3 the zero customers save.",
    hint_zh="之前减之后。",
    hint_en="Before minus after.",
)
def saving_with_a_minus(answer: Answer) -> bool | dict[str, Any]:
    way, found = hours_told(answer)
    return way["sign"] or {"found": found}


@checks.check(
    "hours",
    "extra_hours_left_out",
    points=0.5,
    zh="`yuan` 现在是 {found}。五种客户的工时都要加上，多花的是负数，也要算进去；再乘一小时 48 元。",
    en="`yuan` is {found}. Add up the hours of all five kinds, the negative ones too, then take 48 yuan for each.",
    hint_zh="`saved.sum() * wage`",
    hint_en="`saved.sum() * wage`",
)
def extra_hours_left_out(answer: Answer) -> bool | dict[str, Any]:
    found, own = answer["yuan"].number(), by_kind(answer["saved"]).sum()
    right = right_hours(policy()).sum()
    return near_any(found, (right * WAGE, own * WAGE), 2.5) or {"found": f"{found:,.5g}"}


@checks.check(
    "hours",
    "saved_hours_taken_for_loyalty",
    points=0.5,
    zh="你选了 {found}。工时是算出来的，忠诚不是：省了时间，客户也可能更不满意。",
    en="You chose {found}. The hours were worked out, loyalty was not: with less time customers may be less satisfied.",
    hint_zh="要知道忠诚有没有提高，得和谁比？",
    hint_en="To know whether loyalty rose, with whom must one compare?",
)
def saved_hours_taken_for_loyalty(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "claim")
    return found in ("B", "C") or {"found": found}


@checks.check(
    "hours",
    "kinds_counted_instead_of_hours",
    points=0.5,
    zh="你选了 {found}。三种客户多了，可是人多的那一种省得更多，合起来还是省。",
    en="You chose {found}. Three kinds take more, but the largest kind saves more than that; in all, hours are saved.",
    hint_zh="不要数有几种，要加小时。",
    hint_en="Add up hours; do not count kinds.",
)
def kinds_counted_instead_of_hours(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "claim")
    return found in ("A", "B") or {"found": found}


# -- 7 returns -------------------------------------------------------------------------------------

SCENARIOS = ["low", "likely", "high"]
PROGRAMME = {"investment_yuan": 40_000, "customers": 1_000, "margin_yuan": 200, "retention": 0.80, "discount": 0.10}
_SCENARIO_WORDS = (("low", r"low|保守"), ("likely", r"likely|可能"), ("high", r"high|乐观"))


def returns(programme: dict[str, float]) -> pd.DataFrame:
    return loyalty.service_return(pd.DataFrame({"lift": [0.005, 0.02, 0.05]}, index=SCENARIOS).assign(**programme))


@cache
def right_returns() -> pd.DataFrame:
    return returns(PROGRAMME)


def by_scenario(value: Value) -> pd.Series:
    """Return one number for each scenario, by its name or in their order."""
    try:
        found = {}
        for key, number in value.mapping().items():
            text = folded(key).casefold()
            found[next((code for code, words in _SCENARIO_WORDS if re.search(words, text)), text)] = number
        if set(found) == set(SCENARIOS):
            return pd.Series([Value(value.name, found[name]).number() for name in SCENARIOS], index=SCENARIOS)
    except WrongKind:
        pass
    numbers = value.numbers()
    if len(numbers) != len(SCENARIOS):
        raise WrongKind(
            say(
                zh=f"`{value.name}` 要给三种情景各一个数，现在有 {len(numbers)} 个。",
                en=f"`{value.name}` needs a number for each of the three scenarios; it has {len(numbers)}.",
            )
        )
    return pd.Series(numbers, index=SCENARIOS)


def same_yuan(found: pd.Series, right: pd.Series) -> bool:
    return bool(np.allclose(found, right, rtol=0.006, atol=60))


@checks.check(
    "returns",
    "gain_without_the_investment",
    points=1.5,
    zh="`net` 现在是：{found}。净收益要把投进去的 40,000 元减掉；保守情景是亏的。",
    en="`net` is {found}. A net gain has the 40,000 yuan of the investment taken off; in the low scenario money is lost.",
    hint_zh="取 `net_yuan` 那一列。",
    hint_en="Take the column `net_yuan`.",
)
def gain_without_the_investment(answer: Answer) -> bool | dict[str, Any]:
    found = by_scenario(answer["net"])
    return same_yuan(found, right_returns()["net_yuan"]) or {"found": joined(f"{number:,.6g}" for number in found)}


@checks.check(
    "returns",
    "another_scenario_taken",
    points=1,
    zh="`low_roi` 现在是 {found}。要的是保守情景的投资回报率，用小数写（−5% 写成 -0.05）。",
    en="`low_roi` is {found}. It should be the return on investment of the low scenario, as a decimal (−5% is -0.05).",
    hint_zh='行是 "low"，列是 "roi"。',
    hint_en='Row "low", column "roi".',
)
def another_scenario_taken(answer: Answer) -> bool | dict[str, Any]:
    found = answer["low_roi"].number()
    return close(found, right_returns().loc["low", "roi"]) or {"found": f"{found:.4g}"}


@checks.check(
    "returns",
    "one_number_reported",
    points=1,
    zh="你选了 {found}。同一个项目，从亏到赚都有可能。只报最可能的那个数，就把风险藏起来了。",
    en="You chose {found}. The same programme may lose or make money. Reporting the likely number alone hides the risk.",
    hint_zh="哪一个数最没把握？先量它。",
    hint_en="Which number is the least certain? Measure that first.",
)
def one_number_reported(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "advice")
    return found in ("B", "C") or {"found": found}


@checks.check(
    "returns",
    "worst_case_decides",
    points=0.5,
    zh="你选了 {found}。有可能亏，不等于不该做：小规模试一试，花不了多少，就能知道提升有多大。",
    en="You chose {found}. That money may be lost does not mean never: a small trial costs little and shows how large the lift is.",
    hint_zh="不确定的时候，先花小钱买消息。",
    hint_en="When you are not sure, buy knowledge first, with little money.",
)
def worst_case_decides(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "advice")
    return found in ("A", "B") or {"found": found}


# -- 8 memo ----------------------------------------------------------------------------------------

DIFFERENT_WORDS = 25


@checks.check(
    "memo",
    "too_short",
    points=0,
    gate=True,
    zh="还太短：只有 {found} 个不同的字。题目要的三点，请各写一两句。",
    en="This is too short (different words so far: {found}). Write a sentence or two on each of the three points.",
    hint_zh="先说谁被套住、为什么，再算一笔账，最后说下一步。",
    hint_en="Say first who is captive and why, then do the sum, then what comes next.",
)
def too_short(answer: Answer) -> bool | dict[str, Any]:
    found = different_words(answer["memo"].text())
    return found >= DIFFERENT_WORDS or {"found": found}


checks.rubric(
    "memo",
    criteria=[
        Criterion(
            "dependence_is_not_loyalty",
            points=2,
            zh="依赖不是忠诚，谁被套住",
            en="Dependence is not loyalty; who is captive",
            levels=[
                (0, "同意 340 位都忠诚", "Agrees that all 340 are loyal"),
                (
                    1,
                    "说有人不满意，但没有说清离不开和愿意留的分别，或没有数字",
                    "Says that some are dissatisfied, but not how being unable to leave differs from wanting to stay, "
                    "or gives no figure",
                ),
                (
                    2,
                    "说清依赖不等于愿意留，并指出约三分之一（115 位）不满意",
                    "Makes the difference clear and names the third (115) who are dissatisfied",
                ),
            ],
        ),
        Criterion(
            "sum_and_doubt",
            points=1,
            zh="算账，说出不知道的",
            en="The sum, and what is not known",
            levels=[
                (
                    0,
                    "没有算，或断言他们一定会走（或一定不走）",
                    "No sum, or claims that they surely will (or will not) leave",
                ),
                (0.5, "只比较了钱，或只说了不知道", "Compares the money only, or states the doubt only"),
                (
                    1,
                    "751 元和 754 元比过，并说明合同到期会不会走还没有量过",
                    "Compares 751 with 754 yuan and says that leaving at the end of a contract was not measured",
                ),
            ],
        ),
        Criterion(
            "next_step",
            points=1,
            zh="下一步和怎样知道有没有用",
            en="The next step, and how to know if it works",
            levels=[
                (0, "没有下一步", "No next step"),
                (0.5, "只有行动，没有比较", "An action without a comparison"),
                (
                    1,
                    "先找被套住的人解决问题，并留一部分照旧，到时比较",
                    "Solves the problems of the captive first, leaves some as they were, and compares",
                ),
            ],
        ),
    ],
)
