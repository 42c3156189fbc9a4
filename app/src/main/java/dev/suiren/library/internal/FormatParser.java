package dev.suiren.library.internal;

import java.io.IOException;
import java.nio.file.Path;

/// Reads files of one format. Runs in the child only.
interface FormatParser {

  /// Sends the file's blocks to `sink`. A `ParserRefusal` says why it cannot; any other
  /// `IOException` or broken expectation of a parsing library means that the file is damaged.
  void parse(Path file, ParserSink sink) throws IOException;
}
