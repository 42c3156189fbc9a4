package dev.suiren.audit.internal;

import dev.suiren.audit.Gate;
import dev.suiren.audit.Html;
import dev.suiren.audit.Mint;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import java.util.List;
import java.util.function.Supplier;

/// One stream's guard.
final class StreamGate implements Gate {
  private final Supplier<Policy> policies;
  private final Surface surface;
  private final Audience audience;
  private final int longest;
  private final Mint mint;
  private final StringBuilder text = new StringBuilder();
  private boolean stopped;
  private Verdict verdict;

  StreamGate(
      Supplier<Policy> policies, Surface surface, Audience audience, int longest, Mint mint) {
    this.policies = policies;
    this.surface = surface;
    this.audience = audience;
    this.longest = longest;
    this.mint = mint;
    this.verdict = inspector().verdict(List.of());
  }

  private Inspector inspector() {
    return new Inspector(policies.get(), surface, audience);
  }

  @Override
  public Release accept(String chunk) {
    text.append(chunk);
    if (text.length() > 2 * longest) {
      stopped = true;
      verdict = inspector().fault("too.long");
    }
    return release("", "");
  }

  @Override
  public Release end() {
    if (stopped) {
      return release("", "");
    }
    stopped = true;
    Inspector inspector = inspector();
    String all = text.toString();
    verdict = inspector.verdict(inspector.markdown(all, Markdown.read(all)));
    if (!verdict.passed()) {
      return release("", "");
    }
    stopped = false;
    String masked = Mask.apply(all.codePoints().toArray(), verdict.spans());
    return release(masked, Markdown.read(masked).markup());
  }

  private Release release(String shown, String markup) {
    return new Release(
        mint.clear(shown, audience, verdict.epoch()),
        mint.clear(new Html(markup), audience, verdict.epoch()),
        verdict,
        stopped);
  }
}
