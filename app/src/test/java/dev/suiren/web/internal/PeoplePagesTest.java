package dev.suiren.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.People;
import dev.suiren.people.Person;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SignIn;
import dev.suiren.people.Spaces;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeoplePagesTest {
  private static final Pattern LINK = Pattern.compile("/signin#([A-Za-z0-9_-]{43})");

  @TempDir static Path folder;
  private static Entry entry;

  @BeforeAll
  static void open() {
    entry = Entry.open(folder);
  }

  @AfterAll
  static void close() {
    entry.close();
  }

  private static Person person(String account) {
    Caller owner = entry.get(Spaces.class).local();
    return entry.get(People.class).list(owner).stream()
        .filter(person -> person.account().equals(account))
        .findFirst()
        .orElseThrow();
  }

  private static Browser ownerAt(String path) {
    Browser owner = entry.owner();
    assertThat(owner.open(path).statusCode()).isEqualTo(200);
    return owner;
  }

  private static Map<String, String> invitation(String account, String name) {
    return Map.of(
        "account", account, "name", name, "email", "", "role", "READER", "audience", "CHILDREN");
  }

  @Test
  void whoIsInvitedComesInByTheLinkThatIsShownOnce() {
    Browser owner = ownerAt("/people");
    HttpResponse<String> page = owner.post("/people", invitation("ming", "小明 <b>"));
    assertThat(page.body()).contains("小明 &lt;b&gt;").doesNotContain("小明 <b>");
    Matcher link = LINK.matcher(page.body());
    assertThat(link.find()).isTrue();
    assertThat(owner.open("/people").body()).doesNotContain(link.group(1));
    Browser ming = entry.browser();
    ming.open("/signin");
    ming.post("/signin/link", Map.of("secret", link.group(1)));
    assertThat(ming.open("/who").body()).isEqualTo("PERSON READER");
    assertThat(ming.open("/people").statusCode()).isEqualTo(403);
    assertThat(ming.open("/settings").body()).doesNotContain("href=\"/people\"");
  }

  @Test
  void rightsAreSetAndSomeoneStaysTheOwner() {
    Browser owner = ownerAt("/people");
    owner.post("/people", invitation("editor", "Ed"));
    String id = person("editor").id().value();
    HttpResponse<String> set =
        owner.post("/people/" + id, Map.of("role", "EDITOR", "audience", "STAFF"));
    assertThat(set.statusCode()).isEqualTo(303);
    assertThat(person("editor").role()).isEqualTo(Role.EDITOR);
    assertThat(person("editor").audience()).isEqualTo(Audience.STAFF);
    String self = person("owner").id().value();
    HttpResponse<String> demoted =
        owner.post("/people/" + self, Map.of("role", "READER", "audience", "STAFF"));
    assertThat(demoted.statusCode()).isEqualTo(409);
    assertThat(demoted.body()).contains("Someone has to stay the owner");
    assertThat(owner.post("/people/" + id + "/remove", Map.of()).statusCode()).isEqualTo(303);
    assertThat(owner.open("/people").body()).doesNotContain("Ed</strong>");
  }

  @Test
  void whatCannotBeUsedIsSaidOnThePage() {
    Browser owner = ownerAt("/people");
    owner.post("/people", invitation("twice", "Once"));
    assertThat(owner.post("/people", invitation("TWICE", "Again")).body())
        .contains("already in use");
    HttpResponse<String> wrong = owner.post("/people", invitation("a b", "Name"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("One of the entries cannot be used");
    HttpResponse<String> unknown =
        owner.post("/people/none", Map.of("role", "READER", "audience", "STAFF"));
    assertThat(unknown.statusCode()).isEqualTo(404);
  }

  @Test
  void groupsAreMadeFilledAndDeleted() {
    Browser owner = ownerAt("/people");
    owner.post("/people", invitation("member", "Member"));
    assertThat(owner.post("/people/groups", Map.of("name", "Sales")).statusCode()).isEqualTo(303);
    assertThat(owner.post("/people/groups", Map.of("name", "SALES")).statusCode()).isEqualTo(409);
    Caller local = entry.get(Spaces.class).local();
    String group = entry.get(People.class).groups().list(local).getFirst().id().value();
    owner.post(
        "/people/groups/" + group,
        Map.of("name", "Verkauf", "member", person("member").id().value()));
    assertThat(person("member").groups()).hasSize(1);
    assertThat(owner.open("/people").body()).contains("Verkauf", "1 member");
    owner.post("/people/groups/" + group + "/delete", Map.of());
    assertThat(person("member").groups()).isEmpty();
  }

  @Test
  @Tag("S4")
  void aNameThatDoesNotPassTheAuditIsShownNowhere() {
    Browser owner = ownerAt("/people");
    HttpResponse<String> page = owner.post("/people", invitation("canary", "Mr " + Entry.CANARY));
    owner.post("/people/groups", Map.of("name", "Group " + Entry.CANARY));
    PersonId id = person("canary").id();
    assertThat(page.body()).doesNotContain(Entry.CANARY);
    assertThat(owner.open("/people").body()).contains(id.value()).doesNotContain(Entry.CANARY);
    owner.post("/people/" + id.value() + "/remove", Map.of());
  }

  @Test
  void aKeyIsShownOnceAndRevoked() {
    Browser owner = ownerAt("/settings");
    HttpResponse<String> made =
        owner.post("/settings/keys", Map.of("name", "Nightly", "audience", "PUBLIC", "days", "30"));
    Matcher key = Pattern.compile("sk-suiren-[A-Za-z0-9_-]{43}").matcher(made.body());
    assertThat(key.find()).isTrue();
    assertThat(owner.open("/settings").body())
        .contains("Nightly", "The public")
        .doesNotContain(key.group());
    HttpResponse<String> wrong =
        owner.post("/settings/keys", Map.of("name", " ", "audience", "PUBLIC", "days", "30"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    Matcher revoke =
        Pattern.compile("/settings/keys/[0-9a-f-]+/revoke").matcher(owner.open("/settings").body());
    assertThat(revoke.find()).isTrue();
    owner.post(revoke.group(), Map.of());
    assertThat(owner.open("/settings").body()).doesNotContain("Nightly");
  }

  @Test
  @Tag("S4")
  void aChildIsNotOfferedAWiderKeyAndGetsNone() {
    Caller local = entry.get(Spaces.class).local();
    PersonId child =
        entry
            .get(People.class)
            .invite(local, new Person.Invitation("child", "Kid", Optional.empty(), Role.READER));
    Browser browser = entry.browser();
    browser.open("/signin");
    browser.post(
        "/signin/link",
        Map.of("secret", entry.get(SignIn.class).createLink(local, Optional.of(child))));
    assertThat(browser.open("/settings").body())
        .contains("value=\"CHILDREN\"")
        .doesNotContain("value=\"STAFF\"", "value=\"PUBLIC\"", "value=\"TEENS\"");
    HttpResponse<String> refused =
        browser.post("/settings/keys", Map.of("name", "wide", "audience", "STAFF"));
    assertThat(refused.statusCode()).isEqualTo(403);
  }
}
