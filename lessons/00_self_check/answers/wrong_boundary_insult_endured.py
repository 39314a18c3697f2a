# task: boundary
# caught_by: insults_endured
steps = ["C", "A", "E", "B", "D"]
calls = {
    "call_1": "A",
    "call_2": "A",
    "call_3": "C",
    "call_4": "B",
}
