package cn.baton.project.exchange;

import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.export.ListSheet;
import cn.baton.support.security.Caller;
import cn.baton.support.sheet.SheetColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sheets of what belongs to projects, as a caller may see them. */
@ApplicationScoped
public class ListSheets {

    private final Projects projects;
    private final CodeColumns codes;

    @Inject
    ListSheets(Projects projects, CodeColumns codes) {
        this.projects = projects;
        this.codes = codes;
    }

    /** @param asOf the day at whose end the projects are looked at; null for as they stand */
    public <T> ListSheet<T> of(ListLayout<T> layout, LocalDate asOf, Caller caller) {
        return new Sheet<>(layout, codes.complete(layout.columns()), projects, asOf, caller);
    }

    private record Sheet<T>(
            ListLayout<T> layout, List<SheetColumn> columns, Projects projects, LocalDate asOf, Caller caller)
            implements ListSheet<T> {

        @Override
        public String name() {
            return layout.name();
        }

        @Override
        public String title() {
            return layout.title();
        }

        /** The projects of a page are read at once. */
        @Override
        public List<List<Object>> rows(List<T> items) {
            Map<UUID, ProjectView> known = projects.visible(
                    items.stream()
                            .map(layout::projectOf)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()),
                    asOf,
                    caller);
            return items.stream()
                    .map(item -> layout.row(item, known.get(layout.projectOf(item))))
                    .toList();
        }
    }
}
