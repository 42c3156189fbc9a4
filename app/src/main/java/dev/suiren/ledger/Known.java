package dev.suiren.ledger;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An entry that somebody remembers from an earlier look at the chain.
///
/// @param sequence where it stood, if that was kept
/// @param hash its hash, in lower-case hexadecimal
public record Known(OptionalLong sequence, String hash) {
  private static final Pattern FORM = Pattern.compile("(?:(\\d{1,18}):)?([0-9a-f]{64})");

  /// `HASH` or `SEQUENCE:HASH`, as `audit verify` prints it.
  public static Known parse(String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw new ProblemException(
          Problem.WRONG_USAGE,
          "a head is a hash of 64 hexadecimal digits, SEQUENCE:HASH as audit verify prints it, or a"
              + " file that it wrote");
    }
    return new Known(
        form.group(1) == null
            ? OptionalLong.empty()
            : OptionalLong.of(Long.parseLong(form.group(1))),
        form.group(2));
  }

  /// Whether that entry is the one that is remembered.
  public boolean is(long at, String itsHash) {
    return hash.equals(itsHash) && (sequence.isEmpty() || sequence.getAsLong() == at);
  }

  @Override
  public String toString() {
    return sequence.isEmpty() ? hash : sequence.getAsLong() + ":" + hash;
  }
}
