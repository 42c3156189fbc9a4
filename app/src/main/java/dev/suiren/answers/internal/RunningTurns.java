package dev.suiren.answers.internal;

import dev.suiren.answers.Answers;
import dev.suiren.answers.Answers.Question;
import dev.suiren.answers.Citation;
import dev.suiren.answers.ConversationId;
import dev.suiren.answers.QuestionUnanswered;
import dev.suiren.answers.QuestionUnanswered.Ground;
import dev.suiren.answers.Reply;
import dev.suiren.answers.Turn;
import dev.suiren.answers.TurnId;
import dev.suiren.answers.Turns;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.kernel.Trace;
import dev.suiren.library.CollectionId;
import dev.suiren.people.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns, each on a thread of its own, independent of whoever looks on.
final class RunningTurns implements Turns {
  /// A turn that says it runs after this long does not; its process has ended.
  static final Duration LONGEST_TURN = Duration.ofMinutes(30);

  private static final Logger LOG = LoggerFactory.getLogger(RunningTurns.class);
  private static final int LONGEST_QUESTION = 8000;
  private static final int LONGEST_NOTE = 2000;
  private static final int LONGEST_TITLE = 60;
  private static final int AT_ONCE = 4;
  private static final int REMEMBERED = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration GLANCE = Duration.ofMillis(500);

  private final Answers answers;
  private final SqlConversations conversations;
  private final SqlTurns turns;
  private final Recall recall;
  private final Db db;
  private final Ids ids;
  private final Clock clock;
  private final Executor threads;
  private final Consumer<QuestionUnanswered> news;
  private final Map<TurnId, Live> live = new ConcurrentHashMap<>();

  RunningTurns(
      Answers answers,
      Store store,
      Recall recall,
      Executor threads,
      Consumer<QuestionUnanswered> news) {
    this.answers = answers;
    this.conversations = store.conversations();
    this.turns = store.turns();
    this.db = store.db();
    this.ids = store.ids();
    this.clock = store.clock();
    this.recall = recall;
    this.threads = threads;
    this.news = news;
  }

  @Override
  public Turn ask(
      Caller caller,
      Optional<ConversationId> conversation,
      String text,
      Set<CollectionId> collections,
      String languages) {
    String question = text.strip();
    check(question, LONGEST_QUESTION);
    if (question.isEmpty()) {
      throw new ProblemException(Problem.BAD_INPUT, "the question is empty");
    }
    Owner owner = Owner.of(caller);
    if (live.values().stream().filter(it -> it.owner().equals(owner)).count() >= AT_ONCE) {
      throw new ProblemException(Problem.TOO_MANY, "four questions are being answered already");
    }
    TurnId id = new TurnId(ids.next());
    Instant asked = clock.instant();
    List<Kept.Row> before = new ArrayList<>();
    db.inTransaction(
        () -> {
          ConversationId target =
              conversation.orElseGet(() -> conversations.insert(owner, title(question)));
          conversations.touch(owner, target);
          conversations.setCollections(target, collections);
          before.addAll(turns.list(target));
          turns.insert(id, target, question, asked);
        });
    live.put(id, new Live(owner));
    Question full =
        new Question(question, history(before), collections, "", Answers.Manner.in(languages));
    threads.execute(() -> run(caller, id, full, asked));
    return get(caller, id);
  }

  private void run(Caller caller, TurnId id, Question question, Instant asked) {
    Live running = live.get(id);
    if (running == null) {
      return;
    }
    try {
      Reply reply = answers.ask(caller, question, running);
      long millis = Duration.between(asked, clock.instant()).toMillis();
      boolean stopped = running.isStopped();
      turns.finish(
          id, stopped ? Turn.State.STOPPED : Turn.State.DONE, Kept.Answer.of(reply, millis));
    } catch (RuntimeException broken) {
      LOG.error("turn {} broke off {}", id.value(), Trace.of(broken));
      breakOff(id);
    } finally {
      // Whatever fails: nobody may wait for this turn any longer.
      live.remove(id);
      running.end();
    }
  }

  /// After a fault the row still says that the turn runs.
  private void breakOff(TurnId id) {
    try {
      turns.breakOff(id);
    } catch (RuntimeException unwritable) {
      LOG.error("turn {} cannot be marked {}", id.value(), Trace.of(unwritable));
    }
  }

  private static List<Answers.Turn> history(List<Kept.Row> before) {
    List<Answers.Turn> history = new ArrayList<>();
    for (Kept.Row row : before.subList(Math.max(0, before.size() - REMEMBERED), before.size())) {
      history.add(new Answers.Turn(true, row.question()));
      row.answer()
          .filter(answer -> answer.kind() != Turn.Kind.HELD)
          .ifPresent(answer -> history.add(new Answers.Turn(false, answer.text())));
    }
    return history;
  }

  private static String title(String question) {
    String line = question.lines().findFirst().orElse(question).strip();
    return line.codePointCount(0, line.length()) <= LONGEST_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }

  @Override
  public Turn get(Caller caller, TurnId id) {
    return recall.turn(caller, turns.get(Owner.of(caller), id));
  }

  @Override
  public void follow(Caller caller, TurnId id, Follower follower) {
    Turn turn = get(caller, id);
    long seen = 0;
    try {
      while (turn.state() == Turn.State.RUNNING) {
        Live running = live.get(id);
        if (running == null) {
          // Another process runs it or did so, or it ended just now.
          if (turn.asked().isBefore(clock.instant().minus(LONGEST_TURN))) {
            turns.breakOff(id);
          } else if (!follower.waits()) {
            return;
          } else {
            Thread.sleep(GLANCE);
          }
        } else {
          Live.Snapshot snapshot = running.await(seen, PATIENCE);
          boolean news =
              snapshot.version() > seen && snapshot.sofar().filter(recall::stands).isPresent();
          seen = snapshot.version();
          if (!(news ? follower.writes(snapshot.sofar().get()) : follower.waits())) {
            return;
          }
          if (!snapshot.ended()) {
            continue;
          }
        }
        turn = get(caller, id);
      }
      follower.ends(turn);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop(Caller caller, TurnId id) {
    turns.get(Owner.of(caller), id);
    Live running = live.get(id);
    if (running != null) {
      running.stop();
    }
  }

  void stopAll(Owner owner) {
    live.values().stream().filter(it -> it.owner().equals(owner)).forEach(Live::stop);
  }

  @Override
  public void rate(Caller caller, TurnId id, Rating rating, String note) {
    check(note, LONGEST_NOTE);
    Kept.Row row = turns.get(Owner.of(caller), id);
    turns.rate(id, rating, note);
    if (rating == Rating.DOWN && row.isFirstRatedBad()) {
      news.accept(new QuestionUnanswered(caller, row.question(), Ground.RATED_BAD));
    }
  }

  @Override
  public Optional<Citation> findCitation(Caller caller, TurnId id, int number) {
    return recall.find(caller, turns.get(Owner.of(caller), id), number);
  }

  static void check(String text, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      throw new ProblemException(
          Problem.TOO_LARGE, "the text is longer than " + longest + " characters");
    }
  }
}
