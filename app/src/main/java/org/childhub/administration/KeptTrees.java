package org.childhub.administration;

import org.childhub.web.KeptByLanguage;
import org.springframework.stereotype.Component;

/** The whole vocabulary. */
@Component
class KeptTrees extends KeptByLanguage<VocabularyTree> {}
