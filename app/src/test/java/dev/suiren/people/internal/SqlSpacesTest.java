package dev.suiren.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Person;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.testing.Databases;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlSpacesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void theLocalCallerIsTheOwnerOfTheHomeSpace(Databases databases) {
    try (House house = House.open(databases, folder)) {
      Caller local = house.spaces().local();
      assertThat(local.kind()).isEqualTo(Caller.Kind.LOCAL);
      assertThat(local.role()).isEqualTo(Role.OWNER);
      assertThat(local.audience()).isEqualTo(Audience.STAFF);
      assertThat(local.space()).isEqualTo(house.spaces().home());
      assertThat(house.people().list(local))
          .extracting(Person::id)
          .containsExactly(local.person().orElseThrow());
    }
  }

  @ParameterizedTest
  @EnumSource
  void isMadeOnceHoweverManyAskFirst(Databases databases) {
    try (House house = House.open(databases, folder)) {
      Set<SpaceId> seen = ConcurrentHashMap.newKeySet();
      try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        IntStream.range(0, 8).forEach(i -> pool.execute(() -> seen.add(house.spaces().home())));
      }
      assertThat(seen).hasSize(1);
      assertThat(house.people().list(house.owner())).hasSize(1);
    }
  }
}
