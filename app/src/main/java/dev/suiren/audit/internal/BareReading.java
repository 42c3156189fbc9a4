package dev.suiren.audit.internal;

import java.util.List;
import java.util.function.Predicate;

/// The text without the characters that Markdown may take away.
///
/// Whether it does is known only at the end of a block, so this reading goes ahead of the parser:
/// it finds whatever the parser can come to show, and more. What it finds alone is a suspicion.
final class BareReading implements Reading {
  private final Track track = new Track();
  private final Scan scan;
  private final boolean keepsLowLine;

  BareReading(Policy policy, boolean keepsLowLine, Predicate<Rule> counts) {
    this.keepsLowLine = keepsLowLine;
    this.scan = new Scan(keepsLowLine ? policy.worded() : policy.bare(), track, counts);
  }

  @Override
  public void feed(int codePoint, int at) {
    feed(codePoint, at, at + 1);
  }

  void feed(int codePoint, int from, int to) {
    int[] plain = Fold.plain(codePoint);
    boolean vanishes = plain.length == 1 && Markup.vanishes(plain[0]);
    if (vanishes && !(keepsLowLine && plain[0] == '_')) {
      track.loosen();
    } else {
      track.feed(codePoint == '\t' ? ' ' : codePoint, from, to);
    }
  }

  void loosen() {
    track.loosen();
  }

  @Override
  public void advance(boolean complete) {
    scan.advance(complete);
  }

  @Override
  public List<Hit> drain() {
    return scan.drain();
  }

  @Override
  public int frontier(int otherwise) {
    return scan.frontier(otherwise);
  }
}
