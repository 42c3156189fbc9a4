package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Helpline;
import dev.suiren.people.Audience;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S4")
class CompletionsTest {
  private static final Helpline LINE = new Helpline("Lantern 555 0100", "灯塔 12345", "", "");

  @ParameterizedTest
  @EnumSource
  void somethingIsSaidForEveryAspectInEveryLanguage(Aspect aspect) {
    for (Audience audience : Audience.values()) {
      for (String said : Set.of("这是一句话", "這是一句話", "a sentence", "")) {
        assertThat(Completions.SHIPPED.of(EnumSet.of(aspect), said, audience, LINE))
            .isNotBlank()
            .doesNotContain("{");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"这段话不好听,这个内容", "這段話不好聽,這個內容", "not nice,This"})
  void speaksTheLanguageOfTheText(String said, String beginning) {
    assertThat(Completions.SHIPPED.of(Set.of(Aspect.TERM), said, Audience.CHILDREN, LINE))
        .startsWith(beginning);
  }

  @ParameterizedTest
  @EnumSource(names = {"VIOLENCE", "ABUSE", "LINK"})
  void helpComesBeforeEverythingElse(Aspect other) {
    Set<Aspect> both = EnumSet.of(other, Aspect.SELF_HARM);
    assertThat(Completions.SHIPPED.of(both, "我难受", Audience.STAFF, LINE)).contains("不必独自承受");
  }

  @Test
  void theLineOfHelpIsNamedInTheLanguageOfTheTextOrElseTheOneForAll() {
    assertThat(said("我难受")).contains("灯塔 12345").doesNotContain("Lantern");
    assertThat(said("我難受，沒有人懂")).contains("Lantern 555 0100");
    assertThat(said("it hurts")).contains("Lantern 555 0100");
  }

  private static String said(String text) {
    return Completions.SHIPPED.of(Set.of(Aspect.SELF_HARM), text, Audience.PUBLIC, LINE);
  }

  @Test
  void oneChineseWordInAnEnglishTextDoesNotMakeItChinese() {
    assertThat(said("what does 难 mean when people write it")).startsWith("I'm sorry");
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void itsOwnWordsAreKnownAgain(Audience audience) {
    for (String text : Set.of("我难受", "我難受，沒有人懂", "it hurts")) {
      String said = Completions.SHIPPED.of(Set.of(Aspect.SELF_HARM), text, audience, LINE);
      assertThat(Completions.SHIPPED.in("before\n\n" + said + " after", () -> LINE)).contains(said);
    }
    assertThat(Completions.SHIPPED.in("nothing of ours", () -> LINE)).isEmpty();
  }
}
