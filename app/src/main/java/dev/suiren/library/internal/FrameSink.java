package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import dev.suiren.library.Failure;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Sends the blocks of one file to the house as they come, so that the child keeps none.
final class FrameSink implements ParserSink {
  private final DataOutputStream out;
  private final int maxCharacters;
  private long characters;

  FrameSink(DataOutputStream out, int maxCharacters) {
    this.out = out;
    this.maxCharacters = maxCharacters;
  }

  @Override
  public void label(String value) throws IOException {
    if (value.length() <= FileLabel.LONGEST) {
      ParserFrames.writeLabel(out, value);
    }
  }

  @Override
  public void block(Part.Kind kind, int level, int page, String text) throws IOException {
    String clean =
        switch (kind) {
          case HEADING -> ParserWords.clean(ParserWords.onOneLine(text));
          case PARAGRAPH, LIST_ITEM -> ParserWords.withoutIndent(ParserWords.clean(text));
          case TABLE_ROW, CODE -> ParserWords.clean(text);
        };
    if (clean.isEmpty()) {
      return;
    }
    characters += clean.length() + (characters == 0 ? 0 : 2);
    if (characters > maxCharacters) {
      throw new ParserRefusal(
          Failure.TOO_MUCH_TEXT, "more than " + maxCharacters + " characters of text");
    }
    ParserFrames.writeBlock(out, kind, level, page, clean.getBytes(StandardCharsets.UTF_8));
  }
}
