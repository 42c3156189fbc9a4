package dev.suiren.library.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// Brings what is written differently but meant alike to one form, character by character, so that
/// offsets stay: traditional to simplified Chinese, full width to ASCII, upper case to lower, Latin
/// letters without their accents, every dash to the hyphen.
///
/// The table of characters is the one in HanLP's dictionary (Apache-2.0), read without loading
/// HanLP. Thread-safe.
final class Fold {
  private static final String TABLE = "/data/dictionary/tc/t2s.txt";

  private Fold() {}

  static String of(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Table.FOLDED[folded[i]];
    }
    return new String(folded);
  }

  /// The same for letters and digits only: encoders were trained with punctuation as it is written.
  static String letters(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      if (Character.isLetterOrDigit(folded[i])) {
        folded[i] = Table.FOLDED[folded[i]];
      }
    }
    return new String(folded);
  }

  /// Loaded at the first fold, not at start.
  private static final class Table {
    static final char[] FOLDED = build();

    private static char[] build() {
      char[] table = new char[Character.MAX_VALUE + 1];
      for (int c = 0; c < table.length; c++) {
        table[c] = Character.toLowerCase(plain((char) c));
      }
      readSimplified(table);
      return table;
    }

    private static char plain(char c) {
      if (c >= '\uFF01' && c <= '\uFF5E') {
        return (char) (c - 0xFEE0);
      }
      if (c >= '\u2010' && c <= '\u2015' || c == '\u2212') {
        return '-';
      }
      if (c == '\u2019') {
        return '\'';
      }
      if (c < '\u00C0' || c > '\u024F') {
        return c;
      }
      char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
      return base < 0x80 ? base : c;
    }

    private static void readSimplified(char[] table) {
      try (InputStream in = Fold.class.getResourceAsStream(TABLE)) {
        if (in == null) {
          throw new IllegalStateException("HanLP's dictionary is not on the class path");
        }
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          if (line.length() == 3 && line.charAt(1) == '=') {
            table[line.charAt(0)] = line.charAt(2);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
