package org.childhub.newsletter;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to newsletters for those who write them. */
@Configuration(proxyBeanMethods = false)
class NewsletterDoors {
  @Bean
  Door newslettersDoor() {
    return new Door(
        "newsletter.issues.title", IssuesController.PATH, Right.WRITE_NEWSLETTERS, "k-newspaper");
  }
}
