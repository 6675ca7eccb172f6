package org.childhub.catalogue;

import org.childhub.text.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts on the pages of series, collections and organisations. */
@Component
class WholeTexts extends PageTexts {
  WholeTexts(JdbcClient db, Markdown markdown) {
    super(db, markdown, "catalogue_body");
  }
}
