#!/usr/bin/env python3
"""Open the course: make its own Python environment when needed, then start JupyterLab.

    python3 start.py [--lang zh|en] [--port N] [--no-browser]    open the course
    python3 start.py test [pytest options]                       run all tests
    python3 start.py COMMAND ...                                 the same as `course COMMAND ...`

Needs nothing but Python 3.11 or newer. Everything it makes stays in this folder, in `.venv` and `.course`.
"""

import os
import sys

# First of all, and in words that old Pythons understand: nothing below runs on them.
if sys.version_info < (3, 11):  # noqa: UP036
    _message = (
        "这门课程需要 Python 3.11 或更新版本；正在使用的是 {0}（{1}）。\n"
        "请安装新版本（https://www.python.org/downloads/），再用它运行 start.py，例如：python3.12 start.py\n"
        "This course needs Python 3.11 or newer; this is {0} ({1}).\n"
        "Install a newer one (https://www.python.org/downloads/) and run start.py with it, for example: "
        "python3.12 start.py\n"
    ).format(".".join(str(part) for part in sys.version_info[:3]), sys.executable)
    _encoding = getattr(sys.stderr, "encoding", None) or "ascii"
    sys.stderr.write(_message.encode(_encoding, "replace").decode(_encoding))
    sys.exit(2)

import contextlib
import errno
import hashlib
import importlib.util
import json
import queue
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NoReturn, TextIO

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STATE = ROOT / ".course"
STAMP = VENV / "course-stamp.json"
LOG = STATE / "install.log"
LEARNER_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"
# Free space wanted before an installation, in bytes: the environment, what pip unpacks beside it, and some air.
SPACE = {LEARNER_LOCK: 10**9, TEST_LOCK: 15 * 10**8}
LANGUAGES = ("zh", "en")

NETWORK_SIGNS = (
    "name resolution",
    "name or service not known",
    "getaddrinfo failed",
    "nodename nor servname",
    "no address associated with hostname",
    "dns error",
    "failed to establish a new connection",
    "connection refused",
    "connection reset",
    "connection aborted",
    "actively refused",
    "connect error",
    "client error (connect)",
    "error sending request",
    "network is unreachable",
    "no route to host",
    "connecttimeout",
    "read timed out",
    "operation timed out",
    "cannot connect to proxy",
    "proxyerror",
    "certificate verify failed",
    "invalid peer certificate",
    "network connectivity is disabled",
)
FULL_DISK_SIGNS = ("no space left on device", "not enough space on the disk", "disk quota exceeded")
FORBIDDEN_SIGNS = ("permission denied", "access is denied", "read-only file system", "operation not permitted")

_words = "en"  # the language of this program's own messages


class Trouble(Exception):
    """Something the reader can put right; the text says what happened and what to do."""


def say(*, zh: str, en: str) -> str:
    """Return the text in the language of the messages."""
    return zh if _words == "zh" else en


def tell(text: str, end: str = "\n", stream: TextIO | None = None) -> None:
    """Write, to standard error by default; a console that lacks a character shows ``?`` instead of failing."""
    stream = stream or sys.stderr
    encoding = getattr(stream, "encoding", None) or "ascii"
    stream.write((text + end).encode(encoding, "replace").decode(encoding))
    stream.flush()


# ---------------------------------------------------------------- the reader's language


def system_language() -> str:
    """Return ``"zh"`` when the system speaks any kind of Chinese, else ``"en"``."""
    for name in ("COURSE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "").lower()
        if value and value.split(".")[0] not in ("c", "posix"):  # C says nothing about the reader
            return "zh" if value.startswith("zh") else "en"
    if sys.platform == "win32":
        import ctypes

        chinese = 0x04  # primary language id; the upper bits tell the region
        return "zh" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == chinese else "en"
    if sys.platform == "darwin":
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            found = subprocess.run(
                ["defaults", "read", "-g", "AppleLocale"], capture_output=True, text=True, timeout=5, check=True
            )
            return "zh" if found.stdout.strip().lower().startswith("zh") else "en"
    return "en"


def console_writes_chinese() -> bool:
    """Tell whether standard error can show Chinese (a console with code page 437 cannot)."""
    try:
        "课程".encode(getattr(sys.stderr, "encoding", None) or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def use_language(lang: str) -> None:
    """Choose the language of this program's own messages: the reader's, if the console can write it."""
    global _words
    _words = "zh" if lang == "zh" and console_writes_chinese() else "en"


# ---------------------------------------------------------------- the environment


def python_in(environment: Path) -> Path:
    """Return the interpreter of a virtual environment."""
    return environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def child_environment() -> dict[str, str]:
    """Return the variables for installers and for the course, without what would mix in other installations."""
    foreign = ("PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__")
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    return {**kept, "PYTHONUTF8": "1", "PYTHONNOUSERSITE": "1"}


def digest(lock: str) -> str:
    """Return the SHA-256 of a lock file."""
    return hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()


def interpreter_facts() -> tuple[str, Path] | None:
    """Return version and packages folder of the environment's Python, or ``None`` when it does not run."""
    code = (
        "import os, sys, sysconfig; print(sys.version.split()[0]); "
        "print(os.path.relpath(sysconfig.get_path('purelib'), sys.prefix))"
    )
    try:
        run = subprocess.run([python_in(VENV), "-I", "-c", code], capture_output=True, text=True, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    version, packages = run.stdout.splitlines()
    return version, VENV / packages


def is_ready(lock: str) -> bool:
    """Tell whether the environment was completed from this very lock and its Python still runs."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
        if stamp["locks"].get(lock) != digest(lock):
            return False
        facts = interpreter_facts()
        return facts is not None and facts[0] == stamp["python"]
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError, AttributeError):
        return False  # no stamp or a torn one: the last installation did not finish


def make_ready(lock: str) -> None:
    """Make or repair the environment, unless it is complete already.

    Raises:
        Trouble: it cannot be done; says why and what to do.
    """
    if is_ready(lock):
        return
    if not (ROOT / lock).is_file():
        raise Trouble(
            say(
                zh=f"找不到 {lock}。课程文件夹不完整，请重新下载。",
                en=f"{lock} is missing. The course folder is incomplete: download it again.",
            )
        )
    STATE.mkdir(exist_ok=True)
    with alone() as guard:
        if is_ready(lock):  # another start has just finished it
            return
        started = time.monotonic()
        tools_only = lock == TEST_LOCK and is_ready(LEARNER_LOCK)
        uv = working_uv()
        LOG.write_text("", encoding="utf-8")
        tell(say(zh="[1/3] 检查磁盘空间和写入权限", en="[1/3] Checking disk space and permissions"))
        check_space(lock)
        if tools_only:
            STAMP.unlink()
            tell(say(zh="[2/3] .venv 已有，只补上测试工具", en="[2/3] .venv is there, only the test tools are missing"))
        else:
            how = "uv" if uv else "venv"
            tell(say(zh=f"[2/3] 建立 .venv（{how}）", en=f"[2/3] Making .venv ({how})"))
            remove_environment()
            make_environment(uv, guard)
        facts = interpreter_facts()
        if facts is None:
            raise failed_installation()
        version, packages = facts
        install(lock, uv, guard)
        # Relative, hence plain ASCII whatever the folder is called, and still right after the folder has moved.
        (packages / "course.pth").write_text(os.path.relpath(ROOT, packages) + "\n", encoding="ascii")
        write_stamp(lock, version)
        seconds = time.monotonic() - started
        tell(say(zh=f"完成，用时 {seconds:.0f} 秒。", en=f"Done in {seconds:.0f} s."))


def write_stamp(lock: str, version: str) -> None:
    """Say, as the last thing, that the environment is complete; the test lock covers the learner's too."""
    locks = {LEARNER_LOCK, lock}
    stamp = {"python": version, "locks": {name: digest(name) for name in sorted(locks) if (ROOT / name).is_file()}}
    torn = STAMP.with_suffix(".new")
    torn.write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")
    torn.replace(STAMP)


def check_space(lock: str) -> None:
    """Raise ``Trouble`` when the disk cannot take the environment."""
    free = shutil.disk_usage(ROOT).free
    if free < SPACE[lock]:
        raise full_disk(f"{free / 1e9:.1f} GB", f"{SPACE[lock] / 1e9:.1f} GB")


def remove_environment() -> None:
    """Remove what an earlier, perhaps interrupted, run has left."""
    for rest in STATE.glob("old-venv-*"):
        shutil.rmtree(rest, ignore_errors=True)
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        rest = STATE / f"old-venv-{os.getpid()}"
        try:
            VENV.replace(rest)  # at once: no half-deleted environment stays behind
        except OSError as error:
            raise Trouble(
                say(
                    zh=f"无法替换 .venv（{error}）。\n"
                    "请关闭所有正在使用它的程序（JupyterLab、激活了它的终端），再运行一次。",
                    en=f"Cannot replace .venv ({error}). Close every program that uses it (JupyterLab, a terminal in "
                    "which it is activated) and run this again.",
                )
            ) from None
        shutil.rmtree(rest, ignore_errors=True)


def working_uv() -> str | None:
    """Return the path of uv when there is one that runs (a pyenv shim may be only a name)."""
    uv = shutil.which("uv")
    if uv is None:
        return None
    try:
        subprocess.run([uv, "--version"], capture_output=True, check=True, timeout=30, env=child_environment())
    except (OSError, subprocess.SubprocessError):
        return None
    return uv


def make_environment(uv: str | None, guard: IO[bytes]) -> None:
    """Make an empty virtual environment for the Python that runs this program."""
    # Not sys.executable: that may be the Python inside the .venv that was just removed.
    base = getattr(sys, "_base_executable", None) or sys.executable
    if uv:
        logged([uv, "venv", "--python", base, str(VENV)], guard)
        return
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise Trouble(
            say(
                zh="这个 Python 缺少 venv 模块。在 Debian 或 Ubuntu 上请运行：sudo apt install python3-venv\n"
                "然后再运行一次。",
                en="This Python lacks the venv module. On Debian or Ubuntu run: sudo apt install python3-venv\n"
                "and then run this again.",
            )
        )
    logged([base, "-m", "venv", str(VENV)], guard)


def install(lock: str, uv: str | None, guard: IO[bytes]) -> None:
    """Install the packages of a lock file, every one of them checked against its hash."""
    python = str(python_in(VENV))
    total = len(re.findall(r"^[A-Za-z0-9][\w.\-]*\s*(?:==|@)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
    hint = say(zh="通常不到半分钟", en="usually less than half a minute")
    if not uv:
        hint = say(zh="通常一到三分钟", en="usually one to three minutes")
    tell(
        say(
            zh=f"[3/3] 下载并安装约 {total} 个软件包（{hint}，取决于网速）",
            en=f"[3/3] Downloading and installing about {total} packages ({hint}, depending on the network)",
        )
    )
    if uv:
        command = [uv, "pip", "install", "--python", python, "--require-hashes", "-r", str(ROOT / lock)]
    else:
        command = [python, "-m", "pip", "install", "--require-hashes", "--no-input", "--progress-bar", "off"]
        command += ["--disable-pip-version-check", "--no-warn-script-location", "-r", str(ROOT / lock)]
    logged(command, guard, total)


def logged(command: list[str], guard: IO[bytes], total: int = 0) -> None:
    """Run an installer: its words go to the log, its progress to the console.

    Raises:
        Trouble: it failed; says why.
    """
    # While the installer lives it holds the guard too, so that a killed start does not let the next one in too early.
    held = () if sys.platform == "win32" else (guard.fileno(),)
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=child_environment(),
        cwd=ROOT,
        pass_fds=held,
    )
    lines: queue.Queue[str | None] = queue.Queue()
    threading.Thread(target=pump, args=(process.stdout, lines), daemon=True).start()
    try:
        with LOG.open("a", encoding="utf-8") as log:
            follow(lines, log, total)
        if process.wait():
            raise failed_installation()
    finally:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=5)  # Ctrl-C reaches the installer too, and it tidies up
        if process.poll() is None:
            process.terminate()
            process.wait()


def pump(source: IO[str], lines: "queue.Queue[str | None]") -> None:
    """Pass on the lines of a process, then ``None``."""
    for line in source:
        lines.put(line)
    lines.put(None)


def follow(lines: "queue.Queue[str | None]", log: IO[str], total: int) -> None:
    """Write the lines to the log and show how far the installation is, at most once a second."""
    terminal = sys.stderr.isatty()
    started = shown = time.monotonic()
    package, count = "", 0
    while True:
        try:
            line = lines.get(timeout=1)
        except queue.Empty:
            line = ""
        if line is None:
            break
        log.write(line)
        found = re.match(r"(?:Collecting|Processing) (?:\S*[/\\])?([A-Za-z0-9][\w.\-]*?)(?:==|-\d|\s)", line)
        if found:
            package, count = found[1], count + 1
        elif re.match(r"Ignoring \S+: markers", line):  # for another system or Python
            total -= 1
        elif line.startswith("Installing collected"):
            package = say(zh="正在写入磁盘", en="writing to disk")
        now = time.monotonic()
        if total and now - shown >= (1 if terminal else 15):
            shown = now
            text = f"      {now - started:4.0f} s  " + (f"{count}/{total}  {package}" if count else "")
            tell("\r" + text.ljust(60) if terminal else text.rstrip(), end="" if terminal else "\n")
    if terminal and shown > started:
        tell("\r" + " " * 60, end="\r")


@contextlib.contextmanager
def alone() -> Iterator[IO[bytes]]:
    """Let one start at a time change the environment; the system frees the guard when its holder dies."""
    with (STATE / "install.lock").open("ab") as guard:
        waiting = False
        while not take(guard):
            if not waiting:
                tell(
                    say(
                        zh="另一个 start.py 正在安装，等它完成……（按 Ctrl-C 放弃）",
                        en="Another start.py is installing; waiting for it ... (Ctrl-C gives up)",
                    )
                )
                waiting = True
            time.sleep(0.3)
        yield guard


def take(guard: IO[bytes]) -> bool:
    """Lock the guard file; ``False`` when another process has it."""
    if sys.platform == "win32":
        import msvcrt

        try:
            guard.seek(0)
            msvcrt.locking(guard.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(guard, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a network disk without locks: better unguarded than not at all
    return True


# ---------------------------------------------------------------- what can go wrong


def failed_installation() -> Trouble:
    """Return the reason why an installer failed, read from its own words."""
    text = LOG.read_text(encoding="utf-8", errors="replace") if LOG.exists() else ""
    low = text.lower()
    if any(sign in low for sign in FULL_DISK_SIGNS):
        free = shutil.disk_usage(ROOT).free
        return full_disk(f"{free / 1e9:.1f} GB", f"{SPACE[LEARNER_LOCK] / 1e9:.1f} GB")
    tail = "".join(f"    {line}\n" for line in text.strip().splitlines()[-6:])
    where = say(zh=f"安装程序最后说：\n{tail}完整记录：{LOG}", en=f"The installer's last words:\n{tail}Full log: {LOG}")
    if any(sign in low for sign in NETWORK_SIGNS):
        return Trouble(
            say(
                zh="连不上软件包服务器。请检查网络，然后再运行一次，会自动修好。\n"
                "使用代理时请设置环境变量 HTTPS_PROXY；使用镜像时请设置 PIP_INDEX_URL（uv：UV_DEFAULT_INDEX）。\n",
                en="Cannot reach the package server. Check the network and run this again: it repairs itself.\n"
                "Behind a proxy set HTTPS_PROXY; for a mirror set PIP_INDEX_URL (uv: UV_DEFAULT_INDEX).\n",
            )
            + where
        )
    if any(sign in low for sign in FORBIDDEN_SIGNS):
        return Trouble(str(not_writable()) + "\n" + where)
    return Trouble(
        say(
            zh="安装没有成功。请再运行一次；仍不成功时，请把下面的记录发给教师。\n",
            en="The installation failed. Run this again; if it fails again, show the log below to your instructor.\n",
        )
        + where
    )


def full_disk(free: str, wanted: str) -> Trouble:
    """Return the words for a disk that is full."""
    return Trouble(
        say(
            zh=f"磁盘空间不足：{ROOT} 所在的磁盘只剩 {free}，安装需要约 {wanted}。请清出空间，再运行一次。",
            en=f"Not enough disk space: the disk of {ROOT} has {free} left, the installation needs about {wanted}. "
            "Free some space and run this again.",
        )
    )


def not_writable() -> Trouble:
    """Return the words for a folder that cannot be written."""
    return Trouble(
        say(
            zh=f"没有权限写入课程文件夹 {ROOT}。请把它移到自己的文件夹（例如“文档”）里，再运行一次。",
            en=f"No permission to write in the course folder {ROOT}. Move it into a folder of your own (for example "
            "Documents) and run this again.",
        )
    )


# ---------------------------------------------------------------- the command line


def usage() -> str:
    """Return the help text."""
    return say(
        zh="用法：python3 start.py [--lang zh|en] [--port N] [--no-browser]   打开课程\n"
        "      python3 start.py test [pytest 选项]                        运行全部测试\n"
        "      python3 start.py COMMAND ...                               即 course COMMAND ...（COMMAND 可为 --help）",
        en="Usage: python3 start.py [--lang zh|en] [--port N] [--no-browser]   open the course\n"
        "       python3 start.py test [pytest options]                      run all tests\n"
        "       python3 start.py COMMAND ...                                the same as: course COMMAND ...",
    )


def split(arguments: list[str]) -> tuple[str | None, list[str], list[str]]:
    """Split the command line into ``--lang``, the options of opening the course, and the command with its own.

    Raises:
        Trouble: an option that start.py does not know, or a wrong value.
    """
    lang, options, rest = None, list[str](), list(arguments)
    while rest and rest[0].startswith("-"):
        name, equals, value = rest.pop(0).partition("=")
        if name in ("--lang", "--port") and not equals:
            value = rest.pop(0) if rest else ""
        if name == "--lang" and value in LANGUAGES:
            lang = value
        elif name == "--port" and value.isdecimal() and 0 < int(value) < 65536:
            options += ["--port", value]
        elif name == "--no-browser" and not equals:
            options.append("--no-browser")
        else:
            given = f"{name} {value}".strip()
            raise Trouble(say(zh=f"不认识的选项：{given}\n", en=f"Unknown option: {given}\n") + usage())
    if rest and options:
        raise Trouble(
            say(zh=f"{options[0]} 只用于打开课程。\n", en=f"{options[0]} is only for opening the course.\n") + usage()
        )
    return lang, options, rest


def run(command: list[str], lang: str | None, folder: Path | None = None) -> NoReturn:
    """Become ``python COMMAND`` of the environment; its exit code is ours."""
    environment = child_environment()
    if lang:
        environment["COURSE_LANG"] = lang
    python = str(python_in(VENV))
    if folder:
        os.chdir(folder)
    if sys.platform != "win32":
        os.execve(python, [python, *command], environment)  # one process: signals go straight to the course
    process = subprocess.Popen([python, *command], env=environment)
    while True:
        with contextlib.suppress(KeyboardInterrupt):  # the course gets Ctrl-C itself and decides
            sys.exit(process.wait())


def course_language() -> str:
    """Return the system's language, or the one language that this copy of the course is in."""
    wanted = system_language()
    there = [lang for lang in LANGUAGES if (ROOT / "notebooks" / lang).is_dir()]
    return wanted if wanted in there or not there else there[0]


def main(arguments: list[str]) -> int:
    """Run start.py; returns the exit code."""
    use_language(system_language())
    try:
        lang, options, command = split(arguments) if arguments not in (["-h"], ["--help"]) else (None, [], ["--help"])
        lang = lang or course_language()
        use_language(lang)
        if command == ["--help"]:
            tell(usage(), stream=sys.stdout)
            return 0
        if command and command[0] == "test":
            make_ready(TEST_LOCK)
            run(["-m", "pytest", *command[1:]], None, ROOT)
        make_ready(LEARNER_LOCK)
        run(["-m", "course_lib", *(command or ["lab", "--lang", lang, *options])], lang)
    except Trouble as trouble:
        tell(str(trouble))
        return 1
    except KeyboardInterrupt:
        tell(say(zh="\n已停止。再运行一次，会自动修好。", en="\nStopped. Run this again: it repairs itself."))
        return 130
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            tell(str(full_disk("0 GB", f"{SPACE[LEARNER_LOCK] / 1e9:.1f} GB")))
        elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            tell(str(not_writable()))
        else:
            tell(say(zh=f"出错了：{error}", en=f"Something went wrong: {error}"))
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
