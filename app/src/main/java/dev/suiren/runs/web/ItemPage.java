package dev.suiren.runs.web;

import dev.suiren.base.Cost;
import dev.suiren.checks.Dimension;
import dev.suiren.checks.Input;
import dev.suiren.kernel.Picture;
import dev.suiren.runs.Judgements.Human;
import dev.suiren.runs.Judgements.Reply;
import dev.suiren.runs.Judgements.Title;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Shown;
import dev.suiren.web.spi.PageModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What `runs/item.jte` shows: one check of a run with its answers.
///
/// @param of how many checks the set has
/// @param asked what was said before the question, the question itself, what must hold
/// @param from the first repeat shown
/// @param repeats how many there are in all
public record ItemPage(
    RunId run,
    int place,
    int of,
    Title title,
    Asked asked,
    List<AnswerPart> answers,
    int from,
    int repeats)
    implements PageModel {

  public ItemPage {
    answers = List.copyOf(answers);
  }

  /// @param needs images or documents that it names
  /// @param pictures the images, where they are at hand and small enough for a page
  /// @param documents whether it names any, so that judged was not what the base said by itself
  public record Asked(
      Dimension dimension,
      List<TurnPart> turns,
      List<Shown> expected,
      List<Shown> needs,
      List<Picture> pictures,
      boolean documents) {
    public Asked {
      turns = List.copyOf(turns);
      expected = List.copyOf(expected);
      needs = List.copyOf(needs);
      pictures = List.copyOf(pictures);
    }
  }

  public record TurnPart(Input.Speaker speaker, Shown text) {}

  public enum Outcome {
    RIGHT,
    WRONG,
    UNANSWERED
  }

  public enum Where {
    KEPT,
    GONE,
    NOTHING
  }

  /// @param program what the program said
  /// @param reason empty where it was right
  /// @param text what the base said; empty unless it is kept
  /// @param reply what was judged instead of it
  public record AnswerPart(
      int repeat,
      Outcome program,
      Optional<Shown> reason,
      Where where,
      Optional<Shown> text,
      Optional<Reply> reply,
      Optional<Duration> took,
      Optional<Cost> cost,
      Optional<Human> human) {

    /// Whether there is anything that a person may judge.
    public boolean isThere() {
      return where != Where.NOTHING || reply.isPresent();
    }

    /// What counts.
    public Outcome outcome() {
      return human.map(it -> it.right() ? Outcome.RIGHT : Outcome.WRONG).orElse(program);
    }
  }

  public boolean isFirst() {
    return from <= 1;
  }

  public boolean isLast() {
    return last() >= repeats;
  }

  public int last() {
    return answers.isEmpty() ? from - 1 : answers.getLast().repeat();
  }
}
