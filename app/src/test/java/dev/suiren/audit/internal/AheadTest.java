package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Effect;
import dev.suiren.audit.Surface;
import dev.suiren.people.Audience;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A stream's text is never read in fewer ways than it needs: what is released, and when, is what
/// would be if all readings were kept from the beginning, on random streams. `-Dsuiren.seed=…`
/// repeats a stream; every failure names its seed.
class AheadTest {
  private static final int FEW = Integer.getInteger("suiren.streams", 3_000);
  private static final int MANY = Integer.getInteger("suiren.streams", 300_000);

  private final TestAudit audit = new TestAudit();

  AheadTest() {
    StreamMaker.BLOCKED.stream()
        .filter(word -> word.indexOf('*') < 0)
        .forEach(word -> audit.add(word, Effect.BLOCK));
    audit.add("銀河計劃", Effect.MASK).add("project nova", Effect.MASK).add("存疑词", Effect.REVIEW);
    StreamMaker.ALLOWED.forEach(each -> audit.allow(each.getKey(), each.getValue()));
  }

  @Test
  void releasesWhatAllReadingsTogetherWouldRelease() {
    run(Long.getLong("suiren.seed", 1), FEW);
  }

  @Test
  @Tag("soak")
  void theSameOnOtherStreamsEachTime() {
    long seed = Long.getLong("suiren.seed", System.nanoTime());
    System.err.println("readings: -Dsuiren.seed=" + seed);
    run(seed, MANY);
  }

  @Test
  void restsWhereTextHasNoMarkup() {
    Inspector inspector = new Inspector(audit.policy(), Surface.ANSWER, Audience.PUBLIC);
    Ahead ahead = new Ahead(inspector);
    Watch watch = new Watch(inspector, new StreamText(10_000), ahead);
    watch.add("年假规定见[1]，其余照旧。");
    watch.look();
    watch.add("项目在第三年结束。".repeat(9));
    watch.look();
    assertThat(ahead.isResting()).isTrue();
    watch.add("**项");
    watch.look();
    assertThat(ahead.isResting()).isFalse();
  }

  private void run(long seed, int streams) {
    for (int i = 0; i < streams; i++) {
      Random random = new Random(seed + i);
      StreamMaker maker = new StreamMaker(random, random.nextInt(3) == 0 ? 20 : 2);
      String text = maker.stream();
      Audience audience = Audience.values()[random.nextInt(4)];
      String what = "-Dsuiren.streams=1 -Dsuiren.seed=" + (seed + i) + " " + audience + " " + text;
      check(maker.chunks(text), audience, what);
    }
  }

  private void check(List<String> chunks, Audience audience, String what) {
    Inspector inspector = new Inspector(audit.policy(), Surface.ANSWER, audience);
    Watch watch = new Watch(inspector, new StreamText(100_000));
    Watch tireless = new Watch(inspector, new StreamText(100_000), new Tireless(inspector));
    for (String chunk : chunks) {
      watch.add(chunk);
      tireless.add(chunk);
      assertThat(watch.look()).as(what).isEqualTo(tireless.look());
      assertThat(watch.frontier()).as(what).isEqualTo(tireless.frontier());
    }
  }

  private static final class Tireless extends Ahead {
    Tireless(Inspector inspector) {
      super(inspector);
    }

    @Override
    boolean rests() {
      return false;
    }
  }
}
