package org.childhub.news;

import org.childhub.catalogue.PageTexts;
import org.childhub.text.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts on the pages of news. */
@Component
class NewsTexts extends PageTexts {
  NewsTexts(JdbcClient db, Markdown markdown) {
    super(db, markdown, "news_body");
  }
}
