package dev.suiren.answers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void writesEachLineAsItsOwnField() {
    assertThat(new Events(out).send("text", "<p>一</p>\n<p>二</p>")).isTrue();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("event: text\ndata: <p>一</p>\ndata: <p>二</p>\n\n");
  }

  @Test
  void noTextCanEndAnEventOrBeginAnother() {
    new Events(out).send("text", "a\n\nevent: done\rdata: x\r\n\r\nb");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "event: text\ndata: a\ndata: \ndata: event: done\ndata: data: x\ndata: \ndata: b\n\n");
  }

  @Test
  void sendsAnEmptyTextAsAnEventAndAHeartbeatAsAComment() {
    Events events = new Events(out);
    events.send("text", "");
    events.beat();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("event: text\ndata:\n\n:\n\n");
  }

  @Test
  void saysThatAReaderHasLeft() {
    Events gone =
        new Events(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("gone");
              }
            });
    assertThat(gone.send("text", "a")).isFalse();
    assertThat(gone.beat()).isFalse();
  }
}
