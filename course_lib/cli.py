"""The ``course`` command: the only place that prints."""

import contextlib
import os
import re
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table

from course_lib import language
from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.paths import cannot_write, lesson_named

if TYPE_CHECKING:
    from course_lib.grading.gradebook import Gradebook
    from course_lib.grading.nbgrader_bridge import Moved

app = typer.Typer(add_completion=False, no_args_is_help=True, help="课程工具。 / Tools of the course.")
classes = typer.Typer(no_args_is_help=True, help="课堂记录。 / Records of classes.")
app.add_typer(classes, name="class")
nbgrader = typer.Typer(no_args_is_help=True, help="与 nbgrader 互通。 / To and from nbgrader.")
app.add_typer(nbgrader, name="nbgrader")
console = Console()


def main() -> None:
    """Run the command; a fault that people can mend is told without a traceback."""
    try:
        app()
    except CourseError as error:
        console.print(str(error), style="red", markup=False, highlight=False, soft_wrap=True)
        sys.exit(1)
    except ModuleNotFoundError as error:
        if not str(error.name).startswith("course_lib."):
            raise
        console.print(
            say(
                zh="学员版没有这个命令；它在教师版里。",
                en="The student edition does not have this command; the instructor's edition does.",
            ),
            style="red",
        )
        sys.exit(1)


def _lesson(name: str) -> str:
    return lesson_named(name) if name else ""


@app.command(help="打开课程。 / Open the course in JupyterLab.")
def lab(
    lang: Annotated[str, typer.Option(help="zh | en")] = language.current(),
    port: Annotated[int | None, typer.Option(help="端口 / port")] = None,
    browser: Annotated[bool, typer.Option(help="打开浏览器 / open the browser")] = True,
) -> None:
    """Open JupyterLab on the welcome page."""
    from course_lib.lab import open_lab

    open_lab(language.checked(lang), port=port, browser=browser)


@app.command(help="由源文件生成全部内容。 / Build notebooks, exercises, solutions and sheets from the sources.")
def build(
    lessons: Annotated[list[str] | None, typer.Argument(help="课号，例如 01 / lessons, such as 01")] = None,
    check: Annotated[bool, typer.Option("--check", help="只检查是否过期 / only say what is stale")] = False,
) -> None:
    """Build what changed, or say what is stale."""
    from course_lib.authoring.build import build as run

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(say(zh="生成", en="Building"), total=None)

        def progress(path: str, done: int, of: int) -> None:
            bar.update(task, completed=done, total=of, description=path)

        report = run(lessons or [], check=check, progress=progress)
    if check:
        for path in report.stale:
            console.print(say(zh=f"过期：{path}", en=f"stale: {path}"), markup=False)
        for path in report.orphans:
            console.print(
                say(zh=f"没有源文件，请删除：{path}", en=f"no source makes it; delete it: {path}"), markup=False
            )
        if report.stale:
            raise CourseError(
                say(
                    zh=f"过期文件 {len(report.stale)} 个。运行 `course build` 后提交。",
                    en=f"Stale files: {len(report.stale)}. Run `course build` and commit.",
                )
            )
        if report.orphans:
            raise CourseError(
                say(
                    zh=f"没有源文件的文件 {len(report.orphans)} 个。删除后提交。",
                    en=f"Files without a source: {len(report.orphans)}. Delete them and commit.",
                )
            )
        console.print(
            say(
                zh=f"{len(report.unchanged)} 个文件都是最新的。",
                en=f"Everything is up to date; files: {len(report.unchanged)}.",
            )
        )
        return
    for path in sorted(report.made):
        console.print(f"{report.seconds[path]:5.1f} s  {path}", markup=False, highlight=False)
    made, same = len(report.made), len(report.unchanged)
    console.print(say(zh=f"写了 {made} 个文件，{same} 个没有变化。", en=f"Files written: {made}; unchanged: {same}."))


@app.command(help="教学大纲覆盖表。 / The syllabus as a matrix: taught, practised, assessed.")
def coverage(
    full: Annotated[bool, typer.Option("--all", help="也列出还没有写的课 / also lessons not written yet")] = False,
) -> None:
    """Print concept x taught, practised, assessed x zh, en; fail when a written lesson has a gap."""
    from course_lib.authoring.coverage import WAYS
    from course_lib.authoring.coverage import coverage as rows_of
    from course_lib.authoring.syllabus import concepts

    rows = rows_of()
    names = dict(zip(WAYS, say(zh="讲授 练习 考核", en="taught practised assessed").split(), strict=True))
    table = Table(say(zh="概念", en="Concept"), "", say(zh="课", en="Lesson"))
    for way in WAYS:
        for lang in language.LANGUAGES:
            table.add_column(f"{names[way]} {lang}", justify="right")
    for row in rows:
        if row.built or full:
            term = concepts()[row.concept][language.current()]
            counts = [str(row.places[way, lang] or "–") for way in WAYS for lang in language.LANGUAGES]
            table.add_row(row.concept, term, row.lesson, *counts)
    console.print(table)
    claimed = [row for row in rows if row.built]
    gaps = [row.concept for row in claimed if not row.complete]
    console.print(
        say(
            zh=f"大纲共 {len(rows)} 个概念；已写的课应覆盖 {len(claimed)} 个，完整覆盖 {len(claimed) - len(gaps)} 个。",
            en=f"{len(rows)} concepts in the syllabus; the lessons written claim {len(claimed)}, "
            f"{len(claimed) - len(gaps)} are complete.",
        )
    )
    if gaps:
        raise CourseError(say(zh=f"有缺口：{', '.join(gaps)}。", en=f"Gaps: {', '.join(gaps)}."))


@app.command(help="生成案例公司的数据。 / Make the data of the case company.")
def data(
    out: Annotated[Path, typer.Option(help="输出文件夹 / folder for the files")],
    customers: Annotated[int, typer.Option(help="客户数 / number of customers", min=1)] = 20_000,
    seed: Annotated[int, typer.Option(help="随机种子 / random seed", min=0)] = 2025,
) -> None:
    """Write every table of the case, and its package file, to a folder."""
    from course_lib.simulate import write_datasets

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(say(zh="生成数据", en="Making data"), total=customers)

        def progress(done: int, of: int) -> None:
            bar.update(task, completed=done, total=of)

        write_datasets(out, customers=customers, seed=seed, progress=progress)
    size = sum(path.stat().st_size for path in out.iterdir()) / 1e6
    console.print(
        say(zh=f"已写入 {out}，共 {size:.1f} MB。", en=f"Written to {out}, {size:.1f} MB in all."), markup=False
    )


@app.command(help="把模型与用户会改用的做法比快慢。 / Race the models against what a user would pick instead.")
def bench(
    names: Annotated[list[str] | None, typer.Argument(help="只测名字含此的 / only names with this")] = None,
) -> None:
    """Measure every case and write the table to benchmarks/README.md; with names only print theirs."""
    # Processor seconds of one thread are what a quiet machine would show; numpy reads this when it is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from course_lib import bench as race

    data_of = 1_000_000
    made = None if names else race.measure_data(data_of)
    cases = [case for case in race.load_cases() if not names or any(name in case.name for name in names)]
    results = []
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=sum(len(case.sizes) for case in cases))
        for case in cases:
            timings = []
            for size in case.sizes:
                bar.update(task, description=f"{case.name} {size:,}")
                timings.append(race.measure(case, size))
                bar.advance(task)
            results.append((case, timings))
            console.print(race.line(case, timings), markup=False, highlight=False, soft_wrap=True)
    if made:
        race.write_readme(race.report(results, data_of, *made))
        console.print(say(zh="已写入 benchmarks/README.md。", en="Written to benchmarks/README.md."))


@app.command(help="评分：收集作业，在隔离的进程里运行，写进成绩册。 / Grade submissions in a sandbox into a gradebook.")
def grade(
    submissions: Annotated[Path, typer.Argument(help="Moodle、Canvas 导出的文件夹或 zip / folder or zip of hand-ins")],
    lesson: Annotated[str, typer.Option(help="课，例如 01 / only this lesson", callback=_lesson)] = "",
    roster: Annotated[Path | None, typer.Option(help="名单 CSV（学号、姓名） / CSV with id and name")] = None,
    out: Annotated[Path | None, typer.Option(help="输出文件夹 / folder for the gradebook")] = None,
    deadline: Annotated[datetime | None, typer.Option(help="截止时间 / last moment; later is late")] = None,
    workers: Annotated[int, typer.Option(help="同时评几份，0 为处理器数 / how many at once", min=0, max=256)] = 0,
    scheduler: Annotated[str, typer.Option(help="Dask 集群的地址 / address of a Dask cluster")] = "",
    resume: Annotated[bool, typer.Option("--resume", help="接着上次没做完的 / go on with what is not done")] = False,
    only: Annotated[str, typer.Option(help="FAILED | CHANGED", metavar="FAILED|CHANGED")] = "",
    task_seconds: Annotated[float, typer.Option(help="每题秒数 / seconds for each task", min=1)] = 10,
    notebook_seconds: Annotated[float, typer.Option(help="每份秒数 / seconds for each hand-in", min=1)] = 60,
    sandbox: Annotated[
        bool, typer.Option("--sandbox/--no-sandbox", help="不隔离有风险 / without it: at your risk")
    ] = True,
) -> None:
    """Grade every file, show rate and time left, and say what was found."""
    if only not in ("", "FAILED", "CHANGED"):
        raise CourseError(
            say(zh=f"--only 只能是 FAILED 或 CHANGED，不能是 {only}。", en="--only is FAILED or CHANGED.")
        )
    from course_lib.grading.seed import Seed

    seed = None if scheduler else Seed.start()  # it imports its libraries while this process imports its own
    from course_lib.grading.gradebook import FILE, Gradebook
    from course_lib.grading.records import STATUS_WORDS, Row
    from course_lib.grading.runner import Job, grade_class
    from course_lib.grading.session import Setting

    if not sandbox:
        console.print(
            say(
                zh="没有隔离：学员的代码能读写你的文件、能上网、能留下进程。只评你信得过的作业。",
                en="No sandbox: learners' code can read and change your files, use the network and leave processes "
                "behind. Grade only what you trust.",
            ),
            style="red",
        )
    place = submissions.resolve()
    folder = out or place.with_name(f"{place.stem}_grades")
    job = Job(
        submissions,
        lesson,
        roster,
        deadline.astimezone() if deadline else None,
        resume,
        only,  # type: ignore[arg-type]
        workers,
        scheduler,
        Setting(jail=sandbox, task_seconds=task_seconds, notebook_seconds=notebook_seconds),
    )
    with seed or contextlib.nullcontext(), Gradebook(folder / FILE) as book, _grading_bar() as bar:
        task = bar.add_task(say(zh="评分", en="Grading"), total=None, rate="")
        began = time.monotonic()

        def progress(done: int, of: int, row: Row | None) -> None:
            rate = 60 * done / max(time.monotonic() - began, 1e-9)
            text = say(zh=f"每分钟 {rate:.0f} 份", en=f"{rate:.0f} a minute") if done else ""
            bar.update(task, completed=done, total=of, rate=text)

        summary = grade_class(job, book, progress, seed)
    lang = language.current()
    statuses = say(zh="，", en=", ").join(
        f"{STATUS_WORDS[status].in_language(lang)} {count}" for status, count in sorted(summary.statuses.items())
    )
    console.print(
        say(
            zh=f"评了 {summary.graded} 份，用时 {summary.seconds:.0f} 秒，没有动的 {summary.skipped} 份。{statuses}",
            en=f"Graded {summary.graded} in {summary.seconds:.0f} s, left alone {summary.skipped}. {statuses}",
        ),
        markup=False,
        highlight=False,
    )
    for key, name in summary.missing:
        console.print(say(zh=f"没有交：{key} {name}", en=f"nothing handed in: {key} {name}"), markup=False)
    console.print(str(folder / FILE), markup=False, highlight=False, soft_wrap=True)
    if summary.stopped:
        raise CourseError(say(zh="已停下。加 --resume 接着评。", en="Stopped. Go on with --resume."))


def _grading_bar() -> Progress:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    return Progress(*columns, console=console)


@nbgrader.command("write", help="把结果写进 nbgrader 的成绩册。 / Write results into a course of nbgrader.")
def nbgrader_write(
    gradebook: Annotated[Path, typer.Argument(help="成绩册 / the gradebook")],
    course: Annotated[Path, typer.Argument(help="nbgrader 的课程文件夹 / folder of the nbgrader course")],
    lesson: Annotated[str, typer.Option(help="课 / the lesson", callback=_lesson)] = "",
) -> None:
    """Write hand-ins, points and feedback, and say how many."""
    from course_lib.grading.gradebook import Gradebook
    from course_lib.grading.nbgrader_bridge import write_to_nbgrader

    with Gradebook.existing(gradebook) as book:
        moved = write_to_nbgrader(book, course, lesson)
    _print_moved(moved, say(zh=f"写了 {moved.count} 份。", en=f"Hand-ins written: {moved.count}."))


@nbgrader.command("read", help="读回 formgrader 里人工给的分。 / Read back the scores given in formgrader.")
def nbgrader_read(
    gradebook: Annotated[Path, typer.Argument(help="成绩册 / the gradebook")],
    course: Annotated[Path, typer.Argument(help="nbgrader 的课程文件夹 / folder of the nbgrader course")],
    lesson: Annotated[str, typer.Option(help="课 / the lesson", callback=_lesson)] = "",
) -> None:
    """Read manual scores, and say how many."""
    from course_lib.grading.gradebook import Gradebook
    from course_lib.grading.nbgrader_bridge import read_from_nbgrader

    with Gradebook.existing(gradebook) as book:
        moved = read_from_nbgrader(book, course, lesson)
    _print_moved(moved, say(zh=f"读回 {moved.count} 个分数。", en=f"Scores read: {moved.count}."))


def _print_moved(moved: "Moved", told: str) -> None:
    for note in moved.notes:
        console.print(note, style="yellow", markup=False, highlight=False)
    console.print(told, markup=False, highlight=False)


@app.command(help="由成绩册写出反馈页、成绩表和全班情况。 / Write feedback pages, grade tables and the class picture.")
def report(
    gradebook: Annotated[Path, typer.Argument(help="成绩册 / the gradebook")],
    out: Annotated[Path, typer.Option(help="写到哪个文件夹 / folder to write to")],
) -> None:
    """Write everything that a gradebook tells into a folder, and say what is still open."""
    from course_lib.grading.gradebook import Gradebook
    from course_lib.grading.report import write_report

    with Gradebook.existing(gradebook) as book:
        made = write_report(book, out)
    for path in made.files:
        if path.parent == out:
            console.print(str(path), markup=False, highlight=False, soft_wrap=True)
    told = say(
        zh=f"{out / 'feedback'}：{made.learners} 份反馈页。", en=f"{out / 'feedback'}: {made.learners} feedback pages."
    )
    console.print(told, markup=False, highlight=False, soft_wrap=True)
    if made.waiting:
        console.print(
            say(
                zh=f"{made.waiting} 人还有待评的分数，平台用的表里先空着，不写零分。用 course review 评完再运行一次。",
                en=f"{made.waiting} learners have open points: the files for platforms leave them without a grade, "
                "not with zero. Score them with `course review`, then run this again.",
            ),
            style="yellow",
            markup=False,
            highlight=False,
        )


@app.command(help="评书面题：在 JupyterLab 里，用键盘。 / Score written answers in JupyterLab, keyboard first.")
def review(
    gradebook: Annotated[Path, typer.Argument(help="成绩册 / the gradebook")],
    rater: Annotated[str, typer.Option(help="谁评分；第二位评分人写自己的名字 / who scores; each rater's own name")],
    lesson: Annotated[str, typer.Option(help="只评这一课 / only this lesson", callback=_lesson)] = "",
    task: Annotated[str, typer.Option(help="只评这一题 / only this task")] = "",
    lang: Annotated[str, typer.Option(help="zh | en")] = language.current(),
    port: Annotated[int | None, typer.Option(help="端口 / port")] = None,
    browser: Annotated[bool, typer.Option(help="打开浏览器 / open the browser")] = True,
) -> None:
    """Write the page of this rater beside the gradebook and open JupyterLab on it."""
    from course_lib.grading.gradebook import Gradebook
    from course_lib.grading.review import write_page
    from course_lib.lab import open_lab

    language.use(lang)
    with Gradebook.existing(gradebook) as book:
        page = write_page(book, rater, lesson=lesson, task=task)
    open_lab(lang, port=port, browser=browser, notebook=page)


@app.command(help="改分：作者和理由必填，历史保留。 / Override points: author and reason needed, history kept.")
def override(
    gradebook: Annotated[Path, typer.Argument(help="成绩册 / the gradebook")],
    learner: Annotated[
        str, typer.Argument(help="学号或姓名；不写则列出全部改动 / id or name; without it list all")
    ] = "",
    task: Annotated[str, typer.Option(help="任务代码名；不写则改整份 / the task; without it the whole")] = "",
    check: Annotated[str, typer.Option(help="检查或评分项 / a check or a line of the rubric")] = "",
    points: Annotated[float | None, typer.Option(help="改为几分 / the points that count")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="收回以前的改动 / take an earlier one back")] = False,
    author: Annotated[str, typer.Option(help="谁改的（必填） / who decides (needed)")] = "",
    reason: Annotated[str, typer.Option(help="理由（必填） / why (needed)")] = "",
    lesson: Annotated[str, typer.Option(help="课 / the lesson", callback=_lesson)] = "",
) -> None:
    """Write one decision, or list all of them with what is still in force."""
    from course_lib.grading.decisions import add_override, find_learner
    from course_lib.grading.gradebook import Gradebook

    with Gradebook.existing(gradebook) as book:
        if not learner:
            _print_overrides(book)
            return
        if undo == (points is not None) or (check and not task):
            raise CourseError(
                say(
                    zh="写 --points 分数，或写 --undo 收回，二选一；写了 --check 还要写 --task。",
                    en="Give either --points or --undo; with --check give --task too.",
                )
            )
        found = find_learner(book, learner, lesson)
        assert found.row is not None
        add_override(book, found.row.submission.id, task, check, points, author=author, reason=reason)
        now = find_learner(book, found.learner, found.lesson)
    before, after = ("–" if each.exercise is None else f"{each.exercise:g}" for each in (found, now))
    console.print(
        say(
            zh=f"{found.learner} {found.name}：{before} → {after} / {now.points:g} 分。",
            en=f"{found.learner} {found.name}: {before} → {after} of {now.points:g} points.",
        ),
        markup=False,
        highlight=False,
    )


def _print_overrides(book: "Gradebook") -> None:
    heads = say(zh="时间 学号 课 任务 检查 改为 谁 理由", en="When Id Lesson Task Check Points Author Reason").split()
    table = Table(*heads)
    for row in book.query(
        "SELECT o.*, s.learner, s.lesson FROM overrides o JOIN submissions s ON s.id = o.submission ORDER BY o.id"
    ):
        points = say(zh="收回", en="taken back") if row["points"] is None else f"{row['points']:g}"
        cells = [row["made"][:16], row["learner"], row["lesson"], row["task"], row["name"], points]
        table.add_row(*map(escape, [*cells, row["author"], row["reason"]]))
    console.print(table)


@app.command(help="小组得分和个人调整。 / Group grades with individual adjustment.")
def groups(
    gradebook: Annotated[Path, typer.Argument(help="成绩册 / the gradebook")],
    file: Annotated[Path, typer.Argument(help="每人一行：组、姓名、得分、个人调整、理由 / a row for each person")],
    lesson: Annotated[str, typer.Option(help="课，例如 01 / the lesson", callback=_lesson)],
    author: Annotated[str, typer.Option(help="谁给的分 / who gives the grades")],
) -> None:
    """Read a list of teams with their points; each member's grade is kept with its adjustment and reason."""
    from course_lib.grading.decisions import add_group_grades
    from course_lib.grading.gradebook import Gradebook

    with Gradebook.existing(gradebook) as book:
        read = add_group_grades(book, file, lesson=lesson, author=author)
    for note in read.notes:
        console.print(note, style="yellow", markup=False, highlight=False)
    console.print(
        say(
            zh=f"{read.teams} 个小组，{read.members} 人，已记下。",
            en=f"Kept: {read.teams} teams, {read.members} people.",
        ),
        highlight=False,
    )


@app.command(help="把名单分成小组。 / Share a class list out into balanced teams.")
def teams(
    roster: Annotated[Path, typer.Argument(help="名单：CSV 或 Excel / roster, CSV or Excel")],
    size: Annotated[int, typer.Option(help="每组人数，4 到 8 / people a team, 4 to 8")] = 6,
    balance: Annotated[list[str] | None, typer.Option(help="要均衡的列 / a column to balance")] = None,
    apart: Annotated[list[str] | None, typer.Option(help="分开：A,B / keep apart: A,B")] = None,
    together: Annotated[list[str] | None, typer.Option(help="同组：A,B / keep together: A,B")] = None,
    seed: Annotated[int, typer.Option(help="随机种子 / random seed")] = 0,
    out: Annotated[Path | None, typer.Option(help="写入 CSV / write to a CSV file")] = None,
) -> None:
    """Print the teams and how well they are balanced, and write them to a file for the class console."""
    from course_lib.teaching.roster import read_roster
    from course_lib.teaching.teams import make_teams

    listed = read_roster(roster)
    for note in listed.notes:
        console.print(note, style="yellow", markup=False, highlight=False)
    found = make_teams(listed.people, size, balance or [], _groups(apart), _groups(together), seed)
    table = Table(say(zh="组", en="Team"), say(zh="人数", en="People"), say(zh="成员", en="Members"))
    for number, members in found.members().items():
        table.add_row(str(number), str(len(members)), say(zh="、", en=", ").join(members))
    console.print(table, markup=False)
    if balance:
        console.print(
            say(
                zh=f"组间差异 {found.imbalance:.1%}（随机分组平均 {found.random:.1%}；0% 表示各组一样）。",
                en=f"{found.imbalance:.1%} of the differences lie between teams (random teams: {found.random:.1%}; "
                "0% means that all are alike).",
            ),
            markup=False,
            highlight=False,
        )
    if out:
        text = listed.people.assign(team=found.team).to_csv(lineterminator="\n")
        try:
            out.write_text(text, encoding="utf-8-sig", newline="")
        except OSError as error:
            raise cannot_write(out, error) from None
        console.print(say(zh=f"已写入 {out}。", en=f"Written to {out}."), markup=False, highlight=False)


@classes.command("report", help="写课堂报告。 / Write the report of a class.")
def class_report(
    file: Annotated[Path, typer.Argument(help="课堂记录 .sqlite / record of a class")],
    lang: Annotated[str, typer.Option(help="zh | en | both")] = "both",
    out: Annotated[Path | None, typer.Option(help="写到哪个文件夹 / folder; beside the record by default")] = None,
) -> None:
    """Write attendance, times, products, scores and actions as a page in each language."""
    from course_lib.teaching.class_pages import write_reports
    from course_lib.teaching.classroom import Classroom

    langs = language.LANGUAGES if lang == "both" else (language.checked(lang),)
    for path in write_reports(Classroom(file), langs, out):
        told = say(zh=f"已写入 {path}。", en=f"Written to {path}.")
        console.print(told, markup=False, highlight=False, soft_wrap=True)


@classes.command("forget", help="从课堂记录里删除一个人。 / Remove a person from the record of a class.")
def class_forget(
    file: Annotated[Path, typer.Argument(help="课堂记录 .sqlite / record of a class")],
    name: Annotated[str, typer.Argument(help="姓名，同名单 / name as in the roster")],
    files: Annotated[
        bool, typer.Option("--files", help="也删查不了内容的文件 / also files that cannot be searched")
    ] = False,
) -> None:
    """Remove seat, roles, scores given and words; take the name out of products and reports."""
    from course_lib.teaching.class_pages import forget_everywhere
    from course_lib.teaching.classroom import Classroom

    left = forget_everywhere(Classroom(file), name, drop_unreadable=files)
    told = say(zh=f"已从 {file} 删除“{name}”。", en=f"'{name}' is removed from {file}.")
    console.print(told, markup=False, highlight=False, soft_wrap=True)
    for product in left:
        told = say(
            zh=f"内容没有查，请自己看一看（已收下的可加 --files 删除，文件夹里的请自己删）：{product}",
            en=f"not searched; look into it (--files removes what was handed in, not what lies in a folder): {product}",
        )
        console.print(told, style="yellow", markup=False, highlight=False, soft_wrap=True)


@app.command(help="打包：学员版或教师版。 / Zip the course for students or for the instructor.")
def bundle(
    kind: Annotated[str, typer.Argument(help="student | instructor")],
    lang: Annotated[str, typer.Option(help="zh | en | both")] = "both",
    out: Annotated[Path, typer.Option(help="写到哪个文件夹 / folder for the zip")] = Path(),
) -> None:
    """Write a zip that runs by itself, and print what is in it."""
    for name, value, known in (("KIND", kind, ("student", "instructor")), ("--lang", lang, ("zh", "en", "both"))):
        if value not in known:
            raise CourseError(
                say(
                    zh=f"{name} 不能是 {value!r}；可以是：{'、'.join(known)}。",
                    en=f"{name} cannot be {value!r}; it is one of {', '.join(known)}.",
                )
            )
    from course_lib.authoring.bundle import bundle as write

    made = write(kind, lang, out)  # type: ignore[arg-type]
    parts: dict[str, list[int]] = {}
    for file, size in made.files.items():
        parts.setdefault(file.split("/")[0], []).append(size)
    for part, sizes in sorted(parts.items()):
        console.print(f"{sum(sizes) / 1e6:8.2f} MB {len(sizes):5d}  {part}", markup=False, highlight=False)
    console.print(
        say(
            zh=f"已写入 {made.path}：{len(made.files)} 个文件，{made.size / 1e6:.1f} MB。",
            en=f"Written to {made.path}: {len(made.files)} files, {made.size / 1e6:.1f} MB.",
        ),
        markup=False,
        highlight=False,
        soft_wrap=True,
    )


def _groups(wishes: list[str] | None) -> list[list[str]]:
    return [[name.strip() for name in re.split("[,，、;；]", wish) if name.strip()] for wish in wishes or []]


@app.command(help="用文本工具分析文件。 / Run a text tool over a file.")
def analyze(
    kind: Annotated[str, typer.Argument(help="turns | dialogues | items | notes | stories")],
    file: Annotated[Path, typer.Argument(help="JSON Lines 或 CSV / JSON lines or CSV")],
    out: Annotated[Path, typer.Option(help="输出文件（JSON Lines） / file to write (JSON lines)")],
) -> None:
    """Write what the tool says of each line; tell the lines that could not be read."""
    from course_lib.text.files import analyze as run
    from course_lib.text.reports import mirror

    analysis = run(kind, file, out)
    for bad in analysis.bad:
        told = say(zh=f"第 {bad.line} 行：{bad.problem}", en=f"line {bad.line}: {bad.problem}")
        console.print(told, style="red", markup=False, highlight=False, soft_wrap=True)
    if analysis.done or not analysis.bad:
        console.print(
            say(zh=f"已写入 {out}：{analysis.done} 行。", en=f"Written to {out}; lines: {analysis.done}."),
            markup=False,
            highlight=False,
            soft_wrap=True,
        )
        console.print(mirror(), markup=False, highlight=False, soft_wrap=True)
    if analysis.bad:
        raise CourseError(
            say(
                zh=f"{len(analysis.bad)} 行没有读成，见上。改正后再运行一次。",
                en=f"Lines that could not be read: {len(analysis.bad)}, see above. Correct them and run again.",
            )
        )


@app.command(help="训练文本工具。 / Train the text tools on their corpus.")
def train() -> None:
    """Write the weights anew; the same corpus gives the same bytes."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as bench: the same sums in the same order
    from course_lib.text.train import train_all

    for name, size in train_all().items():
        console.print(f"{size / 1000:8.1f} kB  {name}", markup=False, highlight=False)


def _speak_utf8() -> None:
    # a console that cannot write Chinese shows ? instead of stopping the command
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    os.environ.setdefault("PYTHONIOENCODING", ":replace")


_speak_utf8()
