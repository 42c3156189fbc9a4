package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import dev.suiren.library.Library;
import java.io.IOException;
import java.util.Optional;

/// One verb on one home: carried out by the `up` that owns the home, or else here, on a home opened
/// for this call. While somebody owns it who does not answer, such as an `up` that is still
/// starting, both are tried again and again.
final class HomeCall {
  private final Surroundings here;
  private final Runnable pause;

  /// @param pause a moment between two tries
  HomeCall(Surroundings here, Runnable pause) {
    this.here = here;
    this.pause = pause;
  }

  int run(HomeChoice choice, Request request) throws IOException {
    Home home = choice.home();
    for (int tries = 0; ; tries++) {
      Optional<Integer> answered =
          CommandClient.call(home, request, here.out()::println, here.err()::println);
      if (answered.isPresent()) {
        return answered.get();
      }
      home.create();
      Optional<HomeLock> lock = HomeLock.tryTake(home);
      if (lock.isPresent()) {
        try (HomeLock held = lock.get()) {
          new Swap(held.home()).finish();
          return open(choice, request);
        }
      }
      if (tries == 0) {
        here.err().println("suiren: another Suiren uses this home: waiting for it");
      }
      pause.run();
    }
  }

  private int open(HomeChoice home, Request request) {
    try (var context = Boot.open(home, false, home.lentRows(here.environment()))) {
      Up.sayIfIndexWasLost(context.getBean(Library.class), here);
      return context.getBean(Commands.class).run(request, here.out()::println, here.err()::println);
    }
  }
}
