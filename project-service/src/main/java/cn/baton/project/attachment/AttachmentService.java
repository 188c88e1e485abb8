package cn.baton.project.attachment;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.Projects;
import cn.baton.support.file.FileConfig;
import cn.baton.support.file.FileRules;
import cn.baton.support.file.FileStore;
import cn.baton.support.file.FileType;
import cn.baton.support.file.StoredFile;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** Use cases of attachments; the transaction boundary. */
@ApplicationScoped
public class AttachmentService {

    private final AttachmentRepository attachments;
    private final Projects projects;
    private final FileStore files;
    private final FileRules rules;
    private final Verbs<Attachment, AttachmentView> verbs;
    private final Clock clock;

    @Inject
    AttachmentService(
            AttachmentRepository attachments,
            Projects projects,
            FileStore files,
            FileConfig config,
            Journal journal,
            Clock clock) {
        this.attachments = attachments;
        this.projects = projects;
        this.files = files;
        this.rules = new FileRules(config.maxAttachmentSize().asLongValue(), EnumSet.range(FileType.PDF, FileType.OFD));
        this.verbs = journal.verbs(
                "attachment",
                Attachment::id,
                Attachment::view,
                LocalizedText.of("没有此附件", "There is no such attachment"));
        this.clock = clock;
    }

    @Transactional
    public AttachmentView attach(UUID projectId, Path content, String name, String title, Caller caller) {
        projects.touch(projectId, caller);
        StoredFile file = files.store(content, name, rules, caller.subject());
        Attachment attachment = Attachment.of(projectId, file, title, clock);
        attachments.persist(attachment);
        return verbs.create(attachment, "attach", caller);
    }

    /** The content goes; who removed it and why stays. Also of a project that was removed. */
    @Transactional
    public AttachmentView remove(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, RemoveAttachment command, Caller caller) {
        projects.touchToSettle(projectId, caller);
        return verbs.change(find(projectId, id), expectedVersion, "remove", caller, attachment -> {
            UUID content = attachment.remove(command.reason(), clock);
            attachments.flush();
            files.delete(List.of(content));
        });
    }

    @Transactional
    public AttachmentView get(UUID projectId, UUID id, Caller caller) {
        projects.require(projectId, caller);
        return find(projectId, id).view();
    }

    /** 404 once it was removed. */
    @Transactional
    public StoredFile file(UUID projectId, UUID id, Caller caller) {
        projects.require(projectId, caller);
        UUID content = find(projectId, id).fileId();
        if (content == null) {
            throw verbs.unknown();
        }
        return verbs.require(files.find(content));
    }

    @Transactional
    public Page<AttachmentView> list(UUID projectId, boolean removed, LocalDate day, PageRequest page, Caller caller) {
        AsOf asOf = AsOf.of(day, clock);
        projects.require(projectId, caller);
        return attachments.list(projectId, removed, asOf, page).map(attachment -> attachment.view(asOf));
    }

    @Transactional
    public Page<HistoryEntry> history(UUID projectId, UUID id, PageRequest page, Caller caller) {
        get(projectId, id, caller);
        return verbs.history(id, page);
    }

    private Attachment find(UUID projectId, UUID id) {
        return verbs.require(attachments.find(projectId, id));
    }
}
