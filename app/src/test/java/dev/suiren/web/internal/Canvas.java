package dev.suiren.web.internal;

import dev.suiren.audit.TermAudit;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.web.Language;
import dev.suiren.web.Messages;
import dev.suiren.web.Screen;
import dev.suiren.web.spi.NavigationItem;
import dev.suiren.web.spi.PageModel;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Draws templates without a server, and knows the rules every drawing keeps.
public final class Canvas {
  /// A name that would become markup wherever it is not escaped.
  public static final String HOSTILE = "<i>\"'&name";

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Canvas.class.getClassLoader(), "dev.suiren.templates");
  private static final Messages MESSAGES = new PropertyMessages(Canvas.class.getClassLoader());

  private Canvas() {}

  public static Caller caller(Role role) {
    return new Caller(
        Caller.Kind.PERSON,
        new SpaceId("space"),
        Optional.of(new PersonId("person")),
        HOSTILE,
        role,
        Set.of(),
        Audience.STAFF);
  }

  public static String draw(String template, PageModel page, Language language, Role role) {
    List<NavigationItem> navigation =
        List.of(new NavigationItem("/library", "library.title", "library", Role.READER, 1));
    Screen screen =
        new Screen(
            Optional.of(role),
            Optional.of(TermAudit.cleared(HOSTILE)),
            language,
            MESSAGES,
            Optional.of(navigation.getFirst()),
            "token",
            navigation);
    return draw(template, page, screen);
  }

  /// As a stranger sees it.
  public static String draw(String template, PageModel page, Language language) {
    return draw(
        template,
        page,
        new Screen(
            Optional.empty(),
            Optional.empty(),
            language,
            MESSAGES,
            Optional.empty(),
            "token",
            List.of()));
  }

  private static String draw(String template, PageModel page, Screen screen) {
    StringOutput output = new StringOutput();
    ENGINE.render(template + ".jte", Map.of("screen", screen, "page", page), output);
    return output.toString();
  }
}
