package dev.ingot.telemetry.edit;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Applies one change to everything at one level of a request, with protobuf-java. */
final class OracleTree {
  /** A change of a message of the level, within the attributes of the resource around. */
  interface Change {
    /** False drops it. */
    boolean apply(Message.Builder message, Message resource);
  }

  private final Level level;
  private final boolean removesEmpty;
  private final Change change;

  OracleTree(Level level, boolean removesEmpty, Change change) {
    this.level = level;
    this.removesEmpty = removesEmpty && level.compareTo(Level.RECORD) <= 0;
    this.change = change;
  }

  Message apply(Message request) {
    Message.Builder builder = request.toBuilder();
    eachChild(builder, field(builder, 1), this::resourceGroup);
    return builder.build();
  }

  private boolean resourceGroup(Message.Builder group) {
    Message.Builder resource = head(group);
    Message before = resource.build();
    if (level == Level.RESOURCE && !change.apply(resource, before)) {
      return false;
    }
    keep(group, resource, before);
    Message now = resource.build();
    if (level == Level.RESOURCE) {
      return true;
    }
    FieldDescriptor scopes = field(group, 2);
    eachChild(group, scopes, scope -> scopeGroup(scope, now));
    return !removesEmpty || group.getRepeatedFieldCount(scopes) > 0;
  }

  private boolean scopeGroup(Message.Builder group, Message resource) {
    FieldDescriptor records = field(group, 2);
    if (level == Level.SCOPE) {
      Message.Builder scope = head(group);
      Message before = scope.build();
      boolean stays = change.apply(scope, resource);
      keep(group, scope, before);
      return stays;
    }
    boolean metrics = records.getMessageType().getName().equals("Metric");
    eachChild(
        group, records, record -> metrics ? metric(record, resource) : record(record, resource));
    return !removesEmpty || group.getRepeatedFieldCount(records) > 0;
  }

  private boolean metric(Message.Builder metric, Message resource) {
    if (level == Level.METRIC) {
      return change.apply(metric, resource);
    }
    int points = 0;
    for (int number : List.of(5, 7, 9, 10, 11)) {
      if (metric.hasField(field(metric, number))) {
        Message.Builder data = ((Message) metric.getField(field(metric, number))).toBuilder();
        eachChild(data, field(data, 1), point -> record(point, resource));
        points = data.getRepeatedFieldCount(field(data, 1));
        metric.setField(field(metric, number), data.build());
      }
    }
    return !removesEmpty || points > 0;
  }

  private boolean record(Message.Builder record, Message resource) {
    boolean span = record.getDescriptorForType().getName().equals("Span");
    FieldDescriptor exemplars = record.getDescriptorForType().findFieldByName("exemplars");
    if (level == Level.RECORD) {
      return change.apply(record, resource);
    }
    if (level == Level.EVENT && span) {
      eachChild(record, field(record, 11), event -> change.apply(event, resource));
    } else if (level == Level.LINK && span) {
      eachChild(record, field(record, 13), link -> change.apply(link, resource));
    } else if (level == Level.EXEMPLAR && exemplars != null) {
      eachChild(record, exemplars, exemplar -> change.apply(exemplar, resource));
    }
    return true;
  }

  private static Message.Builder head(Message.Builder group) {
    return ((Message) group.getField(field(group, 1))).toBuilder();
  }

  private static void keep(Message.Builder group, Message.Builder head, Message before) {
    Message now = head.build();
    if (!now.equals(before)) {
      group.setField(field(group, 1), now);
    }
  }

  private static void eachChild(
      Message.Builder parent,
      FieldDescriptor field,
      java.util.function.Predicate<Message.Builder> visit) {
    List<Message> kept = new ArrayList<>();
    for (int i = 0; i < parent.getRepeatedFieldCount(field); i++) {
      Message.Builder child = ((Message) parent.getRepeatedField(field, i)).toBuilder();
      if (visit.test(child)) {
        kept.add(child.build());
      }
    }
    parent.clearField(field);
    kept.forEach(child -> parent.addRepeatedField(field, child));
  }

  static FieldDescriptor field(Message.Builder message, int number) {
    return message.getDescriptorForType().findFieldByNumber(number);
  }

  /** The field with the attributes, whatever it is called. */
  static FieldDescriptor attributes(Message message) {
    return Stream.of("attributes", "metadata", "filtered_attributes")
        .map(message.getDescriptorForType()::findFieldByName)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
