# task: ten
# caught_by: memory_overloaded
ten = ["F", "D", "A", "I", "L", "J", "P", "K", "N", "C"]
