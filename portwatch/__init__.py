"""What is listening on this machine, who can reach it, and whether that is expected."""

__version__ = "0.1.0"
