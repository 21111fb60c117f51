package dev.ingot.builder.mojo;

import dev.ingot.builder.footprint.Footprints;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.picker.PickerPage;
import dev.ingot.builder.picker.Preset;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Makes a web page on which people choose components, see the size of the jar and take the manifest
 * with them: one file, which makes no request. Your manifests are its presets. Offline. Example:
 * {@code mvn distro:picker -Doutput=picker.html}
 */
@Mojo(name = "picker", aggregator = true, requiresProject = false, threadSafe = true)
public final class PickerMojo extends OfflineMojo {

  @Override
  void run(Catalog catalog, Problems problems) throws IOException {
    List<Preset> presets = new ArrayList<>();
    for (Path file : manifests(problems)) {
      ManifestReader.read(file, name(file), problems)
          .map(manifest -> Preset.of(manifest, catalog))
          .ifPresent(presets::add);
    }
    if (!problems.hasErrors()) {
      print(new PickerPage(catalog, Footprints.load()).html(presets));
    }
  }
}
