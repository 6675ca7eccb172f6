package org.childhub.uploads;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadSettings.class)
class UploadsConfiguration {
  @Bean
  Door uploadsDoor() {
    return new Door("uploads.title", "/uploads", Right.CONTRIBUTE, "i-file-text");
  }
}
