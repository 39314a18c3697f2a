"""One page for each module of models, made from the docstrings."""

import importlib
import inspect
import re
import textwrap
from pathlib import Path
from types import ModuleType
from typing import Any

from course_lib.authoring.parsing import PARSING

SECTIONS = ("Args", "Returns", "Raises", "Attributes")


def model_modules() -> list[str]:
    """Return the names of the model modules, in order of the alphabet."""
    folder = Path(__file__).resolve().parent.parent / "models"
    return sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")


def api_page(name: str) -> str:
    """Return the page of one module of ``course_lib.models`` as markdown."""
    with PARSING:  # inspect parses the source to find a class
        return _page(importlib.import_module(f"course_lib.models.{name}"))


def _page(module: ModuleType) -> str:
    name = module.__name__.rpartition(".")[2]
    parts = [f"# course_lib.models.{name}", _prose(inspect.getdoc(module) or "")]
    for member in _public(module):
        parts.append(f"## {member.__name__}\n\n```python\n{_signature(member)}\n```")
        parts.append(_prose(inspect.getdoc(member) or ""))
    return "\n\n".join(parts).rstrip() + "\n"


def _public(module: ModuleType) -> list[Any]:
    """Return the public functions and classes that the module defines, in the order of its source."""
    members = [
        member
        for name, member in vars(module).items()
        if not name.startswith("_")
        and getattr(member, "__module__", None) == module.__name__
        and (inspect.isfunction(member) or inspect.isclass(member))
    ]
    return sorted(members, key=lambda member: inspect.getsourcelines(member)[1])


def _signature(member: Any) -> str:
    source = inspect.getsource(member)
    if inspect.isclass(member):
        fields = [f"    {line.strip()}" for line in source.splitlines() if re.match(r"    \w+: [^=]+(=.*)?$", line)]
        return "\n".join([f"class {member.__name__}:", *fields])
    head = re.match(r"(?:@.*\n)*(def .*?:)\n", source, re.DOTALL)
    return textwrap.dedent(head[1]).rstrip(":") if head else f"def {member.__name__}(...)"


def _prose(doc: str) -> str:
    lines: list[str] = []
    example = False
    for line in doc.splitlines():
        starts = line.startswith(">>>")
        if starts and not example:
            lines.append("```python")
            example = True
        elif example and not line.strip():
            lines.append("```")
            example = False
        heading = re.fullmatch(rf"({'|'.join(SECTIONS)}):", line)
        entry = re.fullmatch(r"    (\*{0,2}\w[\w, *]*): (.*)", line)
        if heading:
            lines += [f"**{heading[1]}**", ""]
        elif entry and not example:
            lines.append(f"- `{entry[1]}`: {entry[2]}")
        else:
            indent = "  " if line.startswith("        ") else ""
            lines.append(line if example else indent + line.strip())
    if example:
        lines.append("```")
    return "\n".join(lines)
