package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/// The other end of `CommandSocket`.
final class CommandClient {
  private CommandClient() {}

  /// The exit code of a verb that a running `up` carried out; empty when none runs on this home.
  static Optional<Integer> call(
      Home home, Request request, Consumer<String> out, Consumer<String> err) throws IOException {
    if (!Files.exists(home.socket()) || !SocketPlace.isOurs(home)) {
      return Optional.empty();
    }
    JsonMapper json = new JsonMapper();
    try (SocketChannel channel = connect(home)) {
      if (channel == null) {
        return Optional.empty();
      }
      String line = json.writeValueAsString(request) + "\n";
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      var reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
      for (String next = reader.readLine(); next != null; next = reader.readLine()) {
        Frame frame = json.readValue(next, Frame.class);
        frame.out().ifPresent(out);
        frame.err().ifPresent(err);
        if (frame.exit().isPresent()) {
          return frame.exit();
        }
      }
    }
    throw new ProblemException(
        Problem.BROKEN, "the running Suiren went away before it had answered");
  }

  private static @org.jspecify.annotations.Nullable SocketChannel connect(Home home)
      throws IOException {
    try {
      return SocketChannel.open(UnixDomainSocketAddress.of(home.socket()));
    } catch (SocketException e) {
      return null;
    }
  }
}
