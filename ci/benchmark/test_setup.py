"""Configurations, programs, memory limits and the choice of cases."""
import os
import tempfile
import unittest

from benchmark import cli, configs, machine, programs
from benchmark.errors import BenchError

LISTING = """buildinfo:
receivers:
    - name: otlp
processors:
    - name: batch
      module: x v1
    - name: resource
exporters:
    - name: nop
"""
ALL = frozenset({"batch", "memory_limiter", "attributes", "resource"})


class SetupTest(unittest.TestCase):
    def test_processors_of_a_listing_are_those_of_its_section(self):
        self.assertEqual(programs.section_names(LISTING, "processors"), ["batch", "resource"])
        self.assertEqual(programs.section_names(LISTING, "connectors"), [])

    def test_a_collector_runs_the_part_of_the_chain_that_it_has(self):
        self.assertEqual(configs.processors_of("edit", ALL), ["attributes", "resource", "batch"])
        self.assertEqual(configs.processors_of("edit", {"batch"}), ["batch"])
        self.assertEqual(configs.processors_of("hash", ALL)[0], "attributes/hash")

    def test_a_configuration_names_every_signal_and_the_sink(self):
        text = configs.yaml("batch", ALL, configs.Ports(100))
        self.assertEqual(text.count("processors: [memory_limiter, batch], exporters: [otlp_grpc]"), 3)
        self.assertIn("otlp_grpc: {endpoint: 127.0.0.1:100, tls: {insecure: true}, compression: none", text)

    def test_a_pipeline_to_nop_needs_no_sink(self):
        text = configs.yaml("nop", ALL, configs.Ports(100))
        self.assertIn("exporters: {nop: {}}", text)
        self.assertFalse(configs.PIPELINES["nop"].delivers)

    def test_java_flags_take_the_place_of_the_launcher(self):
        command, words = programs.our_command("java", "c.jar", {"JAVA_FLAGS": "-Xmx64m -Da='b c'"})
        self.assertEqual(command, ("java", "-Xmx64m", "-Da=b c", "-jar", "c.jar"))
        self.assertEqual(words, "java with JAVA_FLAGS")

    def test_the_launcher_beside_the_jar_starts_ours_and_gets_its_java_by_java_home(self):
        with tempfile.TemporaryDirectory() as folder:
            launcher = os.path.join(folder, "otelcol")
            self.assertEqual(programs.our_command("java", launcher + ".jar", {}), (("java", "-jar", launcher + ".jar"), "java"))
            with open(launcher, "w") as file:
                file.write("#!/bin/sh\n")
            os.chmod(launcher, 0o755)
            command, words = programs.our_command("java", launcher + ".jar", {})
        self.assertEqual((command, words), ((launcher,), "the launcher of the distribution"))

    def test_what_is_missing_is_said_with_the_next_step(self):
        lines = programs.missing([("/no/such/program", "apt-get install it"), ("python3", "")])
        self.assertEqual(lines, ["/no/such/program: apt-get install it"])

    def test_peers_without_a_build_script_are_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            with self.assertRaisesRegex(BenchError, f"^--peers {folder}: no debcol/build.sh in it$"):
                programs.locate(folder, {"GO_COLLECTOR": "python3", "OTLP_SINK": "python3"})

    def test_a_metrics_request_is_a_tenth_as_many_records_of_the_sink(self):
        self.assertEqual(programs.records_per_request("metrics", 1000), 100)
        self.assertEqual(programs.records_per_request("metrics", 5), 1)
        self.assertEqual(programs.records_per_request("logs", 5), 5)

    def test_a_compressed_body_has_the_prefix_of_a_compressed_message(self):
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "traces-1.pb")
            with open(file, "wb") as out:
                out.write(b"x" * 100)
            programs.compress(file)
            with open(os.path.join(folder, "traces-1.grpc.gz"), "rb") as packed:
                message = packed.read()
        self.assertEqual(message[:5], b"\x01" + (len(message) - 5).to_bytes(4, "big"))

    def test_the_memory_limit_is_the_sum_of_the_flags(self):
        printed = "size_t MaxHeapSize = 128000000 {x}\nuint64_t MaxDirectMemorySize = %d\nuintx ReservedCodeCacheSize = 48000000"
        self.assertEqual(machine.limit_from_flags(printed % 32000000), 308)

    def test_direct_buffers_may_fill_as_much_as_the_heap_where_nothing_else_is_said(self):
        printed = "size_t MaxHeapSize = 128000000\nuint64_t MaxDirectMemorySize = 0\nuintx ReservedCodeCacheSize = 48000000"
        self.assertEqual(machine.limit_from_flags(printed), 404)

    def test_flags_are_what_stands_before_the_jar(self):
        self.assertEqual(machine.java_flags(["java", "-Xmx64m", "-jar", "c.jar", "--config", "f"]), "-Xmx64m")
        self.assertEqual(machine.java_flags(["java", "-jar", "c.jar"]), "none")

    def test_unknown_cases_are_named_with_the_known_ones(self):
        with self.assertRaisesRegex(BenchError, "^no case fast; there are: grpc-1000, grpc-100, "):
            cli.choose("grpc-100,fast")

    def test_cases_run_in_the_order_of_the_table(self):
        self.assertEqual(cli.choose("start,grpc-100"), ["grpc-100", "start"])

    def test_a_whole_run_takes_at_most_fifty_minutes(self):
        options = cli.parse([])
        self.assertLessEqual(sum(cli.seconds_of(name, options) for name in options.chosen), 50 * 60)

    def test_own_metrics_are_off_but_where_their_cost_is_measured(self):
        ports = configs.Ports(100)
        self.assertIn("metrics: {level: none}}", configs.yaml("batch", ALL, ports))
        self.assertIn(
            "metrics: {level: normal, readers: [{pull: {exporter: {prometheus: {host: 127.0.0.1, port: 103}}}}]}}",
            configs.yaml("batch", ALL, ports, metrics_level="normal"),
        )
        self.assertNotIn("own-metrics", cli.choose(""))
        self.assertEqual(["own-metrics"], cli.choose("own-metrics"))

    def test_own_traces_are_off_but_where_their_cost_is_measured(self):
        ports = configs.Ports(100)
        for text in (configs.yaml("batch", ALL, ports), configs.yaml("batch", ALL, ports, traces="off")):
            self.assertNotIn("zpages", text)
            self.assertNotIn("processors: [{batch", text)
        zpages = configs.yaml("batch", ALL, ports, traces="zpages")
        self.assertIn("extensions: {zpages: {endpoint: 127.0.0.1:103}}\nservice:\n  extensions: [zpages]\n", zpages)
        self.assertIn(
            "metrics: {level: none}, traces: {processors: [{batch: {exporter: {otlp: "
            '{protocol: http/protobuf, endpoint: "http://127.0.0.1:104"}}}}]}}\n',
            configs.yaml("batch", ALL, ports, traces="otlp"),
        )
        self.assertNotIn("own-traces", cli.choose(""))
        self.assertEqual(["own-traces"], cli.choose("own-traces"))

    def test_one_round_of_everything_takes_at_most_eighteen(self):
        options = cli.parse(["--rounds", "1"])
        self.assertLessEqual(sum(cli.seconds_of(name, options) for name in options.chosen), 18 * 60)


if __name__ == "__main__":
    unittest.main()
