package cn.baton.project.attachment;

import cn.baton.project.config.AsOf;
import cn.baton.support.file.FileType;
import cn.baton.support.file.StoredFile;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A file that is attached to a project (附件); when it is removed its content goes and this record stays. */
@Entity
@Table(name = "attachment")
class Attachment {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID projectId;
    private UUID fileId;
    private String title;
    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private long length;
    private String sha256;
    private Instant evidenceSince;
    private Instant recordedAt;
    private Instant removedAt;
    private String removalReason;

    protected Attachment() {}

    static Attachment of(UUID projectId, StoredFile file, String title, Clock clock) {
        Attachment attachment = new Attachment();
        attachment.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        attachment.projectId = projectId;
        attachment.fileId = file.id();
        attachment.title = title;
        attachment.name = file.name();
        attachment.type = file.type();
        attachment.length = file.length();
        attachment.sha256 = file.sha256();
        attachment.recordedAt = clock.instant();
        return attachment;
    }

    /** A step of the project rests on it. */
    void bearOut(Clock clock) {
        if (evidenceSince == null) {
            evidenceSince = clock.instant();
        }
    }

    /** @return the file whose content is no longer needed */
    UUID remove(String reason, Clock clock) {
        if (isRemoved()) {
            throw ProblemException.conflict(LocalizedText.of("附件已删除", "The attachment was removed already"));
        }
        if (evidenceSince != null) {
            throw ProblemException.conflict(
                    LocalizedText.of("附件已作为佐证，不能删除", "The attachment serves as evidence and cannot be removed"));
        }
        UUID content = fileId;
        fileId = null;
        removedAt = clock.instant();
        removalReason = reason;
        return content;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    UUID fileId() {
        return fileId;
    }

    long version() {
        return version;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    AttachmentView view() {
        return view(evidenceSince, removedAt);
    }

    AttachmentView view(AsOf asOf) {
        return view(asOf.known(evidenceSince), asOf.known(removedAt));
    }

    private AttachmentView view(Instant evidence, Instant removed) {
        return new AttachmentView(
                id,
                version,
                projectId,
                title,
                name,
                type,
                length,
                sha256,
                evidence != null,
                recordedAt,
                removed,
                removed == null ? null : removalReason);
    }
}
