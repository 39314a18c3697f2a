# task: damage
# caught_by: digits_of_one_gym
lost_silent, lost, yuan, sign = 81, 126.3, 113_670, "B"
