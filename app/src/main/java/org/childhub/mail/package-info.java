/** Outgoing mail: written in the transaction that causes it, sent after it, never lost. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "database", "web"})
package org.childhub.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
