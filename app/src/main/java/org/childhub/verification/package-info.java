/** Confirms who works in which profession: who asked, who decided, and until when it holds. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "places",
      "web",
      "files",
      "mail",
      "audit",
      "accounts",
      "catalogue",
      "people",
      "moderation"
    })
package org.childhub.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
