package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Answers.Question;
import dev.suiren.answers.Means;
import dev.suiren.answers.Reply;
import dev.suiren.audit.TermAudit;
import dev.suiren.glossary.Names;
import dev.suiren.library.Search;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whether anything is shown, where many documents speak of the matter or only one.
@Tag("S2")
class SelectionTest {
  private static final Caller ANN = Handbook.ANN;
  private static final String COST = "青石桥北侧桥面修缮加固工程花费多少万元？";

  private static Reply reply(Handbook handbook, String question) {
    return handbook
        .answering(new TermAudit(), Names.NONE, FakeBases.none())
        .findings(ANN, Question.of(question), Set.of(), Means.LEARNED)
        .reply();
  }

  private static List<String> shown(Handbook handbook, String question) {
    return reply(handbook, question) instanceof Reply.Extracted extracted
        ? extracted.citations().stream().map(it -> it.quote().value()).toList()
        : List.of();
  }

  /// Five documents on the bridge, none of which tells the sum.
  private static Handbook talk() {
    return new Handbook()
        .with("a.md", "", "青石桥北侧桥面修缮加固工程用去3万斤木料。")
        .with("b.md", "", "青石桥北侧桥面修缮加固工程请了12名石匠。")
        .with("c.md", "", "青石桥北侧桥面修缮加固工程在2021年动工。")
        .with("d.md", "", "青石桥北侧桥面修缮加固工程由3个村负责。")
        .with("e.md", "", "青石桥北侧桥面修缮加固工程有900人捐款。");
  }

  @Test
  void whatOneOfManySaysIsShownOnlyWhereItHoldsNearlyAllOfTheQuestion() {
    assertThat(shown(talk(), COST)).isEmpty();
    assertThat(shown(talk().with("f.md", "", "青石桥北侧桥面修缮加固工程共花费86万元。"), COST))
        .first()
        .isEqualTo("青石桥北侧桥面修缮加固工程共花费86万元。");
  }

  @Test
  void theSameSentenceIsShownWhereNoOtherDocumentSpeaksOfIt() {
    String sentence = "青石桥北侧桥面修缮加固工程用去3万斤木料。";
    Handbook alone = new Handbook().with("a.md", "", sentence);
    assertThat(shown(alone, COST)).containsExactly(sentence);
    assertThat(shown(talk(), COST)).doesNotContain(sentence);
  }

  @Test
  void twoOfManyThatContradictAreBothShown() {
    Handbook contested =
        talk().with("f.md", "", "青石桥北侧桥面修缮工程用了86万元。").with("g.md", "", "青石桥北侧桥面修缮工程用了95万元。");
    assertThat(shown(contested, COST)).anyMatch(it -> it.contains("86万元"));
    assertThat(shown(contested, COST)).anyMatch(it -> it.contains("95万元"));
    assertThat(shown(talk().with("f.md", "", "青石桥北侧桥面修缮工程用了86万元。"), COST)).isEmpty();
  }

  @Test
  void whatOnlyOneOfThemSaysIsDoubtedAndWhatAnotherOneSaysTooIsNot() {
    Handbook told = talk().with("f.md", "", "青石桥北侧桥面修缮用了86万元。");
    assertThat(shown(told, COST)).isEmpty();
    told.with("g.md", "", "据县里说，工程86万元，青石桥桥面全部换新。");
    assertThat(shown(told, COST)).isNotEmpty();
  }

  @Test
  void aTranslationIsNotLookedForWhereTwoContradict() {
    Handbook contested =
        talk()
            .with("f.md", "", "青石桥北侧桥面修缮工程用了86万元。")
            .with("g.md", "", "青石桥北侧桥面修缮工程用了95万元。")
            .with("h.md", "", "The bridge is closed for repairs.");
    assertThat(needsTranslation(contested)).isFalse();
    assertThat(needsTranslation(talk().with("h.md", "", "The bridge is closed for repairs.")))
        .isTrue();
  }

  private static boolean needsTranslation(Handbook handbook) {
    Inquiry inquiry = Inquiry.of(COST, List.of(), Search.Within.of(Set.of()), _ -> List.of());
    return new Quoting(handbook, new TermAudit())
        .needsTranslation(ANN, inquiry, handbook.search(ANN, inquiry.search(20)));
  }

  @Test
  void copiesOfOneDocumentRaiseNoDoubt() {
    String sentence = "青石桥北侧桥面修缮加固工程用去很多上好的木料。";
    Handbook copies = new Handbook();
    List.of("a.md", "b.md", "c.md", "d.md", "e.md")
        .forEach(name -> copies.with(name, "", sentence));
    assertThat(shown(copies, COST)).containsExactly(sentence);
    assertThat(shown(talk(), COST)).isEmpty();
  }

  @Test
  void whatAnswersForSeveralThingsIsShownOnce() {
    Handbook handbook =
        new Handbook()
            .with("a.md", "", "每位员工的年假有10天，病假有15天。")
            .with("b.md", "", "本厂每位员工的年假有10天，病假有15天。");
    assertThat(shown(handbook, "年假有几天，病假有几天？"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .endsWith("每位员工的年假有10天，病假有15天。");
  }
}
