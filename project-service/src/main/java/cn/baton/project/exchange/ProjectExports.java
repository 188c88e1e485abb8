package cn.baton.project.exchange;

import cn.baton.project.registry.ProjectQuery;
import cn.baton.project.registry.ProjectService;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.file.FileContent;
import cn.baton.support.file.FileType;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Caller;
import cn.baton.support.sheet.SheetWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lists of projects as files that can be imported again. */
@ApplicationScoped
public class ProjectExports {

    private static final int PAGE = 1_000;

    private final ProjectService projects;
    private final CodeColumns codes;
    private final ProjectSheet sheet;

    @Inject
    ProjectExports(ProjectService projects, CodeColumns codes, ProjectSheet sheet) {
        this.projects = projects;
        this.codes = codes;
        this.sheet = sheet;
    }

    /**
     * The whole list, read and written page by page.
     */
    public FileContent export(ProjectQuery query, String sort, FileType type, Caller caller) {
        return FileContent.made(output -> {
            try (SheetWriter writer = SheetWriter.open(output, type, "项目", codes.complete(ProjectColumns.all()))) {
                for (Page<ProjectView> page = page(query, sort, null, caller);
                        ;
                        page = page(query, sort, page.next(), caller)) {
                    for (ProjectView project : page.items()) {
                        writer.row(sheet.row(project));
                    }
                    if (page.next() == null) {
                        return;
                    }
                }
            }
        });
    }

    private Page<ProjectView> page(ProjectQuery query, String sort, String cursor, Caller caller) {
        return projects.list(query, PageRequest.of(PAGE, cursor, sort, false), caller);
    }
}
