package org.childhub.people;

import org.childhub.web.KeptByLanguage;
import org.springframework.stereotype.Component;

/** What everybody can choose in a profile. */
@Component
class KeptChoices extends KeptByLanguage<Choices> {}
