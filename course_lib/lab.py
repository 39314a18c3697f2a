"""JupyterLab on the course: the reader's language, the welcome page in front, no trace outside the project."""

import json
import os
import secrets
import socket
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from course_lib import language, paths
from course_lib.errors import CourseError

FIRST_PORT = 8888
PORTS_TRIED = 50


def open_lab(
    lang: str,
    port: int | None = None,
    browser: bool = True,
    tell: Callable[[str], None] | None = None,
    notebook: Path | None = None,
) -> None:
    """Serve JupyterLab on this machine, opened on the welcome notebook, until it is stopped with Ctrl-C.

    Args:
        lang: ``"zh"`` or ``"en"``: the interface, the welcome page and all messages.
        port: port on the loopback address; ``None`` takes the first free one from 8888 on.
        browser: open the page in the system's browser too.
        tell: takes the text with the address, once the server listens; prints it by default.
        notebook: open this one instead; its folder is then all that is served.

    Raises:
        CourseError: the port is taken or is no port, or the welcome notebook is missing.
    """
    language.checked(lang)
    root = paths.root()
    served, front = (root, welcome(lang)) if notebook is None else (notebook.resolve().parent, notebook.name)
    if not (served / front).is_file():
        raise CourseError(
            _say(
                lang,
                zh=f"找不到 {front}。请运行 python3 start.py build 重新生成。",
                en=f"{front} is missing. Run `python3 start.py build` to make it again.",
            )
        )
    port = first_free_port() if port is None else checked_port(port, lang)
    prepare(root, lang, front)
    os.environ.update(environment(root, lang))
    for name in ("JUPYTER_PATH", "JUPYTER_CONFIG_PATH", "JUPYTER_NO_CONFIG"):
        os.environ.pop(name, None)  # the reader's own Jupyter set-up must not change the course
    os.environ["JUPYTER_TOKEN"] = token = secrets.token_hex(24)  # not an argument: any user can list those

    # Only now: it reads the environment set above while it is imported.
    from jupyterlab.labapp import LabApp  # type: ignore[import-untyped]

    server = LabApp.initialize_server(arguments(served, lang, port, browser, front))
    del os.environ["JUPYTER_TOKEN"]  # nor do notebooks need it
    text = greeting(f"http://127.0.0.1:{port}{page(lang, front)}?token={token}", lang, browser)
    # Queued behind the server's own first step, which is to listen on the port.
    server.io_loop.add_callback(tell or partial(print, flush=True), text)
    server.start()


def welcome(lang: str) -> str:
    """Return the path of the welcome notebook inside the project.

    >>> welcome("en")
    'notebooks/en/welcome.ipynb'
    """
    return f"notebooks/{lang}/welcome.ipynb"


def page(lang: str, front: str = "") -> str:
    """Return the address of the ready-made workspace with a notebook in front, the welcome notebook by default.

    >>> page("zh")
    '/lab/workspaces/course-zh/tree/notebooks/zh/welcome.ipynb'
    >>> page("en", "review.ipynb")
    '/lab/workspaces/review-en/tree/review.ipynb'
    """
    front = front or welcome(lang)
    return f"/lab/workspaces/{workspace_name(lang, front)}/tree/{quote(front)}"


def workspace_name(lang: str, front: str) -> str:
    """Return the name of the ready-made workspace: the course's own, or that of another notebook."""
    return f"{'course' if front == welcome(lang) else 'review'}-{lang}"


def checked_port(port: int, lang: str) -> int:
    """Return ``port`` when a server can listen on it here, else raise ``CourseError`` that says what to do."""
    if not 0 < port < 65536:
        raise CourseError(
            _say(
                lang,
                zh=f"{port} 不是端口号；端口号在 1 到 65535 之间。",
                en=f"{port} is not a port; ports go from 1 to 65535.",
            )
        )
    if not is_free(port):
        free = first_free_port()
        raise CourseError(
            _say(
                lang,
                zh=f"端口 {port} 已被别的程序占用（也许课程已经打开了）。"
                f"请换一个，例如 --port {free}；或去掉 --port，课程会自己找空闲端口。",
                en=f"Port {port} is taken by another program (perhaps the course is already open). Use another one, "
                f"for example --port {free}, or leave --port out and the course finds a free port itself.",
            )
        )
    return port


def first_free_port() -> int:
    """Return the first free port from 8888 on, else any free one."""
    for port in range(FIRST_PORT, FIRST_PORT + PORTS_TRIED):
        if is_free(port):
            return port
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free: int = probe.getsockname()[1]
        return free


def is_free(port: int) -> bool:
    """Tell whether a server could listen on this port of the loopback address now."""
    with socket.socket() as probe:
        if sys.platform == "win32":
            # Windows lets two programs share a port unless one asks for it alone.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does: a closed one is free
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def state_folder(root: Path) -> Path:
    """Return the folder inside the project that keeps everything JupyterLab writes down."""
    return root / ".course"


def environment(root: Path, lang: str) -> dict[str, str]:
    """Return the environment of the server and its kernels: every state folder inside the project."""
    state = state_folder(root)
    package_parent = str(Path(__file__).resolve().parent.parent)
    python_path = [package_parent, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {
        "COURSE_LANG": lang,
        "COURSE_ROOT": str(root),
        "PYTHONPATH": os.pathsep.join(python_path),  # an environment made by conda does not know the project
        "JUPYTER_CONFIG_DIR": str(state / f"config-{lang}"),
        "JUPYTER_DATA_DIR": str(state / "data"),
        "JUPYTER_RUNTIME_DIR": str(state / "runtime"),
        "JUPYTER_PREFER_ENV_PATH": "1",  # the kernel is the course's Python, not a `python3` of the reader's
        "JUPYTERLAB_SETTINGS_DIR": str(state / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(state / "workspaces"),
        "IPYTHONDIR": str(state / "ipython"),
        "MPLCONFIGDIR": str(state / "matplotlib"),
    }


def arguments(root: Path, lang: str, port: int, browser: bool, front: str = "") -> list[str]:
    """Return the command line of JupyterLab: this folder, this machine, this port only, with a token."""
    options = [
        f"--ServerApp.root_dir={root}",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.open_browser={browser}",
        "--ServerApp.answer_yes=True",  # Ctrl-C stops at once instead of asking in English
        f"--LabApp.default_url={page(lang, front)}",
        "--LabApp.news_url=None",
        "--LanguageServerManager.autodetect=False",  # the search runs npm, which writes a log into the home folder
        "--KernelManager.transport_encryption=auto",  # else each kernel warns in English that it talks in the clear
        "--Application.log_level=ERROR",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.append("--ServerApp.allow_root=True")  # containers
    return options


def prepare(root: Path, lang: str, front: str = "") -> None:
    """Write the settings of this language and, unless the reader already has one, the ready-made workspace."""
    front = front or welcome(lang)
    state = state_folder(root)
    overrides = state / f"config-{lang}" / "labconfig" / "default_setting_overrides.json"
    overrides.parent.mkdir(parents=True, exist_ok=True)
    overrides.write_text(json.dumps(setting_overrides(lang), indent=1), encoding="utf-8")

    from jupyterlab_server import slugify

    name = workspace_name(lang, front)
    saved = state / "workspaces" / (slugify(name) + ".jupyterlab-workspace")
    if not saved.exists() or front != welcome(lang):
        saved.parent.mkdir(parents=True, exist_ok=True)
        saved.write_text(json.dumps(workspace(lang, front), indent=1), encoding="utf-8")


def setting_overrides(lang: str) -> dict[str, dict[str, Any]]:
    """Return the defaults that differ from JupyterLab's own: no news, no update checks, the reader's language."""
    return {
        "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
        "@jupyterlab/translation-extension:plugin": {"locale": "zh_CN" if lang == "zh" else "default"},
    }


def workspace(lang: str, front: str = "") -> dict[str, Any]:
    """Return a JupyterLab workspace: a notebook in front, the welcome notebook by default, and the files beside it."""
    front = front or welcome(lang)
    beside = front == welcome(lang)  # nobody needs the list of files beside a page of its own
    notebook = f"notebook:{front}"
    return {
        "data": {
            "file-browser-filebrowser:cwd": {"path": f"notebooks/{lang}" if beside else ""},
            "layout-restorer:data": {
                "main": {
                    "dock": {"type": "tab-area", "currentIndex": 0, "widgets": [notebook]},
                    "current": notebook,
                },
                "left": {
                    "collapsed": not beside,
                    "visible": True,
                    "current": "filebrowser",
                    "widgets": ["filebrowser"],
                },
                "right": {"collapsed": True, "visible": True, "widgets": []},
                "relativeSizes": [0.2, 0.8, 0] if beside else [0, 1, 0],
            },
            notebook: {"data": {"path": front, "factory": "Notebook"}},
        },
        "metadata": {"id": workspace_name(lang, front)},
    }


def greeting(address: str, lang: str, browser: bool) -> str:
    """Return what the reader sees in the terminal once the server listens."""
    by_hand = _say(lang, zh="请在浏览器中打开这个地址：", en="Open this address in your browser:")
    opened = _say(
        lang,
        zh="JupyterLab 已在浏览器中打开。没有看到时，请复制这个地址：",
        en="JupyterLab opens in your browser. If it does not, copy this address:",
    )
    end = _say(lang, zh="结束课程：在这个窗口按 Ctrl-C。", en="To stop: press Ctrl-C in this window.")
    return f"{opened if browser else by_hand}\n\n    {address}\n\n{end}"


def _say(lang: str, *, zh: str, en: str) -> str:
    # not language.say: choosing a language there loads matplotlib, which the server never needs
    return zh if lang == "zh" else en
