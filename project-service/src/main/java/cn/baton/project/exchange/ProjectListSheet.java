package cn.baton.project.exchange;

import cn.baton.project.registry.ProjectView;
import cn.baton.support.export.ListSheet;
import cn.baton.support.sheet.SheetColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;

/** Projects as a sheet that can be imported again. */
@ApplicationScoped
public class ProjectListSheet implements ListSheet<ProjectView> {

    private final CodeColumns codes;
    private final ProjectSheet sheet;

    @Inject
    ProjectListSheet(CodeColumns codes, ProjectSheet sheet) {
        this.codes = codes;
        this.sheet = sheet;
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public String title() {
        return "项目";
    }

    @Override
    public List<SheetColumn> columns() {
        return codes.complete(ProjectColumns.all());
    }

    @Override
    public List<List<Object>> rows(List<ProjectView> projects) {
        return projects.stream().map(sheet::row).toList();
    }
}
