# task: route
# right: overwritten from the last question to the first
def route_of(in_contract, in_department, in_role, deadline_hours, normal_hours):
    result = "within_limits"
    if not in_role:
        result = "beyond_role"
    if not in_department:
        result = "beyond_department"
    if not in_contract:
        result = "beyond_contract"
    if normal_hours - deadline_hours > 0:
        result = "urgent"
    return [result]
