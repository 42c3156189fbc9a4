package dev.suiren.base.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// An address that speaks OpenAI's protocol, a model there, and the key that opens it.
///
/// @param url the part before `/chat/completions`, without a slash at its end
/// @param key empty for none
record Endpoint(URI url, String model, String key) {
  private static final String PATH = "/chat/completions";

  /// Checks what a person typed; an address that cannot be allowed is refused here already.
  static Endpoint parse(String url, String model, String key) {
    require(!model.isBlank() && model.length() <= 200 && printable(model), "a model needs a name");
    require(
        key.length() <= 4096 && key.chars().allMatch(c -> c > ' ' && c < 0x7F),
        "a key is one word of ASCII characters");
    return new Endpoint(parseUrl(url.strip()), model.strip(), key);
  }

  private static URI parseUrl(String typed) {
    String text = typed;
    while (text.endsWith("/")) {
      text = text.substring(0, text.length() - 1);
    }
    if (text.endsWith(PATH)) {
      text = text.substring(0, text.length() - PATH.length());
    }
    require(text.length() <= 500, "this address is too long");
    URI url;
    try {
      url = new URI(text);
    } catch (URISyntaxException e) {
      throw bad("this is not an address: it looks like https://host/v1");
    }
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    require(scheme.equals("http") || scheme.equals("https"), "an address begins with http(s)://");
    require(url.getHost() != null, "this address names no host");
    require(url.getUserInfo() == null, "an address holds no user name; the key has its own field");
    require(url.getQuery() == null && url.getFragment() == null, "an address ends before ? and #");
    require(allowed(url.getHost()), "this address is refused: link-local, metadata or no host");
    return url;
  }

  /// Literal addresses are judged at once; names are judged whenever they are called.
  private static boolean allowed(String host) {
    try {
      return AddressRules.allow(InetAddress.ofLiteral(bare(host)));
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static boolean printable(String text) {
    return text.codePoints().noneMatch(Character::isISOControl);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw bad(message);
    }
  }

  private static ProblemException bad(String message) {
    return new ProblemException(Problem.BAD_INPUT, message);
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
