package dev.suiren.base.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Ending;
import dev.suiren.base.Ending.Failed;
import dev.suiren.base.Ending.Fault;
import dev.suiren.base.Ending.Finished;
import dev.suiren.base.Piece;
import dev.suiren.base.Prompt;
import dev.suiren.testing.ScriptedServer;
import dev.suiren.testing.ScriptedServer.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A call is tried again only while no text was received, and only where that can help.
@Tag("S5")
class RetriesTest {
  private static final Prompt PROMPT =
      new Prompt(
          List.of(new Prompt.Message(Prompt.Speaker.PERSON, "Hi")), 10, OptionalDouble.empty());
  private static final Script GOOD =
      to -> {
        to.beginEvents();
        to.text("ok");
        to.finish("stop");
        to.done();
      };

  private final List<Piece> pieces = new ArrayList<>();
  private final Wires wires = Wires.patient(Duration.ofSeconds(30)).retrying(2);
  private int calls;

  private Ending ask(Script... scripts) {
    try (ScriptedServer server = ScriptedServer.playing(scripts)) {
      Ending ending = wires.base(Endpoint.parse(server.url(), "m", "")).stream(PROMPT, pieces::add);
      calls = server.exchanges().size();
      return ending;
    }
  }

  private static Script status(int status, String... headers) {
    return to -> to.answer(status, "text/plain", "", headers);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 529})
  void triesAgainAfterWhatPasses(int status) {
    assertThat(ask(status(status), status(status), GOOD)).isInstanceOf(Finished.class);
    assertThat(calls).isEqualTo(3);
    assertThat(wires.pauses).hasSize(2);
    assertThat(wires.pauses.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(wires.pauses.get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 422, 301})
  void neverTriesAgainWhatStaysWrong(int status) {
    assertThat(ask(status(status), GOOD)).isInstanceOf(Failed.class);
    assertThat(calls).isEqualTo(1);
    assertThat(wires.pauses).isEmpty();
  }

  @Test
  void givesUpAfterTheLastTry() {
    assertThat(ask(status(500))).isInstanceOf(Failed.class);
    assertThat(calls).isEqualTo(3);
  }

  @Test
  void triesAgainWhenTheConnectionBreaksBeforeAnyText() {
    assertThat(
            ask(
                to -> to.drop(),
                to -> {
                  to.beginEvents();
                  to.drop();
                },
                GOOD))
        .isInstanceOf(Finished.class);
    assertThat(pieces).containsExactly(new Piece.Text("ok"));
  }

  @Test
  void neverTriesAgainOnceTextWasReceived() {
    Ending ending =
        ask(
            to -> {
              to.beginEvents();
              to.text("half");
              to.hangUp();
            },
            GOOD);
    assertThat(ending)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.fault()).isEqualTo(Fault.BROKE_OFF);
              assertThat(failed.begun()).isTrue();
            });
    assertThat(calls).isEqualTo(1);
    assertThat(pieces).containsExactly(new Piece.Text("half"));
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "0, 0",
    "20, 20",
    "'Mon, 23 Nov 2026 12:00:05 GMT', 5",
    "'Mon, 23 Nov 2026 11:00:00 GMT', 0"
  })
  void waitsAsLongAsItWasAskedTo(String header, long seconds) {
    assertThat(ask(status(429, "Retry-After: " + header), GOOD)).isInstanceOf(Finished.class);
    assertThat(wires.pauses).containsExactly(Duration.ofSeconds(seconds));
  }

  @Test
  void doesNotWaitBeyondItsLimit() {
    assertThat(ask(status(429, "Retry-After: 21"), GOOD)).isInstanceOf(Failed.class);
    assertThat(calls).isEqualTo(1);
    assertThat(wires.pauses).isEmpty();
  }

  @Test
  void takesNoNoticeOfAPauseItCannotRead() {
    assertThat(ask(status(429, "Retry-After: soon"), GOOD)).isInstanceOf(Finished.class);
    assertThat(wires.pauses).hasSize(1);
  }

  @Test
  void doesNotWaitLongerThanTheWholeCallMayTake() {
    wires.total(Duration.ofSeconds(10));
    assertThat(ask(status(503, "Retry-After: 11"), GOOD)).isInstanceOf(Failed.class);
    assertThat(calls).isEqualTo(1);
  }

  @Test
  void anInterruptEndsThePause() {
    Thread.currentThread().interrupt();
    assertThat(ask(GOOD)).isInstanceOf(Ending.Cancelled.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
