"""The account of what went in and came out."""
import contextlib
import io
import unittest

from benchmark import load
from benchmark.load import Result, Shape
from benchmark.running import Running

GRPC = load.Target("http://127.0.0.1:1/grpc", "file", "grpc", ())
HTTP = load.Target("http://127.0.0.1:1/http", "file", "http", ())


class FakeServer:
    """Uses a second of processor time from look to look; its compilers take the given shares of it, and the last for ever."""

    name = "fake"

    def __init__(self, *shares):
        self._shares, self._cpu, self._compilers = list(shares) or [0.0], 0.0, 0.0

    def cpu(self):
        self._cpu += 1.0
        return self._cpu

    def compiler_cpu(self):
        self._compilers += self._shares.pop(0) if len(self._shares) > 1 else self._shares[0]
        return self._compilers

    def check_alive(self):
        pass

    def last_lines(self):
        return "queue full"


class FakeSink:
    """Has one more of the given counts each time it is asked, and the last for ever."""

    def __init__(self, *counts):
        self._counts = list(counts)

    def records(self):
        return self._counts.pop(0) if len(self._counts) > 1 else self._counts[0]


class FakeLoad:
    """Answers every request, all but the refused ones with a message of the given size."""

    def __init__(self, answer_bytes=5, refused=0, ok=None):
        self._answer_bytes, self._refused, self._ok = answer_bytes, refused, ok
        self.sent = []

    def __call__(self, target, shape, requests):
        self.sent.append(requests)
        accepted = requests if len(self.sent) == 1 else requests - self._refused
        ok = requests if self._ok is None else self._ok
        return Result(requests, ok, accepted * self._answer_bytes, 0.5)


def running(sink=None, server=None, **of_load):
    return Running(server or FakeServer(), sink, run_load=FakeLoad(**of_load))


class RunningTest(unittest.TestCase):
    def test_grpc_requests_are_accepted_when_their_answer_has_a_message(self):
        for size in (5, 7):
            subject = running(answer_bytes=size, refused=3)
            _, accepted = subject.send(GRPC, Shape(1, 1), 10, "traces", 100)
            self.assertEqual(accepted, 7)

    def test_the_request_that_finds_the_size_of_an_answer_is_counted_too(self):
        subject = running()
        subject.send(GRPC, Shape(1, 1), 10, "traces", 100)
        self.assertEqual(subject.run_load.sent, [1, 10])
        self.assertEqual((subject.sent, subject.accepted, subject.accepted_records), (11, 11, 1100))

    def test_http_requests_are_accepted_with_2xx(self):
        _, accepted = running(ok=9).send(HTTP, Shape(1, 1), 10, "traces", 100)
        self.assertEqual(accepted, 9)

    def test_metrics_are_counted_as_the_sink_counts_them(self):
        subject = running()
        subject.send(HTTP, Shape(1, 1), 2, "metrics", 1000)
        self.assertEqual((subject.items, subject.accepted_records), (2000, 200))

    def test_drain_waits_until_all_has_arrived(self):
        subject = running(FakeSink(0, 50, 100))
        subject.send(HTTP, Shape(1, 1), 1, "traces", 100)
        self.assertEqual(subject.drain(), 0)

    def test_drain_gives_what_is_lost_and_shows_what_the_collector_said(self):
        subject = running(FakeSink(0, 90))
        subject.send(HTTP, Shape(1, 1), 1, "traces", 100)
        with contextlib.redirect_stderr(io.StringIO()) as said:
            self.assertEqual(subject.drain(patience=0.1), 10)
        self.assertEqual(said.getvalue(), "fake said last:\nqueue full\n")

    def test_what_arrives_twice_is_a_negative_loss(self):
        subject = running(FakeSink(120))
        subject.send(HTTP, Shape(1, 1), 1, "traces", 100)
        self.assertEqual(subject.drain(), -20)

    def test_without_a_sink_nothing_is_said_of_losses(self):
        self.assertIsNone(running().drain())

    def test_warm_up_sends_known_numbers_and_gives_the_last_rate(self):
        subject = running(FakeSink(10**9))
        self.assertEqual(subject.warm_up(HTTP, Shape(2, 4), 0, "traces", 1), 32)
        self.assertEqual(subject.run_load.sent, [16])

    def test_warm_up_goes_on_while_the_compilers_are_busy(self):
        subject = running(FakeSink(10**9), FakeServer(0.5, 0.4, 0.019, 0.021, 0.019))
        subject.warm_up(HTTP, Shape(1, 1), 0, "traces", 1, settle=60)
        self.assertEqual(len(subject.run_load.sent), 5)

    def test_warm_up_ends_although_the_compilers_are_busy_when_its_time_is_over(self):
        subject = running(FakeSink(10**9), FakeServer(0.5))
        subject.warm_up(HTTP, Shape(1, 1), 0, "traces", 1, settle=0)
        self.assertEqual(len(subject.run_load.sent), 1)


if __name__ == "__main__":
    unittest.main()
