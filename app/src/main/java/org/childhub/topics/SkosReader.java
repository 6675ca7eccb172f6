package org.childhub.topics;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childhub.text.Sentence;
import org.childhub.topics.SkosReport.Problem;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;

/**
 * Reads SKOS statements with the lines where they stand; says what is broken and never reaches out
 * to the network.
 */
final class SkosReader extends AbstractRDFHandler {
  // Where no base is given, relative names stay inside this one.
  private static final String BASE = "https://childhub.org/vocabulary/";

  private final Map<Resource, SkosSubject> subjects = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private long line;

  private SkosReader() {}

  /** The subjects of a file in its order, and why it could not be read. */
  record Read(Map<Resource, SkosSubject> subjects, List<Problem> problems) {}

  static Read read(InputStream in, SkosFormat format) throws IOException {
    var reader = new SkosReader();
    var parser = Rio.createParser(format.rdf());
    parser.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
    parser.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
    parser.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
    parser.setParseLocationListener((line, column) -> reader.line = line);
    parser.setRDFHandler(reader);
    try {
      parser.parse(in, BASE);
    } catch (RDFParseException e) {
      reader.problems.add(
          new Problem(
              Math.max(reader.line, e.getLineNumber()),
              "",
              Sentence.of("topics.reason.unreadable", String.valueOf(e.getMessage()))));
    } catch (RDFHandlerException e) {
      throw new IllegalStateException(e);
    }
    return new Read(reader.subjects, reader.problems);
  }

  @Override
  public void handleStatement(Statement statement) {
    subjects
        .computeIfAbsent(statement.getSubject(), subject -> new SkosSubject(Math.max(0, line)))
        .add(statement.getPredicate(), statement.getObject());
  }
}
