package dev.ingot.builder.bom;

import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Licences as CycloneDX writes them: one expression, or a list of ids and names, never both. The
 * schema knows an id only if SPDX lists it, so the ids of the table are all it gets.
 */
final class LicenseJson {
  private LicenseJson() {}

  static JsonValue of(List<License> licenses) {
    boolean known = licenses.stream().allMatch(license -> license.spdx().isPresent());
    if (known && (licenses.size() > 1 || isExpression(licenses.get(0)))) {
      JsonObject choice = new JsonObject().put("expression", Licenses.label(licenses));
      return new JsonValue.Items(List.of(choice.build()));
    }
    List<JsonValue> items = new ArrayList<>();
    for (License license : licenses) {
      items.add(new JsonObject().put("license", license(license)).build());
    }
    return new JsonValue.Items(items);
  }

  private static JsonValue license(License license) {
    JsonObject object = new JsonObject();
    if (license.spdx().isPresent() && !isExpression(license)) {
      object.put("id", license.spdx().get());
    } else {
      object.put("name", license.name());
    }
    Optional.of(license.url())
        .filter(url -> !url.isEmpty())
        .ifPresent(url -> object.put("url", url));
    return object.build();
  }

  private static boolean isExpression(License license) {
    return license.spdx().orElse("").contains(" ");
  }
}
