package dev.suiren.web;

import dev.suiren.kernel.Problem;
import dev.suiren.web.spi.PageModel;

/// What `web/problem.jte` shows: one problem, in words a person can act on.
public record ProblemPage(Problem problem) implements PageModel {}
