package dev.suiren.library.internal;

import dev.suiren.library.ParserSettings;
import java.util.List;

/// The limits that the child itself keeps; memory and time are kept from outside.
///
/// @param maxUnpackedBytes what all entries of a zip may unpack to
record ParserLimits(int maxCharacters, long maxUnpackedBytes) {

  static ParserLimits of(ParserSettings settings) {
    return new ParserLimits(
        settings.maxCharacters(), settings.maxUnpackedMebibytes() * 1024L * 1024L);
  }

  List<String> arguments() {
    return List.of(Integer.toString(maxCharacters), Long.toString(maxUnpackedBytes));
  }

  static ParserLimits parse(String[] arguments) {
    return new ParserLimits(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
  }
}
