/** Languages and scripts, the messages of the interface, Markdown and the one HTML sanitiser. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.childhub.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
