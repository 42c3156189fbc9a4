package dev.suiren.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.testing.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {

  private static byte[] bytes(String text) {
    return text.translateEscapes().getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource({
    "'\\211PNG\\r\\n\\032\\nmore', PNG",
    "'\\377\\330\\377more', JPEG",
    "'GIF89amore', GIF",
    "'GIF87amore', GIF",
    "'RIFF\\001\\n\\002\\000WEBPVP8 ', WEBP"
  })
  void itsFirstBytesTellTheFormat(String begin, Picture.Format format) {
    assertThat(Picture.find(bytes(begin)).map(Picture::format)).contains(format);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "'<svg xmlns='",
    "'\\211PNG'",
    "'%PDF-1.7'",
    "'BM more than this'",
    "'RIFF    WAVEfmt '",
    "' GIF89a'",
    "'GIF88a'"
  })
  void anythingElseIsNone(String begin) {
    assertThat(Picture.find(bytes(begin))).isEmpty();
  }

  @Test
  void oneThatIsTooLongIsNone() {
    byte[] longest = Arrays.copyOf(Pictures.png(""), Picture.MOST_BYTES);
    assertThat(Picture.find(longest).map(Picture::bytes)).contains(Picture.MOST_BYTES);
    assertThat(Picture.find(Arrays.copyOf(longest, Picture.MOST_BYTES + 1))).isEmpty();
  }

  @Test
  void keepsTheFileToTheByte() {
    Picture picture = Pictures.picture("one");
    assertThat(picture).isEqualTo(Pictures.picture("one")).isNotEqualTo(Pictures.picture("two"));
    assertThat(picture.sha256()).isEqualTo(Hash.of(Pictures.png("one")));
    assertThat(picture.url()).isEqualTo("data:image/png;base64,iVBORw0KGgpvbmU=");
    assertThat(picture.toString()).isEqualTo("Picture[PNG]");
  }
}
