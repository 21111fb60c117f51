package dev.ingot.component;

/** Serves the collector beside its pipelines. */
public interface Extension extends Lifecycle {}
