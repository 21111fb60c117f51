"""Rows of figure, Go, ours, promise and verdict: all but the cases that are processor time per item."""


def yes(condition):
    return "yes" if condition else "no"


def rows_of_start(go, ours):
    return [
        ["start until ready, ms", f"{go['ready_ms']:.0f}", f"{ours['ready_ms']:.0f}", "", ""],
        ["processor time until 3 s later, ms", f"{go['cpu_ms']:.0f}", f"{ours['cpu_ms']:.0f}", "", ""],
        ["resident, idle, MB", f"{go['idle_mb']:.0f}", f"{ours['idle_mb']:.0f}", "at most 80",
         yes(ours["idle_mb"] <= 80)],
    ]


def rows_of_rate(go, ours):
    return [
        ["resident at 10,000 spans/s, MB", f"{go['rss_mb']:.0f}", f"{ours['rss_mb']:.0f}", "at most 100",
         yes(ours["rss_mb"] <= 100)],
        ["of a core at 10,000 spans/s", f"{go['core_percent']:.1f} %", f"{ours['core_percent']:.1f} %", "", ""],
        [f"us/item from the start of the process on (Go {go['from_start_s']:.0f} s, ours {ours['from_start_s']:.0f} s)",
         f"{go['from_start_us']:.2f}", f"{ours['from_start_us']:.2f}", "", ""],
    ]


def rows_of_runtime(go, ours):
    return [[row[0] + ", the runtime folder", *row[1:]] for row in rows_of_rate(go, ours)]


def rows_of_latency(go, ours):
    return [
        ["latency at 500 requests/s of 100 spans, p50, ms", f"{go['p50_ms']:.2f}", f"{ours['p50_ms']:.2f}", "", ""],
        ["the same, p99, ms", f"{go['p99_ms']:.2f}", f"{ours['p99_ms']:.2f}", "no worse than Go",
         yes(ours["p99_ms"] <= go["p99_ms"])],
        ["the same, p99.9, ms", f"{go['p999_ms']:.2f}", f"{ours['p999_ms']:.2f}", "", ""],
    ]


def rows_of_connections(go, ours):
    return [
        ["us/item, 1,000 requests/s over 10 connections", f"{go['us_10']:.2f}", f"{ours['us_10']:.2f}", "", ""],
        ["us/item, the same over 1,000", f"{go['us_1000']:.2f}", f"{ours['us_1000']:.2f}", "", ""],
        ["more per item with 1,000", f"{go['growth_percent']:.0f} %", f"{ours['growth_percent']:.0f} %",
         "less than 10 %", yes(ours["growth_percent"] < 10)],
        ["resident with 1,000, MB", f"{go['rss_1000_mb']:.0f}", f"{ours['rss_1000_mb']:.0f}", "", ""],
    ]


def rows_of_own_metrics(go, ours):
    return [
        ["us/item, memory_limiter and batch, own metrics off", f"{go['us_off']:.3f}", f"{ours['us_off']:.3f}", "", ""],
        ["own metrics at level normal cost", f"{go['cost_percent']:.1f} %", f"{ours['cost_percent']:.1f} %",
         "at most 2 %", yes(ours["cost_percent"] <= 2)],
    ]


def rows_of_own_traces(go, ours):
    return [
        ["us/item, memory_limiter and batch, own traces off", f"{go['us_off']:.3f}", f"{ours['us_off']:.3f}", "", ""],
        ["own traces in zPages cost", f"{go['zpages_percent']:.1f} %", f"{ours['zpages_percent']:.1f} %", "", ""],
        ["own traces sent by OTLP cost", f"{go['otlp_percent']:.1f} %", f"{ours['otlp_percent']:.1f} %", "", ""],
    ]


def rows_of_cores(go, ours):
    return [
        ["items/s on two cores, which the load shares, over one core", f"{go['measured']:.2f}",
         f"{ours['measured']:.2f}", "", ""],
        ["of two cores, server and load kept busy", f"{go['used_2']:.2f} + {go['load_2']:.2f}",
         f"{ours['used_2']:.2f} + {ours['load_2']:.2f}", "", ""],
        ["two cores over one, at equal processor time per core", f"{go['by_time']:.2f}", f"{ours['by_time']:.2f}",
         "at least 1.7, the two cores busy", yes(ours["by_time"] >= 1.7 and both_busy(ours))],
    ]


def both_busy(figures):
    """Less than a tenth of two cores was idle: only then does time per item say what two cores carry."""
    return figures["used_2"] + figures["load_2"] + figures["strangers"] >= 1.8


def rows_of_saturation(go, ours):
    bounded = ours["alive"] and ours["peak_mb"] <= ours["limit_mb"]
    return [
        ["saturated, the backend away: most resident, MB", survival(go), survival(ours),
         f"alive, at most {ours['limit_mb']:.0f} by the flags", yes(bounded)],
        ["the same: accepted of the requests sent", f"{go['accepted']:,.0f} of {go['sent']:,.0f}",
         f"{ours['accepted']:,.0f} of {ours['sent']:,.0f}", "", ""],
        ["the same: accepted but lost when the backend is back, items", loss(go), loss(ours), "0",
         yes(ours["lost"] == 0)],
    ]


def survival(figures):
    """The most memory; and for a process that did not live through it, its last words."""
    text = f"{figures['peak_mb']:.0f}"
    return text if figures["alive"] else f"{text}, then it ended: {figures['last_words']}"


def loss(figures):
    return "all that it held" if figures["lost"] is None else f"{figures['lost']:.0f}"


ROWS = {
    "start": rows_of_start,
    "rate": rows_of_rate,
    "rate-runtime": rows_of_runtime,
    "latency": rows_of_latency,
    "connections": rows_of_connections,
    "own-metrics": rows_of_own_metrics,
    "own-traces": rows_of_own_traces,
    "cores": rows_of_cores,
    "saturation": rows_of_saturation,
}
