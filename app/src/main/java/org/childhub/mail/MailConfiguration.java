package org.childhub.mail;

import org.childhub.database.DataFolder;
import org.childhub.database.StartRefused;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
  @Bean
  Delivery delivery(MailSettings settings, DataFolder data) {
    if (!settings.isGiven()) {
      return new OutboxFolder(data.root().resolve("outbox"));
    }
    if (settings.from().isBlank()) {
      throw new StartRefused(
          "hub.mail.from is missing: where hub.mail.host is set, name the address that letters come from.");
    }
    return new SmtpDelivery(settings);
  }
}
