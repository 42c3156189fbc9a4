package dev.suiren.classifier.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/// Writes one place of a text so that word lists miss it, as people do: a Chinese character by its
/// sound or by another one of the same sound, a word with letters swapped, lost, spaced or
/// replaced. For training.
final class Disguise {
  private static final String SOUNDS = "/data/dictionary/pinyin/pinyin.txt";
  private static final String PLAIN = "aeiost";
  private static final String ALIKE = "4310$7";
  private static final String GAPS = " *.-";
  private static final int SHORTEST = 4;

  private final Random random;
  private final Map<Character, String> sounds = new HashMap<>();
  private final Map<String, List<Character>> alike = new HashMap<>();

  Disguise(Random random) {
    this.random = random;
    CharsetEncoder usual = Charset.forName("GB2312").newEncoder();
    try (InputStream in = Objects.requireNonNull(Disguise.class.getResourceAsStream(SOUNDS));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> line.indexOf('=') == 1).forEach(line -> add(line, usual));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line, CharsetEncoder usual) {
    int end = 2;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    String sound = line.substring(2, end);
    sounds.put(line.charAt(0), sound);
    if (usual.canEncode(line.charAt(0))) {
      alike.computeIfAbsent(sound, s -> new ArrayList<>()).add(line.charAt(0));
    }
  }

  /// Leaves a text as it is if a place is drawn that cannot be disguised.
  String apply(String text) {
    int at = random.nextInt(text.length());
    if (sounds.containsKey(text.charAt(at))) {
      return text.substring(0, at) + character(text.charAt(at)) + text.substring(at + 1);
    }
    int start = at;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean words = end - start >= SHORTEST && text.charAt(start) < 0x250;
    return words
        ? text.substring(0, start) + word(text.substring(start, end)) + text.substring(end)
        : text;
  }

  private String character(char c) {
    String sound = sounds.getOrDefault(c, "");
    List<Character> others = alike.getOrDefault(sound, List.of(c));
    return switch (random.nextInt(4)) {
      case 0 -> sound;
      case 1 -> c + String.valueOf(GAPS.charAt(random.nextInt(GAPS.length())));
      default -> String.valueOf(others.get(random.nextInt(others.size())));
    };
  }

  private String word(String word) {
    int at = 1 + random.nextInt(word.length() - 2);
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
      case 2 -> spaced(word);
      default -> leet(word);
    };
  }

  private static String spaced(String word) {
    return word.chars().mapToObj(Character::toString).collect(Collectors.joining(" "));
  }

  private static String leet(String word) {
    StringBuilder written = new StringBuilder(word);
    for (int i = 1; i < word.length(); i++) {
      int letter = PLAIN.indexOf(word.charAt(i));
      if (letter >= 0) {
        written.setCharAt(i, ALIKE.charAt(letter));
      }
    }
    return written.toString();
  }
}
