package dev.suiren.base;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Ending.Cancelled;
import dev.suiren.base.Ending.Failed;
import dev.suiren.base.Ending.Fault;
import dev.suiren.base.Ending.Finished;
import dev.suiren.base.Ending.Reason;
import dev.suiren.testing.ScriptedServer;
import dev.suiren.testing.ScriptedServer.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every base promises, whatever the other side does.
@Tag("S5")
public abstract class BaseContract {
  protected static final Prompt PROMPT =
      new Prompt(
          List.of(
              new Prompt.Message(Prompt.Speaker.SYSTEM, "Be brief."),
              new Prompt.Message(Prompt.Speaker.PERSON, "谁钻木取火？")),
          100,
          OptionalDouble.of(0.5));

  private final List<ScriptedServer> servers = new ArrayList<>();
  protected final List<Piece> pieces = new ArrayList<>();

  /// The base under test, talking to `server`, with patience, without retries.
  protected abstract Base base(ScriptedServer server);

  /// The same with hardly any patience.
  protected abstract Base impatientBase(ScriptedServer server);

  protected ScriptedServer serve(Script... scripts) {
    ScriptedServer server = ScriptedServer.playing(scripts);
    servers.add(server);
    return server;
  }

  @AfterEach
  void closeServers() {
    servers.forEach(ScriptedServer::close);
  }

  protected Ending ask(Script script) {
    return base(serve(script)).stream(PROMPT, pieces::add);
  }

  protected String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece instanceof Piece.Text t ? t.text() : ""));
    return text.toString();
  }

  @Test
  void streamsTextReasonAndUsage() {
    Ending ending =
        ask(
            to -> {
              to.beginEvents();
              to.text("燧");
              to.text("人");
              to.finish("stop");
              to.usage(12, 2);
              to.done();
            });
    assertThat(ending).isEqualTo(new Finished(Reason.STOP, new Usage(12, 2)));
    assertThat(pieces).containsExactly(new Piece.Text("燧"), new Piece.Text("人"));
  }

  @Test
  void handsOutTextWhileTheOtherSideIsStillThinking() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    ScriptedServer server =
        serve(
            to -> {
              to.beginEvents();
              to.text("first");
              await(received);
              to.finish("length");
              to.done();
            });
    Ending ending =
        base(server).stream(
            PROMPT,
            piece -> {
              received.countDown();
              return true;
            });
    assertThat(ending).isEqualTo(new Finished(Reason.LENGTH, Usage.UNKNOWN));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void closesTheConnectionWhenTheReceiverHasEnough() throws Exception {
    ScriptedServer server =
        serve(
            to -> {
              to.beginEvents();
              to.text("enough");
              to.stall();
            });
    Ending ending = base(server).stream(PROMPT, piece -> false);
    assertThat(ending).isInstanceOf(Cancelled.class);
    assertThat(server.exchanges().getFirst().awaitClosed()).isTrue();
  }

  @Test
  void closesTheConnectionToASideThatTakesNoNoticeOfCancelling() throws Exception {
    ScriptedServer server =
        serve(
            to -> {
              to.beginEvents();
              to.text("enough");
              to.flood(": still here\n\n");
            });
    assertThat(base(server).stream(PROMPT, piece -> false)).isInstanceOf(Cancelled.class);
    assertThat(server.exchanges().getFirst().awaitClosed()).isTrue();
  }

  @Test
  void closesTheConnectionWhenItsThreadIsInterrupted() throws Exception {
    ScriptedServer server =
        serve(
            to -> {
              to.beginEvents();
              to.text("begun");
              to.flood(": keep-alive\n\n");
            });
    CountDownLatch received = new CountDownLatch(1);
    AtomicReference<Ending> ending = new AtomicReference<>();
    Thread asking =
        Thread.ofVirtual()
            .start(
                () ->
                    ending.set(
                        base(server).stream(
                            PROMPT,
                            piece -> {
                              received.countDown();
                              return true;
                            })));
    received.await();
    asking.interrupt();
    asking.join();
    assertThat(ending.get()).isInstanceOf(Cancelled.class);
    assertThat(server.exchanges().getFirst().awaitClosed()).isTrue();
  }

  @Test
  void neverHangsOrInventsTextWhereverTheConnectionBreaks() {
    String whole =
        "HTTP/1.1 200 OK\r\n"
            + "Content-Type: text/event-stream\r\n"
            + "Content-Length: 164\r\n\r\n"
            + "data: {\"choices\":[{\"delta\":{\"content\":\"one \"}}]}\n\n"
            + "data:"
            + " {\"choices\":[{\"delta\":{\"content\":\"two\"},\"finish_reason\":\"stop\"}]}\n\n"
            + "data: [DONE]\n\n"
            + "                 ";
    for (int cut = 0; cut < whole.length(); cut++) {
      pieces.clear();
      String half = whole.substring(0, cut);
      Ending ending =
          ask(
              to -> {
                to.raw(half);
                to.drop();
              });
      assertThat("one two").as("cut at %d", cut).startsWith(text());
      if (ending instanceof Failed failed) {
        assertThat(failed.fault()).as("cut at %d", cut).isEqualTo(Fault.BROKE_OFF);
        assertThat(failed.begun()).as("cut at %d", cut).isEqualTo(!text().isEmpty());
      } else {
        assertThat(text()).as("cut at %d", cut).isEqualTo("one two");
      }
    }
  }

  @Test
  void keepsWhatCameWhenAStreamEndsWithoutAFinish() {
    Ending ending =
        ask(
            to -> {
              to.beginEvents();
              to.text("half a");
              to.end();
            });
    assertFailed(ending, Fault.BROKE_OFF, true);
    assertThat(text()).isEqualTo("half a");
  }

  @Test
  void givesUpOnASideThatAcceptsAndSaysNothing() throws Exception {
    ScriptedServer server = serve(to -> to.stall());
    assertFailed(impatientBase(server).stream(PROMPT, pieces::add), Fault.TOOK_TOO_LONG, false);
    assertThat(server.exchanges().getFirst().awaitClosed()).isTrue();
  }

  @Test
  void givesUpOnASideThatFallsSilent() throws Exception {
    ScriptedServer server =
        serve(
            to -> {
              to.beginEvents();
              to.text("and then");
              to.stall();
            });
    assertFailed(impatientBase(server).stream(PROMPT, pieces::add), Fault.TOOK_TOO_LONG, true);
    assertThat(server.exchanges().getFirst().awaitClosed()).isTrue();
  }

  @Test
  void finishesWhenTheReasonCameBeforeTheConnectionBroke() {
    Ending ending =
        ask(
            to -> {
              to.beginEvents();
              to.text("all");
              to.finish("stop");
              to.hangUp();
            });
    assertThat(ending).isEqualTo(new Finished(Reason.STOP, Usage.UNKNOWN));
  }

  protected static void assertFailed(Ending ending, Fault fault, boolean begun) {
    assertThat(ending)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.fault()).isEqualTo(fault);
              assertThat(failed.begun()).isEqualTo(begun);
              assertThat(failed.detail()).isNotBlank().doesNotContain("\n");
            });
  }
}
