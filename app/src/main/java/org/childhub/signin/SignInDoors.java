package org.childhub.signin;

import org.childhub.accounts.Door;
import org.childhub.accounts.Right;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every member finds on her own page. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInDoors {
  @Bean
  Door waysDoor() {
    return new Door("signin.ways.title", MeansPage.PATH, Right.BE_MEMBER, "i-fingerprint");
  }

  @Bean
  Door devicesDoor() {
    return new Door("signin.devices.title", "/me/devices", Right.BE_MEMBER, "i-lock-simple");
  }
}
