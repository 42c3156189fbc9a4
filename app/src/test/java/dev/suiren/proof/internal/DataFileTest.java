package dev.suiren.proof.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import tools.jackson.databind.json.JsonMapper;

@Tag("S5")
class DataFileTest {
  private final JsonMapper json = new JsonMapper();
  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static Problem problem(Throwable thrown) {
    return ((ProblemException) thrown).problem();
  }

  @Test
  void readsAPackedFileAsIfItWereNot() throws IOException {
    String text = "{\"_id\":\"a\",\"text\":\"一\u2028二\"}\n\n{\"_id\":\"b\",\"text\":\"三\"}";
    try (OutputStream out =
        new XZOutputStream(
            Files.newOutputStream(folder.resolve("corpus.jsonl.xz")), new LZMA2Options())) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    Corpus corpus = Corpus.read(json, folder);

    assertThat(corpus.rows().keySet()).containsExactly("a", "b");
    assertThat(corpus.text("a")).isEqualTo("一\u2028二");
    assertThat(DataFile.get(folder, "corpus.jsonl").lines())
        .extracting(DataFile.Line::number)
        .containsExactly(1, 3);
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Corpus.read(json, folder))
        .hasMessageStartingWith("no corpus.jsonl (nor corpus.jsonl.xz) in ")
        .satisfies(thrown -> assertThat(problem(thrown)).isEqualTo(Problem.WRONG_USAGE));
  }

  @Test
  void aBadLineIsToldWithFileAndNumber() throws IOException {
    for (String bad : List.of("{", "[]", "{\"_id\":1,\"text\":\"x\"}", "{\"_id\":\"a\"}")) {
      write("corpus.jsonl", "{\"_id\":\"a\",\"text\":\"x\"}\n" + bad + "\n");

      assertThatThrownBy(() -> Corpus.read(json, folder))
          .as(bad)
          .hasMessageStartingWith("corpus.jsonl line 2: ")
          .satisfies(thrown -> assertThat(problem(thrown)).isEqualTo(Problem.BAD_INPUT));
    }
  }

  @Test
  void aFileThatIsNoTextOrNoArchiveIsRefused() throws IOException {
    write("corpus.jsonl.xz", "this is not an archive");
    assertThatThrownBy(() -> Corpus.read(json, folder))
        .hasMessage("corpus.jsonl.xz cannot be unpacked");

    Files.write(folder.resolve("corpus.jsonl"), new byte[] {'{', (byte) 0xFF, '}'});
    assertThatThrownBy(() -> Corpus.read(json, folder)).hasMessage("corpus.jsonl is not UTF-8");
  }

  @Test
  void aQuestionMayNotNameWhatTheCorpusDoesNotHold() throws IOException {
    write("corpus.jsonl", "{\"_id\":\"a\",\"text\":\"x\",\"lang\":\"en\"}\n");
    Corpus corpus = Corpus.read(json, folder);

    write("queries.jsonl", "{\"_id\":\"q\",\"text\":\"x?\",\"positives\":[[\"b\"]]}\n");
    assertThatThrownBy(() -> Question.list(json, folder, corpus))
        .hasMessage("queries.jsonl line 1: \"positives\" names b, not in corpus.jsonl");

    write("queries.jsonl", "{\"_id\":\"q\",\"text\":\"x?\",\"lang\":\"zh\"}\n");
    assertThatThrownBy(() -> Question.list(json, folder, corpus))
        .hasMessage("queries.jsonl line 1: no document has this question's language and part");
  }
}
