"""Customer-service and satisfaction management, computed, seen and practised.

Modules load on first use, so that ``import course_lib`` costs little more than ``import pandas``.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

# What a learner's notebook asks for by name, and the module that has it.
_EXPORTS = {
    "load_dataset": "course_lib.datasets",
    "display": "course_lib.labels",
    "label": "course_lib.labels",
    "open_exercise": "course_lib.teaching.exercise",
    "show_quiz": "course_lib.teaching.quiz",
}

__all__ = sorted(_EXPORTS)


def __getattr__(name: str) -> Any:
    if name in _EXPORTS:
        return getattr(import_module(_EXPORTS[name]), name)
    raise AttributeError(f"module 'course_lib' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_EXPORTS])
