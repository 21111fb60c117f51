"""Collector configurations: the same text for both, where both have the components."""
from dataclasses import dataclass

_ACTIONS = (
    "actions: [{{key: env, value: bench, action: upsert}}, {second}, {{key: cached, action: delete}}]"
)
_UPDATE = "{key: user.id, value: someone, action: update}"
_HASH = "{key: user.id, action: hash}"
_RESOURCE = (
    "attributes: [{key: deployment.environment.name, value: bench, action: upsert}, {key: host.name, action: delete}]"
)
_SENDS_TO_SINK = "tls: {insecure: true}"


@dataclass(frozen=True)
class Ports:
    """Where the collectors and the sink listen, on 127.0.0.1."""

    base: int

    @property
    def sink(self):
        return self.base

    @property
    def grpc(self):
        return self.base + 1

    @property
    def http(self):
        return self.base + 2

    @property
    def page(self):
        return self.base + 3

    @property
    def own_traces(self):
        return self.base + 4


@dataclass(frozen=True)
class Pipeline:
    """Which processors stand before which exporter."""

    processors: tuple
    exporter: str
    settings: str = ""

    @property
    def delivers(self):
        return self.exporter != "nop"


_QUEUE = "compression: none, sending_queue: {block_on_overflow: true}"
PIPELINES = {
    "nop": Pipeline((), "nop"),
    "pass": Pipeline((), "otlp_grpc",
                     "compression: none, sending_queue: {enabled: false}, retry_on_failure: {enabled: false}"),
    "batch": Pipeline(("memory_limiter", "batch"), "otlp_grpc", _QUEUE),
    "gzip": Pipeline(("memory_limiter", "batch"), "otlp_grpc",
                     "compression: gzip, sending_queue: {block_on_overflow: true}"),
    "edit": Pipeline(("attributes", "resource", "batch"), "otlp_grpc", _QUEUE),
    "hash": Pipeline(("attributes/hash", "resource", "batch"), "otlp_grpc", _QUEUE),
    "batch-nop": Pipeline(("memory_limiter", "batch"), "nop"),
    "flood": Pipeline(("memory_limiter", "batch"), "otlp_grpc",
                      "compression: none, retry_on_failure: {initial_interval: 1s, max_interval: 1s}"),
}
_PROCESSORS = {
    "memory_limiter": "check_interval: 1s, limit_percentage: 80",
    "batch": "",
    "attributes": _ACTIONS.format(second=_UPDATE),
    "attributes/hash": _ACTIONS.format(second=_HASH),
    "resource": _RESOURCE,
}


def processors_of(pipeline, known):
    """The processors of a pipeline that a collector with the known ones can run: the nearest chain that it has."""
    return [name for name in PIPELINES[pipeline].processors if name.split("/")[0] in known]


def own_metrics(level, ports):
    """The section of own metrics; with a page for Prometheus unless they are off."""
    reader = f", readers: [{{pull: {{exporter: {{prometheus: {{host: 127.0.0.1, port: {ports.page}}}}}}}}}]"
    return f"{{level: {level}{'' if level == 'none' else reader}}}"


def own_traces(way, ports):
    """The section of own traces, which is empty but where they are sent away by OTLP."""
    if way != "otlp":
        return ""
    otlp = f'otlp: {{protocol: http/protobuf, endpoint: "http://127.0.0.1:{ports.own_traces}"}}'
    return f", traces: {{processors: [{{batch: {{exporter: {{{otlp}}}}}}}]}}"


def yaml(pipeline, known, ports, log_level="warn", metrics_level="none", traces="off"):
    """A whole configuration; every signal has the pipeline. Own metrics and traces are off, for ours as for Go, but
    where they are what is measured: traces in zPages or sent by OTLP."""
    parts, processors = PIPELINES[pipeline], processors_of(pipeline, known)
    settings = ""
    if parts.delivers:
        settings = f"endpoint: 127.0.0.1:{ports.sink}, {_SENDS_TO_SINK}, {parts.settings}"
    chain = f"{{receivers: [otlp], processors: [{', '.join(processors)}], exporters: [{parts.exporter}]}}"
    lines = [
        "receivers:",
        f"  otlp: {{protocols: {{grpc: {{endpoint: 127.0.0.1:{ports.grpc}}}, "
        f"http: {{endpoint: 127.0.0.1:{ports.http}}}}}}}",
        "processors:" if processors else "processors: {}",
        *(f"  {name}: {{{_PROCESSORS[name]}}}" for name in processors),
        f"exporters: {{{parts.exporter}: {{{settings}}}}}",
        *([f"extensions: {{zpages: {{endpoint: 127.0.0.1:{ports.page}}}}}"] if traces == "zpages" else []),
        "service:",
        *(["  extensions: [zpages]"] if traces == "zpages" else []),
        f"  telemetry: {{logs: {{level: {log_level}}}, metrics: {own_metrics(metrics_level, ports)}"
        f"{own_traces(traces, ports)}}}",
        "  pipelines:",
        *(f"    {signal}: {chain}" for signal in ("traces", "metrics", "logs")),
    ]
    return "\n".join(lines) + "\n"
