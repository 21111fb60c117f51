// node send.mjs grpc|proto|json ENDPOINT COUNT [gzip]
// Sends COUNT spans, COUNT log records and three metrics with the OpenTelemetry JavaScript SDK, and waits for the
// answer to every export. Prints how many spans, log records and metrics it sent; exits with 1 when an export failed.
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';

const [encoding, endpoint, countText, compression] = process.argv.slice(2);
const count = Number(countText);
const packageSuffix = { grpc: 'grpc', proto: 'proto', json: 'http' }[encoding];
if (packageSuffix === undefined || endpoint === undefined || !(count > 0)) {
  console.error('usage: node send.mjs grpc|proto|json ENDPOINT COUNT [gzip]');
  process.exit(2);
}

const failures = [];

async function exporter(signal, className) {
  const module = await import(`@opentelemetry/exporter-${signal}-otlp-${packageSuffix}`);
  const path = signal === 'trace' ? 'traces' : signal;
  const made = new module[className]({
    url: encoding === 'grpc' ? endpoint : `${endpoint}/v1/${path}`,
    compression: compression ?? 'none',
  });
  const send = made.export.bind(made);
  made.export = (items, done) =>
    send(items, (result) => {
      if (result.code !== 0) failures.push(`${signal}: ${result.error?.message}`);
      done(result);
    });
  return made;
}

async function spans() {
  const processor = new BatchSpanProcessor(await exporter('trace', 'OTLPTraceExporter'), {
    maxQueueSize: count + 1,
  });
  const provider = new BasicTracerProvider({ spanProcessors: [processor] });
  const tracer = provider.getTracer('interop', '1.0');
  for (let i = 0; i < count; i++) {
    tracer.startSpan(`span ${i % 10}`, { attributes: { number: i, even: i % 2 === 0 } }).end();
  }
  await provider.forceFlush();
  await provider.shutdown();
  return count;
}

async function logRecords() {
  const processor = new BatchLogRecordProcessor({
    exporter: await exporter('logs', 'OTLPLogExporter'),
    maxQueueSize: count + 1,
  });
  const provider = new LoggerProvider({ processors: [processor] });
  const logger = provider.getLogger('interop', '1.0');
  for (let i = 0; i < count; i++) {
    logger.emit({ severityNumber: 9, body: `line ${i}`, attributes: { number: i } });
  }
  await provider.forceFlush();
  await provider.shutdown();
  return count;
}

/** The reader collects once by hand and once at shutdown: each time three metrics. */
async function metrics() {
  const reader = new PeriodicExportingMetricReader({
    exporter: await exporter('metrics', 'OTLPMetricExporter'),
    exportIntervalMillis: 3_600_000,
  });
  const provider = new MeterProvider({ readers: [reader] });
  const meter = provider.getMeter('interop', '1.0');
  const requests = meter.createCounter('requests');
  const duration = meter.createHistogram('duration', { unit: 'ms' });
  const inFlight = meter.createUpDownCounter('in_flight');
  for (let i = 0; i < count; i++) {
    requests.add(1, { series: i % 100 });
    duration.record(i % 1000, { series: i % 10 });
    inFlight.add(i % 2 ? 1 : -1);
  }
  await provider.forceFlush();
  await provider.shutdown();
  return 6;
}

const sent = (await spans()) + (await logRecords()) + (await metrics());
failures.forEach((failure) => console.error(failure));
console.log(sent);
process.exit(failures.length === 0 ? 0 : 1);
