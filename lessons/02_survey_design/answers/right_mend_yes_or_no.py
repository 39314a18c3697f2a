# task: mend
# right: plain yes-or-no and two-sided questions
mended = {
    "q1": "这次送货，您觉得是快、是慢，还是差不多？",
    "q2": "账单上的每一笔费用，您都看得懂吗？",
    "q3": "打客服电话时，您能按键找到要办的业务吗？",
}
