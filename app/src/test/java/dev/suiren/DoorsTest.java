package dev.suiren;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.suiren.kernel.Allowed;
import dev.suiren.people.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every door takes who is asking; what does not says why.
class DoorsTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.suiren");

  /// `kernel` knows no people, `web` and `cli` are where they enter.
  private static final List<String> ROOMS =
      List.of(
          "answers",
          "audit",
          "base",
          "classifier",
          "effect",
          "gaps",
          "glossary",
          "ledger",
          "library",
          "people",
          "proof",
          "runs",
          "swaps");

  @Test
  void everyDoorTakesWhoAsks() {
    methods()
        .that()
        .areDeclaredInClassesThat(describe("are doors", DoorsTest::isDoor))
        .and(describe("are asked", method -> !method.getModifiers().contains(JavaModifier.STATIC)))
        .and(not(describe("lead to another door", DoorsTest::leads)))
        .and(not(describe("say why not", method -> method.isAnnotatedWith(Allowed.class))))
        .should()
        .haveRawParameterTypes(
            describe(
                "with a caller",
                types -> types.stream().anyMatch(type -> type.isEquivalentTo(Caller.class))))
        .because("what a room gives depends on who asks, and the default is nothing")
        .check(HOUSE);
  }

  @Test
  void doorsAreFound() {
    assertThat(HOUSE.stream().filter(DoorsTest::isDoor).map(JavaClass::getSimpleName))
        .contains("Library", "Files", "Search", "Reading", "Clearances", "People", "Groups");
  }

  private static boolean isDoor(JavaClass type) {
    return isFace(type)
        && (type.getEnclosingClass().isEmpty()
            || type.getEnclosingClass().get().getMethods().stream()
                .anyMatch(method -> leads(method) && method.getRawReturnType().equals(type)));
  }

  private static boolean isFace(JavaClass type) {
    return type.isInterface()
        && ROOMS.stream().anyMatch(room -> type.getPackageName().equals("dev.suiren." + room))
        && !type.isAnnotatedWith(Allowed.class)
        && !type.reflect().isSealed();
  }

  private static boolean leads(JavaMethod method) {
    return method.getRawParameterTypes().isEmpty() && isFace(method.getRawReturnType());
  }
}
