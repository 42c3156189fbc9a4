package dev.suiren.proof.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// Sentences that carry a value at `@`, in three scripts; what sort of value they speak of is their
/// kind. `\n` stands for a line's end.
final class PersonalCarriers {
  static final List<String> SCRIPTS = List.of("hans", "hant", "en");

  private static final String FILE = "personal-carriers.tsv";

  private final List<Carrier> all;
  private final Random random;

  private PersonalCarriers(List<Carrier> all, Random random) {
    this.all = all;
    this.random = random;
  }

  /// @param script one of `SCRIPTS`, or `*` for each of them
  private record Carrier(String script, String kind, String sentence) {

    static Carrier of(String line) {
      String[] parts = line.split("\t", -1);
      return new Carrier(parts[0], parts[1], parts[2].replace("\\n", "\n"));
    }

    boolean is(String wanted, String sort) {
      return kind.equals(sort) && (script.equals("*") || script.equals(wanted));
    }
  }

  static PersonalCarriers with(Random random) {
    try (InputStream in =
        Objects.requireNonNull(PersonalCarriers.class.getResourceAsStream(FILE))) {
      List<Carrier> all =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Carrier::of)
              .toList();
      return new PersonalCarriers(all, random);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int count() {
    return all.size();
  }

  String pick(String script, String kind) {
    List<Carrier> fit = all.stream().filter(carrier -> carrier.is(script, kind)).toList();
    return fit.get(random.nextInt(fit.size())).sentence();
  }
}
