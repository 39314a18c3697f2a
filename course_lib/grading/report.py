"""What comes out of a gradebook: feedback pages, tables for learning platforms and Excel, the picture of the class."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from course_lib.errors import CourseError
from course_lib.grading import exports
from course_lib.grading.collect import shown
from course_lib.grading.exercise import Shown, shown_exercise, title_of
from course_lib.grading.gradebook import Gradebook
from course_lib.grading.items import FEW, item_table, misconceptions
from course_lib.grading.likeness import Alike, near_identical
from course_lib.grading.records import STATUS_WORDS, Note, Words
from course_lib.grading.report_words import WORDS
from course_lib.grading.review import Desk
from course_lib.grading.totals import RUN, Line, Override, Standing, TaskTotal, lessons, standings
from course_lib.language import LANGUAGES, current, say
from course_lib.paths import cannot_write
from course_lib.teaching.exercise import points_text

RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))}
NAME_BYTES = 120
BARS = 10
MOST_CAUGHT = 12  # misconceptions that are seen without opening the rest
MOST_ALIKE = 40  # groups of alike answers that are printed


@dataclass(frozen=True)
class Written:
    """What a report wrote.

    Attributes:
        files: every file, in order.
        learners: how many feedback pages.
        waiting: learners who have points still open.
    """

    files: tuple[Path, ...]
    learners: int
    waiting: int


def write_report(book: Gradebook, out: Path) -> Written:
    """Write everything that a gradebook tells into a folder; files of an earlier report are replaced.

    Args:
        book: the gradebook.
        out: the folder: ``feedback/LESSON/ID_NAME.html`` for learners, ``class_LESSON.html`` for the instructor,
            ``grades.csv``, ``grades.xlsx``, and for each lesson ``canvas_``, ``moodle_`` and, when hand-ins came out
            of Moodle, ``moodle_worksheet_LESSON.csv``.

    Raises:
        CourseError: nothing has been graded, or the folder cannot be written.
    """
    slugs = lessons(book)
    if not slugs:
        raise CourseError(
            say(
                zh=f"{book.path} 里还没有评过的作业。先运行 `course grade`。",
                en=f"Nothing has been graded in {book.path} yet. Run `course grade` first.",
            )
        )
    everyone = {lesson: standings(book, lesson) for lesson in slugs}
    titles = {lesson: title_of(lesson, current()) for lesson in slugs}
    files: list[Path] = []
    try:
        for lesson, found in everyone.items():
            files += _feedback_pages(lesson, found, out)
            files += _platform_files(lesson, found, titles[lesson], out)
            page = out / f"class_{lesson}.html"
            try:
                text = class_page(book, lesson, found)
            except CourseError:  # it was graded with a course that had this lesson
                continue
            page.write_text(text, encoding="utf-8", errors="replace")
            files.append(page)
        exports.write_csv(out / "grades.csv", exports.table(everyone, titles), mark=True)
        exports.write_workbook(out / "grades.xlsx", _sheets(everyone, titles))
    except OSError as error:
        raise cannot_write(out, error) from None
    every = [each for found in everyone.values() for each in found]
    files += [out / "grades.csv", out / "grades.xlsx"]
    return Written(tuple(files), len(every), sum(each.open > 0 for each in every))


def _platform_files(lesson: str, found: Sequence[Standing], title: str, out: Path) -> Iterator[Path]:
    comments = {each.learner: exports.comment(summary(each)) for each in found}
    tables = {"canvas": exports.canvas(found, title), "moodle": exports.moodle(found, title, comments)}
    sheet = exports.worksheet(found, comments)
    if len(sheet) > 1:
        tables["moodle_worksheet"] = sheet
    for name, rows in tables.items():
        path = out / f"{name}_{lesson}.csv"
        exports.write_csv(path, rows, mark=False)
        yield path


def file_names(found: Sequence[Standing]) -> dict[str, str]:
    """Return learner -> a file name without ending that every system can hold, different for each learner."""
    names = {}
    for each in found:
        parts = dict.fromkeys([shown(each.learner), shown(each.name)])
        text = "".join(
            c if c.isalnum() or c in "-_.() " else "_" for c in unicodedata.normalize("NFC", "_".join(parts))
        )
        text = text.encode("utf-8")[:NAME_BYTES].decode("utf-8", "ignore").strip(" ._") or "learner"
        names[each.learner] = f"_{text}" if text.split(".")[0].casefold() in RESERVED else text
    count = Counter(name.casefold() for name in names.values())
    places: Counter[str] = Counter()
    for learner, name in names.items():
        if count[name.casefold()] > 1:
            places[name.casefold()] += 1
            names[learner] = f"{name}~{places[name.casefold()]}"
    return names


# -- for the learner ---------------------------------------------------------------------------------


def _feedback_pages(lesson: str, found: Sequence[Standing], out: Path) -> Iterator[Path]:
    folder = out / "feedback" / lesson
    folder.mkdir(parents=True, exist_ok=True)
    names = file_names(found)
    for each in found:
        path = folder / f"{names[each.learner]}.html"
        path.write_text(feedback_page(each), encoding="utf-8", errors="replace")
        yield path


def language_of(standing: Standing) -> str:
    """Return the language in which a learner handed in; without a hand-in the reader's."""
    lang = standing.row.submission.lang if standing.row else current()
    return lang if lang in LANGUAGES else "zh"


def feedback_page(standing: Standing) -> str:
    """Return one learner's feedback in the learner's language, as a self-contained HTML page."""
    lang = language_of(standing)
    try:
        exercise: Shown | None = shown_exercise(standing.lesson, lang)
    except CourseError:  # graded with a course that had this lesson
        exercise = None
    row = standing.row
    words = WORDS[lang]
    return _render(
        "feedback.html.j2",
        lang,
        title=exercise.title if exercise else standing.lesson,
        standing=standing,
        name=shown(standing.name),
        learner=shown(standing.learner),
        status="" if row is None else STATUS_WORDS[row.status].in_language(lang),
        run=row is not None and row.status in RUN,
        reason="" if row is None else row.reason.in_language(lang),
        when="" if row is None else row.submission.submitted[:16].replace("T", " "),
        notes=[] if row is None else [note.words.in_language(lang) for note in row.notes if not note.task],
        tasks=[_task_view(each, standing, exercise, lang) for each in standing.tasks],
        decision=standing.override and _decision(standing.override, words),
    )


def _task_view(total: TaskTotal, standing: Standing, exercise: Shown | None, lang: str) -> dict[str, Any]:
    words = WORDS[lang]
    row = standing.row
    assert row is not None
    answer = next((each for each in row.answers if each.task == total.task), None)
    checks = [line for line in total.lines if not line.result.rubric]
    right = [line for line in checks if line.result.outcome == "passed" and line.result.points and not line.override]
    if total.blank:
        state = "blank"
    elif total.open:
        state = "open"
    else:
        state = "right" if total.earned >= total.points - 1e-9 else "part" if total.earned else "wrong"
    failed = [line for line in checks if line.result.outcome == "failed"]
    missing = [line for line in checks if line.result.outcome in ("blank", "not reached")]
    feedback = dict.fromkeys(
        (line.result.feedback.in_language(lang), line.result.hint.in_language(lang), line.result.hidden)
        for line in failed
    )
    return {
        "title": exercise.tasks.get(total.task, total.task) if exercise else total.task,
        "total": total,
        "state": state,
        "right": len(right),
        "right_points": sum(line.result.points for line in right),
        "failed": [
            {"text": text or words["failed"], "hint": hint, "hidden": hidden} for text, hint, hidden in feedback
        ],
        "missing": sum(line.result.points for line in missing) if not total.blank else 0,
        "absent": list(dict.fromkeys(t for line in missing if (t := line.result.feedback.in_language(lang)))),
        "rubric": [_rubric_view(line, exercise, lang) for line in total.lines if line.result.rubric],
        "comments": total.comments,
        "decisions": [
            _decision(each, words) for each in (*(line.override for line in total.lines), total.override) if each
        ],
        "notes": [note.words.in_language(lang) for note in _new_notes(row.notes, total, lang)],
        "code": "" if answer is None or answer.text else answer.code,
        "text": "" if answer is None else answer.text,
        "figures": exercise.figures.get(total.task, ()) if exercise else (),
    }


def _new_notes(notes: Sequence[Note], total: TaskTotal, lang: str) -> list[Note]:
    """Return the notes of a task that its checks do not say already."""
    said = {line.result.feedback.in_language(lang) for line in total.lines}
    return [note for note in notes if note.task == total.task and note.words.in_language(lang) not in said]


def _rubric_view(line: Line, exercise: Shown | None, lang: str) -> dict[str, Any]:
    rubric = exercise.checks.rubrics.get(line.result.task, []) if exercise else []
    criterion = next((each for each in rubric if each.name == line.result.name), None)
    levels = criterion.levels if criterion else []
    earned = -1 if line.earned is None or line.result.outcome != "open" else line.earned
    reached = max((points for points, _, _ in levels if points <= earned), default=None)
    return {
        "name": Words(criterion.zh, criterion.en).in_language(lang) if criterion else line.result.name,
        "points": line.result.points,
        "earned": line.earned,
        "levels": [
            {"points": points, "text": zh if lang == "zh" else en, "reached": points == reached}
            for points, zh, en in levels
        ],
    }


def _decision(override: Override, words: Mapping[str, Any]) -> str:
    return words["decided"].format(
        points=points_text(override.points or 0), author=override.author, reason=override.reason
    )


def summary(standing: Standing) -> list[str]:
    """Return a learner's feedback as a few plain lines, for the comment box of a learning platform."""
    lang = language_of(standing)
    words = WORDS[lang]
    if standing.row is not None and standing.row.status not in RUN:
        return [STATUS_WORDS[standing.row.status].in_language(lang), standing.row.reason.in_language(lang)]
    lines = []
    for number, task in enumerate(standing.tasks, start=1):
        said = [
            line.result.feedback.in_language(lang)
            for line in task.lines
            if line.result.outcome == "failed" and not line.override
        ]
        told = [words["blank_short"]] if task.blank else [*dict.fromkeys(filter(None, said)), *task.comments]
        open_points = [words["open_points"].format(points_text(task.open))] if task.open else []
        given = "–" if task.given is None else points_text(round(task.given, 2))
        score = f"{given}/{points_text(task.points)}"
        lines.append(" ".join([words["task_line"].format(number, score), *told, *open_points]))
    return lines


# -- for the instructor ------------------------------------------------------------------------------


def class_page(book: Gradebook, lesson: str, found: Sequence[Standing]) -> str:
    """Return the picture of the class as a self-contained HTML page in the reader's language."""
    lang = current()
    exercise = shown_exercise(lesson, lang)
    names = {each.learner: shown(each.name) for each in found}
    handed = [each for each in found if each.row is not None]
    known = [each for each in handed if each.exercise is not None]
    caught = misconceptions(found, exercise.checks.checks)
    return _render(
        "class.html.j2",
        lang,
        title=exercise.title,
        names=names,
        tasks=exercise.tasks,
        handed=handed,
        known=known,
        statuses=Counter(STATUS_WORDS[each.row.status].in_language(lang) for each in handed if each.row),
        waiting=[each for each in known if each.open],
        late=[each for each in handed if each.row and each.row.submission.late],
        bars=_bars(known),
        middle=_middle(known),
        caught=[_caught_view(each, lang) for each in caught],
        first=MOST_CAUGHT,
        items=item_table(found, exercise.tasks).reset_index().to_dict("records"),
        few=len(known) < FEW,
        few_limit=FEW,
        stopped=_stopped(handed, lang),
        alike=_alike(lesson, found, exercise),
        same=_same_files(handed),
        agreement=_agreement(book, lesson, exercise, lang),
        disputed=[
            each
            for each in known
            if not each.override
            and any(line.disputed for task in each.tasks if not task.override for line in task.lines)
        ],
        lines=_line_names(exercise, lang),
        changed=[each for each in handed if any(one.points is not None for one in each.overrides)],
        groups=sorted((each for each in found if each.group), key=lambda each: (each.group.team, each.learner)),
    )


def _line_names(exercise: Shown, lang: str) -> dict[tuple[str, str], str]:
    """Return what a check or a line of a rubric says, by task and code name."""
    names = {(check.task, check.name): check.without_details(lang) for check in exercise.checks.checks}
    for task, rubric in exercise.checks.rubrics.items():
        names |= {(task, line.name): Words(line.zh, line.en).in_language(lang) for line in rubric}
    return names


def _bars(known: Sequence[Standing]) -> list[dict[str, Any]]:
    counts = Counter(min(int(BARS * (each.exercise or 0) / (each.points or 1)), BARS - 1) for each in known)
    most = max(counts.values(), default=1)
    return [
        {"from": 100 * n // BARS, "to": 100 * (n + 1) // BARS, "count": counts[n], "height": 100 * counts[n] / most}
        for n in range(BARS)
    ]


def _middle(known: Sequence[Standing]) -> float | None:
    shares = sorted((each.exercise or 0) / each.points for each in known if each.points)
    n = len(shares)
    return None if not n else (shares[(n - 1) // 2] + shares[n // 2]) / 2


def _caught_view(each: Any, lang: str) -> dict[str, Any]:
    return {
        "task": each.check.task,
        "name": each.check.name,
        "text": each.check.without_details(lang),
        "hidden": each.check.hidden,
        "learners": each.learners,
        "reached": each.reached,
        "share": each.share,
    }


def _stopped(handed: Sequence[Standing], lang: str) -> list[dict[str, Any]]:
    return [
        {"learner": each.learner, "status": STATUS_WORDS[each.row.status].in_language(lang), "reason": reason}
        for each in handed
        if each.row and each.row.status not in ("graded", "errors")
        for reason in [each.row.reason.in_language(lang)]
    ]


def _alike(lesson: str, found: Sequence[Standing], exercise: Shown) -> list[dict[str, Any]]:
    groups: list[Alike] = []
    texts: dict[tuple[str, str], str] = {}
    for each in found:
        for answer in each.row.answers if each.row else ():
            texts[answer.task, each.learner] = answer.text or answer.code
    teams = {each.learner: each.group.team for each in found if each.group}
    for task in exercise.tasks:
        answers = {learner: text for (of, learner), text in texts.items() if of == task}
        given = [text for lang in LANGUAGES for text in shown_exercise(lesson, lang).given.get(task, ())]
        groups += near_identical(answers, given, task)
    groups.sort(key=lambda each: -each.share)
    return [
        {
            "task": each.task,
            "share": each.share,
            "team": len({teams.get(learner, learner) for learner in each.learners}) == 1,
            "answers": [(learner, texts[each.task, learner]) for learner in each.learners],
        }
        for each in groups[:MOST_ALIKE]
    ]


def _same_files(handed: Sequence[Standing]) -> list[list[str]]:
    by_bytes: dict[str, list[str]] = {}
    for each in handed:
        if each.row and each.row.submission.sha256 and each.row.status in RUN:
            by_bytes.setdefault(each.row.submission.sha256, []).append(each.learner)
    return [learners for learners in by_bytes.values() if len(learners) > 1]


def _agreement(book: Gradebook, lesson: str, exercise: Shown, lang: str) -> list[dict[str, Any]]:
    table = Desk(book, "", lesson=lesson).agreement_of_all()
    rows: list[dict[str, Any]] = [dict(zip(table.columns, row, strict=True)) for row in table.itertuples(index=False)]
    for row in rows:
        rubric = exercise.checks.rubrics.get(row["task"], [])
        line = next((each for each in rubric if each.name == row["criterion"]), None)
        row["line"] = Words(line.zh, line.en).in_language(lang) if line else row["criterion"]
    return rows


# -- Excel -------------------------------------------------------------------------------------------


def _sheets(everyone: Mapping[str, Sequence[Standing]], titles: Mapping[str, str]) -> dict[str, list[list[Any]]]:
    heads = {
        "tasks": say(zh="任务|得分|满分|待评分", en="task|points|out of|open"),
        "checks": say(zh="任务|检查或评分项|结果|得分|满分|说明", en="task|check or line|outcome|points|out of|words"),
        "scores": say(zh="任务|评分项|评分人|得分|满分|评语", en="task|line|rater|points|out of|comment"),
        "changes": say(zh="任务|检查|改为|谁改的|理由|时间|有效", en="task|check|points|author|reason|made|counts"),
        "groups": say(
            zh="小组|小组得分|个人调整|理由|得分|满分|谁给的",
            en="team|team's points|adjustment|reason|points|out of|author",
        ),
    }
    person = say(zh="学号|姓名|课", en="id|name|lesson").split("|")
    tables: dict[str, list[list[Any]]] = {name: [person + head.split("|")] for name, head in heads.items()}
    for lesson, found in everyone.items():
        for each in found:
            who = [shown(each.learner), shown(each.name), titles[lesson]]
            for name, rows in _details(each).items():
                tables[name] += [[*who, *row] for row in rows]
    titled = {
        say(zh="各题", en="Tasks"): tables["tasks"],
        say(zh="各项检查", en="Checks"): tables["checks"],
        say(zh="评分人", en="Raters"): tables["scores"],
        say(zh="人工改分", en="Overrides"): tables["changes"],
        say(zh="小组", en="Groups"): tables["groups"],
    }
    totals = {say(zh="总分", en="Totals"): exports.table(everyone, titles)}
    return totals | {title: rows for title, rows in titled.items() if len(rows) > 1}


def _details(standing: Standing) -> dict[str, list[list[Any]]]:
    """Return what the sheets say of one learner: every task, check, rating, override, and the group's grade."""
    outcomes = {
        "passed": say(zh="通过", en="passed"),
        "failed": say(zh="没有通过", en="failed"),
        "blank": say(zh="没有作答", en="not answered"),
        "not reached": say(zh="没有运行到", en="not reached"),
        "open": say(zh="待评分", en="open"),
    }
    scored, yes = say(zh="已评", en="scored"), say(zh="是", en="yes")
    rounded = exports.number
    tasks, checks, scores = [], [], []
    for task in standing.tasks:
        tasks.append([task.task, rounded(task.given), rounded(task.points), rounded(task.open)])
        for line in task.lines:
            result = line.result
            outcome = scored if line.scores else outcomes[result.outcome]
            said = result.feedback.in_language(current())
            checks.append([task.task, result.name, outcome, rounded(line.earned), result.points, said])
            scores += [
                [task.task, result.name, each.rater, each.points, result.points, each.comment] for each in line.scores
            ]
    counting = {id(each) for each in _counting(standing)}
    changes = [
        [each.task, each.name, rounded(each.points), each.author, each.reason, each.made, yes * (id(each) in counting)]
        for each in standing.overrides
    ]
    group = standing.group
    groups = [
        [each.team, each.points, each.adjustment, each.reason, each.earned, each.out_of, each.author]
        for each in ([group] if group else [])
    ]
    return {"tasks": tasks, "checks": checks, "scores": scores, "changes": changes, "groups": groups}


def _counting(standing: Standing) -> list[Override]:
    if standing.override is not None:
        return [standing.override]
    every = [
        each
        for task in standing.tasks
        for each in ([task.override] if task.override else [line.override for line in task.lines])
    ]
    return [each for each in every if each is not None]


# -- pages -------------------------------------------------------------------------------------------


def _render(template: str, lang: str, **values: Any) -> str:
    return _pages().get_template(template).render(lang=lang, w=WORDS[lang], **values) + "\n"


@cache
def _pages() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).with_name("templates"), encoding="utf-8"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["p"] = lambda value: points_text(round(value, 2))
    environment.filters["code"] = _code
    environment.filters["percent"] = lambda value: f"{100 * value:.0f}%"
    return environment


def _code(text: str) -> Markup:
    """Return text with what stands between backticks set as code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))
