"""Processes under measurement: started on given processors, read through /proc, always stopped."""
import json
import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request

from benchmark.errors import BenchError

TICKS = os.sysconf("SC_CLK_TCK")
READY = "Everything is ready"


def _cpu_fields(path):
    with open(path) as file:
        head, tail = file.read().rsplit(")", 1)
    fields = tail.split()
    return head.split("(", 1)[1], (int(fields[11]) + int(fields[12])) / TICKS


def busy_seconds():
    """Processor time that all programs of the machine have used, stolen time included."""
    with open("/proc/stat") as file:
        fields = [int(field) for field in file.readline().split()[1:9]]
    return (sum(fields) - fields[3] - fields[4]) / TICKS


class Server:
    """A program on given processors; what it prints goes to a file that is shown when it fails."""

    def __init__(self, name, command, cpus, environment=None):
        self.name = name
        self._log = tempfile.NamedTemporaryFile("w+", suffix=".log")
        self.started = time.monotonic()
        self._process = subprocess.Popen(
            ["taskset", "-c", cpus] + command, stdout=self._log, stderr=self._log,
            env={**os.environ, **(environment or {})},
        )
        self.pid = self._process.pid

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self, patience=20):
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(patience)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def output(self):
        with open(self._log.name, errors="replace") as file:
            return file.read()

    def last_lines(self, count=15):
        return "\n".join(line[:500] for line in self.output().splitlines()[-count:])

    def check_alive(self):
        if self._process.poll() is not None:
            raise BenchError(f"{self.name} ended with status {self._process.returncode}:\n{self.last_lines()}")

    @property
    def alive(self):
        return self._process.poll() is None

    def wait_for(self, condition, what, patience=60):
        """Polls until the condition holds; gives the seconds since the start."""
        while not condition():
            self.check_alive()
            if time.monotonic() - self.started > patience:
                raise BenchError(f"{self.name} {what} after {patience} s:\n{self.last_lines()}")
            time.sleep(0.002)
        return time.monotonic() - self.started

    def wait_for_port(self, port):
        return self.wait_for(lambda: _listens(port), f"does not listen on port {port}")

    def wait_until_ready(self):
        return self.wait_for(lambda: READY in self.output(), "is not ready")

    def cpu(self):
        """Processor seconds of all threads, ended ones included."""
        return _cpu_fields(f"/proc/{self.pid}/stat")[1]

    def compiler_cpu(self):
        """Processor seconds of the JVM's compilers that run now; 0 for a program without."""
        seconds = 0.0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            try:
                name, cpu = _cpu_fields(f"/proc/{self.pid}/task/{task}/stat")
            except FileNotFoundError:
                continue
            seconds += cpu if re.match(r"C[12] Compiler", name) else 0
        return seconds

    def memory_mb(self, field="VmRSS"):
        """VmRSS: resident now; VmHWM: the most so far; 0 when it has just ended. Mega is 1,000,000."""
        with open(f"/proc/{self.pid}/status") as file:
            found = re.search(field + r":\s+(\d+)", file.read())
        return int(found.group(1)) * 1024 / 1e6 if found else 0.0

    def command_line(self):
        with open(f"/proc/{self.pid}/cmdline", "rb") as file:
            return [part.decode() for part in file.read().split(b"\0") if part]


class Sink(Server):
    """The program behind the collector that counts what arrives."""

    def __init__(self, command, port, cpus="1"):
        super().__init__("the sink", [command, "-addr", f"127.0.0.1:{port}"], cpus)
        self._stats = f"http://127.0.0.1:{port}/stats"
        self.wait_for_port(port)

    def records(self):
        with urllib.request.urlopen(self._stats, timeout=30) as answer:
            return json.load(answer)["items"]


def check_free(*ports):
    """Refuses to measure beside something else that listens there."""
    taken = [str(port) for port in ports if _listens(port)]
    if taken:
        raise BenchError(f"127.0.0.1:{', '.join(taken)} in use; choose other ports with --port")


def _listens(port):
    try:
        socket.create_connection(("127.0.0.1", port), 0.2).close()
        return True
    except OSError:
        return False
