"""The benchmark: cases that compare equal answers, goals that can be missed, a table with every case."""

import math
from dataclasses import replace

import pytest

from course_lib import bench
from course_lib.paths import root

CASES = {case.name: case for case in bench.load_cases()}


def timing(rows: int, seconds: float, ratio: float | None) -> bench.Timing:
    return bench.Timing(rows, seconds, None, ratio, 3, None, None)


@pytest.mark.parametrize("name", ["segmentation.tier_within_brand", "loyalty.bgnbd_summary"])
def test_a_case_compares_equal_answers_and_measures_both(name):
    measured = bench.measure(CASES[name], 2_000)
    assert measured.rows == 2_000
    assert measured.pairs >= bench.FEWEST_PAIRS
    assert 0 < measured.megabytes < 20
    assert 0 < measured.peer_megabytes < 20


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", CASES)
def test_model_and_peer_agree_in_every_case(name):
    case = CASES[name]
    data = case.make(case.sizes[0] if "best_plan" in name else 2_000)
    case.same(case.model(data), case.peer(data))


def test_the_ratio_is_below_one_when_the_model_does_less():
    def work(times):
        return sum(range(times * 100_000))

    case = bench.Case("model", "peer", lambda rows: rows, lambda _: work(1), lambda _: work(4), lambda *_: None)
    measured = bench.measure(case, 2_000)
    assert 0.1 < measured.ratio < 0.6
    assert measured.seconds < measured.peer_seconds


def test_answers_that_differ_are_refused(monkeypatch):
    monkeypatch.setattr(bench, "SECONDS", 0)
    case = CASES["loyalty.bgnbd_summary"]
    with pytest.raises(AssertionError):
        bench.measure(replace(case, peer=lambda data: case.peer(data) + 1), 2_000)


def test_beyond_the_patience_with_a_peer_only_the_model_is_measured(monkeypatch):
    monkeypatch.setattr(bench, "SECONDS", 0)
    measured = bench.measure(replace(CASES["loyalty.bgnbd_summary"], largest=1_000), 2_000)
    assert measured.seconds > 0
    assert measured.ratio is None
    assert measured.peer_megabytes is None


def test_memory_is_what_a_run_holds_at_most():
    assert bench._traced(lambda size: len(bytes(size)), 5_000_000) == pytest.approx(5, rel=0.01)


def test_goals():
    case = CASES["segmentation.tier_within_brand"]
    met = [timing(10_000, 0.01, 0.5), timing(100_000, 0.1, 0.9), timing(1_000_000, 1.0, 1.0)]
    assert bench.growth(met) == pytest.approx(1)
    assert bench.missed(case, met) == []
    assert bench.missed(replace(case, loops=True), met) == ["1.0x faster, not 10x"]
    slower = [timing(10_000, 0.01, 1.5), timing(100_000, 0.1, 0.02), timing(1_000_000, 4.0, None)]
    assert bench.missed(replace(case, loops=True), slower) == [
        "slower at 10,000",
        f"growth {math.log(400) / math.log(100):.2f}",
    ]


def test_the_table_has_a_row_for_each_case_and_numbers_its_notes():
    text = (root() / "benchmarks" / "README.md").read_text(encoding="utf-8")
    text = text.partition(bench.BEGIN)[2].partition(bench.END)[0]
    rows = [line for line in text.splitlines() if line.startswith("| ")][2:]
    assert [row.split(" | ")[0].removeprefix("| ").partition("[^")[0] for row in rows] == list(CASES)
    assert all(f"\n[^{number}]: " in text for number in range(1, text.count("\n[^") + 1))


def test_only_the_part_between_the_marks_is_written(tmp_path, monkeypatch):
    readme = tmp_path / "benchmarks" / "README.md"
    readme.parent.mkdir()
    readme.write_text(f"before\n{bench.BEGIN}\nold\n{bench.END}\nafter\n", encoding="utf-8")
    monkeypatch.setattr(bench, "root", lambda: tmp_path)
    bench.write_readme("new")
    assert readme.read_text(encoding="utf-8") == f"before\n{bench.BEGIN}\nnew\n{bench.END}\nafter\n"
