package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.answers.Conversations;
import dev.suiren.answers.QuestionUnanswered;
import dev.suiren.answers.Turn;
import dev.suiren.audit.TermAudit;
import dev.suiren.glossary.Names;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Conversations about the handbook, kept in the test's database.
final class KeptTalks {
  static final String LEAVE = "入职满一年有几天年假？";
  static final Executor AT_ONCE = Runnable::run;

  final Handbook handbook = Handbook.bilingual();
  final HandbookReading reading = new HandbookReading(handbook);
  final ManualClock clock = ManualClock.atNewYear();
  final List<QuestionUnanswered> news = new ArrayList<>();

  Conversations open(TestHome home, FakeBases bases, Executor threads, String... terms) {
    TermAudit audit = new TermAudit(terms);
    Store store = Store.of(home.db(), new Ids(clock, new SecureRandom()), clock);
    Recall recall = new Recall(audit, reading);
    var answers = handbook.answering(audit, Names.NONE, bases);
    return new KeptConversations(
        store, new RunningTurns(answers, store, recall, threads, news::add), recall, audit);
  }

  static Turn ask(Conversations conversations, String question) {
    return conversations.turns().ask(Handbook.ANN, Optional.empty(), question, Set.of());
  }

  static void doesNotExist(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_FOUND));
  }
}
