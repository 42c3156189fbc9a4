package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Which encoding a text file is in: byte order mark, then what it declares, then strict UTF-8,
/// then whichever of GB18030, Big5, UTF-16 and Windows-1252 decodes it into the likeliest text.
///
/// @param markBytes how many bytes of byte order mark to skip
record CharsetGuess(Charset charset, int markBytes) {
  private static final int SAMPLE_BYTES = 256 * 1024;

  /// Below this mean score a text is not writing in any encoding we know.
  private static final double NONSENSE = -1.2;

  static CharsetGuess of(Path file) throws IOException {
    byte[] sample = sample(file);
    Optional<CharsetGuess> sure = marked(sample);
    if (sure.isEmpty()) {
      sure = declared(sample).map(charset -> new CharsetGuess(charset, 0));
    }
    CharsetGuess guess = sure.isPresent() ? sure.get() : new CharsetGuess(likeliest(sample), 0);
    refuseBinary(decode(sample, guess.charset(), false).orElse(""));
    return guess;
  }

  private static byte[] sample(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(SAMPLE_BYTES);
    }
  }

  private static Optional<CharsetGuess> marked(byte[] sample) {
    int first = at(sample, 0) << 8 | at(sample, 1);
    if (first == 0xEFBB && at(sample, 2) == 0xBF) {
      return Optional.of(new CharsetGuess(StandardCharsets.UTF_8, 3));
    }
    if (first == 0xFFFE) {
      return Optional.of(
          at(sample, 2) == 0 && at(sample, 3) == 0 && sample.length >= 4
              ? new CharsetGuess(StandardCharsets.UTF_32LE, 4)
              : new CharsetGuess(StandardCharsets.UTF_16LE, 2));
    }
    return first == 0xFEFF
        ? Optional.of(new CharsetGuess(StandardCharsets.UTF_16BE, 2))
        : Optional.empty();
  }

  private static int at(byte[] bytes, int i) {
    return i < bytes.length ? bytes[i] & 0xFF : 0;
  }

  /// An HTML or XML file's own word, if the bytes agree with it.
  private static Optional<Charset> declared(byte[] sample) {
    return CharsetDeclaration.find(sample)
        .filter(charset -> decode(sample, charset, true).isPresent());
  }

  private static Charset likeliest(byte[] sample) throws ParserRefusal {
    Optional<String> utf8 = decode(sample, StandardCharsets.UTF_8, true);
    if (utf8.isPresent() && isMostlyWords(utf8.get())) {
      return StandardCharsets.UTF_8;
    }
    Best best = new Best(sample);
    best.offer(StandardCharsets.UTF_16LE, CharsetScore::ofUtf16);
    best.offer(StandardCharsets.UTF_16BE, CharsetScore::ofUtf16);
    if (!holdsZero(sample)) {
      best.offer(Charset.forName("GB18030"), CharsetScore::ofGb);
      best.offer(Charset.forName("x-windows-950"), CharsetScore::ofBig5);
      best.offer(Charset.forName("Big5-HKSCS"), CharsetScore::ofBig5);
      best.offer(Charset.forName("windows-1252"), CharsetScore::ofWestern);
    }
    if (best.score < NONSENSE) {
      throw new ParserRefusal(Failure.UNKNOWN_FORMAT, "not a text in an encoding we know");
    }
    return best.charset;
  }

  private static boolean holdsZero(byte[] sample) {
    for (byte b : sample) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static void refuseBinary(String text) throws ParserRefusal {
    if (!isMostlyWords(text)) {
      throw new ParserRefusal(Failure.UNKNOWN_FORMAT, "not a document we can read");
    }
  }

  /// At most two control signs in a hundred, which then are left out.
  private static boolean isMostlyWords(String text) {
    long controls =
        text.chars()
            .filter(c -> Character.isISOControl(c) && "\t\n\r\f\u001b\u0085".indexOf(c) < 0)
            .count();
    return controls * 50 <= text.length();
  }

  /// @param strict whether a malformed byte anywhere means that it is not this charset; the sample
  ///   may break off inside a sign
  private static Optional<String> decode(byte[] sample, Charset charset, boolean strict) {
    CodingErrorAction action = strict ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
    CharsetDecoder decoder =
        charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
    CharBuffer text =
        CharBuffer.allocate((int) (sample.length * (double) decoder.maxCharsPerByte()) + 1);
    boolean whole = sample.length < SAMPLE_BYTES;
    boolean failed = decoder.decode(ByteBuffer.wrap(sample), text, whole).isError();
    return failed ? Optional.empty() : Optional.of(text.flip().toString());
  }

  /// Keeps the candidate with the highest score; the first one wins a tie.
  private static final class Best {
    private final byte[] sample;
    private Charset charset = StandardCharsets.UTF_8;
    private double score = Double.NEGATIVE_INFINITY;

    Best(byte[] sample) {
      this.sample = sample;
    }

    void offer(Charset candidate, ToDoubleFunction<String> scoring) {
      decode(sample, candidate, true)
          .ifPresent(
              text -> {
                double points = scoring.applyAsDouble(text);
                if (points > score) {
                  charset = candidate;
                  score = points;
                }
              });
    }
  }
}
