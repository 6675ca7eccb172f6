package org.childhub.wording;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What translators find on their own page. */
@Configuration(proxyBeanMethods = false)
class WordingDoors {
  @Bean
  Door wordingDoor() {
    return new Door("wording.title", WordingController.PATH, Right.TRANSLATE, "i-translate");
  }
}
