"""The builder, tried on deliberately broken sources and on a small whole project."""

import gc
import json
import time
from concurrent.futures import ThreadPoolExecutor

import nbformat
import pytest
from sample import QUIZ, write_project

from course_lib import language
from course_lib.authoring.api import api_page, model_modules
from course_lib.authoring.build import build, executed
from course_lib.authoring.coverage import coverage
from course_lib.authoring.lesson import read_lesson
from course_lib.authoring.notebooks import lesson_notebook
from course_lib.authoring.parsing import parse
from course_lib.authoring.source import BrokenSource, Cell, Source, stub
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


# what is changed in which file, a part of the reason that is given, and the place
# fmt: off
BROKEN = {
    "unbalanced begin": ("exercise.py", "# end solution\n\n# %% [markdown]", "\n# %% [markdown]", "without `# end solution`", "exercise.py:17"),
    "unbalanced end": ("exercise.py", "# begin solution\nwhy", "why", "without `# begin solution`", "exercise.py:31"),
    "nested begin": ("exercise.py", "# begin solution\nwhy", "# begin solution\n# begin solution\nwhy", "has not ended", "exercise.py:31"),
    "no twin": ("lesson.py", '# %% [markdown] lang="en" concepts="C03" mark="must"\n# ## Guess first\n', "", "not followed", "lesson.py:10"),
    "english alone": ("lesson.py", '# %% [markdown] lang="zh" concepts="C03" mark="must"\n# ## 先猜\n', "", "not preceded", "lesson.py:11"),
    "no language": ("lesson.py", '[markdown] lang="zh" concepts="C03"', '[markdown] concepts="C03"', "says lang", "lesson.py:10"),
    "twins differ": ("lesson.py", 'lang="en" concepts="C03"', 'lang="en" concepts="C04"', "differ in concepts", "lesson.py:13"),
    "unknown key": ("lesson.py", 'concepts="C03" mark', 'concept="C03" mark', "Unknown concept=", "lesson.py:10"),
    "heading levels differ": ("lesson.py", "# ## Guess first", "# ### Guess first", "different levels", "lesson.py:13"),
    "comment without twin": ("lesson.py", "# en: add up\n", "", "come in pairs", "lesson.py:18"),
    "comment order": ("lesson.py", "# zh: 相加\n# en: add up", "# en: add up\n# zh: 相加", "come in pairs", "lesson.py:17"),
    "unknown concept": ("lesson.py", 'lang="zh" concepts="C03"', 'lang="zh" concepts="C99"', "C99", "lesson.py:13"),
    "unknown concept of the quiz": ("quiz.yml", "[C03]", "[C98]", "no concept C98", "quiz.yml:2"),
    "unknown concept of the group": ("group.yml", "[C03]", "[C97]", "no concept C97", "group.yml:1"),
    "doubled task": ("exercise.py", '# %% task="why"', '# %% task="mean"', "stands at line", "exercise.py:29"),
    "task without points": ("exercise.py", ' points=2 concepts="C03"', ' concepts="C03"', "lacks points", "exercise.py:29"),
    "unknown kind": ("exercise.py", 'kind="choice"', 'kind="guess"', "kind of task why", "exercise.py:29"),
    "points of a task": ("exercise.py", "points=3", "points=4", "sum to 3", "exercise.py:16"),
    "points of the exercise": ("exercise.py", "points: 5", "points: 6", "sum to 5 points", "exercise.py:1"),
    "task without checks": ("exercise.py", 'task="why" answer', 'task="who" answer', "no check for task who", "exercise.py:29"),
    "wrong answer not caught": ("answers/wrong_why_a.py", '"A"', '"B"', "does not catch", "wrong_why_a.py:2"),
    "right answer rejected": ("answers/right_why_lower.py", " b ", " c ", "is rejected", "right_why_lower.py:1"),
    "answer that raises": ("answers/wrong_why_a.py", '"A"', "1 / 0", "ZeroDivisionError", "wrong_why_a.py:2"),
    "answer for no task": ("answers/wrong_why_a.py", "task: why", "task: when", "no task when", "wrong_why_a.py:1"),
    "answer for no check": ("answers/wrong_why_a.py", "guessed_a", "guessed_z", "no check named guessed_z", "wrong_why_a.py:2"),
    "answer without head": ("answers/wrong_why_a.py", "# task: why\n", "", "first two lines", "wrong_why_a.py:1"),
    "check that nothing tests": ("answers/wrong_why_a.py", "# caught_by: guessed_a", "# right: no", "can fail", "checks.py:11"),
    "solution that is wrong": ("exercise.py", 'why = "B"', 'why = "C"', "does not earn full marks", "exercise.py:29"),
    "solution that raises": ("exercise.py", 'why = "B"', "why = 1 / 0", "ZeroDivisionError", "exercise.py:29"),
    "stub that is judged": ("checks.py", 'return answer.call("mean", [1, 2, 6]).number() == 3', "return True", "untouched", "exercise.py:16"),
    "feedback that cannot be filled": ("checks.py", "{chosen}.", "{choice}.", "choice", "wrong_why_a.py:2"),
    "line of the solution shown": ("exercise.py", "# Write a function.", '# Write a function.\n\n# %%\nwhy = "B"', "shows a line", "exercise.py:32"),
    "roles do not sum": ("group.yml", "from: 8", "from: 7", "group of 7 has 8 roles", "group.yml:7"),
    "minutes do not sum": ("group.yml", "minutes: 4,", "minutes: 5,", "sum to 11 minutes", "group.yml:17"),
    "levels do not rise": ("group.yml", "points: 2, zh: 是", "points: 1, zh: 是", "should rise to 2", "group.yml:21"),
    "group lacks a language": ("group.yml", "aim: {zh: 称, en: Weigh.}", "aim: {zh: 称}", "aim.en is missing", "group.yml:2"),
    "YAML reads no as False": ("group.yml", "en: none}", "en: no}", "levels[0].en cannot be False", "group.yml:25"),
    "group is no YAML": ("group.yml", "title: {", "title: {{", "no valid YAML", "group.yml:2"),
    "two right options": ("quiz.yml", "{zh: 甲, en: A}, ", "{zh: 甲, en: A}, right: true, ", "exactly one right", "quiz.yml:2"),
    "option without feedback": ("quiz.yml", ", feedback: {zh: 不, en: Not so}", "", "options[0].feedback should have the keys", "quiz.yml:6"),
    "header lacks a key": ("lesson.py", "#   minutes: 5\n", "", "lacks minutes", "lesson.py:1"),
    "header lacks a language": ("lesson.py", "{zh: 称重, en: Weighing}", "{zh: 称重}", "needs zh and en", "lesson.py:1"),
    "no header": ("exercise.py", "# ---\n# course:", "# course:", "front matter", "exercise.py:1"),
    "text before the first cell": ("lesson.py", "# ---\n\n# %%", "# ---\n\nprint(1)\n\n# %%", "begins with `# %%`", "lesson.py:1"),
    "code that does not parse": ("exercise.py", 'why = "B"', 'why = = "B"', "does not parse", "exercise.py:31"),
    "markers inside a statement": ("exercise.py", '# begin solution\nwhy = "B"', 'if True:\n    why = 1\n# begin solution\nelse:\n    why = "B"', "does not parse", "exercise.py:31"),
    "checks that do not parse": ("checks.py", "checks = Checklist()", "checks = = Checklist()", "SyntaxError", "checks.py:3"),
    "checks with a bad import": ("checks.py", "Answer, Checklist", "Answer, Checklists", "ImportError", "checks.py:1"),
    "hidden checks without a list": ("hidden.py", "checks = Checklist(hidden=True)", "", "NameError", "hidden.py:6"),
    "hidden checks not hidden": ("hidden.py", "hidden=True", "", "says checks = Checklist(hidden=True)", "hidden.py:1"),
    "public checks hidden": ("checks.py", "Checklist()", "Checklist(hidden=True)", "says checks = Checklist()", "checks.py:1"),
    "hidden check of a public name": ("hidden.py", '"typed_in"', '"summed_only"', "choose another name", "hidden.py:6"),
    "points in quotes": ("exercise.py", "points=3", 'points="3"', "should be a number", "exercise.py:16"),
    "points of the header in quotes": ("exercise.py", "points: 5", 'points: "5"', "sum to 5 points", "exercise.py:1"),
    "text of no task": ("exercise.py", '[markdown] lang="zh" task="mean"', '[markdown] lang="zh" task="meen"', "differ in task", "exercise.py:12"),
    "task without text": ("exercise.py", '# %% task="why"', '# %% task="who"', "needs its text", "exercise.py:23"),
    "answer that the solution does not bind": ("exercise.py", 'answer="why"', 'answer="why because"', "does not name because", "exercise.py:29"),
    "answer that the stub loses": ("exercise.py", 'why = "B"', 'why, how = "B", 1', "does not name why", "exercise.py:29"),
    "role without from": ("group.yml", "from: 8, ", "", "roles[7].from is missing", "group.yml:14"),
    "step without minutes": ("group.yml", "minutes: 4, ", "", "steps[0].minutes is missing", "group.yml:17"),
    "step without title": ("group.yml", "title: {zh: 一, en: One}, ", "", "steps[0].title should have the keys", "group.yml:17"),
    "step without a list to do": ("group.yml", "do: {zh: [称]", "do: {zh: 称", "steps[0].do.zh should be a list", "group.yml:17"),
    "step with an unknown mark": ("group.yml", "mark: must", "mark: now", "no known mark", "group.yml:17"),
    "size without max": ("group.yml", "size: {min: 4, max: 8}", "size: {min: 4}", "size.max is missing", "group.yml:5"),
    "size of another group": ("group.yml", "size: {min: 4, max: 8}", "size: {min: 3, max: 8}", "should be {min: 4, max: 8}", "group.yml:5"),
    "rubric without levels": ("group.yml", "    levels: [{points: 0, zh: 否, en: none}, {points: 1, zh: 半, en: half}, {points: 2, zh: 是, en: so}]\n", "", "rubric[0].levels should be a list", "group.yml:21"),
    "two levels": ("group.yml", "{points: 1, zh: 半, en: half}, ", "", "three levels", "group.yml:21"),
    "facilitator without samples": ("group.yml", "  samples:\n    - {level: {zh: 起步, en: Starting}, product: {zh: 一, en: One}, why: {zh: 少, en: Little}}\n", "", "facilitator.samples should be a list", "group.yml:27"),
    "questions are no list": ("quiz.yml", QUIZ, "questions: 3\n", "questions should be a list", "quiz.yml:1"),
    "option without text": ("quiz.yml", "text: {zh: 甲, en: A}, ", "", "options[0].text should have the keys", "quiz.yml:6"),
    "doubled question": ("quiz.yml", QUIZ, QUIZ + QUIZ.partition("\n")[2], "stands twice", "quiz.yml:8"),
    "concepts are no list": ("quiz.yml", "[C03]", "C03", "concepts should be a list", "quiz.yml:2"),
    "solution shown without spaces": ("exercise.py", "# Write a function.", '# Write a function.\n\n# %%\nwhy="B"  # so', "shows a line", "exercise.py:32"),
    "solution shown in the words": ("exercise.py", "# Write a function.", '# Write `why = "B"` there.', "shows a line", "exercise.py:29"),
    "placeholder shown": ("checks.py", 'return chosen == "B" or {"chosen": chosen}', 'return chosen == "B"', "shows its placeholder", "checks.py:11"),
    "answer that crashes in the check": ("answers/wrong_mean_sum.py", "sum(values)", "1 / 0", "does not catch", "wrong_mean_sum.py:2"),
    "answer that leaves": ("answers/wrong_why_a.py", '"A"', "exit(1)", "SystemExit", "wrong_why_a.py:2"),
}
# fmt: on


@pytest.mark.parametrize("case", BROKEN)
def test_broken_sources_name_file_line_and_reason(lesson, case):
    name, old, new, reason, place = BROKEN[case]
    change(lesson / name, old, new)
    found = faults(lesson)
    assert any(fault.startswith(f"{place}: ") and reason in fault for fault in found), found


def test_a_fault_of_both_languages_is_told_once_in_the_reader_s(lesson):
    change(lesson / "exercise.py", 'why = "B"', 'why = "C"')
    found = [fault for fault in faults(lesson) if "full marks" in fault]
    assert len(found) == 1
    assert "Read again" in found[0]


def test_a_fault_of_one_language_only_is_found(lesson):
    change(lesson / "checks.py", "你选了 {chosen}", "你选了 {choice}")
    assert any("KeyError" in fault for fault in faults(lesson))


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


def test_a_lost_checks_file_hides_no_other_fault(lesson):
    (lesson / "hidden.py").unlink()
    change(lesson / "group.yml", "from: 8", "from: 7")
    found = faults(lesson)
    assert "hidden.py:1: This file is missing." in found
    assert any("group of 7" in fault for fault in found)


def test_an_answer_of_the_wrong_kind_is_caught_and_no_crash(lesson):
    change(lesson / "answers" / "wrong_mean_sum.py", "return sum(values)", 'return "heavy"')
    assert faults(lesson) == []


def test_points_may_be_tenths(lesson):
    change(lesson / "exercise.py", "points: 5", "points: 2.3")
    change(lesson / "exercise.py", "points=3", "points=0.3")
    change(lesson / "checks.py", "points=1", "points=0.1")
    change(lesson / "hidden.py", "points=2", "points=0.2")
    assert faults(lesson) == []


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


@pytest.mark.parametrize(
    ("cells", "chinese", "english"),
    [
        (['x = say(zh="你好，世界", en="hello")'], ['x = "你好，世界"'], ['x = "hello"']),
        (
            ["from course_lib.language import say\n\nx = 1", 'y = {say(zh="甲", en="A"): say(zh="乙", en="B")}'],
            ["x = 1", 'y = {"甲": "乙"}'],
            ["x = 1", 'y = {"A": "B"}'],
        ),
        (['x = say(\n    zh="甲",\n    en="A"\n    "B",\n)'], ['x = "甲"'], ['x = ("A"\n    "B")']),
        (["from course_lib.language import say", "say(**words)"], None, None),
        (["%time say(zh='甲', en='A')"], None, None),
    ],
    ids=["words", "import not needed", "pieces", "words from elsewhere", "magic"],
)
def test_a_code_cell_says_its_words_in_one_language(tmp_path, cells, chinese, english):
    source = Source(tmp_path, {}, tuple(Cell("code", code, 1) for code in cells))
    assert [cell.source for cell in source.in_language("zh")] == (chinese or cells)
    assert [cell.source for cell in source.in_language("en")] == (english or cells)


def test_stub_inside_a_function():
    code = "def f(a):\n    b = 1\n    # begin solution\n    c = a + b\n    return c\n    # end solution"
    assert stub(code, ["f"]) == "def f(a):\n    b = 1\n    return ..."


def test_sources_are_parsed_in_several_threads_at_once():
    code = "x = [" + "[1, (2, 3)], " * 2000 + "]"
    threshold = gc.get_threshold()

    def let_another_run(*_):
        time.sleep(0.0005)

    gc.callbacks.append(let_another_run)  # the collector starts in the middle of a parse
    gc.set_threshold(500)
    try:
        with ThreadPoolExecutor(3) as pool:
            assert len({len(tree.body) for tree in pool.map(parse, [code] * 12)}) == 1
    finally:
        gc.callbacks.remove(let_another_run)
        gc.set_threshold(*threshold)


@pytest.mark.slow
def test_a_whole_project_is_built_once_and_again_the_same(lesson):
    report = build()
    count = 18 + len(model_modules())  # the class console too
    assert len(report.made) == count
    before = {path: (root() / path).read_bytes() for path in report.made}
    (root() / "datasets" / ".ipynb_checkpoints").mkdir()
    (root() / "datasets" / ".ipynb_checkpoints" / "old.csv").write_text("", encoding="utf-8")
    assert len(build().unchanged) == count  # nothing changed: nothing runs

    # forget what is known, build anew: the same bytes
    (root() / ".course" / "build.json").unlink()
    assert build(check=True).stale == []

    # a stale file, a lost file and a file without a source are named, and nothing is written
    target = root() / "exercises" / "en" / "01_segmentation_group.html"
    target.write_text("old", encoding="utf-8")
    (root() / "solutions" / "zh" / "01_segmentation_quiz.html").unlink()
    (root() / "notebooks" / "zh" / "99_old.ipynb").write_text("{}", encoding="utf-8")
    for litter in (".DS_Store", "Thumbs.db"):
        (root() / "notebooks" / litter).write_text("", encoding="utf-8")
    found = build(check=True)
    assert found.stale == ["exercises/en/01_segmentation_group.html", "solutions/zh/01_segmentation_quiz.html"]
    assert found.orphans == ["notebooks/zh/99_old.ipynb"]
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
    assert not (root() / "exercises").exists()  # one notebook fails: not even a sheet is written


@pytest.mark.slow
@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("object()", "memory address"),
        ("import os; os._exit(1)", "died twice"),
        ("import time; time.sleep(60)", "takes more than 5 seconds"),
    ],
)
def test_a_run_that_cannot_be_kept_is_named(lesson, monkeypatch, code, reason):
    monkeypatch.setattr(f"{build.__module__}.CELL_SECONDS", 5)
    change(lesson / "lesson.py", "print(total)", code)
    read = read_lesson(lesson)
    with pytest.raises(BrokenSource, match=reason) as error:
        executed(lesson_notebook(read, "zh"), read.lesson, "zh")
    assert [problem.line for problem in error.value.problems] == [16]


def test_a_page_of_the_models_has_every_function_and_its_parts():
    page = api_page("segmentation")
    assert page.startswith("# course_lib.models.segmentation\n")
    assert "\n## tier_within_brand\n\n```python\ndef tier_within_brand(\n" in page
    assert "\n## ServicePlan\n\n```python\nclass ServicePlan:\n    plan: pd.DataFrame" in page
    assert "\n**Args**\n\n- `customers`: " in page
    assert "\n## _" not in page
    assert page.count("```") == 2 * page.count("```python")


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
