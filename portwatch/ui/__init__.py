"""The window: all of Qt, with the composition root in portwatch.app."""
