package dev.suiren.policy.web;

import dev.suiren.audit.TermLists.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.multipart.MultipartFile;

/// A list as a form sends it: a file, or words typed into a field.
final class TypedList {
  /// One byte more than is taken tells that a file is too large.
  private static final int MOST_READ = 10 * 1024 * 1024 + 1;

  private static final Pattern ENDING = Pattern.compile("\\.(txt|csv|tsv|json)$");

  private TypedList() {}

  /// The ending of the file's name tells its format, whatever name the list is given.
  static Upload of(String typed, Optional<MultipartFile> file, String text) throws IOException {
    if (file.isEmpty() || file.get().isEmpty()) {
      return Upload.of(named(typed, ""), text);
    }
    String original = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
    try (InputStream content = file.get().getInputStream()) {
      return new Upload(named(typed, original), ByteBuffer.wrap(content.readNBytes(MOST_READ)));
    }
  }

  private static String named(String typed, String original) {
    String file = original.substring(original.replace('\\', '/').lastIndexOf('/') + 1);
    String name = typed.isBlank() ? file : typed.strip();
    String ending = ending(file);
    String base = ENDING.matcher(name.toLowerCase(Locale.ROOT)).find() ? cut(name) : name;
    return typed.isBlank() || ending.isEmpty() ? name : base + ending;
  }

  private static String cut(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static String ending(String name) {
    Matcher found = ENDING.matcher(name.toLowerCase(Locale.ROOT));
    return found.find() ? found.group() : "";
  }

  /// A name for the file when it is taken out again.
  static String fileName(String name) {
    String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    return ending(plain).isEmpty() ? plain + ".txt" : plain;
  }
}
