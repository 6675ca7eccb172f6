package org.childhub.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one {@code <unit>}: its segments joined, as the standard says of their order, and inline
 * codes as the text they stand for. Markers of annotations vanish, their words stay.
 */
final class XliffUnit {
  private static final List<String> STATES = List.of("initial", "translated", "reviewed", "final");

  private final XliffReader xml;
  private final Map<String, String> data = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();

  XliffUnit(XliffReader xml) {
    this.xml = xml;
  }

  /** A segment, or the space between two. */
  private static final class Part {
    final boolean segment;
    final int place;
    String source = "";
    @Nullable String target;
    int order;
    String state = "initial";
    String own = "";

    Part(boolean segment, int place) {
      this.segment = segment;
      this.place = place;
      this.order = place;
    }

    /** Words without a translation make the unit one without. */
    boolean isOpen() {
      return segment && !source.isBlank() && (target == null || target.isBlank());
    }
  }

  XliffFile.Text read() throws XMLStreamException, XliffRefused {
    var id = xml.attribute("id");
    var outer = xml.depth();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.depth() < outer)) {
      if (xml.isAt(XMLStreamConstants.START_ELEMENT)) {
        switch (xml.core()) {
          case "data" -> data.put(xml.attribute("id"), content());
          case "segment" -> part(true);
          case "ignorable" -> part(false);
          default -> {}
        }
      }
    }
    if (id.isEmpty() || parts.stream().noneMatch(part -> part.segment)) {
      throw xml.broken();
    }
    return text(id);
  }

  private XliffFile.Text text(String id) {
    var source = new StringBuilder();
    parts.forEach(part -> source.append(part.source));
    var target = new StringBuilder();
    if (parts.stream().noneMatch(Part::isOpen)) {
      parts.stream()
          .sorted(Comparator.comparingInt(part -> part.order))
          .forEach(part -> target.append(part.target == null ? part.source : part.target));
    }
    var lowest =
        parts.stream()
            .filter(part -> part.segment && !part.source.isBlank())
            .min(Comparator.comparingInt(part -> STATES.indexOf(part.state)));
    var own =
        parts.stream()
            .map(part -> part.own)
            .filter(state -> !state.isEmpty())
            .min(Comparator.comparing(state -> !state.equals(Made.MACHINE)));
    return new XliffFile.Text(
        id,
        source.toString(),
        target.toString(),
        lowest.map(part -> part.state).orElse("initial"),
        own.orElse(""));
  }

  private void part(boolean segment) throws XMLStreamException, XliffRefused {
    var part = new Part(segment, parts.size() + 1);
    parts.add(part);
    var state = xml.attribute("state");
    part.state = STATES.contains(state) ? state : "initial";
    var own = xml.attribute("subState");
    part.own = own.startsWith(XliffWriter.OWN) ? own.substring(XliffWriter.OWN.length()) : "";
    var outer = xml.depth();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.depth() < outer)) {
      if (xml.isAt(XMLStreamConstants.START_ELEMENT)) {
        if (xml.isCore("source")) {
          part.source = content();
        } else if (xml.isCore("target")) {
          part.order = order(part.place);
          part.target = content();
        }
      }
    }
  }

  private int order(int place) throws XliffRefused {
    var order = xml.attribute("order");
    if (!order.isEmpty() && !order.matches("[1-9]\\d{0,5}")) {
      throw xml.broken();
    }
    return order.isEmpty() ? place : Integer.parseInt(order);
  }

  /** What stands in the element at hand, up to its end. */
  private String content() throws XMLStreamException, XliffRefused {
    var content = new StringBuilder();
    var closings = new ArrayList<String>();
    var outer = xml.depth();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> closings.add(open(content));
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.depth() < outer) {
            return content.toString();
          }
          content.append(closings.removeLast());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            content.append(xml.text());
        default -> {}
      }
    }
  }

  /** Writes what a code stands for where it opens; answers what it stands for where it closes. */
  private String open(StringBuilder content) throws XliffRefused {
    switch (xml.core()) {
      case "ph", "sc", "ec" -> content.append(datum("dataRef"));
      case "cp" -> content.append(character(xml.attribute("hex")));
      case "pc" -> {
        content.append(datum("dataRefStart"));
        return datum("dataRefEnd");
      }
      default -> {}
    }
    return "";
  }

  private String datum(String reference) throws XliffRefused {
    var name = xml.attribute(reference);
    var text = name.isEmpty() ? "" : data.get(name);
    if (text == null) {
      throw xml.broken();
    }
    return xml.spent(text);
  }

  private String character(String hex) throws XliffRefused {
    if (!hex.matches("[0-9A-Fa-f]{1,6}")
        || !Character.isValidCodePoint(Integer.parseInt(hex, 16))) {
      throw xml.broken();
    }
    return Character.toString(Integer.parseInt(hex, 16));
  }
}
