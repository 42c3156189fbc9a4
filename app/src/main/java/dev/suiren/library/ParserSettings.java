package dev.suiren.library;

import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What parsing may cost. Files are parsed in child processes, so these limits hold for each child.
///
/// @param children how many files may be parsed at once, 1 to 16
/// @param heapMebibytes the memory a file may need while it is parsed, 64 to 4096
/// @param timePerFile how long one file may take, 1 ms to 1 h
/// @param idle how long a child waits for its next file before it gives its memory back, 1 ms to 1
///   d
/// @param maxFileMebibytes the largest file that is read at all, 1 to 2047
/// @param maxCharacters the longest text a file may yield, 1,000 to 100,000,000
/// @param maxUnpackedMebibytes what an Office file may unpack to in all, 1 to 16384
@ConfigurationProperties("suiren.library.parser")
@Allowed(why = "settings are records bound by Spring at the edge")
public record ParserSettings(
    @DefaultValue("1") int children,
    @DefaultValue("192") int heapMebibytes,
    @DefaultValue("60s") Duration timePerFile,
    @DefaultValue("60s") Duration idle,
    @DefaultValue("200") int maxFileMebibytes,
    @DefaultValue("5000000") int maxCharacters,
    @DefaultValue("1024") int maxUnpackedMebibytes) {

  public ParserSettings {
    check("children", children, 1, 16);
    check("heap-mebibytes", heapMebibytes, 64, 4096);
    check("time-per-file in ms", timePerFile.toMillis(), 1, 3_600_000);
    check("idle in ms", idle.toMillis(), 1, 86_400_000);
    check("max-file-mebibytes", maxFileMebibytes, 1, 2047);
    check("max-characters", maxCharacters, 1_000, 100_000_000);
    check("max-unpacked-mebibytes", maxUnpackedMebibytes, 1, 16_384);
  }

  public long maxFileBytes() {
    return maxFileMebibytes * 1024L * 1024L;
  }

  private static void check(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new ProblemException(
          Problem.SETTING_WRONG,
          "suiren.library.parser.%s must be %d to %d, not %d".formatted(name, least, most, value));
    }
  }
}
