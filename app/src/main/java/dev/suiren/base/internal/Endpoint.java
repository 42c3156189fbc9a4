package dev.suiren.base.internal;

import dev.suiren.base.Flaw;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// An address that speaks OpenAI's protocol, a model there, and the key that opens it.
///
/// @param url the part before `/chat/completions`, without a slash at its end
/// @param key empty for none
record Endpoint(URI url, String model, String key) {
  private static final String PATH = "/chat/completions";

  /// The endpoint that these words name; a flaw in them is a problem.
  static Endpoint parse(String url, String model, String key) {
    findFlaw(url, model, key)
        .ifPresent(
            flaw -> {
              throw new ProblemException(Problem.BAD_INPUT, flaw.sentence());
            });
    return new Endpoint(URI.create(stem(url)), model.strip(), key.strip());
  }

  static Optional<Flaw> findFlaw(String url, String model, String key) {
    if (model.isBlank() || model.length() > 200 || !printable(model.strip())) {
      return Optional.of(Flaw.MODEL);
    }
    if (!allowsKey(key)) {
      return Optional.of(Flaw.KEY);
    }
    try {
      return findFlaw(new URI(stem(url)));
    } catch (URISyntaxException e) {
      return Optional.of(Flaw.ADDRESS);
    }
  }

  static boolean allowsKey(String key) {
    return key.length() <= 4096 && key.strip().chars().allMatch(c -> c > ' ' && c < 0x7F);
  }

  /// Literal addresses are judged here already; names are judged whenever they are called.
  private static Optional<Flaw> findFlaw(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    boolean whole =
        (scheme.equals("http") || scheme.equals("https"))
            && url.getHost() != null
            && url.getRawUserInfo() == null
            && url.getRawQuery() == null
            && url.getRawFragment() == null
            && url.getPort() <= 65535
            && url.toString().length() <= 500;
    if (!whole) {
      return Optional.of(Flaw.ADDRESS);
    }
    try {
      return AddressRules.allow(InetAddress.ofLiteral(bare(url.getHost())))
          ? Optional.empty()
          : Optional.of(Flaw.FORBIDDEN_ADDRESS);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// What stands before `/chat/completions`, which many people copy along.
  private static String stem(String typed) {
    String text = withoutSlashes(typed.strip());
    return text.endsWith(PATH)
        ? withoutSlashes(text.substring(0, text.length() - PATH.length()))
        : text;
  }

  private static String withoutSlashes(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    return text.substring(0, end);
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static boolean printable(String text) {
    return text.codePoints().noneMatch(Character::isISOControl);
  }

  URI completions() {
    return URI.create(url + PATH);
  }

  /// The host as a resolver takes it, without the brackets of a literal IPv6 address.
  String host() {
    return bare(url.getHost());
  }

  boolean encrypted() {
    return "https".equalsIgnoreCase(url.getScheme());
  }

  @Override
  public String toString() {
    return "Endpoint";
  }
}
