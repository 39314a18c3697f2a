"""Language, fonts, and Chinese that is typeset as Chinese."""

import ast
import re
import subprocess
import sys
import warnings

import pytest
import yaml
from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from course_lib import fonts, language
from course_lib.errors import CourseError
from course_lib.paths import lesson_folder, root

# a half-width mark directly after a Chinese character
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\(|\)[\u4e00-\u9fff]")
CODE = re.compile(r"`[^`]*`|\]\([^)]*\)")


@pytest.fixture(autouse=True)
def same_language_after():
    before = language.current()
    yield
    language.use(before)


def test_say_follows_the_language():
    language.use("zh")
    assert language.say(zh="客户", en="customer") == "客户"
    language.use("en")
    assert language.say(zh="客户", en="customer") == "customer"


def test_unknown_language_is_told_in_both():
    with pytest.raises(CourseError, match=r"没有这种语言.*There is no language 'fr'"):
        language.use("fr")


def test_unknown_lesson_is_told():
    language.use("en")
    with pytest.raises(CourseError, match="01_segmentation"):
        lesson_folder("77_nothing")


def drawn(text):
    figure = Figure()
    figure.text(0.1, 0.5, text)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        FigureCanvasAgg(figure).draw()
    return [str(one.message) for one in caught]


def test_no_empty_boxes_on_a_machine_without_chinese_fonts(monkeypatch):
    monkeypatch.setenv("COURSE_PACKAGED_FONT", "1")
    language.use("zh")
    assert fonts.font_families()[0] == "Lanhai Sans"
    gb2312 = "".join(
        bytes((row, column)).decode("gb2312", errors="ignore")
        for row in range(0xB0, 0xF8)
        for column in range(0xA1, 0xFF)
    )
    assert len(gb2312) == 6763
    assert drawn(gb2312 + "〇，。：；？！“”（）《》、…—·①②③αβγσ≥≤≠×÷±−→←↑↓%‰¥€ABCxyz0123456789") == []


def test_the_test_for_empty_boxes_can_fail(monkeypatch):
    import matplotlib

    monkeypatch.setitem(matplotlib.rcParams, "font.family", ["DejaVu Sans"])
    assert any("Glyph" in message for message in drawn("客户"))


def test_system_fonts_come_first(monkeypatch):
    monkeypatch.delenv("COURSE_PACKAGED_FONT", raising=False)
    entry = font_manager.FontEntry(fname="none.ttf", name="PingFang SC")
    monkeypatch.setattr(font_manager.fontManager, "ttflist", [*font_manager.fontManager.ttflist, entry])
    families = fonts.font_families()
    assert families.index("Lanhai Sans") == 1
    assert families[0] in fonts.SYSTEM
    assert families[-1] == "DejaVu Sans"


def test_importing_the_package_loads_nothing_heavy():
    code = "import sys, course_lib; print([m for m in ('pandas', 'matplotlib', 'seaborn', 'ipywidgets') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root(), check=True)
    assert done.stdout.strip() == "[]"


def chinese_texts():
    """Yield (where, text) for each piece of Chinese in code, YAML and pages."""
    for folder in ("course_lib", "lessons"):
        for path in sorted((root() / folder).rglob("*.py")):
            if re.fullmatch(r"rules_\w+|options|prepare|look|features|stems", path.stem) and path.parent.name == "text":
                continue  # patterns on folded text, whose marks are half-width
            if path.parent.name == "answers":
                continue  # what learners type
            source = path.read_text(encoding="utf-8")
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield f"{path.name}:{node.lineno}", node.value
            for number, line in enumerate(source.splitlines(), start=1):
                if line.startswith("# ") and not re.match(r"#\s+(\w+:|- )", line):
                    yield f"{path.name}:{number}", line
    yield (
        "start.py",
        "\n".join(
            node.value
            for node in ast.walk(ast.parse((root() / "start.py").read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ),
    )
    for path in sorted((root() / "lessons").glob("*/*.yml")):
        yield from (
            (f"{path.parent.name}/{path.name}", text)
            for text in _texts(yaml.safe_load(path.read_text(encoding="utf-8")))
        )
    yield "README.zh.md", (root() / "README.zh.md").read_text(encoding="utf-8")


def _texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def test_chinese_has_full_width_marks():
    found = []
    for where, text in chinese_texts():
        for line in CODE.sub("", text).splitlines():
            match = HALF_WIDTH.search(line)
            # a pattern or a format that is matched against text is no text itself
            if match and "\\" not in line and "(?" not in line:
                found.append(f"{where}: {line.strip()[:60]}")
    assert found == []
