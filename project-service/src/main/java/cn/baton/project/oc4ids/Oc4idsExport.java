package cn.baton.project.oc4ids;

import cn.baton.project.registry.ProjectQuery;
import cn.baton.project.registry.ProjectService;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Cursor;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Packages of projects, read and written page by page so that a package of any size takes the memory of one page. */
@ApplicationScoped
public class Oc4idsExport {

    private static final int PAGE_SIZE = 200;

    private final ProjectService projects;
    private final Oc4idsMapper mapper;
    private final Oc4idsConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    Oc4idsExport(ProjectService projects, Oc4idsMapper mapper, Oc4idsConfig config, ObjectMapper json, Clock clock) {
        this.projects = projects;
        this.mapper = mapper;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** What writes itself, after the answer has begun. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream stream) throws IOException;
    }

    /** A package of one project. */
    public Oc4idsPackage one(UUID id, URI request, Caller caller) {
        ProjectView project = projects.get(id, caller);
        return envelope(request, project.changedAt(), List.of(mapper.map(project, BusinessTime.today(clock))));
    }

    /**
     * All projects that fit, in the order of their registration; 404 when none does, since the standard has no package
     * without projects. The first page is read at once, so that a bad question gets a problem for an answer.
     *
     * @param request by whose path and query the package is identified
     */
    public Content all(ProjectQuery query, URI request, Caller caller) {
        Page<ProjectView> first = page(query, null, caller);
        if (first.items().isEmpty()) {
            throw ProblemException.notFound(LocalizedText.of(
                    "没有符合条件的项目，OC4IDS 数据包至少含一个项目",
                    "No project fits, and an OC4IDS package holds one project at least"));
        }
        LocalDate today = Objects.requireNonNullElseGet(query.asOf(), () -> BusinessTime.today(clock));
        Oc4idsPackage envelope = envelope(request, clock.instant(), List.of());
        return stream -> write(stream, envelope, first, today, cursor -> page(query, cursor, caller));
    }

    private Page<ProjectView> page(ProjectQuery query, Cursor cursor, Caller caller) {
        return projects.list(query, new PageRequest(PAGE_SIZE, cursor, "id", false), caller);
    }

    @FunctionalInterface
    private interface NextPage {

        Page<ProjectView> after(Cursor cursor);
    }

    private void write(
            OutputStream stream, Oc4idsPackage envelope, Page<ProjectView> first, LocalDate today, NextPage next)
            throws IOException {
        JsonGenerator out = json.createGenerator(stream);
        // A package that breaks off must not look whole: nothing is closed unless all has been written.
        out.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        out.writeStartObject();
        for (Map.Entry<String, JsonNode> field : json.valueToTree(envelope).properties()) {
            out.writeObjectField(field.getKey(), field.getValue());
        }
        out.writeArrayFieldStart("projects");
        for (Page<ProjectView> page = first; page != null; ) {
            for (ProjectView project : page.items()) {
                json.writeValue(out, mapper.map(project, today));
            }
            page = page.next() == null ? null : next.after(page.next());
        }
        out.writeEndArray();
        out.writeEndObject();
        out.close();
    }

    private Oc4idsPackage envelope(URI request, Instant publishedDate, List<Oc4idsProject> content) {
        Oc4idsConfig.Publisher publisher = config.publisher();
        return new Oc4idsPackage(
                Oc4idsPackage.VERSION,
                addressOf(request),
                publishedDate,
                new Oc4idsPackage.Publisher(
                        publisher.name(),
                        publisher.scheme().orElse(null),
                        publisher.uid().orElse(null),
                        publisher.uri().orElse(null)),
                config.license().orElse(null),
                config.publicationPolicy().orElse(null),
                content);
    }

    /** As the world sees it, whatever name the service has where it runs. */
    private URI addressOf(URI request) {
        String base = config.publicUrl().toString().replaceFirst("/$", "");
        String query = request.getRawQuery() == null ? "" : "?" + request.getRawQuery();
        return URI.create(base + request.getRawPath() + query);
    }
}
