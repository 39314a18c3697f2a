# task: damage
# right: with the function of the course
from course_lib.models.switching import market_damage

names = {
    "problem": "problem_rate",
    "complaint": "complaint_rate",
    "satisfied": "satisfied_rate",
    "renew_ok": "repurchase_no_problem",
    "renew_satisfied": "repurchase_satisfied",
    "renew_dissatisfied": "repurchase_dissatisfied",
    "renew_silent": "repurchase_silent",
    "value": "clv_yuan",
}
result = market_damage({names.get(name, name): number for name, number in gym.items()})
lost_silent = result["lost_silent"]
lost = result["lost"].iloc[0]
yuan = result["value_yuan"].to_numpy()
sign = "b"
