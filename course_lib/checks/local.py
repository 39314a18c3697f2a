"""A subject in the same process: what the learner's own ``check("task")`` uses."""

import ast
import copy
from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from course_lib.checks.answers import AnswerRaised
from course_lib.checks.plain import Blank, export


class LocalSubject:
    """The names of a running notebook, and the cells that were run.

    Args:
        namespace: the notebook's names; read, never changed.
        cells: the sources of the cells run so far, oldest first; ``rerun`` takes the last one that binds the name.
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
            raise AnswerRaised("TypeError", f"{name} is not a function")
        try:
            result = function(*copy.deepcopy(args), **copy.deepcopy(kwargs))
        except Exception as error:
            raise AnswerRaised(type(error).__name__, str(error)) from None
        return export(result)

    def rerun(self, name: str, given: dict[str, Any]) -> Any:
        """Run the cell that binds ``name`` again, in a copy of the names, with ``given`` in place of the inputs."""
        source = next((cell for cell in reversed(self._cells) if name in bound_names(cell)), None)
        if source is None:
            return Blank(name)
        names = copied_names(self._namespace)
        names.pop(name, None)
        names.update(copy.deepcopy(given))
        try:
            exec(compile(source, "<answer>", "exec"), names)
        except Exception as error:
            raise AnswerRaised(type(error).__name__, str(error)) from None
        return export(names[name]) if name in names else Blank(name)


def bound_names(source: str) -> set[str]:
    """Return the names that the top level of a cell assigns or defines; none for a cell that does not parse."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return set()
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Subscript | ast.Attribute) and isinstance(node.ctx, ast.Store):
            root: ast.AST = node
            while isinstance(root, ast.Subscript | ast.Attribute):
                root = root.value
            if isinstance(root, ast.Name):
                names.add(root.id)
    return names


def copied_names(namespace: dict[str, Any]) -> dict[str, Any]:
    """Return the names with copies of tables, arrays and containers, so that running a cell leaves these unchanged."""
    return {key: _copied(value) for key, value in namespace.items()}


def _copied(value: Any) -> Any:
    if isinstance(value, pd.DataFrame | pd.Series | np.ndarray):
        return value.copy()
    return copy.copy(value) if type(value) in (list, dict, set) else value
