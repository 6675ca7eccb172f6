package org.childhub.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds messages with their corrections. */
@Component
class Wordings {
  private final Messages messages;
  private final CorrectedMessages corrections;

  Wordings(Messages messages, CorrectedMessages corrections) {
    this.messages = messages;
    this.corrections = corrections;
  }

  /** Those that fit, in the order of their keys, wherever {@link WordingForm#after} stands. */
  List<Wording> find(Language language, WordingForm form) {
    var words = Fold.fold(form.words());
    return all(language)
        .filter(one -> !form.isOnly("corrected") || one.correction() != null)
        .filter(one -> !form.isOnly("changed") || one.isChanged() || one.broken())
        .filter(one -> words.isEmpty() || says(one, words))
        .toList();
  }

  Optional<Wording> find(Language language, String key) {
    var correction = corrections.find(language, key);
    return messages.shipped(Language.EN).containsKey(key) || correction.isPresent()
        ? Optional.of(wording(language, key, correction.orElse(null)))
        : Optional.empty();
  }

  private static boolean says(Wording one, String words) {
    return one.key().contains(words)
        || Stream.of(one.english(), one.shipped(), one.present())
            .anyMatch(text -> Fold.fold(text).contains(words));
  }

  /** Those that the hub has, and those that it had when they were corrected. */
  private Stream<Wording> all(Language language) {
    var corrected =
        corrections.all().stream()
            .filter(one -> one.language().equals(language))
            .collect(Collectors.toMap(Correction::key, Function.identity()));
    return Stream.concat(
            messages.shipped(Language.EN).keySet().stream(), corrected.keySet().stream())
        .distinct()
        .sorted()
        .map(key -> wording(language, key, corrected.get(key)));
  }

  private Wording wording(Language language, String key, @Nullable Correction correction) {
    return new Wording(
        language,
        key,
        messages.shipped(Language.EN).getOrDefault(key, ""),
        messages.shipped(language).getOrDefault(key, ""),
        correction,
        correction != null && !corrections.fits(correction));
  }
}
