# task: views
# caught_by: digits_of_one_service
to_customer = [0.2, -1.5, -0.8, -0.3, -0.5]
to_rival = [-0.6, 0.2, 0, 0.2, -0.2]
ahead, start = ["reliability", "assurance"], "B"
