package dev.suiren.checks;

import dev.suiren.checks.Expectation.Measure;
import dev.suiren.checks.Expectation.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/// Reads one thing that is expected: a map whose one main field says which.
final class ExpectationReader {
  /// The main fields, and what may stand beside each.
  private static final Map<String, Set<String>> FIELDS =
      Map.ofEntries(
          Map.entry("exact", Set.of("strict")),
          Map.entry("contains", Set.of()),
          Map.entry("containsAny", Set.of()),
          Map.entry("lacks", Set.of()),
          Map.entry("matches", Set.of()),
          Map.entry("number", Set.of("tolerance", "unit")),
          Map.entry("choice", Set.of("options")),
          Map.entry("items", Set.of()),
          Map.entry("json", Set.of()),
          Map.entry("cites", Set.of("from", "to")),
          Map.entry("refuses", Set.of()),
          Map.entry("writtenIn", Set.of()),
          Map.entry("length", Set.of("least", "most")),
          Map.entry("audit", Set.of()),
          Map.entry("remembers", Set.of()),
          Map.entry("calls", Set.of("with")),
          Map.entry("code", Set.of("before", "tests")));

  private static final Set<String> VERDICTS = Set.of("pass", "mask", "unsure", "block");

  private final Fields fields;

  private ExpectationReader(Fields fields) {
    this.fields = fields;
  }

  static Expectation read(Fields fields) {
    List<String> main =
        fields.sheet().fields().keySet().stream().filter(FIELDS::containsKey).sorted().toList();
    if (main.isEmpty()) {
      refuseUnknown(fields);
    }
    if (main.size() != 1) {
      throw fields
          .file()
          .at(
              fields.sheet().line(),
              "expect",
              "one of "
                  + String.join(", ", FIELDS.keySet().stream().sorted().toList())
                  + " in each item, found "
                  + main);
    }
    Set<String> known = new HashSet<>(FIELDS.get(main.getFirst()));
    known.add(main.getFirst());
    fields.only(known);
    return new ExpectationReader(fields).expectation(main.getFirst());
  }

  /// A word that stands nowhere was meant to be the main field.
  private static void refuseUnknown(Fields fields) {
    Set<String> beside = new HashSet<>();
    FIELDS.values().forEach(beside::addAll);
    fields.sheet().fields().keySet().stream()
        .filter(name -> !beside.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw fields.unknown(name, FIELDS.keySet());
            });
  }

  private Expectation expectation(String main) {
    return switch (main) {
      case "exact" -> new Expectation.Exact(fields.texts(main), fields.truth("strict", false));
      case "contains" -> new Expectation.Contains(Quantity.ALL, fields.texts(main));
      case "containsAny" -> new Expectation.Contains(Quantity.ANY, fields.texts(main));
      case "lacks" -> new Expectation.Contains(Quantity.NONE, fields.texts(main));
      case "matches" -> matches();
      case "number" -> number();
      case "choice" -> choice();
      case "items" -> new Expectation.Items(fields.texts(main));
      case "json" -> json();
      case "cites" -> cites();
      case "refuses" -> new Expectation.Refuses(fields.truth(main, true));
      case "writtenIn" -> writtenIn();
      case "length" -> length();
      case "audit" -> audit();
      case "remembers" -> new Expectation.Remembers(fields.texts(main));
      case "calls" -> calls();
      default -> code();
    };
  }

  private Expectation matches() {
    try {
      return new Expectation.Matches(Pattern.compile(fields.text("matches")));
    } catch (PatternSyntaxException wrong) {
      throw fields.wrong("matches", "not a pattern: " + wrong.getDescription());
    }
  }

  private Expectation number() {
    BigDecimal tolerance = fields.has("tolerance") ? fields.number("tolerance") : BigDecimal.ZERO;
    if (tolerance.signum() < 0) {
      throw fields.wrong("tolerance", "expected a number from 0");
    }
    Optional<String> unit = fields.optional("unit");
    if (unit.isPresent() && Unit.of(unit.get()).isEmpty()) {
      throw fields.wrong("unit", "not a unit that is known; leave it out");
    }
    return new Expectation.Quantified(fields.number("number"), tolerance, unit);
  }

  private Expectation choice() {
    String options = fields.text("options", "ABCD");
    String letter = fields.text("choice");
    if (!options.matches("[A-Z]{2,26}") || letter.length() != 1 || !options.contains(letter)) {
      throw fields.wrong("choice", "expected one letter of " + options);
    }
    return new Expectation.Choice(letter, options);
  }

  private Expectation json() {
    JsonNode schema = JsonEntries.json(fields.entry("json"));
    SchemaWords.objection(schema)
        .ifPresent(
            objection -> {
              throw fields.wrong("json", objection);
            });
    return new Expectation.JsonForm(schema);
  }

  private Expectation cites() {
    Expectation.Cites cites =
        new Expectation.Cites(fields.text("cites"), fields.count("from"), fields.count("to"));
    if (cites.start().orElse(0) >= cites.end().orElse(Integer.MAX_VALUE)) {
      throw fields.wrong("to", "expected more than from");
    }
    return cites;
  }

  private Expectation writtenIn() {
    return Writing.find(fields.text("writtenIn"))
        .map(Expectation.WrittenIn::new)
        .orElseThrow(() -> fields.wrong("writtenIn", "expected zh-Hans, zh-Hant or en"));
  }

  private Expectation length() {
    Measure measure =
        switch (fields.text("length").toLowerCase(Locale.ROOT)) {
          case "characters" -> Measure.CHARACTERS;
          case "words" -> Measure.WORDS;
          case "sentences" -> Measure.SENTENCES;
          case "lines" -> Measure.LINES;
          default -> throw fields.wrong("length", "characters, words, sentences or lines");
        };
    int least = fields.count("least").orElse(0);
    int most = fields.count("most").orElse(Integer.MAX_VALUE);
    if (least > most || !fields.has("least") && !fields.has("most")) {
      throw fields.wrong("length", "expected least, most or both, least not above most");
    }
    return new Expectation.Length(measure, least, most);
  }

  private Expectation audit() {
    String verdict = fields.text("audit").toLowerCase(Locale.ROOT);
    if (!VERDICTS.contains(verdict)) {
      throw fields.wrong(
          "audit", "one of " + String.join(", ", VERDICTS.stream().sorted().toList()));
    }
    return new Expectation.Audited(verdict);
  }

  private Expectation calls() {
    Map<String, Object> arguments = new HashMap<>();
    if (fields.has("with")) {
      Fields with = fields.within("with");
      for (String name : with.sheet().fields().keySet()) {
        arguments.put(name, value(with, name));
      }
    }
    return new Expectation.CallsTool(fields.text("calls"), arguments);
  }

  private static Object value(Fields with, String name) {
    JsonNode node = JsonEntries.json(with.entry(name));
    if (node.isNull()) {
      throw with.wrong(name, "expected a value");
    }
    return JsonEntries.JSON.treeToValue(node, Object.class);
  }

  private Expectation code() {
    return new Expectation.CodePasses(
        fields.text("code").toLowerCase(Locale.ROOT),
        fields.text("before", ""),
        fields.text("tests"));
  }
}
