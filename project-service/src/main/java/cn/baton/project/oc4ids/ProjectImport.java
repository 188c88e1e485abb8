package cn.baton.project.oc4ids;

import cn.baton.project.oc4ids.Oc4idsImportReport.Item;
import cn.baton.project.oc4ids.Oc4idsImportReport.Mapped;
import cn.baton.project.oc4ids.Oc4idsImportReport.Outcome;
import cn.baton.project.oc4ids.Oc4idsImportReport.Remark;
import cn.baton.project.registry.ProjectDetails;
import cn.baton.project.registry.ProjectIntake;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.http.MergePatch;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes in one project of a package: by the registry's own rules, or not at all. */
@ApplicationScoped
class ProjectImport {

    private final Oc4idsIds ids;
    private final Oc4idsReader reader;
    private final Projects known;
    private final ProjectIntake projects;
    private final MergePatch patches;
    private final ObjectMapper json;

    @Inject
    ProjectImport(
            Oc4idsIds ids,
            Oc4idsReader reader,
            Projects known,
            ProjectIntake projects,
            MergePatch patches,
            ObjectMapper json) {
        this.ids = ids;
        this.reader = reader;
        this.known = known;
        this.projects = projects;
        this.patches = patches;
        this.json = json;
    }

    /** @param seen the projects that the package has already told of */
    Item take(String pointer, JsonNode content, Set<UUID> seen, Caller caller, Locale language) {
        Draft draft = new Draft(pointer, content.path("id").textValue(), language);
        if (draft.id == null || draft.id.isBlank()) {
            return draft.refuse("/id", LocalizedText.of("须有文本编号", "It takes an id, which is a text"));
        }
        Match match = find(draft.id, content, caller);
        if (match == null) {
            return draft.refuse("/id", LocalizedText.of("没有此项目", "There is no such project"));
        }
        ProjectView before = match.project();
        if (before != null && seen.contains(before.id())) {
            return draft.refuse(
                    "/id", LocalizedText.of("数据包内已有同一项目", "The package has told of the same project already"));
        }
        draft.reading = reader.read(content, before, match.byCode());
        if (!draft.reading.refused().isEmpty()) {
            return draft.refuseValues();
        }
        try {
            ProjectDetails was = before == null ? null : before.details();
            ProjectDetails now = patches.apply(was, draft.reading.fields(), ProjectDetails.class);
            if (was != null && isSame(was, now)) {
                seen.add(before.id());
                return draft.item(before.id(), Outcome.UNCHANGED);
            }
            UUID id = projects.upsert(before == null ? null : before.id(), now, caller)
                    .id();
            seen.add(id);
            return draft.item(id, before == null ? Outcome.CREATED : Outcome.CHANGED);
        } catch (ProblemException refused) {
            return draft.refuse(refused);
        } catch (ConstraintViolationException invalid) {
            return draft.refuse(invalid);
        } catch (WebApplicationException unreadable) {
            return draft.refuse(
                    draft.pointerOf(unreadable),
                    LocalizedText.of("值的类型或格式不对", "The value is of the wrong type or format"));
        }
    }

    /** The project that is meant, if it is registered. */
    private record Match(ProjectView project, boolean byCode) {}

    /** Null for an id of ours that the caller has no project for. */
    private Match find(String id, JsonNode content, Caller caller) {
        if (ids.isOurs(id)) {
            return ids.projectOf(id)
                    .flatMap(project -> known.find(project, caller))
                    .map(project -> new Match(project, false))
                    .orElse(null);
        }
        Optional<ProjectView> byId = known.findByExternalId(id, caller);
        if (byId.isPresent()) {
            return new Match(byId.get(), false);
        }
        for (JsonNode identifier : content.path("identifiers")) {
            String code = identifier.path("id").textValue();
            if (code != null
                    && Schemes.NATIONAL_CODE.equals(identifier.path("scheme").textValue())) {
                return known.findByNationalCode(code, caller)
                        .map(project -> new Match(project, true))
                        .orElse(new Match(null, false));
            }
        }
        return new Match(null, false);
    }

    /** Whether they say the same, however their figures are written. */
    private boolean isSame(ProjectDetails was, ProjectDetails now) {
        return json.<JsonNode>valueToTree(was).equals(ProjectImport::compare, json.valueToTree(now));
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    /** What there is to say of one project, while it is being said. */
    private static final class Draft {

        private final String pointer;
        private final String id;
        private final Locale language;
        private Reading reading;

        Draft(String pointer, String id, Locale language) {
            this.pointer = pointer;
            this.id = id;
            this.language = language;
        }

        Item item(UUID project, Outcome outcome) {
            return item(project.toString(), outcome, List.of());
        }

        Item refuse(String at, LocalizedText why) {
            return item(null, Outcome.REFUSED, List.of(new Remark(pointer + at, why.in(language))));
        }

        /** What reading refused already. */
        Item refuseValues() {
            return item(
                    null,
                    Outcome.REFUSED,
                    reading.refused().entrySet().stream()
                            .map(value -> new Remark(
                                    pointer + value.getKey(), value.getValue().in(language)))
                            .toList());
        }

        Item refuse(ProblemException refused) {
            if (refused.violations().isEmpty()) {
                return refuse("", refused.detail());
            }
            return item(
                    null,
                    Outcome.REFUSED,
                    refused.violations().stream()
                            .map(violation -> new Remark(
                                    pointer + reading.pointerOf(violation.field()),
                                    violation.message().in(language)))
                            .toList());
        }

        Item refuse(ConstraintViolationException invalid) {
            return item(
                    null,
                    Outcome.REFUSED,
                    invalid.getConstraintViolations().stream()
                            .map(violation -> {
                                String field = violation.getPropertyPath().toString();
                                return new Remark(
                                        pointer + reading.pointerOf(field), field + " " + violation.getMessage());
                            })
                            .sorted(java.util.Comparator.comparing(Remark::pointer))
                            .toList());
        }

        String pointerOf(WebApplicationException unreadable) {
            if (!(unreadable.getCause() instanceof JsonMappingException mapping)) {
                return "";
            }
            List<String> path = new ArrayList<>();
            mapping.getPath().forEach(part -> {
                if (part.getFieldName() != null) {
                    path.add(part.getFieldName());
                }
            });
            return reading.pointerOf(String.join(".", path));
        }

        private Item item(String project, Outcome outcome, List<Remark> errors) {
            return new Item(
                    pointer,
                    id,
                    project,
                    outcome,
                    reading == null
                            ? List.of()
                            : reading.taken().entrySet().stream()
                                    .map(entry -> new Mapped(pointer + entry.getKey(), entry.getValue()))
                                    .toList(),
                    reading == null
                            ? List.of()
                            : reading.unmapped().entrySet().stream()
                                    .map(entry -> new Remark(
                                            pointer + entry.getKey(),
                                            entry.getValue().in(language)))
                                    .toList(),
                    errors);
        }
    }
}
