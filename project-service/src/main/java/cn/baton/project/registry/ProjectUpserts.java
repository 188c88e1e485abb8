package cn.baton.project.registry;

import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.MergePatch;
import cn.baton.support.security.Caller;
import cn.baton.support.text.EnteredText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Projects as other systems hand them over: what is known already by one of its codes changes, what is not is registered.
 * The rules are those of a single write.
 */
@ApplicationScoped
public class ProjectUpserts {

    private static final List<String> CODES = List.of("nationalCode", "externalId");

    private final ProjectRepository projects;
    private final ProjectService service;
    private final MergePatch mergePatch;
    private final ObjectMapper json;

    @Inject
    ProjectUpserts(ProjectRepository projects, ProjectService service, MergePatch mergePatch, ObjectMapper json) {
        this.projects = projects;
        this.service = service;
        this.mergePatch = mergePatch;
        this.json = json;
    }

    /**
     * @param id of the project, or null to find it by its national code or else its external id
     * @param told fields of {@link ProjectDetails} as a merge patch: what is not named stays as it is
     */
    @Transactional
    public Upserted put(UUID id, ObjectNode told, Caller caller) {
        Optional<Project> known = find(id, told);
        if (known.isEmpty()) {
            return new Upserted(
                    UpsertOutcome.CREATED,
                    service.register(mergePatch.apply(null, told, ProjectDetails.class), caller));
        }
        Project project = known.get();
        ProjectDetails details = project.details();
        if (id != null
                && !caller.scope().covers(details.areaCode(), details.responsibleUnit(), details.leadDepartment())) {
            throw Projects.unknown();
        }
        caller.requireInScope(details.areaCode(), details.responsibleUnit(), details.leadDepartment());
        ObjectNode news = news(json.valueToTree(details), told);
        if (news.isEmpty()) {
            return new Upserted(UpsertOutcome.UNCHANGED, project.view());
        }
        long before = project.version();
        ProjectView after = service.change(project.id(), ExpectedVersion.of(before), news, caller);
        return new Upserted(after.version() == before ? UpsertOutcome.UNCHANGED : UpsertOutcome.UPDATED, after);
    }

    /** What {@link #put} would change, as it stands; empty when it would register a project, or one that is not there. */
    @Transactional
    public Optional<ProjectView> known(UUID id, ObjectNode told) {
        return id == null
                ? find(null, told).map(Project::view)
                : projects.findByIdOptional(id).map(Project::view);
    }

    private Optional<Project> find(UUID id, ObjectNode told) {
        if (id != null) {
            return Optional.of(projects.findByIdOptional(id).orElseThrow(Projects::unknown));
        }
        return CODES.stream()
                .filter(told::hasNonNull)
                .flatMap(code -> Stream.of(
                                told.get(code).asText().strip(),
                                EnteredText.compact(told.get(code).asText()))
                        .distinct()
                        .flatMap(value -> find(code, value)))
                .findFirst();
    }

    private Stream<Project> find(String code, String value) {
        return projects.find("state." + code, value).firstResultOptional().stream();
    }

    /** What is told and not known already; amounts are the same however many zeros they end in. */
    private ObjectNode news(JsonNode known, ObjectNode told) {
        ObjectNode news = json.createObjectNode();
        for (Map.Entry<String, JsonNode> field : told.properties()) {
            JsonNode was = known.path(field.getKey());
            if (field.getValue() instanceof ObjectNode parts && was.isObject()) {
                ObjectNode newParts = news(was, parts);
                if (!newParts.isEmpty()) {
                    news.set(field.getKey(), newParts);
                }
            } else if (!same(was, field.getValue())) {
                news.set(field.getKey(), field.getValue());
            }
        }
        return news;
    }

    private static boolean same(JsonNode was, JsonNode now) {
        boolean wasNothing = was.isMissingNode() || was.isNull();
        if (now.isNull() || wasNothing) {
            return now.isNull() && wasNothing;
        }
        return was.isNumber() && now.isNumber()
                ? was.decimalValue().compareTo(now.decimalValue()) == 0
                : was.equals(now);
    }
}
