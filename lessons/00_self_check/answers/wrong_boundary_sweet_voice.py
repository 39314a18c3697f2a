# task: boundary
# caught_by: harassment_smiled_away
steps = ["C", "A", "E", "B", "D"]
calls = {
    "call_1": "A",
    "call_2": "B",
    "call_3": "C",
    "call_4": "A",
}
