package org.childhub.exchange;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.childhub.text.Sentence;

/**
 * XML in UTF-8 from strangers: no document types, no entities of their own, no characters that XML
 * does not know.
 */
final class SafeXml {
  private static final int LONGEST_TEXT = 200_000;
  private static final int LONGEST_RUN = 2_000_000;
  private static final XMLInputFactory FACTORY = factory();

  private SafeXml() {}

  static XMLStreamReader reader(InputStream in) throws XMLStreamException, IOException {
    var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    text.mark(1);
    if (text.read() != 0xFEFF) {
      text.reset();
    }
    return FACTORY.createXMLStreamReader(new Legal(text));
  }

  /**
   * The text of the element that was just opened, up to its end; that of elements within counts
   * too.
   */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text.length() < LONGEST_TEXT) {
            text.append(xml.getText());
          }
        }
        default -> {}
      }
    }
    return text.toString();
  }

  /** What the parser complains of and where. */
  static Object reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    String words = CleanText.cut(CleanText.line(message), 200);
    return line > 0 ? Sentence.of("exchange.reason.at-line", words, line) : words;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }

  /**
   * Puts spaces where a repository lets control characters through, which no parser forgives, and
   * bounds what a parser holds.
   */
  private static final class Legal extends FilterReader {
    private int run;

    Legal(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      int got = super.read(target, offset, length);
      for (int i = offset; i < offset + got; i++) {
        char c = target[i];
        if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0xFFFE) {
          target[i] = ' ';
        }
        run = c == '<' || c == '>' ? 0 : run + 1;
        if (run > LONGEST_RUN) {
          throw new SourceRefused("exchange.reason.xml-endless", LONGEST_RUN / 1_000_000);
        }
      }
      return got;
    }
  }
}
