"""Errors whose text is written for people."""


class CourseError(ValueError):
    """Bad input, told in the reader's language: where, what was found, what was expected, what to do."""
