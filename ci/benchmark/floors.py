"""What no collector can do without, measured on the same machine in the same run with the same bytes."""
import os
import subprocess

from benchmark import load
from benchmark.errors import BenchError
from benchmark.running import Running
from benchmark.servers import Server, Sink
from benchmark.throughput import Meter

SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Floors.java")
BODIES = (("traces", 1000), ("traces", 100), ("logs", 1000), ("metrics", 1000))
WARM_SECONDS = 4.0


def measure(bench):
    """For each body: microseconds per item of a memory copy, of a TCP relay in and out, and of zlib's level 1 and 6."""
    figures = {}
    for signal, items in BODIES:
        file = os.path.join(bench.bodies, f"{signal}-{items}.pb")
        figures[f"{signal}-{items}"] = {
            "bytes": os.path.getsize(file) / items,
            "copy_us": _run(bench, "copy", file) / 1000 / items,
            "relay_us": _relay(bench, signal, items),
            "gzip1_us": _run(bench, "gzip", "1", file) / 1000 / items,
            "gzip6_us": _run(bench, "gzip", "6", file) / 1000 / items,
        }
    return figures


def _run(bench, *arguments):
    command = ["taskset", "-c", "0", bench.programs.java, SOURCE, *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise BenchError(f"{' '.join(command)} failed (it needs a JDK, not a JRE):\n{done.stderr[-1000:]}")
    return float(done.stdout)


def _relay(bench, signal, items):
    """h2load's connections, passed on byte by byte to the sink: its processor time per item."""
    command = [bench.programs.java, SOURCE, "relay", str(bench.ports.grpc), str(bench.ports.sink)]
    target = bench.target("grpc", signal, items)
    with Sink(bench.programs.sink, bench.ports.sink) as sink, Server("the relay", command, "0") as relay:
        relay.wait_for_port(bench.ports.grpc)
        running = Running(relay, sink)
        rate = running.warm_up(target, load.FAST_GRPC, WARM_SECONDS, signal, items)
        meter = Meter(running)
        _, accepted = running.send(target, load.FAST_GRPC, int(rate * 3), signal, items)
        running.drain()
        return meter.read()[0] * 1e6 / max(accepted * items, 1)
