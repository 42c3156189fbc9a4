package dev.suiren.runs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.checks.CheckFile;
import dev.suiren.runs.CheckSets;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.multipart.MultipartFile;

class TypedOrderTest {
  private int read;

  /// A file that tells when it is read.
  private final class Sent implements MultipartFile {
    private final byte[] bytes;

    private Sent(int bytes) {
      this.bytes = new byte[bytes];
    }

    @Override
    public String getName() {
      return "file";
    }

    @Override
    public String getOriginalFilename() {
      return "a.yaml";
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
  void readsNothingOfTooManyFiles() {
    List<MultipartFile> files = Collections.nCopies(CheckSets.MOST_FILES + 1, new Sent(1));
    assertThatThrownBy(() -> TypedOrder.set(files)).hasMessageContaining("1000 files");
    assertThat(read).isZero();
  }
}
