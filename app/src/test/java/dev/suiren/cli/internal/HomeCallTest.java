package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.kernel.Home;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class HomeCallTest {
  @TempDir Path folder;
  private final List<CommandSocket> opened = new ArrayList<>();

  @Test
  void isAnsweredByAnUpThatOpensItsSocketWhileTheCallWaits() throws IOException {
    Home home = new Home(folder.resolve("home"));
    home.create();
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    var tell = new PrintStream(err, true, StandardCharsets.UTF_8);
    int[] pauses = {0};
    Runnable pause =
        () -> {
          if (++pauses[0] == 3) {
            listen(home);
          }
        };
    var call = new HomeCall(new Surroundings(Map.of(), folder, false, print, tell), pause);
    try (HomeLock up = HomeLock.tryTake(home).orElseThrow()) {
      assertThat(up.home()).isEqualTo(home);
      var request =
          new Request("echo", List.of("hello"), folder.toString(), false, false, Optional.empty());
      assertThat(call.run(HomeChoice.of(home), request)).isZero();
      opened.getFirst().close();
    }
    assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("hello");
    assertThat(err.toString(StandardCharsets.UTF_8).strip())
        .as("said once, however often it was tried")
        .isEqualTo("suiren: another Suiren uses this home: waiting for it");
  }

  private void listen(Home home) {
    try {
      var commands = new Commands(List.of(new Echo()));
      opened.add(CommandSocket.open(home, commands, new JsonMapper()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
