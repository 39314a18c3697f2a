"""Display names of columns and values in the reader's language."""

import json
from functools import cache
from typing import Any

import pandas as pd

from course_lib import language
from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.paths import root

PACKAGE = "datapackage.json"

# Columns and values that the models make, and that no table of the data set has: key -> (zh, en). A value that
# means something else in one column has the key "column.value".
EXTRA: dict[str, tuple[str, str]] = {
    # classes
    "tier": ("客户类别", "Class"),
    "class": ("客户类别", "Class"),
    "A": ("A 类", "Class A"),
    "B": ("B 类", "Class B"),
    "C": ("C 类", "Class C"),
    "D": ("D 类", "Class D"),
    "segment": ("细分", "Segment"),
    "lowest": ("最低值（元/月）", "Lowest value (yuan/month)"),
    "count": ("数量", "Count"),
    "share": ("占比", "Share"),
    # needs
    "arpu_mean": ("ARPU 均值（元/月）", "Mean ARPU (yuan/month)"),
    "arpu_median": ("ARPU 中位数（元/月）", "Median ARPU (yuan/month)"),
    "contacts": ("联系次数", "Contacts"),
    "contacts_per_customer": ("每客户联系次数", "Contacts per customer"),
    "self_service_share": ("自助服务占比", "Self-service share"),
    # service time
    "customers": ("客户数", "Customers"),
    "customer_share": ("客户占比", "Share of customers"),
    "time_share": ("服务时间占比", "Share of service time"),
    "hours_per_customer": ("每客户小时数", "Hours per customer"),
    "minutes_per_customer": ("每客户分钟数", "Minutes per customer"),
    "intensity": ("服务强度", "Service intensity"),
    "cum_customers": ("累计客户占比", "Cumulative share of customers"),
    "cum_time": ("累计服务时间占比", "Cumulative share of service time"),
    "gini": ("基尼系数", "Gini coefficient"),
    # funnel
    "reached": ("到达人数", "Reached"),
    "step_rate": ("本步转化率", "Step rate"),
    "overall_rate": ("总转化率", "Overall rate"),
    # service plan
    "plan": ("服务方案", "Service plan"),
    "cost": ("成本（元/月）", "Cost (yuan/month)"),
    "total": ("合计（元/月）", "Total (yuan/month)"),
    "budget": ("预算（元/月）", "Budget (yuan/month)"),
    "shortfall": ("缺口（元/月）", "Shortfall (yuan/month)"),
    "feasible": ("可行", "Feasible"),
    "points": ("总分值", "Points"),
    "points_per_customer": ("每客户分值", "Points per customer"),
    # queue
    "calls": ("来电数", "Calls"),
    "rank": ("优先级", "Rank"),
    "start": ("开始处理", "Start"),
    "wait_minutes": ("等待时间（分钟）", "Wait (minutes)"),
    "mean_wait": ("平均等待（分钟）", "Mean wait (minutes)"),
    "mean_wait_minutes": ("平均等待（分钟）", "Mean wait (minutes)"),
    "p90_wait": ("等待时间 90 分位（分钟）", "90th percentile of wait (minutes)"),
    "p90_wait_minutes": ("等待时间 90 分位（分钟）", "90th percentile of wait (minutes)"),
    "answered_in_20s": ("20 秒内接听占比", "Share answered in 20 s"),
    "utilisation": ("坐席利用率", "Utilisation"),
    # who gains and who loses
    "measure": ("指标", "Measure"),
    "before": ("之前", "Before"),
    "after": ("之后", "After"),
    "gain": ("得失", "Gain"),
    "verdict": ("结论", "Verdict"),
    "gains": ("受益", "Gains"),
    "loses": ("受损", "Loses"),
    "same": ("不变", "Same"),
    # causes of switching, which the incidents hold several to a cell
    "inconvenience": ("不便", "Inconvenience"),
    "core_failure": ("核心服务失误", "Core service failure"),
    "encounter_failure": ("服务接触失误", "Service encounter failure"),
    "complaint_response": ("投诉回应不当", "Response to a complaint"),
    "competition": ("竞争对手吸引", "Attraction by competitors"),
    "ethics": ("道德问题", "Ethical problems"),
    "involuntary": ("非自愿转换", "Involuntary switching"),
}


@cache
def package() -> dict[str, Any]:
    """Return the description of the data set, ``datasets/datapackage.json``, read once.

    Raises:
        CourseError: the file is missing or is not JSON.
    """
    path = root() / "datasets" / PACKAGE
    try:
        described: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise CourseError(
            say(
                zh=f"读不出数据说明 {path}:{problem}。请从课程原件恢复这个文件。",
                en=f"Cannot read the description of the data {path}: {problem}. Restore the file from the course.",
            )
        ) from problem
    return described


def tables() -> dict[str, dict[str, Any]]:
    """Return the description of each table by its name."""
    return {resource["name"]: resource for resource in package()["resources"]}


@cache
def _names() -> dict[str, tuple[str, str]]:
    """Return every known key with its names in Chinese and English.

    A value stands under "column.value", and alone where it has one meaning or its first one. Columns go before
    values, values before tables.
    """
    names = dict(EXTRA)
    fields = [field for table in tables().values() for field in table["schema"]["fields"]]
    for field in fields:
        names[field["name"]] = (field["title_zh"], field["title_en"])
    for field in fields:
        for value, text in field.get("labels", {}).items():
            names[f"{field['name']}.{value}"] = (text["zh"], text["en"])
            if field["type"] == "string":  # a number alone is only a number
                names.setdefault(value, (text["zh"], text["en"]))
    for name, table in tables().items():
        names.setdefault(name, (table["title_zh"], table["title_en"]))
    return names


def label(key: Any, column: Any = None) -> Any:
    """Return the display name of a column, a value or a table in the current language.

    Args:
        key: name of a column, a code value such as ``"prime"``, or the name of a table.
        column: the column of the value, for a value that means different things in different columns, and for
            numbered items.

    Returns:
        Its display name; for several codes joined by semicolons their names; a key that has none comes back
        unchanged.

    >>> from course_lib.labels import label
    >>> label("prime") in ("尊享", "Prime"), label("no such key"), label(7)
    (True, 'no such key', 7)
    >>> label("A", "tier") == label("A"), label("A", "role") in ("当责", "Accountable")
    (True, True)
    """
    names = _names()
    wanted = f"{column}.{key}" if isinstance(key, str | int) and f"{column}.{key}" in names else key
    if not isinstance(wanted, str) or wanted not in names:
        parts = key.split(";") if isinstance(key, str) else []
        if len(parts) > 1 and all(part in names for part in parts):
            return say(zh="；", en="; ").join(label(part, column) for part in parts)
        return key
    zh, en = names[wanted]
    return zh if language.current() == "zh" else en


def display(frame: pd.DataFrame | pd.Series) -> pd.DataFrame:
    """Return a copy of a table for people: columns, index and values in the current language.

    Args:
        frame: any table; a series becomes a table of one column.

    Returns:
        A new frame of the same shape and order; numbers, dates and unknown texts stay as they are.

    >>> import pandas as pd
    >>> display(pd.DataFrame({"brand": ["prime"], "n": [3]})).iloc[0, 0] in ("尊享", "Prime")
    True
    """
    shown = frame.to_frame() if isinstance(frame, pd.Series) else frame.copy()
    for position in range(shown.shape[1]):
        shown.isetitem(position, _values(shown.iloc[:, position]).array)
    shown.columns = _axis(shown.columns)
    shown.index = _axis(shown.index)
    return shown


def _values(column: pd.Series) -> pd.Series:
    """Put the display names of codes in place of the codes of one column."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        return column.cat.rename_categories([label(category, column.name) for category in column.cat.categories])
    if pd.api.types.is_string_dtype(column.dtype) or column.dtype == object:
        return column.map(lambda value: label(value, column.name))
    return column


def _axis(axis: pd.Index) -> pd.Index:
    """Put display names on an index or on column names, and on the names of its levels."""
    if isinstance(axis, pd.MultiIndex):
        names = [label(name) for name in axis.names]
        return axis.set_levels([_axis(level).tolist() for level in axis.levels], verify_integrity=False).set_names(
            names
        )
    if isinstance(axis, pd.CategoricalIndex):
        axis = axis.rename_categories([label(category, axis.name) for category in axis.categories])
    elif pd.api.types.is_string_dtype(axis.dtype) or axis.dtype == object:
        axis = axis.map(lambda value: label(value, axis.name))
    return axis.rename(label(axis.name))
