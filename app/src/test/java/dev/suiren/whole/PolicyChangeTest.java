package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Audit;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.FileState;
import dev.suiren.people.Audience;
import dev.suiren.people.GroupId;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.testing.ScriptedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A word becomes forbidden after it was read, asked, answered, stored and half streamed.
@Tag("S4")
class PolicyChangeTest {
  private static final String WORD = "nightjar";
  private static final String QUESTION = "How long is parental leave for everybody?";
  @TempDir Path folder;
  private final CountDownLatch goOn = new CountDownLatch(1);
  private House house;
  private ScriptedServer base;
  private Visitor reader;
  private CollectionId handbook;

  @BeforeEach
  void open() {
    house = House.open(folder);
    PersonId person = house.invite("reader", "Reader", Role.READER, Audience.STAFF);
    GroupId group = house.group("Readers", person);
    handbook = house.collection("Handbook", group);
    house.add(
        handbook,
        "leave.md",
        "# Leave\n\nParental leave for everybody is 18 days, says the " + WORD + " plan.\n");
    house.settled(handbook);
    reader = house.visitor(person);
    base =
        ScriptedServer.playing(
            exchange -> {
              exchange.beginEvents();
              exchange.text("The " + WORD + " plan says 18 days [1]. ");
              exchange.text("This sentence is long enough to push the first one out. ");
              exchange.text("And so is this one, which stands behind it for good measure. ");
              awaitGoAhead();
              exchange.text("Here comes the rest of it, which nobody shall see. ");
              exchange.finish("stop");
              exchange.done();
            });
  }

  @AfterEach
  void close() {
    goOn.countDown();
    house.close();
    base.close();
  }

  private void awaitGoAhead() throws IOException {
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void addBase() {
    HttpResponse<String> added =
        house.owner().post("/bases", Map.of("name", "B", "url", base.url(), "model", "m"));
    assertThat(added.statusCode()).isEqualTo(204);
  }

  private String ask() {
    HttpResponse<String> begun = reader.post("/ask", Map.of("question", QUESTION));
    assertThat(begun.statusCode()).isEqualTo(303);
    return begun.headers().firstValue("Location").orElseThrow();
  }

  private String streamOf(String at) {
    String page = reader.get(at).body();
    return "/ask/turns/" + page.replaceAll("(?s).*id=\"turn-([0-9a-f-]+)\".*", "$1") + "/stream";
  }

  private static String untilWord(BufferedReader events) throws IOException {
    StringBuilder seen = new StringBuilder();
    for (String line = events.readLine(); line != null; line = events.readLine()) {
      seen.append(line).append('\n');
      if (line.contains(WORD)) {
        return seen.toString();
      }
    }
    throw new AssertionError("the word was not streamed: " + seen);
  }

  @Test
  void whatWasReadAndAnsweredBeforeIsShownNoMore() {
    String at = ask();
    assertThat(reader.send(reader.request(streamOf(at))).body()).contains(WORD);
    String source = streamOf(at).replace("/stream", "/sources/1");
    FileEntry file = house.settled(handbook).getFirst();
    String document = "/library/documents/" + file.id().value();
    assertThat(reader.get(source).body()).contains(WORD);
    assertThat(reader.get(document).body()).contains(WORD);

    house.setTerms(WORD);

    for (String path :
        List.of(at, at + "/export", at + "/export?format=json", streamOf(at), source, document)) {
      assertThat(reader.get(path).body()).as(path).doesNotContain(WORD);
    }
    assertThat(house.run("search", QUESTION, "--json").out().strip()).isEqualTo("[]");
    assertThat(house.run("ask", QUESTION, "--json").out()).doesNotContain(WORD);
    House.await(() -> house.settled(handbook).getFirst().state() == FileState.HELD);
    assertThat(reader.get(document).statusCode()).isEqualTo(404);
    assertThat(reader.get("/library/" + handbook.value()).body()).doesNotContain("leave.md");
    assertThat(house.owner().get(document).body()).as("evidence").contains(WORD);
    assertThat(house.logs()).doesNotContain(WORD);
  }

  @Test
  void aWordThatIsAllowedAgainBringsItsDocumentsBack() {
    house.setTerms(WORD);
    House.await(() -> house.settled(handbook).getFirst().state() == FileState.HELD);
    house.setTerms("somethingelse");
    House.await(() -> house.settled(handbook).getFirst().state() == FileState.READY);
    House.await(() -> house.run("search", QUESTION, "--json").out().contains(WORD));
  }

  @Test
  void aRunningStreamIsCutAndLatecomersSeeNothingOfIt() throws IOException {
    addBase();
    String at = ask();
    String stream = streamOf(at);
    try (var events =
        new BufferedReader(new InputStreamReader(reader.stream(stream), StandardCharsets.UTF_8))) {
      untilWord(events);
      house.setTerms(WORD);
      try (var late =
          new BufferedReader(
              new InputStreamReader(reader.stream(stream), StandardCharsets.UTF_8))) {
        assertThat(reader.get(at).body()).doesNotContain(WORD);
        goOn.countDown();
        assertThat(rest(late)).doesNotContain(WORD, "nobody shall see").contains("event: done");
      }
      String seen = rest(events);
      assertThat(seen).doesNotContain("nobody shall see");
      assertThat(seen.substring(seen.lastIndexOf("event: text")))
          .as("what stands there in the end")
          .doesNotContain(WORD)
          .contains("event: done");
    }
    assertThat(reader.get(at).body()).doesNotContain(WORD, "nobody shall see");
    assertThat(house.logs()).doesNotContain(WORD);
  }

  @Test
  void aProgramsStreamIsCutToo() throws IOException {
    addBase();
    String key = house.run("key", "k", "--audience", "staff").out().strip();
    String body =
        "{\"model\":\"suiren\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\""
            + QUESTION
            + "\"}]}";
    Visitor program = house.stranger().withKey(key);
    try (var events =
        new BufferedReader(
            new InputStreamReader(
                program.streamJson("/v1/chat/completions", body), StandardCharsets.UTF_8))) {
      untilWord(events);
      house.setTerms(WORD);
      goOn.countDown();
      assertThat(rest(events)).doesNotContain(WORD, "nobody shall see").contains("content_filter");
    }
  }

  private static String rest(BufferedReader events) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = events.readLine(); line != null; line = events.readLine()) {
      all.append(line).append('\n');
    }
    return all.toString();
  }

  @Test
  void aListWithABadLineChangesNothing() throws IOException {
    long before = house.get(Audit.class).epoch().number();
    java.nio.file.Files.writeString(folder.resolve("terms.txt"), WORD + "\tshout\n");
    House.await(() -> house.logs().contains("unknown effect"));
    assertThat(house.get(Audit.class).epoch().number()).isEqualTo(before);
    assertThat(house.run("search", QUESTION, "--json").out()).contains(WORD);
    assertThat(house.logs()).doesNotContain(WORD);
  }
}
