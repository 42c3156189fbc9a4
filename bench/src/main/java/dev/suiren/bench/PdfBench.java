package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// How much memory a long PDF takes on its way into the library.
final class PdfBench {
  private static final int PAGES = 200;
  private static final int NOTES_PER_PAGE = 6;
  private static final int LETTERS_PER_LINE = 95;
  private static final double TARGET_MEBIBYTES = 512;

  private PdfBench() {}

  static List<Row> run(Options options, Path work) throws IOException, InterruptedException {
    Path file = work.resolve("pdf/manual.pdf");
    Files.createDirectories(file.getParent());
    write(file);
    try (House house = House.up(options.root(), work.resolve("pdf/home"))) {
      CommandDoor door = house.door();
      long start = System.nanoTime();
      Memory parsed;
      Memory embedded;
      double seconds;
      try (Memory.Peak peak = new Memory.Peak(house.handle())) {
        door.run("add", file.toString());
        seconds = Waiting.millisSince(start) / 1000;
        parsed = peak.highest();
        Vectors.await(house.rows(), Duration.ofMinutes(5));
        embedded = peak.highest();
      }
      return List.of(
          Row.judged(
              "A PDF of %d pages (%,d passages): highest resident memory of all processes until every vector is there (sum of RSS)"
                  .formatted(PAGES, house.rows().passages()),
              "≤ 512 MiB",
              "%.0f MiB".formatted(embedded.resident()),
              embedded.resident() <= TARGET_MEBIBYTES),
          Row.beside(
              "— until it is searchable by words, after %.1f s".formatted(seconds),
              "%.0f MiB".formatted(parsed.resident())),
          Row.beside(
              "— until every vector is there, as PSS",
              "%.0f MiB".formatted(embedded.proportional())));
    }
  }

  private static void write(Path file) throws IOException {
    Texts texts = new Texts(400);
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int number = 0; number < PAGES; number++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 10);
          content.setLeading(14);
          content.newLineAtOffset(50, 740);
          for (int note = 0; note < NOTES_PER_PAGE; note++) {
            show(content, texts.next(false));
          }
          content.endText();
        }
      }
      document.save(file.toFile());
    }
  }

  private static void show(PDPageContentStream content, Texts.Note note) throws IOException {
    StringBuilder line = new StringBuilder();
    for (String word : (note.heading() + ". " + note.text()).split(" ", -1)) {
      if (line.length() + word.length() > LETTERS_PER_LINE) {
        content.showText(line.toString());
        content.newLine();
        line.setLength(0);
      }
      line.append(word).append(' ');
    }
    content.showText(line.toString());
    content.newLine();
    content.newLine();
  }
}
