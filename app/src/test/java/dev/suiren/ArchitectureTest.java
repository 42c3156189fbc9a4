package dev.suiren;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Evidence;
import dev.suiren.kernel.Allowed;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;

/// The rules of the house, each with its reason.
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.suiren");

  private static final String[] BODY = {
    "..internal..", "..web..", "dev.suiren.api..", "dev.suiren"
  };

  private static void check(ArchRule rule) {
    rule.check(HOUSE);
  }

  @Test
  void facesKnowNoFramework() {
    check(
        noClasses()
            .that(not(resideInAnyPackage(BODY)))
            .and(not(resideInAnyPackage("dev.suiren.templates..")))
            .and(not(allowed()))
            .and()
            .doNotHaveSimpleName("package-info")
            .and(not(simpleNameEnding("Settings")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..")
            .because("a reader who knows Java but not Spring can read any room (STYLE, form)"));
  }

  @Test
  void bodiesArePackagePrivateButForTheirWiring() {
    check(
        classes()
            .that()
            .resideInAPackage("..internal..")
            .and()
            .areTopLevelClasses()
            .and(not(allowed()))
            .and()
            .haveSimpleNameNotEndingWith("Wiring")
            .should()
            .notBePublic()
            .because("a body is reached through its face"));
  }

  @Test
  void everyControllerIsNamedByAWiring() {
    Set<String> named =
        HOUSE.stream()
            .map(JavaClass::reflect)
            .flatMap(type -> Stream.ofNullable(type.getAnnotation(Import.class)))
            .flatMap(imports -> Arrays.stream(imports.value()))
            .map(Class::getName)
            .collect(Collectors.toSet());
    check(
        classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areMetaAnnotatedWith(Controller.class)
            .and()
            .areNotAnnotations()
            .should(
                ArchCondition.from(
                    DescribedPredicate.describe(
                        "be imported", controller -> named.contains(controller.getName()))))
            .because("nothing searches for controllers when the house starts"));
  }

  @Test
  void namesSayWhatAThingIs() {
    check(
        noClasses()
            .that(not(resideInAnyPackage("dev.suiren.templates..")))
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Service|Processor|Data|Info)")
            .orShould()
            .haveNameMatching(".*\\.(Default|Abstract)[A-Z][^.]*")
            .because("those words say nothing (STYLE, doors and ports)"));
  }

  @Test
  @Tag("S4")
  void onlyTheAuditMakesClearedTextAndEvidence() {
    for (Class<?> type : new Class<?>[] {Cleared.class, Evidence.class}) {
      check(
          noClasses()
              .that()
              .resideOutsideOfPackage("dev.suiren.audit..")
              .should()
              .callConstructorWhere(
                  com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                      com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                          com.tngtech.archunit.core.domain.JavaClass.Predicates.type(type))))
              .because("nothing reaches a reader before its review has finished (S4)"));
    }
  }

  @Test
  @Tag("S4")
  void clearedTextIsNeverReadBack() {
    check(
        noClasses()
            .that()
            .areAssignableTo(Cleared.class)
            .should()
            .implement(java.io.Serializable.class)
            .because("what comes back from outside is foreign again (S4)"));
  }

  @Test
  void nobodyPrintsOrReadsTheClockByHand() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.suiren.cli..", "dev.suiren.templates..")
            .and(not(allowed()))
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .accessField(System.class, "out")
            .because("the clock is injected, and stdout carries results only"));
  }

  @Test
  @Tag("S4")
  void noLogIsGivenAFaultWithItsMessage() {
    for (String level : new String[] {"info", "warn", "error"}) {
      check(
          noClasses()
              .should()
              .callMethod(org.slf4j.Logger.class, level, String.class, Throwable.class)
              .because("a message may hold names and words of others: log Trace.of(fault) (S4)"));
    }
  }

  private static DescribedPredicate<JavaClass> allowed() {
    return DescribedPredicate.describe(
        "allowed by name and reason",
        type -> {
          JavaClass outer = type;
          while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
          }
          return type.isAnnotatedWith(Allowed.class) || outer.isAnnotatedWith(Allowed.class);
        });
  }

  private static DescribedPredicate<JavaClass> simpleNameEnding(String end) {
    return JavaClass.Predicates.simpleNameEndingWith(end);
  }
}
