package dev.suiren.answers.internal;

import static dev.suiren.answers.internal.KeptTalks.AT_ONCE;
import static dev.suiren.answers.internal.KeptTalks.LEAVE;
import static dev.suiren.answers.internal.KeptTalks.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Conversations;
import dev.suiren.answers.Turn;
import dev.suiren.library.RevisionsRemoved;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S4")
class UnquotingTest {
  @TempDir Path folder;

  private final KeptTalks talks = new KeptTalks();

  @ParameterizedTest
  @EnumSource
  void takesTheWordsOfDeletedDocumentsOutOfWhatIsStored(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      talks.handbook.with("a.md", "年假", "年假说明见人事系统。");
      FakeBases bases = FakeBases.saying("年假10天。[1]\n\n其他见报销。[2]\n");
      Conversations conversations = talks.open(home, bases, AT_ONCE);
      Turn asked = ask(conversations, LEAVE);
      List<Citation> cited =
          asked.answer().orElseThrow().sources().stream()
              .map(source -> source.citation().orElseThrow())
              .toList();
      Unquoting unquoting = new Unquoting(new SqlTurns(home.db()));

      RevisionsRemoved first = new RevisionsRemoved(List.of(cited.getFirst().revision(), "other"));
      assertThatThrownBy(() -> home.db().inTransaction(() -> thenFail(unquoting, first)))
          .hasMessage("not removed after all");
      assertThat(stored(home)).contains("10天", "其他见报销");

      home.db().inTransaction(() -> unquoting.heard(first));
      talks.reading.withdraw(cited.getFirst().passage());
      assertThat(stored(home)).contains("其他见报销").doesNotContain("10天");

      unquoting.heard(new RevisionsRemoved(List.of(cited.getLast().revision())));
      talks.reading.withdraw(cited.getLast().passage());
      assertThat(stored(home)).isBlank();
      assertThat(conversations.turns().get(Handbook.ANN, asked.id()).answer().orElseThrow().text())
          .extracting(text -> text.value())
          .isEqualTo("这个回答所依据的文档已经撤回或更改。");
    }
  }

  private static void thenFail(Unquoting unquoting, RevisionsRemoved news) {
    unquoting.heard(news);
    throw new IllegalStateException("not removed after all");
  }

  private static String stored(TestHome home) {
    return home.db().sql("select answer from turn").query(String.class).single();
  }
}
