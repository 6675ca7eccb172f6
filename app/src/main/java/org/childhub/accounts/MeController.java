package org.childhub.accounts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A member's own page: where she can go. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}/me")
class MeController {
  private final List<Door> doors;
  private final List<Waiting> waiting;
  private final OrganisationTitles titles;

  MeController(List<Door> doors, List<Waiting> waiting, OrganisationTitles titles) {
    this.doors = doors;
    this.waiting = waiting;
    this.titles = titles;
  }

  @GetMapping
  String show(Page page, Member member, Model model) {
    page.titled(page.t("accounts.me.title"), "").unlisted();
    model.addAttribute("member", member);
    model.addAttribute(
        "organisations",
        titles.titles(
            member.grants().stream()
                .flatMap(it -> Stream.ofNullable(it.organisation()))
                .collect(Collectors.toSet()),
            page.language()));
    model.addAttribute(
        "doors",
        open(member).stream()
            .collect(
                Collectors.groupingBy(
                    Door::group, () -> new EnumMap<>(Door.Group.class), Collectors.toList())));
    model.addAttribute(
        "waiting",
        waiting.stream()
            .collect(Collectors.toMap(Waiting::path, each -> each.count(member), Long::sum)));
    return "accounts/me";
  }

  /** A page that several rights lead to is listed once. */
  private Collection<Door> open(Member member) {
    var open = new LinkedHashMap<String, Door>();
    doors.stream()
        .filter(door -> member.may(door.right()))
        .forEach(door -> open.putIfAbsent(door.path(), door));
    return open.values();
  }
}
