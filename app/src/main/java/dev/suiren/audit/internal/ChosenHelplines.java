package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Channel;
import dev.suiren.audit.Helpline;
import dev.suiren.audit.Helplines;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.util.List;
import java.util.function.Supplier;

/// The owner's line of help, or that of the configuration.
final class ChosenHelplines implements Helplines {
  private final SqlHelplines chosen;
  private final Helpline configured;
  private final Supplier<Policy> policies;

  ChosenHelplines(SqlHelplines chosen, Helpline configured, Supplier<Policy> policies) {
    this.chosen = chosen;
    this.configured = configured;
    this.policies = policies;
  }

  /// What a stopped text's reader is told now: a line that does not pass under the policy of now is
  /// none.
  Helpline said(Caller caller) {
    Helpline helpline = inForce(caller);
    return passes(helpline) ? helpline : Helpline.NONE;
  }

  private Helpline inForce(Caller caller) {
    return chosen.find(caller.space()).orElse(configured);
  }

  private boolean passes(Helpline helpline) {
    return helpline.lines().allMatch(this::passes);
  }

  /// What becomes of personal data is no matter: it is a number that everybody shall call.
  private boolean passes(String line) {
    Inspector inspector = new Inspector(policies.get(), Surface.NAME, Audience.CHILDREN);
    Verdict verdict =
        Boundary.now(() -> inspector.verdict(judged(inspector, line)), inspector::fault);
    return verdict.passed();
  }

  private static List<Span> judged(Inspector inspector, String line) {
    return inspector.plain(CodePoints.of(line)).spans().stream()
        .filter(span -> span.channel() != Channel.PATTERN || span.aspect() != Aspect.PRIVACY)
        .toList();
  }

  @Override
  public Helpline get(Caller caller) {
    caller.require(Role.OWNER);
    return inForce(caller);
  }

  @Override
  public boolean isChosen(Caller caller) {
    caller.require(Role.OWNER);
    return chosen.find(caller.space()).isPresent();
  }

  @Override
  public void choose(Caller caller, Helpline helpline) {
    caller.require(Role.OWNER);
    if (!passes(helpline)) {
      throw new ProblemException(
          Problem.HOLDS_BLOCKED_TEXT, "the audit does not let this line of help through");
    }
    if (helpline.isNone()) {
      chosen.remove(caller.space());
    } else {
      chosen.set(caller.space(), helpline);
    }
  }
}
