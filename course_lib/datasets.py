"""Load the tables of the case, checked against their description in ``datasets/datapackage.json``."""

import codecs
import csv
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from course_lib.errors import CourseError
from course_lib.labels import tables
from course_lib.language import say
from course_lib.paths import root

SHOWN = 5  # problems told in full; the others are only counted
HEADER_ROWS = 1  # a spreadsheet shows the header as row 1

EXACT = 2**53  # beyond it a float no longer counts in whole steps; no amount or count comes near

Field = dict[str, Any]


class _Wrong:
    """Stands for a cell that its field does not allow."""


WRONG = _Wrong()

_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_WHOLE = re.compile(r"[+-]?[0-9]+")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATETIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}")

# type of a field -> how its text must look, and how it is read
_READERS: dict[str, tuple[re.Pattern[str], Callable[[str], Any]]] = {
    "integer": (_WHOLE, int),
    "number": (_NUMBER, float),
    "date": (_DATE, datetime.fromisoformat),
    "datetime": (_DATETIME, datetime.fromisoformat),
}


@dataclass(frozen=True)
class Cells:
    """The cells of a CSV file as text, with the row of each as a spreadsheet shows it."""

    columns: dict[str, list[str]]
    row: np.ndarray


@dataclass(frozen=True, order=True)
class Problem:
    """One cell that is wrong."""

    row: int
    place: int  # position of the column, to tell problems in reading order
    column: str
    found: str
    expected: str

    def __str__(self) -> str:
        """Return the problem as one line in the reader's language."""
        return say(
            zh=f"第 {self.row} 行，{self.column} 列：找到 {self.found}，应为：{self.expected}。",
            en=f"row {self.row}, column {self.column}: found {self.found}, expected {self.expected}.",
        )


def table_names() -> list[str]:
    """Return the names of the tables that ``load_dataset`` knows.

    >>> "customers" in table_names()
    True
    """
    return list(tables())


def load_dataset(name: str, folder: Path | str | None = None) -> pd.DataFrame:
    """Load a table of the case by its name, from whatever directory you work in, and check it.

    Args:
        name: one of ``table_names()``.
        folder: where the CSV files lie; the data of the course when left out. A folder written by
            ``course data --out FOLDER`` has the same tables.

    Returns:
        One row per line of the file, in its order. Identifiers are text, codes are categories (ordered where the
        scale is), amounts are floats with NaN for an empty cell, counts are integers, dates are datetimes.

    Raises:
        CourseError: no such table or file, or the file does not fit its description; names row and column.

    >>> from course_lib import load_dataset
    >>> load_dataset("service_costs").shape
    (15, 5)
    """
    if name not in table_names():
        raise CourseError(
            say(
                zh=f"没有名为 {name!r} 的数据表。可用的数据表：{'、'.join(table_names())}。",
                en=f"There is no table named {name!r}. The tables are: {', '.join(table_names())}.",
            )
        )
    place = root() / "datasets" if folder is None else Path(folder)
    file = f"{name}.csv"
    cells = _cells(name, _read(place, file), file)
    if not len(cells.row):
        raise CourseError(
            say(
                zh=f"{file} 只有表头，没有数据行。{_advice()}",
                en=f"{file} has a header but no rows of data. {_advice()}",
            )
        )
    frame, problems = _typed(name, cells)
    _complain(file, problems or _orphans(name, cells, place))
    return frame


def parse_table(name: str, content: bytes) -> pd.DataFrame:
    """Return the content of a CSV file as the checked frame that ``load_dataset`` would give.

    Args:
        name: one of ``table_names()``.
        content: the bytes of the file, header included.

    Returns:
        The frame, without rows when the content has only a header; references to other tables are not looked up.

    Raises:
        CourseError: the content does not fit the description of the table.
    """
    file = f"{name}.csv"
    frame, problems = _typed(name, _cells(name, content, file))
    _complain(file, problems)
    return frame


def _read(folder: Path, file: str) -> bytes:
    try:
        return (folder / file).read_bytes()
    except FileNotFoundError as problem:
        raise CourseError(
            say(
                zh=f"找不到文件 {folder / file}。请检查文件夹；用 `course data --out 文件夹` 可以重新生成全部数据表。",
                en=f"There is no file {folder / file}. Check the folder; `course data --out FOLDER` makes all tables.",
            )
        ) from problem
    except OSError as problem:
        raise CourseError(
            say(
                zh=f"打不开文件 {folder / file}：{problem}。如果它正在 Excel 中打开，请先关闭。",
                en=f"Cannot open {folder / file}: {problem}. If it is open in Excel, close it first.",
            )
        ) from problem


def _decoded(content: bytes, file: str) -> str:
    """Return the text of a file in UTF-8, with or without a mark, or in GB18030 as Chinese Excel saves it."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CourseError(
        say(
            zh=f"{file} 不是文本文件（既不是 UTF-8 也不是 GB18030）。请在 Excel 中另存为 “CSV UTF-8（逗号分隔）”。",
            en=f"{file} is not a text file (neither UTF-8 nor GB18030). Save it from Excel as 'CSV UTF-8'.",
        )
    )


def _cells(name: str, content: bytes, file: str) -> Cells:
    """Split a file into its cells; the header must be that of the table, in any order."""
    text = _decoded(content, file)
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    cells: list[str] = []  # of all rows, one after another: no list stays for each row
    numbers, widths = [], []
    try:
        header = next(lines, [])
        for number, line in enumerate(lines, 1):
            if any(line):
                cells += line
                numbers.append(number)
                widths.append(len(line))
    except csv.Error as problem:
        raise CourseError(
            say(
                zh=f"{file} 不是完整的 CSV 文件：{problem}。请检查引号，或用 `course data --out 文件夹` 重新生成。",
                en=f"{file} is not a sound CSV file: {problem}. Check the quotes, or make all tables anew with "
                "`course data --out FOLDER`.",
            )
        ) from problem
    if not any(header) and not numbers:
        raise CourseError(say(zh=f"{file} 是空文件。{_advice()}", en=f"{file} is empty. {_advice()}"))
    _check_header(name, header, file)
    rows = np.array(numbers, dtype=np.int64)
    ragged = np.flatnonzero(np.array(widths, dtype=np.int64) != len(header))
    if len(ragged):
        first = ragged[0]
        row, found = int(rows[first]) + HEADER_ROWS, widths[first]
        raise CourseError(
            say(
                zh=f"{file} 有 {len(ragged)} 行的格数不对。第 {row} 行有 {found} 格，应为 {len(header)} 格。"
                f"请检查多余或缺少的逗号。",
                en=f"{file} has {len(ragged)} row(s) with a wrong number of cells. Row {row} has {found}, "
                f"expected {len(header)}. Look for a comma too many or too few.",
            )
        )
    columns = {column: cells[place :: len(header)] for place, column in enumerate(header)}
    return Cells(columns={field["name"]: columns[field["name"]] for field in _fields(name)}, row=rows + HEADER_ROWS)


def _check_header(name: str, header: list[str], file: str) -> None:
    wanted = [field["name"] for field in _fields(name)]
    if len(header) == 1 and len(wanted) > 1:
        for mark, zh, en in ((";", "分号", "semicolons"), ("\t", "制表符", "tabs")):
            if mark in header[0]:
                raise CourseError(
                    say(
                        zh=f"{file} 用{zh}分隔，应为逗号。请在 Excel 中另存为 “CSV UTF-8（逗号分隔）”。",
                        en=f"{file} is separated by {en}, expected commas. Save it from Excel as 'CSV UTF-8'.",
                    )
                )
    doubled = sorted({column for column in header if header.count(column) > 1})
    missing = [column for column in wanted if column not in header]
    extra = [column for column in dict.fromkeys(header) if column not in wanted]
    found = [
        say(zh=f"{zh}：{'、'.join(map(repr, columns))}", en=f"{en}: {', '.join(map(repr, columns))}")
        for columns, zh, en in (
            (doubled, "重复的列", "columns found twice"),
            (missing, "缺少的列", "missing columns"),
            (extra, "多余的列", "columns not expected"),
        )
        if columns
    ]
    if found:
        raise CourseError(
            say(
                zh=f"{file} 第 1 行（表头）不对。{'；'.join(found)}。应为：{'、'.join(wanted)}。请改正表头。",
                en=f"{file}, row 1 (header) is wrong: {'; '.join(found)}. Expected: {', '.join(wanted)}. "
                "Correct the header.",
            )
        )


def _fields(name: str) -> list[Field]:
    fields: list[Field] = tables()[name]["schema"]["fields"]
    return fields


def _typed(name: str, cells: Cells) -> tuple[pd.DataFrame, list[Problem]]:
    """Read the cells of every column by its field; each different text is read once."""
    schema = tables()[name]["schema"]
    columns: dict[str, Any] = {}
    codes: dict[str, np.ndarray] = {}
    problems: list[Problem] = []
    for place, field in enumerate(schema["fields"]):
        column = field["name"]
        code, texts = pd.factorize(np.array(cells.columns[column], dtype=object))
        values = [*map(_reader(field), texts)]
        codes[column] = code
        wrong = np.array([value is WRONG for value in values], dtype=bool)[code]
        problems += [
            Problem(int(cells.row[at]), place, column, _quoted(texts[code[at]]), _expected(field))
            for at in np.flatnonzero(wrong)
        ]
        columns[column] = None if wrong.any() else _column(field, code, values)
    if not problems:
        problems = _doubles(schema, cells, codes)
    return pd.DataFrame({}) if problems else pd.DataFrame(columns), problems


def _reader(field: Field) -> Callable[[str], Any]:
    """Return a function from a cell's text to its value: None for an empty cell, ``WRONG`` for one not allowed."""
    rules = field.get("constraints", {})
    empty = WRONG if rules.get("required") else None
    if field["type"] == "string":
        choices = frozenset(rules.get("enum", ()))
        form = re.compile(rules.get("pattern", "(?!)"))  # (?!) fits nothing

        def read_text(text: str) -> Any:
            if text == "":
                return empty
            return text if text in choices or form.fullmatch(text) else WRONG

        return read_text

    form, convert = _READERS[field["type"]]
    lowest, highest = (convert(str(rules[end])) if end in rules else None for end in ("minimum", "maximum"))

    def read(text: str) -> Any:
        if text == "":
            return empty
        if not form.fullmatch(text):
            return WRONG
        try:
            value = convert(text)
        except ValueError:  # looks like a date, but the calendar has no such day
            return WRONG
        inside = (lowest is None or value >= lowest) and (highest is None or value <= highest)
        exact = not isinstance(value, int | float) or abs(value) <= EXACT
        return value if inside and exact else WRONG

    return read


def _column(field: Field, code: np.ndarray, values: list[Any]) -> Any:
    """Return a column from the different values and the position of each row's value."""
    if field["type"] == "string":
        choices = field["constraints"].get("enum")
        if choices is None:
            return pd.array(values, dtype="str").take(code)
        position = np.array([-1 if value is None else choices.index(value) for value in values], dtype=np.int64)[code]
        return pd.Categorical.from_codes(position, categories=choices, ordered=field.get("ordered", False))
    dtype = {"integer": "int64", "number": "float64"}.get(field["type"], "datetime64[us]")
    return np.array(values, dtype=dtype)[code]


def _doubles(schema: dict[str, Any], cells: Cells, codes: dict[str, np.ndarray]) -> list[Problem]:
    """Return a problem for each repetition of a key that must be unique."""
    places = [field["name"] for field in schema["fields"]]
    keys = [[column["name"]] for column in schema["fields"] if column.get("constraints", {}).get("unique")]
    if schema["primaryKey"] not in keys:
        keys.append(schema["primaryKey"])
    problems = []
    for key in keys:
        frame = pd.DataFrame({column: codes[column] for column in key})
        expected = say(zh="每个值只出现一次", en="each value only once")
        problems += [
            Problem(
                int(cells.row[at]),
                places.index(key[0]),
                " + ".join(key),
                " + ".join(_quoted(cells.columns[column][at]) for column in key),
                expected,
            )
            for at in np.flatnonzero(frame.duplicated())
        ]
    return problems


def _orphans(name: str, cells: Cells, folder: Path) -> list[Problem]:
    """Return a problem for each cell that refers to a row that the other table does not have."""
    problems = []
    places = [field["name"] for field in _fields(name)]
    for reference in tables()[name]["schema"].get("foreignKeys", []):
        (column,), other = reference["fields"], reference["reference"]["resource"]
        (target,) = reference["reference"]["fields"]
        file = f"{other}.csv"
        strays = set(cells.columns[column]) - set(_cells(other, _read(folder, file), file).columns[target])
        expected = say(zh=f"{file} 的 {target} 中已有的值", en=f"a value that {file} has in {target}")
        problems += [
            Problem(int(cells.row[at]), places.index(column), column, _quoted(text), expected)
            for at, text in enumerate(cells.columns[column] if strays else ())
            if text in strays
        ]
    return problems


def _quoted(text: str) -> str:
    """Return a cell's text as it can be shown in one line."""
    if text == "":
        return say(zh="空单元格", en="an empty cell")
    return repr(text if len(text) <= 40 else f"{text[:40]}…")


def _expected(field: Field) -> str:
    """Return in words what a field allows."""
    rules = field.get("constraints", {})
    if "enum" in rules:
        text = say(zh=f"{'、'.join(rules['enum'])} 之一", en=f"one of {', '.join(rules['enum'])}")
    elif "pattern" in rules:
        text = say(zh=f"形如 {field['example']} 的文字", en=f"a text such as {field['example']}")
    else:
        text = say(
            zh={"integer": "整数", "number": "数字", "date": "日期，如 2025-11-03"}.get(
                field["type"], "时间，如 2025-11-03T09:30:00"
            ),
            en={"integer": "a whole number", "number": "a number", "date": "a date such as 2025-11-03"}.get(
                field["type"], "a time such as 2025-11-03T09:30:00"
            ),
        )
        text += "".join(
            say(zh=f"，{zh} {rules[end]}", en=f", {en} {rules[end]}")
            for end, zh, en in (("minimum", "不小于", "not below"), ("maximum", "不大于", "not above"))
            if end in rules
        )
    return text if rules.get("required") else say(zh=f"{text}，或空单元格", en=f"{text}, or an empty cell")


def _advice() -> str:
    return say(
        zh="请改正这些单元格，或用 `course data --out 文件夹` 重新生成全部数据表。",
        en="Correct the file, or make all tables anew with `course data --out FOLDER`.",
    )


def _complain(file: str, problems: list[Problem]) -> None:
    """Raise ``CourseError`` with the first problems and their count, if there are any."""
    if not problems:
        return
    told = "\n".join(f"  {problem}" for problem in sorted(problems)[:SHOWN])
    count = len(problems)
    raise CourseError(
        say(
            zh=f"{file} 有 {count} 处问题" + (f"，前 {SHOWN} 处" if count > SHOWN else "") + f"：\n{told}\n{_advice()}",
            en=f"{file} has {count} problem(s)"
            + (f", the first {SHOWN}" if count > SHOWN else "")
            + f":\n{told}\n{_advice()}",
        )
    )
