# task: order
# caught_by: vague_promise_is_action
order = ["C", "A", "F", "E"]
