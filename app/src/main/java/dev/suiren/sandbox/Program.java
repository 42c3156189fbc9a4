package dev.suiren.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// An interpreter that was found.
///
/// @param path its real path
/// @param folder what must be seen beside the system's own folders; empty if nothing
record Program(Interpreter interpreter, Path path, List<Path> folder) {

  List<String> command() {
    return Stream.of(List.of(path.toString()), interpreter.options(), List.of(interpreter.file()))
        .flatMap(List::stream)
        .toList();
  }
}
