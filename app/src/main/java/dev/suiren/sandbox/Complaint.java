package dev.suiren.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a program that failed says of it, and what it was refused as far as that tells.
///
/// The words are those of runtimes and of the system, as the program passes them on. It may print
/// them on its own account too, or keep them to itself: this tells people why a program failed and
/// decides nothing.
///
/// @param line its last words about a fault, or its last words; empty if it said nothing
public record Complaint(Optional<Refused> refused, String line) {
  /// SIGXFSZ of signal(7).
  private static final int FILE_TOO_LARGE = 25;

  private static final Pattern FAULT =
      Pattern.compile("Error|Exception|FATAL|fork:|[Cc]annot allocate|Read-only|No space left");

  /// What a program asks for and does not get.
  public enum Refused {
    MEMORY(
        "MemoryError|OutOfMemoryError: (?!unable to create)|heap out of memory"
            + "|Array buffer allocation failed|[Cc]annot allocate memory|bad_alloc"
            + "|\\[Errno 12\\]|ENOMEM"),
    PROCESSES(
        "\\[Errno 11\\]|can't start new thread|EAGAIN|unable to create native thread"
            + "|fork: .*Resource temporarily unavailable"),
    NETWORK(
        "\\[Errno (-2|-3|-5|101|111|113)\\]|ENETUNREACH|ECONNREFUSED|EAI_AGAIN|ENOTFOUND"
            + "|Network is unreachable|UnknownHostException"
            + "|java\\.net\\.(ConnectException|NoRouteToHostException|SocketException)"),
    FILES(
        "\\[Errno (13|27|28|30)\\]|EACCES|EFBIG|ENOSPC|EROFS|AccessDeniedException"
            + "|Permission denied|Read-only file system|No space left on device"
            + "|File too large|File size limit");

    private final Pattern words;

    Refused(String words) {
      this.words = Pattern.compile(words);
    }
  }

  public static Complaint of(Run.Ended run) {
    List<String> lines = run.output().lines().filter(line -> !line.isBlank()).toList();
    String line =
        lines.stream()
            .filter(it -> FAULT.matcher(it).find())
            .filter(it -> !it.startsWith(" ") && !it.startsWith("\t"))
            .reduce((_, last) -> last)
            .orElse(lines.isEmpty() ? "" : lines.getLast());
    return new Complaint(
        run.signal().orElse(0) == FILE_TOO_LARGE ? Optional.of(Refused.FILES) : refused(line),
        line);
  }

  private static Optional<Refused> refused(String line) {
    return Arrays.stream(Refused.values())
        .filter(each -> each.words.matcher(line).find())
        .findFirst();
  }
}
