package dev.suiren.library.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which parts a part refers to (Open Packaging Conventions, ECMA-376 part 2). Targets outside the
/// file are not there for us.
record OfficeRelations(List<Relation> all) {

  /// @param kind the last word of its type, such as `slide`
  /// @param part without a leading slash
  record Relation(String id, String kind, String part) {}

  /// @param part empty for the package itself
  static OfficeRelations of(OfficeZip zip, String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Optional<InputStream> found = zip.find(folder + "_rels/" + part.substring(slash) + ".rels");
    List<Relation> relations = new ArrayList<>();
    if (found.isPresent()) {
      try (OfficeXml xml = OfficeXml.open(found.get())) {
        while (xml.next()) {
          if (xml.isStart()
              && xml.name().equals("Relationship")
              && !xml.get("TargetMode").equals("External")) {
            relations.add(relation(xml, folder));
          }
        }
      }
    }
    return new OfficeRelations(List.copyOf(relations));
  }

  private static Relation relation(OfficeXml xml, String folder) {
    String type = xml.get("Type");
    return new Relation(
        xml.get("Id"),
        type.substring(type.lastIndexOf('/') + 1),
        resolve(folder, xml.get("Target")));
  }

  private static String resolve(String folder, String target) {
    try {
      String path = URI.create("/" + folder).resolve(target).normalize().getPath();
      return path == null ? "" : path.replaceFirst("^/+", "");
    } catch (IllegalArgumentException odd) {
      return target.startsWith("/") ? target.substring(1) : folder + target;
    }
  }

  Optional<String> findPart(String id) {
    return all.stream().filter(r -> r.id().equals(id)).map(Relation::part).findFirst();
  }

  Optional<String> findKind(String kind) {
    return all.stream().filter(r -> r.kind().equals(kind)).map(Relation::part).findFirst();
  }
}
