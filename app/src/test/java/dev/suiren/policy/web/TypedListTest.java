package dev.suiren.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.multipart.MultipartFile;

class TypedListTest {
  private record Sent(String getOriginalFilename) implements MultipartFile {
    @Override
    public String getName() {
      return "file";
    }

    @Override
    public String getContentType() {
      return "text/plain";
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public long getSize() {
      return 1;
    }

    @Override
    public byte[] getBytes() {
      return new byte[] {'x'};
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(getBytes());
    }

    @Override
    public void transferTo(File place) {}
  }

  @ParameterizedTest
  @CsvSource({
    "'', a.csv, a.csv",
    "'', C:\\lists\\a.CSV, a.CSV",
    "Mine, a.csv, Mine.csv",
    "Mine.txt, a.json, Mine.json",
    "Mine.txt, plain, Mine.txt",
    "v1.2, a.txt, v1.2.txt",
  })
  void takesTheEndingOfTheFile(String typed, String file, String name) throws IOException {
    assertThat(TypedList.of(typed, Optional.of(new Sent(file)), "").name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"a.csv, a.csv", "Mine, Mine.txt", "a/b, a_b.txt"})
  void namesTheFileThatIsTakenOut(String name, String file) {
    assertThat(TypedList.fileName(name)).isEqualTo(file);
  }
}
