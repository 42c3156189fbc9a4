package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("S4")
class AuditCallTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int audit(String lines, String... arguments) throws IOException {
    Surroundings here =
        new Surroundings(
            Map.of("SUIREN_HOME", folder.resolve("home").toString()),
            folder,
            false,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new AuditCall(here, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))
        .run(Arrays.asList(arguments));
  }

  private List<String> printed() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void answersLineForLine() throws IOException {
    Files.writeString(folder.resolve("terms"), "坏话\n");
    int exit =
        audit(
            """
            {"id": 1, "text": "平平常常的一句"}
            {"id": "b", "text": "𠀀说Ｈ壞話"}
            {"id": "c", "text": "打13800138000找我"}
            """,
            "--audience",
            "public",
            "--terms",
            "terms",
            "--json");
    assertThat(exit).isZero();
    assertThat(printed())
        .containsExactly(
            "{\"id\":1,\"verdict\":\"pass\",\"aspects\":[],\"spans\":[],\"masked\":\"平平常常的一句\","
                + "\"unmasked\":\"平平常常的一句\"}",
            "{\"id\":\"b\",\"verdict\":\"block\",\"aspects\":[\"term\"],\"spans\":[{\"start\":3,\"end\":5,"
                + "\"channel\":\"surface\",\"term\":\"坏话\",\"aspect\":\"term\"}],\"masked\":\"𠀀说Ｈ壞話\","
                + "\"unmasked\":\"𠀀说Ｈ坏话\"}",
            "{\"id\":\"c\",\"verdict\":\"pass\",\"aspects\":[\"privacy\"],\"spans\":[{\"start\":1,\"end\":12,"
                + "\"channel\":\"pattern\",\"term\":\"cn.mobile\",\"aspect\":\"privacy\"}],"
                + "\"masked\":\"打███████████找我\",\"unmasked\":\"打13800138000找我\"}");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void aLineThatIsNoneIsAnErrorAndTheRestGoesOn() throws IOException {
    String tooLong = "{\"id\":3,\"text\":\"" + "x".repeat(BoundedLines.LONGEST) + "\"}";
    int exit = audit("{\"id\":1,\n\n{\"id\":2}\n" + tooLong + "\n{\"id\":4,\"text\":\"\"}");
    assertThat(exit).isEqualTo(1);
    assertThat(printed()).hasSize(4);
    assertThat(printed().subList(0, 3)).allMatch(line -> line.contains("\"verdict\":\"error\""));
    assertThat(printed().get(1)).startsWith("{\"id\":2,");
    assertThat(printed().get(3)).startsWith("{\"id\":4,\"verdict\":\"pass\"");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("suiren: lines that could not be read: 3, the first is line 1");
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

  @Test
  void wrongUsageIsSaid() {
    assertThatThrownBy(() -> audit("", "streams")).hasMessageContaining("usage: ./suiren audit");
    assertThatThrownBy(() -> audit("", "--terms", "nowhere")).hasMessage("no such file: nowhere");
    assertThatThrownBy(() -> audit("", "--audience", "dogs")).hasMessageContaining("audience");
  }

  @Test
  void aTermThatSaysNothingIsNamedByItsFile() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "好\n!!\n");
    assertThatThrownBy(() -> audit("", "--terms", "mine.txt"))
        .hasMessageContaining("mine.txt line 2");
  }

  private static String released(String line) {
    int from = line.indexOf("\"released\":\"") + 12;
    return line.substring(from, line.indexOf('"', from));
  }
}
