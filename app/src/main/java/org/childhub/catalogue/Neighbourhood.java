package org.childhub.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * All public entries at one moment, by what makes them alike. Looks at no more than {@value #MOST}
 * candidates for one entry, so that an answer costs the same in a large library; never changes.
 *
 * @param newest by date of publication, the newest first
 */
record Neighbourhood(
    Map<Long, Neighbour> byId,
    List<Neighbour> newest,
    Map<String, List<Neighbour>> byTopic,
    Map<Long, List<Neighbour>> byWhole) {
  private static final int MOST = 600;
  private static final int MOST_BESIDE = 100;
  private static final double SAME_WHOLE = 2;
  private static final double SAME_COUNTRY = 1;
  private static final double FAR = 20;
  private static final Comparator<Neighbour> NEWEST =
      Comparator.comparing(Neighbour::published).thenComparing(Neighbour::id).reversed();
  private static final Comparator<Ranked> BEST =
      Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::neighbour, NEWEST);

  /** An entry and how much it has in common with the one asked about. */
  record Ranked(Neighbour neighbour, double score) {}

  static Neighbourhood of(Map<Long, Neighbour> byId) {
    var newest = byId.values().stream().sorted(NEWEST).toList();
    var byTopic = new HashMap<String, List<Neighbour>>();
    var byWhole = new HashMap<Long, List<Neighbour>>();
    for (var one : newest) {
      one.topics()
          .forEach(topic -> byTopic.computeIfAbsent(topic, any -> new ArrayList<>()).add(one));
      one.wholes()
          .forEach(whole -> byWhole.computeIfAbsent(whole, any -> new ArrayList<>()).add(one));
    }
    return new Neighbourhood(byId, newest, byTopic, byWhole);
  }

  /**
   * Those that have most in common with an entry, best first; never itself, its wholes, its members
   * or organisations.
   */
  List<Ranked> like(EntryCard card, int limit) {
    var asked = byId.get(card.id());
    var wholes = asked == null ? List.<Long>of() : asked.wholes();
    var beside = beside(wholes);
    var candidates = new LinkedHashMap<>(beside);
    candidates(card).forEach(one -> candidates.put(one.id(), one));
    var weights = new HashMap<String, Double>();
    card.topics().forEach(topic -> weights.put(topic, rarity(topic)));
    var best = new PriorityQueue<Ranked>(BEST.reversed());
    for (var one : candidates.values()) {
      if (one.id() == card.id()
          || one.kind() == Kind.ORGANISATION
          || wholes.contains(one.id())
          || one.wholes().contains(card.id())) {
        continue;
      }
      best.add(
          new Ranked(
              one, score(one, card, weights) + (beside.containsKey(one.id()) ? SAME_WHOLE : 0)));
      if (best.size() > limit) {
        best.remove();
      }
    }
    return best.stream().sorted(BEST).toList();
  }

  private Map<Long, Neighbour> beside(List<Long> wholes) {
    var beside = new LinkedHashMap<Long, Neighbour>();
    for (var whole : wholes) {
      var members = byWhole.getOrDefault(whole, List.of());
      members
          .subList(0, Math.min(MOST_BESIDE, members.size()))
          .forEach(one -> beside.put(one.id(), one));
    }
    return beside;
  }

  /**
   * What carries its rarest topics; where even these are common, the newest that share a topic or a
   * country.
   */
  private List<Neighbour> candidates(EntryCard card) {
    var rare = rare(card.topics());
    if (!rare.isEmpty()) {
      return rare.stream()
          .flatMap(topic -> byTopic.getOrDefault(topic, List.of()).stream())
          .toList();
    }
    return newest.subList(0, Math.min(MOST, newest.size())).stream()
        .filter(
            one -> shares(one.topics(), card.topics()) || shares(one.countries(), card.countries()))
        .toList();
  }

  /** The rarest topics, as many as lead to few enough entries. */
  private List<String> rare(List<String> topics) {
    var rare = new ArrayList<String>();
    var entries = 0;
    for (var topic :
        topics.stream().sorted(Comparator.comparing(this::rarity).reversed()).toList()) {
      entries += carriers(topic);
      if (entries > MOST) {
        break;
      }
      rare.add(topic);
    }
    return rare;
  }

  private int carriers(String topic) {
    return byTopic.getOrDefault(topic, List.of()).size();
  }

  /**
   * How much it says that two entries share this topic: the rarer, the more (inverse document
   * frequency).
   */
  private double rarity(String topic) {
    return Math.log((byId.size() + 1.0) / (carriers(topic) + 1.0)) + 0.1;
  }

  private static double score(Neighbour one, EntryCard card, Map<String, Double> weights) {
    var score = shares(one.countries(), card.countries()) ? SAME_COUNTRY : 0;
    for (var topic : one.topics()) {
      score += weights.getOrDefault(topic, 0.0);
    }
    return score + Math.max(0, 1 - Math.abs(card.published().year() - one.year()) / FAR);
  }

  private static boolean shares(List<String> some, List<String> others) {
    for (var one : some) {
      if (others.contains(one)) {
        return true;
      }
    }
    return false;
  }
}
