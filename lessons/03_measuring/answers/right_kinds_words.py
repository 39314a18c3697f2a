# task: kinds
# right: the names of the kinds in two languages
kinds = ["描述", "Perceptual", "结果", "descriptive", "outcome"]
