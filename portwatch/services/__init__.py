"""State and effects that need no Qt."""
