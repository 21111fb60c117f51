package dev.ingot.extension.pprof;

import java.util.LinkedHashMap;
import java.util.Map;

/** The tables of a profile: strings by index, functions and locations by id from 1 on. */
final class ProfileTables {
  private final Map<String, Long> strings = new LinkedHashMap<>();
  private final Map<Function, Long> functions = new LinkedHashMap<>();
  private final Map<Frame, Long> locations = new LinkedHashMap<>();

  private record Function(String name, String file) {}

  ProfileTables() {
    string("");
  }

  long string(String text) {
    long next = strings.size();
    return strings.computeIfAbsent(text, none -> next);
  }

  /** A message {@code ValueType}. */
  ProtoWriter type(String name, String unit) {
    return new ProtoWriter().number(1, string(name)).number(2, string(unit));
  }

  long location(Frame frame) {
    function(frame);
    long next = locations.size() + 1L;
    return locations.computeIfAbsent(frame, none -> next);
  }

  private long function(Frame frame) {
    long next = functions.size() + 1L;
    return functions.computeIfAbsent(new Function(frame.function(), frame.file()), none -> next);
  }

  /** Writes locations and functions. */
  void writeTo(ProtoWriter profile) {
    profile.message(3, new ProtoWriter().number(1, 1).number(7, 1).number(8, 1).number(9, 1));
    locations.forEach((frame, id) -> profile.message(4, location(frame, id)));
    functions.forEach((function, id) -> profile.message(5, function(function, id)));
  }

  private ProtoWriter location(Frame frame, long id) {
    ProtoWriter line = new ProtoWriter().number(1, function(frame)).number(2, frame.line());
    return new ProtoWriter().number(1, id).number(2, 1).message(4, line);
  }

  private ProtoWriter function(Function function, long id) {
    long name = string(function.name());
    return new ProtoWriter()
        .number(1, id)
        .number(2, name)
        .number(3, name)
        .number(4, string(function.file()));
  }

  /** Writes the strings; last, when all are known. */
  void writeStringsTo(ProtoWriter profile) {
    strings.keySet().forEach(each -> profile.text(6, each));
  }
}
