package dev.suiren.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Speaks to a running `up` as the command line does.
final class CommandDoor {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path socket;

  CommandDoor(Path socket) {
    this.socket = socket;
  }

  /// The result lines of a verb.
  ///
  /// @throws IllegalStateException if it ends with another code than 0
  List<String> run(String verb, String... arguments) {
    ObjectNode request = JSON.createObjectNode();
    request.put("verb", verb);
    List.of(arguments).forEach(request.putArray("arguments")::add);
    request.put("directory", "/");
    request.putNull("secret");
    request.put("watched", false);
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      String line = JSON.writeValueAsString(request) + "\n";
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      return answer(new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> answer(BufferedReader reader) throws IOException {
    List<String> out = new ArrayList<>();
    List<String> err = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      JsonNode frame = JSON.readTree(line);
      frame.path("out").stringValueOpt().ifPresent(out::add);
      frame.path("err").stringValueOpt().ifPresent(err::add);
      if (frame.path("exit").isInt()) {
        if (frame.path("exit").intValue() != 0) {
          throw new IllegalStateException(String.join("; ", err));
        }
        return out;
      }
    }
    throw new IllegalStateException("the product went away");
  }

  JsonNode json(String verb, String... arguments) {
    return JSON.readTree(run(verb, arguments).getFirst());
  }
}
