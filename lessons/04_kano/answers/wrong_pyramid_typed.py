# task: pyramid
# caught_by: digits_of_ten_people
met, easy, memorable, first = 0.6, 0.5, 0.3, "B"
