package dev.ingot.builder.picker;

import dev.ingot.builder.discover.ComponentName;
import dev.ingot.builder.footprint.Footprints;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import dev.ingot.catalog.merged.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the page: one file that works from a disk, makes no request, and keeps its state in the
 * address. The same catalog gives the same bytes.
 */
public final class PickerPage {
  private static final String DATA = "@DATA@";

  private final Catalog catalog;
  private final Footprints footprints;

  /** A page of this catalog; {@code footprints} has the sizes and licences. */
  public PickerPage(Catalog catalog, Footprints footprints) {
    this.catalog = catalog;
    this.footprints = footprints;
  }

  /** The page as HTML, with these presets and one of all components. */
  public String html(List<Preset> presets) {
    List<Preset> all = new ArrayList<>(presets);
    all.add(new Preset("all", catalog.components().stream().map(ComponentName::of).toList()));
    JsonObject artifacts = new JsonObject();
    footprints.artifacts().forEach((module, artifact) -> artifacts.put(module, artifact.bytes()));
    String data =
        new JsonObject()
            .put("engine", footprints.engineBytes())
            .put("artifacts", artifacts.build())
            .put("components", items(catalog.components().stream().map(this::component).toList()))
            .put("presets", items(all.stream().map(PickerPage::preset).toList()))
            .build()
            .print();
    return template().replace(DATA, data.replace("</", "<\\/").strip());
  }

  private static JsonValue items(List<JsonValue> values) {
    return new JsonValue.Items(values);
  }

  private static JsonValue preset(Preset preset) {
    return new JsonObject()
        .put("name", preset.name())
        .put("components", JsonValue.texts(preset.components()))
        .build();
  }

  private JsonValue component(ComponentDescriptor component) {
    String module = ComponentName.module(component);
    return new JsonObject()
        .put("name", ComponentName.of(component))
        .put("section", component.kind().section())
        .put("type", component.type())
        .put("doc", component.doc())
        .put("maven", component.coordinates())
        .put("licence", footprints.licence(module).orElse("unknown"))
        .put("stability", JsonValue.texts(stability(component)))
        .put("words", words(component))
        .put("needs", JsonValue.texts(footprints.components().getOrDefault(module, List.of())))
        .build();
  }

  /** {@code traces stable}, or one word for extensions and providers. */
  private static List<String> stability(ComponentDescriptor component) {
    List<String> stability = new ArrayList<>();
    component.stability().ifPresent(each -> stability.add(each.name().toLowerCase(Locale.ROOT)));
    for (SupportDescriptor each : component.supports()) {
      stability.add(each.label() + " " + each.stability().name().toLowerCase(Locale.ROOT));
    }
    return stability;
  }

  /** What the search looks at beside what is shown. */
  private static String words(ComponentDescriptor component) {
    List<String> words = new ArrayList<>(component.goModules());
    words.addAll(component.deprecatedTypes());
    return String.join(" ", words);
  }

  private static String template() {
    try (InputStream in = PickerPage.class.getResourceAsStream("picker.html")) {
      if (in == null) {
        throw new IllegalStateException("the class path has no picker.html");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
