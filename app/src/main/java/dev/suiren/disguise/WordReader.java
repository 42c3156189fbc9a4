package dev.suiren.disguise;

import java.util.List;

/// One text on its way past words that are looked for. What it says of a beginning it says of every
/// continuation; used by one thread.
public sealed interface WordReader permits DisguiseReader, SpacedReader {

  /// Takes the next character.
  ///
  /// @param character in lower case and simplified
  /// @param capital whether it was a capital letter
  /// @param from,to where it stands in the text, in whatever the finds shall be counted in
  void feed(int character, boolean capital, int from, int to);

  /// Something that a reader does not see stands before the next character.
  void loosen();

  /// The text has ended.
  void end();

  /// What was found since the last call.
  List<Found> drain();

  /// The first place that may still become part of a find.
  ///
  /// @param read the end of what was read
  int frontier(int read);
}
