/**
 * Learns the search's lexicon from open texts, dictionaries and wordnets; only the command {@code
 * lexicon} runs it, never the hub.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"lexicon"})
package org.childhub.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
