package org.childhub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The hub. */
@SpringBootApplication
public class ChildHub {
  public static void main(String[] args) {
    SpringApplication.run(ChildHub.class, args);
  }
}
