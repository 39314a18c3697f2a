"""The text tools: mirrors that mark the words of a turn, a dialogue, a question, a call note or a story, and say why.

Rules where a definition is a rule, a small linear model where it is not; see ``docs/coders_guide.md`` for the labels
and ``datasets/text/CARD.md`` for how good they are and where they fail.
"""

from course_lib.text.coders import code_note, code_story
from course_lib.text.items import check_item
from course_lib.text.reports import DialogueReport, Evidence, ItemReport, NoteReport, StoryReport, TurnReport, mirror
from course_lib.text.turns import check_dialogue, check_turn

__all__ = [
    "DialogueReport",
    "Evidence",
    "ItemReport",
    "NoteReport",
    "StoryReport",
    "TurnReport",
    "check_dialogue",
    "check_item",
    "check_turn",
    "code_note",
    "code_story",
    "mirror",
]
