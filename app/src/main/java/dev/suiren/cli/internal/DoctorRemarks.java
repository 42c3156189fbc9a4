package dev.suiren.cli.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Provision.Remark;
import dev.suiren.people.Caller;

/// What the doctor says of a list that is odd: what, where, and what to do.
record DoctorRemarks(Audit audit) {

  Finding line(Remark remark, Caller caller) {
    String where = audit.name(remark.where().value(), caller).value();
    return switch (remark.kind()) {
      case EXPIRED ->
          lacks(
              "expired terms",
              "%s: %d of %d terms are past their last day"
                  .formatted(where, remark.count(), remark.of()),
              "take them out, or give them another day in the column to");
      case IDLE_CONTEXTS ->
          lacks(
              "idle contexts",
              "%s: %d of %d contexts are of a term that is not in force"
                  .formatted(where, remark.count(), remark.of()),
              "list the term, mend its spelling, or take the context out");
      case NEVER_MATCHED ->
          lacks(
              "list without a hit",
              "%s: none of its %d terms stands in %d documents"
                  .formatted(where, remark.count(), remark.of()),
              "look whether it is the right list, in the language of your documents");
      case NOTES_ONLY ->
          lacks(
              "list only noting",
              "%s: would stop %d of %d clean texts".formatted(where, remark.count(), remark.of()),
              "switch it on or take it out: Policy › lists");
      case UNMEASURED ->
          lacks(
              "list only noting",
              "%s: not measured on clean texts yet".formatted(where),
              "measure it, then switch it on or take it out: Policy › lists");
    };
  }

  private static Finding lacks(String what, String figure, String advice) {
    return Finding.of(false, what, figure, advice);
  }
}
