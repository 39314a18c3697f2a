"""The narrow window through which a check sees an answer.

:class:`Subject` is what stands on the learner's side of the border: here it lives in the same process
(``local``), for a grader in a sandboxed child. :class:`Value` turns the plain data that comes back into the form
that a check needs, and accepts every reasonable way to write the same answer.
"""

import re
import unicodedata
from typing import Any, Protocol

import numpy as np
import pandas as pd

from course_lib.checks.plain import Blank, FigureFacts, Mapping, Opaque
from course_lib.errors import CourseError
from course_lib.language import say


class Missing(Exception):
    """The name is not there or still holds ``...``: not answered yet, which is no error."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class WrongKind(CourseError):
    """The answer is there, but of a form that the check cannot read; the text says what was expected."""


class AnswerRaised(CourseError):
    """The learner's own code raised an error while a check used it."""

    def __init__(self, type_name: str, text: str) -> None:
        self.type_name, self.text = type_name, text
        super().__init__(
            say(
                zh=f"你的代码运行时出错：{type_name}：{text}。先单独运行这一格，按错误的最后一行修改。",
                en=f"Your code raised {type_name}: {text}. Run the cell on its own and mend what the last line says.",
            )
        )


class Subject(Protocol):
    """The learner's side of the border. Every method returns plain data or raises ``AnswerRaised``."""

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
            raise Missing(name)
        self.name = name
        self.data = data

    def number(self) -> float:
        """Return one number; a bare number, a numpy scalar or a container with exactly one number will do."""
        data = _unwrapped(self.data)
        if isinstance(data, bool) or not isinstance(data, int | float):
            raise self._wrong(zh="一个数", en="one number")
        return float(data)

    def truth(self) -> bool:
        """Return True or False; ``numpy.bool`` and 0/1 are read as such."""
        data = _unwrapped(self.data)
        if isinstance(data, bool) or data in (0, 1):
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
        """Return the one letter chosen, as a capital: ``'b'``, ``' B '``, ``['B']`` and full-width ``'Ｂ'`` are B."""
        letters = self._letters()
        if len(letters) != 1:
            raise self._wrong(zh="一个选项的字母，例如 'A'", en="the letter of one option, such as 'A'")
        return letters[0]

    def choices(self) -> frozenset[str]:
        """Return the set of letters chosen."""
        return frozenset(self._letters())

    def order(self) -> list[str]:
        """Return letters in the order given: a list, a tuple, ``'BADC'``, ``'B,A,D,C'`` or ``'B > A > D > C'``."""
        if isinstance(self.data, Mapping):
            raise self._wrong(zh="按顺序排列的字母，例如 ['B', 'A']", en="letters in order, such as ['B', 'A']")
        return self._letters()

    def mapping(self) -> dict[Any, Any]:
        """Return a dict; a dict, a Series (index -> value) or a frame with two columns will do."""
        data = self.data
        if isinstance(data, Mapping):
            pairs = list(data.pairs)
        elif isinstance(data, pd.Series):
            pairs = [(_plain_scalar(key), _plain_scalar(item)) for key, item in data.items()]
        elif isinstance(data, pd.DataFrame) and data.shape[1] == 1:
            pairs = [(_plain_scalar(key), _plain_scalar(item)) for key, item in data.iloc[:, 0].items()]
        elif isinstance(data, pd.DataFrame) and data.shape[1] == 2:
            pairs = [(_plain_scalar(key), _plain_scalar(item)) for key, item in data.itertuples(index=False)]
        elif isinstance(data, list) and data and all(isinstance(item, list) and len(item) == 2 for item in data):
            pairs = [(item[0], item[1]) for item in data]
        else:
            raise self._wrong(zh="名称到数值的对应，例如 {'A': 1}", en="names with their values, such as {'A': 1}")
        if any(_is_blank(item) for _, item in pairs):
            raise Missing(self.name)
        return {key.strip() if isinstance(key, str) else key: item for key, item in pairs}

    def numbers(self) -> np.ndarray:
        """Return numbers as a one-dimensional float array, in the order given."""
        data = self.data
        if isinstance(data, Mapping):
            data = [item for _, item in data.pairs]
        if isinstance(data, pd.DataFrame) and 1 in data.shape:
            data = data.to_numpy().ravel()
        if isinstance(data, list) and any(_is_blank(item) for item in data):
            raise Missing(self.name)
        try:
            array = np.asarray(data, dtype=float)
        except (TypeError, ValueError):
            raise self._wrong(zh="一列数", en="a list of numbers") from None
        if array.ndim != 1 or isinstance(data, str):
            raise self._wrong(zh="一列数", en="a list of numbers")
        return array

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
        missing = data.isna()
        texts = data.astype(object).map(str).str.strip().astype(object)
        texts[missing] = None
        return texts

    def frame(self) -> pd.DataFrame:
        """Return a table; a Series, a dict of columns or a list of rows will do."""
        data = self.data
        if isinstance(data, pd.DataFrame):
            return data
        if isinstance(data, pd.Series):
            return data.to_frame(name=data.name if data.name is not None else "value")
        try:
            plain = _native(data)
            if isinstance(plain, dict | list) and plain:
                return pd.DataFrame(plain)
        except (TypeError, ValueError):
            pass
        raise self._wrong(zh="一张表（DataFrame）", en="a table (DataFrame)")

    def figure(self) -> FigureFacts:
        """Return the facts of a figure; a figure, its axes or its bars will do."""
        if isinstance(self.data, FigureFacts):
            return self.data
        raise self._wrong(
            zh="一张图（把画图函数返回的 ax 赋给它）", en="a figure (give it the ax that the plotting function returns)"
        )

    def _letters(self) -> list[str]:
        data = self.data
        if isinstance(data, np.ndarray | pd.Series):
            data = list(data)
        if isinstance(data, str):
            data = _split_letters(data)
        if not isinstance(data, list) or not data:
            raise self._wrong(zh="选项的字母，例如 'A'", en="letters of options, such as 'A'")
        if any(_is_blank(item) for item in data):
            raise Missing(self.name)
        if not all(isinstance(item, str) for item in data):
            raise self._wrong(zh="选项的字母，例如 'A'", en="letters of options, such as 'A'")
        letters = [_fold(item) for item in data]
        if letters == [""]:
            raise Missing(self.name)
        return letters

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
    if isinstance(data, list):
        return bool(data) and all(_is_blank(item) for item in data)
    if isinstance(data, Mapping):
        return bool(data.pairs) and all(_is_blank(item) for _, item in data.pairs)
    return False


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


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().strip(".。、)(").upper()


def _split_letters(text: str) -> list[str]:
    folded = _fold(text)
    if re.fullmatch(r"[A-Z]+", folded) and len(folded) <= 12:
        return list(folded)
    return [part for part in re.split(r"[\s,;、>→\-|/+]+", folded) if part]


_KINDS = {
    bool: ("True/False", "True/False"),
    int: ("一个数", "a number"),
    float: ("一个数", "a number"),
    str: ("一段文字", "a text"),
    list: ("一个列表", "a list"),
    Mapping: ("一个字典", "a dict"),
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
    zh, en = _KINDS.get(type(data), (type(data).__name__, type(data).__name__))
    return f"{zh}。", f"{en}."
