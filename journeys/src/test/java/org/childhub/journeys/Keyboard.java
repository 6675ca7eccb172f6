package org.childhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;

/** Someone who uses no mouse: moves with Tab, sees where the focus is, chooses with Enter. */
record Keyboard(Page page) {
  private static final int PATIENCE = 120;

  private static final String NAME =
      """
      () => { const at = document.activeElement;
        return (at.ariaLabel || at.labels?.[0]?.textContent || at.textContent).trim().replace(/\\s+/g, ' '); }
      """;

  private static final String SEEN =
      """
      () => { const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
        return ring && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth; }
      """;

  /** What a screen reader would say about the place where the focus is. */
  String focused() {
    return (String) page.evaluate(NAME);
  }

  void tab() {
    page.keyboard().press("Tab");
    assertThat(page.evaluate(SEEN)).as("focus is seen on “%s”", focused()).isEqualTo(true);
  }

  /** Goes on until something whose name contains these words has the focus. */
  void tabTo(String words) {
    for (var i = 0; i < PATIENCE; i++) {
      tab();
      if (focused().contains(words)) {
        return;
      }
    }
    fail("%d times Tab did not lead to “%s” on %s", PATIENCE, words, page.url());
  }

  void enter() {
    page.keyboard().press("Enter");
  }

  void type(String words) {
    page.keyboard().type(words);
  }
}
