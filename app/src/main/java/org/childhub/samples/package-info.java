/**
 * The content that a new hub starts with: real texts with their sources, and items written for the
 * purpose, marked as samples.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "accounts",
      "files",
      "topics",
      "web",
      "catalogue",
      "library",
      "news",
      "people",
      "database"
    })
package org.childhub.samples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
