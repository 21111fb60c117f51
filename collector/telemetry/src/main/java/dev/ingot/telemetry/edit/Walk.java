package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.ItemCount;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the segments of one telemetry. */
final class Walk {
  /** Where the resource stands in its group, and the scope in its. */
  private static final int HEAD = 1;

  private final Pass pass;
  private final MessageType requestType;
  private final Parts parts;
  private final FieldTable request = new FieldTable();
  private final FieldTable data = new FieldTable();
  private final Cursors cursors;
  private final @Nullable PatchWalk patches;
  private final @Nullable GroupPatch groups;
  private Output out = new Output(new byte[0], 0, 0, 0);
  private int droppedItems;

  Walk(Pass pass, MessageType requestType, RequestMetadata metadata) {
    this.pass = pass;
    this.requestType = requestType;
    this.parts = new Parts(requestType);
    this.cursors = new Cursors(requestType, metadata);
    this.patches = pass.records().map(this::patches).orElse(null);
    this.groups = pass.resources().map(plan -> new GroupPatch(plan, patches)).orElse(null);
  }

  private PatchWalk patches(ChangePlan plan) {
    return new PatchWalk(plan, (around, entry) -> visit(Level.RECORD, around, entry));
  }

  /** The segment after the edits; itself when nothing changed, none when nothing is left. */
  Optional<Segment> over(Segment segment) {
    int end = segment.offset() + segment.length();
    out = new Output(segment.buffer(), segment.offset(), end, pass.expected(segment.length()));
    droppedItems = 0;
    if (patches != null && pass.isEmpty(Level.RESOURCE)) {
      patches.over(requestType, segment.buffer(), segment.offset(), end, out);
    } else {
      visitGroups(segment, end);
    }
    if (!out.isChanged()) {
      return Optional.of(segment);
    }
    byte[] bytes = out.finish();
    pass.learn(segment.length(), out.size());
    int items = segment.items() - droppedItems;
    return out.size() == 0
        ? Optional.empty()
        : Optional.of(new Segment(bytes, 0, out.size(), items, true));
  }

  private void visitGroups(Segment segment, int end) {
    request.read(requestType, segment.buffer(), segment.offset(), end);
    for (int entry = 0; entry < request.sourceCount(); entry++) {
      boolean visited = groups != null && groups.over(request, entry, out);
      if (!visited && request.number(entry) == HEAD) {
        visit(Level.RESOURCE, request, entry);
      }
    }
  }

  /** Looks at one message and what is in it; gives the edit that dropped it, or KEPT. */
  private int visit(Level level, FieldTable around, int entry) {
    MessageType type = around.type().child(around.number(entry));
    Cursor cursor = cursors.at(level);
    cursor.moveTo(type, around, entry);
    out.enter(around, entry);
    int dropper = pass.apply(level, cursor);
    if (dropper != Pass.KEPT) {
      droppedItems += items(type, around.source(), around.start(entry), around.end(entry));
      out.drop();
      return dropper;
    }
    cursor.close();
    boolean inhabited =
        changesWhatIsEntered(level, cursor.fields())
            ? rewrite(level, cursor, around, entry)
            : write(level, cursor);
    int remover = level.compareTo(Level.RECORD) < 0 ? pass.lastRemover(level) : -1;
    if (remover >= 0 && !inhabited) {
      out.drop();
      return remover;
    }
    out.leave();
    return Pass.KEPT;
  }

  private static int items(MessageType type, byte[] bytes, int from, int to) {
    if (!type.carriesItems()) {
      return 0;
    }
    return type.isItem() ? 1 : ItemCount.of(type, new WireReader(bytes, from, to - from));
  }

  /** Whether edits changed a message as a whole that the walk looks into, or counts. */
  private boolean changesWhatIsEntered(Level level, FieldTable fields) {
    boolean mayBe = level == Level.METRIC || level == Level.RECORD && pass.goesBelow(level);
    if (!mayBe || !fields.isChanged()) {
      return false;
    }
    for (int entry = fields.firstChange(); entry < fields.count(); entry++) {
      if (!fields.isSame(entry) && isEntered(level, fields.type(), fields.number(entry))) {
        return true;
      }
    }
    return false;
  }

  private boolean isEntered(Level level, MessageType type, int number) {
    return level == Level.METRIC ? type.leadsToItems(number) : parts.level(type, number) != null;
  }

  /** Goes on with the changed message in the place of the source. */
  private boolean rewrite(Level level, Cursor cursor, FieldTable around, int entry) {
    FieldTable fields = cursor.fields();
    MessageType type = fields.type();
    byte[] now = fields.encoded();
    droppedItems += items(type, around.source(), around.start(entry), around.end(entry));
    droppedItems -= items(type, now, 0, now.length);
    fields.read(type, now, 0, now.length);
    fields.close();
    Output outside = out;
    out = new Output(now, 0, now.length, now.length);
    boolean inhabited = write(level, cursor);
    byte[] content = out.finish();
    int length = out.size();
    out = outside;
    out.replace(content, length);
    return inhabited;
  }

  /** Whether there was something in it after the last edit that asks for it. */
  private boolean write(Level level, Cursor cursor) {
    FieldTable outer = cursor.outer();
    if (!pass.goesBelow(level) && !cursor.hasHead()) {
      out.writeChanges(outer);
      return true;
    }
    if (!pass.goesBelow(level) && !cursor.isChanged()) {
      return true;
    }
    int remover = pass.lastRemover(level);
    boolean inhabited = false;
    boolean hasHead = false;
    for (int entry = 0; entry < outer.sourceCount(); entry++) {
      if (cursor.hasHead() && outer.number(entry) == HEAD) {
        writeHead(cursor, entry);
        hasHead = true;
      } else if (outer.isSame(entry)) {
        inhabited |= visitChild(level, outer, entry, remover);
      } else {
        out.writeChange(outer, entry);
      }
    }
    out.writeAdded(outer);
    if (cursor.hasHead() && !hasHead) {
      out.addMessage(HEAD, cursor.fields());
    }
    return inhabited;
  }

  private void writeHead(Cursor cursor, int entry) {
    if (cursor.fields().isChanged()) {
      out.enter(cursor.outer(), entry);
      out.writeChanges(cursor.fields());
      out.leave();
    }
  }

  /** Whether the field held something that was there after the edit {@code remover}. */
  private boolean visitChild(Level level, FieldTable outer, int entry, int remover) {
    int number = outer.number(entry);
    return switch (level) {
      case RESOURCE -> number == 2 && visitScope(outer, entry, remover);
      case SCOPE -> {
        Level next = outer.type().child(2).isItem() ? Level.RECORD : Level.METRIC;
        yield number == 2 && (!pass.reaches(next) || visit(next, outer, entry) > remover);
      }
      case METRIC ->
          outer.type().leadsToItems(number)
              && (!pass.goesBelow(level) || visitItems(outer, entry, remover));
      case RECORD -> {
        Level next = pass.goesBelow(level) ? parts.level(outer.type(), number) : null;
        if (next != null) {
          visit(next, outer, entry);
        }
        yield true;
      }
      case EVENT, LINK, EXEMPLAR -> true;
    };
  }

  private boolean visitScope(FieldTable outer, int entry, int remover) {
    if (patches == null) {
      return !pass.goesBelow(Level.RESOURCE) || visit(Level.SCOPE, outer, entry) > remover;
    }
    int begin = outer.sourceStart(entry);
    patches.over(outer.type(), outer.source(), begin, outer.sourceEnd(entry), out);
    return true;
  }

  /** Looks at one sample of a profile, or at all data points of a metric. */
  private boolean visitItems(FieldTable metric, int entry, int remover) {
    MessageType type = metric.type().child(metric.number(entry));
    if (type.isItem()) {
      return visit(Level.RECORD, metric, entry) > remover;
    }
    data.read(type, metric.source(), metric.start(entry), metric.end(entry));
    out.enter(metric, entry);
    boolean inhabited = false;
    for (int point = 0; point < data.sourceCount(); point++) {
      if (type.leadsToItems(data.number(point))) {
        inhabited |= visit(Level.RECORD, data, point) > remover;
      }
    }
    out.leave();
    return inhabited;
  }
}
