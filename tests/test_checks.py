"""The check engine: what a check sees of an answer, and what the learner is told."""

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure

from course_lib import language
from course_lib.checks import Answer, Checklist, Criterion, LocalSubject, Missing, Value, WrongKind
from course_lib.checks.local import bound_names
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


@pytest.mark.parametrize("thing", ["B", "b", " B ", "B.", "Ｂ", ["B"], ("b",), {"B"}, np.array(["B"]), np.str_("B")])
def test_a_choice_in_any_reasonable_form(thing):
    assert value(thing).choice() == "B"


@pytest.mark.parametrize("thing", ["AB", 2, None, ["A", "B"], True])
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
    ],
)
def test_an_order_in_any_reasonable_form(thing):
    assert value(thing).order() == ["B", "A", "D"]


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
    assert isinstance(export(bars), list | Opaque)


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


def test_rerun_without_a_cell_is_not_answered_yet():
    with pytest.raises(Missing):
        Answer(LocalSubject({}, ["z = 1"])).rerun("y", x=1)


def test_bound_names():
    assert bound_names("a = b = 1\ndef f(): pass\nt['x'] = 2\nfor i in (): pass") == {"a", "b", "f", "t", "i"}
    assert bound_names("this is no code") == set()


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
    [("en", ["Not answered yet", "not checked yet", "Nearly there", "Hint: Think"]),
     ("zh", ["还没有作答", "还没有检查", "还差一步", "提示：想"])],
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
    assert export({1: "a", (1, 2): "b"}) == Mapping(((1, "a"), ([1, 2], "b")))
