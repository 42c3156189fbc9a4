package dev.suiren.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Runs the text of a program and says how it ended. Thread-safe; no more programs run at a time
/// than there are processors.
///
/// What the system gives is tried out once for each language, with a program that does nothing.
public final class Sandbox {
  private final Map<String, Interpreter> interpreters;
  private final List<Wall> walls;
  private final Map<String, Optional<Place>> places = new ConcurrentHashMap<>();
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

  /// Where programs of a language run.
  private record Place(Wall wall, Program program) {}

  private Sandbox(List<Interpreter> interpreters, List<Wall> walls) {
    this.interpreters =
        interpreters.stream()
            .collect(java.util.stream.Collectors.toMap(Interpreter::language, each -> each));
    this.walls = walls;
  }

  /// @param interpreters one for each language
  public static Sandbox of(List<Interpreter> interpreters) {
    return new Sandbox(interpreters, Wall.found());
  }

  static Sandbox behind(List<Wall> walls, List<Interpreter> interpreters) {
    return new Sandbox(interpreters, walls);
  }

  /// Whether programs of a language can be run here.
  public boolean runs(String language) {
    return place(language).isPresent();
  }

  /// Runs a program to its end or to a limit; nothing of it is left when this returns.
  public Run run(String language, String text, Limits limits) {
    if (!interpreters.containsKey(language)) {
      return new Run.NotRun(Run.Lack.INTERPRETER, language);
    }
    Optional<Place> place = place(language);
    if (place.isEmpty()) {
      return lacking(language);
    }
    return inTurn(place.get(), text, limits);
  }

  private Run lacking(String language) {
    return place("bash").isPresent()
        ? new Run.NotRun(Run.Lack.INTERPRETER, language)
        : new Run.NotRun(Run.Lack.LIMITS, language);
  }

  private Run inTurn(Place place, String text, Limits limits) {
    try {
      turns.acquire();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Run.NotRun(Run.Lack.INTERRUPTED, "");
    }
    try {
      return Cell.run(place.wall(), place.program(), limits, text);
    } finally {
      turns.release();
    }
  }

  private Optional<Place> place(String language) {
    return places.computeIfAbsent(language, this::search);
  }

  private Optional<Place> search(String language) {
    Interpreter interpreter = interpreters.get(language);
    if (interpreter == null) {
      return Optional.empty();
    }
    List<Program> programs = Finder.programs(interpreter);
    return walls.stream()
        .flatMap(wall -> programs.stream().map(program -> new Place(wall, program)))
        .filter(Sandbox::works)
        .findFirst();
  }

  private static boolean works(Place place) {
    Interpreter interpreter = place.program().interpreter();
    return switch (Cell.run(place.wall(), place.program(), Limits.USUAL, interpreter.hello())) {
      case Run.Ended ended -> ended.code() == 0 && ended.output().strip().equals("1");
      case Run.Stopped _, Run.NotRun _ -> false;
    };
  }
}
