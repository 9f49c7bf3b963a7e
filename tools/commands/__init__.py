"""What the two commands of the repository do."""
