# task: steps
# caught_by: faults_before_the_process
steps = ["E", "B", "D", "A", "F", "C"]
