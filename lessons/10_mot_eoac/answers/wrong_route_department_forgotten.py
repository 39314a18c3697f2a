# task: route
# caught_by: hard_request_taken_for_easy
def route_of(in_contract, in_department, in_role, deadline_hours, normal_hours):
    if normal_hours > deadline_hours:
        return "urgent"
    if not in_contract:
        return "beyond_contract"
    if not in_role:
        return "beyond_role"
    return "within_limits"
