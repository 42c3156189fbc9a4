package dev.suiren.proof.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.proof.AuditProof;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// A round with its texts, in the order in which they are inspected.
///
/// @param terms that a span may name
record Plan(AuditProof.Round round, Set<String> terms, List<Asked> asked) {
  Plan {
    terms = Set.copyOf(terms);
    asked = List.copyOf(asked);
  }

  /// The same for the same order, whenever it is made.
  static List<Plan> list(JsonMapper json, AuditProof.Order order) {
    if (order.kind() == AuditProof.Kind.UNMASK) {
      return new UnmaskPlans(json, order).list();
    }
    if (order.kind() == AuditProof.Kind.PII && order.data().isEmpty()) {
      return List.of(whole(json, order, PersonalSource.rows(json)));
    }
    return List.of(whole(json, order, TextFiles.rows(json, data(order), order.file())));
  }

  private static Plan whole(JsonMapper json, AuditProof.Order order, List<Item> rows) {
    TermList terms = TermList.ofOrder(json, order);
    List<Asked> asked = rows.stream().flatMap(row -> Asked.plain(row).stream()).toList();
    return new Plan(terms.round(0, order.kind().word()), terms.names(), asked);
  }

  static Path data(AuditProof.Order order) {
    return order
        .data()
        .orElseThrow(() -> new ProblemException(Problem.WRONG_USAGE, "--data is missing"));
  }
}
