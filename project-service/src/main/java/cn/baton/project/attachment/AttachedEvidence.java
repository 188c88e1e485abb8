package cn.baton.project.attachment;

import cn.baton.project.registry.Evidence;
import cn.baton.project.registry.EvidenceFiles;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Evidence that is attached to the project which it bears out. */
@ApplicationScoped
class AttachedEvidence implements EvidenceFiles {

    private final AttachmentRepository attachments;
    private final Clock clock;

    @Inject
    AttachedEvidence(AttachmentRepository attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Evidence> kept(UUID projectId, List<Evidence> evidence) {
        for (int i = 0; i < evidence.size(); i++) {
            UUID id = evidence.get(i).attachmentId();
            if (id != null) {
                String field = "evidence[%d].attachmentId".formatted(i);
                attachments
                        .find(projectId, id)
                        .filter(attachment -> !attachment.isRemoved())
                        .orElseThrow(() -> ProblemException.invalid(
                                field, LocalizedText.of("本项目没有此附件", "The project has no such attachment")))
                        .bearOut(clock);
            }
        }
        return evidence;
    }
}
