package org.childhub.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.childhub.text.Language;
import org.childhub.text.Sentence;
import org.childhub.topics.Concept.Label;
import org.childhub.topics.Concept.LabelKind;
import org.childhub.topics.SkosReport.Problem;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** Makes concepts of what a SKOS file says, and notes everything that it gets wrong. */
final class SkosConcepts {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_SLUG = 80;
  private static final Map<IRI, LabelKind> LABELS =
      Map.of(
          SKOS.PREF_LABEL, LabelKind.PREF,
          SKOS.ALT_LABEL, LabelKind.ALT,
          SKOS.HIDDEN_LABEL, LabelKind.HIDDEN,
          SKOS.DEFINITION, LabelKind.DEFINITION);
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_DEFINITION = 2000;

  private final Map<Resource, SkosSubject> subjects;
  private final Map<String, String> storedSlugs;
  private final Map<String, String> slugs = new HashMap<>();
  private final Map<String, Long> lines = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Takes the subjects of a file and the slugs of the concepts that are here already, by URI. */
  SkosConcepts(Map<Resource, SkosSubject> subjects, Map<String, String> storedSlugs) {
    this.subjects = subjects;
    this.storedSlugs = storedSlugs;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The line where a concept begins, by slug. */
  Map<String, Long> lines() {
    return lines;
  }

  /**
   * The concepts by slug, in the order of the file; those without a usable notation are left out.
   */
  Map<String, Concept> concepts() {
    subjects.forEach(this::name);
    var broader = new HashMap<String, Set<String>>();
    var related = new HashMap<String, Set<String>>();
    slugs.values().forEach(slug -> broader.put(slug, new HashSet<>()));
    slugs.values().forEach(slug -> related.put(slug, new HashSet<>()));
    var concepts = new LinkedHashMap<String, Concept>();
    subjects.forEach(
        (uri, subject) -> {
          var slug = slugs.get(uri.stringValue());
          if (slug != null) {
            relate(uri, subject, slug, broader, related);
          }
        });
    subjects.forEach(
        (uri, subject) -> {
          var slug = slugs.get(uri.stringValue());
          if (slug != null) {
            concepts.put(
                slug,
                new Concept(
                    slug,
                    uri.stringValue(),
                    labels(uri, subject),
                    broader.getOrDefault(slug, Set.of()),
                    related.getOrDefault(slug, Set.of()),
                    subject.isDeprecated()));
          }
        });
    return concepts;
  }

  private void name(Resource uri, SkosSubject subject) {
    if (!subject.isConcept()) {
      return;
    }
    var notations = subject.values(SKOS.NOTATION);
    var slug = notations.isEmpty() ? "" : notations.getFirst().stringValue();
    if (notations.isEmpty()) {
      refuse(uri, subject, "topics.reason.notation");
    } else if (notations.size() > 1) {
      refuse(uri, subject, "topics.reason.notations", notations.size());
    } else if (!SLUG.matcher(slug).matches() || slug.length() > LONGEST_SLUG) {
      refuse(uri, subject, "topics.reason.slug", slug, LONGEST_SLUG);
    } else if (!uri.isIRI()) {
      refuse(uri, subject, "topics.reason.uri");
    } else if (lines.putIfAbsent(slug, subject.line()) != null) {
      refuse(uri, subject, "topics.reason.twice", slug);
    } else {
      slugs.put(uri.stringValue(), slug);
    }
  }

  private Set<Label> labels(Resource uri, SkosSubject subject) {
    var labels = new HashSet<Label>();
    LABELS.forEach(
        (property, kind) -> {
          for (var value : subject.values(property)) {
            label(uri, subject, kind, value, labels);
          }
        });
    if (labels.stream().noneMatch(label -> label.kind() == LabelKind.PREF)) {
      refuse(uri, subject, "topics.reason.nameless");
    }
    return labels;
  }

  private void label(
      Resource uri, SkosSubject subject, LabelKind kind, Value value, Set<Label> labels) {
    var text = value.stringValue().strip();
    var tag = value instanceof Literal literal ? literal.getLanguage().orElse("") : "";
    var language = Language.find(tag);
    if (tag.isEmpty()) {
      refuse(uri, subject, "topics.reason.unnamed", text);
    } else if (language.isEmpty()) {
      refuse(uri, subject, "topics.reason.language", text, tag);
    } else if (text.isEmpty() || text.length() > longest(kind)) {
      refuse(uri, subject, "topics.reason.long", language.get(), longest(kind));
    } else if (isSingle(kind)
        && labels.stream().anyMatch(label -> same(label, kind, language.get()))) {
      refuse(uri, subject, "topics.reason.second", property(kind), language.get());
    } else {
      labels.add(new Label(kind, language.get(), text));
    }
  }

  /** How many characters such a text may have. */
  static int longest(LabelKind kind) {
    return kind == LabelKind.DEFINITION ? LONGEST_DEFINITION : LONGEST_NAME;
  }

  private static String property(LabelKind kind) {
    return kind == LabelKind.DEFINITION ? "definition" : "prefLabel";
  }

  private static boolean isSingle(LabelKind kind) {
    return kind == LabelKind.PREF || kind == LabelKind.DEFINITION;
  }

  private static boolean same(Label label, LabelKind kind, Language language) {
    return label.kind() == kind && label.language().equals(language);
  }

  private void relate(
      Resource uri,
      SkosSubject subject,
      String slug,
      Map<String, Set<String>> broader,
      Map<String, Set<String>> related) {
    for (var target : targets(uri, subject, SKOS.BROADER)) {
      broader.getOrDefault(slug, new HashSet<>()).add(target);
    }
    for (var target : targets(uri, subject, SKOS.NARROWER)) {
      // What only the tables hold keeps its own say on what stands above it.
      broader.getOrDefault(target, new HashSet<>()).add(slug);
    }
    for (var target : targets(uri, subject, SKOS.RELATED)) {
      related.getOrDefault(slug, new HashSet<>()).add(target);
      related.getOrDefault(target, new HashSet<>()).add(slug);
    }
  }

  private List<String> targets(Resource uri, SkosSubject subject, IRI property) {
    var targets = new ArrayList<String>();
    for (var value : subject.values(property)) {
      var known = slugs.getOrDefault(value.stringValue(), storedSlugs.get(value.stringValue()));
      if (known == null) {
        refuse(uri, subject, "topics.reason.foreign", property.getLocalName(), value.stringValue());
      } else if (known.equals(slugs.get(uri.stringValue()))) {
        refuse(uri, subject, "topics.reason.itself", property.getLocalName());
      } else {
        targets.add(known);
      }
    }
    return targets;
  }

  private void refuse(Resource uri, SkosSubject subject, String key, Object... arguments) {
    problems.add(new Problem(subject.line(), uri.stringValue(), Sentence.of(key, arguments)));
  }
}
