package org.childhub.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One answer of a repository, read as it arrives. */
final class OaiPage implements Closeable {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final InputStream in;
  private final XMLStreamReader xml;
  private String resumptionToken = "";
  private String granularity = "";
  private boolean isOai;
  private @Nullable Error error;

  OaiPage(InputStream in) throws IOException {
    this.in = in;
    try {
      this.xml = SafeXml.reader(in);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** What the repository refuses, by the codes of the protocol (OAI-PMH 2.0, 3.6). */
  record Error(String code, String words) {}

  /** A record and its datestamp. */
  record Dated(ImportRecord record, String datestamp) {}

  /** The next record of this answer; null at its end, after which token and error are known. */
  @Nullable Dated next(long number) throws IOException {
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "OAI-PMH" -> isOai = true;
            case "record" -> {
              return record(number);
            }
            case "resumptionToken" -> resumptionToken = SafeXml.text(xml).strip();
            case "granularity" -> granularity = SafeXml.text(xml).strip();
            case "error" -> {
              String code = xml.getAttributeValue(null, "code");
              error = new Error(code == null ? "" : code, CleanText.line(SafeXml.text(xml)));
            }
            default -> {}
          }
        }
      }
    } catch (XMLStreamException e) {
      throw broken(e);
    }
    if (!isOai) {
      throw new SourceRefused("exchange.reason.oai-other");
    }
    return null;
  }

  private Dated record(long number) throws XMLStreamException {
    var fields = new Fields();
    String id = "";
    String datestamp = "";
    boolean deleted = false;
    boolean metadata = false;
    for (boolean open = true; open && xml.hasNext(); ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        switch (name) {
          case "header" -> deleted = "deleted".equals(xml.getAttributeValue(null, "status"));
          case "metadata" -> metadata = true;
          case "about" -> SafeXml.text(xml);
          default -> {
            if (metadata) {
              element(name, fields);
            } else if (name.equals("identifier")) {
              id = SafeXml.text(xml).strip();
            } else if (name.equals("datestamp")) {
              datestamp = SafeXml.text(xml).strip();
            }
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        metadata &= !xml.getLocalName().equals("metadata");
        open = !xml.getLocalName().equals("record");
      }
    }
    return new Dated(record(number, id, deleted, fields), datestamp);
  }

  private static ImportRecord record(long number, String id, boolean deleted, Fields fields) {
    if (id.isEmpty()) {
      return ImportRecord.unreadable(number, null, "exchange.reason.oai-nameless");
    }
    if (deleted) {
      return ImportRecord.deleted(number, id);
    }
    return fields.isEmpty()
        ? ImportRecord.unreadable(number, id, "exchange.reason.oai-bare")
        : fields.record(number, id);
  }

  // dc:… of oai_dc and dcterms:… of its qualified kin; the element around them has no text of its
  // own.
  private void element(String name, Fields fields) throws XMLStreamException {
    String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    if (namespace.startsWith("http://purl.org/dc/")) {
      String language = xml.getAttributeValue(XML, "lang");
      Optional<String> field = DublinCore.field(name, "");
      String text = SafeXml.text(xml);
      field.ifPresent(known -> fields.put(known, text, language));
    }
  }

  /** Where the list goes on; empty at its end. */
  String resumptionToken() {
    return resumptionToken;
  }

  /** Of an answer to Identify: YYYY-MM-DD, or with the time. */
  String granularity() {
    return granularity;
  }

  Optional<Error> error() {
    return Optional.ofNullable(error);
  }

  private static SourceRefused broken(XMLStreamException e) {
    return switch (e.getNestedException()) {
      case SourceRefused own -> own;
      case IOException cut ->
          new SourceRefused("exchange.reason.oai-cut", SourceRefused.words(cut));
      case null, default -> new SourceRefused("exchange.reason.oai-xml", SafeXml.reason(e));
    };
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
