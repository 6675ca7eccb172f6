/**
 * What the hub is set up with, looked after in the browser: the vocabulary, helplines, ages, logos.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "places",
      "topics",
      "web",
      "accounts",
      "audit",
      "files",
      "catalogue"
    })
package org.childhub.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
