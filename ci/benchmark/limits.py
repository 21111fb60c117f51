"""How far it goes: a second core, more load than can be carried, and nothing to do at all."""
import threading
import time

from benchmark import machine
from benchmark.errors import BenchError
from benchmark.load import Shape
from benchmark.servers import Sink
from benchmark.throughput import Meter, children_cpu

FLOOD = Shape(connections=100, streams=5)
PACKED = Shape(connections=8, streams=4)


def _on(bench, contender, cpus, load_cpus):
    """Compressed requests to an exporter that drops: dear for the server, cheap for the load generator."""
    target = bench.target("grpc", "traces", 1000, compressed=True)
    with bench.run(contender, "batch-nop", cpus=cpus) as running:
        end, requests, rate = time.monotonic() + bench.warm_seconds(contender) / 2, 2 * PACKED.at_once, 0.0
        while time.monotonic() < end:
            result, _ = running.send(target, PACKED, requests, "traces", 1000, cpus=load_cpus)
            rate = result.sent / result.seconds
            requests = int(max(PACKED.at_once, min(rate * 2, requests * 8)))
        meter, load_start = Meter(running), children_cpu()
        result, accepted = running.send(
            target, PACKED, int(rate * bench.seconds), "traces", 1000, cpus=load_cpus
        )
        cpu, _, strangers, _ = meter.read()
        return {
            "items_s": accepted * 1000 / result.seconds,
            "us": cpu * 1e6 / max(accepted * 1000, 1),
            "used": cpu / result.seconds,
            "load": (children_cpu() - load_start) / result.seconds,
            "refused": result.sent - accepted,
            "strangers": strangers,
        }


def cores(bench, contender):
    """One core with the load on the other; then both, which the load shares."""
    one, two = _on(bench, contender, "0", "1"), _on(bench, contender, "0,1", "0,1")
    return {
        "items_s_1": one["items_s"],
        "items_s_2": two["items_s"],
        "used_1": one["used"],
        "used_2": two["used"],
        "load_2": two["load"],
        "measured": two["items_s"] / one["items_s"],
        "by_time": 2 * one["us"] / two["us"],
        "refused": one["refused"] + two["refused"],
        "strangers": max(one["strangers"], two["strangers"]),
    }


def saturation(bench, contender):
    """As many large requests as the load generator can send while the backend is away; then the backend comes back."""
    with bench.run(contender, "flood", sink=False) as running:
        server, lost = running.server, None
        limit = None
        if contender.name == "ours":
            limit = machine.memory_limit_mb(bench.programs.java, server.command_line())
        with Peak(server) as peak:
            try:
                _flood(bench, running)
                with Sink(bench.programs.sink, bench.ports.sink) as sink:
                    running.sink = sink
                    lost = running.drain()
            except BenchError:
                if server.alive:
                    raise
        return {
            "peak_mb": peak.most,
            "limit_mb": limit,
            "sent": running.sent,
            "accepted": running.accepted,
            "lost": lost,
            "alive": server.alive,
            "last_words": None if server.alive else server.last_lines(1),
        }


def _flood(bench, running):
    target = bench.target("grpc", "traces", 1000)
    end = time.monotonic() + max(10.0, 2 * bench.seconds)
    while time.monotonic() < end:
        running.send(target, FLOOD, FLOOD.at_once, "traces", 1000)


class Peak:
    """The most resident memory of a server while in the block, also when it has ended in between."""

    def __init__(self, server):
        self._server, self._end, self.most = server, threading.Event(), 0.0
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._end.set()
        self._thread.join()

    def _watch(self):
        while not self._end.wait(0.1) and self._server.alive:
            self.most = max(self.most, self._server.memory_mb("VmHWM"))


def start(bench, contender):
    """Milliseconds until the log says that everything is ready, and resident memory three seconds later, on all processors."""
    with bench.run(contender, "batch", cpus="0,1", log_level="info") as running:
        ready = running.server.wait_until_ready()
        time.sleep(3)
        return {"ready_ms": ready * 1000, "idle_mb": running.server.memory_mb(), "cpu_ms": running.server.cpu() * 1000}
