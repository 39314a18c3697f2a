"""The syllabus: what each lesson teaches, by stable concept id."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from course_lib.paths import root


def syllabus() -> dict[str, Any]:
    """Return ``lessons/syllabus.yml``: ``lessons`` (slug, zh, en, question) and ``concepts`` (id, zh, en, lesson)."""
    return _read(root() / "lessons" / "syllabus.yml")


@cache
def _read(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def concepts() -> dict[str, dict[str, Any]]:
    """Return concept id -> entry, in the order of the syllabus."""
    return {concept["id"]: concept for concept in syllabus()["concepts"]}


def concepts_of(lesson: str) -> dict[str, dict[str, Any]]:
    """Return the concepts that ``lesson`` teaches."""
    return {key: concept for key, concept in concepts().items() if concept["lesson"] == lesson}


def built_lessons() -> list[str]:
    """Return the lessons that have sources, in order."""
    return sorted(path.parent.name for path in (root() / "lessons").glob("*/lesson.py"))
