package org.childhub;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The hub: {@code hub COMMAND}, where the command is {@code run} unless another is named. */
@SpringBootApplication
public class ChildHub {
  public static void main(String[] args) {
    int code = new HubCommandLine().execute(args);
    if (code != HubCommandLine.KEEPS_RUNNING) {
      System.exit(code);
    }
  }
}
