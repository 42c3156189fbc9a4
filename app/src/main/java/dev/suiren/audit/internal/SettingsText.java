package dev.suiren.audit.internal;

import dev.suiren.audit.AuditSettings;
import dev.suiren.audit.PolicySetting;
import dev.suiren.audit.PolicySetting.Name;
import dev.suiren.audit.Thresholds;
import dev.suiren.classifier.Classifier;
import dev.suiren.people.Audience;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The settings that a policy depends on, as they are kept with its epochs: one a line, its name,
/// whom it is about, and its value, with tabs between them.
final class SettingsText {
  /// So much of a hash tells one version from another.
  private static final int VERSION = 8;

  private SettingsText() {}

  /// Those that are in force with some settings; what is switched off has no thresholds.
  static List<PolicySetting> of(AuditSettings settings, Classifier classifier) {
    List<PolicySetting> all = new ArrayList<>();
    all.add(one(Name.ENGINE, Policy.ENGINE));
    all.add(one(Name.SEEDS, onOff(settings.seeds())));
    if (settings.seeds()) {
      all.add(one(Name.SEEDS_VERSION, version(Seeds.VERSION)));
    }
    all.add(one(Name.CLASSIFIER, onOff(settings.classifier())));
    if (settings.classifier()) {
      all.add(one(Name.CLASSIFIER_VERSION, version(classifier.hash())));
      add(Name.MODERATION, settings.moderationByAudience(), all);
      add(Name.INJECTION, settings.injectionByAudience(), all);
      all.add(one(Name.DOCUMENT_MODERATION, String.valueOf(settings.documentModeration())));
      all.add(one(Name.DOCUMENT_INJECTION, String.valueOf(settings.documentInjection())));
    }
    return all;
  }

  private static PolicySetting one(Name name, String value) {
    return new PolicySetting(name, Optional.empty(), value);
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }

  private static String version(String hash) {
    return hash.substring(0, Math.min(VERSION, hash.length()));
  }

  private static void add(
      Name name, Map<Audience, Thresholds> thresholds, List<PolicySetting> all) {
    thresholds.forEach(
        (audience, each) ->
            all.add(
                new PolicySetting(
                    name, Optional.of(audience), each.unsure() + " " + each.block())));
  }

  static String write(List<PolicySetting> settings) {
    return settings.stream()
        .map(
            it ->
                it.name().word()
                    + '\t'
                    + it.audience().map(Audience::word).orElse("")
                    + '\t'
                    + it.value())
        .collect(Collectors.joining("\n"));
  }

  /// Leaves out what this version does not know.
  static List<PolicySetting> read(String text) {
    return text.lines().flatMap(line -> line(line.split("\t", 3)).stream()).toList();
  }

  private static Optional<PolicySetting> line(String[] fields) {
    return Arrays.stream(Name.values())
        .filter(name -> fields.length == 3 && name.word().equals(fields[0]))
        .findFirst()
        .map(name -> new PolicySetting(name, audience(fields[1]), fields[2]));
  }

  private static Optional<Audience> audience(String word) {
    return word.isEmpty() ? Optional.empty() : Optional.of(Audience.parse(word));
  }
}
