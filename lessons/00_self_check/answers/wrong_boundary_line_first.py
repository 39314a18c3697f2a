# task: boundary
# caught_by: matter_forgotten
steps = ["A", "C", "E", "B", "D"]
calls = {
    "call_1": "A",
    "call_2": "B",
    "call_3": "C",
    "call_4": "B",
}
