"""Whatever was done to a notebook: the master's cells run, with the learner's answers in them, and each guess is told."""

import copy
import json

import pytest
from grading_notebooks import LESSON, RIGHT, answered, as_bytes, cell_of, code_cell, exercise, with_extra

from course_lib.grading.rebuild import Unusable, lesson_of, read_hand_in, read_master, rebuild

MASTER = read_master(LESSON, "en")


def rebuilt(notebook: dict | bytes, name: str = "x.ipynb"):
    data = notebook if isinstance(notebook, bytes) else as_bytes(notebook)
    return rebuild(read_hand_in(data, name), MASTER)


def answers(notebook: dict | bytes, name: str = "x.ipynb") -> dict[str, str]:
    found = rebuilt(notebook, name).answers
    return {task: found[task].strip() for task in RIGHT}


def told(notebook: dict | bytes, name: str = "x.ipynb") -> str:
    return " ".join(f"{note.task} {note.words.en}" for note in rebuilt(notebook, name).notes)


def bare(notebook: dict) -> dict:
    """Return the notebook as a tool saves it that keeps no metadata and no ids."""
    notebook = copy.deepcopy(notebook)
    notebook["metadata"] = {}
    for cell in notebook["cells"]:
        cell["metadata"] = {}
        cell.pop("id", None)
    return notebook


def test_the_untouched_form_needs_no_guess():
    assert answers(answered()) == RIGHT
    assert told(answered()) == ""


def test_given_cells_are_the_masters_whatever_was_done_to_them():
    notebook = answered()
    given = [
        cell
        for cell in notebook["cells"]
        if cell["cell_type"] == "code" and "task" not in cell["metadata"].get("course", {})
    ]
    given[1]["source"] = "customers = contacts = history = costs = None"
    given[2]["source"] = "check = print"
    notebook["cells"].remove(given[3])
    steps = [step.source for step in rebuilt(notebook).steps if step.kind == "given"]
    assert steps == [cell.source for cell in MASTER.cells if cell.kind == "given"]
    assert answers(notebook) == RIGHT


def test_lost_metadata_by_place():
    assert answers(bare(answered())) == RIGHT
    assert "by its place" in told(bare(answered()))


def test_lost_metadata_and_lost_checks_by_name():
    notebook = bare(answered())
    notebook["cells"] = [cell for cell in notebook["cells"] if "check(" not in "".join(cell["source"])]
    assert answers(notebook) == RIGHT
    assert "by the names" in told(notebook)


def test_a_copied_answer_cell_is_one_answer_the_last():
    notebook = answered()
    cell = cell_of(notebook, "kinds")
    second = copy.deepcopy(cell)
    second["source"] = "kinds = {}"
    notebook["cells"].insert(notebook["cells"].index(cell) + 1, second)
    assert answers(notebook)["kinds"] == "kinds = {}"
    assert "last one was taken" in told(notebook)


def test_a_copy_that_was_left_empty_does_not_win():
    notebook = answered()
    cell = cell_of(notebook, "kinds")
    second = copy.deepcopy(cell)
    second["source"] = cell_of(exercise(), "kinds")["source"]
    notebook["cells"].append(second)
    assert answers(notebook) == RIGHT


def test_reordered_cells():
    notebook = answered()
    notebook["cells"].reverse()
    assert answers(notebook) == RIGHT


def test_a_deleted_answer_cell_is_an_answer_not_given_and_the_others_stay():
    notebook = answered()
    notebook["cells"].remove(cell_of(notebook, "hours"))
    assert answers(notebook) == {**RIGHT, "hours": ""}


def test_an_answer_in_a_cell_of_ones_own_is_found_by_name():
    notebook = answered()
    notebook["cells"].remove(cell_of(notebook, "kinds"))
    notebook["cells"].insert(3, code_cell(RIGHT["kinds"]))
    assert answers(notebook) == RIGHT


def test_merged_answers_are_split():
    notebook = bare(answered())
    first, second = (
        next(cell for cell in notebook["cells"] if cell["source"] == RIGHT[task]) for task in ("kinds", "queue")
    )
    first["source"] = RIGHT["kinds"] + "\n\n# and now the queue\n" + RIGHT["queue"]
    notebook["cells"].remove(second)
    found = answers(notebook)
    assert found["kinds"] == RIGHT["kinds"]
    assert RIGHT["queue"] in found["queue"]
    assert "split" in told(notebook)


def test_extra_cells_stand_where_they_stood():
    notebook = with_extra(answered(), "helper = 1", before="hours")
    steps = rebuilt(notebook).steps
    place = next(number for number, step in enumerate(steps) if step.source == "helper = 1")
    assert steps[place].kind == "extra"
    assert any(step.task == "hours" and step.kind == "answer" for step in steps[place:])
    assert not any(step.task == "hours" for step in steps[:place])


def test_points_in_metadata_mean_nothing():
    notebook = answered()
    cell_of(notebook, "kinds")["metadata"]["course"]["points"] = 1000
    assert rebuilt(notebook).steps == rebuilt(answered()).steps


# -- formats -----------------------------------------------------------------------------------------


def as_version_3(notebook: dict) -> dict:
    cells = []
    for cell in notebook["cells"]:
        cell = {key: value for key, value in cell.items() if key != "id"}
        if cell["cell_type"] == "code":
            cell["input"] = cell.pop("source")
            cell["language"] = "python"
        cells.append(cell)
    return {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": cells}]}


def as_script(notebook: dict, marker: str = "# %%") -> bytes:
    lines = []
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code":
            lines += [marker, source, ""]
        else:
            lines += [f"{marker} [markdown]", *(f"# {line}" for line in source.splitlines()), ""]
    return "\n".join(lines).encode()


FORMS = {
    "nbformat 3": (lambda: as_bytes(as_version_3(answered())), "x.ipynb"),
    "script with cells": (lambda: as_script(answered()), "x.py"),
    "script without cells": (lambda: "\n".join("".join(c["source"]) for c in answered()["cells"] if c["cell_type"] == "code").encode(), "x.py"),
    "bytes of a mark before": (lambda: b"\xef\xbb\xbf" + as_bytes(answered()), "x.ipynb"),
    "UTF-16": (lambda: json.dumps(answered(), ensure_ascii=False).encode("utf-16"), "x.ipynb"),
    "GBK": (lambda: json.dumps(answered(), ensure_ascii=False).encode("gb18030"), "x.ipynb"),
    "Windows line ends": (lambda: as_bytes(answered()).replace(b"\\n", b"\\r\\n"), "x.ipynb"),
    "lines as a list": (lambda: as_bytes({**answered(), "cells": [{**c, "source": "".join(c["source"]).splitlines(keepends=True)} for c in answered()["cells"]]}), "x.ipynb"),
    "no metadata": (lambda: as_bytes(bare(answered())), "x.ipynb"),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_other_forms_of_the_same_hand_in(form):
    make, name = FORMS[form]
    hand_in = read_hand_in(make(), name)
    assert lesson_of(hand_in, LESSON) == lesson_of(hand_in) == LESSON
    found = {task: "".join(text.split()) for task, text in answers(make(), name).items()}
    for task, code in RIGHT.items():
        assert "".join(code.split()) in found[task]


def test_the_solution_notebook_itself_is_told():
    assert "solution" in told(exercise(folder="solutions"))


BAD = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t", "empty"),
    "cut off": (as_bytes(answered())[:3_000], "unreadable"),
    "no JSON": (b"hello", "unreadable"),
    "a list": (b"[1, 2]", "unreadable"),
    "nested deep": (b"[" * 200_000, "unreadable"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "unreadable"),
    "no code": (as_bytes({"cells": [{"cell_type": "markdown", "source": "hi"}], "metadata": {}}), "empty"),
    "cells of odd kinds": (as_bytes({"cells": [1, None, "x", {"cell_type": 7}, {"cell_type": "code", "source": {"a": 1}}]}), "empty"),
    "too many cells": (as_bytes({"cells": [code_cell("x = 1")] * 3_000}), "refused"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_run_says_why(name):
    data, status = BAD[name]
    with pytest.raises(Unusable) as error:
        read_hand_in(data, "x.ipynb")
    assert error.value.status == status
    assert error.value.reason.zh
    assert error.value.reason.en


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (as_bytes(exercise(folder="notebooks")), LESSON),
        (as_bytes(answered()), "02_survey_design"),
        (as_bytes({"cells": [code_cell("x = 1")]}), ""),
    ],
    ids=["the lesson", "another exercise", "something else"],
)
def test_the_wrong_notebook(data, wanted):
    with pytest.raises(Unusable) as error:
        lesson_of(read_hand_in(data, "x.ipynb"), wanted)
    assert error.value.status == "wrong"
