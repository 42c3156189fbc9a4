package dev.suiren.runs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.checks.Check;
import dev.suiren.checks.CheckFile;
import dev.suiren.checks.CheckSet;
import dev.suiren.checks.NamedPicture;
import dev.suiren.checks.PublicForm;
import dev.suiren.kernel.Picture;
import dev.suiren.runs.CheckSets;
import dev.suiren.testing.Pictures;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.multipart.MultipartFile;

/// Files that are sent as checks, and what is refused of them.
class UploadsTest {
  private int read;

  /// A file that tells when it is read.
  private final class Sent implements MultipartFile {
    private final String name;
    private final byte[] bytes;

    private Sent(int bytes) {
      this("a.yaml", new byte[bytes]);
    }

    private Sent(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes.clone();
    }

    @Override
    public String getName() {
      return "file";
    }

    @Override
    public String getOriginalFilename() {
      return name;
    }

    @Override
    public String getContentType() {
      return "application/yaml";
    }

    @Override
    public boolean isEmpty() {
      return bytes.length == 0;
    }

    @Override
    public long getSize() {
      return bytes.length;
    }

    @Override
    public byte[] getBytes() {
      return bytes.clone();
    }

    @Override
    public InputStream getInputStream() {
      read++;
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public void transferTo(File file) {
      throw new UnsupportedOperationException();
    }
  }

  private static CheckSet set(List<MultipartFile> files) {
    return new Uploads(files, "").set();
  }

  private Sent sent(String name, String text) {
    return new Sent(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesFilesOfAPublicSetByTheirForm() {
    Sent sums = sent("sums.jsonl", "{\"question\":\"1+1?\",\"answer\":\"#### 2\"}\n");
    Sent more = sent("more/b.JSONL", "{\"question\":\"1+2?\",\"answer\":\"#### 3\"}\n");
    CheckSet set = new Uploads(List.of(sums, more), "GSM8K").set();
    assertThat(set.name()).isEqualTo("b.JSONL, sums.jsonl");
    assertThat(set.form()).contains(PublicForm.GSM8K);
    assertThat(set.checks()).extracting(Check::id).containsExactly("b/0", "sums/0");
  }

  @Test
  void saysWhatIsWrongWithFilesOfAPublicSet() {
    Sent line = sent("sums.jsonl", "{\"question\":\"1+1?\",\"answer\":\"#### 2\"}\n");
    assertThatThrownBy(() -> new Uploads(List.of(line), "CMMLU").set())
        .hasMessage("sums.jsonl: a set of the form CMMLU has files that end in .csv");
    assertThatThrownBy(() -> new Uploads(List.of(line), "other").set())
        .hasMessage("there is no such form of public sets");
    assertThatThrownBy(() -> new Uploads(List.of(sent("a.zip", "x")), "GSM8K").findZip())
        .hasMessage("a public set is sent as its files and not as a ZIP");
    CheckSet twice = new Uploads(List.of(line, line), "GSM8K").set();
    assertThatThrownBy(() -> twice.refuseTwice(twice.checks()))
        .hasMessageEndingWith(": the item sums/0 is there twice");
    CheckSet broken = new Uploads(List.of(sent("a.jsonl", "\n{\"question\":1}\n")), "GSM8K").set();
    assertThatThrownBy(broken::checks).hasMessageStartingWith("a.jsonl, line 2, answer");
    Uploads nothing = new Uploads(List.of(new Sent("a.jsonl", new byte[0])), "GSM8K");
    assertThatThrownBy(nothing::set).hasMessage("no file was chosen, or it is empty");
  }

  @Test
  void readsNoFurtherThanASetMayBeLarge() {
    List<MultipartFile> files = Collections.nCopies(20, new Sent(CheckFile.MOST_BYTES));
    assertThatThrownBy(() -> set(files)).hasMessageContaining("64 MiB");
    assertThat(read).isEqualTo(5);
  }

  @Test
  void takesThePicturesAlongThatChecksName() {
    String check =
        "- {id: a, function: f, dimension: multimodal, question: q, images: x/p.PNG,"
            + " expect: {number: 3}}";
    var text = new Sent("a.yaml", check.getBytes(StandardCharsets.UTF_8));
    CheckSet set = set(List.of(new Sent("C:\\x\\p.PNG", Pictures.png("p")), text));
    assertThat(set.name()).isEqualTo("a.yaml");
    assertThat(set.checks().getFirst().input().pictures())
        .extracting(NamedPicture::picture)
        .containsExactly(Pictures.picture("p"));
    Sent same = new Sent("y/p.PNG", Pictures.png("other"));
    List<MultipartFile> twice = List.of(text, new Sent("x/p.PNG", Pictures.png("p")), same);
    assertThatThrownBy(() -> set(twice)).hasMessageStartingWith("p.PNG: two files");
    List<MultipartFile> wrong = List.of(text, new Sent("p.webp", new byte[9]));
    assertThatThrownBy(() -> set(wrong))
        .hasMessage("p.webp: not a picture: PNG, JPEG, WebP and GIF are taken");
    byte[] huge = Arrays.copyOf(Pictures.png(""), Picture.MOST_BYTES + 1);
    List<MultipartFile> large = List.of(text, new Sent("p.png", huge));
    assertThatThrownBy(() -> set(large)).hasMessage("p.png: larger than 4 MiB");
  }

  @Test
  void readsNothingOfTooManyFiles() {
    List<MultipartFile> files = Collections.nCopies(CheckSets.MOST_FILES + 1, new Sent(1));
    assertThatThrownBy(() -> set(files)).hasMessageContaining("1000 files");
    assertThat(read).isZero();
  }
}
