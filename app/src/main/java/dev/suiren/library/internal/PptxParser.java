package dev.suiren.library.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Presentations: each slide is a page, in the order of the show. Notes, dates, slide numbers and
/// footers are left out.
final class PptxParser {
  private final OfficePackage office;
  private final ParserSink sink;

  PptxParser(OfficePackage office, ParserSink sink) {
    this.office = office;
    this.sink = sink;
  }

  void parse() throws IOException {
    int page = 0;
    for (String id : slides()) {
      page++;
      Optional<String> part = office.relations().findPart(id).filter(office.zip()::has);
      if (part.isPresent()) {
        try (OfficeXml xml = office.open(part.get())) {
          new PptxSlide(xml, page).send(sink);
        }
      }
    }
  }

  private List<String> slides() throws IOException {
    List<String> ids = new ArrayList<>();
    try (OfficeXml xml = office.openMain()) {
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("sldId")) {
          ids.add(xml.relationId());
        }
      }
    }
    return ids;
  }
}
