package org.childhub.notices;

import com.ibm.icu.text.TimeZoneNames;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How often and when a member gets mails. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}" + SettingsController.PATH)
class SettingsController {
  static final String PATH = Notices.PATH + "/settings";
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.matches("Europe/[A-Z][a-z]+") || id.equals("UTC"))
          .toList();

  private final Times times;
  private final Happenings happenings;

  SettingsController(Times times, Happenings happenings) {
    this.times = times;
    this.happenings = happenings;
  }

  @GetMapping
  String edit(Page page, Member member, Model model) {
    return show(page, times.of(member), false, model);
  }

  @PostMapping
  ModelAndView update(
      Page page,
      Member member,
      @RequestParam(defaultValue = "") String rhythm,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "-1") int hour,
      @RequestParam(defaultValue = "0") int weekday,
      Model model) {
    var time = time(rhythm, zone, hour, weekday);
    if (time.isEmpty()) {
      return new ModelAndView(
          show(page, times.of(member), false, model),
          model.asMap(),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    times.set(member, time.get(), happenings.latest());
    return new ModelAndView(show(page, time.get(), true, model), model.asMap());
  }

  private static String show(Page page, MailTime time, boolean saved, Model model) {
    page.titled(page.t("notices.settings.title"), "").unlisted();
    model.addAttribute("time", time);
    model.addAttribute("saved", saved);
    model.addAttribute("zones", zones(page, time));
    model.addAttribute("hours", IntStream.range(0, 24).boxed().toList());
    return "notices/settings";
  }

  private static Optional<MailTime> time(String rhythm, String zone, int hour, int weekday) {
    return Rhythm.of(rhythm)
        .filter(known -> ZoneId.getAvailableZoneIds().contains(zone))
        .filter(known -> hour >= 0 && hour < 24 && weekday >= 1 && weekday <= 7)
        .map(known -> new MailTime(known, ZoneId.of(zone), hour, DayOfWeek.of(weekday)));
  }

  private static List<ShownZone> zones(Page page, MailTime time) {
    var names = TimeZoneNames.getInstance(page.language().icu());
    return Stream.concat(ZONES.stream(), Stream.of(time.zone().getId()))
        .distinct()
        .map(id -> new ShownZone(id, name(names, id)))
        .sorted(Comparator.comparing(ShownZone::name, page.t().compare()))
        .toList();
  }

  private static String name(TimeZoneNames names, String id) {
    var city = names.getExemplarLocationName(id);
    return city == null ? id.substring(id.indexOf('/') + 1) : city;
  }
}
