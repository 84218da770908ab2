"""Holds what it was given, and does nothing."""

import time

time.sleep(600)
