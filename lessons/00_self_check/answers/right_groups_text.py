# task: groups
# right: a text with full-width digits; minutes in the order of the forms
sizes = "５、５、５、５、５、４"
minutes = [20, 20, 60, 80]
