package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/// The text without markup, with entities decoded, and perhaps without the targets of links, which
/// are looked at on their own.
final class DecodedReading implements Reading {
  private static final int LONGEST_ENTITY = 34;

  /// What may stand between a bracketed number and the rest of it, and how much.
  private static final String JOINS = "-.()0";

  private static final int MOST_JOINS = 4;

  private final BareReading bare;
  private final Function<String, List<Hit>> targets;
  private final boolean withoutTargets;
  private final List<Hit> found = new ArrayList<>();
  private final HiddenRow row = new HiddenRow();
  private final StringBuilder held = new StringBuilder();
  private final StringBuilder address = new StringBuilder();

  /// Where targets that were left out begin, each by the first place behind it that is seen: they
  /// may be none, and a bracketed number in them may belong to what follows.
  private final NavigableMap<Integer, Integer> dropped = new TreeMap<>();

  private int droppedFrom = -1;
  private int joined;
  private int heldFrom;
  private int addressFrom;
  private LinkTarget target = new LinkTarget();
  private Holding holding = Holding.NOTHING;
  private boolean afterBracket;

  private enum Holding {
    NOTHING,
    ENTITY,
    TARGET
  }

  /// @param targets finds what is wrong with the links of a short Markdown text
  DecodedReading(BareReading bare, boolean withoutTargets, Function<String, List<Hit>> targets) {
    this.bare = bare;
    this.withoutTargets = withoutTargets;
    this.targets = targets;
  }

  @Override
  public void feed(int codePoint, int at) {
    feedAddress(codePoint, at);
    switch (holding) {
      case NOTHING -> begin(codePoint, at);
      case ENTITY -> entity(codePoint, at);
      case TARGET -> target(codePoint, at);
    }
  }

  private void begin(int c, int at) {
    boolean opens = withoutTargets && c == '(' && afterBracket;
    afterBracket = c == ']';
    if (c == '&' || opens) {
      holding = opens ? Holding.TARGET : Holding.ENTITY;
      target = new LinkTarget();
      heldFrom = at;
      held.setLength(0);
      held.appendCodePoint(c);
    } else {
      pass(c, at);
    }
  }

  private void pass(int c, int at) {
    bare.feed(c, at);
    row.take(c, at).ifPresent(found::add);
    if (!Ahead.differs(c)) {
      seen(c, at);
    }
  }

  private void seen(int c, int at) {
    if (droppedFrom < 0 || Fold.space(c) || Hidden.is(c)) {
      return;
    }
    dropped.put(at, droppedFrom);
    joined++;
    if (JOINS.indexOf(c) < 0 || joined > MOST_JOINS) {
      droppedFrom = -1;
      joined = 0;
    }
  }

  private void entity(int c, int at) {
    boolean part = Pattern.alphanumeric(c) || (c == '#' && held.length() == 1);
    if (c == ';' && held.length() > 1) {
      held.append(';');
      holding = Holding.NOTHING;
      int[] meant = Markdown.read(held.toString()).visible();
      bare.loosen();
      for (int i = 0; i < meant.length - 2; i++) {
        bare.feed(meant[i], heldFrom, at + 1);
        row.decoded(meant[i], heldFrom, at + 1).ifPresent(found::add);
        seen(meant[i], heldFrom);
      }
      bare.loosen();
    } else if (part && held.length() < LONGEST_ENTITY) {
      held.appendCodePoint(c);
    } else {
      replay();
      begin(c, at);
    }
  }

  private void target(int c, int at) {
    held.appendCodePoint(c);
    switch (target.take(c)) {
      case MORE -> {}
      case REFUTED -> replay();
      case DONE -> {
        holding = Holding.NOTHING;
        LinkTarget.links(held.toString()).forEach(link -> suspect(link, heldFrom, at + 1));
        if (held.indexOf("](") >= 0) {
          found.add(new Hit(heldFrom, at + 1, Doubt.NESTED_LINK));
        }
        if (held.indexOf(">") >= 0 && bare.holds()) {
          bare.doubt(heldFrom, at + 1);
        }
        droppedFrom = droppedFrom < 0 ? heldFrom : droppedFrom;
        bare.loosen();
        row.loosen();
      }
    }
  }

  /// What was held is ordinary text after all; what stands in it may begin something again.
  private void replay() {
    int[] again = held.codePoints().toArray();
    int from = heldFrom;
    holding = Holding.NOTHING;
    afterBracket = false;
    pass(again[0], from);
    for (int i = 1; i < again.length; i++) {
      switch (holding) {
        case NOTHING -> begin(again[i], from + i);
        case ENTITY -> entity(again[i], from + i);
        case TARGET -> target(again[i], from + i);
      }
    }
  }

  /// An address between angle brackets is a target that is also seen.
  private void feedAddress(int c, int at) {
    if (c == '<') {
      address.setLength(0);
      addressFrom = at;
      address.append('<');
    } else if (!address.isEmpty()) {
      address.appendCodePoint(c);
      if (c == '>') {
        suspect(address.toString(), addressFrom, at + 1);
        address.setLength(0);
      } else if (c <= ' ') {
        address.setLength(0);
      }
    }
  }

  private void suspect(String link, int from, int to) {
    for (Hit hit : targets.apply(link)) {
      found.add(new Hit(from, to, hit.rule()));
    }
  }

  @Override
  public boolean holds() {
    return holding != Holding.NOTHING || bare.holds();
  }

  @Override
  public void advance(boolean complete) {
    if (complete && holding != Holding.NOTHING) {
      replay();
    }
    bare.advance(complete);
  }

  @Override
  public List<Hit> drain() {
    List<Hit> hits = bare.drain();
    if (found.isEmpty() && dropped.isEmpty()) {
      return hits;
    }
    List<Hit> all = new ArrayList<>(found);
    hits.forEach(hit -> all.add(new Hit(reachedBack(hit.start()), hit.end(), hit.rule())));
    found.clear();
    return all;
  }

  private int reachedBack(int place) {
    return dropped.getOrDefault(place, place);
  }

  @Override
  public int frontier(int otherwise) {
    int frontier = row.frontier(bare.frontier(otherwise));
    dropped.headMap(frontier).clear();
    frontier = reachedBack(frontier);
    if (droppedFrom >= 0) {
      frontier = Math.min(frontier, droppedFrom);
    }
    if (holding != Holding.NOTHING) {
      frontier = Math.min(frontier, heldFrom);
    }
    return address.isEmpty() ? frontier : Math.min(frontier, addressFrom);
  }
}
