"""The notebooks give what is stored in them (nbval, strict), and exercises run clean before anything is answered.

This module is also a plugin of the nbval processes that it starts. By itself nbval leaves pictures out of its
comparison; the packaged font and the locked versions make them reproducible, so here they count, pixel by pixel, on the
platform where the notebooks are built. Elsewhere the last bit of a colour may round otherwise, and pictures stay out.
"""

import base64
import hashlib
import io
import os
import platform
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from nbval.kernel import RunningKernel
from PIL import Image

PROJECT = Path(__file__).resolve().parent.parent
LANGUAGES = ("zh", "en")
# The promise is 20 s on an idle machine. Here two languages run side by side, perhaps right after an installation.
SECONDS_AT_MOST = 40
PICTURES_COUNT = sys.platform == "linux" and platform.machine() == "x86_64"

pytestmark = pytest.mark.slow


def pytest_configure() -> None:
    """Let nbval run a cell as a notebook does: `check("task")` looks the answer's cell up in the history."""

    def execute(self: RunningKernel, source: str, allow_stdin: bool | None = None) -> str:
        return self.kc.execute(source, allow_stdin=allow_stdin, stop_on_error=False)

    RunningKernel.execute_cell_input = execute


def pytest_collection_modifyitems(items: list[Any]) -> None:
    """Let nbval compare pictures."""
    for cell in items:
        if PICTURES_COUNT and type(cell).__name__ == "IPyNbCell":
            cell.parent.skip_compare = tuple(kind for kind in cell.parent.skip_compare if kind != "image/png")
            cell.sanitize = pixels_for_png(cell.sanitize)


def pixels_for_png(sanitize: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return nbval's ``sanitize``, but with a picture replaced by the digest of its pixels."""

    def sanitized(value: Any) -> Any:
        if not (isinstance(value, str) and value.startswith("iVBORw0KGgo")):  # how every PNG begins in base64
            return sanitize(value)
        with Image.open(io.BytesIO(base64.b64decode(value))) as picture:
            digest = hashlib.sha256(picture.convert("RGBA").tobytes()).hexdigest()
            return f"picture of {picture.width} x {picture.height} pixels, {digest}"

    return sanitized


@dataclass(frozen=True)
class Run:
    """What nbval said: exit code, its words, and per notebook the seconds of each cell."""

    code: int
    words: str
    seconds: dict[str, list[float]]

    @property
    def cells(self) -> int:
        return sum(map(len, self.seconds.values()))


def kernel_environment() -> dict[str, str]:
    """Figures are drawn into the notebook, as in the build: no other backend for the kernels."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(PROJECT), str(PROJECT / "tests")])}
    environment.pop("MPLBACKEND", None)
    return environment


def start_nbval(report: Path, *arguments: str | Path) -> subprocess.Popen:
    """Start nbval in a process of its own, with this module as its plugin."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "test_notebooks", "--color=no"]
    command += ["--nbval", "--nbval-current-env", "--nbval-cell-timeout=120", f"--junitxml={report}"]
    command += ["--nbval-sanitize-with", str(PROJECT / "tests" / "nbval_sanitize.cfg"), *map(str, arguments)]
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "encoding": "utf-8"}
    return subprocess.Popen(command, cwd=PROJECT, env=kernel_environment(), **pipes)


def finish_nbval(process: subprocess.Popen, report: Path) -> Run:
    words, _ = process.communicate()
    seconds: dict[str, list[float]] = {}
    for case in ElementTree.parse(report).iter("testcase"):
        if case.find("skipped") is None:
            seconds.setdefault(case.get("classname", ""), []).append(float(case.get("time", "0")))
    return Run(process.returncode, words, seconds)


def code_cells(paths: list[Path]) -> int:
    return sum(cell.cell_type == "code" for path in paths for cell in nbformat.read(path, as_version=4).cells)


@pytest.fixture(scope="module")
def runs(tmp_path_factory) -> dict[str, Run]:
    """Both languages side by side, each in a process of its own."""
    folder = tmp_path_factory.mktemp("nbval")
    reports = {lang: folder / f"{lang}.xml" for lang in LANGUAGES}
    processes = {
        lang: start_nbval(reports[lang], PROJECT / "notebooks" / lang, PROJECT / "solutions" / lang)
        for lang in LANGUAGES
    }
    return {lang: finish_nbval(processes[lang], reports[lang]) for lang in LANGUAGES}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_outputs_are_what_is_stored(runs, lang, record_testsuite_property):
    run = runs[lang]
    assert run.code == 0, run.words
    paths = sorted([*(PROJECT / "notebooks" / lang).glob("*.ipynb"), *(PROJECT / "solutions" / lang).glob("*.ipynb")])
    assert len(paths) >= 3
    assert run.cells == code_cells(paths)
    record_testsuite_property(f"notebooks_{lang}", len(paths))
    record_testsuite_property(f"cells_{lang}", run.cells)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_lesson_takes_long(runs, lang, capsys):
    times = {name: sum(seconds) for name, seconds in runs[lang].seconds.items() if name.startswith("notebooks")}
    with capsys.disabled():
        print("\n" + "\n".join(f"{total:5.1f} s  {name}" for name, total in times.items()))
    assert len(times) >= 2
    assert max(times.values()) < SECONDS_AT_MOST, times


def first_output(notebook: nbformat.NotebookNode, kind: str) -> dict:
    return next(
        output.data
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if kind in output.get("data", {})
    )


def change_text(notebook: nbformat.NotebookNode) -> None:
    data = first_output(notebook, "text/plain")
    data["text/plain"] += "0"


def change_one_pixel(notebook: nbformat.NotebookNode) -> None:
    data = first_output(notebook, "image/png")
    picture = Image.open(io.BytesIO(base64.b64decode(data["image/png"]))).convert("RGB")
    picture.putpixel((3, 3), (255, 255, 254))
    buffer = io.BytesIO()
    picture.save(buffer, "png")
    data["image/png"] = base64.b64encode(buffer.getvalue()).decode("ascii")


def save_again(notebook: nbformat.NotebookNode) -> None:
    """Another compression of the same picture is the same output."""
    data = first_output(notebook, "image/png")
    buffer = io.BytesIO()
    Image.open(io.BytesIO(base64.b64decode(data["image/png"]))).save(buffer, "png", compress_level=1)
    data["image/png"] = base64.b64encode(buffer.getvalue()).decode("ascii")


def up_to_first_picture(path: Path) -> nbformat.NotebookNode:
    notebook = nbformat.read(path, as_version=4)
    last = next(
        number
        for number, cell in enumerate(notebook.cells)
        if cell.cell_type == "code" and any("image/png" in output.get("data", {}) for output in cell.outputs)
    )
    notebook.cells = notebook.cells[: last + 1]
    return notebook


@pytest.mark.parametrize(
    ("change", "failed"),
    [(change_text, "mismatch 'text/plain'"), (change_one_pixel, "mismatch 'image/png'"), (save_again, None)],
)
def test_a_changed_output_fails(tmp_path, change, failed):
    if failed and "png" in failed and not PICTURES_COUNT:
        pytest.skip("figures are compared only where the notebooks are built: Linux on x86-64")
    notebook = up_to_first_picture(PROJECT / "notebooks" / "zh" / "01_segmentation.ipynb")
    change(notebook)
    nbformat.write(notebook, tmp_path / "changed.ipynb")
    report = tmp_path / "report.xml"
    run = finish_nbval(start_nbval(report, tmp_path / "changed.ipynb"), report)
    if failed is None:
        assert run.code == 0, run.words
    else:
        assert run.code == 1, run.words
        assert failed in run.words
        assert "1 failed" in run.words


@pytest.mark.parametrize("lang", LANGUAGES)
def test_unanswered_exercises_run_clean(lang, monkeypatch):
    monkeypatch.delenv("MPLBACKEND")
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))
    paths = sorted((PROJECT / "exercises" / lang).glob("*.ipynb"))
    assert paths
    for path in paths:
        notebook = nbformat.read(path, as_version=4)
        client = NotebookClient(notebook, timeout=120, extra_arguments=["--IPKernelApp.log_level=40"])
        client.execute(cwd=str(path.parent))  # an error in a cell raises
        outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
        assert outputs
        assert not [output for output in outputs if output.output_type == "stream" and output.name == "stderr"]
