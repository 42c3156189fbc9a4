package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Reply;
import dev.suiren.answers.Why;
import dev.suiren.answers.Why.Stretch;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Html;
import dev.suiren.audit.Surface;
import dev.suiren.audit.TermAudit;
import dev.suiren.library.Origin;
import dev.suiren.library.PassageId;
import dev.suiren.people.Caller;
import dev.suiren.people.SpaceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyTextTest {
  private static final Caller CALLER = Caller.system(new SpaceId("home"), "test");

  private static Cleared<Html> html() {
    return new TermAudit().openGate(Surface.ANSWER, CALLER).end().sofar();
  }

  private static Citation citation(String quote) {
    return new Citation(
        1,
        TermAudit.cleared("rules/fire.md"),
        "ab12",
        new PassageId("p1"),
        List.of(TermAudit.cleared("Fire")),
        Optional.empty(),
        10,
        10 + quote.codePointCount(0, quote.length()),
        TermAudit.cleared(quote),
        Optional.empty(),
        Origin.UNLABELLED,
        Why.UNKNOWN);
  }

  @Test
  void saysWhereAnAnswerComesFrom() {
    Reply reply =
        new Reply.Extracted(
            TermAudit.cleared("By the stairs. [1]"),
            html(),
            List.of(citation("By the\nstairs.\u001b")),
            List.of(),
            Optional.empty());
    assertThat(ReplyText.of(reply, false))
        .isEqualTo("By the stairs. [1]\n\n[1] rules/fire.md › Fire: “By the stairs.\uFFFD”");
  }

  @Test
  void setsTheAnswerInBoldWhereThatIsAllowedWithoutObeyingIt() {
    Citation citation = citation("Leave by\tthe \u001b[1mstairs.").answering(new Stretch(19, 29));
    Reply reply =
        new Reply.Extracted(
            TermAudit.cleared("Leave. [1]"),
            html(),
            List.of(citation, citation.answering(new Stretch(10, 33))),
            List.of(),
            Optional.empty());
    assertThat(ReplyText.of(reply, true))
        .isEqualTo(
            "Leave. [1]\n\n"
                + "[1] rules/fire.md › Fire: “Leave by \u001b[1mthe \uFFFD[1mst\u001b[22mairs.”\n"
                + "[1] rules/fire.md › Fire: “\u001b[1mLeave by the \uFFFD[1mstairs\u001b[22m.”");
    assertThat(ReplyText.of(reply, false)).doesNotContain("\u001b");
  }

  @Test
  void showsWhatComesNearWithoutNumbers() {
    var closest =
        new Reply.Closest(
            TermAudit.cleared("None of these answers:"),
            List.of(citation("By the stairs."), citation("Not by the lift.")));
    assertThat(ReplyText.of(unknown(Optional.of(closest)), true))
        .isEqualTo(
            """
            Not there.

            None of these answers:
            - rules/fire.md › Fire: “By the stairs.”
            - rules/fire.md › Fire: “Not by the lift.”\
            """);
    assertThat(ReplyText.of(unknown(Optional.empty()), true)).isEqualTo("Not there.");
  }

  private static Reply unknown(Optional<Reply.Closest> closest) {
    return new Reply.Unknown(
        TermAudit.cleared("Not there."), html(), Reply.Reach.WHOLE, closest, Optional.empty());
  }
}
