"""Requests by h2load, always a known number of them, so that what was sent can be compared with what arrived."""
import os
import re
import subprocess
import tempfile
from dataclasses import dataclass

from benchmark.errors import BenchError

SERVICES = {
    "traces": "trace.v1.TraceService",
    "logs": "logs.v1.LogsService",
    "metrics": "metrics.v1.MetricsService",
}


@dataclass(frozen=True)
class Result:
    """What h2load saw: requests sent, answered with 2xx, bytes of the answers' bodies, wall seconds.

    With a log also, for each request, the microseconds until its answer, and when that was (seconds since 1970).
    """

    sent: int
    ok: int
    body_bytes: int
    seconds: float
    latencies: tuple = ()
    ends: tuple = ()


@dataclass(frozen=True)
class Target:
    """Where requests go and what they carry; a gzip target names itself in the headers."""

    url: str
    file: str
    protocol: str
    headers: tuple

    @staticmethod
    def of(ports, bodies, protocol, signal, items, compressed=False):
        suffix = ("grpc" if protocol == "grpc" else "pb") + (".gz" if compressed else "")
        file = os.path.join(bodies, f"{signal}-{items}.{suffix}")
        if protocol == "grpc":
            url = f"http://127.0.0.1:{ports.grpc}/opentelemetry.proto.collector.{SERVICES[signal]}/Export"
            headers = ("content-type: application/grpc", "te: trailers")
            encoding = "grpc-encoding: gzip"
        else:
            url = f"http://127.0.0.1:{ports.http}/v1/{signal}"
            headers = ("content-type: application/x-protobuf",)
            encoding = "content-encoding: gzip"
        return Target(url, file, protocol, headers + ((encoding,) if compressed else ()))


@dataclass(frozen=True)
class Shape:
    """How many connections with how many requests at once; at a rate (requests per second in all) or as fast as it goes."""

    connections: int
    streams: int
    rate: float = 0

    @property
    def at_once(self):
        return self.connections * self.streams


FAST_GRPC, FAST_HTTP = Shape(4, 8), Shape(8, 1)


def fast(protocol):
    return FAST_GRPC if protocol == "grpc" else FAST_HTTP


def arguments(target, shape, requests, log_file=None):
    """h2load's command line. At a rate, connections open one by one over a period, so that requests come evenly."""
    command = ["h2load", "-t1", "-n", str(requests), "-c", str(shape.connections)]
    command += ["-m", str(shape.streams)] if target.protocol == "grpc" else ["--h1"]
    if shape.rate:
        gap = 1000 * 1 / shape.rate
        opened, period = (1, round(gap)) if gap >= 1 else (round(1 / gap), 1)
        command += ["--rps", f"{shape.rate / shape.connections:g}"]
        command += ["-r", str(opened), "--rate-period", f"{period}ms"]
    if log_file:
        command += [f"--log-file={log_file}"]
    for header in target.headers:
        command += ["-H", header]
    return command + ["-d", target.file, target.url]


def parse(output, log=""):
    """A Result from h2load's report and, when there is one, its log of requests."""
    done = re.search(r"finished in ([\d.]+)(us|ms|s|m|h)?,", output)
    requests = re.search(r"requests: (\d+) total, (\d+) started, (\d+) done, (\d+) succeeded, (\d+) failed", output)
    codes = re.search(r"status codes: (\d+) 2xx", output)
    body = re.search(r"\(space savings [\d.-]+%\), \S+ \((\d+)\) data|headers.*?, \S+ \((\d+)\) data", output)
    if not (done and requests and codes and body):
        raise BenchError(f"h2load printed no figures:\n{output[-1500:]}")
    unit = {"us": 1e-6, "ms": 1e-3, "m": 60, "h": 3600}.get(done.group(2), 1)
    entries = [[int(column) for column in line.split("\t")[:3]] for line in log.splitlines()]
    return Result(int(requests.group(1)), int(codes.group(1)), int(body.group(1) or body.group(2)),
                  float(done.group(1)) * unit, tuple(took for _, _, took in entries),
                  tuple((start + took) / 1e6 for start, _, took in entries))


def run(target, shape, requests, cpus="1", want_log=False, patience=300):
    """Sends exactly so many requests (rounded up to whole ones per connection) and waits for the answers."""
    requests = -(-requests // shape.connections) * shape.connections
    with tempfile.NamedTemporaryFile("r", suffix=".tsv") as log:
        command = ["taskset", "-c", cpus] + arguments(target, shape, requests, log.name if want_log else None)
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=patience)
        except subprocess.TimeoutExpired:
            raise BenchError(f"no answer to all of {requests} requests within {patience} s: {target.url}") from None
        return parse(done.stdout + done.stderr, log.read() if want_log else "")


def percentile(values, share):
    """The smallest value that at least this share of the values does not exceed (nearest rank)."""
    ordered = sorted(values)
    rank = -(-len(ordered) * share // 1)
    return ordered[max(0, min(len(ordered), int(rank)) - 1)]
