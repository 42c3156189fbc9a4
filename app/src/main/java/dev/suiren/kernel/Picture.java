package dev.suiren.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A picture as its file has it, in a format that bases and browsers take. It is never drawn,
/// converted or looked into here; `toString` shows none of it.
///
/// @param base64 the whole file
public record Picture(Format format, String base64) {

  /// The longest file; what bases take is seldom more.
  public static final int MOST_BYTES = 4 << 20;

  /// Told by the first bytes of the file, whatever its name says.
  public enum Format {
    PNG("image/png", "\\x89PNG\\r\\n\\x1a\\n"),
    JPEG("image/jpeg", "\\xff\\xd8\\xff"),
    GIF("image/gif", "GIF8[79]a"),
    WEBP("image/webp", "RIFF.{4}WEBP");

    private static final int HEAD = 12;

    private final String mediaType;
    private final Pattern mark;

    Format(String mediaType, String mark) {
      this.mediaType = mediaType;
      this.mark = Pattern.compile(mark, Pattern.DOTALL);
    }

    public String mediaType() {
      return mediaType;
    }

    private boolean begins(byte[] file) {
      int length = Math.min(HEAD, file.length);
      return mark.matcher(new String(file, 0, length, StandardCharsets.ISO_8859_1)).lookingAt();
    }
  }

  /// Empty for a file of any other format, and for one that is too long.
  public static Optional<Picture> find(byte[] file) {
    return file.length > MOST_BYTES
        ? Optional.empty()
        : Arrays.stream(Format.values())
            .filter(format -> format.begins(file))
            .findFirst()
            .map(format -> new Picture(format, Base64.getEncoder().encodeToString(file)));
  }

  /// How long the file is.
  public int bytes() {
    return file().length;
  }

  /// Of the file.
  public String sha256() {
    return Hash.of(file());
  }

  private byte[] file() {
    return Base64.getDecoder().decode(base64);
  }

  /// As pages and requests carry it (RFC 2397).
  public String url() {
    return "data:" + format.mediaType() + ";base64," + base64;
  }

  @Override
  public String toString() {
    return "Picture[" + format + "]";
  }
}
