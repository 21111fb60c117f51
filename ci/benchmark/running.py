"""A collector with its configuration and the sink behind it, and exact accounts of what went in and came out."""
import contextlib
import sys
import tempfile
import time
from dataclasses import dataclass, field

from benchmark import configs, load
from benchmark.programs import records_per_request
from benchmark.servers import Server, Sink, check_free

DRAIN_PATIENCE = 60
SLICE = 2.0  # seconds of load between two looks at the compilers
SETTLED = 0.02  # of the server's processor time, which its compilers may still take


def warm_of_go(warm):
    """Seconds of warm-up for a program that has no compiler in it."""
    return min(4.0, warm / 2)


@dataclass(frozen=True)
class Bench:
    """What every measurement needs."""

    programs: object
    bodies: str
    ports: configs.Ports
    rounds: int
    seconds: float
    warm: float
    settle: float = 0.0

    def warm_seconds(self, contender):
        """A JVM compiles while it warms up; a compiled program only fills its pools."""
        return self.warm if contender.name == "ours" else warm_of_go(self.warm)

    def settle_seconds(self, contender):
        """How much longer the warm-up may take; a program without compilers needs nothing of it."""
        return self.settle if contender.name == "ours" else 0.0

    def target(self, protocol, signal, items, compressed=False):
        return load.Target.of(self.ports, self.bodies, protocol, signal, items, compressed)

    @contextlib.contextmanager
    def run(self, contender, pipeline, cpus="0", log_level="warn", sink=True, **own):
        """Starts the sink, if the pipeline delivers, and the collector; stops both in the end. Own telemetry is as the
        other arguments of configs.yaml say."""
        check_free(self.ports.sink, self.ports.grpc, self.ports.http)
        with contextlib.ExitStack() as stack:
            text = configs.yaml(pipeline, contender.processors, self.ports, log_level, **own)
            file = stack.enter_context(tempfile.NamedTemporaryFile("w", suffix=".yaml"))
            file.write(text)
            file.flush()
            behind = None
            if sink and configs.PIPELINES[pipeline].delivers:
                behind = stack.enter_context(Sink(self.programs.sink, self.ports.sink))
            if own.get("traces") == "otlp":
                check_free(self.ports.own_traces)
                stack.enter_context(Sink(self.programs.sink, self.ports.own_traces))
            server = stack.enter_context(
                Server(contender.name, [*contender.command, "--config", file.name], cpus, dict(contender.environment))
            )
            server.wait_for_port(self.ports.grpc)
            server.wait_for_port(self.ports.http)
            yield Running(server, behind)


@dataclass
class Running:
    """Counts what the collector accepted and compares it with what the sink has."""

    server: Server
    sink: object
    sent: int = 0
    accepted: int = 0
    accepted_records: int = 0
    items: int = 0
    warmed: float = 0.0
    run_load: object = load.run
    _answer_bytes: dict = field(default_factory=dict)

    def send(self, target, shape, requests, signal, items, **options):
        """Sends exactly so many requests; gives h2load's result and how many of them the collector accepted."""
        if target.protocol == "grpc" and target.url not in self._answer_bytes:
            self._answer_bytes[target.url] = 0  # stops the recursion; the line below sets the true size
            probe, _ = self.send(target, load.Shape(1, 1), 1, signal, items)
            self._answer_bytes[target.url] = max(5, probe.body_bytes)
            self._count(1, signal, items)
        result = self.run_load(target, shape, requests, **options)
        self.server.check_alive()
        accepted = self._accepted(target, result)
        self.sent += result.sent
        self._count(accepted, signal, items)
        return result, accepted

    def _accepted(self, target, result):
        """h2load does not see grpc-status; but only an answer that accepts has a message, always the same few bytes."""
        if target.protocol != "grpc":
            return result.ok
        size = self._answer_bytes[target.url]
        return result.body_bytes // size if size else 0

    def _count(self, requests, signal, items):
        self.accepted += requests
        self.accepted_records += requests * records_per_request(signal, items)
        self.items += requests * items

    def drain(self, patience=DRAIN_PATIENCE):
        """Waits until all that was accepted has arrived, as long as something still arrives; gives the lost records."""
        if self.sink is None:
            return None
        arrived, last_change = -1, time.monotonic()
        while True:
            now = self.sink.records()
            if now != arrived:
                arrived, last_change = now, time.monotonic()
            if arrived >= self.accepted_records or time.monotonic() - last_change > patience:
                if arrived < self.accepted_records:
                    print(f"{self.server.name} said last:\n{self.server.last_lines()}", file=sys.stderr, flush=True)
                return self.accepted_records - arrived
            time.sleep(0.02)

    def warm_up(self, target, shape, seconds, signal, items, settle=0.0):
        """Sends known numbers of requests until the time is over; gives the requests per second of the last of them.

        Goes on for at most `settle` seconds more while the compilers of the server are still busy.
        """
        start, requests = time.monotonic(), 2 * shape.at_once
        end, compiling = start + seconds, Compiling(self.server)
        while True:
            result, _ = self.send(target, shape, requests, signal, items)
            rate = result.sent / result.seconds
            now = time.monotonic()
            settled = compiling.is_over()
            if now >= end and (settled or now >= end + settle):
                self.drain()
                self.warmed = now - start
                return rate
            slice_seconds = min(SLICE, max(end - now, 0.0)) or SLICE
            requests = max(shape.at_once, int(min(rate * slice_seconds, requests * 8)))


class Compiling:
    """Whether the compilers of a server took little in the last two slices; they work in bursts."""

    def __init__(self, server):
        self._server, self._last, self._quiet = server, (server.cpu(), server.compiler_cpu()), 0

    def is_over(self):
        used, compiled = self._server.cpu(), self._server.compiler_cpu()
        share = (compiled - self._last[1]) / max(used - self._last[0], 0.01)
        self._last, self._quiet = (used, compiled), self._quiet + 1 if share <= SETTLED else 0
        return self._quiet >= 2
