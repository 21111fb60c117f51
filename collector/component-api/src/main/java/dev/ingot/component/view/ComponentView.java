package dev.ingot.component.view;

import dev.ingot.component.ComponentRef;
import dev.ingot.component.Status;
import java.time.Instant;

/**
 * Where a component stands.
 *
 * @param component which one
 * @param status where it stands; {@code STARTING} as well when its start has not begun
 * @param cause why it stands there, one line; empty when there is nothing to say
 * @param since when it came to this status; saying the same again does not change it
 */
public record ComponentView(ComponentRef component, Status status, String cause, Instant since) {}
