# task: boundary
# caught_by: loud_is_taken_for_abuse
steps = ["C", "A", "E", "B", "D"]
calls = {
    "call_1": "B",
    "call_2": "B",
    "call_3": "C",
    "call_4": "B",
}
