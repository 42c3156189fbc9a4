package dev.suiren.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.people.SignIn;
import dev.suiren.people.Spaces;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInPagesTest {
  private static final String PASSWORD = "correct horse battery staple";

  @TempDir Path folder;

  @Test
  void aLinkSignsInOnceAndSuggestsAPassword() {
    try (Entry entry = Entry.open(folder)) {
      String secret =
          entry.get(SignIn.class).createLink(entry.get(Spaces.class).local(), Optional.empty());
      Browser browser = entry.browser();
      browser.open("/signin");
      HttpResponse<String> answer = browser.post("/signin/link", Map.of("secret", secret));
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains("/password");
      assertThat(answer.headers().allValues("Set-Cookie"))
          .anyMatch(
              cookie ->
                  cookie.startsWith("suiren=")
                      && cookie.contains("HttpOnly")
                      && cookie.contains("SameSite=Lax")
                      && cookie.contains("Path=/"));
      assertThat(browser.open("/who").body()).isEqualTo("PERSON OWNER");
      Browser second = entry.browser();
      second.open("/signin");
      HttpResponse<String> spent = second.post("/signin/link", Map.of("secret", secret));
      assertThat(spent.statusCode()).isEqualTo(401);
      assertThat(second.open("/who").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void aPasswordIsSetUsedAndLeftAgain() {
    try (Entry entry = Entry.open(folder)) {
      Browser owner = entry.owner();
      Browser elsewhere = entry.owner();
      assertThat(owner.open("/password").body()).contains("Choose a password");
      HttpResponse<String> tooShort =
          owner.post("/password", Map.of("password", "short", "again", "short"));
      assertThat(tooShort.statusCode()).isEqualTo(400);
      HttpResponse<String> different =
          owner.post("/password", Map.of("password", PASSWORD, "again", "x" + PASSWORD));
      assertThat(different.statusCode()).isEqualTo(400);
      HttpResponse<String> set =
          owner.post("/password", Map.of("password", PASSWORD, "again", PASSWORD));
      assertThat(set.headers().firstValue("Location")).contains("/");
      assertThat(owner.open("/who").body()).isEqualTo("PERSON OWNER");
      assertThat(elsewhere.open("/who").statusCode()).as("other sessions ended").isEqualTo(303);
      owner.open("/password");
      HttpResponse<String> out = owner.post("/signout", Map.of());
      assertThat(out.headers().firstValue("Location")).contains("/signin?notice=signed_out");
      assertThat(owner.open("/who").statusCode()).isEqualTo(303);
      owner.open("/signin");
      assertThat(signIn(owner, PASSWORD).headers().firstValue("Location")).contains("/");
      assertThat(owner.open("/who").body()).isEqualTo("PERSON OWNER");
    }
  }

  @Test
  void wrongPasswordsAreRefusedThenSlowedDown() {
    try (Entry entry = Entry.open(folder)) {
      entry
          .get(SignIn.class)
          .setPassword(entry.get(Spaces.class).local(), SignIn.Proof.NONE, PASSWORD);
      Browser browser = entry.browser();
      browser.open("/signin");
      for (int i = 0; i < 5; i++) {
        assertThat(signIn(browser, "wrong").statusCode()).isEqualTo(401);
      }
      assertThat(signIn(browser, "wrong").statusCode()).isEqualTo(429);
    }
  }

  @Test
  void signingInRotatesTheSession() {
    try (Entry entry = Entry.open(folder)) {
      entry
          .get(SignIn.class)
          .setPassword(entry.get(Spaces.class).local(), SignIn.Proof.NONE, PASSWORD);
      Browser owner = entry.owner();
      List<String> before = sessionOf(owner.open("/password"), owner);
      owner.post("/signin", Map.of("account", "owner", "password", PASSWORD));
      assertThat(sessionOf(owner.open("/password"), owner)).isNotEqualTo(before);
      assertThat(owner.open("/who").body()).isEqualTo("PERSON OWNER");
    }
  }

  @Test
  void anOpenSessionAloneDoesNotChangeThePassword() {
    try (Entry entry = Entry.open(folder)) {
      entry
          .get(SignIn.class)
          .setPassword(entry.get(Spaces.class).local(), SignIn.Proof.NONE, PASSWORD);
      Browser owner = entry.browser();
      owner.open("/signin");
      signIn(owner, PASSWORD);
      assertThat(owner.open("/password").body()).contains("name=\"present\"");
      String next = "another good password";
      Map<String, String> fields = Map.of("password", next, "again", next);
      HttpResponse<String> refused = owner.post("/password", fields);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("This is not the present password");
      HttpResponse<String> set =
          owner.post("/password", Map.of("present", PASSWORD, "password", next, "again", next));
      assertThat(set.statusCode()).isEqualTo(303);
      Browser forgetful = entry.owner();
      forgetful.open("/password");
      assertThat(forgetful.post("/password", fields).statusCode()).isEqualTo(303);
    }
  }

  private static HttpResponse<String> signIn(Browser browser, String password) {
    return browser.post("/signin", Map.of("account", "owner", "password", password));
  }

  /// The token on the page is a hash of the session's secret: it changes exactly when that does.
  private static List<String> sessionOf(HttpResponse<String> page, Browser browser) {
    return List.of(String.valueOf(page.statusCode()), browser.token());
  }
}
