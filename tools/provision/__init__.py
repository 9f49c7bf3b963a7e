"""Everything that turns a bare machine into one that can build Easeback."""
