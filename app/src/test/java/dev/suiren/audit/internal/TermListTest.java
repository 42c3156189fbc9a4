package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Effect;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.Surface;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermListTest {
  private static final Term FULL =
      new Term(
          "a, \"b\"",
          Effect.REVIEW,
          Set.of(Audience.TEENS, Audience.CHILDREN),
          new Particulars(
              Aspect.MINORS_DATA,
              Optional.of("en"),
              Optional.of("asked for"),
              new Period(
                  Optional.of(LocalDate.of(2026, 1, 2)), Optional.of(LocalDate.of(2026, 3, 4))),
              false));

  @Test
  void readsATableWithItsColumnsInAnyOrder() {
    String table =
        """
        # ours
        Note,to,from,audience,grade,language,aspect,term
        asked for,2026-03-04,2026-01-02,teens,review,en,minors-data,"a, ""b\"""

        ,,,,,,,plain
        """;
    assertThat(TermList.parse("list.csv", table))
        .containsExactly(FULL, new Term("plain", Effect.BLOCK, Set.of(Audience.values())));
  }

  @Test
  void readsStringsAndObjectsOfJson() {
    String json =
        """
        ["plain",
         {"term": "a, \\"b\\"", "aspect": "minors-data", "effect": "review", "language": "en",
          "audiences": ["teens", "children"], "note": "asked for", "from": "2026-01-02",
          "to": "2026-03-04"}]
        """;
    assertThat(TermList.parse("pasted", json))
        .containsExactly(new Term("plain", Effect.BLOCK, Set.of(Audience.values())), FULL);
  }

  @ParameterizedTest
  @CsvSource({
    "audience, public, 3",
    "audience, teens, 2",
    "audience, children, 1",
    "audience, staff, 4",
    "audience, public;staff, 2",
    "audiences, public, 1",
    "audiences, public;teens, 2",
  })
  void takesOneAudienceForTheLeastStrictAndAudiencesAsTheyAre(
      String column, String value, int count) {
    List<Term> terms = TermList.parse("l.tsv", "term\t" + column + "\n甲\t" + value);
    assertThat(terms.getFirst().audiences()).hasSize(count);
  }

  @Test
  void takesALineOfTextForATermWhateverItLooksLike() {
    assertThat(TermList.parse("terms.txt", "term\n[\"a\"]\na,b\n"))
        .extracting(Term::label)
        .containsExactly("term", "[\"a\"]", "a,b");
    assertThat(TermList.parse("terms.txt", "")).isEmpty();
    assertThat(TermList.parse("terms.txt", "\"so\" and\nso")).hasSize(2);
    assertThat(TermList.parse("terms.txt", "term\tnote").getFirst().effect())
        .isEqualTo(Effect.NOTE);
  }

  @Test
  void takesForACommentOnlyWhatIsNoTerm() {
    String list =
        "# ours\n"
            + "#\n"
            + "#\tours\n"
            + "## ours\n"
            + "#----\n"
            + "#────\n"
            + "#　ours\n"
            + "#term\teffect\taudiences\n"
            + "#MeToo\n"
            + "##MeToo\n"
            + "＃甲\n";
    assertThat(TermList.parse("terms.txt", list))
        .extracting(Term::label)
        .containsExactly("#MeToo", "##MeToo", "＃甲");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l.csv | term,effect/甲,bann | l.csv line 2 has an unknown effect",
        "l.csv | term,aspect/甲,weather | l.csv line 2 has an unknown aspect",
        "l.csv | term,from/甲,soon | l.csv line 2 has a day that is none",
        "l.csv | term,from,to/甲,2026-02-02,2026-02-01 | l.csv line 2 ends before it begins",
        "l.csv | term,colour/甲,red | l.csv line 1 names an unknown column: colour",
        "l.csv | term,note/甲,\"x | l.csv line 2 has a quotation mark that is not closed",
        "l.csv | term,note/甲,x,y | l.csv line 2 has more fields",
        "l.csv | term,note/,x | l.csv line 2 has no letter",
        "l.csv | 甲,block | l.csv line 1 names no columns",
        "l.csv | term,effect,grade/甲,block,note | l.csv line 2 has an effect and a grade",
        "l.csv | term,language/甲,no tag | l.csv line 2 has a language that is none",
        "l.json | [\"甲\",/3] | l.json line 2 holds neither",
        "l.json | [\"甲\",/{\"word\":\"x\"}] | l.json line 2 has an unknown name: word",
        "l.json | [\"甲\",/ | l.json line 2 is not JSON",
        "l.json | {} | l.json line 1 does not begin an array",
      })
  void namesListAndLineOfABadOne(String name, String text, String message) {
    assertThatThrownBy(() -> TermList.parse(name, text.replace('/', '\n')))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "term/甲 | c.tsv line 1 names no columns term and context",
        "term,context/甲,乙板 | c.tsv line 2 has a context in which its term does not stand",
        "term,context/甲,# 甲板 | c.tsv line 2 has a context with signs of Markdown",
        "term,context/甲,. 甲板 | c.tsv line 2 has a context with signs of Markdown",
      })
  void namesListAndLineOfABadContext(String text, String message) {
    assertThatThrownBy(() -> ContextList.parse("c.tsv", text.replace('/', '\n')))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(message);
  }

  /// Whoever writes a text chooses what stands around a term and in which letters: nothing of that
  /// may take it out of force (decision 52).
  @ParameterizedTest
  @CsvSource({
    "zh, 坏话, これは坏话の例です",
    "ja, 坏话, 他说了坏话",
    "en, slur, Das ist ein slur für alle",
    "de, slur, this is a slur",
    "ru, сука, what a cyka he is",
    "ko, 坏话, 坏话",
  })
  void aTermCountsInTextsOfEveryLanguage(String language, String term, String text) {
    List<Term> terms =
        TermList.parse("list.tsv", "term\tlanguage\n%s\t%s\n".formatted(term, language));
    assertThat(terms.getFirst().particulars().language()).contains(language);
    Policy policy = Policy.of(new PolicyEpoch(1, "1"), terms);
    Inspector inspector = new Inspector(policy, Surface.DOCUMENT, Audience.STAFF);
    assertThat(inspector.whole(CodePoints.of(text)).passed()).isFalse();
  }
}
