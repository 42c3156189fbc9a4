package dev.suiren.proof;

import java.util.List;

/// What others published of a base that many people know, to hold a card against. The sets and the
/// way of asking differ from ours: a direction, not a comparison.
///
/// @param percent of right answers
/// @param source where it was published
public record Published(String base, String set, double percent, String source) {
  private static final String GPT_4_REPORT = "arXiv:2303.08774, table 2";

  public static final List<Published> LINES =
      List.of(
          new Published("GPT-3.5", "MMLU", 70.0, GPT_4_REPORT),
          new Published("GPT-3.5", "GSM8K", 57.1, GPT_4_REPORT),
          new Published("GPT-3.5", "HumanEval", 48.1, GPT_4_REPORT),
          new Published("GPT-3.5", "C-Eval", 54.4, "arXiv:2305.08322"),
          new Published("GPT-3.5", "CMMLU", 55.5, "arXiv:2306.09212"));
}
