# task: tiers
# caught_by: borders_of_one_table
from course_lib.models.segmentation import tier_cutoffs

# the amounts at which the classes begin in this one table, as if they were written down once and for all
lowest = tier_cutoffs(load_dataset("customers"))["lowest"].to_dict()


def tier(brand, arpu):
    if pd.isna(brand) or pd.isna(arpu):
        return None
    return next((letter for letter in "ABC" if arpu >= lowest[brand, letter]), "D")


tiers = [tier(brand, arpu) for brand, arpu in customers[["brand", "arpu_yuan"]].to_numpy()]
