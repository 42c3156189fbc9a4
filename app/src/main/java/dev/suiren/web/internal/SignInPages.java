package dev.suiren.web.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.People;
import dev.suiren.people.PeopleSettings;
import dev.suiren.people.Person;
import dev.suiren.people.SignIn;
import dev.suiren.web.Pages;
import dev.suiren.web.PasswordPage;
import dev.suiren.web.SignInPage;
import dev.suiren.web.SignInPage.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The entrance: sign in by link or password, sign out, set a password.
@Controller
final class SignInPages {
  private static final int SHORTEST_PASSWORD = 12;

  private final Pages pages;
  private final SignIn signIn;
  private final People people;
  private final SessionCookie sessions;
  private final boolean oidc;

  SignInPages(
      Pages pages, SignIn signIn, People people, SessionCookie sessions, PeopleSettings settings) {
    this.pages = pages;
    this.signIn = signIn;
    this.people = people;
    this.sessions = sessions;
    this.oidc = settings.oidc().issuer().isPresent();
  }

  @GetMapping("/signin")
  ResponseEntity<String> page(
      HttpServletRequest request, @RequestParam(defaultValue = "") String notice) {
    Notice known = notice.equals(Notice.SIGNED_OUT.word()) ? Notice.SIGNED_OUT : Notice.NONE;
    return page(request, known, HttpStatus.OK);
  }

  @PostMapping("/signin")
  ResponseEntity<String> signIn(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam String account,
      @RequestParam String password) {
    try {
      Optional<String> session = signIn.signIn(account, password, request.getRemoteAddr());
      return session
          .map(token -> begin(request, response, token))
          .orElseGet(() -> page(request, Notice.REFUSED, HttpStatus.UNAUTHORIZED));
    } catch (ProblemException slow) {
      if (slow.problem() == Problem.TOO_MANY && Wishes.page(request)) {
        return page(request, Notice.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS);
      }
      throw slow;
    }
  }

  @PostMapping("/signin/link")
  ResponseEntity<String> link(
      HttpServletRequest request, HttpServletResponse response, @RequestParam String secret) {
    return signIn
        .exchange(secret)
        .map(token -> begin(request, response, token))
        .orElseGet(() -> page(request, Notice.LINK_SPENT, HttpStatus.UNAUTHORIZED));
  }

  @PostMapping("/signout")
  ResponseEntity<String> signOut(HttpServletRequest request, HttpServletResponse response) {
    sessions.close(request, response);
    return to("/signin?notice=" + Notice.SIGNED_OUT.word());
  }

  @GetMapping("/password")
  ResponseEntity<String> password(HttpServletRequest request, Caller caller) {
    return password(request, caller, false, false, false);
  }

  @PostMapping("/password")
  ResponseEntity<String> setPassword(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @RequestParam(defaultValue = "") String present,
      @RequestParam String password,
      @RequestParam String again) {
    boolean tooShort = password.length() < SHORTEST_PASSWORD;
    boolean different = !password.equals(again);
    if (tooShort || different) {
      return password(request, caller, tooShort, different, false);
    }
    String session = SessionCookie.token(request).orElse("");
    try {
      signIn.setPassword(caller, new SignIn.Proof(session, present), password);
    } catch (ProblemException refused) {
      if (refused.problem() == Problem.SIGN_IN_REFUSED) {
        return password(request, caller, false, false, true);
      }
      throw refused;
    }
    // Every session has ended with the old password: this browser begins a new one.
    return signIn
        .signIn(caller.name(), password, request.getRemoteAddr())
        .map(token -> begin(request, response, token))
        .orElseGet(() -> to("/signin"));
  }

  private ResponseEntity<String> password(
      HttpServletRequest request,
      Caller caller,
      boolean tooShort,
      boolean different,
      boolean wrong) {
    PasswordPage model =
        new PasswordPage(!hasPassword(caller), tooShort, different, wrong, SHORTEST_PASSWORD);
    return status(
        pages.page(request, "web/password", model),
        tooShort || different || wrong ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
  }

  private boolean hasPassword(Caller caller) {
    return people.findSelf(caller).filter(Person::hasPassword).isPresent();
  }

  /// Opens the session; who has no password yet is offered one.
  private ResponseEntity<String> begin(
      HttpServletRequest request, HttpServletResponse response, String token) {
    sessions.open(request, response, token);
    boolean known = signIn.findCaller(token).filter(this::hasPassword).isPresent();
    return to(known ? "/" : "/password");
  }

  private ResponseEntity<String> page(
      HttpServletRequest request, Notice notice, HttpStatus status) {
    return status(pages.page(request, "web/signin", new SignInPage(notice, oidc)), status);
  }

  private static ResponseEntity<String> status(ResponseEntity<String> page, HttpStatus status) {
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private static ResponseEntity<String> to(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}
