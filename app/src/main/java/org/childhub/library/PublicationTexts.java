package org.childhub.library;

import org.childhub.catalogue.PageTexts;
import org.childhub.text.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts on the pages of publications. */
@Component
class PublicationTexts extends PageTexts {
  PublicationTexts(JdbcClient db, Markdown markdown) {
    super(db, markdown, "library_body");
  }
}
