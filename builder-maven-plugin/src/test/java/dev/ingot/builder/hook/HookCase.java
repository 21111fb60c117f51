package dev.ingot.builder.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.HookClass;
import dev.ingot.builder.manifest.Hooks;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** An artifact made of sources, and hooks that are looked for in it. */
final class HookCase {
  private static final String IMPORTS =
      "package com.acme; import dev.ingot.component.hook.*; import java.util.*; ";

  private final Path classes;
  private final Problems problems = new Problems();
  private boolean complete = true;

  HookCase(Path classes) {
    this.classes = classes;
  }

  Problems problems() {
    return problems;
  }

  HookCase incomplete() {
    complete = false;
    return this;
  }

  /** Compiles types of the package com.acme; the first word of each is its name. */
  HookCase compile(String... types) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (String type : types) {
      int space = type.indexOf(' ');
      sources.add(source(type.substring(0, space), IMPORTS + type.substring(space)));
    }
    StringWriter messages = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<String> options = List.of("--release", "17", "-proc:none");
      boolean compiled = compiler.getTask(messages, files, null, options, null, sources).call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
    return this;
  }

  FoundHooks customizers(String... names) {
    return find(new Hooks(classes(names), List.of(), List.of()));
  }

  FoundHooks commands(String... names) {
    return find(new Hooks(List.of(), classes(names), List.of()));
  }

  FoundHooks find(Hooks hooks) {
    ResolvedArtifact artifact =
        new ResolvedArtifact("com.acme", "hooks", "1.0", "jar", "", classes, true);
    ResolvedArtifact api =
        new ResolvedArtifact("dev.ingot", "component-api", "1", "jar", "", api(), true);
    return HookFinder.find(
        hooks, new Resolution(List.of(), List.of(artifact, api), artifact, complete), problems);
  }

  /** Where the interfaces of hooks are on the class path of the tests. */
  private static Path api() {
    String file = "dev/ingot/component/hook/Subcommand.class";
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(each -> each.toString().contains("component-api") || holds(each, file))
        .findFirst()
        .orElseThrow();
  }

  private static boolean holds(Path folder, String file) {
    return Files.exists(folder.resolve(file));
  }

  private static List<HookClass> classes(String... names) {
    List<HookClass> classes = new ArrayList<>();
    for (String name : names) {
      classes.add(hook(name, classes.size() + 1));
    }
    return classes;
  }

  /** A class of com.acme that line {@code line} of the manifest names. */
  static HookClass hook(String name, int line) {
    return new HookClass("com.acme." + name, new Location("m.yaml", line, 5));
  }

  private static JavaFileObject source(String name, String text) {
    URI uri = URI.create("string:///com/acme/" + name + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
