package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Disclosure;
import dev.suiren.audit.DryRun;
import dev.suiren.audit.DryRun.Draft;
import dev.suiren.audit.DryRun.Trial;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Handling;
import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.PolicyHistory;
import dev.suiren.audit.PolicyState;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.TermLists;
import dev.suiren.audit.TermLists.Upload;
import dev.suiren.audit.spi.Inspectable;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileState;
import dev.suiren.people.Audience;
import dev.suiren.people.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An owner tries a list on the library, puts it in force, and goes back.
class PolicyEditingTest {
  @TempDir Path folder;
  private House house;
  private CollectionId handbook;

  @BeforeEach
  void open() {
    house = House.open(folder);
    handbook = house.collection("Handbook");
    house.add(handbook, "leave.md", "# Leave\n\nLeave is 18 days, says the nightjar plan.\n");
    house.add(handbook, "pay.md", "# Pay\n\nPay comes on the 25th.\n");
    house.settled(handbook);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Trial tried(Draft draft) {
    DryRun dryRun = house.get(DryRun.class);
    dryRun.begin(house.local(), draft);
    House.await(() -> dryRun.find(house.local()).orElseThrow().state() != DryRun.State.RUNNING);
    return dryRun.find(house.local()).orElseThrow();
  }

  private boolean settledAs(long held) {
    return house.settled(handbook).stream().filter(f -> f.state() == FileState.HELD).count()
        == held;
  }

  @Test
  void aListIsTriedOnTheLibraryPutInForceAndTakenBack() {
    TermLists lists = house.get(TermLists.class);
    ListId id = lists.add(house.local(), Upload.of("birds.txt", "nightjar\n")).id();
    Trial trial = tried(new Draft.Switched(id, ListMode.STANDARD));
    assertThat(trial.state()).isEqualTo(DryRun.State.DONE);
    assertThat(trial.total()).isEqualTo(2);
    assertThat(trial.counts()).isEqualTo(new DryRun.Counts(1, 0, 0, 1));
    assertThat(trial.examples().getFirst().name().value()).isEqualTo("leave.md");
    assertThat(settledAs(0)).isTrue();

    lists.measure(house.local(), id);
    lists.switchTo(house.local(), id, ListMode.STANDARD, true);
    House.await(() -> settledAs(1));
    long epoch = house.get(Audit.class).epoch().number();
    House.await(
        () ->
            house.get(Inspectable.class).progress(house.local(), epoch).done()
                == house.get(Inspectable.class).progress(house.local(), epoch).total());
    assertThat(tried(new Draft.PutBack(1)).counts().released()).isEqualTo(1);

    house.get(PolicyHistory.class).putBack(house.local(), 1);
    House.await(() -> settledAs(0));
    assertThat(house.logs()).doesNotContain("nightjar");
  }

  @Test
  void thePagesAreTheOwnersAndShowNobodyElseATerm() {
    String list = "/policy/lists/" + addByPage(house.owner());
    for (Role role : new Role[] {Role.EDITOR, Role.READER}) {
      Visitor visitor = house.visitor(house.invite(role.name(), "Somebody", role, Audience.STAFF));
      for (String path :
          List.of(
              "/policy", "/policy/trial", "/policy/progress", "/policy/epochs/2", list + "/text")) {
        HttpResponse<String> refused = visitor.get(path);
        assertThat(refused.statusCode()).as(path).isEqualTo(403);
        Canary.assertNotIn(path, refused.body());
      }
      visitor.get("/settings");
      for (String path :
          List.of(
              list + "/mode",
              list + "/measure",
              list + "/remove",
              list + "/trial",
              "/policy/trial/cancel",
              "/policy/handling",
              "/policy/handling/trial",
              "/policy/epochs/1/put-back",
              "/policy/epochs/1/trial")) {
        assertThat(visitor.post(path, Map.of("mode", "standard")).statusCode())
            .as(path)
            .isEqualTo(403);
      }
      assertThat(visitor.upload("/policy/lists", "a.txt", "x").statusCode()).isEqualTo(403);
      Canary.assertNotIn("/settings", visitor.get("/settings").body());
    }
    assertThat(house.get(TermLists.class).list(house.local())).hasSize(1);
  }

  private String addByPage(Visitor owner) {
    owner.get("/policy");
    assertThat(owner.upload("/policy/lists", "herons.txt", Canary.LATIN + "\n").statusCode())
        .isEqualTo(204);
    return house.get(TermLists.class).list(house.local()).getFirst().id().value();
  }

  @Test
  void theOwnerDoesAllOfItByPages() {
    Visitor owner = house.owner();
    String list = "/policy/lists/" + addByPage(owner);
    assertThat(owner.get("/settings").body()).contains("href=\"/policy\"");
    assertThat(owner.get("/policy").body()).contains("herons.txt", "Public 0, children 0 of 500");
    assertThat(owner.upload("/policy/lists", "b.txt", "a\tbann\n").body())
        .contains("b.txt line 1 has an unknown effect");
    assertThat(owner.post(list + "/trial", Map.of("mode", "strict")).statusCode()).isEqualTo(204);
    House.await(() -> owner.get("/policy/trial").body().contains("2 documents inspected"));
    assertThat(owner.post(list + "/mode", Map.of("mode", "strict")).statusCode()).isEqualTo(204);
    assertThat(owner.get("/policy/epochs/3").body()).contains(Canary.LATIN, "Changed");
    assertThat(owner.get("/policy/epochs/2?back=true").body()).contains("Changed");
    assertThat(owner.get(list + "/text").body()).isEqualTo(Canary.LATIN + "\n");
    owner.get("/policy");
    assertThat(owner.post("/policy/epochs/1/put-back", Map.of()).statusCode()).isEqualTo(204);
    assertThat(owner.post("/policy/epochs/1/put-back", Map.of()).body()).contains("already");
    assertThat(owner.get("/policy").body()).contains("No lists yet");
    Canary.assertNotIn("the log", house.logs());
  }

  private static Map<String, String> choosing(String cell, String effect) {
    Map<String, String> fields = new HashMap<>();
    for (Disclosure kind : Disclosure.values()) {
      for (Audience audience : Audience.values()) {
        fields.put(
            kind.word() + "-" + audience.word(), Handling.SHIPPED.effect(kind, audience).word());
      }
    }
    fields.put(cell, effect);
    return fields;
  }

  private String draft(Visitor owner, String path, String cell, String effect) {
    HttpResponse<String> answer = owner.post(path, choosing(cell, effect));
    return answer.statusCode() + answer.body();
  }

  @Test
  void theOwnerChoosesWhatBecomesOfPersonalData() {
    house.add(handbook, "desk.md", "# Desk\n\nCall 13800138000 about the desk.\n");
    house.settled(handbook);
    Visitor owner = house.owner();
    assertThat(owner.get("/policy").body())
        .contains("Personal data and secrets", "Settings in force", "held from 0.53, blocked from");
    assertThat(draft(owner, "/policy/handling", "secret-children", "note"))
        .startsWith("200")
        .contains("secret for children: say block");
    assertThat(draft(owner, "/policy/handling", "contact-staff", "block"))
        .contains("nobody is shown more than a less protected audience");
    assertThat(draft(owner, "/policy/handling", "contact-staff", "hide"))
        .contains("say block, mask or note");
    assertThat(draft(owner, "/policy/handling", "contact-staff", "note")).contains("already");
    assertThat(draft(owner, "/policy/handling/trial", "contact-staff", "mask")).startsWith("204");
    House.await(() -> owner.get("/policy/trial").body().contains("3 documents inspected"));
    assertThat(owner.get("/policy/trial").body()).contains("13800138000", "contact-staff");
    assertThat(house.get(Audit.class).epoch().number()).isEqualTo(1);
    assertThat(draft(owner, "/policy/handling", "contact-staff", "mask")).startsWith("204");
    assertThat(owner.get("/policy/epochs/2").body())
        .contains("Something else was chosen for personal data", "Contacts");
    Audit audit = house.get(Audit.class);
    assertThat(audit.inspect("13800138000", Surface.ANSWER, Audience.STAFF).spans())
        .singleElement()
        .extracting(Span::effect)
        .isEqualTo(Effect.MASK);
    House.await(() -> owner.get("/policy").body().contains("All documents are reviewed"));
    assertThat(house.run("ask", "Whom do I call about the desk?").out())
        .doesNotContain("13800138000");
    assertThat(owner.post("/policy/epochs/1/put-back", Map.of()).statusCode()).isEqualTo(204);
    assertThat(house.get(PolicyState.class).show(house.local()).handling())
        .isEqualTo(Handling.SHIPPED);
  }
}
