/** What the languages are for search: families of languages, and how their words become terms. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text"})
package org.childhub.lexicon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
