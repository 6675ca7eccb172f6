package org.childhub.crisis;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What editors find on their own page. */
@Configuration(proxyBeanMethods = false)
class CrisisDoors {
  @Bean
  Door crisisDoor() {
    return new Door("crisis.desk.title", "/admin/crisis", Right.CURATE, "i-lifebuoy");
  }
}
