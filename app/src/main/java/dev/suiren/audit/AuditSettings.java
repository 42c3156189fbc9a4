package dev.suiren.audit;

import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long and how far the audit looks.
///
/// @param timeLimit for inspecting up to 100,000 characters, and as much again for each further
///   100,000; what takes longer is held as a fault
/// @param maxStream code points one stream may carry; a longer one is cut
/// @param terms a further list of terms that holds besides the `terms.txt` of the home
/// @param contexts a further list of allow-contexts besides the `contexts.tsv` of the home
/// @param lender another home whose `terms.txt` and `contexts.tsv` hold besides; set by calls that
///   open a home of their own
/// @param tried one more list of terms, tried for a run; set by `audit --terms`
/// @param seeds whether the terms and allow-contexts that Suiren ships are in force
/// @param classifier whether the classifiers are asked besides the lists
/// @param moderation from which probability of abuse on a sentence of a question or an answer is
///   held for people, and from which it is blocked; for staff it is only noted
/// @param injection the same of an order in a question
/// @param documentModeration from which probability on a sentence holds a document, or what a tool
///   is given or gives back, unless it is for staff; nothing in them is blocked
/// @param documentInjection the same of an order in them, for staff too
@ConfigurationProperties("suiren.audit")
@Allowed(why = "settings are records bound by Spring at the edge")
public record AuditSettings(
    @DefaultValue("2s") Duration timeLimit,
    @DefaultValue("200000") int maxStream,
    Optional<String> terms,
    Optional<String> contexts,
    Optional<String> lender,
    Optional<String> tried,
    @DefaultValue("true") boolean seeds,
    @DefaultValue("true") boolean classifier,
    @DefaultValue("public 0.53 0.95, teens 0.53 0.9, children 0.53 0.85") String moderation,
    @DefaultValue("public 0.5 0.95, teens 0.5 0.9, children 0.5 0.9") String injection,
    @DefaultValue("0.9") double documentModeration,
    @DefaultValue("0.99") double documentInjection) {

  public AuditSettings {
    Thresholds.parse("moderation", moderation);
    Thresholds.parse("injection", injection);
    check("document-moderation", documentModeration);
    check("document-injection", documentInjection);
  }

  public Map<Audience, Thresholds> moderationByAudience() {
    return Thresholds.parse("moderation", moderation);
  }

  public Map<Audience, Thresholds> injectionByAudience() {
    return Thresholds.parse("injection", injection);
  }

  private static void check(String name, double threshold) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new ProblemException(
          Problem.SETTING_WRONG, "suiren.audit." + name + " must lie above 0 and at most at 1");
    }
  }
}
