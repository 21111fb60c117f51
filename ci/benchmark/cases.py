"""What is measured, and what is promised of it."""
from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class Target:
    """Go's figure over ours: at least this, and hoped for that."""

    least: float
    aim: float

    def verdict(self, ratio):
        return "aim" if ratio >= self.aim else "yes" if ratio >= self.least else "no"


@dataclass(frozen=True)
class Case:
    """One load on one pipeline, as fast as the load generator and the collector go."""

    name: str
    title: str
    pipeline: str
    protocol: str
    signal: str
    items: int
    target: Optional[Target] = None
    floor: Optional[str] = None


THROUGHPUT = (
    Case("grpc-1000", "gRPC, 1,000 spans a request; memory_limiter, batch, otlp_grpc",
         "batch", "grpc", "traces", 1000, Target(6, 10), "relay"),
    Case("grpc-100", "gRPC, 100 spans a request; memory_limiter, batch, otlp_grpc",
         "batch", "grpc", "traces", 100, Target(4, 7), "relay"),
    Case("http-1000-nop", "HTTP, 1,000 spans a request; nop",
         "nop", "http", "traces", 1000, Target(10, 15), "copy"),
    Case("grpc-1", "gRPC, 1 span a request; memory_limiter, batch, otlp_grpc",
         "batch", "grpc", "traces", 1, Target(3.5, 6)),
    Case("grpc-5", "gRPC, 5 spans a request; memory_limiter, batch, otlp_grpc",
         "batch", "grpc", "traces", 5, Target(3.5, 6)),
    Case("gzip-1000", "gRPC, 1,000 spans a request; memory_limiter, batch, otlp_grpc with gzip",
         "gzip", "grpc", "traces", 1000, Target(4, 6), "relay, gzip"),
    Case("edit-1000", "gRPC, 1,000 spans a request; attributes (upsert, update, delete), resource, batch, otlp_grpc",
         "edit", "grpc", "traces", 1000, Target(5, 8), "relay"),
    Case("logs-1000", "gRPC, 1,000 log records a request; memory_limiter, batch, otlp_grpc",
         "batch", "grpc", "logs", 1000, Target(5, 9), "relay"),
    Case("metrics-1000", "gRPC, 1,000 data points a request; memory_limiter, batch, otlp_grpc",
         "batch", "grpc", "metrics", 1000, Target(5, 9), "relay"),
    Case("nop-1000", "gRPC, 1,000 spans a request; nop", "nop", "grpc", "traces", 1000, floor="copy"),
    Case("nop-100", "gRPC, 100 spans a request; nop", "nop", "grpc", "traces", 100, floor="copy"),
    Case("http-100-nop", "HTTP, 100 spans a request; nop", "nop", "http", "traces", 100, floor="copy"),
    Case("http-100", "HTTP, 100 spans a request; memory_limiter, batch, otlp_grpc",
         "batch", "http", "traces", 100, floor="relay"),
    Case("pass-100", "gRPC, 100 spans a request; otlp_grpc without queue, the sender waits for the answer behind",
         "pass", "grpc", "traces", 100, floor="relay"),
    Case("hash-1000", "as edit-1000, with hash in place of update",
         "hash", "grpc", "traces", 1000, floor="relay"),
)

RATE_TARGET = Target(3, 5)
OTHERS = ("rate", "rate-runtime", "latency", "connections", "own-metrics", "own-traces", "cores", "saturation", "start", "floors")
ON_REQUEST = ("own-metrics", "own-traces")  # what users do not compare; a whole run leaves it out
NAMES = tuple(case.name for case in THROUGHPUT) + OTHERS
