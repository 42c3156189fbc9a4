package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.FileState;
import dev.suiren.people.Audience;
import dev.suiren.people.GroupId;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A house with one collection that only cooks may read, one of its two files held, and what a cook
/// asked there.
record Kitchen(
    House house,
    CollectionId collection,
    FileEntry recipe,
    FileEntry held,
    Visitor cook,
    String conversation,
    String turn) {
  static final String QUESTION = "What is the recipe of the cinnamon star biscuit?";

  static Kitchen open(Path folder) throws IOException {
    Files.writeString(folder.resolve("terms.txt"), "saltpetre\n");
    House house = House.open(folder);
    PersonId one = house.invite("cook", "Cook", Role.READER, Audience.STAFF);
    GroupId cooks = house.group("Cooks", one);
    CollectionId kitchen = house.collection("Kitchen", cooks);
    house.add(
        kitchen,
        "recipe.md",
        "# Biscuits\n\nThe recipe of the cinnamon star biscuit is almonds, sugar, egg white.\n");
    house.add(kitchen, "order.md", "The cinnamon order also names the saltpetre of the cellar.\n");
    List<FileEntry> files = house.settled(kitchen);
    FileEntry recipe = named(files, "recipe.md");
    FileEntry held = named(files, "order.md");
    assertThat(held.state()).isEqualTo(FileState.HELD);
    Visitor cook = house.visitor(one);
    String conversation = ask(cook);
    String turn = turnOf(cook.get(conversation).body());
    return new Kitchen(house, kitchen, recipe, held, cook, conversation, turn);
  }

  private static FileEntry named(List<FileEntry> files, String name) {
    return files.stream()
        .filter(file -> file.path().value().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static String ask(Visitor visitor) {
    return ask(visitor, QUESTION);
  }

  /// Asks, follows the stream to its end, and gives back the conversation's address.
  static String ask(Visitor visitor, String question) {
    HttpResponse<String> begun = visitor.post("/ask", Map.of("question", question));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    String at = begun.headers().firstValue("Location").orElseThrow();
    String id = turnOf(visitor.get(at).body());
    visitor.send(visitor.request("/ask/turns/" + id + "/stream"));
    return at;
  }

  static String turnOf(String page) {
    return page.replaceAll("(?s).*id=\"turn-([0-9a-f-]+)\".*", "$1");
  }
}
