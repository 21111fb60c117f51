"""Processor time per item as fast as it goes: server on processor 0, load and sink on processor 1."""
import resource
import time

from benchmark import load
from benchmark.servers import busy_seconds


def children_cpu():
    """Processor seconds of the ended children of this program: of h2load."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Meter:
    """What a server, and everything else on the machine, used between two points in time."""

    def __init__(self, running):
        self._running = running
        self._start = self._read()

    def _read(self):
        running = self._running
        own = time.process_time()
        return {
            "wall": time.monotonic(),
            "server": running.server.cpu(),
            "compilers": running.server.compiler_cpu(),
            "ours": running.server.cpu() + children_cpu() + own + (running.sink.cpu() if running.sink else 0.0),
            "busy": busy_seconds(),
        }

    def read(self):
        """Seconds of the server, of its compilers, and processors that strangers kept busy."""
        end = self._read()
        spent = {key: end[key] - self._start[key] for key in end}
        strangers = max(0.0, (spent["busy"] - spent["ours"]) / max(spent["wall"], 0.01))
        return spent["server"], max(0.0, spent["compilers"]), strangers, spent["wall"]


def measure(bench, contender, case):
    """One round: a fresh process, warm-up, then a fixed number of requests, all of which must arrive."""
    target, shape = bench.target(case.protocol, case.signal, case.items), load.fast(case.protocol)
    share = 1 if case.target else 0.5
    warm, settle = share * bench.warm_seconds(contender), share * bench.settle_seconds(contender)
    with bench.run(contender, case.pipeline) as running:
        rate = running.warm_up(target, shape, warm, case.signal, case.items, settle)
        warming_us = running.server.cpu() * 1e6 / max(running.items, 1)
        meter = Meter(running)
        result, accepted = running.send(target, shape, int(rate * bench.seconds), case.signal, case.items)
        lost = running.drain()
        cpu, compilers, strangers, _ = meter.read()
        items = accepted * case.items
        return {
            "us": cpu * 1e6 / max(items, 1),
            "compilers_us": compilers * 1e6 / max(items, 1),
            "warmed_s": running.warmed,
            "warming_us": warming_us,
            "items_s": items / result.seconds,
            "requests": result.sent,
            "refused": result.sent - accepted,
            "lost": lost,
            "rss_mb": running.server.memory_mb(),
            "peak_mb": running.server.memory_mb("VmHWM"),
            "strangers": strangers,
        }
