package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.CollectionId;
import dev.suiren.people.Audience;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asking within chosen collections, from the first question to the one after a reload.
class ChosenCollectionsTest {
  private static final String QUESTION = "What is the colour of the cinnamon jar?";

  @TempDir Path folder;
  private House house;
  private CollectionId kitchen;
  private CollectionId cellar;
  private Visitor ann;

  @BeforeEach
  void open() {
    house = House.open(folder);
    PersonId cook = house.invite("ann", "Ann", Role.READER, Audience.STAFF);
    kitchen = house.collection("Kitchen", house.group("Cooks", cook));
    cellar = house.collection("Cellar", house.group("Keepers", cook));
    house.add(kitchen, "shelf.md", "The colour of the cinnamon jar is scarlet.\n");
    house.add(cellar, "stock.md", "The colour of the cinnamon jar is turquoise.\n");
    house.settled(kitchen);
    house.settled(cellar);
    ann = house.visitor(cook);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private String answer(String page) {
    String turn = page.replaceAll("(?s).*id=\"turn-([0-9a-f-]+)\".*", "$1");
    return ann.send(ann.request("/ask/turns/" + turn + "/stream")).body();
  }

  private static String ticked(CollectionId id) {
    return "name=\"collection\" value=\"" + id.value() + "\" checked";
  }

  @Test
  void theChoiceSurvivesAReloadAndFollowUpsUseItUntilItIsChanged() {
    HttpResponse<String> begun =
        ann.post("/ask", Map.of("question", QUESTION, "collection", kitchen.value()));
    String at = begun.headers().firstValue("Location").orElseThrow();
    String page = ann.get(at).body();
    assertThat(page).contains(ticked(kitchen)).doesNotContain(ticked(cellar));
    assertThat(answer(page)).contains("scarlet").doesNotContain("turquoise");
    assertThat(ann.get(at + "/export?format=json").body()).contains("\"Kitchen\"");

    ann.post(at, Map.of("question", QUESTION, "collection", cellar.value()));
    String changed = ann.get(at).body();
    assertThat(changed).contains(ticked(cellar)).doesNotContain(ticked(kitchen));
    assertThat(answer(changed)).contains("turquoise").doesNotContain("scarlet");

    ann.post(at, Map.of("question", QUESTION));
    String everywhere = ann.get(at).body();
    assertThat(everywhere).doesNotContain(ticked(kitchen), ticked(cellar));
    assertThat(answer(everywhere)).contains("turquoise", "scarlet");
  }
}
