package dev.suiren.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.web.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The sources of templates and classes are read, since keys are words in them.
class MessagesTest {
  private static final Path SOURCES = Path.of("src/main");
  private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z0-9._-]+)\"\\s*([,)+])");
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");

  private final PropertyMessages messages =
      new PropertyMessages(MessagesTest.class.getClassLoader());

  @ParameterizedTest
  @EnumSource
  void saysTheSameThingsInEveryLanguage(Language language) {
    assertThat(keys(language))
        .filteredOn(key -> !key.endsWith(".one"))
        .containsExactlyInAnyOrderElementsOf(plain(Language.ZH_HANS));
  }

  @ParameterizedTest
  @EnumSource
  void fillsTheSameSlotsInEveryLanguage(Language language) {
    for (String key : plain(language)) {
      assertThat(slots(language, key)).as(key).isEqualTo(slots(Language.EN, key));
    }
  }

  @Test
  void countsOneOnlyWhereManyIsKnown() {
    assertThat(keys(Language.EN))
        .filteredOn(key -> key.endsWith(".one"))
        .allSatisfy(key -> assertThat(plain(Language.EN)).contains(key.replace(".one", "")));
  }

  @Test
  void hasEveryKeyThatIsSaid() {
    Set<String> missing = new TreeSet<>();
    Set<String> known = plain(Language.EN);
    for (MatchResult said : find(SAID)) {
      String key = said.group(1);
      boolean start = said.group(2).equals("+");
      if (start ? known.stream().noneMatch(k -> k.startsWith(key)) : !known.contains(key)) {
        missing.add(key);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void keepsNoKeyThatNobodySays() {
    Set<String> literals =
        find(LITERAL).stream().map(literal -> literal.group(1)).collect(Collectors.toSet());
    assertThat(plain(Language.EN))
        .filteredOn(
            key ->
                !literals.contains(key)
                    && literals.stream().noneMatch(l -> l.endsWith(".") && key.startsWith(l))
                    && !key.startsWith("problem."))
        .isEmpty();
  }

  @Test
  void saysTheKeyWhereNothingIsKnown() {
    assertThat(messages.say(Language.EN, "no.such.key")).isEqualTo("no.such.key");
  }

  @Test
  void putsValuesInTheirSlots() {
    assertThat(messages.say(Language.EN, "web.password.minimum", 10))
        .isEqualTo("At least 10 characters");
  }

  private Set<String> keys(Language language) {
    return new TreeSet<>(messages.all(language).keySet());
  }

  private Set<String> plain(Language language) {
    return keys(language).stream()
        .filter(key -> !key.endsWith(".one"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> slots(Language language, String key) {
    return Pattern.compile("\\{\\d}")
        .matcher(messages.all(language).getOrDefault(key, ""))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static java.util.List<MatchResult> find(Pattern pattern) {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|jte)"))
          .flatMap(file -> pattern.matcher(read(file)).results())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
