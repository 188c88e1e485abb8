package cn.baton.project.attachment;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.Projects;
import cn.baton.support.file.FileConfig;
import cn.baton.support.file.FileRules;
import cn.baton.support.file.FileStore;
import cn.baton.support.file.FileType;
import cn.baton.support.file.StoredFile;
import cn.baton.support.history.History;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.Preconditions;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
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

    private static final String RESOURCE = "attachment";

    private final AttachmentRepository attachments;
    private final Projects projects;
    private final FileStore files;
    private final FileRules rules;
    private final History history;
    private final Journal journal;
    private final Clock clock;

    @Inject
    AttachmentService(
            AttachmentRepository attachments,
            Projects projects,
            FileStore files,
            FileConfig config,
            History history,
            Journal journal,
            Clock clock) {
        this.attachments = attachments;
        this.projects = projects;
        this.files = files;
        this.rules = new FileRules(config.maxAttachmentSize().asLongValue(), EnumSet.range(FileType.PDF, FileType.OFD));
        this.history = history;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public AttachmentView attach(UUID projectId, Path content, String name, String title, Caller caller) {
        projects.touch(projectId, caller);
        StoredFile file = files.store(content, name, rules, caller.subject());
        Attachment attachment = Attachment.of(projectId, file, title, clock);
        attachments.persist(attachment);
        return journal.enter(RESOURCE, attachment.id(), "attach", caller, null, attachment::view, (now, by) -> {});
    }

    /** The content goes; who removed it and why stays. Also of a project that was removed. */
    @Transactional
    public AttachmentView remove(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, RemoveAttachment command, Caller caller) {
        projects.touchToSettle(projectId, caller);
        Attachment attachment = find(projectId, id);
        Preconditions.requireVersion(attachment.version(), expectedVersion);
        AttachmentView before = attachment.view();
        UUID content = attachment.remove(command.reason(), clock);
        AttachmentView removed =
                journal.enter(RESOURCE, id, "remove", caller, before, attachment::view, (now, by) -> {});
        files.delete(List.of(content));
        return removed;
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
            throw unknown();
        }
        return files.find(content).orElseThrow(AttachmentService::unknown);
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
        return history.of(RESOURCE, id, page);
    }

    private Attachment find(UUID projectId, UUID id) {
        return attachments.find(projectId, id).orElseThrow(AttachmentService::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(LocalizedText.of("没有此附件", "There is no such attachment"));
    }
}
