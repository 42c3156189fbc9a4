package dev.suiren.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Picture;
import dev.suiren.kernel.ProblemException;
import dev.suiren.testing.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures that checks name, beside their files and with kept sets.
class PicturesOfChecksTest {
  private static final String CHECK =
      "- id: %s\n  function: f\n  dimension: multimodal\n  question: q\n  images: %s\n"
          + "  expect: {number: 3}\n";

  @TempDir Path folder;

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    Files.write(file, Pictures.png(content));
  }

  private void naming(String file, String id, String images) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(Optional.ofNullable(path.getParent()).orElseThrow());
    Files.writeString(path, CHECK.formatted(id, images));
  }

  private static CheckSet kept(String images, NamedPicture... pictures) {
    CheckFile file = new CheckFile("more/a.yaml", CHECK.formatted("a", images));
    return new CheckSet("kept", Optional.empty(), List.of(file), List.of(pictures));
  }

  private static NamedPicture picture(String path) {
    return new NamedPicture(path, Pictures.picture(path));
  }

  @Test
  void areReadBesideTheFileThatNamesThem() throws IOException {
    write("plan.png", "above");
    write("more/plan.png", "below");
    write("more/inside/two.png", "two");
    naming("a.yaml", "a", "plan.png");
    naming("more/b.yaml", "b", "[plan.png, inside/two.png]");
    List<Check> checks = CheckFiles.read(folder);
    assertThat(checks.getFirst().input().pictures())
        .containsExactly(new NamedPicture("plan.png", Pictures.picture("above")));
    assertThat(checks.getLast().input().pictures())
        .containsExactly(
            new NamedPicture("more/plan.png", Pictures.picture("below")),
            new NamedPicture("more/inside/two.png", Pictures.picture("two")));
    assertThat(CheckFiles.read(folder.resolve("more/b.yaml")).getFirst().input().pictures())
        .extracting(NamedPicture::path)
        .containsExactly("plan.png", "inside/two.png");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gone.png|no such file beside this file",
        "shop|no such file beside this file",
        "../a.png|a file beside this file, such as plan.png or pictures/plan.png",
        "shop/../../a.png|a file beside this file, such as plan.png or pictures/plan.png",
        "/etc/hostname|a file beside this file, such as plan.png or pictures/plan.png",
        "link.png|a link, which is not followed; name the file itself",
        "linked/a.png|a link, which is not followed; name the file itself",
        "text.png|not a picture: PNG, JPEG, WebP and GIF are taken",
        "empty.png|not a picture: PNG, JPEG, WebP and GIF are taken",
        "huge.png|larger than 4 MiB"
      })
  void areRefusedInOneLine(String image, String what) throws IOException {
    write("a.png", "a");
    write("shop/a.png", "a");
    Files.createSymbolicLink(folder.resolve("link.png"), folder.resolve("a.png"));
    Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("shop"));
    Files.writeString(folder.resolve("text.png"), "<svg/>");
    Files.writeString(folder.resolve("empty.png"), "");
    Files.write(
        folder.resolve("huge.png"), Arrays.copyOf(Pictures.png(""), Picture.MOST_BYTES + 1));
    naming("a.yaml", "a", "[a.png, " + image + "]");
    assertThatThrownBy(() -> CheckFiles.read(folder.resolve("a.yaml")))
        .isInstanceOf(ProblemException.class)
        .hasMessage("a.yaml, line 5, images: " + image + ": " + what);
  }

  @Test
  void areNotManyForOneCheckNorMuchForAll() throws IOException {
    write("a.png", "a");
    naming("a.yaml", "a", "[" + "a.png, ".repeat(16) + "a.png]");
    assertThatThrownBy(() -> CheckFiles.read(folder.resolve("a.yaml")))
        .hasMessage("a.yaml, line 5, images: at most 16 pictures");
    Files.write(folder.resolve("b.png"), Arrays.copyOf(Pictures.png(""), Picture.MOST_BYTES));
    naming("a.yaml", "a", "[a.png, b.png, b.png, b.png, b.png]");
    assertThatThrownBy(() -> CheckFiles.read(folder.resolve("a.yaml")))
        .hasMessage("a.yaml, line 5, images: the pictures of one check have more than 16 MiB");
    StringBuilder checks = new StringBuilder();
    for (int i = 0; i < 17; i++) {
      String name = "large" + i + ".png";
      Files.write(folder.resolve(name), Arrays.copyOf(Pictures.png(""), Picture.MOST_BYTES));
      checks.append(CHECK.formatted("c" + i, name));
    }
    Files.writeString(folder.resolve("a.yaml"), checks.toString());
    assertThatThrownBy(() -> CheckFiles.read(folder.resolve("a.yaml")))
        .hasMessageStartingWith("a.yaml, line 101, images: the pictures of all checks together");
  }

  @Test
  void comeWithAKeptSetByTheirPathsOrNames() {
    assertThat(kept("x/p.png", picture("more/x/p.png")).checks().getFirst().input().pictures())
        .containsExactly(picture("more/x/p.png"));
    assertThat(kept("x/p.png", picture("p.png")).checks().getFirst().input().pictures())
        .extracting(NamedPicture::picture)
        .containsExactly(Pictures.picture("p.png"));
    assertThat(kept("[p.png, q.png]", picture("p.png")).checks().getFirst().input().pictures())
        .as("all or none")
        .isEmpty();
    assertThat(kept("[x/p.png, y/p.png]", picture("p.png")).checks().getFirst().input().pictures())
        .as("one is not two")
        .isEmpty();
    assertThat(kept("../p.png", picture("more/../p.png")).checks().getFirst().input().pictures())
        .as("no way out")
        .isEmpty();
    assertThat(kept("../../etc/p.png").checks().getFirst().input().images()).hasSize(1);
  }

  @Test
  void arePartOfWhatASetAsks() {
    CheckSet bare = kept("p.png");
    String before = "15:suiren-checks-1,0:,11:more/a.yaml,";
    String text = CHECK.formatted("a", "p.png");
    assertThat(bare.hash(bare.checks()))
        .as("as it was before there were pictures")
        .isEqualTo(Hash.of(before + text.length() + ":" + text + ","));
    CheckSet one = kept("p.png", picture("more/p.png"));
    CheckSet other = kept("p.png", new NamedPicture("more/p.png", Pictures.picture("another")));
    assertThat(
            List.of(bare.hash(bare.checks()), one.hash(one.checks()), other.hash(other.checks())))
        .doesNotHaveDuplicates();
  }
}
