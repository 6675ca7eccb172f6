package org.childhub.topics;

import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.BooleanLiteral;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;

/** Writes concepts as SKOS in Turtle, always in the same order. */
final class SkosWriter {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final RDFWriter out;

  private SkosWriter(OutputStream out) {
    this.out = Rio.createWriter(RDFFormat.TURTLE, out);
  }

  /** Writes these concepts; all others are needed to name what they point to. */
  static void write(Collection<Concept> concepts, Map<String, Concept> all, OutputStream out) {
    var writer = new SkosWriter(out);
    writer.out.startRDF();
    writer.out.handleNamespace(SKOS.PREFIX, SKOS.NAMESPACE);
    writer.out.handleNamespace(OWL.PREFIX, OWL.NAMESPACE);
    concepts.stream()
        .sorted((one, other) -> one.slug().compareTo(other.slug()))
        .forEach(concept -> writer.concept(concept, all));
    writer.out.endRDF();
  }

  private void concept(Concept concept, Map<String, Concept> all) {
    var subject = VALUES.createIRI(concept.uri());
    out.handleStatement(VALUES.createStatement(subject, RDF.TYPE, SKOS.CONCEPT));
    out.handleStatement(
        VALUES.createStatement(subject, SKOS.NOTATION, VALUES.createLiteral(concept.slug())));
    concept.labels().stream()
        .sorted(
            Comparator.comparing(Concept.Label::kind)
                .thenComparing(label -> label.language().tag())
                .thenComparing(Concept.Label::text))
        .forEach(
            label ->
                out.handleStatement(
                    VALUES.createStatement(
                        subject,
                        property(label.kind()),
                        VALUES.createLiteral(label.text(), label.language().tag()))));
    point(subject, SKOS.BROADER, concept.broader(), all);
    point(subject, SKOS.RELATED, concept.related(), all);
    if (concept.retired()) {
      out.handleStatement(VALUES.createStatement(subject, OWL.DEPRECATED, BooleanLiteral.TRUE));
    }
  }

  private void point(
      IRI subject, IRI property, Collection<String> slugs, Map<String, Concept> all) {
    slugs.stream()
        .sorted()
        .map(all::get)
        .filter(target -> target != null)
        .forEach(
            target ->
                out.handleStatement(
                    VALUES.createStatement(subject, property, VALUES.createIRI(target.uri()))));
  }

  private static IRI property(Concept.LabelKind kind) {
    return switch (kind) {
      case PREF -> SKOS.PREF_LABEL;
      case ALT -> SKOS.ALT_LABEL;
      case HIDDEN -> SKOS.HIDDEN_LABEL;
      case DEFINITION -> SKOS.DEFINITION;
    };
  }
}
