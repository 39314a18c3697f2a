"""A real JupyterLab, and what a learner does in it."""

import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from playwright.sync_api import Locator, Page, expect

from course_lib.teaching.source import load_quiz

PROJECT = Path(__file__).resolve().parent.parent
CHROMIUM_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START_SECONDS = 90
expect.set_options(timeout=20_000)  # a busy machine shows things later
RUN_SECONDS = 120
CHECK = {"zh": "检查", "en": "Check"}

# The notebook in front, as JupyterLab's own object.
PANEL = "window.jupyterapp.shell.currentWidget"


def find_chromium() -> str | None:
    """Return the path of Chromium or Chrome on this machine."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return os.environ.get("COURSE_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


def free_port() -> int:
    """Return a port of the loopback address that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Lab:
    """JupyterLab as `course lab`, or another command, starts it, on a copy of the course.

    Attributes:
        folder: the copy of the course that it serves.
        address: what the terminal tells the reader to open.
        opened: what the command itself hands to the system's browser.
    """

    def __init__(self, folder: Path, lang: str, *command: str) -> None:
        for part in ("notebooks", "exercises", "lessons", "datasets"):
            shutil.copytree(PROJECT / part, folder / part, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        # The tests look into JupyterLab through window.jupyterapp, which readers do not need.
        settings = folder / ".course" / f"config-{lang}" / "jupyter_server_config.json"
        settings.parent.mkdir(parents=True)
        settings.write_text('{"LabApp": {"expose_app_in_browser": true}}', encoding="utf-8")
        recorder, record = folder.parent / "browser.py", folder.parent / "opened.txt"
        recorder.write_text(f"import sys; open({str(record)!r}, 'w').write(sys.argv[1])", encoding="utf-8")
        environment = {
            **os.environ,
            "COURSE_ROOT": str(folder),
            "PYTHONPATH": str(PROJECT),
            "BROWSER": f"{shlex.quote(sys.executable)} {shlex.quote(str(recorder))} %s",
        }
        environment.pop("MPLBACKEND")  # figures are drawn into the notebook, as the learner sees them
        self.folder = folder
        self.log = folder.parent / "lab.log"
        with self.log.open("w", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "course_lib",
                    *(command or ("lab",)),
                    "--lang",
                    lang,
                    "--port",
                    str(free_port()),
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=environment,
                cwd=folder,
                start_new_session=True,
            )
        try:
            self.address = self._wait_for(self.log, r"http://127\.0\.0\.1:\S+")
            self.opened = self._wait_for(record, r"\S+")
            [self._workspace] = folder.rglob("*.jupyterlab-workspace")
            self._as_made = self._workspace.read_text(encoding="utf-8")
        except BaseException:
            self.stop()
            raise

    def _wait_for(self, file: Path, pattern: str) -> str:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self._process.poll() is None:
            found = re.search(pattern, file.read_text(encoding="utf-8")) if file.exists() else None
            if found:
                return found[0]
            time.sleep(0.1)
        raise AssertionError(f"JupyterLab did not start:\n{self.log.read_text(encoding='utf-8')}")

    def tidy(self) -> None:
        """End the kernels of earlier tests and lay the ready-made workspace again: JupyterLab opens nothing behind."""
        server, token = re.match(r"(http://[^/]+)/.*[?&]token=(\w+)", self.address).groups()
        headers = {"Authorization": f"token {token}"}

        def ask(path: str, method: str) -> bytes:
            with urlopen(Request(server + path, headers=headers, method=method), timeout=30) as answer:
                return answer.read()

        for session in json.loads(ask("/api/sessions", "GET")):
            ask(f"/api/sessions/{session['id']}", "DELETE")
        self._workspace.write_text(self._as_made, encoding="utf-8")

    def stop(self) -> None:
        """Stop the server and every kernel, as Ctrl-C does; by force if that takes too long."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait()


def wait_for_notebook(page: Page, path: str) -> None:
    """Wait until the notebook is open and its kernel answers, and bring it to the front."""
    page.wait_for_function(
        "path => [...(window.jupyterapp?.shell?.widgets('main') ?? [])].some(w => w.context?.path === path)",
        arg=path,
        timeout=60_000,
    )
    page.evaluate(
        """async path => {
            await window.jupyterapp.restored;
            const shell = window.jupyterapp.shell;
            const panel = [...shell.widgets('main')].find(widget => widget.context?.path === path);
            await panel.context.ready;
            await panel.sessionContext.ready;
            await panel.sessionContext.session.kernel.info;
            // While JupyterLab starts up it may still put the page of the address in front: until that is over.
            for (let still = 0; still < 15; still++) {
                if (shell.currentWidget !== panel) {
                    shell.activateById(panel.id);
                    still = 0;
                }
                await new Promise(done => setTimeout(done, 100));
            }
        }""",
        path,
    )
    page.wait_for_function(f"path => {PANEL}?.context?.path === path", arg=path)


def run_all(page: Page) -> list[dict[str, Any]]:
    """Clear the notebook, run every cell, and return the error outputs."""
    # Return nothing from these: waiting for the command to end would hang.
    page.evaluate("() => { window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs'); }")
    cells = f"{PANEL}.content.widgets.filter(cell => cell.model.type === 'code')"
    page.wait_for_function(f"() => {cells}.every(cell => cell.model.executionCount === null)")
    page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells'); }")
    errors = f"{cells}.flatMap(c => c.model.outputs.toJSON()).filter(output => output.output_type === 'error')"
    page.wait_for_function(
        f"() => {errors}.length > 0 || ({cells}.every(cell => cell.model.executionCount !== null)"
        f" && {PANEL}.sessionContext.session.kernel.status === 'idle')",
        timeout=RUN_SECONDS * 1000,
    )
    found: list[dict[str, Any]] = page.evaluate(f"() => {errors}")
    return found


def show_cell(page: Page, text: str) -> Locator:
    """Scroll to the code cell whose source has this text, and return it."""
    index = page.evaluate(
        f"text => {PANEL}.content.widgets.findIndex(c => c.model.type === 'code'"
        " && c.model.sharedModel.getSource().includes(text))",
        text,
    )
    assert index >= 0, f"no code cell has {text!r}"
    return scroll_to(page, index)


def scroll_to(page: Page, index: int) -> Locator:
    """Scroll a cell of the notebook in front to the top of the window, and return it."""
    page.evaluate(f"async index => {{ await {PANEL}.content.scrollToItem(index, 'start'); }}", index)
    cell = page.locator(f".jp-Notebook:visible .jp-Cell[data-windowed-list-index='{index}']")
    cell.wait_for()
    return cell


def cells_with_pictures(page: Page) -> list[int]:
    """Return the places of the code cells that show a picture."""
    found: list[int] = page.evaluate(
        f"() => {PANEL}.content.widgets.map((cell, i) => [cell, i]).filter(([cell, i]) => cell.model.type === 'code'"
        " && cell.model.outputs.toJSON().some(output => output.data && output.data['image/png'])).map(([c, i]) => i)"
    )
    return found


def open_lesson(page: Page, lab: Lab, lang: str, slug: str) -> None:
    """Go from the welcome page to a lesson by its link, and run all of its cells without an error."""
    page.goto(lab.address)
    wait_for_notebook(page, f"notebooks/{lang}/welcome.ipynb")
    page.locator(f".jp-Notebook:visible a[href*='{slug}.ipynb']").first.click()
    wait_for_notebook(page, f"notebooks/{lang}/{slug}.ipynb")
    assert run_all(page) == []


def answer_first_question(page: Page, lang: str, slug: str) -> None:
    """Choose the first option of a lesson's quiz, and see why it is right or wrong."""
    quiz = show_cell(page, "show_quiz(")
    feedback = quiz.locator(".quiz-feedback").first
    expect(feedback).to_have_text("")
    quiz.locator("input[type=radio]").first.check()
    quiz.get_by_role("button", name=CHECK[lang]).first.click()
    expect(feedback).to_contain_text(load_quiz(slug)[0]["options"][0]["feedback"][lang])


def keep_figures(page: Page, folder: Path, name: str) -> None:
    """With COURSE_SCREENSHOTS take a picture of every cell that shows one."""
    if os.environ.get("COURSE_SCREENSHOTS"):
        for index in cells_with_pictures(page):
            scroll_to(page, index).screenshot(path=folder / f"cell_{name}_{index:02d}.png")
