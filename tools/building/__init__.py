"""From provisioned tools to a finished site: the same steps for serving and for testing."""
