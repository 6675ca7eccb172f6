package org.childhub.web;

import java.util.Map;
import org.childhub.text.Texts;

/**
 * A room says figures that hold on this hub and that a page about the hub names as {@code {name}},
 * so that the page tells what is set here.
 */
public interface PageFigures {
  /** The figures by name, in the reader's language. */
  Map<String, String> of(Texts reader);
}
