package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Aspect;
import dev.suiren.people.Audience;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S4")
class CompletionsTest {

  @ParameterizedTest
  @EnumSource
  void somethingIsSaidForEveryAspectInEveryLanguage(Aspect aspect) {
    for (Audience audience : Audience.values()) {
      for (String said : Set.of("这是一句话", "這是一句話", "a sentence", "")) {
        assertThat(Completions.SHIPPED.of(EnumSet.of(aspect), said, audience))
            .isNotBlank()
            .doesNotContain("{");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"这段话不好听,这个内容", "這段話不好聽,這個內容", "not nice,This"})
  void speaksTheLanguageOfTheText(String said, String beginning) {
    assertThat(Completions.SHIPPED.of(Set.of(Aspect.TERM), said, Audience.CHILDREN))
        .startsWith(beginning);
  }

  @ParameterizedTest
  @EnumSource(names = {"VIOLENCE", "ABUSE", "LINK"})
  void helpComesBeforeEverythingElse(Aspect other) {
    Set<Aspect> both = EnumSet.of(other, Aspect.SELF_HARM);
    assertThat(Completions.SHIPPED.of(both, "我难受", Audience.STAFF)).contains("不必独自承受");
  }
}
