package dev.ingot.catalog.processor;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.DescriptorJson;
import dev.ingot.catalog.processor.page.PageWriter;
import dev.ingot.catalog.processor.schema.SchemaWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Puts what was made where the compiler puts classes. */
final class GeneratedFiles {
  private final Filer filer;
  private final Diagnostics diagnostics;

  GeneratedFiles(Filer filer, Diagnostics diagnostics) {
    this.filer = filer;
    this.diagnostics = diagnostics;
  }

  /** Writes the binder of a config record. */
  void binder(TypeElement origin, ConfigModel config) {
    String name = config.name().binder().qualified();
    write(origin, name, () -> filer.createSourceFile(name, origin), BinderWriter.write(config));
  }

  /** Writes descriptor, schema and page of a component; a provider has no options, so no schema. */
  void component(TypeElement origin, ComponentDescriptor descriptor) {
    String name = descriptor.kind().word() + "/" + descriptor.type();
    resource(origin, "components/" + name + ".json", DescriptorJson.write(descriptor));
    if (descriptor.kind() != ComponentKind.PROVIDER) {
      resource(origin, "schemas/" + name + ".json", SchemaWriter.write(descriptor));
    }
    resource(origin, "docs/" + name + ".md", PageWriter.write(descriptor));
  }

  private void resource(TypeElement origin, String path, String text) {
    String name = "META-INF/ingot/" + path;
    write(
        origin,
        name,
        () -> filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, origin),
        text);
  }

  private interface Opening {
    FileObject open() throws IOException;
  }

  /** Writes UTF-8 whatever the encoding of the sources is; binders are ASCII. */
  private void write(TypeElement origin, String name, Opening opening, String text) {
    try (OutputStream out = opening.open().openOutputStream()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      diagnostics.error(origin, Wording.notWritten(name, String.valueOf(e.getMessage())));
    }
  }
}
