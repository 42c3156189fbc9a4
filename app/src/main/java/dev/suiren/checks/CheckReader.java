package dev.suiren.checks;

import dev.suiren.people.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads one check.
final class CheckReader {
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "function",
          "dimension",
          "cluster",
          "question",
          "conversation",
          "documents",
          "audience",
          "images",
          "tools",
          "expect");
  private static final Set<String> SPEAKERS = Set.of("system", "person", "assistant");
  private static final String ID = "[\\p{L}\\p{N}][\\p{L}\\p{N}._/:+-]{0,199}";

  /// Comparisons name all functions together so.
  private static final String ALL = "*";

  private CheckReader() {}

  /// @param album where the pictures of kept checks are
  static Check read(CheckFile file, Entry entry, Album album) {
    Fields fields = Fields.of(new FaultyFile(file.name()), entry, "");
    fields.only(FIELDS);
    String id = fields.text("id");
    if (!id.matches(ID)) {
      throw fields.wrong("id", "letters, digits and . _ / : + -, at most 200");
    }
    Dimension dimension =
        Dimension.find(fields.text("dimension"))
            .orElseThrow(() -> fields.wrong("dimension", "one of " + dimensions()));
    String function = fields.text("function");
    if (function.equals(ALL)) {
      throw fields.wrong("function", "not *, which means all of them together");
    }
    Check.Subject subject = new Check.Subject(function, dimension, fields.text("cluster", id));
    Input input = input(fields, file, album);
    List<Expectation> expectations = expectations(fields);
    ToolList.refuseOthers(fields, input.tools(), expectations);
    return new Check(id, subject, input, expectations);
  }

  private static String dimensions() {
    return String.join(", ", List.of(Dimension.values()).stream().map(Dimension::words).toList());
  }

  private static Input input(Fields fields, CheckFile file, Album album) {
    List<String> images = fields.has("images") ? fields.texts("images") : List.of();
    return new Input(
        fields.text("question"),
        fields.has("conversation") ? turns(fields) : List.of(),
        fields.optional("documents"),
        audience(fields),
        images,
        DocumentFolder.of(fields, file.folder()),
        album.of(fields, file, images),
        ToolList.of(fields));
  }

  private static Optional<String> audience(Fields fields) {
    Optional<String> audience = fields.optional("audience");
    List<String> all = Stream.of(Audience.values()).map(Audience::word).toList();
    if (!audience.stream().allMatch(all::contains)) {
      throw fields.wrong("audience", "one of " + String.join(", ", all));
    }
    return audience;
  }

  private static List<Input.Turn> turns(Fields fields) {
    List<Input.Turn> turns = new ArrayList<>();
    for (Entry entry : fields.entries("conversation")) {
      Fields turn = Fields.of(fields.file(), entry, "conversation.");
      turn.only(SPEAKERS);
      if (turn.sheet().fields().size() != 1) {
        throw fields.wrong("conversation", "one of system, person, assistant in each item");
      }
      String speaker = turn.sheet().fields().keySet().iterator().next();
      turns.add(new Input.Turn(speaker(speaker), turn.text(speaker)));
    }
    return turns;
  }

  private static Input.Speaker speaker(String name) {
    return switch (name) {
      case "system" -> Input.Speaker.SYSTEM;
      case "assistant" -> Input.Speaker.ASSISTANT;
      default -> Input.Speaker.PERSON;
    };
  }

  private static List<Expectation> expectations(Fields fields) {
    List<Expectation> expectations = new ArrayList<>();
    List<Entry> entries =
        fields.entry("expect") instanceof Entry.Sheet one ? List.of(one) : fields.entries("expect");
    for (Entry entry : entries) {
      expectations.add(ExpectationReader.read(Fields.of(fields.file(), entry, "expect.")));
    }
    if (expectations.isEmpty()) {
      throw fields.wrong("expect", "expected at least one item");
    }
    return expectations;
  }
}
