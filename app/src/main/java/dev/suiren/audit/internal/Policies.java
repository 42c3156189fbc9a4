package dev.suiren.audit.internal;

import dev.suiren.audit.PolicyChanged;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The policy in force, swapped as a whole when a list of terms changes. A list with a bad line
/// changes nothing: it is reported once, and the policy before it stays.
final class Policies {
  private static final Logger LOG = LoggerFactory.getLogger(Policies.class);

  private final List<TermsFile> files;
  private final Optional<Judge> judge;
  private final SqlEpochs epochs;
  private final Consumer<PolicyChanged> listener;
  private volatile Policy current;
  private String seen;
  private boolean announced = true;

  Policies(
      List<TermsFile> files,
      Optional<Judge> judge,
      SqlEpochs epochs,
      Consumer<PolicyChanged> listener) {
    this.files = List.copyOf(files);
    this.judge = judge;
    this.epochs = epochs;
    this.listener = listener;
    this.seen = fingerprint();
    this.current = make(terms());
  }

  Policy current() {
    return current;
  }

  /// Looks whether the file has changed. What fails on the way, as when the disk is full, is done
  /// at the next look.
  synchronized void refresh() {
    String now = fingerprint();
    if (!now.equals(seen)) {
      read();
      seen = now;
    }
    if (!announced) {
      listener.accept(new PolicyChanged(current.epoch()));
      announced = true;
    }
  }

  private void read() {
    List<Term> terms;
    try {
      terms = terms();
    } catch (ProblemException e) {
      LOG.error(
          "{}; the policy of epoch {} stays in force", e.getMessage(), current.epoch().number());
      return;
    }
    if (Policy.hash(terms, judge).equals(current.epoch().hash())) {
      return;
    }
    current = make(terms);
    announced = false;
    LOG.info("policy epoch {} in force: {} terms", current.epoch().number(), terms.size());
  }

  private Policy make(List<Term> terms) {
    return Policy.of(epochs.enter(Policy.hash(terms, judge)), terms, judge);
  }

  private List<Term> terms() {
    return files.stream().flatMap(file -> file.read().stream()).toList();
  }

  private String fingerprint() {
    return files.stream().map(file -> fingerprint(file.path())).collect(Collectors.joining("\n"));
  }

  private static String fingerprint(Path path) {
    try {
      return Files.isRegularFile(path) ? Hash.of(path) : "";
    } catch (IOException e) {
      return "unreadable";
    }
  }
}
