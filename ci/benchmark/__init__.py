"""The end-to-end measurements behind ci/bench: the Go Collector and ours in turn, on one machine, in one run."""
