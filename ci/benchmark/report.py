"""Figures as Markdown: medians of the rounds, each promise beside what was measured."""
import statistics

from benchmark.cases import OTHERS, RATE_TARGET, THROUGHPUT
from benchmark.configs import PIPELINES
from benchmark.rows import ROWS
from benchmark.running import warm_of_go

BEGIN = "<!-- ci/bench: everything down to the end mark is written by it -->"
END = "<!-- ci/bench: end -->"
CASES = {case.name: case for case in THROUGHPUT}


def medians(rounds):
    """The median of each figure over the rounds; of words the first; None where no round has any."""
    result = {}
    for key in rounds[0]:
        values = [figures[key] for figures in rounds if figures[key] is not None]
        numbers = all(isinstance(value, (int, float)) for value in values)
        result[key] = (statistics.median(values) if numbers else values[0]) if values else None
    return result


def ratio_range(results, key="us"):
    """Go's median over ours, and the smallest and largest of the rounds' ratios."""
    ratio = medians(results["Go"])[key] / medians(results["ours"])[key]
    pairs = [go[key] / ours[key] for go, ours in zip(results["Go"], results["ours"])]
    return ratio, min(pairs), max(pairs)


def table(head, rows):
    """A Markdown table of a title row and rows of cells."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]


def account(results):
    """What Go and ours lost, delivered twice and refused in all rounds; with the exporter nop there is nothing to count."""
    return ", ".join(_account(results[name]) for name in ("Go", "ours"))


def _account(rounds):
    lost = [figures["lost"] for figures in rounds]
    if None in lost:
        text = "-"
    else:
        text = f"{sum(figure for figure in lost if figure > 0)}"
        twice = -sum(figure for figure in lost if figure < 0)
        text += f" ({twice} twice)" if twice else ""
    refused = sum(figures.get("refused", 0) for figures in rounds)
    return text + (f" ({refused} refused)" if refused else "")


def ratio_cell(results):
    ratio, low, high = ratio_range(results)
    return f"**{ratio:.1f}** ({low:.1f}-{high:.1f})"


def throughput_row(name, results, target):
    """A case whose figure is processor time per item."""
    go, ours = medians(results["Go"]), medians(results["ours"])
    promise = [f"{target.least:g}", f"{target.aim:g}"] if target else []
    reached = [target.verdict(ratio_range(results)[0])] if target else []
    share = 100 * ours["compilers_us"] / ours["us"] if ours["us"] else 0
    return [
        name, *promise, ratio_cell(results), *reached, f"{go['us']:.2f}", f"{ours['us']:.2f}", f"{share:.0f} %",
        f"{ours['warming_us']:.2f} ({ours['warmed_s']:.0f} s)", f"{go['items_s']:,.0f}", f"{ours['items_s']:,.0f}", f"{go['rss_mb']:.0f}", f"{ours['rss_mb']:.0f}",
        account(results),
    ]


FIGURES = ["Go us/item", "ours us/item", "of it compilers", "while warming up", "Go items/s", "ours items/s", "Go MB", "ours MB",
           "lost: Go, ours"]


def throughput_tables(measured):
    """The cases with a promise, the 10,000 spans a second among them; then those without."""
    promised = [throughput_row(name, measured[name], CASES[name].target)
                for name in measured if name in CASES and CASES[name].target]
    promised += [rate_row(name, measured[name]) for name in ("rate", "rate-runtime") if name in measured]
    others = [throughput_row(name, measured[name], None)
              for name in measured if name in CASES and not CASES[name].target]
    lines = []
    if promised:
        lines += ["### Processor time per item, Go over ours", ""]
        lines += table(["case", "at least", "aim", "Go / ours", "reached"] + FIGURES, promised) + [""]
    if others:
        lines += ["### The same without a promise", ""]
        lines += table(["case", "Go / ours"] + FIGURES, others) + [""]
    return lines


def rate_row(name, results):
    go, ours = medians(results["Go"]), medians(results["ours"])
    share = 100 * ours["compilers_percent"] / ours["core_percent"] if ours["core_percent"] else 0
    return [
        name, f"{RATE_TARGET.least:g}", f"{RATE_TARGET.aim:g}", ratio_cell(results),
        RATE_TARGET.verdict(ratio_range(results)[0]), f"{go['us']:.2f}", f"{ours['us']:.2f}", f"{share:.0f} %",
        f"{ours['warming_us']:.2f} ({ours['warmed_s']:.0f} s)", "10,000", "10,000", f"{go['rss_mb']:.0f}", f"{ours['rss_mb']:.0f}", account(results),
    ]


def legend(measured, go_processors):
    """What each case of the tables is; and against which chain Go's ran, where it lacks processors."""
    lines = []
    for name in measured:
        if name not in CASES:
            continue
        case, note = CASES[name], ""
        lacking = [p for p in PIPELINES[case.pipeline].processors if p.split("/")[0] not in go_processors]
        if lacking:
            note = (f". This Go Collector has no {' and no '.join(lacking)} processor: it ran the rest of the chain, "
                    "without the work of the missing ones, so the ratio is a lower bound")
        lines.append(f"- `{name}`: {case.title}{note}.")
    if "rate" in measured:
        lines.append("- `rate`: gRPC, 100 requests a second of 100 spans, over 10 connections; memory_limiter, batch, "
                     "otlp_grpc. Counted after the warm-up at the same rate.")
    if "rate-runtime" in measured:
        lines.append("- `rate-runtime`: the same with the runtime folder, which has a JDK of its own and an AOT cache with profiles.")
    return lines + [""] if lines else []


def other_table(measured):
    """Memory, latency, connections, cores, saturation."""
    rows = []
    for name in OTHERS:
        if name in measured and name in ROWS:
            rows += ROWS[name](medians(measured[name]["Go"]), medians(measured[name]["ours"]))
    if not rows:
        return []
    return ["### Memory, latency, connections, cores, saturation", ""] + table(
        ["", "Go", "ours", "promised of ours", "reached"], rows
    ) + [""]


def floors_table(measured):
    """How far each case is from what no collector can do without."""
    floors = measured.get("floors")
    if not floors:
        return []
    rows = []
    for name in measured:
        body = body_of_floor(CASES.get(name))
        if body not in floors:
            continue
        case = CASES[name]
        floor, ours = floors[body], medians(measured[name]["ours"])["us"]
        limit, words = limit_of(case.floor, floor)
        rows.append([name, f"{floor['bytes']:.0f}", f"{floor['copy_us']:.3f}", f"{floor['relay_us']:.2f}",
                     f"{floor['gzip1_us']:.2f}", f"{floor['gzip6_us']:.2f}", f"{ours:.2f}", f"{ours / limit:.1f} x {words}"])
    if not rows:
        return []
    head = ["case", "bytes/item", "memory copy", "TCP relay", "zlib level 1", "zlib level 6", "ours", "ours is"]
    return ["### Distance from the limits, processor us per item", ""] + table(head, rows) + [""]


def body_of_floor(case):
    """The request that a case is held against: where a batch gathers small ones, the large one that moves bytes cheapest."""
    if not (case and case.floor):
        return None
    items = 1000 if "batch" in PIPELINES[case.pipeline].processors else case.items
    return f"{case.signal}-{items}"


def limit_of(kind, floor):
    """The cost that bounds a case from below, and its name."""
    if kind == "relay, gzip":
        return floor["relay_us"] + floor["gzip1_us"], "relay and zlib 1"
    return (floor["relay_us"], "the relay") if kind == "relay" else (floor["copy_us"], "the copy")


def strangers_of(measured):
    """The mean of what other programs used in all rounds, in processors; None when no case looked."""
    seen = [figures["strangers"] for name, results in measured.items() if name != "floors"
            for rounds in results.values() for figures in rounds if "strangers" in figures]
    return statistics.fmean(seen) if seen else None


def markdown(run):
    """The whole report of a run: machine, options, what was measured, Go's processors, and what failed."""
    machine, options, measured, go_processors = (
        run[key] for key in ("machine", "options", "measured", "go_processors")
    )
    strangers = strangers_of(measured)
    noise = "" if strangers is None else f" Other programs of the machine kept {strangers:.2f} processors busy on average."
    lines = table(["", ""], [[label, value] for label, value in machine.items()]) + [""]
    lines += [
        f"{options['rounds']} rounds, Go and ours in turn, each in a fresh process; {options['seconds']:g} s measured "
        f"after {options['warm']:g} s of warm-up of ours and {warm_of_go(options['warm']):g} s of Go, and up to "
        f"{options['settle']:g} s more while ours still compiled; half of that for cases without a promise. Medians; in "
        f"brackets the lowest and the highest ratio of the rounds.{noise}",
        "",
    ]
    lines += throughput_tables(measured)
    lines += legend(measured, go_processors)
    lines += other_table(measured)
    lines += floors_table(measured)
    lines += [f"Not measured: {name}: {problem}" for name, problem in run["failed"].items()]
    return "\n".join(lines).rstrip() + "\n"


def replace_between_marks(page, text):
    """The page with the text between the marks; an error when it has not exactly one pair of them."""
    if page.count(BEGIN) != 1 or page.count(END) != 1 or page.index(BEGIN) > page.index(END):
        raise ValueError(f"needs one line '{BEGIN}' and after it one line '{END}'")
    head, tail = page[: page.index(BEGIN)], page[page.index(END):]
    return f"{head}{BEGIN}\n\n{text}\n{tail}"
