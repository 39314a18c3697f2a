"""What all tests share: a fixed environment, Chromium, and a real JupyterLab."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

# Before anything imports the course: figures and words must not depend on this machine.
os.environ["COURSE_PACKAGED_FONT"] = "1"
os.environ["MPLBACKEND"] = "Agg"
for _name in ("COURSE_LANG", "COURSE_ROOT"):
    os.environ.pop(_name, None)
sys.path.insert(0, str(Path(__file__).parent))  # the helpers beside the tests

import browser  # noqa: E402


def pytest_configure() -> None:
    """Let a polite kill end the tests as Ctrl-C does: servers and browsers are stopped first.

    Ctrl-C itself is ignored in what a shell script starts in the background; the processes started here need it.
    """
    for polite in (signal.SIGINT, signal.SIGTERM):
        signal.signal(polite, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run browser tests last.

    Playwright keeps an event loop running in the main thread from the first of them on; later tests could not start
    a loop of their own.
    """
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """Start the system's Chromium, without windows and without calls home."""
    chromium = browser.find_chromium()
    if chromium is None:
        reason = "no Chromium on this machine (Debian: apt install chromium; or set COURSE_CHROMIUM to its path)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return {**browser_type_launch_args, "executable_path": chromium, "args": browser.CHROMIUM_FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict) -> dict:
    """Look through a window that shows a whole explorer."""
    return {**browser_context_args, "viewport": {"width": 1440, "height": 1200}}


@pytest.fixture(scope="session")
def labs() -> Iterator[dict[str, browser.Lab]]:
    """The servers that run, by language; a start takes seconds, so that tests share them."""
    started: dict[str, browser.Lab] = {}
    yield started
    for each in started.values():
        each.stop()


@pytest.fixture
def lab(labs: dict[str, browser.Lab], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], browser.Lab]:
    """Return a function: language -> JupyterLab serving a copy of the course, without what earlier tests left open."""

    def of(lang: str) -> browser.Lab:
        if lang in labs:
            labs[lang].tidy()
        else:
            labs[lang] = browser.Lab(tmp_path_factory.mktemp(lang) / "课程 copy", lang)
        return labs[lang]

    return of


@pytest.fixture
def screenshots(tmp_path):
    """Folder of the pictures taken; COURSE_SCREENSHOTS keeps them."""
    folder = Path(os.environ.get("COURSE_SCREENSHOTS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
