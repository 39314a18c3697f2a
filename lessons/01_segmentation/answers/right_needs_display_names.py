# task: needs
# right: the names that people see instead of the codes
from course_lib.labels import label

needs = {label("distributor"): label("order"), "Member": label("billing"), "potential": "Advice"}
times = float(profile["contacts_per_customer"]["distributor"] / profile["contacts_per_customer"]["potential"])
