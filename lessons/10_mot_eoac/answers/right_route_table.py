# task: route
# right: a loop over questions in order
def route_of(in_contract, in_department, in_role, deadline_hours, normal_hours):
    for holds, name in [
        (normal_hours <= deadline_hours, "urgent"),
        (in_contract, "beyond_contract"),
        (in_department, "beyond_department"),
        (in_role, "beyond_role"),
    ]:
        if not holds:
            return name
    return "within_limits"
