package org.childhub.text;

/** A writing system, as far as the hub tells them apart. */
public enum Script {
  LATIN("Latn"),
  CYRILLIC("Cyrl"),
  GREEK("Grek"),
  OTHER("Zyyy");

  private final String code;

  Script(String code) {
    this.code = code;
  }

  /** The ISO 15924 code: Latn, Cyrl, Grek, or Zyyy for every other script and for none. */
  public String code() {
    return code;
  }

  static Script of(String code) {
    for (Script script : values()) {
      if (script.code.equals(code)) {
        return script;
      }
    }
    return OTHER;
  }
}
