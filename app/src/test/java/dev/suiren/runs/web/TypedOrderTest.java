package dev.suiren.runs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.checks.CheckFile;
import dev.suiren.checks.CheckSet;
import dev.suiren.checks.NamedPicture;
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

class TypedOrderTest {
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

  @Test
  void readsNoFurtherThanASetMayBeLarge() {
    List<MultipartFile> files = Collections.nCopies(20, new Sent(CheckFile.MOST_BYTES));
    assertThatThrownBy(() -> TypedOrder.set(files)).hasMessageContaining("64 MiB");
    assertThat(read).isEqualTo(5);
  }

  @Test
  void takesThePicturesAlongThatChecksName() {
    String check =
        "- {id: a, function: f, dimension: multimodal, question: q, images: x/p.PNG,"
            + " expect: {number: 3}}";
    var text = new Sent("a.yaml", check.getBytes(StandardCharsets.UTF_8));
    CheckSet set = TypedOrder.set(List.of(new Sent("C:\\x\\p.PNG", Pictures.png("p")), text));
    assertThat(set.name()).isEqualTo("a.yaml");
    assertThat(set.checks().getFirst().input().pictures())
        .extracting(NamedPicture::picture)
        .containsExactly(Pictures.picture("p"));
    Sent same = new Sent("y/p.PNG", Pictures.png("other"));
    List<MultipartFile> twice = List.of(text, new Sent("x/p.PNG", Pictures.png("p")), same);
    assertThatThrownBy(() -> TypedOrder.set(twice)).hasMessageStartingWith("p.PNG: two files");
    List<MultipartFile> wrong = List.of(text, new Sent("p.webp", new byte[9]));
    assertThatThrownBy(() -> TypedOrder.set(wrong))
        .hasMessage("p.webp: not a picture: PNG, JPEG, WebP and GIF are taken");
    byte[] huge = Arrays.copyOf(Pictures.png(""), Picture.MOST_BYTES + 1);
    List<MultipartFile> large = List.of(text, new Sent("p.png", huge));
    assertThatThrownBy(() -> TypedOrder.set(large)).hasMessage("p.png: larger than 4 MiB");
  }

  @Test
  void readsNothingOfTooManyFiles() {
    List<MultipartFile> files = Collections.nCopies(CheckSets.MOST_FILES + 1, new Sent(1));
    assertThatThrownBy(() -> TypedOrder.set(files)).hasMessageContaining("1000 files");
    assertThat(read).isZero();
  }
}
