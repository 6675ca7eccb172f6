/**
 * Living translations: what each was made from, whether the original changed since, who translates
 * what next, and with which earlier words.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "places",
      "topics",
      "web",
      "catalogue",
      "accounts",
      "people",
      "editing",
      "audit"
    })
package org.childhub.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
