# task: three
# caught_by: digits_of_one_shop
my_csat = 7 / 12
my_ces = 58 / 12
my_nps = 100 * (5 - 4) / 12
