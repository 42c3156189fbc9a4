package dev.suiren.audit.internal;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Where links lead.
final class Targets {
  private static final int LONGEST = 2000;

  private Targets() {}

  /// What must be inspected of a target: itself, its percent-decoded form, and its title.
  static List<String> readings(String target, String title) {
    Set<String> readings = new LinkedHashSet<>(List.of(target, decode(target), title));
    readings.remove("");
    return List.copyOf(readings);
  }

  /// Whether a page of ours may lead there: an absolute web address and nothing else.
  static boolean followable(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("http://") || lower.startsWith("https://");
    if (!web || target.length() > LONGEST || target.indexOf(Mask.BLOCK) >= 0) {
      return false;
    }
    try {
      URI uri = new URI(target);
      return uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String decode(String target) {
    if (target.indexOf('%') < 0) {
      return target;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = target.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
      int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
      if (raw[i] == '%' && high >= 0 && low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(raw[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
