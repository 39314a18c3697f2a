# task: scenes
# right: the names of the scenes in two languages
scenes = ["丢失或损坏", "billing and settlement", "未按时送达", "held at customs", "lost"]
