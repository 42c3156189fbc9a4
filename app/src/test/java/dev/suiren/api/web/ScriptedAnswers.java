package dev.suiren.api.web;

import dev.suiren.answers.Answers;
import dev.suiren.answers.Citation;
import dev.suiren.answers.Findings;
import dev.suiren.answers.Means;
import dev.suiren.answers.Offer;
import dev.suiren.answers.Reply;
import dev.suiren.answers.Why;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Html;
import dev.suiren.audit.Surface;
import dev.suiren.audit.TermAudit;
import dev.suiren.audit.Verdict;
import dev.suiren.base.Base;
import dev.suiren.base.Ending;
import dev.suiren.base.Usage;
import dev.suiren.kernel.Picture;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Origin;
import dev.suiren.library.PassageId;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers that do what a test says.
final class ScriptedAnswers implements Answers {
  private static final Audit AUDIT = new TermAudit();
  private static final Caller NOBODY =
      new Caller(
          Caller.Kind.KEY,
          new SpaceId("s"),
          Optional.empty(),
          "test",
          Role.READER,
          Set.of(),
          Audience.STAFF);

  record Asked(Caller caller, Question question) {}

  final List<Asked> asked = new CopyOnWriteArrayList<>();
  volatile Script script = (question, listener) -> unknown("Not in your documents.");

  interface Script {
    Reply play(Question question, Listener listener);
  }

  @Override
  public Reply ask(Caller caller, Question question, Listener listener) {
    asked.add(new Asked(caller, question));
    return script.play(question, listener);
  }

  @Override
  public Reply askWith(Caller caller, Base base, Question question, List<Picture> pictures) {
    throw new UnsupportedOperationException("a program does not bring its base");
  }

  @Override
  public Findings findings(
      Caller caller, Question question, Set<DocumentId> documents, Means means) {
    throw new UnsupportedOperationException("a program asks, it does not look behind");
  }

  static Gate.Release release(String text) {
    return AUDIT.openGate(Surface.ANSWER, NOBODY).accept(text);
  }

  private static Cleared<Html> html() {
    return release("").sofar();
  }

  private static Citation citation() {
    return new Citation(
        1,
        TermAudit.cleared("rules/fire.md"),
        "ab12",
        new PassageId("p1"),
        List.of(TermAudit.cleared("Safety"), TermAudit.cleared("Fire")),
        Optional.of(3),
        10,
        29,
        TermAudit.cleared("Leave by\nthe stairs."),
        Optional.empty(),
        Origin.UNLABELLED,
        new Why(
            List.of(new Why.Match(new Why.Stretch(10, 15), Optional.empty())),
            List.of(),
            Optional.of(Offer.STEPS)));
  }

  static Reply grounded(String text, Reply.Completeness completeness) {
    return new Reply.Grounded(
        TermAudit.cleared(text),
        html(),
        List.of(citation()),
        List.of(),
        TermAudit.cleared("Ember"),
        new Usage(120, 12),
        2,
        completeness,
        completeness == Reply.Completeness.BROKEN_OFF
            ? Optional.of(Ending.Fault.BROKE_OFF)
            : Optional.empty());
  }

  static Reply extracted(String text) {
    return new Reply.Extracted(
        TermAudit.cleared(text),
        html(),
        List.of(),
        List.of(),
        Optional.of(Ending.Fault.UNREACHABLE));
  }

  static Reply held(String text) {
    return new Reply.Held(
        TermAudit.cleared(text),
        html(),
        new Verdict(Verdict.Decision.BLOCK, List.of(), AUDIT.epoch()),
        Optional.empty());
  }

  static Reply unknown(String text) {
    return unknown(text, Optional.empty());
  }

  /// With a passage that comes near.
  static Reply near(String text, String notice) {
    var closest = new Reply.Closest(TermAudit.cleared(notice), List.of(citation()));
    return unknown(text, Optional.of(closest));
  }

  private static Reply unknown(String text, Optional<Reply.Closest> closest) {
    return new Reply.Unknown(
        TermAudit.cleared(text), html(), Reply.Reach.WHOLE, closest, Optional.empty());
  }
}
