"""Class lists as schools export them: CSV or Excel, with titles, merged headers, empty lines and namesakes."""

import csv
import io
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from course_lib.errors import CourseError
from course_lib.language import say

NAME_HEADS = re.compile(
    r"(学生|学员|员工|成员|真实|中文)?(姓\s*名|名字)|(full |student |learner |participant |display |your )?name|"
    r"student|learner|participant|member",
    re.IGNORECASE,
)
ID_HEADS = re.compile(
    r"学\s*号|学籍号|工\s*号|编号|考号|账号|(student|learner|user|login|sis|staff|employee)[ _-]*(id|number|no\.?)|id|"
    r"user ?name|login|e-?mail|邮箱",
    re.IGNORECASE,
)
SUMMARY = re.compile(
    r"(合|总|小)\s*计|共\s*\d*\s*人?|人数|备\s*注|说明|制表|签字|total|sum|count|notes?", re.IGNORECASE
)
HEADER_SEARCH = 30  # rows in which the header must stand
HIDDEN = ("Cf", "Co", "Cn", "Cs")  # marks of direction, zero-width spaces
HANZI = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Roster:
    """A class list.

    Attributes:
        people: one row a person; the index is a name that is unique (namesakes carry their id or a number), column
            ``name`` the name as written, ``id`` the school's id where the list has one, then all other columns.
        notes: what was left out, renamed or noticed, in the reader's language, with row numbers.
    """

    people: pd.DataFrame
    notes: tuple[str, ...]


def read_roster(path: str | Path) -> Roster:
    """Read a class list.

    Titles above the header, header cells merged over several rows or columns, empty lines, totals below the list and
    spaces inside Chinese names are understood. People with the same name are kept apart.

    Args:
        path: CSV (UTF-8 with or without mark, or GB18030; comma, semicolon or tab), ``.xlsx``, or ``.xls``.

    Raises:
        CourseError: the file is missing or no table, there is no column of names, or nobody is in it.
    """
    path = Path(path)
    if not path.is_file():
        raise CourseError(
            say(
                zh=f"找不到名单文件 {path}。请检查路径和文件名。",
                en=f"There is no roster {path}. Check the folder and the name of the file.",
            )
        )
    return _roster(_rows(path), path.name)


def _rows(path: Path) -> list[list[str]]:
    kind = path.suffix.lower()
    if kind in (".xlsx", ".xlsm"):
        return _xlsx_rows(path)
    data = path.read_bytes()
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" or data[:2] == b"PK":
        raise CourseError(
            say(
                zh=f"{path.name} 是旧格式的 Excel 文件，或扩展名不对。请在 Excel 里另存为“Excel "
                "工作簿（.xlsx）”或“CSV UTF-8”。",
                en=f"{path.name} is an old Excel file, or has the wrong ending. Save it from Excel as 'Excel workbook "
                "(.xlsx)' or 'CSV UTF-8'.",
            )
        )
    text = _decoded(data, path.name)
    head = "\n".join(text.splitlines()[:HEADER_SEARCH])
    delimiter = max(",\t;", key=head.count)
    return [list(map(_clean, row)) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]


def _decoded(data: bytes, file: str) -> str:
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))  # what Excel calls "Unicode text"
    encodings = ["utf-16"] if marked else ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise CourseError(
        say(
            zh=f"{file} 不是文本文件（既不是 UTF-8 也不是 GB18030）。请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。",
            en=f"{file} is not a text file (neither UTF-8 nor GB18030). Save it from Excel as 'CSV UTF-8'.",
        )
    )


def _xlsx_rows(path: Path) -> list[list[str]]:
    import openpyxl

    try:
        sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    except Exception as error:  # openpyxl lets zip, XML and key errors through
        raise CourseError(
            say(
                zh=f"打不开 {path.name}（{type(error).__name__}）。请在 Excel 里打开它，另存为 .xlsx 再试。",
                en=f"{path.name} cannot be opened ({type(error).__name__}). Open it in Excel, save it as .xlsx and "
                "try again.",
            )
        ) from None
    rows = [[_clean(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    for merged in sheet.merged_cells.ranges:
        value = rows[merged.min_row - 1][merged.min_col - 1]
        for row in range(merged.min_row - 1, min(merged.max_row, len(rows))):
            for column in range(merged.min_col - 1, min(merged.max_col, len(rows[row]))):
                rows[row][column] = value
    return rows


def _clean(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = "".join(
        c for c in unicodedata.normalize("NFKC", str(cell)) if c == "\n" or unicodedata.category(c)[0] != "C"
    )
    text = " ".join(text.split())
    return re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", text) if len(HANZI.findall(text)) <= 4 else text


def _roster(rows: list[list[str]], file: str) -> Roster:
    width = max(map(len, rows), default=0)
    rows = [row + [""] * (width - len(row)) for row in rows]
    heads, first = _header(rows, file)
    name_at = next(i for i, head in enumerate(heads) if NAME_HEADS.fullmatch(head))
    id_at = next((i for i, head in enumerate(heads) if i != name_at and ID_HEADS.fullmatch(head)), None)
    notes: list[str] = []
    kept: list[tuple[int, list[str]]] = []
    ids: dict[str, int] = {}
    for number, row in enumerate(rows[first:], start=first + 1):
        if not any(row):
            continue
        shown = "、".join(filter(None, row))[:40]
        if not row[name_at] or SUMMARY.fullmatch(row[name_at]):
            notes.append(
                say(
                    zh=f"第 {number} 行没有姓名，没有算作一个人：{shown}。",
                    en=f"Row {number} has no name and was not taken as a person: {shown}.",
                )
            )
        elif first and row == rows[first - 1]:
            continue  # the header is printed again on each page
        elif id_at is not None and row[id_at] and row[id_at] in ids:
            notes.append(
                say(
                    zh=f"第 {number} 行的 {heads[id_at]} {row[id_at]} 和第 {ids[row[id_at]]} 行相同，只算一个人。",
                    en=f"Row {number} has the same {heads[id_at]} {row[id_at]} as row {ids[row[id_at]]}; it counts "
                    "once.",
                )
            )
        else:
            if id_at is not None and row[id_at]:
                ids[row[id_at]] = number
            kept.append((number, row))
    if not kept:
        raise CourseError(
            say(
                zh=f"{file} 的表头下面没有人。每人一行，写在“{heads[name_at]}”列里。",
                en=f"{file} lists nobody below its header. Give each person a row, with the name in column "
                f"'{heads[name_at]}'.",
            )
        )
    people = pd.DataFrame([row for _, row in kept], columns=heads)
    rest = people.drop(columns=[heads[i] for i in (name_at, id_at) if i is not None]).apply(_as_numbers)
    table = pd.DataFrame({"name": people.iloc[:, name_at]})
    if id_at is not None:
        table["id"] = people.iloc[:, id_at]
    table = table.join(rest[[head for head in rest if not rest[head].isna().all()]])
    table.index = pd.Index(_unique_names(table, [number for number, _ in kept], notes), name="person")
    return Roster(table, tuple(notes))


def _header(rows: list[list[str]], file: str) -> tuple[list[str], int]:
    """Return the name of each column and the index of the first row below the header."""
    for at, row in enumerate(rows[:HEADER_SEARCH]):
        columns = [i for i, cell in enumerate(row) if NAME_HEADS.fullmatch(cell)]
        # one text over the whole row is a title, not a header
        if not columns or (len(set(filter(None, row))) == 1 and len(columns) > 1):
            continue
        column, end = columns[0], at + 1
        while end < len(rows) and rows[end][column] == row[column]:  # merged downwards
            end += 1
        if end < len(rows) and _is_second_line(row, rows[end], column):
            end += 1
        above = rows[at - 1] if at and len(set(filter(None, rows[at - 1]))) > 1 else [""] * len(row)
        lines = [above, *rows[at:end]]
        return _joined(lines), end
    filled = [[cell for cell in row if cell] for row in rows if any(row)]
    if filled and all(len(row) == 1 for row in filled):  # a bare list of names
        place = next(i for i, cell in enumerate(next(row for row in rows if any(row))) if cell)
        heads = [""] * len(rows[0])
        heads[place] = say(zh="姓名", en="name")
        return [head or f"column {i + 1}" for i, head in enumerate(heads)], 0
    shown = " | ".join(filled[0])[:80] if filled else say(zh="空文件", en="an empty file")
    raise CourseError(
        say(
            zh=f"{file} 的前 {HEADER_SEARCH} 行里没有“姓名”列。找到的第一行是：{shown}。"
            "请把姓名那一列的表头写成“姓名”。",
            en=f"No column of names in the first {HEADER_SEARCH} rows of {file}. Its first row is: {shown}. Call the "
            "column of names 'name'.",
        )
    )


def _is_second_line(head: list[str], row: list[str], name_at: int) -> bool:
    """True when a row goes on with the header: no name, words only, under cells that the first line leaves open."""
    words = [cell for cell in row if cell]
    spread = any(cell and (not head[i] or head.count(head[i]) > 1) for i, cell in enumerate(row))
    return not row[name_at] and bool(words) and spread and not any(re.search(r"\d", cell) for cell in words)


def _joined(lines: list[list[str]]) -> list[str]:
    """Return one name a column: its lowest text, with what stands above it where that is needed to tell two apart."""
    columns = [list(dict.fromkeys(filter(None, parts))) for parts in zip(*lines, strict=True)]
    lowest = [parts[-1] if parts else f"column {i + 1}" for i, parts in enumerate(columns)]
    seen = Counter(lowest)
    names = [" ".join(parts) if parts and seen[low] > 1 else low for parts, low in zip(columns, lowest, strict=True)]
    again: Counter[str] = Counter()
    for i, name in enumerate(names):
        again[name] += 1
        if again[name] > 1:
            names[i] = f"{name} {again[name]}"
    return names


def _as_numbers(column: "pd.Series[str]") -> pd.Series:
    """Return a column as numbers when all that is filled in are numbers, else as text; an empty cell is missing."""
    filled = column.where(column != "")
    numbers = pd.to_numeric(filled.str.removesuffix("%"), errors="coerce")
    return numbers if filled.notna().any() and numbers.notna().eq(filled.notna()).all() else filled


def _unique_names(people: pd.DataFrame, rows: list[int], notes: list[str]) -> list[str]:
    count = people["name"].value_counts()
    ids = people.get("id", pd.Series("", index=people.index))
    seen: Counter[str] = Counter()
    names = []
    for name, identity in zip(people["name"], ids, strict=True):
        seen[name] += 1
        names.append(name if count[name] == 1 else f"{name} ({identity or seen[name]})")
    for name in count.index[count > 1]:
        at = [str(row) for row, other in zip(rows, people["name"], strict=True) if other == name]
        notes.append(
            say(
                zh=f"有 {len(at)} 个人叫{name}（第 {'、'.join(at)} 行），名字后面加了学号或序号来区分。",
                en=f"{len(at)} people are called {name} (rows {', '.join(at)}); an id or a number tells them apart.",
            )
        )
    return names
