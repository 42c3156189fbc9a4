package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.Part;
import dev.suiren.library.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParserFramesTest {
  private static final int MOST = 1000;

  /// What a child that was taken over might say.
  interface Says {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] said(Says words) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    words.to(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Parsed read(byte[] answer) throws IOException {
    return ParserFrames.readAnswer(new DataInputStream(new ByteArrayInputStream(answer)), MOST);
  }

  private static void block(DataOutputStream out, int level, int page, String text)
      throws IOException {
    Part.Kind kind = level == 0 ? Part.Kind.PARAGRAPH : Part.Kind.HEADING;
    ParserFrames.writeBlock(out, kind, level, page, text.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        Arguments.of("nothing", (Says) _ -> {}),
        Arguments.of("an unknown word", (Says) out -> out.writeByte(9)),
        Arguments.of("an unknown failure", (Says) out -> out.write(new byte[] {3, 99, 0, 0})),
        Arguments.of("an unknown kind", (Says) out -> out.write(new byte[] {1, 99, 0, 0, 0})),
        Arguments.of("a level of 7", (Says) out -> block(out, 7, 1, "x")),
        Arguments.of("a negative page", (Says) out -> block(out, 0, -1, "x")),
        Arguments.of("no text", (Says) out -> block(out, 0, 1, "")),
        Arguments.of("a zero sign", (Says) out -> block(out, 0, 1, "a\0b")),
        Arguments.of("a carriage return", (Says) out -> block(out, 0, 1, "a\r\nb")),
        Arguments.of("too much", (Says) out -> block(out, 0, 1, "x".repeat(MOST + 1))),
        Arguments.of(
            "a huge length",
            (Says) out -> out.write(new byte[] {1, 1, 0, 0, 0, 0, 0, 127, -1, -1, -1})),
        Arguments.of("half a block", (Says) out -> out.write(new byte[] {1, 1, 0, 0, 0, 0})));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void believesNoAnswerOutOfForm(String name, Says words) throws IOException {
    byte[] answer = said(words);
    assertThatThrownBy(() -> read(answer)).as(name).isInstanceOf(IOException.class);
  }

  @Test
  void countsOffsetsItself() throws IOException {
    byte[] answer =
        said(
            out -> {
              block(out, 1, 0, "𠮷");
              block(out, 0, 2, "ab");
              ParserFrames.writeEnd(out);
            });
    Parsed.Text text = ParserFixture.text(read(answer));
    assertThat(text.text()).isEqualTo("𠮷\n\nab");
    assertThat(text.blocks()).extracting(Parsed.Block::start).containsExactly(0, 3);
    assertThat(text.blocks()).extracting(Parsed.Block::end).containsExactly(1, 5);
  }

  @Test
  void shortensADetailToOneLine() throws IOException {
    byte[] answer =
        said(
            out ->
                ParserFrames.writeFailed(
                    out, new Parsed.Unreadable(Failure.DAMAGED, "a\nb\0" + "c".repeat(500))));
    assertThat(read(answer))
        .isEqualTo(new Parsed.Unreadable(Failure.DAMAGED, "a b" + "c".repeat(197)));
  }

  @Test
  void neverFailsOtherwiseOnNoise() {
    Random random = new Random(3);
    for (int round = 0; round < 2000; round++) {
      byte[] noise = new byte[random.nextInt(1, 200)];
      random.nextBytes(noise);
      noise[0] = (byte) random.nextInt(1, 4);
      try {
        assertThat(read(noise)).isNotNull();
      } catch (IOException refused) {
        assertThat(refused).isNotNull();
      }
    }
  }
}
