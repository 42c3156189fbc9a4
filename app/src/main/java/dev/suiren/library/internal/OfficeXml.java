package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads one XML part as a stream of elements, known by their local names. A document type is
/// refused: no Office program writes one, and entities and foreign references live there.
final class OfficeXml implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader reader;

  private OfficeXml(InputStream in, XMLStreamReader reader) {
    this.in = in;
    this.reader = reader;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory;
  }

  static OfficeXml open(InputStream in) throws IOException {
    try {
      return new OfficeXml(in, FACTORY.createXMLStreamReader(in));
    } catch (XMLStreamException broken) {
      throw damaged(broken);
    }
  }

  /// What the zip refused stays refused for that reason; all else is broken XML.
  private static IOException damaged(XMLStreamException broken) {
    return broken.getNestedException() instanceof ParserRefusal refusal
        ? refusal
        : new ParserRefusal(Failure.DAMAGED, "its XML is broken");
  }

  /// Moves to the next start, end or text; false at the end.
  boolean next() throws IOException {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new ParserRefusal(Failure.BOMB, "declares entities, as no Office file does");
        }
        if (event == XMLStreamConstants.START_ELEMENT
            || event == XMLStreamConstants.END_ELEMENT
            || event == XMLStreamConstants.CHARACTERS
            || event == XMLStreamConstants.CDATA) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException damage) {
      throw damaged(damage);
    }
  }

  boolean isStart() {
    return reader.isStartElement();
  }

  boolean isEnd() {
    return reader.isEndElement();
  }

  boolean isText() {
    return reader.isCharacters();
  }

  /// The local name of the element that starts or ends here.
  String name() {
    return reader.getLocalName();
  }

  String text() {
    return reader.getText();
  }

  /// An attribute of the element that starts here, by local name.
  Optional<String> find(String attribute) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(attribute)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  String get(String attribute) {
    return find(attribute).orElse("");
  }

  /// The attribute `id` of the namespace for relations, beside which a plain `id` may stand.
  String relationId() {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals("id")
          && namespace != null
          && namespace.endsWith("/relationships")) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /// An attribute that holds a number, or `otherwise`.
  int number(String attribute, int otherwise) {
    String value = get(attribute);
    return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : otherwise;
  }

  /// Whether a property such as `<w:vanish/>` is switched on.
  boolean isOn() {
    String value = get("val");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  /// Moves behind the element that starts here.
  void skip() throws IOException {
    int depth = 1;
    while (depth > 0 && next()) {
      depth += isStart() ? 1 : isEnd() ? -1 : 0;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
