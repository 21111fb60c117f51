"""Measurements at a fixed rate: cost and memory at 10,000 spans a second, latency, and many connections."""
import time

from benchmark import load
from benchmark.load import Shape
from benchmark.throughput import Meter

SPANS = 100
RATE = Shape(connections=10, streams=100, rate=100)
LATENCY = Shape(connections=10, streams=100, rate=500)
FEW, MANY = Shape(connections=10, streams=100, rate=1000), Shape(connections=1000, streams=100, rate=1000)
NOISE_SECONDS = 2.0  # a fixed rate needs no calibration, but must last long enough to count ticks of 10 ms


def _send(bench, running, shape, seconds, **options):
    target = bench.target("grpc", "traces", SPANS)
    return running.send(target, shape, int(shape.rate * seconds), "traces", SPANS, **options)


def at_rate(bench, contender):
    """10,000 spans a second from the start of the process; warmed up by nothing but that rate."""
    with bench.run(contender, "batch") as running:
        _send(bench, running, RATE, bench.warm_seconds(contender))
        running.drain()
        meter = Meter(running)
        _, accepted = _send(bench, running, RATE, max(10.0, 2 * bench.seconds))
        lost = running.drain()
        cpu, compilers, strangers, wall = meter.read()
        return {
            "us": cpu * 1e6 / max(accepted * SPANS, 1),
            "core_percent": 100 * cpu / wall,
            "compilers_percent": 100 * compilers / wall,
            "from_start_us": running.server.cpu() * 1e6 / max(running.items, 1),
            "from_start_s": time.monotonic() - running.server.started,
            "rss_mb": running.server.memory_mb(),
            "lost": lost,
            "strangers": strangers,
        }


def latency(bench, contender):
    """Milliseconds until the answer, through a pipeline without batch and queue, the sink behind included."""
    with bench.run(contender, "pass") as running:
        target = bench.target("grpc", "traces", SPANS)
        running.warm_up(target, load.FAST_GRPC, bench.warm_seconds(contender), "traces", SPANS)
        _send(bench, running, LATENCY, NOISE_SECONDS)
        meter = Meter(running)
        result, _ = _send(bench, running, LATENCY, max(10.0, 2 * bench.seconds), want_log=True)
        lost = running.drain()
        times = [latency / 1000 for latency in result.latencies]
        return {
            "p50_ms": load.percentile(times, 0.5),
            "p99_ms": load.percentile(times, 0.99),
            "p999_ms": load.percentile(times, 0.999),
            "max_ms": max(times),
            "lost": lost,
            "strangers": meter.read()[2],
        }


def connections(bench, contender):
    """The same 1,000 requests a second over 10, then 1,000, then 10 connections, in one process."""
    figures = {"us": {10: [], 1000: []}, "rss": {}}
    with bench.run(contender, "batch") as running:
        target = bench.target("grpc", "traces", SPANS)
        running.warm_up(target, load.FAST_GRPC, bench.warm_seconds(contender), "traces", SPANS)
        _send(bench, running, FEW, NOISE_SECONDS)
        _send(bench, running, MANY, NOISE_SECONDS)
        running.drain()
        strangers = 0.0
        for shape in (FEW, MANY, FEW):
            meter = Meter(running)
            _, accepted = _send(bench, running, shape, max(5.0, bench.seconds))
            lost = running.drain()
            cpu, _, seen, _ = meter.read()
            strangers = max(strangers, seen)
            figures["us"][shape.connections].append(cpu * 1e6 / max(accepted * SPANS, 1))
            figures["rss"][shape.connections] = running.server.memory_mb()
        few = sum(figures["us"][10]) / 2
        many = figures["us"][1000][0]
        return {
            "us_10": few,
            "us_1000": many,
            "growth_percent": 100 * (many / few - 1),
            "rss_1000_mb": figures["rss"][1000],
            "lost": lost,
            "strangers": strangers,
        }
