"""The helper with an administrator's rights: answers a closed set of questions and of orders.

A process of its own that speaks JSON lines on its standard input and output, started for one
session by pkexec or sudo and ended with it. It loads neither Qt nor NumPy.
"""
