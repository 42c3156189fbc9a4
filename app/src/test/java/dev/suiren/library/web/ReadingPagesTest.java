package dev.suiren.library.web;

import static dev.suiren.audit.TermAudit.cleared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.TermAudit;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Hit;
import dev.suiren.library.PassageId;
import dev.suiren.library.Reading;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.web.Pages;
import dev.suiren.web.Screen;
import dev.suiren.web.internal.Canvas;
import dev.suiren.web.spi.PageModel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

@Tag("S4")
class ReadingPagesTest {
  private static final HttpServletRequest REQUEST =
      (HttpServletRequest)
          Proxy.newProxyInstance(
              ReadingPagesTest.class.getClassLoader(),
              new Class<?>[] {HttpServletRequest.class},
              (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
              });

  private final ReadingPages pages =
      new ReadingPages(new HeldDocument(), new TermAudit(), new TemplateNames());

  @Test
  void showsEditorsWhyADocumentIsHeld() {
    assertThat(pages.show(REQUEST, Canvas.caller(Role.EDITOR), "held", 0).getBody())
        .isEqualTo("library/held");
  }

  @Test
  void showsEditorsAHeldDocumentInWhichNothingIsFoundAnyMore() {
    assertThat(pages.show(REQUEST, Canvas.caller(Role.EDITOR), "bare", 0).getBody())
        .isEqualTo("library/held");
  }

  @Test
  void hidesAHeldDocumentFromReaders() {
    assertThatThrownBy(() -> pages.show(REQUEST, Canvas.caller(Role.READER), "held", 0))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.problem()).isEqualTo(Problem.NOT_FOUND));
  }

  @Test
  void refusesOriginalsToReaders() {
    assertThatThrownBy(() -> pages.original(Canvas.caller(Role.READER), "held"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.problem()).isEqualTo(Problem.NOT_ALLOWED));
  }

  @Test
  void sendsOriginalsAsSandboxedDownloads() {
    var headers = pages.original(Canvas.caller(Role.EDITOR), "held").getHeaders();
    assertThat(headers.getFirst("Content-Disposition"))
        .startsWith("attachment;")
        .doesNotContain("\n", "\r");
    assertThat(headers.getFirst("Content-Security-Policy")).startsWith("sandbox");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getFirst("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(headers.getContentLength()).isEqualTo(2);
  }

  private static final class TemplateNames implements Pages {
    @Override
    public Screen screen(HttpServletRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ResponseEntity<String> page(
        HttpServletRequest request, String template, PageModel model) {
      return ResponseEntity.ok(template);
    }
  }

  private static final class HeldDocument implements Reading {
    @Override
    public Optional<Leaf> findLeaf(Caller caller, String revision, int start, int end) {
      return Optional.empty();
    }

    @Override
    public Optional<Leaf> findLeaf(Caller caller, DocumentId document, int index) {
      return Optional.empty();
    }

    @Override
    public Optional<Hit> findPassage(Caller caller, PassageId passage) {
      return Optional.empty();
    }

    @Override
    public Optional<Original> findOriginal(Caller caller, DocumentId document) {
      return Optional.of(
          new Original("a\"\r\nb.html", 2, new ByteArrayInputStream(new byte[] {1, 2})));
    }

    @Override
    public Optional<List<Held>> findHeld(Caller caller, DocumentId document) {
      var text = new TermAudit().evidence(cleared("held").value(), caller);
      return Optional.of(
          document.value().equals("bare")
              ? List.of()
              : List.of(new Held(0, 4, "term", "held", text, Optional.of(text))));
    }
  }
}
