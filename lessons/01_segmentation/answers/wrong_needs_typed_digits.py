# task: needs
# caught_by: ratio_of_one_table
needs = {"potential": "advice", "member": "billing", "distributor": "order"}
times = 7.06
