"""What learners and instructors use in class: exercises with checks, and quizzes."""
