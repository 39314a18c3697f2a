"""The planted truth of the studies and samples comes back from the shipped tables."""

import doctest
from itertools import pairwise
from types import ModuleType

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import minimize
from scipy.special import betaln, gammaln
from scipy.stats import beta, chi2, gamma

from course_lib import simulate
from course_lib.datasets import load_dataset
from course_lib.labels import tables
from course_lib.models.segmentation import tier_within_brand
from course_lib.simulate import company, draws, frames, samples, studies, text, truth, workplace
from course_lib.simulate import truth_studies as planted

STANDARD_ERRORS = 4  # one comparison in 16,000 lies farther off by chance; the data never change, so none does later
THOUSAND = truth.PER_MILLE


def near(found: float, share: float, n: float) -> bool:
    """Return whether a share found among n lies within sampling tolerance of the planted one."""
    return abs(found - share) <= STANDARD_ERRORS * np.sqrt(share * (1 - share) / n) + 1e-12


def assert_shares(values: pd.Series, shares: dict[str, int]) -> None:
    """Compare the shares of the categories of a column with planted shares, whole numbers of any total."""
    assert len(values) > 0
    assert set(values.unique()) <= set(shares)
    for name, share in shares.items():
        found = float((values == name).mean())
        assert near(found, share / sum(shares.values()), len(values)), (name, found)


def assert_mean(values: pd.Series | np.ndarray, mean: float, slack: float = 0.0) -> None:
    """Compare a mean with the planted one, in thousandths."""
    error = np.std(values, ddof=1) / np.sqrt(len(values))
    assert abs(np.mean(values) - mean / THOUSAND) <= STANDARD_ERRORS * error + slack, (np.mean(values), mean)


def least_squares(y: pd.Series | np.ndarray, x: pd.DataFrame) -> pd.DataFrame:
    """Return coefficient and standard error of each column of x and of a constant."""
    design = np.column_stack([np.ones(len(x)), x.to_numpy(dtype=float)])
    target = np.asarray(y, dtype=float)
    coefficients = np.linalg.lstsq(design, target, rcond=None)[0]
    rest = target - design @ coefficients
    variance = rest @ rest / (len(target) - design.shape[1])
    error = np.sqrt(np.diag(np.linalg.inv(design.T @ design)) * variance)
    return pd.DataFrame({"value": coefficients, "error": error}, index=["constant", *x.columns])


def curve_mean(curve: truth.Curve) -> float:
    """Return the mean of a quantile curve."""
    steps = pairwise(curve)
    return sum((right[0] - left[0]) * (left[1] + right[1]) / 2 for left, right in steps) / THOUSAND


@pytest.fixture(scope="module")
def customers() -> pd.DataFrame:
    frame = load_dataset("customers").set_index("customer_id")
    return frame.assign(tier=tier_within_brand(frame))


@pytest.fixture(scope="module")
def contract() -> pd.Series:
    """Return the day of each customer's contract."""
    history = load_dataset("status_history")
    return history[history["status"] == "contracted"].set_index("customer_id")["date"]


@pytest.mark.parametrize("module", [draws, text, frames])
def test_the_examples_are_right(module: ModuleType) -> None:
    assert doctest.testmod(module).failed == 0


# --- survey -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def survey(customers: pd.DataFrame) -> pd.DataFrame:
    return load_dataset("survey_responses").join(customers[["brand", "tier"]], on="customer_id")


@pytest.fixture(scope="module")
def waves() -> list[samples.Wave]:
    people = samples.frame(simulate.DEFAULT_CUSTOMERS, simulate.DEFAULT_SEED)
    return [samples.survey_wave(people, simulate.DEFAULT_SEED, number) for number in range(2)]


def test_strata_are_the_classes_of_the_course(waves: list[samples.Wave], customers: pd.DataFrame) -> None:
    for wave in waves:
        tier = customers["tier"].array.codes[wave.customer]
        np.testing.assert_array_equal(wave.value_class, tier)


def test_strata_are_sampled_with_their_fractions(waves: list[samples.Wave]) -> None:
    for wave in waves:
        people = pd.DataFrame({"brand": wave.brand, "place": wave.value_class, "asked": wave.asked})
        for (brand, place), group in people.groupby(["brand", "place"]):
            fraction = planted.SAMPLING_FRACTIONS[company.BRANDS[brand]][place]
            assert group["asked"].sum() == len(group) * fraction // THOUSAND


def test_the_frame_had_signed_when_the_fieldwork_began(
    survey: pd.DataFrame, customers: pd.DataFrame, contract: pd.Series
) -> None:
    for wave, (begins, days) in planted.WAVES.items():
        answers = survey[survey["wave"] == wave]
        assert 2_100 < len(answers) < 2_700
        assert answers["customer_id"].is_unique
        assert (answers["customer_id"].map(contract) < begins).all()
        assert answers["customer_id"].map(customers["arpu_yuan"]).notna().all()
        assert answers["date"].between(begins, pd.Timestamp(begins) + pd.Timedelta(days=days - 1)).all()
    assert survey["date"].is_monotonic_increasing


def test_modes_differ_in_composition_and_the_second_wave_telephones_more(waves: list[samples.Wave]) -> None:
    for wave, (name, by_brand) in zip(waves, planted.MODE_SHARES.items(), strict=True):
        assert name in planted.WAVES
        for brand, shares in by_brand.items():
            modes = pd.Series(np.array(planted.MODES)[wave.mode[wave.brand == company.BRANDS.index(brand)]])
            assert_shares(modes, dict(zip(planted.MODES, shares, strict=True)))
    one, two = (brands for brands in planted.MODE_SHARES.values())
    assert all(two[brand][planted.MODES.index("phone")] > one[brand][planted.MODES.index("phone")] for brand in one)


def test_who_answers_depends_on_mode_brand_and_satisfaction(waves: list[samples.Wave], survey: pd.DataFrame) -> None:
    for wave, (_, answers) in zip(waves, survey.groupby("wave", observed=True), strict=True):
        numbers = answers["customer_id"].str[1:].astype(int) - 1
        assert sorted(numbers) == wave.customer[wave.answered].tolist()
        factors = {
            "mode": np.array(list(planted.RESPONSE_BY_MODE.values()))[wave.mode],
            "brand": np.array([planted.RESPONSE_BY_BRAND[name] for name in company.BRANDS])[wave.brand],
            "satisfaction": np.array(planted.RESPONSE_BY_SATISFACTION)[wave.satisfaction - 1],
        }
        chance = np.prod([factor / THOUSAND for factor in factors.values()], axis=0)
        for name in factors:
            level = getattr(wave, name)
            for value in np.unique(level):
                asked = wave.asked & (level == value)
                spread = np.sqrt((chance[asked] * (1 - chance[asked])).sum())
                assert abs(wave.answered[asked].sum() - chance[asked].sum()) <= STANDARD_ERRORS * spread
        assert wave.satisfaction[wave.answered].mean() > wave.satisfaction.mean() + 0.1


def test_without_weights_the_mean_is_too_high(survey: pd.DataFrame, customers: pd.DataFrame) -> None:
    frame = customers.groupby(["brand", "tier"], observed=True).size()
    for _, answers in survey.groupby("wave", observed=True):
        cells = answers.groupby(["brand", "tier"], observed=True)["csat"]
        weighted = (cells.mean() * frame).sum() / frame[cells.mean().index].sum()
        assert answers["csat"].mean() - weighted > 0.06


def dummies(survey: pd.DataFrame) -> pd.DataFrame:
    """Return 0-1 columns for mode, stratum and wave."""
    stratum = survey["brand"].astype(str) + survey["tier"].astype(str)
    return pd.concat(
        [
            pd.get_dummies(survey["mode"].astype(str)).drop(columns="web"),
            pd.get_dummies(stratum).iloc[:, 1:],
            (survey["wave"] == "2025H2").rename("second"),
        ],
        axis=1,
    )


# The ends of the scale cut off some of an effect: who would say more than 5 says 5. It is less than this much.
CUT_OFF = 0.05


def test_the_mode_effect_shows_within_strata(survey: pd.DataFrame) -> None:
    complete = survey.dropna()
    like_with_like = pd.concat([dummies(complete), complete[list(samples.DRIVERS)]], axis=1)  # more precise
    for found in (least_squares(survey["csat"], dummies(survey)), least_squares(complete["csat"], like_with_like)):
        for mode, effect in planted.MODE_EFFECT.items():
            if mode != "web":
                value, error = found.loc[mode]
                assert abs(value - effect / THOUSAND) <= STANDARD_ERRORS * error + CUT_OFF, (mode, value)
        assert found.loc["phone", "value"] > 0.2


def test_the_true_change_is_smaller_than_the_naive_one(survey: pd.DataFrame, waves: list[samples.Wave]) -> None:
    true = sum(planted.CSAT_WEIGHTS[name] * change for name, change in planted.DRIVER_CHANGE.items()) / THOUSAND**2
    means = survey.groupby("wave", observed=True)["csat"].mean()
    naive = means["2025H2"] - means["2025H1"]
    for driver, change in planted.DRIVER_CHANGE.items():
        answered = survey[survey[driver].notna()]
        value, error = least_squares(answered[driver], dummies(answered)).loc["second"]
        assert abs(value - change / THOUSAND) <= STANDARD_ERRORS * error + CUT_OFF, driver
    value, error = least_squares(survey["csat"], dummies(survey)).loc["second"]
    assert abs(value - true) <= STANDARD_ERRORS * error
    assert value > 2 * error  # it is there
    assert naive > value + 0.03  # more telephone, better numbers
    satisfaction = [wave.satisfaction for wave in waves]
    everybody = np.mean(satisfaction[1]) - np.mean(satisfaction[0])
    assert abs(everybody - true) <= STANDARD_ERRORS * np.std(satisfaction[0]) * np.sqrt(2 / len(satisfaction[0]))


def test_drivers_have_their_means_and_go_together(survey: pd.DataFrame, waves: list[samples.Wave]) -> None:
    for number, wave in enumerate(waves):
        for column, driver in enumerate(samples.DRIVERS):
            for place, brand in enumerate(company.BRANDS):
                mean = planted.DRIVER_MEANS[driver] + number * planted.DRIVER_CHANGE[driver]
                answers = wave.drivers[wave.brand == place, column]
                assert_mean(answers, mean + planted.DRIVER_BRAND_SHIFT[brand], CUT_OFF)
    correlation = survey[list(samples.DRIVERS)].corr().to_numpy()
    assert correlation.min() > 0.3
    assert np.sort(correlation.ravel())[-7] < 0.6  # without the six ones
    for driver, share in planted.DRIVER_MISSING.items():
        assert near(survey[driver].isna().mean(), share / THOUSAND, len(survey))


def test_csat_and_ces_weigh_the_drivers_as_planted(survey: pd.DataFrame) -> None:
    complete = survey.dropna()
    x = pd.concat([complete[list(samples.DRIVERS)], dummies(complete)], axis=1)
    csat = least_squares(complete["csat"], x)
    for driver, weight in planted.CSAT_WEIGHTS.items():
        value, error = csat.loc[driver]
        # the ends of the scale shrink every weight by the same few per cent
        assert abs(value - weight / THOUSAND) <= STANDARD_ERRORS * error + 0.07 * weight / THOUSAND, driver
    order = csat.loc[list(samples.DRIVERS), "value"].sort_values(ascending=False).index
    assert order[:2].tolist() == ["solution", "waiting"]
    ces = least_squares(complete["ces"], complete[list(samples.DRIVERS)])
    for driver in samples.DRIVERS:
        value, error = ces.loc[driver]
        weight = planted.CES_WEIGHTS.get(driver, 0) / THOUSAND
        assert abs(value - weight) <= STANDARD_ERRORS * error + 0.12 * weight, driver


def test_nps_goes_with_csat_and_bands_with_retention_and_profit(survey: pd.DataFrame) -> None:
    assert survey["nps"].corr(survey["csat"]) > 0.6
    bands, borders = np.array(list(planted.EXPERIENCE_FROM)), list(planted.EXPERIENCE_FROM.values())
    band = pd.Series(bands[np.searchsorted(borders, survey["nps"], side="right") - 1])
    for name, share in planted.RETAINED.items():
        kept = survey.loc[band == name, "retained"]
        assert near(kept.mean(), share / THOUSAND, len(kept)), name
    profit = survey["profit_yuan"]
    for name, curve in planted.PROFIT_YUAN.items():
        for brand, factor in planted.PROFIT_BRAND_FACTOR.items():
            # two roundings down lose a yuan at most
            assert_mean(profit[(band == name) & (survey["brand"] == brand)], curve_mean(curve) * factor, slack=1.0)
    assert (profit.groupby(band).mean()[bands].diff().dropna() > 40).all()


# --- orders and loyalty -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def orders() -> pd.DataFrame:
    return load_dataset("transactions")


def test_the_curves_of_the_orders_are_the_distributions_they_stand_for() -> None:
    r, alpha, a, b = planted.BG_NBD.values()
    for position, value in planted.DAILY_ORDER_CHANCE[:-1]:  # the last knot cuts the tail
        chance = 1 - np.exp(-gamma(r, scale=1 / alpha).ppf(position / THOUSAND) / 7)
        assert abs(value - 1e6 * chance) <= 1
    for position, value in planted.LEAVING_CHANCE[:-1]:
        assert abs(value - 1e6 * beta(a, b).ppf(position / THOUSAND)) <= 1


def log_likelihood(parameters: np.ndarray, x: np.ndarray, recency: np.ndarray, age: np.ndarray) -> float:
    """Return the log likelihood of the BG/NBD model (Fader, Hardie & Lee 2005, equation 6)."""
    r, alpha, a, b = parameters
    alive = betaln(a, b + x) - betaln(a, b) - (r + x) * np.log(alpha + age)
    left = betaln(a + 1, b + np.maximum(x, 1) - 1) - betaln(a, b) - (r + x) * np.log(alpha + recency)
    total = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
    return float((total + np.logaddexp(alive, np.where(x > 0, left, -np.inf))).sum())


@pytest.mark.parametrize("seed", [simulate.DEFAULT_SEED, 8])
def test_the_model_of_the_orders_recovers_its_parameters(seed: int) -> None:
    log = simulate.make_transactions(seed=seed).groupby("customer_id")["date"].agg(["min", "max", "size"])
    x = log["size"].to_numpy() - 1.0
    recency = (log["max"] - log["min"]).dt.days.to_numpy() / 7
    age = (pd.Timestamp(truth.SNAPSHOT) - log["min"]).dt.days.to_numpy() / 7
    true = np.array(list(planted.BG_NBD.values()))
    best = minimize(lambda logs: -log_likelihood(np.exp(logs), x, recency, age), np.log(true), method="BFGS")
    assert 2 * (-best.fun - log_likelihood(true, x, recency, age)) < chi2(4).ppf(0.9999)
    found = np.exp(best.x)
    assert np.abs(found[:2] / true[:2] - 1).max() < 0.15  # order rate
    assert abs(found[2] / found[2:].sum() - true[2] / true[2:].sum()) < 0.04  # chance of leaving


def test_orders_begin_after_the_contract_and_cover_24_months(orders: pd.DataFrame, contract: pd.Series) -> None:
    log = orders.groupby("customer_id")["date"].agg(["min", "max"])
    assert len(log) == planted.ORDER_CUSTOMERS
    assert log.index.tolist() == contract.index[: len(log)].tolist()  # the first ones with a contract
    assert (log["min"] >= contract[log.index]).all()
    assert orders["date"].is_monotonic_increasing
    assert (orders["date"].iloc[0], orders["date"].iloc[-1]) == (
        pd.Timestamp(planted.ORDERS_BEGIN),
        pd.Timestamp(truth.SNAPSHOT),
    )


def test_amounts_do_not_depend_on_the_frequency(orders: pd.DataFrame) -> None:
    by_customer = orders.groupby("customer_id")["amount_yuan"].agg(["mean", "size"])
    usual = 10 * curve_mean(planted.ORDER_FACTOR) * curve_mean(planted.ORDER_FEN) / THOUSAND
    assert_mean(by_customer["mean"], usual)
    assert abs(np.corrcoef(np.log(by_customer["mean"]), by_customer["size"])[0, 1]) < STANDARD_ERRORS / np.sqrt(2_500)


@pytest.fixture(scope="module")
def loyalty() -> pd.DataFrame:
    scores = load_dataset("loyalty_scores").set_index("customer_id")
    frequent = scores["frequency"] >= planted.HIGH_FREQUENCY
    dependent = scores["dependence"] >= planted.HIGH_DEPENDENCE
    return scores.assign(frequent=frequent, dependent=dependent)


def test_loyalty_scores_fit_orders_and_customers(
    loyalty: pd.DataFrame, orders: pd.DataFrame, customers: pd.DataFrame
) -> None:
    recent = orders.loc[orders["date"] >= planted.FREQUENCY_BEGINS, "customer_id"].value_counts()
    assert loyalty["frequency"].equals(recent.reindex(loyalty.index, fill_value=0).rename("frequency"))
    assert loyalty["tenure_months"].equals(customers["tenure_months"].reindex(loyalty.index))
    assert 100 < (loyalty["tenure_months"] < 12).sum() < 500  # too early to judge


def test_loyalty_types_have_their_shares(loyalty: pd.DataFrame) -> None:
    for frequent, name in ((True, "frequent"), (False, "infrequent")):
        group = loyalty[loyalty["frequent"] == frequent]
        assert near(group["dependent"].mean(), planted.DEPENDENT[name] / THOUSAND, len(group))
    types = pd.crosstab(loyalty["dependent"], loyalty["frequent"], normalize=True)
    assert types.to_numpy().min() > 0.08
    for high, name in ((True, "high"), (False, "low")):
        level = loyalty.loc[loyalty["dependent"] == high, "dependence"] - planted.HIGH_DEPENDENCE * high
        shares = {str(place): share for place, share in enumerate(planted.DEPENDENCE[name])}
        assert_shares(level.astype(str), shares)


def test_captive_customers_look_loyal(loyalty: pd.DataFrame) -> None:
    both = loyalty[loyalty["frequent"] & loyalty["dependent"]]
    captive = both["satisfaction"] < planted.DISSATISFIED_BELOW
    assert near(captive.mean(), planted.CAPTIVE / THOUSAND, len(both))
    groups = {
        "captive": both[captive],
        "loyal": both[~captive],
        "latent": loyalty[loyalty["dependent"] & ~loyalty["frequent"]],
        "inertia": loyalty[loyalty["frequent"] & ~loyalty["dependent"]],
        "zero": loyalty[~loyalty["frequent"] & ~loyalty["dependent"]],
    }
    for name, group in groups.items():
        shares = {str(place): share for place, share in enumerate(planted.SATISFACTION[name], start=1)}
        assert_shares(group["satisfaction"].astype(str), shares)


# --- incidents ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def incidents() -> pd.DataFrame:
    return load_dataset("incidents")


def cause_shares() -> dict[str, float]:
    """Return the share of the incidents that each cause is part of."""
    total = sum(planted.CAUSES.values())
    main = {cause: share / total for cause, share in planted.CAUSES.items()}
    second = {cause: sum(main[o] * main[cause] / (1 - main[o]) for o in main if o != cause) for cause in main}
    return {cause: main[cause] + planted.SECOND_CAUSE / THOUSAND * second[cause] for cause in main}


def kappa(one: pd.Series, two: pd.Series) -> float:
    """Return Cohen's kappa of two columns of yes and no."""
    by_chance = one.mean() * two.mean() + (1 - one.mean()) * (1 - two.mean())
    return float(((one == two).mean() - by_chance) / (1 - by_chance))


def test_causes_have_their_shares_and_coders_their_agreement(incidents: pd.DataFrame) -> None:
    assert len(incidents) == planted.INCIDENTS
    agreement = {}
    for cause, share in cause_shares().items():
        rightly, wrongly = planted.MARKED_RIGHTLY[cause] / THOUSAND, planted.MARKED_WRONGLY[cause] / THOUSAND
        marked = [
            incidents[column].str.split(";", regex=False).explode().eq(cause).groupby(level=0).any()
            for column in ("coder_1", "coder_2")
        ]
        expected = share * rightly + (1 - share) * wrongly
        for one in marked:
            assert near(one.mean(), expected, len(one)), cause
        both = share * rightly**2 + (1 - share) * wrongly**2
        agreement[cause] = kappa(*marked)
        assert abs(agreement[cause] - (both - expected**2) / (expected - expected**2)) < 0.17, cause
    assert 0.70 < np.mean(list(agreement.values())) < 0.80
    assert min(agreement, key=lambda cause: agreement[cause]) == "complaint_response"
    assert agreement["complaint_response"] < 0.6
    several = incidents["coder_1"].str.contains(";").mean()
    assert 0.3 < several < 0.6


def test_some_complain_and_more_look_elsewhere(incidents: pd.DataFrame) -> None:
    complained = incidents["complained"] == 1
    assert near(complained.mean(), planted.COMPLAINED / THOUSAND, len(incidents))
    for chosen, name in ((complained, "complained"), (~complained, "silent")):
        searched = incidents.loc[chosen, "searched"]
        assert near(searched.mean(), planted.SEARCHED[name] / THOUSAND, len(searched))


def test_incidents_happen_to_people_with_a_contract(incidents: pd.DataFrame, contract: pd.Series) -> None:
    assert (incidents["date"] >= incidents["customer_id"].map(contract)).all()
    assert incidents["date"].is_monotonic_increasing


# --- Kano ---------------------------------------------------------------------------------------------------------

EVALUATION = dict(zip(planted.KANO_CODES, ("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"), strict=True))


def kano_counts(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return how many respondents put each feature into each category, from the standard table."""
    category = [
        EVALUATION[functional][planted.KANO_CODES.index(dysfunctional)]
        for functional, dysfunctional in zip(pairs["functional"], pairs["dysfunctional"], strict=True)
    ]
    return pd.crosstab(pairs["feature"].astype(str), np.array(category))[list(planted.KANO_CATEGORIES)]


@pytest.mark.parametrize("seed", [simulate.DEFAULT_SEED, 1, 2])
def test_kano_categories_come_out_exactly(seed: int) -> None:
    pairs = simulate.make_kano_pairs(seed=seed)
    counts, n = kano_counts(pairs), planted.KANO_RESPONDENTS
    for feature, shares in planted.KANO_SHARES.items():
        assert counts.loc[feature].tolist() == [share * n // THOUSAND for share in shares]
    top = counts.idxmax(axis=1)
    assert top.value_counts().to_dict() == {"M": 3, "O": 3, "A": 2, "I": 1, "R": 1}
    for feature, row in counts.iterrows():  # Fong (1996)
        a, b = sorted(row, reverse=True)[:2]
        significant = a - b >= 1.65 * np.sqrt((a + b) * (2 * n - a - b) / (2 * n))
        assert significant == (feature != planted.KANO_CONTESTED), feature


def test_the_contested_feature_divides_the_brands() -> None:
    pairs = load_dataset("kano_pairs")
    pairs = pairs[pairs["feature"] == planted.KANO_CONTESTED]
    for brand, shares in planted.KANO_CONTESTED_SHARES.items():
        of_brand = pairs[pairs["brand"] == brand]
        assert len(of_brand) == 100
        assert kano_counts(of_brand).iloc[0].tolist() == [share // 10 for share in shares]
    assert planted.KANO_CONTESTED_SHARES["prime"].index(600) == planted.KANO_CATEGORIES.index("M")
    assert planted.KANO_CONTESTED_SHARES["lite"].index(520) == planted.KANO_CATEGORIES.index("O")


def test_kano_answers_belong_to_their_category() -> None:
    for category, answers in planted.KANO_ANSWERS.items():
        for functional, dysfunctional in answers:
            assert EVALUATION[functional][planted.KANO_CODES.index(dysfunctional)] == category


# --- service quality ----------------------------------------------------------------------------------------------


def quality(turned: bool = True) -> pd.DataFrame:
    """Return the items with their dimension, the negative one turned round."""
    answers = load_dataset("service_quality")
    sides = ["expectation", "perception"]
    if turned:
        negative = answers["item"] == planted.QUALITY_REVERSED
        answers.loc[negative, sides] = 8 - answers.loc[negative, sides]
    dimension = dict(zip(studies.ITEMS, studies.DIMENSION, strict=True))
    return answers.assign(dimension=answers["item"].astype(str).map(dimension))


def alpha(answers: pd.DataFrame, side: str) -> float:
    """Return Cronbach's alpha of the items."""
    wide = answers.pivot(index="respondent_id", columns="item", values=side).dropna(axis=1)
    items = wide.shape[1]
    return float(items / (items - 1) * (1 - wide.var().sum() / wide.sum(axis=1).var()))


def test_gaps_are_those_planted_and_reliability_falls_short_most() -> None:
    means = quality().groupby(["dimension", "respondent_id"])[["expectation", "perception"]].mean()
    for name, expected in planted.QUALITY_EXPECTATION.items():
        person = means.loc[name]
        assert_mean(person["expectation"], expected, CUT_OFF)
        assert_mean(person["perception"] - person["expectation"], planted.QUALITY_GAP[name], CUT_OFF)
    gaps = (means["perception"] - means["expectation"]).groupby("dimension").mean()
    assert gaps.idxmin() == "reliability"


def test_items_of_a_dimension_agree_once_the_negative_one_is_turned() -> None:
    low, high = (limit / THOUSAND for limit in planted.QUALITY_ALPHA)
    for _, answers in quality().groupby("dimension"):
        assert low < alpha(answers, "perception") < high
        assert low < alpha(answers, "expectation") < high
    raw = quality(turned=False)
    wide = raw.pivot(index="respondent_id", columns="item", values="perception")
    assert (wide.drop(columns="q13").corrwith(wide["q13"]) < 0).all()
    assert alpha(raw[raw["dimension"] == "responsiveness"], "perception") < 0.4


def test_brands_differ_in_perception_only() -> None:
    by_brand = quality().groupby("brand", observed=True)[["expectation", "perception"]].mean()
    shift = by_brand["perception"] - by_brand["expectation"]
    assert shift["prime"] > shift["flow"] > shift["lite"]
    persons = load_dataset("service_quality").drop_duplicates("respondent_id")["brand"].value_counts()
    assert persons.to_dict() == planted.QUALITY_BRANDS
    assert sum(n * planted.QUALITY_BRAND_SHIFT[brand] for brand, n in planted.QUALITY_BRANDS.items()) == 0


# --- journeys -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def journeys() -> pd.DataFrame:
    return load_dataset("touchpoints")


def test_touchpoints_have_their_shares_and_ratings(journeys: pd.DataFrame) -> None:
    assert journeys["journey_id"].nunique() == planted.JOURNEYS
    assert journeys.groupby("journey_id").size().between(6, 9).all()
    order = [name for name, _, _ in planted.JOURNEY_STEPS]
    for name in studies.TOUCHPOINTS:
        here = journeys[journeys["touchpoint"] == name]
        shares, means = np.array([step[1:] for step in planted.JOURNEY_STEPS if step[0] == name]).T
        spread = np.sqrt((shares / THOUSAND * (1 - shares / THOUSAND)).sum() * planted.JOURNEYS)
        assert abs(len(here) - planted.JOURNEYS * shares.sum() / THOUSAND) <= STANDARD_ERRORS * spread
        assert_mean(here["rating"], np.average(means, weights=shares), slack=0.1)
        assert near((here["minutes"] < planted.TOUCHPOINT_TENTHS[name][1][1] / 10).mean(), 0.5, len(here))
    visits = journeys["touchpoint"].astype(str).value_counts()
    assert visits.index[0] == "track_parcel"
    assert visits.iloc[0] > 1.5 * visits.mean()
    place = journeys["touchpoint"].astype(str).map(order.index)
    assert (place.diff()[journeys["step"] > 1] >= 0).all()
    means = journeys.groupby("touchpoint", observed=True)["rating"].mean()
    assert (means.idxmax(), means.idxmin()) == ("activation", "help_call")
    steps = journeys.groupby("journey_id")
    assert (steps["step"].first() == 1).all()
    assert (journeys["step"].diff().dropna().isin([1]) | (journeys["step"].iloc[1:] == 1)).all()
    assert (steps["touchpoint"].last() == "first_bill").all()


def test_peak_and_end_make_the_memory_and_duration_does_not(journeys: pd.DataFrame) -> None:
    steps = journeys.groupby("journey_id")
    table = pd.DataFrame(
        {
            "peak": steps["rating"].agg(lambda ratings: ratings.iloc[ratings.abs().argmax()]),
            "end": steps["rating"].last(),
            "hours": steps["minutes"].sum() / 60,
            "mean": steps["rating"].mean(),
        }
    )
    remembered = steps["remembered"].first()
    assert (steps["remembered"].nunique() == 1).all()
    assert (steps["rating"].max() != -steps["rating"].min()).all()  # one peak
    found = least_squares(remembered, table)
    expected = {"peak": planted.PEAK_WEIGHT, "end": planted.END_WEIGHT, "hours": 0, "mean": 0, "constant": 0}
    for name, weight in expected.items():
        value, error = found.loc[name]
        assert abs(value - weight / THOUSAND) <= STANDARD_ERRORS * error, name
    assert found.loc["peak", "value"] > 10 * found.loc["peak", "error"]
    predicted = table[["peak", "end"]].mean(axis=1)
    assert remembered.corr(predicted) > 0.85 > remembered.corr(table["mean"]) + 0.1


def test_bad_moments_bring_complaints(journeys: pd.DataFrame) -> None:
    assert (journeys.loc[journeys["complaint"] == 1, "rating"] <= max(planted.COMPLAINT_AT)).all()
    for rating, chance in planted.COMPLAINT_AT.items():
        moments = journeys.loc[journeys["rating"] == rating, "complaint"]
        assert len(moments) > 3
        assert near(moments.mean(), chance / THOUSAND, len(moments))


# --- complaints ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def complaints() -> pd.DataFrame:
    return load_dataset("complaints")


def test_the_pareto_of_the_steps_is_not_the_ranking_of_the_risks(complaints: pd.DataFrame) -> None:
    assert len(complaints) == planted.COMPLAINTS
    assert complaints["date"].is_monotonic_increasing
    assert_shares(complaints["process_step"], {name: share for name, (share, _, _) in planted.PROCESS_STEPS.items()})
    risk = complaints["severity"] * complaints["occurrence"] * complaints["detection"]
    for name, (_, scenes, ratings) in planted.PROCESS_STEPS.items():
        here = complaints[complaints["process_step"] == name]
        assert_shares(here["scene"], dict(zip(planted.SCENES, scenes, strict=True)))
        for column, rating in zip(("severity", "occurrence", "detection"), ratings, strict=True):
            assert_mean(here[column], rating * THOUSAND)
            assert here[column].between(rating - 1, rating + 1).all()
    frequent = complaints["process_step"].astype(str).value_counts()
    assert frequent.index[:3].tolist() == ["courier", "bill_run", "packing"]
    assert frequent.iloc[:3].sum() / len(complaints) > 0.65
    assert risk.groupby(complaints["process_step"].astype(str)).mean().idxmax() == "customs_papers"


def test_the_recovery_paradox_holds_for_satisfaction_only(complaints: pd.DataFrame) -> None:
    assert_shares(complaints["stage"], planted.FAILED_STAGE)
    for stage, share in planted.SATISFIED.items():
        satisfied = complaints.loc[complaints["stage"] == stage, "satisfied"]
        assert near(satisfied.mean(), share / THOUSAND, len(satisfied))
    for value, name in ((1, "satisfied"), (0, "dissatisfied")):
        again = complaints.loc[complaints["satisfied"] == value, "repurchased"]
        assert near(again.mean(), planted.REPURCHASED[name] / THOUSAND, len(again))
    without = load_dataset("no_problem")
    for name, share in planted.NO_PROBLEM_SHARES.items():
        assert near(without[name].mean(), share / THOUSAND, len(without))
    recovered = complaints[complaints["stage"] == "before"]
    for name, sign in (("satisfied", 1), ("repurchased", -1)):
        difference = recovered[name].mean() - without[name].mean()
        error = np.sqrt(recovered[name].var() / len(recovered) + without[name].var() / len(without))
        assert sign * difference > 2 * error, name


# --- service-profit chain -----------------------------------------------------------------------------------------


def test_the_chain_is_planted_in_standard_deviations() -> None:
    variance = {"internal_quality": planted.UNIT_SPREAD**2 + planted.QUARTER_SPREAD**2}
    assert variance["internal_quality"] == THOUSAND**2
    paths = planted.CHAIN_PATHS
    between = paths["turnover"]["employee_satisfaction"] * paths["productivity"]["employee_satisfaction"] / THOUSAND**2
    for name, causes in paths.items():
        explained = sum(path**2 for path in causes.values())
        if len(causes) == 2:
            explained += 2 * np.prod(list(causes.values())) * between
        assert abs(explained + planted.CHAIN_REST[name] ** 2 - THOUSAND**2) < 2_000, name


@pytest.mark.parametrize("seed", [simulate.DEFAULT_SEED, 5])
def test_standardised_paths_are_those_planted(seed: int) -> None:
    panel = simulate.make_unit_panel(seed=seed)
    assert len(panel) == planted.UNITS * len(planted.PERIODS)
    measures = panel.drop(columns=["unit_id", "period"])
    standard = (measures - measures.mean()) / measures.std()
    for name, causes in planted.CHAIN_PATHS.items():
        found = least_squares(standard[name], standard[list(causes)])
        for cause, path in causes.items():
            value, error = found.loc[cause]
            assert abs(value - path / THOUSAND) <= STANDARD_ERRORS * error, (name, cause)
            assert np.sign(value) == np.sign(path)


def test_units_differ_lastingly_and_measures_have_their_scales() -> None:
    panel = load_dataset("unit_panel")
    measures = panel.groupby("unit_id")["internal_quality"].mean()
    lasting = planted.UNIT_SPREAD**2 / THOUSAND**2
    assert abs(measures.var() / panel["internal_quality"].var() - lasting) < 0.2
    for name, (mean, spread, places) in planted.CHAIN_SCALES.items():
        values = panel[name] * 10**places
        assert abs(values.std() / spread - 1) < 0.2
        assert abs(values.mean() - mean) < STANDARD_ERRORS * spread / np.sqrt(planted.UNITS)


# --- ratings ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def ratings() -> pd.DataFrame:
    return load_dataset("ratings_360")


def test_everybody_is_rated_by_self_and_four_colleagues_of_the_team(ratings: pd.DataFrame) -> None:
    own = ratings["relation"] == "self"
    assert ((ratings["ratee"] == ratings["rater"]) == own).all()
    raters = ratings[~own].groupby("ratee")["rater"].nunique()
    assert len(raters) == planted.RATED_PEOPLE
    assert (raters == planted.COLLEAGUES).all()
    assert (ratings[~own].groupby("rater")["ratee"].nunique() == planted.COLLEAGUES).all()
    number = [ratings[column].str[1:].astype(int) for column in ("ratee", "rater")]
    assert ((number[0] - 1) // planted.TEAM == (number[1] - 1) // planted.TEAM).all()


def test_blind_spots_and_a_hidden_strength_show(ratings: pd.DataFrame) -> None:
    score = ratings.groupby(["indicator", "ratee", "relation"], observed=True)["score"].mean().unstack()
    gap = score["self"] - score["colleague"]
    for indicator, planted_gap in enumerate(planted.SELF_GAP, start=1):
        assert_mean(gap[indicator], planted_gap, slack=0.1)
        assert_mean(score["colleague"][indicator], planted.INDICATOR_MEANS[indicator - 1], slack=0.1)
    means = gap.groupby("indicator").mean()
    assert means.nlargest(2).index.tolist() == [5, 4]
    assert means.idxmin() == 9


def test_some_raters_are_severe(ratings: pd.DataFrame) -> None:
    others = ratings[ratings["relation"] == "colleague"]
    # each rater and each ratee has a column; the ring of a team lets them be told apart
    team = others.assign(team=(others["ratee"].str[1:].astype(int) - 1) // planted.TEAM)
    found = []
    for _, rows in team.groupby("team"):
        x = pd.concat([pd.get_dummies(rows["ratee"]), pd.get_dummies(rows["rater"], prefix="by").iloc[:, 1:]], axis=1)
        design = x.to_numpy(dtype=float)
        effect = np.append(
            0, np.linalg.lstsq(design, rows["score"].to_numpy(dtype=float), rcond=None)[0][planted.TEAM :]
        )
        found.append(np.sort(effect - effect.mean()))
    severity = np.array(planted.RATER_SEVERITY) / THOUSAND
    assert np.abs(np.mean(found, axis=0) - severity).max() < 0.2
    assert np.corrcoef(np.mean(found, axis=0), severity)[0, 1] > 0.95


def test_the_worked_example_is_that_of_the_source() -> None:
    example = load_dataset("ratings_example")
    wide = example.pivot(index="indicator", columns="rater", values="score")
    assert wide["self"].tolist() == [4] * 10
    assert wide["colleague_1"].tolist() == [4, 4, 5, 5, 3, 3, 5, 4, 4, 4]
    assert wide["colleague_2"].tolist() == [4, 3, 3, 5, 5, 4, 4, 4, 4, 5]
    assert wide.sum().to_dict() == {"self": 40, "colleague_1": 41, "colleague_2": 41}
    assert round(wide["colleague_1"].corr(wide["colleague_2"]), 3) == -0.224


# --- styles -------------------------------------------------------------------------------------------------------


def test_planted_styles_stand_out_and_balanced_people_do_not() -> None:
    answers = load_dataset("disc_answers")
    assert (answers["most"].astype(str) != answers["least"].astype(str)).all()
    most, least = (pd.crosstab(answers["person_id"], answers[side]) for side in ("most", "least"))
    net = most - least
    assert (net.sum(axis=1) == 0).all()
    assert (most.sum(axis=1) == planted.DISC_BLOCKS).all()
    style = workplace.disc_styles(planted.DISC_PEOPLE, simulate.DEFAULT_SEED)
    people = pd.Series(style).map(dict(enumerate(planted.PEOPLE_BY_STYLE))).to_numpy()
    borders = np.cumsum(list(planted.PEOPLE_BY_STYLE.values())) * planted.DISC_PEOPLE // THOUSAND
    assert (
        pd.Series(people).value_counts()[list(planted.PEOPLE_BY_STYLE)].tolist() == np.diff(borders, prepend=0).tolist()
    )
    clear = people != "balanced"
    top = net.idxmax(axis=1).astype(str).to_numpy()
    assert (top[clear] == people[clear]).mean() > 0.95
    highest = net.max(axis=1).to_numpy()
    assert np.median(highest[clear]) > np.median(highest[~clear]) + 5
    assert np.max(highest[~clear]) <= 12


# --- the firm within ----------------------------------------------------------------------------------------------


def test_hand_overs_vary_around_the_plan() -> None:
    found = load_dataset("handovers")
    plan = pd.DataFrame(planted.HANDOVERS, columns=found.columns)
    assert (found.iloc[:, :2].astype(str) == plan.iloc[:, :2]).all(axis=None)
    for column in ("cases", "minutes"):
        assert (found[column] / plan[column] - 1).abs().max() <= planted.HANDOVER_CHANCE / THOUSAND + 1 / 20
    assert set(plan["from_department"]) | set(plan["to_department"]) == set(planted.DEPARTMENTS)
    handled = found.groupby("from_department", observed=True)["cases"].sum()
    handled = handled.add(found.groupby("to_department", observed=True)["cases"].sum(), fill_value=0)
    assert handled.idxmax() == "call_centre"
    slowest = found.loc[found["minutes"].idxmax()]
    assert (slowest["from_department"], slowest["to_department"]) == ("engineering", "research")


def test_duties_have_the_planted_gaps_and_overlaps() -> None:
    duties = load_dataset("duties")
    roles = pd.crosstab(duties["duty"], duties["role"])
    assert roles.index[roles["R"] == 0].tolist() == ["collect_opinions", "feedback_to_research"]
    assert roles.index[roles["A"] == 0].tolist() == ["follow_policy_market", "feedback_to_research"]
    assert roles.index[roles["A"] > 1].tolist() == ["reception_and_calls"]
    assert roles.index[roles["R"] > 1].tolist() == ["record_complaints"]


def test_barriers_have_their_means() -> None:
    answers = load_dataset("barriers")
    for name, mean in planted.BARRIERS.items():
        assert_mean(answers[name], mean, CUT_OFF)
    assert answers.drop(columns="respondent_id").mean().idxmax() == "direction"


def test_every_level_of_the_waterfall_loses_something() -> None:
    scores = load_dataset("waterfall").groupby("layer", observed=True)["score"]
    for name, (people, mean) in planted.WATERFALL.items():
        values = scores.get_group(name)
        assert len(values) == people
        assert_mean(values, mean, CUT_OFF)
    fall = scores.mean().diff().dropna()
    assert (fall < 0).all()
    assert fall.idxmin() == "supervisor"


def test_the_snow_brand_case_has_source_and_record_side_by_side() -> None:
    events = load_dataset("crisis_events").set_index("event")
    assert (events["date"] == events["record_date"]).all()
    late = (events["source_date"] - events["record_date"]).dt.days
    assert late[late != 0].to_dict() == {"plant_inspected": 2}
    assert (events["date"].max() - events["date"].min()).days == 4
    facts = load_dataset("crisis_facts").set_index("fact")
    unverified = facts["status"] == "unverified"
    assert facts.index[unverified].tolist() == ["plants_closed"]
    assert (facts["record_en"].isna() == unverified).all()


# --- the truth is sound -------------------------------------------------------------------------------------------


def test_planted_shares_add_up_to_one_thousand() -> None:
    whole = [
        *planted.KANO_SHARES.values(),
        *planted.KANO_CONTESTED_SHARES.values(),
        *planted.SATISFACTION.values(),
        *planted.DEPENDENCE.values(),
        *(shares for brands in planted.MODE_SHARES.values() for shares in brands.values()),
        *(scenes for _, scenes, _ in planted.PROCESS_STEPS.values()),
        *(tuple(answers.values()) for answers in planted.KANO_ANSWERS.values()),
        *(
            tuple(shares.values())
            for shares in (
                planted.CLASS_SHARES,
                planted.CSAT_WEIGHTS,
                planted.CAUSES,
                planted.FAILED_STAGE,
                planted.PEOPLE_BY_STYLE,
            )
        ),
        tuple(share for share, _, _ in planted.PROCESS_STEPS.values()),
        (planted.PEAK_WEIGHT, planted.END_WEIGHT),
    ]
    for shares in whole:
        assert sum(shares) == THOUSAND, shares
    assert sum(planted.RATER_SEVERITY) == 0


def test_codes_of_the_truth_are_those_of_the_description() -> None:
    wanted = {
        ("survey_responses", "mode"): planted.MODES,
        ("survey_responses", "wave"): samples.WAVES,
        ("kano_pairs", "feature"): studies.FEATURES,
        ("service_quality", "item"): studies.ITEMS,
        ("touchpoints", "touchpoint"): studies.TOUCHPOINTS,
        ("complaints", "process_step"): studies.PROCESS_STEPS,
        ("complaints", "scene"): planted.SCENES,
        ("disc_answers", "most"): planted.STYLES,
        ("handovers", "to_department"): planted.DEPARTMENTS,
        ("unit_panel", "period"): planted.PERIODS,
        ("waterfall", "layer"): workplace.LEVELS,
    }
    for (table, column), codes in wanted.items():
        (field,) = (field for field in tables()[table]["schema"]["fields"] if field["name"] == column)
        assert sorted(field["constraints"]["enum"]) == sorted(codes), column


def test_no_random_stream_is_used_twice() -> None:
    modules = (company, samples, studies, workplace)
    numbers = [value for module in modules for name, value in vars(module).items() if name.endswith("_TABLE")]
    assert len(numbers) == len(set(numbers)) == 17
