package dev.ingot.component;

/** Takes telemetry from outside and hands it to pipelines. */
public interface Receiver extends Lifecycle {}
