package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Finds what is written in characters that nobody sees, row by row, and where rows are too short
/// to say anything, in all of them together.
///
/// What belongs to an emoji, to a form of a character or to a script that joins its letters is no
/// writing.
final class Smuggling {
  private static final int FEWEST = 3;

  /// Rows of more characters of no width are written, whether or not they can be read.
  private static final int SUSPICIOUS = 24;

  private static final int LONGEST_PERIOD = 12;

  /// What is put together from all over a text has to say more.
  private static final int FEWEST_SPREAD = 6;

  private final int[] text;
  private final int to;
  private final List<Smuggled> found = new ArrayList<>();

  private Smuggling(int[] text, int to) {
    this.text = text;
    this.to = to;
  }

  private record Stretch(int from, int to) {}

  /// @param from must not lie inside a row
  static List<Smuggled> in(int[] text, int from, int to) {
    Smuggling all = new Smuggling(text, to);
    for (Carrier carrier : Carrier.values()) {
      all.read(carrier, from);
    }
    Turned.in(text, from, to)
        .forEach(it -> all.found.add(new Smuggled(Hidden.TURNED, it.start(), it.end(), it.text())));
    return all.found;
  }

  private void read(Carrier carrier, int from) {
    List<Stretch> rest = new ArrayList<>();
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && Carrier.isAny(text[end]) && carrier.has(text[end])) {
        end++;
      }
      if (end > at && !reads(carrier, at, end)) {
        rest.add(new Stretch(at, end));
      }
      at = Math.max(end, at + 1);
    }
    if (rest.size() > 1) {
      readTogether(carrier, rest);
    }
  }

  /// Whether a row has been dealt with by itself.
  private boolean reads(Carrier carrier, int from, int end) {
    int[] row = Arrays.copyOfRange(text, from, end);
    return switch (carrier) {
      case TAG -> Hidden.flag(text, from, end) || readTags(row, from, end);
      case SELECTOR -> readSelectors(row, from, end);
      case ZERO_WIDTH -> Joints.proper(text, from, end) || readZeroWidths(row, from, end);
    };
  }

  private boolean readTags(int[] row, int from, int end) {
    String said = said(row);
    boolean enough = said.length() >= FEWEST;
    if (enough) {
      found.add(new Smuggled(Hidden.TAGS, from, end, said));
    }
    return enough;
  }

  private static String said(int[] tags) {
    StringBuilder said = new StringBuilder();
    IntStream.of(tags)
        .map(Carrier::tagged)
        .filter(c -> c != Carrier.NONE)
        .forEach(said::appendCodePoint);
    return said.toString();
  }

  private boolean readSelectors(int[] row, int from, int end) {
    if (Selectors.form(row)) {
      return Selectors.picture(row[0]);
    }
    if (row.length < FEWEST) {
      return false;
    }
    byte[] bytes = Selectors.bytes(row);
    boolean manifest = Manifest.is(bytes);
    String said = manifest ? Manifest.text(bytes) : Selectors.read(row);
    found.add(new Smuggled(manifest ? Hidden.MANIFEST : Hidden.SELECTORS, from, end, said));
    return true;
  }

  private boolean readZeroWidths(int[] row, int from, int end) {
    String said = ZeroWidths.read(row).orElse("");
    if (!said.isEmpty() || row.length >= SUSPICIOUS && !repeats(row)) {
      found.add(new Smuggled(Hidden.BITS, from, end, said));
    }
    return !said.isEmpty();
  }

  /// Whether it is only the same few again and again, as between the words of some mails.
  private static boolean repeats(int[] row) {
    return IntStream.rangeClosed(1, LONGEST_PERIOD)
        .anyMatch(
            period -> IntStream.range(period, row.length).allMatch(i -> row[i] == row[i - period]));
  }

  private void readTogether(Carrier carrier, List<Stretch> rows) {
    int[] all = rows.stream().flatMapToInt(it -> Arrays.stream(text, it.from, it.to)).toArray();
    Stretch last = rows.getLast();
    String said =
        switch (carrier) {
          case TAG -> said(all);
          case SELECTOR -> spread(Selectors.read(all));
          case ZERO_WIDTH -> spread(ZeroWidths.read(all).orElse(""));
        };
    if (said.length() >= FEWEST) {
      Hidden rule =
          switch (carrier) {
            case TAG -> Hidden.TAGS;
            case SELECTOR -> Hidden.SELECTORS;
            case ZERO_WIDTH -> Hidden.BITS;
          };
      found.removeIf(it -> it.rule() == rule && it.text().isEmpty());
      found.add(new Smuggled(rule, last.from, last.to, said));
    }
  }

  private static String spread(String said) {
    return Readable.weight(said) >= FEWEST_SPREAD ? said : "";
  }
}
