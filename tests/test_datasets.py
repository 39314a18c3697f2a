"""Loading: the shipped tables are valid, and a bad file is explained by file, row, column, found and expected."""

import shutil
import time
from pathlib import Path

import frictionless
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib import labels, language
from course_lib.datasets import load_dataset, parse_table, table_names
from course_lib.errors import CourseError
from course_lib.paths import root
from course_lib.simulate import write_datasets

SHIPPED = root() / "datasets"
ROWS_VALIDATED = 1_000  # of each table: all of them take seven seconds, and load_dataset reads all


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(language, "_current", request.param)
    return str(request.param)


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_current", "en")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    write_datasets(folder, customers=60, seed=4)
    return folder


@pytest.fixture
def folder(small: Path, tmp_path: Path) -> Path:
    """Return a data set of its own, which a test may damage."""
    return Path(shutil.copytree(small, tmp_path / "data"))


def edit(folder: Path, name: str, old: str, new: str, count: int = 1) -> None:
    """Replace a text in a table, which must be there."""
    path = folder / f"{name}.csv"
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, count), encoding="utf-8", newline="")


def set_cell(folder: Path, name: str, row: int, column: str, text: str) -> str:
    """Write a text into a cell, by the row that a spreadsheet shows; return what was there."""
    path = folder / f"{name}.csv"
    lines = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
    place = lines[0].index(column)
    before, lines[row - 1][place] = lines[row - 1][place], text
    path.write_text("\n".join(map(",".join, lines)) + "\n", encoding="utf-8", newline="")
    return before


def complaint(folder: Path, name: str) -> str:
    with pytest.raises(CourseError) as caught:
        load_dataset(name, folder)
    return str(caught.value)


# --- the shipped tables -------------------------------------------------------------------------------------------


def test_package_and_tables_are_valid_frictionless() -> None:
    report = frictionless.validate(str(SHIPPED / "datapackage.json"), limit_rows=ROWS_VALIDATED)
    assert report.stats["tasks"] == 24
    assert report.flatten(["name", "rowNumber", "fieldName", "type", "message"]) == []
    assert [task.name for task in report.tasks] == table_names()


def test_frictionless_refuses_what_we_refuse(folder: Path) -> None:
    set_cell(folder, "customers", 3, "main_channel", "pigeon")
    report = frictionless.validate(str(folder / "datapackage.json"))
    (place,) = report.flatten(["rowNumber", "fieldName", "type"])
    assert place == [3, "main_channel", "constraint-error"]
    assert "row 3, column main_channel" in complaint(folder, "customers") or "第 3 行" in complaint(folder, "customers")


def test_package_is_licensed_and_says_everything_in_both_languages() -> None:
    package = labels.package()
    assert [licence["name"] for licence in package["licenses"]] == ["CC-BY-4.0"]
    parts = [package, *package["resources"], *(f for t in package["resources"] for f in t["schema"]["fields"])]
    for part in parts:
        for key in ("title_zh", "title_en", "description_zh", "description_en"):
            assert part[key].strip(), (part["name"], key)


def test_every_field_has_a_rule_that_loading_knows() -> None:
    for table in labels.tables().values():
        for field in table["schema"]["fields"]:
            rules = field.get("constraints", {})
            if field["type"] == "string":
                assert ("enum" in rules) != ("pattern" in rules), field["name"]
                assert ("enum" in rules) == ("labels" in field), field["name"]
                assert ("pattern" in rules) == ("example" in field), field["name"]
                assert list(field.get("labels", {})) == rules.get("enum", []), field["name"]
            else:
                assert field["type"] in ("integer", "number", "date", "datetime"), field["name"]
                assert field["type"] == "number" or rules["required"], field["name"]  # no gaps in whole numbers
                for value in field.get("labels", {}):  # numbered items
                    assert rules["minimum"] <= int(value) <= rules["maximum"], field["name"]


def test_shipped_tables_load_with_their_types() -> None:
    customers = load_dataset("customers")
    assert customers.shape == (20_000, 9)
    assert customers["customer_id"].dtype == "str"
    assert list(customers["brand"].cat.categories) == ["prime", "flow", "lite"]
    assert not customers["brand"].cat.ordered
    assert customers["contact_frequency"].cat.ordered
    assert (customers["channel_use"] >= "often").any()
    assert customers["arpu_yuan"].dtype == "float64"
    assert customers["tenure_months"].dtype == "int64"
    history, contacts = load_dataset("status_history"), load_dataset("contacts")
    assert history["status"].max() == "member"
    assert pd.api.types.is_datetime64_dtype(history["date"])
    assert pd.api.types.is_datetime64_dtype(contacts["arrived"])
    assert contacts["customer_id"].isin(customers["customer_id"]).all()
    assert len(load_dataset("service_costs")) == 15
    assert len(load_dataset("agent_hours")) == 30


def test_numbers_and_texts_may_have_gaps() -> None:
    answers = load_dataset("survey_responses")
    assert answers["network"].dtype == "float64"
    assert answers["network"].isna().any()
    assert answers["profit_yuan"].min() < 0
    assert load_dataset("crisis_facts").set_index("fact")["record_en"].isna().tolist() == [False, False, True]


def test_texts_with_commas_are_whole() -> None:
    facts = load_dataset("crisis_facts").set_index("fact")
    assert facts.loc["people_ill", ["source_en", "record_en"]].tolist() == ["Over 14,000", "14,780"]


@pytest.mark.parametrize("name", table_names())
def test_loading_gives_what_pandas_reads(name: str) -> None:
    plain = pd.read_csv(SHIPPED / f"{name}.csv")
    loaded = load_dataset(name)
    for column in plain:
        if pd.api.types.is_numeric_dtype(loaded[column]):
            pd.testing.assert_series_equal(loaded[column], plain[column], check_dtype=False)
        elif pd.api.types.is_datetime64_dtype(loaded[column]):
            assert (loaded[column] == pd.to_datetime(plain[column])).all()
        else:
            assert loaded[column].astype(object).fillna("").tolist() == plain[column].fillna("").tolist()


def test_loading_works_from_any_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(load_dataset("service_costs")) == 15


@pytest.mark.parametrize(("name", "seconds"), [("customers", 0.5), ("survey_responses", 0.3), ("transactions", 0.3)])
def test_loading_takes_well_under_half_a_second(name: str, seconds: float) -> None:
    times = []
    for _ in range(3):
        begin = time.process_time()  # the computer may be busy with something else
        load_dataset(name)
        times.append(time.process_time() - begin)
    assert min(times) < seconds


def test_each_load_is_a_fresh_frame() -> None:
    mine = load_dataset("service_costs")
    mine.loc[:, "level"] = 9
    assert load_dataset("service_costs")["level"].max() == 3


# --- good files in other dress ------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_encodings_of_spreadsheets_are_read(folder: Path, encoding: str) -> None:
    path = folder / "service_costs.csv"
    expected = load_dataset("service_costs", folder)
    path.write_text(path.read_text(encoding="utf-8"), encoding=encoding)
    pd.testing.assert_frame_equal(load_dataset("service_costs", folder), expected)


def test_a_gb18030_file_with_chinese_is_quoted_readably(folder: Path) -> None:
    path = folder / "customers.csv"
    set_cell(folder, "customers", 4, "main_channel", "热线")
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    assert "'热线'" in complaint(folder, "customers")


def test_windows_line_ends_blank_rows_and_column_order_do_not_matter(folder: Path) -> None:
    expected = load_dataset("service_costs", folder)
    path = folder / "service_costs.csv"
    lines = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
    path.write_bytes("\r\n".join([*(",".join(line[::-1]) for line in lines), ",,,,", ""]).encode())
    pd.testing.assert_frame_equal(load_dataset("service_costs", folder), expected)


def test_one_row_is_enough(folder: Path) -> None:
    path = folder / "customers.csv"
    path.write_text("".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:2]), encoding="utf-8")
    one = load_dataset("customers", folder)
    assert len(one) == 1
    pd.testing.assert_series_equal(one.dtypes, load_dataset("customers").dtypes)


# --- bad files ----------------------------------------------------------------------------------------------------


def test_an_unknown_name_lists_the_tables(lang: str) -> None:
    with pytest.raises(CourseError) as caught:
        load_dataset("custmers")
    assert "'custmers'" in str(caught.value)
    assert all(name in str(caught.value) for name in table_names())
    assert ("没有" in str(caught.value)) == (lang == "zh")


def test_a_missing_file_is_named_with_its_folder(tmp_path: Path, lang: str) -> None:
    text = complaint(tmp_path, "contacts")
    assert str(tmp_path / "contacts.csv") in text
    assert "course data" in text


# what is wrong -> table, row and column of the cell, text put there, and what the message must say in zh and en
BAD_CELLS = {
    "unknown code": ("customers", 5, "kind", "robot", "'robot'", "external"),
    "text in a number": ("customers", 7, "arpu_yuan", "many", "'many'", "0"),
    "number with a comma sign": ("customers", 7, "arpu_yuan", "￥59", "'￥59'", "0"),
    "not a number": ("customers", 7, "arpu_yuan", "nan", "'nan'", "0"),
    "negative ARPU": ("customers", 2, "arpu_yuan", "-3.00", "'-3.00'", "0"),
    "fraction of a month": ("customers", 2, "tenure_months", "2.5", "'2.5'", "0"),
    "huge count": ("customers", 2, "tenure_months", "9" * 30, "'999", "0"),
    "bad identifier": ("customers", 9, "customer_id", "12", "'12'", "C000123"),
    "date of a spreadsheet": ("status_history", 8, "date", "2025/3/1", "'2025/3/1'", "2025-11-03"),
    "day that does not exist": ("status_history", 8, "date", "2025-02-30", "'2025-02-30'", "2025-11-03"),
    "date after the end": ("status_history", 8, "date", "2031-01-01", "'2031-01-01'", "2025-10-31"),
    "date for a time": ("contacts", 3, "arrived", "2025-11-03", "'2025-11-03'", "2025-11-03T09:30:00"),
    "level too high": ("service_costs", 16, "level", "4", "'4'", "3"),
    "unknown cause": ("incidents", 6, "coder_2", "price;weather", "'price;weather'", "price;core_failure"),
    "answer beyond the scale": ("kano_pairs", 4, "functional", "5", "'5'", "live_with"),
    "rating beyond the scale": ("touchpoints", 4, "rating", "-6", "'-6'", "-5"),
}


@pytest.mark.parametrize("case", BAD_CELLS)
def test_a_bad_cell_is_told_by_row_column_found_and_expected(folder: Path, lang: str, case: str) -> None:
    name, row, column, text, found, expected = BAD_CELLS[case]
    set_cell(folder, name, row, column, text)
    told = complaint(folder, name)
    place = f"第 {row} 行，{column} 列" if lang == "zh" else f"row {row}, column {column}:"
    first = told.splitlines()[1]
    assert told.startswith(f"{name}.csv ")
    assert place in first
    assert found in first.split("应为" if lang == "zh" else "expected")[0]
    assert expected in first.split("应为" if lang == "zh" else "expected")[1]
    assert "course data" in told


def test_an_empty_cell_that_is_needed_is_told(folder: Path, lang: str) -> None:
    set_cell(folder, "contacts", 4, "reason", "")
    told = complaint(folder, "contacts")
    assert ("空单元格" if lang == "zh" else "an empty cell, expected one of billing") in told


def test_a_repeated_key_is_told_at_the_second_place(folder: Path, english: None) -> None:
    first = (folder / "customers.csv").read_text(encoding="utf-8").splitlines()[1].split(",")[0]
    set_cell(folder, "customers", 6, "customer_id", first)
    assert f"row 6, column customer_id: found '{first}', expected each value only once" in complaint(
        folder, "customers"
    )


def test_a_repeated_key_of_two_columns_is_told(folder: Path, english: None) -> None:
    set_cell(folder, "service_costs", 3, "level", "1")
    assert "row 3, column lever + level: found 'staff' + '1'" in complaint(folder, "service_costs")


def test_a_broken_reference_is_told(folder: Path, lang: str) -> None:
    set_cell(folder, "contacts", 5, "customer_id", "C999999")
    told = complaint(folder, "contacts")
    assert "'C999999'" in told
    assert "customers.csv" in told
    assert ("第 5 行" if lang == "zh" else "row 5,") in told


def test_a_reference_to_a_missing_file_is_told(folder: Path) -> None:
    (folder / "customers.csv").unlink()
    assert "customers.csv" in complaint(folder, "contacts")


def test_rows_are_counted_as_a_spreadsheet_shows_them(folder: Path, english: None) -> None:
    edit(folder, "service_costs", "\nstaff,2", "\n\n,,,,\nstaff,two")
    assert "row 5, column level: found 'two'" in complaint(folder, "service_costs")


def test_many_problems_are_counted_and_the_first_five_told_in_order(folder: Path, english: None) -> None:
    for row in (40, 12, 9, 30, 3, 21, 7):
        set_cell(folder, "customers", row, "main_channel", "fax")
    set_cell(folder, "customers", 9, "kind", "fox")
    told = complaint(folder, "customers")
    assert told.startswith("customers.csv has 8 problem(s), the first 5:")
    assert [line.split(":")[0].strip() for line in told.splitlines()[1:6]] == [
        "row 3, column main_channel",
        "row 7, column main_channel",
        "row 9, column kind",
        "row 9, column main_channel",
        "row 12, column main_channel",
    ]
    assert "row 21" not in told


# what is wrong with the file -> text replaced, replacement, and what the message must say in zh and en
BAD_HEADERS = {
    "missing column": ("lever,level,", "lever,", "缺少的列：'level'", "missing columns: 'level'"),
    "extra column": ("lever,level,", "lever,level,note,", "多余的列：'note'", "not expected: 'note'"),
    "doubled column": ("lever,level,", "lever,level,level,", "重复的列：'level'", "found twice: 'level'"),
    "misspelt column": ("lever,level,", "lever,Level,", "多余的列：'Level'", "missing columns: 'level'"),
}


@pytest.mark.parametrize("case", BAD_HEADERS)
def test_a_bad_header_is_told(folder: Path, lang: str, case: str) -> None:
    old, new, zh, en = BAD_HEADERS[case]
    edit(folder, "service_costs", old, new)
    told = complaint(folder, "service_costs")
    assert (zh if lang == "zh" else en) in told
    assert "service_costs.csv" in told
    assert "service_points" in told  # what is expected


@pytest.mark.parametrize(("mark", "zh", "en"), [(";", "分号", "semicolons"), ("\t", "制表符", "tabs")])
def test_other_separators_are_named(folder: Path, lang: str, mark: str, zh: str, en: str) -> None:
    edit(folder, "service_costs", ",", mark, count=-1)
    told = complaint(folder, "service_costs")
    assert (zh if lang == "zh" else en) in told
    assert "CSV UTF-8" in told


@pytest.mark.parametrize(
    ("content", "zh", "en"),
    [
        (b"", "是空文件", "is empty"),
        (b"\xef\xbb\xbf\r\n\r\n", "是空文件", "is empty"),
        (b"lever,level,option,yuan_per_customer_month,service_points\n", "没有数据行", "no rows of data"),
        (b"\xff\xfe\x00", "不是文本文件", "is not a text file"),
        (b"\x80\xff\x81\xff", "不是文本文件", "is not a text file"),
        (b'lever,level,option,yuan_per_customer_month,service_points\n"staff,1', "不是完整的", "not a sound CSV"),
        (
            b"lever,level,option,yuan_per_customer_month,service_points\nstaff,1,shared_agent,1,000.00,1\n",
            "第 2 行有 6 格，应为 5 格",
            "Row 2 has 6, expected 5",
        ),
    ],
)
def test_files_that_are_no_tables_are_told(folder: Path, lang: str, content: bytes, zh: str, en: str) -> None:
    (folder / "service_costs.csv").write_bytes(content)
    told = complaint(folder, "service_costs")
    assert told.startswith("service_costs.csv ")
    assert (zh if lang == "zh" else en) in told


def test_a_folder_in_place_of_a_file_is_told(folder: Path) -> None:
    (folder / "customers.csv").unlink()
    (folder / "customers.csv").mkdir()
    assert "customers.csv" in complaint(folder, "customers")


SMALL = (SHIPPED / "service_costs.csv").read_bytes()


def outcome(content: bytes) -> pd.DataFrame | str:
    """Return the table that the content makes, or what is said about it; any other error breaks the test."""
    try:
        return parse_table("service_costs", content)
    except CourseError as problem:
        return str(problem)


@settings(max_examples=80, deadline=None)
@given(place=st.integers(0, len(SMALL)), length=st.integers(0, 30), inserted=st.binary(max_size=12))
def test_a_damaged_file_is_read_or_explained_but_never_breaks(place: int, length: int, inserted: bytes) -> None:
    found = outcome(SMALL[:place] + inserted + SMALL[place + length :])
    if isinstance(found, str):
        assert "service_costs.csv" in found
    else:
        assert list(found.columns) == list(load_dataset("service_costs").columns)
        assert found["level"].between(1, 3).all()
        assert (found["yuan_per_customer_month"] >= 0).all()


@settings(max_examples=60, deadline=None)
@given(row=st.integers(2, 16), column=st.integers(0, 4), text=st.text("abc019.-+ eE_∞٣", max_size=6))
def test_any_text_in_a_cell_is_read_as_it_stands_or_located(row: int, column: int, text: str) -> None:
    lines = [line.split(",") for line in SMALL.decode().splitlines()]
    lines[row - 1][column] = text
    found = outcome("\n".join(map(",".join, lines)).encode())
    if isinstance(found, str):
        name = lines[0][column]
        assert any(
            part in found
            for part in (f"第 {row} 行，{name} 列", f"row {row}, column {name}:", "lever + level", "option")
        )
    else:
        value = found.iloc[row - 2, column]
        assert str(value) == text or float(value) == float(text)
