/**
 * Uploads: how members bring files, in parts that survive a broken line, and what a file tells of
 * itself that a person may take over.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "database",
      "web",
      "topics",
      "lexicon",
      "files",
      "accounts",
      "library"
    })
package org.childhub.uploads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
