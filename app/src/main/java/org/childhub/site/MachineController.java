package org.childhub.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.childhub.catalogue.Cards;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Site;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What search engines ask for: robots.txt and the sitemap (sitemaps.org 0.9), an index of parts of
 * {@value #PART} items, each item with its address in every language in use.
 */
@OpenToEveryone
@RestController
class MachineController {
  static final int PART = 1_000;
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final List<String> ROOMS =
      List.of("/", "/library", "/news", "/topics", "/countries", "/series", "/helplines", "/about");

  private final Cards cards;
  private final Site site;

  MachineController(Cards cards, Site site) {
    this.cards = cards;
    this.site = site;
  }

  @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
  String robots() {
    return """
    User-agent: *
    Disallow: /language/
    Disallow: /*/search/suggestions
    Disallow: /*/concern
    Sitemap: %s/sitemap.xml
    """
        .formatted(site.baseUrl());
  }

  @GetMapping("/sitemap.xml")
  ResponseEntity<byte[]> sitemap() throws XMLStreamException {
    var parts = cards.parts(PART);
    return xml(
        out -> {
          out.writeStartElement("sitemapindex");
          out.writeDefaultNamespace(SITEMAP);
          for (var part = 0; part <= parts; part++) {
            out.writeStartElement("sitemap");
            element(out, "loc", site.baseUrl() + "/sitemap-" + part + ".xml");
            out.writeEndElement();
          }
          out.writeEndElement();
        });
  }

  /** Part 0 holds the rooms, the others the items by id. */
  @GetMapping("/sitemap-{part:\\d{1,6}}.xml")
  ResponseEntity<byte[]> part(@PathVariable int part) throws XMLStreamException {
    var languages = site.appearance().languages();
    var paths = part == 0 ? ROOMS : cards.paths(part, PART);
    if (paths.isEmpty()) {
      throw new NotFound();
    }
    return xml(
        out -> {
          out.writeStartElement("urlset");
          out.writeDefaultNamespace(SITEMAP);
          out.writeNamespace("xhtml", XHTML);
          for (var path : paths) {
            for (var language : languages) {
              out.writeStartElement("url");
              element(out, "loc", site.baseUrl() + "/" + language.pathTag() + path);
              for (var other : languages) {
                out.writeEmptyElement("xhtml", "link", XHTML);
                out.writeAttribute("rel", "alternate");
                out.writeAttribute("hreflang", other.tag());
                out.writeAttribute("href", site.baseUrl() + "/" + other.pathTag() + path);
              }
              out.writeEndElement();
            }
          }
          out.writeEndElement();
        });
  }

  @FunctionalInterface
  private interface Body {
    void write(XMLStreamWriter out) throws XMLStreamException;
  }

  private static ResponseEntity<byte[]> xml(Body body) throws XMLStreamException {
    var bytes = new ByteArrayOutputStream();
    var out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, UTF_8.name());
    out.writeStartDocument(UTF_8.name(), "1.0");
    body.write(out);
    out.writeEndDocument();
    out.close();
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(bytes.toByteArray());
  }

  private static void element(XMLStreamWriter out, String name, String text)
      throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(text);
    out.writeEndElement();
  }
}
