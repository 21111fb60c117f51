"""What h2load prints, its command line, and percentiles."""
import unittest

from benchmark import load, steady
from benchmark.configs import Ports
from benchmark.errors import BenchError
from benchmark.load import Shape, Target

REPORT = """
finished in 798.32ms, 2505.27 req/s, 112.11KB/s
requests: 2000 total, 2000 started, 2000 done, 1990 succeeded, 10 failed, 0 errored, 0 timeout
status codes: 1990 2xx, 0 3xx, 0 4xx, 10 5xx
traffic: 89.50KB (91651) total, 3.95KB (4048) headers (space savings 94.67%), 13.67KB (14000) data
"""
H1_REPORT = REPORT.replace("(space savings 94.67%)", "(space savings 0.00%)").replace("798.32ms", "2.50s")
TARGET = Target("http://127.0.0.1:1/x", "/bodies/traces-100.grpc", "grpc", ("te: trailers",))


class LoadTest(unittest.TestCase):
    def test_reads_requests_answers_and_time(self):
        self.assertEqual(load.parse(REPORT), load.Result(2000, 1990, 14000, 0.79832))

    def test_reads_seconds_of_http_1(self):
        self.assertEqual(load.parse(H1_REPORT).seconds, 2.5)

    def test_reads_latencies_from_the_log(self):
        result = load.parse(REPORT, "10\t200\t350\n2000000\t200\t500000\n")
        self.assertEqual(result.latencies, (350, 500000))
        self.assertEqual(result.ends, (0.00036, 2.5))

    def test_answers_are_counted_while_the_connections_are_open(self):
        self.assertEqual(steady.answered_between((0.5, 1.0, 1.5, 2.0), 1.0, 2.0), 2)

    def test_says_what_h2load_printed_instead_of_figures(self):
        with self.assertRaisesRegex(BenchError, "h2load printed no figures:\nno such host"):
            load.parse("no such host")

    def test_a_rate_is_shared_by_connections_that_open_evenly(self):
        command = load.arguments(TARGET, Shape(10, 100, rate=500), 5000)
        self.assertEqual(
            " ".join(command),
            "h2load -t1 -n 5000 -c 10 -m 100 --rps 50 -r 1 --rate-period 2ms "
            "-H te: trailers -d /bodies/traces-100.grpc http://127.0.0.1:1/x",
        )

    def test_above_a_thousand_a_second_several_connections_open_in_a_millisecond(self):
        command = load.arguments(TARGET, Shape(1000, 1, rate=2000), 2000)
        self.assertEqual(command[command.index("-r") + 1], "2")

    def test_http_targets_post_the_plain_body(self):
        target = Target.of(Ports(100), "/b", "http", "logs", 5)
        self.assertEqual((target.url, target.file), ("http://127.0.0.1:102/v1/logs", "/b/logs-5.pb"))

    def test_compressed_grpc_targets_name_the_encoding(self):
        target = Target.of(Ports(100), "/b", "grpc", "metrics", 5, compressed=True)
        self.assertEqual(target.file, "/b/metrics-5.grpc.gz")
        self.assertIn("grpc-encoding: gzip", target.headers)
        self.assertTrue(target.url.endswith(":101/opentelemetry.proto.collector.metrics.v1.MetricsService/Export"))

    def test_percentiles_are_values_by_nearest_rank(self):
        values = list(range(100, 0, -1))
        self.assertEqual([load.percentile(values, p) for p in (0.5, 0.99, 1.0)], [50, 99, 100])
        self.assertEqual(load.percentile([7], 0.99), 7)


if __name__ == "__main__":
    unittest.main()
