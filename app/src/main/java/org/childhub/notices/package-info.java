/** What members follow, the list of what is new in it, and mails about that. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "database",
      "web",
      "places",
      "topics",
      "mail",
      "accounts",
      "catalogue",
      "search",
      "people"
    })
package org.childhub.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
