package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Bases;
import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.library.CollectionId;
import dev.suiren.library.Reading;
import dev.suiren.testing.ScriptedServer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A home that is saved and brought back elsewhere is the same home.
class BackupJourneyTest {
  private static final String QUESTION = "What is the recipe of the cinnamon star biscuit?";
  private static final Map<String, String> SECRET = Map.of("SUIREN_PASSPHRASE", "open sesame");

  @TempDir Path folder;

  @Test
  void whatWasAddedIsAnsweredFromElsewhereAndTheBaseTakesItsKey() {
    try (ScriptedServer base =
        ScriptedServer.playing(exchange -> exchange.answer(500, "text/plain", "not now"))) {
      JsonNode before;
      try (House house = House.open(folder.resolve("one"))) {
        CollectionId kitchen = house.collection("Kitchen");
        house.add(
            kitchen,
            "recipe.md",
            "# Biscuits\n\n"
                + "The recipe of the cinnamon star biscuit is almonds, sugar, egg white.\n");
        house.settled(kitchen);
        before = citation(house);
        Bases.Price free =
            new Bases.Price(BigDecimal.ZERO, BigDecimal.ZERO, Currency.getInstance("USD"));
        house
            .get(Bases.class)
            .add(house.local(), new Bases.NewBase("", base.url(), "m", "sk-of-the-base", free));
        run("backup", "home.zip", "--home", "one");
      }
      run("restore", "home.zip", "--home", "two");
      assertThat(run("search", "cinnamon", "--home", "two", "--json")).contains("recipe.md");
      try (House house = House.open(folder.resolve("two"))) {
        assertThat(citation(house)).isEqualTo(before);
        assertResolves(house, before);
        Bases bases = house.get(Bases.class);
        bases.test(house.local(), bases.list(house.local()).getFirst().id());
        assertThat(base.exchanges().getLast().headers().values()).contains("Bearer sk-of-the-base");
      }
    }
  }

  private String run(String... words) {
    OpenHouse.Ran ran = OpenHouse.run(folder, SECRET, words);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran.out();
  }

  private static JsonNode citation(House house) {
    OpenHouse.Ran asked = house.run("ask", QUESTION, "--json");
    assertThat(asked.exit()).as(asked.err()).isZero();
    JsonNode first = new JsonMapper().readTree(asked.out()).path("citations").path(0);
    assertThat(first.path("quote").asString()).contains("almonds");
    return first;
  }

  private static void assertResolves(House house, JsonNode citation) {
    assertThat(
            house
                .get(Reading.class)
                .findLeaf(
                    house.local(),
                    citation.path("revision").asString(),
                    citation.path("start").asInt(),
                    citation.path("end").asInt()))
        .isPresent();
  }
}
