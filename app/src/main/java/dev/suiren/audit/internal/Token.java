package dev.suiren.audit.internal;

import java.util.List;

/// A key of a known service: a beginning of its own, then at least so many characters.
///
/// @see <a href="https://docs.github.com/code-security/secret-scanning">secret scanning</a>
final class Token extends Pattern {
  private static final int LONGEST = 512;
  private static final int PROOF = 64;

  private final String beginning;
  private final int least;
  private final boolean dashed;

  /// @param least how many characters follow the beginning
  /// @param dashed whether `_` and `-` are among them; at least one of the first 64 is then a digit
  private Token(String name, String beginning, int least, boolean dashed) {
    super(name, Kind.SECRET);
    this.beginning = beginning;
    this.least = least;
    this.dashed = dashed;
  }

  static List<Pattern> all() {
    return List.of(
        new Token("aws.key", "AKIA", 16, false),
        new Token("aws.key", "ASIA", 16, false),
        new Token("github.token", "ghp_", 36, false),
        new Token("github.token", "gho_", 36, false),
        new Token("github.token", "ghu_", 36, false),
        new Token("github.token", "ghs_", 36, false),
        new Token("github.token", "ghr_", 36, false),
        new Token("github.token", "github_pat_", 40, true),
        new Token("gitlab.token", "glpat-", 20, true),
        new Token("openai.key", "sk-", 20, true),
        new Token("stripe.key", "sk_live_", 16, false),
        new Token("stripe.key", "rk_live_", 16, false),
        new Token("slack.token", "xoxa-", 10, true),
        new Token("slack.token", "xoxb-", 10, true),
        new Token("slack.token", "xoxp-", 10, true),
        new Token("slack.token", "xoxr-", 10, true),
        new Token("slack.token", "xoxs-", 10, true),
        new Token("google.key", "AIza", 35, true),
        new Token("huggingface.token", "hf_", 30, false),
        new Token("npm.token", "npm_", 36, false),
        new Token("aliyun.key", "LTAI", 16, false),
        new Token("tencent.key", "AKID", 32, false));
  }

  @Override
  boolean startsWith(int plain) {
    return plain == beginning.charAt(0);
  }

  @Override
  int match(Glance text, int from) {
    if (!text.loose(from) && wordCharacter(text.at(from - 1)) && text.at(from - 1) != '-') {
      return NO;
    }
    int body = from;
    for (int i = 0; i < beginning.length(); i++) {
      int c = text.at(body);
      if (c == beginning.charAt(i)) {
        body++;
      } else if (beginning.charAt(i) != '_' || !text.loose(body)) {
        return c == Glance.LATER ? WAIT : NO;
      }
    }
    int end = body;
    int proof = -1;
    while (belongs(text.at(end)) && end - from < LONGEST) {
      if (proof < 0 && digit(text.at(end))) {
        proof = end - body;
      }
      end++;
      if (end - body > PROOF && (proof < 0 || proof > PROOF)) {
        return NO;
      }
    }
    if (text.at(end) == Glance.LATER) {
      return WAIT;
    }
    return text.most(body, end) >= least && proof >= 0 ? end : NO;
  }

  private boolean belongs(int c) {
    return dashed ? wordCharacter(c) : alphanumeric(c);
  }
}
