package dev.suiren.audit.internal;

import java.nio.file.Path;
import java.util.List;

/// The operator's list of terms in a file. A missing file is an empty list.
final class TermsFile {
  private final ListFile file;

  TermsFile(Path path) {
    this.file = new ListFile(path);
  }

  Path path() {
    return file.path();
  }

  /// Refuses the whole file for one bad line, and names the line.
  List<Term> read() {
    return TermList.parse(file.name(), file.text());
  }

  String name() {
    return file.name();
  }

  String text() {
    return file.text();
  }

  String fingerprint() {
    return file.fingerprint();
  }
}
