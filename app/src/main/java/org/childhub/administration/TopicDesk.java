package org.childhub.administration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.catalogue.TopicMoves;
import org.childhub.topics.Curation;
import org.childhub.topics.Flaw;
import org.childhub.topics.TopicDraft;
import org.childhub.topics.Topics;
import org.childhub.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the vocabulary, with what follows for entries, search and the audit log. */
@Component
class TopicDesk {
  private final Curation curation;
  private final Topics topics;
  private final TopicMoves entries;
  private final Audit audit;

  TopicDesk(Curation curation, Topics topics, TopicMoves entries, Audit audit) {
    this.curation = curation;
    this.topics = topics;
    this.entries = entries;
    this.audit = audit;
  }

  @Transactional
  Curation.Added add(Member member, TopicDraft draft) {
    var added = curation.add(draft);
    if (added.flaws().isEmpty()) {
      note(member, "topic.added", added.slug(), Map.of());
    }
    return added;
  }

  @Transactional
  List<Flaw> write(Member member, TopicForm form) {
    var before = curation.sheets().get(form.slug());
    if (before == null) {
      throw new NotFound();
    }
    var draft = form.draft();
    var below = topics.withNarrower(form.slug());
    var flaws = curation.write(form.slug(), form.seenAt(), draft);
    if (!flaws.isEmpty()) {
      return flaws;
    }
    var was = before.draft();
    if (!was.broader().equals(draft.broader())) {
      entries.renamed(below);
    } else if (!was.names().equals(draft.names()) || !was.synonyms().equals(draft.synonyms())) {
      entries.renamed(List.of(form.slug()));
    }
    note(member, "topic.changed", form.slug(), Map.of());
    return flaws;
  }

  @Transactional
  List<Flaw> merge(Member member, String slug, String into) {
    var below = new HashSet<>(topics.withNarrower(slug));
    var flaws = curation.merge(slug, into);
    if (flaws.isEmpty()) {
      below.remove(slug);
      below.add(into);
      entries.renamed(below);
      var moved = entries.replace(slug, into);
      note(member, "topic.merged", slug, Map.of("into", into, "entries", Integer.toString(moved)));
    }
    return flaws;
  }

  @Transactional
  void retire(Member member, String slug, boolean retired) {
    curation.retire(slug, retired);
    note(member, retired ? "topic.retired" : "topic.resumed", slug, Map.of());
  }

  private void note(Member member, String action, String slug, Map<String, String> details) {
    audit.note("member:" + member.id(), action, "topic:" + slug, details);
  }
}
