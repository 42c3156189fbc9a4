package dev.suiren.runs.web;

import dev.suiren.checks.CheckFile;
import dev.suiren.checks.CheckSet;
import dev.suiren.checks.NamedPicture;
import dev.suiren.kernel.Picture;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import dev.suiren.runs.CheckSets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.multipart.MultipartFile;

/// What a form says of a run, as it was typed.
///
/// @param budget empty for none
record TypedOrder(int repeats, int parallel, Optional<BigDecimal> budget) {
  private static final int MOST_PARALLEL = 256;
  private static final int LONGEST_NAME = 200;
  private static final String PICTURE = ".*\\.(png|jpe?g|webp|gif)";

  static TypedOrder of(int repeats, int parallel, String budget) {
    if (repeats < 1 || repeats > Trials.Order.MOST_REPEATS) {
      throw new ProblemException(Problem.BAD_INPUT, "repeats: 1 to " + Trials.Order.MOST_REPEATS);
    }
    if (parallel < 1 || parallel > MOST_PARALLEL) {
      throw new ProblemException(Problem.BAD_INPUT, "at the same time: 1 to " + MOST_PARALLEL);
    }
    return new TypedOrder(repeats, parallel, money(budget));
  }

  static Optional<BigDecimal> money(String typed) {
    String amount = typed.strip();
    if (!amount.matches("(\\d{1,9}(\\.\\d{1,6})?)?")) {
      throw new ProblemException(Problem.BAD_INPUT, "budget: an amount such as 2.50");
    }
    return amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount));
  }

  Limits limits() {
    Limits usual = Limits.USUAL;
    return new Limits(
        parallel, usual.requestsPerMinute(), usual.tokensPerMinute(), budget, usual.batch());
  }

  /// The ZIP that was sent instead of files of checks; it comes alone.
  static Optional<MultipartFile> findZip(List<MultipartFile> uploads) {
    Optional<MultipartFile> zip =
        uploads.stream()
            .filter(it -> name(it).toLowerCase(Locale.ROOT).endsWith(".zip"))
            .findFirst();
    if (zip.isPresent() && uploads.size() > 1) {
      throw new ProblemException(
          Problem.BAD_INPUT, "either one ZIP of a folder, or files of checks");
    }
    return zip;
  }

  /// The set that these files are, in the order of their names, with the pictures among them.
  static CheckSet set(List<MultipartFile> uploads) {
    CheckSets.refuseTooMany(uploads.size());
    List<CheckFile> files = new ArrayList<>();
    List<NamedPicture> pictures = new ArrayList<>();
    Set<String> names = new HashSet<>();
    long all = 0;
    for (MultipartFile upload : uploads) {
      if (!upload.isEmpty()) {
        byte[] bytes = bytes(upload);
        all += bytes.length;
        CheckSets.refuseTooLarge(all);
        String name = name(upload);
        if (name.toLowerCase(Locale.ROOT).matches(PICTURE)) {
          if (!names.add(name)) {
            throw new ProblemException(
                Problem.BAD_INPUT, name + ": two files of this name; send the folder as a ZIP");
          }
          pictures.add(new NamedPicture(name, picture(name, bytes)));
        } else {
          files.add(CheckFile.of(name, bytes));
        }
      }
    }
    if (files.isEmpty()) {
      throw new ProblemException(Problem.BAD_INPUT, "no file was chosen, or it is empty");
    }
    files.sort((one, other) -> one.name().compareTo(other.name()));
    String name = files.stream().map(CheckFile::name).collect(Collectors.joining(", "));
    return new CheckSet(
        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
        Optional.empty(),
        files,
        pictures);
  }

  private static Picture picture(String name, byte[] bytes) {
    return Picture.find(bytes)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.BAD_INPUT,
                    name
                        + (bytes.length > Picture.MOST_BYTES
                            ? ": larger than 4 MiB"
                            : ": not a picture: PNG, JPEG, WebP and GIF are taken")));
  }

  /// Some browsers send the folders too.
  static String name(MultipartFile upload) {
    String sent = Optional.ofNullable(upload.getOriginalFilename()).orElse("");
    String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    return name.substring(Math.max(0, name.length() - LONGEST_NAME));
  }

  /// One byte more than is taken tells that a file is too large.
  private static byte[] bytes(MultipartFile upload) {
    try (InputStream content = upload.getInputStream()) {
      return content.readNBytes(CheckFile.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
