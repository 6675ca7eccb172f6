/**
 * Messages of the interface that are corrected in the browser, and taken back to the files that the
 * hub is built from.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "web", "accounts", "audit"})
package org.childhub.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
