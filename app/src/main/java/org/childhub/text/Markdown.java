package org.childhub.text;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/**
 * CommonMark 0.31 with GitHub tables. HTML in it is shown, not obeyed; all that comes out has
 * passed the sanitiser. Headings carry ids ("h-" and their words) and never outrank the page's own
 * h1.
 */
@Component
public class Markdown {
  static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final int TOP = 2;

  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .attributeProviderFactory(context -> new HeadingIds())
          .build();

  /** As HTML, with {@code ##} as h2. */
  public SafeHtml render(String markdown) {
    return render(markdown, TOP);
  }

  /** As HTML, with {@code ##} at the level {@code top} (2 to 6) and deeper headings below it. */
  public SafeHtml render(String markdown, int top) {
    Node document = parser.parse(markdown);
    document.accept(new HeadingLevels(top));
    return SafeHtml.sanitised(renderer.render(document));
  }

  /** As HTML in the script that {@link Scripts#shown} gives this reader. */
  public SafeHtml renderIn(String markdown, Language textLanguage, Language reader) {
    return render(markdown).forReader(textLanguage, reader);
  }

  /**
   * The words alone, a line for each block: for summaries and the index. Code and alt texts stay.
   */
  public String plain(String markdown) {
    PlainText text = new PlainText();
    parser.parse(markdown).accept(text);
    return text.toString();
  }

  /** Whether a picture says nothing to those who do not see it. */
  public boolean hasSilentImage(String markdown) {
    SilentImages silent = new SilentImages();
    parser.parse(markdown).accept(silent);
    return silent.found;
  }

  private static final class SilentImages extends org.commonmark.node.AbstractVisitor {
    private boolean found;

    @Override
    public void visit(Image image) {
      PlainText words = new PlainText();
      for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
        child.accept(words);
      }
      found |= words.toString().isBlank();
    }
  }

  private static final class HeadingLevels extends org.commonmark.node.AbstractVisitor {
    private final int top;

    HeadingLevels(int top) {
      this.top = top;
    }

    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.clamp(heading.getLevel() - TOP + top, top, 6));
    }
  }
}
