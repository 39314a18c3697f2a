# task: warm
# right: a fraction as text, English names
techniques = {1: "willingness", 2: "C ease", 3: "consent", 4: "none", 5: "respect"}
coverage = "2/4"
