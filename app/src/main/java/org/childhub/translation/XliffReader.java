package org.childhub.translation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.childhub.text.Language;

/**
 * Reads XLIFF 2.0, 2.1 and 2.2 as tools give it back. Files are strangers' files: no document type
 * and no entities of its own, a bound for bytes, depth and units.
 */
final class XliffReader {
  /** Bytes of the largest file, and characters of all its words with what their codes stand for. */
  static final int LARGEST = 20_000_000;

  /** Items in a file: of each three fields are chosen, of the thousand that a form may have. */
  static final int MOST_ITEMS = 300;

  private static final int DEEPEST = 64;
  private static final int MOST_UNITS = 100_000;
  private static final Set<String> VERSIONS = Set.of("2.0", "2.1", "2.2");

  /** XLIFF 2.1 kept the names of 2.0; 2.2 has its own. */
  private static final Set<String> CORES =
      Set.of(XliffWriter.CORE, "urn:oasis:names:tc:xliff:document:2.2");

  /** How many bytes tell one kind of file from another. */
  private static final int GLANCE = 1000;

  /** Marks of the order of bytes, white space, and the zeros of UTF-16 and UTF-32. */
  private static final Pattern BEFORE_XML =
      Pattern.compile("^(?:\\xef\\xbb\\xbf|\\xff\\xfe|\\xfe\\xff|[\\s\\x00])*+");

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader xml;
  private final List<XliffFile.Item> items = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private String core = XliffWriter.CORE;
  private int depth;
  private int units;
  private int room = LARGEST;

  private XliffReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** All of a file; nothing is taken of one that is refused. */
  static XliffFile read(InputStream in) throws IOException, XliffRefused {
    var bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new XliffRefused("large", "");
    }
    glance(bytes);
    try {
      var xml = FACTORY.createXMLStreamReader(new java.io.ByteArrayInputStream(bytes));
      return new XliffReader(xml).document();
    } catch (XMLStreamException e) {
      var at = e.getLocation();
      throw new XliffRefused("xml", at == null ? "" : String.valueOf(at.getLineNumber()));
    }
  }

  /** Refuses what is no XML at first sight, in whatever encoding. */
  private static void glance(byte[] bytes) throws XliffRefused {
    var begin = new String(bytes, 0, Math.min(bytes.length, GLANCE), StandardCharsets.ISO_8859_1);
    var text = BEFORE_XML.matcher(begin).replaceFirst("");
    if (text.isEmpty()) {
      throw new XliffRefused("empty", "");
    }
    if (text.startsWith("PK")) {
      throw new XliffRefused("zip", "");
    }
    if (!text.startsWith("<")) {
      throw new XliffRefused("xliff", "");
    }
  }

  private XliffFile document() throws XMLStreamException, XliffRefused {
    while (!isAt(XMLStreamConstants.START_ELEMENT)) {
      next();
    }
    var names = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
    if (!xml.getLocalName().equals("xliff") || !CORES.contains(names)) {
      throw new XliffRefused("xliff", xml.getLocalName());
    }
    core = names;
    var version = attribute("version");
    if (!VERSIONS.contains(version)) {
      throw new XliffRefused("version", version);
    }
    var source = language(attribute("srcLang"));
    var target = language(attribute("trgLang"));
    while (next() != XMLStreamConstants.END_DOCUMENT) {
      if (isAt(XMLStreamConstants.START_ELEMENT) && depth == 2 && isCore("file")) {
        file();
      }
    }
    return new XliffFile(source, target, List.copyOf(items));
  }

  private static Language language(String tag) throws XliffRefused {
    return Language.find(tag).orElseThrow(() -> new XliffRefused("language", tag));
  }

  /** A file, its units at whatever depth of groups. */
  private void file() throws XMLStreamException, XliffRefused {
    var id = attribute("id");
    if (!ids.add(id)) {
      throw broken();
    }
    if (ids.size() > MOST_ITEMS) {
      throw new XliffRefused("large", "");
    }
    var texts = new ArrayList<XliffFile.Text>();
    var names = new HashSet<String>();
    var outer = depth;
    while (!(next() == XMLStreamConstants.END_ELEMENT && depth < outer)) {
      if (isAt(XMLStreamConstants.START_ELEMENT) && isCore("unit")) {
        if (++units > MOST_UNITS) {
          throw new XliffRefused("large", "");
        }
        var text = new XliffUnit(this).read();
        if (!names.add(text.id())) {
          throw broken();
        }
        texts.add(text);
      }
    }
    items.add(new XliffFile.Item(id, List.copyOf(texts)));
  }

  /** The next event; what no file of translations needs is refused. */
  int next() throws XMLStreamException, XliffRefused {
    var event = xml.next();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> depth++;
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new XliffRefused("entities", "");
      default -> {}
    }
    if (depth > DEEPEST) {
      throw broken();
    }
    return event;
  }

  boolean isAt(int event) {
    return xml.getEventType() == event;
  }

  /** Whether the element at hand is one of the standard's core. */
  boolean isCore(String name) {
    return name.equals(core());
  }

  /** The name of the core's element at hand; empty for those of modules and extensions. */
  String core() {
    return core.equals(xml.getNamespaceURI()) ? xml.getLocalName() : "";
  }

  /** Empty where it is not there. */
  String attribute(String name) {
    var value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  String text() {
    return xml.getText();
  }

  /**
   * The text that a code stands for, as often as it stands there: a file of little bytes could
   * stand for more than there is memory.
   */
  String spent(String text) throws XliffRefused {
    room -= text.length();
    if (room < 0) {
      throw new XliffRefused("large", "");
    }
    return text;
  }

  int depth() {
    return depth;
  }

  /** What is well-formed XML but breaks the standard's rules, with its line. */
  XliffRefused broken() {
    return new XliffRefused("broken", String.valueOf(xml.getLocation().getLineNumber()));
  }
}
