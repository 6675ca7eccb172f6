package org.childhub.database;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * Reads all {@code hub.*} settings of all modules before anything starts, so that a wrong or
 * unknown one stops the hub before it touches the database. A module's settings are a record with
 * {@code @ConfigurationProperties("hub.…")}; what no annotation can say its constructor refuses
 * with a sentence that begins with the setting's name.
 */
final class SettingsCheck implements BeanFactoryPostProcessor {
  private static final Logger log = LoggerFactory.getLogger(SettingsCheck.class);
  private static final ConfigurationPropertyName HUB = ConfigurationPropertyName.of("hub");

  // How the constructor of a settings record refuses: a sentence that begins with the setting.
  private static final Pattern SENTENCE = Pattern.compile("hub\\.[a-z0-9.-]+ .+");

  // Stands for the key that an operator chooses, where there can be several of a thing.
  private static final String ANY_KEY = "<key>";

  private final Environment environment;

  SettingsCheck(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    Set<String> known = new TreeSet<>();
    try (var validators =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      for (String bean : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
        var settings = beans.findAnnotationOnBean(bean, ConfigurationProperties.class);
        Class<?> type = beans.getType(bean, false);
        if (settings != null && type != null && settings.value().split("\\.")[0].equals("hub")) {
          names(settings.value(), type).forEach(known::add);
          refuseWrong(settings.value(), type, validators.getValidator());
        }
      }
    }
    refuseUnknown(known);
  }

  private static Stream<String> names(String prefix, Class<?> settings) {
    return Stream.of(settings.getRecordComponents())
        .flatMap(part -> names(prefix + "." + dashed(part.getName()), part));
  }

  private static Stream<String> names(String name, RecordComponent part) {
    if (part.getGenericType() instanceof ParameterizedType map
        && part.getType() == Map.class
        && map.getActualTypeArguments()[1] instanceof Class<?> value) {
      return names(name + "." + ANY_KEY, value);
    }
    return part.getType().isRecord() ? names(name, part.getType()) : Stream.of(name);
  }

  private void refuseWrong(String prefix, Class<?> type, Validator validator) {
    try {
      Object settings = Binder.get(environment).bindOrCreate(prefix, Bindable.of(type));
      for (ConstraintViolation<Object> wrong : validator.validate(settings)) {
        String path =
            Stream.of(wrong.getPropertyPath().toString().split("\\."))
                .map(SettingsCheck::dashed)
                .collect(Collectors.joining("."));
        throw refusal(prefix + "." + path, wrong.getInvalidValue(), wrong.getMessage());
      }
    } catch (BindException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        String sentence = String.valueOf(cause.getMessage());
        if (cause instanceof IllegalArgumentException && SENTENCE.matcher(sentence).matches()) {
          String[] words = sentence.split(" ", 2);
          throw refusal(words[0], environment.getProperty(words[0], ""), words[1]);
        }
      }
      var property = e.getProperty();
      Object value = property == null ? "unreadable" : property.getValue();
      throw refusal(e.getName().toString(), value, "must be " + wanted(e.getTarget()));
    }
  }

  private static String wanted(Bindable<?> target) {
    Class<?> type = target.getType().resolve(Object.class);
    if (type == int.class || type == long.class) {
      return "a whole number";
    }
    return switch (type.getSimpleName()) {
      case "boolean" -> "true or false";
      case "InetAddress" -> "an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all";
      case "DataSize" -> "a size such as 200MB";
      case "Duration" -> "a time such as 60s";
      case "ZoneId" -> "a time zone such as Europe/Belgrade";
      default -> "a readable " + type.getSimpleName().toLowerCase(Locale.ROOT);
    };
  }

  private StartRefused refusal(String name, Object value, String why) {
    return new StartRefused("%s%s is '%s': it %s.".formatted(name, place(name), value, why));
  }

  private void refuseUnknown(Set<String> known) {
    var plain =
        Pattern.compile(
            known.stream()
                .map(SettingsCheck::plain)
                .map(name -> name.replace(ANY_KEY, "[a-z0-9]+"))
                .collect(Collectors.joining("|")));
    for (var source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource names) {
        names.stream()
            .filter(HUB::isAncestorOf)
            .map(ConfigurationPropertyName::toString)
            .filter(name -> !plain.matcher(plain(name)).matches())
            .forEach(name -> refuseUnknown(name, known));
      }
    }
  }

  private void refuseUnknown(String name, Set<String> known) {
    String place = place(name);
    if (place.contains("environment")) {
      // Kubernetes and other programs set names of this kind, which is no mistake of the operator.
      log.warn("{}{} is no setting of the hub", name, place);
    } else if (!place.contains("application.properties")) {
      throw new StartRefused(
          "%s%s is no setting of the hub. There are: %s."
              .formatted(name, place, String.join(", ", known)));
    }
  }

  private String place(String name) {
    return SettingPlace.of(environment, name);
  }

  private static String dashed(String name) {
    return DataObjectPropertyName.toDashedForm(name);
  }

  // HUB_BASE_URL, hub.base-url and hub.baseUrl are the same; a list's index does not count.
  private static String plain(String name) {
    return name.replaceAll("\\[\\d+]", "").replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
  }
}
