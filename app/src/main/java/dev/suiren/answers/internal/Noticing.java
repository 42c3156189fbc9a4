package dev.suiren.answers.internal;

import dev.suiren.answers.Answers;
import dev.suiren.answers.Findings;
import dev.suiren.answers.Means;
import dev.suiren.answers.QuestionUnanswered;
import dev.suiren.answers.QuestionUnanswered.Ground;
import dev.suiren.answers.Reply;
import dev.suiren.answers.Reply.Completeness;
import dev.suiren.base.Base;
import dev.suiren.kernel.Picture;
import dev.suiren.library.DocumentId;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The same answers, and word of those that are none.
final class Noticing implements Answers {
  private final Answers answers;
  private final Consumer<QuestionUnanswered> news;

  Noticing(Answers answers, Consumer<QuestionUnanswered> news) {
    this.answers = answers;
    this.news = news;
  }

  @Override
  public Reply ask(Caller caller, Question question, Listener listener) {
    Reply reply = answers.ask(caller, question, listener);
    if (isNone(reply)) {
      news.accept(new QuestionUnanswered(caller, question.text(), Ground.NOT_SAID));
    }
    return reply;
  }

  @Override
  public Reply askWith(Caller caller, Base base, Question question, List<Picture> pictures) {
    return answers.askWith(caller, base, question, pictures);
  }

  @Override
  public Findings findings(
      Caller caller, Question question, Set<DocumentId> documents, Means means) {
    return answers.findings(caller, question, documents, means);
  }

  /// What broke off or was stopped might still have cited something.
  private static boolean isNone(Reply reply) {
    return switch (reply) {
      case Reply.Unknown unknown -> true;
      case Reply.Grounded grounded ->
          grounded.citations().isEmpty()
              && (grounded.completeness() == Completeness.WHOLE || grounded.truncated());
      case Reply.Extracted extracted -> false;
      case Reply.Held held -> false;
    };
  }
}
