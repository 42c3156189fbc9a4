package dev.suiren.effect.web;

import dev.suiren.effect.EffectId;
import dev.suiren.effect.EffectJson;
import dev.suiren.effect.Effects;
import dev.suiren.effect.Phrases;
import dev.suiren.effect.Report;
import dev.suiren.effect.Told;
import dev.suiren.effect.Wording;
import dev.suiren.people.Caller;
import dev.suiren.web.Attachment;
import dev.suiren.web.Pages;
import dev.suiren.web.Screen;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// An effect as files to send on: `effect.html` to print, `effect.md`, `effect.json`.
@Controller
public class EffectFiles {
  private final Effects effects;
  private final Pages pages;

  public EffectFiles(Effects effects, Pages pages) {
    this.effects = effects;
    this.pages = pages;
  }

  @GetMapping("/proof/effect/{id}/effect.html")
  public ResponseEntity<byte[]> html(
      Caller caller, HttpServletRequest request, @PathVariable String id) {
    EffectPage page = new EffectPage(effects.get(caller, new EffectId(id)));
    String html = String.valueOf(pages.page(request, "effect/sheet", page).getBody());
    return Attachment.of("effect.html", MediaType.TEXT_HTML, html);
  }

  @GetMapping("/proof/effect/{id}/effect.md")
  public ResponseEntity<byte[]> markdown(
      Caller caller, HttpServletRequest request, @PathVariable String id) {
    EffectPage page = new EffectPage(effects.get(caller, new EffectId(id)));
    Screen screen = pages.screen(request);
    Phrases phrases = screen::say;
    Effects.Kept kept = page.kept();
    Report report =
        new Report(
            told(kept), page.on(), kept.hash(), kept.judged(), kept.effect(), new Wording(phrases));
    return Attachment.of("effect.md", MediaType.TEXT_MARKDOWN, report.lines());
  }

  @GetMapping("/proof/effect/{id}/effect.json")
  public ResponseEntity<byte[]> json(Caller caller, @PathVariable String id) {
    EffectPage page = new EffectPage(effects.get(caller, new EffectId(id)));
    Effects.Kept kept = page.kept();
    return Attachment.of(
        "effect.json",
        MediaType.APPLICATION_JSON,
        EffectJson.whole(told(kept), page.on(), kept.hash(), kept.judged(), kept.effect()));
  }

  private static Told told(Effects.Kept kept) {
    Effects.Words words = kept.words();
    return new Told(
        words.scenario().value(),
        words.by().value(),
        words.before().value(),
        words.after().value());
  }
}
