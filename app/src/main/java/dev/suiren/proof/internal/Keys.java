package dev.suiren.proof.internal;

import java.util.List;
import java.util.Random;

/// Keys of the forms that services give them, at random.
final class Keys {
  private static final String CAPITAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String HEX = "0123456789abcdef";
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String DASHED = PLAIN + "_-";
  private static final List<Form> FORMS =
      List.of(
          new Form("aws.key", "AKIA", CAPITAL, 16),
          new Form("github.token", "ghp_", PLAIN, 36),
          new Form("github.token", "github_pat_11", PLAIN, 80),
          new Form("gitlab.token", "glpat-", DASHED, 20),
          new Form("openai.key", "sk-", PLAIN, 48),
          new Form("openai.key", "sk-proj-", DASHED, 100),
          new Form("anthropic.key", "sk-ant-api03-", DASHED, 93),
          new Form("dashscope.key", "sk-", HEX, 32),
          new Form("google.key", "AIza", DASHED, 35),
          new Form("slack.token", "xoxb-123456789012-", PLAIN, 24),
          new Form("stripe.key", "sk_live_", PLAIN, 24),
          new Form("aliyun.key", "LTAI", PLAIN, 20),
          new Form("tencent.key", "AKID", PLAIN, 32),
          new Form("huggingface.token", "hf_", PLAIN, 34),
          new Form("npm.token", "npm_", PLAIN, 36));

  private final Random random;

  Keys(Random random) {
    this.random = random;
  }

  private record Form(String type, String beginning, String alphabet, int length) {}

  PersonalValues.Value value() {
    return switch (random.nextInt(FORMS.size() + 2)) {
      case 0 -> new PersonalValues.Value("json.token", "key", signed());
      case 1 -> new PersonalValues.Value("private.key", "key", block());
      default -> {
        Form form = FORMS.get(random.nextInt(FORMS.size()));
        String key = form.beginning() + of(form.alphabet(), form.length() - 1) + of("234567", 1);
        yield new PersonalValues.Value(form.type(), "key", key);
      }
    };
  }

  private String signed() {
    return "eyJhbGciOiJIUzI1NiJ9.eyJzdWIi" + of(PLAIN, 40) + "." + of(DASHED, 42) + of(PLAIN, 1);
  }

  private String block() {
    String kind = random.nextBoolean() ? "PRIVATE KEY-----" : "RSA PRIVATE KEY-----";
    String lines = of(PLAIN, 64) + "\n" + of(PLAIN, 64) + "\n" + of(PLAIN, 30) + "==\n";
    return "-----BEGIN " + kind + "\n" + lines + "-----END " + kind;
  }

  String hex(int length) {
    return of(HEX, length);
  }

  private String of(String alphabet, int length) {
    StringBuilder made = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      made.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return made.toString();
  }
}
