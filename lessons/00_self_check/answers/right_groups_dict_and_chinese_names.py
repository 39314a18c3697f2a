# task: groups
# right: sizes by group, forms by their Chinese names in another order
sizes = {"第一组": 8, "第二组": 7, "第三组": 7, "第四组": 7}
minutes = {"实战操练": 80, "短讲": 30, "案例演练": 50, "思维导图": 20}
