package dev.suiren.runs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.testing.Zips;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A ZIP that anybody may have made is unpacked below its place, or refused in one line.
@Tag("S5")
class ZippedFolderTest {
  @TempDir Path folder;

  private Path unpack(byte[] zip) throws IOException {
    Path place = Files.createDirectory(folder.resolve("place"));
    return new ZippedFolder("my.zip", place).unpack(new ByteArrayInputStream(zip));
  }

  private void refused(byte[] zip, String why) throws IOException {
    assertThatThrownBy(() -> unpack(zip))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem()).isEqualTo(Problem.BAD_INPUT))
        .hasMessageStartingWith("my.zip: ")
        .hasMessageContaining(why)
        .message()
        .hasLineCount(1);
    try (Stream<Path> outside = Files.list(folder)) {
      assertThat(outside).as("nothing beside the place").hasSize(1);
    }
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all).as("no link is made").noneMatch(Files::isSymbolicLink);
    }
  }

  private static List<String> below(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aPathOfCountlessFoldersIsRefused() throws IOException {
    refused(Zips.empty().with("a/".repeat(400) + "b.md", "b").bytes(), "not the name of a file");
  }

  @Test
  void aFileIsNoFolderToo() throws IOException {
    refused(Zips.empty().with("a", "a").with("a/b/c.md", "c").bytes(), "there twice");
  }

  @Test
  void theOneFolderInItIsWhatIsRead() throws IOException {
    byte[] zip =
        Zips.empty()
            .with("my/", "")
            .with("my/checks.yaml", "a")
            .with("my/shop/terms.md", "b")
            .with("my/shop/.DS_Store", "c")
            .with("__MACOSX/my/._checks.yaml", "d")
            .bytes();
    Path root = unpack(zip);
    assertThat(below(root)).containsExactly("checks.yaml", "shop/terms.md");
    assertThat(root.resolve("shop/terms.md")).hasContent("b");
  }

  @Test
  void whatLiesWithoutAFolderIsReadAsItLies() throws IOException {
    Path root = unpack(Zips.empty().with("checks.yaml", "a").with("shop/terms.md", "b").bytes());
    assertThat(below(root)).containsExactly("checks.yaml", "shop/terms.md");
  }

  @Test
  void namesOfChineseSystemsAreRead() throws IOException {
    Charset gbk = Charset.forName("GBK");
    Path root = unpack(Zips.named(gbk).with("题目.yaml", "a").with("商店/条款.md", "b").bytes());
    assertThat(below(root)).containsExactly("商店/条款.md", "题目.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../out.md",
        "shop/../../out.md",
        "/etc/out.md",
        "shop//out.md",
        "./out.md",
        "..",
        "shop\\out.md",
        "shop/a\nb.md"
      })
  void noPathLeadsOutOfIt(String name) throws IOException {
    refused(Zips.empty().with("a.yaml", "a").with(name, "b").bytes(), "not the name of a file");
  }

  @Test
  void longNamesAreRefusedBeforeTheSystemDoes() throws IOException {
    refused(Zips.empty().with("商".repeat(90) + ".md", "b").bytes(), "not the name of a file");
  }

  @Test
  void linksAreRefused() throws IOException {
    Zips zip = Zips.empty().with("a.yaml", "a").with("shop/terms.md", "/etc/passwd");
    refused(zip.endingWithALink(), "shop/terms.md: a link, or no file");
  }

  @Test
  void whatIsEncryptedIsRefused() throws IOException {
    refused(
        Zips.empty().with("a.yaml", "a").endingEncrypted(),
        "encrypted; make the ZIP without a password");
  }

  @Test
  void aBombEndsAtItsLimit() throws IOException {
    byte[] zeros = new byte[64 * 1024 * 1024];
    byte[] zip = Zips.empty().with("a", zeros).with("b", zeros).with("c", zeros).bytes();
    assertThat(zip).hasSizeLessThan(1 << 20);
    refused(zip, "unpacks to more than 128 MiB");
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile).mapToLong(ZippedFolderTest::size).sum())
          .isLessThan(130L << 20);
    }
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  @Test
  void manyEntriesAreRefusedUnread() throws IOException {
    Zips zip = Zips.empty();
    for (int i = 0; i < 5001; i++) {
      zip.with("f" + i, "");
    }
    refused(zip.bytes(), "more than 5000 entries");
    assertThat(folder.resolve("place/unpacked")).isEmptyDirectory();
  }

  @Test
  void whatIsThereTwiceIsRefused() throws IOException {
    refused(Zips.empty().with("a", "x").with("a/b.md", "y").bytes(), "a/b.md: there twice");
  }

  @Test
  void whatIsNoZipOrCutOffIsRefused() throws IOException {
    byte[] zip = Zips.empty().with("a.yaml", "a: ".repeat(1000)).with("b/c.md", "c").bytes();
    refused(Arrays.copyOf(zip, zip.length - 30), "no ZIP, damaged");
  }

  @Test
  void damagedContentIsRefused() throws IOException {
    byte[] zip = Zips.empty().with("a.yaml", "abcdefghijklmnopqrstuvwxyz").bytes();
    Arrays.fill(zip, 36, 52, (byte) 0xFF);
    refused(zip, "damaged");
  }
}
