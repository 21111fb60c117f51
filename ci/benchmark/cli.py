"""Measures the built otelcol-core beside the Go Collector, both in this run, and writes docs/performance.md.

  ci/bench --peers DIR                          everything, three rounds each; writes docs/performance.md
  ci/bench --peers DIR --rounds 1               the whole table in a third of the time
  ci/bench --peers DIR --quick --cases grpc-100,latency    a glance; writes nothing
  ci/bench --peers DIR --cases own-metrics      what own metrics at level normal cost, in a process each; writes nothing
  ci/bench --peers DIR --cases own-traces       what own traces cost, in zPages and sent by OTLP; writes nothing
  ci/bench --check                              the regression test of the JMH benchmarks: runs ci/bench-check

The collector runs on processor 0, the load and the sink on processor 1. The figure to compare is the processor time of
the collector per item, all threads counted, the JVM's compilers and garbage collection too: it is steadier than
throughput on a shared machine. Requests are a known number, so that what was accepted and what arrived must be equal.
What is promised after a warm-up is measured after it: it lasts --warm seconds, and at most --settle more while the
JVM's compilers take over 2 % of the processor time. What the process cost up to then is a column of its own.

Needs Linux with two processors, h2load (nghttp2-client), taskset, Node.js with npm, a JDK, a built distribution
(mvn generate-distro), and the Go Collector with a counting sink: either
  --peers DIR    a folder whose debcol/build.sh builds both into $PEERS_HOME/bin as debcol and sink, or
  GO_COLLECTOR   an OpenTelemetry Collector with otlp, batch, memory_limiter, nop, otlp_grpc (default: otelcol)
  OTLP_SINK      a server that takes -addr HOST:PORT, counts records and answers GET /stats {"items": N} (default: otlp-sink)
Ours starts by its launcher where one was built, with the flags that it ships:
  JAVA           the java to run ours with (default: java on the PATH)
  JAVA_FLAGS     these flags instead, and no launcher; empty: none
The case rate-runtime runs the runtime folder, which has a JDK of its own and an AOT cache; it is built where --runtime names none.
"""
import argparse
import json
import os
import signal
import sys
import tempfile
import time

from benchmark import cases, floors, limits, machine, programs, report, steady, throughput
from benchmark.configs import Ports
from benchmark.errors import BenchError
from benchmark.running import Bench, warm_of_go

DOCS = os.path.join(programs.ROOT, "docs", "performance.md")
MEASURES = {
    "rate": steady.at_rate,
    "rate-runtime": steady.at_rate,
    "latency": steady.latency,
    "connections": steady.connections,
    "own-metrics": steady.own_metrics,
    "own-traces": steady.own_traces,
    "cores": limits.cores,
    "saturation": limits.saturation,
    "start": limits.start,
}
COUNTS = sorted({case.items for case in cases.THROUGHPUT})


def parse(arguments):
    parser = argparse.ArgumentParser(
        prog="ci/bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--peers", metavar="DIR", help="build the Go Collector and the sink from this folder")
    parser.add_argument("--runtime", metavar="DIR", help="the folder that ci/runtime-folder printed")
    parser.add_argument("--rounds", type=positive_int, default=3, help="of each measurement (default 3)")
    parser.add_argument("--seconds", type=positive, default=5, help="measured per round (default 5)")
    parser.add_argument("--warm", type=positive, default=12, help="seconds of warm-up of ours (default 12)")
    parser.add_argument("--settle", type=not_negative, default=40,
                        help="seconds more of warm-up, at most, while the JVM's compilers are busy (default 40)")
    parser.add_argument("--quick", action="store_true", help="one round, 2 seconds, 6 of warm-up; writes no docs")
    parser.add_argument("--cases", default="", metavar="NAME,...", help=f"of: {', '.join(cases.NAMES)}; writes no docs")
    parser.add_argument("--json", metavar="FILE", help="every figure of every round")
    parser.add_argument("--render", metavar="FILE", help="write the docs from a FILE of --json, and measure nothing")
    parser.add_argument("--dry-run", action="store_true", help="print, and leave docs/performance.md as it is")
    parser.add_argument("--port", type=positive_int, default=24400, help="first of five ports (default 24400)")
    parser.add_argument("--check", action="store_true", help="run ci/bench-check with the other arguments")
    options, rest = parser.parse_known_args(arguments)
    if options.check:
        run_check([argument for argument in arguments if argument != "--check"])
    if rest:
        parser.error(f"unknown: {' '.join(rest)}")
    if options.quick:
        options.rounds, options.seconds, options.warm, options.settle = 1, 2.0, 6.0, 0.0
    options.chosen = choose(options.cases)
    return options


def positive(text):
    value = float(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not above 0")
    return value


def not_negative(text):
    value = float(text)
    if value < 0:
        raise argparse.ArgumentTypeError(f"{text} is below 0")
    return value


def positive_int(text):
    return int(positive(text))


def choose(text):
    """The names of the cases to run, in the order of the table."""
    wanted = [name for name in text.split(",") if name]
    unknown = [name for name in wanted if name not in cases.NAMES]
    if unknown:
        raise BenchError(f"no case {', '.join(unknown)}; there are: {', '.join(cases.NAMES)}")
    return [name for name in cases.NAMES if (name in wanted if wanted else name not in cases.ON_REQUEST)]


def run_check(arguments):
    script = os.path.join(programs.ROOT, "ci", "bench-check")
    if not os.access(script, os.X_OK):
        raise BenchError("ci/bench-check is missing")
    os.execv(script, [script, *arguments])


def seconds_of(name, options):
    """About how long a case takes, both contenders and all rounds."""
    warm, least = options.warm + warm_of_go(options.warm), 2 * max(10.0, 2 * options.seconds)
    settle = options.settle / 3
    case = report.CASES.get(name)
    once = {
        "rate": warm + options.settle + least + 3,
        "rate-runtime": warm + options.settle + least + 3,
        "latency": warm + least + 8,
        "own-metrics": 4 * (warm + settle + options.seconds + 4.0),
        "own-traces": 6 * (warm + settle + options.seconds + 4.0),
        "connections": warm + 6 * (max(5.0, options.seconds) + 4.2) + 4,
        "cores": warm + 4 * options.seconds + 6,
        "saturation": least + 30,
        "start": 8,
        "floors": 4 * 18,
    }.get(name, (warm + settle) / (1 if case and case.target else 2) + 2 * options.seconds + 4)
    return once * (1 if name in ("floors", "saturation") else options.rounds)


class Progress:
    """Lines on standard error: what runs, and how long the rest will take."""

    def __init__(self, options):
        self._options, self._start, self._left = options, time.monotonic(), list(options.chosen)
        whole = sum(seconds_of(name, options) for name in self._left)
        self.say(f"{len(self._left)} cases, about {whole / 60:.0f} minutes")

    def say(self, line):
        print(f"[{(time.monotonic() - self._start) / 60:5.1f} min] {line}", file=sys.stderr, flush=True)

    def next(self, name):
        left = sum(seconds_of(case, self._options) for case in self._left)
        self._left.remove(name)
        self.say(f"{name} (about {left / 60:.0f} minutes left)")


def rounds_of(bench, name, progress):
    """Go and ours in turn; who is first changes from round to round."""
    contenders = bench.programs.contenders(name)
    results = {contender.name: [] for contender in contenders}
    case = report.CASES.get(name)
    rounds = 1 if name == "saturation" else bench.rounds
    for number in range(rounds):
        for contender in contenders[:: 1 if number % 2 == 0 else -1]:
            if case:
                figures = throughput.measure(bench, contender, case)
            else:
                figures = MEASURES[name](bench, contender)
            results[contender.name].append(figures)
            progress.say(f"  {number + 1}/{rounds} {contender.name}: {brief(figures)}")
    return results


def brief(figures):
    return ", ".join(f"{key} {value:.4g}" for key, value in figures.items() if isinstance(value, (int, float)))


def flags_of_ours(bench):
    """The flags that ours really runs with, read from a process."""
    with bench.run(bench.programs.ours, "nop") as running:
        return machine.java_flags(running.server.command_line())


def measure(bench, options, progress, run):
    """Every chosen case into the run; one that fails is noted, and the others still run."""
    for name in options.chosen:
        progress.next(name)
        try:
            run["measured"][name] = (
                floors.measure(bench) if name == "floors" else rounds_of(bench, name, progress)
            )
        except BenchError as problem:
            progress.say(f"  failed: {problem}")
            run["failed"][name] = str(problem).splitlines()[0]
        if options.json:
            with open(options.json, "w") as file:
                json.dump(run, file, indent=1)


def run(options):
    if options.render:
        with open(options.render) as file:
            finish(options, json.load(file))
        return
    with tempfile.TemporaryDirectory() as bodies, tempfile.TemporaryDirectory() as work:
        runtime = options.runtime
        if "rate-runtime" in options.chosen and not runtime:
            print("ci/bench: builds the runtime folder", file=sys.stderr, flush=True)
            runtime = programs.make_runtime(work)
        found = programs.locate(options.peers, runtime=runtime)
        programs.make_bodies(bodies, COUNTS)
        bench = Bench(found, bodies, Ports(options.port), options.rounds, options.seconds, options.warm, options.settle)
        about = machine.describe(found)
        about["ours"] = f"{found.launched_by}; JVM flags: {flags_of_ours(bench)}"
        settings = {"rounds": options.rounds, "seconds": options.seconds, "warm": options.warm, "settle": options.settle}
        run = {"machine": about, "options": settings, "go_processors": sorted(found.go.processors),
               "measured": {}, "failed": {}}
        measure(bench, options, Progress(options), run)
    finish(options, run)


def finish(options, run):
    """Prints the report; a whole run, and one without failures only, goes into the docs."""
    text = report.markdown(run)
    print(text)
    if run["failed"]:
        raise BenchError(f"not measured: {', '.join(run['failed'])}; docs/performance.md is as it was")
    if not (options.cases or options.quick or options.dry_run):
        write_docs(text)


def write_docs(text):
    with open(DOCS) as file:
        page = file.read()
    try:
        page = report.replace_between_marks(page, text)
    except ValueError as problem:
        raise BenchError(f"docs/performance.md {problem}") from None
    with open(DOCS, "w") as file:
        file.write(page)


def main(arguments=None):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        run(parse(sys.argv[1:] if arguments is None else arguments))
    except BenchError as problem:
        sys.exit(f"ci/bench: {problem}")
    except KeyboardInterrupt:
        sys.exit(130)
