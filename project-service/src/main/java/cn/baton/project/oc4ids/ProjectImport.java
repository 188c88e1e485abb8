package cn.baton.project.oc4ids;

import cn.baton.project.oc4ids.Oc4idsImportReport.Item;
import cn.baton.project.oc4ids.Oc4idsImportReport.Outcome;
import cn.baton.project.registry.ProjectDetails;
import cn.baton.project.registry.ProjectIntake;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.http.MergePatch;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes in one project of a package: by the registry's own rules, or not at all. */
@ApplicationScoped
class ProjectImport {

    /** More kinds of rules than a project breaks one after the other. */
    private static final int MOST_TRIALS = 8;

    private final Oc4idsIds ids;
    private final Oc4idsReader reader;
    private final Projects known;
    private final ProjectIntake projects;
    private final MergePatch patches;
    private final TransactionMark marks;
    private final ObjectMapper json;

    @Inject
    ProjectImport(
            Oc4idsIds ids,
            Oc4idsReader reader,
            Projects known,
            ProjectIntake projects,
            MergePatch patches,
            TransactionMark marks,
            ObjectMapper json) {
        this.ids = ids;
        this.reader = reader;
        this.known = known;
        this.projects = projects;
        this.patches = patches;
        this.marks = marks;
        this.json = json;
    }

    /** @param seen the projects that the package has already told of */
    Item take(String pointer, JsonNode content, Set<UUID> seen, Caller caller, Locale language) {
        Draft draft = new Draft(pointer, content.path("id").textValue(), language);
        boolean hasId = draft.id() != null && !draft.id().isBlank();
        Match match = hasId ? find(draft.id(), content, caller) : null;
        ProjectView before = match == null ? null : match.project();
        if (!hasId) {
            draft.add("/id", LocalizedText.of("须有文本编号", "It takes an id, which is a text"));
        } else if (match == null) {
            draft.add("/id", LocalizedText.of("没有此项目", "There is no such project"));
        } else if (before != null && seen.contains(before.id())) {
            draft.add("/id", LocalizedText.of("数据包内已有同一项目", "The package has this project already"));
        }
        draft.read(reader.read(content, before, match != null && match.byCode()));
        if (!draft.isRefused()) {
            try {
                Item item = put(draft, before, caller);
                seen.add(UUID.fromString(item.projectId()));
                return item;
            } catch (ProblemException | ConstraintViolationException | WebApplicationException refused) {
                draft.note(refused, caller);
            }
        }
        askOn(draft, before, caller);
        return draft.refused();
    }

    /** A rule that is broken says nothing of those that were not asked any more. */
    private void askOn(Draft draft, ProjectView before, Caller caller) {
        boolean more = true;
        for (int time = 0; more && time < MOST_TRIALS; time++) {
            marks.drop();
            marks.begin();
            try {
                put(draft, before, caller);
                more = false;
            } catch (ProblemException | ConstraintViolationException | WebApplicationException refused) {
                more = draft.note(refused, caller);
            }
            marks.undo();
        }
    }

    private Item put(Draft draft, ProjectView before, Caller caller) {
        ProjectDetails was = before == null ? null : before.details();
        ProjectDetails now = patches.apply(was, draft.fields(), ProjectDetails.class);
        if (was != null && isSame(was, now)) {
            return draft.taken(before.id(), Outcome.UNCHANGED);
        }
        UUID id = projects.upsert(before == null ? null : before.id(), now, caller)
                .id();
        return draft.taken(id, before == null ? Outcome.CREATED : Outcome.CHANGED);
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
}
