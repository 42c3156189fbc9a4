package dev.suiren.runs.web;

import dev.suiren.checks.Expectation;
import dev.suiren.checks.Reason;
import dev.suiren.web.Screen;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What must hold of an answer and why it does not, in the language of a page. The sentences hold
/// words of checks and answers, to be cleared before they are shown.
record Sentences(Screen screen) {

  String of(Reason reason) {
    return screen.say(
        reason.messageKey(), reason.parameters().stream().map(it -> (Object) it).toArray());
  }

  String of(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Exact exact ->
          told(exact.strict() ? "exact_strict" : "exact", quoted(exact.texts()));
      case Expectation.Contains contains ->
          told("contains_" + word(contains.quantity()), quoted(contains.texts()));
      case Expectation.Matches matches -> told("matches", matches.pattern().pattern());
      case Expectation.Quantified number -> number(number);
      case Expectation.Choice choice -> told("choice", choice.letter(), choice.options());
      case Expectation.Items items -> told("items", quoted(items.items()));
      case Expectation.JsonForm form -> told("json", form.schema().toString());
      case Expectation.Cites cites -> cites(cites);
      case Expectation.Refuses refuses -> told(refuses.refuses() ? "refuses" : "refuses_not");
      case Expectation.WrittenIn written ->
          told("written_in", screen.say("web.language." + written.writing().tag()));
      case Expectation.Length length -> length(length);
      case Expectation.Audited audited -> told("audit", audited.verdict());
      case Expectation.Remembers remembers -> told("remembers", quoted(remembers.memories()));
      case Expectation.CallsTool calls -> told("calls", calls.name(), calls.arguments());
      case Expectation.CodePasses code -> told("code", code.language(), code.tests());
    };
  }

  private String number(Expectation.Quantified number) {
    String value =
        number.value().toPlainString() + number.unit().map(unit -> " " + unit).orElse("");
    return number.tolerance().compareTo(BigDecimal.ZERO) == 0
        ? told("number", value)
        : told("number_about", value, number.tolerance().toPlainString());
  }

  private String cites(Expectation.Cites cites) {
    return cites.start().isPresent() || cites.end().isPresent()
        ? told(
            "cites_span",
            cites.document(),
            cites.start().orElse(0),
            cites.end().isPresent() ? cites.end().getAsInt() : "…")
        : told("cites", cites.document());
  }

  private String length(Expectation.Length length) {
    String measure = word(length.measure());
    if (length.most() == Integer.MAX_VALUE) {
      return told("least_" + measure, length.least());
    }
    return length.least() == 0
        ? told("most_" + measure, length.most())
        : told("between_" + measure, length.least(), length.most());
  }

  private String quoted(List<String> texts) {
    return texts.stream()
        .map(text -> screen.say("runs.expect.quoted", text))
        .collect(Collectors.joining(screen.say("runs.expect.comma")));
  }

  private String told(String key, Object... values) {
    return screen.say("runs.expect." + key, values);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
