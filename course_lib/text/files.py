"""The tools over a file: JSON lines or CSV in, JSON lines out; a bad line is told and the rest is done."""

import codecs
import csv
import io
import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from course_lib.errors import CourseError
from course_lib.language import LANGUAGES, say
from course_lib.text.coders import code_note, code_story
from course_lib.text.items import check_item
from course_lib.text.turns import check_dialogue, check_turn

_CELL = 10_000_000  # characters; the csv module stops at 131,072 by itself


@dataclass(frozen=True)
class BadLine:
    """A line that could not be read.

    Attributes:
        line: its number in the file, from 1.
        problem: what was found, what was expected, what to do.
    """

    line: int
    problem: str


@dataclass(frozen=True)
class Analysis:
    """What came of a file: how many lines were done, and which could not be read."""

    done: int
    bad: tuple[BadLine, ...]


def _text(row: Mapping[str, Any], name: str = "text") -> str:
    if name not in row or row[name] is None:
        found = "、".join(map(str, row)) or say(zh="无", en="none")
        raise CourseError(
            say(
                zh=f"缺少 {name}；这一行有：{found}。请补上。",
                en=f"{name} is missing; the line has: {found.replace('、', ', ')}. Add it.",
            )
        )
    if not isinstance(row[name], str):
        raise CourseError(
            say(
                zh=f"{name} 是 {row[name]!r:.60}，应是文字。请改正。",
                en=f"{name}: found {row[name]!r:.60}, expected text. Correct it.",
            )
        )
    return str(row[name])


def _list(row: Mapping[str, Any], name: str) -> Any:
    """Return a list, which a CSV file holds as JSON or, for options, with bars between them."""
    value = row.get(name)
    if not isinstance(value, str):
        return value
    if not value.strip():
        return None
    try:
        return json.loads(value)
    except ValueError as problem:
        if name == "options":
            return [part.strip() for part in value.split("|")]
        raise CourseError(
            say(
                zh=f'{name} 不是 JSON：{problem}。单元格里应写成 [{{"speaker": "agent", "text": "……"}}, …]。',
                en=f'{name} is not JSON: {problem}. Write the cell as [{{"speaker": "agent", "text": "…"}}, …].',
            )
        ) from problem


def _lang(row: Mapping[str, Any]) -> str | None:
    lang = row.get("lang")
    if lang in (None, ""):
        return None
    if lang not in LANGUAGES:
        raise CourseError(
            say(
                zh=f"lang 是 {lang!r:.40}，应是 zh、en 或空。请改正。",
                en=f"lang: found {lang!r:.40}, expected zh, en or nothing. Correct it.",
            )
        )
    return str(lang)


_TOOLS: dict[str, Callable[[Mapping[str, Any]], Any]] = {
    "turns": lambda row: check_turn(_text(row), _lang(row), _text(row, "context") if row.get("context") else None),
    "dialogues": lambda row: check_dialogue(_list(row, "turns"), _lang(row)),
    "items": lambda row: check_item(_text(row), _lang(row), _list(row, "options"), row.get("mode")),
    "notes": lambda row: code_note(_text(row), _lang(row)),
    "stories": lambda row: code_story(_text(row), _lang(row)),
}
KINDS = tuple(_TOOLS)


def analyze(kind: str, path: Path | str, out: Path | str) -> Analysis:
    """Run a tool over a file and write one line of JSON for each line that could be read.

    Args:
        kind: one of ``KINDS``.
        path: JSON lines or CSV (with a header), UTF-8 or GB18030; fields ``id, lang, text`` and, where a tool has use
            for them, ``context``, ``turns``, ``options``, ``mode``. Without an id, the line's number is one.
        out: file to write, UTF-8; it is there only when everything is done.

    Raises:
        CourseError: no such tool or file, no text file, or ``out`` cannot be written.
    """
    if kind not in KINDS:
        listed = ", ".join(KINDS)
        raise CourseError(
            say(zh=f"没有工具 {kind!r}，现有：{listed}。", en=f"There is no tool {kind!r}; there are: {listed}.")
        )
    source, target = Path(path), Path(out)
    if source.resolve() == target.resolve():
        raise CourseError(
            say(
                zh=f"输出文件就是输入文件 {source}。请换一个名字，免得原文件被覆盖。",
                en=f"The output is the input file {source}. Choose another name, or the original is lost.",
            )
        )
    bad: list[BadLine] = []
    done = 0
    part = target.with_name(f"{target.name}.part")
    try:
        with part.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as written:
            for line, row in _rows(source):
                try:
                    if isinstance(row, CourseError):
                        raise row
                    name = row.get("id")
                    record = {"id": str(line) if name in (None, "") else name, **_TOOLS[kind](row).record()}
                except CourseError as problem:
                    bad.append(BadLine(line, str(problem)))
                    continue
                written.write(json.dumps(record, ensure_ascii=False) + "\n")
                done += 1
        os.replace(part, target)
    except OSError as problem:
        raise CourseError(
            say(
                zh=f"写不了 {target}（{problem.strerror}）。请检查文件夹在不在；如果文件正在别处打开，请先关闭。",
                en=f"Cannot write {target} ({problem.strerror}). Is the folder there? If the file is open, close it.",
            )
        ) from problem
    finally:
        part.unlink(missing_ok=True)
    return Analysis(done, tuple(bad))


def _rows(path: Path) -> Iterator[tuple[int, Mapping[str, Any] | CourseError]]:
    """Yield (line, fields) of each line that is not blank; what cannot be read comes as an error."""
    text, kind = _decoded(path), path.suffix.lower()
    if kind in (".csv", ".tsv"):
        return _csv(text)
    return _json(text) if kind in (".jsonl", ".ndjson", ".json") or text.lstrip()[:1] in ("{", "[", "") else _csv(text)


def _decoded(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise CourseError(
            say(
                zh=f"打不开 {path}：{problem.strerror}。请检查文件名和文件夹。",
                en=f"Cannot open {path}: {problem.strerror}. Check name and folder.",
            )
        ) from problem
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CourseError(
        say(
            zh=f"{path} 不是文本文件（既不是 UTF-8 也不是 GB18030）。请另存为 UTF-8。",
            en=f"{path} is not a text file (neither UTF-8 nor GB18030). Save it as UTF-8.",
        )
    )


def _json(text: str) -> Iterator[tuple[int, Mapping[str, Any] | CourseError]]:
    if text.lstrip().startswith("["):
        told = say(
            zh="整个文件是一个 JSON 数组 […]，这里要每行一个 {…}。请把数组里的每一项单独写成一行。",
            en="the file is one JSON array […]; each line should hold one {…}. Write every entry on a line of its own.",
        )
        yield 1, CourseError(told)
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as problem:
            yield (
                number,
                CourseError(
                    say(
                        zh=f"不是 JSON：{problem}。每一行应是一个 {{…}}。",
                        en=f"not JSON: {problem}. Each line holds one {{…}}.",
                    )
                ),
            )
            continue
        if isinstance(row, dict):
            yield number, row
        else:
            kind = type(row).__name__
            yield (
                number,
                CourseError(
                    say(zh=f"是 {kind}，应是 {{…}}。请改正。", en=f"found {kind}, expected {{…}}. Correct it.")
                ),
            )


def _csv(text: str) -> Iterator[tuple[int, Mapping[str, Any] | CourseError]]:
    csv.field_size_limit(_CELL)
    lines = list(io.StringIO(text, newline=""))
    head = lines[0] if lines else ""
    mark = "," if "," in head else next((mark for mark in "\t;" if mark in head), ",")
    header: list[str] | None = None
    start, before = 1, 0  # line where the row starts, and lines before the reader's first
    reader = csv.reader(lines, delimiter=mark, strict=True)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield (
                start,
                CourseError(
                    say(
                        zh='引号不成对，或引号后面还有字。单元格里的引号要写两遍（""），外面再加一对。',
                        en="quotes that do not match, or text after a closing one. Write a quote inside a cell twice "
                        '("") and put the cell in quotes.',
                    )
                ),
            )
            before, start = start, start + 1  # an open quote swallows all that follows: go on with the next line
            reader = csv.reader(lines[before:], delimiter=mark, strict=True)
            continue
        line, start = start, before + reader.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        if header is None:
            header = [cell.strip() for cell in cells]
            continue
        if len(cells) != len(header):
            yield (
                line,
                CourseError(
                    say(
                        zh=f"有 {len(cells)} 格，表头有 {len(header)} 格。文字里有逗号时，请加英文引号。",
                        en=f"has {len(cells)} cells, the header {len(header)}. Put text with commas in quotes.",
                    )
                ),
            )
            continue
        yield line, dict(zip(header, cells, strict=True))
