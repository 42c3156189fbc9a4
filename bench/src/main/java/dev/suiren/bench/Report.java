package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The table in docs/proof/, as Markdown.
final class Report {
  private static final Path PLACE = Path.of("docs", "proof", "main-job.md");

  private Report() {}

  static Path write(Options options, String machine, String loads, List<Row> rows)
      throws IOException {
    StringBuilder text = new StringBuilder("# The main job: speed and memory\n\n");
    text.append(
        "Written by `./suiren bench` and never by hand; run it to measure your machine.\n\n");
    text.append("- Machine: ").append(machine).append('\n');
    text.append("- Load average before and after: ").append(loads).append('\n');
    text.append("- Date: ")
        .append(OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES))
        .append('\n');
    text.append("- Command: `./suiren bench");
    options.given().forEach(word -> text.append(' ').append(word));
    text.append(
        "`\n- Texts: made up from a seed, half Chinese, half English, one note of about 500");
    text.append(" letters or 200 Han characters a passage\n\n");
    text.append("| What | Target | Measured | Verdict |\n|---|---|---|---|\n");
    rows.forEach(row -> text.append(row.line()).append('\n'));
    text.append("\nMeasured from outside, as users feel it: processes through the launcher, HTTP");
    text.append(
        " with a signed-in session, questions through the command socket. Lines that begin");
    text.append(" with a dash stand beside the line above them for comparison.\n");
    Path file = options.root().resolve(PLACE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file;
  }
}
