package dev.suiren.proof.internal;

import dev.suiren.answers.Answers;
import dev.suiren.answers.Means;
import dev.suiren.glossary.Glossary;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.Library;
import dev.suiren.library.Search;
import dev.suiren.people.Caller;
import dev.suiren.proof.Figures;
import dev.suiren.proof.Proof;
import dev.suiren.proof.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Measures by asking: first everything is answered and written, then it is compared.
final class Measuring implements Proof {
  private static final int WITH_FEATURES = 60;
  private static final int TOLD_EVERY = 100;

  private final Library library;
  private final Answers answers;
  private final Search search;
  private final Glossary glossary;
  private final Home home;
  private final InForce settings;
  private final JsonMapper json;
  private final LongSupplier nanos;

  Measuring(
      Library library,
      Answers answers,
      Search search,
      Glossary glossary,
      Home home,
      InForce settings,
      JsonMapper json,
      LongSupplier nanos) {
    this.library = library;
    this.answers = answers;
    this.search = search;
    this.glossary = glossary;
    this.home = home;
    this.settings = settings;
    this.json = json;
    this.nanos = nanos;
  }

  @Override
  public Figures measureReading(Caller caller, ReadingOrder order, Listener listener) {
    Corpus corpus = Corpus.read(json, order.data());
    List<Question> questions = Question.list(json, order.data(), corpus);
    Respondent respondent = respondent(caller, corpus, listener);
    Predictions predictions = predict(order, questions, respondent, listener);
    listener.progress(predictions.size() + " predictions are written");
    Labels labels = Labels.read(json, order.data());
    return new ReadingScores(corpus, predictions, labels).of(questions, settings.hash());
  }

  @Override
  public Steps measureSteps(Caller caller, Path data, Listener listener) {
    Corpus corpus = Corpus.read(json, data);
    List<Question> questions = Question.list(json, data, corpus);
    Respondent respondent = respondent(caller, corpus, listener);
    List<Predictions> steps = new ArrayList<>();
    for (Means means : Means.values()) {
      listener.progress("answering by " + means.name().toLowerCase(Locale.ROOT));
      steps.add(predict(questions, respondent, means));
    }
    Labels labels = Labels.read(json, data);
    List<ReadingScores> scores =
        steps.stream().map(step -> new ReadingScores(corpus, step, labels)).toList();
    return new Steps(
        String.valueOf(data.getFileName()),
        Stream.of(Means.values()).map(means -> means.name().toLowerCase(Locale.ROOT)).toList(),
        groups(questions, scores),
        settings.hash());
  }

  @Override
  public Steps measureAcross(Caller caller, Path data, Path out, Listener listener) {
    Pairs pairs = Pairs.read(json, data);
    byte[] names = Pairs.glossary(data);
    Respondent respondent = respondent(caller, pairs.corpus(), listener);
    Across across = new Across(pairs, respondent);
    try (PredictionFile file = new PredictionFile(json, out)) {
      for (Across.Way way : Across.Way.values()) {
        listener.progress("asking " + way.words());
        if (way == Across.Way.GLOSSARY) {
          learn(caller, names);
        }
        across.ask(way, file);
      }
    }
    List<List<Outcome>> outcomes = across.outcomes(Pairs.answers(json, data));
    return new Steps(
        String.valueOf(data.getFileName()),
        Stream.of(Across.Way.values()).map(Across.Way::words).toList(),
        groups(pairs, outcomes),
        settings.hash());
  }

  private void learn(Caller caller, byte[] names) {
    if (glossary.importCsv(caller, names) instanceof Glossary.Importing.Refused(var rows)) {
      throw new ProblemException(
          Problem.BAD_INPUT,
          "%s line %d: %s"
              .formatted(
                  Pairs.GLOSSARY, rows.getFirst().line(), rows.getFirst().flaw().sentence()));
    }
  }

  private static List<Steps.Group> groups(Pairs pairs, List<List<Outcome>> outcomes) {
    List<Pairs.Pair> all = pairs.questions();
    List<Steps.Group> groups = new ArrayList<>(List.of(group("", outcomes)));
    for (String direction : all.stream().map(Pairs.Pair::direction).distinct().toList()) {
      List<Integer> own =
          IntStream.range(0, all.size())
              .filter(i -> all.get(i).direction().equals(direction))
              .boxed()
              .toList();
      groups.add(
          group(
              direction,
              outcomes.stream().map(way -> own.stream().map(way::get).toList()).toList()));
    }
    return groups;
  }

  private Respondent respondent(Caller caller, Corpus corpus, Listener listener) {
    Shelved shelved =
        new Intake(library, caller, listener, settings.vectors()).take(corpus, documents());
    return new Respondent(answers, search, nanos, caller, corpus, shelved);
  }

  private static Predictions predict(List<Question> questions, Respondent respondent, Means means) {
    boolean grading = questions.stream().noneMatch(Question::answerable);
    Predictions predictions = new Predictions();
    for (Pool pool : Pool.values()) {
      questions.stream()
          .filter(pool::suits)
          .map(q -> respondent.respond(q, pool, grading, OptionalInt.empty(), means))
          .forEach(response -> predictions.add(response.prediction()));
    }
    return predictions;
  }

  private static List<Steps.Group> groups(List<Question> questions, List<ReadingScores> scores) {
    List<Steps.Group> groups = new ArrayList<>(List.of(group("", questions, scores)));
    List<String> parts =
        questions.stream().flatMap(question -> question.part().stream()).distinct().toList();
    for (String part : parts.size() < 2 ? List.<String>of() : parts) {
      List<Question> own =
          questions.stream().filter(q -> q.part().filter(part::equals).isPresent()).toList();
      groups.add(group(part, own, scores));
    }
    return groups;
  }

  private static Steps.Group group(
      String name, List<Question> questions, List<ReadingScores> scores) {
    return group(
        name,
        scores.stream().map(score -> questions.stream().map(score::outcome).toList()).toList());
  }

  private static Steps.Group group(String name, List<List<Outcome>> steps) {
    List<Outcome> first = steps.getFirst();
    long clusters = first.stream().map(Outcome::cluster).distinct().count();
    return new Steps.Group(name, first.size(), (int) clusters, Bootstrap.rows(steps));
  }

  /// Beside what the home keeps for itself, which no way in takes.
  private Path documents() {
    try {
      return Files.createTempDirectory(home.root(), "corpus");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Predictions predict(
      ReadingOrder order, List<Question> questions, Respondent respondent, Listener listener) {
    boolean grading = questions.stream().noneMatch(Question::answerable);
    Predictions predictions = new Predictions();
    Optional<PredictionFile> features =
        order.features().map(file -> new PredictionFile(json, file));
    try (PredictionFile out = new PredictionFile(json, order.out())) {
      for (Pool pool : Pool.values()) {
        for (Question question : questions.stream().filter(pool::suits).toList()) {
          var response = respondent.respond(question, pool, grading, order.depth(), Means.LEARNED);
          predictions.add(response.prediction());
          out.write(response.prediction());
          features.ifPresent(file -> write(file, question, pool, respondent, response));
          if (predictions.size() % TOLD_EVERY == 0) {
            listener.progress(predictions.size() + " questions are answered");
          }
        }
      }
    } finally {
      features.ifPresent(PredictionFile::close);
    }
    return predictions;
  }

  private static void write(
      PredictionFile file,
      Question question,
      Pool pool,
      Respondent respondent,
      Respondent.Response response) {
    response.findings().ranking().stream()
        .limit(WITH_FEATURES)
        .forEach(
            sentence ->
                file.write(question.id(), pool, respondent.slice(sentence), sentence.features()));
  }
}
