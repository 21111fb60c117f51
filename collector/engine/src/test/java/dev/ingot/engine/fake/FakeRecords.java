package dev.ingot.engine.fake;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Host;
import dev.ingot.component.RecordProcessor;
import dev.ingot.component.RecordProcessorFactory;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.edit.AnyValues;
import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Record processors that sign every record: an attribute with their id, numbered. */
public record FakeRecords(List<String> events) implements RecordProcessorFactory<FakeConfig> {
  @Override
  public RecordProcessor create(Signal<?> signal, ComponentContext context, FakeConfig config) {
    return new Signing(new FakePart(context, config, events));
  }

  private record Signing(FakePart part) implements RecordProcessor {
    @Override
    public void start(Host host) throws StartException {
      part.start(host);
    }

    @Override
    public List<Edit> edits() {
      return List.of(Edit.of(Level.RECORD, this::sign));
    }

    private boolean sign(Cursor record) {
      byte[] id = part.context.id().toString().getBytes(StandardCharsets.UTF_8);
      int number = record.attributes().size();
      return record.attributes().insert(id, AnyValues.integer(number));
    }

    @Override
    public void stop() {
      part.stop();
    }
  }
}
