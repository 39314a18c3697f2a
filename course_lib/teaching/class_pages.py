"""The screen of a class for the projector, and the report of a class, as HTML that needs nothing else."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import jinja2
import pandas as pd
from markdown_it import MarkdownIt
from markupsafe import Markup

from course_lib import language
from course_lib.language import LANGUAGES, say
from course_lib.paths import cannot_write
from course_lib.teaching import class_view
from course_lib.teaching.classroom import Classroom
from course_lib.teaching.source import load_group

VIEWS = ("now", "teams", "board", "debrief", "words")
NAMES_AT_MOST = 3  # teams whose members fit beside their roles
HANDOUTS = (
    ("exercises/{lang}/{slug}_group.html", "打印：活动单和材料", "Print: group sheet with the case"),
    ("exercises/{lang}/{slug}_cards.html", "角色卡和观察表", "role cards, observer's form"),
    ("solutions/{lang}/{slug}_group.html", "主持人手册", "facilitator's guide"),
)
WORDS: dict[str, dict[str, str]] = {
    "zh": {
        "console": "课堂",
        "time_is_up": "时间到，停！",
        "full_screen": "全屏（投影）",
        "own_window": "另开一个窗口",
        "paused": "已暂停",
        "over": "超时",
        "left": "剩余时间",
        "checkpoint": "做到这里：",
        "next": "下一步：",
        "roles_now": "各角色现在做什么",
        "seat": "{}组 {}",
        "comma": "，",
        "colon": "：",
        "no_teams": "还没有分组。",
        "team": "第 {} 组",
        "pk": "PK 榜",
        "rank": "名次",
        "team_head": "小组",
        "total_of": "总分（满分 {}）",
        "total": "得分",
        "of": "满分 {}",
        "raters": "评分人数",
        "board_note": "互评平均与教师评分各占一半；黑线是某一位评分人给出的最低和最高总分。名次会变，区间更说明问题。",
        "ranges": "分数有多分散",
        "line": "评分项",
        "range": "最低到最高，黑线为中位数",
        "low_high": "分数",
        "strongest": "做得最好",
        "ranges_note": "看区间，不只看第一名：区间宽，说明各组差别大，或者评分人看法不同。",
        "questions": "复盘问题",
    },
    "en": {
        "console": "Class",
        "time_is_up": "Time is up. Stop.",
        "full_screen": "Full screen",
        "own_window": "Own window",
        "paused": "paused",
        "over": "over time",
        "left": "left",
        "checkpoint": "By then:",
        "next": "Next: ",
        "roles_now": "What each role does now",
        "seat": "{}: {}",
        "comma": ", ",
        "colon": ": ",
        "no_teams": "There are no teams yet.",
        "team": "Team {}",
        "pk": "Score board",
        "rank": "Rank",
        "team_head": "Team",
        "total_of": "Total of {}",
        "total": "Points",
        "of": "of {}",
        "raters": "Raters",
        "board_note": "The mean of the peers and that of the instructors count the same. Black lines: the lowest and "
        "the highest total that one rater gave. Ranks change; the range says more.",
        "ranges": "How far apart the points are",
        "line": "Line of the rubric",
        "range": "Lowest to highest, middle in black",
        "low_high": "Points",
        "strongest": "Strongest",
        "ranges_note": "Look at the range, not only at the winner. A wide one: teams differ, or raters do.",
        "questions": "Debrief",
    },
}


def screen_page(place: str) -> str:
    """Return the page that the projector shows: a clock that runs by itself, and whatever the notebook tells it.

    Args:
        place: class of the element in the notebook's page that holds ``.class-state``.
    """
    lang = language.current()
    return _templates().get_template("screen.html").render(lang=lang, w=WORDS[lang], place=place)


def place_of(room: Classroom) -> str:
    """Return the name by which the screens of a class find its notebook, the same after a restart."""
    return f"class-{sha256(str(room.path.resolve()).encode()).hexdigest()[:10]}"


def screen_state(room: Classroom, group: Mapping[str, Any], view: str, at: float) -> str:
    """Return what the screen shows now, as JSON.

    Args:
        room: the class.
        group: its ``group.yml``.
        view: one of ``VIEWS``.
        at: the real time in seconds at which this is worked out.
    """
    lang = language.current()
    clock, agenda = room.clock(), room.agenda
    inside = 0 <= clock.part < len(agenda)
    now = agenda[clock.part] if inside else None
    title = {True: now.title[lang] if now else "", False: say(zh="准备开始", en="About to begin")}[inside]
    if clock.part >= len(agenda):
        title = say(zh="本课结束", en="The class is over")
    hours = max(part.session for part in agenda)
    hour = say(zh=f" · 第 {now.session} 课时", en=f" · class hour {now.session}") if now and hours > 1 else ""
    speed = "" if room.speed == 1 else say(zh=f" · 演练，{room.speed:g} 倍速", en=f" · rehearsal, {room.speed:g} x")
    views = _templates().get_template("screen_views.html.j2").module
    state = {
        "lesson": group["title"][lang] + hour + speed,
        "title": title,
        "clock": {
            "part": clock.part,
            "running": clock.running,
            "elapsed": round(clock.elapsed, 2),
            "planned": clock.planned,
            "at": at,
            "speed": room.speed,
            "sign": "✓" if clock.part >= len(agenda) else f"{sum(part.minutes for part in agenda):g}",
            "note": "" if clock.part >= len(agenda) else say(zh="分钟", en="minutes"),
        },
        "main": str(getattr(views, view)(_VIEW[view](room, group), WORDS[lang])),
        "agenda": str(views.agenda(_agenda_bar(room))),  # type: ignore[attr-defined]
        "links": str(views.links(_links(room.lesson))),  # type: ignore[attr-defined]
    }
    return json.dumps(state, ensure_ascii=False)


def _now(room: Classroom, group: Mapping[str, Any]) -> dict[str, Any]:
    lang = language.current()
    clock, agenda = room.clock(), room.agenda
    part = agenda[clock.part].id if 0 <= clock.part < len(agenda) else ""
    step = class_view.step_of(group, part)
    people = room.people()
    stops = class_view.stop_signs(step) if step else []
    following = agenda[clock.part + 1] if clock.part + 1 < len(agenda) else None
    hints = {
        "opening": say(
            zh="按分组坐好，领角色卡，读一遍自己的角色。", en="Sit with your team, take a role card and read it."
        ),
        "lesson": say(
            zh="打开课文，标“必做”的部分先做。先猜，再运行。",
            en="Open the lesson. The must-do parts come first. Guess, then run.",
        ),
        "exercise": say(zh="打开练习，自己动手，随时检查。", en="Open the exercise. Work alone and check at any time."),
        "quiz": say(zh="做小测验，每个选项的说明都看一看。", en="Do the quiz. Read why, for every option."),
        "scores": say(
            zh="各组展示成果；别的组按评分标准打分，先写证据，再写分数。",
            en="Each team shows its product. The others score it with the rubric: evidence first, then points.",
        ),
        "actions": say(
            zh=f"每人写 {room.summary}：收获、工具、一个有日期的行动。",
            en=f"Everyone writes a {room.summary}: gains, tools, one action with a date.",
        ),
        "reserve": say(zh="机动时间：把没做完的做完。", en="Reserve: finish what is open."),
        "": say(zh="到此结束。带走您的行动和日期。", en="That is all. Take your action and its date with you."),
    }
    return {
        "step": step is not None,
        "before": clock.part < 0,
        "group_title": group["title"][lang],
        "aim": group["aim"][lang],
        "stops": stops,
        "lines": [line for line in step["do"][lang] if line not in stops] if step else [],
        "checkpoint": step["checkpoint"][lang] if step else "",
        "hint": hints.get(part, ""),
        "next": f"{following.title[lang]}{_bracketed(_minutes(following.minutes))}" if following else "",
        "roles": class_view.roles_now(group, part, people) if step or part == "opening" else [],
        "name_them": people["team"].nunique() <= NAMES_AT_MOST,
    }


def _teams(room: Classroom, group: Mapping[str, Any]) -> dict[str, Any]:
    names = _role_names(group)
    people = room.people()
    teams = [
        {
            "number": int(team),
            "people": [
                {"name": row["name"], "role": names.get(row["role"], ""), "present": bool(row["present"])}
                for row in _records(people[people["team"] == team])
            ],
        }
        for team in sorted(people["team"].dropna().unique())
    ]
    return {"teams": teams}


def _board(room: Classroom, group: Mapping[str, Any]) -> dict[str, Any]:
    lang = language.current()
    board, most = class_view.pk_board(room), sum(line["points"] for line in room.rubric)
    return {
        "most": f"{most:g}",
        "lines": [{"name": line["name"][lang], "points": f"{line['points']:g}"} for line in room.rubric],
        "rows": [
            {
                "team": int(row["team"]),
                "rank": _number(row["rank"]),
                "total": _number(row["total"]),
                "share": 0 if pd.isna(row["total"]) else round(100 * row["total"] / most, 1),
                "marks": [round(100 * row[end] / most, 1) for end in ("low", "high") if pd.notna(row[end])],
                "points": [_number(row[line["id"]]) for line in room.rubric],
                "raters": int(row["raters"]),
            }
            for row in _records(board)
        ],
    }


def _debrief(room: Classroom, group: Mapping[str, Any]) -> dict[str, Any]:
    lang = language.current()
    ranges, names = class_view.score_ranges(room), _line_names(room)
    rows = [
        {
            "name": names[row["criterion"]],
            "left": _share(row["low"], row["most"]),
            "width": _share(row["high"] - row["low"], row["most"]),
            "middle": None if math.isnan(row["middle"]) else _share(row["middle"], row["most"]),
            "text": _range_text(row["low"], row["high"]),
            "best": say(zh="、", en=", ").join(WORDS[lang]["team"].format(team) for team in row["best"]),
        }
        for row in _records(ranges)
    ]
    return {
        "ranges": rows,
        "apart": _apart_text(ranges, names),
        "times": _times_text(room),
        "questions": group["debrief"][lang],
    }


def _words(room: Classroom, group: Mapping[str, Any]) -> dict[str, Any]:
    words, wanted = room.words(), class_view.words_wanted(room)
    about = say(zh="，", en=", ").join(f"{wanted[kind]} {_kind_word(kind, wanted[kind])}" for kind in wanted)
    columns = [
        {
            "name": class_view.kind_name(kind),
            "rows": _records(words[words["kind"] == kind].fillna({"due": ""}).iloc[::-1]),
        }
        for kind in wanted
    ]
    return {"summary": room.summary, "about": about, "columns": columns}


_VIEW = {"now": _now, "teams": _teams, "board": _board, "debrief": _debrief, "words": _words}


def _agenda_bar(room: Classroom) -> list[dict[str, Any]]:
    """Return the parts of the class hour that goes on, with their state."""
    lang, at = language.current(), room.clock().part
    session = room.agenda[min(max(at, 0), len(room.agenda) - 1)].session
    return [
        {
            "minutes": f"{part.minutes:g}",
            "title": part.title[lang],
            "state": "past" if place < at else "on" if place == at else "",
        }
        for place, part in enumerate(room.agenda)
        if part.session == session
    ]


def _links(slug: str) -> list[dict[str, Any]]:
    named = {"zh": say(zh="中文", en="Chinese"), "en": say(zh="英文", en="English")}
    own_first = sorted(LANGUAGES, key=lambda lang: lang != language.current())
    return [
        {
            "name": say(zh=zh, en=en),
            "links": [{"path": path.format(lang=lang, slug=slug), "name": named[lang]} for lang in own_first],
        }
        for path, zh, en in HANDOUTS
    ]


# -- the report ------------------------------------------------------------------------------------


def class_report(room: Classroom, lang: str) -> str:
    """Return the report of a class as a page: who was there, times, products, scores, words and actions.

    Args:
        room: the class.
        lang: ``"zh"`` or ``"en"``.
    """
    with language.words_in(lang):
        group = load_group(room.lesson)
        begun = datetime.fromtimestamp(room.opened)
        minutes = sum(part.minutes for part in room.agenda)
        title = say(zh=f"课堂报告 · {group['title']['zh']}", en=f"Class report · {group['title']['en']}")
        about = say(
            zh=f"{begun:%Y-%m-%d %H:%M} 开始 · 计划 {minutes:g} 分钟 · 含姓名，只供本班使用",
            en=f"opened {begun:%Y-%m-%d %H:%M} · planned for {minutes:g} minutes · holds names: for this class only",
        )
        rehearsal = (
            ""
            if room.speed == 1
            else say(zh=f"这是一次演练，时钟快 {room.speed:g} 倍。", en=f"A rehearsal: the clock ran {room.speed:g} x.")
        )
        sections = [_attendance(room, group), _times(room), _products(room, group), *_scores(room), *_actions(room)]
        page = _templates().get_template("class_report.html.j2")
        return page.render(lang=lang, title=title, about=about, rehearsal=rehearsal, sections=sections) + "\n"


def write_reports(room: Classroom, langs: Sequence[str] = LANGUAGES, folder: Path | None = None) -> list[Path]:
    """Write the report of a class in each language beside its record, or into a folder, and return the paths.

    Raises:
        CourseError: the folder or a file in it cannot be written.
    """
    written = []
    for lang in langs:
        path = report_path(room, lang, folder)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(class_report(room, lang), encoding="utf-8", newline="\n")
        except OSError as error:
            raise cannot_write(path, error) from None
        written.append(path)
    return written


def report_path(room: Classroom, lang: str, folder: Path | None = None) -> Path:
    """Return where the report of a class goes."""
    return (folder or room.path.parent) / f"{room.path.stem}_report_{lang}.html"


def _section(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[Any]], text: str = "", empty: str = "", numbers: Any = ()
) -> dict[str, Any]:
    empty = empty or say(zh="没有记录。", en="Nothing is recorded.")
    return {"title": title, "heads": heads, "rows": rows, "text": text, "empty": empty, "numbers": numbers}


def _attendance(room: Classroom, group: Mapping[str, Any]) -> dict[str, Any]:
    names, had, people = _role_names(group), room.roles_had(now_too=True), room.people()
    people = people.sort_values("team", kind="stable", na_position="last")
    join = say(zh=" → ", en=" → ")
    rows = [
        (
            "–" if pd.isna(row["team"]) else int(row["team"]),
            row["name"],
            join.join(names.get(role, role) for role in had.get(row["name"], [])) or "–",
            say(zh="到", en="yes") if row["present"] else say(zh="缺席", en="absent"),
        )
        for row in _records(people)
    ]
    there = int(people["present"].sum())
    return _section(
        say(zh="出勤、分组和角色", en="Attendance, teams and roles"),
        say(zh="组 姓名 担任过的角色 出勤", en="Team|Name|Roles had|Present").split(say(zh=" ", en="|")),
        rows,
        say(zh=f"{len(people)} 人中到了 {there} 人。", en=f"{there} of {len(people)} people were there."),
    )


def _times(room: Classroom) -> dict[str, Any]:
    lang = language.current()
    times = room.times()
    rows = [
        (room.agenda[place].title[lang], f"{planned:g}", f"{taken:.1f}", f"{taken - planned:+.1f}")
        for place, planned, taken in zip(times.index, times["planned"], times["taken"], strict=True)
    ]
    if rows:
        planned, taken = times["planned"].sum(), times["taken"].sum()
        rows.append((say(zh="合计", en="Together"), f"{planned:g}", f"{taken:.1f}", f"{taken - planned:+.1f}"))
    return _section(
        say(zh="计划用时和实际用时（分钟）", en="Minutes planned and taken"),
        say(zh="环节 计划 实际 相差", en="Part Planned Taken Difference").split(),
        rows,
        _times_text(room),
        numbers=(1, 2, 3),
    )


def _products(room: Classroom, group: Mapping[str, Any]) -> dict[str, Any]:
    lang = language.current()
    titles = {part.id: part.title[lang] for part in room.agenda}
    rows = [
        (
            int(row["team"]),
            f"{datetime.fromtimestamp(row['at']):%m-%d %H:%M}",
            titles.get(row["part"], row["part"]),
            row["text"],
            row["file"],
        )
        for row in _records(room.products())
    ]
    return _section(
        say(zh="成果", en="Products"), say(zh="组 时间 环节 内容 文件", en="Team When Part Words File").split(), rows
    )


def _scores(room: Classroom) -> Iterator[dict[str, Any]]:
    names, lang = _line_names(room), language.current()
    board = class_view.pk_board(room)
    scored = board.dropna(subset=["total"])
    yield _section(
        say(zh="PK 榜", en="Score board"),
        [
            *say(zh="名次|小组|得分|评分人给出的总分", en="Rank|Team|Points|Totals that raters gave").split("|"),
            *names.values(),
        ],
        [
            (
                _number(row["rank"]),
                int(row["team"]),
                _number(row["total"]),
                _range_text(row["low"], row["high"]),
                *(_number(row[line]) for line in names),
            )
            for row in _records(scored)
        ],
        say(
            zh="互评平均与教师评分各占一半；只有一方打分时，以这一方为准。",
            en="The mean of the peers and that of the instructors count the same; where one of them is missing, the "
            "other counts alone.",
        ),
        numbers=(0, 1, 2, 3, *range(4, 4 + len(names))),
    )
    ranges = class_view.score_ranges(room)
    yield _section(
        WORDS[lang]["ranges"],
        say(zh="评分项 满分 最低 中位数 最高 评分数", en="Line|Most|Lowest|Middle|Highest|Scores").split(
            say(zh=" ", en="|")
        ),
        [
            (names[row["criterion"]], *(_number(row[key]) for key in ("most", "low", "middle", "high", "scores")))
            for row in _records(ranges)
            if row["scores"]
        ],
        _apart_text(ranges, names),
        numbers=(1, 2, 3, 4, 5),
    )
    yield _section(
        say(zh="评分人之间的一致程度（加权 kappa）", en="Do raters agree? (weighted kappa)"),
        say(
            zh="评分人|评分人|共同评分数|kappa|95% 区间|说明", en="Rater|Rater|Scores of both|kappa|95 % interval|Note"
        ).split("|"),
        [
            (
                class_view.rater_name(first),
                class_view.rater_name(second),
                int(found["answers"]),
                _number(found["value"], 2),
                _range_text(found["low"], found["high"], 2),
                found["status"],
            )
            for first, second, found in class_view.agreements(room)
        ],
        say(
            zh="平方加权：差得越远，扣得越多。1 为完全一致，0 为碰巧；共同评分少时，区间很宽，只作参考。",
            en="Quadratic weights: the further apart, the more it counts. 1 is full agreement, 0 is chance. With few "
            "scores the interval is wide, and the figure only a hint.",
        ),
        numbers=(2, 3, 4),
    )


def _actions(room: Classroom) -> Iterator[dict[str, Any]]:
    words = room.words()
    actions = words[words["kind"] == "action"].sort_values("due", kind="stable")
    yield _section(
        say(zh="行动和日期", en="Actions and their dates"),
        say(zh="日期 行动 谁", en="Date Action Who").split(),
        list(actions[["due", "text", "person"]].itertuples(index=False)),
    )
    rest = words[words["kind"] != "action"]
    yield _section(
        say(zh="收获和工具", en="Gains and tools"),
        ["", "", say(zh="谁", en="Who")],
        [(class_view.kind_name(row["kind"]), row["text"], row["person"]) for row in _records(rest)],
    )


def forget_everywhere(room: Classroom, name: str, *, drop_unreadable: bool = False) -> list[str]:
    """Remove a person from a record, and write those reports anew that lie beside it.

    Returns:
        Handed-in files in which a name cannot be looked for, as ``Classroom.forget``, and those that still lie in the
        folder to hand in, which stay as they are.
    """
    left = room.forget(name, drop_unreadable=drop_unreadable)
    written = [lang for lang in LANGUAGES if report_path(room, lang).exists()]
    write_reports(room, written)
    box = class_view.letter_box(room)
    return left + [str(path.relative_to(box.parent)) for path in sorted(box.rglob("*")) if path.is_file()]


# -- small things ----------------------------------------------------------------------------------


@cache
def _templates() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).with_name("templates"), encoding="utf-8"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    markdown = MarkdownIt("commonmark", {"html": False})
    environment.filters["mdi"] = lambda text: Markup(markdown.renderInline(text))
    return environment


def _records(table: pd.DataFrame) -> list[dict[Any, Any]]:
    return table.reset_index().to_dict("records")


def _role_names(group: Mapping[str, Any]) -> dict[str, str]:
    return {role["id"]: role["name"][language.current()] for role in group["roles"]}


def _line_names(room: Classroom) -> dict[str, str]:
    return {line["id"]: line["name"][language.current()] for line in room.rubric}


def _number(value: float, digits: int = 1) -> str:
    return "–" if pd.isna(value) else f"{round(float(value), digits):g}"


def _range_text(low: float, high: float, digits: int = 1) -> str:
    if pd.isna(low):
        return "–"
    return _number(low, digits) if low == high else f"{_number(low, digits)} – {_number(high, digits)}"


def _share(value: float, most: float) -> float:
    return 0 if math.isnan(value) else round(100 * value / most, 1)


def _minutes(minutes: float) -> str:
    return say(zh=f"{minutes:g} 分钟", en=f"{minutes:g} min")


def _bracketed(text: str) -> str:
    return say(zh=f"（{text}）", en=f" ({text})")


def _kind_word(kind: str, count: int) -> str:
    if kind == "action":
        return say(zh="个有日期的行动", en="action with a date")
    return say(zh="条收获", en="gains") if kind == "gain" else say(zh="个工具", en="tools")


def _apart_text(ranges: pd.DataFrame, names: Mapping[str, str]) -> str:
    """Say where the raters of one team saw it most differently."""
    apart = [row for row in _records(ranges) if row["apart"] > 0]
    if not apart:
        return ""
    worst = max(apart, key=lambda row: row["apart"])
    line, points, team = names[worst["criterion"]], _number(worst["apart"]), worst["apart_team"]
    return say(
        zh=f"评分人看法差得最远的是第 {team} 组的“{line}”，相差 {points} 分：各自看到了什么证据？",
        en=f"Raters lie furthest apart on '{line}' of team {team}, by {points}. What evidence did each see?",
    )


def _times_text(room: Classroom) -> str:
    """Say which finished part took much longer, or shorter, than planned."""
    times = room.times()
    times = times[times.index < room.clock().part]
    if times.empty:
        return ""
    place, planned, taken = max(
        zip(times.index, times["planned"], times["taken"], strict=True), key=lambda row: abs(row[2] - row[1])
    )
    if abs(taken - planned) < 1:
        return say(zh="每个环节都和计划差不到 1 分钟。", en="Every part took what was planned, give or take a minute.")
    name = room.agenda[place].title[language.current()]
    return say(
        zh=f"和计划差得最多的是“{name}”：计划 {planned:g} 分钟，用了 {taken:.1f} 分钟。",
        en=f"Furthest from the plan: '{name}', planned {planned:g} min, taken {taken:.1f}.",
    )
