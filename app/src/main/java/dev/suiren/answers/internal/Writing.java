package dev.suiren.answers.internal;

import dev.suiren.answers.Answers.Listener;
import dev.suiren.audit.Gate;
import dev.suiren.base.Base;
import dev.suiren.base.Piece;

/// One base's stream on its way through the citation filter and the gate to the listener.
///
/// Used by the thread that streams.
final class Writing implements Base.Receiver {
  private final CitationFilter filter;
  private final Gate gate;
  private final Listener listener;
  private final StringBuilder said = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private Gate.Release last;
  private boolean received;
  private boolean unwanted;

  Writing(CitationFilter filter, Gate gate, Listener listener) {
    this.filter = filter;
    this.gate = gate;
    this.listener = listener;
    this.last = gate.accept("");
    note(last);
  }

  @Override
  public boolean receive(Piece piece) {
    return switch (piece) {
      case Piece.Text it -> {
        received |= !it.text().isBlank();
        said.append(it.text());
        yield pass(filter.accept(it.text()));
      }
      case Piece.Reasoning it -> true;
      case Piece.ToolCall it -> true;
    };
  }

  /// Decides about what was still waiting for its next character.
  void finish() {
    pass(filter.end());
  }

  /// Adds words of ours, through the same gate.
  boolean add(String words) {
    return pass(filter.end() + words);
  }

  /// Hands out what the gate still keeps, if it may.
  void end() {
    pass(filter.end());
    if (!last.stopped()) {
      last = gate.end();
      note(last);
    }
  }

  private boolean pass(String words) {
    if (words.isEmpty() || last.stopped()) {
      return !last.stopped() && !unwanted;
    }
    last = gate.accept(words);
    note(last);
    return !last.stopped() && !unwanted;
  }

  private void note(Gate.Release release) {
    String piece = release.text().value();
    text.append(piece);
    if ((!piece.isEmpty() || release.stopped()) && !unwanted) {
      unwanted = !listener.released(release);
    }
  }

  /// Everything the base said so far, released or not; not to be shown.
  String said() {
    return said.toString();
  }

  /// Everything released, as text.
  String text() {
    return text.toString();
  }

  Gate.Release last() {
    return last;
  }

  boolean received() {
    return received;
  }

  boolean unwanted() {
    return unwanted;
  }

  CitationFilter filter() {
    return filter;
  }
}
