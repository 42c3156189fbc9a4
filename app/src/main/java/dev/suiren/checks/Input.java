package dev.suiren.checks;

import dev.suiren.kernel.Tool;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is put to a base.
///
/// @param turns what was said before, the oldest first
/// @param documents the folder of the documents to answer from, as the check names it
/// @param audience for whom; absent for everybody
/// @param images files beside the check that belong to the question, as it names them; only for
///   bases that take images
/// @param folder where `documents` lie on this disk, found to be a folder when the check was read;
///   absent for a check without documents, or one that was not read from a file
/// @param pictures what `images` names, in its order; empty where they are not at hand
/// @param tools that the base may ask to be called
public record Input(
    String question,
    List<Turn> turns,
    Optional<String> documents,
    Optional<String> audience,
    List<String> images,
    Optional<Path> folder,
    List<NamedPicture> pictures,
    List<Tool> tools) {

  public Input {
    turns = List.copyOf(turns);
    images = List.copyOf(images);
    pictures = List.copyOf(pictures);
    tools = List.copyOf(tools);
  }

  /// What is put without tools.
  public Input(
      String question,
      List<Turn> turns,
      Optional<String> documents,
      Optional<String> audience,
      List<String> images,
      Optional<Path> folder,
      List<NamedPicture> pictures) {
    this(question, turns, documents, audience, images, folder, pictures, List.of());
  }

  /// What is put without documents or pictures at hand.
  public Input(
      String question,
      List<Turn> turns,
      Optional<String> documents,
      Optional<String> audience,
      List<String> images) {
    this(question, turns, documents, audience, images, Optional.empty(), List.of());
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
