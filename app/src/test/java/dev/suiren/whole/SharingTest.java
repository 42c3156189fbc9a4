package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.CollectionEntry;
import dev.suiren.library.CollectionId;
import dev.suiren.library.Library;
import dev.suiren.people.Audience;
import dev.suiren.people.GroupId;
import dev.suiren.people.People;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Collections and the groups they are shared with, across the rooms that keep the one and the
/// other.
@Tag("S4")
class SharingTest {
  @TempDir Path folder;

  @Test
  void isWithGroupsThatThereAreAndEndsWithThem() {
    try (House house = House.open(folder.resolve("home"))) {
      PersonId reader = house.invite("reader", "Reader", Role.READER, Audience.STAFF);
      GroupId crew = house.group("Crew", reader);
      CollectionId id = house.collection("Handbook");
      Visitor owner = house.owner();
      String rights = "/library/" + id.value() + "/groups";

      assertThat(owner.post(rights, Map.of("group", "no-such", "everybody", "true")).statusCode())
          .isEqualTo(404);
      assertThat(entry(house).everybody()).as("nothing of it was done").isFalse();
      assertThat(owner.post(rights, Map.of("group", crew.value())).statusCode()).isEqualTo(303);
      assertThat(entry(house).groups()).containsExactly(crew);

      house.get(People.class).groups().delete(house.local(), crew);

      assertThat(entry(house).groups()).isEmpty();
    }
  }

  private static CollectionEntry entry(House house) {
    return house.get(Library.class).listCollections(house.local()).getFirst();
  }
}
