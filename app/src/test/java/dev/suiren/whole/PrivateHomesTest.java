package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import dev.suiren.audit.Handling;
import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.PolicyState;
import dev.suiren.audit.TermLists;
import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.glossary.Glossary;
import dev.suiren.library.Library;
import dev.suiren.testing.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The homes in which checks with documents are asked: what holds there, and what is left of them.
@Tag("S5")
class PrivateHomesTest {
  @TempDir Path folder;
  private ShopChecks shop;
  private ScriptedServer server;

  @BeforeEach
  void prepare() throws IOException {
    shop = new ShopChecks(folder);
    server = ScriptedServer.playing(shop::answer);
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void whatWasKilledLeavesNothingAndIsNotPaidForTwice() throws Exception {
    CountDownLatch third = new CountDownLatch(1);
    AtomicBoolean stalls = new AtomicBoolean(true);
    try (ScriptedServer slow =
        ScriptedServer.playing(
            shop::answer,
            shop::answer,
            to -> {
              third.countDown();
              if (stalls.get()) {
                to.stall();
              }
              shop.answer(to);
            })) {
      Path home = shop.home("home", slow);
      Process process = shop.process(home);
      assertThat(third.await(90, TimeUnit.SECONDS)).as("it ended by itself").isTrue();
      assertThat(home.resolve("private")).isNotEmptyDirectory();
      process.destroyForcibly().waitFor();
      stalls.set(false);
      int paid = slow.exchanges().size();

      OpenHouse.Ran ran = shop.proof(home, "--base", "fire-1");
      assertThat(ran.err()).contains("9 of 9 calls (" + (paid - 1) + " replayed, 0 failed)");
      List<String> bodies = ShopChecks.bodies(slow);
      assertThat(bodies.subList(paid, bodies.size()))
          .doesNotContainAnyElementsOf(bodies.subList(0, paid - 1));
      assertThat(home.resolve("private")).isEmptyDirectory();
    }
  }

  /// A policy and a glossary that are kept in rows hold there too, and the house goes on as it was.
  @Test
  void insideARunningHouseItsListsAndNamesHold() throws IOException {
    Path home = shop.home("home", server);
    Files.writeString(
        folder.resolve("shop/leave.md"), "# Annual leave\n\nThere are 24 days of annual leave.\n");
    Files.writeString(
        folder.resolve("shop/orchids.md"),
        "# Orchids\n\nFor orchids colleagues call 13800138000.\n");
    Files.writeString(
        folder.resolve("checks.yaml"),
        """
        - {id: named, function: f, dimension: knowledge, question: "How many days of zorbulation are there?", audience: staff, documents: shop, expect: {contains: "24"}}
        - {id: listed, function: f, dimension: knowledge, question: "How long is the warranty?", documents: shop, expect: [{audit: block}, {refuses: true}]}
        - {id: handled, function: f, dimension: knowledge, question: "Which number do colleagues call for orchids?", audience: staff, documents: shop, expect: {contains: "█"}}
        """);
    try (House house = House.open(home)) {
      house
          .get(Glossary.class)
          .add(house.local(), new Glossary.Draft("annual leave", List.of("zorbulation"), ""));
      TermLists lists = house.get(TermLists.class);
      ListId list = lists.add(house.local(), TermLists.Upload.of("a.txt", "warranty")).id();
      lists.measure(house.local(), list);
      lists.switchTo(house.local(), list, ListMode.STANDARD, true);
      house
          .get(PolicyState.class)
          .handle(house.local(), Handling.parse(List.of("contact:staff:mask")));
      String log = log();

      assertThat(shop.proof(home, "--base", "none").exit()).isZero();
      assertThat(shop.scores())
          .containsEntry("named", "right")
          .containsEntry("listed", "right")
          .containsEntry("handled", "right");
      assertThat(house.get(Library.class).listCollections(house.local())).isEmpty();
      assertThat(log()).isEqualTo(log).startsWith(home.toString());
    }
  }

  private static String log() {
    ch.qos.logback.classic.Logger root =
        (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    return ((FileAppender<ILoggingEvent>) root.getAppender("FILE")).getFile();
  }
}
