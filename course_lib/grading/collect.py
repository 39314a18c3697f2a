"""Find every hand-in in what a learning platform exports: folders, archives, loose files, with names and times.

Nothing is unpacked to disk, no link is followed. Every file gives one :class:`Found`, also one that cannot be taken.
"""

import csv
import hashlib
import io
import os
import re
import stat
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Protocol

from course_lib.errors import CourseError
from course_lib.grading.rebuild import Unusable, lesson_of, read_hand_in
from course_lib.grading.records import Submission
from course_lib.language import say

MAX_FILE = 200 * 2**20
MAX_ENTRIES = 20_000
MAX_ARCHIVE = 8 * 2**30  # bytes of all files of an archive together, as they would be unpacked
MAX_DEPTH = 2  # an archive of the class, and one of a learner in it
KINDS = (".ipynb", ".py")
LITTER = (".ds_store", "thumbs.db", "desktop.ini")
LITTER_FOLDERS = ("__macosx", ".ipynb_checkpoints", "__pycache__")

# what Moodle and Canvas put into names
_MOODLE = re.compile(r"^(?P<name>.+?)_(?P<number>\d+)_assignsubmission_(?P<kind>file|onlinetext)_?(?P<rest>.*)$")
_CANVAS = re.compile(r"^(?P<name>[^_]+?)_(?P<late>LATE_)?(?P<number>\d+)_\d+_(?P<rest>.+)$")
_AGAIN = re.compile(r"-(\d+)(?=\.\w+$)")


class Readable(Protocol):
    """Where the bytes of a hand-in are to be had."""

    def read(self) -> bytes:
        """Return the bytes, or raise ``Unusable``."""


@dataclass(frozen=True)
class Place:
    """Where the bytes of a hand-in lie: a file, or an entry of an archive (by number), or of an archive in that."""

    path: str
    entries: tuple[int, ...] = ()

    def read(self) -> bytes:
        """Return the bytes.

        Raises:
            Unusable: it cannot be read, or it is too large.
        """
        try:
            handle = os.open(self.path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
            with os.fdopen(handle, "rb") as file:
                if not stat.S_ISREG(os.fstat(handle).st_mode):
                    raise _refused("不是普通文件，没有打开。", "This is no regular file; it was not opened.")
                opened: IO[bytes] = file
                for number in self.entries:
                    archive = zipfile.ZipFile(opened)
                    opened = io.BytesIO(_unpacked(archive, archive.infolist()[number]))
                data = opened.read(MAX_FILE + 1)
        except (OSError, zipfile.BadZipFile, IndexError) as error:
            raise Unusable("unreadable", f"文件读不出来：{error}", f"The file cannot be read: {error}") from None
        if len(data) > MAX_FILE:
            raise _too_large()
        return data


@dataclass(frozen=True)
class Found:
    """One file: who handed it in, where its bytes are, and why it is not graded, if so."""

    submission: Submission
    place: Readable
    problem: Unusable | None = None

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        problem = self.problem and (self.problem.status, self.problem.reason.zh, self.problem.reason.en)
        return _found, (self.submission, self.place, problem)


def _found(submission: Submission, place: Readable, problem: tuple[str, str, str] | None) -> Found:
    return Found(submission, place, Unusable(*problem) if problem else None)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Collection:
    """All files of a class, and those of the roster from whom there is none."""

    found: tuple[Found, ...]
    missing: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class _File:
    """A file before anybody asked whose it is; ``parts`` are the folders and the name below the given folder."""

    parts: tuple[str, ...]
    place: Place
    changed: datetime
    problem: Unusable | None = None


def collect(
    folder: Path,
    *,
    roster: Path | None = None,
    deadline: datetime | None = None,
    lesson: str = "",
) -> Collection:
    """Find every hand-in below a folder or in an archive.

    Of several hand-ins of one learner for one lesson the last one before the deadline counts; when all are late, the
    last one, marked late. The others are kept as superseded.

    Args:
        folder: an export of Moodle or Canvas, as a folder or a zip; or a folder of files named by learner.
        roster: a CSV file with the columns id and name (Chinese heads will do).
        deadline: hand-ins after it are late; one without a time zone is local time.
        lesson: the lesson that is graded; ``""`` takes every lesson.

    Raises:
        CourseError: there is no such folder, or the roster cannot be read.
    """
    if not folder.exists():
        raise CourseError(say(zh=f"找不到 {folder}。", en=f"There is no {folder}."))
    people = read_roster(roster) if roster else []
    top = folder.resolve()
    files = _walk(top) if top.is_dir() else _in_file((), top, top.name)
    seen: dict[str, int] = {}
    found = []
    for file in files:
        named = _submission(top.name if top.is_dir() else "", file, people)
        seen[named.source] = seen.get(named.source, 0) + 1
        if seen[named.source] > 1:  # one archive may hold a name twice
            named = replace(named, source=f"{named.source}#{seen[named.source]}")
        found.append(_read(named, file, deadline))
    found.sort(key=lambda each: each.submission.source)
    found = _by_rule(found, lesson)
    present = {each.submission.learner for each in found}
    return Collection(tuple(found), tuple(person for person in people if person[0] not in present))


def read_roster(path: Path) -> list[tuple[str, str]]:
    """Return (id, name) of each learner in a CSV file.

    Raises:
        CourseError: it cannot be read, has no such columns, or an id stands twice.
    """
    try:
        data = path.read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("gb18030")
        rows = list(csv.DictReader(io.StringIO(text)))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CourseError(
            say(zh=f"名单 {path} 读不出来：{error}", en=f"Roster {path} cannot be read: {error}")
        ) from None
    heads = {(head or "").strip().casefold(): head for head in (rows[0] if rows else {})}
    key = next((heads[name] for name in ("id", "学号", "student id", "learner") if name in heads), None)
    name = next((heads[name] for name in ("name", "姓名", "student", "full name") if name in heads), None)
    if key is None or name is None:
        raise CourseError(
            say(
                zh=f"名单 {path} 要有“学号”和“姓名”两列（或 id 和 name），现在是：{'、'.join(heads) or '空的'}。",
                en=f"Roster {path} needs the columns id and name; it has: {', '.join(heads) or 'none'}.",
            )
        )
    people = [((row[key] or "").strip(), (row[name] or "").strip()) for row in rows]
    people = [person for person in people if person[0]]
    doubled = sorted({each for each, _ in people if sum(each == other for other, _ in people) > 1})
    if doubled:
        raise CourseError(
            say(
                zh=f"名单 {path} 里学号重复：{'、'.join(doubled)}。",
                en=f"Roster {path} has ids twice: {', '.join(doubled)}.",
            )
        )
    return people


# -- files -------------------------------------------------------------------------------------------


def _refused(zh: str, en: str) -> Unusable:
    return Unusable("refused", zh, en)


def _too_large() -> Unusable:
    size = f"{MAX_FILE // 2**20} MB"
    return _refused(f"文件超过 {size}，没有打开。", f"The file is larger than {size}; it was not opened.")


def _litter(parts: tuple[str, ...]) -> bool:
    lower = [part.casefold() for part in parts]
    return lower[-1] in LITTER or lower[-1].startswith("._") or any(part in LITTER_FOLDERS for part in lower[:-1])


def _walk(top: Path) -> Iterator[_File]:
    for folder, names, files in os.walk(top, followlinks=False):
        names.sort()
        here = Path(folder)
        links = [name for name in names if (here / name).is_symlink()]
        for name in sorted([*files, *links]):
            path = here / name
            parts = path.relative_to(top).parts
            if not _litter(parts):
                yield from _in_file(parts[:-1], path, name)


def _in_file(parents: tuple[str, ...], path: Path, name: str) -> Iterator[_File]:
    parts, place = (*parents, name), Place(str(path))
    try:
        facts = path.lstat()
    except OSError as error:
        unread = Unusable("unreadable", f"文件读不出来：{error}", f"The file cannot be read: {error}")
        yield _File(parts, place, datetime.fromtimestamp(0, UTC), unread)
        return
    changed = datetime.fromtimestamp(facts.st_mtime, UTC)
    if stat.S_ISLNK(facts.st_mode):
        yield _File(parts, place, changed, _refused("这是一个链接，没有打开。", "This is a link; it was not opened."))
    elif not stat.S_ISREG(facts.st_mode):
        words = _refused("不是普通文件，没有打开。", "This is no regular file; it was not opened.")
        yield _File(parts, place, changed, words)
    elif name.casefold().endswith(".zip"):
        with path.open("rb") as file:
            yield from _in_archive(parts, file, place, changed, 1)
    else:
        yield _File(parts, place, changed, _kind_problem(name, facts.st_size))


def _kind_problem(name: str, size: int) -> Unusable | None:
    if not name.casefold().endswith(KINDS):
        return _refused(
            "不是笔记本（.ipynb）也不是脚本（.py）。别的压缩格式请改用 zip。",
            "This is no notebook (.ipynb) and no script (.py). Use zip instead of other archives.",
        )
    return _too_large() if size > MAX_FILE else None


def _in_archive(
    parts: tuple[str, ...], file: IO[bytes], place: Place, changed: datetime, depth: int
) -> Iterator[_File]:
    try:
        archive = zipfile.ZipFile(file)
        entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        broken = Unusable("unreadable", f"压缩包坏了：{error}", f"The archive is broken: {error}")
        yield _File(parts, place, changed, broken)
        return
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_ARCHIVE:
        bomb = _refused("压缩包里的东西太多或太大，没有打开。", "The archive holds too much; it was not opened.")
        yield _File(parts, place, changed, bomb)
        return
    files = 0
    for number, entry in enumerate(entries):
        if entry.is_dir():
            continue
        named = _entry_name(entry)
        inner = tuple(part for part in re.split(r"[\\/]", named) if part not in ("", "."))
        if not inner or _litter(inner):
            continue
        files += 1
        here = Place(place.path, (*place.entries, number))
        when = _entry_time(entry, changed)
        below = (*parts[:-1], f"{parts[-1]}!", *inner)
        problem = _entry_problem(entry, named, inner)
        if problem is None and inner[-1].casefold().endswith(".zip"):
            try:
                if depth >= MAX_DEPTH:
                    raise _refused("压缩包套得太深，没有打开。", "Archives in archives in archives are not opened.")
                data = _unpacked(archive, entry)
            except Unusable as error:
                yield _File(below, here, when, error)
                continue
            yield from _in_archive(below, io.BytesIO(data), here, when, depth + 1)
        else:
            yield _File(below, here, when, problem or _kind_problem(inner[-1], entry.file_size))
    if not files:
        yield _File(parts, place, changed, Unusable("empty", "压缩包是空的。", "The archive is empty."))


def _entry_name(entry: zipfile.ZipInfo) -> str:
    """Return the name as it was meant: archives made on Chinese Windows write GBK and do not say so."""
    if entry.flag_bits & 0x800:
        return entry.filename
    raw = entry.orig_filename.encode("cp437", "replace")
    for kind in ("utf-8", "gb18030"):
        try:
            return raw.decode(kind)
        except UnicodeDecodeError:
            continue
    return entry.filename


def _entry_time(entry: zipfile.ZipInfo, otherwise: datetime) -> datetime:
    try:
        return datetime(*entry.date_time).astimezone(UTC)  # an archive tells local time
    except (ValueError, OverflowError, OSError):
        return otherwise


def _entry_problem(entry: zipfile.ZipInfo, named: str, parts: tuple[str, ...]) -> Unusable | None:
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return _refused("压缩包里的链接或设备文件，没有打开。", "A link or a device in an archive; it was not opened.")
    if ".." in parts or named.startswith(("/", "\\")) or re.match(r"^[A-Za-z]:", named):
        return _refused("路径想跑出压缩包，没有打开。", "Its path leads out of the archive; it was not opened.")
    if entry.flag_bits & 1:
        return _refused("压缩包有密码。", "The archive has a password.")
    return _too_large() if entry.file_size > MAX_FILE else None


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    try:
        with archive.open(entry) as file:
            data = file.read(MAX_FILE + 1)  # what the archive says of its sizes may be a lie
    except Exception as error:  # zipfile lets every decoder raise its own
        raise Unusable("unreadable", f"压缩包坏了：{error}", f"The archive is broken: {error}") from None
    if len(data) > MAX_FILE:
        raise _too_large()
    return data


# -- whose it is -------------------------------------------------------------------------------------


def shown(text: str) -> str:
    """Return a name as people may see it: no control characters, no marks that turn the direction of a line.

    >>> shown("a\\u202eb\\n c")
    'ab c'
    """
    clean = "".join(
        " " if char.isspace() else char
        for char in text.encode("utf-8", "replace").decode("utf-8")
        if char.isspace() or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")
    )
    return " ".join(clean.split()) or "?"


def export_number(source: str, platform: str) -> str:
    """Return the number by which Moodle (participant) or Canvas (user) knows who handed in, as its export tells it.

    >>> export_number("week1/Wang Fang_1042_assignsubmission_file_/a.ipynb", "moodle")
    '1042'
    """
    if platform == "moodle":
        return next((match["number"] for part in source.split("/") if (match := _MOODLE.match(part))), "")
    match = _CANVAS.match(source.rsplit("/", 1)[-1])
    return match["number"] if match and "_assignsubmission_" not in source else ""


def _folded(name: str) -> str:
    return re.sub(r"[\s_,.·'-]+", "", unicodedata.normalize("NFKC", name)).casefold()


def _submission(top: str, file: _File, people: list[tuple[str, str]]) -> Submission:
    source = "/".join([top, *file.parts] if top else file.parts)
    name, number, late, attempt = _named(file.parts)
    learner, name = _person(name, number, people)
    when = file.changed.isoformat(timespec="seconds")
    return Submission(source, learner, name, (file.parts[-1],), when, late, attempt)


def _named(parts: tuple[str, ...]) -> tuple[str, str, bool, int]:
    """Return name, number, lateness and order of hand-in, as the platform or the learner wrote them."""
    parts = tuple(part for part in parts if not part.casefold().endswith(".zip!")) or parts
    again = _AGAIN.search(parts[-1])
    order = int(again[1]) + 1 if again and len(again[1]) < 4 else 1
    for part in parts:
        if match := _MOODLE.match(part):
            return match["name"], match["number"], False, 1
    if match := _CANVAS.match(parts[-1]):
        return match["name"], match["number"], bool(match["late"]), order
    if len(parts) > 1:  # a folder for each learner
        return parts[0], "", False, 1
    return re.sub(r"\.\w+$", "", parts[-1]), "", False, 1


def _person(name: str, number: str, people: list[tuple[str, str]]) -> tuple[str, str]:
    """Return id and name by the roster; without a match the platform's number, else the name."""
    ids = {_folded(key): (key, who) for key, who in people}
    for token in (number, name, *re.split(r"[\s_\-()（）]+", name)):
        if token and _folded(token) in ids:
            return ids[_folded(token)]
    wanted = {_folded(name), _folded("".join(reversed(re.split(r"[\s,]+", name))))}
    same = [
        (key, who)
        for key, who in people
        if {_folded(who), _folded("".join(reversed(re.split(r"[\s,]+", who))))} & wanted
    ]
    if not same:  # 20230001张三, 张三的作业
        same = [(key, who) for key, who in people if who and _folded(key) in _folded(name)]
    if not same:
        same = [(key, who) for key, who in people if len(who) > 1 and _folded(who) in _folded(name)]
    if len(same) == 1:
        return same[0]
    return (f"{shown(name)} {number}".strip() if number else shown(name)), shown(name)


def _read(named: Submission, file: _File, deadline: datetime | None) -> Found:
    if deadline is not None and file.changed > deadline.astimezone(UTC):
        named = replace(named, late=True)
    if file.problem:
        return Found(named, file.place, file.problem)
    try:
        data = file.place.read()
    except Unusable as error:
        return Found(named, file.place, error)
    return Found(replace(named, sha256=hashlib.sha256(data).hexdigest()), file.place)


def _by_rule(found: Iterable[Found], lesson: str) -> list[Found]:
    """Number each learner's hand-ins for a lesson, and mark those that another one supersedes."""
    groups: dict[str, list[Found]] = {}
    for each in found:
        groups.setdefault(each.submission.learner, []).append(each)
    result = []
    for group in groups.values():
        result += group if len(group) == 1 else _one_counts(group, lesson)
    return sorted(result, key=lambda each: each.submission.source)


def _one_counts(group: list[Found], lesson: str) -> list[Found]:
    by_lesson: dict[str, list[Found]] = {}
    for each in group:
        by_lesson.setdefault(_lesson(each, lesson), []).append(each)
    result = by_lesson.pop("", [])  # what cannot be run supersedes nothing
    for slug, mine in by_lesson.items():
        order = sorted(
            mine, key=lambda each: (each.submission.submitted, each.submission.attempt, each.submission.source)
        )
        last = [each for each in order if not each.submission.late] or order
        for number, each in enumerate(order, start=1):
            numbered = replace(each, submission=replace(each.submission, attempt=number))
            if each is not last[-1]:
                name = shown(last[-1].submission.files[-1])
                zh, en = f"算数的是另一份：{name}。", f"Another hand-in counts: {name}."
                numbered = replace(
                    numbered,
                    submission=replace(numbered.submission, lesson=slug),
                    problem=Unusable("superseded", zh, en),
                )
            result.append(numbered)
    return result


def _lesson(found: Found, lesson: str) -> str:
    if found.problem:
        return ""
    try:
        return lesson_of(read_hand_in(found.place.read(), found.submission.files[-1]), lesson)
    except Unusable:
        return ""
