package dev.ingot.chaos;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the table of the README. */
class LayersTest {
  @Test
  void packagesUseWhatTheTableSays() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ingot.chaos");
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("command")
        .definedBy("dev.ingot.chaos")
        .layer("scenario")
        .definedBy("dev.ingot.chaos.scenario")
        .layer("program")
        .definedBy("dev.ingot.chaos.program")
        .layer("backend")
        .definedBy("dev.ingot.chaos.backend")
        .layer("wire")
        .definedBy("dev.ingot.chaos.wire")
        .layer("fuzz")
        .definedBy("dev.ingot.chaos.fuzz")
        .layer("tls")
        .definedBy("dev.ingot.chaos.tls")
        .layer("sdk")
        .definedBy("dev.ingot.chaos.sdk")
        .layer("item")
        .definedBy("dev.ingot.chaos.item")
        .whereLayer("command")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("scenario")
        .mayOnlyBeAccessedByLayers("command")
        .whereLayer("program")
        .mayOnlyBeAccessedByLayers("command", "scenario", "tls", "fuzz")
        .whereLayer("backend")
        .mayOnlyBeAccessedByLayers("scenario")
        .whereLayer("tls")
        .mayOnlyBeAccessedByLayers("scenario")
        .whereLayer("sdk")
        .mayOnlyBeAccessedByLayers("scenario")
        .whereLayer("wire")
        .mayOnlyBeAccessedByLayers("backend", "scenario", "fuzz", "sdk")
        .whereLayer("item")
        .mayOnlyBeAccessedByLayers("wire", "backend", "scenario", "fuzz", "command", "sdk")
        .check(classes);
  }
}
