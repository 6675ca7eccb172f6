package org.childhub.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a page that is the same each time: drawn by the first template that shows it, then
 * sent as it is. It asks the page for nothing (icons are noted by the page that draws them).
 */
public final class KeptHtml {
  private volatile byte @Nullable [] bytes;

  /** The piece; {@code drawing} is used the first time only. */
  public Content of(Content drawing) {
    return out -> out.writeBinaryContent(drawn(drawing));
  }

  private byte[] drawn(Content drawing) {
    var known = bytes;
    if (known == null) {
      var out = new Utf8ByteOutput();
      drawing.writeTo(new OwaspHtmlTemplateOutput(out));
      known = out.toByteArray();
      bytes = known;
    }
    return known;
  }
}
