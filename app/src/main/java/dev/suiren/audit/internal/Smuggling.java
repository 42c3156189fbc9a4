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

  /// What is in a whole text.
  static List<Smuggled> in(int[] text) {
    Smuggling all = new Smuggling(text, text.length);
    for (Carrier carrier : Carrier.values()) {
      all.readTogether(carrier, all.read(carrier, 0));
    }
    all.found.addAll(turned(text, 0, text.length));
    return all.found;
  }

  /// What single rows say by themselves.
  ///
  /// @param from must not lie inside a row
  static List<Smuggled> rows(int[] text, int from, int to) {
    Smuggling rows = new Smuggling(text, to);
    for (Carrier carrier : Carrier.values()) {
      rows.read(carrier, from);
    }
    return rows.found;
  }

  static List<Smuggled> turned(int[] text, int from, int to) {
    return Turned.in(text, from, to).stream()
        .map(it -> new Smuggled(Hidden.TURNED, it.start(), it.end(), it.text()))
        .toList();
  }

  /// The rows that say nothing by themselves.
  private List<Stretch> read(Carrier carrier, int from) {
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
    return rest;
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
    if (Selectors.form(row) || row.length < FEWEST) {
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

  /// A picture's own selectors are left out, unless more is said with them.
  private void readTogether(Carrier carrier, List<Stretch> rows) {
    List<Stretch> plain = rows.stream().filter(it -> !onPicture(it)).toList();
    String said = together(carrier, plain);
    String all = plain.size() < rows.size() ? together(carrier, rows) : "";
    boolean more = Readable.weight(all) > Readable.weight(said);
    if (more || said.length() >= FEWEST) {
      Stretch last = (more ? rows : plain).getLast();
      found.removeIf(it -> it.rule() == carrier.rule() && it.text().isEmpty());
      found.add(new Smuggled(Hidden.SPREAD, last.from, last.to, more ? all : said));
    }
  }

  private boolean onPicture(Stretch row) {
    return Selectors.picture(text[row.from])
        && row.from > 0
        && Character.isEmoji(text[row.from - 1]);
  }

  private String together(Carrier carrier, List<Stretch> rows) {
    if (rows.size() < 2) {
      return "";
    }
    int[] all = rows.stream().flatMapToInt(it -> Arrays.stream(text, it.from, it.to)).toArray();
    return switch (carrier) {
      case TAG -> said(all);
      case SELECTOR -> enough(Selectors.read(all));
      case ZERO_WIDTH -> enough(ZeroWidths.read(all).orElse(""));
    };
  }

  private static String enough(String said) {
    return Readable.weight(said) >= FEWEST_SPREAD ? said : "";
  }
}
