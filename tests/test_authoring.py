# ruff: noqa: E501
"""The builder, tried on deliberately broken sources and on a small whole project."""

import json

import nbformat
import pytest
from sample import write_project

from course_lib import language
from course_lib.authoring.build import build
from course_lib.authoring.coverage import coverage
from course_lib.authoring.lesson import read_lesson
from course_lib.authoring.source import BrokenSource, stub
from course_lib.authoring.verify import verify
from course_lib.errors import CourseError
from course_lib.paths import root


@pytest.fixture
def lesson(tmp_path, monkeypatch):
    folder = write_project(tmp_path)
    monkeypatch.setenv("COURSE_ROOT", str(tmp_path))
    before = language.current()
    language.use("en")
    yield folder
    language.use(before)


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(folder):
    try:
        found = verify(read_lesson(folder))
    except BrokenSource as error:
        found = error.problems
    return [f"{problem.path.name}:{problem.line}: {problem.en}" for problem in found]


def test_the_sample_is_sound(lesson):
    assert faults(lesson) == []


# what is changed in which file, and a part of the reason that is given
# fmt: off
BROKEN = {
    "unbalanced begin": ("exercise.py", "# end solution\n\n# %% [markdown]", "\n# %% [markdown]", "without `# end solution`"),
    "unbalanced end": ("exercise.py", "# begin solution\nwhy", "why", "without `# begin solution`"),
    "nested begin": ("exercise.py", "# begin solution\nwhy", "# begin solution\n# begin solution\nwhy", "has not ended"),
    "no twin": ("lesson.py", '# %% [markdown] lang="en" concepts="C03" mark="must"\n# ## Guess first\n', "", "not followed"),
    "english alone": ("lesson.py", '# %% [markdown] lang="zh" concepts="C03" mark="must"\n# ## 先猜\n', "", "not preceded"),
    "no language": ("lesson.py", '[markdown] lang="zh" concepts="C03"', '[markdown] concepts="C03"', "says lang"),
    "twins differ": ("lesson.py", 'lang="en" concepts="C03"', 'lang="en" concepts="C04"', "differ in concepts"),
    "unknown key": ("lesson.py", 'concepts="C03" mark', 'concept="C03" mark', "Unknown concept="),
    "heading levels differ": ("lesson.py", "# ## Guess first", "# ### Guess first", "different levels"),
    "comment without twin": ("lesson.py", "# en: add up\n", "", "come in pairs"),
    "comment order": ("lesson.py", "# zh: 相加\n# en: add up", "# en: add up\n# zh: 相加", "come in pairs"),
    "unknown concept": ("lesson.py", 'lang="zh" concepts="C03"', 'lang="zh" concepts="C99"', "C99"),
    "unknown concept of the quiz": ("quiz.yml", "[C03]", "[C98]", "no concept C98"),
    "unknown concept of the group": ("group.yml", "[C03]", "[C97]", "no concept C97"),
    "doubled task": ("exercise.py", '# %% task="why"', '# %% task="mean"', "stands at line"),
    "task without points": ("exercise.py", ' points=2 concepts="C03"', ' concepts="C03"', "lacks points"),
    "unknown kind": ("exercise.py", 'kind="choice"', 'kind="guess"', "kind of task why"),
    "points of a task": ("exercise.py", "points=3", "points=4", "sum to 3"),
    "points of the exercise": ("exercise.py", "points: 5", "points: 6", "sum to 5 points"),
    "task without checks": ("exercise.py", 'task="why" answer', 'task="who" answer', "no check for task who"),
    "wrong answer not caught": ("answers/wrong_why_a.py", '"A"', '"B"', "does not catch"),
    "right answer rejected": ("answers/right_why_lower.py", " b ", " c ", "is rejected"),
    "answer that raises": ("answers/wrong_why_a.py", '"A"', "1 / 0", "ZeroDivisionError"),
    "answer for no task": ("answers/wrong_why_a.py", "task: why", "task: when", "no task when"),
    "answer for no check": ("answers/wrong_why_a.py", "guessed_a", "guessed_z", "no check named guessed_z"),
    "answer without head": ("answers/wrong_why_a.py", "# task: why\n", "", "first two lines"),
    "check that nothing tests": ("answers/wrong_why_a.py", "# caught_by: guessed_a", "# right: no", "can fail"),
    "solution that is wrong": ("exercise.py", 'why = "B"', 'why = "C"', "does not earn full marks"),
    "solution that raises": ("exercise.py", 'why = "B"', "why = 1 / 0", "ZeroDivisionError"),
    "stub that is judged": ("checks.py", 'return answer.call("mean", [1, 2, 6]).number() == 3', "return True", "untouched"),
    "feedback that cannot be filled": ("checks.py", "{chosen}.", "{choice}.", "choice"),
    "line of the solution shown": ("exercise.py", "# Write a function.", '# Write a function.\n\n# %%\nwhy = "B"', "shows a line"),
    "roles do not sum": ("group.yml", "from: 8", "from: 7", "group of 7 has 8 roles"),
    "minutes do not sum": ("group.yml", "minutes: 4,", "minutes: 5,", "sum to 11 minutes"),
    "levels do not rise": ("group.yml", "points: 2, zh: 是", "points: 1, zh: 是", "should rise to 2"),
    "group lacks a language": ("group.yml", "aim: {zh: 称, en: Weigh.}", "aim: {zh: 称}", "aim lacks a text in en"),
    "YAML reads no as False": ("group.yml", "en: none}", "en: no}", "lacks a text in en"),
    "group is no YAML": ("group.yml", "title: {", "title: {{", "no valid YAML"),
    "two right options": ("quiz.yml", "{zh: 甲, en: A}, ", "{zh: 甲, en: A}, right: true, ", "exactly one right"),
    "option without feedback": ("quiz.yml", ", feedback: {zh: 不, en: Not so}", "", "no feedback"),
    "header lacks a key": ("lesson.py", "#   minutes: 5\n", "", "lacks minutes"),
    "header lacks a language": ("lesson.py", "{zh: 称重, en: Weighing}", "{zh: 称重}", "needs zh and en"),
    "no header": ("exercise.py", "# ---\n# course:", "# course:", "front matter"),
    "text before the first cell": ("lesson.py", "# ---\n\n# %%", "# ---\n\nprint(1)\n\n# %%", "begins with `# %%`"),
    "code that does not parse": ("exercise.py", 'why = "B"', 'why = = "B"', "does not parse"),
}
# fmt: on


@pytest.mark.parametrize("case", BROKEN)
def test_broken_sources_name_file_line_and_reason(lesson, case):
    name, old, new, reason = BROKEN[case]
    change(lesson / name, old, new)
    found = faults(lesson)
    assert any(reason in fault for fault in found), found
    assert all(int(fault.split(":")[1]) >= 1 for fault in found)


def test_the_line_is_the_line(lesson):
    change(
        lesson / "exercise.py",
        'task="why" answer="why" kind="choice" points=2',
        'task="why" answer="why" kind="x" points=2',
    )
    text = (lesson / "exercise.py").read_text(encoding="utf-8").splitlines()
    expected = next(number for number, line in enumerate(text, start=1) if 'kind="x"' in line)
    assert faults(lesson) == [f"exercise.py:{expected}: The kind of task why should be one of "
                              "code, table, choice, ordering, fill-in, written."]  # fmt: skip


def test_missing_files_are_named(lesson):
    (lesson / "quiz.yml").unlink()
    assert any("quiz.yml:1: This file is missing." in fault for fault in faults(lesson))


def test_every_fault_is_listed_not_only_the_first(lesson):
    change(lesson / "group.yml", "from: 8", "from: 7")
    change(lesson / "quiz.yml", ", right: true", "")
    change(lesson / "exercise.py", "points: 5", "points: 6")
    assert {fault.split(":")[0] for fault in faults(lesson)} == {"group.yml", "quiz.yml", "exercise.py"}


def test_a_broken_source_writes_nothing(lesson):
    change(lesson / "exercise.py", "points: 5", "points: 6")
    with pytest.raises(BrokenSource, match="sum to 5"):
        build()
    assert not (root() / "exercises").exists()


@pytest.mark.parametrize(
    ("solution", "answer", "shown"),
    [
        ('x = "B"', ["x"], "x = ..."),
        ("helper = 1\nx = helper + 1", ["x"], "x = ..."),
        ('x = {"a": 1, "b": 2}', ["x"], 'x = {\n    "a": ...,\n    "b": ...,\n}'),
        ("x = []\nx = [1]", ["x"], "x = ..."),
        ("t = {}\nt['k'] = 5", ["t"], "t = ..."),
        ("x: int = 5", ["x"], "x = ..."),
        ("def f(a, b=2):\n    return a", ["f"], "def f(a, b=2):\n    return ..."),
        ('def f(a):\n    """Say."""\n    return a', ["f"], 'def f(a):\n    """Say."""\n    return ...'),
        ("print(1)", ["x"], "..."),
    ],
)
def test_what_the_learner_sees(solution, answer, shown):
    assert stub(f"given = 1\n# begin solution\n{solution}\n# end solution\nafter = 2", answer) == (
        f"given = 1\n{shown}\nafter = 2"
    )


def test_stub_inside_a_function():
    code = "def f(a):\n    b = 1\n    # begin solution\n    c = a + b\n    return c\n    # end solution"
    assert stub(code, ["f"]) == "def f(a):\n    b = 1\n    return ..."


@pytest.mark.slow
def test_a_whole_project_is_built_once_and_again_the_same(lesson):
    report = build()
    assert len(report.made) == 14
    before = {path: (root() / path).read_bytes() for path in report.made}
    assert len(build().unchanged) == 14  # nothing changed: nothing runs

    # forget what is known, build anew: the same bytes
    (root() / ".course" / "build.json").unlink()
    assert build(check=True).stale == []

    # a stale file, a lost file and a file without a source are named, and nothing is written
    target = root() / "exercises" / "en" / "01_segmentation_group.html"
    target.write_text("old", encoding="utf-8")
    (root() / "solutions" / "zh" / "01_segmentation_quiz.html").unlink()
    (root() / "notebooks" / "zh" / "99_old.ipynb").write_text("{}", encoding="utf-8")
    assert build(check=True).stale == [
        "exercises/en/01_segmentation_group.html",
        "notebooks/zh/99_old.ipynb",
        "solutions/zh/01_segmentation_quiz.html",
    ]
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(build().made) == ["exercises/en/01_segmentation_group.html", "solutions/zh/01_segmentation_quiz.html"]
    assert {path: (root() / path).read_bytes() for path in before} == before

    # a change of one lesson's source makes its files again
    change(lesson / "quiz.yml", "en: Not so", "en: Not quite")
    assert "solutions/en/01_segmentation_quiz.html" in build(["01"]).made

    assert_contents()


def assert_contents():
    learner = (root() / "exercises" / "zh" / "01_segmentation.ipynb").read_text(encoding="utf-8")
    assert "sum(values) / len(values)" not in learner
    assert "其中 2 分交卷后评定" in learner
    assert "Write a function" not in learner
    solution = nbformat.read(root() / "solutions" / "en" / "01_segmentation.ipynb", 4)
    nbformat.validate(solution)
    text = json.dumps(solution, ensure_ascii=False)
    assert "begin solution" not in text
    assert "Right: 1 of 1 points." in text
    assert "5 points" in text
    lesson = nbformat.read(root() / "notebooks" / "zh" / "01_segmentation.ipynb", 4)
    assert any("# 相加\ntotal" in cell.source for cell in lesson.cells)
    assert any(cell.source == "## 先猜 · 必做" for cell in lesson.cells)
    welcome = (root() / "notebooks" / "en" / "welcome.ipynb").read_text(encoding="utf-8")
    assert "(01_segmentation.ipynb), about 5 min" in welcome


@pytest.mark.slow
def test_a_cell_that_fails_or_warns_is_named(lesson):
    change(lesson / "lesson.py", "print(total)", "1 / 0")
    with pytest.raises(BrokenSource) as error:
        build()
    lines = (lesson / "lesson.py").read_text(encoding="utf-8").splitlines()
    at = lines.index("# %%") + 1
    assert f"lesson.py:{at}: This cell fails when run (zh): ZeroDivisionError: division by zero" in str(error.value)
    change(lesson / "lesson.py", "1 / 0", 'import warnings; warnings.warn("old way")')
    with pytest.raises(BrokenSource, match="warns when run"):
        build()


def test_unknown_lesson(lesson):
    with pytest.raises(CourseError, match="01_segmentation"):
        build(["77"])


def test_coverage_counts_each_way_and_language(lesson):
    rows = {row.concept: row for row in coverage()}
    assert rows["C03"].complete
    assert not rows["C04"].complete
    change(lesson / "quiz.yml", "concepts: [C03]", "concepts: [C04]")
    rows = {row.concept: row for row in coverage()}
    assert rows["C04"].places["assessed", "zh"] == 1
    assert rows["C04"].places["taught", "zh"] == 0


def test_the_real_syllabus_is_covered_where_it_is_claimed():
    rows = coverage()
    claimed = [row for row in rows if row.built]
    assert len(rows) == 93
    assert len(claimed) >= 8
    assert [row.concept for row in claimed if not row.complete] == []
