"""The suites of tests/run.py, each counted in the same way."""
