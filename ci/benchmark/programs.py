"""Finds, or builds, everything that a run needs; what is missing is said all at once, before anything starts."""
import gzip
import os
import re
import shlex
import shutil
import struct
import subprocess
from dataclasses import dataclass

from benchmark.errors import BenchError

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CLIENT = os.path.join(ROOT, "ci", "interop-client")
DISTRIBUTION = "otelcol-core"
TARGET = os.path.join(ROOT, "distributions", DISTRIBUTION, "target")
METRICS_OF_POINTS = 10  # bodies.mjs puts this many data points into a metric; the sink counts metrics


@dataclass(frozen=True)
class Contender:
    """A collector under measurement: how it starts, and the processors that it has."""

    name: str
    command: tuple
    environment: tuple
    processors: frozenset


@dataclass(frozen=True)
class Programs:
    go: Contender
    ours: Contender
    sink: str
    java: str
    jar: str
    launched_by: str
    runtime: object = None

    def contenders(self, case):
        """Go and ours; for the case of the runtime folder ours is that."""
        return (self.go, self.runtime if case == "rate-runtime" else self.ours)


def locate(peers, environment=os.environ, runtime=None):
    """The programs that the environment names, or that the folder of peers builds; and a runtime folder of ours."""
    go, sink = environment.get("GO_COLLECTOR"), environment.get("OTLP_SINK")
    if peers and not os.path.exists(build_script(peers)):
        raise BenchError(f"--peers {peers}: no debcol/build.sh in it")
    if peers and not (go and sink):
        built = build_peers(peers, environment)
        go, sink = go or os.path.join(built, "debcol"), sink or os.path.join(built, "sink")
    go, sink = go or "otelcol", sink or "otlp-sink"
    java = environment.get("JAVA", "java")
    problems = missing(
        [
            (go, "GO_COLLECTOR=/path/to/otelcol, or --peers DIR with debcol/build.sh in it"),
            (sink, "OTLP_SINK=/path/to/sink, or --peers DIR"),
            (java, "JAVA=/path/to/java, 17 or newer"),
            ("h2load", "apt-get install nghttp2-client"),
            ("taskset", "apt-get install util-linux"),
            ("node", "Node.js 20 with npm"),
            ("npm", "Node.js 20 with npm"),
        ]
    )
    jar = os.path.join(TARGET, DISTRIBUTION + ".jar")
    if not os.path.exists(jar):
        problems.append(f"{os.path.relpath(jar, ROOT)}: run mvn generate-distro")
    if len(os.sched_getaffinity(0)) < 2:
        problems.append("a second processor: the load must not run on the collector's")
    if problems:
        raise BenchError("missing:\n  " + "\n  ".join(problems))
    ours, launched_by = our_command(java, jar, environment)
    return Programs(
        Contender("Go", (go,), (), components((go,), ())),
        Contender("ours", ours, _java_home(java), components(ours, _java_home(java))),
        sink, java, jar, launched_by, runtime and _of_runtime(runtime),
    )


def _of_runtime(folder):
    command = (os.path.join(folder, "bin", DISTRIBUTION),)
    if not os.access(command[0], os.X_OK):
        raise BenchError(f"{folder}: no bin/{DISTRIBUTION} in it; ci/runtime-folder makes one")
    return Contender("ours", command, (), components(command, ()))


def make_runtime(folder):
    """Builds the runtime folder of ours; gives its path."""
    script = os.path.join(ROOT, "ci", "runtime-folder")
    built = subprocess.run([script, folder], capture_output=True, text=True)
    if built.returncode != 0:
        raise BenchError(f"{script} failed; leave out the case rate-runtime with --cases:\n{built.stderr[-2000:]}")
    return built.stdout.split()[-1]


def missing(programs):
    """A line with the next step for each program that is not there."""
    return [f"{name}: {step}" for name, step in programs if shutil.which(name) is None]


def our_command(java, jar, environment):
    """The launcher that stands beside the jar; java itself where JAVA_FLAGS is given or no launcher was made."""
    launcher = os.path.splitext(jar)[0]
    if "JAVA_FLAGS" in environment:
        flags = shlex.split(environment["JAVA_FLAGS"])
        return (java, *flags, "-jar", jar), "java with JAVA_FLAGS"
    if os.access(launcher, os.X_OK):
        return (launcher,), "the launcher of the distribution"
    return (java, "-jar", jar), "java"


def _java_home(java):
    real = os.path.realpath(shutil.which(java))
    return (("JAVA_HOME", os.path.dirname(os.path.dirname(real))),)


def components(command, environment):
    """The processors that `COMMAND components` lists."""
    output = subprocess.run(
        [*command, "components"], capture_output=True, text=True, env={**os.environ, **dict(environment)}
    ).stdout
    return frozenset(section_names(output, "processors"))


def section_names(listing, section):
    """The names under a section of the components listing; [] when the listing has no such section."""
    found = re.search(rf"^{section}:\n((?:[ \t-].*\n?)*)", listing, re.MULTILINE)
    return re.findall(r"name: (\S+)", found.group(1)) if found else []


def build_script(folder):
    return os.path.join(folder, "debcol", "build.sh")


def build_peers(folder, environment):
    """Runs DIR/debcol/build.sh, which puts debcol and sink into $PEERS_HOME/bin; gives that folder."""
    script = build_script(folder)
    cache = environment.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    home = environment.get("PEERS_HOME") or os.path.join(cache, "collector-peers")
    built = subprocess.run(
        ["bash", script], capture_output=True, text=True, env={**environment, "PEERS_HOME": home}
    )
    if built.returncode != 0:
        raise BenchError(f"{script} failed:\n{(built.stdout + built.stderr)[-2000:]}")
    return os.path.join(home, "bin")


def make_bodies(folder, counts):
    """Requests made by the OpenTelemetry JavaScript SDK, plain and gzip, with and without the gRPC prefix."""
    for command in (
        ["npm", "ci", "--silent", "--no-audit", "--no-fund"],
        ["node", "bodies.mjs", folder, *(str(count) for count in sorted(counts))],
    ):
        done = subprocess.run(command, cwd=CLIENT, capture_output=True, text=True)
        if done.returncode != 0:
            raise BenchError(f"{' '.join(command)} failed in ci/interop-client:\n{done.stderr[-2000:]}")
    for name in os.listdir(folder):
        if name.endswith(".pb"):
            compress(os.path.join(folder, name))


def compress(file):
    """Writes FILE.pb as FILE.pb.gz, and FILE.grpc.gz with the prefix of a compressed gRPC message."""
    with open(file, "rb") as body:
        packed = gzip.compress(body.read(), 6, mtime=0)
    with open(file + ".gz", "wb") as out:
        out.write(packed)
    with open(file[: -len("pb")] + "grpc.gz", "wb") as out:
        out.write(struct.pack(">BI", 1, len(packed)) + packed)


def records_per_request(signal, items):
    """How many of the sink's records a request of so many items is."""
    return -(-items // METRICS_OF_POINTS) if signal == "metrics" else items
