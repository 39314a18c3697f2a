"""From the sources in ``lessons/`` to the notebooks, exercises, solutions and sheets that people open."""
