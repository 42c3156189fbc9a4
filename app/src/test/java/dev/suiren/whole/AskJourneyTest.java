package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Bases;
import dev.suiren.kernel.Db;
import dev.suiren.library.CollectionId;
import dev.suiren.people.Audience;
import dev.suiren.people.People;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.testing.ScriptedServer;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way of a question over HTTP, through the real pages; and nobody else's way to it.
@Tag("S2")
class AskJourneyTest {
  private static final String QUESTION = "What is the recipe of the cinnamon star biscuit?";

  @TempDir Path folder;
  private House house;
  private PersonId cook;
  private Visitor ann;

  @BeforeEach
  void open() {
    house = House.open(folder);
    cook = house.invite("ann", "Ann", Role.READER, Audience.STAFF);
    PersonId other = house.invite("ben", "Ben", Role.READER, Audience.STAFF);
    CollectionId kitchen = house.collection("Kitchen", house.group("Cooks", cook, other));
    house.add(
        kitchen,
        "recipe.md",
        "# Biscuits\n\nThe recipe of the cinnamon star biscuit is almonds, sugar, egg white.\n");
    house.settled(kitchen);
    ann = house.visitor(cook);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String ask() {
    return location(ann.post("/ask", Map.of("question", QUESTION)));
  }

  private HttpResponse<String> script(String path, String question) {
    return ann.send(
        ann.request(path)
            .header("HX-Request", "true")
            .header("X-CSRF-TOKEN", ann.token())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("question=" + Visitor.encoded(question))));
  }

  private static String turnOf(String page) {
    return page.replaceAll("(?s).*id=\"turn-([0-9a-f-]+)\".*", "$1");
  }

  private static String events(Visitor visitor, String turn) {
    return visitor.send(visitor.request("/ask/turns/" + turn + "/stream")).body();
  }

  private int conversations() {
    return house
        .get(Db.class)
        .sql("select count(*) from conversation")
        .query(Integer.class)
        .single();
  }

  @Test
  void aQuestionIsAskedFollowedRatedRenamedExportedAndDeleted() {
    String at = ask();
    String turn = turnOf(ann.get(at).body());
    for (String reader : new String[] {"at once", "whoever comes again"}) {
      assertThat(events(ann, turn))
          .as(reader)
          .containsSubsequence("event: text", "almonds", "event: citations", "event: done");
    }
    assertThat(ann.get("/ask/turns/" + turn + "/sources/1").body())
        .contains("almonds", "href=\"/citations/" + turn + "/1\"")
        .doesNotContain("<html");
    assertThat(ann.get("/citations/" + turn + "/1").body())
        .contains("<html", "<mark", "almonds", "href=\"" + at + "\"");
    String rated = "/ask/turns/" + turn + "/feedback";
    assertThat(ann.post(rated, Map.of("feedback", "good", "note", "Tasty.")).body())
        .contains("value=\"good\" aria-pressed=\"true\"");
    assertThat(ann.post(rated, Map.of("feedback", "so-so")).statusCode()).isEqualTo(400);
    assertThat(location(ann.post(at + "/rename", Map.of("title", "Baking")))).isEqualTo(at);
    assertThat(ann.get(at).body()).contains("Baking", "almonds");
    HttpResponse<String> more = script(at, "And the sugar?");
    assertThat(more.body()).startsWith("<article class=\"turn").contains("And the sugar?");
    events(ann, turnOf(more.body()));
    HttpResponse<String> markdown = ann.get(at + "/export");
    assertThat(markdown.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment", "conversation.md");
    assertThat(markdown.body())
        .contains("# Baking", QUESTION, "almonds", "Feedback: good – Tasty.", "And the sugar?");
    assertThat(ann.get(at + "/export?format=json").body())
        .contains("\"Baking\"", "almonds", "\"Tasty.\"", "\"recipe.md\"");
    assertThat(location(ann.post(at + "/delete", Map.of()))).isEqualTo("/ask");
    assertThat(ann.get(at).statusCode()).isEqualTo(404);
    assertThat(ann.get("/ask/turns/" + turn + "/stream").statusCode()).isEqualTo(404);
    assertThat(conversations()).isZero();
  }

  @Test
  void stoppingClosesTheBaseUpstreamAndKeepsWhatWasSaid() throws Exception {
    try (ScriptedServer base =
        ScriptedServer.playing(
            exchange -> {
              exchange.beginEvents();
              exchange.text("Almonds, sugar. ");
              exchange.stall();
            })) {
      Bases.Price free =
          new Bases.Price(BigDecimal.ZERO, BigDecimal.ZERO, Currency.getInstance("USD"));
      house.get(Bases.class).add(house.local(), new Bases.NewBase("", base.url(), "m", "", free));
      String at = ask();
      String turn = turnOf(ann.get(at).body());
      House.await(() -> !base.exchanges().isEmpty());
      Visitor ben =
          house.visitor(
              house.get(People.class).list(house.local()).stream()
                  .filter(person -> person.account().equals("ben"))
                  .findFirst()
                  .orElseThrow()
                  .id());
      assertThat(ben.post("/ask/turns/" + turn + "/stop", Map.of()).statusCode()).isEqualTo(404);
      assertThat(ben.get(at).statusCode()).isEqualTo(404);
      assertThat(ann.post("/ask/turns/" + turn + "/stop", Map.of()).statusCode()).isEqualTo(204);
      assertThat(events(ann, turn)).contains("event: done", "class=\"turn stopped\"");
      assertThat(base.exchanges().getFirst().awaitClosed()).isTrue();
    }
  }

  @Test
  void aScriptIsLedToTheNewConversationAndToldWhatIsRefused() {
    ann.get("/ask");
    HttpResponse<String> begun = script("/ask", QUESTION);
    String at = begun.headers().firstValue("HX-Redirect").orElseThrow();
    assertThat(ann.get(at).body()).contains(QUESTION);
    HttpResponse<String> refused = script("/ask", "q".repeat(8001));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("class=\"gate-card problem\"", "That is too large");
  }

  @Test
  void whoIsRemovedLeavesNoConversationBehind() {
    events(ann, turnOf(ann.get(ask()).body()));
    assertThat(conversations()).isEqualTo(1);
    house.get(People.class).remove(house.local(), cook);
    assertThat(conversations()).isZero();
  }
}
