package org.childhub.translation;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What translators find on their own page. */
@Configuration(proxyBeanMethods = false)
class TranslationDoors {
  @Bean
  Door translationDoor() {
    return new Door("translation.queue.title", "/translations", Right.TRANSLATE, "i-translate");
  }
}
