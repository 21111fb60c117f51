package dev.ingot.extension.headerssetter;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.ExtensionFactory;

/** Makes extensions that set headers. */
public final class HeadersSetterFactory implements ExtensionFactory<HeadersSetterConfig> {

  /** For the generated registry of a collector. */
  public HeadersSetterFactory() {}

  @Override
  public Extension create(ComponentContext context, HeadersSetterConfig config) {
    return new HeadersSetter(context, config);
  }
}
