"""The models of the course: pure functions, frames in, frames or numbers out.

Here is what all of them share: checking what they are given, and telling people what is wrong with it.
A check names the column (or the argument), the row, what was found, what was expected and what to do.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from numbers import Real
from typing import Any

import numpy as np
import pandas as pd

from course_lib.errors import CourseError
from course_lib.language import say

__all__ = [
    "as_answers",
    "as_days",
    "as_names",
    "as_number",
    "as_numbers",
    "as_objects",
    "as_series",
    "as_shares",
    "codes_of",
    "group_codes",
    "in_known_order",
    "join_codes",
    "need_columns",
    "need_known",
    "need_one_of",
    "need_plain",
    "need_present",
    "need_unique",
    "random_numbers",
    "sort_rows",
]

# Decimal shares such as 0.2 + 0.3 + 0.3 + 0.2 do not add up to 1 exactly in binary.
SHARE_TOLERANCE = 1e-9
LARGEST = 1e100  # squares and products of larger numbers would overflow


def need_columns(frame: pd.DataFrame, *columns: str, dates: Sequence[str] = ()) -> None:
    """Raise unless ``frame`` is a table that has at least one row and all of ``columns``.

    Args:
        frame: the table a model was given.
        columns: the names it needs.
        dates: those of them that hold dates.

    Raises:
        CourseError: not a table, a missing column, one that comes twice, no row, a cell that ``need_plain`` refuses.

    >>> need_columns(pd.DataFrame({"brand": ["flow"]}), "brand")
    """
    if not isinstance(frame, pd.DataFrame):
        kind = type(frame).__name__
        raise CourseError(
            say(
                zh=f"这里需要一张表（DataFrame），得到的却是 {kind}。请传入数据表，例如 load_dataset 的结果。",
                en=f"A table (DataFrame) is needed here, found {kind}. Pass a table, such as load_dataset gives.",
            )
        )
    if not frame.columns.is_unique:
        twice = [column for column in frame.columns[frame.columns.duplicated()] if not columns or column in columns]
        if twice:
            raise CourseError(
                say(
                    zh=f"列 {twice[0]} 有不止一列，不知道该用哪一列。请改名，或删去多余的一列。",
                    en=f"Column {twice[0]} comes more than once: which one is meant? Rename or drop one of them.",
                )
            )
    missing = [column for column in columns if column not in list(frame.columns)]
    if missing:
        lacks_zh, lacks_en = "、".join(map(str, missing)), ", ".join(map(str, missing))
        found = ", ".join(map(str, frame.columns))
        raise CourseError(
            say(
                zh=f"表里缺少列 {lacks_zh}；现有的列：{found}。请补上这些列，或改正列名。",
                en=f"The table lacks the column(s) {lacks_en}; it has: {found}. Add or rename a column.",
            )
        )
    if frame.empty:
        raise CourseError(
            say(
                zh="表里一行也没有（0 位客户、0 条记录）。请检查前面的筛选条件，至少留下一行。",
                en="The table has no row (zero customers, zero records). Check your filter; keep at least one row.",
            )
        )
    for column in columns:
        need_plain(frame[column], column, dates=column in dates)


def need_plain(column: pd.Series, name: str, *, dates: bool = False) -> None:
    """Raise when cells hold what no spreadsheet can, such as a list, or dates stand among other things.

    Excel turns 1-2 into a date: such a column can be neither sorted nor counted.

    Args:
        column: what to look at.
        name: what people call it, used in the message.
        dates: whether dates may stand among other things.

    Raises:
        CourseError: names the column, the row and what was found.

    >>> need_plain(pd.Series(["C1", 7, None]), "customer_id")
    """
    # Only columns of mixed things need a closer look; pandas tells quickly which these are.
    if column.dtype != object or not pd.api.types.infer_dtype(column, skipna=True).startswith("mixed"):
        return
    kinds = column.map(_kind)
    odd = (kinds == "other").to_numpy()
    found = (kinds == "date").to_numpy()
    if odd.any():
        _refuse(column, odd, name, zh="文字、数或日期", en="text, a number or a date")
    if not dates and found.any() and not (found | (kinds == "gap").to_numpy()).all():
        _refuse(
            column,
            found,
            name,
            zh="与其他行一样的文字或数（Excel 可能把 1-2 当成了日期，请把这一列设为“文本”格式）",
            en="text or a number as in the other rows (Excel may have taken 1-2 for a date: format the column as text)",
        )


def _kind(value: Any) -> str:
    """Return what a cell holds: a gap, text, a number, a date, or something else."""
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and value != value):
        return "gap"
    if isinstance(value, str):
        return "text"
    if isinstance(value, Real | Decimal):
        return "number"
    return "date" if isinstance(value, date | np.datetime64) else "other"


def as_numbers(
    values: pd.Series | Sequence[Any] | np.ndarray,
    name: str,
    *,
    at_least: float | None = None,
    above: float | None = None,
    whole: bool = False,
    missing: bool = False,
) -> pd.Series:
    """Return ``values`` as floats, or say which row is not a number that can be used.

    Text is refused even when it looks like a number: guessing would hide a wrong import. So is a date, which
    would silently become nanoseconds.

    Args:
        values: a column, list or array of numbers.
        name: what people call it, used in the message.
        at_least: the smallest value allowed.
        above: every value must be larger than this.
        whole: whether only whole numbers (counts, levels) are allowed.
        missing: whether missing values may stand there; they stay missing.

    Returns:
        Series of floats with the index of ``values``.

    Raises:
        CourseError: text or a date, a value that is infinite or above 1e100, a missing value that may not be there, a
            value out of range.

    >>> as_numbers([1, 2], "minutes").tolist()
    [1.0, 2.0]
    """
    series = values if isinstance(values, pd.Series) else pd.Series(values)
    if pd.api.types.is_numeric_dtype(series):
        numbers = series.astype(float)
        plain = numbers.to_numpy()
        wrong = np.abs(plain) > LARGEST
    else:
        no_number = series.notna() & ~series.map(lambda value: isinstance(value, Real | Decimal)).astype(bool)
        numbers = pd.to_numeric(series.mask(no_number)).astype(float)
        plain = numbers.to_numpy()
        wrong = no_number.to_numpy() | (np.abs(plain) > LARGEST)
    # Compared as plain arrays: as columns the checks would cost more than many a model.
    limits: list[tuple[np.ndarray, str, str]] = [
        (wrong, "一个有限的数（不超过 1e100）", "a finite number (up to 1e100)")
    ]
    if not missing:
        limits.append((np.isnan(plain), "一个数，不能空缺", "a number, not a gap"))
    if at_least is not None:
        limits.append((plain < at_least, f"不小于 {at_least:g} 的数", f"a number of at least {at_least:g}"))
    if above is not None:
        limits.append((plain <= above, f"大于 {above:g} 的数", f"a number above {above:g}"))
    if whole:
        limits.append((plain != np.floor(plain), "整数", "a whole number"))
        limits.append((np.abs(plain) > 2**53, "9e15 以内的整数", "a whole number up to 9e15"))
    for broken, zh, en in limits:
        if broken.any():
            _refuse(series, broken, name, zh=zh, en=en)
    return numbers


def as_number(
    value: Any, name: str, *, at_least: float | None = None, above: float | None = None, whole: bool = False
) -> float:
    """Return one number, checked as ``as_numbers`` checks a column.

    Raises:
        CourseError: text, a gap, a value out of range; names ``name``, what was found and what was expected.

    >>> as_number(40, "hours", above=0)
    40.0
    """
    if isinstance(value, Real):
        number = float(value)
        low = (at_least is None or number >= at_least) and (above is None or number > above)
        if low and abs(number) <= LARGEST and not (whole and (number % 1 or abs(number) > 2**53)):
            return number
    # Only what cannot be used, or must be read, takes the long way. The label None says that there is no row to name.
    return float(
        as_numbers(pd.Series([value], index=[None]), name, at_least=at_least, above=above, whole=whole).iloc[0]
    )


def as_answers(column: pd.Series, name: str, scale: range) -> pd.Series:
    """Return answers on a scale of whole numbers as floats; a missing answer stays missing.

    Args:
        column: the answers.
        name: what people call it, used in the message.
        scale: the answers there are.

    Raises:
        CourseError: text, or a number that is not on the scale; names the row.

    >>> as_answers(pd.Series([5, None, 1]), "csat", range(1, 6)).tolist()
    [5.0, nan, 1.0]
    """
    if not pd.api.types.is_numeric_dtype(column):
        need_known(column.dropna().rename(name), scale)
        return as_numbers(column, name, missing=True)
    numbers = column.astype(float)
    plain = numbers.to_numpy()
    wrong = ~(np.isnan(plain) | ((plain >= scale[0]) & (plain <= scale[-1]) & (plain == np.floor(plain))))
    if wrong.any():
        allowed = ", ".join(map(str, scale))
        _refuse(column, wrong, name, zh=f"以下之一：{allowed}", en=f"one of: {allowed}")
    return numbers


def as_shares(values: Sequence[float] | np.ndarray | pd.Series, name: str, *, positive: bool = False) -> np.ndarray:
    """Return ``values`` as shares of a whole: none negative, together 1.

    Args:
        values: the shares, 0 to 1 each.
        name: what people call them, used in the message.
        positive: whether a share of 0 is refused as well.

    Raises:
        CourseError: a share out of range, or shares that do not add up to 1.

    >>> as_shares([0.2, 0.3, 0.3, 0.2], "shares").tolist()
    [0.2, 0.3, 0.3, 0.2]
    """
    shares = as_numbers(values, name, above=0 if positive else None, at_least=0).to_numpy()
    total = shares.sum()
    if abs(total - 1) > SHARE_TOLERANCE:
        raise CourseError(
            say(
                zh=f"{name} 加起来是 {total:g}，应当是 1（即 100%）。请改正各份额，例如 0.2、0.3、0.3、0.2。",
                en=f"{name} add up to {total:g}, expected 1 (that is 100%). Correct them, e.g. 0.2, 0.3, 0.3, 0.2.",
            )
        )
    return shares


def need_known(column: pd.Series, known: Sequence[Any]) -> None:
    """Raise when ``column`` holds a value that is missing or not among ``known``.

    Raises:
        CourseError: names the column, the row, the value and the known values.

    >>> need_known(pd.Series(["member"], name="status"), ["potential", "member"])
    """
    try:
        unknown = ~column.isin(known)
    except TypeError:  # lists and the like cannot be looked up
        unknown = ~column.map(lambda value: any(value is code or value == code for code in known)).astype(bool)
    if unknown.any():
        allowed = ", ".join(map(str, known))
        _refuse(column, unknown, str(column.name), zh=f"以下之一：{allowed}", en=f"one of: {allowed}")


def need_one_of(value: Any, name: str, known: Iterable[Any]) -> None:
    """Raise unless ``value`` is one of the ``known`` words.

    Raises:
        CourseError: names the argument, the value and the known words.

    >>> need_one_of("month", "period", ["month", "year"])
    """
    need_known(pd.Series([value], index=[None], name=name, dtype=object), list(known))


def need_present(frame: pd.DataFrame, *columns: str) -> None:
    """Raise when a value of ``columns`` is missing.

    Raises:
        CourseError: names the column, how many gaps there are and the first row.

    >>> need_present(pd.DataFrame({"customer_id": ["C1", "C2"]}), "customer_id")
    """
    for column in columns:
        gone = frame[column].isna().to_numpy()
        if gone.any():
            raise CourseError(
                say(
                    zh=f"列 {column} 有 {gone.sum()} 个空缺，第一个在第 {frame.index[gone][0]!r} 行，应当没有空缺。"
                    "请先补上，或筛掉这些行。",
                    en=f"Column {column} has {gone.sum()} gap(s), the first in row {frame.index[gone][0]!r}; expected "
                    "none. Fill them in, or filter these rows out.",
                )
            )


def as_names(names: Any, argument: str, *, some: bool = False) -> list[Any]:
    """Return one name, several or none as a list.

    Args:
        names: a name, such as a column's, several of them, or None.
        argument: what people call them, used in the message.
        some: whether there must be at least one.

    Raises:
        CourseError: something that is no name, or none where there must be one.

    >>> as_names("wave", "by"), as_names(["wave", "mode"], "by"), as_names(None, "by")
    (['wave'], ['wave', 'mode'], [])
    """
    if isinstance(names, list | tuple | pd.Index | pd.Series | np.ndarray):
        listed = list(names)
    else:
        listed = [] if names is None else [names]
    if (some and not listed) or not all(isinstance(name, str | int | np.integer) for name in listed):
        raise CourseError(
            say(
                zh=f'{argument} 是 {names!r}，应为一个名称或几个名称的列表，例如 ["brand"]。请改正。',
                en=f'{argument} is {names!r}, expected a name or a list of names, such as ["brand"]. Correct it.',
            )
        )
    return listed


def as_days(column: pd.Series, *, missing: bool = False) -> pd.Series:
    """Return ``column`` as whole days, or say which row is not a date.

    Raises:
        CourseError: a text that is no date, a bare number, a gap that may not be there.

    >>> as_days(pd.Series(["2025-01-31 23:59"], name="date")).dt.day.tolist()
    [31]
    """
    dates = column
    if not pd.api.types.is_datetime64_any_dtype(column):
        need_plain(column, str(column.name), dates=True)
        # There are few different days, however many rows there are.
        place, different = pd.factorize(column)
        days = pd.Series(different, dtype=object)
        # pandas reads a bare number as nanoseconds since 1970, and "now" as the clock.
        days = days.mask(days.map(lambda value: isinstance(value, Real) or value in ("now", "today")).astype(bool))
        parsed = pd.to_datetime(days, errors="coerce", format="ISO8601").array
        dates = pd.Series(parsed.take(place, allow_fill=True), index=column.index)
    wrong = (dates.isna() & column.notna() if missing else dates.isna()).to_numpy()
    if wrong.any():
        _refuse(column, wrong, str(column.name), zh="日期，例如 2025-01-31", en="a date such as 2025-01-31")
    return dates.dt.normalize()


def random_numbers(seed: Any) -> np.random.Generator:
    """Return the random numbers that start from ``seed``.

    Raises:
        CourseError: a seed that is no whole number from 0.

    >>> int(random_numbers(1).integers(100)) == int(random_numbers(1).integers(100))
    True
    """
    return np.random.default_rng(int(as_number(seed, "seed", at_least=0, whole=True)))


def sort_rows(frame: Any) -> Any:
    """Return a Series or frame sorted by its index; numbers come before texts where both stand in it.

    >>> sort_rows(pd.Series([1, 2, 3], index=["b", 7, "a"])).to_dict()
    {7: 2, 'a': 3, 'b': 1}
    """
    try:
        return frame.sort_index()
    except TypeError:
        labels = list(frame.index)
        return frame.iloc[sorted(range(len(labels)), key=lambda place: (_kind(labels[place]), labels[place]))]


def codes_of(column: pd.Series, known: Sequence[str]) -> np.ndarray:
    """Return the place of each text of ``column`` among ``known``; -1 where it is missing.

    Raises:
        CourseError: a value that is not among ``known``; names column, row, value and the known values.

    >>> codes_of(pd.Series(["like", None], name="functional"), ["like", "dislike"]).tolist()
    [0, -1]
    """
    places = pd.Index(list(known)).get_indexer(pd.Index(column))
    none = np.flatnonzero(places < 0)
    # Looked at only where there is something to see: missing values are rare, and telling them is slow on texts.
    if len(none) and (unknown := column.iloc[none].notna().to_numpy()).any():
        need_known(column.iloc[none[unknown]], known)
    return places


def group_codes(frame: pd.DataFrame, by: Sequence[str]) -> tuple[np.ndarray, pd.Index]:
    """Return the number of each row's group, -1 where a key is missing, and the groups, sorted.

    >>> code, groups = group_codes(pd.DataFrame({"wave": ["b", None, "a", "b"]}), ["wave"])
    >>> code.tolist(), groups.tolist()
    ([1, -1, 0, 1], ['a', 'b'])
    """
    codes, levels = zip(*(_sorted_codes(frame[key]) for key in by), strict=True)
    if len(by) == 1 and not isinstance(levels[0], pd.CategoricalIndex):
        return codes[0], levels[0]
    missing = np.logical_or.reduce([code < 0 for code in codes])
    if not missing.any():
        number, there = join_codes(codes, [len(level) for level in levels])
    else:
        number = np.full(len(frame), -1)
        number[~missing], there = join_codes([code[~missing] for code in codes], [len(level) for level in levels])
    parts = [level.take(part) for level, part in zip(levels, there, strict=True)]
    return number, parts[0] if len(by) == 1 else pd.MultiIndex.from_arrays(parts, names=list(by))


def join_codes(codes: Sequence[np.ndarray], sizes: Sequence[int]) -> tuple[np.ndarray, list[np.ndarray]]:
    """Number the combinations of several codes that occur, in order; return each row's number, and their codes.

    Args:
        codes: one array per column, of numbers from 0.
        sizes: how many different numbers each column can have.

    >>> number, parts = join_codes([np.array([1, 0, 1]), np.array([0, 2, 0])], [2, 3])
    >>> number.tolist(), [part.tolist() for part in parts]
    ([1, 0, 1], [[0, 1], [2, 0]])
    """
    cell, rows = np.zeros(len(codes[0]), dtype=np.int64), len(codes[0])
    for place, (code, size) in enumerate(zip(codes, sizes, strict=True)):
        if np.prod(sizes[: place + 1], dtype=float) > 2**62:
            cell = np.unique(cell, return_inverse=True)[1]
        cell = cell * size + code
    # Where few combinations are possible, counting them is several times faster than sorting the rows.
    few = np.prod(sizes, dtype=float) <= 4 * rows + 1000
    if few:
        possible = int(np.prod(sizes))
        there = np.flatnonzero(np.bincount(cell, minlength=possible))
        place_of = np.zeros(possible, dtype=np.int64)
        place_of[there] = np.arange(len(there))
        number = place_of[cell]
    else:
        there, number = np.unique(cell, return_inverse=True)
    parts = []
    for code in codes:
        part = np.zeros(len(there), dtype=np.int64)
        part[number] = code
        parts.append(part)
    return number, parts


def _sorted_codes(column: pd.Series) -> tuple[np.ndarray, pd.Index]:
    """Return the number of each value, -1 where it is missing, and the different values, sorted."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        return column.cat.codes.to_numpy().astype(np.int64), pd.CategoricalIndex(
            column.cat.categories, dtype=column.dtype, name=column.name
        )
    code, values = pd.factorize(as_objects(column), sort=True)
    return code, pd.Index(values, dtype=column.dtype, name=column.name)


def as_objects(column: pd.Series) -> Any:
    """Return a column of texts as an array of plain objects, which pandas numbers twice as fast, any other as it is.

    >>> as_objects(pd.Series(["C1", "C2"]))
    array(['C1', 'C2'], dtype=object)
    """
    text = column.dtype == object or isinstance(column.dtype, pd.StringDtype)
    return column.to_numpy(dtype=object) if text else column


def need_unique(frame: pd.DataFrame, *columns: str) -> None:
    """Raise when two rows of ``frame`` agree in all of ``columns``.

    Raises:
        CourseError: names the columns, the values that come twice and the second row.

    >>> need_unique(pd.DataFrame({"customer_id": ["C1", "C2"]}), "customer_id")
    """
    again = frame.duplicated(list(columns))
    if again.any():
        row = frame.index[again.to_numpy()][0]
        value = ", ".join(map(str, frame.loc[again, list(columns)].iloc[0]))
        raise CourseError(
            say(
                zh=f"列 {'、'.join(columns)}：{value} 在第 {row!r} 行又出现了一次，应当只有一行。请先去掉重复的行。",
                en=f"Column(s) {', '.join(columns)}: {value} comes a second time in row {row!r}, expected once. "
                "Remove the doubled row first.",
            )
        )


def in_known_order(values: Iterable[Any], known: Sequence[Any]) -> list[Any]:
    """Return the different ``values``, those of ``known`` first and in its order, then the others sorted.

    Keeps a result independent of the order in which its rows came.

    >>> in_known_order(["chat", "D", "A"], ["A", "B", "C", "D"])
    ['A', 'D', 'chat']
    """
    found = set(values)
    others = sorted(found - set(known), key=lambda value: (type(value).__name__, value))
    return [value for value in known if value in found] + others


def as_series(values: Mapping[Any, Any] | pd.Series | Sequence[Any] | np.ndarray, index: Sequence[Any]) -> pd.Series:
    """Return ``values`` as a Series: keys stay, a plain list takes ``index`` when it fits, else 1, 2, 3...

    >>> as_series([20, 80], ["A", "B"]).to_dict()
    {'A': 20, 'B': 80}
    """
    if isinstance(values, pd.Series):
        # A categorical index (from value_counts of a tier column) would carry classes that are not there.
        return pd.Series(values.to_numpy(), index=list(values.index))
    if isinstance(values, Mapping):
        return pd.Series(list(values.values()), index=list(values), dtype=None if values else float)
    plain = list(values) if isinstance(values, Iterable) else [values]
    return pd.Series(plain, index=list(index) if len(plain) == len(index) else range(1, len(plain) + 1))


def _refuse(series: pd.Series, wrong: Any, name: str, *, zh: str, en: str) -> None:
    """Raise for the first wrong row of ``series``; ``zh`` and ``en`` say what was expected."""
    place = int(np.flatnonzero(wrong)[0])
    row, value = series.index[place], series.iloc[place]
    value = value.item() if isinstance(value, np.generic) else value
    where_zh, where_en = ("", "") if row is None else (f" 第 {row!r} 行", f", row {row!r}")
    raise CourseError(
        say(
            zh=f"{name}{where_zh}的值是 {value!r}，应为{zh}。请改正。",
            en=f"{name}{where_en}: found {value!r}, expected {en}. Correct it.",
        )
    )
