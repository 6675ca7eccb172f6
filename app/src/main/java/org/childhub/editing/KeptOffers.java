package org.childhub.editing;

import org.childhub.web.KeptByLanguage;
import org.springframework.stereotype.Component;

/** What {@link Choices} offer. */
@Component
class KeptOffers extends KeptByLanguage<Choices.Offer> {}
