package dev.suiren.classifier.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Words by what they do in a sentence, found as the longest at a place. Immutable.
/* A tree over tokens. Its edges lie in one table of open addressing, each with the hash of a token
 * above, the node it leaves and the node it leads to (16 bits). Most places of a text are settled
 * before by two small tables of bits, of tokens that are words and of pairs of tokens that begin
 * longer ones (Bloom, CACM 13(7), 1970).
 */
final class Words {
  /// The class of harmless words that contain another one.
  static final String NONE = "none";

  private static final int EDGES = 1 << 15;
  private static final int MOST_NODES = EDGES / 2;
  private static final int FILTER_BITS = 17;

  private final List<String> names = new ArrayList<>(List.of(""));
  private final long[] edges = new long[EDGES];
  private byte[] classes = new byte[1 << 12];
  private int[] families = {};
  private int nodes = 1;
  private final long[] single = new long[1 << (FILTER_BITS - 6)];
  private final long[] pairs = new long[1 << (FILTER_BITS - 6)];

  private Words() {}

  static Words read(String resource) {
    Words words = new Words();
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(resource));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(words::addLine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    words.families = IntStream.range(0, words.names.size()).map(words::familyOf).toArray();
    return words;
  }

  private void addLine(String line) {
    int tab = line.indexOf('\t');
    String name = line.substring(0, tab);
    if (!names.contains(name)) {
      names.add(name);
    }
    byte kind = (byte) names.indexOf(name);
    for (String word : line.substring(tab + 1).split("\\|", -1)) {
      add(Tokens.of(word), kind);
    }
  }

  private void add(Tokens word, byte kind) {
    note(word);
    int node = 0;
    for (int i = 0; i < word.size(); i++) {
      int slot = slot(node, word.hash(i));
      if (edges[slot] == 0) {
        edges[slot] = edge(node, word.hash(i)) << 16 | newNode();
      }
      node = (int) edges[slot] & 0xFFFF;
    }
    if (node >= classes.length) {
      classes = Arrays.copyOf(classes, Math.max(classes.length * 2, node + 1));
    }
    classes[node] = kind;
  }

  private void note(Tokens word) {
    if (word.size() == 1) {
      int bit = bit(word.hash(0));
      single[bit >> 6] |= 1L << bit;
    } else if (word.size() > 1) {
      int bit = bit(Bag.mix(word.hash(0), word.hash(1)));
      pairs[bit >> 6] |= 1L << bit;
    }
  }

  private static int bit(int hash) {
    return hash * 0x85EBCA6B >>> (Integer.SIZE - FILTER_BITS);
  }

  /// Whether a word may begin at a token: no if none does, and hardly ever yes in vain.
  boolean mayBegin(Tokens text, int token) {
    int first = text.hash(token);
    int one = bit(first);
    int two = bit(Bag.mix(first, token + 1 < text.size() ? text.hash(token + 1) : 0));
    return ((single[one >> 6] >>> one | pairs[two >> 6] >>> two) & 1) != 0;
  }

  private int newNode() {
    if (nodes == MOST_NODES) {
      throw new IllegalStateException("more words than there is room for");
    }
    return nodes++;
  }

  /// All of an edge but where it leads to.
  private static long edge(int node, int hash) {
    return ((long) hash << 16) | node;
  }

  /// Where an edge lies, or would lie.
  private int slot(int node, int hash) {
    long edge = edge(node, hash) & -1L >>> 16;
    int slot = Bag.mix(node + 1, hash) & EDGES - 1;
    while (edges[slot] != 0 && edges[slot] >>> 16 != edge) {
      slot = (slot + 1) & EDGES - 1;
    }
    return slot;
  }

  /// The class of a name, from 1 on; 0 if there is none.
  int number(String name) {
    return Math.max(0, names.indexOf(name));
  }

  /// One more than the highest class.
  int classes() {
    return names.size();
  }

  /// Whether a class belongs to a family: its name is the family's or begins with it and a point.
  boolean within(int kind, String family) {
    String name = names.get(kind);
    return name.equals(family) || name.startsWith(family + ".");
  }

  /// The first class of the same family: what stands before the point of its name.
  int family(int kind) {
    return families[kind];
  }

  private int familyOf(int kind) {
    String name = names.get(kind);
    int point = name.indexOf('.');
    String family = point < 0 ? name : name.substring(0, point);
    for (int i = 1; i < kind; i++) {
      if (within(i, family)) {
        return i;
      }
    }
    return kind;
  }

  /// The longest word that begins at a token.
  ///
  /// @return its class in the low byte and its number of tokens above; 0 if there is none
  int find(Tokens text, int token) {
    int node = 0;
    int found = 0;
    for (int i = token; i < text.size(); i++) {
      long edge = edges[slot(node, text.hash(i))];
      if (edge == 0) {
        return found;
      }
      node = (int) edge & 0xFFFF;
      if (node < classes.length && classes[node] != 0) {
        found = (i - token + 1) << 8 | classes[node];
      }
    }
    return found;
  }
}
