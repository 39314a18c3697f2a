# task: route
# right: one chain, compared with False, Chinese names
def route_of(in_contract, in_department, in_role, deadline_hours, normal_hours):
    if deadline_hours < normal_hours:
        answer = "紧急协调"
    elif in_contract is False:
        answer = "超出合同"
    elif in_department is False:
        answer = "超出部门"
    elif in_role is False:
        answer = "超出岗位"
    else:
        answer = "权限之内"
    return answer
