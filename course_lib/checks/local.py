"""A subject in the same process: what the learner's own ``check("task")`` uses."""

import ast
import contextlib
import copy
import symtable
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from course_lib.checks.answers import AnswerRaised, WrongKind
from course_lib.checks.plain import Blank, export
from course_lib.language import say


class LocalSubject:
    """The names of a running notebook, and the cells that were run.

    Args:
        namespace: the notebook's names; read, never changed.
        cells: the sources of the cells run so far, oldest first; ``rerun`` takes those that make the name.
    """

    def __init__(self, namespace: dict[str, Any], cells: Iterable[str] = ()) -> None:
        self._namespace = namespace
        self._cells = list(cells)

    def fetch(self, name: str) -> Any:
        """Return a plain copy of the object called ``name``, or ``Blank``."""
        return export(self._namespace[name]) if name in self._namespace else Blank(name)

    def call(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call the learner's function with copies of the arguments."""
        function = self._namespace.get(name, ...)
        if function is ...:
            return Blank(name)
        if not callable(function):
            raise WrongKind(
                say(
                    zh=f"`{name}` 应该是一个函数：用 def 定义它。",
                    en=f"`{name}` should be a function: define it with def.",
                )
            )
        text = call_text(name, args, kwargs)
        with _quietly(text):
            return export(function(*copy.deepcopy(args), **copy.deepcopy(kwargs)))

    def rerun(self, name: str, given: dict[str, Any]) -> Any:
        """Run what makes ``name`` from the inputs again, in a copy of the names, with ``given`` in place of them."""
        cells = _replayed([_Cell.read(source) for source in self._cells], name, set(given))
        if not cells:
            return Blank(name)
        used = frozenset().union(*(cell.loads for cell in cells))
        names = copied_names(self._namespace, None if used & _BY_NAME else used - set(given))
        names.pop(name, None)
        names.update(copy.deepcopy(given))
        with _quietly():
            for cell in cells:
                exec(compile(cell.source, "<answer>", "exec"), names)
            return export(names[name]) if name in names else Blank(name)


@contextlib.contextmanager
def _quietly(call: str = "") -> Iterator[None]:
    """Run the learner's code: nothing it prints or draws is shown (it may be hidden data), its errors are told."""
    from IPython.utils.capture import capture_output  # only notebooks and builds run learners' code

    before = _open_figures()
    try:
        with capture_output():
            yield
    except (Exception, SystemExit) as error:
        raise AnswerRaised(type(error).__name__, str(error), call) from None
    finally:
        for number in _open_figures() - before:
            sys.modules["matplotlib.pyplot"].close(number)


def _open_figures() -> set[int]:
    pyplot = sys.modules.get("matplotlib.pyplot")
    return set(pyplot.get_fignums()) if pyplot else set()


def call_text(name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    """Return a call as a learner would write it; tables stand there by the name of their type."""
    parts = [_short(arg) for arg in args] + [f"{key}={_short(arg)}" for key, arg in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def _short(arg: Any) -> str:
    arg = arg.item() if isinstance(arg, np.generic) else arg
    text = repr(arg)
    return text if len(text) <= 60 and not isinstance(arg, pd.DataFrame | pd.Series) else type(arg).__name__


@dataclass(frozen=True)
class _Cell:
    """A cell's source and the names that its top level binds, changes in part (``x[0] = …``) or needs from before."""

    source: str
    binds: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    reads: frozenset[str] = frozenset()
    loads: frozenset[str] = frozenset()  # every name in it that is not only bound

    @classmethod
    @lru_cache(1000)  # a grader asks the same notebook many times
    def read(cls, source: str) -> "_Cell":
        try:
            tree, table = ast.parse(source), symtable.symtable(source, "<cell>", "exec")
        except (SyntaxError, ValueError):
            return cls(source)
        bound_on: dict[str, int] = {}
        changed_on: dict[str, int] = {}
        for node, line in _top_level(tree, 0):
            if isinstance(node, ast.AugAssign) or (
                isinstance(node, ast.Subscript | ast.Attribute) and isinstance(node.ctx, ast.Store)
            ):
                changed_on.setdefault(_root(node.target if isinstance(node, ast.AugAssign) else node), line)
            names = []
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names = [node.id]
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                names = [node.name]
            elif isinstance(node, ast.Import | ast.ImportFrom):
                names = [alias.asname or alias.name.split(".")[0] for alias in node.names]
            for name in names:
                bound_on.setdefault(name, line)
        loads = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)]
        local = {node.id for node in loads} - _free_names(table)
        reads = {node.id for node in loads if node.lineno <= bound_on.get(node.id, node.lineno)} - local
        reads |= {name for name, line in changed_on.items() if line <= bound_on.get(name, line)}
        loaded = frozenset(node.id for node in loads) | frozenset(changed_on)
        return cls(source, frozenset(bound_on), frozenset(changed_on), frozenset(reads), loaded)


def _top_level(node: ast.AST, line: int) -> Iterator[tuple[ast.AST, int]]:
    """Yield each node that runs in the cell's own scope, with the line by whose end its names are bound."""
    for child in ast.iter_child_nodes(node):
        ends = isinstance(child, ast.Assign | ast.AnnAssign)
        here = line or getattr(child, "end_lineno" if ends else "lineno", 0)
        yield child, here
        if isinstance(child, ast.AugAssign):
            yield from _top_level(child.value, here)
            if not isinstance(child.target, ast.Name):
                yield from _top_level(child.target, here)
        elif not isinstance(child, _SCOPES):
            yield from _top_level(child, here if ends or line else 0)


_SCOPES = (
    ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda
    | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
)  # fmt: skip


def _free_names(table: symtable.SymbolTable) -> set[str]:
    """Return the names that a cell or a function in it takes from the notebook."""
    top = table.get_type() == "module"
    names = {symbol.get_name() for symbol in table.get_symbols() if top or symbol.is_global()}
    return names.union(*(_free_names(child) for child in table.get_children()))


def _root(node: ast.AST) -> str:
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _replayed(cells: list[_Cell], name: str, given: set[str]) -> list[_Cell]:
    """Return the cells to run again for ``name``, oldest first: what it is made from, as far as ``given`` matters.

    From the last cell that binds ``name``, and those that change it later, back to the cells that bind what these
    read; of the latter only those that depend on ``given``, whose own values are never replaced.
    """
    needed = {name}
    chain: list[_Cell] = []
    for cell in reversed(cells):
        if (cell.binds | cell.changes) & needed:
            chain.insert(0, cell)
            needed = (needed - cell.binds) | cell.reads
    if not any(name in cell.binds for cell in chain):
        return []
    fresh, chosen = set(given), []
    for cell in chain:
        made = cell.binds | cell.changes
        if name in made or (cell.reads & fresh and cell.binds & given <= cell.reads):
            chosen.append(cell)
            fresh |= made
    return chosen


_BY_NAME = frozenset({"globals", "locals", "vars", "eval", "exec", "get_ipython"})  # reach names that nobody sees


def copied_names(namespace: dict[str, Any], used: frozenset[str] | None = None) -> dict[str, Any]:
    """Return the names with copies of tables, arrays and containers, so that running a cell leaves these unchanged.

    Args:
        namespace: the names.
        used: those that the cell can reach; None = all. The others are not copied.
    """
    return {key: _copied(value) if used is None or key in used else value for key, value in namespace.items()}


def _copied(value: Any) -> Any:
    if isinstance(value, pd.DataFrame | pd.Series | np.ndarray):
        return value.copy()
    return copy.copy(value) if type(value) in (list, dict, set) else value
