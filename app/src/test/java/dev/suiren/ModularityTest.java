package dev.suiren;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  @Test
  void everyRoomUsesOnlyTheRoomsBelowIt() {
    // Compiled templates are part of the rooms whose models they draw, not a room of their own.
    ApplicationModules.of(Application.class, resideInAPackage("dev.suiren.templates.."))
        .detectViolations()
        // The root is where the house is put together: it alone names the wirings.
        .filter(violation -> !violation.hasMessageContaining("Module 'root:dev.suiren' depends on"))
        .throwIfPresent();
  }
}
