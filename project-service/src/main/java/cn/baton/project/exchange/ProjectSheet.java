package cn.baton.project.exchange;

import cn.baton.project.registry.ProjectView;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.sheet.SheetColumn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns rows of a sheet into what is told about a project, and a project into a row. */
@ApplicationScoped
class ProjectSheet {

    private static final String LOCATION = "location";
    private static final String OWNER = "owner";
    private static final Set<SheetColumn.Type> TEXTS =
            EnumSet.of(SheetColumn.Type.TEXT, SheetColumn.Type.CODE, SheetColumn.Type.LIST);

    private final ObjectMapper json;

    @Inject
    ProjectSheet(ObjectMapper json) {
        this.json = json;
    }

    /** A merge patch of the project's details: an empty cell says nothing, a dash takes away. */
    ObjectNode patch(Map<String, Object> values) {
        ObjectNode patch = json.createObjectNode();
        values.forEach((path, value) -> {
            boolean isDetail =
                    !path.equals(ProjectColumns.ID) && !path.startsWith(LOCATION) && !ProjectColumns.isOfCourse(path);
            if (isDetail) {
                set(patch, path, path.equals(ProjectColumns.CAPACITIES) ? capacities(value) : value);
            }
        });
        if (values.get("owner.name") == ImportRow.CLEAR) {
            patch.putNull(OWNER);
        }
        location(values, patch);
        return patch;
    }

    /** What a row tells of a project beside what an export of it would have told: of texts a sheet may tell less than all. */
    Map<String, Object> news(Map<String, Object> values, ProjectView project) {
        List<SheetColumn> columns = ProjectColumns.all();
        List<Object> known = row(project);
        Map<String, Object> news = new LinkedHashMap<>(values);
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            Object told = news.get(column.name());
            if (told != null && TEXTS.contains(column.type()) && ReadBack.isKnown(column, told, shown(known.get(i)))) {
                news.remove(column.name());
            }
        }
        return news;
    }

    private static String shown(Object value) {
        return switch (value) {
            case null -> null;
            case List<?> items -> items.stream().map(Object::toString).collect(Collectors.joining("、"));
            default -> value.toString();
        };
    }

    List<Object> row(ProjectView project) {
        JsonNode course = json.valueToTree(project);
        JsonNode details = course.path("details");
        List<Object> values = new ArrayList<>();
        for (SheetColumn column : ProjectColumns.all()) {
            values.add(
                    switch (column.name()) {
                        case ProjectColumns.ID -> project.id().toString();
                        case ProjectColumns.LONGITUDE -> coordinate(details, 0);
                        case ProjectColumns.LATITUDE -> coordinate(details, 1);
                        case ProjectColumns.CAPACITIES ->
                            CapacityText.write(project.details().capacities());
                        default ->
                            value(
                                    column,
                                    (ProjectColumns.isOfCourse(column) ? course : details)
                                            .at("/" + column.name().replace('.', '/')));
                    });
        }
        return values;
    }

    private static Object capacities(Object value) {
        return value == ImportRow.CLEAR ? value : CapacityText.read(value.toString());
    }

    private void set(ObjectNode target, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            String head = path.substring(0, dot);
            ObjectNode inner = target.get(head) instanceof ObjectNode object ? object : target.putObject(head);
            set(inner, path.substring(dot + 1), value);
        } else if (value == ImportRow.CLEAR) {
            target.putNull(path);
        } else {
            target.set(path, json.valueToTree(value));
        }
    }

    private void location(Map<String, Object> values, ObjectNode patch) {
        Object longitude = values.get(ProjectColumns.LONGITUDE);
        Object latitude = values.get(ProjectColumns.LATITUDE);
        if (longitude == ImportRow.CLEAR && latitude == ImportRow.CLEAR) {
            patch.putNull(LOCATION);
        } else if (longitude instanceof BigDecimal east && latitude instanceof BigDecimal north) {
            patch.putObject(LOCATION)
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(east)
                    .add(north);
        } else if (longitude != null || latitude != null) {
            throw ProblemException.invalid(
                    longitude == null ? ProjectColumns.LONGITUDE : ProjectColumns.LATITUDE,
                    LocalizedText.of("经度和纬度须一起填写", "Longitude and latitude go together"));
        }
    }

    private static BigDecimal coordinate(JsonNode details, int index) {
        JsonNode coordinate = details.path(LOCATION).path("coordinates").path(index);
        return coordinate.isMissingNode() ? null : coordinate.decimalValue();
    }

    private static Object value(SheetColumn column, JsonNode value) {
        if (value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty()) {
            return null;
        }
        return switch (column.type()) {
            case NUMBER -> value.decimalValue();
            case WHOLE_NUMBER -> value.intValue();
            case DATE -> LocalDate.parse(value.asText());
            case YES_NO -> value.booleanValue();
            case LIST -> {
                List<String> items = new ArrayList<>();
                value.forEach(item -> items.add(item.asText()));
                yield items;
            }
            case TEXT, CODE, CHOICE, MONTH -> value.asText();
        };
    }
}
