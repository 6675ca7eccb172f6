package org.childhub.topics;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.rio.RDFFormat;

/** The notations in which a vocabulary is read; it is written in Turtle. */
public enum SkosFormat {
  TURTLE(RDFFormat.TURTLE),
  RDF_XML(RDFFormat.RDFXML);

  private final RDFFormat rdf;

  SkosFormat(RDFFormat rdf) {
    this.rdf = rdf;
  }

  /** By the ending of a file's name: ttl; rdf, xml or owl. */
  public static Optional<SkosFormat> ofFile(String name) {
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "ttl" -> Optional.of(TURTLE);
      case "rdf", "xml", "owl" -> Optional.of(RDF_XML);
      default -> Optional.empty();
    };
  }

  RDFFormat rdf() {
    return rdf;
  }
}
