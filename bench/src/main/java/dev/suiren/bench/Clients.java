package dev.suiren.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Some clients that ask at the same time, each one question after the other.
final class Clients {
  private Clients() {}

  /// @param millis of each question
  /// @param quoted how many were answered with a quote
  /// @param work processor time of the product for a question, in milliseconds
  record Asked(Figures millis, int quoted, double perSecond, double work) {}

  static Asked ask(House house, List<String> questions, int clients)
      throws InterruptedException, ExecutionException {
    CommandDoor door = house.door();
    Duration before = house.worked();
    record Answer(double millis, boolean quoted) {}
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      long begin = System.nanoTime();
      List<Future<Answer>> running = new ArrayList<>();
      for (String question : questions) {
        running.add(
            pool.submit(
                () -> {
                  long start = System.nanoTime();
                  String reply = door.json("ask", "--json", question).path("reply").asString();
                  return new Answer(Waiting.millisSince(start), reply.equals("extracted"));
                }));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> one : running) {
        answers.add(one.get());
      }
      double seconds = Waiting.millisSince(begin) / 1000;
      return new Asked(
          new Figures(answers.stream().map(Answer::millis).toList()),
          (int) answers.stream().filter(Answer::quoted).count(),
          answers.size() / seconds,
          (double) house.worked().minus(before).toMillis() / answers.size());
    }
  }
}
