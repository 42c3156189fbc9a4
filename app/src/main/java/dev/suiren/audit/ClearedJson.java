package dev.suiren.audit;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Writes a `Cleared` into JSON as its value. There is no reader: what comes back is foreign again.
public final class ClearedJson extends SimpleModule {
  private static final long serialVersionUID = 1L;

  public ClearedJson() {
    super("cleared");
    addSerializer(new ClearedWriter());
  }

  private static final class ClearedWriter extends StdSerializer<Cleared<?>> {
    ClearedWriter() {
      super(Cleared.class);
    }

    @Override
    public void serialize(Cleared<?> cleared, JsonGenerator json, SerializationContext context) {
      context.writeValue(json, cleared.value());
    }
  }
}
