"""A whole class of 90 minutes, rehearsed: a real JupyterLab, a fast clock, six members, and a kernel killed in between.

COURSE_REHEARSAL_SPEED=60 takes a minute and a half a class, as an instructor's own rehearsal does, and rehearses both
lessons in both languages.
"""

import os
import shutil
import signal
import sqlite3
import time
from contextlib import closing
from datetime import date

import nbformat
import pytest
from browser import PANEL, PROJECT, run_all, show_cell, wait_for_notebook
from playwright.sync_api import expect

from course_lib.teaching.agenda import make_agenda
from course_lib.teaching.class_view import pk_board
from course_lib.teaching.classroom import Classroom
from course_lib.teaching.source import load_group

pytestmark = [pytest.mark.browser, pytest.mark.slow]

STARTED = time.time()
FRONT = ".jp-NotebookPanel:not(.lm-mod-hidden)"  # the welcome page stands behind
SPEED = float(os.environ.get("COURSE_REHEARSAL_SPEED", "600"))
CLASSES = [("01_segmentation", "zh"), ("01_segmentation", "en"), ("10_mot_eoac", "zh")]
if "COURSE_REHEARSAL_SPEED" in os.environ:
    CLASSES.append(("10_mot_eoac", "en"))
MEMBERS = ["张三", "李四", "王五", "Anna", "Ben", "Cao"]  # the six who act
OTHERS = ["赵六", "孙七", "周八", "Dai", "Eve", "Finn"]
WORDS = {
    "zh": {
        "names": "姓名,自评\n",
        "exercise": "小组活动",
        "new": "新开一堂课",
        "opened": "已开课：12 人",
        "balance": "要均衡的列",
        "teams": "分组并发角色",
        "dealt": "分成了 2 组",
        "team": "第 {} 组",
        "products": "成果",
        "scores": "评分",
        "hand_in": "交上来",
        "received": "第 {} 组的成果已收",
        "dropped": "从文件夹收了 1 个文件",
        "file": "第1组_方案.csv",
        "rater": "谁打分",
        "rated": "给哪一组",
        "keep_scores": "记下分数",
        "kept": "{}给第 {} 组的分数已记下",
        "instructor": "教师 {}",
        "who": "谁",
        "gains": "收获 3",
        "tools": "工具 2",
        "action": "行动 1",
        "due": "到哪天",
        "keep": "记下来",
        "wrote": "“{}”写的已记下",
        "rotate": "轮换角色（下一轮）",
        "round": "现在是第 2 轮",
        "compare": "比一比",
        "kappa": "加权 kappa",
        "record": "记录",
        "report": "写课堂报告",
        "written": "报告已写好",
        "start": "准备开始",
        "over": "本课结束",
        "debrief": "复盘",
        "up": "时间到，停！",
        "full": "全屏（投影）",
        "apart": "另开一个窗口",
        "now": "现在",
        "show_teams": "分组",
    },
    "en": {
        "names": "name,score\n",
        "exercise": "Exercise",
        "new": "Open a new class",
        "opened": "The class is open: 12 people",
        "balance": "Balance",
        "teams": "Make teams, deal roles",
        "dealt": "Teams made: 2",
        "team": "Team {}",
        "products": "Products",
        "scores": "Scores",
        "hand_in": "Hand in",
        "received": "Received from team {}",
        "dropped": "Files taken in from the folder: 1",
        "file": "team 1 plan.csv",
        "rater": "Rater",
        "rated": "Scores team",
        "keep_scores": "Keep the scores",
        "kept": "{} scored team {}",
        "instructor": "Instructor {}",
        "who": "Who",
        "gains": "Gains 3",
        "tools": "Tools 2",
        "action": "Action 1",
        "due": "By",
        "keep": "Keep",
        "wrote": "Kept what {} wrote",
        "rotate": "Rotate roles (next round)",
        "round": "This is round 2",
        "compare": "Compare",
        "kappa": "Weighted kappa",
        "record": "Record",
        "report": "Write the class report",
        "written": "The reports are written",
        "start": "About to begin",
        "over": "The class is over",
        "debrief": "Debrief",
        "up": "Time is up. Stop.",
        "full": "Full screen",
        "apart": "Own window",
        "now": "Now",
        "show_teams": "Teams",
    },
}


class Rehearsal:
    """One class as its instructor and six members live it, through the console alone."""

    def __init__(self, page, lab, slug, lang, screenshots):
        self.page, self.lab, self.slug, self.lang, self.folder = page, lab, slug, lang, screenshots
        self.w = WORDS[lang]
        self.group = load_group(slug)
        self.agenda = make_agenda(self.group, 90)
        self.products: list[tuple[int, str]] = []
        self.scores: set[tuple[int, str, str, float]] = set()
        self.words: set[tuple[str, str, str]] = set()
        self.path = f"solutions/{lang}/rehearsal_{slug}.ipynb"
        shutil.rmtree(lab.folder / "classes", ignore_errors=True)  # a class that broke off in an earlier test goes on
        if not (lab.folder / "solutions").exists():
            shutil.copytree(PROJECT / "solutions", lab.folder / "solutions")
        notebook = nbformat.read(PROJECT / "solutions" / lang / "class_console.ipynb", as_version=4)
        cell = next(cell for cell in notebook.cells if cell.source.endswith("ClassConsole()"))
        cell.source = cell.source.replace("ClassConsole()", f"ClassConsole(speed={SPEED:g})")
        notebook.cells.insert(2, nbformat.v4.new_code_cell("import os\n\nos.getpid()"))
        nbformat.write(notebook, lab.folder / self.path)
        self.console = page.locator(f"{FRONT} .class-console")
        self.screen = page.frame_locator(f"{FRONT} iframe.class-screen")
        self.began = 0.0

    # -- the instructor's hands --------------------------------------------------------------------

    def open(self):
        self.page.goto(self.lab.address.replace(f"notebooks/{self.lang}/welcome.ipynb", self.path))
        wait_for_notebook(self.page, self.path)
        self.run()
        roster = self.w["names"] + "".join(f"{name},{i % 5}\n" for i, name in enumerate([*MEMBERS, *OTHERS]))
        title = f"{self.slug[:2]} {self.group['title'][self.lang]}"
        self.console.get_by_label(self.w["exercise"]).select_option(title)
        self.picture("start")
        with self.page.expect_file_chooser() as chooser:
            self.console.locator(".widget-upload").click()
        chooser.value.set_files(
            {
                "name": "名单.csv",
                "mimeType": "text/csv",
                "buffer": roster.encode("gb18030" if self.lang == "zh" else "utf-8"),
            }
        )
        expect(self.console.locator(".widget-upload")).to_contain_text("(1)")
        self.press(self.w["new"], self.w["opened"])

    def run(self):
        assert run_all(self.page) == []
        show_cell(self.page, "ClassConsole(")

    def press(self, name, told):
        self.console.get_by_role("button", name=name, exact=True).click()
        expect(self.console.locator(".class-note")).to_contain_text(told)

    def tab(self, name):
        self.console.get_by_role("tab", name=name, exact=True).click()

    def record(self):
        [path] = [path for path in (self.lab.folder / "classes").glob("*.sqlite") if self.slug in path.name]
        return Classroom(path)

    def picture(self, name):
        if os.environ.get("COURSE_SCREENSHOTS"):
            print(f"{time.time() - STARTED:.1f} {name}")
            for what, where in (("page", self.page), ("screen", self.page.locator(f"{FRONT} iframe.class-screen"))):
                if what == "page" or where.count():
                    where.screenshot(path=self.folder / f"class_{self.slug[:2]}_{name}_{what}_{self.lang}.png")

    def make_teams(self):
        self.console.get_by_label(self.w["balance"]).select_option(index=0)
        self.press(self.w["teams"], self.w["dealt"])
        expect(self.screen.locator(".team")).to_have_count(2)
        self.picture("teams")
        people = self.record().people()
        assert sorted(people["team"].value_counts()) == [6, 6]
        assert people["role"].notna().all()
        self.team = {name: int(team) for name, team in people["team"].items()}

    def next(self, place):
        self.console.locator(".class-next").click()
        title = self.agenda[place].title[self.lang] if place < len(self.agenda) else self.w["over"]
        expect(self.screen.locator("header .title")).to_have_text(title)
        self.began = self.began or time.time()

    def live_through(self, place):
        """Wait until the part has taken what was planned."""
        room = self.record()
        while (clock := room.clock()).part == place and clock.elapsed < 0.98 * clock.planned:
            self.page.wait_for_timeout(50)

    # -- what members do ---------------------------------------------------------------------------

    def hand_in(self, member, text):
        team = self.team[member]
        self.tab(self.w["products"])
        self.console.locator(".widget-dropdown:visible select").first.select_option(self.w["team"].format(team))
        self.console.locator("textarea:visible").fill(text)
        self.press(self.w["hand_in"], self.w["received"].format(team))
        self.products.append((team, text))

    def drop_file(self):
        file = self.record().path
        (file.with_name(f"{file.stem}_hand_in") / self.w["file"]).write_text("A;3\n", encoding="utf-8")
        expect(self.console.locator(".class-note")).to_contain_text(self.w["dropped"])
        self.products.append((1, ""))

    def score(self, rater, name, team, points):
        self.console.get_by_label(self.w["rater"], exact=True).first.select_option(name)
        self.console.get_by_label(self.w["rated"]).select_option(self.w["team"].format(team))
        lines = self.console.locator(".widget-toggle-buttons:visible:has(button:text-is('0'))")
        for place, (line, given) in enumerate(zip(self.group["rubric"], points, strict=True)):
            self.choose(lines.nth(place).get_by_role("button", name=str(given), exact=True))
            self.scores.add((team, line["id"], rater, float(given)))
        self.press(self.w["keep_scores"], self.w["kept"].format(name, team))

    def choose(self, button):
        """Press a toggle as people do: look whether it went down, and press again where the page moved away."""
        for _ in range(3):
            button.click()
            if "mod-active" in (button.get_attribute("class") or ""):
                return
        raise AssertionError("a toggle button that does not go down")

    def score_all(self):
        self.tab(self.w["scores"])
        count = len(self.group["rubric"])
        for number in (1, 2):
            for team in (1, 2):
                points = [2 + (i + team + number * (i % 2)) % 3 for i in range(count)]
                self.score(f"instructor {number}", self.w["instructor"].format(number), team, points)
        for turn, member in enumerate(MEMBERS):
            self.score(member, member, 3 - self.team[member], [1 + (i + turn) % 4 for i in range(count)])
        expect(self.screen.locator("table.wide tr")).to_have_count(3)
        self.console.get_by_role("button", name=self.w["compare"]).scroll_into_view_if_needed()
        self.console.get_by_label(self.w["rater"], exact=True).last.select_option(index=0)
        self.console.locator(".widget-dropdown:visible select").last.select_option(self.w["instructor"].format(2))
        self.console.get_by_role("button", name=self.w["compare"]).click()
        expect(self.console.locator(".jupyter-widget-tab-contents, .widget-tab-contents")).to_contain_text(
            self.w["kappa"]
        )

    def write_words(self):
        self.tab("3-2-1")
        for member in MEMBERS:
            gains, tools, action = f"g1 {member}\ng2", f"t1 {member}", f"a {member}"
            self.console.get_by_label(self.w["who"], exact=True).select_option(member)
            self.console.get_by_label(self.w["gains"]).fill(gains)
            self.console.get_by_label(self.w["tools"]).fill(tools)
            self.console.get_by_label(self.w["action"]).fill(action)
            self.console.get_by_label(self.w["due"], exact=True).fill("2026-12-01")
            self.press(self.w["keep"], self.w["wrote"].format(member))
            self.words |= {(member, "gain", f"g1 {member}"), (member, "gain", "g2")}
            self.words |= {(member, "tool", tools), (member, "action", action)}
        expect(self.screen.locator(".word")).to_have_count(len(self.words))

    # -- what goes wrong ---------------------------------------------------------------------------

    def kill_the_kernel(self, place):
        """Kill it as a crash does; the clock on the screen goes on, and the class after the cell is run again."""
        pid = self.page.evaluate(
            f"""() => {{
                const cell = {PANEL}.content.widgets.find(cell => cell.model.sharedModel.getSource().includes('getpid'));
                return cell.model.outputs.toJSON()[0].data['text/plain'];
            }}"""
        )
        self.page.evaluate(
            f"() => {{ window.hadRestarted = false; {PANEL}.sessionContext.session.kernel.statusChanged.connect("
            "(_, status) => { window.hadRestarted ||= status === 'autorestarting' || status === 'restarting'; }); }"
        )
        os.kill(int(pid), signal.SIGKILL)
        before = self.screen.locator("#clock").inner_text()
        expect(self.screen.locator("#clock")).not_to_have_text(before)
        self.page.wait_for_function(
            f"() => window.hadRestarted && {PANEL}.sessionContext.session.kernel.status === 'idle'", timeout=30_000
        )
        self.picture("killed")
        for button in self.page.locator(".jp-Dialog button").all():
            button.click()
        self.run()
        expect(self.screen.locator("header .title")).to_have_text(self.agenda[place].title[self.lang])
        assert self.record().clock().running

    # -- the end -----------------------------------------------------------------------------------

    def check_nothing_is_lost(self):
        room = self.record()
        products = room.products()
        assert sorted(zip(products["team"], products["text"], strict=True)) == sorted(self.products)
        assert room.content(int(products.index[products["file"] == self.w["file"]][0])) == b"A;3\n"
        scores = room.scores()[["team", "criterion", "rater", "points"]]
        assert set(scores.itertuples(index=False, name=None)) == self.scores
        words = room.words()
        assert set(zip(words["person"], words["kind"], words["text"], strict=True)) == self.words
        assert set(words["due"].dropna()) == {"2026-12-01"}
        assert list(room.people().index) == [*MEMBERS, *OTHERS]
        times = room.times()
        assert list(times["part"]) == [part.id for part in self.agenda]
        assert (times["taken"] >= 0.95 * times["planned"]).all()
        lived = (time.time() - self.began) * SPEED / 60
        assert times["taken"].sum() == pytest.approx(lived, rel=0.25)  # the dead kernel's minutes count too
        assert pk_board(room)["raters"].min() >= 3
        with closing(sqlite3.connect(room.path)) as book:
            assert book.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return room


@pytest.mark.parametrize(("slug", "lang"), CLASSES)
def test_a_class_of_90_minutes_loses_nothing_when_its_kernel_is_killed(page, lab, slug, lang, screenshots):
    class_of = Rehearsal(page, lab(lang), slug, lang, screenshots)
    class_of.open()
    class_of.make_teams()
    steps = [part.id for part in class_of.agenda if part.group]
    for place, part in enumerate(class_of.agenda):
        class_of.next(place)
        if part.group:
            turn = steps.index(part.id)
            class_of.hand_in(MEMBERS[turn % 6], f"{part.title[lang]}, {MEMBERS[turn % 6]}\nA 3, B 2")
            if turn == 1:
                class_of.drop_file()
                class_of.picture("step")
            if turn == 2:
                class_of.kill_the_kernel(place)
        elif part.id == "scores":
            class_of.score_all()
            class_of.picture("board")
        elif part.id == "actions":
            class_of.write_words()
            class_of.picture("words")
        class_of.live_through(place)
    class_of.next(len(class_of.agenda))
    room = class_of.check_nothing_is_lost()

    class_of.console.get_by_role("button", name=class_of.w["debrief"], exact=True).click()
    expect(class_of.screen.locator("main h2").first).to_be_visible()
    class_of.picture("debrief")
    class_of.tab(class_of.w["record"])
    class_of.press(class_of.w["report"], class_of.w["written"])
    class_of.picture("record")
    for each in ("zh", "en"):
        report = room.path.with_name(f"{room.path.stem}_report_{each}.html").read_text(encoding="utf-8")
        assert all(text in report for text in [*MEMBERS, class_of.w["file"], "2026-12-01", "kappa"])
        assert "<script" not in report
        assert "http" not in report
    assert date.today().isoformat() in room.path.name


def test_the_screen_stands_in_a_window_of_its_own_and_fills_the_projector(page, lab, screenshots):
    """The window follows the notebook, and full screen hides all else."""
    class_of = Rehearsal(page, lab("zh"), "02_survey_design", "zh", screenshots)
    class_of.open()
    class_of.make_teams()
    class_of.next(0)
    class_of.next(1)
    class_of.screen.get_by_role("button", name=class_of.w["full"]).click()
    page.wait_for_function("() => document.fullscreenElement?.className === 'class-screen'")
    keys = class_of.screen.locator("body")  # the focus may still be on its way
    keys.press("PageDown")  # as a presenter's remote sends it
    title = class_of.screen.locator("header .title")
    expect(title).to_have_text(class_of.agenda[2].title["zh"])
    keys.press(" ")
    expect(class_of.screen.locator("#note")).to_have_text("已暂停")
    keys.press("ArrowLeft")
    expect(title).to_have_text(class_of.agenda[1].title["zh"])
    page.evaluate("() => document.exitFullscreen()")
    with page.expect_popup() as opened:
        class_of.screen.get_by_role("button", name=class_of.w["apart"]).click()
    window = opened.value
    window.set_viewport_size({"width": 1920, "height": 1080})
    for place in (2, 3):
        class_of.next(place)
        expect(window.locator("header .title")).to_have_text(class_of.agenda[place].title["zh"])
    stop = window.locator("#up")
    expect(stop).to_be_visible(timeout=20_000)
    expect(stop).to_contain_text(class_of.w["up"])
    window.screenshot(path=screenshots / "class_projector_zh.png")
    assert window.evaluate("document.querySelector('main').scrollHeight <= document.querySelector('main').clientHeight")
