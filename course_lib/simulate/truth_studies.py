"""What is planted in the tables of studies and logs: surveys, needs, quality, loyalty, switching, the firm within.

The conventions are those of ``truth``: shares per thousand, curves as knots. Scores are in thousandths of a point
of their scale, so 3500 is 3.5; spreads are standard deviations in the same unit.
"""

from typing import Final

from course_lib.simulate.truth import Curve, Shares

# --- survey of satisfaction: who is asked ------------------------------------------------------------------------
# First day and number of days of the fieldwork of each wave.
WAVES: Final = {"2025H1": ("2025-05-12", 19), "2025H2": ("2025-11-10", 19)}
CLASS_SHARES: Final[Shares] = {"A": 200, "B": 300, "C": 300, "D": 200}  # of a brand's billed customers, by ARPU
# Share of each stratum that is asked, classes A to D. The fractions are unequal: without weights, Prime and
# class A count for too much.
SAMPLING_FRACTIONS: Final[dict[str, tuple[int, int, int, int]]] = {
    "prime": (1000, 930, 840, 780),
    "flow": (680, 580, 520, 470),
    "lite": (470, 370, 320, 260),
}
MODES: Final = ("ivr", "phone", "web", "sms")
# How a brand's customers are asked. TRAP: the second wave uses the telephone more.
MODE_SHARES: Final[dict[str, dict[str, tuple[int, int, int, int]]]] = {
    "2025H1": {"prime": (200, 250, 450, 100), "flow": (300, 150, 400, 150), "lite": (450, 100, 200, 250)},
    "2025H2": {"prime": (150, 450, 300, 100), "flow": (250, 350, 270, 130), "lite": (350, 300, 150, 200)},
}
# Who answers: the product of three shares. The satisfied answer more (1 to 5), so answers look too good.
RESPONSE_BY_MODE: Final[Shares] = {"ivr": 590, "phone": 800, "web": 540, "sms": 460}
RESPONSE_BY_BRAND: Final[Shares] = {"prime": 1000, "flow": 900, "lite": 760}
RESPONSE_BY_SATISFACTION: Final = (520, 640, 780, 900, 1000)

# --- survey of satisfaction: what they answer --------------------------------------------------------------------
# The six drivers in the first wave, for Flow; all drivers of a brand are shifted together.
DRIVER_MEANS: Final = {
    "waiting": 3100,
    "attitude": 3700,
    "expertise": 3500,
    "solution": 3300,
    "price": 3100,
    "network": 3500,
}
DRIVER_BRAND_SHIFT: Final = {"prime": 250, "flow": 0, "lite": -250}
# What really changes from the first wave to the second.
DRIVER_CHANGE: Final = {"waiting": 400, "attitude": 0, "expertise": 0, "solution": 200, "price": -150, "network": 0}
DRIVER_SHARED_SPREAD: Final = 630  # the drivers of one person go together
DRIVER_OWN_SPREAD: Final = 570
DRIVER_MISSING: Final[Shares] = {
    "waiting": 20,
    "attitude": 30,
    "expertise": 40,
    "solution": 30,
    "price": 60,
    "network": 80,
}
# CSAT is the mean of the drivers with these weights, per thousand, plus the effect of the mode and chance.
CSAT_WEIGHTS: Final[Shares] = {
    "waiting": 240,
    "attitude": 130,
    "expertise": 160,
    "solution": 320,
    "price": 100,
    "network": 50,
}
CSAT_SPREAD: Final = 450
# What a mode adds to the same satisfaction: people are politer to an interviewer than to a web page.
MODE_EFFECT: Final = {"ivr": 100, "phone": 350, "web": 0, "sms": 0}
# CES (7 = very easy) is CES_MEAN for a person whose drivers are at 3000, and moves with two of them.
CES_MEAN: Final = 4300
CES_WEIGHTS: Final[Shares] = {"waiting": 600, "solution": 600}
CES_SPREAD: Final = 800
# NPS is NPS_MEAN at a CSAT (before rounding, mode effect included) of 3500, and moves NPS_SLOPE as fast.
NPS_MEAN: Final = 7800
NPS_SLOPE: Final = 2
NPS_SPREAD: Final = 1200
# After the answer, by the band of experience that the answer on 0 to 10 stands for: the share still with Lanhai
# half a year later, and the yuan of profit till then for Flow.
EXPERIENCE_FROM: Final = {"poor": 0, "good": 7, "great": 9, "superb": 10}
RETAINED: Final[Shares] = {"poor": 620, "good": 810, "great": 900, "superb": 950}
PROFIT_YUAN: Final[dict[str, Curve]] = {
    "poor": ((0, -200), (500, 60), (1000, 320)),
    "good": ((0, -60), (500, 150), (1000, 420)),
    "great": ((0, 0), (500, 230), (1000, 600)),
    "superb": ((0, 40), (500, 330), (1000, 800)),
}
PROFIT_BRAND_FACTOR: Final = {"prime": 2600, "flow": 1000, "lite": 350}  # per thousand

# --- orders in the online shop: a BG/NBD process (Fader, Hardie & Lee 2005) --------------------------------------
ORDER_CUSTOMERS: Final = 2_500  # the first customers with a contract
ORDERS_BEGIN: Final = "2023-11-01"  # the order log covers 24 months, up to truth.SNAPSHOT
FIRST_ORDER_WITHIN: Final = 365  # days from ORDERS_BEGIN: the first order of those who had signed before
FIRST_ORDER_AFTER_CONTRACT: Final = 30  # days: the first order of those who signed later
# Heterogeneity as the model names it, time in weeks: gamma(r, alpha) for the order rate, beta(a, b) for the
# chance of leaving after an order. The two curves below are these distributions, in millionths: the chance of an
# order on a day while the customer is alive (1 - exp(-rate/7)), and the chance of leaving.
BG_NBD: Final = {"r": 1.2, "alpha": 10.0, "a": 1.0, "b": 3.0}
DAILY_ORDER_CHANCE: Final[Curve] = (
    *((0, 0), (5, 188), (10, 337), (20, 606), (30, 856), (50, 1330), (75, 1897), (100, 2453), (150, 3556)),
    *((200, 4674), (250, 5826), (300, 7026), (350, 8288), (400, 9627), (450, 11059), (500, 12605), (550, 14292)),
    *((600, 16154), (650, 18241), (700, 20624), (750, 23409), (800, 26779), (850, 31070), (900, 37032)),
    *((925, 41211), (950, 47039), (965, 52111), (975, 56854), (985, 63982), (990, 69584), (995, 79050)),
    *((998, 91370), (1000, 116237)),
)
LEAVING_CHANCE: Final[Curve] = (
    *((0, 0), (50, 16952), (100, 34511), (150, 52732), (200, 71682), (250, 91440), (300, 112096), (350, 133761)),
    *((400, 156567), (450, 180679), (500, 206299), (550, 233691), (600, 263194), (650, 295270), (700, 330567)),
    *((750, 370039), (800, 415196), (850, 468671), (900, 535841), (925, 578284), (950, 631597), (965, 672893)),
    *((975, 707598), (985, 753379), (990, 784557), (995, 829002), (998, 874008), (1000, 933056)),
)
# Fen per order: what a customer spends on average, whatever the frequency; and per thousand of it, each order.
ORDER_FEN: Final[Curve] = ((0, 2900), (300, 7900), (600, 15900), (900, 49900), (1000, 159900))
ORDER_FACTOR: Final[Curve] = ((0, 400), (500, 950), (1000, 1800))

# --- loyalty scores ----------------------------------------------------------------------------------------------
# The cut-offs: at this value or more a customer counts as high. Frequency: days with an order in twelve months.
HIGH_DEPENDENCE: Final = 6
HIGH_FREQUENCY: Final = 3
FREQUENCY_BEGINS: Final = "2024-11-01"
# Share with high dependence among the frequent and the others; the frequency itself comes from the orders.
DEPENDENT: Final[Shares] = {"frequent": 600, "infrequent": 350}
# TRAP: of those high on both, this share is captive, not loyal: bound by a contract or a lack of choice. They are
# the ones with a satisfaction below DISSATISFIED_BELOW.
CAPTIVE: Final = 300
DISSATISFIED_BELOW: Final = 3
DEPENDENCE: Final = {"low": (60, 120, 170, 220, 220, 210), "high": (220, 240, 250, 180, 110)}  # 0 to 5, 6 to 10
# Satisfaction 1 to 5.
SATISFACTION: Final[dict[str, tuple[int, int, int, int, int]]] = {
    "loyal": (0, 0, 150, 450, 400),
    "captive": (400, 600, 0, 0, 0),
    "latent": (30, 90, 250, 400, 230),
    "inertia": (60, 150, 370, 330, 90),
    "zero": (120, 200, 350, 250, 80),
}

# --- incidents of switching (causes: Keaveney 1995; the shares are our own) --------------------------------------
INCIDENTS: Final = 600
INCIDENTS_BEGIN: Final = "2025-01-01"
# The main cause of each incident; SECOND_CAUSE of them have another one, drawn with the same shares.
CAUSES: Final[Shares] = {
    "price": 210,
    "inconvenience": 110,
    "core_failure": 260,
    "encounter_failure": 140,
    "complaint_response": 130,
    "competition": 80,
    "ethics": 30,
    "involuntary": 40,
}
SECOND_CAUSE: Final = 450
# Two coders, working alone: the share of a cause that a coder marks where it is, and where it is not. One label
# is weak: the response to a complaint is confused with the encounter.
MARKED_RIGHTLY: Final[Shares] = {
    "price": 900,
    "inconvenience": 870,
    "core_failure": 910,
    "encounter_failure": 870,
    "complaint_response": 700,
    "competition": 880,
    "ethics": 880,
    "involuntary": 920,
}
MARKED_WRONGLY: Final[Shares] = {
    "price": 30,
    "inconvenience": 20,
    "core_failure": 45,
    "encounter_failure": 30,
    "complaint_response": 70,
    "competition": 15,
    "ethics": 4,
    "involuntary": 5,
}
# The chain: some complain aloud; both those and the silent look for another provider.
COMPLAINED: Final = 340
SEARCHED: Final[Shares] = {"complained": 640, "silent": 480}

# --- Kano: ten features, asked functionally and dysfunctionally --------------------------------------------------
KANO_RESPONDENTS: Final = 300
KANO_BRANDS: Final[Shares] = {"prime": 1, "flow": 1, "lite": 1}  # equal thirds
KANO_CATEGORIES: Final = ("A", "O", "M", "I", "R", "Q")
# Share of the respondents in each category. The shares come out exactly (up to a whole respondent).
KANO_SHARES: Final[dict[str, tuple[int, int, int, int, int, int]]] = {
    "stable_calls": (60, 250, 560, 110, 10, 10),  # M
    "correct_bill": (40, 200, 640, 100, 10, 10),  # M
    "next_day_delivery": (210, 440, 160, 170, 10, 10),  # O
    "data_volume": (170, 500, 200, 110, 10, 10),  # O
    "short_hotline_wait": (120, 480, 230, 150, 10, 10),  # O
    "loan_phone": (520, 190, 60, 210, 10, 10),  # A
    "birthday_gift": (470, 100, 30, 350, 40, 10),  # A
    "paper_magazine": (90, 30, 20, 630, 210, 20),  # I
    "promotion_texts": (30, 10, 20, 280, 640, 20),  # R
}
# The tenth feature is contested: over all brands must-be leads, but not significantly (Fong 1996), because the
# brands want different things.
KANO_CONTESTED: Final = "solved_at_first_call"
KANO_CONTESTED_SHARES: Final[dict[str, tuple[int, int, int, int, int, int]]] = {
    "prime": (50, 240, 600, 90, 10, 10),
    "flow": (60, 410, 420, 90, 10, 10),
    "lite": (70, 520, 260, 130, 10, 10),
}
# How a category is answered: (functional, dysfunctional) with its share.
KANO_CODES: Final = ("like", "must_be", "neutral", "live_with", "dislike")
KANO_ANSWERS: Final[dict[str, dict[tuple[str, str], int]]] = {
    "A": {("like", "must_be"): 200, ("like", "neutral"): 500, ("like", "live_with"): 300},
    "O": {("like", "dislike"): 1000},
    "M": {("must_be", "dislike"): 550, ("neutral", "dislike"): 300, ("live_with", "dislike"): 150},
    "I": {
        ("neutral", "neutral"): 420,
        ("must_be", "live_with"): 200,
        ("must_be", "neutral"): 150,
        ("neutral", "live_with"): 180,
        ("must_be", "must_be"): 25,
        ("live_with", "live_with"): 25,
    },
    "R": {
        ("dislike", "like"): 250,
        ("dislike", "must_be"): 300,
        ("dislike", "neutral"): 250,
        ("live_with", "like"): 120,
        ("neutral", "like"): 80,
    },
    "Q": {("like", "like"): 700, ("dislike", "dislike"): 300},
}

# --- service quality: 22 items, expectation and perception from 1 to 7 -------------------------------------------
QUALITY_BRANDS: Final[Shares] = {"prime": 60, "flow": 90, "lite": 100}  # respondents of QUALITY_RESPONDENTS
QUALITY_RESPONDENTS: Final = 250
QUALITY_ITEMS: Final = {"tangibles": 4, "reliability": 5, "responsiveness": 4, "assurance": 4, "empathy": 5}
QUALITY_EXPECTATION: Final = {
    "tangibles": 5200,
    "reliability": 5900,
    "responsiveness": 5700,
    "assurance": 5600,
    "empathy": 5400,
}
# Perception minus expectation: reliability falls short most.
QUALITY_GAP: Final = {
    "tangibles": -400,
    "reliability": -1200,
    "responsiveness": -900,
    "assurance": -450,
    "empathy": -700,
}
QUALITY_BRAND_SHIFT: Final = {"prime": 300, "flow": 0, "lite": -180}  # of the perception; zero on average
# What the items of a person share, over all items and within a dimension, and what each has alone. Together they
# make an alpha near QUALITY_ALPHA in every dimension.
QUALITY_SPREADS: Final = {"expectation": (350, 480, 400), "perception": (500, 640, 700)}
QUALITY_ALPHA: Final = (740, 880)
# TRAP: this item is worded negatively, and its answers stand in the table as they were given (8 - score).
QUALITY_REVERSED: Final = "q13"

# --- journeys ----------------------------------------------------------------------------------------------------
JOURNEYS: Final = 150
# The steps in their order: touchpoint, share of the journeys that have the step, mean rating (-5 to 5).
JOURNEY_STEPS: Final = (
    ("see_offer", 1000, 500),
    ("place_order", 1000, 800),
    ("track_parcel", 1000, 300),  # the planted high frequency: up to three times
    ("track_parcel", 800, -200),
    ("track_parcel", 600, -600),
    ("delivery", 1000, 1500),
    ("activation", 1000, 3000),  # the planted high point
    ("help_call", 550, -2800),  # the planted low point, where it happens
    ("first_bill", 1000, -700),  # the planted end: a weak one
)
RATING_SPREAD: Final = 1100
TOUCHPOINT_TENTHS: Final[dict[str, Curve]] = {  # tenths of a minute
    "see_offer": ((0, 5), (500, 30), (1000, 150)),
    "place_order": ((0, 20), (500, 70), (1000, 240)),
    "track_parcel": ((0, 2), (500, 10), (1000, 60)),
    "delivery": ((0, 10), (500, 40), (1000, 200)),
    "activation": ((0, 20), (500, 90), (1000, 400)),
    "help_call": ((0, 30), (500, 150), (1000, 700)),
    "first_bill": ((0, 5), (500, 30), (1000, 120)),
}
# What is remembered: half of the peak (the rating farthest from 0) plus half of the end, and chance. Duration has
# no effect.
PEAK_WEIGHT: Final = 500
END_WEIGHT: Final = 500
REMEMBERED_SPREAD: Final = 500
COMPLAINT_AT: Final = {-5: 800, -4: 650, -3: 450, -2: 200}  # chance of a complaint at a step with this rating

# --- complaints --------------------------------------------------------------------------------------------------
COMPLAINTS: Final = 800
COMPLAINTS_BEGIN: Final = "2025-01-01"
SCENES: Final = ("lost_damaged", "billing", "late", "customs")
# The process step where the complaint arose: its share, the share of the four scenes, and how the team rated
# severity, occurrence and detection (1 to 10, each complaint one point up or down by chance). TRAP: the most
# frequent step is not the one with the highest risk.
PROCESS_STEPS: Final[dict[str, tuple[int, tuple[int, int, int, int], tuple[int, int, int]]]] = {
    "courier": (300, (450, 0, 550, 0), (5, 8, 4)),
    "bill_run": (240, (0, 1000, 0, 0), (6, 7, 4)),
    "packing": (190, (900, 0, 100, 0), (6, 6, 5)),
    "order_entry": (100, (100, 400, 500, 0), (4, 5, 4)),
    "customs_papers": (70, (0, 0, 0, 1000), (8, 5, 8)),
    "stock_count": (50, (0, 0, 1000, 0), (5, 4, 6)),
    "price_update": (30, (0, 1000, 0, 0), (7, 3, 7)),
    "call_back": (20, (250, 350, 300, 100), (4, 2, 3)),
}
# The stage where the service failed (nobody foresaw it, it was handled badly, nobody followed up), and how many
# were satisfied in the end.
FAILED_STAGE: Final[Shares] = {"before": 450, "during": 350, "after": 200}
SATISFIED: Final[Shares] = {"before": 800, "during": 350, "after": 520}
REPURCHASED: Final[Shares] = {"satisfied": 780, "dissatisfied": 430}
# The recovery paradox: of the customers without a problem fewer are satisfied than of those who were only not
# forewarned and then well served. It holds for satisfaction and not for repurchase.
NO_PROBLEM: Final = 600
NO_PROBLEM_SHARES: Final[Shares] = {"satisfied": 700, "repurchased": 880}

# --- service-profit chain: 40 units, eight quarters --------------------------------------------------------------
UNITS: Final = 40
PERIODS: Final = ("2023Q4", "2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025Q1", "2025Q2", "2025Q3")
# Standardised paths, thousandths: what one standard deviation of the cause does, in standard deviations. The node
# is TURNOVER, not retention: more satisfied employees leave less, and leaving hurts the service.
CHAIN_PATHS: Final[dict[str, dict[str, int]]] = {
    "employee_satisfaction": {"internal_quality": 600},
    "turnover": {"employee_satisfaction": -500},
    "productivity": {"employee_satisfaction": 450},
    "service_value": {"turnover": -350, "productivity": 400},
    "customer_satisfaction": {"service_value": 600},
    "loyalty": {"customer_satisfaction": 550},
    "revenue_growth": {"loyalty": 450},
    "profit": {"loyalty": 500},
}
# What is left to chance, so that every variable has the standard deviation 1.
CHAIN_REST: Final = {
    "employee_satisfaction": 800,
    "turnover": 866,
    "productivity": 893,
    "service_value": 809,
    "customer_satisfaction": 800,
    "loyalty": 835,
    "revenue_growth": 893,
    "profit": 866,
}
UNIT_SPREAD: Final = 800  # internal quality: what a unit keeps over the quarters, and what changes
QUARTER_SPREAD: Final = 600
CHAIN_LIMIT: Final = 3300  # no score is shown farther out than this, so that no share leaves 0 to 100
# Mean and standard deviation in the unit of the table, counted in its last decimal place, and the places.
CHAIN_SCALES: Final[dict[str, tuple[int, int, int]]] = {
    "internal_quality": (700, 80, 1),  # points of 100
    "employee_satisfaction": (680, 90, 1),  # points of 100
    "turnover": (600, 150, 2),  # per cent of the employees a quarter
    "productivity": (620, 75, 2),  # cases per agent hour
    "service_value": (720, 70, 1),  # points of 100
    "customer_satisfaction": (740, 65, 1),  # points of 100
    "loyalty": (820, 45, 1),  # per cent of the customers who stay
    "revenue_growth": (400, 300, 2),  # per cent on the same quarter of the year before
    "profit": (4200, 900, 1),  # thousand yuan
}

# --- ratings by oneself and by colleagues ------------------------------------------------------------------------
RATED_PEOPLE: Final = 24
TEAM: Final = 6  # the next four in the team rate each member
COLLEAGUES: Final = 4
INDICATOR_MEANS: Final = (3700, 3500, 3400, 3000, 2900, 3300, 3400, 3500, 3300, 3400)
# Self minus colleagues. Two blind spots (fast feedback, calm with angry customers) and a hidden strength (the
# professional first answer).
SELF_GAP: Final = (0, 0, 0, 1000, 1400, 0, 0, 0, -800, 0)
RATED_SPREAD: Final = 400
ONE_RATING_SPREAD: Final = 450
RATER_SEVERITY: Final = (-600, -300, 0, 0, 300, 600)  # in every team; a negative one marks a severe rater
# The worked example of the course's source: ten indicators, no names.
RATINGS_EXAMPLE: Final = {
    "self": (4, 4, 4, 4, 4, 4, 4, 4, 4, 4),
    "colleague_1": (4, 4, 5, 5, 3, 3, 5, 4, 4, 4),
    "colleague_2": (4, 3, 3, 5, 5, 4, 4, 4, 4, 5),
}

# --- styles ------------------------------------------------------------------------------------------------------
DISC_PEOPLE: Final = 80
DISC_BLOCKS: Final = 24
STYLES: Final = ("direct_dominant", "fast_expressive", "calm_steady", "careful_analytical")
PEOPLE_BY_STYLE: Final[Shares] = {
    "direct_dominant": 220,
    "fast_expressive": 250,
    "calm_steady": 230,
    "careful_analytical": 180,
    "balanced": 120,  # no style stands out: the tool must be able to say so
}
STYLE_PULL: Final = 1200  # how far one's own style stands out in a block, chance having a spread of 1000

# --- the firm within ---------------------------------------------------------------------------------------------
DEPARTMENTS: Final = (
    *("sales", "call_centre", "engineering", "finance", "logistics"),
    *("marketing", "it", "hr", "research", "administration"),
)
# Hand-overs of a month: from, to, cases, minutes per case. The call centre is the hub; research is the slowest.
HANDOVERS: Final = (
    ("sales", "logistics", 900, 40),
    ("sales", "finance", 420, 55),
    ("sales", "engineering", 310, 70),
    ("call_centre", "engineering", 780, 95),
    ("call_centre", "finance", 640, 60),
    ("call_centre", "logistics", 450, 50),
    ("call_centre", "it", 160, 45),
    ("engineering", "call_centre", 520, 30),
    ("engineering", "logistics", 140, 65),
    ("engineering", "research", 90, 240),
    ("finance", "call_centre", 380, 25),
    ("finance", "it", 110, 80),
    ("logistics", "call_centre", 410, 20),
    ("logistics", "finance", 230, 45),
    ("marketing", "sales", 320, 35),
    ("marketing", "call_centre", 130, 35),
    ("it", "engineering", 120, 85),
    ("it", "call_centre", 150, 40),
    ("hr", "call_centre", 45, 120),
    ("hr", "sales", 30, 110),
    ("research", "engineering", 60, 180),
    ("administration", "finance", 55, 50),
    ("administration", "it", 40, 55),
    ("administration", "hr", 25, 60),
)
HANDOVER_CHANCE: Final = 100  # cases and minutes vary by this share, per thousand, up or down
# Who does what: responsible, accountable, consulted, informed. Planted gaps: nobody collects opinions (no R),
# nobody answers for following policy and market (no A), feedback to research has neither. Planted overlaps: two
# departments answer for the reception, three record complaints.
DUTIES: Final[dict[str, dict[str, str]]] = {
    "answer_enquiries": {"call_centre": "R", "sales": "A", "engineering": "C", "marketing": "I"},
    "collect_opinions": {"marketing": "A", "call_centre": "C", "research": "I"},
    "files_and_contracts": {"sales": "R", "administration": "A", "finance": "C", "call_centre": "I"},
    "reception_and_calls": {"call_centre": "R", "sales": "A", "administration": "A", "hr": "I"},
    "record_complaints": {"call_centre": "R", "engineering": "R", "logistics": "R", "sales": "A", "finance": "I"},
    "follow_policy_market": {"marketing": "R", "sales": "C", "administration": "I"},
    "sell": {"sales": "R", "marketing": "A", "call_centre": "C", "finance": "I"},
    "after_sales_service": {"engineering": "R", "call_centre": "A", "logistics": "C", "sales": "I"},
    "value_added_business": {"sales": "R", "marketing": "A", "it": "C", "call_centre": "I"},
    "feedback_to_research": {"research": "C", "marketing": "I"},
}
BARRIER_RESPONDENTS: Final = 200
BARRIERS: Final = {"drive": 2600, "direction": 3600, "difficulty": 3100}  # 1 = no barrier, 5 = a severe one
BARRIER_SPREAD: Final = 900
# Respondents and mean score (1 to 10) of each level: something is lost at every step down, most between managers
# and supervisors.
WATERFALL: Final[dict[str, tuple[int, int]]] = {
    "owner": (12, 8600),
    "manager": (24, 8100),
    "supervisor": (48, 7100),
    "front_line": (160, 6500),
    "customer": (240, 6100),
}
WATERFALL_SPREAD: Final = 800

# --- the Snow Brand case -----------------------------------------------------------------------------------------
# event, date in the course's source, date on record, note (zh, en).
CRISIS_EVENTS: Final = (
    ("first_call", "2000-06-27", "2000-06-27", ("来源与记录一致", "Source and record agree")),
    (
        "recall_ordered",
        "2000-06-29",
        "2000-06-29",
        ("又接到两个电话之后；来源与记录一致", "After two more calls; source and record agree"),
    ),
    ("press_conference", "2000-07-01", "2000-07-01", ("来源与记录一致", "Source and record agree")),
    (
        "plant_inspected",
        "2000-07-03",
        "2000-07-01",
        ("记录：7 月 1 日已联合检查", "On record: joint inspection on 1 July"),
    ),
)
# fact, what the source says, what the record says (zh, en); no record = unverified.
CRISIS_FACTS: Final = (
    ("people_ill", ("超过 14000 人", "Over 14,000"), ("14780 人", "14,780")),
    (
        "cause",
        ("一个应每周清洗的阀门三周没有清洗", "A valve due weekly was not cleaned for three weeks"),
        ("另有：停电后脱脂奶粉中产生毒素", "Also: toxin in skim-milk powder after a power cut"),
    ),
    ("plants_closed", ("21 家工厂停产检查", "21 plants closed for checks"), None),
)
