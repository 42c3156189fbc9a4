package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The text without the characters that Markdown may take away.
///
/// Whether it does is known only at the end of a block, so this reading goes ahead of the parser:
/// it finds whatever the parser can come to show, and more. What it finds alone is a suspicion.
final class BareReading implements Reading {
  private final Track track = new Track();
  private final Scan scan;
  private final boolean keepsLowLine;
  private final Optional<Tag> tag;
  private final Optional<Disguised.Pass> disguises;
  private final int since;
  private final List<Hit> doubts = new ArrayList<>();

  /// @param dropsTags whether tags of HTML are left out too
  /// @param since what begins before this place is known
  BareReading(
      Policy policy, boolean keepsLowLine, boolean dropsTags, Predicate<Rule> counts, int since) {
    this.keepsLowLine = keepsLowLine;
    this.tag = dropsTags ? Optional.of(new Tag()) : Optional.empty();
    this.since = since;
    this.disguises = keepsLowLine ? Optional.empty() : policy.disguised().ahead(track);
    this.scan = new Scan(keepsLowLine ? policy.worded() : policy.bare(), track, counts, since);
  }

  @Override
  public void feed(int codePoint, int at) {
    feed(codePoint, at, at + 1);
  }

  void feed(int codePoint, int from, int to) {
    take(new Tag.Piece(codePoint, from, to));
  }

  void loosen() {
    take(new Tag.Piece(Tag.Piece.LOOSE, 0, 0));
  }

  private void take(Tag.Piece piece) {
    if (tag.isEmpty()) {
      read(piece);
    } else if (tag.get().take(piece, this::read)) {
      track.loosen();
      if (tag.get().isDoubtful()) {
        doubt(piece.from(), piece.to());
      }
    }
  }

  /// What ends at `to` may go on: whatever may begin before `from` and is not known by now is held
  /// until the parser has told.
  void doubt(int from, int to) {
    int frontier = scan.reached(from);
    if (disguises.isPresent()) {
      frontier = disguises.get().frontier(frontier);
    }
    doubts.add(new Hit(frontier, to, Doubt.OPEN_END));
  }

  private void read(Tag.Piece piece) {
    int codePoint = piece.character();
    // NUL is shown as U+FFFD, and in code as it is.
    if (codePoint == Tag.Piece.LOOSE || codePoint == 0) {
      track.loosen();
      return;
    }
    int[] plain = Fold.plain(codePoint);
    boolean vanishes = plain.length == 1 && Markup.vanishes(plain[0]);
    if (vanishes && !(keepsLowLine && plain[0] == '_')) {
      track.loosen();
    } else {
      if (codePoint == '\t') {
        track.loosen();
      }
      track.feed(codePoint == '\t' ? ' ' : codePoint, piece.from(), piece.to());
    }
  }

  @Override
  public boolean holds() {
    return tag.isPresent() && tag.get().isOpen();
  }

  @Override
  public void advance(boolean complete) {
    if (complete) {
      tag.ifPresent(open -> open.giveUp(this::read));
    }
    scan.advance(complete);
    disguises.ifPresent(Disguised.Pass::advance);
  }

  @Override
  public List<Hit> drain() {
    List<Hit> hits = disguises.isEmpty() ? scan.drain() : with(disguises.get().drain());
    if (doubts.isEmpty()) {
      return hits;
    }
    List<Hit> all = new ArrayList<>(hits);
    all.addAll(doubts);
    doubts.clear();
    return all;
  }

  private List<Hit> with(List<Disguised.Find> finds) {
    if (finds.isEmpty()) {
      return scan.drain();
    }
    List<Hit> all = new ArrayList<>(scan.drain());
    finds.stream().map(Disguised.Find::hit).filter(hit -> hit.start() >= since).forEach(all::add);
    return all;
  }

  @Override
  public int frontier(int otherwise) {
    int frontier = scan.frontier(otherwise);
    if (disguises.isPresent()) {
      frontier = disguises.get().frontier(frontier);
    }
    return tag.isPresent() && holds() ? Math.min(frontier, tag.get().from()) : frontier;
  }
}
