"""Reads the operating system and changes nothing."""
