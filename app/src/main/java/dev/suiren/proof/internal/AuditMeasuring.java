package dev.suiren.proof.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Surface;
import dev.suiren.kernel.Hash;
import dev.suiren.people.Caller;
import dev.suiren.proof.AuditFigures;
import dev.suiren.proof.AuditProof;
import dev.suiren.proof.Proof;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// Measures the audit: first everything is inspected and written, then it is compared.
final class AuditMeasuring implements AuditProof {
  private static final int TOLD_EVERY = 1_000;

  private final Audit audit;
  private final Supplier<Map<String, Object>> settings;
  private final JsonMapper json;

  /// @param settings the settings records by their prefix, and what else decides by its name
  AuditMeasuring(Audit audit, Supplier<Map<String, Object>> settings, JsonMapper json) {
    this.audit = audit;
    this.settings = settings;
    this.json = json;
  }

  @Override
  public List<Round> listRounds(Caller caller, Order order, Proof.Listener listener) {
    List<Plan> plans = Plan.list(json, order);
    plans.forEach(plan -> plan.asked().forEach(asked -> asked.item().id()));
    long left = order.data().isEmpty() ? 0 : textless(order);
    if (left > 0) {
      listener.warning(left + " rows say that they have no text and are left out");
    }
    return plans.stream().map(Plan::round).toList();
  }

  private long textless(Order order) {
    return TextFiles.rows(json, Plan.data(order), order.file()).stream()
        .filter(row -> row.object().path("text").isNull())
        .count();
  }

  @Override
  public String inspect(Caller caller, Order order, Round round, Proof.Listener listener) {
    Surface surface = order.kind() == Kind.INJECTION ? Surface.QUESTION : Surface.ANSWER;
    List<Asked> texts = Plan.list(json, order).get(round.number()).asked();
    listener.progress(round.name() + ": " + texts.size() + " texts");
    try (VerdictFile out = new VerdictFile(json, order.out(), round.number() == 0)) {
      for (int i = 0; i < texts.size(); i++) {
        Asked asked = texts.get(i);
        out.write(asked, audit.inspect(asked.text(), surface, caller.audience()));
        if ((i + 1) % TOLD_EVERY == 0) {
          listener.progress((i + 1) + " texts are inspected");
        }
      }
    }
    return inForce(caller, surface);
  }

  /// Where a list of terms lies is left out; what is in it is in the hash of the policy.
  private String inForce(Caller caller, Surface surface) {
    Map<String, Object> all = new HashMap<>(settings.get());
    all.put("policy", audit.epoch().hash());
    all.put("inspected", surface.name() + " " + caller.audience().word());
    return InForce.hash(json, all, Set.of("home", "terms"));
  }

  @Override
  public AuditFigures figures(Caller caller, Order order, List<String> settings) {
    List<Inspected> all = VerdictFile.read(json, order.out(), Plan.list(json, order));
    AuditSheet sheet =
        switch (order.kind()) {
          case AUDIT -> ModerationScores.of(all);
          case UNMASK -> UnmaskingScores.of(all);
          case PII -> PersonalScores.of(all);
          case INJECTION -> InjectionScores.of(all);
        };
    sheet.put("errors", all.stream().filter(Inspected::failed).count());
    return sheet.figures(
        settings.size() == 1 ? settings.getFirst() : Hash.of(String.join("\n", settings)));
  }
}
