"""Questionnaires as data: read and written as YAML or Excel, checked, timed, and exported to XLSForm.

A questionnaire holds its questions in both languages. ``lint`` finds what is wrong with its structure (what is
wrong with its wording comes from a function that can be passed in), ``minutes_by_mode`` estimates how long it
takes, and ``to_xlsform`` writes the file that ODK and KoboToolbox field.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, fields, replace
from pathlib import Path
from typing import Any, Final, NamedTuple, NoReturn

import numpy as np
import openpyxl
import pandas as pd
import yaml

from course_lib.errors import CourseError
from course_lib.language import LANGUAGES, checked, current, say
from course_lib.models import need_columns

MODES = ("ivr", "phone", "web", "sms", "face_to_face")
TELEPHONE = ("ivr", "phone")
KINDS = ("single", "multiple", "scale", "number", "text", "note")  # a note is read or shown, not answered
CHOICES = ("single", "multiple", "scale")
PARTS = ("screening", "overall", "detail", "sensitive", "demographic")  # in the order in which they are asked
SIDES = ("", "negative", "neutral", "positive")  # of the points of a scale
SEVERITIES = ("error", "warning", "hint")
OTHER = "other"
NO_OPINION = ("dont_know", "refused", "not_applicable")  # codes that are neither a point of a scale nor a range

WARN_MINUTES = 10  # field manuals report refusals from here
FAIL_MINUTES = 20  # the most a telephone interview may take

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_CODE = re.compile(r"[A-Za-z0-9_]+")
_CONDITION = re.compile(r"([A-Za-z][A-Za-z0-9_]*)\s*(=|!=|<=|>=|<|>)\s*(-?[A-Za-z0-9_.]+)")
_SEPARATOR = re.compile(r"[\s,，、;；]+")
# What XML cannot hold, and what XLSForm would take for a reference to another question.
_FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|\\$\\{")


# -- what a questionnaire is -----------------------------------------------------------------------


class _FieldError(CourseError):
    """A field that cannot be as it is; readers add the place where it stands."""

    def __init__(self, field: str, message: str):
        super().__init__(message)
        self.field = field


def _refuse_field(field: str, found: Any, zh: str, en: str) -> NoReturn:
    """Raise for a field; ``zh`` and ``en`` say what was expected."""
    message = say(
        zh=f"{field} 的值是 {found!r}，应为{zh}。请改正。", en=f"{field}: found {found!r}, expected {en}. Correct it."
    )
    raise _FieldError(field, message)


def _clean(record: Any, *names: str) -> None:
    """Write each text in one paragraph, without what no form can hold."""
    for name in names:
        text = getattr(record, name)
        if not isinstance(text, str):
            _refuse_field(name, text, "文字", "text")
        text = " ".join(text.split())
        if bad := _FORBIDDEN.search(text):
            _refuse_field(name, bad.group(), "没有控制字符和 ${ 的文字", "text without control characters and ${")
        object.__setattr__(record, name, text)


def _need_form(field: str, found: str, form: re.Pattern[str], example: str) -> None:
    if not form.fullmatch(found):
        zh, en = f"字母、数字和下划线组成的名称，例如 {example}", f"a name of letters, digits and _, such as {example}"
        _refuse_field(field, found, zh, en)


def _need_one_of(field: str, found: Any, known: Sequence[str]) -> None:
    if found not in known:
        listed = ", ".join(word or "''" for word in known)
        _refuse_field(field, found, f"以下之一：{listed}", f"one of: {listed}")


@dataclass(frozen=True)
class Option:
    """One answer that can be chosen, or one point of a scale.

    Attributes:
        code: what is stored: letters, digits and _; "other" and those of ``NO_OPINION`` have their own meaning.
        text_zh, text_en: what people read or hear.
        side: of a scale's point: "negative", "neutral" or "positive"; "" where it has none.
    """

    code: str
    text_zh: str
    text_en: str
    side: str = ""

    def __post_init__(self) -> None:
        _clean(self, "code", "text_zh", "text_en", "side")
        _need_form("code", self.code, _CODE, "offer_2")
        _need_one_of("side", self.side, SIDES)


@dataclass(frozen=True)
class Question:
    """One question, or a note that is only read or shown.

    Attributes:
        id: name that filters and data use: letters, digits and _, a letter first.
        kind: one of ``KINDS``; a number is a whole number.
        text_zh, text_en: the wording.
        scale: name of a scale; all questions with that name have the same points.
        part: one of ``PARTS``.
        purpose: what the answer is needed for; questions with the same purpose belong together.
        ask_if: who is asked: "used = yes", "csat <= 2", several joined by " and " or by " or "; "" = everybody.
            For a multiple choice, = means chosen.
        required: whether it must be answered.
        modes: the modes it is asked in; () = all modes of the questionnaire.
        options: the answers of a choice; the points of a scale from one end to the other.
    """

    id: str
    kind: str
    text_zh: str
    text_en: str
    scale: str = ""
    part: str = "detail"
    purpose: str = ""
    ask_if: str = ""
    required: bool = True
    modes: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()

    def __post_init__(self) -> None:
        _clean(self, "id", "kind", "text_zh", "text_en", "scale", "part", "purpose", "ask_if")
        object.__setattr__(self, "options", tuple(self.options))
        object.__setattr__(self, "modes", tuple(self.modes))
        _need_form("id", self.id, _NAME, "csat_overall")
        _need_one_of("kind", self.kind, KINDS)
        _need_one_of("part", self.part, PARTS)
        for mode in self.modes:
            _need_one_of("modes", mode, MODES)
        if self.kind == "scale":
            _need_form("scale", self.scale, _NAME, "satisfied_5")
        elif self.scale:
            _refuse_field(
                "scale", self.scale, "空（只有 kind 为 scale 的问题才有量表）", "none, unless the kind is scale"
            )
        if self.options and self.kind not in CHOICES:
            _refuse_field("options", len(self.options), f"空（{self.kind} 不设选项）", f"none for a {self.kind}")
        self.conditions()

    def conditions(self) -> tuple[str, list[tuple[str, str, str]]]:
        """Take the filter apart.

        Returns:
            The word that joins the conditions, "and" or "or", and each one as (question id, operator, value).

        >>> Question("why", "text", "为什么？", "Why?", ask_if="csat <= 2 and used = yes").conditions()
        ('and', [('csat', '<=', '2'), ('used', '=', 'yes')])
        """
        joined = "or" if " or " in self.ask_if else "and"
        parts = [part.strip() for part in self.ask_if.split(f" {joined} ")] if self.ask_if else []
        found = [match.groups() for part in parts if (match := _CONDITION.fullmatch(part))]
        if len(found) < len(parts):
            _refuse_field(
                "ask_if",
                self.ask_if,
                "条件，例如 used = yes and csat <= 2（and 与 or 不能混用）",
                "conditions such as used = yes and csat <= 2 (and or or, not both)",
            )
        return joined, [(source, sign, value) for source, sign, value in found]


@dataclass(frozen=True)
class Questionnaire:
    """A survey's questions in the order in which they are asked.

    Attributes:
        id: name of the form: letters, digits and _, a letter first.
        title_zh, title_en: its title.
        modes: how it is fielded, of ``MODES``.
        questions: the questions.
    """

    id: str
    title_zh: str
    title_en: str
    modes: tuple[str, ...]
    questions: tuple[Question, ...]

    def __post_init__(self) -> None:
        _clean(self, "id", "title_zh", "title_en")
        object.__setattr__(self, "modes", tuple(self.modes))
        object.__setattr__(self, "questions", tuple(self.questions))
        _need_form("id", self.id, _NAME, "csat_2025h2")
        for mode in self.modes or ("",):
            _need_one_of("modes", mode, MODES)
        if not self.questions:
            _refuse_field("questions", 0, "至少一个问题", "at least one question")
        ids = {question.id for question in self.questions}
        points = self.scales()
        for question in self.questions:
            if question.scale in ids:
                _refuse_field("scale", question.scale, "与问题编号不同的名称", "a name that is no question's id")
            if question.scale and question.options != points[question.scale]:
                _refuse_field(
                    "scale",
                    question.scale,
                    f"另一个名称（{question.id} 的各点与前面同名的量表不同）",
                    f"another name ({question.id} has other points than the scale of that name before)",
                )

    def scales(self) -> dict[str, tuple[Option, ...]]:
        """Return the points of each scale by its name."""
        points: dict[str, tuple[Option, ...]] = {}
        for question in self.questions:
            if question.scale:
                points.setdefault(question.scale, question.options)
        return points

    def modes_of(self, question: Question) -> list[str]:
        """Return the modes in which a question is asked."""
        return [mode for mode in self.modes if mode in (question.modes or self.modes)]

    def for_mode(self, mode: str) -> "Questionnaire":
        """Return the questionnaire as one of its modes asks it.

        Raises:
            CourseError: it is not fielded that way, or asks nothing there.
        """
        _need_one_of("mode", mode, self.modes)
        asked = [replace(question, modes=()) for question in self.questions if mode in self.modes_of(question)]
        return replace(self, modes=(mode,), questions=tuple(asked))


def revise(
    questionnaire: Questionnaire, order: Sequence[str] | None = None, texts: Mapping[str, str] | None = None
) -> Questionnaire:
    """Keep some questions, in another order, and give some of them another wording.

    Args:
        questionnaire: what to revise; it stays as it is.
        order: ids of the questions to keep, in the new order; None = all, in the old one.
        texts: id of a question -> its new wording in the current language.

    Raises:
        CourseError: an id that the questionnaire does not have, or that comes twice in ``order``.

    >>> survey = Questionnaire("s", "调查", "Survey", ("web",), tuple(Question(x, "text", x, x) for x in "abc"))
    >>> [question.id for question in revise(survey, ["c", "a"]).questions]
    ['c', 'a']
    """
    known = {question.id: question for question in questionnaire.questions}
    ids = list(known) if order is None else list(order)
    new = dict(texts or {})
    for name in [*ids, *new]:
        if name not in known:
            listed = ", ".join(known)
            raise CourseError(
                say(
                    zh=f"没有编号为 {name!r} 的问题。现有：{listed}。请改正。",
                    en=f"There is no question {name!r}, there are: {listed}. Correct it.",
                )
            )
    again = [name for name in ids if ids.count(name) > 1]
    if again:
        raise CourseError(
            say(
                zh=f"问题 {again[0]!r} 排了 {ids.count(again[0])} 次。请只留一次。",
                en=f"Question {again[0]!r} comes {ids.count(again[0])} times. Keep it once.",
            )
        )
    return replace(questionnaire, questions=tuple(_reworded(known[name], new.get(name)) for name in ids))


def _reworded(question: Question, text: str | None) -> Question:
    """Return a question with another wording in the current language, or as it is."""
    if text is None:
        return question
    return replace(question, text_zh=text) if current() == "zh" else replace(question, text_en=text)


# -- reading and writing ---------------------------------------------------------------------------

_EXAMPLES: Final = Path(__file__).parent / "data" / "questionnaires"


def example(name: str) -> Questionnaire:
    """Return a questionnaire that comes with the course.

    Args:
        name: "old_phone" (a telephone survey with planted defects), "telephone" (ten sound questions) or "pool"
            (eighteen questions to choose from).

    Raises:
        CourseError: there is no such questionnaire.

    >>> len(example("pool").questions)
    18
    """
    _need_one_of("name", name, sorted(file.stem for file in _EXAMPLES.glob("*.yml")))
    return read_yaml(_EXAMPLES / f"{name}.yml")


_TOP = ("id", "title_zh", "title_en", "modes")
_QUESTION = tuple(field.name for field in fields(Question) if field.name != "options")
_OPTION = tuple(field.name for field in fields(Option))
_SHEETS = {
    "questionnaire": _TOP,
    "questions": ("order", *_QUESTION),
    "options": ("order", "question", "scale", *_OPTION),
}
_YES, _NO = ("yes", "true", "1", "是"), ("no", "false", "0", "否")


def _wrong(place: str, zh: str, en: str) -> CourseError:
    """Return the error that tells what is wrong at a place in a file, and what to do."""
    return CourseError(say(zh=f"{place}：{zh}", en=f"{place}: {en}"))


@dataclass(frozen=True)
class _Record:
    """The fields of one entry of a file as text, and where each of them stands."""

    text: dict[str, str]
    places: dict[str, str]
    place: str  # of the entry as a whole

    def wrong(self, field: str, zh: str, en: str) -> CourseError:
        """Return the error for ``field``."""
        return _wrong(self.places.get(field, self.place), zh, en)

    def make(self, kind: Callable[..., Any], names: Sequence[str], **more: Any) -> Any:
        """Return a ``kind`` made of the fields ``names``; what it refuses is told with its place."""
        values: dict[str, Any] = {name: self.text.get(name, "") for name in names}
        if "modes" in values:
            values["modes"] = [mode for mode in _SEPARATOR.split(values["modes"]) if mode]
        if "part" in values:
            values["part"] = values["part"] or "detail"
        if "required" in values:
            word = values["required"].lower() or "yes"
            if word not in _YES + _NO:
                raise self.wrong(
                    "required",
                    f"required 的值是 {word!r}，应为 yes 或 no。请改正。",
                    f"required: found {word!r}, expected yes or no. Correct it.",
                )
            values["required"] = word in _YES
        try:
            return kind(**values, **more)
        except _FieldError as problem:
            raise self.wrong(problem.field, str(problem), str(problem)) from problem


def _as_text(record: Question | Option | Questionnaire, names: Sequence[str]) -> dict[str, str]:
    """Return the fields ``names`` as the text that ``_Record.make`` reads."""
    values = {name: getattr(record, name) for name in names}
    if "modes" in values:
        values["modes"] = " ".join(values["modes"])
    if "required" in values:
        values["required"] = "yes" if values["required"] else "no"
    return values


def _question(record: _Record, own: Sequence[Option], scales: Mapping[str, Sequence[Option]]) -> Question:
    """Return a question with its own options or with the points of its scale."""
    scale = record.text.get("scale", "")
    if scale and own:
        raise record.wrong(
            "scale", "既有量表又有自己的选项。请只留一样。", "has a scale and options of its own. Keep one of them."
        )
    if scale and scale not in scales:
        known = ", ".join(scales)
        raise record.wrong(
            "scale",
            f"没有名为 {scale!r} 的量表，现有：{known}。请改正。",
            f"there is no scale {scale!r}, there are: {known}. Correct it.",
        )
    question: Question = record.make(Question, _QUESTION, options=scales[scale] if scale else own)
    return question


def _opened(file: Path, use: Callable[[Path], Any]) -> Any:
    """Read or write a file; one that cannot be opened is told as such."""
    try:
        return use(file)
    except OSError as problem:
        raise _wrong(
            str(file),
            f"打不开（{problem.strerror}）。请检查文件夹和文件名；如果它正在 Excel 中打开，请先关闭。",
            f"cannot be opened ({problem.strerror}). Check folder and name; if it is open in Excel, close it first.",
        ) from problem


# YAML: the nodes know their lines, and everything is read as text.


def read_yaml(path: str | Path) -> Questionnaire:
    """Read a questionnaire from a YAML file.

    The file has ``id``, ``title_zh``, ``title_en``, ``modes``, ``scales`` (name: list of options) and ``questions``
    (list; each with the fields of ``Question``, its own ``options`` as a list). Everything is read as text, so
    ``code: no`` stays "no".

    Args:
        path: the file, UTF-8 or GB18030.

    Raises:
        CourseError: no such file, not YAML, an unknown or doubled key, a value that cannot be; names file and line.
    """
    file = Path(path)
    top = _entries(_compose(file), file, (*_TOP, "scales", "questions"))
    scales = {name: _yaml_options(node, file) for name, node in _entries(top.get("scales"), file).items()}
    questions = []
    for node in _items(top.get("questions"), file):
        entries = _entries(node, file, (*_QUESTION, "options"))
        own = _yaml_options(entries.pop("options", None), file)
        questions.append(_question(_yaml_record(entries, file, node), own, scales))
    record = _yaml_record({key: top[key] for key in _TOP if key in top}, file, None)
    questionnaire: Questionnaire = record.make(Questionnaire, _TOP, questions=questions)
    return questionnaire


def _compose(file: Path) -> yaml.Node | None:
    """Return the root node of a YAML file."""
    content: bytes = _opened(file, Path.read_bytes)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = content.decode("gb18030")
        except UnicodeDecodeError as problem:
            raise _wrong(
                file.name,
                "既不是 UTF-8 也不是 GB18030 编码。请用编辑器另存为 UTF-8。",
                "neither UTF-8 nor GB18030. Save it as UTF-8 with your editor.",
            ) from problem
    try:
        return yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        raise _wrong(
            _line(file, mark),
            f"不是正确的 YAML（{getattr(problem, 'problem', None) or problem}）。请检查缩进、冒号和引号。",
            f"not sound YAML ({getattr(problem, 'problem', None) or problem}). Check indents, colons and quotes.",
        ) from problem


def _line(file: Path, mark: yaml.Mark | None) -> str:
    return say(zh=f"{file.name} 第 {mark.line + 1} 行", en=f"{file.name}, line {mark.line + 1}") if mark else file.name


def _entries(node: yaml.Node | None, file: Path, known: Sequence[str] = ()) -> dict[str, yaml.Node]:
    """Return the values of a YAML mapping by key; an absent or empty one has none. No ``known``: any key will do."""
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise _wrong(
            _line(file, node.start_mark),
            "应为一行一个的 `键: 值`。请改正。",
            "expected lines of 'key: value'. Correct it.",
        )
    values: dict[str, yaml.Node] = {}
    for key, value in node.value:
        here, name = _line(file, key.start_mark), str(key.value)
        if known and name not in known:
            listed = ", ".join(known)
            raise _wrong(
                here,
                f"不认识的键 {name!r}，应为以下之一：{listed}。请改正。",
                f"unknown key {name!r}, expected one of: {listed}. Correct it.",
            )
        if name in values:
            raise _wrong(here, f"键 {name!r} 写了两次。请删去一个。", f"key {name!r} comes twice. Remove one.")
        values[name] = value
    return values


def _items(node: yaml.Node | None, file: Path) -> list[yaml.Node]:
    """Return the entries of a YAML list; an absent or empty one has none."""
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return []
    if not isinstance(node, yaml.SequenceNode):
        raise _wrong(
            _line(file, node.start_mark),
            "应为每行以 - 开头的列表。请改正。",
            "expected a list, lines with -. Correct it.",
        )
    return list(node.value)


def _yaml_record(entries: Mapping[str, yaml.Node], file: Path, whole: yaml.Node | None) -> _Record:
    """Return the fields of a YAML mapping; lists of words are joined by spaces."""
    text = {}
    for key, node in entries.items():
        words = node.value if isinstance(node, yaml.SequenceNode) else [node]
        if not all(isinstance(word, yaml.ScalarNode) for word in words):
            raise _wrong(
                _line(file, node.start_mark), f"{key} 应为一段文字。请改正。", f"{key} must be text. Correct it."
            )
        text[key] = " ".join(word.value for word in words)
    places = {key: _line(file, node.start_mark) for key, node in entries.items()}
    return _Record(text, places, _line(file, whole.start_mark if whole else None))


def _yaml_options(node: yaml.Node | None, file: Path) -> tuple[Option, ...]:
    items = _items(node, file)
    return tuple(_yaml_record(_entries(item, file, _OPTION), file, item).make(Option, _OPTION) for item in items)


def write_yaml(questionnaire: Questionnaire, path: str | Path) -> None:
    """Write a questionnaire to a YAML file (UTF-8) that ``read_yaml`` reads back as it was.

    Raises:
        CourseError: the file cannot be written.
    """
    document: dict[str, Any] = {**_as_text(questionnaire, _TOP), "modes": list(questionnaire.modes)}
    document["scales"] = {name: _filled(points, _OPTION) for name, points in questionnaire.scales().items()}
    document["questions"] = _filled(questionnaire.questions, _QUESTION)
    for entry, question in zip(document["questions"], questionnaire.questions, strict=True):
        if question.options and not question.scale:
            entry["options"] = _filled(question.options, _OPTION)
    text = yaml.safe_dump(document, allow_unicode=True, sort_keys=False, width=120)
    _opened(Path(path), lambda file: file.write_text(text, encoding="utf-8"))


def _filled(records: Iterable[Question | Option], names: Sequence[str]) -> list[dict[str, Any]]:
    """Return the fields that are not empty."""
    return [{name: text for name, text in _as_text(record, names).items() if text} for record in records]


# Excel: every cell is text, and the column order keeps the order when somebody sorts the rows.


def question_table(questionnaire: Questionnaire) -> pd.DataFrame:
    """Return the questions as a table for reading, one row each, in the order of the interview.

    Returns:
        Frame with ``order`` (from 1), the fields of ``Question`` as text, and ``options`` (codes).

    >>> survey = Questionnaire("s", "调查", "Survey", ("web",), (Question("why", "text", "为什么？", "Why?"),))
    >>> question_table(survey)[["order", "id", "required"]].values.tolist()
    [[1, 'why', 'yes']]
    """
    table = pd.DataFrame([_as_text(question, _QUESTION) for question in questionnaire.questions])
    table.insert(0, "order", range(1, len(table) + 1))
    table["options"] = [" ".join(option.code for option in question.options) for question in questionnaire.questions]
    return table


def as_read(questionnaire: Questionnaire) -> pd.DataFrame:
    """Return the questions with their options in the current language, as people read or hear them.

    Returns:
        Frame indexed by ``id``: ``text``, ``options`` (the same scale again: "as before"), ``ask_if``, ``part``,
        ``purpose``.

    >>> survey = Questionnaire("s", "调查", "Survey", ("web",), (Question("why", "text", "为什么？", "Why?"),))
    >>> as_read(survey).loc["why", "text"] in ("为什么？", "Why?")
    True
    """
    language, rows, before = current(), [], ""
    for question in questionnaire.questions:
        options = " / ".join(getattr(option, f"text_{language}") for option in question.options)
        if question.scale and question.scale == before:
            options = say(zh="同前", en="as before")
        before = question.scale or before
        text = getattr(question, f"text_{language}")
        rows.append((question.id, text, options, question.ask_if, question.part, question.purpose))
    return pd.DataFrame(rows, columns=["id", "text", "options", "ask_if", "part", "purpose"]).set_index("id")


def write_excel(questionnaire: Questionnaire, path: str | Path) -> None:
    """Write a questionnaire to an Excel file with the sheets questionnaire, questions and options.

    Raises:
        CourseError: the file cannot be written.
    """
    lists = [({"scale": name}, points) for name, points in questionnaire.scales().items()]
    lists += [
        ({"question": question.id}, question.options) for question in questionnaire.questions if not question.scale
    ]
    rows = {
        "questions": [_as_text(question, _QUESTION) for question in questionnaire.questions],
        "options": [owner | _as_text(option, _OPTION) for owner, options in lists for option in options],
    }
    for name in rows:
        rows[name] = [{"order": str(place), **row} for place, row in enumerate(rows[name], start=1)]
    rows["questionnaire"] = [_as_text(questionnaire, _TOP)]
    _write_sheets({name: (columns, rows[name]) for name, columns in _SHEETS.items()}, path)


def _write_sheets(sheets: Mapping[str, tuple[Sequence[str], list[dict[str, str]]]], path: str | Path) -> None:
    """Write tables of text to the sheets of an Excel file."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, (columns, rows) in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate([{column: column for column in columns}, *rows], start=1):
            for place, column in enumerate(columns, start=1):
                if row.get(column):
                    cell = sheet.cell(number, place, row[column])
                    cell.data_type = "s"  # a text that begins with = is no formula
    _opened(Path(path), book.save)


def read_excel(path: str | Path) -> Questionnaire:
    """Read a questionnaire from an Excel file laid out as ``write_excel`` writes it.

    Args:
        path: the .xlsx file. Rows may stand in any order: the column ``order`` decides. Empty rows are skipped.

    Raises:
        CourseError: no such file, not Excel, a missing sheet or column, an unknown column, a cell that cannot be;
            names file, sheet and cell.
    """
    tables = _sheets(Path(path))
    questions = _in_order(tables["questions"])
    own: dict[str, list[Option]] = {record.text["id"]: [] for record in questions}
    scales: dict[str, list[Option]] = {}
    for record in _in_order(tables["options"]):
        question, scale = record.text["question"], record.text["scale"]
        if bool(question) == bool(scale):
            raise record.wrong(
                "question", "question 和 scale 两列应当只填一列。请改正。", "fill in question or scale, one of them."
            )
        if question and question not in own:
            raise record.wrong(
                "question",
                f"没有编号为 {question!r} 的问题。请改正。",
                f"there is no question {question!r}. Correct it.",
            )
        listed = own[question] if question else scales.setdefault(scale, [])
        listed.append(record.make(Option, _OPTION))
    made = [_question(record, own[record.text["id"]], scales) for record in questions]
    whole = replace(tables["questionnaire"][0], place=Path(path).name)
    questionnaire: Questionnaire = whole.make(Questionnaire, _TOP, questions=made)
    return questionnaire


def _sheets(file: Path) -> dict[str, list[_Record]]:
    """Return the rows of each sheet that a questionnaire has."""
    try:
        book = _opened(file, lambda place: openpyxl.load_workbook(place, data_only=True))
    except CourseError:
        raise
    except Exception as problem:  # a broken file makes openpyxl fail in many ways
        raise _wrong(
            file.name,
            "不是完好的 Excel 文件（.xlsx）。请在 Excel 中另存为 .xlsx。",
            "not a sound Excel file. Save it from Excel as .xlsx.",
        ) from problem
    gone = ", ".join(name for name in _SHEETS if name not in book.sheetnames)
    if gone:
        found = ", ".join(book.sheetnames)
        raise _wrong(
            file.name,
            f"缺少工作表 {gone}；现有：{found}。请补上，或改正名称。",
            f"the sheet(s) {gone} are missing; it has: {found}. Add or rename a sheet.",
        )
    tables = {name: _rows(file, book[name], columns) for name, columns in _SHEETS.items()}
    if len(tables["questionnaire"]) != 1:
        rows = len(tables["questionnaire"])
        raise _wrong(
            say(zh=f"{file.name}，工作表 questionnaire", en=f"{file.name}, sheet questionnaire"),
            f"有 {rows} 行数据，应为 1 行。请改正。",
            f"found {rows} rows of data, expected one. Correct it.",
        )
    return tables


def _rows(file: Path, sheet: Any, columns: Sequence[str]) -> list[_Record]:
    """Return the rows of a sheet; its first row must name ``columns``, in any order."""
    where = say(zh=f"{file.name}，工作表 {sheet.title}", en=f"{file.name}, sheet {sheet.title}")
    lines = list(sheet.iter_rows())
    header = [_cell_text(cell, where) for cell in lines[0]] if lines else []
    for zh, en, wrong in (
        ("缺少列", "lacks the column(s)", [column for column in columns if column not in header]),
        (
            "有不认识的列",
            "has the unknown column(s)",
            [column for column in header if column and column not in columns],
        ),
        ("有重复的列", "has twice the column(s)", [column for column in columns if header.count(column) > 1]),
    ):
        if wrong:
            listed, known = ", ".join(wrong), ", ".join(columns)
            raise _wrong(
                say(zh=f"{where} 第 1 行", en=f"{where}, row 1"),
                f"{zh} {listed}；应为：{known}。请改正表头。",
                f"{en} {listed}; expected: {known}. Correct the header.",
            )
    records = []
    for line in lines[1:]:
        cells = {column: cell for column, cell in zip(header, line, strict=True) if column}
        text = {column: _cell_text(cell, where) for column, cell in cells.items()}
        if any(text.values()):
            places = {column: _cell_place(cell, where) for column, cell in cells.items()}
            records.append(_Record(text, places, places[columns[0]]))
    return records


def _cell_place(cell: Any, where: str) -> str:
    return say(zh=f"{where}，单元格 {cell.coordinate}", en=f"{where}, cell {cell.coordinate}")


def _cell_text(cell: Any, where: str) -> str:
    """Return what a cell holds as text; whole numbers without decimals."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "b":
        return "yes" if value else "no"
    if cell.data_type == "n":
        return f"{value:.15g}"
    if cell.data_type == "s":
        return " ".join(str(value).split())
    raise _wrong(
        _cell_place(cell, where),
        f"Excel 存的是 {value}，不是文字（它可能把 1-5 当成了日期）。请把单元格设为“文本”格式，再输入一次。",
        f"Excel holds {value}, not text (it may have taken 1-5 for a date). Format the cell as text and type it again.",
    )


def _in_order(records: list[_Record]) -> list[_Record]:
    """Return the rows by their column ``order``."""
    places: dict[int, _Record] = {}
    for record in records:
        order = record.text["order"]
        if not order.isdecimal() or int(order) in places:
            raise record.wrong(
                "order",
                f"order 的值是 {order!r}，应为不重复的整数 1、2、3……。请改正。",
                f"order: found {order!r}, expected whole numbers 1, 2, 3..., none twice. Correct it.",
            )
        places[int(order)] = record
    return [places[order] for order in sorted(places)]


# -- how long it takes -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Pace:
    """How fast a survey mode goes.

    Attributes:
        zh_characters: Chinese characters read or spoken in a minute.
        en_words: English words read or spoken in a minute.
        single, scale, number, text: seconds to answer a question of that kind.
        option: seconds to judge each option of a multiple choice.
    """

    zh_characters: float
    en_words: float
    single: float
    option: float
    scale: float
    number: float
    text: float


# Spoken English: interviewers are trained to two words a second (Fowler & Mangione 1990). Spoken Chinese: 255
# characters a minute read aloud (Trauzettel-Klosinski & Dietz 2012), slowed as English is, 120 / 183.
# Silent English: 238 words a minute, aloud 183 (Brysbaert 2019). Silent Chinese: 255 x 238 / 183.
# The seconds to answer are estimates: time a pilot of your own and put its figures in their place.
PACES = {
    "ivr": Pace(170, 120, single=6, option=4, scale=5, number=8, text=20),
    "phone": Pace(170, 120, single=4, option=2, scale=4, number=5, text=25),
    "web": Pace(330, 238, single=4, option=2, scale=3, number=6, text=40),
    "sms": Pace(330, 238, single=15, option=5, scale=15, number=15, text=45),
    "face_to_face": Pace(170, 120, single=4, option=2, scale=4, number=5, text=30),
}

_CHARACTER = re.compile(r"[\u3400-\u9fff]|[0-9]")
_LETTERS = re.compile(r"[A-Za-z]+")
_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|[0-9]+(?:[.,][0-9]+)*")


def text_length(text: str, language: str) -> int:
    """Count what it takes to read a text: characters in Chinese, words in English.

    In Chinese a digit counts as one character and a word in Latin letters as two.

    >>> text_length("您用过 App 吗？", "zh"), text_length("Have you used the app?", "en")
    (6, 5)
    """
    if not isinstance(text, str):
        _refuse_field("text", text, "文字", "text")
    if checked(language) == "zh":
        return len(_CHARACTER.findall(text)) + 2 * len(_LETTERS.findall(text))
    return len(_WORD.findall(text))


def question_seconds(
    questionnaire: Questionnaire, mode: str, language: str, paces: Mapping[str, Pace] = PACES
) -> pd.DataFrame:
    """Estimate how long each question takes when everybody is asked everything.

    The options are read with the question; the points of a scale only when the question before had another one.

    Args:
        questionnaire: what is asked.
        mode: one of its modes.
        language: "zh" or "en".
        paces: how fast each mode goes.

    Returns:
        Frame indexed by ``question``, in order: ``kind``, ``length`` (characters or words), ``reading_seconds``,
        ``answer_seconds``.

    Raises:
        CourseError: a mode that the questionnaire or ``paces`` does not have, an unknown language.

    >>> survey = Questionnaire("s", "调查", "Survey", ("phone",), (Question("q", "text", "为什么？", "Why was that?"),))
    >>> question_seconds(survey, "phone", "en").loc["q", ["reading_seconds", "answer_seconds"]].tolist()
    [1.5, 25.0]
    """
    _need_one_of("mode", mode, list(paces))
    pace = paces[mode]
    rows, before = [], ""
    for question in questionnaire.for_mode(mode).questions:
        heard = question.scale and question.scale == before
        before = question.scale
        texts = [question, *(() if heard else question.options)]
        length = sum(text_length(getattr(text, f"text_{checked(language)}"), language) for text in texts)
        answer = {
            "single": pace.single,
            "multiple": pace.option * len(question.options),
            "scale": pace.scale,
            "number": pace.number,
            "text": pace.text,
            "note": 0.0,
        }[question.kind]
        rows.append((question.id, question.kind, length, float(answer)))
    result = pd.DataFrame(rows, columns=["question", "kind", "length", "answer_seconds"]).set_index("question")
    per_minute = pace.zh_characters if language == "zh" else pace.en_words
    result.insert(2, "reading_seconds", result["length"] * 60 / per_minute)
    return result


def minutes_by_mode(questionnaire: Questionnaire, paces: Mapping[str, Pace] = PACES) -> pd.DataFrame:
    """Estimate how long the questionnaire takes in each of its modes and in each language.

    Args:
        questionnaire, paces: as for ``question_seconds``.

    Returns:
        Frame indexed by ``mode`` and ``language``: ``questions`` (notes left out), ``estimated_minutes``,
        ``verdict``: by telephone "ok", "long" (from 10 minutes) or "too_long" (from 20); "no_limit" elsewhere.

    Raises:
        CourseError: as ``question_seconds``.

    >>> survey = Questionnaire("s", "调查", "Survey", ("phone",), (Question("why", "text", "为什么？", "Why?"),))
    >>> minutes_by_mode(survey)["verdict"].tolist()
    ['ok', 'ok']
    """
    rows = {}
    for mode in questionnaire.modes:
        for language in LANGUAGES:
            seconds = question_seconds(questionnaire, mode, language, paces)
            minutes = (seconds["reading_seconds"] + seconds["answer_seconds"]).sum() / 60
            rows[mode, language] = (int((seconds["kind"] != "note").sum()), minutes, _verdict(mode, minutes))
    index = pd.MultiIndex.from_tuples(rows, names=["mode", "language"])
    return pd.DataFrame(list(rows.values()), index=index, columns=["questions", "estimated_minutes", "verdict"])


def _verdict(mode: str, minutes: float) -> str:
    if mode not in TELEPHONE:
        return "no_limit"
    return "too_long" if minutes >= FAIL_MINUTES else "long" if minutes >= WARN_MINUTES else "ok"


# -- what is wrong with it -------------------------------------------------------------------------


@dataclass(frozen=True)
class Finding:
    """One thing that a check found.

    Attributes:
        question: id of the question; "" = the questionnaire as a whole.
        kind: name of the rule.
        severity: "error" (cannot be fielded so), "warning" (biases answers or loses people), "hint" (think about it).
        message_zh, message_en: what was found.
        advice_zh, advice_en: what to do.
    """

    question: str
    kind: str
    severity: str
    message_zh: str
    message_en: str
    advice_zh: str
    advice_en: str


Wording = Callable[[Question], Iterable[Finding]]

# kind: severity; message in Chinese and English; advice in Chinese and English
RULES = {
    "duplicate_id": (
        "error",
        *("编号出现了 {count} 次", "the id comes {count} times"),
        *("给每个问题一个自己的编号。", "Give every question an id of its own."),
    ),
    "missing_text": (
        "error",
        *("{where_zh}缺少{gone_zh}", "{where_en}: no {gone_en} text"),
        *("补上缺少的文字。", "Add the missing text."),
    ),
    "missing_options": (
        "error",
        *("只有 {count} 个选项", "has {count} option(s)"),
        *("至少给出两个选项。", "Give at least two options."),
    ),
    "duplicate_option": (
        "error",
        *("选项“{text}”重复", "option '{text}' comes more than once"),
        *("合并或改写重复的选项。", "Merge or reword the options."),
    ),
    "overlapping_options": (
        "error",
        *("“{one_zh}”和“{other_zh}”有重叠", "'{one_en}' and '{other_en}' overlap"),
        *("让每个数只落进一个选项。", "Let every number fall into one option only."),
    ),
    "gap_in_options": (
        "warning",
        *("“{one_zh}”和“{other_zh}”之间有空档", "'{one_en}' and '{other_en}' leave a gap"),
        *("补上缺少的区间。", "Add the range that is missing."),
    ),
    "no_top_option": (
        "warning",
        *("比“{one_zh}”更大的数没有选项", "there is no option above '{one_en}'"),
        *("增加“……以上”的选项，除非不会有更大的数。", "Add 'or more', unless no number can be larger."),
    ),
    "no_bottom_option": (
        "hint",
        *("比“{one_zh}”更小的数没有选项", "there is no option below '{one_en}'"),
        *("如果会有更小的数，增加“不满……”的选项。", "Add 'under ...' if a number can be smaller."),
    ),
    "no_other": (
        "hint",
        *("没有“其他”选项", "has no 'other'"),
        *("考虑增加“其他”（编码 other）。", "Consider an 'other' (code other)."),
    ),
    "no_dont_know": (
        "hint",
        *("没有“不知道”选项", "has no 'don't know'"),
        *("考虑增加“不知道”（编码 dont_know）。", "Consider a 'don't know' (code dont_know)."),
    ),
    "unbalanced_scale": (
        "warning",
        *("负面有 {low} 点，正面有 {high} 点", "{low} negative and {high} positive points"),
        *("让正面和负面的点一样多。", "Give as many positive points as negative ones."),
    ),
    "unmarked_scale": (
        "hint",
        *("量表没有标出正面和负面", "the sides of the scale are not marked"),
        *("在 side 里标出负面、中间和正面的点。", "Mark negative, neutral and positive points in side."),
    ),
    "missing_point": (
        "error",
        *("刻度间隔不等：{codes}", "the points are not evenly spaced: {codes}"),
        *("补上缺少的刻度。", "Add the point that is missing."),
    ),
    "mixed_scales": (
        "warning",
        *(
            "目的同为“{purpose}”，这里用量表 {scale}，{first} 用 {other}",
            "serves '{purpose}' with the scale {scale}, but {first} has {other}",
        ),
        *("同一目的的问题用同一个量表。", "Use one scale for questions with one purpose."),
    ),
    "reversed_scale": (
        "warning",
        *("量表的方向与前面的相反", "the scale runs the other way than the one before"),
        *("让所有量表朝同一个方向。", "Let all scales run the same way."),
    ),
    "unknown_filter": (
        "error",
        *("“{condition}”：没有这个问题", "'{condition}': there is no such question"),
        *("改正 ask_if 里的问题编号。", "Correct the question id in ask_if."),
    ),
    "late_filter": (
        "error",
        *("“{condition}”：问到这里时，那个问题还没有问", "'{condition}': that question was not asked yet"),
        *("把被引用的问题移到前面。", "Move the question that the filter needs before this one."),
    ),
    "bad_filter": (
        "error",
        *("“{condition}”：答案里没有这种情况", "'{condition}': no answer can be like that"),
        *("改正 ask_if 的条件。", "Correct the condition in ask_if."),
    ),
    "filter_mode": (
        "error",
        *("“{condition}”：{modes_zh}里不问那个问题", "'{condition}': that question is not asked by {modes_en}"),
        *("让两个问题用同样的调查方式。", "Ask both questions in the same modes."),
    ),
    "never_asked": (
        "error",
        *("它的调查方式这份问卷都不用", "the survey uses none of its modes"),
        *("改正 modes，或删去这个问题。", "Correct modes, or drop the question."),
    ),
    "no_screening": (
        "warning",
        *("没有甄别题", "there is no screening question"),
        *("开头先问受访者是否属于调查对象。", "Begin by asking whether the person belongs to the survey."),
    ),
    "late_screening": (
        "warning",
        *("甄别题排在别的问题之后", "screens after other questions were asked"),
        *("把甄别题移到最前面。", "Move the screening question to the front."),
    ),
    "early_sensitive": (
        "warning",
        *("敏感或背景问题排在主要问题之前", "is sensitive or demographic and comes before the main questions"),
        *("把敏感和背景问题移到最后。", "Move sensitive and demographic questions to the end."),
    ),
    "specific_first": (
        "warning",
        *("总体评价排在细节之后", "asks about the whole after details"),
        *("先问总体，再问细节。", "Ask about the whole before the details."),
    ),
    "no_purpose": (
        "warning",
        *("没有写明目的", "has no purpose"),
        *("写明答案用来做什么；没有用处就删去。", "Say what the answer is for; drop it if it is for nothing."),
    ),
    "long": (
        "warning",
        *(
            "{mode_zh}约 {zh:.1f} 分钟（英文 {en:.1f} 分钟）",
            "about {en:.1f} minutes by {mode_en} ({zh:.1f} in Chinese)",
        ),
        *("10 分钟起拒访增多：删去用处最小的问题。", "Refusals rise from 10 minutes: drop what serves least."),
    ),
    "too_long": (
        "error",
        *(
            "{mode_zh}约 {zh:.1f} 分钟（英文 {en:.1f} 分钟）",
            "about {en:.1f} minutes by {mode_en} ({zh:.1f} in Chinese)",
        ),
        *("电话最多 20 分钟：删减到 20 分钟以内，最好不到 10 分钟。", "20 minutes is the most: cut it, best below 10."),
    ),
}
_MODE_NAMES = {
    "ivr": ("自动语音", "IVR"),
    "phone": ("电话", "phone"),
    "web": ("网页", "web"),
    "sms": ("短信", "SMS"),
    "face_to_face": ("面访", "face to face"),
}


def lint(
    questionnaire: Questionnaire, wording: Wording | None = None, paces: Mapping[str, Pace] = PACES
) -> pd.DataFrame:
    """Find what is wrong with the structure of a questionnaire, and with its wording when told how.

    Ranges such as "0-10" are read from the options' texts and taken as whole numbers (or as fine as the most
    decimals); "20 以上" includes 20, as Chinese law has it (Civil Code, art. 1259), "over 20" does not.

    Args:
        questionnaire: what to check.
        wording: a function from a question to its ``Finding`` objects; it is called once per question.
        paces: how fast each mode goes.

    Returns:
        Frame with one row per finding and the columns of ``Finding``, in the order of the questions (the whole
        questionnaire first), errors before warnings before hints.

    Source: Dillman, Smyth & Christian (2014); Krosnick & Presser (2010).

    >>> ages = (Option("a", "0-10", "0-10"), Option("b", "10-20", "10-20"), Option("c", "21 以上", "21 or more"))
    >>> age = Question("age", "single", "年龄？", "How old are you?", part="screening", purpose="class", options=ages)
    >>> found = lint(Questionnaire("s", "调查", "Survey", ("web",), (age,)))
    >>> found[["question", "kind", "severity"]].values.tolist()
    [['age', 'overlapping_options', 'error'], ['age', 'no_dont_know', 'hint']]
    """
    found = [*_lint_whole(questionnaire), *_lint_length(questionnaire, paces), *_lint_order(questionnaire)]
    found += [*_lint_filters(questionnaire), *_lint_scales(questionnaire)]
    seen = set()
    for question in questionnaire.questions:
        found += _lint_texts(question.id, [question])
        if question.kind in CHOICES and question.scale not in seen:
            found += [*_lint_texts(question.id, question.options), *_lint_options(question)]
        if question.scale:
            seen.add(question.scale)
        if wording is not None:
            found += wording(question)
    places = {question.id: place for place, question in reversed(list(enumerate(questionnaire.questions, start=1)))}
    found.sort(key=lambda finding: (places.get(finding.question, 0), SEVERITIES.index(finding.severity)))
    return pd.DataFrame([astuple(finding) for finding in found], columns=[field.name for field in fields(Finding)])


def _finding(kind: str, question: str, **facts: Any) -> Finding:
    """Return a finding of one of ``RULES``; ``facts`` fill the places in its message."""
    severity, zh, en, advice_zh, advice_en = RULES[kind]
    return Finding(question, kind, severity, zh.format(**facts), en.format(**facts), advice_zh, advice_en)


def _lint_whole(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Check ids, title, screening, purposes and modes."""
    ids = [question.id for question in questionnaire.questions]
    for name in dict.fromkeys(ids):
        if ids.count(name) > 1:
            yield _finding("duplicate_id", name, count=ids.count(name))
    for text, zh, en in ((questionnaire.title_zh, "中文", "Chinese"), (questionnaire.title_en, "英文", "English")):
        if not text:
            yield _finding("missing_text", "", where_zh="标题", where_en="title", gone_zh=zh, gone_en=en)
    if all(question.part != "screening" for question in questionnaire.questions):
        yield _finding("no_screening", "")
    for question in questionnaire.questions:
        if question.kind != "note" and not question.purpose:
            yield _finding("no_purpose", question.id)
        if not questionnaire.modes_of(question):
            yield _finding("never_asked", question.id)


def _lint_length(questionnaire: Questionnaire, paces: Mapping[str, Pace]) -> Iterator[Finding]:
    """Check how long a telephone interview takes."""
    for mode in questionnaire.modes:
        if mode in TELEPHONE and any(mode in questionnaire.modes_of(question) for question in questionnaire.questions):
            zh, en = minutes_by_mode(questionnaire.for_mode(mode), paces)["estimated_minutes"]
            verdict = _verdict(mode, max(zh, en))
            if verdict != "ok":
                mode_zh, mode_en = _MODE_NAMES[mode]
                yield _finding(verdict, "", zh=zh, en=en, mode_zh=mode_zh, mode_en=mode_en)


def _lint_order(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Check that screening comes first, the whole before details, sensitive and demographic questions last."""
    asked = [question for question in questionnaire.questions if question.kind != "note"]
    parts = [question.part for question in asked]
    for place, question in enumerate(asked):
        if question.part == "screening" and set(parts[:place]) - {"screening"}:
            yield _finding("late_screening", question.id)
        if question.part in ("sensitive", "demographic") and {"overall", "detail"} & set(parts[place:]):
            yield _finding("early_sensitive", question.id)
        if question.part == "overall" and "detail" in parts[:place]:
            yield _finding("specific_first", question.id)


def _lint_filters(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Check that what a filter needs was asked before, in the same modes, and can be answered that way."""
    first: dict[str, int] = {}
    for place, question in enumerate(questionnaire.questions):
        first.setdefault(question.id, place)
    for place, question in enumerate(questionnaire.questions):
        for name, sign, value in question.conditions()[1]:
            condition = f"{name} {sign} {value}"
            if first.get(name, place) >= place:
                kind = "late_filter" if name in first else "unknown_filter"
                yield _finding(kind, question.id, condition=condition)
                continue
            source = questionnaire.questions[first[name]]
            if not _can_hold(source, sign, value):
                yield _finding("bad_filter", question.id, condition=condition)
            modes = [mode for mode in questionnaire.modes_of(question) if mode not in questionnaire.modes_of(source)]
            if modes:
                zh, en = (
                    "、".join(_MODE_NAMES[mode][0] for mode in modes),
                    ", ".join(_MODE_NAMES[mode][1] for mode in modes),
                )
                yield _finding("filter_mode", question.id, condition=condition, modes_zh=zh, modes_en=en)


def _can_hold(source: Question, sign: str, value: str) -> bool:
    """Tell whether an answer to ``source`` can be compared with ``value`` in that way."""
    if source.kind in CHOICES and sign in ("=", "!="):
        return value in {option.code for option in source.options}
    numbers = source.kind == "number" or (source.kind in ("single", "scale") and bool(_numeric(source.options)))
    return numbers and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value) is not None


def _numeric(options: Sequence[Option]) -> list[int]:
    """Return the codes of a scale's points as numbers, sorted; none when one of them is no number."""
    codes = [option.code for option in options if option.code not in NO_OPINION]
    return sorted(map(int, codes)) if all(code.isdecimal() for code in codes) else []


def _lint_scales(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Check each scale once, and the scales against each other."""
    first_of: dict[str, Question] = {}
    seen: set[str] = set()
    negative_first = None
    for question in questionnaire.questions:
        if question.kind != "scale":
            continue
        first = first_of.setdefault(question.purpose, question)
        if question.purpose and question.scale != first.scale:
            facts = {"purpose": question.purpose, "scale": question.scale, "first": first.id, "other": first.scale}
            yield _finding("mixed_scales", question.id, **facts)
        if question.scale in seen:
            continue
        seen.add(question.scale)
        sides = [option.side for option in question.options if option.side in ("negative", "positive")]
        low, high = sides.count("negative"), sides.count("positive")
        if not sides:
            yield _finding("unmarked_scale", question.id)
        elif low != high:
            yield _finding("unbalanced_scale", question.id, low=low, high=high)
        if low and high:
            starts = sides[0] == "negative"
            negative_first = starts if negative_first is None else negative_first
            if starts != negative_first:
                yield _finding("reversed_scale", question.id)
        if len(set(np.diff(_numeric(question.options)).tolist())) > 1:
            codes = ", ".join(option.code for option in question.options)
            yield _finding("missing_point", question.id, codes=codes)


def _lint_texts(name: str, records: Sequence[Question | Option]) -> Iterator[Finding]:
    """Check that a question or its options have their text in both languages."""
    for number, record in enumerate(records, start=1):
        where_zh, where_en = (
            (f"第 {number} 个选项", f"option {number}") if isinstance(record, Option) else ("问题", "question")
        )
        for text, zh, en in ((record.text_zh, "中文", "Chinese"), (record.text_en, "英文", "English")):
            if not text:
                yield _finding("missing_text", name, where_zh=where_zh, where_en=where_en, gone_zh=zh, gone_en=en)


def _lint_options(question: Question) -> Iterator[Finding]:
    """Check the options of a choice or the points of a scale."""
    options = question.options
    if len(options) < 2:
        yield _finding("missing_options", question.id, count=len(options))
        return
    for name in ("code", "text_zh", "text_en"):
        texts = [getattr(option, name) for option in options if getattr(option, name)]
        for text in dict.fromkeys(texts):
            if texts.count(text) > 1:
                yield _finding("duplicate_option", question.id, text=text)
    ranges = any(_spans(question, language)[0] for language in LANGUAGES)
    if question.kind == "single" and ranges:
        yield from _lint_ranges(question)
    codes = {option.code for option in options}
    if len(options) > 2 and question.kind != "scale" and OTHER not in codes and not ranges:
        yield _finding("no_other", question.id)
    if len(options) > 2 and not codes & set(NO_OPINION):
        yield _finding("no_dont_know", question.id)


def wording_by(check: Callable[..., Any]) -> Wording:
    """Make a checker of single texts, such as ``course_lib.text.check_item``, usable by ``lint``.

    Each defect that it finds in the current language's text becomes a warning with the words, the reason and a
    better wording. Notes are not questions and are left out.

    Args:
        check: takes the text, ``lang`` and ``options``; returns an object whose ``evidence`` holds objects with
            ``label``, ``words``, ``why`` and ``better``.
    """

    def wording(question: Question) -> Iterator[Finding]:
        language = current()
        text = getattr(question, f"text_{language}")
        if question.kind == "note" or not text:
            return
        options = [getattr(option, f"text_{language}") for option in question.options]
        told = set()
        for one in check(text, lang=language, options=options).evidence:
            if one.label not in told:
                told.add(one.label)
                message = say(zh=f"“{one.words}”{one.why}", en=f"'{one.words}' {one.why}")
                yield Finding(question.id, one.label, "warning", message, message, one.better, one.better)

    return wording


def in_words(found: pd.DataFrame) -> pd.DataFrame:
    """Return what ``lint`` found as a table for reading, in the current language.

    Args:
        found: result of ``lint``.

    Returns:
        Frame indexed by ``question`` with ``seriousness``, ``finding`` and ``remedy``.

    Raises:
        CourseError: not a result of ``lint``.
    """
    columns = ["question", "severity", f"message_{current()}", f"advice_{current()}"]
    if not isinstance(found, pd.DataFrame) or len(found):  # nothing found is a result too
        need_columns(found, *columns)
    table = found[columns].set_index("question")
    return table.set_axis(["seriousness", "finding", "remedy"], axis=1)


# -- ranges in the texts of options ----------------------------------------------------------------


class _Span(NamedTuple):
    """The numbers that an option covers, both ends included."""

    low: float
    high: float
    option: Option


_N = r"(\d+(?:\.\d+)?)"
_UNIT = r"[^\d~–—-]{0,16}?"
_BETWEEN = re.compile(rf"{_N}{_UNIT}(?:-|–|—|~|〜|至|到|\bto\b)[^\d]{{0,4}}?{_N}")
# The number itself is included: at least, at most. It is not: over, under.
_AT_LEAST = re.compile(
    rf"(?:at least|至少|不少于|不低于)\s*{_N}"
    rf"|{_N}{_UNIT}(?:以上|或更多|\+|\b(?:or|and) (?:more|over|above|older|up)\b)"
)
_AT_MOST = re.compile(
    rf"(?:at most|up to|最多|不超过|不多于|不高于)\s*{_N}"
    rf"|{_N}{_UNIT}(?:以下|以内|或更少|\b(?:or|and) (?:less|fewer|under|below|younger)\b)"
)
_OVER = re.compile(rf"(?:(?<!不)(?:超过|多于|大于|高于)|more than|\bover|above)\s*{_N}")
_UNDER = re.compile(rf"(?:(?<!不)(?:少于|低于|小于)|不满|不足|不到|未满|less than|fewer than|under|below)\s*{_N}")
_ALONE = re.compile(rf"\D{{0,6}}{_N}\D{{0,20}}")


def _spans(question: Question, language: str) -> tuple[list[_Span], float]:
    """Return the ranges of a question's options, smallest first, and the step between numbers; none if no ranges."""
    options = [option for option in question.options if option.code not in (*NO_OPINION, OTHER)]
    texts = [unicodedata.normalize("NFKC", getattr(option, f"text_{language}")).lower() for option in options]
    texts = [re.sub(r"(?<=\d),(?=\d{3})", "", text) for text in texts]
    decimals = max((len(digits) for text in texts for digits in re.findall(r"\d\.(\d+)", text)), default=0)
    step = 10.0**-decimals
    ends = [_ends(text, step) for text in texts]
    spans = [_Span(*end, option) for end, option in zip(ends, options, strict=True) if end]
    if len(spans) < max(2, len(ends)) or all(span.low == span.high for span in spans):
        return [], step
    return sorted(spans, key=lambda span: (span.low, span.high)), step


def _ends(text: str, step: float) -> tuple[float, float] | None:
    """Return the smallest and the largest number that a text covers."""
    if between := _BETWEEN.search(text):
        one, other = sorted(map(float, between.groups()))
        return one, other
    low, high = -np.inf, np.inf
    if found := _AT_LEAST.search(text):
        low = float(found[1] or found[2])
    elif found := _OVER.search(text):
        low = float(found[1]) + step
    if found := _AT_MOST.search(text):
        high = float(found[1] or found[2])
    elif found := _UNDER.search(text):
        high = float(found[1]) - step
    if np.isinf(low) and np.isinf(high):
        alone = _ALONE.fullmatch(text)
        return (float(alone[1]), float(alone[1])) if alone else None
    return low, high


def _lint_ranges(question: Question) -> Iterator[Finding]:
    """Check in both languages that the ranges of the options neither overlap nor leave a gap."""
    told: dict[tuple[str, str, str], Finding] = {}  # what both languages show is told once

    def tell(kind: str, one: Option, other: Option) -> None:
        facts = {"one_zh": one.text_zh, "one_en": one.text_en, "other_zh": other.text_zh, "other_en": other.text_en}
        told[kind, one.code, other.code] = _finding(kind, question.id, **facts)

    for language in LANGUAGES:
        spans, step = _spans(question, language)
        if not spans:
            continue
        top = spans[0]
        if 0 < top.low < np.inf:
            tell("no_bottom_option", top.option, top.option)
        for span in spans[1:]:
            if span.low < top.high + step / 2:
                tell("overlapping_options", top.option, span.option)
            elif span.low > top.high + step * 1.5:
                tell("gap_in_options", top.option, span.option)
            top = max(top, span, key=lambda one: one.high)
        if np.isfinite(top.high):
            tell("no_top_option", top.option, top.option)
    yield from told.values()


# -- export ----------------------------------------------------------------------------------------

_LABELS = {"zh": "label::中文 (zh)", "en": "label::English (en)"}
_TYPES = {"single": "select_one", "scale": "select_one", "multiple": "select_multiple", "number": "integer"}


def to_xlsform(questionnaire: Questionnaire, path: str | Path) -> None:
    """Write the questionnaire as an XLSForm in both languages, ready for ODK or KoboToolbox.

    Export ``questionnaire.for_mode("web")`` when its modes ask different questions.

    Args:
        questionnaire: what to export; ``lint`` must find no error in it, but for its length.
        path: the .xlsx file.

    Raises:
        CourseError: the questionnaire has errors (the first ones are named), or the file cannot be written.

    Source: the XLSForm standard, xlsform.org.
    """
    found = lint(questionnaire)
    found = found[(found["severity"] == "error") & (found["kind"] != "too_long")]
    if len(found):
        zh, en = ("；".join((found["question"] + " " + found[f"message_{language}"])[:3]) for language in LANGUAGES)
        raise CourseError(
            say(
                zh=f"问卷有 {len(found)} 处错误，不能导出：{zh}。请先按 lint 的结果改正。",
                en=f"The questionnaire has {len(found)} error(s) and is not exported: {en}. Correct what lint finds.",
            )
        )
    survey, choices = [], []
    listed: set[str] = set()
    known = {question.id: question for question in questionnaire.questions}
    for question in questionnaire.questions:
        name = question.scale or question.id
        kind = _TYPES.get(question.kind, question.kind)
        survey.append(
            {
                "type": f"{kind} {name}" if question.options else kind,
                "name": question.id,
                **_labels(question),
                "relevant": _relevant(question, known),
                "required": "yes" if question.required and question.kind != "note" else "",
            }
        )
        if name not in listed:
            choices += [{"list_name": name, "name": option.code, **_labels(option)} for option in question.options]
            listed.add(name)
    settings = {
        "form_title": f"{questionnaire.title_zh} / {questionnaire.title_en}",
        "form_id": questionnaire.id,
        "default_language": _LABELS["zh"].removeprefix("label::"),
    }
    _write_sheets(
        {
            "survey": (("type", "name", *_LABELS.values(), "relevant", "required"), survey),
            "choices": (("list_name", "name", *_LABELS.values()), choices),
            "settings": (tuple(settings), [settings]),
        },
        path,
    )


def _labels(record: Question | Option) -> dict[str, str]:
    return {_LABELS["zh"]: record.text_zh, _LABELS["en"]: record.text_en}


def _relevant(question: Question, known: Mapping[str, Question]) -> str:
    """Return the filter as an XPath expression."""
    joined, parts = question.conditions()
    written = []
    for source, sign, value in parts:
        if known[source].kind == "multiple":
            chosen = f"selected(${{{source}}}, '{value}')"
            written.append(chosen if sign == "=" else f"not({chosen})")
        else:
            quoted = f"'{value}'" if known[source].kind in CHOICES and sign in ("=", "!=") else value
            written.append(f"${{{source}}} {sign} {quoted}")
    return f" {joined} ".join(written)
