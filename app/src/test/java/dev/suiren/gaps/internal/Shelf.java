package dev.suiren.gaps.internal;

import dev.suiren.answers.Citation;
import dev.suiren.answers.ConversationId;
import dev.suiren.answers.QuestionUnanswered;
import dev.suiren.answers.QuestionUnanswered.Ground;
import dev.suiren.answers.Turn;
import dev.suiren.answers.TurnId;
import dev.suiren.answers.Turns;
import dev.suiren.audit.TermAudit;
import dev.suiren.gaps.Gap;
import dev.suiren.gaps.Gaps;
import dev.suiren.gaps.Gaps.Wanted;
import dev.suiren.kernel.Jobs;
import dev.suiren.library.CollectionId;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The room over a test's own database, with a clock that is moved by hand.
final class Shelf {
  static final Caller OWNER = person("olga", Role.OWNER, Audience.STAFF);
  static final Caller EDITOR = person("ed", Role.EDITOR, Audience.STAFF);
  static final Caller ANN = person("ann", Role.READER, Audience.STAFF);
  static final Caller BEN = person("ben", Role.READER, Audience.PUBLIC);

  final ManualClock clock = ManualClock.atNewYear();
  final List<String> asked = new ArrayList<>();
  final List<String> jobs = new ArrayList<>();
  final Store store;
  final Keeping keeping;
  final Gaps gaps;

  Shelf(TestHome home, TermAudit audit) {
    store = Store.of(home.db(), clock, new SecureRandom());
    keeping = new Keeping(store, new Masks(audit), new Repeats("salt"));
    gaps = new KeptGaps(store, keeping, audit, new AskingTurns(), new NotedJobs());
  }

  static Caller person(String name, Role role, Audience audience) {
    return in("home", name, role, audience);
  }

  static Caller in(String space, String name, Role role, Audience audience) {
    return new Caller(
        Caller.Kind.PERSON,
        new SpaceId(space),
        Optional.of(new PersonId(name)),
        name,
        role,
        Set.of(),
        audience);
  }

  void hear(Caller caller, String question) {
    keeping.keep(new QuestionUnanswered(caller, question, Ground.NOT_SAID));
  }

  void hearRated(Caller caller, String question) {
    keeping.keep(new QuestionUnanswered(caller, question, Ground.RATED_BAD));
  }

  void days(int count) {
    clock.advance(Duration.ofDays(count));
  }

  List<Gap> list(Gap.State state, String words) {
    return gaps.list(EDITOR, new Wanted(state, words, 0, 50)).gaps();
  }

  List<Gap> open() {
    return list(Gap.State.OPEN, "");
  }

  List<String> questions() {
    return open().stream().map(gap -> gap.question().value()).toList();
  }

  private final class NotedJobs implements Jobs {
    @Override
    public void enqueue(String name, String subject) {
      jobs.add(name);
    }

    @Override
    public void enqueue(String name, String subject, Duration delay) {
      jobs.add(name);
    }

    @Override
    public void cancel(String name, String subject) {
      jobs.remove(name);
    }
  }

  private final class AskingTurns implements Turns {
    @Override
    public Turn ask(
        Caller caller,
        Optional<ConversationId> conversation,
        String question,
        Set<CollectionId> collections,
        String languages) {
      asked.add(caller.name() + ": " + question);
      return new Turn(
          new TurnId("t"),
          new ConversationId("c"),
          TermAudit.cleared(question),
          Turn.State.RUNNING,
          clock.instant(),
          Optional.empty());
    }

    @Override
    public Turn get(Caller caller, TurnId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void follow(Caller caller, TurnId id, Follower follower) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void stop(Caller caller, TurnId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void rate(Caller caller, TurnId id, Rating rating, String note) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Citation> findCitation(Caller caller, TurnId id, int number) {
      throw new UnsupportedOperationException();
    }
  }
}
