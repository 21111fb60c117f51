package dev.ingot.health;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;

/**
 * Bodies of answers, as they are.
 *
 * @param healthy while the pipelines run
 * @param unhealthy while they do not
 */
@Config
public record ResponseBody(
    @Option(doc = "The body of an answer while the pipelines run.") String healthy,
    @Option(doc = "The body of an answer while the pipelines do not run.") String unhealthy) {}
