package org.childhub.files;

import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Cuts a stream of XHTML into slides or, where there are none, into sections of some 3,000
 * characters at the ends of paragraphs, so that a hit has surroundings of a size.
 */
final class SectionHandler extends DefaultHandler {
  private static final int SECTION = 3_000;
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "li",
          "tr",
          "table",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "br",
          "ul",
          "ol",
          "blockquote",
          "section",
          "article",
          "pre",
          "dt",
          "dd",
          "title");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> UNSEEN = Set.of("script", "style", "head");

  private final PageTexts pages;
  private final StringBuilder text = new StringBuilder();
  private int slide;
  private int unseen;

  SectionHandler(PageTexts pages) {
    this.pages = pages;
  }

  /** The limit of what is kept of a document is reached. */
  static final class Full extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    if (UNSEEN.contains(local)) {
      unseen++;
    } else if ("slide-content".equals(attributes.getValue("class"))) {
      flush();
      slide++;
    } else if (CELLS.contains(local)) {
      text.append('\t');
    } else if (BLOCKS.contains(local)) {
      text.append('\n');
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    if (UNSEEN.contains(local)) {
      unseen--;
    } else if (BLOCKS.contains(local)) {
      text.append('\n');
      if (slide == 0 && text.length() >= SECTION) {
        flush();
      }
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (Thread.currentThread().isInterrupted()) {
      throw new SAXException("stopped");
    }
    if (unseen == 0) {
      text.append(chars, start, length);
      if (text.length() > SECTION * 100) {
        flush();
      }
    }
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
    characters(chars, start, length);
  }

  /** Adds a paragraph of plain text; false where no more is wanted. */
  boolean paragraph(String paragraph) {
    text.append(paragraph).append("\n\n");
    if (text.length() >= SECTION) {
      pages.add(0, text.toString());
      text.setLength(0);
    }
    return !pages.isFull();
  }

  List<PageText> pages() {
    pages.add(slide, text.toString());
    text.setLength(0);
    return pages.all();
  }

  int slides() {
    return slide;
  }

  private void flush() throws SAXException {
    pages.add(slide, text.toString());
    text.setLength(0);
    if (pages.isFull()) {
      throw new Full();
    }
  }
}
