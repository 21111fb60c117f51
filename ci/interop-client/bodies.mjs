// node bodies.mjs FOLDER COUNT...
// Writes request bodies made by the OpenTelemetry JavaScript SDK: traces-COUNT.pb, logs-COUNT.pb and metrics-COUNT.pb,
// and the same as .grpc with the five bytes before a gRPC message. COUNT is spans, log records, data points.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProtobufLogsSerializer, ProtobufMetricsSerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { InMemoryLogRecordExporter, LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';

const [folder, ...counts] = process.argv.slice(2);
const resource = resourceFromAttributes({ 'service.name': 'bench', 'service.version': '1.0', 'host.name': 'host-1' });
const attributes = (i) => ({
  'http.request.method': 'GET',
  'http.response.status_code': 200,
  'url.path': `/items/${i % 50}`,
  'server.address': 'items.internal',
  'user.id': `user-${i}`,
  'network.peer.port': 443,
  cached: i % 2 === 0,
  number: i,
});

function spans(count) {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ resource, spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const tracer = provider.getTracer('bench', '1.0');
  for (let i = 0; i < count; i++) {
    tracer.startSpan('GET /items/{id}', { kind: 1, attributes: attributes(i) }).end();
  }
  return ProtobufTraceSerializer.serializeRequest(exporter.getFinishedSpans());
}

function logRecords(count) {
  const exporter = new InMemoryLogRecordExporter();
  const provider = new LoggerProvider({ resource, processors: [new SimpleLogRecordProcessor({ exporter })] });
  const logger = provider.getLogger('bench', '1.0');
  for (let i = 0; i < count; i++) {
    logger.emit({ severityNumber: 9, severityText: 'INFO', body: `request ${i} served`, attributes: attributes(i) });
  }
  return ProtobufLogsSerializer.serializeRequest(exporter.getFinishedLogRecords());
}

class PulledReader extends MetricReader {
  async onForceFlush() {}
  async onShutdown() {}
}

// Ten data points a metric; counters, gauges and histograms in turn.
const POINTS_OF_METRIC = 10;
const INSTRUMENTS = [
  (meter, name) => (value, attributes) => meter.createCounter(name, { unit: 'By' }).add(value, attributes),
  (meter, name) => (value, attributes) => meter.createGauge(name, { unit: '1' }).record(value / 3, attributes),
  (meter, name) => (value, attributes) => meter.createHistogram(name, { unit: 'ms' }).record(value, attributes),
];

async function dataPoints(count) {
  const reader = new PulledReader();
  const meter = new MeterProvider({ resource, readers: [reader] }).getMeter('bench', '1.0');
  for (let i = 0; i < count; i += POINTS_OF_METRIC) {
    const number = i / POINTS_OF_METRIC;
    const record = INSTRUMENTS[number % INSTRUMENTS.length](meter, `bench.metric.${number}`);
    for (let point = i; point < Math.min(count, i + POINTS_OF_METRIC); point++) {
      record(1 + (point % 997), { 'http.request.method': 'GET', 'http.response.status_code': 200, 'server.id': point });
    }
  }
  const { resourceMetrics } = await reader.collect();
  return ProtobufMetricsSerializer.serializeRequest(resourceMetrics);
}

mkdirSync(folder, { recursive: true });
for (const count of counts.map(Number)) {
  const bodies = [['traces', spans(count)], ['logs', logRecords(count)], ['metrics', await dataPoints(count)]];
  for (const [signal, body] of bodies) {
    const prefix = Buffer.alloc(5);
    prefix.writeUInt32BE(body.length, 1);
    writeFileSync(join(folder, `${signal}-${count}.pb`), body);
    writeFileSync(join(folder, `${signal}-${count}.grpc`), Buffer.concat([prefix, body]));
  }
}
