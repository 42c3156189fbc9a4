package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import dev.suiren.library.Failure;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The words between the house and its parsing child, big-endian:
///
/// - child, once: `READY`
/// - house: path and name of a file, as modified UTF-8
/// - child: any number of `BLOCK kind level page length utf8` and `LABEL value`, then `END` or
///   `FAILED failure detail`
final class ParserFrames {
  private static final int READY = 0x5375_4952;
  private static final int BLOCK = 1;
  private static final int END = 2;
  private static final int FAILED = 3;
  private static final int LABEL = 4;

  private static final int MAX_NAME = 500;
  private static final Part.Kind[] KINDS = Part.Kind.values();
  private static final Failure[] FAILURES = Failure.values();

  private ParserFrames() {}

  record Request(Path file, String name) {}

  static void writeReady(DataOutputStream out) throws IOException {
    out.writeInt(READY);
    out.flush();
  }

  static void readReady(DataInputStream in) throws IOException {
    if (in.readInt() != READY) {
      throw new IOException("not a parser");
    }
  }

  static void writeRequest(DataOutputStream out, Path file, String name) throws IOException {
    out.writeUTF(file.toString());
    out.writeUTF(name.length() <= MAX_NAME ? name : name.substring(name.length() - MAX_NAME));
    out.flush();
  }

  static Request readRequest(DataInputStream in) throws IOException {
    return new Request(Path.of(in.readUTF()), in.readUTF());
  }

  static void writeBlock(DataOutputStream out, Part.Kind kind, int level, int page, byte[] text)
      throws IOException {
    out.writeByte(BLOCK);
    out.writeByte(kind.ordinal());
    out.writeByte(level);
    out.writeInt(page);
    out.writeInt(text.length);
    out.write(text);
  }

  static void writeLabel(DataOutputStream out, String value) throws IOException {
    out.writeByte(LABEL);
    out.writeUTF(value);
  }

  static void writeEnd(DataOutputStream out) throws IOException {
    out.writeByte(END);
    out.flush();
  }

  static void writeFailed(DataOutputStream out, Parsed.Unreadable unreadable) throws IOException {
    out.writeByte(FAILED);
    out.writeByte(unreadable.failure().ordinal());
    out.writeUTF(unreadable.detail());
    out.flush();
  }

  /// Reads one answer; whatever breaks the form or the limit is an `IOException`.
  static Parsed readAnswer(DataInputStream in, int maxCharacters) throws IOException {
    ParsedBuilder parsed = new ParsedBuilder(maxCharacters);
    while (true) {
      switch (in.readUnsignedByte()) {
        case BLOCK -> readBlock(in, parsed, maxCharacters);
        case LABEL -> parsed.label(in.readUTF());
        case END -> {
          return parsed.build();
        }
        case FAILED -> {
          return new Parsed.Unreadable(
              FAILURES[checked(in.readUnsignedByte(), FAILURES.length - 1)], detail(in.readUTF()));
        }
        default -> throw new IOException("not an answer");
      }
    }
  }

  private static void readBlock(DataInputStream in, ParsedBuilder parsed, int maxCharacters)
      throws IOException {
    Part.Kind kind = KINDS[checked(in.readUnsignedByte(), KINDS.length - 1)];
    int level = checked(in.readUnsignedByte(), 6);
    int page = checked(in.readInt(), Integer.MAX_VALUE);
    int length = checked(in.readInt(), (int) Math.min(4L * maxCharacters, Integer.MAX_VALUE - 8));
    byte[] text = in.readNBytes(length);
    if (text.length < length || !suits(kind, level)) {
      throw new IOException("a broken block");
    }
    parsed.add(kind, level, page, new String(text, StandardCharsets.UTF_8));
  }

  private static boolean suits(Part.Kind kind, int level) {
    return switch (kind) {
      case HEADING -> level > 0;
      case TABLE_ROW -> level <= 1;
      case PARAGRAPH, LIST_ITEM, CODE -> level == 0;
    };
  }

  private static int checked(int value, int most) throws IOException {
    if (value < 0 || value > most) {
      throw new IOException("a number out of range");
    }
    return value;
  }

  private static String detail(String detail) {
    String line = ParserWords.onOneLine(ParserWords.clean(detail));
    return line.length() <= 200 ? line : line.substring(0, line.offsetByCodePoints(0, 200));
  }
}
