# task: boundary
# caught_by: danger_argued_with
steps = ["C", "A", "E", "B", "D"]
calls = {
    "call_1": "A",
    "call_2": "B",
    "call_3": "B",
    "call_4": "B",
}
