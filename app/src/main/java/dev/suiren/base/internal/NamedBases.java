package dev.suiren.base.internal;

import dev.suiren.base.BaseId;
import dev.suiren.base.Bases.Price;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.SpaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Which base a word means: its id, or else its name.
record NamedBases(SqlBases rows, Optional<Settled> settled) {

  /// @param images whether it takes any
  record Named(
      BaseId id, String name, Price price, boolean images, Supplier<Optional<Endpoint>> endpoint) {

    Endpoint reached() {
      return endpoint
          .get()
          .orElseThrow(
              () ->
                  new ProblemException(
                      Problem.BASE_FAILED, "the key of this base does not open here; set it anew"));
    }
  }

  Named get(SpaceId space, String word) {
    List<Named> all = list(space);
    return all.stream()
        .filter(base -> base.id().value().equals(word))
        .findFirst()
        .orElseGet(() -> byName(all, word));
  }

  private static Named byName(List<Named> all, String word) {
    List<Named> same = all.stream().filter(base -> base.name().equals(word)).toList();
    if (same.size() > 1) {
      throw new ProblemException(
          Problem.CONFLICT, "several bases have this name; name one of them by its id");
    }
    if (same.isEmpty()) {
      throw new ProblemException(
          Problem.NOT_FOUND, "there is no base of this name; recorded:FILE would name a recording");
    }
    return same.getFirst();
  }

  private List<Named> list(SpaceId space) {
    List<Named> all = new ArrayList<>();
    settled.ifPresent(
        own ->
            all.add(
                new Named(
                    BaseId.FROM_SETTINGS,
                    own.endpoint().model(),
                    own.price(),
                    own.images(),
                    () -> Optional.of(own.endpoint()))));
    rows.list(space)
        .forEach(
            row ->
                all.add(
                    new Named(
                        row.id(),
                        row.name(),
                        row.price(),
                        row.images(),
                        () -> rows.findEndpoint(row))));
    return all;
  }
}
