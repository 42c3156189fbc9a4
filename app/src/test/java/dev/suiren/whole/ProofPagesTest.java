package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.people.Audience;
import dev.suiren.people.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Comparisons, cards, histories and effects are for owner and editors; for a reader there are
/// none.
@Tag("S5")
class ProofPagesTest {
  private static final List<String> PAGES =
      List.of("/proof/compare", "/proof/card", "/proof/history", "/proof/effect");

  private static final List<String> BEHIND =
      List.of(
          "/proof/compare?a=1&b=2",
          "/proof/compare/items?a=1&b=2",
          "/proof/compare/comparison.jsonl?a=1&b=2",
          "/proof/card?a=1",
          "/proof/card/card.md",
          "/proof/history?run=1",
          "/proof/verdicts/1",
          "/proof/verdicts/1/verdict.jsonl",
          "/proof/verdicts/1/verdict.md",
          "/proof/verdicts/1/verdict.html",
          "/proof/effect/1",
          "/proof/effect/1/effect.json");

  @Test
  void readersFindNothingAndEditorsFindThemEmpty(@TempDir Path folder) {
    try (House house = House.open(folder)) {
      Visitor reader = house.visitor(house.invite("rita", "rita", Role.READER, Audience.STAFF));
      Visitor editor = house.visitor(house.invite("ed", "ed", Role.EDITOR, Audience.STAFF));
      for (String path : PAGES) {
        assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        assertThat(editor.get(path).statusCode()).as(path).isEqualTo(200);
        assertThat(editor.get(path).body()).as(path).contains("class=\"empty\"");
      }
      for (String path : BEHIND) {
        assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        assertThat(editor.get(path).statusCode()).as(path).isEqualTo(404);
      }
      assertThat(reader.post("/proof/effect", Map.of("scenario", "x")).statusCode()).isEqualTo(404);
      for (Visitor visitor : List.of(reader, editor)) {
        assertThat(visitor.post("/proof/verdicts/1/remove", Map.of()).statusCode()).isEqualTo(404);
      }
      assertThat(editor.get("/proof/compare?margin=2").statusCode()).isEqualTo(400);
    }
  }
}
