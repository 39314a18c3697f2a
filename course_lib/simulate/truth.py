"""What is planted in the case data: every share, rate and curve that a lesson's analysis should find again.

Shares are whole numbers, per thousand unless a comment says otherwise. A curve is a tuple of knots
``(position, value)``: position per thousand of the customers (from the smallest value upwards), value a whole
number; between two knots the value rises linearly. Equal values at two knots make ties (a plan price that many
pay exactly); two values at one position make a jump.
"""

from typing import Final

Shares = dict[str, int]
Curve = tuple[tuple[int, int], ...]

PER_MILLE: Final = 1000

# --- the calendar ------------------------------------------------------------------------------------------------
FIRST_ENTRY: Final = "2016-01-01"  # Lanhai's customer system knows nobody before this day
COHORT_START: Final = "2025-01-01"  # from here on nobody is deleted
SNAPSHOT: Final = "2025-10-31"  # the customer table shows everybody as of this evening
CONTACT_MONTH: Final = "2025-11"  # the month of the contacts, after the snapshot

# --- kinds of customer -------------------------------------------------------------------------------------------
KINDS: Final[Shares] = {"external": 960, "internal": 25, "partner": 15}
INTERNAL_ROLES: Final[Shares] = {"department": 80, "staff": 920}
PARTNER_ROLES: Final[Shares] = {"supplier": 300, "contractor": 300, "distributor": 400}

# --- the funnel --------------------------------------------------------------------------------------------------
STAGES: Final = ("potential", "interested", "prospective", "contracted", "member")
# Of the external customers in the table, the share that entered before COHORT_START.
ENTERED_BEFORE_COHORT: Final = 530
# What the entry cohort of 2025 really does: share of each stage that reaches the next one.
COHORT_STEP_RATES: Final[Shares] = {"interested": 450, "prospective": 550, "contracted": 500, "member": 300}
# TRAP (survivorship): before COHORT_START the firm deleted everybody who never signed. Those rows are simply not
# there, so every earlier entrant reached "contracted" and a funnel over all rows looks far too good.
SURVIVOR_STEP_RATES: Final[Shares] = {"interested": 1000, "prospective": 1000, "contracted": 1000, "member": 620}
# Days from one stage to the next (half of the time left until SNAPSHOT at most, so nothing lies in the future).
STAGE_DELAYS: Final[dict[str, Curve]] = {
    "interested": ((0, 0), (500, 9), (900, 40), (1000, 90)),
    "prospective": ((0, 1), (500, 14), (900, 45), (1000, 120)),
    "contracted": ((0, 0), (500, 7), (900, 30), (1000, 60)),
    "member": ((0, 10), (500, 120), (900, 500), (1000, 900)),
}
# Months with Lanhai of staff, departments and partners (external customers: counted from the contract).
MONTHS_WITH_LANHAI: Final[Curve] = ((0, 0), (300, 18), (700, 60), (1000, 117))

# --- brands and ARPU ---------------------------------------------------------------------------------------------
BRANDS: Final[Shares] = {"prime": 140, "flow": 360, "lite": 500}
# Fen per month. The best Lite customer (69 yuan) lies below the cheapest Prime plan (168 yuan): ranking across
# brands would put nearly all of Lite last. The zeros are contracts without use. In Flow (119.00) and Lite (39.00)
# a plan price lies across the border of the best fifth: a tie at a border, which the rule must settle.
ARPU_FEN: Final[dict[str, Curve]] = {
    "prime": (
        *((0, 0), (3, 0), (3, 16800), (120, 16800), (300, 19800), (370, 19800), (480, 22800), (560, 23800)),
        *((620, 23800), (760, 26800), (785, 26800), (880, 29800), (915, 29800), (1000, 40000)),
    ),
    "flow": (
        *((0, 0), (12, 0), (12, 5900), (110, 5900), (300, 7900), (370, 7900), (520, 9400), (600, 9900)),
        *((660, 9900), (780, 11900), (820, 11900), (930, 13900), (950, 13900), (1000, 15800)),
    ),
    "lite": (
        *((0, 0), (90, 0), (90, 500), (160, 500), (330, 1900), (410, 1900), (600, 2900), (670, 2900)),
        *((790, 3900), (820, 3900), (950, 4900), (965, 4900), (1000, 6900)),
    ),
}
# Value classes within a brand, from the lowest value upwards; they drive how often a customer makes contact.
VALUE_CLASSES: Final[Shares] = {"D": 200, "C": 300, "B": 300, "A": 200}

# --- contact behaviour -------------------------------------------------------------------------------------------
FREQUENCIES: Final = ("never", "seldom", "often", "very_often")
# How often a customer made contact in the twelve months before SNAPSHOT: by value class, else by kind.
# A small share (very_often) will cause a large share of the load, and class A the most per head.
CONTACT_FREQUENCY: Final[dict[str, tuple[int, int, int, int]]] = {
    "A": (120, 380, 320, 180),
    "B": (220, 460, 240, 80),
    "C": (300, 480, 180, 40),
    "D": (380, 430, 130, 60),
    "before_contract": (740, 225, 30, 5),
    "internal": (200, 450, 250, 100),
    "partner": (150, 400, 300, 150),
}
# How many contacts each of them makes in CONTACT_MONTH: share with 0, 1, 2, ... contacts.
MONTHLY_CONTACTS: Final[dict[str, tuple[int, ...]]] = {
    "never": (960, 40),
    "seldom": (680, 250, 60, 10),
    "often": (200, 350, 260, 130, 60),
    "very_often": (20, 80, 150, 200, 200, 150, 100, 60, 40),
}
# How much a customer uses self-service (never, seldom, often, very_often): by brand, else by kind.
CHANNEL_USE: Final[dict[str, tuple[int, int, int, int]]] = {
    "prime": (180, 320, 320, 180),
    "flow": (80, 220, 400, 300),
    "lite": (300, 340, 240, 120),
    "before_contract": (200, 300, 300, 200),
    "internal": (50, 200, 400, 350),
    "partner": (250, 350, 250, 150),
}
CHANNELS: Final = ("hotline", "app", "chat", "store")
# The main channel (hotline, app, chat, store) by use of self-service.
MAIN_CHANNEL: Final[dict[str, tuple[int, int, int, int]]] = {
    "never": (720, 0, 60, 220),
    "seldom": (620, 80, 160, 140),
    "often": (400, 280, 240, 80),
    "very_often": (220, 460, 280, 40),
}
MAIN_CHANNEL_KEPT: Final = 800  # share of contacts made through the customer's main channel
OTHER_CHANNEL: Final[Shares] = {"hotline": 600, "app": 0, "chat": 150, "store": 250}  # the others

# --- reasons: each segment needs something else ------------------------------------------------------------------
NEW_MONTHS: Final = 6  # a contract of fewer months is "new", whatever the brand
REASONS: Final = ("billing", "fault", "plan_change", "order", "complaint", "advice")
REASON_SHARES: Final[dict[str, tuple[int, int, int, int, int, int]]] = {
    "prime": (120, 320, 110, 90, 80, 280),
    "flow": (200, 190, 280, 130, 90, 110),
    "lite": (430, 160, 170, 50, 120, 70),
    "new": (140, 120, 60, 480, 60, 140),
    "before_contract": (10, 20, 20, 430, 20, 500),
    "internal": (50, 420, 30, 60, 40, 400),
    "partner": (300, 90, 30, 420, 80, 80),
}
# Handling time in tenths of a minute, by reason.
HANDLING_TENTHS: Final[dict[str, Curve]] = {
    "billing": ((0, 12), (500, 45), (900, 85), (1000, 160)),
    "fault": ((0, 20), (500, 75), (900, 150), (1000, 280)),
    "plan_change": ((0, 18), (500, 55), (900, 100), (1000, 190)),
    "order": ((0, 15), (500, 50), (900, 90), (1000, 180)),
    "complaint": ((0, 30), (500, 100), (900, 200), (1000, 360)),
    "advice": ((0, 12), (500, 48), (900, 95), (1000, 190)),
}

# --- arrivals and staffing ---------------------------------------------------------------------------------------
# Weight of a day, Monday to Sunday.
DAY_WEIGHTS: Final = (122, 106, 102, 100, 104, 78, 68)
# One online-shopping day is busier than its weekday.
SHOPPING_DAY: Final = "2025-11-11"
SHOPPING_DAY_WEIGHT: Final = 125
# Weight of each opening hour. Working days have two peaks: late morning and evening.
WORKDAY_OPENS: Final = 8
WORKDAY_HOURS: Final = (55, 90, 98, 98, 75, 60, 70, 88, 85, 70, 75, 98, 75)
WEEKEND_OPENS: Final = 9
WEEKEND_HOURS: Final = (80, 110, 120, 105, 85, 90, 105, 115, 105, 85)
# Agents on duty, Monday to Sunday, for AGENTS_SERVE customers. One team answers all four channels.
AGENTS: Final = (6, 5, 5, 5, 5, 5, 4)
SHOPPING_DAY_AGENTS: Final = 6
AGENTS_SERVE: Final = 20_000
AGENT_HOUR_FEN: Final = 4800
WEEKEND_AGENT_HOUR_FEN: Final = 7200

# --- what service costs ------------------------------------------------------------------------------------------
# lever, level, option, fen per customer and month, service points.
SERVICE_COSTS: Final = (
    ("staff", 1, "shared_agent", 60, 1),
    ("staff", 2, "brand_team", 150, 3),
    ("staff", 3, "personal_manager", 640, 8),
    ("service_level", 1, "answer_in_60s", 40, 1),
    ("service_level", 2, "answer_in_20s", 110, 4),
    ("service_level", 3, "answer_at_once", 320, 6),
    ("content", 1, "basic_help", 30, 1),
    ("content", 2, "advice_included", 90, 3),
    ("content", 3, "proactive_care", 210, 6),
    ("hours", 1, "office_hours", 50, 1),
    ("hours", 2, "evenings_weekends", 120, 3),
    ("hours", 3, "round_the_clock", 300, 4),
    ("channel", 1, "self_service_first", 20, 1),
    ("channel", 2, "hotline_and_chat", 70, 3),
    ("channel", 3, "all_channels", 180, 5),
)
