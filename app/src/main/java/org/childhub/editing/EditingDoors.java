package org.childhub.editing;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What members find on their own page to write and to look after. */
@Configuration(proxyBeanMethods = false)
class EditingDoors {
  @Bean
  Door editingDoor() {
    return new Door("editing.list.title", "/edit", Right.CONTRIBUTE, "i-pencil-simple");
  }

  @Bean
  Door reviewDoor() {
    return new Door("editing.review.title", "/edit/review", Right.REVIEW, "i-seal-check");
  }

  @Bean
  Door queueOfReviewers() {
    return new Door("moderation.queue", "/queue", Right.REVIEW, "i-list");
  }

  @Bean
  Door agreementsDoor() {
    return new Door("editing.agreements.title", "/edit/agreements", Right.CURATE, "i-stack");
  }

  @Bean
  Door trustDoor() {
    return new Door("editing.trust.title", "/edit/trust", Right.MODERATE, "i-users");
  }
}
