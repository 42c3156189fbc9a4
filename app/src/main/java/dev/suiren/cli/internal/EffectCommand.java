package dev.suiren.cli.internal;

import dev.suiren.effect.EffectId;
import dev.suiren.effect.Effects;
import dev.suiren.effect.OccasionFile;
import dev.suiren.effect.Told;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// `proof effect --name N`: keeps the figures in the home, under the name of their scenario.
final class EffectCommand implements Command {
  private final Scope scope;
  private final Supplier<Effects> effects;
  private final Clock clock;

  EffectCommand(Scope scope, Supplier<Effects> effects, Clock clock) {
    this.scope = scope;
    this.effects = effects;
    this.clock = clock;
  }

  @Override
  public String verb() {
    return "effect";
  }

  @Override
  public String usage() {
    return EffectCall.USAGE;
  }

  @Override
  public Set<String> options() {
    return EffectCall.OPTIONS;
  }

  @Override
  public int run(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    EffectCall.refuseWords(arguments);
    CallPaths paths = new CallPaths(invocation.directory());
    Path data = paths.fileToRead(EffectCall.data(arguments));
    Optional<Path> out = arguments.option("out").map(name -> EffectCall.out(paths, name));
    Told told = EffectCall.told(arguments, "");
    OccasionFile file = EffectCall.read(data);
    EffectId id = effects.get().keep(scope.caller(invocation), told, file, Optional.empty());
    EffectText text = EffectText.of(told, file, LocalDate.now(clock));
    out.ifPresent(text::write);
    text.lines(arguments.flag("json")).forEach(invocation.out());
    invocation.err().accept("suiren: kept as effect " + id.value());
    return 0;
  }
}
