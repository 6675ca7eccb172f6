package org.childhub.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** All that a file says of one subject, and the line where it begins (0 where unknown). */
final class SkosSubject {
  private final long line;
  private final Map<IRI, List<Value>> values = new LinkedHashMap<>();

  SkosSubject(long line) {
    this.line = line;
  }

  void add(IRI property, Value value) {
    values.computeIfAbsent(property, any -> new ArrayList<>()).add(value);
  }

  long line() {
    return line;
  }

  boolean isConcept() {
    return values(RDF.TYPE).contains(SKOS.CONCEPT);
  }

  boolean isDeprecated() {
    return values(OWL.DEPRECATED).stream().anyMatch(value -> value.stringValue().equals("true"));
  }

  List<Value> values(IRI property) {
    return values.getOrDefault(property, List.of());
  }
}
