package dev.suiren.web.internal;

import dev.suiren.audit.Audit;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.GroupId;
import dev.suiren.people.People;
import dev.suiren.people.Person;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SignIn;
import dev.suiren.web.Pages;
import dev.suiren.web.PeoplePage;
import dev.suiren.web.PeoplePage.Notice;
import dev.suiren.web.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The owner's page of people and groups.
@Controller
final class PeoplePages {
  private final Pages pages;
  private final People people;
  private final SignIn signIn;
  private final Audit audit;

  PeoplePages(Pages pages, People people, SignIn signIn, Audit audit) {
    this.pages = pages;
    this.people = people;
    this.signIn = signIn;
    this.audit = audit;
  }

  @GetMapping("/people")
  ResponseEntity<String> list(HttpServletRequest request, Caller caller) {
    return page(request, caller, Notice.NONE, Optional.empty(), Optional.empty());
  }

  @PostMapping("/people")
  ResponseEntity<String> invite(
      HttpServletRequest request,
      Caller caller,
      @RequestParam String account,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam Role role,
      @RequestParam Audience audience) {
    return change(
        request,
        caller,
        Notice.TAKEN,
        () -> {
          var invitation =
              new Person.Invitation(
                  account, name, Optional.of(email).filter(text -> !text.isBlank()), role);
          PersonId invited = people.invite(caller, invitation);
          people.setAudience(caller, invited, audience);
          return withLink(request, caller, invited);
        });
  }

  @PostMapping("/people/{person}")
  ResponseEntity<String> set(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String person,
      @RequestParam Role role,
      @RequestParam Audience audience) {
    PersonId id = new PersonId(person);
    return change(
        request,
        caller,
        Notice.LAST_OWNER,
        () -> {
          if (roleOf(caller, id) != role) {
            people.setRole(caller, id, role);
          }
          people.setAudience(caller, id, audience);
          return back();
        });
  }

  @PostMapping("/people/{person}/link")
  ResponseEntity<String> link(
      HttpServletRequest request, Caller caller, @PathVariable String person) {
    return withLink(request, caller, new PersonId(person));
  }

  @PostMapping("/people/{person}/remove")
  ResponseEntity<String> remove(
      HttpServletRequest request, Caller caller, @PathVariable String person) {
    return change(
        request,
        caller,
        Notice.LAST_OWNER,
        () -> {
          people.remove(caller, new PersonId(person));
          return back();
        });
  }

  @PostMapping("/people/groups")
  ResponseEntity<String> addGroup(
      HttpServletRequest request, Caller caller, @RequestParam String name) {
    return change(
        request,
        caller,
        Notice.GROUP_TAKEN,
        () -> {
          people.groups().create(caller, name);
          return back();
        });
  }

  @PostMapping("/people/groups/{group}")
  ResponseEntity<String> setGroup(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String group,
      @RequestParam String name,
      @RequestParam(defaultValue = "") Set<String> member) {
    GroupId id = new GroupId(group);
    return change(
        request,
        caller,
        Notice.GROUP_TAKEN,
        () -> {
          people.groups().rename(caller, id, name);
          people
              .groups()
              .setMembers(
                  caller, id, member.stream().map(PersonId::new).collect(Collectors.toSet()));
          return back();
        });
  }

  @PostMapping("/people/groups/{group}/delete")
  ResponseEntity<String> deleteGroup(Caller caller, @PathVariable String group) {
    people.groups().delete(caller, new GroupId(group));
    return back();
  }

  private interface Change {
    ResponseEntity<String> make();
  }

  /// What a person can mend on this page is said on this page.
  private ResponseEntity<String> change(
      HttpServletRequest request, Caller caller, Notice conflict, Change change) {
    try {
      return change.make();
    } catch (ProblemException refused) {
      Notice notice =
          switch (refused.problem()) {
            case CONFLICT -> conflict;
            case BAD_INPUT -> Notice.WRONG_WORDS;
            default -> throw refused;
          };
      ResponseEntity<String> page =
          page(request, caller, notice, Optional.empty(), Optional.empty());
      return ResponseEntity.status(refused.problem().status())
          .headers(page.getHeaders())
          .body(page.getBody());
    }
  }

  private Role roleOf(Caller caller, PersonId id) {
    return people.list(caller).stream()
        .filter(person -> person.id().equals(id))
        .map(Person::role)
        .findFirst()
        .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "no such person"));
  }

  private ResponseEntity<String> withLink(
      HttpServletRequest request, Caller caller, PersonId person) {
    String secret = signIn.createLink(caller, Optional.of(person));
    String house = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
    return page(
        request,
        caller,
        Notice.NONE,
        Optional.of(new Secret(house + "/signin#" + secret)),
        Optional.of(person));
  }

  private ResponseEntity<String> page(
      HttpServletRequest request,
      Caller caller,
      Notice notice,
      Optional<Secret> link,
      Optional<PersonId> linkFor) {
    List<PeoplePage.Row> rows =
        people.list(caller).stream().map(person -> row(person, caller)).toList();
    List<PeoplePage.GroupRow> groups =
        people.groups().list(caller).stream()
            .map(
                group ->
                    new PeoplePage.GroupRow(
                        group.id(), audit.name(group.name(), caller), group.members()))
            .toList();
    return pages.page(
        request, "people/people", new PeoplePage(rows, groups, notice, link, linkFor));
  }

  private PeoplePage.Row row(Person person, Caller caller) {
    return new PeoplePage.Row(
        person.id(),
        audit.name(person.name(), caller),
        audit.name(person.account(), caller),
        person.role(),
        person.audience(),
        person.groups(),
        caller.person().filter(person.id()::equals).isPresent(),
        person.hasPassword());
  }

  private static ResponseEntity<String> back() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/people")).build();
  }
}
