package dev.suiren.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.web.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  /// What a browser wishes for, best first, and what it gets.
  @ParameterizedTest
  @CsvSource({
    "zh-TW,         ZH_HANT",
    "zh-HK,         ZH_HANT",
    "zh-MO,         ZH_HANT",
    "zh-Hant,       ZH_HANT",
    "zh-Hant-CN,    ZH_HANT",
    "zh-Hans-TW,    ZH_HANS",
    "zh-CN,         ZH_HANS",
    "zh-SG,         ZH_HANS",
    "zh,            ZH_HANS",
    "en-GB,         EN",
    "fr,            EN",
    "'fr,zh-TW,en', ZH_HANT",
    "'de,en,zh',    EN",
  })
  void givesTheFirstWishWeHave(String wishes, Language given) {
    assertThat(Languages.of(request(wishes, Optional.empty()))).isEqualTo(given);
  }

  @Test
  void prefersWhatWasChosen() {
    assertThat(Languages.of(request("en", Optional.of("zh-Hant")))).isEqualTo(Language.ZH_HANT);
  }

  @Test
  void ignoresAChoiceWeDoNotHave() {
    assertThat(Languages.of(request("zh", Optional.of("<script>")))).isEqualTo(Language.ZH_HANS);
  }

  private static HttpServletRequest request(String wishes, Optional<String> cookie) {
    List<Locale> locales =
        Locale.LanguageRange.parse(wishes).stream()
            .map(range -> Locale.forLanguageTag(range.getRange()))
            .toList();
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            LanguagesTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getHeader" -> wishes;
                  case "getLocales" -> Collections.enumeration(locales);
                  case "getCookies" ->
                      cookie.stream()
                          .map(value -> new Cookie("language", value))
                          .toArray(Cookie[]::new);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
