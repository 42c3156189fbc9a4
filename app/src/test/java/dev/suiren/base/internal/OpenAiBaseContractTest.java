package dev.suiren.base.internal;

import dev.suiren.base.Base;
import dev.suiren.base.BaseContract;
import dev.suiren.testing.ScriptedServer;
import java.time.Duration;

final class OpenAiBaseContractTest extends BaseContract {
  @Override
  protected Base base(ScriptedServer server) {
    return within(server, Duration.ofSeconds(30));
  }

  @Override
  protected Base impatientBase(ScriptedServer server) {
    return within(server, Duration.ofMillis(150));
  }

  private static Base within(ScriptedServer server, Duration patience) {
    return Wires.patient(patience).base(Endpoint.parse(server.url(), "fire-1", "secret"));
  }
}
