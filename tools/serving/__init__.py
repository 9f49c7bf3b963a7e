"""Serves the finished site over HTTP, the way any host of it should."""
