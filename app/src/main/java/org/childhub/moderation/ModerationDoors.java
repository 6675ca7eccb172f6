package org.childhub.moderation;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The way from a member's own page to the queue, for those who have something in it; a room that
 * brings a {@link QueueSource} for another right adds a door of its own to the same page.
 */
@Configuration(proxyBeanMethods = false)
class ModerationDoors {
  @Bean
  Door queueOfModerators() {
    return queue(Right.MODERATE);
  }

  @Bean
  Door queueOfImporters() {
    return queue(Right.IMPORT);
  }

  private static Door queue(Right right) {
    return new Door("moderation.queue", "/queue", right, "i-list");
  }
}
