package org.childhub.text;

import java.util.HashMap;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Gives the headings of one text ids of their words, so that a passage can be linked to. */
final class HeadingIds implements AttributeProvider {
  private final Map<String, Integer> seen = new HashMap<>();

  @Override
  public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
    if (node instanceof Heading) {
      PlainText words = new PlainText();
      node.accept(words);
      // The prefix keeps a heading "Main" apart from the page's own ids.
      String id = "h-" + Fold.slug(words.toString());
      int times = seen.merge(id, 1, Integer::sum);
      attributes.put("id", times == 1 ? id : id + "-" + times);
    }
  }
}
