"""What a person can put right: said in one line, without a traceback."""


class BenchError(Exception):
    """A program is missing, did not start or did not answer; the text says which and what to do."""
