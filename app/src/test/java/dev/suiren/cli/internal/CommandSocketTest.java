package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.suiren.kernel.Home;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CommandSocketTest {
  @TempDir Path folder;
  private final List<String> out = new ArrayList<>();
  private final List<String> err = new ArrayList<>();

  private Optional<Integer> call(Home home, String... arguments) throws Exception {
    var request =
        new Request("echo", List.of(arguments), folder.toString(), false, false, Optional.empty());
    return CommandClient.call(home, request, out::add, err::add);
  }

  private static CommandSocket open(Home home) throws Exception {
    return CommandSocket.open(home, new Commands(List.of(new Echo())), new JsonMapper());
  }

  @Test
  void carriesWordsAndExitCodes() throws Exception {
    Home home = new Home(folder);
    try (CommandSocket socket = open(home)) {
      assertThat(socket).isNotNull();
      assertThat(call(home, "你好", "line\nbreak")).contains(0);
      assertThat(call(home)).contains(2);
      assertThat(call(home, "--loud", "x")).contains(2);
      assertThat(call(home, "fail")).contains(1);
      assertThat(call(home, "break")).contains(1);
    }
    assertThat(out).containsExactly("你好 line\nbreak");
    assertThat(err)
        .hasSize(4)
        .startsWith(
            "suiren: words is missing", "suiren: unknown option --loud", "suiren: as you wished");
    assertThat(err.getLast()).contains("fault of ours").doesNotContain("at dev.suiren");
  }

  @Test
  void isOpenToItsUserOnlyAndGoneAfterwards() throws Exception {
    Home home = new Home(folder);
    try (CommandSocket socket = open(home)) {
      assertThat(socket).isNotNull();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.socket())))
          .isEqualTo("rw-------");
    }
    assertThat(call(home, "anybody")).isEmpty();
  }

  @Test
  void aSocketLeftByADeadProcessIsNoAnswerAndIsReplaced() throws Exception {
    Home home = new Home(folder);
    Files.createFile(home.socket());

    assertThat(call(home, "anybody")).isEmpty();
    try (CommandSocket socket = open(home)) {
      assertThat(socket).isNotNull();
      assertThat(call(home, "hello")).contains(0);
    }
  }

  @Test
  void worksForAHomeWhosePathIsTooLongForASocket() throws Exception {
    Home home = new Home(folder.resolve("deep".repeat(30)));
    home.create();
    try (CommandSocket socket = open(home)) {
      assertThat(socket).isNotNull();
      assertThat(call(home, "hello")).contains(0);
    }
  }

  @Test
  void goesOnAfterAConnectionThatCouldNotBeTaken() {
    List<String> steps = new ArrayList<>();
    CommandSocket.acceptAll(
        () -> {
          steps.add("accept");
          if (steps.size() < 4) {
            throw new IOException("too many open files");
          }
          throw new ClosedChannelException();
        },
        connection -> steps.add("serve"),
        () -> steps.add("pause"));

    assertThat(steps).containsExactly("accept", "pause", "accept", "pause", "accept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null\n", "{}\n", "hello\n"})
  void aConnectionThatAsksForNothingIsLetGo(String said) throws Exception {
    Home home = new Home(folder);
    Path place = folder.resolve("other.sock");
    try (CommandSocket socket = open(home);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(place));
      try (SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(place))) {
        client.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.UTF_8)));
        client.shutdownOutput();
        SocketChannel connection = server.accept();
        assertThatCode(() -> socket.serve(connection)).doesNotThrowAnyException();
        assertThat(connection.isOpen()).isFalse();
      }
    }
  }
}
