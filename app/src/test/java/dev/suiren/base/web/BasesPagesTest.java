package dev.suiren.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.TermAudit;
import dev.suiren.base.Base;
import dev.suiren.base.BaseId;
import dev.suiren.base.Bases;
import dev.suiren.base.Ending;
import dev.suiren.base.Flaw;
import dev.suiren.base.Prompt;
import dev.suiren.base.Usage;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.testing.ManualClock;
import dev.suiren.web.Language;
import dev.suiren.web.Pages;
import dev.suiren.web.Screen;
import dev.suiren.web.spi.PageModel;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;

class BasesPagesTest {
  private static final HttpServletRequest REQUEST =
      (HttpServletRequest)
          Proxy.newProxyInstance(
              BasesPagesTest.class.getClassLoader(),
              new Class<?>[] {HttpServletRequest.class},
              (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
              });
  private static final Caller OWNER = caller(Role.OWNER);
  private static final Caller EDITOR = caller(Role.EDITOR);

  private final RecordingBases bases = new RecordingBases();

  private static Caller caller(Role role) {
    return new Caller(
        Caller.Kind.PERSON,
        new SpaceId("s"),
        Optional.empty(),
        "someone",
        role,
        Set.of(),
        Audience.STAFF);
  }

  private BasesPages pages(Caller caller) {
    return new BasesPages(bases, new Drawing(caller), ManualClock.atNewYear());
  }

  @Test
  void showsBasesInTheirOrderWithEscapedNames() {
    bases.entries.add(entry(BaseId.FROM_SETTINGS, "local"));
    bases.entries.add(entry(new BaseId("b1"), "<b>cloud</b>"));
    bases.entries.add(entry(new BaseId("b2"), "spare"));
    String html = body(pages(OWNER).list(OWNER, REQUEST));
    assertThat(html)
        .containsSubsequence("local", "&lt;b&gt;cloud&lt;/b&gt;", "spare")
        .contains("action=\"/bases/b1/down\"", "action=\"/bases/b2/up\"", "name=\"_csrf\"")
        .doesNotContain("<b>cloud", "/bases/b1/up", "/bases/b2/down", "/bases/settings/remove");
  }

  @Test
  void showsAnEditorNothingToChange() {
    bases.entries.add(entry(new BaseId("b1"), "cloud"));
    assertThat(body(pages(EDITOR).list(EDITOR, REQUEST)))
        .contains("cloud")
        .doesNotContain("/bases/b1/", "add-base");
  }

  @Test
  void addsWhatWasTyped() {
    ResponseEntity<String> answer =
        pages(OWNER).add(OWNER, REQUEST, "n", "http://h/v1", "m", "k", "", "2.5", "CNY", true);
    assertThat(answer.getHeaders().getFirst("HX-Redirect")).isEqualTo("/bases");
    assertThat(bases.added)
        .containsExactly(
            new Bases.NewBase(
                "n",
                "http://h/v1",
                "m",
                "k",
                new Bases.Price(
                    BigDecimal.ZERO, new BigDecimal("2.5"), Currency.getInstance("CNY")),
                true));
  }

  @ParameterizedTest
  @CsvSource({"x, USD", "1, XXXX", "123456789012345678901, USD"})
  void saysThatAPriceIsNone(String prompt, String currency) {
    assertThat(
            body(pages(OWNER).add(OWNER, REQUEST, "", "u", "m", "", prompt, "", currency, false)))
        .contains("role=\"alert\"", "base.flaw.price");
    assertThat(bases.added).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithABase() {
    bases.flaw = Optional.of(Flaw.FORBIDDEN_ADDRESS);
    assertThat(body(pages(OWNER).add(OWNER, REQUEST, "", "u", "m", "", "", "", "USD", false)))
        .contains("role=\"alert\"", "base.flaw.forbidden_address");
  }

  @Test
  void saysWhatCameOfATest() {
    assertThat(body(pages(OWNER).test(OWNER, REQUEST, "b1"))).contains("base.tested");
    bases.ending = new Ending.Failed(Ending.Fault.REFUSED_KEY, false, "answered with status 401");
    assertThat(body(pages(OWNER).test(OWNER, REQUEST, "b1"))).contains("base.fault.refused_key");
  }

  @Test
  void movesABaseByOnePlace() {
    bases.entries.add(entry(new BaseId("b1"), "one"));
    bases.entries.add(entry(new BaseId("b2"), "two"));
    pages(OWNER).down(OWNER, "b1");
    pages(OWNER).up(OWNER, "b2");
    pages(OWNER).up(OWNER, "b1");
    pages(OWNER).down(OWNER, "unknown");
    List<BaseId> swapped = List.of(new BaseId("b2"), new BaseId("b1"));
    assertThat(bases.orders).containsExactly(swapped, swapped);
  }

  @Test
  void takesANewKeyAndNeverShowsIt() {
    bases.entries.add(entry(new BaseId("b1"), "one"));
    assertThat(pages(OWNER).key(OWNER, "b1", "sk-new").getHeaders().getLocation())
        .hasToString("/bases");
    assertThat(bases.keys).containsExactly("b1 sk-new");
    assertThat(body(pages(OWNER).list(OWNER, REQUEST)))
        .contains("action=\"/bases/b1/key\"")
        .doesNotContain("sk-new");
  }

  @Test
  void saysAndChangesWhetherABaseTakesImages() {
    bases.entries.add(entry(new BaseId("b1"), "blind"));
    assertThat(body(pages(OWNER).list(OWNER, REQUEST)))
        .contains("action=\"/bases/b1/images\"")
        .doesNotContain(" checked");
    bases.entries.add(entry(new BaseId("b2"), "seeing", true));
    assertThat(body(pages(OWNER).list(OWNER, REQUEST))).containsOnlyOnce(" checked");
    pages(OWNER).images(OWNER, "b1", true);
    pages(OWNER).images(OWNER, "b1", false);
    assertThat(bases.seeing).containsExactly("b1 true", "b1 false");
  }

  private static Bases.Entry entry(BaseId id, String name) {
    return entry(id, name, false);
  }

  private static Bases.Entry entry(BaseId id, String name, boolean images) {
    return new Bases.Entry(
        id,
        TermAudit.cleared(name),
        TermAudit.cleared("http://h/v1"),
        TermAudit.cleared("m"),
        true,
        new Bases.Price(BigDecimal.ONE, BigDecimal.TEN, Currency.getInstance("CNY")),
        images,
        1);
  }

  private static String body(ResponseEntity<String> answer) {
    return String.valueOf(answer.getBody());
  }

  /// Draws the real templates; every message is its key.
  private record Drawing(Caller caller) implements Pages {
    private static final TemplateEngine ENGINE =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Drawing.class.getClassLoader(), "dev.suiren.templates");

    @Override
    public Screen screen(HttpServletRequest request) {
      return new Screen(
          Optional.of(caller.role()),
          Optional.of(TermAudit.cleared("someone")),
          Language.EN,
          (language, key, values) -> key,
          Optional.empty(),
          "token",
          List.of());
    }

    @Override
    public ResponseEntity<String> page(
        HttpServletRequest request, String template, PageModel model) {
      StringOutput output = new StringOutput();
      ENGINE.render(template + ".jte", Map.of("screen", screen(request), "page", model), output);
      return ResponseEntity.ok(output.toString());
    }
  }

  private static final class RecordingBases implements Bases {
    private final List<Entry> entries = new ArrayList<>();
    private final List<NewBase> added = new ArrayList<>();
    private final List<List<BaseId>> orders = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> seeing = new ArrayList<>();
    private Optional<Flaw> flaw = Optional.empty();
    private Ending ending = new Ending.Finished(Ending.Reason.STOP, new Usage(3, 2));

    @Override
    public List<Entry> list(Caller caller) {
      return List.copyOf(entries);
    }

    @Override
    public Adding add(Caller caller, NewBase base) {
      if (flaw.isPresent()) {
        return new Adding.Refused(flaw.get());
      }
      added.add(base);
      return new Adding.Added(new BaseId("new"));
    }

    @Override
    public void remove(Caller caller, BaseId id) {
      entries.removeIf(entry -> entry.id().equals(id));
    }

    @Override
    public void order(Caller caller, List<BaseId> ids) {
      orders.add(List.copyOf(ids));
    }

    @Override
    public void setPrice(Caller caller, BaseId id, Price price) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setImages(Caller caller, BaseId id, boolean taken) {
      seeing.add(id.value() + " " + taken);
    }

    @Override
    public void setKey(Caller caller, BaseId id, String key) {
      keys.add(id.value() + " " + key);
    }

    @Override
    public Ending test(Caller caller, BaseId id) {
      return ending;
    }

    @Override
    public Answered stream(Caller caller, Prompt prompt, Base.Receiver receiver) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isConfigured(Caller caller) {
      return true;
    }
  }
}
