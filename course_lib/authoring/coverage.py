"""The syllabus as a matrix: each concept taught, practised and assessed, in each language."""

from dataclasses import dataclass

from course_lib.authoring.lesson import Lesson, read_lesson
from course_lib.authoring.syllabus import built_lessons, concepts
from course_lib.language import LANGUAGES
from course_lib.paths import root

WAYS = ("taught", "practised", "assessed")


@dataclass(frozen=True)
class Coverage:
    """One concept: for each way and language, how many places there are."""

    concept: str
    lesson: str
    built: bool  # whether its lesson has sources
    places: dict[tuple[str, str], int]

    @property
    def complete(self) -> bool:
        """True when there is a place for every way in every language."""
        return all(self.places.values())


def coverage() -> list[Coverage]:
    """Return one row a concept, in the order of the syllabus."""
    places = {key: {(way, lang): 0 for way in WAYS for lang in LANGUAGES} for key in concepts()}
    slugs = built_lessons()
    for slug in slugs:
        lesson = read_lesson(root() / "lessons" / slug)
        for lang in LANGUAGES:
            for way, ids in _places(lesson, lang):
                for concept in ids:
                    places[concept][way, lang] += 1
    return [Coverage(key, row["lesson"], row["lesson"] in slugs, places[key]) for key, row in concepts().items()]


def _places(lesson: Lesson, lang: str) -> list[tuple[str, list[str]]]:
    cells = lesson.lesson.in_language(lang)
    found = [("taught", cell.concepts) for cell in cells if cell.kind == "markdown"]
    for cell in lesson.exercise.in_language(lang):
        if cell.kind == "code" and "task" in cell.meta:
            found.append(("practised", cell.concepts))
            if lesson.checks.points(cell.meta["task"]) > 0:
                found.append(("assessed", cell.concepts))
    found.append(("practised", lesson.group["concepts"]))
    found += [("assessed", row.get("concepts", [])) for row in lesson.group["rubric"]]
    found += [("assessed", question["concepts"]) for question in lesson.quiz if question["stem"].get(lang)]
    return found
