"""The check engine: what a check sees of an answer, and what the learner is told."""

import contextlib
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure

from course_lib import language
from course_lib.checks import Answer, AnswerRaised, Checklist, Criterion, LocalSubject, Missing, Value, WrongKind
from course_lib.checks.plain import Mapping, Opaque, export
from course_lib.errors import CourseError
from course_lib.teaching.exercise import Exercise


@pytest.fixture(autouse=True)
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


def value(thing):
    return Value("it", export(thing))


@pytest.mark.parametrize(
    "thing", [3, 3.0, np.float64(3), np.int8(3), np.array(3), np.array([3.0]), [3], pd.Series([3]), pd.DataFrame([[3]])]
)
def test_a_number_in_any_reasonable_form(thing):
    assert value(thing).number() == 3


@pytest.mark.parametrize("thing", ["3", True, None, [1, 2], {"a": 3}, len, pd.Series([1, 2])])
def test_what_is_no_number_is_told_so(thing):
    with pytest.raises(WrongKind, match="one number"):
        value(thing).number()


@pytest.mark.parametrize(
    "thing",
    [
        "B",
        "b",
        " B ",
        "B.",
        "Ｂ",
        ["B"],
        ("b",),
        {"B"},
        np.array(["B"]),
        np.str_("B"),
        "选B",
        '"B"',
        "B:",
        np.array("B"),
        [["B"]],
    ],
)
def test_a_choice_in_any_reasonable_form(thing):
    assert value(thing).choice() == "B"


@pytest.mark.parametrize("thing", ["AB", 2, None, ["A", "B"], True, ["AB"], "yes", "第二个", "B<"])
def test_what_is_no_choice_is_told_so(thing):
    with pytest.raises(WrongKind):
        value(thing).choice()


@pytest.mark.parametrize(
    "thing",
    [
        ["B", "A", "D"],
        ("b", "a", "d"),
        "BAD",
        "B,A,D",
        "B > A > D",
        "B、A、D",
        "Ｂ，Ａ，Ｄ",
        np.array(["B", "A", "D"]),
        "b→a→d",
        "B => A => D",
        "[B, A, D]",
        "['B', 'A', 'D']",
        "B·A·D",
        ["BAD"],
        ["B,A,D"],
        pd.Series(["B", "A", "D"]),
    ],
)
def test_an_order_in_any_reasonable_form(thing):
    assert value(thing).order() == ["B", "A", "D"]


@pytest.mark.parametrize("thing", ["D < A < B", "B >= A", {"B", "A"}, {"B": 1}, ["BA", "D"], "first B", [1, 2]])
def test_what_is_no_order_is_told_so(thing):
    with pytest.raises(WrongKind):
        value(thing).order()


@pytest.mark.parametrize("thing", ["A and C", "A和C", "CA", {"A", "C"}, ["C", "A"], ("A", "c")])
def test_choices_in_any_reasonable_form(thing):
    assert value(thing).choices() == {"A", "C"}


@pytest.mark.parametrize(
    "thing",
    [[1, 2.5], (1, 2.5), np.array([1, 2.5]), pd.Series([1, 2.5]), pd.Series([1, 2.5], dtype=object), {"a": 1, "b": 2.5},
     pd.DataFrame([[1, 2.5]]), [Fraction(1), Decimal("2.5")]],
)  # fmt: skip
def test_numbers_in_any_reasonable_form(thing):
    assert value(thing).numbers().tolist() == [1, 2.5]


def test_a_missing_number_stays_missing():
    for thing in ([1, None], pd.Series([1, None], dtype="Int64"), pd.Series([1, pd.NA], dtype=object)):
        assert np.isnan(value(thing).numbers()[1])


@pytest.mark.parametrize(
    "thing",
    [["1", "2"], [True, False], np.array([True]), pd.Series(["1"]), pd.to_datetime(pd.Series(["2025-01-01"])),
     np.array(["2025-01-01"], dtype="datetime64[ns]"), {1, 2}, "12", 3, np.array(3), np.zeros((2, 2))],
)  # fmt: skip
def test_what_is_no_list_of_numbers_is_told_so(thing):
    with pytest.raises(WrongKind, match="a list of numbers"):
        value(thing).numbers()


def test_truth():
    assert value(np.bool_(True)).truth() is True
    assert value(0).truth() is False
    for thing in (np.array([0, 1]), "True", 2, None):
        with pytest.raises(WrongKind, match="True or False"):
            value(thing).truth()


def test_a_number_may_be_exact_but_not_missing():
    assert value(Fraction(1, 2)).number() == value(Decimal("0.5")).number() == 0.5
    for thing in (float("nan"), np.datetime64("2025-01-01", "ns"), {3}):
        with pytest.raises(WrongKind):
            value(thing).number()


def test_what_is_half_filled_is_not_answered_yet():
    for read in (
        lambda: value(["A", ...]).labels(),
        lambda: value(pd.Series(["A", ...])).labels(),
        lambda: value(pd.Series([...])).number(),
        lambda: value(pd.Series([1, ...])).numbers(),
        lambda: value(pd.DataFrame({"a": [1, ...]})).frame(),
        lambda: value({"a": [1, ...]}).frame(),
        lambda: value(["A", ...]).order(),
        lambda: value(["A", ""]).order(),
    ):
        with pytest.raises(Missing):
            read()


def test_frames_in_any_reasonable_form():
    for thing in (np.array([[1, 2]]), [[1, 2]], pd.DataFrame([[1, 2]])):
        assert value(thing).frame().to_numpy().tolist() == [[1, 2]]
    assert value(pd.Series([1, 2], name="n")).frame().to_dict("list") == {"n": [1, 2]}
    assert value(pd.Series([1])).frame().columns.tolist() == ["value"]


def test_keys_of_a_mapping_are_hashable_and_occur_once():
    assert value({("A", 1): 2}).mapping() == {("A", 1): 2}
    assert value({("A", 1): "x"}).labels().tolist() == ["x"]
    columns = pd.DataFrame({"n": [1, 2], "share": [3, 4]}, index=pd.Index(["A", "B"], name="tier"))
    for thing in ([("A", 1), ("A", 2)], {"A": 1, " A": 2}, pd.Series([1, 2], index=["A", "A"]), columns, [[["A"], 1]]):
        with pytest.raises(WrongKind):
            value(thing).mapping()


@pytest.mark.parametrize(
    "thing",
    [
        {"A": 1, "B": 2.5},
        pd.Series({"A": 1, "B": 2.5}),
        pd.DataFrame({"k": ["A", "B"], "v": [1, 2.5]}),
        [("A", 1), ("B", 2.5)],
        {"B": np.float64(2.5), "A": np.int64(1)},
    ],
)
def test_a_mapping_in_any_reasonable_form(thing):
    assert value(thing).mapping() == {"A": 1, "B": 2.5}


def test_labels_keep_index_and_missing():
    labels = value(pd.Series(pd.Categorical(["A", None, "B"]), index=[7, 8, 9])).labels()
    assert labels.to_dict() == {7: "A", 8: None, 9: "B"}
    assert value(["A", "B"]).labels().tolist() == ["A", "B"]


def test_frames_cross_as_copies():
    frame = pd.DataFrame({"a": [1, 2]})
    seen = value(frame).frame()
    seen.loc[0, "a"] = 99
    assert frame.loc[0, "a"] == 1


class Liar(pd.DataFrame):
    """A frame that claims to equal everything."""

    def __eq__(self, other):
        return True

    def copy(self, deep=True):
        return "forged"


class Shifty:
    """An object whose every attribute lies."""

    def __getattr__(self, name):
        return self

    def __eq__(self, other):
        return True


def test_lying_objects_do_not_cross():
    assert type(export(Liar({"a": [1]}))) is pd.DataFrame
    assert isinstance(export(Shifty()), Opaque)


def test_huge_and_endless_objects_do_not_cross():
    endless: list = []
    endless.append(endless)
    assert "too deep" in str(export(endless))
    assert isinstance(export(np.zeros(2_000_001)), Opaque)
    part = [0] * 1_000
    assert isinstance(export([[part] * 100] * 100), Opaque)


def test_no_live_object_crosses_in_a_cell_or_a_name():
    live, inner = object(), [1]
    column = pd.Series([live, inner], index=pd.Index([1, len], dtype=object), name=len)
    seen = export(column)
    seen.iloc[1].append(2)
    assert inner == [1]
    frame = pd.DataFrame({"a": [live], len: 1})
    array = np.array([live, None], dtype=object)
    category = pd.Series(pd.Categorical([live]))
    parts = [*seen.iloc[:1], seen.index[1], seen.name, export(frame).iloc[0, 0], export(frame).columns[1]]
    assert all(isinstance(part, Opaque) for part in [*parts, export(array)[0], export(category).iloc[0]])
    assert export([live]) == [Opaque("object")]


def test_a_series_crosses_as_a_copy():
    column = pd.Series([1, 2])
    seen = export(column)
    seen.iloc[0] = 99
    assert column[0] == 1


def test_frames_cross_unchanged():
    frame = pd.DataFrame(
        {"n": [1, 2], "text": ["x", None], "code": pd.Categorical(["u", "v"]), "any": ["x", 2], "day": pd.NaT},
        index=pd.MultiIndex.from_tuples([("a", 1), ("b", 2)], names=["p", "q"]),
    ).rename_axis(columns="names")
    pd.testing.assert_frame_equal(export(frame), frame)


def test_an_index_with_two_keys_crosses_as_pairs():
    keys = pd.MultiIndex.from_tuples([("a", 1), ("b", 2)])
    assert export(keys) == [["a", 1], ["b", 2]]


@pytest.mark.parametrize("thing", [..., [..., ...], {"a": ..., "b": ...}])
def test_dots_are_not_answered_yet(thing):
    with pytest.raises(Missing):
        value(thing)


def test_half_filled_dict_is_not_answered_yet():
    with pytest.raises(Missing):
        value({"a": 1, "b": ...}).mapping()


def test_figure_facts_from_axes_figure_and_bars():
    axes = Figure().subplots()
    bars = axes.bar(["x", "y"], [1, 4])
    axes.set(title="Message", xlabel="Class", ylabel="Hours")
    for thing in (axes, axes.figure):
        facts = value(thing).figure()
        assert (facts.title, facts.xlabel, facts.ylabel) == ("Message", "Class", "Hours")
        assert facts.bars == (("x", 1.0), ("y", 4.0))
    for thing in (bars, (axes.figure, axes), [bars.patches[0]]):
        assert value(thing).figure().bars == (("x", 1.0), ("y", 4.0))
    with pytest.raises(WrongKind, match="a figure"):
        value([1, 2]).figure()


def test_figure_facts_of_lying_bars_lines_legend_and_texts():
    axes = Figure().subplots()
    axes.barh(["x", "y"], [1, 4])
    assert value(axes).figure().bars == (("x", 1.0), ("y", 4.0))
    axes = Figure().subplots()
    lines = axes.plot([0, 1], [2, 3], label="line")
    axes.legend()
    axes.text(0, 0, "word")
    for thing in (lines, axes):
        facts = value(thing).figure()
        assert facts.lines == (((0.0, 1.0), (2.0, 3.0)),)
        assert (facts.legend, facts.texts) == (("line",), ("word",))


def test_call_gives_copies_of_arguments():
    data = pd.DataFrame({"a": [1]})

    def spoil(frame):
        frame["a"] = 99
        return len(frame)

    assert Answer(LocalSubject({"spoil": spoil})).call("spoil", data).number() == 1
    assert data["a"].tolist() == [1]


def test_rerun_uses_new_inputs_and_leaves_old_names_alone():
    names = {"x": 2, "seen": [], "y": 4}
    cells = ["y = x * 3", "seen.append(x)\ny = x * 2"]
    assert Answer(LocalSubject(names, cells)).rerun("y", x=10).number() == 20
    assert names == {"x": 2, "seen": [], "y": 4}


@pytest.mark.parametrize(
    "change",
    ["z.append(9)", "z += [9]", "z[0] = 9", "t.array[0] = 9", "globals()['z'].append(9)", "eval('z').append(9)"],
)
def test_rerun_works_on_copies_of_all_that_a_cell_can_reach(change):
    names = {"x": 1, "z": [1, 2], "t": pd.Series([1, 2]), "y": 2}
    Answer(LocalSubject(names, [f"{change}\ny = 2 * x"])).rerun("y", x=10)
    assert names["z"] == [1, 2]
    assert names["t"].tolist() == [1, 2]


def test_rerun_without_a_cell_is_not_answered_yet():
    with pytest.raises(Missing):
        Answer(LocalSubject({}, ["z = 1"])).rerun("y", x=1)


@pytest.mark.parametrize(
    "cells",
    [
        ["y = x * 2", "y.name = 'class'"],
        ["y = x * 2", "def helper():\n    y = 0\n    return y", "z = [y for y in range(3)]"],
        ["place = x * 2", "y = place"],
        ["y = 0\nbroken(", "y = 1 / 0", "y = 0\nfor _ in range(2):\n    y = y + x"],
        ["def double(value):\n    y = value * 2\n    return y", "y = double(x)"],
        ["def double():\n    return x * 2", "y = double()"],
        ["y = x", "y *= 2"],
        ["x = 1\nfactor = 2", "x = 3", "y = x * factor"],
        ["x = x + 0", "y = (\n    x * 2\n)"],
        ["y = x", "y = (\n    y * 2\n)"],
        ["k = x", "x = k + 1", "y = x * 2"],
        ["total = x / [0, 1]", "def f(v):\n    total = v * 2\n    return total\n\n\ny = f(x)"],
        ["from math import sqrt as y", "async def y(): pass", "y = x * 2"],
    ],
)
def test_rerun_replays_all_that_makes_the_name_and_nothing_else(cells):
    names = {"x": pd.Series([3]), "y": 1, "place": 0, "factor": 2}
    for cell in cells:
        with contextlib.suppress(Exception):
            exec(cell, names)
    assert Answer(LocalSubject(names, cells)).rerun("y", x=pd.Series([10])).number() == 20


@pytest.mark.parametrize("cell", ["from math import sqrt as y", "async def y(): pass", "class y: pass"])
def test_rerun_sees_imports_and_async_functions(cell):
    with pytest.raises(WrongKind):
        Answer(LocalSubject({}, ["y = 2", cell])).rerun("y", x=1).number()


def test_rerun_never_falls_back_on_the_old_value():
    with pytest.raises(Missing):
        Answer(LocalSubject({"y": 20}, ["if False:\n    y = 1"])).rerun("y", x=1)


def test_code_that_is_tried_shows_nothing(capsys):
    from matplotlib import pyplot

    kept = pyplot.figure()
    cell = "from matplotlib import pyplot\npyplot.figure()\nprint('secret', x)\ny = 1"
    Answer(LocalSubject({}, [cell])).rerun("y", x=42)
    names = {"f": lambda v: print("secret", v)}
    Answer(LocalSubject(names)).call("f", 42)
    assert capsys.readouterr().out == ""
    assert pyplot.get_fignums() == [kept.number]
    pyplot.close(kept)


@pytest.mark.parametrize("code", ["raise SystemExit", "import sys; sys.exit(1)"])
def test_leaving_python_is_an_error_like_any_other(code):
    with pytest.raises(AnswerRaised, match="SystemExit"):
        Answer(LocalSubject({}, [f"{code}\ny = 1"])).rerun("y", x=1)


def test_an_error_names_the_call_that_raised_it():
    subject = LocalSubject({"f": lambda v, w=0: 1 / v, "g": 7})
    with pytest.raises(AnswerRaised, match=r"^f\(0, w='a'\) raised ZeroDivisionError: division by zero\.$"):
        Answer(subject).call("f", 0, w="a")
    with pytest.raises(AnswerRaised, match=r"^f\(DataFrame\) raised "):
        Answer(subject).call("f", pd.DataFrame({"a": ["x"]}))
    with pytest.raises(WrongKind, match="`g` should be a function"):
        Answer(subject).call("g", 1)


def make_checks():
    checks = Checklist()

    @checks.check("t", "form", points=1, zh="不是数", en="No number {found}", gate=True)
    def form(answer):
        number = answer["x"].number()
        return number > 0 or {"found": number}

    @checks.check("t", "exact", points=2, zh="错", en="Wrong", hint_zh="想", hint_en="Think")
    def exact(answer):
        return answer.call("f", 2).number() == 4

    return checks


@pytest.mark.parametrize(
    ("names", "outcomes"),
    [
        ({}, ["blank", "blank"]),
        ({"x": ..., "f": lambda v: 4}, ["blank", "blank"]),
        ({"x": 1}, ["passed", "blank"]),
        ({"x": -1, "f": lambda v: 4}, ["failed", "not reached"]),
        ({"x": 1, "f": lambda v: 5}, ["passed", "failed"]),
        ({"x": 1, "f": lambda v: 1 / 0}, ["passed", "failed"]),
        ({"x": 1, "f": 7}, ["passed", "failed"]),
        ({"x": 1, "f": lambda v: 4}, ["passed", "passed"]),
    ],
)
def test_outcomes(names, outcomes):
    result = make_checks().run("t", LocalSubject(names))
    assert [row.outcome for row in result.results] == outcomes
    assert result.earned == sum(p for p, o in zip((1, 2), outcomes, strict=True) if o == "passed")


def test_feedback_is_filled_and_in_the_language_of_the_moment():
    names = {"x": -1, "f": lambda v: 4}
    assert make_checks().run("t", LocalSubject(names)).failed[0].feedback == "No number -1.0"
    language.use("zh")
    assert make_checks().run("t", LocalSubject(names)).failed[0].feedback == "不是数"


def test_error_of_the_learner_is_told_but_not_by_hidden_checks():
    def raises(v):
        raise KeyError("secret 42")

    public = make_checks().run("t", LocalSubject({"x": 1, "f": raises})).failed[0].feedback
    assert "KeyError" in public
    assert "42" in public
    hidden = Checklist(hidden=True)
    hidden.check("t", "h", points=1, zh="错", en="Wrong")(lambda answer: answer.call("f", 42).number() == 1)
    told = hidden.run("t", LocalSubject({"f": raises})).failed[0].feedback
    assert "KeyError" in told
    assert "42" not in told


def test_a_check_that_cannot_cope_says_so_in_words():
    checks = Checklist()
    checks.check("t", "c", points=1, zh="错", en="Wrong")(lambda answer: answer["x"].frame()["hours"].sum() == 1)
    row = checks.run("t", LocalSubject({"x": pd.DataFrame({"time": [1]})})).results[0]
    assert (row.outcome, row.fault) == ("failed", "KeyError: 'hours'")
    crashed = make_checks().run("t", LocalSubject({"x": 1, "f": lambda v: 1 / 0})).failed[0]
    assert crashed.fault == "ZeroDivisionError"
    assert "Compare names" in row.feedback


def test_unknown_task_doubled_check_and_negative_points_are_errors():
    checks = make_checks()
    with pytest.raises(CourseError, match="no task 'z'"):
        checks.run("z", LocalSubject({}))
    with pytest.raises(CourseError, match="already"):
        checks.check("t", "form", points=1, zh="", en="")
    with pytest.raises(CourseError, match="negative"):
        checks.check("t", "new", points=-1, zh="", en="")


def test_written_answers_stay_open_and_are_not_zero():
    checks = Checklist()
    checks.check("w", "short", points=0, zh="太短", en="Too short")(lambda answer: len(answer["w"].text()) > 5)
    checks.rubric("w", [Criterion("care", 2, "关心", "Care", [(0, "无", "none"), (2, "有", "there")])])
    result = checks.run("w", LocalSubject({"w": "long enough"}))
    assert [row.outcome for row in result.results] == ["passed", "open"]
    assert checks.run("w", LocalSubject({"w": "   "})).blank


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", ["Not answered yet", "not checked yet", "Nearly there: 1 of 3", "Hint: Think"]),
     ("zh", ["还没有作答", "还没有检查", "还差一步：1/3", "提示：想"])],
)  # fmt: skip
def test_what_the_learner_reads(lang, words):
    language.use(lang)
    names = {}
    exercise = Exercise(make_checks(), lambda: names, lambda: [])
    untouched = repr(exercise.progress())
    blank = repr(exercise.check("t"))
    names |= {"x": 1, "f": lambda v: 5}
    failed = repr(exercise.check("t"))
    for word, text in zip(words, [blank, untouched, failed, failed], strict=True):
        assert word in text
    assert "1/3" in repr(exercise.progress())
    assert "<script>" not in exercise.check("t")._repr_html_()


def test_html_of_feedback_is_escaped():
    checks = Checklist()
    checks.check("t", "c", points=1, zh="<b>", en="<script>{x}")(lambda answer: {"x": answer["x"].text()})
    report = Exercise(checks, lambda: {"x": "<img>"}, lambda: []).check("t")
    assert "<script>" not in report._repr_html_()
    assert "<img>" not in report._repr_html_()


def test_mapping_keeps_keys_of_any_kind():
    assert export({1: "a", (1, 2): "b"}) == Mapping(((1, "a"), ((1, 2), "b")))


def report_on(names, checks=None, task="t", **more):
    return repr(Exercise(checks or make_checks(), lambda: names, lambda: [], **more).check(task))


def test_a_cell_that_checks_itself_does_not_run_for_ever():
    checks, runs = Checklist(), []
    checks.check("t", "c", points=1, zh="错", en="Wrong")(lambda answer: answer.rerun("y", x=2).number() == 4)
    cell = "runs.append(1)\ny = x * 2\ncheck('t')"
    names = {"x": 1, "runs": runs}
    exercise = Exercise(checks, lambda: names, lambda: [cell])
    names["check"] = exercise.check
    assert "Right: 1 of 1" in repr(exercise.check("t"))
    assert "Right: 1 of 1" in repr(exercise.check("t"))


def test_no_points_at_all_is_not_nearly_there():
    assert "Not right yet: 0 of 3 points" in report_on({"x": -1})


def test_a_name_that_is_not_there_is_named():
    assert "no value called `x` yet" in report_on({"X": 1})
    assert "no value called `f` yet" in report_on({"x": 1})
    assert "no value called" not in report_on({"x": ..., "f": ...})


def test_hidden_points_are_told():
    hidden = {"t": 2}
    names = {"x": 1, "f": lambda v: 4}
    assert "Hidden checks score 2 more after you hand in" in report_on(names, hidden=hidden)
    assert "Hidden" not in report_on(names)
    assert "Hidden" not in report_on({}, hidden=hidden)
    assert "score 2 more" in Exercise(make_checks(), dict, list, hidden).progress().headline()


def test_progress_tells_unchecked_from_unanswered_and_waiting():
    checks = make_checks()
    checks.rubric("w", [Criterion("care", 2, "关心", "Care", [(0, "无", "none"), (2, "有", "there")])])
    checks.check("w", "short", points=0, zh="太短", en="Too short")(lambda answer: len(answer["w"].text()) > 5)
    names = {}
    exercise = Exercise(checks, lambda: names, lambda: [])
    assert "0 of 5 points so far; 2 tasks not checked yet." in repr(exercise.progress())
    exercise.check("t")
    assert "0 of 5 points so far; 1 task not checked yet; 1 task not answered yet." in repr(exercise.progress())
    names |= {"x": 1, "f": lambda v: 4, "w": "long enough"}
    exercise.check("t")
    assert "Received. Your instructor scores 2 points with the rubric below." in repr(exercise.check("w"))
    assert exercise.progress().headline() == "3 of 5 points so far."
    assert [row[2] for row in exercise.progress().rows()] == ["right", "waiting for your instructor"]
