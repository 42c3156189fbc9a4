package dev.suiren.audit.internal;

import dev.suiren.audit.Cleared;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Html;
import dev.suiren.audit.Mint;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/// One stream's guard: the boundary at which every fault stops the stream for good.
final class StreamGate implements Gate {
  private final Supplier<Policy> policies;
  private final Function<Policy, Inspector> inspectors;
  private final BiFunction<Inspector, StreamText, Watch> watches;
  private final Audience audience;
  private final Mint mint;
  private final Boundary boundary;
  private final BooleanSupplier stands;
  private final Shown shown = new Shown();
  private Policy policy;
  private Watch watch;
  private int released;
  private boolean stopped;

  /// The same as before as long as nothing is found: then it is not even looked at.
  private Verdict verdict;

  /// What was shown, cleared once each time it grows: thousands of streams wait for memory, so that
  /// a piece which shows nothing looks at nothing that was shown.
  private Cleared<Html> sofar;

  StreamGate(
      Supplier<Policy> policies,
      Function<Policy, Inspector> inspectors,
      BiFunction<Inspector, StreamText, Watch> watches,
      int longest,
      Mint mint) {
    this(policies, inspectors, watches, longest, mint, Boundary.WITHOUT_LIMIT, () -> true);
  }

  /// @param stands whether what the text is made from may still be shown; asked at each release
  StreamGate(
      Supplier<Policy> policies,
      Function<Policy, Inspector> inspectors,
      BiFunction<Inspector, StreamText, Watch> watches,
      int longest,
      Mint mint,
      Boundary boundary,
      BooleanSupplier stands) {
    this.policies = policies;
    this.inspectors = inspectors;
    this.watches = watches;
    this.mint = mint;
    this.boundary = boundary;
    this.stands = stands;
    this.policy = policies.get();
    this.watch = watches.apply(inspectors.apply(policy), new StreamText(longest));
    this.audience = watch.inspector().audience();
    this.verdict = watch.inspector().verdict(List.of());
    this.sofar = cleared();
  }

  private Cleared<Html> cleared() {
    return mint.clear(mint.html(shown.grown()), audience, policy.epoch());
  }

  @Override
  public Release accept(String chunk) {
    return guarded(() -> take(chunk));
  }

  @Override
  public Release end() {
    return guarded(this::finish);
  }

  private Release guarded(Supplier<String> work) {
    if (stopped) {
      return release("");
    }
    return release(Boundary.now(work, fault -> stop(watch.inspector().fault(fault))));
  }

  private String take(String chunk) {
    if (!underCurrentPolicy()) {
      return "";
    }
    if (!watch.add(chunk)) {
      return stop(watch.inspector().fault("too.long"));
    }
    Verdict now = inTime(watch.size() - released, watch::look);
    if (now != verdict && !now.passed()) {
      return stop(now);
    }
    verdict = now;
    int frontier = watch.frontier();
    if (watch.heldTooLong(released, frontier)) {
      return stop(watch.inspector().fault("held.too.long"));
    }
    return frontier <= released || shown.tooSmall(frontier - released) ? "" : show(frontier);
  }

  private String finish() {
    if (!underCurrentPolicy()) {
      return "";
    }
    verdict = consistent(inTime(watch.size(), watch::finish));
    return verdict.passed() ? show(watch.size()) : stop(verdict);
  }

  /// @param length of what is looked at, which may be looked at on another thread
  private Verdict inTime(int length, Supplier<Verdict> look) {
    return boundary.run(length, look, watch.inspector()::fault);
  }

  /// After a change of policy everything is looked at anew, what was shown included.
  private boolean underCurrentPolicy() {
    Policy now = policies.get();
    if (now == policy || now.epoch().equals(policy.epoch())) {
      return true;
    }
    policy = now;
    watch = watches.apply(inspectors.apply(now), watch.text());
    verdict = consistent(inTime(watch.size(), watch::again));
    if (!verdict.passed()) {
      shown.forget();
      stop(verdict);
    }
    sofar = cleared();
    return !stopped;
  }

  /// What passes now may still ask for a mask over what was shown without one.
  private Verdict consistent(Verdict whole) {
    boolean seen = whole.passed() && watch.masks() && watch.masksWithin(shown.text());
    return seen ? watch.inspector().fault("shown.before") : whole;
  }

  private String show(int frontier) {
    if (frontier <= released) {
      return "";
    }
    if (!stands.getAsBoolean()) {
      return stop(watch.inspector().fault(WITHDRAWN));
    }
    String text = watch.masked(released, frontier);
    shown.add(text);
    sofar = cleared();
    released = frontier;
    return text;
  }

  private String stop(Verdict why) {
    stopped = true;
    verdict = why;
    return "";
  }

  private Release release(String text) {
    return new Release(mint.clear(text, audience, policy.epoch()), sofar, verdict, stopped);
  }
}
