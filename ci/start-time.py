"""Starts a collector in several ways, in turns, and measures the time until it is ready and that of `validate`. See ci/start-time."""

import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

NAME = "otelcol-core"
CONFIG = """
receivers: {otlp: {protocols: {grpc: {endpoint: '127.0.0.1:0'}, http: {endpoint: '127.0.0.1:0'}}}}
processors: {memory_limiter: {check_interval: 1s, limit_percentage: 80}, batch: {}}
exporters: {otlp_grpc: {endpoint: 'localhost:14317', tls: {insecure: true}}}
service:
  telemetry: {metrics: {level: none}}
  pipelines:
    traces: &all {receivers: [otlp], processors: [memory_limiter, batch], exporters: [otlp_grpc]}
    metrics: *all
    logs: *all
"""
PAGE = "docs/runtime.md"
BEGIN, END = "<!-- start-time -->\n", "<!-- end -->\n"
PIPELINES = 38


def large_config():
    """A configuration of about 500 lines, each pipeline with an exporter of its own."""
    lines = ["receivers:", "  otlp:", "    protocols:", "      grpc:", "        endpoint: 127.0.0.1:4317", "processors:"]
    for number in range(PIPELINES // 2):
        lines += [f"  batch/{number}:", "    timeout: 200ms", f"    send_batch_size: {8192 + number}"]
    lines += ["exporters:"]
    for number in range(PIPELINES):
        lines += [
            f"  otlp_grpc/{number}:", f"    endpoint: backend-{number}.example.com:4317", "    compression: gzip",
            "    sending_queue:", f"      queue_size: {1000 + number}", "    retry_on_failure:", "      max_elapsed_time: 10m"]
    lines += ["service:", "  pipelines:"]
    for number in range(PIPELINES):
        signal_name = ("traces", "metrics", "logs")[number % 3]
        lines += [
            f"    {signal_name}/{number}:", "      receivers: [otlp]", f"      processors: [batch/{number // 2}]",
            "      exporters:", f"        - otlp_grpc/{number}"]
    return "\n".join(lines) + "\n"


class Way:
    """One way to start: a name for people, a command, and what it needs in the environment."""

    def __init__(self, name, command, **environment):
        self.name, self.command = name, command
        self.environment = {**os.environ, **environment}
        self.ready, self.memory, self.validate = [], [], []

    def start(self, config):
        """Milliseconds until the collector says that it is ready, and its resident memory in MB then."""
        begin = time.monotonic()
        process = subprocess.Popen(
            self.command + ["--config", config], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=self.environment)
        taken = memory = None
        for line in process.stderr:
            if b"Everything is ready" in line:
                taken = (time.monotonic() - begin) * 1000
                status = open("/proc/%d/status" % process.pid).read()
                memory = int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024
                process.send_signal(signal.SIGTERM)
        process.wait()
        if taken is None:
            sys.exit("start-time: not ready: " + " ".join(self.command))
        return taken, memory

    def check(self, config):
        """Milliseconds that `validate` takes, as a process."""
        begin = time.monotonic()
        done = subprocess.run(
            self.command + ["validate", "--config", config], capture_output=True, text=True, env=self.environment)
        if done.returncode != 0:
            sys.exit("start-time: not valid: %s\n%s" % (" ".join(self.command), done.stderr))
        return (time.monotonic() - begin) * 1000

    def measure(self, small, large, keep):
        ready, memory = self.start(small)
        checked = self.check(large)
        if keep:
            self.ready.append(ready)
            self.memory.append(memory)
            self.validate.append(checked)

    def row(self):
        times = "%.0f (%.0f-%.0f)" % (statistics.median(self.ready), min(self.ready), max(self.ready))
        return "| %s | %s | %.0f | %.0f |\n" % (
            self.name, times, statistics.median(self.memory), statistics.median(self.validate))


def version_of(home):
    return re.search(r'JAVA_VERSION="([^"]+)"', open(home + "/release").read()).group(1)


def ways_of(jdk, jar, bundle, cache):
    java = os.path.realpath(shutil.which(os.environ.get("JAVA", "java")))
    home = os.path.dirname(os.path.dirname(java))
    launcher = jar.removesuffix(".jar")
    ways = [
        Way("`java -jar`, Java " + version_of(home), [java, "-jar", jar]),
        Way("the launcher, Java " + version_of(home), [launcher], JAVA_HOME=home),
        Way("the launcher with a class archive, Java " + version_of(home), [launcher], JAVA_HOME=home,
            OTELCOL_CORE_CACHE=cache),
        Way("`java -jar`, Java " + version_of(jdk), [jdk + "/bin/java", "-jar", jar]),
        Way("the runtime folder with its AOT cache, Java " + version_of(jdk), [bundle + "/bin/" + NAME]),
    ]
    go = os.environ.get("GO_COLLECTOR")
    return ways + ([Way("the Go Collector", [go])] if go else [])


def table_of(ways, runs):
    lines = [
        "| %d starts of each, in turns | ready, median (range) ms | resident MB | `validate` of %d lines, median ms |\n"
        % (runs, large_config().count("\n")),
        "|---|---|---|---|\n",
        *(way.row() for way in ways),
        "\nThe load of the machine was %.1f on %d processors.\n" % (os.getloadavg()[0], os.cpu_count()),
    ]
    return "".join(lines)


def main():
    jdk, jar, bundle, runs = *sys.argv[1:4], int(sys.argv[4])
    for name in ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_OPTS"):
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory() as folder:
        small, large = folder + "/small.yaml", folder + "/large.yaml"
        open(small, "w").write(CONFIG)
        open(large, "w").write(large_config())
        cache = folder + "/cache"
        os.mkdir(cache)
        ways = ways_of(jdk, jar, bundle, cache)
        for run in range(runs + 1):
            for way in ways:  # The first start of each reads its files from the disk, and makes the class archive.
                way.measure(small, large, keep=run > 0)
    table = table_of(ways, runs)
    print(table, end="")
    if "--write" in sys.argv:
        page = open(PAGE).read()
        before, rest = page.split(BEGIN)
        after = rest.split(END, 1)[1]
        open(PAGE, "w").write(before + BEGIN + table + END + after)


main()
