package org.childhub.administration;

import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.web.BackgroundWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has work done again; the audit log knows who asked for it. */
@Component
class JobDesk {
  private final Audit audit;

  JobDesk(Audit audit) {
    this.audit = audit;
  }

  @Transactional
  void repeat(Member member, BackgroundWork work, String id) {
    audit.note("member:" + member.id(), "job.repeated", work.kind() + ":" + id, Map.of());
    work.repeat(id);
  }
}
