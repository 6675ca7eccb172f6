package org.childhub.library;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.childhub.catalogue.Backers;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryBodies;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.EntryPage;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.OpenedEntry;
import org.childhub.catalogue.Similar;
import org.childhub.files.Cover;
import org.childhub.files.StoredFile;
import org.childhub.files.StoredFiles;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Markdown;
import org.childhub.text.SafeHtml;
import org.childhub.text.Scripts;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what a publication's page shows and tells machines about it. */
@Component
class PublicationPages implements EntryPage {
  private static final int MOST_SIMILAR = 4;

  private final Cards cards;
  private final PublicationQueries publications;
  private final PublicationTexts texts;
  private final StoredFiles files;
  private final Markdown markdown;
  private final Similar similar;
  private final EntryBodies bodies;
  private final Backers backers;

  PublicationPages(
      Cards cards,
      PublicationQueries publications,
      PublicationTexts texts,
      StoredFiles files,
      Markdown markdown,
      Similar similar,
      EntryBodies bodies,
      Backers backers) {
    this.cards = cards;
    this.publications = publications;
    this.texts = texts;
    this.files = files;
    this.markdown = markdown;
    this.similar = similar;
    this.bodies = bodies;
    this.backers = backers;
  }

  @Override
  public Set<Kind> kinds() {
    return EnumSet.of(Kind.PUBLICATION, Kind.COLLECTION);
  }

  @Override
  public String draw(Page page, OpenedEntry opened, Model model) {
    if (opened.card().kind() == Kind.COLLECTION) {
      model.addAttribute("collection", collection(page, opened));
      return "library/collection";
    }
    model.addAttribute("shown", of(page, opened));
    return "library/show";
  }

  /** The page of a publication: {@link ShownPublication} for its template. */
  ShownPublication of(Page page, OpenedEntry opened) {
    var card = opened.card();
    var details = opened.details();
    var publication = publications.find(card.id(), card.slug()).orElseThrow(NotFound::new);
    var citation = Citation.of(card, details, publication, page.absolute(page.to(card.path())));
    var language = bodyLanguage(publication, page.language(), card.originalLanguage());
    var links = links(publication, page.language());
    var shown =
        new ShownPublication(
            card,
            details,
            publication,
            body(card, language, page.language()),
            language == null ? null : Scripts.shown(language, page.language()),
            files(publication),
            cover(publication),
            citation,
            links,
            cards.byIds(details.wholes(), page.language()),
            backers.of(card.id(), publication.donors(), page.language()),
            similar(card, page.language(), links));
    page.titled(card.title(), card.summary()).in("library");
    PublicationMetadata.describe(page, shown);
    return shown;
  }

  /** Without those that the page shows already as a translation, an edition or the like. */
  private List<EntryCard> similar(
      EntryCard card, Language reader, Map<String, List<EntryCard>> links) {
    var shown =
        links.values().stream()
            .flatMap(List::stream)
            .map(EntryCard::id)
            .collect(Collectors.toSet());
    return similar.to(card, reader, MOST_SIMILAR + shown.size()).stream()
        .filter(one -> !shown.contains(one.id()))
        .limit(MOST_SIMILAR)
        .toList();
  }

  ShownCollection collection(Page page, OpenedEntry opened) {
    var card = opened.card();
    page.titled(card.title(), card.summary()).in("library");
    return new ShownCollection(
        card,
        opened.details(),
        bodies.find(card, page.language()).map(EntryBodies.Body::html).orElse(SafeHtml.EMPTY),
        cards.members(card.id(), page.language()));
  }

  private static @Nullable Language bodyLanguage(
      Publication publication, Language reader, Language original) {
    return publication.bodyLanguages().isEmpty()
        ? null
        : Languages.best(new LinkedHashSet<>(publication.bodyLanguages()), reader, original);
  }

  private SafeHtml body(EntryCard card, @Nullable Language language, Language reader) {
    return language == null
        ? SafeHtml.EMPTY
        : texts
            .find(card.id(), language)
            .map(text -> markdown.renderIn(text, language, reader))
            .orElse(SafeHtml.EMPTY);
  }

  private Map<Publication.FileLink, StoredFile> files(Publication publication) {
    var byLink = new LinkedHashMap<Publication.FileLink, StoredFile>();
    if (!publication.files().isEmpty()) {
      var stored = files.find(ids(publication));
      for (var link : publication.files()) {
        var file = stored.get(link.fileId());
        if (file != null) {
          byLink.put(link, file.named(link.name()));
        }
      }
    }
    return byLink;
  }

  private @Nullable Cover cover(Publication publication) {
    if (publication.files().isEmpty()) {
      return null;
    }
    var ids = ids(publication);
    var covers = files.covers(ids);
    return ids.stream().filter(covers::containsKey).findFirst().map(covers::get).orElse(null);
  }

  private static List<Long> ids(Publication publication) {
    return publication.files().stream().map(Publication.FileLink::fileId).toList();
  }

  /** Related entries by how they relate; those that are not public fall out. */
  private Map<String, List<EntryCard>> links(Publication publication, Language reader) {
    var links = new LinkedHashMap<String, List<EntryCard>>();
    publication.relations().stream()
        .collect(Collectors.groupingBy(Relation::relation, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (relation, targets) ->
                links.put(
                    relation,
                    cards.bySlugs(targets.stream().map(Relation::targetSlug).toList(), reader)));
    publication.inverse().stream()
        .collect(
            Collectors.groupingBy(
                Publication.InverseRelation::relation, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (relation, sources) ->
                links.put(
                    relation + "-inverse",
                    cards.byIds(
                        sources.stream().map(Publication.InverseRelation::entryId).toList(),
                        reader)));
    links.values().removeIf(List::isEmpty);
    return links;
  }
}
