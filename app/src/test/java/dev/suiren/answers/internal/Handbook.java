package dev.suiren.answers.internal;

import dev.suiren.answers.AnswersSettings;
import dev.suiren.audit.TermAudit;
import dev.suiren.glossary.Names;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Hit;
import dev.suiren.library.Origin;
import dev.suiren.library.PassageId;
import dev.suiren.library.Search;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A small handbook in Chinese and English, and a search over it that counts shared words.
final class Handbook implements Search {
  static final Caller ANN = person("ann");
  static final Caller BEN = person("ben");

  private final List<Hit> passages = new ArrayList<>();
  private final Set<PassageId> withdrawn = ConcurrentHashMap.newKeySet();

  static Caller person(String name) {
    return new Caller(
        Caller.Kind.PERSON,
        new SpaceId("home"),
        Optional.of(new PersonId(name)),
        name,
        Role.READER,
        Set.of(),
        Audience.STAFF);
  }

  /// Answers from this handbook, with the settings that are shipped.
  Answering answering(TermAudit audit, Names names, FakeBases bases) {
    return new Answering(audit, this, names, bases, new AnswersSettings(20, 8, 9000, 3000, 1200));
  }

  static Handbook bilingual() {
    return new Handbook()
        .with(
            "人事/年假.md",
            "年假",
            "年假规定\n员工入职满一年后，每年享有10天带薪年假。入职满五年的员工，每年享有15天。"
                + "年假须提前三个工作日在人事系统中申请，由直属经理批准。未休完的年假可以结转到次年3月31日。")
        .with("财务/差旅.md", "住宿标准", "住宿标准按城市分档，超出部分由个人承担。\n城市\t每晚上限\n北京\t500元\n上海\t600元\n成都\t400元")
        .with("财务/报销.md", "报销流程", "报销单应在出差结束后30天内提交。发票抬头必须是公司全称。财务部每周三付款。报销由王芳女士审核。")
        .with("設備/投影機.md", "投影機 PX-200", "投影機 PX-200 放在三樓的儲物室。使用前請先打開鏡頭蓋。燈泡壽命約為四千小時。")
        .with(
            "it/vpn.md",
            "Remote access",
            "Remote work needs the VPN client. Install it from the software center. The VPN"
                + " password expires after 90 days. Call the help desk at extension 4711 if you are"
                + " locked out.")
        .with(
            "it/laptops.md",
            "Laptops",
            "Every new colleague gets a laptop on the first day. Laptops are replaced every four"
                + " years because batteries wear out. Stolen laptops must be reported to security"
                + " within 24 hours.");
  }

  Handbook with(String document, String heading, String text) {
    return with(document, heading, text, Optional.empty());
  }

  Handbook with(String document, String heading, String text, Optional<Instant> dated) {
    int number = passages.size() + 1;
    passages.add(
        new Hit(
            new PassageId("passage-" + number),
            new DocumentId("document-" + number),
            new CollectionId("handbook"),
            TermAudit.cleared(document),
            "revision-" + number,
            List.of(TermAudit.cleared(heading)),
            Optional.empty(),
            100,
            100 + text.codePointCount(0, text.length()),
            TermAudit.cleared(text),
            Optional.empty(),
            dated,
            Origin.UNLABELLED,
            1,
            1,
            Optional.empty()));
    return this;
  }

  List<Hit> passages() {
    return List.copyOf(passages);
  }

  /// From now on these may be shown to nobody.
  void withdraw(PassageId passage) {
    withdrawn.add(passage);
  }

  @Override
  public boolean stand(Caller caller, List<Hit> hits) {
    return hits.stream().map(Hit::passage).noneMatch(withdrawn::contains);
  }

  @Override
  public List<Hit> search(Caller caller, Query query) {
    Asked asked = Asked.of(query.text(), List.of());
    double most = passages.stream().mapToDouble(hit -> shared(hit, asked)).max().orElse(0);
    return passages.stream()
        .filter(hit -> shared(hit, asked) > 0)
        .map(hit -> scored(hit, shared(hit, asked) / most))
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .limit(query.top())
        .toList();
  }

  private static double shared(Hit hit, Asked asked) {
    Set<Words.Word> held = Passage.of(hit).everything();
    return asked.weights().entrySet().stream()
        .mapToDouble(entry -> held.contains(entry.getKey()) ? entry.getValue() : 0)
        .sum();
  }

  private static Hit scored(Hit hit, double score) {
    return new Hit(
        hit.passage(),
        hit.id(),
        hit.collection(),
        hit.document(),
        hit.revision(),
        hit.heading(),
        hit.page(),
        hit.start(),
        hit.end(),
        hit.text(),
        hit.labels(),
        hit.dated(),
        hit.origin(),
        score,
        score,
        hit.cosine());
  }

  @Override
  public boolean holdsOtherScript(Caller caller, Query query) {
    boolean english = Speech.of(query.text()) == Speech.EN;
    return passages.stream().anyMatch(h -> (Speech.of(h.text().value()) == Speech.EN) != english);
  }

  @Override
  public List<Double> compare(Caller caller, String question, List<String> sentences) {
    return List.of();
  }
}
