package dev.suiren.library.internal;

import java.util.List;

/// A line with its words where they stand.
///
/// @param typed whether it is set in a face whose letters are all of one width, as code is
record PdfLaid(PdfLine line, List<PdfWord> words, boolean typed) {
  PdfLaid {
    words = List.copyOf(words);
  }
}
