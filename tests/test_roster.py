"""Class lists as schools really export them."""

import openpyxl
import pytest

from course_lib import language
from course_lib.errors import CourseError
from course_lib.teaching.roster import read_roster


@pytest.fixture(autouse=True)
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


def saved(folder, text, encoding="utf-8", name="roster.csv"):
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def book(folder, rows, merged=()):
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)
    for cells in merged:
        workbook.active.merge_cells(cells)
    path = folder / "名单 2026.xlsx"
    workbook.save(path)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_encodings_and_delimiters(tmp_path, encoding, mark):
    text = "序号,学号,姓名,自评\n1,20260101,张　三,38\n2,20260102,欧阳丽娜,41\n".replace(",", mark)
    people = read_roster(saved(tmp_path, text, encoding)).people
    assert list(people.index) == ["张三", "欧阳丽娜"]
    assert people["id"].tolist() == ["20260101", "20260102"]
    assert people["自评"].tolist() == [38, 41]


def test_title_empty_lines_totals_and_a_header_on_each_page(tmp_path):
    text = "客服2026级1班花名册,,\n\n姓名,部门,分数\n王芳,热线,30\n,,\n姓名,部门,分数\n刘洋,门店,\n合计,,2\n,后勤,9\n"
    roster = read_roster(saved(tmp_path, text))
    assert list(roster.people.index) == ["王芳", "刘洋"]
    assert roster.people["分数"].isna().tolist() == [False, True]
    assert len(roster.notes) == 2  # nothing is left out without a word
    assert "Row 8" in roster.notes[0]
    assert "Row 9" in roster.notes[1]


def test_header_merged_over_rows_and_columns(tmp_path):
    rows = [
        ["2026 级客服班", None, None, None, None],
        ["序号", "基本信息", None, "成绩", None],
        [None, "姓名", "学号", "自评", "互评"],
        [1, "陈晨", 7001, 40, 42.5],
        [2, "陈晨", 7002, 38, 39],
    ]
    people = read_roster(book(tmp_path, rows, ["A1:E1", "A2:A3", "B2:C2", "D2:E2"])).people
    assert list(people.index) == ["陈晨 (7001)", "陈晨 (7002)"]
    assert people["互评"].tolist() == [42.5, 39]


def test_name_cell_merged_down_beside_two_scores(tmp_path):
    rows = [["姓名", "成绩", None], [None, "第一次", "第二次"], ["林涛", 3, 4]]
    people = read_roster(book(tmp_path, rows, ["A1:A2", "B1:C1"])).people
    assert people.loc["林涛", ["第一次", "第二次"]].tolist() == [3, 4]


def test_namesakes_without_id_are_numbered_and_told(tmp_path):
    roster = read_roster(saved(tmp_path, "name\nWang Wei\nLi Na\nWang Wei\n"))
    assert list(roster.people.index) == ["Wang Wei (1)", "Li Na", "Wang Wei (2)"]
    assert "rows 2, 4" in roster.notes[0]


def test_the_same_id_twice_is_one_person(tmp_path):
    roster = read_roster(saved(tmp_path, "学号,姓名\n1,周杰\n1,周杰\n2,周杰\n"))
    assert list(roster.people.index) == ["周杰 (1)", "周杰 (2)"]
    assert "Row 3" in roster.notes[0]


def test_a_bare_list_of_names(tmp_path):
    assert list(read_roster(saved(tmp_path, "张伟\n\n王芳\n")).people.index) == ["张伟", "王芳"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("部门,分数\n热线,3\n", "No column of names.*部门 | 分数"),
        ("姓名,分数\n,\n", "lists nobody"),
        ("", "No column of names"),
    ],
)
def test_a_list_without_people_is_refused_in_words(tmp_path, text, words):
    with pytest.raises(CourseError, match=words):
        read_roster(saved(tmp_path, text))


def test_files_that_are_no_list_are_refused_in_words(tmp_path):
    with pytest.raises(CourseError, match="There is no roster"):
        read_roster(tmp_path / "none.csv")
    for name, data, words in (
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "old Excel file"),
        ("broken.xlsx", b"PK\x03\x04 broken", "cannot be opened"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\x00\xff\xff", "not a text file"),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(CourseError, match=words):
            read_roster(tmp_path / name)
