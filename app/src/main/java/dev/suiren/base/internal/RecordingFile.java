package dev.suiren.base.internal;

import dev.suiren.base.Recording;
import dev.suiren.base.Recordings.Source;
import dev.suiren.base.SourceId;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import tools.jackson.databind.JsonNode;

/// A recording in a file, looked through once from its first line to its last; then each answer is
/// read where it lies, so that a large file needs little memory.
final class RecordingFile {
  private static final int LONGEST_LINE = 64 << 20;

  private final Path file;
  private final RecordingJson json;
  private final ChainedLines chain = new ChainedLines();
  private final Map<String, Place> places = new HashMap<>();
  private Optional<Source> source = Optional.empty();
  private boolean ended;
  private int line;

  private record Place(long start, int length) {}

  private RecordingFile(Path file, RecordingJson json) {
    this.file = file;
    this.json = json;
  }

  static RecordingFile open(Path file, RecordingJson json) {
    if (!Files.isRegularFile(file)) {
      throw new ProblemException(
          Problem.WRONG_USAGE, "there is no recording at the place that was named");
    }
    RecordingFile opened = new RecordingFile(file, json);
    opened.look();
    return opened;
  }

  Source source() {
    return source.orElseThrow();
  }

  boolean has(String request) {
    return places.containsKey(request);
  }

  Optional<Recording> find(String request) {
    return Optional.ofNullable(places.get(request)).map(this::read);
  }

  /// All answers, some at a time, each read when it is its turn.
  Iterable<List<Recording>> inGroupsOf(int most) {
    return () ->
        places.values().stream().map(this::read).gather(Gatherers.windowFixed(most)).iterator();
  }

  private void look() {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      long start = 0;
      for (byte[] bytes = next(in); bytes.length > 0; bytes = next(in)) {
        line++;
        take(start, new String(bytes, StandardCharsets.UTF_8).stripTrailing(), bytes.length);
        start += bytes.length;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!ended) {
      line++;
      throw bad("is missing; the recording was cut off");
    }
  }

  /// The bytes of a line with its end; none at the end of the file.
  private byte[] next(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      bytes.write(b);
      if (b == '\n') {
        break;
      }
      if (bytes.size() > LONGEST_LINE) {
        line++;
        throw bad("is longer than any recording has");
      }
    }
    return bytes.toByteArray();
  }

  private void take(long start, String text, int length) {
    if (ended) {
      throw bad("comes after the end of the recording");
    }
    Optional<String> opened = chain.open(text);
    if (line == 1 && !text.startsWith("{\"recording\":")) {
      throw bad("is not the head of a recording");
    }
    JsonNode object =
        parse(opened.orElseThrow(() -> bad("was cut off or changed after it was written")));
    if (line == 1) {
      source = Optional.of(head(object));
    } else if (object.has("answers")) {
      end(object);
    } else if (places.put(answer(object).request(), new Place(start, length)) != null) {
      throw bad("answers what a line before it answers");
    }
  }

  private JsonNode parse(String text) {
    try {
      return json.parse(text);
    } catch (IllegalArgumentException e) {
      throw bad("is no JSON object");
    }
  }

  private Source head(JsonNode object) {
    String url = object.path("url").asString("");
    String model = object.path("model").asString("");
    if (object.path("recording").asInt(0) != 1 || url.isEmpty() || model.isEmpty()) {
      throw bad("is the head of a recording in a form that is not known here");
    }
    SourceId id = Requests.source(url, model);
    return new Source(id, url, model);
  }

  private Recording answer(JsonNode object) {
    try {
      return RecordingJson.recording(object);
    } catch (IllegalArgumentException e) {
      throw bad("is no recorded answer");
    }
  }

  private void end(JsonNode object) {
    if (object.path("answers").asLong(-1) != places.size()) {
      throw bad("counts other answers than there are");
    }
    ended = true;
  }

  private Recording read(Place place) {
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    try (FileChannel channel = FileChannel.open(file)) {
      while (bytes.hasRemaining() && channel.read(bytes, place.start() + bytes.position()) >= 0) {
        // A file may come in parts.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text = new String(bytes.array(), StandardCharsets.UTF_8).stripTrailing();
    try {
      return RecordingJson.recording(json.parse(ChainedLines.stripped(text)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ProblemException(
          Problem.BAD_INPUT, file.getFileName() + " was changed while it was in use", e);
    }
  }

  private ProblemException bad(String what) {
    return new ProblemException(
        Problem.BAD_INPUT, file.getFileName() + " line " + line + ": " + what);
  }
}
