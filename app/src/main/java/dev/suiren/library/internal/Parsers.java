package dev.suiren.library.internal;

import dev.suiren.library.internal.DocumentRow.Ticket;
import java.nio.file.Path;
import java.util.function.Predicate;

/// Parses one file at a time per child process; blocks. Never throws for what is in a file.
interface Parsers extends AutoCloseable {

  /// @param ticket whose work it is
  /// @param name the file's name as given, a hint only: content decides
  Parsed parse(Ticket ticket, Path file, String name);

  /// Ends at once the parsing whose tickets are void; what it says of the file means nothing then.
  void end(Predicate<Ticket> isVoid);

  @Override
  void close();
}
