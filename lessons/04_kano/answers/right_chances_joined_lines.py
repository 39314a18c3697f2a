# task: chances
# right: built from a list of lines
lines = [
    "信任：发货后系统把快递员姓名和位置发给客户，物流主管负责，三月起。",
    "因人而异：白天上班的送单位，老人请快递员帮忙装卡。",
    "超标准：今晚就要的，门店店长十五分钟内回话，没有货就先借一台。",
]
chances = "\n".join(lines)
