package dev.suiren.library.internal;

/// A paragraph of a DOCX while it is read.
final class DocxParagraph {
  static final int NO_LIST = -1;

  final StringBuilder text = new StringBuilder();
  String style = "";

  /// The outline level set on the paragraph itself, 1 to 9; 10 says "body text"; 0 leaves it to the
  /// style.
  int outline;

  int list = NO_LIST;
  int depth;
}
