package dev.suiren;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  @Test
  void everyRoomUsesOnlyTheRoomsBelowIt() {
    ApplicationModules.of(Application.class)
        .detectViolations()
        // The root is where the house is put together: it alone names the wirings.
        .filter(violation -> !violation.hasMessageContaining("Module 'root:dev.suiren' depends on"))
        .throwIfPresent();
  }
}
