# task: boundary
# caught_by: note_in_the_middle
steps = ["C", "D", "A", "E", "B"]
calls = {
    "call_1": "A",
    "call_2": "B",
    "call_3": "C",
    "call_4": "B",
}
