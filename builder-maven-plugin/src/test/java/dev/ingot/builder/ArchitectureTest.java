package dev.ingot.builder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the table of dependencies in this module's README. */
@AnalyzeClasses(packages = "dev.ingot.builder", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.ingot.builder.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyGoalsAndLifecycleKnowMaven =
      noClasses()
          .that()
          .resideOutsideOfPackages("..builder.mojo..", "..builder.lifecycle..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.maven..");

  @ArchTest
  static final ArchRule onlyResolutionAndGoalsKnowTheResolver =
      noClasses()
          .that()
          .resideOutsideOfPackages("..builder.mojo..", "..builder.resolve..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.aether..");

  @ArchTest
  static final ArchRule nothingLoadsComponents =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.ingot.component..", "dev.ingot.engine..");
}
