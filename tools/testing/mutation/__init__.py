"""Mutation testing: small faults are put into the core one at a time, and the tests have to find each."""
