"""The tables: medians, verdicts, losses, lower bounds, and where they go in the page."""
import unittest

from benchmark import report, rows
from benchmark.cases import Target


def measured(*microseconds, lost=0, refused=0):
    return [
        {"us": us, "compilers_us": us / 10, "warming_us": 2 * us, "warmed_s": 12.4, "items_s": 1e6 / us, "requests": 1000, "refused": refused, "lost": lost,
         "rss_mb": 50.0, "peak_mb": 60.0, "strangers": 0.0}
        for us in microseconds
    ]


class ReportTest(unittest.TestCase):
    def test_the_ratio_is_that_of_the_medians_with_the_range_of_the_rounds(self):
        results = {"Go": measured(2.0, 2.4, 2.2), "ours": measured(0.5, 0.4, 0.55)}
        ratio, low, high = report.ratio_range(results)
        self.assertAlmostEqual(ratio, 4.4)
        self.assertAlmostEqual(low, 4.0)
        self.assertAlmostEqual(high, 6.0)

    def test_a_promise_is_missed_kept_or_exceeded(self):
        target = Target(4, 7)
        self.assertEqual([target.verdict(r) for r in (3.99, 4.0, 7.0)], ["no", "yes", "aim"])

    def test_losses_and_refusals_of_all_rounds_are_stated(self):
        results = {"Go": measured(1.0, 1.0), "ours": measured(1.0, 1.0, lost=3, refused=2)}
        self.assertEqual(report.account(results), "0, 6 (4 refused)")

    def test_what_arrived_twice_does_not_hide_what_was_lost(self):
        results = {"Go": measured(1.0, lost=5) + measured(1.0, lost=-8), "ours": measured(1.0)}
        self.assertEqual(report.account(results), "5 (8 twice), 0")

    def test_two_cores_count_only_when_they_were_busy(self):
        figures = {"used_2": 1.5, "load_2": 0.4, "strangers": 0.0, "measured": 1.5, "by_time": 1.9}
        self.assertEqual(rows.rows_of_cores(figures, figures)[2][4], "yes")
        self.assertEqual(rows.rows_of_cores(figures, {**figures, "used_2": 1.2})[2][4], "no")
        self.assertEqual(rows.rows_of_cores(figures, {**figures, "by_time": 1.6})[2][4], "no")

    def test_a_whole_report_has_machine_tables_legend_and_failures(self):
        run = {
            "machine": {"kernel": "Linux"},
            "options": {"rounds": 1, "seconds": 2, "warm": 6, "settle": 9},
            "go_processors": ["batch"],
            "measured": {"nop-100": {"Go": measured(2.0, lost=None), "ours": measured(0.5, lost=None)}},
            "failed": {"start": "Go is not ready after 60 s:"},
        }
        text = report.markdown(run)
        self.assertIn("| kernel | Linux |", text)
        self.assertIn("| nop-100 | **4.0** (4.0-4.0) | 2.00 | 0.50 | 10 % | 1.00 (12 s) |", text)
        self.assertIn("after 6 s of warm-up of ours and 3 s of Go, and up to 9 s more while ours still compiled", text)
        self.assertIn("- `nop-100`: gRPC, 100 spans a request; nop.", text)
        self.assertTrue(text.endswith("Not measured: start: Go is not ready after 60 s:\n"))

    def test_nothing_is_said_of_losses_where_nothing_is_delivered(self):
        results = {"Go": measured(1.0, lost=None), "ours": measured(1.0, lost=None)}
        self.assertEqual(report.account(results), "-, -")

    def test_a_row_states_promise_ratio_and_verdict(self):
        results = {"Go": measured(2.0), "ours": measured(0.5)}
        row = report.throughput_row("grpc-100", results, Target(4, 7))
        self.assertEqual(row[:6], ["grpc-100", "4", "7", "**4.0** (4.0-4.0)", "yes", "2.00"])
        self.assertEqual(row[7], "10 %")

    def test_a_chain_that_go_lacks_is_named_a_lower_bound(self):
        lines = report.legend({"edit-1000": {}}, frozenset({"batch", "memory_limiter"}))
        self.assertIn("This Go Collector has no attributes and no resource processor", lines[0])
        self.assertIn("lower bound", lines[0])

    def test_a_chain_that_go_has_needs_no_note(self):
        lines = report.legend({"edit-1000": {}}, frozenset({"batch", "attributes", "resource"}))
        self.assertNotIn("lower bound", lines[0])

    def test_the_limit_of_a_compressing_case_is_relay_and_compression(self):
        floor = {"relay_us": 0.5, "gzip1_us": 1.0, "copy_us": 0.1}
        self.assertEqual(report.limit_of("relay, gzip", floor), (1.5, "relay and zlib 1"))
        self.assertEqual(report.limit_of("copy", floor), (0.1, "the copy"))

    def test_batched_small_requests_are_held_against_large_ones(self):
        bodies = [report.body_of_floor(report.CASES[name]) for name in ("grpc-100", "pass-100", "logs-1000", "grpc-1")]
        self.assertEqual(bodies, ["traces-1000", "traces-100", "logs-1000", None])

    def test_saturation_is_kept_only_alive_within_the_flags_and_without_loss(self):
        ours = {"peak_mb": 190.0, "limit_mb": 200.0, "sent": 10, "accepted": 5, "lost": 0, "alive": True}
        go = {**ours, "limit_mb": None}
        self.assertEqual([row[4] for row in rows.rows_of_saturation(go, ours)], ["yes", "", "yes"])
        ours = {**ours, "peak_mb": 201.0, "lost": 1}
        self.assertEqual([row[4] for row in rows.rows_of_saturation(go, ours)], ["no", "", "no"])

    def test_a_process_that_did_not_live_through_saturation_has_last_words(self):
        go = {"peak_mb": 190.0, "limit_mb": None, "sent": 10, "accepted": 5, "lost": 0, "alive": True}
        ours = {**go, "limit_mb": 200.0, "lost": None, "alive": False, "last_words": "out of memory"}
        table = rows.rows_of_saturation(go, report.medians([ours]))
        self.assertEqual(table[0][2:5], ["190, then it ended: out of memory", "alive, at most 200 by the flags", "no"])
        self.assertEqual(table[2][2:5], ["all that it held", "0", "no"])

    def test_figures_replace_only_what_stands_between_the_marks(self):
        page = f"before\n{report.BEGIN}\nold\n{report.END}\nafter\n"
        self.assertEqual(
            report.replace_between_marks(page, "new"), f"before\n{report.BEGIN}\n\nnew\n{report.END}\nafter\n"
        )

    def test_a_page_without_marks_is_refused(self):
        with self.assertRaisesRegex(ValueError, "^needs one line"):
            report.replace_between_marks("before\n", "new")


if __name__ == "__main__":
    unittest.main()
