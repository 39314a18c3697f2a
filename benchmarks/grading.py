"""A realistic class of lesson 01, and how long graders need for it: ours, nbgrader, otter, bare nbclient, plain exec.

``python benchmarks/grading.py class FOLDER`` writes the hand-ins; see README.md beside this file for the others.
"""

import copy
import json
import random
import re
from functools import cache
from pathlib import Path
from typing import Any

from course_lib.paths import root

LESSON = "01_segmentation"
# of 60: what real classes hand in, and a few that break
KINDS = {"right": 18, "part": 30, "raising": 6, "crashing": 2, "broken": 3, "looping": 1}


@cache
def _notebook(folder: str, lang: str) -> dict[str, Any]:
    return json.loads((root() / folder / lang / f"{LESSON}.ipynb").read_text(encoding="utf-8"))


def _task(cell: dict[str, Any]) -> str:
    return cell["metadata"].get("course", {}).get("task", "")


@cache
def solutions(lang: str) -> dict[str, str]:
    """Return the right answer to each task."""
    cells = _notebook("solutions", lang)["cells"]
    return {_task(cell): "".join(cell["source"]) for cell in cells if cell["cell_type"] == "code" and _task(cell)}


@cache
def _answers(kind: str) -> dict[str, list[str]]:
    """Return the answers that the lesson keeps for its own proof, by task."""
    found: dict[str, list[str]] = {}
    for path in sorted((root() / "lessons" / LESSON / "answers").glob(f"{kind}_*.py")):
        text = path.read_text(encoding="utf-8")
        task = re.search(r"^# task: (\w+)", text, re.MULTILINE)
        assert task, path
        code = "\n".join(line for line in text.splitlines() if not re.match(r"# (task|caught_by|right)", line))
        found.setdefault(task[1], []).append(code)
    return found


def hand_in(kind: str, seed: int) -> bytes:
    """Return one learner's notebook of that kind; the same seed gives the same bytes."""
    draw = random.Random(f"{kind}/{seed}")
    lang = draw.choice(("zh", "en"))
    notebook = copy.deepcopy(_notebook("exercises", lang))
    cells = {_task(cell): cell for cell in notebook["cells"] if cell["cell_type"] == "code" and _task(cell)}
    chosen = dict(solutions(lang))
    for task in chosen:
        unusual = _answers("right").get(task, [])
        if unusual and draw.random() < 0.2:
            chosen[task] = draw.choice(unusual)
    if kind != "right":
        for task in draw.sample(sorted(chosen), 4):
            wrong = _answers("wrong").get(task, [])
            if wrong:
                chosen[task] = draw.choice(wrong)
        for task in draw.sample(sorted(chosen), draw.randint(0, 2)):
            del chosen[task]
    spoiled = draw.choice(sorted(chosen))
    if kind == "raising":
        chosen[spoiled] = chosen[spoiled] + "\nundefined_name + 1"
    elif kind == "crashing":
        chosen[spoiled] = "import os\nos._exit(3)"
    elif kind == "looping":
        chosen[spoiled] = "while True:\n    pass"
    for task, code in chosen.items():
        cells[task]["source"] = code
    data = json.dumps(notebook, ensure_ascii=False, indent=1).encode()
    return data[: draw.randint(0, len(data) - 2)] if kind == "broken" else data


def make_class(folder: Path, size: int = 60, without: tuple[str, ...] = ()) -> list[str]:
    """Write hand-ins, ``learner_0001.ipynb`` and so on, in shares as in ``KINDS``; return the kind of each."""
    kinds = [kind for kind, count in KINDS.items() for _ in range(count) if kind not in without]
    random.Random(1).shuffle(kinds)
    kinds = [kinds[number % len(kinds)] for number in range(size)]
    folder.mkdir(parents=True, exist_ok=True)
    for number, kind in enumerate(kinds, 1):
        (folder / f"learner_{number:04d}.ipynb").write_bytes(hand_in(kind, number))
    return kinds
