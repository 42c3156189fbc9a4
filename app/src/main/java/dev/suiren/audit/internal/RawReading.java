package dev.suiren.audit.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The text as it stands, and what somebody may have disguised in it.
final class RawReading implements Reading {
  private final Track track = new Track();
  private final Scan scan;
  private final Optional<Disguised.Pass> disguises;

  /// @param counts which rules' beginnings are worth waiting for
  RawReading(Policy policy, Predicate<Rule> counts) {
    this.scan = Scan.doubting(policy.rules(), track, counts);
    this.disguises = policy.disguised().over(track);
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
    disguises.ifPresent(Disguised.Pass::advance);
  }

  @Override
  public List<Hit> drain() {
    return scan.drain();
  }

  /// What a context covers unless the line's end in it parts two blocks, since the last call.
  List<Hit> drainDoubts() {
    return scan.drainDoubts();
  }

  @Override
  public int frontier(int otherwise) {
    int frontier = scan.frontier(otherwise);
    return disguises.isPresent() ? disguises.get().frontier(frontier) : frontier;
  }

  /// What was found in disguise since the last call of this method.
  List<Disguised.Find> drainDisguised() {
    return disguises.isPresent() ? disguises.get().drain() : List.of();
  }
}
