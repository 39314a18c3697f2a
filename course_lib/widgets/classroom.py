"""The class console: a thin view of ``course_lib.teaching``, for the instructor's laptop and the projector.

Whatever is pressed here is in the record of the class before the button comes up again; the console keeps nothing.
"""

import asyncio
import base64
import mimetypes
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import ipywidgets as w
import pandas as pd

from course_lib import language
from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.paths import root
from course_lib.teaching import class_pages, class_view
from course_lib.teaching.agenda import LENGTHS, make_agenda
from course_lib.teaching.classroom import SUMMARIES, Classroom, open_class, team_rater
from course_lib.teaching.roster import read_roster
from course_lib.teaching.source import load_group

WATCH_SECONDS = 1.0  # how often the console looks for what others have changed
OUT_OF_REACH = (OSError, sqlite3.Error, pd.errors.DatabaseError)  # of the record and of the letter box
GOOD, BAD = "#1b6e44", "#a33a10"
VIEW_OF_PART = {"opening": "teams", "scores": "board", "actions": "words", "over": "debrief"}
STYLE = """<style>
.class-console { max-width: 1240px; }
.class-console .widget-html, .class-console .widget-html-content { height: auto; line-height: 1.5; }
.class-console iframe { width: min(100%, 110vh); aspect-ratio: 16 / 9; border: 1px solid #c9d3dd; }
.class-console .class-next { font-weight: 700; }
.class-console h4 { margin: 8px 0 2px; }
</style>"""


class ClassConsole(w.VBox):
    """Run a class: open it or go on with it, clock and agenda, teams, products, scores, words, report.

    A class of today that has begun and not ended is opened at once: after a kernel restart, run the cell again.

    Args:
        folder: where the records are kept; ``classes`` in the course folder when None.
        speed: how many times faster than real time the clock of a new class runs, for a rehearsal.

    Attributes:
        room: the open class, or None.
        view: what the screen shows, one of ``course_lib.teaching.class_pages.VIEWS``.
    """

    _newest: "ClassConsole | None" = None  # a console whose cell was run again stops watching

    def __init__(self, folder: Path | str | None = None, speed: float = 1.0) -> None:
        self.folder = Path(folder) if folder else root() / "classes"
        self.speed = speed
        self.room: Classroom | None = None
        self.group: dict[str, Any] = {}
        self.view = "now"
        self._seen: tuple[int, ...] = ()
        self._told: list[str] = []
        self._loading = self._loaded = False
        self.note = w.HTML()
        self.note.add_class("class-note")
        self._style = w.HTML(STYLE, layout=w.Layout(height="0", margin="0"))
        super().__init__([])
        self.add_class("class-console")
        ClassConsole._newest = self
        going_on = next((room for room in class_view.find_records(self.folder) if class_view.goes_on(room)), None)
        if going_on:
            self._open(going_on)
        else:
            self._show_start()

    # -- opening -----------------------------------------------------------------------------------

    def _show_start(self) -> None:
        """Offer the classes that there are, and a form for a new one."""
        self.room = None
        rooms = class_view.find_records(self.folder)
        self.records = w.Dropdown(options=[(_record_name(room), str(room.path)) for room in rooms], layout=_wide())
        self.go_on = self._button(say(zh="打开", en="Open"), lambda: self._open(Classroom(self.records.value)))
        lessons = sorted(path.parent.name for path in (root() / "lessons").glob("*/group.yml"))
        titles = [(f"{slug[:2]} {load_group(slug)['title'][language.current()]}", slug) for slug in lessons]
        self.lesson = w.Dropdown(options=titles, description=say(zh="小组活动", en="Exercise"), **_labelled())
        plans = [(_plan_name(minutes), minutes) for minutes in LENGTHS]
        self.minutes = w.Dropdown(options=plans, value=90, description=say(zh="时长", en="Length"), **_labelled())
        self.summary = w.Dropdown(options=list(SUMMARIES), description=say(zh="课末总结", en="Summary"), **_labelled())
        self.roster = w.FileUpload(
            accept=".csv,.xlsx,.xlsm,.txt", description=say(zh="选名单文件", en="Choose the class list"), layout=_auto()
        )
        self.names = w.Textarea(
            placeholder=say(
                zh="没有文件？把姓名贴在这里，每行一个；也可以从 Excel 连表头一起贴",
                en="No file? Paste names here, one a line, or rows from Excel with their header",
            ),
            layout=w.Layout(width="40em", max_width="100%", height="8em"),
        )
        self.open_new = self._button(say(zh="新开一堂课", en="Open a new class"), self._open_new, style="primary")
        old = [_head(say(zh="接着上", en="Go on with a class")), w.HBox([self.records, self.go_on])] if rooms else []
        new = [
            _head(say(zh="新开一堂课", en="A new class")),
            self.lesson,
            self.minutes,
            self.summary,
            w.HBox([w.Label(say(zh="名单", en="Class list"), layout=w.Layout(width="8em")), self.roster]),
            self.names,
            self.open_new,
        ]
        self.children = [self._style, *old, *new, self.note]

    def _open_new(self) -> str:
        people, notes = self._people()
        slug = self.lesson.value
        group = load_group(slug)
        path = class_view.free_path(self.folder, slug, date.today().isoformat())
        room = open_class(
            path,
            slug,
            language.current(),
            make_agenda(group, self.minutes.value),
            group["rubric"],
            people,
            summary=self.summary.value,
            speed=self.speed,
        )
        if "team" in people and pd.api.types.is_numeric_dtype(people["team"]):  # written by `course teams --out`
            room.seat({str(name): int(team) for name, team in people["team"].dropna().items()})
        self._open(room)
        return say(zh=f"已开课：{len(people)} 人。", en=f"The class is open: {len(people)} people. ") + " ".join(notes)

    def _people(self) -> tuple[pd.DataFrame, Sequence[str]]:
        """Return who is in the class, from the file or from the text pasted, and what was noticed."""
        chosen = self.roster.value
        if not chosen and not self.names.value.strip():
            raise CourseError(
                say(zh="还没有名单。请选一个文件，或贴上姓名。", en="No class list yet. Choose a file or paste names.")
            )
        name = Path(chosen[0]["name"]).name if chosen else say(zh="名单.csv", en="list.csv")
        content = bytes(chosen[0]["content"]) if chosen else self.names.value.strip().encode()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(content)
            roster = read_roster(path)
        return roster.people, roster.notes

    def _open(self, room: Classroom) -> None:
        self.room, self.group = room, load_group(room.lesson)
        class_view.letter_box(room).mkdir(parents=True, exist_ok=True)
        over = room.clock().part >= len(room.agenda)
        self.view = VIEW_OF_PART.get(self._part() or ("over" if over else "opening"), "now")
        self._build()
        self.refresh()
        with suppress(RuntimeError):  # no kernel runs: nobody else changes anything
            self._watching = asyncio.get_running_loop().create_task(self._watch(room))

    async def _watch(self, room: Classroom) -> None:
        """Follow what other consoles and the letter box bring, as long as this is the console in use."""
        while self.room is room and ClassConsole._newest is self:
            await asyncio.sleep(WATCH_SECONDS)
            if self.room is not room:
                return
            with suppress(*OUT_OF_REACH):  # held by another program for a moment: the next look may succeed
                if any(path.is_file() for path in class_view.letter_box(room).rglob("*")):
                    self._do(self._empty_letter_box)
                elif room.version() != self._seen:
                    self.refresh()

    # -- the parts of the console ------------------------------------------------------------------

    def _build(self) -> None:
        room = self._room()
        place = class_pages.place_of(room)
        page = escape(class_pages.screen_page(place), quote=True)
        self.screen = w.HTML(
            f'<iframe class="class-screen" srcdoc="{page}" allow="fullscreen" allowfullscreen></iframe>'
        )
        self.state = w.HTML(layout=w.Layout(display="none"))
        self.back = self._button(say(zh="回到上一环节", en="Back"), self._back, "class-back", icon="step-backward")
        self.pause = self._button("", self._pause, "class-pause")
        self.next = self._button("", self._next, "class-next", style="primary", icon="step-forward")
        names = {
            "now": say(zh="现在", en="Now"),
            "teams": say(zh="分组", en="Teams"),
            "board": say(zh="PK 榜", en="Score board"),
            "debrief": say(zh="复盘", en="Debrief"),
            "words": room.summary,
        }
        self.views = w.ToggleButtons(
            options=[(names[view], view) for view in class_pages.VIEWS], style={"button_width": "auto"}
        )
        self.views.observe(self._on_view, names="value")
        tabs = {
            say(zh="分组与角色", en="Teams and roles"): self._teams_tab(),
            say(zh="成果", en="Products"): self._products_tab(),
            say(zh="评分", en="Scores"): self._scores_tab(),
            room.summary: self._words_tab(),
            say(zh="记录", en="Record"): self._record_tab(),
        }
        self.tabs = w.Tab(list(tabs.values()), titles=list(tabs))
        controls = w.HBox([self.back, self.pause, self.next], layout=w.Layout(flex_flow="row wrap"))
        shown = w.HBox(
            [w.Label(say(zh="屏幕显示", en="On the screen")), self.views], layout=w.Layout(flex_flow="row wrap")
        )
        board = w.VBox([self.screen, self.state, controls, shown])
        board.add_class(place)
        self.children = [self._style, board, self.note, self.tabs]

    def _teams_tab(self) -> w.VBox:
        self.absent = w.SelectMultiple(rows=6, layout=_wide("20em"))
        self.mark_absent = self._button(say(zh="记下缺席", en="Note who is absent"), self._mark_absent)
        self.size = w.IntSlider(
            value=6, min=4, max=8, description=say(zh="每组人数", en="Team size"), **_labelled("26em")
        )
        columns = [str(column) for column in self._room().details().columns if column not in ("name", "id", "team")]
        self.balance = w.SelectMultiple(
            options=columns, rows=3, description=say(zh="要均衡的列", en="Balance"), **_labelled("26em")
        )
        hint = say(zh="例如：张三、李四；多组用分号隔开", en="such as: Ann, Ben; several groups with semicolons")
        self.apart = w.Text(description=say(zh="要分开", en="Keep apart"), placeholder=hint, **_labelled())
        self.together = w.Text(description=say(zh="要同组", en="Together"), placeholder=hint, **_labelled())
        self.seed = w.IntText(value=0, description=say(zh="随机种子", en="Random seed"), **_labelled("16em"))
        self.make = self._button(say(zh="分组并发角色", en="Make teams, deal roles"), self._make_teams, style="primary")
        self.balance_note = w.HTML()
        self.person = w.Dropdown(description=say(zh="把", en="Move"), **_labelled("22em"))
        self.to = w.Dropdown(description=say(zh="换到", en="to"), **_labelled("18em"))
        self.swap = w.Dropdown(description=say(zh="换回", en="in exchange for"), **_labelled("22em"))
        self.move = self._button(say(zh="换组", en="Move"), self._move)
        self.round = w.HTML()
        self.rotate = self._button(say(zh="轮换角色（下一轮）", en="Rotate roles (next round)"), self._rotate)
        return w.VBox(
            [
                _head(say(zh="谁没到（按住 Ctrl 多选）", en="Who is absent (Ctrl selects several)")),
                w.HBox([self.absent, self.mark_absent]),
                _head(say(zh="分组", en="Teams")),
                w.HBox([self.size, self.balance, self.seed], layout=w.Layout(flex_flow="row wrap")),
                self.apart,
                self.together,
                self.make,
                self.balance_note,
                _head(say(zh="手动换人", en="Move by hand")),
                w.HBox([self.person, self.to, self.swap, self.move], layout=w.Layout(flex_flow="row wrap")),
                _head(say(zh="角色", en="Roles")),
                w.HBox([self.rotate, self.round]),
            ]
        )

    def _products_tab(self) -> w.VBox:
        room = self._room()
        self.team = w.Dropdown(description=say(zh="小组", en="Team"), **_labelled("20em"))
        parts = [(part.title[language.current()], part.id) for part in room.agenda if part.group] or [("–", "")]
        self.part = w.Dropdown(options=parts, description=say(zh="环节", en="Part"), **_labelled("30em"))
        self.text = w.Textarea(
            placeholder=say(zh="成果内容，或一句说明", en="The product, or a word about it"),
            layout=w.Layout(width="50em", max_width="100%", height="7em"),
        )
        self.file = w.FileUpload(multiple=True, description=say(zh="选文件", en="Choose files"), layout=_auto())
        self.hand_in = self._button(say(zh="交上来", en="Hand in"), self._hand_in, style="primary")
        box = _shown(class_view.letter_box(room))
        told = say(
            zh=f"或者把文件拖进文件夹 <code>{escape(box)}</code>，文件名写明组号，如“第2组_方案.docx”；"
            "几秒后自动收进记录。",
            en=f"Or drop files into the folder <code>{escape(box)}</code>, the team in the name, such as "
            "'team 2 plan.docx'; they are taken into the record within seconds.",
        )
        self.product = w.Dropdown(description=say(zh="看成果", en="Look at"), **_labelled("44em"))
        self.product.observe(lambda _: self._show_product(), names="value")
        self.shown_product = w.HTML()
        return w.VBox(
            [
                w.HBox([self.team, self.part], layout=w.Layout(flex_flow="row wrap")),
                self.text,
                w.HBox([self.file, self.hand_in]),
                w.HTML(told),
                self.product,
                self.shown_product,
            ]
        )

    def _scores_tab(self) -> w.VBox:
        lang = language.current()
        self.rater = w.Dropdown(description=say(zh="谁打分", en="Rater"), **_labelled("24em"))
        self.rated = w.Dropdown(description=say(zh="给哪一组", en="Scores team"), **_labelled("20em"))
        self.lines: dict[str, w.ToggleButtons] = {}
        rows = []
        for line in self._room().rubric:
            steps = range(int(line["points"]) + 1)
            self.lines[line["id"]] = w.ToggleButtons(
                options=[(str(points), points) for points in steps], value=None, style={"button_width": "2.6em"}
            )
            levels = "".join(f"<li><b>{level['points']:g}</b> {escape(level[lang])}</li>" for level in line["levels"])
            about = f"<details><summary><b>{escape(line['name'][lang])}</b></summary><ul>{levels}</ul></details>"
            rows.append(w.HBox([w.HTML(about, layout=w.Layout(width="34em", max_width="60%")), self.lines[line["id"]]]))
        for each in (self.rater, self.rated):
            each.observe(lambda _: self._load_scores(), names="value")
        self.keep_scores = self._button(say(zh="记下分数", en="Keep the scores"), self._keep_scores, style="primary")
        self.first = w.Dropdown(description=say(zh="评分人", en="Rater"), **_labelled("24em"))
        self.second = w.Dropdown(description=say(zh="和", en="and"), **_labelled("24em"))
        self.compare = self._button(say(zh="比一比", en="Compare"), self._show_agreement)
        self.agreement = w.HTML()
        return w.VBox(
            [
                w.HBox([self.rater, self.rated], layout=w.Layout(flex_flow="row wrap")),
                *rows,
                self.keep_scores,
                _head(say(zh="两位评分人有多一致", en="How two raters agree")),
                w.HBox([self.first, self.second, self.compare], layout=w.Layout(flex_flow="row wrap")),
                self.agreement,
            ]
        )

    def _words_tab(self) -> w.VBox:
        wanted = class_view.words_wanted(self._room())
        per_line = say(zh="每行一条", en="one a line")
        tall = w.Layout(width="50em", max_width="100%", height="6em")
        gains, tools, _ = (f"{class_view.kind_name(kind)} {wanted[kind]}" for kind in wanted)
        self.author = w.Dropdown(description=say(zh="谁", en="Who"), **_labelled("24em"))
        self.gains = w.Textarea(description=gains, placeholder=per_line, layout=tall, style=_LABEL)
        self.tools = w.Textarea(description=tools, placeholder=per_line, layout=tall, style=_LABEL)
        self.action = w.Text(
            description=say(zh="行动 1", en="Action 1"),
            placeholder=say(zh="我要做什么", en="What I will do"),
            layout=_wide("50em"),
            style=_LABEL,
        )
        self.due = w.DatePicker(description=say(zh="到哪天", en="By"), **_labelled("20em"))
        self.keep_words = self._button(say(zh="记下来", en="Keep"), self._keep_words, style="primary")
        self.written = w.HTML()
        return w.VBox([self.author, self.gains, self.tools, self.action, self.due, self.keep_words, self.written])

    def _record_tab(self) -> w.VBox:
        room = self._room()
        where = say(
            zh=f"这堂课的全部记录在一个文件里，只存在这台电脑上：<code>{escape(_shown(room.path))}</code>",
            en=f"All of this class is in one file, on this computer only: <code>{escape(_shown(room.path))}</code>",
        )
        self.report = self._button(say(zh="写课堂报告", en="Write the class report"), self._report, style="primary")
        self.reports = w.HTML()
        self.forgotten = w.Dropdown(description=say(zh="删除", en="Forget"), **_labelled("24em"))
        self.sure = w.Checkbox(
            value=False,
            description=say(zh="确定，不能恢复", en="Sure; this cannot be undone"),
            indent=False,
            layout=_auto(),
        )
        self.forget = self._button(say(zh="删除此人", en="Forget this person"), self._forget, style="danger")
        self.leave = self._button(say(zh="换一堂课", en="Another class"), self._show_start)
        return w.VBox(
            [
                w.HTML(where),
                self.report,
                self.reports,
                _head(say(zh="删除一个人的全部资料", en="Remove a person from the record")),
                w.HBox([self.forgotten, self.sure, self.forget], layout=w.Layout(flex_flow="row wrap")),
                self.leave,
            ]
        )

    # -- what happens ------------------------------------------------------------------------------

    def _room(self) -> Classroom:
        assert self.room is not None
        return self.room

    def _button(self, text: str, action: Callable[[], Any], *classes: str, style: str = "", icon: str = "") -> w.Button:
        layout = w.Layout(width="auto", align_self="flex-start")
        button = w.Button(description=text, layout=layout, button_style=style, icon=icon)
        button.on_click(lambda _: self._do(action))
        for name in classes:
            button.add_class(name)
        return button

    def _do(self, action: Callable[[], Any]) -> None:
        """Do something and say what came of it: a fault that people can mend is told, not raised."""
        try:
            told = action()
        except CourseError as fault:
            self.note.value = f"<b style='color:{BAD}'>{escape(str(fault))}</b>"
        except sqlite3.OperationalError as fault:  # another console writes, or the disk is full: the press did nothing
            told = say(
                zh=f"课堂记录写不进去（{fault}），这一下没有生效。稍等再按一次；还不行就看看磁盘是不是满了。",
                en=f"The class record cannot be written ({fault}); this press did nothing. Press again in a moment; "
                "if it stays so, see whether the disk is full.",
            )
            self.note.value = f"<b style='color:{BAD}'>{escape(told)}</b>"
            return
        else:
            if isinstance(told, str):
                self.note.value = f"<b style='color:{GOOD}'>{escape(told)}</b>" if told else ""
        if self.room is not None:
            self.refresh()

    def _part(self) -> str:
        clock, agenda = self._room().clock(), self._room().agenda
        return agenda[clock.part].id if 0 <= clock.part < len(agenda) else ""

    def _next(self) -> str:
        self._room().next_part()
        return self._moved()

    def _back(self) -> str:
        self._room().back()
        return self._moved()

    def _moved(self) -> str:
        part = self._part()
        self.views.value = VIEW_OF_PART.get(part, "now")
        if part in dict(self.part.options).values():
            self.part.value = part
        return ""

    def _pause(self) -> str:
        room = self._room()
        if room.clock().running:
            room.pause()
        else:
            room.resume()
        return ""

    def _on_view(self, change: Any) -> None:
        self.view = change.new
        self.refresh()

    def _mark_absent(self) -> str:
        self._room().set_absent(self.absent.value)
        there = int(self._room().people()["present"].sum())
        return say(zh=f"已记下：到了 {there} 人。", en=f"Noted: {there} are here.")

    def _make_teams(self) -> str:
        room = self._room()
        with room.at_once():
            teams = class_view.form_teams(
                room,
                self.size.value,
                list(self.balance.value),
                _groups(self.apart.value),
                _groups(self.together.value),
                self.seed.value,
            )
            class_view.give_roles(room, self.group, seed=self.seed.value)
        self.views.value = "teams"
        count = len(teams.members())
        return say(zh=f"分成了 {count} 组，角色已发。", en=f"Teams made: {count}. Everyone has a role.")

    def _move(self) -> str:
        room, person = self._room(), self.person.value
        with room.at_once():
            class_view.move_person(room, person, self.to.value, self.swap.value or None)
            class_view.give_roles(room, self.group, seed=self.seed.value)
        return say(zh=f"“{person}”换好了。", en=f"{person} has moved.")

    def _rotate(self) -> str:
        class_view.give_roles(self._room(), self.group, next_round=True, seed=self.seed.value)
        return say(zh="角色已轮换。", en="The roles have gone round.")

    def _hand_in(self) -> str:
        room, files = self._room(), self.file.value
        if not files:
            room.hand_in(self.team.value or 0, self.part.value, self.text.value)
        with room.at_once():
            for place, file in enumerate(files):
                text = self.text.value if place == 0 else ""
                room.hand_in(self.team.value or 0, self.part.value, text, file["name"], bytes(file["content"]))
        self.text.value, self.file.value = "", ()
        return say(zh=f"第 {self.team.value} 组的成果已收。", en=f"Received from team {self.team.value}.")

    def _empty_letter_box(self) -> str | None:
        room = self._room()
        before = len(room.products())
        notes = class_view.take_in(room, class_view.letter_box(room), self._part() or self.part.value)
        came = len(room.products()) - before
        news, self._told = notes and notes != self._told, notes
        if news:  # what cannot be taken in is told once
            raise CourseError(" ".join(notes))
        return say(zh=f"从文件夹收了 {came} 个文件。", en=f"Files taken in from the folder: {came}.") if came else None

    def _show_product(self) -> None:
        """Show the product chosen: its words, and its file to save."""
        if not self.product.value:
            self.shown_product.value = ""
            return
        row = self._room().products().loc[self.product.value]
        shown = f"<pre style='white-space:pre-wrap'>{escape(row['text'])}</pre>"
        if row["file"]:
            content = base64.b64encode(self._room().content(self.product.value)).decode()
            kind = mimetypes.guess_type(row["file"])[0] or "application/octet-stream"
            save = say(zh="保存", en="Save")
            name = escape(row["file"])
            shown += f"<a download='{name}' href='data:{kind};base64,{content}'>{save} {name}</a>"
        self.shown_product.value = shown

    def _load_scores(self) -> None:
        """Show what the rater has given the team already."""
        if self.room is None or self._loading:
            return
        scores = self.room.scores()
        given = scores[(scores["rater"] == self.rater.value) & (scores["team"] == self.rated.value)]
        if given.empty and not self._loaded:
            return  # blank already: a click that came meanwhile stays
        points = dict(zip(given["criterion"], given["points"], strict=True))
        for line, buttons in self.lines.items():
            buttons.value = int(points[line]) if line in points else None
        self._loaded = not given.empty

    def _keep_scores(self) -> str:
        rater, team = self.rater.value, self.rated.value
        kind = "instructor" if rater in class_view.INSTRUCTORS else "peer"
        given = {line: buttons.value for line, buttons in self.lines.items() if buttons.value is not None}
        if not given:
            raise CourseError(say(zh="还没有选分数。请至少选一项。", en="No points are chosen yet. Choose some."))
        with self._room().at_once():
            for line, points in given.items():
                self._room().score(team or 0, line, rater, points, kind)
        for buttons in self.lines.values():
            buttons.value = None  # for the next rater
        self._loaded = False
        missing = len(self.lines) - len(given)
        rest = say(zh=f"还有 {missing} 项没打。", en=f" Lines without points: {missing}.") if missing else ""
        who = class_view.rater_name(rater)
        return say(zh=f"{who}给第 {team} 组的分数已记下。", en=f"Kept: {who} scored team {team}.") + rest

    def _show_agreement(self) -> str:
        found = class_view.rater_agreement(self._room(), self.first.value, self.second.value)
        value = "–" if pd.isna(found["value"]) else f"{found['value']:.2f}"
        span = "" if pd.isna(found["low"]) else f"{found['low']:.2f} – {found['high']:.2f}"
        self.agreement.value = say(
            zh=f"<p>加权 kappa <b>{value}</b>，95% 区间 {span or '–'}，共同评分 {found['answers']} 个。"
            f"{escape(found['status'])}</p>",
            en=f"<p>Weighted kappa <b>{value}</b>, 95 % interval {span or '–'}, scores of both: {found['answers']}. "
            f"{escape(found['status'])}</p>",
        )
        return ""

    def _keep_words(self) -> str:
        due = self.due.value.isoformat() if self.due.value else ""
        gains, tools = self.gains.value.splitlines(), self.tools.value.splitlines()
        class_view.add_summary(self._room(), self.author.value, gains, tools, self.action.value, due)
        who = self.author.value
        self.gains.value = self.tools.value = self.action.value = ""
        self.due.value = None
        return say(zh=f"“{who}”写的已记下。", en=f"Kept what {who} wrote.")

    def _report(self) -> str:
        written = class_pages.write_reports(self._room())
        self.reports.value = "<br>".join(f"<code>{escape(_shown(path))}</code>" for path in written)
        return say(zh="报告已写好，可以打印。", en="The reports are written and can be printed.")

    def _forget(self) -> str:
        name = self.forgotten.value
        if not self.sure.value:
            raise CourseError(say(zh="请先勾选“确定”。", en="Tick 'Sure' first."))
        left = class_pages.forget_everywhere(self._room(), name)
        self.sure.value = False
        told = say(zh=f"已删除“{name}”。", en=f"{name} is removed.")
        if left:
            told += say(
                zh=f"这些文件里的内容没有查，请自己看一看：{'；'.join(left)}",
                en=f" These files were not searched; look into them: {'; '.join(left)}",
            )
        return told

    # -- what is shown -----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the record as it is now."""
        room = self._room()
        self._seen = room.version()
        people, clock = room.people(), room.clock()
        if self.views.value != self.view:
            self.views.value = self.view
        shown = class_pages.screen_state(room, self.group, self.view, time.time())
        self.state.value = f"<div class='class-state' hidden>{escape(shown)}</div>"
        inside = 0 <= clock.part < len(room.agenda)
        self.next.description = (
            say(zh="开始上课", en="Start the class")
            if clock.part < 0
            else say(zh="下一环节", en="Next part")
            if clock.part + 1 < len(room.agenda)
            else say(zh="结束本课", en="End the class")
        )
        self.next.disabled = clock.part >= len(room.agenda)
        self.pause.description = say(zh="暂停", en="Pause") if clock.running else say(zh="继续", en="Go on")
        self.pause.icon = "pause" if clock.running else "play"
        self.pause.disabled, self.back.disabled = not inside, not (inside and clock.part > 0)
        self._offer_people(people)
        self._show_balance()
        number = room.round()
        self.round.value = say(zh=f"现在是第 {number} 轮", en=f"This is round {number}")
        products = room.products()
        titles = {part.id: part.title[language.current()] for part in room.agenda}
        listed = [
            (
                " · ".join([_team_name(row["team"]), titles.get(row["part"], ""), row["file"] or row["text"][:30]]),
                row["id"],
            )
            for row in products.iloc[::-1].reset_index().to_dict("records")
        ]
        _offer(self.product, listed or [("–", 0)])
        wrote = room.words()["person"].nunique()
        self.written.value = say(
            zh=f"<p>{len(people)} 人中，{wrote} 人写了。</p>",
            en=f"<p>{wrote} of {len(people)} people have written.</p>",
        )

    def _offer_people(self, people: pd.DataFrame) -> None:
        """Put people, teams and raters as they are now into the lists to choose from."""
        self._loading = True
        names = [str(name) for name in people.index]
        teams = sorted({int(team) for team in people["team"].dropna()})
        numbered = [(_team_name(team), team) for team in teams] or [("–", 0)]
        seats = [
            (f"{name} · {_team_name(int(team))}" if pd.notna(team) else name, name)
            for name, team in zip(names, people["team"], strict=True)
        ]
        nobody = say(zh="（不换人）", en="(nobody)")
        if tuple(self.absent.options) != tuple(names):
            self.absent.options = names
            self.absent.value = [str(name) for name in people.index[people["present"] == 0]]
        for which, options in (
            (self.person, seats),
            (self.swap, [(nobody, ""), *seats]),
            (self.to, numbered),
            (self.team, numbered),
            (self.rated, numbered),
            (self.author, [(name, name) for name in names]),
            (self.forgotten, [(name, name) for name in names]),
        ):
            _offer(which, options)
        everyone = [*class_view.INSTRUCTORS, *(team_rater(team) for team in teams), *names]
        _offer(self.rater, [(class_view.rater_name(rater), rater) for rater in everyone])
        scored = [(class_view.rater_name(rater), rater) for rater in class_view.raters(self._room())] or [("–", "")]
        _offer(self.first, scored)
        _offer(self.second, scored)
        self._loading = False

    def _show_balance(self) -> None:
        """Say how alike the teams are, against chance."""
        chosen = list(self.balance.value)
        teams = class_view.balance_now(self._room(), chosen)
        if teams is None or not chosen:
            self.balance_note.value = ""
            return
        parts = say(zh="，", en=", ").join(f"{name} {share:.1%}" for name, share in teams.by_column.items())
        self.balance_note.value = say(
            zh=f"<p>组间差异 <b>{teams.imbalance:.1%}</b>（{escape(parts)}）；随机分组平均 {teams.random:.1%}，"
            "0% 表示各组一样。</p>",
            en=f"<p><b>{teams.imbalance:.1%}</b> of the differences lie between teams ({escape(parts)}); random teams: "
            f"{teams.random:.1%}. With 0 % all teams are alike.</p>",
        )

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None, **kwargs: Any) -> dict[str, Any]:
        """Show the live console, and one sentence where no kernel runs: never what is in a record."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(include=include, exclude=exclude, **kwargs) or {}
        told = say(zh="运行上面这一格，打开课堂控制台。", en="Run the cell above to open the class console.")
        return {**bundle, "text/plain": "ClassConsole()", "text/html": f"<p>{told}</p>"}


_LABEL = {"description_width": "8em"}


def _labelled(width: str = "44em") -> dict[str, Any]:
    return {"style": _LABEL, "layout": _wide(width)}


def _wide(width: str = "44em") -> w.Layout:
    return w.Layout(width=width, max_width="100%")


def _auto() -> w.Layout:
    return w.Layout(width="auto")


def _head(text: str) -> w.HTML:
    return w.HTML(f"<h4>{escape(text)}</h4>")


def _team_name(team: int) -> str:
    return class_view.rater_name(team_rater(team))


def _shown(path: Path) -> str:
    """Return a path as seen from the course folder."""
    return path.relative_to(root()).as_posix() if path.is_relative_to(root()) else str(path)


def _plan_name(minutes: int) -> str:
    return {
        45: say(zh="45 分钟：只做小组活动", en="45 minutes: the group exercise alone"),
        90: say(
            zh="90 分钟：课文要点、小组活动、评分、测验、总结", en="90 minutes: core, group exercise, scores, quiz"
        ),
        180: say(zh="4 × 45 分钟：全部内容", en="4 x 45 minutes: everything"),
    }[minutes]


def _record_name(room: Classroom) -> str:
    part, parts = room.clock().part, len(room.agenda)
    state = (
        say(zh="还没开始", en="not begun")
        if part < 0
        else say(zh="已结束", en="ended")
        if part >= parts
        else say(zh="进行中", en="going on")
    )
    return f"{room.path.stem} · {state}"


def _groups(text: str) -> list[list[str]]:
    groups = [[name.strip() for name in group.replace("，", ",").replace("、", ",").split(",")] for group in _cut(text)]
    return [[name for name in group if name] for group in groups]


def _cut(text: str) -> list[str]:
    return [group for group in text.replace("；", ";").split(";") if group.strip()]


def _offer(which: Any, options: Sequence[tuple[str, Any]]) -> None:
    """Change what a list offers and keep what is chosen in it."""
    if tuple(which.options) != tuple(options):
        chosen = which.value
        which.options = tuple(options)
        which.value = chosen if chosen in [value for _, value in options] else next((v for _, v in options), None)
