# task: report
# caught_by: digits_of_one_half
verdict, percent, slip, handover = "disputed", 50.6, "B", "C"
