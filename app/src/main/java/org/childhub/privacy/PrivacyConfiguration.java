package org.childhub.privacy;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long what is kept, and what every member finds on her own page. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class PrivacyConfiguration {
  @Bean
  Door dataDoor() {
    return new Door("privacy.data.title", "/me/data", Right.BE_MEMBER, "i-download-simple");
  }

  @Bean
  Door consentsDoor() {
    return new Door("privacy.consents.title", "/me/consents", Right.BE_MEMBER, "i-check-circle");
  }

  @Bean
  Door leaveDoor() {
    return new Door("privacy.leave.title", "/me/leave", Right.BE_MEMBER, "i-x");
  }
}
