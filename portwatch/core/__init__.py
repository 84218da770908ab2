"""The pure part: no input or output, no clock, no Qt."""
