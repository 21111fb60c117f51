"""Measurements at a fixed rate: cost and memory at 10,000 spans a second, latency, and many connections."""
import concurrent.futures
import time

from benchmark import load
from benchmark.load import Shape
from benchmark.running import Compiling
from benchmark.throughput import Meter

SPANS = 100
RATE = Shape(connections=10, streams=100, rate=100)
LATENCY = Shape(connections=10, streams=100, rate=500)
FEW, MANY = Shape(connections=10, streams=100, rate=1000), Shape(connections=1000, streams=100, rate=1000)
SETTLE_SLICE = 5.0  # of load between two looks at the compilers
SETTLE_SECONDS = 2.0  # connections open during the first of them


def _send(bench, running, shape, seconds, **options):
    target = bench.target("grpc", "traces", SPANS)
    return running.send(target, shape, int(shape.rate * seconds), "traces", SPANS, **options)


def at_rate(bench, contender):
    """10,000 spans a second from the start of the process; warmed up by nothing but that rate."""
    with bench.run(contender, "batch") as running:
        warmed = _warm_up_at_rate(bench, contender, running)
        warming_us = running.server.cpu() * 1e6 / max(running.items, 1)
        meter = Meter(running)
        _, accepted = _send(bench, running, RATE, max(10.0, 2 * bench.seconds))
        lost = running.drain()
        cpu, compilers, strangers, wall = meter.read()
        return {
            "us": cpu * 1e6 / max(accepted * SPANS, 1),
            "warming_us": warming_us,
            "warmed_s": warmed,
            "core_percent": 100 * cpu / wall,
            "compilers_percent": 100 * compilers / wall,
            "from_start_us": running.server.cpu() * 1e6 / max(running.items, 1),
            "from_start_s": time.monotonic() - running.server.started,
            "rss_mb": running.server.memory_mb(),
            "lost": lost,
            "strangers": strangers,
        }


def _warm_up_at_rate(bench, contender, running):
    """Gives how many seconds it took."""
    warmed, most = bench.warm_seconds(contender), bench.warm_seconds(contender) + bench.settle_seconds(contender)
    compiling = Compiling(running.server)
    _send(bench, running, RATE, warmed)
    while not compiling.is_over() and warmed + SETTLE_SLICE <= most:
        _send(bench, running, RATE, SETTLE_SLICE)
        warmed += SETTLE_SLICE
    running.drain()
    return warmed


def latency(bench, contender):
    """Milliseconds until the answer, through a pipeline without batch and queue, the sink behind included."""
    with bench.run(contender, "pass") as running:
        target = bench.target("grpc", "traces", SPANS)
        running.warm_up(target, load.FAST_GRPC, bench.warm_seconds(contender), "traces", SPANS)
        _send(bench, running, LATENCY, SETTLE_SECONDS)
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


def own_metrics(bench, contender):
    """What own metrics at level normal cost in the batch pipeline: off and on in turns, a fresh process each time."""
    us, lost = _in_turns(bench, contender, "metrics_level", ("none", "normal"))
    off, on = us["none"], us["normal"]
    return {"us_off": off, "us_on": on, "cost_percent": 100 * (on / off - 1), "lost": lost}


def own_traces(bench, contender):
    """What own traces cost in the batch pipeline: off, with zPages, and sent by OTLP to a sink of their own."""
    us, lost = _in_turns(bench, contender, "traces", ("off", "zpages", "otlp"))
    return {
        "us_off": us["off"],
        "zpages_percent": 100 * (us["zpages"] / us["off"] - 1),
        "otlp_percent": 100 * (us["otlp"] / us["off"] - 1),
        "lost": lost,
    }


def _in_turns(bench, contender, option, ways):
    """The least microseconds per item of each way, there and back again, and the items lost in all of them."""
    us, lost = {way: [] for way in ways}, 0
    for way in (*ways, *reversed(ways)):
        with bench.run(contender, "batch", **{option: way}) as running:
            target = bench.target("grpc", "traces", SPANS)
            rate = running.warm_up(target, load.FAST_GRPC, bench.warm_seconds(contender), "traces", SPANS,
                                   bench.settle_seconds(contender))
            meter = Meter(running)
            _, accepted = running.send(target, load.FAST_GRPC, int(rate * bench.seconds), "traces", SPANS)
            lost += running.drain()
            us[way].append(meter.read()[0] * 1e6 / max(accepted * SPANS, 1))
    return {way: min(values) for way, values in us.items()}, lost


def connections(bench, contender):
    """The same 1,000 requests a second over 10, then 1,000, then 10 connections, in one process."""
    seconds = max(5.0, bench.seconds)
    us, rss = {10: [], 1000: []}, {}
    with bench.run(contender, "batch") as running:
        target = bench.target("grpc", "traces", SPANS)
        running.warm_up(target, load.FAST_GRPC, bench.warm_seconds(contender), "traces", SPANS)
        meter = Meter(running)
        for shape in (FEW, MANY, FEW):
            us[shape.connections].append(_while_open(bench, running, shape, seconds))
            rss[shape.connections] = running.server.memory_mb()
        few, many = sum(us[10]) / 2, us[1000][0]
        return {
            "us_10": few,
            "us_1000": many,
            "growth_percent": 100 * (many / few - 1),
            "rss_1000_mb": rss[1000],
            "lost": running.drain(),
            "strangers": meter.read()[2],
        }


def _while_open(bench, running, shape, seconds):
    """Microseconds per item while all connections are open: what opening and closing them costs is not in it."""
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        sending = pool.submit(_send, bench, running, shape, 2 * SETTLE_SECONDS + seconds, want_log=True)
        time.sleep(SETTLE_SECONDS)
        begin, cpu = time.time(), running.server.cpu()
        time.sleep(seconds)
        end, cpu = time.time(), running.server.cpu() - cpu
        result, _ = sending.result()
    return cpu * 1e6 / max(answered_between(result.ends, begin, end) * SPANS, 1)


def answered_between(ends, begin, end):
    """How many of the answers came in the time from begin to end."""
    return sum(begin <= moment < end for moment in ends)
