# task: boundary
# caught_by: not_five_steps
steps = ["C", "A", "E", "B"]
calls = {
    "call_1": "A",
    "call_2": "B",
    "call_3": "C",
    "call_4": "B",
}
