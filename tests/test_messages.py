"""One promise in four styles: the messages of the course keep it, and the check finds what is missing or added."""

import pytest

from course_lib import language
from course_lib.errors import CourseError
from course_lib.models import disc, messages
from course_lib.models.messages import check_promise, promise_parts

PARTS = {"day": "(?:周|星期)四|thursday", "free": "免费|free|no charge", "sum": "30 ?(?:元|块)|30 yuan"}


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.mark.parametrize("case", ["late_visit", "double_charge", "lower_price"])
def test_all_styles_keep_the_same_promise_in_different_words(case, lang):
    texts = messages.messages(case)
    assert list(texts.index) == list(disc.STYLES)
    assert texts.is_unique
    assert check_promise(messages.cases().loc[case, "promise"], promise_parts(case)).missing == ()
    for text in texts:
        report = check_promise(text, promise_parts(case))
        assert report.same, report
        assert len(report.text) == len(text)  # so that the places found are those in the text shown


def test_the_direct_message_is_the_shortest(lang):
    for case in messages.cases().index:
        assert messages.messages(case).str.len().idxmin() == "direct_dominant"


@pytest.mark.parametrize(
    "text",
    [
        "周四来，免费，减 30 元",
        "星期四来，免费，减３０元",
        "周四来，免费，减三十块钱",
        "THURSDAY, no charge, 30 Yuan off",
        "周四来，免费，减 30 元，没有别的优惠，也不再打折。",
        "On Thursday, free; 30 yuan off, no extra charge.",
    ],
)
def test_spellings_that_keep_the_promise(text):
    assert check_promise(text, PARTS).same


@pytest.mark.parametrize(
    ("text", "missing", "added"),
    [
        ("周五来，免费，减 30 元", ("day",), ()),
        ("周四来，减 30 元", ("free",), ()),
        ("周四来，免费，减 130 元", (), ("130 元",)),
        ("周四来，免费，减 30 元，再送您 50 元", (), ("送您", "50 元")),
        ("周四来，免费，减 30 元，下次打八折", (), ("8折",)),
        ("周四来，免费，减 30 元，再免费送一个路由器", (), ("免费送",)),
        ("Thursday, free, 30 yuan off, and a gift", (), ("gift",)),
        ("Thursday, free, 30 yuan off, plus a free case", (), ("plus a free case",)),
        ("Thursday, free, 30 yuan off, 10% less next time", (), ("10%",)),
    ],
)
def test_what_is_missing_and_what_was_added(text, missing, added):
    parts = PARTS | {"sum": r"(?<!\d)30 ?(?:元|块)|30 yuan"}
    report = check_promise(text, parts)
    assert not report.same
    assert set(missing) <= set(report.missing)
    assert report.added == added


def test_an_empty_message_is_refused(lang):
    for bad in ("", "  ", None, 3):
        with pytest.raises(CourseError):
            check_promise(bad, PARTS)


def test_an_unknown_case_is_refused(lang):
    with pytest.raises(CourseError, match="late_visit"):
        messages.messages("nowhere")
