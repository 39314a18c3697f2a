"""The text tools over files, their corpus, their training and their plots."""

import json
from pathlib import Path

import matplotlib.pyplot as plt
import pytest
from typer.testing import CliRunner

from course_lib import language
from course_lib.cli import app
from course_lib.errors import CourseError
from course_lib.paths import root
from course_lib.plots.dialogue import plot_steps, transcript_html
from course_lib.text import check_dialogue, evaluate, mirror, train
from course_lib.text.codes import ATMOSPHERE, CAUSES, DEFECTS, RED_LINES, STAGES, STEPS, STYLES, WARM
from course_lib.text.features import DATA
from course_lib.text.files import KINDS, analyze
from course_lib.text.model import load
from course_lib.text.options import option_findings

CORPUS = root() / "datasets" / "text"
TALK = [
    {"speaker": "customer", "text": "我的快递一直没到。"},
    {"speaker": "agent", "text": "请问您的单号是多少？"},
    {"speaker": "customer", "text": "你什么态度，叫你们经理来！"},
    {"speaker": "agent", "text": "不行，这是规定。"},
]


def read(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


# -- files -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_a_file_is_read_in_every_encoding_and_form(tmp_path: Path, encoding: str, form: str) -> None:
    path = tmp_path / f"turns.{form}"
    text = {
        "jsonl": '{"id": "a", "text": "请问您的单号是多少？"}\n\n{"id": "b", "lang": "zh", "text": "谢谢您。"}\n',
        "csv": "id,lang,text\na,,请问您的单号是多少？\nb,zh,谢谢您。\n",
    }[form]
    path.write_bytes(text.encode(encoding))
    result = analyze("turns", path, tmp_path / "out.jsonl")
    assert (result.done, result.bad) == (2, ())
    one, two = read(tmp_path / "out.jsonl")
    assert (one["id"], one["stage"], two["atmosphere"]) == ("a", "explore", ["thanks"])
    assert one["evidence"][0]["words"]


def test_bad_lines_are_told_by_number_and_the_rest_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_current", "en")
    lines = [
        '{"id": "1", "text": "What is your order number?"}',
        "{broken",
        '["a list"]',
        '{"id": "4"}',
        '{"id": "5", "text": 3}',
        '{"id": "6", "text": "hello", "lang": "fr"}',
        "",
        '{"id": "8", "text": "Thank you."}',
    ]
    path = tmp_path / "turns.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    done = CliRunner().invoke(app, ["analyze", "turns", str(path), "--out", str(tmp_path / "out.jsonl")])
    assert isinstance(done.exception, CourseError)
    assert done.exit_code != 0
    for number in (2, 3, 4, 5, 6):
        assert f"line {number}:" in done.output
    assert mirror() in done.output
    assert [row["id"] for row in read(tmp_path / "out.jsonl")] == ["1", "8"]


def test_an_open_quote_costs_its_own_line_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_current", "en")
    lines = [
        "id,text",
        '1,"Which model is it?',
        "2,Is it working now?",
        '3,"She said ""now"".',
        'and hung up."',
        '4,"a"b',
    ]
    (tmp_path / "t.csv").write_text("\n".join(lines), encoding="utf-8")
    result = analyze("turns", tmp_path / "t.csv", tmp_path / "t.jsonl")
    assert [bad.line for bad in result.bad] == [2, 6]
    assert "quote" in result.bad[0].problem
    rows = read(tmp_path / "t.jsonl")
    assert [row["id"] for row in rows] == ["2", "3"]


def test_what_kind_of_file_it_is_shows_in_its_name_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_current", "en")
    (tmp_path / "t.jsonl").write_text('oops\n{"id": 0, "text": "Thank you."}\n', encoding="utf-8")
    result = analyze("turns", tmp_path / "t.jsonl", tmp_path / "out.jsonl")
    assert [(bad.line, "not JSON" in bad.problem) for bad in result.bad] == [(1, True)]
    assert [row["id"] for row in read(tmp_path / "out.jsonl")] == [0]
    (tmp_path / "array.json").write_text('[\n {"text": "Thank you."}\n]', encoding="utf-8")
    [bad] = analyze("turns", tmp_path / "array.json", tmp_path / "out.jsonl").bad
    assert "array" in bad.problem
    (tmp_path / "semicolons.csv").write_text("id;text\n1;Thank you, sir.\n", encoding="utf-8")
    assert analyze("turns", tmp_path / "semicolons.csv", tmp_path / "out.jsonl").done == 1


def test_nothing_done_is_not_called_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_current", "en")
    (tmp_path / "t.jsonl").write_text("oops\n", encoding="utf-8")
    told = CliRunner().invoke(
        app, ["analyze", "turns", str(tmp_path / "t.jsonl"), "--out", str(tmp_path / "out.jsonl")]
    )
    assert told.exit_code != 0
    assert "Written" not in told.output
    assert mirror() not in told.output


def test_dialogues_and_options_come_from_cells(tmp_path: Path) -> None:
    cell = json.dumps(TALK, ensure_ascii=False).replace('"', '""')
    (tmp_path / "d.csv").write_text(f'id,turns\nx,"{cell}"\ny,"[]"\nz,"{{"\n', encoding="utf-8")
    result = analyze("dialogues", tmp_path / "d.csv", tmp_path / "d.jsonl")
    assert (result.done, [bad.line for bad in result.bad]) == (1, [3, 4])
    assert read(tmp_path / "d.jsonl")[0]["escalation_turn"] == 2
    (tmp_path / "i.csv").write_text(
        "id,lang,text,options\nq,en,How old are you?,0-10|10-20|20 or more\n", encoding="utf-8"
    )
    analyze("items", tmp_path / "i.csv", tmp_path / "i.jsonl")
    assert read(tmp_path / "i.jsonl")[0]["defects"] == ["overlapping_options"]


def test_a_file_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match=r"none\.jsonl"):
        analyze("turns", tmp_path / "none.jsonl", tmp_path / "out.jsonl")
    same = tmp_path / "same.jsonl"
    same.write_text("{}", encoding="utf-8")
    with pytest.raises(CourseError, match=r"same\.jsonl"):
        analyze("turns", same, same)
    with pytest.raises(CourseError, match="poems"):
        analyze("poems", same, tmp_path / "out.jsonl")
    binary = tmp_path / "x.jsonl"
    binary.write_bytes(b"\xff\xfe\xff" + bytes(range(256)))
    with pytest.raises(CourseError, match=r"x\.jsonl"):
        analyze("turns", binary, tmp_path / "out.jsonl")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["same.jsonl", "x.jsonl"]


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        analyze("notes", CORPUS / "notes.jsonl", tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


# -- corpus ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "fewest", "fields"),
    [
        ("turns", 1_500, {"stage": STAGES, "red_lines": RED_LINES, "warm": WARM, "atmosphere": ATMOSPHERE}),
        ("items", 800, {"defects": DEFECTS}),
        ("notes", 600, {"style": STYLES}),
        ("stories", 600, {"causes": CAUSES}),
        ("dialogues", 120, {"steps_present": STEPS, "missing": STEPS}),
    ],
)
def test_corpus_is_large_enough_half_chinese_and_labelled(name: str, fewest: int, fields: dict) -> None:
    rows = train.read(name)
    assert len(rows) >= fewest
    assert 0.4 <= sum(row["lang"] == "zh" for row in rows) / len(rows) <= 0.6
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        for field, known in fields.items():
            given = [row[field]] if isinstance(row[field], str) else row[field]
            assert given == [label for label in known if label in given], (row["id"], field)


def test_every_text_has_a_second_label_and_every_dispute_a_rule() -> None:
    guide = (root() / "docs" / "coders_guide.md").read_text(encoding="utf-8")
    for name in evaluate.RUN:
        assert {row["id"] for row in train.read(f"{name}_second")} == {row["id"] for row in train.read(name)}
    rows = {name: {row["id"]: row for row in train.read(name)} for name in evaluate.RUN}
    for dispute in train.read("settled"):
        assert rows[dispute["file"]][dispute["id"]][dispute["field"]] == dispute["settled"]
        assert f"`{dispute['rule']}`" in guide


def test_no_text_of_the_blind_set_is_in_the_corpus() -> None:
    for name in ("turns", "items", "notes", "stories"):
        plain = "plain" if name == "turns" else f"plain_{name}"
        known = {row["text"] for row in [*train.read(name), *train.read(plain)]}
        assert not known & {row["text"] for row in train.read(name, CORPUS / "blind")}


# -- training --------------------------------------------------------------------------------------


def test_training_gives_the_shipped_model_again() -> None:
    rows = {name: train.read(name) for name in train.CORPUS}
    again = train.train("escalation", train.examples("escalation", rows))
    seen = [look.seen for _, look, _ in train.examples("escalation", rows)[:40]]
    shipped = load("escalation")
    assert again.blocks["grams"][0].tolist() == shipped.blocks["grams"][0].tolist()
    for one in seen:
        assert again.scores(one)["escalation"] == pytest.approx(shipped.scores(one)["escalation"], abs=0.05)


def test_pairs_of_turns_have_the_labels_of_both_and_no_refusal_has_a_way_out() -> None:
    rows = {row["id"]: row for row in train.read("plain")}
    pairs = train.joined(list(rows.values()))
    assert pairs == train.joined(list(rows.values()))
    assert {row["lang"] for row in pairs} == {"zh", "en"}
    for pair in pairs:
        one, two = (rows[name] for name in pair["id"].split("+"))
        assert one["stage"] == "other" != two["stage"] == pair["stage"]
        way_out = {"refusal"} if two["stage"] in ("offer", "action") else set()
        assert set(pair["red_lines"]) == set(one["red_lines"]) - way_out
        assert all(row["text"] in pair["text"] for row in (one, two))


def test_weights_are_small() -> None:
    assert sum(path.stat().st_size for path in DATA.iterdir()) < 5e6


def test_cards_name_the_steps_and_show_what_was_counted() -> None:
    rows = len(train.read("plain"))
    for name, heading in (("CARD.md", "Step ·"), ("CARD.zh.md", "步骤 ·")):
        card = (CORPUS / name).read_text(encoding="utf-8")
        assert heading in card
        assert "Stage of failure" not in card.replace("失误阶段", "Stage of failure")
        assert f"| {rows:,}" in card


def test_measures_are_the_textbooks() -> None:
    assert evaluate.kappa(list("aabb"), list("aabb")) == 1
    assert evaluate.kappa(list("aabb"), list("abab")) == 0
    truth = evaluate.indicator([["a"], ["a", "b"], []], ("a", "b"))
    said = evaluate.indicator([["a"], ["b"], ["b"]], ("a", "b"))
    table = evaluate.table_of("x", "en", truth, said, ("a", "b"))
    assert [round(score.f1, 3) for score in table.scores] == [0.667, 0.667, 0.667, 0.667]
    assert table.of("b").precision == 0.5


# -- options and display ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "lang", "finding"),
    [
        (["18-25岁", "25-35岁", "35岁以上"], "zh", "overlap"),
        (["18-24岁", "25-34岁", "35岁以上"], "zh", "ranges"),
        (["不满1年", "1～2年", "2～5年", "5年以上"], "zh", "overlap"),
        (["under 10", "10-19", "20 or more"], "en", "ranges"),
        (["30分钟以内", "30分钟到1小时", "1小时以上"], "zh", "overlap"),
        (["excellent", "very good", "good", "poor"], "en", "unbalanced"),
        (["满意", "比较满意", "一般", "不太满意", "不满意"], "zh", "balanced"),
        (["五亩以下", "五到十亩", "十到二十亩", "二十亩以上"], "zh", "overlap"),
        (["没带", "一两件", "两三件", "三件以上"], "zh", "overlap"),
        (["1辆", "1辆以上", "2辆", "3辆以上"], "zh", "overlap"),
        (["None", "One or two", "Two or three", "More than three"], "en", "overlap"),
        (["每天一次", "每周一次", "每月一次", "更少"], "zh", "ranges"),
        (["每天", "每周至少一次", "每周三次以上"], "zh", "overlap"),
        (["once a day", "once a week", "twice a month", "less often"], "en", "ranges"),
        (["5000元以下", "5001-9999元", "1万元以上"], "zh", "ranges"),
        (["under 5k", "5k-10k", "8k-20k"], "en", "overlap"),
        (["very concerned", "concerned", "unconcerned", "very unconcerned"], "en", "word balanced"),
        (["5分钟以内", "6到10分钟", "11到20分钟", "20分钟以上"], "zh", "touch high"),
        (["网络", "微信公众号", "朋友"], "zh", "nested"),
        (["Bus", "Public transport", "Car"], "en", "nested"),
        (["学生", "30岁以下", "退休"], "zh", "kinds2"),
        (["非常认可", "认可", "基本认可", "不认可"], "zh", "word unbalanced"),
        (["very important", "important", "not important", "not at all important"], "en", "word balanced"),
    ],
)
def test_options_are_read(options: list[str], lang: str, finding: str) -> None:
    assert finding in option_findings(options, lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_dialogue_is_shown_with_the_mirrors_words(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_current", lang)
    report = check_dialogue([*TALK, {"speaker": "customer", "text": "<script>x</script>"}])
    html = transcript_html(report)
    assert mirror() in html
    assert "<script>" not in html
    assert "<mark" in html
    ax = plot_steps(report)
    assert ax.get_title()
    assert len(ax.patches) == 2
    plt.close(ax.figure)


def test_kinds_are_those_of_the_command() -> None:
    assert set(KINDS) == set(evaluate.RUN)
