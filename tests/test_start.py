"""start.py, tried as real processes on a made-up project whose lock holds one small local package."""

import ast
import contextlib
import errno
import hashlib
import importlib.util
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from browser import free_port

PROJECT = Path(__file__).resolve().parent.parent
SAY_WHERE_I_AM = """
import json, os, sys
import {module}
print(json.dumps({{"argv": sys.argv[1:], "lang": os.environ.get("COURSE_LANG"), "prefix": sys.prefix,
    "cwd": os.getcwd(), "package": {module}.VERSION, "file": __file__}}))
sys.exit(3 if "fail" in sys.argv else 0)
"""


def uv_works() -> bool:
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        subprocess.run(["uv", "--version"], check=True, capture_output=True)
        return True
    return False


INSTALLERS = ["pip", "uv"] if uv_works() else ["pip"]
QUICKEST = INSTALLERS[-1]


def wheel(folder: Path, name: str, files: dict[str, str]) -> str:
    """Write a package and return its line in a lock."""
    path = folder / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    files = {
        **files,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{file},,\n" for file in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(path, "w") as archive:
        for file, text in files.items():
            archive.writestr(file, text)
    return f"{name} @ {path.as_uri()} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory) -> dict[str, str]:
    """Lines of locks: a package for learners, and a stand-in for pytest."""
    folder = tmp_path_factory.mktemp("packages")
    tiny = wheel(folder, "tinycourse", {"tinycourse.py": "VERSION = '1.0'\n"})
    told = SAY_WHERE_I_AM.format(module="tinycourse")
    runner = wheel(folder, "pytest", {"pytest/__init__.py": "", "pytest/__main__.py": told})
    return {"requirements.lock": tiny, "requirements-test.lock": tiny + runner}


@pytest.fixture
def course(tmp_path, shelf) -> Path:
    """A project in a folder with a space and Chinese characters."""
    return write_course(tmp_path / "课程 copy", shelf)


def write_course(folder: Path, locks: dict[str, str]) -> Path:
    (folder / "course_lib").mkdir(parents=True)
    (folder / "course_lib" / "__init__.py").touch()
    told = SAY_WHERE_I_AM.format(module="tinycourse")
    (folder / "course_lib" / "__main__.py").write_text(told, encoding="utf-8")
    shutil.copy(PROJECT / "start.py", folder)
    for lock, lines in locks.items():
        (folder / lock).write_text(lines, encoding="utf-8")
    return folder


def variables(installer: str, cache: Path, **more: str) -> dict[str, str]:
    """The environment of a reader without settings of their own, with or without uv."""
    foreign = ("PIP_", "UV_", "COURSE_", "LC_", "PYTHON")
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(foreign) and not name.lower().endswith("_proxy")
    }
    if installer == "pip":
        folders = kept["PATH"].split(os.pathsep)
        kept["PATH"] = os.pathsep.join(folder for folder in folders if not shutil.which("uv", path=folder))
    settings = {"PIP_CONFIG_FILE": os.devnull, "UV_NO_CONFIG": "1", "PIP_RETRIES": "1", "UV_HTTP_RETRIES": "1"}
    caches = {"UV_CACHE_DIR": str(cache / "uv"), "PIP_CACHE_DIR": str(cache / "pip")}
    return {**kept, **settings, **caches, "LANG": "en_US.UTF-8", **more}


def spawn(course: Path, *arguments: str, installer: str = QUICKEST, **more: str) -> subprocess.Popen:
    command = [sys.executable, str(course / "start.py"), *arguments]
    environment = variables(installer, course.parent, **more)
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(
        command, env=environment, cwd=course.parent, encoding="utf-8", start_new_session=True, **pipes
    )


def start(course: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess:
    process = spawn(course, *arguments, **more)
    out, words = process.communicate(timeout=120)
    assert "Traceback" not in words, words
    return subprocess.CompletedProcess(arguments, process.returncode, out, words)


def told(run: subprocess.CompletedProcess) -> dict:
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def load_start() -> ModuleType:
    spec = importlib.util.spec_from_file_location("start", PROJECT / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def module(tmp_path, monkeypatch, shelf) -> ModuleType:
    """start.py as a module that works on a made-up project."""
    module = load_start()
    folder = write_course(tmp_path / "课程 copy", shelf)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"ROOT": folder, "VENV": folder / ".venv", "STATE": folder / ".course"}.items():
        monkeypatch.setattr(module, name, value)
    monkeypatch.setattr(module, "STAMP", module.VENV / "course-stamp.json")
    monkeypatch.setattr(module, "LOG", module.STATE / "install.log")
    return module


# ---------------------------------------------------------------- installing


@pytest.mark.parametrize("installer", INSTALLERS)
def test_first_start_installs_and_the_next_does_not(course, installer):
    first = start(course, "hello", "--option", "值 1", installer=installer)
    facts = told(first)
    assert facts["argv"] == ["hello", "--option", "值 1"]
    assert facts["package"] == "1.0"
    assert facts["lang"] == "en"
    assert Path(facts["prefix"]) == course / ".venv"
    assert Path(facts["cwd"]) == course.parent
    steps = first.stderr.splitlines()
    assert [line[:5] for line in steps] == ["[1/3]", "[2/3]", "[3/3]", "Done "]
    assert ("uv" if installer == "uv" else "venv") in steps[1]

    began = time.monotonic()
    second = start(course, "fail", installer=installer)
    assert time.monotonic() - began < 5
    assert second.stderr == ""
    assert second.returncode == 3


def test_moved_folder_still_works(course):
    told(start(course, "hello"))
    (pth,) = (course / ".venv").rglob("course.pth")
    assert pth.read_bytes().isascii()
    moved = course.rename(course.parent / "搬家 moved")
    run = start(moved, "hello")
    assert run.stderr == ""
    assert Path(told(run)["file"]) == moved / "course_lib" / "__main__.py"


def test_changed_lock_is_installed_again(course, shelf):
    told(start(course, "hello"))
    (course / "requirements.lock").write_text("# changed\n" + shelf["requirements.lock"], encoding="utf-8")
    old = course / ".venv" / "left-over.txt"
    old.touch()
    assert "[3/3]" in start(course, "hello").stderr
    assert not old.exists()
    assert start(course, "hello").stderr == ""


def make_half(course):
    (course / ".venv" / "bin").mkdir(parents=True)
    (course / ".venv" / "pyvenv.cfg").write_text("home = /nowhere\n", encoding="utf-8")


def tear_stamp(course):
    stamp = course / ".venv" / "course-stamp.json"
    stamp.write_text(stamp.read_text(encoding="utf-8")[:20], encoding="utf-8")


def lose_python(course):
    python = course / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python")


@pytest.mark.parametrize("harm", [make_half, tear_stamp, lose_python])
def test_broken_environment_is_repaired(course, harm):
    if harm is not make_half:
        told(start(course, "hello"))
    harm(course)
    run = start(course, "hello")
    assert "[3/3]" in run.stderr
    assert told(run)["package"] == "1.0"
    assert start(course, "hello").stderr == ""
    assert list((course / ".course").glob("old-venv-*")) == []


@pytest.mark.parametrize("installer", INSTALLERS)
def test_stopped_halfway_the_next_run_repairs(course, shelf, installer):
    (course / "requirements.lock").write_text("tinycourse==1.0 --hash=sha256:" + 64 * "0", encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes calls and never answers
        index = f"http://127.0.0.1:{silent.getsockname()[1]}/simple"
        process = spawn(course, installer=installer, PIP_INDEX_URL=index, UV_DEFAULT_INDEX=index)
        for line in process.stderr:
            if line.startswith("[3/3]"):
                break
        silent.settimeout(30)
        silent.accept()  # the installer is at work
        os.killpg(process.pid, signal.SIGINT)
        _, words = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in words
    assert "Stopped" in words
    assert not (course / ".venv" / "course-stamp.json").exists()

    (course / "requirements.lock").write_text(shelf["requirements.lock"], encoding="utf-8")
    assert told(start(course, "hello"))["package"] == "1.0"


def test_two_starts_at_once_install_once(course):
    both = [spawn(course, "hello"), spawn(course, "hello")]
    words = [process.communicate(timeout=120)[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], words
    assert sum("[3/3]" in each for each in words) == 1


def test_tests_add_to_what_learners_have(course):
    told(start(course, "hello"))
    run = start(course, "test", "-k", "值")
    assert "only the test tools" in run.stderr
    facts = told(run)
    assert facts["argv"] == ["-k", "值"]
    assert facts["lang"] is None  # tests do not follow the system's language
    assert Path(facts["cwd"]) == course
    assert "pytest" in facts["file"]
    assert start(course, "hello").stderr == ""
    assert start(course, "test").stderr == ""


def test_learner_after_tests_installs_nothing(course):
    told(start(course, "test"))
    assert start(course, "hello").stderr == ""


# ---------------------------------------------------------------- what can go wrong


@pytest.mark.parametrize(
    ("installer", "system", "words"),
    [
        (INSTALLERS[0], "zh_CN.UTF-8", "连不上软件包服务器"),
        (INSTALLERS[-1], "en_GB.UTF-8", "Cannot reach the package server"),
    ],
)
def test_missing_network_is_said(course, installer, system, words):
    (course / "requirements.lock").write_text("tinycourse==1.0 --hash=sha256:" + 64 * "0", encoding="utf-8")
    index = f"http://127.0.0.1:{free_port()}/simple"  # nobody listens there
    run = start(course, installer=installer, PIP_INDEX_URL=index, UV_DEFAULT_INDEX=index, LANG=system)
    assert run.returncode == 1
    assert words in run.stderr
    assert str(course / ".course" / "install.log") in run.stderr
    assert "tinycourse" in (course / ".course" / "install.log").read_text(encoding="utf-8")
    assert not (course / ".venv" / "course-stamp.json").exists()


@pytest.mark.parametrize(
    ("log", "words"),
    [
        ("Could not install packages due to an OSError: [Errno 28] No space left on device", "Not enough disk space"),
        ("failed to write to file: There is not enough space on the disk. (os error 112)", "Not enough disk space"),
        ("Temporary failure in name resolution", "Cannot reach the package server"),
        ("error: dns error: failed to lookup address information", "Cannot reach the package server"),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed", "Cannot reach the package server"),
        ("[Errno 13] Permission denied: '/course/.venv/lib'", "No permission to write"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "The installation failed"),
    ],
)
def test_reason_is_read_from_the_installers_words(module, log, words):
    module.STATE.mkdir()
    module.LOG.write_text(f"Collecting numpy\n{log}\n", encoding="utf-8")
    assert words in str(module.failed_installation())


def raises(error):
    def fail(*_, **__):
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "No permission to write"),
        (OSError(errno.EROFS, "Read-only file system"), "No permission to write"),
        (OSError(errno.ENOSPC, "No space left on device"), "Not enough disk space"),
    ],
)
def test_folder_that_cannot_be_written_is_said(module, monkeypatch, capsys, error, words):
    monkeypatch.setattr(module.Path, "mkdir", raises(error))
    assert module.main([]) == 1
    assert words in capsys.readouterr().err


def test_full_disk_is_said_before_anything_is_made(module, monkeypatch, capsys):
    usage = shutil.disk_usage("/")._replace(free=300_000_000)
    monkeypatch.setattr(module.shutil, "disk_usage", lambda _: usage)
    assert module.main(["--lang", "zh"]) == 1
    words = capsys.readouterr().err
    assert "磁盘空间不足" in words
    assert "0.3 GB" in words
    assert "1.0 GB" in words
    assert not module.VENV.exists()


def test_missing_venv_module_is_said(module, monkeypatch, capsys):
    monkeypatch.setattr(module, "working_uv", lambda: None)
    monkeypatch.setattr(module.importlib.util, "find_spec", lambda _: None)
    assert module.main([]) == 1
    assert "apt install python3-venv" in capsys.readouterr().err


def test_missing_lock_is_said(module, capsys):
    (module.ROOT / "requirements.lock").unlink()
    assert module.main([]) == 1
    assert "requirements.lock is missing" in capsys.readouterr().err


@pytest.mark.parametrize("version", [(3, 10, 14), (3, 6, 0), (2, 7, 18)])
def test_old_python_is_told_what_to_do_in_both_languages(version):
    driver = f"import runpy, sys; sys.version_info = {version}; runpy.run_path('start.py', run_name='__main__')"
    run = subprocess.run([sys.executable, "-c", driver], capture_output=True, encoding="utf-8", cwd=PROJECT)
    assert run.returncode == 2
    assert "这门课程需要 Python 3.11" in run.stderr
    assert "This course needs Python 3.11" in run.stderr
    assert ".".join(map(str, version)) in run.stderr
    assert "Traceback" not in run.stderr


def test_old_pythons_can_read_the_file_that_far():
    ast.parse((PROJECT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 6))


# ---------------------------------------------------------------- the command line


@pytest.mark.parametrize(
    ("variables", "lang"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, "zh"),
        ({"COURSE_LANG": "zh", "LANG": "en_US.UTF-8"}, "zh"),
    ],
)
def test_language_comes_from_the_system(module, monkeypatch, variables, lang):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert module.system_language() == lang


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["lab", "--lang", "zh"]),
        (["--lang", "en"], ["lab", "--lang", "en"]),
        (["--lang=en", "--port", "9000", "--no-browser"], ["lab", "--lang", "en", "--port", "9000", "--no-browser"]),
        (["--lang", "en", "coverage", "--all"], ["coverage", "--all"]),
        (["build", "--lang", "en"], ["build", "--lang", "en"]),
    ],
)
def test_arguments_reach_the_course(module, monkeypatch, arguments, expected):
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    monkeypatch.setattr(module, "make_ready", lambda _: None)
    calls = []
    monkeypatch.setattr(module, "run", lambda command, *_: calls.append(command))
    module.main(arguments)
    assert calls == [["-m", "course_lib", *expected]]


@pytest.mark.parametrize("arguments", [["--lang", "fr"], ["--port", "x"], ["--port", "0"], ["--nosuch"], ["--lang"]])
def test_wrong_options_are_explained(module, monkeypatch, capsys, arguments):
    monkeypatch.setattr(module, "make_ready", raises(AssertionError("nothing may be installed")))
    assert module.main(arguments) == 1
    words = capsys.readouterr().err
    assert f"Unknown option: {' '.join(arguments)}" in words
    assert "start.py test" in words


def test_console_that_cannot_write_chinese_gets_english(course):
    run = start(course, "--help", LANG="zh_CN.UTF-8", PYTHONIOENCODING="cp437")
    assert run.returncode == 0
    assert "Usage" in run.stdout
    run = start(course, "--help", LANG="zh_CN.UTF-8", PYTHONIOENCODING="utf-8")
    assert "用法" in run.stdout


def test_tell_shows_a_question_mark_rather_than_fail(module, monkeypatch, tmp_path):
    with (tmp_path / "console").open("w", encoding="cp437") as console:
        monkeypatch.setattr(module.sys, "stderr", console)
        module.tell("课程 ready")
    assert (tmp_path / "console").read_text(encoding="cp437") == "?? ready\n"


# ---------------------------------------------------------------- JupyterLab's port


@pytest.mark.parametrize(("lang", "words"), [("zh", "已被别的程序占用"), ("en", "is taken by another program")])
def test_taken_port_is_said(lang, words):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "course_lib", "lab", "--lang", lang, "--port", port, "--no-browser"]
        environment = {**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONUTF8": "1"}
        run = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, timeout=60)
    assert run.returncode == 1
    words_said = run.stdout + run.stderr
    assert words in words_said
    assert port in words_said
    assert "--port" in words_said
    assert "Traceback" not in words_said


def test_without_a_port_the_next_free_one_is_taken(monkeypatch):
    from course_lib import lab

    with socket.create_server(("127.0.0.1", 0)) as taken:
        first = taken.getsockname()[1]
        monkeypatch.setattr(lab, "FIRST_PORT", first)
        assert not lab.is_free(first)
        assert lab.first_free_port() > first
        monkeypatch.setattr(lab, "PORTS_TRIED", 1)
        assert lab.is_free(lab.first_free_port())
