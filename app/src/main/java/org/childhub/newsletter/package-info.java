/** Newsletters that editors compose of catalogue items, and who gets them. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "database",
      "web",
      "places",
      "mail",
      "audit",
      "accounts",
      "catalogue",
      "search"
    })
package org.childhub.newsletter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
