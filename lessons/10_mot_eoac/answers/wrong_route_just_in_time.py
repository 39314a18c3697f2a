# task: route
# caught_by: just_in_time_is_urgent
def route_of(in_contract, in_department, in_role, deadline_hours, normal_hours):
    if normal_hours >= deadline_hours:
        return "urgent"
    if not in_contract:
        return "beyond_contract"
    if not in_department:
        return "beyond_department"
    if not in_role:
        return "beyond_role"
    return "within_limits"
