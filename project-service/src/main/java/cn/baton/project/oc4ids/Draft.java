package cn.baton.project.oc4ids;

import cn.baton.project.oc4ids.Oc4idsImportReport.Item;
import cn.baton.project.oc4ids.Oc4idsImportReport.Mapped;
import cn.baton.project.oc4ids.Oc4idsImportReport.Outcome;
import cn.baton.project.oc4ids.Oc4idsImportReport.Remark;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Scope;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What there is to say of one project of a package, while it is being said. */
final class Draft {

    private static final String STAND_IN = "?";

    private final String pointer;
    private final String id;
    private final Locale language;
    private final Set<Remark> errors = new LinkedHashSet<>();
    private Reading reading;

    /** @param id in the package; null where it has none */
    Draft(String pointer, String id, Locale language) {
        this.pointer = pointer;
        this.id = id;
        this.language = language;
    }

    String id() {
        return id;
    }

    void read(Reading read) {
        this.reading = read;
        read.refused().forEach(this::add);
    }

    /** The fields that were read, without those that are known to be wrong. */
    ObjectNode fields() {
        return reading.fields();
    }

    boolean isRefused() {
        return !errors.isEmpty();
    }

    Item taken(UUID project, Outcome outcome) {
        return item(project.toString(), outcome);
    }

    Item refused() {
        return item(null, Outcome.REFUSED);
    }

    /**
     * Notes why the project was refused, and leaves out what is wrong with it, or puts something right in its place, so
     * that it can be asked for the rest.
     *
     * @return whether that was not known yet
     */
    boolean note(RuntimeException refused, Caller caller) {
        int before = errors.size();
        switch (refused) {
            case ProblemException problem -> note(problem, caller);
            case ConstraintViolationException invalid ->
                invalid.getConstraintViolations().stream()
                        .sorted(java.util.Comparator.comparing(
                                violation -> violation.getPropertyPath().toString()))
                        .forEach(violation -> {
                            String field = violation.getPropertyPath().toString();
                            wrong(field, field + " " + violation.getMessage());
                        });
            case WebApplicationException unreadable ->
                wrong(
                        path(unreadable),
                        LocalizedText.of("值的类型或格式不对", "The value is of the wrong type or format")
                                .in(language));
            default -> throw refused;
        }
        return errors.size() > before;
    }

    private void note(ProblemException problem, Caller caller) {
        problem.violations()
                .forEach(violation ->
                        wrong(violation.field(), violation.message().in(language)));
        if (problem.violations().isEmpty()) {
            add("", problem.detail());
        }
        if (problem.type() == ProblemType.FORBIDDEN && caller.scope().kind() == Scope.Kind.AREA) {
            fields().put("areaCode", caller.scope().value());
        }
    }

    private void wrong(String field, String message) {
        errors.add(new Remark(pointer + reading.pointerOf(field), message));
        String whole = field.split("[.\\[]", 2)[0];
        fields().remove(whole);
        if (whole.equals("name")) {
            fields().put(whole, STAND_IN);
        }
    }

    void add(String at, LocalizedText why) {
        errors.add(new Remark(pointer + at, why.in(language)));
    }

    private static String path(WebApplicationException unreadable) {
        if (!(unreadable.getCause() instanceof JsonMappingException mapping)) {
            return "";
        }
        List<String> path = new ArrayList<>();
        mapping.getPath().forEach(part -> {
            if (part.getFieldName() != null) {
                path.add(part.getFieldName());
            }
        });
        return String.join(".", path);
    }

    private Item item(String project, Outcome outcome) {
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
                List.copyOf(errors));
    }
}
