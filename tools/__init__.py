"""Gets what the build needs, builds, serves, and runs the tests. The commands are serve.py and tests/run.py."""
