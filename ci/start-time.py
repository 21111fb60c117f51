"""Starts a collector in several ways, in turns, and measures the time until it is ready. See ci/start-time."""

import os
import re
import signal
import statistics
import subprocess
import sys
import time

CONFIG = """
receivers: {otlp: {protocols: {grpc: {endpoint: '127.0.0.1:0'}, http: {endpoint: '127.0.0.1:0'}}}}
processors: {memory_limiter: {check_interval: 1s, limit_percentage: 80}, batch: {}}
exporters: {debug: {}}
extensions: {health_check: {endpoint: '127.0.0.1:0'}}
service:
  extensions: [health_check]
  pipelines:
    traces: &all {receivers: [otlp], processors: [memory_limiter, batch], exporters: [debug]}
    metrics: *all
    logs: *all
"""
PAGE = "docs/runtime.md"
BEGIN, END = "<!-- start-time -->\n", "<!-- end -->\n"


def start(command):
    """Milliseconds until the collector says that it is ready, and its resident memory in MB then."""
    begin = time.monotonic()
    process = subprocess.Popen(
        command + ["--config", "yaml:" + CONFIG], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    taken = memory = None
    for line in process.stderr:
        if b"Everything is ready" in line:
            taken = (time.monotonic() - begin) * 1000
            status = open("/proc/%d/status" % process.pid).read()
            memory = int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024
            process.send_signal(signal.SIGTERM)
    process.wait()
    if taken is None:
        sys.exit("start-time: not ready: " + " ".join(command))
    return taken, memory


def main():
    jdk, jar, bundle, runs = sys.argv[1:5]
    for name in ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_OPTS"):
        os.environ.pop(name, None)
    program = bundle + "/bin/" + os.path.basename(bundle).removesuffix("-runtime")
    ways = [
        ("`java -jar` of the JDK", [jdk + "/bin/java", "-jar", jar]),
        ("the runtime folder, with its AOT cache", [program]),
    ]
    results = {name: [] for name, _ in ways}
    for run in range(int(runs) + 1):
        for name, command in ways:
            result = start(command)
            if run > 0:  # The first start of each reads its files from the disk.
                results[name].append(result)
    release = open(jdk + "/release").read()
    version = re.search(r'JAVA_VERSION="([^"]+)"', release).group(1)
    lines = [
        "| Java %s, %s starts of each | median ms | least | most | MB |\n" % (version, runs),
        "|---|---|---|---|---|\n",
    ]
    for name, values in results.items():
        times = [value[0] for value in values]
        lines.append("| %s | %.0f | %.0f | %.0f | %.0f |\n" % (
            name, statistics.median(times), min(times), max(times),
            statistics.median(value[1] for value in values)))
    lines.append("\nThe load of the machine was %.1f on %d processors.\n" % (os.getloadavg()[0], os.cpu_count()))
    table = "".join(lines)
    print(table, end="")
    if "--write" in sys.argv:
        page = open(PAGE).read()
        before, rest = page.split(BEGIN)
        after = rest.split(END)[1]
        open(PAGE, "w").write(before + BEGIN + table + END + after)


main()
