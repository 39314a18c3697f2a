# task: promise
# right: words
promise = {"case_1": "当卖点", "case_2": "B 换一个维度", "case_3": "不能这样承诺", "case_4": "不当卖点"}
