/// Api: the house for programs, in the words of OpenAI's chat completions.
///
/// It promises that the key alone decides who asks and for which audience, that every answer passes
/// the audit and carries its citations, and that a client which goes away stops the base upstream.
/// It refuses fields it would have to ignore, and names them. Serves S1, S4. No door: HTTP only.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "people",
      "audit",
      "library",
      "base",
      "answers",
      "web",
      "web::spi"
    })
package dev.suiren.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
