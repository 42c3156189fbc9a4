package dev.suiren;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.suiren.web.Screen;
import dev.suiren.web.spi.PageModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a template is given and what becomes JSON holds text of others only as `Cleared` or
/// `Evidence`, however deep it stands: everything that can be reached from there is looked at.
@Tag("S4")
class ShownTextTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.suiren");

  private static final Set<String> MAPPERS =
      Set.of(
          "tools.jackson.databind.json.JsonMapper",
          "tools.jackson.databind.ObjectMapper",
          "tools.jackson.databind.ObjectWriter",
          "dev.suiren.api.web.Bodies");

  /// Who writes JSON for others to read, and of what.
  private static final Map<String, List<String>> WRITERS =
      Map.ofEntries(
          Map.entry("answers.web.Exports", List.of("answers.web.ConversationView", "audit.Aigc")),
          Map.entry("api.web.ApiErrors", List.of("api.web.ApiError")),
          Map.entry("api.web.CompletionsApi", List.of("api.web.Completion")),
          Map.entry("api.web.EventStream", List.of("api.web.Chunk")),
          Map.entry("api.web.HealthApi", List.of("api.web.HealthApi$Health")),
          Map.entry(
              "api.web.ModelsApi", List.of("api.web.ModelsApi$Model", "api.web.ModelsApi$Models")),
          Map.entry("cli.internal.AddCommand", List.of("cli.internal.AddCommand$Report")),
          Map.entry("cli.internal.AskCommand", List.of("answers.ReplyView")),
          Map.entry(
              "cli.internal.AuditCommand",
              List.of("cli.internal.AuditCommand$Verified", "cli.internal.Finding")),
          Map.entry("cli.internal.BackupCommand", List.of("cli.internal.BackupCommand$Saved")),
          Map.entry(
              "cli.internal.GlossaryCommand",
              List.of("cli.internal.GlossaryCommand$Shown", "cli.internal.GlossaryCommand$Counts")),
          Map.entry("cli.internal.KeyCommand", List.of("cli.internal.KeyCommand$Made")),
          Map.entry("cli.internal.LinkCommand", List.of("cli.internal.LinkCommand$Made")),
          Map.entry("cli.internal.SearchCommand", List.of("cli.internal.SearchCommand$Found")),
          Map.entry("web.internal.ProblemResponses", List.of("web.ProgramError")));

  /// Who else writes JSON, and why nothing of others can be read there unreviewed.
  private static final Map<String, String> OTHER_WRITERS =
      Map.ofEntries(
          Map.entry("api.web.Bodies", "its callers are looked at"),
          Map.entry("api.web.OpenApi", "the description of our own API"),
          Map.entry("cli.internal.AuditCall", "a user's own text, and what the audit says of it"),
          Map.entry("base.internal.OpenAiRequest", "goes to the base, whose answer is reviewed"),
          Map.entry("base.internal.RecordingJson", "rows, and a file for the one who exports it"),
          Map.entry("cli.internal.CommandClient", "the user's own words, to their own server"),
          Map.entry("cli.internal.CommandSocket", "lines that the verbs above gave"),
          Map.entry("cli.internal.ComparedEpochs", "an owner's own lists, to that owner"),
          Map.entry(
              "cli.internal.ComparedText",
              "figures, and names of checks as their owner wrote them"),
          Map.entry("checks.ToolList", "an editor's own checks, for the base that is tried"),
          Map.entry("cli.internal.Measure", "figures"),
          Map.entry("cli.internal.MeasureAcross", "figures"),
          Map.entry("cli.internal.MeasureAudit", "figures"),
          Map.entry("proof.CardLines", "figures, and names cleared or of the caller's own files"),
          Map.entry("cli.internal.TrialText", "figures, and words of the user's own checks"),
          Map.entry("cli.internal.ProofText", "figures, and names of a user's own records"),
          Map.entry("comparison.ComparisonLines", "figures, and names cleared or of the caller's"),
          Map.entry("effect.EffectJson", "figures, and words cleared or of the caller's own"),
          Map.entry("proof.internal.InForce", "our own settings"),
          Map.entry("proof.internal.LineFile", "a measurer's own data, from a home thrown away"),
          Map.entry("proof.ScoreLine", "figures, and words of an editor's own checks"),
          Map.entry("runs.internal.SqlFigures", "rows"),
          Map.entry("runs.internal.SqlJudgements", "rows"),
          Map.entry("swaps.internal.KeptVerdicts", "rows"),
          Map.entry("web.internal.PendingSignIn", "sealed, and read by nobody but us"));

  /// What bare text of our own there is, and where.
  private static final Map<String, Set<String>> OURS =
      Map.ofEntries(
          Map.entry(
              "an id",
              Set.of(
                  "answers.ConversationId.value",
                  "answers.ReplyView$CitationView.passage",
                  "answers.TurnId.value",
                  "audit.DryRun$Example.document",
                  "audit.DryRun$Example.passage",
                  "audit.ListId.value",
                  "api.web.Chunk.id",
                  "api.web.Completion.id",
                  "audit.Aigc.produceId",
                  "base.BaseId.value",
                  "cli.internal.SearchCommand$Found.passage",
                  "effect.EffectId.value",
                  "glossary.EntryId.value",
                  "library.CollectionId.value",
                  "library.DocumentId.value",
                  "people.GroupId.value",
                  "people.PersonId.value",
                  "runs.RunId.value",
                  "swaps.VerdictId.value",
                  "web.SettingsPage$KeyId.value")),
          Map.entry(
              "a hash",
              Set.of(
                  "audit.PolicyEpoch.hash",
                  "base.CallId.value",
                  "base.SourceId.value",
                  "runs.SetId.value",
                  "effect.Effects$Kept.hash",
                  "ledger.Head.hash",
                  "swaps.FunctionKey.value",
                  "answers.ReplyView$CitationView.revision",
                  "answers.web.ConversationView$Place.revision")),
          Map.entry(
              "a time",
              Set.of(
                  "answers.ReplyView$CitationView.dated",
                  "answers.web.ConversationView$Place.dated",
                  "answers.web.ConversationView$TurnPart.asked")),
          Map.entry(
              "one of our words, or of the operator's settings",
              Set.of(
                  "audit.Aigc.contentProducer",
                  "answers.web.ConversationView.label",
                  "answers.web.FilePage.aigc",
                  "audit.Aigc.contentPropagator",
                  "audit.Aigc.label",
                  "audit.Aigc.propagateId",
                  "audit.Aigc.reservedCode1",
                  "audit.Aigc.reservedCode2",
                  "audit.PolicySetting.value",
                  "answers.ReplyView.reply",
                  "answers.web.ConversationView$AnswerPart.fault",
                  "answers.web.ConversationView$AnswerPart.reply",
                  "answers.web.ConversationView$FeedbackPart.rating",
                  "answers.web.ConversationView$Place.origin",
                  "answers.web.ConversationView$TurnPart.state",
                  "answers.web.ConversationView$WhyPart.offers",
                  "api.web.ApiError$Told.code",
                  "api.web.ApiError$Told.type",
                  "api.web.Chunk$Choice.finishReason",
                  "api.web.Chunk$Delta.role",
                  "api.web.Chunk.model",
                  "api.web.Chunk.object",
                  "api.web.Completion$Choice.finishReason",
                  "api.web.Completion$Choice.logprobs",
                  "api.web.Completion$Said.refusal",
                  "api.web.Completion$Said.role",
                  "api.web.Completion.model",
                  "api.web.Completion.object",
                  "api.web.Extra.fault",
                  "api.web.Extra.reply",
                  "api.web.HealthApi$Health.status",
                  "api.web.ModelsApi$Model.id",
                  "api.web.ModelsApi$Model.object",
                  "api.web.ModelsApi$Model.ownedBy",
                  "api.web.ModelsApi$Models.object",
                  "cli.internal.AddCommand$Added.error",
                  "cli.internal.AddCommand$Added.state",
                  "cli.internal.Finding.state",
                  "cli.internal.Finding.what",
                  "cli.internal.KeyCommand$Made.audience",
                  "library.web.Detail.word",
                  "runs.Judgements$Reply.verdict",
                  "web.ProgramError$Told.code",
                  "web.ProgramError$Told.param",
                  "web.ProgramError$Told.type",
                  "web.spi.NavigationItem.icon",
                  "web.spi.NavigationItem.labelKey",
                  "web.spi.NavigationItem.path",
                  "web.spi.SettingsItem.aboutKey",
                  "web.spi.SettingsItem.icon",
                  "web.spi.SettingsItem.labelKey",
                  "web.spi.SettingsItem.path")),
          Map.entry(
              "a key for everybody, and what it signed",
              Set.of("ledger.Head.key", "ledger.Head.publicKey", "ledger.Head.signature")),
          Map.entry("digits", Set.of("library.web.Detail.number")),
          Map.entry(
              "a line written by us (ProblemException)",
              Set.of(
                  "api.web.ApiError$Told.message",
                  "cli.internal.AuditCommand$Verified.trouble",
                  "cli.internal.Finding.advice",
                  "cli.internal.Finding.figure",
                  "web.ProgramError$Told.message")),
          Map.entry(
              "a field's name, reviewed (ChatRequests)", Set.of("api.web.ApiError$Told.param")),
          Map.entry(
              "a secret of ours, shown to its owner",
              Set.of(
                  "cli.internal.KeyCommand$Made.key",
                  "cli.internal.LinkCommand$Made.link",
                  "web.Screen.csrfToken",
                  "web.Secret.value")),
          Map.entry(
              "what its reader has just typed, encoded for a link",
              Set.of("runs.web.RecordingsPage$Parameter.encoded")),
          Map.entry(
              "a picture of a check, drawn for owners and editors, who alone choose them",
              Set.of("kernel.Picture.base64")),
          Map.entry(
              "the path that its reader has just typed",
              Set.of("cli.internal.BackupCommand$Saved.file")));

  private final BareText bare = new BareText(HOUSE, ours());

  private static Set<String> ours() {
    return OURS.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  @Test
  void pagesAreNeverGivenABareString() {
    Stream<JavaClass> models =
        HOUSE.stream().filter(type -> type.isAssignableTo(PageModel.class) && !type.isInterface());
    assertThat(bare.reachedFrom(Stream.concat(models, Stream.of(HOUSE.get(Screen.class))).toList()))
        .isEmpty();
  }

  @Test
  void noBareStringBecomesJson() {
    List<JavaClass> roots =
        WRITERS.values().stream().flatMap(List::stream).map(ShownTextTest::type).toList();
    assertThat(bare.reachedFrom(roots)).isEmpty();
  }

  /// Each that is found here for the first time says what it writes, or why nobody reads it.
  @Test
  void whoWritesJsonIsKnown() {
    Set<String> found =
        HOUSE.stream()
            .filter(type -> type.getMethodCallsFromSelf().stream().anyMatch(ShownTextTest::writes))
            .map(type -> type.getName().replace("dev.suiren.", "").replaceAll("\\$.*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known = new TreeSet<>(WRITERS.keySet());
    known.addAll(OTHER_WRITERS.keySet());
    assertThat(found).isEqualTo(known);
  }

  private static boolean writes(JavaMethodCall call) {
    String name = call.getName();
    return MAPPERS.contains(call.getTargetOwner().getName())
        && (name.startsWith("writeValue") || name.equals("valueToTree") || name.equals("json"));
  }

  private static JavaClass type(String name) {
    return HOUSE.get("dev.suiren." + name);
  }

  @Test
  void templatesAreDrawnInOnePlaceOnly() {
    Set<String> found =
        HOUSE.stream()
            .filter(
                type ->
                    type.getMethodCallsFromSelf().stream()
                        .anyMatch(
                            call ->
                                call.getTargetOwner().getName().equals("gg.jte.TemplateEngine")
                                    && call.getName().equals("render")))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toSet());
    assertThat(found).containsExactly("JtePages");
  }

  /// So that the list holds nothing that is gone, or that has become `Cleared` meanwhile.
  @Test
  void everyExceptionIsNeeded() {
    BareText strict = new BareText(HOUSE, Set.of());
    List<JavaClass> roots =
        Stream.concat(
                HOUSE.stream().filter(type -> type.isAssignableTo(PageModel.class)),
                Stream.concat(
                    Stream.of(HOUSE.get(Screen.class)),
                    WRITERS.values().stream().flatMap(List::stream).map(ShownTextTest::type)))
            .toList();
    assertThat(strict.reachedFrom(roots)).containsExactlyInAnyOrderElementsOf(ours());
  }
}
