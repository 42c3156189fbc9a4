package dev.suiren.proof.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Surface;
import dev.suiren.audit.internal.BareAudit;
import dev.suiren.people.Audience;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the audit's patterns find in generated texts, a span being right if type and range are.
@Tag("S4")
class PersonalTextsTest {
  private static final double ENOUGH = 0.99;
  private static final Set<String> ONLY_REPORTED = Set.of("passport");

  private final Audit audit = BareAudit.open();

  /// What was found rightly, what else was found, what was missed, with one example of each.
  private static final class Tally {
    private int right;
    private int wrong;
    private int missed;
    private String examples = "";

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    void note(String what, int before, String text) {
      examples += before < 3 ? "\n    " + what + " in " + text.replace("\n", "\\n") : "";
    }

    @Override
    public String toString() {
      return "%.4f %.4f %6d%s".formatted(precision(), recall(), right + missed, examples);
    }
  }

  private TreeMap<String, Tally> tallies(List<Labeled> texts) {
    TreeMap<String, Tally> tallies = new TreeMap<>();
    texts.forEach(text -> count(text, tallies));
    return tallies;
  }

  private void count(Labeled text, TreeMap<String, Tally> tallies) {
    Set<Labeled.Marked> found =
        audit.inspect(text.text(), Surface.DOCUMENT, Audience.PUBLIC).spans().stream()
            .map(span -> new Labeled.Marked(span.term(), span.start(), span.end()))
            .collect(Collectors.toSet());
    Set<Labeled.Marked> either = new LinkedHashSet<>(found);
    either.addAll(text.spans());
    for (Labeled.Marked span : either) {
      Tally tally = tallies.computeIfAbsent(span.type(), type -> new Tally());
      if (!text.spans().contains(span)) {
        tally.note("wrong " + span.start() + ".." + span.end(), tally.wrong++, text.text());
      } else if (!found.contains(span)) {
        tally.note("missed " + span.start() + ".." + span.end(), tally.missed++, text.text());
      } else {
        tally.right++;
      }
    }
  }

  @Test
  void ofEachTypeNearlyAllIsFoundAndNearlyNothingElse() {
    TreeMap<String, Tally> tallies = tallies(new PersonalTexts(1).list(2_000));
    String table =
        tallies.entrySet().stream()
            .map(entry -> "%-18s %s".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("\n"));
    assertThat(tallies).as(table).hasSizeGreaterThan(20);
    tallies.forEach(
        (type, tally) -> {
          boolean enough = tally.precision() >= ENOUGH && tally.recall() >= ENOUGH;
          assertThat(enough || ONLY_REPORTED.contains(type)).as(table).isTrue();
        });
  }

  @Test
  void theSameSeedGivesTheSameTexts() {
    assertThat(new PersonalTexts(7).list(50)).isEqualTo(new PersonalTexts(7).list(50));
    assertThat(new PersonalTexts(8).list(50)).isNotEqualTo(new PersonalTexts(7).list(50));
  }

  @Test
  void thereAreEnoughCarriers() {
    assertThat(PersonalCarriers.with(new Random(1)).count()).isGreaterThan(60);
  }

  @Test
  void eachMarkedStretchLiesInItsText() {
    for (Labeled text : new PersonalTexts(3).list(500)) {
      int points = text.text().codePointCount(0, text.text().length());
      assertThat(text.spans())
          .allMatch(s -> s.start() >= 0 && s.start() < s.end() && s.end() <= points);
    }
  }
}
