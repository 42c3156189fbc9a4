package dev.suiren.runs.web;

import dev.suiren.checks.CheckFile;
import dev.suiren.checks.CheckSet;
import dev.suiren.checks.NamedPicture;
import dev.suiren.checks.PublicForm;
import dev.suiren.kernel.Picture;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.runs.CheckSets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.multipart.MultipartFile;

/// Files that a form sent to be read as checks.
///
/// @param form of a public set as it was chosen; empty for files of checks
record Uploads(List<MultipartFile> files, String form) {
  private static final int LONGEST_NAME = 200;
  private static final String PICTURE = ".*\\.(png|jpe?g|webp|gif)";

  /// The ZIP that was sent instead of files of checks; it comes alone.
  Optional<MultipartFile> findZip() {
    Optional<MultipartFile> zip =
        files.stream().filter(it -> name(it).toLowerCase(Locale.ROOT).endsWith(".zip")).findFirst();
    if (zip.isPresent() && files.size() > 1) {
      throw new ProblemException(
          Problem.BAD_INPUT, "either one ZIP of a folder, or files of checks");
    }
    if (zip.isPresent() && !form.isBlank()) {
      throw new ProblemException(
          Problem.BAD_INPUT, "a public set is sent as its files and not as a ZIP");
    }
    return zip;
  }

  /// The set that these files are, in the order of their names, with the pictures among them.
  CheckSet set() {
    Optional<PublicForm> known = publicForm();
    CheckSets.refuseTooMany(files.size());
    List<CheckFile> texts = new ArrayList<>();
    List<NamedPicture> pictures = new ArrayList<>();
    Set<String> names = new HashSet<>();
    long all = 0;
    for (MultipartFile upload : files) {
      if (!upload.isEmpty()) {
        byte[] bytes = bytes(upload);
        all += bytes.length;
        CheckSets.refuseTooLarge(all);
        String name = name(upload);
        if (known.isEmpty() && name.toLowerCase(Locale.ROOT).matches(PICTURE)) {
          refuseTwice(names, name);
          pictures.add(new NamedPicture(name, picture(name, bytes)));
        } else {
          known.ifPresent(it -> refuseOther(it, name));
          texts.add(CheckFile.of(name, bytes));
        }
      }
    }
    if (texts.isEmpty()) {
      throw new ProblemException(Problem.BAD_INPUT, "no file was chosen, or it is empty");
    }
    texts.sort((one, other) -> one.name().compareTo(other.name()));
    String name = texts.stream().map(CheckFile::name).collect(Collectors.joining(", "));
    return new CheckSet(
        name.substring(0, Math.min(name.length(), LONGEST_NAME)), known, texts, pictures);
  }

  private Optional<PublicForm> publicForm() {
    Optional<PublicForm> known = PublicForm.find(form.strip());
    if (known.isEmpty() && !form.isBlank()) {
      throw new ProblemException(Problem.BAD_INPUT, "there is no such form of public sets");
    }
    return known;
  }

  private static void refuseTwice(Set<String> names, String name) {
    if (!names.add(name)) {
      throw new ProblemException(
          Problem.BAD_INPUT, name + ": two files of this name; send the folder as a ZIP");
    }
  }

  private static void refuseOther(PublicForm form, String name) {
    if (!name.toLowerCase(Locale.ROOT).endsWith("." + form.ending())) {
      throw new ProblemException(
          Problem.BAD_INPUT,
          "%s: a set of the form %s has files that end in .%s"
              .formatted(name, form.title(), form.ending()));
    }
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
