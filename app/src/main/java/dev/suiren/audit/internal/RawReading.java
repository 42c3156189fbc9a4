package dev.suiren.audit.internal;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The text as it stands, and what somebody may have disguised in it.
final class RawReading implements Reading {
  private final Track track = new Track();
  private final Scan scan;

  /// In any disguise, and with signs between letters.
  private final List<Disguised.Pass> passes;

  /// @param counts which rules' beginnings are worth waiting for
  RawReading(Policy policy, Predicate<Rule> counts) {
    this.scan = Scan.doubting(policy.rules(), track, counts);
    this.passes =
        Stream.of(policy.disguised().over(track), policy.spaced().over(track))
            .flatMap(pass -> pass.stream())
            .toList();
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
    for (Disguised.Pass pass : passes) {
      pass.advance();
    }
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
    for (Disguised.Pass pass : passes) {
      frontier = pass.frontier(frontier);
    }
    return frontier;
  }

  /// What was found in disguise since the last call of this method.
  List<Disguised.Find> drainDisguised() {
    List<Disguised.Find> all = List.of();
    for (Disguised.Pass pass : passes) {
      List<Disguised.Find> finds = pass.drain();
      if (!finds.isEmpty()) {
        all = all.isEmpty() ? finds : Stream.concat(all.stream(), finds.stream()).toList();
      }
    }
    return all;
  }
}
