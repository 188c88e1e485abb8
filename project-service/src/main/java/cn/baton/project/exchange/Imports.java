package cn.baton.project.exchange;

import cn.baton.support.file.FileConfig;
import cn.baton.support.file.FileContent;
import cn.baton.support.file.FileRules;
import cn.baton.support.file.FileStore;
import cn.baton.support.file.StoredFile;
import cn.baton.support.job.JobView;
import cn.baton.support.job.Jobs;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import cn.baton.support.sheet.SheetTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Use cases of importing. */
@ApplicationScoped
public class Imports {

    private static final List<String> NOTES = List.of(
            "填写“%s”页，一行一条；表头名称和顺序可以调整，表头上方可以有标题行。",
            "带 * 的列必填。空单元格表示不修改已有内容；只填一个短横线“-”表示清除已有内容。",
            "日期可写作 2026-11-24、2026/11/24、2026年11月24日；数字可带千分位，可写单位（如 1.2亿元）。",
            "先试运行（不写入），按“校验结果”列改正，再正式导入。");

    private final ImportKinds kinds;
    private final FileStore files;
    private final FileRules rules;
    private final Jobs jobs;
    private final ImportErrorRepository errors;

    @Inject
    Imports(ImportKinds kinds, FileStore files, FileConfig config, Jobs jobs, ImportErrorRepository errors) {
        this.kinds = kinds;
        this.files = files;
        this.rules = FileRules.spreadsheets(config);
        this.jobs = jobs;
        this.errors = errors;
    }

    /** 404 for a kind that there is not. */
    public FileContent template(String name) {
        ImportKind kind = kinds.find(name)
                .orElseThrow(() -> ProblemException.notFound(LocalizedText.of("没有此模板", "There is no such template")));
        List<String> notes = new ArrayList<>();
        NOTES.forEach(note -> notes.add(note.formatted(kind.title())));
        notes.addAll(kind.notes());
        return FileContent.made(output -> SheetTemplate.write(output, kind.title(), kind.columns(), notes));
    }

    /** Keeps the file and queues the job that goes through it, in one transaction. */
    @Transactional
    public JobView start(
            Path file, String name, String kind, boolean dryRun, ImportMode mode, Caller caller, Locale locale) {
        kinds.require(kind);
        StoredFile stored = files.store(file, name, rules, caller.subject());
        ImportRequest request = new ImportRequest(kind, stored.id(), dryRun, mode);
        return jobs.get(jobs.submit(ImportJob.KIND, request, List.of(stored.id()), caller), caller, locale);
    }

    @Transactional
    public Page<ImportError> errors(UUID job, PageRequest page, Caller caller, Locale locale) {
        jobs.get(job, ImportJob.KIND, caller, locale);
        return errors.list(job, page).map(error -> error.view(locale));
    }

    /** 404 until the import has ended. */
    @Transactional
    public StoredFile annotated(UUID job, Caller caller, Locale locale) {
        JobView view = jobs.get(job, ImportJob.KIND, caller, locale);
        return Optional.ofNullable(view.result())
                .map(result -> UUID.fromString(result.path("annotatedFileId").asText()))
                .flatMap(files::find)
                .orElseThrow(() -> ProblemException.notFound(LocalizedText.of("导入尚未结束", "The import has not ended")));
    }
}
