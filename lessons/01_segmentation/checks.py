"""Public checks of lesson 01: each names one misconception about segmentation and tiered service.

A task whose answers can be wrong in several ways asks each check only for its own aspect: an answer that has
another misconception, but not this one, still earns the points of this one. Rubbish earns none.
"""

import re
import unicodedata
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from course_lib import load_dataset
from course_lib.checks import Answer, Checklist, Criterion, Missing, Value, WrongKind
from course_lib.checks.reading import close, different_words
from course_lib.labels import label
from course_lib.language import current, say
from course_lib.models import segmentation

checks = Checklist()

CLASSES = list(segmentation.CLASSES)
LEVERS = list(segmentation.LEVERS)


def code_of(found: Any, codes: list[str]) -> str:
    """Return the code that a learner wrote, as it is or by its display name; anything else comes back as text."""
    text = unicodedata.normalize("NFKC", str(found)).strip()
    return names_of(tuple(codes), current()).get(text.casefold(), text)


@cache
def names_of(codes: tuple[str, ...], lang: str) -> dict[str, str]:
    """Return the code behind each name that a learner who reads ``lang``, the current language, may write."""
    return {
        name.casefold(): code
        for code in codes
        for name in (code, code.replace("_", " "), str(label(code)), str(label(code, "lever")))
    }


def listed(pairs: dict[str, str]) -> str:
    """Return names with their values as one line: ``A 20%, B 30%``."""
    return say(zh="、", en=", ").join(f"{name} {value}" for name, value in pairs.items())


# -- 1 kinds ---------------------------------------------------------------------------------------

CASES = {
    "case_1": "interested",
    "case_2": "department",
    "case_3": "distributor",
    "case_4": "contracted",
    "case_5": "supplier",
}
KIND_LETTERS = dict(zip(segmentation.KINDS, "ABC", strict=True))


def case_letters(answer: Answer) -> dict[str, str]:
    """Return the letter given to each case; five letters in order, or the names of the kinds, will do as well."""
    value = answer["kinds"]
    try:
        given = {_case_of(key): item for key, item in value.mapping().items()}
    except WrongKind:
        letters = value.order()
        if len(letters) != len(CASES):
            raise
        given = dict(zip(CASES, letters, strict=True))
    missing = [case for case in CASES if case not in given]
    if missing:
        raise Missing(missing[0])
    return {case: _kind_letter(case, given[case]) for case in CASES}


def _case_of(key: Any) -> str:
    number = re.search(r"\d+", unicodedata.normalize("NFKC", str(key)))
    return f"case_{number[0]}" if number else str(key)


def _kind_letter(case: str, found: Any) -> str:
    if isinstance(found, str):
        kind = code_of(found, list(KIND_LETTERS))
        kind = {"外部": "external", "内部": "internal", "合作": "partner"}.get(kind[:2], kind)
        if kind in KIND_LETTERS:
            return KIND_LETTERS[kind]
        found = re.sub(r"^([A-Da-d])\s*[^A-Za-z\s].*", r"\1", kind)  # the letter with the words of the option
    return Value(f'kinds["{case}"]', found).choice()


def kind_is_right(answer: Answer, case: str) -> bool | dict[str, Any]:
    """Compare the letter of one case with the kind that its role belongs to."""
    found = case_letters(answer)[case]
    kind = next(kind for kind, roles in segmentation.KINDS.items() if CASES[case] in roles)
    return found == KIND_LETTERS[kind] or {"found": found}


@checks.check(
    "kinds",
    "one_kind_for_all",
    points=0,
    gate=True,
    zh="五个案例你都选了 {found}。他们和澜海的关系并不一样：有人买，有人是同事，有人替澜海办事。",
    en="You chose {found} for all five. They do not stand in the same relation to Lanhai: some buy, one is a "
    "colleague, some work on its behalf.",
    hint_zh="一个一个来，先问：他是澜海内部的人吗？不是的话，他来是要用澜海的服务，还是和澜海一起做生意？",
    hint_en="Take them one by one. Is this a person inside Lanhai? If not, does he come to use its service, or to "
    "do business together with it?",
)
def one_kind_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(case_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "kinds",
    "not_signed_is_no_customer",
    points=1,
    zh="案例 1：你选了 {found}。是哪一类客户，不看他签没签约、付没付钱。",
    en="Case 1: you chose {found}. Which kind of customer someone is does not depend on having signed or paid.",
    hint_zh="想一想漏斗的五步。还没签约的人，走在哪几步上？",
    hint_en="Think of the five steps of the funnel. On which of them are people who have not signed yet?",
)
def not_signed_is_no_customer(answer: Answer) -> bool | dict[str, Any]:
    return kind_is_right(answer, "case_1")


@checks.check(
    "kinds",
    "colleague_is_no_customer",
    points=1,
    zh="案例 2：你选了 {found}。是不是客户，不看付不付钱，要看他等着用谁的成果，也要看他和客服部是什么关系。",
    en="Case 2: you chose {found}. Paying is not what makes a customer. Whose work does Lin wait for, and how does "
    "he stand to customer service?",
    hint_zh="流程里的下一个环节，和做这件事的部门是什么关系？",
    hint_en="What is the next stage of a process to the department that works for it?",
)
def colleague_is_no_customer(answer: Answer) -> bool | dict[str, Any]:
    return kind_is_right(answer, "case_2")


@checks.check(
    "kinds",
    "who_sells_for_us_is_one_of_us",
    points=1,
    zh="案例 3：你选了 {found}。晨帆公司卖的是澜海的套餐，可它是另一家公司；它今天来，也不是为自己买套餐。",
    en="Case 3: you chose {found}. Chenfan sells Lanhai's plans, yet it is another firm, and today it does not come "
    "to buy a plan for itself.",
    hint_zh="供应商、承包商、经销商合起来叫什么客户？",
    hint_en="What are suppliers, contractors and distributors called together?",
)
def who_sells_for_us_is_one_of_us(answer: Answer) -> bool | dict[str, Any]:
    return kind_is_right(answer, "case_3")


@checks.check(
    "kinds",
    "employer_instead_of_role",
    points=1,
    zh="案例 4：你选了 {found}。这看的是老陈在哪里上班，而不是他这一通电话为了什么。",
    en="Case 4: you chose {found}. That looks at where Chen works, not at what this call is about.",
    hint_zh="账单是谁的？打这一通电话的时候，他代表工厂，还是代表自己？",
    hint_en="Whose bill is it? In this call, does he speak for the factory or for himself?",
)
def employer_instead_of_role(answer: Answer) -> bool | dict[str, Any]:
    return kind_is_right(answer, "case_4")


# -- 2 funnel --------------------------------------------------------------------------------------

COHORT = ("2025-01-01", "2025-12-31")
STAGES = segmentation.STATUSES


@cache
def history() -> pd.DataFrame:
    return load_dataset("status_history")


@cache
def cohort_funnel() -> pd.DataFrame:
    return segmentation.funnel(history(), *COHORT)


@cache
def funnel_of_filtered_rows() -> pd.DataFrame:
    """The funnel of those who cut the rows by date instead of following the people who came in."""
    return segmentation.funnel(rows_of_2025(history()))


def rows_of_2025(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["date"].between(*COHORT)]


def columns_of_counts(answer: Answer) -> list[list[float]]:
    """Return every column and row of numbers in a funnel, largest first: a funnel falls, so names may differ."""
    value = answer["funnel_2025"]
    try:
        columns = [pd.Series(value.numbers())]
    except WrongKind:
        frame = value.frame().apply(pd.to_numeric, errors="coerce")
        columns = [*(frame[name] for name in frame), *(frame.loc[name] for name in frame.index[: len(STAGES)])]
    counts = [sorted(column.dropna().astype(float), reverse=True) for column in columns]
    return [column for column in counts if column] or [[0.0]]


def is_funnel(columns: list[list[float]], expected: pd.DataFrame) -> bool:
    return sorted(expected["reached"].astype(float).tolist(), reverse=True) in columns


@checks.check(
    "funnel",
    "all_rows",
    points=2,
    gate=True,
    zh="你的漏斗从 {found} 人开始，这不是 2025 年进来的那一批人。2025 年以前没签约的人已经被删掉；把剩下的那些人算进"
    "来，转化率就被抬高了（幸存者偏差）。",
    en="Your funnel begins with {found} people; that is not the cohort of 2025. Those who came before and never "
    "signed have been deleted, and counting the ones who are left pushes the rates up (survivorship).",
    hint_zh="给 `funnel` 加上 `start=` 和 `end=`：这一批人从哪一天到哪一天进来？日期要写在引号里。",
    hint_en="Give `funnel` a `start=` and an `end=`: from which day to which day did these people come in? Dates go "
    "in quotes.",
)
def all_rows(answer: Answer) -> bool | dict[str, Any]:
    columns = answer.once(columns_of_counts)
    if is_funnel(columns, cohort_funnel()) or is_funnel(columns, funnel_of_filtered_rows()):
        return True
    return {"found": f"{max(max(column) for column in columns):,.0f}"}


@checks.check(
    "funnel",
    "date_of_record_instead_of_entry",
    points=1,
    zh="你的漏斗从 {found} 人开始：早几年进来、2025 年才往前走的人也混进来了。这是按每条记录的日期挑行。一批人要看他"
    "们第一次进来的日期。",
    en="Your funnel begins with {found} people. Some of them came in years ago and only moved on in 2025: the rows "
    "were picked by the date of each record. A cohort goes by the day on which people first came in.",
    hint_zh="不要先删行。把全部 `history` 交给 `funnel`，让 `start=` 和 `end=` 去看第一次进来的日期。",
    hint_en="Do not cut rows first. Give `funnel` the whole `history`; `start=` and `end=` look at the first date.",
)
def date_of_record_instead_of_entry(answer: Answer) -> bool | dict[str, Any]:
    columns = answer.once(columns_of_counts)
    return is_funnel(columns, cohort_funnel()) or {"found": f"{max(max(column) for column in columns):,.0f}"}


@checks.check(
    "funnel",
    "percent_instead_of_share",
    points=0,
    gate=True,
    zh="`signed_2025` 现在是 {found}。这里要的是份额，应当在 0 和 1 之间：例如 5% 写成 0.05。",
    en="`signed_2025` is {found}. It should be a share from 0 to 1: 5%, for example, is written 0.05.",
    hint_zh="表里的比例已经是 0 到 1 之间的数，不用再乘 100。",
    hint_en="The rates in the table already run from 0 to 1; there is no need to multiply by 100.",
)
def percent_instead_of_share(answer: Answer) -> bool | dict[str, Any]:
    found = answer["signed_2025"].number()
    return 0 <= found <= 1 or {"found": f"{found:g}"}


@checks.check(
    "funnel",
    "step_instead_of_whole_way",
    points=1,
    zh="`signed_2025` 现在是 {found}。要的是从头到签约的比例：分母是这一批进来的所有人，不是走到上一步的人，也不是全"
    "部记录里的人。",
    en="`signed_2025` is {found}. Wanted is the share of the whole way to the contract: out of all who came in with "
    "this cohort, not out of those at the step before, and not out of all records.",
    hint_zh="表里有两列比例：一列只看一步，一列看全程。取 `contracted` 那一行。",
    hint_en="The table has two columns of rates: one for a single step, one for the whole way. Take the row "
    "`contracted`.",
)
def step_instead_of_whole_way(answer: Answer) -> bool | dict[str, Any]:
    found = answer["signed_2025"].number()
    # the rows of another cohort are another misconception
    whole_way = [funnel.loc["contracted", "overall_rate"] for funnel in (cohort_funnel(), funnel_of_filtered_rows())]
    return any(close(found, rate) for rate in whole_way) or {"found": f"{found:.3f}"}


# -- 3 tiers ---------------------------------------------------------------------------------------

NO_CLASS = {"", "-", "nan", "none", "<na>", "nat"}


@cache
def customers() -> pd.DataFrame:
    return load_dataset("customers")


@cache
def right_tiers() -> pd.Series:
    return segmentation.tier_within_brand(customers()).astype(object)


@cache
def turned_tiers() -> pd.Series:
    """The right classes upside down: A for D, B for C."""
    return right_tiers().map(dict(zip(CLASSES, reversed(CLASSES), strict=True))).astype(object)


@cache
def rated() -> dict[str, np.ndarray]:
    """Return, for each brand, the places of its customers whose ARPU is known."""
    people = customers()
    known = people["arpu_yuan"].notna()
    return {brand: np.flatnonzero((people["brand"] == brand) & known) for brand in people["brand"].cat.categories}


def tiers_of(value: Value, people: pd.DataFrame) -> pd.Series | None:
    """Return one letter, or None, for each row of ``people``; None when the answer cannot be matched to the rows.

    A Series is matched by its index (row or customer number), a list or array by position; a table by its column
    of classes. Customers who are left out have no class.
    """
    data = value.data
    if isinstance(data, pd.DataFrame) and data.shape[1] > 1:
        data = _column_of_classes(data)
        if data is None:
            return None
    found = Value(value.name, data).labels()
    letters = {text: _letter(text) for text in found.dropna().unique()}
    folded = found.map(letters).astype(object)
    folded = folded.where(folded.notna(), None)
    if isinstance(data, pd.Series) and folded.index.is_unique:
        by_number = people["customer_id"].astype(object)
        for rows in (people.index, pd.Index(by_number)):
            if len(folded) and folded.index.isin(rows).all():
                matched = folded.reindex(rows)
                return pd.Series(matched.to_numpy(dtype=object), index=people.index, dtype=object)
    if len(folded) == len(people):
        return pd.Series(folded.to_numpy(dtype=object), index=people.index, dtype=object)
    return None


def _letter(text: str) -> str | None:
    folded = unicodedata.normalize("NFKC", text).strip().upper()
    return None if folded.casefold() in NO_CLASS else folded


def _column_of_classes(frame: pd.DataFrame) -> pd.Series | None:
    for name in reversed(frame.columns):
        texts = frame[name].dropna().astype(str).str.strip().str.upper()
        if len(texts) and texts.isin(CLASSES).all():
            column = frame[name]
            return column.set_axis(frame["customer_id"]) if "customer_id" in frame else column
    return None


def matched_tiers(answer: Answer) -> pd.Series | None:
    return tiers_of(answer["tiers"], customers())


def answered_tiers(answer: Answer) -> pd.Series:
    found = answer.once(matched_tiers)
    return found if found is not None else pd.Series(None, index=customers().index, dtype=object)


def shares_of_class_a(found: pd.Series) -> str:
    """Say which share of each brand's classed customers is in class A."""
    brand = customers()["brand"]
    mine = {name: found[(brand == name) & found.notna()] for name in brand.cat.categories}
    return listed({label(name): f"{(one == CLASSES[0]).sum() / max(len(one), 1):.0%}" for name, one in mine.items()})


@checks.check(
    "tiers",
    "not_one_class_each",
    points=0,
    gate=True,
    zh="`tiers` 要给 {rows} 行客户每行一个类别：A、B、C、D，或留空。现在有 {count} 个值，里面能看到：{found}。",
    en="`tiers` needs one class for each of the {rows} rows: A, B, C, D or empty. It has {count} values; in it one "
    "sees: {found}.",
    hint_zh="`tiers` 应当和 `customers` 一样长，四个字母都要有。字母写在 `pd.cut` 的 `labels=` 里。",
    hint_en="`tiers` should be as long as `customers` and use all four letters. They go into `labels=` of `pd.cut`.",
)
def not_one_class_each(answer: Answer) -> bool | dict[str, Any]:
    value = answer["tiers"]
    found = answer.once(matched_tiers)
    if found is not None and len(different := set(found.dropna().tolist())) > 1 and different <= set(CLASSES):
        return True
    if found is None and not isinstance(value.data, pd.DataFrame):
        found = value.labels()
    texts = [] if found is None else [f"{text:.12}" for text in found.dropna().astype(str).unique()[:4]]
    return {
        "rows": f"{len(customers()):,}",
        "count": len(value.data) if hasattr(value.data, "__len__") else 1,
        "found": say(zh="、", en=", ").join(texts) or say(zh="没有类别", en="no class"),
    }


@checks.check(
    "tiers",
    "upside_down",
    points=1,
    zh="在{brand}，各类客户的平均 ARPU（元）是：{means}。从 A 到 D 应当一类比一类低。",
    en="In {brand} the mean ARPU of the classes is {means} yuan. It should fall from A to D.",
    hint_zh="位置小的人应该付得多。看看排名是从高到低，还是从低到高。",
    hint_en="A small place should belong to someone who pays much. Does your ranking go from high to low?",
)
def upside_down(answer: Answer) -> bool | dict[str, Any]:
    found, people = answered_tiers(answer), customers()
    compared = False
    seen: dict[str, Any] = {}
    for brand, rows in rated().items():
        means = people["arpu_yuan"].iloc[rows].groupby(found.to_numpy()[rows]).mean()
        compared = compared or len(means) > 1
        seen = {"brand": label(brand), "means": listed({name: f"{mean:.0f}" for name, mean in means.items()})}
        if not means.is_monotonic_decreasing:
            return seen
    return compared or seen


@checks.check(
    "tiers",
    "ranked_across_brands",
    points=2,
    zh="A 类占各品牌客户的比例是：{found}。在每个品牌里，A 类都应当是两成左右，四类是 20%、30%、30%、20%。看来不是在"
    "各自的品牌里排名，或者切错了地方。",
    en="Of each brand's customers, class A holds: {found}. In every brand it should be about a fifth, and the four "
    "classes 20, 30, 30 and 20%. It seems that customers were not ranked inside their own brand, or were cut at "
    "other places.",
    hint_zh='先 `groupby("brand")`，再排名。要切的是位置（0 到 1），不是 ARPU 本身。',
    hint_en='First `groupby("brand")`, then rank. Cut the place (0 to 1), not the ARPU itself.',
)
def ranked_across_brands(answer: Answer) -> bool | dict[str, Any]:
    found = answered_tiers(answer)
    # a tie or a rounding at a border is another misconception, and so is upside down
    ways = [found.to_numpy() == way.to_numpy() for way in (right_tiers(), turned_tiers())]
    if any(max(same[rows].mean() for same in ways) < 0.9 for rows in rated().values()):
        return {"found": shares_of_class_a(found)}
    return True


@checks.check(
    "tiers",
    "missing_is_last_class",
    points=1,
    zh="有 {count} 位客户没有品牌或没有 ARPU，却得到了类别；例如 {example} 是 {found}。不知道，不等于零。",
    en="{count} customers have no brand or no ARPU and yet have a class; {example}, for example, is {found}. "
    "Unknown is not zero.",
    hint_zh="缺失的 ARPU 不要先填成 0。`rank` 和 `pd.cut` 会让缺失保持缺失。",
    hint_en="Do not fill a missing ARPU with 0 first. `rank` and `pd.cut` leave what is missing as it is.",
)
def missing_is_last_class(answer: Answer) -> bool | dict[str, Any]:
    wrong = answered_tiers(answer)[right_tiers().isna().to_numpy()].dropna()
    if wrong.empty:
        return True
    example = customers().loc[wrong.index[0], "customer_id"]
    return {"count": f"{len(wrong):,}", "example": example, "found": wrong.iloc[0]}


@cache
def crowd() -> tuple[pd.DataFrame, pd.Series]:
    """Return a small table of customers of whom several tie, all other columns as in the data set; and its classes."""
    brands = ["flow"] * 10 + ["prime"] * 3 + ["lite"] * 3
    arpu = [80.0, 80, 80, 60, 60, 50, 40, 30, 0, 0, 300, 250, 200, 50, 40, 30]
    some = customers().head(len(brands))
    people = some.assign(brand=pd.Categorical(brands, categories=some["brand"].cat.categories), arpu_yuan=arpu)
    return people, segmentation.tier_within_brand(people).astype(object)


@checks.check(
    "tiers",
    "ties_torn_or_lifted",
    points=1,
    zh="换成一个小例子：同一品牌里有几位客户都付 {amount} 元，你的程序给他们的类别是 {found}。付得一样多，类别就要一"
    "样；位置要把并列的人都算进去。",
    en="In a small example several customers of one brand pay {amount} yuan each; your code gives them {found}. The "
    "same pay means the same class, and the place counts everyone who ties.",
    hint_zh="看看 `rank` 的 `method=`：哪一种让并列的人都取最靠后的位置？",
    hint_en="Look at `method=` of `rank`: which one gives all who tie the place of the last of them?",
)
def ties_torn_or_lifted(answer: Answer) -> bool | dict[str, Any]:
    people, right = crowd()
    found = tiers_of(answer.rerun("tiers", customers=people), people)
    if found is None:
        return {"amount": 80, "found": say(zh="长度不对的一列", en="a column of another length")}
    flow = people["brand"] == "flow"
    pay, mine = people.loc[flow, "arpu_yuan"], found[flow].fillna("")
    torn = [amount for amount in pay.unique() if mine[pay == amount].nunique() > 1 or mine.nunique() == 1]
    # lifted: who ties at the border of class A is in A, and all else is as the rule has it
    elsewhere = pay != 80
    as_the_rule = (mine == right[flow])[elsewhere].all()
    if not torn and not (as_the_rule and (mine[~elsewhere] == CLASSES[0]).all()):
        return True
    amount = torn[0] if torn else 80
    return {"amount": f"{amount:g}", "found": say(zh="、", en=", ").join(mine[pay == amount].replace("", "…"))}


# -- 4 needs ---------------------------------------------------------------------------------------

REASONS = ["billing", "fault", "plan_change", "order", "complaint", "advice"]
ROLES = ["potential", "member", "distributor"]


@cache
def profile() -> pd.DataFrame:
    made = segmentation.need_profile(customers(), load_dataset("contacts"), by="role")
    return made.assign(contacts=made["customers"] * made["contacts_per_customer"])


@cache
def right_reasons() -> dict[str, str]:
    return profile()[REASONS].idxmax(axis=1).to_dict()


def named_reasons(answer: Answer) -> dict[str, str]:
    """Return the reason given to each role, as its code."""
    given = {code_of(key, ROLES): item for key, item in answer["needs"].mapping().items()}
    missing = [role for role in ROLES if role not in given]
    if missing:
        raise Missing(missing[0])
    return {role: code_of(given[role], REASONS) for role in ROLES}


def first_wrong_reason(answer: Answer, roles: list[str]) -> dict[str, Any]:
    """Name the first of ``roles`` whose reason is not the one with the largest share; empty when all are right."""
    given, right = answer.once(named_reasons), right_reasons()
    return next(
        ({"role": label(role), "found": label(given[role])} for role in roles if given[role] != right[role]), {}
    )


def times_per_head(upper: str = "distributor", lower: str = "potential", table: pd.DataFrame | None = None) -> float:
    column = (profile() if table is None else table)["contacts_per_customer"]
    return float(column[upper] / column[lower])


@checks.check(
    "needs",
    "unknown_reason",
    points=0,
    gate=True,
    zh='{role}：你填的是“{found}”，表里没有这个原因。请填原因的代码，例如 "complaint"。',
    en='{role}: you wrote "{found}", which is no reason of the table. Write a code such as "complaint".',
    hint_zh="原因的代码就是表里最后六列的列名。",
    hint_en="The codes are the names of the last six columns of the table.",
)
def unknown_reason(answer: Answer) -> bool | dict[str, Any]:
    given = answer.once(named_reasons)
    wrong = [role for role in ROLES if given[role] not in REASONS]
    return not wrong or {"role": label(wrong[0]), "found": given[wrong[0]]}


@checks.check(
    "needs",
    "firm_average_for_all",
    points=1,
    zh="{role}：你填的是“{found}”。要看这一群人自己那一行的占比，而不是全公司合计，也不是别的行。",
    en='{role}: you wrote "{found}". Look at the shares in the row of this group, not at the firm as a whole nor at '
    "another row.",
    hint_zh="找到这一行，从左到右比较最后六个数，哪一个最大？它在哪一列？",
    hint_en="Find the row and compare its last six numbers from left to right. Which is the largest, and in which "
    "column?",
)
def firm_average_for_all(answer: Answer) -> bool | dict[str, Any]:
    return first_wrong_reason(answer, ["member", "distributor"]) or True


@checks.check(
    "needs",
    "what_we_want_to_sell",
    points=1,
    zh="{role}：你填的是“{found}”。这可能是公司希望他们来做的事，却不是他们联系得最多的原因。",
    en='{role}: you wrote "{found}". That may be what the firm hopes they come for, but it is not what they contact '
    "us for most.",
    hint_zh="让数据说话：在这一行里，最大的两个数分别在哪两列？",
    hint_en="Let the data speak: in which two columns of this row are the two largest numbers?",
)
def what_we_want_to_sell(answer: Answer) -> bool | dict[str, Any]:
    one_for_all = len(set(answer.once(named_reasons).values())) == 1
    return first_wrong_reason(answer, ROLES if one_for_all else ["potential"]) or True


@checks.check(
    "needs",
    "totals_instead_of_each",
    points=1,
    zh="`times` 现在是 {found}。题目问的是平均每位客户，不是一群人的总数：人多的一群，总数自然大。",
    en="`times` is {found}. The question is about one customer on average, not about a group's total: a large group "
    "has a large total anyway.",
    hint_zh="表里有一列已经除过人数。两行取这同一列，再相除。",
    hint_en="One column of the table is already divided by the number of people. Take it from both rows and divide.",
)
def totals_instead_of_each(answer: Answer) -> bool | dict[str, Any]:
    found, right = answer["times"].number(), times_per_head()
    return close(found, right, 0.06) or close(found, 1 / right) or {"found": f"{found:.3g}"}


@checks.check(
    "needs",
    "divided_the_wrong_way",
    points=0.5,
    zh="`times` 现在是 {found}。“前者是后者的几倍”，前者在上面，后者在下面。",
    en='`times` is {found}. In "how many times as often as", the first goes on top and the second below.',
    hint_zh="先猜：倍数应该大于 1，还是小于 1？再看看谁除以谁。",
    hint_en="Guess first: should the result be above or below 1? Then look at what is divided by what.",
)
def divided_the_wrong_way(answer: Answer) -> bool | dict[str, Any]:
    found, totals = answer["times"].number(), profile()["contacts"]
    return (
        close(found, times_per_head(), 0.06)
        or close(found, totals["distributor"] / totals["potential"])
        or {"found": f"{found:.3g}"}
    )


# -- 5 hours ---------------------------------------------------------------------------------------

TEAM_HOURS = 40
PEOPLE = dict(zip(CLASSES, (20, 30, 30, 20), strict=True))
TIME_SHARES = dict(zip(CLASSES, segmentation.TIME_SHARES, strict=True))


@cache
def right_hours() -> pd.DataFrame:
    return segmentation.service_time(PEOPLE, TIME_SHARES, TEAM_HOURS)


def hours_found(answer: Answer) -> pd.Series:
    """Return what the learner's function gives one customer of each class."""
    return pd.Series(
        {name: answer.call("hours_each", PEOPLE[name], TIME_SHARES[name], TEAM_HOURS).number() for name in CLASSES}
    )


def same_hours(found: pd.Series, expected: pd.Series) -> bool:
    return bool((found - expected).abs().max() <= 0.0051)


@checks.check(
    "hours",
    "minutes_instead_of_hours",
    points=0,
    zh="`hours_each(20, 0.4, 40)` 现在得 {found}。算法是对的，单位不对：要的是小时，不是分钟。",
    en="`hours_each(20, 0.4, 40)` now gives {found}. The reasoning is right, the unit is not: hours are wanted, not "
    "minutes.",
    hint_zh="去掉“乘 60”就好。",
    hint_en='Leave out the "times 60".',
    gate=True,
)
def minutes_instead_of_hours(answer: Answer) -> bool | dict[str, Any]:
    found = answer.once(hours_found)
    return not same_hours(found / 60, right_hours()["hours_per_customer"]) or {"found": f"{found['A']:g}"}


@checks.check(
    "hours",
    "class_total_instead_of_each",
    points=1,
    zh="课上的 A 类：20 位客户，40% 的时间，共 40 小时。`hours_each(20, 0.4, 40)` 现在得 {found}。要的是每位客户的时"
    "间，所以还要看这一类有多少人。",
    en="Class A of the lesson has 20 customers, 40% of the time and 40 hours in all. `hours_each(20, 0.4, 40)` now "
    "gives {found}. We want the hours of one customer, so the size of the class matters.",
    hint_zh="分两步想：先算这一类一共得到几小时，再分给这一类的每个人。",
    hint_en="Think in two steps: the hours of the class first, then the part of each person in it.",
)
def class_total_instead_of_each(answer: Answer) -> bool | dict[str, Any]:
    found, right = answer.once(hours_found), right_hours()
    same_for_all = TEAM_HOURS / right["customers"]  # another misconception, which has divided all the same
    shared = same_hours(found, right["hours_per_customer"]) or same_hours(found, same_for_all)
    return shared or {"found": f"{found['A']:g}"}


@checks.check(
    "hours",
    "time_share_forgotten",
    points=1,
    zh="A 类和 D 类都是 20 人。A 类占 40% 的时间，你的结果是每人 {a} 小时；D 类占 10%，你的结果是每人 {d} 小时。时间"
    "占比要起作用。",
    en="Classes A and D have 20 customers each. With 40% of the time A gets {a} hours each from your function, and "
    "D with 10% gets {d}. The share of the time has to count.",
    hint_zh="三个输入是不是都用上了？先用其中两个，算出这一类一共得到几小时。",
    hint_en="Are all three inputs used? Take two of them for the hours of the whole class first.",
)
def time_share_forgotten(answer: Answer) -> bool | dict[str, Any]:
    found, right = answer.once(hours_found), right_hours()
    counted = same_hours(found, right["hours_per_customer"]) or same_hours(found, right["hours"])
    return counted or {"a": f"{found['A']:g}", "d": f"{found['D']:g}"}


@checks.check(
    "hours",
    "intensity_upside_down",
    points=1,
    zh="课上的 A 类占客户 20%，占时间 40%。`intensity(0.2, 0.4)` 现在得 {found}。得到的比平均多，强度就大于 1；正好"
    "平均，就是 1。",
    en="Class A of the lesson has 20% of the customers and 40% of the time. `intensity(0.2, 0.4)` now gives {found}"
    ". More than the average is above 1, the average itself is 1.",
    hint_zh="“强度”问的是：每 1% 的客户，得到百分之几的时间？",
    hint_en="Intensity asks how many per cent of the time go to each per cent of the customers.",
)
def intensity_upside_down(answer: Answer) -> bool | dict[str, Any]:
    right = right_hours()
    found = {
        name: answer.call("intensity", float(right["customer_share"][name]), TIME_SHARES[name]).number()
        for name in CLASSES
    }
    right_for_all = all(close(found[name], right["intensity"][name]) for name in CLASSES)
    return right_for_all or {"found": f"{found['A']:g}"}


# -- 6 plan ----------------------------------------------------------------------------------------

BUDGET = 60_000
DIFFERENT_LEVERS = 2


@cache
def price_list() -> pd.DataFrame:
    return load_dataset("service_costs")


@cache
def class_sizes() -> dict[str, int]:
    return right_tiers().value_counts().reindex(CLASSES).to_dict()


def first_plan(best: int = 3, others: int = 2) -> pd.DataFrame:
    """Return the plan that the learner is given: one level for class A, one for all others."""
    levels = pd.DataFrame(others, index=CLASSES, columns=LEVERS)
    levels.loc[CLASSES[0]] = best
    return levels


@cache
def gap_of_first_plan() -> float:
    return segmentation.plan_cost(first_plan(), class_sizes(), price_list(), BUDGET).shortfall


def levels_of(answer: Answer) -> pd.DataFrame:
    """Return the learner's plan as class x lever; what is no number is missing.

    Classes may stand in the rows, the columns or a column of their own, in any order; what has no names is read in
    the order of the given plan.
    """
    value = answer["my_plan"]
    array = isinstance(value.data, np.ndarray) and value.data.ndim == 2
    frame = pd.DataFrame(value.data) if array else value.frame().copy()
    for name in frame.columns:
        if frame[name].map(lambda cell: code_of(cell, CLASSES) in CLASSES).all():
            frame = frame.set_index(name)
            break
    for _ in range(2):
        frame.index = _named(frame.index, CLASSES)
        frame.columns = _named(frame.columns, LEVERS)
        if set(CLASSES) <= set(frame.index):
            break
        frame = frame.T
    frame = frame.loc[~frame.index.duplicated(keep=False), ~frame.columns.duplicated(keep=False)]
    return frame.reindex(index=CLASSES, columns=LEVERS).apply(pd.to_numeric, errors="coerce")


def _named(axis: pd.Index, codes: list[str]) -> list[str]:
    """Return the codes of an axis; one that only counts its places takes the codes in their order."""
    places = [str(place) for place in range(len(codes))]
    return codes if [str(name) for name in axis] == places else [code_of(name, codes) for name in axis]


def no_level(levels: pd.DataFrame) -> tuple[str, str] | None:
    """Return the first class and lever whose cell is not a level that has a price."""
    known = levels.isin(price_list()["level"].unique())
    return next(((tier, lever) for tier in CLASSES for lever in LEVERS if not known.at[tier, lever]), None)


@checks.check(
    "plan",
    "not_the_gap",
    points=1,
    zh="`shortfall` 现在是 {found} 元。要的是市场部原来的 `plan` 每月还差多少元：按每一类的人数算出总费用，再看它比"
    "预算多出多少，写成正数。",
    en="`shortfall` is {found} yuan. Wanted is how much the marketing department's original `plan` is short each "
    "month: the total over all customers of each class, and by how much it exceeds the budget, as a positive number.",
    hint_zh="`plan_cost` 的结果里有好几项，看看哪一项是差额。算的时候，`plan` 应当还没有改过。",
    hint_en="The result of `plan_cost` has several parts; which one is the gap? `plan` must not have been changed "
    "before.",
)
def not_the_gap(answer: Answer) -> bool | dict[str, Any]:
    found = answer["shortfall"].number()
    return close(found, gap_of_first_plan(), 1) or {"found": f"{found:,.2f}"}


@cache
def other_plan() -> tuple[dict[str, Any], float]:
    """Return another plan and other numbers of people, and what it costs."""
    given = {"plan": first_plan(best=3, others=3), "class_sizes": {"A": 100, "B": 220, "C": 340, "D": 460}}
    return given, segmentation.plan_cost(given["plan"], given["class_sizes"], price_list(), 5_000).total


@checks.check(
    "plan",
    "copied_digits",
    points=1,
    zh="换一个预算和一张方案，再运行你的这一格，`shortfall` 就不对了。它要由 `plan`、`class_sizes`、`costs` 和 "
    "`budget` 算出来。",
    en="With another budget and another plan your cell no longer finds the right `shortfall`. It has to be worked "
    "out from `plan`, `class_sizes`, `costs` and `budget`.",
    hint_zh="等号右边写算式，不写数字；预算也用 `budget`，不写 60000。",
    hint_en="Write a formula to the right of the equals sign, no digits; and `budget` instead of 60000.",
)
def copied_digits(answer: Answer) -> bool:
    given, total = other_plan()
    gap, smaller_gap = (answer.rerun("shortfall", **given, budget=budget).number() for budget in (5_000, 6_000))
    more_people = answer.rerun(
        "shortfall", **given | {"class_sizes": dict.fromkeys(CLASSES, 500)}, budget=5_000
    ).number()
    by_budget = close(abs(gap - smaller_gap), 1_000, 1)
    # the total for the gap is another misconception
    return not close(more_people, gap, 1) and (by_budget or close(gap, total, 1))


@checks.check(
    "plan",
    "below_the_floor",
    points=0,
    gate=True,
    zh="`my_plan` 里 {tier} 类的“{lever}”{found}。20 格都要填 1、2 或 3；第 1 档是底线，谁也不能更低。",
    en='In `my_plan` the cell "{lever}" of class {tier} {found}. All 20 cells hold 1, 2 or 3; level 1 is the floor '
    "for everyone.",
    hint_zh="从 `my_plan = plan.copy()` 开始，再用 `.loc` 改几格，就不会漏掉。",
    hint_en="Begin with `my_plan = plan.copy()` and change some cells with `.loc`; then none can be lost.",
)
def below_the_floor(answer: Answer) -> bool | dict[str, Any]:
    levels = answer.once(levels_of)
    cell = no_level(levels)
    if cell is None:
        return True
    found = levels.at[cell]
    shown = say(zh="没有填", en="is empty") if np.isnan(found) else say(zh=f"是 {found:g}", en=f"is {found:g}")
    return {"tier": cell[0], "lever": label(cell[1], "lever"), "found": shown}


@checks.check(
    "plan",
    "no_difference_left",
    points=0,
    gate=True,
    zh="A 的档次高于 D 的方面只有 {count} 个，至少要有 {wanted} 个。分层服务要有差别，差别还要在预算之内。",
    en="Class A stands higher than D on {count} levers; at least {wanted} are needed. Tiered service has to differ, "
    "and to differ inside the budget.",
    hint_zh="人数和单价都影响费用。看一看 `plan_cost(...).cost`：哪几格最贵？给 A 留下便宜的差别。",
    hint_en="Numbers of people and prices both count. Look at `plan_cost(...).cost`: which cells are dearest? Leave "
    "A the differences that are cheap.",
)
def no_difference_left(answer: Answer) -> bool | dict[str, Any]:
    levels = answer.once(levels_of)
    count = int((levels.loc["A"] > levels.loc["D"]).sum())
    return count >= DIFFERENT_LEVERS or {"count": count, "wanted": DIFFERENT_LEVERS}


@checks.check(
    "plan",
    "over_budget",
    points=1.5,
    gate=True,
    zh="`my_plan` 每月要 {total} 元，比预算多 {over} 元，还不可行。",
    en="`my_plan` costs {total} yuan a month, {over} more than the budget. It is not feasible yet.",
    hint_zh="先改最贵的几格：单价高的，或者人数多的。每改一次，就看一次 "
    "`plan_cost(my_plan, class_sizes, costs, budget).shortfall`。",
    hint_en="Begin with the dearest cells, those with a high price or many people. After each change look at "
    "`plan_cost(my_plan, class_sizes, costs, budget).shortfall`.",
)
def over_budget(answer: Answer) -> bool | dict[str, Any]:
    priced = segmentation.plan_cost(answer.once(levels_of), class_sizes(), price_list(), BUDGET)
    return priced.feasible or {"total": f"{priced.total:,.2f}", "over": f"{priced.shortfall:,.2f}"}


@checks.check(
    "plan",
    "lower_class_gets_more",
    points=1.5,
    zh="“{lever}”这一方面，{upper} 类是第 {high} 档，{lower} 类却是第 {low} 档。从 A 到 D 只能持平或下降。",
    en="On {lever}, class {upper} has level {high}, but class {lower} has level {low}. From A to D levels stay or "
    "fall.",
    hint_zh="一列一列地从上往下读：有没有哪一格比上一格大？",
    hint_en="Read column by column from the top: is any cell larger than the one above it?",
)
def lower_class_gets_more(answer: Answer) -> bool | dict[str, Any]:
    levels = answer.once(levels_of)
    for lever in LEVERS:
        for upper, lower in pairwise(CLASSES):
            high, low = levels.at[upper, lever], levels.at[lower, lever]
            if low > high:
                return {
                    "lever": label(lever, "lever"),
                    "upper": upper,
                    "high": f"{high:g}",
                    "lower": lower,
                    "low": f"{low:g}",
                }
    return True


# -- 7 queue ---------------------------------------------------------------------------------------

CALLS = pd.DataFrame(
    {"class": list("CDABAA"), "arrived": [0, 1, 2, 3, 5, 18], "minutes": [6, 3, 4, 5, 2, 3]}, index=list("PQRSTU")
)


@cache
def waits(priority: bool = True) -> pd.DataFrame:
    rank = CALLS["class"].map({name: place for place, name in enumerate(CLASSES)})
    return segmentation.simulate_queue(CALLS["arrived"], CALLS["minutes"], rank, agents=1, priority=priority)


def order_of(answer: Answer) -> list[str]:
    return answer["served"].order()


def extra_wait_of(answer: Answer, call: str) -> float:
    pairs = answer["extra_wait"].mapping().items()
    given = {unicodedata.normalize("NFKC", str(key)).strip().upper(): item for key, item in pairs}
    if call not in given:
        raise Missing(f'extra_wait["{call}"]')
    return Value(f'extra_wait["{call}"]', given[call]).number()


def right_extra_wait(call: str) -> float:
    return float(waits()["wait_minutes"][call] - waits(priority=False)["wait_minutes"][call])


def in_right_order(answer: Answer, calls: str) -> bool:
    """True when the learner has these calls in the order in which they are answered."""
    order = order_of(answer)
    right = waits().loc[list(calls), "start"].sort_values().index
    return [call for call in order if call in calls] == list(right)


@checks.check(
    "queue",
    "call_lost_or_doubled",
    points=0,
    gate=True,
    zh="`served` 里要有 P、Q、R、S、T、U，每个正好一次。现在是：{found}。",
    en="`served` needs P, Q, R, S, T and U, each exactly once. It is: {found}.",
    hint_zh='写法如 `["U", "T", "S", "R", "Q", "P"]`，顺序由你来定。',
    hint_en='Write it like `["U", "T", "S", "R", "Q", "P"]`; the order is for you to find.',
)
def call_lost_or_doubled(answer: Answer) -> bool | dict[str, Any]:
    order = order_of(answer)
    return Counter(order) == Counter(CALLS.index) or {"found": say(zh="、", en=", ").join(order)}


@checks.check(
    "queue",
    "one_queue_or_wrong_way_round",
    points=1.5,
    gate=True,
    zh="第 6 分钟坐席空出来时，Q（D 类）、R（A 类）、S（B 类）、T（A 类）都在等。在你的顺序里，他们是 {found}。等着"
    "的人里，类别高的先接；同一类，先来先接。",
    en="When the agent is free in minute 6, Q (class D), R (A), S (B) and T (A) are all waiting. You answer them in "
    "the order {found}. Among those waiting the higher class goes first; within a class, first come first served.",
    hint_zh="先把这四个人按类别分成三堆：A、B、D。再看每一堆里谁先打来。",
    hint_en="Sort these four into three piles by class, A, B and D. Then see who called first within a pile.",
)
def one_queue_or_wrong_way_round(answer: Answer) -> bool | dict[str, Any]:
    found = [call for call in order_of(answer) if call in "QRST"]
    return in_right_order(answer, "QRST") or {"found": say(zh="、", en=", ").join(found)}


@checks.check(
    "queue",
    "cuts_off_a_call",
    points=1,
    zh="你先接起的是 {found}。第 0 分钟只有一个人在线上，坐席接了就要打完：类别再高的人打进来，也不打断正在进行的通"
    "话。",
    en="You answer {found} first. In minute 0 only one person is on the line, and the agent finishes that call: "
    "nobody who comes later, of whatever class, cuts it off.",
    hint_zh="看 `arrived` 这一列：坐席空着的时候，谁第一个打进来？",
    hint_en="Look at the column `arrived`: who is the first to call while the agent is free?",
)
def cuts_off_a_call(answer: Answer) -> bool | dict[str, Any]:
    order = order_of(answer)
    return order[0] == waits()["start"].idxmin() or {"found": order[0]}


@checks.check(
    "queue",
    "waits_for_who_has_not_called",
    points=0.5,
    zh="在你的顺序里，U 在 {found} 前面。可是接 {found} 的时候，U 还没有打进来。坐席不会空等一个还没来的人。",
    en="In your order U comes before {found}. But when {found} is answered, U has not called yet. The agent does "
    "not sit and wait for someone who is not there.",
    hint_zh="画时间线：每次坐席空出来，只看那一刻已经在等的人。",
    hint_en="Draw the time line: each time the agent is free, look only at those who are waiting at that moment.",
)
def waits_for_who_has_not_called(answer: Answer) -> bool | dict[str, Any]:
    order = order_of(answer)
    if order[-1] == waits()["start"].idxmax():
        return True
    return {"found": order[order.index("U") + 1] if order[-1] != "U" else order[-1]}


@checks.check(
    "queue",
    "whole_wait_instead_of_extra",
    points=0.5,
    zh="Q 那一项现在是 {found}。要的是多等几分钟：优先队列里的等待，减去一条队里的等待。",
    en="For Q you have {found}. Wanted is how many minutes longer Q waits: the wait with priority less the wait in "
    "one queue.",
    hint_zh="等待 = 接起的时刻 − 打进来的时刻。两种排法各算一次，再相减。",
    hint_en="A wait is the minute answered less the minute of arrival. Work it out for both rules, then subtract.",
)
def whole_wait_instead_of_extra(answer: Answer) -> bool | dict[str, Any]:
    found = extra_wait_of(answer, "Q")
    return close(found, right_extra_wait("Q")) or {"found": f"{found:g}"}


# -- 8 letter --------------------------------------------------------------------------------------

DIFFERENT_WORDS = 25


@checks.check(
    "letter",
    "too_short",
    points=0,
    gate=True,
    zh="信还太短：只有 {found} 个不同的字。题目要的三点，请各写一两句。",
    en="The letter is too short (different words so far: {found}). Write a sentence or two on each of the three points.",
    hint_zh="从孙阿姨的心情写起，再回答：为什么，有什么保证，现在怎么办。",
    hint_en="Begin with how Mrs Sun feels, then answer: why, what she can count on, what she can do now.",
)
def too_short(answer: Answer) -> bool | dict[str, Any]:
    found = different_words(answer["letter"].text())
    return found >= DIFFERENT_WORDS or {"found": found}


checks.rubric(
    "letter",
    criteria=[
        Criterion(
            "honest_reason",
            points=2,
            zh="如实说明原因",
            en="The reason is told honestly",
            levels=[
                (
                    0,
                    "否认、含糊，或把原因推给系统、坐席或客户",
                    "Denied, vague, or blamed on the system, the agent or the customer",
                ),
                (1, "承认有先后，但没有说清按什么分、为什么", "The order is admitted, but not by what it goes, or why"),
                (
                    2,
                    "说清在品牌内按消费分类、坐席和预算有限，并承认因此有人多等",
                    "Says that classes go by spending within the brand, that agents and budget are limited, and that "
                    "others wait longer for it",
                ),
            ],
        ),
        Criterion(
            "what_is_guaranteed",
            points=2,
            zh="无论付多少钱都有的保证",
            en="What she can count on whatever she pays",
            levels=[
                (0, "没有提到，或许下做不到的诺言", "Not mentioned, or promises that cannot be kept"),
                (1, "只有一句空话，例如“一视同仁”", 'One empty phrase, such as "we value every customer"'),
                (
                    2,
                    "至少两项具体的底线，例如随时报障、投诉必受理",
                    "At least two concrete parts of the floor, such as fault reports at any hour, complaints taken up",
                ),
            ],
        ),
        Criterion(
            "way_forward",
            points=1,
            zh="尊重人，给出路",
            en="Respect, and a way forward",
            levels=[
                (0, "教训人，或没有任何办法", "Lectures her, or offers nothing"),
                (0.5, "有礼貌，但办法不具体，或她用不上", "Polite, but the way is not concrete or not one she can use"),
                (
                    1,
                    "语气平等，给出她能用的办法，并告诉她可以怎样提意见",
                    "Speaks as to an equal, gives a way she can use, and tells her how to object",
                ),
            ],
        ),
    ],
)
