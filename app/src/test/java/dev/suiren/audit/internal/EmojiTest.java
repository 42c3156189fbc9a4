package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Effect;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// No emoji that is recommended for general interchange is taken for anything else.
@Tag("S4")
class EmojiTest {
  private static final int ALL = 3_953;

  private final Auditor auditor = TestAudit.seeded().auditor();

  static List<String> emoji() throws IOException {
    try (InputStream file = EmojiTest.class.getResourceAsStream("../emoji-17.0.txt")) {
      String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.startsWith("//")).toList();
    }
  }

  @Test
  void everyOnePassesByItselfAndInASentence() throws IOException {
    List<String> emoji = emoji();
    assertThat(emoji).hasSize(ALL);
    for (String each : emoji) {
      check(each);
      check("看" + each + each + "了 ok" + each);
    }
    check(String.join("", emoji));
    check(String.join(" ", emoji));
  }

  private void check(String text) {
    for (Surface surface : List.of(Surface.QUESTION, Surface.ANSWER)) {
      Verdict verdict = auditor.inspect(text, surface, Audience.CHILDREN);
      assertThat(verdict.spans()).as(text).noneMatch(span -> span.effect() != Effect.NOTE);
      assertThat(verdict.payloads()).as(text).isEmpty();
    }
  }
}
