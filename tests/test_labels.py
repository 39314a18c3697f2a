"""Display names: known in both languages, unambiguous, and applied to every part of a table."""

from pathlib import Path

import pandas as pd
import pytest

from course_lib import labels, language, simulate
from course_lib.datasets import table_names
from course_lib.errors import CourseError
from course_lib.labels import EXTRA, display, label
from course_lib.models.segmentation import MEASURES, tier_cutoffs, tier_within_brand

SMALL = {
    "customers": simulate.make_customers(200),
    "status_history": simulate.make_status_history(100),
    "contacts": simulate.make_contacts(300),
    "service_costs": simulate.make_service_costs(),
    "agent_hours": simulate.make_agent_hours(),
    "survey_responses": simulate.make_survey_responses(200),
    "kano_pairs": simulate.make_kano_pairs(10),
    "service_quality": simulate.make_service_quality(5),
    "complaints": simulate.make_complaints(50),
    "unit_panel": simulate.make_unit_panel(),
    "disc_answers": simulate.make_disc_answers(4),
    "duties": simulate.make_duties(),
    "waterfall": simulate.make_waterfall(),
    "crisis_events": simulate.make_crisis_events(),
}
FIELDS = [field for table in labels.tables().values() for field in table["schema"]["fields"]]


@pytest.fixture
def zh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_current", "zh")


@pytest.fixture
def en(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_current", "en")


def all_names() -> list[tuple[str, tuple[str, str]]]:
    """Return every key with its names, once for each place that gives it some; a value stands under its column."""
    names = [*EXTRA.items()]
    names += [(field["name"], (field["title_zh"], field["title_en"])) for field in FIELDS]
    names += [
        (f"{field['name']}.{key}", (text["zh"], text["en"]))
        for field in FIELDS
        for key, text in field.get("labels", {}).items()
    ]
    return names


def test_brands_and_classes_have_their_names_in_chinese(zh: None) -> None:
    assert [label(key) for key in ("prime", "flow", "lite")] == ["尊享", "畅行", "轻享"]
    assert [label(key) for key in "ABCD"] == ["A 类", "B 类", "C 类", "D 类"]
    assert label("arpu_yuan") == "ARPU（元/月）"


def test_brands_and_classes_have_their_names_in_english(en: None) -> None:
    assert [label(key) for key in ("prime", "flow", "lite")] == ["Prime", "Flow", "Lite"]
    assert [label(key) for key in "ABCD"] == ["Class A", "Class B", "Class C", "Class D"]
    assert label("arpu_yuan") == "ARPU (yuan/month)"


@pytest.mark.parametrize("key", ["no such key", "", 7, None, 2.5, ("prime",), ["prime"]])
def test_an_unknown_key_comes_back_unchanged(key: object) -> None:
    assert label(key) is key


def test_every_name_is_there_in_both_languages() -> None:
    for key, (chinese, english) in all_names():
        assert chinese.strip(), key
        assert english.strip(), key
        assert english.isascii(), key
        assert any("一" <= sign <= "鿿" for sign in chinese), key


def test_a_key_has_one_name_wherever_it_comes_from() -> None:
    names: dict[str, tuple[str, str]] = {}
    for key, both in all_names():
        assert names.setdefault(key, both) == both, key


# A value that means one thing in one column and something else elsewhere: alone it has the first name given here.
SEVERAL_MEANINGS = {
    "A": ("A 类", "Class A"),  # and accountable, a role
    "C": ("C 类", "Class C"),  # and consulted, a role
    "before": ("之前", "Before"),  # and a stage of failure
    "after": ("之后", "After"),
    "hours": ("服务时间（小时）", "Service time (hours)"),  # and a lever of service
    "staff": ("员工", "Staff"),  # and a lever of service
    "channel": ("渠道", "Channel"),
    "billing": ("账单", "Billing"),  # a reason of contact, and a scene of complaints
}


def test_a_value_alone_has_one_meaning_but_for_the_known_few(en: None) -> None:
    names: dict[str, set[tuple[str, str]]] = {key: {both} for key, both in EXTRA.items()}
    for field in FIELDS:
        names.setdefault(field["name"], set()).add((field["title_zh"], field["title_en"]))
        if field["type"] == "string":
            for key, text in field.get("labels", {}).items():
                names.setdefault(key, set()).add((text["zh"], text["en"]))
    assert {key for key, found in names.items() if len(found) > 1} == set(SEVERAL_MEANINGS)
    for key, (_, english) in SEVERAL_MEANINGS.items():
        assert label(key) == english


def test_a_value_has_the_name_of_its_column(en: None) -> None:
    assert [label("A", column) for column in ("role", "tier", "no such column", None)] == ["Accountable"] + [
        "Class A"
    ] * 3
    assert label("before", "stage") == "Before"
    assert label("billing", "scene") == "Billing and settlement"
    assert (label(4, "indicator"), label(4)) == ("Gives fast feedback", 4)
    assert label("prime", "no such column") == "Prime"


def test_several_codes_in_a_cell_are_all_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_current", "en")
    assert label("price;core_failure") == "Price; Core service failure"
    assert label("price;no such code") == "price;no such code"
    monkeypatch.setattr(language, "_current", "zh")
    assert label("price;core_failure", "coder_1") == "价格；核心服务失误"


def test_display_names_values_by_their_column(zh: None) -> None:
    duties = SMALL["duties"]
    assert set(display(duties)["角色"]) == {"执行", "当责", "咨询", "知会"}
    table = display(pd.crosstab(duties["duty"], duties["role"]))
    assert table.columns.tolist() == ["执行", "当责", "咨询", "知会"]
    assert display(pd.DataFrame({"tier": ["A"]})).iloc[0, 0] == "A 类"


def test_each_table_has_a_name(en: None) -> None:
    assert label("kano_pairs") == "Kano pairs"
    assert all(label(name) != name for name in table_names())


def test_extra_names_do_not_repeat_those_of_the_tables() -> None:
    described = {field["name"] for field in FIELDS}
    described |= {key for field in FIELDS if field["type"] == "string" for key in field.get("labels", {})}
    assert described & set(EXTRA) <= set(SEVERAL_MEANINGS)


@pytest.mark.parametrize("language_number", [0, 1])
def test_values_of_one_column_and_columns_of_one_table_stay_apart(language_number: int) -> None:
    for field in FIELDS:
        names = [(text["zh"], text["en"])[language_number] for text in field.get("labels", {}).values()]
        assert len(set(names)) == len(names), field["name"]
    for table in labels.tables().values():
        titles = [field["title_" + ("zh", "en")[language_number]] for field in table["schema"]["fields"]]
        assert len(set(titles)) == len(titles), table["name"]


@pytest.mark.parametrize(
    "key",
    [
        *("tier", "class", "customers", "customer_share", "time_share", "hours", "hours_per_customer", "intensity"),
        *("wait_minutes", "cum_customers", "cum_time", "reached", "step_rate", "overall_rate", "total", "budget"),
        *(
            "shortfall",
            "lever",
            "level",
            "points",
            "calls",
            "mean_wait",
            "p90_wait",
            "answered_in_20s",
            "count",
            "share",
        ),
        *(
            "before",
            "after",
            "gain",
            "verdict",
            "gains",
            "loses",
            "same",
            "measure",
            "contacts_per_customer",
            *MEASURES,
        ),
    ],
)
def test_what_the_models_make_has_a_name(key: str, en: None) -> None:
    assert label(key) != key


# --- display ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SMALL)
def test_display_keeps_shape_order_numbers_and_the_original(name: str, zh: None) -> None:
    frame = SMALL[name]
    before = frame.copy(deep=True)
    shown = display(frame)
    pd.testing.assert_frame_equal(frame, before)
    assert shown.shape == frame.shape
    assert list(shown.columns) == [label(column) for column in frame]
    for position, column in enumerate(frame):
        expected = [value if pd.isna(value) else label(value, column) for value in frame[column]]
        if pd.api.types.is_numeric_dtype(frame[column]):
            expected = frame[column].tolist()
        assert [*map(str, shown.iloc[:, position])] == [*map(str, expected)]


def test_display_keeps_the_order_of_a_scale(zh: None) -> None:
    shown = display(SMALL["customers"][["contact_frequency"]])["联系频率"]
    assert shown.cat.ordered
    assert list(shown.cat.categories) == ["从不", "偶尔", "经常", "非常频繁"]


def test_display_names_indexes_of_every_kind(en: None) -> None:
    customers = SMALL["customers"]
    customers = customers.assign(tier=tier_within_brand(customers))
    table = pd.crosstab(customers["brand"], customers["tier"])
    shown = display(table)
    assert list(shown.index) == ["Prime", "Flow", "Lite"]
    assert list(shown.columns) == ["Class A", "Class B", "Class C", "Class D"]
    assert (shown.index.name, shown.columns.name) == ("Brand", "Class")
    assert shown.to_numpy().tolist() == table.to_numpy().tolist()


def test_display_names_an_index_of_two_levels(en: None) -> None:
    cutoffs = tier_cutoffs(SMALL["customers"])
    shown = display(cutoffs)
    assert list(shown.index.names) == ["Brand", "Class"]
    assert shown.index[0] == ("Prime", "Class A")
    assert shown.index[-1] == ("Lite", "Class D")
    assert shown.to_numpy().tolist() == cutoffs.to_numpy().tolist()


def test_display_of_a_series_is_a_table(zh: None) -> None:
    shown = display(pd.Series([3, 4], index=["prime", "other"], name="customers"))
    assert list(shown.columns) == ["客户数"]
    assert list(shown.index) == ["尊享", "other"]


def test_display_keeps_gaps_and_columns_that_share_a_name(en: None) -> None:
    frame = pd.DataFrame([["prime", None], [None, "lite"]], columns=["brand", "brand"])
    shown = display(frame)
    assert list(shown.columns) == ["Brand", "Brand"]
    assert shown.iloc[0, 0] == "Prime"
    assert pd.isna(shown.iloc[1, 0])
    assert shown.iloc[1, 1] == "Lite"


def test_display_of_an_empty_table(en: None) -> None:
    assert display(pd.DataFrame({"brand": []})).columns.tolist() == ["Brand"]


def test_the_language_may_change_between_two_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_current", "zh")
    first = label("fault")
    monkeypatch.setattr(language, "_current", "en")
    assert (first, label("fault")) == ("故障", "Fault")


@pytest.mark.parametrize("content", [None, "{broken"])
def test_a_lost_or_broken_description_is_told(
    content: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "datasets").mkdir()
    if content is not None:
        (tmp_path / "datasets" / labels.PACKAGE).write_text(content)
    monkeypatch.setenv("COURSE_ROOT", str(tmp_path))
    with pytest.raises(CourseError, match=r"datapackage\.json"):
        labels.package.__wrapped__()
