package dev.suiren.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.Application;
import dev.suiren.library.CollectionId;
import dev.suiren.library.Library;
import dev.suiren.people.ApiKeys;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
import dev.suiren.testing.NodeClient;
import dev.suiren.testing.ScriptedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole house, asked by OpenAI's official client for Node, with a base and with none.
@Tag("S1")
@Tag("S2")
class OpenAiClientTest {
  private static final String QUESTION = "Where do we meet after a fire alarm?";
  private static final String SENTENCE = "After a fire alarm everybody meets at the old oak.";

  @TempDir Path folder;

  @BeforeAll
  static void install() throws Exception {
    NodeClient.install();
  }

  @Test
  void isAnsweredByABaseWithCitations() throws Exception {
    try (ScriptedServer base =
            ScriptedServer.playing(
                to -> {
                  to.beginEvents();
                  to.text("At the ");
                  to.text("old oak [1].");
                  to.finish("stop");
                  to.usage(40, 5);
                  to.done();
                });
        ConfigurableApplicationContext house = open("--suiren.base.url=" + base.url())) {
      JsonNode told = ask(house);
      assertReply(told.path("whole"), "grounded", "At the old oak [1].");
      assertReply(told.path("gathered"), "grounded", "At the old oak [1].");
      assertReply(told.path("followUp"), "grounded", "At the old oak [1].");
      assertThat(told.path("whole").path("usage").path("total_tokens").asInt()).isEqualTo(45);
      assertStream(told.path("chunks"), told.path("whole"), 45);
      assertRefusals(told);
      assertThat(base.exchanges()).hasSize(4);
      assertThat(base.exchanges().getLast().body()).contains("Be brief.", SENTENCE);
    }
  }

  @Test
  void isAnsweredWithoutAnyBaseByQuotation() throws Exception {
    try (ConfigurableApplicationContext house = open()) {
      JsonNode told = ask(house);
      assertReply(told.path("whole"), "extracted", SENTENCE);
      assertReply(told.path("gathered"), "extracted", SENTENCE);
      assertStream(told.path("chunks"), told.path("whole"), 0);
      assertRefusals(told);
    }
  }

  private ConfigurableApplicationContext open(String... more) {
    List<String> settings = new ArrayList<>(List.of(more));
    settings.add("--suiren.home=" + folder.resolve("home"));
    settings.add("--suiren.library.vectors=false");
    settings.add("--server.port=0");
    settings.add("--spring.main.banner-mode=off");
    if (more.length > 0) {
      settings.add("--suiren.base.model=fire-1");
    }
    SpringApplication application = new SpringApplication(Application.class);
    application.setRegisterShutdownHook(false);
    return application.run(settings.toArray(String[]::new));
  }

  private JsonNode ask(ConfigurableApplicationContext house) throws Exception {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(documents.resolve("fire.md"), "# Fire\n\nKeep calm. " + SENTENCE + "\n");
    Caller owner = house.getBean(Spaces.class).local();
    Library library = house.getBean(Library.class);
    CollectionId collection = library.watch(owner, documents);
    library.awaitSettled(owner, collection);
    String key =
        house.getBean(ApiKeys.class).create(owner, "client", Audience.STAFF, Optional.empty());
    String port = house.getEnvironment().getRequiredProperty("local.server.port");
    return JsonMapper.builder()
        .build()
        .readTree(NodeClient.run("check.mjs", "http://127.0.0.1:" + port + "/v1", key, QUESTION));
  }

  private static void assertReply(JsonNode completion, String reply, String text) {
    JsonNode choice = completion.path("choices").path(0);
    assertThat(choice.path("finish_reason").asString()).isEqualTo("stop");
    assertThat(choice.path("message").path("content").asString())
        .contains(text, "[1] fire.md › Fire: \"");
    JsonNode extra = choice.path("message").path("suiren");
    assertThat(extra.path("reply").asString()).isEqualTo(reply);
    JsonNode citation = extra.path("citations").path(0);
    assertThat(citation.path("document").asString()).isEqualTo("fire.md");
    assertThat(citation.path("quote").asString()).contains(SENTENCE);
    assertThat(citation.path("revision").asString()).hasSize(64);
  }

  private static void assertStream(JsonNode chunks, JsonNode whole, int tokens) {
    StringBuilder text = new StringBuilder();
    chunks.forEach(
        chunk ->
            text.append(chunk.path("choices").path(0).path("delta").path("content").asString("")));
    assertThat(text.toString())
        .isEqualTo(whole.path("choices").path(0).path("message").path("content").asString());
    JsonNode last = chunks.get(chunks.size() - 1);
    assertThat(last.path("choices")).isEmpty();
    assertThat(last.path("usage").path("total_tokens").asInt()).isEqualTo(tokens);
  }

  private static void assertRefusals(JsonNode told) {
    assertThat(told.path("models").toString()).isEqualTo("[\"suiren\"]");
    assertThat(told.path("retrieved").path("id").asString()).isEqualTo("suiren");
    assertRefusal(told.path("unsupported"), "BadRequestError", 400, "unsupported_field");
    assertThat(told.path("unsupported").path("param").asString()).isEqualTo("seed");
    assertRefusal(told.path("noModel"), "NotFoundError", 404, "model_not_found");
    assertRefusal(told.path("noKey"), "AuthenticationError", 401, "key_refused");
  }

  private static void assertRefusal(JsonNode refusal, String type, int status, String code) {
    assertThat(refusal.path("type").asString()).isEqualTo(type);
    assertThat(refusal.path("status").asInt()).isEqualTo(status);
    assertThat(refusal.path("code").asString()).isEqualTo(code);
    assertThat(refusal.path("message").asString()).isNotBlank();
  }
}
