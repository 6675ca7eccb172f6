package org.childhub.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.Environment;

/** Says where a setting stands, so that its owner finds it. */
final class SettingPlace {
  private SettingPlace() {}

  /** Such as {@code " (childhub.properties, line 3)"}; empty when it stands nowhere. */
  static String of(Environment environment, String name) {
    var wanted = ConfigurationPropertyName.of(name);
    for (var source : ConfigurationPropertySources.get(environment)) {
      var property = source.getConfigurationProperty(wanted);
      if (property != null) {
        return " (" + describe(property.getOrigin()) + ")";
      }
    }
    return "";
  }

  private static String describe(@Nullable Origin origin) {
    if (origin instanceof TextResourceOrigin text) {
      return describe(text);
    }
    if (origin instanceof SystemEnvironmentOrigin variable) {
      return "environment variable " + variable.getProperty();
    }
    if (origin instanceof PropertySourceOrigin other) {
      if (other.getOrigin() instanceof SystemEnvironmentOrigin variable) {
        return describe(variable);
      }
      if (other.getPropertySource().getName().equals("commandLineArgs")) {
        return "command line";
      }
    }
    return String.valueOf(origin);
  }

  private static String describe(TextResourceOrigin text) {
    var file = text.getResource() == null ? "settings" : text.getResource().getFilename();
    return text.getLocation() == null
        ? String.valueOf(file)
        : "%s, line %d".formatted(file, text.getLocation().getLine() + 1);
  }
}
