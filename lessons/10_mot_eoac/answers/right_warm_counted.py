# task: warm
# right: worked out from what is used; names for letters
used = {"感谢", "称赞"}
techniques = {"s1": "表示愿意", "s2": "缓和要求", "s3": "征得同意", "s4": "哪一种也不是", "s5": "表示尊重"}
coverage = len(used) / 4
