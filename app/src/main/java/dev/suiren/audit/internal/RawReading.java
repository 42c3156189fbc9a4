package dev.suiren.audit.internal;

import java.util.List;
import java.util.function.Predicate;

/// The text as it stands.
final class RawReading implements Reading {
  private final Track track = new Track();
  private final Scan scan;

  /// @param counts which rules' beginnings are worth waiting for
  RawReading(Rules rules, Predicate<Rule> counts) {
    this.scan = new Scan(rules, track, counts);
  }

  @Override
  public void feed(int codePoint, int at) {
    track.feed(codePoint, at, at + 1);
  }

  @Override
  public boolean holds() {
    return false;
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
