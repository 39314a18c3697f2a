# task: boundary
# caught_by: hangs_up_without_warning
steps = ["C", "A", "B", "E", "D"]
calls = {
    "call_1": "A",
    "call_2": "B",
    "call_3": "C",
    "call_4": "B",
}
