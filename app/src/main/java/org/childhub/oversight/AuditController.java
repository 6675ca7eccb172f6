package org.childhub.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.audit.AuditEntry;
import org.childhub.audit.AuditLog;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log: the latest rows first, and all that were found as a file. */
@Needs(Right.SEE_AUDIT)
@Controller
@RequestMapping("/{lang}/audit")
class AuditController {
  private static final int SHOWN = 50;
  private static final String MEMBER = "member:";

  private final AuditLog log;
  private final AuditFile files;
  private final Members members;

  AuditController(AuditLog log, AuditFile files, Members members) {
    this.log = log;
    this.files = files;
    this.members = members;
  }

  @GetMapping
  String list(Page page, AuditForm form, @RequestParam(required = false) Long before, Model model) {
    page.titled(page.t("oversight.audit"), "").unlisted();
    var found = log.find(form.search(), before == null ? Long.MAX_VALUE : before, SHOWN + 1);
    var shown = found.stream().limit(SHOWN).toList();
    model.addAttribute("form", form);
    model.addAttribute("entries", shown);
    model.addAttribute("names", names(shown));
    model.addAttribute("next", found.size() > SHOWN ? shown.getLast().number() : 0L);
    return "oversight/audit";
  }

  @GetMapping("/log.{format:csv|jsonl}")
  void file(
      Page page,
      @PathVariable String format,
      AuditForm form,
      Member member,
      HttpServletResponse response)
      throws IOException {
    var kind = AuditFile.Format.of(format).orElseThrow(NotFound::new);
    files.noteExport(member, form);
    response.setContentType(kind.type() + ";charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit." + format + "\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    files.write(form.search(), kind, response.getWriter());
  }

  /** The names of the members who acted, by the actor's code. */
  private Map<String, String> names(List<AuditEntry> entries) {
    var ids =
        entries.stream()
            .map(AuditEntry::actor)
            .filter(actor -> actor.matches(MEMBER + "\\d{1,18}"))
            .map(actor -> Long.parseLong(actor.substring(MEMBER.length())))
            .distinct()
            .toList();
    return members.find(ids).values().stream()
        .collect(Collectors.toMap(member -> MEMBER + member.id(), Member::name));
  }
}
