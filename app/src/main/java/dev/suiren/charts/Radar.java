package dev.suiren.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Shares on spokes around a middle, for one or two systems. What was not measured leaves a gap: no
/// line leads over a spoke that holds nothing.
///
/// @param spokes how many, at least 3
public record Radar(int spokes, List<Web> webs) {
  public static final int WIDTH = 480;
  public static final int HEIGHT = 330;
  public static final List<Double> RINGS = List.of(0.25, 0.5, 0.75, 1.0);
  private static final double RADIUS = 110;
  private static final double LABELS = RADIUS + 14;
  private static final double UPRIGHT = 0.2;

  public Radar {
    webs = List.copyOf(webs);
    int wanted = spokes;
    if (spokes < 3 || webs.stream().anyMatch(web -> web.shares().size() != wanted)) {
      throw new IllegalArgumentException(spokes + " spokes");
    }
  }

  /// One system's shares, one for each spoke, 0 to 1.
  public record Web(List<Optional<Share>> shares) {
    public Web {
      shares = List.copyOf(shares);
    }
  }

  /// @param low lower end of its interval
  /// @param high upper end
  public record Share(double value, double low, double high) {
    public Share {
      if (!(0 <= low && low <= value && value <= high && high <= 1)) {
        throw new IllegalArgumentException(value + " in " + low + " to " + high);
      }
    }
  }

  /// Which way the text of a label runs from its place.
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /// Where a share stands on its spoke; the first spoke points up, the others follow the clock.
  public Place at(int spoke, double share) {
    return place(spoke, share * RADIUS);
  }

  public Place label(int spoke) {
    return place(spoke, LABELS);
  }

  public Anchor anchor(int spoke) {
    double across = Math.sin(angle(spoke));
    return across > UPRIGHT ? Anchor.START : across < -UPRIGHT ? Anchor.END : Anchor.MIDDLE;
  }

  private Place place(int spoke, double far) {
    return new Place(
        WIDTH / 2.0 + far * Math.sin(angle(spoke)), HEIGHT / 2.0 - far * Math.cos(angle(spoke)));
  }

  private double angle(int spoke) {
    return 2 * Math.PI * spoke / spokes;
  }

  /// The corners of a ring.
  public List<Place> ring(double share) {
    return IntStream.range(0, spokes).mapToObj(spoke -> at(spoke, share)).toList();
  }

  /// Whether every spoke holds a share, so that the line closes.
  public boolean closes(Web web) {
    return web.shares().stream().allMatch(Optional::isPresent);
  }

  /// The dots of a web, each with the ends of its interval.
  public List<Dot> dots(Web web) {
    return IntStream.range(0, spokes)
        .boxed()
        .flatMap(spoke -> web.shares().get(spoke).map(share -> dot(spoke, share)).stream())
        .toList();
  }

  /// @param low where its interval begins
  /// @param high where it ends
  public record Dot(Place at, Place low, Place high) {}

  private Dot dot(int spoke, Share share) {
    return new Dot(at(spoke, share.value()), at(spoke, share.low()), at(spoke, share.high()));
  }

  /// The lines of a web: each leads over neighboring spokes that hold a share. All around, the last
  /// is joined to the first.
  public List<List<Place>> lines(Web web) {
    int gap = firstGap(web);
    List<List<Place>> lines = new ArrayList<>();
    List<Place> line = new ArrayList<>();
    for (int step = 0; step < spokes; step++) {
      int spoke = (gap + step) % spokes;
      Optional<Share> share = web.shares().get(spoke);
      if (share.isPresent()) {
        line.add(at(spoke, share.get().value()));
      } else if (!line.isEmpty()) {
        lines.add(line);
        line = new ArrayList<>();
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines.stream().map(List::copyOf).toList();
  }

  private int firstGap(Web web) {
    return IntStream.range(0, spokes)
        .filter(spoke -> web.shares().get(spoke).isEmpty())
        .findFirst()
        .orElse(0);
  }
}
