package dev.ingot.catalog.processor;

import java.util.Collection;

/** The texts of all compile errors. */
final class Wording {
  private Wording() {}

  // records

  static String notARecord(String annotation) {
    return "@" + annotation + " stands on a record";
  }

  static String notPublic(String what, String name) {
    return what + " " + name + " must be public";
  }

  static String privateConfig(String name) {
    return "config record " + name + " must not be private";
  }

  static String typeParameters(String name) {
    return "config record " + name + " must not have type parameters";
  }

  static String containsItself(String name) {
    return "config record " + name + " contains itself";
  }

  static String componentAndConfig(String name) {
    return name + " is marked @Component and @Config; @Component alone is enough";
  }

  // options

  static String noOption(String component) {
    return "record component '" + component + "' has no @Option";
  }

  static String noDoc(String option) {
    return "option '" + option + "' has no doc";
  }

  static String notSnakeCase(String option) {
    return "option '" + option + "' is not in snake case";
  }

  static String duplicateOption(String option) {
    return "option '" + option + "' is declared twice";
  }

  static String unsupportedType(String option, String type) {
    return "option '"
        + option
        + "' has the unsupported type "
        + type
        + " (expected: boolean, int, long, double, String, Duration, Secret, ComponentId, Node, an"
        + " enum, a record marked @Config, List or Map<String, ...> of these, or Optional of these)";
  }

  static String badDefault(String option, String text, String expected) {
    return "option '" + option + "' has the default '" + text + "' (expected: " + expected + ")";
  }

  static String requiredWithDefault(String option) {
    return "option '" + option + "' is required and has a default";
  }

  static String requiredOptional(String option) {
    return "option '" + option + "' is required and Optional";
  }

  static String needsDefault(String option, String type) {
    return "option '"
        + option
        + "' of type "
        + type
        + " needs a default, because there is no zero value; or make it required or Optional";
  }

  static String limitsOnOther(String option) {
    return "option '" + option + "' has min or max, which int and long alone can have";
  }

  static String emptyRange(String option) {
    return "option '" + option + "' has a min above its max";
  }

  static String inlineNotSection(String option) {
    return "option '" + option + "' is inline, which only a record marked @Config can be";
  }

  static String inlineWith(String option) {
    return "option '" + option + "' is inline and therefore has no name, default or required";
  }

  static String nestedDefaultsOnOther(String option) {
    return "option '" + option + "' has nested defaults, which only a record marked @Config has";
  }

  static String nestedDefault(String option, String entry, String reason) {
    return "option '" + option + "' has the nested default '" + entry + "': " + reason;
  }

  // components

  static String noComponentDoc(String type) {
    return "component '" + type + "' has no doc";
  }

  static String docLines(String what) {
    return "the doc of " + what + " must be one line";
  }

  static String badType(String type) {
    return "'" + type + "' is no component type (expected: a letter, then letters, digits or '_')";
  }

  static String duplicateType(String type) {
    return "type '" + type + "' is named twice";
  }

  static String declaredTwice(String kind, String type) {
    return kind + " '" + type + "' is declared twice";
  }

  static String badGoModule(String module) {
    return "'" + module + "' is no Go module path without version";
  }

  static String unknownSignal(String signal, Collection<String> signals) {
    return "unknown signal '" + signal + "' (expected: " + String.join(", ", signals) + ")";
  }

  static String duplicateSupport(String label) {
    return "'" + label + "' is stated twice in supports";
  }

  static String toMissing(String signal) {
    return "a connector states with 'to' what it makes of " + signal;
  }

  static String toOnOther(String kind) {
    return "'to' is for connectors; this is " + article(kind) + " " + kind;
  }

  static String supportsMissing(String kind) {
    return article(kind) + " " + kind + " states its signals with 'supports'";
  }

  static String supportsOnOther(String kind) {
    return article(kind) + " " + kind + " has no signals; state 'stability' instead of 'supports'";
  }

  static String providerFactory(String name) {
    return "a provider is its own factory; expected factory = " + name + ".class";
  }

  static String abstractFactory(String name) {
    return "factory " + name + " must be a class that can be made";
  }

  static String noConstructor(String name) {
    return "factory " + name + " needs a public constructor without parameters";
  }

  static String factoryType(String name, String expected) {
    return "factory " + name + " must implement " + expected;
  }

  static String noCoordinates() {
    return "processor option -Aingot.coordinates=group:artifact:version is missing";
  }

  static String badCoordinates(String text) {
    return "processor option -Aingot.coordinates has the value '"
        + text
        + "' (expected: group:artifact:version)";
  }

  static String notWritten(String name, String reason) {
    return "cannot write " + name + ": " + reason;
  }

  private static String article(String kind) {
    return kind.startsWith("e") ? "an" : "a";
  }
}
