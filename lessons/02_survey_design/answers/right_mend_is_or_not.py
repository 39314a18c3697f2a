# task: mend
# right: asks whether, with a dict of other keys
mended = {
    1: "您对送货速度是否满意？",
    2: "您对账单的清楚程度是否满意？",
    3: "打热线先听到自动语音，再按键选择，这样方便不方便？",
}
