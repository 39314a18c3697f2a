# task: boundary
# caught_by: choice_before_line
steps = ["C", "E", "A", "B", "D"]
calls = {
    "call_1": "A",
    "call_2": "B",
    "call_3": "C",
    "call_4": "B",
}
