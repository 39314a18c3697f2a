# task: stages
# right: words in two languages
stages = ["事前", "during", "事后", "B 事中", "before"]
