package dev.suiren.answers.internal;

import static dev.suiren.answers.internal.ClosestPassagesTest.LAMP;
import static dev.suiren.answers.internal.KeptTalks.AT_ONCE;
import static dev.suiren.answers.internal.KeptTalks.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Conversations;
import dev.suiren.answers.Turn;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S4")
class KeptClosestTest {
  @TempDir Path folder;

  private final KeptTalks talks = new KeptTalks();

  private static Turn.Answer answer(Conversations conversations, Turn turn) {
    return conversations.turns().get(Handbook.ANN, turn.id()).answer().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void keepsWhatCameClosestApartFromWhatIsCited(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Turn asked = ask(talks.open(home, FakeBases.none(), AT_ONCE), LAMP);
      Conversations later = talks.open(home, FakeBases.none(), AT_ONCE);
      Turn.Answer answer = answer(later, asked);
      assertThat(answer.kind()).isEqualTo(Turn.Kind.UNKNOWN);
      assertThat(answer.sources()).isEmpty();
      Citation near = answer.closest().getFirst();
      assertThat(near.quote().value()).contains("燈泡壽命約為四千小時");
      assertThat(near.words(asked.question())).isNotEmpty();
      assertThat(later.turns().findCitation(Handbook.ANN, asked.id(), near.number()))
          .map(Citation::passage)
          .contains(near.passage());
      assertThat(later.export(Handbook.ANN, asked.conversation()).value())
          .contains("最接近的段落（都沒有回答這個問題）：\n\n- 設備/投影機.md › 投影機 PX-200: “")
          .doesNotContain("- [1]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsNothingOfItThatWasWithdrawnOrPassesNoLonger(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Conversations conversations = talks.open(home, FakeBases.none(), AT_ONCE);
      Turn asked = ask(conversations, LAMP);
      Citation near = answer(conversations, asked).closest().getFirst();
      Conversations stricter = talks.open(home, FakeBases.none(), AT_ONCE, "四千");
      assertThat(quotes(answer(stricter, asked))).noneMatch(quote -> quote.contains("四千"));
      assertThat(stricter.turns().findCitation(Handbook.ANN, asked.id(), near.number())).isEmpty();
      talks.reading.withdraw(near.passage());
      Turn.Answer left = answer(conversations, asked);
      assertThat(left.kind()).isEqualTo(Turn.Kind.UNKNOWN);
      assertThat(left.closest()).extracting(Citation::passage).doesNotContain(near.passage());
      assertThat(left.text().value()).startsWith("您的文件裡沒有這個問題的答案");
    }
  }

  private static List<String> quotes(Turn.Answer answer) {
    return answer.closest().stream().map(it -> it.quote().value()).toList();
  }
}
