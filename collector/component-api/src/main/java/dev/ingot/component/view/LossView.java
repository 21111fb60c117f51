package dev.ingot.component.view;

import dev.ingot.component.ComponentRef;

/**
 * What a component lost for good since the collector began to run.
 *
 * @param component which one
 * @param signal {@code traces}, {@code metrics}, {@code logs} or {@code profiles}
 * @param reason why, in a few words that never change
 * @param items how many items
 */
public record LossView(ComponentRef component, String signal, String reason, long items) {}
