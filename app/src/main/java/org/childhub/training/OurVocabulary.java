package org.childhub.training;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.childhub.lexicon.Family;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.springframework.core.io.ClassPathResource;

/** The hub's own vocabulary: names, synonyms and definitions of each topic. CC BY 4.0. */
final class OurVocabulary implements Source {
  private static final double WEIGHT = 2;
  private static final Set<String> LABELS = Set.of("prefLabel", "altLabel", "hiddenLabel");

  @Override
  public String name() {
    return "the hub's vocabulary";
  }

  @Override
  public void parallels(Consumer<Parallel> taker) throws IOException {
    groups().give(WEIGHT, taker);
  }

  @Override
  public void english(Consumer<String> taker) throws IOException {
    groups()
        .give(
            WEIGHT,
            parallel -> {
              var english =
                  parallel.sides().stream()
                      .filter(side -> side.family() == Family.EN)
                      .map(Parallel.Side::text)
                      .toList();
              taker.accept(String.join(" ", english));
            });
  }

  private static Groups groups() throws IOException {
    var groups = new Groups();
    var parser = Rio.createParser(RDFFormat.TURTLE);
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement statement) {
            if (statement.getObject() instanceof Literal text && text.getLanguage().isPresent()) {
              var kind = statement.getPredicate().getLocalName();
              groups.add(
                  statement.getSubject() + (LABELS.contains(kind) ? "" : " " + kind),
                  text.getLanguage().get(),
                  text.getLabel());
            }
          }
        });
    try (var in = new ClassPathResource("vocabulary/child-protection.ttl").getInputStream()) {
      parser.parse(in, "");
    }
    return groups;
  }
}
