package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.testing.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks with documents, through the whole way of a question.
@Tag("S5")
class ConsultedChecksTest {
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
  void documentsAnswerByThemselvesAndNobodyIsAsked() throws IOException {
    Path home = shop.home("home", server);
    OpenHouse.Ran ran = shop.proof(home, "--base", "none");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(shop.scores())
        .containsEntry("returns", "right")
        .containsEntry("postage", "right")
        .containsEntry("follow-up", "right")
        .containsEntry("founder", "right")
        .containsEntry("staff", "right")
        .containsEntry("everybody", "right")
        .containsEntry("invented", "right")
        .containsEntry("capital", "base_silent");
    assertThat(ran.out())
        .contains("not answered: 1 × base_silent: needs a base, since it names no documents")
        .contains("not answered: 1 × base_silent: needs tools, and names none");
    assertThat(ran.err())
        .contains("inside/discounts.md is for staff only")
        .contains("8 of 8 calls");
    assertThat(server.exchanges()).isEmpty();
    assertThat(home.resolve("private")).isEmptyDirectory();
  }

  @Test
  void aBaseGoesTheWholeWayAndIsReplayedToTheLetter() throws IOException {
    Path home = shop.home("home", server);
    OpenHouse.Ran ran = shop.proof(home, "--base", "fire-1", "--budget", "1");
    assertThat(ran.exit()).as(ran.err()).isZero();
    Map<String, String> first = shop.scores();
    assertThat(first)
        .containsEntry("returns", "right")
        .containsEntry("postage", "right")
        .containsEntry("follow-up", "right")
        .containsEntry("founder", "right")
        .containsEntry("staff", "right")
        .containsEntry("everybody", "right")
        .containsEntry("invented", "not_cited")
        .containsEntry("told", "right")
        .containsEntry("capital", "right")
        .containsEntry("light", "base_silent");
    List<String> asked = ShopChecks.bodies(server);
    assertThat(asked).anyMatch(body -> body.contains("Translate the question"));
    assertThat(asked)
        .filteredOn(body -> body.contains("<passage number"))
        .isNotEmpty()
        .allMatch(body -> body.contains("2000-01-01"));
    assertThat(ran.err()).contains("CNY spent");

    assertThat(shop.proof(home, "--base", "fire-1", "--budget", "0").err())
        .contains("9 of 9 calls (9 replayed, 0 failed), 0 CNY spent");
    assertThat(shop.scores()).isEqualTo(first);
    assertThat(ShopChecks.bodies(server)).hasSameSizeAs(asked);

    shop.proof(shop.home("another", server), "--base", "fire-1");
    assertThat(new TreeSet<>(ShopChecks.bodies(server)))
        .as("the same requests from a new home")
        .hasSameSizeAs(asked);
  }

  @Test
  void whatFailsOrIsTooDearIsNotAnsweredAndNothingElseIsPaid() throws IOException {
    Path home = shop.home("home", server);
    OpenHouse.Ran poor = shop.proof(home, "--base", "fire-1", "--budget", "0.000001");
    assertThat(poor.out()).contains("9 × base_silent: not asked: the budget was spent");
    assertThat(server.exchanges()).isEmpty();
    server.close();
    OpenHouse.Ran gone = shop.proof(home, "--base", "fire-1", "--parallel", "1");
    assertThat(gone.out())
        .contains("0 of 0, 10 not answered")
        .contains("9 × base_silent: unreachable");
    assertThat(shop.scores().values()).containsOnly("base_silent");
  }

  @Test
  void documentsThatAreLinksAreRefusedInOneLine() throws IOException {
    Files.createSymbolicLink(folder.resolve("shop/all.md"), Path.of("/etc/hostname"));
    OpenHouse.Ran ran = shop.proof(shop.home("home", server), "--base", "none");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .endsWith("suiren: shop/all.md: a link, or no file; documents of checks are plain files\n");
    assertThat(folder.resolve("home/private")).doesNotExist();
  }
}
