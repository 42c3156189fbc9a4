package dev.suiren.answers.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Why;
import dev.suiren.answers.Why.Stretch;
import dev.suiren.audit.TermAudit;
import dev.suiren.library.Origin;
import dev.suiren.library.PassageId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the words of a question and the answer stand out of a quote, each in its own way.
class WhyViewTest {
  private static final int START = 100;

  /// `_words_` and `*the answer*`, given as places in the quote.
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-         | -   | 员工每年享有15天年假。",
        "0-4       | -   | _员工每年_享有15天年假。",
        "-         | 6-9 | 员工每年享有*15天*年假。",
        "0-4,9-11  | 6-9 | _员工每年_享有*15天*_年假_。",
        "8-11      | 6-9 | 员工每年享有*15天*_年假_。",
        "4-8       | 6-9 | 员工每年_享有_*15天*年假。",
        "4-11      | 6-9 | 员工每年_享有_*15天*_年假_。",
        "8-9       | 6-9 | 员工每年享有*15天*年假。",
        "-         | 0-12 | *员工每年享有15天年假。*",
      })
  void marksTheAnswerAsOnePieceAndTheWordsAroundIt(String words, String answer, String expected) {
    WhyView view = WhyView.of(citation(words, answer), TermAudit.cleared("年假有几天？"));
    assertThat(
            view.quote().stream()
                .map(
                    piece ->
                        switch (piece.sense()) {
                          case PLAIN -> piece.text().value();
                          case MATCHED -> "_" + piece.text().value() + "_";
                          case ANSWER -> "*" + piece.text().value() + "*";
                        })
                .collect(Collectors.joining()))
        .isEqualTo(expected);
  }

  private static Citation citation(String words, String answer) {
    List<Why.Match> matched =
        words == null
            ? List.of()
            : Arrays.stream(words.split(",", -1))
                .map(it -> new Why.Match(place(it), Optional.empty()))
                .toList();
    Optional<Stretch> span = Optional.ofNullable(answer).map(WhyViewTest::place);
    return new Citation(
        1,
        TermAudit.cleared("a.md"),
        "ab12",
        new PassageId("p1"),
        List.of(),
        Optional.empty(),
        START,
        START + 12,
        TermAudit.cleared("员工每年享有15天年假。"),
        Optional.empty(),
        Origin.UNLABELLED,
        new Why(matched, List.of(), Optional.empty(), span));
  }

  private static Stretch place(String fromTo) {
    String[] ends = fromTo.split("-", -1);
    return new Stretch(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])).shifted(START);
  }
}
