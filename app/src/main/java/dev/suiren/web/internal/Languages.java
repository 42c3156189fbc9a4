package dev.suiren.web.internal;

import dev.suiren.web.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Which language a request is answered in: the one chosen (cookie `language`), else the first of
/// the browser's wishes that we have, else English.
final class Languages {
  private Languages() {}

  static Language of(HttpServletRequest request) {
    return chosen(request)
        .or(() -> wished(request).flatMap(wish -> match(wish).stream()).findFirst())
        .orElse(Language.EN);
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Stream.of(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals("language"))
        .flatMap(
            cookie ->
                Arrays.stream(Language.values())
                    .filter(language -> language.tag().equals(cookie.getValue())))
        .findFirst();
  }

  private static Stream<Locale> wished(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null
        ? Stream.empty()
        : Collections.list(request.getLocales()).stream();
  }

  private static Optional<Language> match(Locale wish) {
    return switch (wish.getLanguage()) {
      case "en" -> Optional.of(Language.EN);
      case "zh" -> Optional.of(traditional(wish) ? Language.ZH_HANT : Language.ZH_HANS);
      default -> Optional.empty();
    };
  }

  private static boolean traditional(Locale wish) {
    return wish.getScript().isEmpty()
        ? Arrays.asList("TW", "HK", "MO").contains(wish.getCountry())
        : wish.getScript().equals("Hant");
  }
}
