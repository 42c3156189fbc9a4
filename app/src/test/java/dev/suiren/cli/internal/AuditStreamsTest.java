package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S4")
class AuditStreamsTest extends AuditCalls {
  @Test
  void aStreamThatHasEndedStaysEnded() throws IOException {
    Files.writeString(folder.resolve("terms"), "坏话\n");
    int exit =
        audit(
            """
            {"stream": 1, "chunk": "一句坏话。"}
            {"stream": 1, "end": true}
            {"stream": 1, "chunk": "别的。"}
            {"stream": 1, "end": true}
            {"stream": 1}
            {"stream": "1", "chunk": "好。"}
            {"stream": "1", "end": true}
            """,
            "stream",
            "--terms",
            "terms");
    assertThat(exit).isEqualTo(1);
    assertThat(printed().get(1)).contains("\"verdict\":\"block\"");
    assertThat(printed().subList(2, 5))
        .containsOnly("{\"stream\":1,\"released\":\"\",\"verdict\":\"error\"}");
    assertThat(released(printed().get(5)) + released(printed().get(6))).isEqualTo("好。");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("read: 3, the first is line 3");
  }

  @Test
  void aStreamThatLostAPieceShowsNothingMore() throws IOException {
    int exit =
        audit(
            """
            {"stream": "a", "chunk": "今天天气很好。"}
            {"stream": "a", "chunk": 5}
            {"stream": "a", "chunk": "我们去散步。"}
            {"stream": "a", "end": true}
            """,
            "stream");
    assertThat(exit).isEqualTo(1);
    assertThat(printed().subList(1, 4)).allMatch(line -> released(line).isEmpty());
    assertThat(printed().get(3)).contains("\"verdict\":\"error\",\"completion\":\"");
  }

  @Test
  void halvesOfCharactersComeOutAsTheyCame() throws IOException {
    int exit =
        audit(
            """
            {"stream": "a", "chunk": "好\\ud83d"}
            {"stream": "a", "chunk": "\\ude00看\\ud83d。"}
            {"stream": "a", "end": true}
            """,
            "stream");
    assertThat(exit).isZero();
    assertThat(String.join("", printed().stream().map(AuditCalls::released).toList()))
        .isEqualTo("好😀看\\ud83d。");
    audit("{\"id\": \"\\udc00\", \"text\": \"\\ud83d\"}\n");
    assertThat(printed().getLast())
        .startsWith("{\"id\":\"\\udc00\",")
        .endsWith("\"masked\":\"\\ud83d\",\"unmasked\":\"\\ud83d\"}");
  }

  @Test
  void streamsAreKeptApartAndEmptyAfterABlock() throws IOException {
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(folder.resolve("home/terms.txt"), "坏话\n");
    int exit =
        audit(
            """
            {"stream": "a", "chunk": "今天天气很好。"}
            {"stream": 1, "chunk": "这是一句坏"}
            {"stream": "a", "chunk": "我们去散步。"}
            {"stream": 1, "chunk": "话。"}
            {"stream": 1, "chunk": "后面的话。"}
            {"stream": 1, "end": true}
            {"stream": "a", "end": true}
            """,
            "stream",
            "--audience",
            "children");
    assertThat(exit).isZero();
    List<String> lines = printed();
    assertThat(lines).hasSize(7);
    String a = released(lines.get(0)) + released(lines.get(2)) + released(lines.get(6));
    assertThat(a).isEqualTo("今天天气很好。我们去散步。");
    assertThat(lines.get(6)).endsWith("\"verdict\":\"pass\"}");
    assertThat(released(lines.get(1))).doesNotContain("坏");
    assertThat(List.of(released(lines.get(3)), released(lines.get(4)), released(lines.get(5))))
        .containsOnly("");
    assertThat(lines.get(5)).contains("\"verdict\":\"block\",\"completion\":\"这个内容不能在这里显示");
  }

  @Test
  void aStreamLineMustSayWhatItIs() throws IOException {
    int exit =
        audit(
            "{\"chunk\":\"x\"}\n"
                + "{\"stream\":\"s\"}\n"
                + "{\"stream\":\"s\",\"chunk\":\"x\",\"end\":true}\n",
            "stream");
    assertThat(exit).isEqualTo(1);
    assertThat(printed())
        .containsExactly(
            "{\"stream\":null,\"released\":\"\",\"verdict\":\"error\"}",
            "{\"stream\":\"s\",\"released\":\"\",\"verdict\":\"error\"}",
            "{\"stream\":\"s\",\"released\":\"\",\"verdict\":\"error\"}");
  }
}
