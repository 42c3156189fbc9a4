package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What a reader sees of a stream is at each moment what its last block comes to when all of it is
/// read again. `-Dsuiren.seed=…` repeats a stream; every failure names its seed.
class ShownTest {
  private static final int STREAMS = Integer.getInteger("suiren.streams", 3_000);
  private static final int FEW = 200;

  @Test
  void showsAtEachMomentWhatReadingTheLastBlockAgainComesTo() {
    long seed = Long.getLong("suiren.seed", 1);
    for (int i = 0; i < STREAMS; i++) {
      Random random = new Random(seed + i);
      StreamMaker maker = new StreamMaker(random, 1);
      Shown shown = new Shown();
      Diligent diligent = new Diligent();
      List<Grown> handedOut = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (String chunk : maker.chunks(maker.stream())) {
        shown.add(chunk);
        diligent.add(chunk);
        String what = "-Dsuiren.streams=1 -Dsuiren.seed=" + (seed + i) + " " + shown.text();
        assertThat(shown.markup()).as(what).isEqualTo(diligent.markup);
        handedOut.add(shown.grown());
        expected.add(diligent.markup);
      }
      String what = "read later, -Dsuiren.streams=1 -Dsuiren.seed=" + (seed + i);
      assertThat(handedOut.stream().map(Grown::get)).as(what).containsExactlyElementsOf(expected);
    }
  }

  /// What a gate handed out, and an audit cleared, is read by others while the stream goes on.
  @Test
  void readsTheSameInAnotherThreadWhileTheStreamGoesOn() throws Exception {
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int seed = 1; seed <= FEW; seed++) {
        StreamMaker maker = new StreamMaker(new Random(seed), 1);
        Shown shown = new Shown();
        List<Future<String>> read = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String chunk : maker.chunks(maker.stream())) {
          shown.add(chunk);
          expected.add(shown.markup());
          read.add(readers.submit(shown.grown()::get));
        }
        for (int i = 0; i < read.size(); i++) {
          assertThat(read.get(i).get()).as("stream " + seed).isEqualTo(expected.get(i));
        }
      }
    }
  }

  @Test
  void showsACitationThatComesInPieces() {
    Shown shown = new Shown();
    "年假有十天[1][12][0]。".codePoints().mapToObj(Character::toString).forEach(shown::add);
    assertThat(shown.markup()).isEqualTo(Markdown.read("年假有十天[1][12][0]。").markup());
  }

  /// Reads the last block again at each step.
  private static final class Diligent {
    private String settled = "";
    private String open = "";
    private String markup = "";

    void add(String text) {
      open += text;
      Sheet sheet = Markdown.read(open);
      markup = settled + sheet.markup();
      if (sheet.lastBlock() > 0) {
        settled += sheet.markup().substring(0, sheet.settledMarkup());
        open = open.substring(sheet.lastBlock());
      }
    }
  }
}
