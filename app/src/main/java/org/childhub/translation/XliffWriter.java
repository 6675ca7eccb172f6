package org.childhub.translation;

import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.childhub.editing.Content;
import org.childhub.text.Language;
import org.childhub.text.Passage;
import org.childhub.text.Passage.Run;

/**
 * Writes XLIFF 2.1 (OASIS Standard, 2018): a {@code <file>} for each item, a {@code <unit>} for
 * each title, summary and paragraph. The marks of Markdown are inline codes with their original
 * data. Lengths are bounded by the size and length restriction module, in code points.
 */
final class XliffWriter {
  static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
  static final String SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.0";

  /** Begins the hub's own states, as the standard asks. */
  static final String OWN = "childhub:";

  private final XMLStreamWriter xml;

  private XliffWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Writes the items' segments; items without any are left out. At least one has to have some. */
  static void write(OutputStream out, Language source, Language target, List<XliffItem> items)
      throws XMLStreamException {
    var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    new XliffWriter(xml).document(source, target, items);
    xml.close();
  }

  private void document(Language source, Language target, List<XliffItem> items)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("xliff");
    xml.writeDefaultNamespace(CORE);
    xml.writeNamespace("slr", SIZES);
    xml.writeAttribute("version", "2.1");
    xml.writeAttribute("srcLang", source.tag());
    xml.writeAttribute("trgLang", target.tag());
    for (var item : items) {
      if (item.segments().stream().anyMatch(segment -> !Unit.of(segment).isEmpty())) {
        file(item);
      }
    }
    line();
    xml.writeEndElement();
    line();
    xml.writeEndDocument();
  }

  private void file(XliffItem item) throws XMLStreamException {
    line();
    xml.writeStartElement("file");
    xml.writeAttribute("id", item.id());
    xml.writeAttribute("original", item.address());
    xml.writeAttribute("xml:space", "preserve");
    xml.writeEmptyElement("slr", "profiles", SIZES);
    xml.writeAttribute("generalProfile", "xliff:codepoints");
    notes("address", item.address());
    for (var segment : item.segments()) {
      for (var unit : Unit.of(segment)) {
        unit(segment, unit);
      }
    }
    line();
    xml.writeEndElement();
  }

  private void notes(String category, String text) throws XMLStreamException {
    line();
    xml.writeStartElement("notes");
    xml.writeStartElement("note");
    xml.writeAttribute("category", category);
    xml.writeCharacters(text);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void unit(Segment segment, Unit unit) throws XMLStreamException {
    line();
    xml.writeStartElement("unit");
    xml.writeAttribute("id", unit.id());
    xml.writeAttribute("name", segment.field());
    if (!Unit.isParted(segment)) {
      var longest = Content.longest(segment.field());
      xml.writeAttribute("slr", SIZES, "sizeRestriction", String.valueOf(longest));
    }
    notes("field", segment.field());
    var codes = new Codes(unit);
    originalData(codes);
    line();
    xml.writeStartElement("segment");
    state(segment);
    xml.writeStartElement("source");
    runs(codes.source(), codes);
    xml.writeEndElement();
    if (codes.target() != null) {
      xml.writeStartElement("target");
      runs(codes.target(), codes);
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void state(Segment segment) throws XMLStreamException {
    xml.writeAttribute(
        "state",
        switch (segment.state()) {
          case "machine", "fresh" -> "translated";
          case "reviewed" -> "reviewed";
          default -> "initial";
        });
    if (Set.of("machine", "stale").contains(segment.state())) {
      xml.writeAttribute("subState", OWN + segment.state());
    }
  }

  private void originalData(Codes codes) throws XMLStreamException {
    if (codes.data().isEmpty()) {
      return;
    }
    line();
    xml.writeStartElement("originalData");
    for (var data : codes.data().entrySet()) {
      xml.writeStartElement("data");
      xml.writeAttribute("id", data.getValue());
      text(data.getKey());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void runs(Passage passage, Codes codes) throws XMLStreamException {
    for (var run : passage.runs()) {
      switch (run.sort()) {
        case WORDS -> text(run.source());
        case ALONE -> {
          xml.writeEmptyElement("ph");
          code(run);
          xml.writeAttribute("dataRef", codes.reference(run.source()));
        }
        case OPENING -> {
          xml.writeStartElement("pc");
          code(run);
          xml.writeAttribute("dataRefStart", codes.reference(run.source()));
          xml.writeAttribute("dataRefEnd", codes.reference(codes.closing(passage, run)));
        }
        case CLOSING -> xml.writeEndElement();
      }
    }
  }

  /** Types of the standard, so that tools show bold as bold and links as links. */
  private void code(Run run) throws XMLStreamException {
    xml.writeAttribute("id", String.valueOf(run.number()));
    switch (run.form()) {
      case "strong", "emphasis" -> {
        xml.writeAttribute("type", "fmt");
        xml.writeAttribute("subType", run.form().equals("strong") ? "xlf:b" : "xlf:i");
      }
      case "link", "image" -> xml.writeAttribute("type", run.form());
      default -> xml.writeAttribute("type", "other");
    }
  }

  /** XML normalises a carriage return and knows no other control characters. */
  private void text(String text) throws XMLStreamException {
    var start = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var control = c < 0x20 && c != '\t' && c != '\n' || c >= 0xFFFE;
      if (control) {
        xml.writeCharacters(text.substring(start, i));
        if (c == '\r') {
          xml.writeEntityRef("#xD");
        } else {
          xml.writeEmptyElement("cp");
          xml.writeAttribute("hex", "%04X".formatted((int) c));
        }
        start = i + 1;
      }
    }
    xml.writeCharacters(text.substring(start));
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
