package dev.suiren.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.people.People;
import dev.suiren.people.Person;
import dev.suiren.people.Role;
import dev.suiren.people.Spaces;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityPagesTest {
  @TempDir static Path folder;
  private static IdentityProvider provider;
  private static Entry entry;

  @BeforeAll
  static void open() throws Exception {
    provider = new IdentityProvider();
    entry =
        Entry.open(
            folder,
            "--suiren.people.oidc.issuer=" + provider.issuer(),
            "--suiren.people.oidc.client-id=suiren",
            "--suiren.people.oidc.client-secret=secret");
    entry
        .get(People.class)
        .invite(
            entry.get(Spaces.class).local(),
            new Person.Invitation("ada", "Ada", Optional.of("ada@example.org"), Role.EDITOR));
  }

  @AfterAll
  static void close() {
    entry.close();
    provider.close();
  }

  private static HttpResponse<String> get(Browser browser, String address) {
    return browser.send(
        HttpRequest.newBuilder(java.net.URI.create(address)).header("Accept", "text/html"));
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElseThrow();
  }

  /// Leaves for the provider and returns the address it sends the browser back to.
  private static String wayBack(Browser browser) {
    HttpResponse<String> away = browser.open("/oauth2/authorization/oidc");
    assertThat(away.statusCode()).isEqualTo(303);
    assertThat(location(away))
        .startsWith(provider.issuer() + "/authorize?")
        .contains("code_challenge_method=S256", "nonce=", "state=", "scope=openid");
    return location(get(browser, location(away)));
  }

  @Test
  void theInvitedComeInAndAreKnownFromThenOn() {
    provider.tell(IdentityProvider.Lie.NONE);
    provider.says("subject-1", "Ada@example.org", true);
    Browser ada = entry.browser();
    assertThat(ada.open("/signin").body()).contains("/oauth2/authorization/oidc");
    HttpResponse<String> in = get(ada, wayBack(ada));
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(location(in)).isEqualTo("/");
    assertThat(ada.open("/who").body()).isEqualTo("PERSON EDITOR");
    provider.says("subject-1", "changed@example.org", false);
    Browser again = entry.browser();
    get(again, wayBack(again));
    assertThat(again.open("/who").body()).isEqualTo("PERSON EDITOR");
  }

  @Test
  void strangersAndUnverifiedAddressesStayOutside() {
    provider.tell(IdentityProvider.Lie.NONE);
    provider.says("subject-2", "eve@example.org", true);
    assertRefused("have not been invited");
    provider.says("subject-3", "ada@example.org", false);
    assertRefused("have not been invited");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aLyingAnswerIsRefused(IdentityProvider.Lie lie) {
    provider.says("subject-1", "ada@example.org", true);
    provider.tell(lie);
    assertRefused("did not confirm");
  }

  private static void assertRefused(String words) {
    Browser browser = entry.browser();
    HttpResponse<String> refused = get(browser, wayBack(browser));
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains(words);
    assertThat(browser.open("/who").statusCode()).isEqualTo(303);
  }

  @Test
  void anAnswerNobodyAskedForIsRefused() {
    provider.tell(IdentityProvider.Lie.NONE);
    provider.says("subject-1", "ada@example.org", true);
    Browser ada = entry.browser();
    String back = wayBack(ada);
    assertThat(get(entry.browser(), back).statusCode()).as("another browser").isEqualTo(401);
    assertThat(get(ada, back.replaceAll("state=.*", "state=x")).statusCode())
        .as("another state")
        .isEqualTo(401);
    assertThat(get(ada, back).statusCode()).as("taken once").isEqualTo(401);
    Browser other = entry.browser();
    wayBack(other);
    String forged = other.at("/login/oauth2/code/oidc").toString() + "?code=none&state=none";
    assertThat(get(other, forged).statusCode()).isEqualTo(401);
  }

  @Test
  void aSilentProviderIsASettingToMendNotABug(@TempDir Path home) {
    try (Entry alone = Entry.open(home, "--suiren.people.oidc.issuer=http://127.0.0.1:1")) {
      Browser browser = alone.browser();
      HttpResponse<String> answer =
          browser.send(HttpRequest.newBuilder(browser.at("/oauth2/authorization/oidc")));
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("setting_wrong", "suiren.people.oidc.issuer");
    }
  }

  @Test
  void aProviderThatSaysTooMuchOrNamesAnotherIssuerIsASettingToMend(@TempDir Path home)
      throws Exception {
    try (IdentityProvider talkative = new IdentityProvider();
        Entry alone = Entry.open(home, "--suiren.people.oidc.issuer=" + talkative.issuer())) {
      for (String more : new String[] {"x".repeat(1 << 20), ""}) {
        talkative.describes(talkative.issuer() + (more.isEmpty() ? "/other" : ""), more);
        Browser browser = alone.browser();
        HttpResponse<String> answer =
            browser.send(HttpRequest.newBuilder(browser.at("/oauth2/authorization/oidc")));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("setting_wrong");
      }
      talkative.describes(talkative.issuer(), "");
      assertThat(alone.browser().open("/oauth2/authorization/oidc").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void withoutAProviderThereIsNoSuchWay(@TempDir Path home) {
    try (Entry alone = Entry.open(home)) {
      Browser browser = alone.browser();
      assertThat(browser.open("/oauth2/authorization/oidc").statusCode()).isEqualTo(404);
      assertThat(browser.open("/signin").body()).doesNotContain("/oauth2/");
    }
  }
}
