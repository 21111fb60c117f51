"""The machine and the programs of a run, in words."""
import os
import platform
import re
import shutil
import subprocess
import time


def describe(programs):
    """Label and value, in the order in which they are printed."""
    return {
        "date": time.strftime("%Y-%m-%d"),
        "processor": f"{_cpu_model()}, {os.cpu_count()} logical processors",
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.1f} GB",
        "kernel": f"{platform.system()} {platform.release()}",
        "Go Collector": _first_line([programs.go.command[0], "--version"]),
        "Java": _first_line([programs.java, "-version"]),
        "load generator": _first_line(["h2load", "--version"]),
        "jar of ours": f"{os.path.getsize(programs.jar) / 1e6:.2f} MB",
    }


def java_flags(command_line):
    """The JVM's flags in a command line, without the program, the jar and what follows."""
    flags = command_line[1:]
    return " ".join(flags[: flags.index("-jar")] if "-jar" in flags else flags) or "none"


def memory_limit_mb(java, command_line):
    """What the JVM's flags allow it: heap, direct buffers, compiled code, and 100 MB for all else of it."""
    flags = command_line[1:]
    flags = flags[: flags.index("-jar")] if "-jar" in flags else []
    printed = subprocess.run(
        [java, *flags, "-XX:+PrintFlagsFinal", "-version"], capture_output=True, text=True
    ).stdout
    return limit_from_flags(printed)


def limit_from_flags(printed):
    """The sum from -XX:+PrintFlagsFinal, in 1,000,000 bytes; direct buffers may fill as much as the heap by default."""
    def value(name):
        found = re.search(rf"\b{name}\s*=\s*(\d+)", printed)
        return int(found.group(1)) / 1e6 if found else 0.0

    heap = value("MaxHeapSize")
    return heap + (value("MaxDirectMemorySize") or heap) + value("ReservedCodeCacheSize") + 100




def _cpu_model():
    with open("/proc/cpuinfo") as file:
        found = re.search(r"model name\s*:\s*(.+)", file.read())
    return re.sub(r"\s+", " ", found.group(1)) if found else platform.machine()


def _first_line(command):
    if shutil.which(command[0]) is None:
        return "not there"
    done = subprocess.run(command, capture_output=True, text=True)
    return ((done.stdout + done.stderr).strip().splitlines() or ["unknown"])[0]
