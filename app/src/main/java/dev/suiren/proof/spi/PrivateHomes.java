package dev.suiren.proof.spi;

import dev.suiren.answers.Answers;
import dev.suiren.kernel.Allowed;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import java.nio.file.Path;

/// The port to homes of their own, for documents that nobody else shall see.
@Allowed(why = "a port: who may use it is asked at the door behind which it stands")
public interface PrivateHomes {

  /// Opens an empty home in which the settings, terms and names of this one hold. It is gone when
  /// it is closed; where the process is killed, at the next start of this home at the latest.
  PrivateHome open();

  /// An open one. To be closed by who opened it.
  interface PrivateHome extends AutoCloseable {

    /// Who may do everything in it.
    Caller local();

    Library library();

    Answers answers();

    /// Whether its passages are compared by meaning too.
    boolean vectors();

    /// An empty folder in it, for files that are followed.
    Path folder();

    @Override
    void close();
  }
}
