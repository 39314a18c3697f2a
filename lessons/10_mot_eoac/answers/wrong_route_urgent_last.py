# task: route
# caught_by: urgency_asked_last
def route_of(in_contract, in_department, in_role, deadline_hours, normal_hours):
    if not in_contract:
        return "beyond_contract"
    if not in_department:
        return "beyond_department"
    if not in_role:
        return "beyond_role"
    if normal_hours > deadline_hours:
        return "urgent"
    return "within_limits"
