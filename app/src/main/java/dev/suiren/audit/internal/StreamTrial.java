package dev.suiren.audit.internal;

import com.sun.management.OperatingSystemMXBean;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Html;
import dev.suiren.audit.Mint;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Plays many streams at once on one thread, in real time: pieces of one to three characters arrive
/// when a base would send them, wait until the thread has time for them, and go through a gate
/// each.
///
/// A stream that has ended is followed by another one at once, so that always as many are open.
/// What is taken for CPU time is all that the thread does but wait, the playing included.
final class StreamTrial {
  static final String SETTING = "5000 streams of 75/s, 300 long, in pieces of 1 to 3";

  private static final int STREAMS = 5_000;
  private static final int CHARS_PER_SECOND = 75;
  private static final int LENGTH = 300;
  private static final int LONGEST_PIECE = 3;
  private static final int WARM_UP_SECONDS = 6;

  private final Policy policy;
  private final String text;
  private final Random random;
  private final Mint mint = Mint.open();
  private final Holding held = new Holding();
  private Tally firsts = new Tally();
  private Tally pieces = new Tally();
  private int[][] due = {};
  private int[] dueCount = {};
  private long start;
  private long chars;
  private boolean echoes;

  StreamTrial(Policy policy, String text, long seed) {
    this.policy = policy;
    this.text = text;
    this.random = new Random(seed);
  }

  /// One stream after the other in the same place.
  private final class Player {
    private String script = "";
    private int sent;
    private int shown;
    private double millis;
    private double began;
    private Gate gate = open();

    Player(double millis) {
      this.millis = millis;
      begin();
    }

    private void begin() {
      int from = text.indexOf('。', random.nextInt(text.length() / 2)) + 1;
      script = text.substring(from, from + LENGTH);
      sent = 0;
      shown = 0;
      gate = open();
    }

    /// Sends the next piece, and says when the one after it comes.
    double send() {
      int to = Math.min(LENGTH, sent + 1 + random.nextInt(LONGEST_PIECE));
      began = sent == 0 ? millis : began;
      int released = gate.accept(script.substring(sent, to)).text().value().length();
      double now = (System.nanoTime() - start) / 1e6;
      pieces.add(now - millis);
      if (shown == 0 && released > 0) {
        firsts.add(now - began);
      }
      shown += released;
      held.add(script, shown, to);
      chars += to - sent;
      millis += (to - sent) * 1_000.0 / CHARS_PER_SECOND;
      sent = to;
      if (sent == LENGTH) {
        gate.end();
        begin();
      }
      return millis;
    }
  }

  private Gate open() {
    return echoes ? new Echo() : guard();
  }

  private Gate guard() {
    return new StreamGate(
        () -> policy,
        now -> new Inspector(now, Surface.ANSWER, Audience.PUBLIC),
        Watch::new,
        LENGTH,
        mint);
  }

  /// Lets everything through, to tell what the playing itself takes.
  private final class Echo implements Gate {
    private final Inspector inspector = new Inspector(policy, Surface.ANSWER, Audience.PUBLIC);
    private final Verdict verdict = inspector.verdict(List.of());
    private final Html nothing = new Html("");

    @Override
    public Release accept(String chunk) {
      return new Release(
          mint.clear(chunk, Audience.PUBLIC, verdict.epoch()),
          mint.clear(nothing, Audience.PUBLIC, verdict.epoch()),
          verdict,
          false);
    }

    @Override
    public Release end() {
      return accept("");
    }
  }

  Map<String, Number> play(int seconds) {
    double playing = playing(seconds);
    run(WARM_UP_SECONDS);
    firsts = new Tally();
    pieces = new Tally();
    held.clear();
    long all = processCpu();
    long own = cpu();
    run(seconds);
    double nanos = cpu() - own;
    double allNanos = processCpu() - all;
    Map<String, Number> values = new LinkedHashMap<>();
    values.put("streams", STREAMS);
    values.put("streamChars", chars);
    values.put("streamCpuNanosPerChar", nanos / chars - playing);
    values.put("playingCpuNanosPerChar", playing);
    values.put("processCpuNanosPerChar", allNanos / chars);
    values.put("streamLoad", nanos / (seconds * 1e9));
    values.put("firstTextMillisP50", firsts.percentile(50));
    values.put("firstTextMillisP99", firsts.percentile(99));
    values.put("pieceMillisP99", pieces.percentile(99));
    values.putAll(held.figures());
    return values;
  }

  private double playing(int seconds) {
    echoes = true;
    run(WARM_UP_SECONDS);
    long own = cpu();
    run(Math.min(seconds, WARM_UP_SECONDS));
    echoes = false;
    return (double) (cpu() - own) / chars;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /// With what the collector and the compiler take.
  private static long processCpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /// Each millisecond has a list of the streams that are due in it.
  private void run(int seconds) {
    int end = seconds * 1_000;
    due = new int[end][8];
    dueCount = new int[end];
    chars = 0;
    Player[] players = new Player[STREAMS];
    for (int i = 0; i < STREAMS; i++) {
      players[i] = new Player(random.nextDouble() * LENGTH * 1_000 / CHARS_PER_SECOND);
      plan(i, players[i].millis);
    }
    start = System.nanoTime();
    for (int now = 0; now < end; now++) {
      await(start + (now + 1) * 1_000_000L);
      for (int i = 0; i < dueCount[now]; i++) {
        int player = due[now][i];
        plan(player, players[player].send());
      }
      due[now] = new int[0];
    }
  }

  private void plan(int player, double millis) {
    int when = (int) millis;
    if (when >= due.length) {
      return;
    }
    if (dueCount[when] == due[when].length) {
      due[when] = Arrays.copyOf(due[when], dueCount[when] * 2);
    }
    due[when][dueCount[when]++] = player;
  }

  private static void await(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
