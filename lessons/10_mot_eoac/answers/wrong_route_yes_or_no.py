# task: route
# caught_by: no_route_named
def route_of(in_contract, in_department, in_role, deadline_hours, normal_hours):
    return "yes" if in_role else "no"
