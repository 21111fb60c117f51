package dev.ingot.component.config.provider;

import dev.ingot.component.Logger;

/**
 * Gets configuration for the URIs of one scheme. The factory class of a component of kind provider
 * implements it.
 */
public interface ConfigProvider {

  /** The scheme without the colon: {@code env}. */
  String scheme();

  /**
   * Gets what a URI names.
   *
   * @param uri the whole URI with its scheme, {@code env:HOME}
   * @throws RetrieveException when it cannot be had, and why
   */
  Retrieved retrieve(String uri, Logger logger) throws RetrieveException;
}
