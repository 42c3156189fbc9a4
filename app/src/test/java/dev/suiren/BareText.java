package dev.suiren;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.JavaWildcardType;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Evidence;
import dev.suiren.web.Messages;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// Finds text that stands neither in a `Cleared` nor in an `Evidence`, in all that can be reached
/// from some types by their fields. Whatever is not known to be no text counts as text.
final class BareText {
  private static final Set<Class<?>> VOUCHED_FOR =
      Set.of(Cleared.class, Evidence.class, Messages.class);

  private static final Set<Class<?>> NO_TEXT =
      Set.of(
          Optional.class,
          OptionalInt.class,
          Collection.class,
          List.class,
          Set.class,
          Map.class,
          Boolean.class,
          Integer.class,
          Long.class,
          Double.class,
          BigDecimal.class,
          Currency.class,
          Instant.class,
          LocalDate.class,
          Duration.class);

  private final JavaClasses house;
  private final Set<String> ours;

  /// @param ours fields whose text is our own, as `room.Type.field`
  BareText(JavaClasses house, Set<String> ours) {
    this.house = house;
    this.ours = Set.copyOf(ours);
  }

  /// The fields that hold bare text.
  Set<String> reachedFrom(List<JavaClass> roots) {
    Walk walk = new Walk();
    roots.forEach(walk::enter);
    return walk.found;
  }

  private final class Walk {
    private final Set<String> found = new TreeSet<>();
    private final Set<JavaClass> seen = new HashSet<>();

    private void enter(JavaClass type) {
      if (type.isEnum() || !seen.add(type)) {
        return;
      }
      for (JavaField field : type.getAllFields()) {
        String name = field.getFullName().replace("dev.suiren.", "");
        if (!field.getModifiers().contains(JavaModifier.STATIC) && !ours.contains(name)) {
          look(field.getType(), name);
        }
      }
      type.getAllSubclasses().stream()
          .filter(each -> house.contain(each.getName()))
          .forEach(this::enter);
    }

    private void look(JavaType type, String where) {
      JavaClass raw = type.toErasure();
      if (VOUCHED_FOR.stream().anyMatch(raw::isEquivalentTo)) {
        return;
      }
      switch (type) {
        case JavaParameterizedType given ->
            given.getActualTypeArguments().forEach(argument -> look(argument, where));
        case JavaTypeVariable<?> open -> open.getUpperBounds().forEach(bound -> look(bound, where));
        case JavaWildcardType open -> open.getUpperBounds().forEach(bound -> look(bound, where));
        default -> {}
      }
      if (raw.isArray()) {
        look(raw.getComponentType(), where);
      } else if (raw.getPackageName().startsWith("dev.suiren")) {
        enter(raw);
      } else if (!raw.isPrimitive() && NO_TEXT.stream().noneMatch(raw::isEquivalentTo)) {
        found.add(where);
      }
    }
  }
}
