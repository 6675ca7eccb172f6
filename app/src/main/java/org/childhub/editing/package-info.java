/**
 * Editing: how items are written, reviewed, put before the public, changed and withdrawn, with
 * every version kept.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "places",
      "topics",
      "web",
      "files",
      "catalogue",
      "library",
      "news",
      "accounts",
      "uploads",
      "audit",
      "mail",
      "moderation"
    })
package org.childhub.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
