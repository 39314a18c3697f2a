"""The narrow window through which a check sees an answer.

:class:`Subject` is what stands on the learner's side of the border: here it lives in the same process
(``local``), for a grader in a sandboxed child. :class:`Value` turns the plain data that comes back into the form
that a check needs, and accepts every reasonable way to write the same answer.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, Protocol

import numpy as np
import pandas as pd

from course_lib.checks.plain import Blank, FigureFacts, Mapping, Opaque, Unordered
from course_lib.errors import CourseError
from course_lib.language import say


class Missing(Exception):
    """The name is not there (``absent``) or still holds ``...``: not answered yet, which is no error."""

    def __init__(self, name: str, *, absent: bool = False) -> None:
        super().__init__(name)
        self.name, self.absent = name, absent


class WrongKind(CourseError):
    """The answer is there, but of a form that the check cannot read; the text says what was expected."""


class AnswerRaised(CourseError):
    """The learner's own code raised an error while a check used it: in ``call``, or run again with other inputs."""

    def __init__(self, type_name: str, text: str, call: str = "") -> None:
        self.type_name, self.text = type_name, text
        zh, en = f"{type_name}：{text}。", f"{type_name}: {text}."
        super().__init__(
            say(zh=f"用 {call} 试你的函数时出错：{zh}", en=f"{call} raised {en}")
            if call
            else say(zh=f"换别的输入运行你的代码时出错：{zh}", en=f"With other inputs your code raised {en}")
        )


class Subject(Protocol):
    """The learner's side of the border. Every method returns plain data or raises ``AnswerRaised``, ``WrongKind``."""

    def fetch(self, name: str) -> Any:
        """Return a plain copy of the object called ``name``, or ``Blank``."""

    def call(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call the function called ``name`` with plain arguments and return a plain copy of its result."""

    def rerun(self, name: str, given: dict[str, Any]) -> Any:
        """Run the answer cell again with the names in ``given`` replaced; return a plain copy of ``name``."""


class Answer:
    """One learner's answer to one task, seen as plain data."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._made: dict[Any, Any] = {}

    def once(self, make: "Callable[[Answer], Any]") -> Any:
        """Return ``make(self)``, worked out once for all checks of the task; none of them may change it."""
        if make not in self._made:
            self._made[make] = make(self)
        return self._made[make]

    def __getitem__(self, name: str) -> "Value":
        return Value(name, self._subject.fetch(name))

    def call(self, name: str, *args: Any, **kwargs: Any) -> "Value":
        """Call the learner's function ``name`` with plain arguments."""
        return Value(f"{name}(…)", self._subject.call(name, args, kwargs))

    def rerun(self, name: str, **given: Any) -> "Value":
        """Run the task's cell again with other inputs and return what it then calls ``name``."""
        return Value(name, self._subject.rerun(name, given))


class Value:
    """Plain data and the forms in which a check may ask for it."""

    def __init__(self, name: str, data: Any) -> None:
        if _is_blank(data):
            absent = isinstance(data, Blank) and bool(data.name)
            raise Missing(data.name if absent else name, absent=absent)
        self.name = name
        self.data = data

    def number(self) -> float:
        """Return one number; a bare number, a numpy scalar or a container with exactly one number will do."""
        data = _unwrapped(self.data)
        if not _is_number(data) or data != data:
            raise self._wrong(zh="一个数", en="one number")
        return float(data)

    def truth(self) -> bool:
        """Return True or False; ``numpy.bool`` and 0/1 are read as such."""
        data = _unwrapped(self.data)
        if isinstance(data, bool) or (_is_number(data) and data in (0, 1)):
            return bool(data)
        raise self._wrong(zh="True 或 False", en="True or False")

    def text(self) -> str:
        """Return a text without the spaces around it."""
        data = _unwrapped(self.data)
        if not isinstance(data, str):
            raise self._wrong(zh="一段文字（写在引号里）", en="a text (in quotes)")
        if not data.strip() or data.strip() in ("...", "…", "……"):
            raise Missing(self.name)
        return data.strip()

    def choice(self) -> str:
        """Return the one letter chosen, as a capital: ``'b'``, ``' B '``, ``['B']``, ``'选B'``, ``'Ｂ'`` are B."""
        letters = self._letters()
        if len(letters) != 1:
            raise self._wrong(zh="一个选项的字母，例如 'A'", en="the letter of one option, such as 'A'")
        return letters[0]

    def choices(self) -> frozenset[str]:
        """Return the set of letters chosen."""
        return frozenset(self._letters())

    def order(self) -> list[str]:
        """Return letters in the order given: a list, a tuple, ``'BADC'``, ``'B,A,D,C'`` or ``'B > A > D > C'``."""
        if isinstance(self.data, Mapping | Unordered):
            raise self._wrong(zh="按顺序排列的字母，例如 ['B', 'A']", en="letters in order, such as ['B', 'A']")
        return self._letters()

    def mapping(self) -> dict[Any, Any]:
        """Return a dict; a dict, a Series (index -> value) or a frame with two columns will do, each name once."""
        data = self.data
        if isinstance(data, Mapping):
            pairs = list(data.pairs)
        elif isinstance(data, pd.Series):
            pairs = [(_plain_scalar(key), _plain_scalar(item)) for key, item in data.items()]
        elif isinstance(data, pd.DataFrame) and data.shape[1] == 1:
            pairs = [(_plain_scalar(key), _plain_scalar(item)) for key, item in data.iloc[:, 0].items()]
        elif isinstance(data, pd.DataFrame) and data.shape[1] == 2 and data.index.name is None:
            pairs = [(_plain_scalar(key), _plain_scalar(item)) for key, item in data.itertuples(index=False)]
        elif isinstance(data, list) and data and all(isinstance(item, list) and len(item) == 2 for item in data):
            pairs = [(item[0], item[1]) for item in data if not isinstance(item[0], list)]
        else:
            raise self._wrong(zh="名称到数值的对应，例如 {'A': 1}", en="names with their values, such as {'A': 1}")
        self._complete([item for _, item in pairs])
        found = {key.strip() if isinstance(key, str) else key: item for key, item in pairs}
        if len(found) != len(data.pairs if isinstance(data, Mapping) else data):
            raise self._wrong(zh="名称到数值的对应，每个名称只出现一次", en="names with their values, each name once")
        return found

    def numbers(self) -> np.ndarray:
        """Return numbers as a one-dimensional float array, in the order given."""
        data = self.data
        if isinstance(data, Mapping):
            data = [item for _, item in data.pairs]
        if isinstance(data, pd.DataFrame) and 1 in data.shape:
            data = data.to_numpy().ravel()
        if isinstance(data, np.ndarray) and data.ndim == 1:
            data = pd.Series(data)
        if isinstance(data, pd.Series):
            if data.dtype.kind in "iuf":
                return data.to_numpy(dtype=float, na_value=np.nan)
            data = [_plain_scalar(item) for item in data]
        if not isinstance(data, list):
            raise self._wrong(zh="一列数", en="a list of numbers")
        self._complete(data)
        if not all(_is_number(item) or item is None or item is pd.NA for item in data):
            raise self._wrong(zh="一列数", en="a list of numbers")
        return pd.to_numeric(pd.Series(data, dtype=object)).to_numpy(dtype=float, na_value=np.nan)

    def labels(self) -> pd.Series:
        """Return one label a row as a Series of texts; a missing label stays missing, the index is kept."""
        data = self.data
        if isinstance(data, pd.DataFrame) and data.shape[1] == 1:
            data = data.iloc[:, 0]
        if isinstance(data, list) or (isinstance(data, np.ndarray) and data.ndim == 1):
            data = pd.Series(list(data), dtype=object)
        if isinstance(data, Mapping):
            data = pd.Series(dict(data.pairs), dtype=object)
        if not isinstance(data, pd.Series):
            raise self._wrong(zh="一列标签，每行一个", en="a column with one label a row")
        texts = data.astype(object)
        if pd.api.types.infer_dtype(texts, skipna=True) == "string":  # few different ones, as a rule
            codes, kinds = pd.factorize(texts)
            stripped = np.array([*(kind.strip() for kind in kinds), None], dtype=object)
            return pd.Series(stripped[codes], index=data.index, name=data.name, dtype=object)
        self._complete(_cells(data))
        missing = data.isna()
        texts = texts.map(str).str.strip().astype(object)
        texts[missing] = None
        return texts

    def frame(self) -> pd.DataFrame:
        """Return a table; a Series, a dict of columns, a list of rows or a two-dimensional array will do."""
        data = self.data
        if isinstance(data, np.ndarray) and data.ndim == 2:
            data = pd.DataFrame(data)
        self._complete(_cells(data))
        if isinstance(data, pd.DataFrame):
            return data
        if isinstance(data, pd.Series):
            return data.to_frame(name=data.name if data.name is not None else "value")
        try:
            plain = _native(data)
            if isinstance(plain, dict | list) and plain:
                table = pd.DataFrame(plain)
                self._complete(_cells(table))
                return table
        except (TypeError, ValueError):
            pass
        raise self._wrong(zh="一张表（DataFrame）", en="a table (DataFrame)")

    def figure(self) -> FigureFacts:
        """Return the facts of a figure; a figure, its axes, ``(fig, ax)``, its bars or its lines will do."""
        data = self.data
        if isinstance(data, list) and data:
            data = data[-1]  # (fig, ax): the axes are the more exact of the two
        if isinstance(data, FigureFacts):
            return data
        raise self._wrong(
            zh="一张图（把画图函数返回的 ax 赋给它）", en="a figure (give it the ax that the plotting function returns)"
        )

    def _letters(self) -> list[str]:
        data = _unwrapped(self.data)
        if isinstance(data, str):
            letters = _split_letters(data)
            if letters == []:
                raise Missing(self.name)
        else:
            if isinstance(data, Unordered):
                data = data.items
            items = list(data) if isinstance(data, list | tuple | np.ndarray | pd.Series) else []
            self._complete(items)
            each = [_split_letters(item) if isinstance(item, str) else None for item in items]
            if [] in each:
                raise Missing(self.name)
            letters = [found[0] for found in each if found and len(found) == 1]
            if len(letters) != len(items):
                letters = None
        if not letters:
            raise self._wrong(zh="选项的字母，例如 'A'", en="letters of options, such as 'A'")
        return letters

    def _complete(self, items: Iterable[Any]) -> None:
        if any(_is_blank(item) for item in items):
            raise Missing(self.name)

    def _wrong(self, *, zh: str, en: str) -> WrongKind:
        found_zh, found_en = _describe(self.data)
        return WrongKind(
            say(
                zh=f"`{self.name}` 应该是{zh}，现在是{found_zh}",
                en=f"`{self.name}` should be {en}, but it is {found_en}",
            )
        )


def _is_blank(data: Any) -> bool:
    if isinstance(data, Blank):
        return True
    cells = _cells(data)
    return bool(cells) and all(_is_blank(item) for item in cells)


def _cells(data: Any) -> list[Any]:
    """Return what may hold ``...``: the items of a container, the cells of a table when one of them is no number."""
    if isinstance(data, list):
        return data
    if isinstance(data, Unordered):
        return list(data.items)
    if isinstance(data, Mapping):
        return [item for _, item in data.pairs]
    if isinstance(data, pd.DataFrame):
        live = [place for place, kind in enumerate(data.dtypes) if kind == "object"]
        return [cell for place in live for cell in _cells(data.iloc[:, place])]
    if isinstance(data, np.ndarray | pd.Series) and data.dtype == object:
        return list(data.ravel() if isinstance(data, np.ndarray) else data)
    return []


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _unwrapped(data: Any) -> Any:
    while True:
        if isinstance(data, pd.DataFrame | pd.Series | np.ndarray) and data.size == 1:
            data = _plain_scalar(np.asarray(data, dtype=object).ravel()[0])
        elif isinstance(data, list) and len(data) == 1:
            data = data[0]
        else:
            return data


def _plain_scalar(value: Any) -> Any:
    value = value.item() if isinstance(value, np.generic) else value
    return Blank() if value is ... else value


def _native(data: Any) -> Any:
    if isinstance(data, Mapping):
        return {key: _native(item) for key, item in data.pairs}
    if isinstance(data, list):
        return [_native(item) for item in data]
    return data


_BETWEEN_LETTERS = re.compile(r"""=>|->|[\s,;:.。、>→⇒\-|/+&·・()\[\]{}'"“”‘’]|和|与|选项?|\bAND\b""")


def _split_letters(text: str) -> list[str] | None:
    """Return the letters in ``text``, none when it is blank; None when there is something else in it."""
    folded = unicodedata.normalize("NFKC", text).upper()
    parts = _BETWEEN_LETTERS.sub(" ", folded).split()
    if len(parts) == 1 and re.fullmatch(r"[A-Z]{1,12}", parts[0]):
        return list(parts[0])
    return parts if all(re.fullmatch(r"[A-Z]", part) for part in parts) else None


_KINDS = {
    bool: ("True/False", "True/False"),
    int: ("一个数", "a number"),
    float: ("一个数", "a number"),
    str: ("一段文字", "a text"),
    list: ("一个列表", "a list"),
    Mapping: ("一个字典", "a dict"),
    Unordered: ("一个集合（没有顺序）", "a set (which has no order)"),
    np.ndarray: ("一个数组", "an array"),
    pd.Series: ("表里的一列", "a column"),
    pd.DataFrame: ("一张表", "a table"),
    FigureFacts: ("一张图", "a figure"),
}


def _describe(data: Any) -> tuple[str, str]:
    if isinstance(data, Opaque):
        return (f"类型为 {data.type_name} 的对象。", f"an object of type {data.type_name}.")
    if data is None:
        return ("空的（None）。函数里是不是忘了写 return？", "nothing (None). Was `return` left out of a function?")
    if isinstance(data, float) and data != data:
        return ("空值（NaN）。", "a missing value (NaN).")
    zh, en = _KINDS.get(type(data), (type(data).__name__, type(data).__name__))
    return f"{zh}。", f"{en}."
