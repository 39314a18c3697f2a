"""Every file of an export becomes one hand-in, with its learner, its time and, where it cannot be taken, the reason."""

import io
import os
import stat
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from grading_notebooks import LESSON, answered, as_bytes, exercise

from course_lib.errors import CourseError
from course_lib.grading import collect as collecting
from course_lib.grading.collect import collect
from course_lib.grading.rebuild import Unusable

GOOD = as_bytes(answered())
OTHER = as_bytes(answered(lang="zh"))


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def archive(files: dict[str, bytes] | list[tuple[str | zipfile.ZipInfo, bytes]]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items() if isinstance(files, dict) else files:
            made.writestr(name, data)
    return held.getvalue()


def by_source(folder: Path, **options):
    return {each.submission.source.split("/", 1)[-1]: each for each in collect(folder, **options).found}


def problems(folder: Path) -> dict[str, str]:
    found = by_source(folder)
    for each in found.values():
        if each.problem:
            assert each.problem.reason.zh
            assert each.problem.reason.en
    return {name: each.problem.status if each.problem else "" for name, each in found.items()}


# -- who ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "learner"),
    [
        ("Zhang San_12345_assignsubmission_file_/ex.ipynb", "Zhang San 12345"),
        ("张三_998_assignsubmission_file/第一课.ipynb", "张三 998"),
        ("zhangsan_4411_779_ex.ipynb", "zhangsan 4411"),
        ("liwei_LATE_4412_780_ex-2.ipynb", "liwei 4412"),
        ("wang.ipynb", "wang"),
        ("李雷/ex.ipynb", "李雷"),
        ("李雷/deep/er/ex.ipynb", "李雷"),
    ],
)
def test_names_as_platforms_write_them(tmp_path, path, learner):
    (found,) = collect(write(tmp_path / "week1", {path: GOOD})).found
    assert found.submission.learner == learner
    assert found.submission.late == ("_LATE_" in path)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_roster_names_the_learner_and_tells_who_is_missing(tmp_path, encoding):
    roster = tmp_path / "class.csv"
    roster.write_bytes("学号,姓名\n20230001,张三\n20230002,李雷\n20230003,Wang Wei\n20230004,赵六\n".encode(encoding))
    files = {
        "20230001_ex.ipynb": GOOD,
        "李雷的作业.ipynb": OTHER,
        "Wei Wang_77_assignsubmission_file_/ex.ipynb": GOOD,
    }
    found = collect(write(tmp_path / "week1", files), roster=roster)
    assert sorted(each.submission.learner for each in found.found) == ["20230001", "20230002", "20230003"]
    assert found.missing == (("20230004", "赵六"),)


@pytest.mark.parametrize(
    ("text", "says"),
    [("a,b\n1,2\n", "id"), ("id,name\n7,x\n7,y\n", "7"), ("", "id")],
)
def test_a_roster_that_cannot_be_used_is_told(tmp_path, text, says):
    (tmp_path / "class.csv").write_text(text)
    with pytest.raises(CourseError, match=says):
        collect(write(tmp_path / "week1", {"a.ipynb": GOOD}), roster=tmp_path / "class.csv")


ODD_NAMES = [
    "空 格, 逗号 'quote' \"two\".ipynb",
    "line\nbreak.ipynb",
    "😀🎓.ipynb",
    "a\u202egnp.ipynb",
    "é" + "x" * 240 + ".ipynb",
    "=1+1.ipynb",
]


def test_odd_names_each_give_a_row_and_no_trick_is_played(tmp_path):
    found = collect(write(tmp_path / "week1", dict.fromkeys(ODD_NAMES, GOOD))).found
    assert len(found) == len(ODD_NAMES)
    for each in found:
        assert each.problem is None
        assert "\n" not in each.submission.learner
        assert "\u202e" not in each.submission.name


def test_bytes_in_a_name_that_are_no_text_are_shown(tmp_path):
    folder = write(tmp_path / "week1", {"a.ipynb": GOOD})
    Path(os.fsdecode(os.fsencode(folder) + b"/\xd5\xc5\xc8\xfd.ipynb")).write_bytes(GOOD)
    assert len(collect(folder).found) == 2


# -- which counts ------------------------------------------------------------------------------------


def at(path: Path, hour: int) -> None:
    moment = datetime(2026, 3, 1, hour, tzinfo=UTC).timestamp()
    os.utime(path, (moment, moment))


def test_the_last_before_the_deadline_counts(tmp_path):
    folder = write(tmp_path / "week1", {f"li/{hour}.ipynb": GOOD for hour in (8, 9, 11)})
    for hour in (8, 9, 11):
        at(folder / f"li/{hour}.ipynb", hour)
    found = by_source(folder, deadline=datetime(2026, 3, 1, 10, tzinfo=UTC))
    counts = [name for name, each in found.items() if each.problem is None]
    assert counts == ["li/9.ipynb"]
    assert {name: each.submission.attempt for name, each in found.items()} == {
        "li/8.ipynb": 1,
        "li/9.ipynb": 2,
        "li/11.ipynb": 3,
    }
    assert found["li/11.ipynb"].submission.late


def test_when_all_are_late_the_last_counts_as_late(tmp_path):
    folder = write(tmp_path / "week1", {f"li/{hour}.ipynb": GOOD for hour in (11, 12)})
    for hour in (11, 12):
        at(folder / f"li/{hour}.ipynb", hour)
    found = by_source(folder, deadline=datetime(2026, 3, 1, 10, tzinfo=UTC))
    assert found["li/12.ipynb"].problem is None
    assert found["li/12.ipynb"].submission.late
    assert found["li/11.ipynb"].problem.status == "superseded"


def test_a_broken_file_supersedes_nothing(tmp_path):
    folder = write(tmp_path / "week1", {"li/a.ipynb": GOOD, "li/b.ipynb": GOOD[:2_000]})
    at(folder / "li/a.ipynb", 8)
    at(folder / "li/b.ipynb", 9)
    assert by_source(folder)["li/a.ipynb"].problem is None


def test_two_learners_of_one_name_keep_their_own(tmp_path):
    files = {f"Li Wei_{number}_assignsubmission_file_/ex.ipynb": GOOD for number in (1, 2)}
    found = collect(write(tmp_path / "week1", files)).found
    assert [each.problem for each in found] == [None, None]
    assert len({each.submission.learner for each in found}) == 2


# -- archives ----------------------------------------------------------------------------------------


def test_an_archive_of_the_class_and_archives_in_it(tmp_path):
    inner = archive({"work/ex.ipynb": GOOD, "__MACOSX/._ex.ipynb": b"x", "work/.DS_Store": b"x"})
    data = archive({"Li_1_assignsubmission_file_/all.zip": inner, "Wu_2_assignsubmission_file_/ex.ipynb": OTHER})
    path = tmp_path / "export.zip"
    path.write_bytes(data)
    found = collect(path).found
    assert sorted(each.submission.learner for each in found) == ["Li 1", "Wu 2"]
    assert {each.place.read() for each in found} == {GOOD, OTHER}


def gbk(name: str) -> zipfile.ZipInfo:
    """Return an entry as Chinese Windows writes it: GBK bytes without the mark for UTF-8."""
    entry = zipfile.ZipInfo("x" * len(name.encode("gb18030")))
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def test_gbk_names_in_an_archive_are_read(tmp_path):
    name = "张三_7_assignsubmission_file_/第一课.ipynb"
    data = archive([(gbk(name), GOOD)])
    raw = name.encode("gb18030")
    (tmp_path / "export.zip").write_bytes(data.replace(b"x" * len(raw), raw))
    (found,) = collect(tmp_path / "export.zip").found
    assert found.submission.learner == "张三 7"
    assert found.place.read() == GOOD


def linked() -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("link.ipynb")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def device() -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("device.ipynb")
    entry.external_attr = (stat.S_IFCHR | 0o666) << 16
    return entry


def test_what_an_archive_must_not_do(tmp_path):
    entries = [
        (linked(), b"/etc/passwd"),
        (device(), b""),
        ("../out.ipynb", GOOD),
        ("/root.ipynb", GOOD),
        ("C:\\x\\win.ipynb", GOOD),
        ("good.ipynb", GOOD),
    ]
    (tmp_path / "export.zip").write_bytes(archive(entries))
    found = collect(tmp_path / "export.zip").found
    assert len(found) == len(entries)
    taken = [each.submission.files[-1] for each in found if each.problem is None]
    assert taken == ["good.ipynb"]
    assert not (tmp_path.parent / "out.ipynb").exists()


def test_archives_too_deep_too_full_or_broken(tmp_path):
    one = archive({"a.ipynb": GOOD})
    three = archive({"b.zip": archive({"c.zip": one})})
    bomb = archive({f"{number}.ipynb": b"" for number in range(collecting.MAX_ENTRIES + 1)})
    files = {"deep.zip": three, "many.zip": bomb, "cut.zip": one[:-30], "none.zip": archive({}), "fine.zip": one}
    found = problems(write(tmp_path / "week1", files))
    assert found["deep.zip!/b.zip!/c.zip"] == "refused"
    assert found["many.zip"] == "refused"
    assert found["cut.zip"] == "unreadable"
    assert found["none.zip"] == "empty"
    assert found["fine.zip!/a.ipynb"] == ""


def test_a_zip_bomb_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(collecting, "MAX_FILE", 10 * 2**20)
    (tmp_path / "export.zip").write_bytes(archive({"big.ipynb": bytes(11 * 2**20), "good.ipynb": GOOD}))
    assert sorted(problems(tmp_path / "export.zip").values()) == ["", "refused"]


def test_an_archive_that_lies_about_its_size(tmp_path, monkeypatch):
    monkeypatch.setattr(collecting, "MAX_FILE", 2**20)
    data = bytearray(archive({"big.ipynb": bytes(3 * 2**20)}))
    for place in range(len(data) - 4):  # wherever the unpacked size stands, another one does
        if data[place : place + 4] == (3 * 2**20).to_bytes(4, "little"):
            data[place : place + 4] = (1000).to_bytes(4, "little")
    (tmp_path / "export.zip").write_bytes(data)
    assert set(problems(tmp_path / "export.zip").values()) <= {"refused", "unreadable"}


def test_a_password_is_told(tmp_path):
    data = bytearray(archive({"a.ipynb": GOOD}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    (tmp_path / "export.zip").write_bytes(data)
    (found,) = collect(tmp_path / "export.zip").found
    assert "password" in found.problem.reason.en


# -- files that are none -------------------------------------------------------------------------------


def test_links_pipes_and_other_kinds_are_refused(tmp_path):
    folder = write(tmp_path / "week1", {"good.ipynb": GOOD, "report.pdf": b"%PDF", "pack.rar": b"Rar!"})
    (tmp_path / "secret.ipynb").write_bytes(OTHER)
    (folder / "link.ipynb").symlink_to(tmp_path / "secret.ipynb")
    (folder / "folder").symlink_to(tmp_path)
    (folder / "round").symlink_to(folder)
    os.mkfifo(folder / "pipe.ipynb")
    found = problems(folder)
    refused = {"link.ipynb", "folder", "round", "pipe.ipynb", "report.pdf", "pack.rar"}
    assert {name for name, status in found.items() if status == "refused"} == refused
    assert found["good.ipynb"] == ""


def test_a_file_that_turns_into_a_link_is_not_followed(tmp_path):
    folder = write(tmp_path / "week1", {"a.ipynb": GOOD})
    (found,) = collect(folder).found
    (folder / "a.ipynb").unlink()
    (folder / "a.ipynb").symlink_to("/etc/passwd")
    with pytest.raises(Unusable):
        found.place.read()


def test_no_such_folder(tmp_path):
    with pytest.raises(CourseError, match="nowhere"):
        collect(tmp_path / "nowhere")


def test_a_lesson_in_place_of_its_exercise_is_still_a_file_with_a_row(tmp_path):
    files = {"a.ipynb": as_bytes(exercise(folder="notebooks")), "b.ipynb": GOOD}
    assert len(collect(write(tmp_path / "week1", files), lesson=LESSON).found) == 2
