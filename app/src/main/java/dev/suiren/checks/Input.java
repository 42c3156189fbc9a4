package dev.suiren.checks;

import java.util.List;
import java.util.Optional;

/// What is put to a base.
///
/// @param turns what was said before, the oldest first
/// @param documents the folder of the documents to answer from
/// @param audience for whom; absent for everybody
/// @param images files beside the check that belong to the question; only for bases that see
public record Input(
    String question,
    List<Turn> turns,
    Optional<String> documents,
    Optional<String> audience,
    List<String> images) {

  public Input {
    turns = List.copyOf(turns);
    images = List.copyOf(images);
  }

  public static Input of(String question) {
    return new Input(question, List.of(), Optional.empty(), Optional.empty(), List.of());
  }

  /// One message of a conversation.
  public record Turn(Speaker speaker, String text) {}

  /// Who said it.
  public enum Speaker {
    SYSTEM,
    PERSON,
    ASSISTANT
  }
}
