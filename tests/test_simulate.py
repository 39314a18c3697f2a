"""The generator: exact, the same everywhere, and its planted truth comes back from the shipped tables."""

import dataclasses
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib import simulate
from course_lib.datasets import load_dataset, table_names
from course_lib.errors import CourseError
from course_lib.paths import root
from course_lib.simulate import company, draws, files, samples, text, truth

SHIPPED = root() / "datasets"
STANDARD_ERRORS = 4  # one comparison in 16,000 lies farther off by chance; the data never change, so none does later


def near(found: float, planted: float, n: int) -> bool:
    """Return whether a share found among n lies within sampling tolerance of the planted one."""
    return abs(found - planted) <= STANDARD_ERRORS * np.sqrt(planted * (1 - planted) / n) + 1e-12


def assert_shares(values: pd.Series, planted: dict[str, int], what: str = "") -> None:
    """Compare the shares of the categories of a column with planted shares, whole numbers of any total."""
    total = sum(planted.values())
    assert len(values) > 0
    assert set(values.unique()) <= set(planted), what
    for name, share in planted.items():
        found = float((values == name).mean())
        assert near(found, share / total, len(values)), f"{what} {name}: {found:.4f}, planted {share / total}"


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    return {name: load_dataset(name) for name in table_names()}


@pytest.fixture
def customers(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    return tables["customers"]


@pytest.fixture
def history(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    return tables["status_history"]


@pytest.fixture
def contacts(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    return tables["contacts"]


# --- the same bytes everywhere -----------------------------------------------------------------------------------


def test_the_raw_stream_is_the_one_the_course_was_made_with() -> None:
    found = draws.uniform(2025, 1, 0, 2, ["first", "second"])
    assert found["first"].tolist() == [4088895765, 357279156]
    assert found["second"].tolist() == [2945042716, 771225673]


def test_the_default_makes_the_shipped_files_byte_for_byte(tmp_path: Path) -> None:
    written = simulate.write_datasets(tmp_path / "课程 copy")
    assert {path.name for path in written} == {*(f"{name}.csv" for name in table_names()), "datapackage.json"}
    for path in written:
        assert path.read_bytes() == (SHIPPED / path.name).read_bytes(), path.name


def test_all_arrays_are_whole_numbers() -> None:
    made = company.customers_of_chunk(seed=1, chunk=0, rows=500)
    parts = [made, company.contacts_of_chunk(1, made), samples.survey_wave(made, 1, 0), samples.orders(made, 1)]
    for part in parts:
        for field in dataclasses.fields(part):
            value = getattr(part, field.name)
            assert isinstance(value, int) or value.dtype.kind in "ib", field.name


@pytest.mark.parametrize("name", table_names())
def test_frames_without_a_file_equal_the_loaded_tables(name: str, tables: dict[str, pd.DataFrame]) -> None:
    pd.testing.assert_frame_equal(getattr(simulate, f"make_{name}")(), tables[name])


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 2**64), few=st.integers(1, 40), more=st.integers(0, 40))
def test_a_customer_does_not_depend_on_how_many_there_are(seed: int, few: int, more: int) -> None:
    short, long = simulate.make_customers(few, seed), simulate.make_customers(few + more, seed)
    pd.testing.assert_frame_equal(short, long.head(few))
    theirs = simulate.make_status_history(few + more, seed)
    theirs = theirs[theirs["customer_id"].isin(short["customer_id"])].reset_index(drop=True)
    pd.testing.assert_frame_equal(simulate.make_status_history(few, seed), theirs)


def test_a_customer_does_not_depend_on_other_chunks() -> None:
    last = list(files.chunks(company.CHUNK + 7, seed=3))[-1]
    alone = company.customers_of_chunk(seed=3, chunk=1, rows=7)
    assert last.first == company.CHUNK
    for field in dataclasses.fields(alone):
        np.testing.assert_array_equal(getattr(last, field.name), getattr(alone, field.name))
    assert not np.array_equal(alone.kind, company.customers_of_chunk(seed=3, chunk=0, rows=7).reached)


def test_contacts_of_a_customer_do_not_depend_on_how_many_there_are() -> None:
    columns = ["customer_id", "arrived", "channel", "reason", "handling_minutes"]
    few, many = simulate.make_contacts(300, 5)[columns], simulate.make_contacts(900, 5)[columns]
    theirs = many[many["customer_id"] <= "C000300"].reset_index(drop=True)
    assert len(few) > 100
    pd.testing.assert_frame_equal(few, theirs)


def test_other_seeds_give_other_customers() -> None:
    assert not simulate.make_customers(200, 1).equals(simulate.make_customers(200, 2))


def test_tables_grow_with_the_number_of_customers() -> None:
    assert len(simulate.make_customers(4_000, 9)) == 4_000
    per_customer = len(simulate.make_contacts(4_000, 9)) / len(simulate.make_contacts(1_000, 9))
    assert 3.4 < per_customer < 4.6
    ten = simulate.make_agent_hours(200_000)["agents"] / simulate.make_agent_hours(20_000)["agents"]
    assert (ten == 10).all()
    assert simulate.make_agent_hours(1)["agents"].eq(1).all()


def test_every_seed_gives_a_sound_data_set(tmp_path: Path) -> None:
    simulate.write_datasets(tmp_path, customers=700, seed=11)
    tables = {name: load_dataset(name, tmp_path) for name in table_names()}
    assert len(tables["customers"]) == 700


def test_a_very_small_company_has_tables_too() -> None:
    for name in files.SAMPLES:
        for customers in (1, 30):
            frame = getattr(simulate, f"make_{name}")(customers, seed=2)
            assert ",".join(frame.columns).encode() + b"\n" == files.header(name)


def test_samples_do_not_grow_with_the_company() -> None:
    few, many = samples.frame(samples.FRAME, seed=6), samples.frame(10**9, seed=6)
    for field in dataclasses.fields(few):
        np.testing.assert_array_equal(getattr(few, field.name), getattr(many, field.name))
    pd.testing.assert_frame_equal(simulate.make_incidents(samples.FRAME, 6), simulate.make_incidents(10**7, 6))


def test_studies_come_in_any_size() -> None:
    for name in (
        "kano_pairs",
        "service_quality",
        "touchpoints",
        "complaints",
        "no_problem",
        "disc_answers",
        "barriers",
    ):
        make = getattr(simulate, f"make_{name}")
        assert 0 < len(make(1, seed=3)) < len(make(20, seed=3))
        assert not make(20, seed=3).equals(make(20, seed=4))
        with pytest.raises(CourseError):
            make(0, seed=3)
    for name in ("unit_panel", "ratings_360", "handovers", "waterfall"):
        make = getattr(simulate, f"make_{name}")
        assert not make(seed=3).equals(make(seed=4))
        with pytest.raises(CourseError):
            make(seed=-1)


# --- writing ------------------------------------------------------------------------------------------------------


def test_progress_rises_to_the_number_of_customers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(company, "CHUNK", 40)
    monkeypatch.setattr(files, "CHUNK", 40)
    seen: list[tuple[int, int]] = []
    simulate.write_datasets(tmp_path, customers=100, seed=1, progress=lambda done, of: seen.append((done, of)))
    assert seen == [(0, 100), (40, 100), (80, 100), (99, 100), (100, 100)]
    assert len(load_dataset("customers", tmp_path)) == 100
    assert load_dataset("contacts", tmp_path)["arrived"].is_monotonic_increasing


def test_an_interrupted_run_leaves_the_old_files(tmp_path: Path) -> None:
    simulate.write_datasets(tmp_path, customers=20, seed=1)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def stop(done: int, of: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        simulate.write_datasets(tmp_path, customers=30, seed=2, progress=stop)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CourseError, match="file"):
        simulate.write_datasets(tmp_path / "file" / "out", customers=5)


@pytest.mark.parametrize(("customers", "seed"), [(0, 1), (-3, 1), (5, -1)])
def test_sizes_out_of_range_are_refused(customers: int, seed: int, tmp_path: Path) -> None:
    with pytest.raises(CourseError, match=str(min(customers, seed))):
        simulate.write_datasets(tmp_path, customers, seed)
    with pytest.raises(CourseError):
        simulate.make_customers(customers, seed)


# --- exact text ---------------------------------------------------------------------------------------------------


@given(st.lists(st.integers(0, 10**12), min_size=1), st.integers(1, 9))
def test_digits_are_those_of_python(values: list[int], at_least: int) -> None:
    expected = "".join(f"{value:0{at_least}d}\n" for value in values)
    assert text.lines([text.digits(np.array(values), at_least)]).decode() == expected


@given(st.lists(st.integers(-1, 10**9), min_size=1), st.integers(1, 3))
def test_decimals_are_exact(values: list[int], places: int) -> None:
    shown = [f"{v // 10**places}.{v % 10**places:0{places}d}" if v >= 0 else "" for v in values]
    assert text.lines([text.decimals(np.array(values), places)]).decode().split("\n")[:-1] == shown


@given(st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 86_399)), min_size=1))
def test_dates_and_clock_are_those_of_python(moments: list[tuple[int, int]]) -> None:
    days, seconds = np.array(moments).T
    expected = "".join(
        f"{date(1970, 1, 1) + timedelta(d)},{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}\n" for d, s in moments
    )
    assert text.lines([text.dates(days), text.clock(seconds)]).decode() == expected


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1), st.integers(0, 3))
def test_signed_numbers_are_exact(values: list[int], places: int) -> None:
    shown = text.lines([text.signed(np.array(values), places)]).decode().split("\n")[:-1]
    assert shown == [f"{Decimal(value).scaleb(-places):.{places}f}" if value else f"{0:.{places}f}" for value in values]


def test_identifiers_grow_past_their_width() -> None:
    assert text.lines([text.numbered("C", np.array([999_999, 1_000_000]), 6)]) == b"C999999\nC1000000\n"


# --- exact draws --------------------------------------------------------------------------------------------------

draw_lists = st.lists(st.integers(0, draws.TOP - 1), min_size=1, max_size=30)


@given(draw_lists, st.lists(st.integers(0, 900), min_size=1, max_size=8).filter(any))
def test_a_category_is_chosen_by_its_cumulative_share(values: list[int], shares: list[int]) -> None:
    for value, picked in zip(values, draws.choose(np.array(values), shares).tolist(), strict=True):
        point = value * sum(shares)
        assert sum(shares[:picked]) * draws.TOP <= point < sum(shares[: picked + 1]) * draws.TOP


@given(draw_lists, st.lists(st.integers(0, 900), min_size=1, max_size=8).filter(any))
def test_dealing_gives_the_shares_exactly(values: list[int], shares: list[int]) -> None:
    dealt = draws.deal(np.array(values), shares)
    borders = np.cumsum(shares) * len(values) // sum(shares)
    assert np.bincount(dealt, minlength=len(shares)).tolist() == np.diff(borders, prepend=0).tolist()
    order = np.argsort(values, kind="stable")
    assert (np.diff(dealt[order]) >= 0).all()


def test_a_bell_has_mean_0_and_standard_deviation_1000() -> None:
    found = draws.bell(draws.uniform(1, 0, 0, 200_000, ["x"])["x"])
    assert abs(found.mean()) < 4 * 1000 / np.sqrt(len(found))
    assert abs(found.std() - 1000) < 8
    for deviations, share in ((1, 0.6827), (2, 0.9545), (3, 0.9973)):  # about as in a normal distribution
        assert abs((np.abs(found) < 1000 * deviations).mean() - share) < 0.02


@given(st.integers(-5_000, 9_000))
def test_rounding_keeps_the_mean(thousandths: int) -> None:
    every = np.arange(1000) * draws.TOP // 1000 + 1  # one draw in each thousandth
    found = draws.rounded(every, np.full(1000, thousandths))
    assert found.sum() == thousandths
    assert found.max() - found.min() <= 1
    assert set(draws.answers(every, np.full(1000, thousandths), 1, 5)) <= set(range(1, 6))


def test_a_chance_is_per_thousand() -> None:
    every = np.arange(1000) * draws.TOP // 1000 + 1
    assert draws.chance(every, 340).sum() == 340


@pytest.mark.parametrize(
    "curve", [*truth.ARPU_FEN.values(), *truth.HANDLING_TENTHS.values(), *truth.STAGE_DELAYS.values()]
)
@settings(max_examples=10)
@given(values=draw_lists)
def test_a_curve_rises_and_stays_inside(curve: truth.Curve, values: list[int]) -> None:
    found = draws.along(np.array(sorted(values)), curve)
    assert (np.diff(found) >= 0).all()
    assert curve[0][1] <= found.min() <= found.max() <= curve[-1][1]


@pytest.mark.parametrize("curve", truth.ARPU_FEN.values())
def test_a_curve_goes_through_its_knots(curve: truth.Curve) -> None:
    last_at = {position: value for position, value in curve if position < truth.PER_MILLE}
    positions = np.array([-(-draws.TOP * position // truth.PER_MILLE) for position in last_at])
    assert draws.along(positions, curve).tolist() == list(last_at.values())


# --- the truth is sound -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "shares",
    [
        truth.KINDS, truth.INTERNAL_ROLES, truth.PARTNER_ROLES, truth.BRANDS, truth.VALUE_CLASSES, truth.OTHER_CHANNEL,
        *truth.CONTACT_FREQUENCY.values(), *truth.MONTHLY_CONTACTS.values(), *truth.CHANNEL_USE.values(),
        *truth.MAIN_CHANNEL.values(), *truth.REASON_SHARES.values(),
    ],
)  # fmt: skip
def test_planted_shares_add_up_to_one_thousand(shares: truth.Shares | tuple[int, ...]) -> None:
    assert sum(shares.values() if isinstance(shares, dict) else shares) == truth.PER_MILLE


def test_curves_begin_at_zero_and_end_at_one_thousand() -> None:
    curves = [truth.ARPU_FEN, truth.HANDLING_TENTHS, truth.STAGE_DELAYS, {"months": truth.MONTHS_WITH_LANHAI}]
    for curve in (curve for group in curves for curve in group.values()):
        positions = [position for position, _ in curve]
        assert positions == sorted(positions)
        assert (positions[0], positions[-1]) == (0, truth.PER_MILLE)


# --- the planted truth comes back ---------------------------------------------------------------------------------


def test_kinds_roles_and_brands(customers: pd.DataFrame) -> None:
    assert_shares(customers["kind"], truth.KINDS)
    assert_shares(customers.loc[customers["kind"] == "internal", "role"], truth.INTERNAL_ROLES)
    assert_shares(customers.loc[customers["kind"] == "partner", "role"], truth.PARTNER_ROLES)
    signed = customers["role"].isin(["contracted", "member"])
    assert_shares(customers.loc[signed, "brand"], truth.BRANDS)
    assert customers.loc[~signed, "brand"].isna().all()


@pytest.mark.parametrize("brand", truth.BRANDS)
def test_arpu_follows_the_planted_curve_of_its_brand(customers: pd.DataFrame, brand: str) -> None:
    arpu = customers.loc[customers["brand"] == brand, "arpu_yuan"].dropna()
    curve = truth.ARPU_FEN[brand]
    reached = {value: position for position, value in curve}  # where a plateau ends
    for value, position in reached.items():
        found = float((arpu <= value / 100).mean())
        assert near(found, position / truth.PER_MILLE, len(arpu)), (value, found)


def test_ranking_across_brands_would_be_wrong(customers: pd.DataFrame) -> None:
    arpu = customers.groupby("brand")["arpu_yuan"]
    assert arpu.max()["lite"] < arpu.median()["prime"]
    assert arpu.max()["lite"] < arpu.median()["flow"] < arpu.quantile(0.05)["prime"]


def test_zero_missing_and_tied_arpu_are_there(customers: pd.DataFrame) -> None:
    signed = customers["brand"].notna()
    assert (customers["arpu_yuan"].isna() == ~signed | (customers["tenure_months"] == 0)).all()
    assert 30 <= (signed & customers["arpu_yuan"].isna()).sum() <= 300
    assert (customers["arpu_yuan"] == 0).groupby(customers["brand"]).sum().min() >= 1
    ties = customers.groupby("brand")["arpu_yuan"].agg(lambda values: values.value_counts().iloc[0])
    assert (ties > 50).all()
    for brand, plan_price in (("flow", 119.0), ("lite", 39.0)):  # a tie across the border of the best fifth
        values = customers.loc[customers["brand"] == brand, "arpu_yuan"].dropna()
        assert (values > plan_price).mean() < 0.2 < (values >= plan_price).mean()


def value_class(customers: pd.DataFrame) -> pd.Series:
    """Return the planted value class as far as ARPU shows it: customers exactly at a border stay out."""
    positions = np.cumsum([0, *truth.VALUE_CLASSES.values()])[1:-1]
    found = pd.Series(pd.NA, index=customers.index, dtype="object")
    for brand, curve in truth.ARPU_FEN.items():
        borders = draws.along(draws.TOP * positions // truth.PER_MILLE, curve) / 100
        arpu = customers.loc[customers["brand"] == brand, "arpu_yuan"].dropna()
        arpu = arpu[~arpu.isin(borders)]
        found[arpu.index] = np.array([*truth.VALUE_CLASSES])[np.searchsorted(borders, arpu)]
    return found


def test_contact_frequency_depends_on_the_value_class(customers: pd.DataFrame) -> None:
    group = value_class(customers)
    for kind in ("internal", "partner"):
        group[customers["kind"] == kind] = kind
    group[(customers["kind"] == "external") & customers["brand"].isna()] = "before_contract"
    for name, planted in truth.CONTACT_FREQUENCY.items():
        frequency = customers.loc[group == name, "contact_frequency"]
        assert_shares(frequency, dict(zip(truth.FREQUENCIES, planted, strict=True)), name)


def test_contacts_follow_the_contact_frequency(customers: pd.DataFrame, contacts: pd.DataFrame) -> None:
    made = customers["customer_id"].map(contacts["customer_id"].value_counts()).fillna(0).astype(int).astype(str)
    for frequency, planted in truth.MONTHLY_CONTACTS.items():
        of_these = made[customers["contact_frequency"] == frequency]
        assert_shares(of_these, {str(number): share for number, share in enumerate(planted)}, frequency)


def test_a_few_customers_cause_much_of_the_load(customers: pd.DataFrame, contacts: pd.DataFrame) -> None:
    often = set(customers.loc[customers["contact_frequency"] == "very_often", "customer_id"])
    assert len(often) / len(customers) < 0.07
    assert contacts["customer_id"].isin(often).mean() > 0.35


def test_class_a_calls_the_hotline_most(customers: pd.DataFrame, contacts: pd.DataFrame) -> None:
    group = value_class(customers)
    tier = contacts["customer_id"].map(pd.Series(group.array, index=customers["customer_id"]))
    per_customer = tier[contacts["channel"] == "hotline"].value_counts() / group.value_counts()
    assert per_customer["A"] > 1.3 * per_customer["B"] > 1.3 * 1.2 * per_customer["C"]
    assert 0.8 < per_customer["D"] / per_customer["C"] < 1.25  # class D needs no less than class C


def test_channels(customers: pd.DataFrame, contacts: pd.DataFrame) -> None:
    segment = customers["brand"].astype(object).where(customers["brand"].notna(), customers["kind"].astype(object))
    for name, planted in truth.CHANNEL_USE.items():
        use = customers.loc[segment == {"before_contract": "external"}.get(name, name), "channel_use"]
        assert_shares(use, dict(zip(truth.FREQUENCIES, planted, strict=True)), name)
    for name, planted in truth.MAIN_CHANNEL.items():
        main = customers.loc[customers["channel_use"] == name, "main_channel"]
        assert_shares(main, dict(zip(truth.CHANNELS, planted, strict=True)), name)
    joined = contacts.merge(customers, on="customer_id")
    kept = truth.MAIN_CHANNEL_KEPT / truth.PER_MILLE
    app = joined[joined["main_channel"] == "app"]  # nobody comes to the app from another main channel
    assert near(float((app["channel"] == "app").mean()), kept, len(app))
    assert not ((joined["channel"] == "app") & (joined["channel_use"] == "never")).any()


def test_each_segment_has_its_own_reasons(customers: pd.DataFrame, contacts: pd.DataFrame) -> None:
    joined = contacts.merge(customers, on="customer_id")
    signed = joined["brand"].notna()
    group = joined["brand"].astype(object).where(signed, joined["kind"].astype(object))
    group = group.where(~(signed & (joined["tenure_months"] < truth.NEW_MONTHS)), "new").replace(
        "external", "before_contract"
    )
    for name, planted in truth.REASON_SHARES.items():
        assert_shares(joined.loc[group == name, "reason"], dict(zip(truth.REASONS, planted, strict=True)), name)
    top = joined["reason"].astype(str).groupby(group).agg(lambda values: values.mode()[0])
    assert (top["prime"], top["flow"], top["lite"], top["new"]) == ("fault", "plan_change", "billing", "order")


def test_handling_minutes_follow_the_planted_curves(contacts: pd.DataFrame) -> None:
    for reason, curve in truth.HANDLING_TENTHS.items():
        minutes = contacts.loc[contacts["reason"] == reason, "handling_minutes"]
        for position, tenths in curve[1:-1]:
            # a value is rounded down to a tenth: the planted knot is the first one that is not below
            found = float((minutes < tenths / 10).mean())
            assert near(found, position / truth.PER_MILLE, len(minutes)), (reason, tenths, found)


def test_the_cohort_of_2025_shows_the_planted_conversion(history: pd.DataFrame) -> None:
    people = history.groupby("customer_id").agg(entered=("date", "min"), stages=("status", "size"))
    cohort = people[people["entered"] >= truth.COHORT_START]
    assert near(1 - len(cohort) / len(people), truth.ENTERED_BEFORE_COHORT / truth.PER_MILLE, len(people))
    for number, (stage, rate) in enumerate(truth.COHORT_STEP_RATES.items(), start=1):
        at_risk = cohort[cohort["stages"] >= number]
        found = float((at_risk["stages"] > number).mean())
        assert near(found, rate / truth.PER_MILLE, len(at_risk)), (stage, found)


def test_earlier_years_hold_only_survivors(history: pd.DataFrame) -> None:
    people = history.groupby("customer_id").agg(entered=("date", "min"), stages=("status", "size"))
    earlier = people[people["entered"] < truth.COHORT_START]
    assert (earlier["stages"] >= 1 + truth.STAGES.index("contracted")).all()
    found = float((earlier["stages"] == len(truth.STAGES)).mean())
    assert near(found, truth.SURVIVOR_STEP_RATES["member"] / truth.PER_MILLE, len(earlier))


def test_arrivals_follow_day_and_hour(contacts: pd.DataFrame) -> None:
    arrived = contacts["arrived"]
    days = np.arange(np.datetime64("2025-11-01"), np.datetime64("2025-12-01"))
    weights = {
        str(day): truth.SHOPPING_DAY_WEIGHT
        if str(day) == truth.SHOPPING_DAY
        else truth.DAY_WEIGHTS[day.item().weekday()]
        for day in days
    }
    assert_shares(arrived.dt.strftime("%Y-%m-%d"), weights)
    weekend = arrived.dt.day_of_week >= 5
    for chosen, opens, hours in (
        (~weekend, truth.WORKDAY_OPENS, truth.WORKDAY_HOURS),
        (weekend, truth.WEEKEND_OPENS, truth.WEEKEND_HOURS),
    ):
        assert_shares(arrived[chosen].dt.hour.astype(str), {str(opens + n): weight for n, weight in enumerate(hours)})
    busy = arrived[~weekend].dt.hour.value_counts()
    assert busy[10] > 1.3 * busy[13] < busy[19]  # two peaks with a dip between them


# --- the tables fit together --------------------------------------------------------------------------------------


def test_status_dates_follow_the_stages(history: pd.DataFrame) -> None:
    same = history["customer_id"].eq(history["customer_id"].shift())
    step = history["status"].cat.codes.diff()
    assert (step[same] == 1).all()
    assert (history.loc[~same, "status"] == "potential").all()
    assert (history["date"].diff()[same] >= pd.Timedelta(0)).all()
    assert history["date"].max() <= pd.Timestamp(truth.SNAPSHOT)


def test_the_role_is_the_last_status_and_tenure_counts_from_the_contract(
    customers: pd.DataFrame, history: pd.DataFrame
) -> None:
    external = customers[customers["kind"] == "external"].set_index("customer_id")
    last = history.groupby("customer_id")["status"].last()
    assert external["role"].astype(str).equals(last.astype(str).rename("role"))
    contract = history[history["status"] == "contracted"].set_index("customer_id")["date"]
    months = (2025 - contract.dt.year) * 12 + 10 - contract.dt.month
    assert (external["tenure_months"] == months.reindex(external.index, fill_value=0)).all()


def test_contacts_arrive_in_order_inside_the_opening_hours(contacts: pd.DataFrame) -> None:
    hours = load_dataset("agent_hours").set_index("date")["open_hours"]
    arrived = contacts["arrived"]
    assert arrived.is_monotonic_increasing
    minutes = (arrived - arrived.dt.normalize()).dt.total_seconds() / 60
    opens = np.where(arrived.dt.day_of_week >= 5, truth.WEEKEND_OPENS, truth.WORKDAY_OPENS) * 60
    assert (minutes >= opens).all()
    assert (minutes < opens + arrived.dt.normalize().map(hours) * 60).all()


def test_agent_hours_are_agents_times_open_hours() -> None:
    rota = load_dataset("agent_hours")
    assert (rota["agent_hours"] == rota["agents"] * rota["open_hours"]).all()
    assert rota["date"].diff().dropna().eq(pd.Timedelta(days=1)).all()


def test_better_service_costs_more_and_is_worth_more() -> None:
    costs = load_dataset("service_costs").sort_values(["lever", "level"])
    assert costs.groupby("lever")["level"].agg(list).map(lambda levels: levels == [1, 2, 3]).all()
    for column in ("yuan_per_customer_month", "service_points"):
        assert (costs.groupby("lever")[column].diff().dropna() > 0).all()


def test_thursday_27_november_is_a_day_with_a_queue(contacts: pd.DataFrame) -> None:
    rota = load_dataset("agent_hours").set_index("date")
    day = contacts[contacts["arrived"].dt.normalize() == "2025-11-27"]
    agents = int(rota.loc["2025-11-27", "agents"])
    hours = [hour for hour, weight in enumerate(truth.WORKDAY_HOURS, start=truth.WORKDAY_OPENS) if weight >= 85]
    busy = day[day["arrived"].dt.hour.isin(hours)]
    assert 400 <= len(day) <= 500
    assert 0.85 <= busy["handling_minutes"].sum() / (60 * len(hours) * agents) <= 0.95


def test_the_tables_stay_small() -> None:
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < 9e6
