package dev.suiren.classifier.internal;

import java.util.List;
import java.util.Random;

/// Learns a weight for each place of a table so that the sum over the traits of a text tells its
/// label: logistic regression over traits weighted by how unevenly they occur (naive Bayes).
/* Wang, Manning: "Baselines and Bigrams: Simple, Good Sentiment and Topic Classification", ACL 2012.
 * A trait counts with r = log of the ratio of its smoothed frequencies on either side; the factors of
 * r are learned with AdaGrad (Duchi, Hazan, Singer 2011) in an order drawn from a fixed seed, with a
 * penalty on their squares. StrictMath gives the same bits on every machine.
 */
final class Learning {
  /// @param rounds through all lessons; the factors at the end of each of the later half are
  ///   averaged
  /// @param rate of the first steps
  /// @param penalty on large factors
  /// @param smoothing of the frequencies
  /// @param fewest lessons in which a trait must occur, kin counting as one
  record Plan(int rounds, double rate, double penalty, double smoothing, double fewest) {}

  static final Plan MODERATION = new Plan(12, 0.06, 0, 0.5, 2);
  static final Plan INJECTION = new Plan(8, 0.2, 1e-4, 0.5, 1);

  private static final double ROUNDING = 0.01;
  private static final double TINY = 1e-6;
  private static final long SEED = 20250701;

  private final Plan plan;
  private final double[] ratios = new double[Bag.PLACES];
  private final float[] factors = new float[Bag.PLACES];
  private final float[] sums = new float[Bag.PLACES];
  private final float[] squares = new float[Bag.PLACES];

  Learning(Plan plan) {
    this.plan = plan;
  }

  double[] learn(List<Lesson> lessons) {
    weigh(lessons);
    int[] order = new int[lessons.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(SEED);
    for (int round = 0; round < plan.rounds; round++) {
      shuffle(order, random);
      for (int next : order) {
        step(lessons.get(next));
      }
      if (round >= plan.rounds / 2) {
        keep();
      }
    }
    int kept = plan.rounds - plan.rounds / 2;
    double[] weights = new double[Bag.PLACES];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sums[i] / kept * ratios[i];
    }
    return weights;
  }

  private void keep() {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factors[i];
    }
  }

  private void weigh(List<Lesson> lessons) {
    float[] bad = new float[Bag.PLACES];
    float[] fine = new float[Bag.PLACES];
    lessons.forEach(lesson -> count(lesson, lesson.bad() ? bad : fine));
    double badSum = sum(lessons, true);
    double fineSum = sum(lessons, false);
    float[] counts = new float[Bag.PLACES];
    for (Lesson lesson : lessons) {
      for (int place : lesson.distinct()) {
        counts[place] += lesson.kin();
      }
    }
    for (int i = 0; i < ratios.length; i++) {
      if (counts[i] >= plan.fewest - ROUNDING) {
        double one = (bad[i] + plan.smoothing) / (badSum + 2 * plan.smoothing);
        double other = (fine[i] + plan.smoothing) / (fineSum + 2 * plan.smoothing);
        ratios[i] = StrictMath.log(one / other);
      }
    }
  }

  private static void count(Lesson lesson, float[] side) {
    for (int i = 0; i < lesson.size(); i++) {
      side[lesson.place(i)] += lesson.weight();
    }
  }

  private static double sum(List<Lesson> lessons, boolean bad) {
    return lessons.stream().filter(lesson -> lesson.bad() == bad).mapToDouble(Lesson::weight).sum();
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  private void step(Lesson lesson) {
    double norm = Linear.norm(lesson.size());
    double sum = 0;
    for (int i = 0; i < lesson.size(); i++) {
      int place = lesson.place(i);
      sum += factors[place] * ratios[place];
    }
    double error = (Linear.probability(sum * norm) - (lesson.bad() ? 1 : 0)) * lesson.weight();
    for (int i = 0; i < lesson.size(); i++) {
      int place = lesson.place(i);
      if (ratios[place] != 0) {
        double slope = error * norm * ratios[place] + plan.penalty * factors[place];
        squares[place] += (float) (slope * slope);
        factors[place] -= (float) (plan.rate * slope / StrictMath.sqrt(squares[place] + TINY));
      }
    }
  }
}
