package dev.suiren.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.Application;
import dev.suiren.glossary.Glossary;
import dev.suiren.glossary.Glossary.Draft;
import dev.suiren.library.CollectionId;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import dev.suiren.people.SpaceId;
import dev.suiren.people.Spaces;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/// What a glossary changes: the whole house over the sample handbook, with no base, asked by names
/// that the handbook does not say, before they are written down, while they are, and afterwards.
@Tag("S2")
@ParameterizedClass(name = "vectors: {0}")
@ValueSource(booleans = {false, true})
@SuppressWarnings("NullAway.Init")
class GlossaryAnswersTest {
  private static final Path HANDBOOK = Path.of("src/main/resources/sample-handbook");
  private static final long LOOK_AGAIN_NANOS = 15_000_000;

  private static ConfigurableApplicationContext house;
  private static Caller owner;

  @Parameter boolean vectors;

  @BeforeParameterizedClassInvocation
  static void readTheHandbook(boolean vectors, @TempDir Path home) {
    SpringApplication application = new SpringApplication(Application.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setRegisterShutdownHook(false);
    house =
        application.run(
            "--suiren.home=" + home,
            "--suiren.library.vectors=" + vectors,
            "--spring.main.banner-mode=off");
    owner = house.getBean(Spaces.class).local();
    Library library = house.getBean(Library.class);
    CollectionId collection = library.watch(owner, HANDBOOK.toAbsolutePath());
    library.awaitSettled(owner, collection);
    while (vectors && !isEmbedded(library, collection)) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  @AfterParameterizedClassInvocation
  static void close() {
    house.close();
  }

  private static boolean isEmbedded(Library library, CollectionId collection) {
    return library.files().list(owner, collection, 0, 100).stream()
        .allMatch(file -> file.embedded() == file.passages());
  }

  private static Glossary glossary() {
    return house.getBean(Glossary.class);
  }

  @AfterEach
  void emptyTheGlossary() {
    glossary().listAll(owner).forEach(entry -> glossary().remove(owner, entry.id()));
  }

  private static void write(String term, String names) {
    write(owner, term, names);
  }

  private static void write(Caller caller, String term, String names) {
    assertThat(glossary().add(caller, new Draft(term, Arrays.asList(names.split(";")), "")))
        .isInstanceOf(Glossary.Saving.Saved.class);
  }

  private static Reply ask(String question, Answers.Turn... history) {
    return house
        .getBean(Answers.class)
        .ask(
            owner,
            new Answers.Question(question, List.of(history), java.util.Set.of(), ""),
            Answers.Listener.NONE);
  }

  private static String first(Reply reply) {
    return reply instanceof Reply.Extracted extracted
        ? extracted.citations().getFirst().document().value()
            + ": "
            + extracted.citations().getFirst().quote().value()
        : "";
  }

  @ParameterizedTest(name = "{0}: {1} = {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "PTO 有几天？|PTO|年假;annual leave|员工手册.md|10 天带薪年假",
        "ＰＴＯ有幾天？|pto|年假|员工手册.md|10 天带薪年假",
        "How many days of PTO do I have?|PTO|annual leave|leave-and-travel.en.md|15 days",
        "X-filter 多久更换一次？|滤芯|X-filter|維修保養手冊.md|每 1000 小時",
        "FLT-9 多久换一次？|FLT-9|濾芯|維修保養手冊.md|每 1000 小時",
        "安心险多少钱？|热继电器|安心险|price-list.csv|37.20",
        "What does the heat guard cost?|heat guard|熱繼電器|price-list.csv|37.20",
        "外勤费一天多少钱？|外勤费|出差補貼|员工手册.md|每天 120 元",
      })
  void quotesTheRightSentenceFirstOnceTheNameIsWrittenDown(
      String question, String term, String names, String document, String answer) {
    assertThat(first(ask(question))).doesNotContain(answer);

    write(term, names);
    assertThat(first(ask(question))).startsWith(document).contains(answer);

    emptyTheGlossary();
    assertThat(first(ask(question))).doesNotContain(answer);
  }

  @Test
  void understandsANameInTheQuestionBefore() {
    write("PTO", "年假");
    Reply reply =
        ask("那要提前多久申请？", new Answers.Turn(true, "PTO 有几天？"), new Answers.Turn(false, "10 天 [1]"));
    assertThat(first(reply)).contains("提前两周");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PTO 的股票代码是多少？", "产假有多少天？", "Who is the chief executive?"})
  void stillSaysThatTheHandbookDoesNotAnswer(String question) {
    write("PTO", "年假;annual leave");
    assertThat(ask(question)).isInstanceOf(Reply.Unknown.class);
  }

  @Test
  void whatAnotherSpaceCallsThingsChangesNothing() {
    Caller other = Caller.system(new SpaceId("other"), "test");
    write(other, "PTO", "年假");
    assertThat(first(ask("PTO 有几天？"))).doesNotContain("10 天带薪年假");
    assertThat(glossary().listAll(owner)).isEmpty();
    glossary().listAll(other).forEach(entry -> glossary().remove(other, entry.id()));
  }
}
