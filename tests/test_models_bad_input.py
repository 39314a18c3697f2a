"""Every public model function against every kind of bad input: it computes by its rule, or it says what is wrong.

One good call of each function stands below. Each argument is then broken in every way that a spreadsheet breaks
things; no answer but a result or a ``CourseError`` in plain words is allowed, and the input is never changed.
"""

import contextlib
import importlib
import inspect
import warnings
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course_lib import language
from course_lib.authoring.api import _public
from course_lib.errors import CourseError
from course_lib.models import (
    dialogue,
    disc,
    experience,
    fieldwork,
    group_codes,
    kano,
    loyalty,
    profit_chain,
    questionnaire,
    recovery,
    roleplay,
    scores,
    segmentation,
    service_quality,
    switching,
)

rng = np.random.default_rng(3)
N = 12


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


def _of(*values: Any) -> list[Any]:
    """Return the values again and again, N in all."""
    return [values[place % len(values)] for place in range(N)]


IDS = [f"C{number:02d}" for number in range(N)]
CUSTOMERS = pd.DataFrame(
    {
        "customer_id": IDS,
        "brand": _of("prime", "flow", "lite"),
        "arpu_yuan": rng.integers(10, 200, N).astype(float),
        "contact_frequency": _of("seldom", "often", "never"),
        "channel_use": _of("often", "never"),
        "kind": _of("external", "partner"),
        "tier": _of("A", "B"),
    }
)
CONTACTS = pd.DataFrame({"customer_id": IDS, "reason": _of("fault", "order", "billing"), "stage": _of("before", "after"),
                         "minutes": rng.integers(1, 30, N)})  # fmt: skip
HISTORY = pd.DataFrame(
    {"customer_id": IDS, "status": _of("potential", "member"), "date": _of("2025-01-03", "2025-02-01")}
)
COSTS = pd.DataFrame({"lever": ["staff", "staff", "hours", "hours"], "level": [1, 2, 1, 2],
                      "yuan_per_customer_month": [1.0, 4.0, 2.0, 3.0], "service_points": [1, 3, 1, 2]})  # fmt: skip
PLAN = pd.DataFrame({"staff": [2, 1], "hours": [1, 1]}, index=["A", "B"])
WAITS = segmentation.simulate_queue(range(N), _of(2, 5), _of(0, 1), 2)
SURVEY = pd.DataFrame(
    {
        "wave": _of("2025H1", "2025H2"),
        "mode": _of("web", "web", "ivr", "ivr"),
        "csat": _of(1, 4, 5, 3, 2),
        "ces": _of(7, 5, 2),
        "nps": _of(10, 8, 3, 9, 6),
        "retained": _of(1, 1, 0),
        "profit_yuan": rng.normal(100, 30, N),
        "weight": rng.uniform(0.5, 2, N),
        "waiting": _of(1, 3, 5, 4),
        "price": _of(2, 2, 4, 5, 1),
        "tier": _of("A", "B"),
        "satisfied": _of(1, 0, 1),
    }
)
PAIRS = pd.DataFrame({"respondent_id": IDS, "feature": _of("app", "gift"), "functional": _of("like", "neutral"),
                      "dysfunctional": _of("dislike", "neutral", "live_with")})  # fmt: skip
RATINGS = pd.DataFrame(
    [(person, item, int(rng.integers(4, 8)), int(rng.integers(2, 7))) for person in IDS for item in service_quality.ITEMS],
    columns=["respondent_id", "item", "expectation", "perception"],
)  # fmt: skip
SELF_TEST = pd.DataFrame({"gap_measure": list(service_quality.MEASURES), "score": _of(1, 3, 5)})
PROMISES = pd.DataFrame({"dimension": ["repair_days", "warranty"], "own": [3, 24], "industry": [5, 12], "rival": [2, 12],
                         "better": ["less", "more"]})  # fmt: skip
BENCHMARKS = pd.DataFrame({"dimension": ["empathy", "tangibles"], "own": [4.5, 5], "customer": [5.5, 5], "rival": [4, 5.0],
                           "best": [6.0, 5.5]})  # fmt: skip
INDICATORS = pd.DataFrame({"indicator": ["reply"], "metric": ["minutes"], "target": ["<= 2"], "owner": ["leader"],
                           "deadline": ["2026-03-31"]})  # fmt: skip
TICKETS = pd.DataFrame({"ticket_id": IDS, "arrived_minutes": range(N), "started_minutes": range(3, N + 3),
                        "promised_minutes": 60, "done_minutes": range(10, N + 10), "target_minutes": 2, "urgency": _of(1, 2),
                        "contacts": 2, "empathy": _of(4, 5)})  # fmt: skip
LOYALTY = pd.DataFrame({"dependence": _of(8, 2, 5), "frequency": _of(6, 1, 9, 3), "tenure_months": _of(24, 3, 30),
                        "satisfaction": _of(2, 4, 5)})  # fmt: skip
QUADRANT = loyalty.loyalty_quadrant(LOYALTY, 5, 6)
SALES = pd.DataFrame({"customer_id": _of("C1", "C2", "C3"), "date": _of("2025-01-03", "2025-02-20", "2025-03-01", "2025-03-09"),
                      "amount_yuan": rng.integers(10, 90, N)})  # fmt: skip
SUMMARY = pd.DataFrame({"x": [0, 0, 1, 3, 6, 0, 2], "t_x": [0, 0, 5, 20, 36, 0, 2], "T": [38.0] * 7})
BGNBD = loyalty.BGNBD(r=0.243, alpha=4.414, a=0.793, b=2.426)
RETURN = {
    "investment_yuan": 50_000,
    "customers": 1_000,
    "margin_yuan": 100,
    "retention": 0.8,
    "discount": 0.1,
    "lift": 0.05,
}
OFFER = {"price_yuan": 100, "rival_yuan": 98, "service_worth": 0.02, "switching_cost": 0}
DAMAGE = {"customers": 10_000, "problem_rate": 0.3, "complaint_rate": 0.4, "satisfied_rate": 0.5, "clv_yuan": 1_000,
          "repurchase_no_problem": 0.9, "repurchase_satisfied": 0.8, "repurchase_dissatisfied": 0.4,
          "repurchase_silent": 0.6}  # fmt: skip
RANGES = DAMAGE | {"problem_rate": (0.2, 0.3, 0.4)}
INCIDENTS = pd.DataFrame({"incident_id": IDS, "coder_1": _of("price", "price;ethics", "competition"),
                          "coder_2": _of("price", "ethics"), "complained": _of(1, 0), "searched": _of(1, 1, 0)})  # fmt: skip
EVENTS = pd.DataFrame({"event": ["recall", "call"], "source_date": ["2000-06-29", "2000-06-27"],
                       "record_date": ["2000-06-29", None]})  # fmt: skip
TOUCHPOINTS = pd.DataFrame({"journey_id": np.repeat([1, 2, 3, 4], 3), "step": _of(1, 2, 3), "touchpoint": _of("shop", "call", "bill"),
                            "rating": _of(1, -4, 2, 3, 0, 5, -1), "complaint": _of(0, 1, 0), "minutes": _of(5, 30, 2),
                            "remembered": np.repeat([1, -2, 0, 3], 3)})  # fmt: skip
JOURNEYS = pd.DataFrame(rng.uniform(-5, 5, (30, 4)), columns=["peak", "end", "mean", "minutes"]).assign(
    remembered=rng.uniform(-5, 5, 30)
)
IDEAS = pd.DataFrame({"idea": ["card", "call"], "low_cost": [5, 2], "high_perception": [3, 5], "simple": [5, 4],
                      "easy_to_spread": [4, 1]})  # fmt: skip
OWNERS = pd.DataFrame({"touchpoint": ["call", "bill"], "responsible": ["Li", None], "authority_yuan": [50, None]})
STEPS = pd.DataFrame({"step": ["order", "check", "reply"], "layer": ["customer", "back_stage", "on_stage"],
                      "follows": [None, "order", "check"], "minutes": [2, 5, 1], "wait_minutes": [0, 60, 0],
                      "fail_point": [0, 1, 0]})  # fmt: skip
COMPLAINTS = pd.DataFrame({"process_step": _of("pack", "ship"), "scene": _of("late", "billing"), "stage": _of("during", "after"),
                           "satisfied": _of(1, 0), "severity": _of(10, 2, 5), "occurrence": _of(1, 4), "detection": 4,
                           "repurchased": _of(1, 0, 1)})  # fmt: skip
USED = dict.fromkeys(recovery.STRATEGIES, 1)
PANEL = pd.DataFrame({"unit_id": np.arange(N), "period": 1} | {name: rng.normal(5, 1, N) for name in ("a", "b", "c")})
LINKS = {"b": ["a"], "c": ["a", "b"]}
CHAIN = profit_chain.service_profit_chain(PANEL, LINKS, repetitions=20)
WATERFALL = pd.DataFrame({"layer": _of(*profit_chain.LEVELS[:3]), "respondent_id": IDS, "score": _of(9, 8, 4, 6, 7)})
COST_CASE = {"acquisition_yuan": 300, "service_yuan": 50, "referral_yuan": 50, "referrals": 0.25}
HANDOVERS = pd.DataFrame(
    {"from_department": ["sales", "it"], "to_department": ["it", "hr"], "cases": [10, 5], "minutes": [30, 20]}
)
DUTIES = pd.DataFrame(
    {"duty": ["calls", "calls", "files"], "department": ["sales", "hr", "hr"], "role": ["A", "R", "A"]}
)
GOALS = pd.DataFrame({"goal": ["quality", "cost"], "metric": ["csat", " "]})
CATALOGUE = pd.DataFrame({"department": ["it"], "next_customer": ["hr"], "service": ["repairs"], "promise": ["in 2 h"]})
BARRIERS = pd.DataFrame({"respondent_id": IDS, "drive": _of(1, 2), "direction": _of(5, 4, 4), "difficulty": _of(4, 5)})
RATINGS_360 = pd.DataFrame({"ratee": "P1", "rater": np.repeat(["P1", "R1", "R2"], 4), "indicator": _of(1, 2, 3, 4),
                            "relation": np.repeat(["self", "colleague", "colleague"], 4), "score": _of(4, 5, 3, 2, 4)})  # fmt: skip
REPORTED = pd.DataFrame({"ratee": "P1", "rater": ["P1", "R1"], "total": [14, 13]})
TWO = [pd.Series(_of(4, 5, 3, 2), name="one"), pd.Series(_of(4, 4, 3), name="two")]
THREE = pd.DataFrame({"R1": _of(4, 5, 3, 2), "R2": _of(4, 4, 3), "R3": _of(1, 5)})
STYLES = pd.DataFrame(
    [(person, block, disc.STYLES[(person + block) % 4], disc.STYLES[(person + block + 1 + block % 3) % 4])
     for person in range(5) for block in range(1, 25)],
    columns=["person_id", "block", "most", "least"],
)  # fmt: skip
OPTIONS = tuple(questionnaire.Option(code, code, code) for code in ("yes", "no"))
FORM = questionnaire.Questionnaire(
    "s",
    "调查",
    "Survey",
    ("web", "phone"),
    (questionnaire.Question("q", "single", "用过吗？", "Used?", options=OPTIONS),),
)
TALK = roleplay.start("lost_parcel", seed=1)
CODED = dialogue.example("cold_call")
REQUESTS = pd.DataFrame({"in_contract": _of(True, False), "in_department": _of(True, True, False), "in_role": _of(False, True),
                         "deadline_hours": _of(2, 48), "normal_hours": _of(24, 1)})  # fmt: skip
PEERS = pd.DataFrame({"judged": _of("1", "1", "2", "2"), "judge": _of("1", "2", "2", "1"), "score": _of(5, 2, 4),
                      "skill": [name for name in ("warm", "steps", "reply") for _ in range(4)]})  # fmt: skip
SIZES = {"A": 1, "B": 2}
PEOPLE = {"A": 60, "B": 80}
HOURS = {"A": 10, "B": 20}

EAST = fieldwork.TOWNS["east"]
TOWNSFOLK = fieldwork.people_of(
    pd.DataFrame(
        {
            "customer_id": [f"C{number:03d}" for number in range(400)],
            "brand": ["prime", "flow", "lite", "lite"] * 100,
            "arpu_yuan": np.linspace(1, 100, 400),
            "contact_frequency": [name for name in fieldwork.FREQUENCIES for _ in range(100)],
            "channel_use": [*fieldwork.FREQUENCIES] * 100,
        }
    ),
    EAST,
)
INVITED = fieldwork.conduct(TOWNSFOLK, EAST, 400, {"phone": 1.0}, callbacks=5, seed=1)

TOLD = pd.DataFrame({"person": _of("P1", "P1", "P2", "P2")[:4], "experience": ["best", "worst"] * 2,
                     "greeted": [1, 0, 1, 1], "themes": ["care", "quality;detail", "", "warmth"]})  # fmt: skip

CALLS: dict[str, dict[str, Any]] = {
    "agreement.audit_totals": {"ratings": RATINGS_360, "reported": REPORTED},
    "agreement.self_other_gaps": {"ratings": RATINGS_360},
    "agreement.score_table": {"ratings": RATINGS_360, "ratee": "P1"},
    "agreement.compare_raters": {"first": TWO[0], "second": TWO[1]},
    "agreement.pairwise_agreement": {"scores": THREE},
    "agreement.cohen_kappa": {"first": TWO[0], "second": TWO[1], "weights": "linear"},
    "agreement.code_agreement": {"first": INCIDENTS["coder_1"], "second": INCIDENTS["coder_2"]},
    "agreement.icc": {"scores": THREE},
    "agreement.bland_altman": {"first": TWO[0], "second": TWO[1]},
    "disc.inventory": {},
    "disc.labelling": {},
    "disc.limits": {},
    "disc.find_faults": {"answers": STYLES},
    "disc.score_styles": {"answers": STYLES},
    "disc.profile": {"answers": STYLES},
    "disc.first_stability": {"answers": STYLES, "repetitions": 10, "seed": 1},
    "disc.split_half": {"answers": STYLES},
    "disc.weigh_cues": {"cues": ["calm_steady", "direct_dominant", "calm_steady"]},
    "disc.call_style": {"cues": ["calm_steady", "calm_steady", "calm_steady"]},
    "disc.headline": {"profiles": disc.profile(STYLES), "person": 1},
    "experience.experiences": {},
    "experience.contrast": {"told": TOLD, "questions": ["greeted"]},
    "experience.evidence_map": {"told": TOLD, "themes": list(experience.THEMES)},
    "fieldwork.action_list": {"trend": pd.DataFrame({"h0": [3.0, 3.0], "h1": [3.1, 3.0], "h2": [3.2, 3.6]},
                                                    index=["wait", "bill"]),
                              "targets": {"wait": 3.5, "bill": 3.5}},
    "fieldwork.people_of": {"customers": CUSTOMERS, "town": EAST},
    "fieldwork.true_score": {"people": TOWNSFOLK},
    "fieldwork.conduct": {"people": TOWNSFOLK, "town": EAST, "n": 200, "mix": {"web": 0.5, "sms": 0.5}, "seed": 1},
    "fieldwork.weigh": {"invited": INVITED, "people": TOWNSFOLK},
    "fieldwork.take_apart": {"people": TOWNSFOLK, "invited": INVITED, "weight": fieldwork.weigh(INVITED, TOWNSFOLK).weight},
    "journey.key_touchpoints": {"touchpoints": TOUCHPOINTS, "lift": 1.5, "strong": 3.0},
    "journey.emotion_curve": {"touchpoints": TOUCHPOINTS},
    "journey.peak_end": {"touchpoints": TOUCHPOINTS},
    "journey.memory_weights": {"journeys": JOURNEYS},
    "journey.redesign_gains": {"touchpoints": TOUCHPOINTS, "lift": 2},
    "journey.rank_designs": {"ideas": IDEAS, "weights": [0.2, 0.4, 0.2, 0.2]},
    "journey.check_owners": {"owners": OWNERS, "touchpoints": ["call", "bill"]},
    "journey.stage_load": {"contacts": CONTACTS},
    "journey.service_blueprint": {"steps": STEPS},
    "kano.evaluation_table": {"table": "pouliot"},
    "kano.evaluate": {"pairs": PAIRS, "table": "standard"},
    "kano.count_categories": {"pairs": PAIRS, "by": "feature"},
    "kano.summarise": {"pairs": PAIRS, "by": "feature", "window": 0.05},
    "kano.summarise_counts": {"counts": kano.count_categories(PAIRS), "window": 0.05},
    "kano.category_stability": {"counts": kano.count_categories(PAIRS), "repetitions": 20, "window": 0, "seed": 1},
    "kano.strategy": {"summary": kano.summarise(PAIRS)},
    "kano.experience_level": {"responses": SURVEY},
    "kano.pyramid": {"levels": pd.Series(_of("easy", "unmet"))},
    "dialogue.example": {"name": "cold_call"},
    "dialogue.as_report": {"coded": CODED},
    "dialogue.step_sequence": {"stages": ["explore", "offer", "other", "action"]},
    "dialogue.escalation_point": {"coded": CODED},
    "dialogue.technique_coverage": {"coded": CODED, "column": "warm"},
    "dialogue.reply_structure": {"parts": ["facts", "action", "emotion"]},
    "dialogue.route": {"requests": REQUESTS},
    "dialogue.peer_scores": {"scores": PEERS},
    "loyalty.loyalty_quadrant": {"scores": LOYALTY, "dependence_cut": 5, "frequency_cut": 6, "window_months": 12},
    "loyalty.captive_customers": {"scores": LOYALTY, "quadrant": QUADRANT, "satisfaction_cut": 3},
    "loyalty.loyalty_matrix": {"scores": LOYALTY, "quadrant": QUADRANT, "satisfaction_cut": 3},
    "loyalty.switching_threshold": {"offers": OFFER},
    "loyalty.cohort_counts": {"transactions": SALES, "period": "month"},
    "loyalty.retention_by_age": {"counts": loyalty.cohort_counts(SALES)},
    "loyalty.revenue_split": {"transactions": SALES, "period": "quarter"},
    "loyalty.rfm_scores": {"transactions": SALES, "end": "2025-03-01", "levels": 3},
    "loyalty.clv": {"margin_yuan": 100, "retention": 0.8, "discount": 0.1},
    "loyalty.service_return": {"plans": RETURN},
    "loyalty.policy_savings": {"before": HOURS, "after": {"A": 12, "B": 15}, "yuan_per_hour": 60},
    "loyalty.bgnbd_summary": {"transactions": SALES, "end": "2025-03-09", "days_per_unit": 7},
    "loyalty.fit_bgnbd": {"summary": pd.concat([SUMMARY] * 40, ignore_index=True)},
    "loyalty.probability_alive": {"model": BGNBD, "summary": SUMMARY},
    "loyalty.expected_purchases": {"model": BGNBD, "summary": SUMMARY, "t": 39},
    "messages.cases": {},
    "messages.messages": {"case": "late_visit"},
    "messages.promise_parts": {"case": "late_visit"},
    "messages.check_promise": {"text": "免费，减 30 元", "parts": {"free": "免费", "sum": "30 ?元"}},
    "profit_chain.service_profit_chain": {"panel": PANEL, "links": LINKS, "repetitions": 20, "seed": 1},
    "profit_chain.indirect_effects": {"chain": CHAIN, "start": "a", "end": "c"},
    "profit_chain.waterfall": {"scores": WATERFALL, "lowest": 1, "highest": 10},
    "profit_chain.growth_break_even": {"scenarios": COST_CASE},
    "profit_chain.handover_network": {"handovers": HANDOVERS},
    "profit_chain.longest_chain": {"network": profit_chain.handover_network(HANDOVERS)},
    "profit_chain.function_mix": {"tickets": CONTACTS},
    "profit_chain.raci_duties": {"duties": DUTIES},
    "profit_chain.raci_load": {"duties": DUTIES, "limit": 0.5},
    "profit_chain.goal_coverage": {"metrics": GOALS},
    "profit_chain.service_catalogue": {"answers": CATALOGUE},
    "profit_chain.rank_barriers": {"barriers": BARRIERS},
    "questionnaire.question_table": {"questionnaire": FORM},
    "questionnaire.text_length": {"text": "您好", "language": "zh"},
    "questionnaire.question_seconds": {"questionnaire": FORM, "mode": "web", "language": "zh"},
    "questionnaire.minutes_by_mode": {"questionnaire": FORM},
    "questionnaire.lint": {"questionnaire": FORM},
    "questionnaire.as_read": {"questionnaire": FORM},
    "questionnaire.in_words": {"found": questionnaire.lint(FORM)},
    "recovery.complaint_pareto": {"complaints": COMPLAINTS, "by": "scene"},
    "recovery.risk_ranking": {"risks": COMPLAINTS, "by": "process_step"},
    "recovery.recovery_score": {"cases": USED},
    "recovery.rank_strategies": {"cases": USED},
    "recovery.failure_stage": {"complaints": COMPLAINTS},
    "recovery.recovery_paradox": {"recovered": COMPLAINTS, "no_problem": COMPLAINTS},
    "roleplay.scenes": {},
    "roleplay.start": {"scene": "lost_parcel", "seed": 1, "style": "calm_steady"},
    **{f"roleplay.{name}": {"state": TALK} for name in ("choices", "finished", "best_reply", "transcript", "mood_curve", "brief")},
    "roleplay.reply": {"state": TALK, "answer": "请问订单尾号是多少？"},
    "roleplay.style_cues": {"style": "calm_steady"},
    "sampling.sample_size": {"margin": 0.05, "proportion": 0.5, "z": 1.96, "population": 1550, "design_effect": 1.2,
                             "response_rate": 0.25, "rounding": "up"},
    "sampling.stratify": {"frame": CUSTOMERS, "by": "tier", "value": "arpu_yuan"},
    "sampling.allocate": {"strata": pd.DataFrame({"population": [50, 60], "sd": [5, 9.0], "yuan_per_interview": [9, 4.0]},
                                                 index=["A", "B"]), "n": 20, "method": "optimal"},
    "sampling.draw_sample": {"frame": CUSTOMERS, "by": "tier", "sizes": SIZES, "seed": 1},
    "sampling.design_weights": {"sample": CUSTOMERS, "by": "tier", "population": PEOPLE},
    "sampling.post_stratify": {"sample": CUSTOMERS, "by": "tier", "population": PEOPLE, "weight": SURVEY["weight"]},
    "sampling.rake": {"sample": SURVEY, "margins": {"tier": {"A": 30, "B": 70}, "mode": {"web": 60, "ivr": 40}},
                      "weight": SURVEY["weight"], "rounds": 50, "tolerance": 1e-6},
    "sampling.kish_design_effect": {"weights": SURVEY["weight"]},
    "sampling.stratified_mean": {"sample": SURVEY, "value": "csat", "by": "tier", "population": PEOPLE, "confidence": 0.95},
    "sampling.stratified_proportion": {"sample": SURVEY, "value": "satisfied", "by": "tier", "population": PEOPLE},
    "sampling.fieldwork_days": {"quota": 385, "contact_rate": 0.4, "cooperation_rate": 0.5, "agents": 5,
                                "calls_per_agent_hour": 15, "hours_per_day": 6},
    "sampling.half_year_compliance": {"dates": ["2024-05-20", "2025-03-11"], "today": "2025-09-01", "start": "2024-01-01"},
    "scores.wilson": {"count": 8, "answers": 10},
    "scores.mean_interval": {"mean": 4.0, "deviation": 1.0, "answers": 16},
    "scores.csat": {"responses": SURVEY, "by": "wave", "weight": "weight"},
    "scores.ces": {"responses": SURVEY, "by": ["wave", "mode"]},
    "scores.nps": {"responses": SURVEY, "weight": "weight"},
    "scores.change": {"scores": scores.nps(SURVEY, "wave"), "before": "2025H1", "after": "2025H2"},
    "scores.mix_weights": {"responses": SURVEY, "reference": "2025H1"},
    "scores.retention_by_score": {"responses": SURVEY, "metric": "ces"},
    "scores.profit_by_band": {"responses": SURVEY, "metric": "nps"},
    "scores.mode_effects": {"responses": SURVEY, "value": "csat", "strata": "tier", "reference": "web"},
    "scores.driver_importance": {"responses": SURVEY, "drivers": ["waiting", "price"], "repetitions": 20, "seed": 1},
    "scores.importance_performance": {"importance": pd.DataFrame({"share": [0.8, 0.2]}, index=["waiting", "price"]),
                                      "responses": SURVEY},
    "scores.check_report": {"responses": SURVEY, "metric": "csat", "reported": 60, "decimals": 1, "weight": "weight"},
    "scores.audit_product": {"reported": 13_200, "decimals": 0},
    "scores.classify_metrics": {"metrics": ["NPS", "CAST"]},
    "segmentation.tier_within_brand": {"customers": CUSTOMERS, "shares": (0.5, 0.5), "classes": ("A", "B")},
    "segmentation.tier_cutoffs": {"customers": CUSTOMERS},
    "segmentation.need_profile": {"customers": CUSTOMERS, "contacts": CONTACTS, "by": "brand"},
    "segmentation.count_kinds": {"people": CUSTOMERS, "by": ["kind"]},
    "segmentation.funnel": {"history": HISTORY, "start": "2025-01-01", "end": "2025-12-31"},
    "segmentation.service_time": {"customers": PEOPLE, "time_share": {"A": 0.4, "B": 0.6}, "hours": 40},
    "segmentation.lorenz": {"customers": PEOPLE, "time": HOURS},
    "segmentation.gini": {"customers": PEOPLE, "time": HOURS},
    "segmentation.plan_cost": {"plan": PLAN, "customers": PEOPLE, "costs": COSTS, "budget": 600, "weights": HOURS},
    "segmentation.best_plan": {"customers": PEOPLE, "costs": COSTS, "budget": 600, "weights": HOURS},
    "segmentation.simulate_queue": {"arrived_minutes": list(range(N)), "handling_minutes": _of(2, 5), "rank": _of(0, 1), "agents": 2},
    "segmentation.wait_by_class": {"waits": WAITS, "tier": pd.Series(_of("A", "B"))},
    "segmentation.compare_service": {"before": segmentation.wait_by_class(WAITS, _of("A", "B")),
                                     "after": segmentation.wait_by_class(WAITS, _of("B", "A"))},
    "service_quality.reverse_items": {"ratings": RATINGS, "items": ["q11"]},
    "service_quality.score_items": {"ratings": RATINGS},
    "service_quality.score_dimensions": {"ratings": RATINGS},
    "service_quality.servperf": {"ratings": RATINGS},
    "service_quality.weighted_gap": {"gaps": dict.fromkeys(service_quality.DIMENSIONS, -0.5),
                                     "weights": service_quality.WEIGHTS},
    "service_quality.overall_gap": {"ratings": RATINGS},
    "service_quality.cronbach_alpha": {"answers": THREE},
    "service_quality.analyse_items": {"answers": THREE},
    "service_quality.reliability": {"ratings": RATINGS, "value": "perception"},
    "service_quality.check_items": {"ratings": RATINGS},
    "service_quality.score_measures": {"answers": SELF_TEST},
    "service_quality.self_test": {"answers": SELF_TEST},
    "service_quality.check_promises": {"promises": PROMISES},
    "service_quality.benchmark_gap": {"scores": BENCHMARKS},
    "service_quality.check_indicators": {"indicators": INDICATORS},
    "service_quality.score_tickets": {"tickets": TICKETS},
    "switching.label_matrix": {"codes": INCIDENTS["coder_1"]},
    "switching.label_shares": {"codes": INCIDENTS["coder_1"]},
    "switching.pareto": {"codes": INCIDENTS["coder_1"]},
    "switching.cause_chain": {"incidents": INCIDENTS},
    "switching.market_damage": {"rates": DAMAGE},
    "switching.tornado": {"model": switching.market_damage, "ranges": RANGES, "measure": "lost"},
    "switching.monte_carlo": {"model": switching.market_damage, "ranges": RANGES, "measure": "lost", "seed": 1, "draws": 20},
    "switching.complaint_chain": {"complaints": 1, "unhappy_each": 7, "told_each": 9, "lost_share": 0.25, "value_each": 1_000},
    "switching.word_of_mouth": {"seeds": 100, "referral_rate": 0.5, "rounds": 3, "market": 1000, "reward_yuan": 10,
                                "advertising_yuan": 50},
    "switching.response_timeline": {"events": EVENTS},
    "switching.cost_of_delay": {"timeline": switching.response_timeline(EVENTS), "cases_per_day": 100, "yuan_per_case": 50},
    "switching.checklist_score": {"cases": dict.fromkeys(switching.CRISIS_CHECKLIST, 1)},
}  # fmt: skip

# A new function needs its good call here. Files have tests of their own (test_questionnaire.py); these are parts that models share, met through them.
ELSEWHERE = {
    *(f"questionnaire.{name}" for name in ("read_yaml", "write_yaml", "read_excel", "write_excel", "to_xlsform")),
    *(f"switching.{name}" for name in ("as_scenarios", "as_scale")),
}


def _function(name: str) -> Callable[..., Any]:
    module, function = name.split(".")
    return getattr(importlib.import_module(f"course_lib.models.{module}"), function)


def test_every_function_of_these_modules_that_takes_a_table_is_here():
    """When this fails for a new function: give it a good call in ``CALLS``."""
    modules = {name.partition(".")[0] for name in CALLS}
    there = {
        f"{module}.{member.__name__}"
        for module in sorted(modules)
        for member in _public(importlib.import_module(f"course_lib.models.{module}"))
        if inspect.isfunction(member) and "pandas.DataFrame" in str(list(inspect.signature(member).parameters.values()))
    }
    assert there <= set(CALLS) | ELSEWHERE


# -- ways to break an argument ---------------------------------------------------------------------

CELLS = {
    "missing": None,
    "not a number": float("nan"),
    "text": "12 元",
    "a number as text": "3",
    "infinite": float("inf"),
    "far off": 10**9,
    "negative": -7,
    "half": 2.5,
    "a date": pd.Timestamp("2025-01-31"),
    "a list": [1, 2],  # from JSON
    "empty text": "",
    "yes": True,
}
SCALARS = [None, "x", "", float("nan"), float("inf"), -1, 0, 2.5, [1], {}, True, 1_000]


def _with_cell(column: pd.Series, value: Any) -> pd.Series:
    """Return the column with one cell, in row 1 if there is one, replaced."""
    values = column.astype(object).tolist()
    values[min(1, len(values) - 1)] = value
    return pd.Series(values, index=column.index, name=column.name, dtype=object)


def _broken_frames(frame: pd.DataFrame) -> Iterator[tuple[str, Any]]:
    yield "no row", frame.iloc[:0]
    yield "one row", frame.iloc[:1]
    yield "doubled rows", pd.concat([frame, frame])
    yield "all the same", pd.concat([frame.iloc[:1]] * 4, ignore_index=True)
    yield "other index", frame.set_axis([f"r{place}" for place in range(len(frame))])
    yield "not a table", frame.to_numpy().tolist()
    for column in frame.columns:
        yield f"{column}: gone", frame.drop(columns=column)
        yield f"{column}: twice", pd.concat([frame, frame[[column]]], axis=1)
        yield f"{column}: all missing", frame.assign(**{str(column): None})
        yield f"{column}: categories", frame.assign(**{str(column): frame[column].astype("category")})
        for way, value in CELLS.items():
            yield f"{column}: {way}", frame.assign(**{str(column): _with_cell(frame[column], value)})


def _broken(argument: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(argument, pd.DataFrame):
        yield from _broken_frames(argument)
    elif isinstance(argument, pd.Series | list | tuple):
        kind = (lambda values: values) if isinstance(argument, pd.Series) else type(argument)
        column = pd.Series(argument)
        yield "empty", kind(column.iloc[:0])
        yield "one", kind(column.iloc[:1])
        yield "all the same", kind(column.where(column.index == column.index[0], column.iloc[0]))
        for way, value in CELLS.items():
            yield way, kind(_with_cell(column, value))
    elif isinstance(argument, dict):
        yield "nothing", {}
        for key in argument:
            yield f"{key}: gone", {name: value for name, value in argument.items() if name != key}
            for way, value in CELLS.items():
                yield f"{key}: {way}", argument | {key: value}
        yield "unknown key", argument | {"unknown": 1}
    for value in SCALARS:
        yield repr(value), value


@pytest.mark.parametrize("name", sorted(name for name, arguments in CALLS.items() if arguments))
def test_computes_by_its_rule_or_says_what_is_wrong(name):
    function, good = _function(name), CALLS[name]
    extra = (0.26, 56_000) if name == "scores.audit_product" else ()
    function(*((13_200, *extra) if extra else ()), **({} if extra else good))
    failures = []
    for argument, value in good.items():
        if callable(value) or type(value).__module__.startswith("course_lib"):
            continue  # a model, a questionnaire: what Python itself tells about a wrong type is enough
        unused: set[str] = set()  # columns that the function does without
        for way, broken in _broken(value):
            if way.partition(": ")[0] in unused:
                continue
            given = {**good, argument: broken}
            before = {argument: deepcopy(broken)}
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("error", RuntimeWarning)
                    function(*((given.pop("reported"), *extra) if extra else ()), **given)
                if way.endswith(": gone"):
                    unused.add(way.partition(": ")[0])
            except CourseError as told:
                message = str(told)
                if len(message) < 10 or "<lambda>" in message or "Traceback" in message:
                    failures.append(f"{argument}, {way}: {message!r} says too little")
                column = way.partition(": ")[0]
                spelt = way.endswith((": gone", ": text", ": twice")) and isinstance(value, pd.DataFrame)
                if spelt and column not in message and CELLS["text"] not in message:
                    failures.append(f"{argument}, {way}: {message!r} does not name {column}")
            except Exception as crash:
                failures.append(f"{argument}, {way}: {type(crash).__name__}: {crash}")
            if isinstance(value, pd.DataFrame) and isinstance(broken, pd.DataFrame):
                assert broken.equals(before[argument]), f"{argument}, {way}: the input was changed"
    assert not failures, "\n".join([f"{len(failures)} of {name}", *failures[:40]])


ANY = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(),
    st.text(max_size=8),
    st.datetimes().map(pd.Timestamp),
    st.sampled_from(["", " ", "nan", "0", "１", "like", "price;ethics", "A", "web"]),
)
TABLES = {
    name: [key for key, value in arguments.items() if isinstance(value, pd.DataFrame)]
    for name, arguments in CALLS.items()
}


@pytest.mark.parametrize("name", sorted(name for name, tables in TABLES.items() if tables))
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_cells_are_computed_with_or_refused(name, data):
    argument = data.draw(st.sampled_from(TABLES[name]))
    frame = CALLS[name][argument]
    column = data.draw(st.sampled_from(list(frame.columns)))
    cells = data.draw(st.dictionaries(st.integers(0, len(frame) - 1), ANY, min_size=1, max_size=4))
    values = frame[column].astype(object).tolist()
    for row, value in cells.items():
        values[row] = value
    broken = frame.assign(**{str(column): pd.Series(values, index=frame.index, dtype=object)})
    broken = broken.convert_dtypes() if data.draw(st.booleans()) else broken.infer_objects()
    with warnings.catch_warnings(), contextlib.suppress(CourseError):
        warnings.simplefilter("error", RuntimeWarning)
        _function(name)(**{**CALLS[name], argument: broken})


# Series beside the table go with its rows; a matrix or a result keeps its order.
ORDERED = {
    "dialogue.as_report",
    "dialogue.escalation_point",
    "loyalty.captive_customers",
    "loyalty.loyalty_matrix",
    "sampling.post_stratify",
    "sampling.rake",
    "segmentation.wait_by_class",
}


@pytest.mark.parametrize("name", sorted(name for name, tables in TABLES.items() if tables and name not in ORDERED))
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10**6))
def test_no_result_depends_on_the_order_of_the_rows(name, seed):
    function, good = _function(name), CALLS[name]
    shuffled = {
        key: value.sample(frac=1, random_state=seed) if key in TABLES[name] else value for key, value in good.items()
    }
    _need_same(function(**good), function(**shuffled))


def _need_same(one: Any, other: Any) -> None:
    """Compare two results; rows that follow the rows of the input may stand in another order."""
    assert type(one) is type(other)
    if isinstance(one, pd.DataFrame | pd.Series):
        kind = pd.testing.assert_frame_equal if isinstance(one, pd.DataFrame) else pd.testing.assert_series_equal
        kind(one.sort_index(), other.sort_index(), rtol=1e-9, atol=1e-9)
    elif is_dataclass(one):
        for field in fields(one):
            _need_same(getattr(one, field.name), getattr(other, field.name))
    elif isinstance(one, np.ndarray | float):
        np.testing.assert_allclose(one, other, rtol=1e-9, atol=1e-9)
    else:
        assert one == other


@pytest.mark.parametrize(
    ("call", "parts"),
    [
        (lambda: scores.csat(pd.concat([SURVEY, SURVEY[["csat"]]], axis=1)), ["csat"]),
        (
            lambda: scores.csat(SURVEY.assign(wave=_with_cell(SURVEY["wave"], pd.Timestamp("2025-01-02"))), "wave"),
            ["wave", "1"],
        ),
        (lambda: scores.csat(SURVEY.assign(wave=_with_cell(SURVEY["wave"], [1, 2])), "wave"), ["wave", "1", "[1, 2]"]),
        (lambda: scores.csat(SURVEY, by=2.5), ["by", "2.5"]),
        (lambda: scores.wilson(11, 10), ["count", "11", "10"]),
        (lambda: switching.monte_carlo(switching.market_damage, RANGES, "lost", seed="x"), ["seed", "'x'"]),
    ],
)
def test_what_all_models_refuse_is_told_in_the_reader_s_language(call, parts, lang):
    with pytest.raises(CourseError) as caught:
        call()
    message = str(caught.value)
    assert all(part in message for part in parts)
    assert any("一" <= letter <= "鿿" for letter in message) == (lang == "zh")


def test_a_column_that_is_not_used_may_come_twice():
    assert len(scores.csat(pd.concat([SURVEY, SURVEY[["nps"]]], axis=1))) == 1


def test_ids_that_mix_numbers_and_texts_are_sorted_numbers_first():
    sales = SALES.assign(customer_id=_of("C1", 7, 2))
    assert loyalty.rfm_scores(sales).index.tolist() == [2, 7, "C1"]
    assert loyalty.bgnbd_summary(sales).index.tolist() == [2, 7, "C1"]


def test_group_codes_number_groups_as_pandas_does():
    frame = SURVEY.assign(gap=_of("b", None, "a"), kind=pd.Categorical(_of("x", "y"), categories=["y", "z", "x"]))
    for by in (["wave"], ["gap"], ["kind"], ["nps"], ["gap", "wave"], ["kind", "gap", "nps"], ["profit_yuan", "csat"]):
        groups = frame.groupby(by if len(by) > 1 else by[0], observed=True)
        code, index = group_codes(frame, by)
        assert code.tolist() == groups.ngroup().fillna(-1).astype(int).tolist()
        pd.testing.assert_index_equal(index, groups.size().index)
