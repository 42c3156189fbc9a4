package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;
import java.util.List;
import java.util.stream.Stream;

/// A key of a known service: a beginning of its own, then at least so many characters.
///
/// @see <a href="https://docs.github.com/code-security/secret-scanning">secret scanning</a>
final class Token extends Pattern {
  private static final int LONGEST = 512;
  private static final int PROOF = 64;

  /// Some of the beginnings open others; those come first.
  private static final List<Token> ALL =
      Stream.of(
              tokens("aws.key", Body.CAPITAL, 16, "AKIA", "ASIA"),
              tokens("github.token", Body.PLAIN, 36, "ghp_", "gho_", "ghu_", "ghs_", "ghr_"),
              tokens("github.token", Body.DASHED, 40, "github_pat_"),
              tokens("gitlab.token", Body.DASHED, 20, "glpat-", "gldt-", "glrt-"),
              tokens("anthropic.key", Body.DASHED, 20, "sk-ant-"),
              tokens("dashscope.key", Body.HEX, 32, "sk-"),
              tokens("openai.key", Body.PROVEN, 20, "sk-"),
              tokens("stripe.key", Body.PLAIN, 16, "sk_live_", "rk_live_", "sk_test_", "rk_test_"),
              tokens("stripe.key", Body.PLAIN, 24, "pk_live_", "whsec_"),
              tokens("slack.token", Body.DASHED, 10, "xoxa-", "xoxb-", "xoxp-", "xoxr-", "xoxs-"),
              tokens("slack.token", Body.DASHED, 20, "xapp-", "xoxe-", "xoxe.xoxp-"),
              tokens("slack.token", Body.PATH, 30, "https://hooks.slack.com/services/"),
              tokens("google.key", Body.DASHED, 35, "AIza"),
              tokens("google.key", Body.DASHED, 20, "GOCSPX-", "ya29."),
              tokens("aliyun.key", Body.PLAIN, 12, "LTAI"),
              tokens("tencent.key", Body.PLAIN, 28, "AKID"),
              tokens("volcengine.key", Body.PLAIN, 28, "AKLT"),
              tokens("baidu.key", Body.PATH, 40, "bce-v3/ALTAK-"),
              tokens("huggingface.token", Body.PLAIN, 30, "hf_"),
              tokens("npm.token", Body.PLAIN, 36, "npm_"),
              tokens("pypi.token", Body.DASHED, 50, "pypi-AgEI"),
              tokens("sendgrid.key", Body.DOTTED, 50, "SG."),
              tokens("twilio.key", Body.HEX, 32, "SK"),
              tokens("docker.token", Body.DASHED, 20, "dckr_pat_"),
              tokens("digitalocean.token", Body.PLAIN, 64, "dop_v1_"),
              tokens("shopify.token", Body.PLAIN, 32, "shpat_", "shpss_", "shpca_", "shppa_"),
              tokens("xai.key", Body.PLAIN, 40, "xai-"),
              tokens("groq.key", Body.PLAIN, 40, "gsk_"),
              tokens("perplexity.key", Body.PLAIN, 40, "pplx-"),
              tokens("replicate.key", Body.PLAIN, 37, "r8_"),
              tokens("nvidia.key", Body.DASHED, 40, "nvapi-"),
              tokens("databricks.token", Body.HEX, 32, "dapi"),
              tokens("linear.key", Body.PLAIN, 32, "lin_api_"),
              tokens("notion.key", Body.PLAIN, 40, "ntn_"),
              tokens("square.key", Body.DASHED, 22, "sq0atp-", "sq0csp-"),
              tokens("newrelic.key", Body.PLAIN, 27, "NRAK-"),
              tokens("postman.key", Body.DASHED, 40, "PMAK-"))
          .flatMap(List::stream)
          .toList();

  private final String beginning;
  private final int least;
  private final Body body;

  private Token(String name, String beginning, int least, Body body) {
    super(name, Disclosure.SECRET);
    this.beginning = beginning;
    this.least = least;
    this.body = body;
  }

  /// What may follow the beginning.
  private enum Body {
    /// Letters and digits.
    PLAIN,
    /// Capitals and digits.
    CAPITAL,
    /// Just so many digits of base 16.
    HEX,
    /// Letters, digits, `_` and `-`.
    DASHED,
    /// The same, at least one of the first 64 being a digit.
    PROVEN,
    /// The same and `.`, a digit among them.
    DOTTED,
    /// The same and `/`.
    PATH;

    boolean holds(int c) {
      return switch (this) {
        case PLAIN -> alphanumeric(c);
        case CAPITAL -> upper(c) || digit(c);
        case HEX -> digit(c) || (c >= 'a' && c <= 'f');
        case DASHED, PROVEN -> wordCharacter(c);
        case DOTTED -> wordCharacter(c) || c == '.';
        case PATH -> wordCharacter(c) || c == '/';
      };
    }

    boolean proven() {
      return this == PROVEN || this == DOTTED;
    }
  }

  private static List<Token> tokens(String name, Body body, int least, String... beginnings) {
    return Stream.of(beginnings).map(begins -> new Token(name, begins, least, body)).toList();
  }

  static List<Token> all() {
    return ALL;
  }

  /// What they begin with.
  static List<String> beginnings() {
    return ALL.stream().map(token -> token.beginning).toList();
  }

  /// How many characters the shortest of them has.
  static int shortest() {
    return ALL.stream()
        .mapToInt(token -> token.beginning.length() + token.least)
        .min()
        .orElseThrow();
  }

  @Override
  boolean startsWith(int plain) {
    return plain == beginning.charAt(0);
  }

  @Override
  int match(Glance text, int from) {
    int end = read(text, from);
    if (end < 0) {
      return end;
    }
    for (Token other : ALL) {
      if (other == this) {
        return end;
      }
      int rather = beginning.equals("sk-") && other.startsWith('s') ? other.read(text, from) : NO;
      if (rather == WAIT || rather >= end) {
        return rather == WAIT ? WAIT : NO;
      }
    }
    return end;
  }

  private int read(Glance text, int from) {
    if (!text.loose(from) && wordCharacter(text.at(from - 1)) && text.at(from - 1) != '-') {
      return NO;
    }
    int start = from;
    for (int i = 0; i < beginning.length(); i++) {
      int c = text.at(start);
      if (c == beginning.charAt(i)) {
        start++;
      } else if (beginning.charAt(i) != '_' || !text.loose(start)) {
        return c == Glance.LATER ? WAIT : NO;
      }
    }
    return body(text, from, start);
  }

  private int body(Glance text, int from, int start) {
    int end = start;
    int proof = body.proven() ? NO : 0;
    while (body.holds(text.at(end)) && end - from < LONGEST) {
      if (proof < 0 && digit(text.at(end))) {
        proof = end - start;
      }
      end++;
      if (end - start > PROOF && (proof < 0 || proof > PROOF)) {
        return NO;
      }
    }
    if (text.at(end) == Glance.LATER) {
      return WAIT;
    }
    boolean exact = end - start == least && !wordCharacter(text.at(end));
    boolean whole = body != Body.HEX || exact || text.vanishing(start, end) > 0;
    return text.most(start, end) >= least && proof >= 0 && whole ? end : NO;
  }
}
