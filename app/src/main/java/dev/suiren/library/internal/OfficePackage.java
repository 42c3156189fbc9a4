package dev.suiren.library.internal;

import java.io.IOException;
import java.util.Optional;

/// An open Office file: its main part and what that refers to.
record OfficePackage(OfficeZip zip, String main, OfficeRelations relations, int maxCharacters) {

  OfficeXml openMain() throws IOException {
    return OfficeXml.open(zip.get(main));
  }

  OfficeXml open(String part) throws IOException {
    return OfficeXml.open(zip.get(part));
  }

  /// The one part of a kind, such as `styles`, if it is there.
  Optional<OfficeXml> findKind(String kind) throws IOException {
    Optional<String> part = relations.findKind(kind).filter(zip::has);
    return part.isPresent() ? Optional.of(open(part.get())) : Optional.empty();
  }
}
