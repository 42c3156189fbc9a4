package dev.suiren.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What only the audit may make, nobody else can make, and nothing can be read back into it.
@Tag("S4")
class SealTest {

  @ParameterizedTest
  @ValueSource(classes = {Cleared.class, Evidence.class})
  void hasNoWayInFromOutside(Class<?> type) {
    assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
    assertThat(type.getDeclaredConstructors())
        .allMatch(constructor -> constructor.getModifiers() == 0);
    assertThat(Serializable.class.isAssignableFrom(type)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(classes = {Cleared.class, Evidence.class})
  void carriesNoInstructionForReadingBack(Class<?> type) {
    Stream<Annotation> annotations =
        Stream.of(
                Arrays.stream(type.getAnnotations()),
                Arrays.stream(type.getDeclaredConstructors())
                    .map(Constructor::getAnnotations)
                    .flatMap(Arrays::stream),
                Arrays.stream(type.getDeclaredMethods())
                    .map(Method::getAnnotations)
                    .flatMap(Arrays::stream))
            .flatMap(all -> all);
    assertThat(annotations.map(a -> a.annotationType().getName()))
        .noneMatch(name -> name.contains("jackson"));
  }

  @Test
  void keepsTheMintForTheAuditsBody() {
    assertThatThrownBy(Mint::open).isInstanceOf(IllegalCallerException.class);
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages("dev.suiren.audit", "dev.suiren.audit.internal")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Mint.class)
        .because("only the audit clears (S4)")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.suiren"));
  }
}
